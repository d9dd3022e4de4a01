package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// soleNoun hangs "that" behind a day on the noun before the day, "The raid on Saturday that killed X", and gives a sentence its verb where the parse made a noun with a clause the sentence: "The raid that killed X infuriated Y".
func (s *Sentence) soleNoun(v int) bool {
	n := s.Head(v)
	if n < 0 || v < n || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) || s.Child(n, parse.Cop, parse.Nsubj) >= 0 {
		return false
	}
	day := -1
	if g := s.Head(n); g >= 0 && g < n && Temporal.Has(s.Low[n]) && s.Rels[n].Is(parse.Nmod, parse.NmodUnmarked) && s.Tokens[g].Tag == parse.NOUN {
		day, n = n, g
	}
	w := s.Child(v, parse.Nsubj)
	if w < n || w > v || s.Low[w] != "that" && s.Low[w] != "which" {
		return false
	}
	main := -1
	if s.Rels[n] == parse.Root {
		for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
			c := int(k)
			if c > v+1 && s.Finite(c) && s.Tokens[c].XPOS != parse.VBP && s.Rels[c].Is(parse.Advcl, parse.Parataxis, parse.Ccomp) && s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord, parse.Expl) < 0 && !s.Tokens[c].Quoted {
				main = c
			}
		}
	}
	if main < 0 {
		if s.Rels[v] == parse.AclRelcl && day < 0 || s.Tokens[w-1].Text == "," {
			return false
		}
		s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
		s.link()
		return true
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	return s.crown(main, n, parse.Nsubj)
}

// objectThere gives the verb of a relative clause the object that was taken for a second subject of the main verb: "The raid that
// killed X infuriated Y".
func (s *Sentence) objectThere(x int) bool {
	m := s.Head(x)
	if m < x || m < 0 || s.Tokens[m].Tag != parse.VERB {
		return false
	}
	n := s.Child(m, parse.Nsubj)
	from, _ := s.Span(x)
	v := from - 1
	if n < 0 || n >= v || v < 1 || s.Rels[v] != parse.AclRelcl || s.Head(v) != n || !s.Finite(v) || s.objectBehind(v) >= 0 {
		return false
	}
	if w := s.Child(v, parse.Nsubj); w < 0 || w > v || s.Low[w] != "that" && s.Low[w] != "which" {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(v), parse.Obj
	s.link()
	return true
}

// whoThenDid gives a sentence its verb where it was hung on the clause that tells more of who does it: "Khartoum and Cairo, who fear
// floods once Ethiopia fills the dam, both accused it of".
func (s *Sentence) whoThenDid(t int) bool {
	r := s.Child(t, parse.AclRelcl)
	if r < t || s.Mention[t] < 0 || s.Child(t, parse.Cop, parse.Nsubj, parse.Case) >= 0 {
		return false
	}
	if w := s.Child(r, parse.Nsubj, parse.NsubjPass); w < t || w > r || s.Low[w] != "who" && s.Low[w] != "which" || s.Tokens[w-1].Text != "," {
		return false
	}
	for v := r + 2; v < len(s.Tokens); v++ {
		if x := s.Tokens[v].XPOS; x != parse.VBD && x != parse.VBN || s.Tokens[v].Quoted || !s.Rels[v].Is(parse.Acl, parse.AclRelcl, parse.Advcl, parse.Parataxis) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Aux, parse.AuxPass, parse.OblAgent) >= 0 {
			continue
		}
		b := v - 1
		for b > r && (s.Tokens[b].Tag == parse.ADV || s.Low[b] == "both" || s.Low[b] == "each") {
			b--
		}
		if o := s.Child(v, parse.Obj, parse.Ccomp); s.Tokens[b].Text != "," || o < v {
			continue
		}
		s.retag(v, parse.VBD)
		return s.crown(v, t, parse.Nsubj)
	}
	return false
}

// withTheirBombs gives a sentence its verb where the parse took what is used for those who do the deed: "British aircraft using precision
// guided missiles killed four".
func (s *Sentence) withTheirBombs(v int) bool {
	o := s.Head(v)
	n := s.Child(v, parse.Nsubj)
	if o < 0 || n != v-1 || o > n || s.Tokens[n].Tag != parse.NOUN || s.Mention[n] >= 0 && s.Doc.Mentions[s.Mention[n]].Form != who.Title || s.objectBehind(v) < 0 {
		return false
	}
	g := s.Head(o)
	if g < 0 || g > o || s.Rels[o] != parse.Obj || s.Tokens[g].XPOS != parse.VBG || !s.Rels[g].Is(parse.Acl, parse.Advcl) {
		return false
	}
	t := s.Head(g)
	if t < 0 || t != g-1 || s.Rels[t] != parse.Root || s.Tokens[t].Tag != parse.NOUN || s.Child(t, parse.Cop, parse.Nsubj, parse.Case) >= 0 {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(g), parse.Obj
	s.Heads[o], s.Rels[o] = int32(n), parse.Compound
	s.handOver(t, v)
	s.Heads[g], s.Rels[g] = int32(t), parse.Acl
	for k := range s.Heads {
		if s.Head(k) == v && k < g && s.Rels[k].Is(parse.Amod, parse.Det, parse.Compound, parse.Nummod, parse.NmodPoss) {
			s.Heads[k] = int32(t)
		}
	}
	return s.crown(v, t, parse.Nsubj)
}

// isThere makes the place the predicate in "President X is in Paris for talks with Y", where the parse joined it to the name, and
// made that or the talks the sentence.
func (s *Sentence) isThere(c int) bool {
	q := s.Head(c)
	if q < c || s.Rels[q] != parse.Conj || s.Mention[q] < 0 || s.Child(q, parse.Coord, parse.Nsubj) >= 0 {
		return false
	}
	switch s.CaseOf(q) {
	case "in", "at":
	default:
		return false
	}
	n := s.Head(q)
	if n < 0 || n > c || s.Mention[n] < 0 {
		return false
	}
	t := s.Head(n)
	switch {
	case s.Rels[n] == parse.Root:
		t = n
	case t < q || s.Rels[t] != parse.Root || s.Child(t, parse.Case) < q:
		return false
	}
	for k := range s.Heads {
		if k != n && s.Head(k) == t && (k > q || t != n) && !(t != n && k > t && s.Rels[k] != parse.Punct) && s.Rels[k] != parse.Case {
			s.Heads[k] = int32(q)
		}
	}
	s.Heads[q], s.Rels[q] = -1, parse.Root
	s.Heads[n], s.Rels[n] = int32(q), parse.Nsubj
	if t != n {
		s.Heads[t], s.Rels[t] = int32(q), parse.Nmod
	}
	s.link()
	return true
}
