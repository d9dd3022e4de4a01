package what

import "backchannel/loaders/extract/parse"

// freed makes a verb of "free" behind an auxiliary that adverbs part it from: "Iran should immediately free
// them", "urged Iran to unconditionally free activists", taken for an adjective.
func (s *sentence) freed(t int) bool {
	a := t - 1
	for a > 0 && (s.Tokens[a].Tag == parse.ADV || s.low[a] == "and" && a < t-1 && s.Tokens[a-1].Tag == parse.ADV) {
		a--
	}
	if a < 0 || a == t-1 || s.Tokens[a].XPOS != parse.MD && s.Tokens[a].XPOS != parse.TO {
		return false
	}
	n := t + 1
	for n < len(s.Tokens) && s.Tokens[n].Tag.Is(parse.ADJ, parse.DET, parse.NUM, parse.ADV) || n+1 < len(s.Tokens) && s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN, parse.VERB) && s.heads[n] > int32(n) && s.rels[n].Is(parse.Compound, parse.Amod, parse.NmodDesc) {
		n++
	}
	if n >= len(s.Tokens) || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) {
		return false
	}
	h := s.head(a)
	if h < 0 {
		return false
	}
	to := s.Tokens[a].XPOS == parse.TO
	switch {
	case h == t:
	case h == n && s.head(n) != t:
		s.heads[t], s.rels[t] = s.heads[n], s.rels[n]
		if to && s.head(t) >= 0 && s.head(t) < a {
			s.rels[t] = parse.Xcomp
		}
	case h > n && s.verbal(h) && !to:
		s.heads[t], s.rels[t] = int32(h), parse.Ccomp
	default:
		return false
	}
	s.makeVerb(t, parse.VB)
	s.reword(t, "free")
	for k := range t {
		if g := s.head(k); (g == h || g == n) && (k >= a || s.rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.Coord, parse.Mark)) {
			s.heads[k] = int32(t)
		}
		if k > a && s.Tokens[k].Tag == parse.ADV {
			s.heads[k], s.rels[k] = int32(t), parse.Advmod
		}
	}
	s.heads[a], s.rels[a] = int32(t), parse.Aux
	if to {
		s.rels[a] = parse.Mark
	}
	s.heads[n], s.rels[n] = int32(t), parse.Obj
	s.link()
	return true
}
