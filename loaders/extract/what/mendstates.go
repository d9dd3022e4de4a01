package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// listGoesOn lists a country, with more behind "and", with the one right before it, where the parse listed it with the verb: "to end
// the dispute between Qatar and each of Saudi Arabia, the United Arab Emirates and Bahrain".
func (s *sentence) listGoesOn(t int) bool {
	v, m := s.head(t), &s.doc.Mentions[s.mention[t]]
	if v < 0 || v > t || !s.verbal(v) || s.caseOf(t) != "" || m.Head != t || !s.doc.oneCountry(m) {
		return false
	}
	comma := m.From - 1
	if comma > 0 && s.Tokens[comma].Tag == parse.DET {
		comma--
	}
	last := s.child(t, parse.Conj)
	if comma < v+2 || s.Tokens[comma].Text != "," || s.mention[comma-1] < 0 || last < t || s.child(last, parse.Coord) < t {
		return false
	}
	if _, to := s.span(t); to < len(s.Tokens) && s.Tokens[to].Tag != parse.PUNCT {
		return false
	}
	one := &s.doc.Mentions[s.mention[comma-1]]
	before := one.Head
	if !s.doc.oneCountry(one) || s.head(before) == v && s.rel(before).Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	s.heads[t] = int32(before)
	s.link()
	return true
}

func (d *document) oneCountry(m *who.Mention) bool {
	return len(m.Entities) == 1 && d.kindOf(m.Entities[0]) == graph.Country
}

// toldByNobody gives a second verb to who acts in what is said, where the parse gave it to officials whom nobody names: "officials
// said Chad closed its border and expelled the envoy".
func (s *sentence) toldByNobody(v int) bool {
	m := s.head(v)
	if m < 0 || m > v || !speechVerbs[s.low[m]] || !s.asserted(m) || s.Tokens[m].Quoted || s.Tokens[v].Quoted || !s.asserted(v) && s.Tokens[v].XPOS != parse.VBN || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return false
	}
	c := s.child(m, parse.Ccomp)
	if c < m || c > v || !s.verbal(c) || s.child(m, parse.Nsubj) < 0 || !s.ofNobody(m) || s.ofNobody(c) || s.utters(v) && s.low[v] == s.low[m] {
		return false
	}
	s.heads[v] = int32(c)
	s.link()
	return true
}
