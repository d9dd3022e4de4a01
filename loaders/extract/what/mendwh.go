package what

import "backchannel/loaders/extract/parse"

// Mends around words that ask or relate: "how", "why", "which".

// bareQuestion takes a verb behind "and" from a question that is one word alone, and lists it with the verb above:
// "did not say why, and accused Kyiv of lying".
func (s *sentence) bareQuestion(v int) bool {
	q := s.head(v)
	if q < 0 || q > v || s.Tokens[q].XPOS != parse.WRB || s.child(v, parse.Coord) < q || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return false
	}
	h := s.head(q)
	for h >= 0 && !(s.finite(h) || s.verbal(h) && s.child(h, parse.Aux) >= 0 && s.child(h, parse.Nsubj) >= 0) {
		h = s.head(h)
	}
	for h >= 0 && s.rels[h].Is(parse.Ccomp, parse.AclRelcl, parse.Advcl) && s.head(h) >= 0 && s.head(h) < h {
		h = s.head(h)
	}
	if h < 0 || h > q || !s.verbal(h) {
		return false
	}
	s.heads[v], s.rels[v] = int32(h), parse.Conj
	s.link()
	return true
}

// whichSaid gives a relative clause what it is said to do, where that was taken for a noun or for the main clause: "a step which
// Lavrov said violates the treaty", "a move that she said undermines it".
func (s *sentence) whichSaid(x int) bool {
	v := x - 1
	if v < 2 || x+1 >= len(s.Tokens) || s.Tokens[v].XPOS != parse.VBD || !s.utters(v) || s.mention[x] >= 0 || s.head(x) == v && s.verbal(x) {
		return false
	}
	noun := s.Tokens[x].XPOS == parse.NNS
	if noun && (s.low[x] == s.Tokens[x].Text || !s.Tokens[x+1].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.NOUN, parse.PRON)) {
		return false
	}
	w, n := -1, -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.Tokens[k].XPOS == parse.WDT {
			w = int(k)
		} else if w >= 0 && s.rels[k] == parse.Nsubj {
			n = int(k)
		}
	}
	if w < 0 || n < w {
		return false
	}
	if noun {
		if o := s.head(x); o > x {
			s.heads[o], s.rels[o] = int32(x), parse.Obj
		}
		s.makeVerb(x, parse.VBZ)
	} else {
		a := s.child(x, parse.Nsubj, parse.NsubjPass)
		if a >= 0 && a != s.head(v) {
			return false
		}
		if a >= 0 {
			s.heads[a], s.rels[a] = s.heads[x], parse.Dep
		}
	}
	s.heads[x], s.rels[x] = int32(v), parse.Ccomp
	s.heads[w], s.rels[w] = int32(x), parse.Nsubj
	s.link()
	return true
}
