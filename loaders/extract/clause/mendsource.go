package clause

import "backchannel/loaders/extract/parse"

// Mends of sentences that name their source.

// quotedAsDoing makes a clause of "X was quoted as condemning Chad's words", where the parse took the verb for an adjective.
func (s *Sentence) quotedAsDoing(v int) bool {
	n := s.Head(v)
	if n < v || v == 0 || s.Low[v-1] != "as" || s.CaseOf(n) != "as" {
		return false
	}
	q := v - 2
	for q >= 0 && q > v-12 && !(cites.Has(s.Low[q]) && s.Verbal(q)) {
		q--
	}
	if q < 0 || q <= v-12 || s.Comma(q, v) {
		return false
	}
	s.Heads[v-1], s.Rels[v-1] = int32(v), parse.Mark
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.Heads[v], s.Rels[v] = int32(q), parse.Advcl
	s.link()
	return true
}

// beforeSource gives "during a call" of "X discussed Y during a call, TASS reported" to the verb before, where the parse gave it to
// that of the source.
func (s *Sentence) beforeSource(t int) bool {
	v := s.Head(t)
	if v < t || s.Rels[v] != parse.Parataxis || !s.Verbal(v) {
		return false
	}
	u, n := s.Head(v), s.Child(v, parse.Nsubj)
	if u < 0 || u > t || n < t || !s.Comma(t, n) || !s.Verbal(u) || s.Comma(u, t) {
		return false
	}
	s.Heads[t] = int32(u)
	s.link()
	return true
}
