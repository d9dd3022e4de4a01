package clause

import "backchannel/loaders/extract/parse"

// strayAgent gives a phrase with "by" to the noun before it where the verb is no
// passive: "has lodged a complaint over a visit by lawmakers".
func (s *Sentence) strayAgent(t int) bool {
	if s.disputedBy(t) {
		return true
	}
	v := s.Head(t)
	if !s.Rels[t].Is(parse.OblAgent, parse.Obl) || s.CaseOf(t) != "by" || v < 0 || v > t || !s.Verbal(v) || s.Passive(v) || s.Child(v, parse.Obj) < 0 {
		return false
	}
	by := s.Child(t, parse.Case)
	if by < 1 {
		return false
	}
	n := by - 1
	for n > v && (s.Tokens[n].Tag != parse.NOUN || s.Mention[n] >= 0) {
		if n = s.Head(n); n < 0 {
			return false
		}
	}
	if n <= v || n >= by {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Nmod
	s.link()
	return true
}

// strayName makes a name behind a plural noun its apposition where the parse took it
// for the noun's object: "Leftist allies Venezuela and Ecuador".
func (s *Sentence) strayName(t int) bool {
	h := s.Head(t)
	if h < 0 || h != t-1 || s.Rels[t] != parse.Obj || s.Tokens[h].Tag != parse.NOUN || s.Tokens[h].XPOS != parse.NNS || !s.Names(t) {
		return false
	}
	g := s.Heads[h]
	s.Heads[t], s.Rels[t] = g, s.Rels[h]
	s.Heads[h], s.Rels[h] = int32(t), parse.NmodDesc
	s.link()
	return true
}

// strayActors makes a noun that was listed with a verb the subject of the verb behind it: "Both
// have troops there, and the two presidents, X and Y, met".
func (s *Sentence) strayActors(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || !s.asserted(h) || s.Child(h, parse.Nsubj, parse.NsubjPass) < 0 || s.Child(t, parse.Cop, parse.Nsubj) >= 0 || s.CaseOf(t) != "" {
		return false
	}
	v := t + 1
	for v < len(s.Tokens) && (s.Dominates(t, v) || s.Tokens[v].Tag.Is(parse.PUNCT, parse.ADV)) {
		v++
	}
	if v >= len(s.Tokens) || s.Head(v) != h || s.Rels[v] != parse.Conj || !s.Finite(v) || !s.Verbal(v) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
	s.link()
	return true
}

// listedParty joins to a list of parties one that the parse joined to the predicate above them: "is grateful to the people of Cuba, the
// Mexican government, Peru and Chile".
func (s *Sentence) listedParty(t int) bool {
	h := s.Head(t)
	if h < 0 || !s.Verbal(h) && s.Tokens[h].Tag != parse.ADJ || s.CaseOf(t) != "" || s.Child(t, parse.Cop, parse.Nsubj, parse.Coord) >= 0 {
		return false
	}
	from, _ := s.Span(t)
	if s.Tokens[from].Text == "," {
		from++
	}
	if k := s.Child(t, parse.Conj, parse.Appos); from < 2 || s.Tokens[from-1].Text != "," || k < t || len(s.Parties(k, ActorKinds)) == 0 || len(s.Parties(t, ActorKinds)) == 0 {
		return false
	}
	o := -1
	for k := s.Kid[h]; k >= 0 && int(k) < from; k = s.Sib[k] {
		if int(k) > h && s.Rels[k].Is(parse.Obl, parse.Obj) {
			o = int(k)
		}
	}
	if o < 0 || len(s.Parties(o, ActorKinds)) == 0 {
		return false
	}
	if _, to := s.Span(o); to != from-1 {
		return false
	}
	s.Heads[t] = int32(o)
	s.link()
	return true
}
