package what

import "backchannel/loaders/extract/parse"

// Mends of sentences that name their source.

// quotedAsDoing makes a clause of "X was quoted as condemning Chad's words", where the parse took the verb for an adjective.
func (s *sentence) quotedAsDoing(v int) bool {
	n := s.head(v)
	if n < v || v == 0 || s.low[v-1] != "as" || s.caseOf(n) != "as" {
		return false
	}
	q := v - 2
	for q >= 0 && q > v-12 && !(cites[s.low[q]] && s.verbal(q)) {
		q--
	}
	if q < 0 || q <= v-12 || s.comma(q, v) {
		return false
	}
	s.heads[v-1], s.rels[v-1] = int32(v), parse.Mark
	s.heads[n], s.rels[n] = int32(v), parse.Obj
	s.heads[v], s.rels[v] = int32(q), parse.Advcl
	s.link()
	return true
}

// beforeSource gives "during a call" of "X discussed Y during a call, TASS reported" to the verb before, where the parse gave it to
// that of the source.
func (s *sentence) beforeSource(t int) bool {
	v := s.head(t)
	if v < t || s.rels[v] != parse.Parataxis || !s.verbal(v) {
		return false
	}
	u, n := s.head(v), s.child(v, parse.Nsubj)
	if u < 0 || u > t || n < t || !s.comma(t, n) || !s.verbal(u) || s.comma(u, t) {
		return false
	}
	s.heads[t] = int32(u)
	s.link()
	return true
}
