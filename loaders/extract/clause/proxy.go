package clause

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// owners returns the states of "their governments" where they are several.
func (s *Sentence) owners(t int) []Party {
	if s.Tokens[t].XPOS != parse.NNS {
		return nil
	}
	k := s.Child(t, parse.NmodPoss)
	if k < 0 || s.Tokens[k].XPOS != parse.PRPS || !s.Doc.Tables.Classes["agents"].Has(s.Low[t]) {
		return nil
	}
	var out []Party
	for _, p := range s.MentionParties(k, nil) {
		if c := s.Doc.Country(p.Entity); c >= 0 && !Holds(out, c) {
			out = append(out, Party{c, t, p.Sure * 0.93})
		}
	}
	return out
}

// origins returns the actors that sent those whom the noun means, nil where it does not
// say: "a delegation from Honduras", "officials from Iran and Oman".
func (s *Sentence) origins(t int) []int {
	if t+2 >= len(s.Tokens) || s.Low[t+1] != "from" || !sent.Has(s.Low[t]) && !(s.Doc.Tables.Classes["troops"].Has(s.Low[t]) && s.Rels[t] == parse.Nsubj) {
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
	for _, g := range s.Groups {
		if s.Doc.Mentions[s.Mention[n]].Head != g[0] {
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
func (s *Sentence) sentFrom(t int) (out []int) {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] != parse.Nmod || s.CaseOf(int(k)) != "from" {
			continue
		}
		for _, p := range s.Filter(s.Resolve(int(k), nil), 1<<graph.Country|1<<graph.Organization) {
			out = append(out, p.Entity)
		}
		if len(out) > 1 && s.Tokens[t].XPOS != parse.NNS {
			return nil
		}
		return out
	}
	return nil
}

// sender returns the state or body that is named at n, that of a place for it, else -1.
func (s *Sentence) sender(n int) int {
	if s.Mention[n] < 0 || s.Doc.Mentions[s.Mention[n]].Form == who.Pronoun || len(s.Doc.Mentions[s.Mention[n]].Entities) != 1 {
		return -1
	}
	e := s.Doc.Mentions[s.Mention[n]].Entities[0]
	if s.Doc.KindOf(e) == graph.Place {
		e = s.Doc.Country(e)
	}
	if e < 0 || s.Doc.KindOf(e) != graph.Country && s.Doc.KindOf(e) != graph.Organization {
		return -1
	}
	return e
}

// sent lists the nouns for people whom a state or body sends.
var sent = vocab.Words("delegation", "delegate", "team", "official", "representative", "envoy",
	"diplomat", "minister", "negotiator", "lawmaker", "mission")

// proxies returns the states that a phrase such as "Russian troops" or "his
// government" stands for.
func (s *Sentence) proxies(t int, dst []Party) []Party {
	base := len(dst)
	if a := s.Child(t, parse.Amod); a >= 0 && s.Low[a] == "fellow" {
		return dst // "Gedion and his fellow negotiators"
	}
	try := func(k int, owner bool) bool {
		if s.against(t, k) || s.breakaway(k) {
			return false
		}
		for _, p := range s.MentionParties(k, nil) {
			e := p.Entity
			if s.Doc.KindOf(e) == graph.Person && !owner && !ruled.Has(s.Low[t]) {
				continue
			}
			if s.Doc.KindOf(e) == graph.Person && s.Low[t] != "leadership" || s.Doc.KindOf(e) == graph.Place {
				e = s.Doc.Country(e) // but "Merkel's leadership" is hers
			}
			if e >= 0 && s.Doc.KindOf(e).IsActor() && !Holds(dst[base:], e) {
				dst = append(dst, Party{e, t, p.Sure * 0.93})
			}
		}
		return len(dst) > base
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)) == parse.NmodPoss && try(int(k), true) {
			return dst
		}
	}
	// Whatever qualifies it in front: "a Chinese search team", "U.S. and Iranian officials".
	for x := t - 1; x >= 0 && x > t-7; x-- {
		if s.Mention[x] >= 0 && (s.Doc.Mentions[s.Mention[x]].Form != who.Title || x == t-1 && s.Low[x] == "government") {
			try(x, false)
		} else if !s.Tokens[x].Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM, parse.CCONJ) && s.Tokens[x].XPOS != parse.HYPH && s.Tokens[x].XPOS != parse.OpenBracket && s.Tokens[x].XPOS != parse.CloseBracket {
			break
		}
	}
	if len(dst) > base {
		return dst
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)) == parse.Nmod && (s.CaseOf(int(k)) == "of" || s.CaseOf(int(k)) == "in" && seated.Has(s.Low[t]) || s.CaseOf(int(k)) == "for" && strings.HasPrefix(s.Low[t], "spokes")) && try(int(k), false) {
			// "the foreign ministers of Germany and France"
			for _, p := range s.partiesOf(int(k), 0) {
				if s.Doc.KindOf(p.Entity).IsActor() && !Holds(dst, p.Entity) && p.Token != int(k) {
					dst = append(dst, Party{p.Entity, t, p.Sure * 0.93})
				}
			}
			return dst
		}
	}
	return dst
}

