package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// owners returns the states of "their governments" where they are several.
func (s *sentence) owners(t int) []party {
	if s.Tokens[t].XPOS != parse.NNS {
		return nil
	}
	k := s.child(t, parse.NmodPoss)
	if k < 0 || s.Tokens[k].XPOS != parse.PRPS || !s.doc.reader.tables.classes["agents"][s.low[t]] {
		return nil
	}
	var out []party
	for _, p := range s.mentionParties(k, nil) {
		if c := s.doc.Country(p.entity); c >= 0 && !holds(out, c) {
			out = append(out, party{c, t, p.sure * 0.93})
		}
	}
	return out
}

// origins returns the actors that sent those whom the noun means, nil where it does not
// say: "a delegation from Honduras", "officials from Iran and Oman".
func (s *sentence) origins(t int) []int {
	if t+2 >= len(s.Tokens) || s.low[t+1] != "from" || !sent[s.low[t]] && !(s.doc.reader.tables.classes["troops"][s.low[t]] && s.rels[t] == parse.Nsubj) {
		return nil
	}
	n := t + 2
	if s.Tokens[n].Tag == parse.DET && n+1 < len(s.Tokens) {
		n++
	}
	e := s.sender(n)
	if e < 0 {
		return s.sentFrom(t)
	}
	out := []int{e}
	if s.Tokens[t].XPOS != parse.NNS {
		return out
	}
	for _, g := range s.groups {
		if s.doc.Mentions[s.mention[n]].Head != g[0] {
			continue
		}
		for _, x := range g[1:] {
			if e := s.sender(x); e >= 0 && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// sentFrom returns the states or bodies that "a delegation from the regional bloc ECOWAS" comes from, where their names do not
// follow at once.
func (s *sentence) sentFrom(t int) (out []int) {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k] != parse.Nmod || s.caseOf(int(k)) != "from" {
			continue
		}
		for _, p := range s.filter(s.resolve(int(k), nil), 1<<graph.Country|1<<graph.Organization) {
			out = append(out, p.entity)
		}
		if len(out) > 1 && s.Tokens[t].XPOS != parse.NNS {
			return nil
		}
		return out
	}
	return nil
}

// sender returns the state or body that is named at n, that of a place for it, else -1.
func (s *sentence) sender(n int) int {
	if s.mention[n] < 0 || s.doc.Mentions[s.mention[n]].Form == who.Pronoun || len(s.doc.Mentions[s.mention[n]].Entities) != 1 {
		return -1
	}
	e := s.doc.Mentions[s.mention[n]].Entities[0]
	if s.doc.kindOf(e) == graph.Place {
		e = s.doc.Country(e)
	}
	if e < 0 || s.doc.kindOf(e) != graph.Country && s.doc.kindOf(e) != graph.Organization {
		return -1
	}
	return e
}

// sent lists the nouns for people whom a state or body sends.
var sent = map[string]bool{"delegation": true, "delegate": true, "team": true, "official": true, "representative": true, "envoy": true,
	"diplomat": true, "minister": true, "negotiator": true, "lawmaker": true, "mission": true}

// proxies returns the states that a phrase such as "Russian troops" or "his
// government" stands for.
func (s *sentence) proxies(t int, dst []party) []party {
	base := len(dst)
	if a := s.child(t, parse.Amod); a >= 0 && s.low[a] == "fellow" {
		return dst // "Gedion and his fellow negotiators"
	}
	try := func(k int, owner bool) bool {
		if s.against(t, k) || s.breakaway(k) {
			return false
		}
		for _, p := range s.mentionParties(k, nil) {
			e := p.entity
			if s.doc.kindOf(e) == graph.Person && !owner && !ruled[s.low[t]] {
				continue
			}
			if s.doc.kindOf(e) == graph.Person && s.low[t] != "leadership" || s.doc.kindOf(e) == graph.Place {
				e = s.doc.Country(e) // but "Merkel's leadership" is hers
			}
			if e >= 0 && s.doc.kindOf(e).IsActor() && !holds(dst[base:], e) {
				dst = append(dst, party{e, t, p.sure * 0.93})
			}
		}
		return len(dst) > base
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.NmodPoss && try(int(k), true) {
			return dst
		}
	}
	// Whatever qualifies it in front: "a Chinese search team", "U.S. and Iranian officials".
	for x := t - 1; x >= 0 && x > t-7; x-- {
		if s.mention[x] >= 0 && (s.doc.Mentions[s.mention[x]].Form != who.Title || x == t-1 && s.low[x] == "government") {
			try(x, false)
		} else if !s.Tokens[x].Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM, parse.CCONJ) && s.Tokens[x].XPOS != parse.HYPH && s.Tokens[x].XPOS != parse.OpenBracket && s.Tokens[x].XPOS != parse.CloseBracket {
			break
		}
	}
	if len(dst) > base {
		return dst
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Nmod && (s.caseOf(int(k)) == "of" || s.caseOf(int(k)) == "in" && seated[s.low[t]] || s.caseOf(int(k)) == "for" && strings.HasPrefix(s.low[t], "spokes")) && try(int(k), false) {
			// "the foreign ministers of Germany and France"
			for _, p := range s.partiesOf(int(k), 0) {
				if s.doc.kindOf(p.entity).IsActor() && !holds(dst, p.entity) && p.token != int(k) {
					dst = append(dst, party{p.entity, t, p.sure * 0.93})
				}
			}
			return dst
		}
	}
	return dst
}

