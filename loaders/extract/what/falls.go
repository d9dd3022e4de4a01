package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// fallsOn returns whom a sanction falls on that the parse hung elsewhere: the first name
// in the chain of phrases behind the noun, "a tariff on $30 billion worth of American goods".
func (d *document) fallsOn(f *find) []party {
	s := &d.sents[f.sentence]
	t := f.token
	if f.row.isVerb() {
		if t = s.objectOf(t); t < f.token {
			return nil
		}
	}
	for t++; t < len(s.Tokens); t++ {
		switch tok := &s.Tokens[t]; {
		case tok.XPOS == parse.VBN && (s.low[t] == "hold" || s.low[t] == "issue" || s.low[t] == "own"):
			// "all visas held by South Sudanese nationals"
		case tok.Tag.Is(parse.VERB, parse.ADJ) && tok.XPOS != parse.VBD && t+1 < len(s.Tokens) && belongs[s.low[t]] != "" && s.low[t+1] == belongs[s.low[t]]:
			t++ // "people connected with the regime"
		case tok.Tag == parse.ADP && !falls[s.low[t]], tok.Tag.Is(parse.VERB, parse.AUX, parse.SCONJ, parse.CCONJ), tok.Text == ";", tok.Text == ":":
			return nil
		case s.mention[t] >= 0 && len(s.doc.Mentions[s.mention[t]].Entities) == 1:
			m := &s.doc.Mentions[s.mention[t]]
			e := m.Entities[0]
			if c := d.Country(e); m.Form == who.Demonym || d.kindOf(e) == graph.Place {
				e = c
			}
			for _, a := range f.agents {
				if e < 0 || d.Country(e) == d.Country(a.entity) {
					return nil
				}
			}
			if d.kindOf(e) == graph.Office || m.Form == who.Pronoun {
				return nil
			}
			return []party{{e, t, 0.75}}
		}
	}
	return nil
}

// belongs are the participles for how somebody belongs to another, with their prepositions.
var belongs = map[string]string{"connect": "with", "associate": "with", "affiliate": "with", "align": "with", "link": "to", "tie": "to", "relate": "to", "belong": "to",
	"work": "for", "loyal": "to", "sympathetic": "to", "connected": "with", "associated": "with", "affiliated": "with", "aligned": "with", "linked": "to", "tied": "to", "related": "to"}

// falls are the prepositions between a sanction and what it falls on.
var falls = map[string]bool{"on": true, "upon": true, "against": true, "of": true, "from": true, "to": true, "up": true, "for": true, "by": true}

// exemplified puts in the place of a plural whom the sentence names of them: "four
// generals, among them Osman Hamid", "several senators including Marco Rubio".
func (d *document) exemplified(s *sentence, ps []party) []party {
	var out []party
	for _, p := range ps {
		x := p.token
		if (s.Tokens[x].XPOS != parse.NNS || s.Tokens[x].Tag != parse.NOUN) && len(ps) > 1 {
			out = append(out, p) // "the president, the premier and ministers including X"
			continue
		}
		if s.Tokens[x].XPOS != parse.NNS || s.Tokens[x].Tag != parse.NOUN {
			return ps
		}
		u := x + 1
		if u < len(s.Tokens) && s.Tokens[u].Text == "," {
			u++
		}
		switch {
		case u+1 < len(s.Tokens) && s.low[u] == "among" && s.low[u+1] == "they":
			u += 2
		case u < len(s.Tokens) && s.low[u] == "include" && s.Tokens[u].XPOS == parse.VBG:
			u++
		default:
			return ps
		}
		n := s.firstNamed(u)
		if n < 0 {
			return ps
		}
		named := s.mentionParties(n, nil)
		for _, g := range s.groups {
			if g[0] == n {
				for _, y := range g[1:] {
					named = append(named, s.mentionParties(y, nil)...)
				}
			}
		}
		for _, q := range s.filter(named, 1<<graph.Person) {
			if !holds(out, q.entity) {
				out = append(out, q)
			}
		}
	}
	if len(out) == 0 {
		return ps
	}
	return out
}

