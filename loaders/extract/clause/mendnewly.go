package clause

import "backchannel/loaders/extract/parse"

// newly makes an attribute of "newly-accredited" where the parse took it for a clause of its own: "received
// newly-accredited Ambassador X", "met the newly appointed envoy, X".
func (s *Sentence) newly(v int) bool {
	a := v - 1
	if a > 0 && s.Tokens[a].XPOS == parse.HYPH {
		a--
	}
	if a < 1 || s.Low[a] != "newly" && s.Low[a] != "recently" || s.Rels[v].Is(parse.Amod, parse.Root) || s.Child(v, parse.AuxPass, parse.Aux) >= 0 {
		return false
	}
	n := s.Child(v, parse.Xcomp, parse.Obj)
	h := s.Head(v)
	if n < v || n > v+3 || h < 0 || h > a || !s.Verbal(h) || s.Child(h, parse.Obj) >= 0 || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(h), parse.Obj
	for k := range s.Heads {
		if s.Head(k) == v && k != a && k != a+1 {
			s.Heads[k] = int32(n)
		}
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.Amod
	s.link()
	return true
}
