package clause

import "backchannel/loaders/extract/parse"

// broughtOut gives "It was the embassy that dismissed the charges" the subject that it brings out.
func (s *Sentence) broughtOut(t int) bool {
	c, it := s.Child(t, parse.Cop), s.Child(t, parse.Expl, parse.Nsubj)
	v := s.Child(t, parse.AclRelcl)
	if c < 0 || it < 0 || v < t || s.Low[it] != "it" || s.Low[c] != "be" || !s.Verbal(v) || s.Negated(t) || !s.Names(t) {
		return false
	}
	w := -1
	for x := t + 1; x < v; x++ {
		if s.Low[x] == "that" || s.Low[x] == "who" {
			w = x
			break
		}
		if s.Verbal(x) {
			return false
		}
	}
	if n := s.Child(v, parse.Nsubj, parse.NsubjPass); w < 0 || n >= 0 && n != w {
		return false // "It was Minsk that he blamed"
	}
	r := parse.Nsubj
	if s.Passive(v) {
		r = parse.NsubjPass
	}
	s.supplant(v, t, r)
	s.Heads[w], s.Rels[w] = int32(v), parse.Mark
	for _, k := range []int{c, it} {
		s.Heads[k], s.Rels[k] = int32(v), parse.Dep
	}
	s.link()
	return true
}
