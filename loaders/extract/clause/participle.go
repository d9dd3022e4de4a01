package clause

import "backchannel/loaders/extract/parse"

// copula puts right a place that somebody "is in" and that was hung on his name: "X is in
// Accra on a visit", "X is back in Accra after a visit".
func (s *Sentence) copula(t int) bool {
	c, h := s.Child(t, parse.Cop), s.Head(t)
	if c < 0 || h < 0 || h > c || s.Low[c] != "be" || !s.Names(h) || s.CaseOf(h) != "" || s.Child(t, parse.Nsubj) >= 0 || s.Low[t] != "back" && (!s.Names(t) || s.CaseOf(t) != "in") ||
		!s.Rels[t].Is(parse.Conj, parse.Nmod, parse.NmodUnmarked, parse.List, parse.Appos, parse.Dep, parse.Parataxis, parse.Acl, parse.Advmod) {
		return false
	}
	b := s.Doc.Mentions[s.Mention[h]].To
	for b < c && s.Tokens[b].Tag.Is(parse.ADV, parse.AUX) {
		b++
	}
	if b != c {
		return false
	}
	s.supplant(t, h, parse.Nsubj)
	if v := s.Head(t); v > t && s.Rels[t].Is(parse.Nsubj, parse.NsubjPass) && s.Tokens[v].XPOS == parse.VBG && s.Child(v, parse.Aux) < 0 {
		s.supplant(t, v, parse.Advcl) // "X is in Maputo today hosting Y"
	}
	for k := range s.Heads {
		if s.Head(k) == h && k > c && k != t {
			s.Heads[k] = int32(t)
			if s.Rels[k] == parse.AclRelcl && !s.Verbal(k) {
				s.Rels[k] = parse.Obl
			}
		}
	}
	s.link()
	return true
}

// opening makes a participle that opens the sentence depend on the verb behind the comma,
// where the parse took it for the main one: "Having brokered a deal, Algeria is struggling".
func (s *Sentence) opening(v int) bool {
	x := s.Tokens[v].XPOS
	if s.Rels[v] != parse.Root || s.Tokens[v].Tag != parse.VERB || x != parse.VBG && x != parse.VBN && (v == 0 || s.Tokens[v-1].Text != "Having") || v > s.Dateline+3 {
		return false
	}
	for t := s.Dateline; t < v; t++ {
		if s.Tokens[t].XPOS.Tensed() || s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) {
			return false
		}
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		m := int(k)
		if m < v || !s.Verbal(m) || s.Rels[m].Is(parse.Xcomp, parse.AclRelcl) {
			continue
		}
		n, a := s.Child(m, parse.Nsubj, parse.NsubjPass), s.Child(m, parse.Aux, parse.AuxPass)
		if n < v || n > m || s.Relative(n) || !s.Finite(m) && (a < 0 || a > m || !s.Tokens[a].XPOS.Tensed()) || s.Child(m, parse.Mark) >= 0 {
			continue
		}
		if c := s.Child(n, parse.Conj); c > n && c < m && s.Child(c, parse.Coord) < 0 && s.Comma(n, c) && s.Names(n) && s.Names(c) && s.Child(v, parse.Obj) < 0 && s.Doc.Mentions[s.Mention[n]].From <= v+2 {
			// "Having praised Nepal, the Maldives recalled", where the two were listed
			s.Heads[n], s.Rels[n] = int32(v), parse.Obj
			s.subject(c, m)
			s.supplant(m, v, parse.Advcl)
			s.link()
			return true
		}
		from, _ := s.Span(n)
		if from < 1 || s.Tokens[from-1].Text != "," && s.Tokens[from].Text != "," {
			continue
		}
		s.supplant(m, v, parse.Advcl)
		s.link()
		return true
	}
	return s.openingObject(v)
}

// openingObject does the same where the parse made what the sentence tells a relative clause of the participle's
// object: "Having condemned Belize, Kenya is waiting", "Condemning Belize, Kenya recalled its envoy".
func (s *Sentence) openingObject(v int) bool {
	for m := v + 1; m < len(s.Tokens); m++ {
		if !s.Rels[m].Is(parse.AclRelcl, parse.Acl) && (!s.Rels[m].Is(parse.Conj, parse.Advcl) || s.Child(m, parse.Coord) >= 0) || !s.Dominates(v, m) {
			continue
		}
		n, a := s.Child(m, parse.Nsubj, parse.NsubjPass), s.Child(m, parse.Aux, parse.AuxPass, parse.Cop)
		if n >= 0 && s.Relative(n) || !s.Finite(m) && (a < 0 || a > m || !s.Tokens[a].XPOS.Tensed()) || s.Child(m, parse.Mark) >= 0 {
			continue
		}
		by := n
		if n >= 0 && n == v+1 && s.Mention[n] >= 0 {
			n = -1 // whom it is done to
		}
		if n < 0 {
			p := m - 1
			for p > v && s.Tokens[p].Tag.Is(parse.AUX, parse.ADV, parse.PART) {
				p--
			}
			if s.Mention[p] >= 0 {
				by = s.Doc.Mentions[s.Mention[p]].Head
				for h := s.Head(by); h > v && h < by && s.Rels[by] == parse.Flat; h = s.Head(by) {
					by = h
				}
			}
			if by < 0 || !s.Rels[by].Is(parse.Conj, parse.Appos) || s.Child(by, parse.Coord) >= 0 {
				continue
			}
		}
		if by <= v || by > m || s.Mention[by] < 0 {
			continue
		}
		from, _ := s.Span(by)
		if from = min(from, s.Doc.Mentions[s.Mention[by]].From); from < 1 || s.Tokens[from-1].Text != "," && s.Tokens[from].Text != "," {
			continue
		}
		s.supplant(m, v, parse.Advcl)
		if n < 0 {
			if o := s.Child(m, parse.Nsubj, parse.NsubjPass); o >= 0 {
				s.Heads[o], s.Rels[o] = int32(v), parse.Obj
			}
			s.Heads[by], s.Rels[by] = int32(m), parse.Nsubj
		}
		s.link()
		return true
	}
	return false
}

// openingAttribute makes a participle of what opens the sentence where it was taken for an attribute of the title behind
// it: "Condemning Nepali Prime Minister Deepak Wosti, Zambia recalled its envoy".
func (s *Sentence) openingAttribute(v int) bool {
	if v != s.Dateline || len(s.Entries[v].Verb) == 0 {
		return false
	}
	o := s.Head(v)
	for o > v && s.Rels[o].Is(parse.Compound, parse.Amod, parse.NmodDesc) && s.Head(o) > o {
		o = s.Head(o)
	}
	g := s.Head(o)
	if o < v || s.Mention[o] < 0 || g < 0 || !s.Verbal(g) || !s.Person(o) {
		return false
	}
	if to := s.Doc.Mentions[s.Mention[o]].To; g < to || to >= len(s.Tokens) || s.Tokens[to].Text != "," {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(g), parse.Advcl
	s.Heads[o], s.Rels[o] = int32(v), parse.Obj
	s.link()
	return true
}
