package clause

import "backchannel/loaders/extract/parse"

// freed makes a verb of "free" behind an auxiliary that adverbs part it from: "Iran should immediately free
// them", "urged Iran to unconditionally free activists", taken for an adjective.
func (s *Sentence) freed(t int) bool {
	a := t - 1
	for a > 0 && (s.Tokens[a].Tag == parse.ADV || s.Low[a] == "and" && a < t-1 && s.Tokens[a-1].Tag == parse.ADV) {
		a--
	}
	if a < 0 || a == t-1 || s.Tokens[a].XPOS != parse.MD && s.Tokens[a].XPOS != parse.TO {
		return false
	}
	n := t + 1
	for n < len(s.Tokens) && s.Tokens[n].Tag.Is(parse.ADJ, parse.DET, parse.NUM, parse.ADV) || n+1 < len(s.Tokens) && s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN, parse.VERB) && s.Heads[n] > int32(n) && s.Rels[n].Is(parse.Compound, parse.Amod, parse.NmodDesc) {
		n++
	}
	if n >= len(s.Tokens) || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) {
		return false
	}
	h := s.Head(a)
	if h < 0 {
		return false
	}
	to := s.Tokens[a].XPOS == parse.TO
	switch {
	case h == t:
	case h == n && s.Head(n) != t:
		s.Heads[t], s.Rels[t] = s.Heads[n], s.Rels[n]
		if to && s.Head(t) >= 0 && s.Head(t) < a {
			s.Rels[t] = parse.Xcomp
		}
	case h > n && s.Verbal(h) && !to:
		s.Heads[t], s.Rels[t] = int32(h), parse.Ccomp
	default:
		return false
	}
	s.makeVerb(t, parse.VB)
	s.reword(t, "free")
	for k := range t {
		if g := s.Head(k); (g == h || g == n) && (k >= a || s.Rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.Coord, parse.Mark)) {
			s.Heads[k] = int32(t)
		}
		if k > a && s.Tokens[k].Tag == parse.ADV {
			s.Heads[k], s.Rels[k] = int32(t), parse.Advmod
		}
	}
	s.Heads[a], s.Rels[a] = int32(t), parse.Aux
	if to {
		s.Rels[a] = parse.Mark
	}
	s.Heads[n], s.Rels[n] = int32(t), parse.Obj
	s.link()
	return true
}