// ofList returns the states of "the juntas in Mali, Chad and Niger", where the parse
// took those behind the comma for something else.
func (s *sentence) ofList(t int, dst []party) []party {
	if s.Tokens[t].XPOS != parse.NNS || !seated[s.low[t]] {
		return dst
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if c := s.caseOf(int(k)); s.rels[k] != parse.Nmod || c != "in" && c != "of" {
			continue
		}
		for _, g := range s.groups {
			if g[0] != int(k) {
				continue
			}
			for _, x := range g {
				for _, p := range s.filter(s.mentionParties(x, nil), kindsNamed["state"]) {
					dst = append(dst, party{p.entity, t, p.sure * 0.93})
				}
			}
			return dst
		}
	}
	return dst
}

// ruled lists the nouns that a ruler's name may qualify for his state: "the Maduro regime".
var ruled = map[string]bool{"regime": true, "government": true, "administration": true, "presidency": true, "junta": true}

// seated lists the bodies that "in" names the state of: "the parliament in Ankara".
var seated = map[string]bool{"government": true, "parliament": true, "authority": true, "court": true, "presidency": true, "regime": true,
	"junta": true, "leadership": true, "administration": true}

// spokesman returns for whom "the spokesperson" speaks whom the article has not
// named: the body of the one told of last. entity is -1 where there is none.
func (s *sentence) spokesman(t int) party {
	none := party{entity: -1}
	if !strings.HasPrefix(s.low[t], "spokes") {
		return none
	}
	if d := s.child(t, parse.Det); d < 0 || s.low[d] != "the" {
		return none
	}
	ps := s.saidBefore(t, 6, 0.85, func(g *sentence, x int) []party {
		if !strings.HasPrefix(g.low[x], "spokes") {
			return nil
		}
		if ps := g.parties(x, actorKinds); len(ps) == 1 {
			return ps
		}
		return nil
	})
	if len(ps) == 0 {
		return none
	}
	return ps[0]
}

// speaksAt returns the word for whom somebody speaks, or whose office does: "a spokesman at the Pentagon", "the office of the
// French president"; -1.
func (s *sentence) speaksAt(t int) int {
	spokes := strings.HasPrefix(s.low[t], "spokes")
	if !spokes && (s.low[t] != "office" || s.mention[t] >= 0) {
		return -1
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if x := int(k); x < t || s.rels[x] != parse.Nmod || s.mention[x] < 0 {
			continue
		} else if p := s.caseOf(x); spokes && (p == "at" || p == "with" || p == "from") || !spokes && p == "of" && s.person(x) {
			return x
		}
	}
	return -1
}

