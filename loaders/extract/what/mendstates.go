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

// toName makes a preposition of a "to" that the parse took for that of an infinitive, though a name stands behind it: "in a letter to
// Bui Thanh Son, Wong called for talks".
func (s *sentence) toName(t int) bool {
	v := s.head(t)
	if t+1 >= len(s.Tokens) || v < t+2 || s.mention[t+1] < 0 || s.Tokens[t+1].Tag != parse.PROPN || s.Tokens[v].XPOS == parse.VB || !s.verbal(v) {
		return false
	}
	m := &s.doc.Mentions[s.mention[t+1]]
	if m.From != t+1 || m.To > v || s.head(m.Head) != v || !s.rel(m.Head).Is(parse.Obl, parse.Nsubj, parse.Obj) {
		return false
	}
	s.heads[t], s.rels[t] = int32(m.Head), parse.Case
	s.retag(t, parse.IN)
	s.rels[m.Head] = parse.Obl
	if t > 0 && s.Tokens[t-1].Tag == parse.NOUN {
		s.heads[m.Head], s.rels[m.Head] = int32(t-1), parse.Nmod
	}
	s.link()
	return true
}

// calledName makes what somebody is called of the word that the parse took for the object of the calling, and the object of the name
// before it: "has called Milei a madman".
func (s *sentence) calledName(v, o int) bool {
	if s.Tokens[o].Tag != parse.NOUN || s.mention[o] >= 0 || s.Tokens[o].Text != lower(s.Tokens[o].Text) || s.child(o, parse.Case) >= 0 {
		return false
	}
	end := o
	if det := s.child(o, parse.Det); det >= 0 {
		if s.low[det] != "a" && s.low[det] != "an" {
			return false
		}
		end = det
	}
	if end < v+2 || s.mention[end-1] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[end-1]]
	n := m.Head
	if m.To != end || m.From <= v || !s.names(n) || !(end < o && s.head(n) == v && s.rels[n] == parse.Xcomp || end == o && s.head(n) == o && s.rels[n] == parse.Compound) {
		return false
	}
	s.heads[n], s.rels[n], s.rels[o] = int32(v), parse.Obj, parse.Xcomp
	s.link()
	return true
}
