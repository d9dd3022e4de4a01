package what

import "backchannel/loaders/extract/parse"

// soleNoun hangs "that" behind a day on the noun before the day, "The raid on Saturday that killed X", and gives a sentence its verb where the parse made a noun with a clause the sentence: "The raid that killed X infuriated Y".
func (s *sentence) soleNoun(v int) bool {
	n := s.head(v)
	if n < 0 || v < n || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) || s.child(n, parse.Cop, parse.Nsubj) >= 0 {
		return false
	}
	day := -1
	if g := s.head(n); g >= 0 && g < n && temporal[s.low[n]] && s.rels[n].Is(parse.Nmod, parse.NmodUnmarked) && s.Tokens[g].Tag == parse.NOUN {
		day, n = n, g
	}
	w := s.child(v, parse.Nsubj)
	if w < n || w > v || s.low[w] != "that" && s.low[w] != "which" {
		return false
	}
	main := -1
	if s.rels[n] == parse.Root {
		for k := s.kid[v]; k >= 0; k = s.sib[k] {
			c := int(k)
			if c > v+1 && s.finite(c) && s.Tokens[c].XPOS != parse.VBP && s.rels[c].Is(parse.Advcl, parse.Parataxis, parse.Ccomp) && s.child(c, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord, parse.Expl) < 0 && !s.Tokens[c].Quoted {
				main = c
			}
		}
	}
	if main < 0 {
		if s.rels[v] == parse.AclRelcl && day < 0 || s.Tokens[w-1].Text == "," {
			return false
		}
		s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
		s.link()
		return true
	}
	s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
	return s.crown(main, n, parse.Nsubj)
}

// objectThere gives the verb of a relative clause the object that was taken for a second subject of the main verb: "The raid that
// killed X infuriated Y".
func (s *sentence) objectThere(x int) bool {
	m := s.head(x)
	if m < x || m < 0 || s.Tokens[m].Tag != parse.VERB {
		return false
	}
	n := s.child(m, parse.Nsubj)
	from, _ := s.span(x)
	v := from - 1
	if n < 0 || n >= v || v < 1 || s.rels[v] != parse.AclRelcl || s.head(v) != n || !s.finite(v) || s.objectBehind(v) >= 0 {
		return false
	}
	if w := s.child(v, parse.Nsubj); w < 0 || w > v || s.low[w] != "that" && s.low[w] != "which" {
		return false
	}
	s.heads[x], s.rels[x] = int32(v), parse.Obj
	s.link()
	return true
}
