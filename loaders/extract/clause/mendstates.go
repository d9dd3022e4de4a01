package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
)

// listGoesOn lists a country, with more behind "and", with the one right before it, where the parse listed it with the verb: "to end
// the dispute between Qatar and each of Saudi Arabia, the United Arab Emirates and Bahrain".
func (s *Sentence) listGoesOn(t int) bool {
	v, m := s.Head(t), &s.Doc.Mentions[s.Mention[t]]
	if v < 0 || v > t || !s.Verbal(v) || s.CaseOf(t) != "" || m.Head != t || !s.Doc.oneCountry(m) {
		return false
	}
	comma := m.From - 1
	if comma > 0 && s.Tokens[comma].Tag == parse.DET {
		comma--
	}
	last := s.Child(t, parse.Conj)
	if comma < v+2 || s.Tokens[comma].Text != "," || s.Mention[comma-1] < 0 || last < t || s.Child(last, parse.Coord) < t {
		return false
	}
	if _, to := s.Span(t); to < len(s.Tokens) && s.Tokens[to].Tag != parse.PUNCT {
		return false
	}
	one := &s.Doc.Mentions[s.Mention[comma-1]]
	before := one.Head
	if !s.Doc.oneCountry(one) || s.Head(before) == v && s.Rel(before).Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	s.Heads[t] = int32(before)
	s.link()
	return true
}

func (d *Document) oneCountry(m *who.Mention) bool {
	return len(m.Entities) == 1 && d.KindOf(m.Entities[0]) == graph.Country
}

// toldByNobody gives a second verb to who acts in what is said, where the parse gave it to officials whom nobody names: "officials
// said Chad closed its border and expelled the envoy".
func (s *Sentence) toldByNobody(v int) bool {
	m := s.Head(v)
	if m < 0 || m > v || !SpeechVerbs.Has(s.Low[m]) || !s.asserted(m) || s.Tokens[m].Quoted || s.Tokens[v].Quoted || !s.asserted(v) && s.Tokens[v].XPOS != parse.VBN || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return false
	}
	c := s.Child(m, parse.Ccomp)
	if c < m || c > v || !s.Verbal(c) || s.Child(m, parse.Nsubj) < 0 || !s.ofNobody(m) || s.ofNobody(c) || s.Utters(v) && s.Low[v] == s.Low[m] {
		return false
	}
	s.Heads[v] = int32(c)
	s.link()
	return true
}

// toName makes a preposition of a "to" that the parse took for that of an infinitive, though a name stands behind it: "in a letter to
// Bui Thanh Son, Wong called for talks".
func (s *Sentence) toName(t int) bool {
	v := s.Head(t)
	if t+1 >= len(s.Tokens) || v < t+2 || s.Mention[t+1] < 0 || s.Tokens[t+1].Tag != parse.PROPN || s.Tokens[v].XPOS == parse.VB || !s.Verbal(v) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t+1]]
	if m.From != t+1 || m.To > v || s.Head(m.Head) != v || !s.Rel(m.Head).Is(parse.Obl, parse.Nsubj, parse.Obj) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(m.Head), parse.Case
	s.retag(t, parse.IN)
	s.Rels[m.Head] = parse.Obl
	if t > 0 && s.Tokens[t-1].Tag == parse.NOUN {
		s.Heads[m.Head], s.Rels[m.Head] = int32(t-1), parse.Nmod
	}
	s.link()
	return true
}

// calledName makes what somebody is called of the word that the parse took for the object of the calling, and the object of the name
// before it: "has called Milei a madman".
func (s *Sentence) calledName(v, o int) bool {
	if s.Tokens[o].Tag != parse.NOUN || s.Mention[o] >= 0 || s.Tokens[o].Text != verbs.Lower(s.Tokens[o].Text) || s.Child(o, parse.Case) >= 0 {
		return false
	}
	end := o
	if det := s.Child(o, parse.Det); det >= 0 {
		if s.Low[det] != "a" && s.Low[det] != "an" {
			return false
		}
		end = det
	}
	if end < v+2 || s.Mention[end-1] < 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[end-1]]
	n := m.Head
	if m.To != end || m.From <= v || !s.Names(n) || !(end < o && s.Head(n) == v && s.Rels[n] == parse.Xcomp || end == o && s.Head(n) == o && s.Rels[n] == parse.Compound) {
		return false
	}
	s.Heads[n], s.Rels[n], s.Rels[o] = int32(v), parse.Obj, parse.Xcomp
	s.link()
	return true
}

// memberState makes the state the one meant in "NATO-member Turkey accused" and "ASEAN member Malaysia urged", where the parse hung it on
// the body that it is a member of.
func (s *Sentence) memberState(t int) bool {
	b := t - 1
	if b > 0 && s.Tokens[b].XPOS == parse.HYPH {
		b--
	}
	if b < 0 || t+1 >= len(s.Tokens) || s.Tokens[t].XPOS != parse.NN || s.Mention[t+1] < 0 || s.Mention[b] < 0 || !s.Names(b) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t+1]]
	c := m.Head
	if m.From != t+1 || m.Form != who.Name || !s.Doc.oneCountry(m) {
		return false
	}
	body := b
	for s.Head(body) >= 0 && s.Mention[s.Head(body)] == s.Mention[b] && s.Head(body) < t {
		body = s.Head(body)
	}
	top := -1
	for _, x := range [...]int{body, t, c} {
		if h := s.Head(x); h != body && h != t && h != c {
			if top >= 0 {
				return false // two phrases
			}
			top = x
		}
	}
	if top < 0 || top == c {
		return false
	}
	s.Heads[c], s.Rels[c] = s.Heads[top], s.Rels[top]
	for _, x := range [...]int{body, t} {
		for k := range s.Heads {
			if s.Head(k) == x && k != c && (k > m.To || s.Rels[k].Is(parse.Det, parse.Case, parse.Conj, parse.Coord)) {
				s.Heads[k] = int32(c)
			}
		}
		s.Heads[x], s.Rels[x] = int32(c), parse.Compound
	}
	s.link()
	return true
}