// instances adds those whom the sentence names of the people or states that the noun at t means:
// "met rebel groups including Hamas", "sanctioned several countries, among them Iran and Cuba".
func (s *sentence) instances(t int, dst []party) []party {
	if x := s.includingBehind(t); x >= 0 {
		return append(dst, s.parties(x, anyKind)...)
	}
	if m := s.mention[t]; m >= 0 && len(s.doc.Mentions[m].Entities) > 1 || s.Tokens[t].Tag != parse.NOUN || s.Tokens[t].XPOS != parse.NNS || !s.doc.reader.tables.classes["bands"][s.low[t]] && !instanced[s.low[t]] {
		return dst
	}
	u := t + 1
	if u+1 < len(s.Tokens) && s.low[u] == "of" {
		for u++; u < len(s.Tokens) && s.Tokens[u].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM); u++ { // "leaders of the region"
		}
	}
	if u < len(s.Tokens) && s.Tokens[u].Text == "," {
		u++
	}
	switch {
	case u+1 < len(s.Tokens) && (s.low[u] == "among" && s.low[u+1] == "they" || s.low[u] == "such" && s.low[u+1] == "as"):
		u += 2
	case u < len(s.Tokens) && (s.low[u] == "include" && s.Tokens[u].XPOS == parse.VBG || s.low[u] == "including" || s.low[u] == "notably" || s.low[u] == "namely"):
		u++
	default:
		return dst
	}
	for end := u + 12; u < len(s.Tokens) && u < end && !s.Tokens[u].Tag.Is(parse.VERB, parse.AUX, parse.SCONJ, parse.PUNCT); u++ {
		m := s.mention[u]
		if m < 0 || s.doc.Mentions[m].Form != who.Name || len(s.doc.Mentions[m].Entities) != 1 || !s.doc.kindOf(s.doc.Mentions[m].Entities[0]).IsActor() {
			continue
		}
		n := s.doc.Mentions[m].Head
		if s.rels[n] == parse.NmodPoss {
			continue // "among them Hezbollah's Mohammad Raad"
		}
		dst = s.mentionParties(n, dst)
		for _, g := range s.groups {
			if g[0] == n {
				for _, y := range g[1:] {
					dst = s.mentionParties(y, dst)
				}
			}
		}
		return dst
	}
	return dst
}

// instanced are the nouns for actors of whom a sentence names some.
var instanced = map[string]bool{"country": true, "nation": true, "state": true, "ally": true, "partner": true, "member": true, "leader": true, "minister": true, "official": true, "counterpart": true,
	"envoy": true, "dignitary": true, "party": true, "power": true, "government": true, "body": true, "agency": true, "company": true, "bank": true, "figure": true, "guest": true, "president": true,
	"premier": true, "neighbour": true, "neighbor": true, "institution": true, "opponent": true, "rival": true, "diplomat": true, "ambassador": true, "lawmaker": true, "senator": true,
	"head": true, "chief": true, "representative": true, "delegate": true, "negotiator": true, "commander": true, "general": true, "politician": true, "bloc": true, "organisation": true,
	"organization": true, "mediator": true, "dissident": true, "activist": true}

// firstNamed returns the head of the first name of a person from a word on, behind
// his titles; -1.
func (s *sentence) firstNamed(t int) int {
	for end := t + 12; t < len(s.Tokens) && t < end; t++ {
		if m := s.mention[t]; m >= 0 && s.doc.Mentions[m].Form == who.Name && len(s.doc.Mentions[m].Entities) == 1 && s.doc.kindOf(s.doc.Mentions[m].Entities[0]) == graph.Person {
			return s.doc.Mentions[m].Head
		}
		if s.Tokens[t].Tag.Is(parse.VERB, parse.AUX, parse.SCONJ) {
			return -1
		}
	}
	return -1
}

// singling are the adverbs that name one of many: "all parties, particularly Israel,".
var singling = map[string]bool{"particularly": true, "especially": true, "notably": true, "chiefly": true, "mainly": true, "including": true, "include": true}

// singledOut returns whom a call on many names of them: "calls on all parties to the conflict, particularly Israel, to".
func (s *sentence) singledOut(t int) []party {
	for x := t + 2; x+1 < len(s.Tokens) && x < t+12; x++ {
		if s.finite(x) || s.low[x] == "to" && s.Tokens[x].XPOS == parse.TO && s.Tokens[x+1].XPOS == parse.VB {
			return nil
		}
		if s.Tokens[x-1].Text == "," && singling[s.low[x]] {
			for n := x + 1; n < len(s.Tokens) && n < x+4; n++ {
				if s.names(n) && s.mention[n] >= 0 && s.doc.Mentions[s.mention[n]].Head == n {
					return s.mentionParties(n, nil)
				}
			}
			return nil
		}
	}
	return nil
}

// isSanction reports whether the noun at t is one for what is imposed on others.
func (s *sentence) isSanction(t int) bool {
	return s.Tokens[t].Tag == parse.NOUN && s.doc.reader.tables.classes["sanction"][s.low[t]]
}
