package what

import "backchannel/loaders/extract/parse"

// newly makes an attribute of "newly-accredited" where the parse took it for a clause of its own: "received
// newly-accredited Ambassador X", "met the newly appointed envoy, X".
func (s *sentence) newly(v int) bool {
	a := v - 1
	if a > 0 && s.Tokens[a].XPOS == parse.HYPH {
		a--
	}
	if a < 1 || s.low[a] != "newly" && s.low[a] != "recently" || s.rels[v].Is(parse.Amod, parse.Root) || s.child(v, parse.AuxPass, parse.Aux) >= 0 {
		return false
	}
	n := s.child(v, parse.Xcomp, parse.Obj)
	h := s.head(v)
	if n < v || n > v+3 || h < 0 || h > a || !s.verbal(h) || s.child(h, parse.Obj) >= 0 || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	s.heads[n], s.rels[n] = int32(h), parse.Obj
	for k := range s.heads {
		if s.head(k) == v && k != a && k != a+1 {
			s.heads[k] = int32(n)
		}
	}
	s.heads[v], s.rels[v] = int32(n), parse.Amod
	s.link()
	return true
}
