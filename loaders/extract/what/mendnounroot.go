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

// whoThenDid gives a sentence its verb where it was hung on the clause that tells more of who does it: "Khartoum and Cairo, who fear
// floods once Ethiopia fills the dam, both accused it of".
func (s *sentence) whoThenDid(t int) bool {
	r := s.child(t, parse.AclRelcl)
	if r < t || s.mention[t] < 0 || s.child(t, parse.Cop, parse.Nsubj, parse.Case) >= 0 {
		return false
	}
	if w := s.child(r, parse.Nsubj, parse.NsubjPass); w < t || w > r || s.low[w] != "who" && s.low[w] != "which" || s.Tokens[w-1].Text != "," {
		return false
	}
	for v := r + 2; v < len(s.Tokens); v++ {
		if x := s.Tokens[v].XPOS; x != parse.VBD && x != parse.VBN || s.Tokens[v].Quoted || !s.rels[v].Is(parse.Acl, parse.AclRelcl, parse.Advcl, parse.Parataxis) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Aux, parse.AuxPass, parse.OblAgent) >= 0 {
			continue
		}
		b := v - 1
		for b > r && (s.Tokens[b].Tag == parse.ADV || s.low[b] == "both" || s.low[b] == "each") {
			b--
		}
		if o := s.child(v, parse.Obj, parse.Ccomp); s.Tokens[b].Text != "," || o < v {
			continue
		}
		s.retag(v, parse.VBD)
		return s.crown(v, t, parse.Nsubj)
	}
	return false
}
