package what

import "backchannel/loaders/extract/parse"

// broughtOut gives "It was the embassy that dismissed the charges" the subject that it brings out.
func (s *sentence) broughtOut(t int) bool {
	c, it := s.child(t, parse.Cop), s.child(t, parse.Expl, parse.Nsubj)
	v := s.child(t, parse.AclRelcl)
	if c < 0 || it < 0 || v < t || s.low[it] != "it" || s.low[c] != "be" || !s.verbal(v) || s.negated(t) || !s.names(t) {
		return false
	}
	w := -1
	for x := t + 1; x < v; x++ {
		if s.low[x] == "that" || s.low[x] == "who" {
			w = x
			break
		}
		if s.verbal(x) {
			return false
		}
	}
	if n := s.child(v, parse.Nsubj, parse.NsubjPass); w < 0 || n >= 0 && n != w {
		return false // "It was Minsk that he blamed"
	}
	r := parse.Nsubj
	if s.passive(v) {
		r = parse.NsubjPass
	}
	s.supplant(v, t, r)
	s.heads[w], s.rels[w] = int32(v), parse.Mark
	for _, k := range []int{c, it} {
		s.heads[k], s.rels[k] = int32(v), parse.Dep
	}
	s.link()
	return true
}