// band returns the body whose people the noun at t means, as its name stands before the noun,
// whosever it is besides: "Peru's Shining Path rebels", "Bin Laden's al-Qaeda terror network".
func (s *sentence) band(t int) party {
	none := party{entity: -1}
	if s.Tokens[t].Tag != parse.NOUN {
		return none
	}
	classes := s.doc.reader.tables.classes
	fighters := classes["fighters"][s.low[t]]
	if !fighters && !classes["bands"][s.low[t]] {
		return none
	}
	x := t - 1
	for x > t-3 && x > 0 && s.mention[x] < 0 && s.Tokens[x].Tag.Is(parse.NOUN, parse.ADJ) && s.Tokens[x].XPOS != parse.NNS {
		x--
	}
	if x < 0 || s.mention[x] < 0 {
		return none
	}
	m := &s.doc.Mentions[s.mention[x]]
	if m.To != x+1 || m.Form != who.Name && m.Form != who.Acronym || len(m.Entities) != 1 || s.doc.kindOf(m.Entities[0]) != graph.Organization {
		return none
	}
	if !fighters && x > 0 && s.child(t, parse.Appos) > t {
		return none // "the Fatah splinter group X"
	}
	return party{m.Entities[0], t, m.Confidence * 0.93}
}

// breakaway reports whether the name at k is called that of a region that wants to be none of
// its state's: "the leaders of breakaway Abkhazia" are not Georgia's.
func (s *sentence) breakaway(k int) bool {
	if k == 0 || s.Tokens[k-1].Tag == parse.PUNCT {
		return false
	}
	switch s.low[k-1] {
	case "breakaway", "separatist", "secessionist", "self-declared", "self-proclaimed":
		return true
	}
	return false
}

// leading returns the name of who leads those whom the noun means and nobody calls otherwise: "the Saudi-led
// alliance"; -1.
func (s *sentence) leading(t int) int {
	if !s.doc.reader.tables.classes["named-after"][s.low[t]] && !s.doc.reader.tables.classes["agents"][s.low[t]] {
		return -1
	}
	for x := t - 1; x > 1 && x > t-6; x-- {
		if s.low[x] == "lead" && s.Tokens[x].XPOS == parse.VBN && s.Tokens[x-1].XPOS == parse.HYPH && s.mention[x-2] >= 0 && s.dominates(t, x-2) {
			return x - 2
		}
		if s.Tokens[x].Tag.Is(parse.VERB, parse.ADP, parse.DET) {
			break
		}
	}
	return -1
}

// ofThere appends the country, named last before, of "officials there", "the government there".
func (s *sentence) ofThere(t int, dst []party) []party {
	if t+1 >= len(s.Tokens) || s.low[t+1] != "there" || s.head(t+1) != t && s.rels[t+1] == parse.Expl || !s.doc.reader.tables.classes["agents"][s.low[t]] && !officials[s.low[t]] {
		return dst
	}
	for i := len(s.doc.Mentions) - 1; i >= 0; i-- {
		m := &s.doc.Mentions[i]
		if m.Sentence > s.index || m.Sentence == s.index && m.From >= t || len(m.Entities) != 1 {
			continue
		}
		p := &s.doc.sents[m.Sentence]
		if m.Sentence < s.index-1 || p.Paragraph != s.Paragraph && m.Sentence < s.index {
			break
		}
		if k := 1 << s.doc.kindOf(m.Entities[0]); k&(1<<graph.Place|1<<graph.Country) == 0 || p.attributive(m.Head) || p.rels[m.Head] == parse.NmodPoss || p.Tokens[m.Head].Tag != parse.PROPN {
			continue
		}
		if c := s.doc.Country(m.Entities[0]); c >= 0 {
			return append(dst, party{c, t, 0.8})
		}
		break
	}
	return dst
}

// stateSpeaks reports whether a state or somebody in its service is meant, who can confirm what it has done: not a
// lawyer, nor the United Nations.
func (s *sentence) stateSpeaks(t int) bool {
	for _, p := range s.parties(t, actorKinds) {
		if s.doc.Country(p.entity) >= 0 && s.doc.capacityOf(p.entity) != expert {
			return true
		}
	}
	return false
}