// ofList returns the states of "the juntas in Mali, Chad and Niger", where the parse
// took those behind the comma for something else.
func (s *Sentence) ofList(t int, dst []Party) []Party {
	if s.Tokens[t].XPOS != parse.NNS || !seated.Has(s.Low[t]) {
		return dst
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if c := s.CaseOf(int(k)); s.Rels[k] != parse.Nmod || c != "in" && c != "of" {
			continue
		}
		for _, g := range s.Groups {
			if g[0] != int(k) {
				continue
			}
			for _, x := range g {
				for _, p := range s.Filter(s.MentionParties(x, nil), KindsNamed["state"]) {
					dst = append(dst, Party{p.Entity, t, p.Sure * 0.93})
				}
			}
			return dst
		}
	}
	return dst
}

// ruled lists the nouns that a ruler's name may qualify for his state: "the Maduro regime".
var ruled = vocab.Words("regime", "government", "administration", "presidency", "junta")

// seated lists the bodies that "in" names the state of: "the parliament in Ankara".
var seated = vocab.Words("government", "parliament", "authority", "court", "presidency", "regime",
	"junta", "leadership", "administration")

// spokesman returns for whom "the spokesperson" speaks whom the article has not
// named: the body of the one told of last. entity is -1 where there is none.
func (s *Sentence) spokesman(t int) Party {
	none := Party{Entity: -1}
	if !strings.HasPrefix(s.Low[t], "spokes") {
		return none
	}
	if d := s.Child(t, parse.Det); d < 0 || s.Low[d] != "the" {
		return none
	}
	ps := s.SaidBefore(t, 6, 0.85, func(g *Sentence, x int) []Party {
		if !strings.HasPrefix(g.Low[x], "spokes") {
			return nil
		}
		if ps := g.Parties(x, ActorKinds); len(ps) == 1 {
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
func (s *Sentence) speaksAt(t int) int {
	spokes := strings.HasPrefix(s.Low[t], "spokes")
	if !spokes && (s.Low[t] != "office" || s.Mention[t] >= 0) {
		return -1
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if x := int(k); x < t || s.Rels[x] != parse.Nmod || s.Mention[x] < 0 {
			continue
		} else if p := s.CaseOf(x); spokes && (p == "at" || p == "with" || p == "from") || !spokes && p == "of" && s.Person(x) {
			return x
		}
	}
	return -1
}

// band returns the body whose people the noun at t means, as its name stands before the noun,
// whosever it is besides: "Peru's Shining Path rebels", "Bin Laden's al-Qaeda terror network".
func (s *Sentence) band(t int) Party {
	none := Party{Entity: -1}
	if s.Tokens[t].Tag != parse.NOUN {
		return none
	}
	classes := s.Doc.Tables.Classes
	fighters := classes["fighters"].Has(s.Low[t])
	if !fighters && !classes["bands"].Has(s.Low[t]) {
		return none
	}
	x := t - 1
	for x > t-3 && x > 0 && s.Mention[x] < 0 && s.Tokens[x].Tag.Is(parse.NOUN, parse.ADJ) && s.Tokens[x].XPOS != parse.NNS {
		x--
	}
	if x < 0 || s.Mention[x] < 0 {
		return none
	}
	m := &s.Doc.Mentions[s.Mention[x]]
	if m.To != x+1 || m.Form != who.Name && m.Form != who.Acronym || len(m.Entities) != 1 || s.Doc.KindOf(m.Entities[0]) != graph.Organization {
		return none
	}
	if !fighters && x > 0 && s.Child(t, parse.Appos) > t {
		return none // "the Fatah splinter group X"
	}
	return Party{m.Entities[0], t, m.Confidence * 0.93}
}

// breakaway reports whether the name at k is called that of a region that wants to be none of
// its state's: "the leaders of breakaway Abkhazia" are not Georgia's.
func (s *Sentence) breakaway(k int) bool {
	if k == 0 || s.Tokens[k-1].Tag == parse.PUNCT {
		return false
	}
	switch s.Low[k-1] {
	case "breakaway", "separatist", "secessionist", "self-declared", "self-proclaimed":
		return true
	}
	return false
}

// leading returns the name of who leads those whom the noun means and nobody calls otherwise: "the Saudi-led
// alliance"; -1.
func (s *Sentence) leading(t int) int {
	if !s.Doc.Tables.Classes["named-after"].Has(s.Low[t]) && !s.Doc.Tables.Classes["agents"].Has(s.Low[t]) {
		return -1
	}
	for x := t - 1; x > 1 && x > t-6; x-- {
		if s.Low[x] == "lead" && s.Tokens[x].XPOS == parse.VBN && s.Tokens[x-1].XPOS == parse.HYPH && s.Mention[x-2] >= 0 && s.Dominates(t, x-2) {
			return x - 2
		}
		if s.Tokens[x].Tag.Is(parse.VERB, parse.ADP, parse.DET) {
			break
		}
	}
	return -1
}

// ofThere appends the country, named last before, of "officials there", "the government there".
func (s *Sentence) ofThere(t int, dst []Party) []Party {
	if t+1 >= len(s.Tokens) || s.Low[t+1] != "there" || s.Head(t+1) != t && s.Rels[t+1] == parse.Expl || !s.Doc.Tables.Classes["agents"].Has(s.Low[t]) && !officials.Has(s.Low[t]) {
		return dst
	}
	for i := len(s.Doc.Mentions) - 1; i >= 0; i-- {
		m := &s.Doc.Mentions[i]
		if m.Sentence > s.Index || m.Sentence == s.Index && m.From >= t || len(m.Entities) != 1 {
			continue
		}
		p := &s.Doc.Sents[m.Sentence]
		if m.Sentence < s.Index-1 || p.Paragraph != s.Paragraph && m.Sentence < s.Index {
			break
		}
		if k := 1 << s.Doc.KindOf(m.Entities[0]); k&(1<<graph.Place|1<<graph.Country) == 0 || p.Attributive(m.Head) || p.Rels[m.Head] == parse.NmodPoss || p.Tokens[m.Head].Tag != parse.PROPN {
			continue
		}
		if c := s.Doc.Country(m.Entities[0]); c >= 0 {
			return append(dst, Party{c, t, 0.8})
		}
		break
	}
	return dst
}

// stateSpeaks reports whether a state or somebody in its service is meant, who can confirm what it has done: not a
// lawyer, nor the United Nations.
func (s *Sentence) stateSpeaks(t int) bool {
	for _, p := range s.Parties(t, ActorKinds) {
		if s.Doc.Country(p.Entity) >= 0 && s.Doc.CapacityOf(p.Entity) != Expert {
			return true
		}
	}
	return false
}
