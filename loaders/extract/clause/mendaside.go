package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// asideAhead gives the verb of a sentence its subject over an aside that the parse took for the clause, or for the end of it:
// "Kuwait, where elections are due, gave", "Sudan — for decades a haven — praised", "X, himself a diplomat, urged".
func (s *Sentence) asideAhead() bool {
	x := s.Dateline
	for x < len(s.Tokens) && !s.opensAside(x) {
		if t := &s.Tokens[x]; t.Tag.Is(parse.VERB, parse.AUX, parse.ADP, parse.SCONJ, parse.CCONJ) && s.Mention[x] < 0 || t.Tag == parse.PUNCT && t.XPOS != parse.HYPH || t.Quoted {
			return false
		}
		x++
	}
	if x == s.Dateline || x+3 >= len(s.Tokens) || s.Mention[x-1] < 0 || s.Tokens[x+1].Tag == parse.VERB && s.Tokens[x+1].XPOS.Tensed() {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[x-1]]
	n := m.Head
	if m.To != x || len(s.Parties(n, ActorKinds)) == 0 {
		return false
	}
	for k := 0; k < 8 && s.Head(n) >= s.Dateline && s.Head(n) < x; k++ {
		n = s.Head(n)
	}
	v := s.afterAside(x)
	if v < 0 {
		return false
	}
	second := false
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		switch {
		case s.Rels[k].Is(parse.Mark, parse.Coord, parse.Csubj, parse.Expl):
			return false
		case !s.Rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.NsubjOuter) || int(k) == n:
		case int(k) < x || s.Tokens[k].Tag == parse.PRON && s.Low[k] != "himself" && s.Low[k] != "herself" && s.Low[k] != "itself" && s.Low[k] != "themselves":
			return false
		default:
			second = true
		}
	}
	if s.Head(n) == v && !second {
		return false
	}
	if s.Rels[v] == parse.Amod {
		o := s.Head(v)
		s.supplant(v, o, parse.Obj)
		for k := range v {
			if s.Head(k) == o {
				s.Heads[k] = int32(v)
			}
		}
	}
	if s.Tokens[v].XPOS == parse.VBN && s.Child(v, parse.Aux, parse.AuxPass) < 0 {
		s.makeVerb(v, parse.VBD)
	}
	if h := s.Head(v); h >= 0 && h < v {
		top := h // what stands highest of the words that the aside is made of
		for k := 0; k < 20 && s.Head(top) >= 0 && s.Head(top) < v; k++ {
			top = s.Head(top)
		}
		s.Heads[v], s.Rels[v] = s.Heads[top], s.Rels[top]
		for k := v + 1; k < len(s.Tokens); k++ {
			if u := s.Head(k); u >= 0 && u < v {
				s.Heads[k] = int32(v)
			}
		}
	}
	for k := x; k < v; k++ {
		if s.Head(k) == v && s.Tokens[k].Tag != parse.AUX && s.Tokens[k].Tag != parse.ADV {
			if s.Heads[k] = int32(n); s.Rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.OblUnmarked) {
				s.Rels[k] = parse.Appos
			}
		}
	}
	if o := s.Child(v, parse.Nsubj, parse.NsubjPass); o > v && s.Child(v, parse.Obj) < 0 {
		s.Rels[o] = parse.Obj
	}
	s.Heads[n] = int32(v)
	s.subjectAhead(n, x, v)
	return true
}

// opensAside reports whether the mark at t is one of those that an aside can stand between.
func (s *Sentence) opensAside(t int) bool {
	switch s.Tokens[t].Text {
	case ",", "—", "–", "--", "(":
		return true
	}
	return false
}

// afterAside returns the verb that stands right behind the aside which opens at x, -1 for none.
func (s *Sentence) afterAside(x int) int {
	closing := s.Tokens[x].Text
	if closing == "(" {
		closing = ")"
	}
	for y := x + 2; y+2 < len(s.Tokens) && y < x+25; y++ {
		if s.Tokens[y].Text != closing {
			continue
		}
		t := y + 1
		for t+2 < len(s.Tokens) && (s.Tokens[t].Tag == parse.ADV && !s.Relative(t) || Temporal.Has(s.Low[t]) || s.Tokens[t].Tag == parse.ADP && Temporal.Has(s.Low[t+1])) {
			t++
		}
		switch w := &s.Tokens[t]; {
		case w.Tag == parse.AUX && w.XPOS.Tensed():
			if h := s.Head(t); h > t && h < t+5 && s.Verbal(h) {
				return h
			}
		case s.Finite(t), w.XPOS == parse.VBN && s.Mention[t] < 0 && (s.Rels[t] == parse.Amod && s.Head(t) > t && s.Head(t) < t+4 || s.Rels[t] == parse.Acl && s.Child(t, parse.Obj, parse.Iobj, parse.Ccomp) > t):
			return t
		}
		if closing != "," {
			return -1
		}
	}
	return -1
}

// commaThenName makes who stands between a comma and a verb its subject, where the parse listed him with what stands before the comma:
// "urged Haiti to vote, and UN envoy X shuttled between", "After recalling its envoy over a visit to Benin, Ghana left".
func (s *Sentence) commaThenName(v int) bool {
	b := s.beforeVerb(v)
	if b < 3 || s.Mention[b] < 0 || s.Tokens[v].Quoted || s.Child(v, parse.Mark, parse.Expl, parse.Csubj) >= 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[b]]
	n, from := m.Head, m.From
	if m.To != b+1 || m.Form == who.Pronoun || m.Form == who.Demonym || len(s.Parties(n, ActorKinds)) == 0 {
		return false
	}
	if t := from - 1; t > 0 && s.Mention[t] >= 0 && s.Doc.Mentions[s.Mention[t]].Form == who.Title {
		from = s.Doc.Mentions[s.Mention[t]].From
	}
	c := from - 1
	if c > 2 && s.Low[c] == "the" {
		c--
	}
	if c > 4 && s.Tokens[c].Tag == parse.CCONJ && s.Mention[c-1] >= 0 && s.Doc.Mentions[s.Mention[c-1]].Form == who.Name {
		from = s.Doc.Mentions[s.Mention[c-1]].From // "but Burundi and Uganda signed"
		c = from - 1
		if c > 0 && s.Low[c] == "the" {
			c--
		}
		if c < 0 {
			return false
		}
		if n = s.Doc.Mentions[s.Mention[from]].Head; s.Tokens[c].Tag != parse.CCONJ {
			return false
		}
	}
	and := -1
	if c > 2 && s.Tokens[c].Tag == parse.CCONJ {
		and, c = c, c-1
	}
	if c < 2 || s.Tokens[c].Text != "," || s.Tokens[c-1].Quoted {
		return false
	}
	top := n
	for k := 0; k < 6 && s.Head(top) >= from && s.Head(top) <= b; k++ {
		top = s.Head(top)
	}
	h := s.Head(top)
	loose := s.Tokens[v].XPOS == parse.VBN && s.Child(v, parse.Aux, parse.AuxPass) < 0
	x := s.Child(v, parse.Nsubj, parse.NsubjPass)
	switch {
	case x >= 0 && (x > c || and < 0 || h != v || !s.Rels[top].Is(parse.Nsubj, parse.NsubjPass)):
		return false
	case x < 0 && (h < 0 || h > c):
		return false
	case loose && (and < 0 || s.Head(v) < 0 || s.Head(v) > c && (s.Head(v) != top || s.Rels[top] == parse.Conj && s.Names(h)) || s.Low[min(v+1, len(s.Tokens)-1)] == "by"):
		return false
	case !loose && !s.Finite(v) && s.Child(v, parse.Aux, parse.AuxPass, parse.Cop) < 0:
		return false
	}
	if and < 0 {
		if first := &s.Tokens[s.Dateline]; s.Rels[v] != parse.Root || !first.Tag.Is(parse.ADP, parse.SCONJ) && first.XPOS != parse.VBG && first.XPOS != parse.VBN {
			return false
		}
	} else {
		g := s.Head(c - 1)
		for k := 0; k < 12 && g >= 0 && (g > c || !s.Verbal(g) || s.Rels[g] == parse.AclRelcl || s.Child(g, parse.Nsubj, parse.NsubjPass) < 0); k++ {
			g = s.Head(g)
		}
		if g < 0 || g > c || !s.Verbal(g) || s.Dominates(v, g) {
			return false
		}
		if x >= 0 {
			p := x
			for p > 0 && s.Tokens[p].Tag != parse.ADP && s.Tokens[p].Tag != parse.VERB {
				p--
			}
			if u := s.Head(p); s.Tokens[p].Tag == parse.ADP && u >= 0 && u < p {
				s.Heads[x], s.Rels[x] = int32(u), parse.Obl // "comments made by X, but Burundi signed"
				s.Heads[p], s.Rels[p] = int32(x), parse.Case
			} else {
				s.Heads[x], s.Rels[x] = int32(p), parse.Obj
			}
		}
		s.Heads[v], s.Rels[v] = int32(g), parse.Conj
		s.Heads[and], s.Rels[and] = int32(v), parse.Coord
	}
	if loose {
		s.makeVerb(v, parse.VBD)
	}
	s.Heads[top] = int32(v)
	s.subjectAhead(top, from, v)
	return true
}

// caseThenName makes who stands between "before" and a verb its subject, where the parse hung him on what stands before: "backed the
// bid before Japan's foreign ministry on Tuesday called in", "reached an understanding since the United States sent".
func (s *Sentence) caseThenName(v int) bool {
	b := s.beforeVerb(v)
	if b < 3 || s.Mention[b] < 0 || s.Tokens[v].Quoted || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark, parse.Csubj) >= 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[b]]
	p, top := m.From-1, m.Head
	for p > 1 && (s.Tokens[p].Tag.Is(parse.DET, parse.ADJ) || s.Tokens[p].XPOS == parse.POS || s.Mention[p] >= 0) {
		p--
	}
	for k := 0; k < 6 && s.Head(top) > p && s.Head(top) <= b; k++ {
		top = s.Head(top)
	}
	if m.To != b+1 || m.Form == who.Pronoun || p < 2 || !clauseCases.Has(s.Low[p]) || s.Low[p] == "than" || len(s.Parties(m.Head, ActorKinds)) == 0 || s.Head(top) < 0 || s.Head(top) > p {
		return false
	}
	g := p - 1
	for k := 0; k < 12 && g >= 0 && (g > p || !s.Verbal(g) && s.Child(g, parse.Cop) < 0 || s.Child(g, parse.Nsubj, parse.NsubjPass) < 0); k++ {
		g = s.Head(g)
	}
	if g < 0 || g > p || s.Dominates(v, g) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(g), parse.Advcl
	s.Heads[p], s.Rels[p] = int32(v), parse.Mark
	s.Heads[top] = int32(v)
	s.subjectAhead(top, p+1, v)
	return true
}

// andOnDay gives "and on Monday expelled" its day, and who did the one thing to the other, where the parse listed the day with what
// stands before.
func (s *Sentence) andOnDay(on int) bool {
	d := on + 1
	v := d + 1
	if on < 3 || v >= len(s.Tokens) || s.Tokens[on-1].Tag != parse.CCONJ || !Weekdays.Has(s.Low[d]) {
		return false
	}
	for v+1 < len(s.Tokens) && s.Tokens[v].Tag == parse.ADV {
		v++
	}
	if !s.Finite(v) || s.Head(d) == v && s.Rels[d] == parse.Obl && s.Rels[v] == parse.Conj {
		return false
	}
	if n := s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl); n >= 0 && n != d {
		return false
	}
	g := on - 2
	for k := 0; k < 12 && g >= 0 && (g > on || !s.Verbal(g) || s.Child(g, parse.Nsubj, parse.NsubjPass) < 0); k++ {
		g = s.Head(g)
	}
	if g < 0 || g > on || s.Dominates(v, g) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(g), parse.Conj
	s.Heads[d], s.Rels[d] = int32(v), parse.Obl
	s.Heads[on], s.Rels[on] = int32(d), parse.Case
	s.Heads[on-1], s.Rels[on-1] = int32(v), parse.Coord
	s.link()
	return true
}

// andCallOn makes a verb of the "call" by which a visit goes on: "will meet the premier and call on President X".
func (s *Sentence) andCallOn(t int) bool {
	if t < 2 || t+1 >= len(s.Tokens) || s.Tokens[t].Tag != parse.NOUN || s.Low[t-1] != "and" || s.Low[t+1] != "on" || s.Tokens[t].XPOS != parse.NN {
		return false
	}
	v := s.Head(t)
	for v >= 0 && !s.Verbal(v) {
		v = s.Head(v)
	}
	if v < 0 || s.Tokens[v].XPOS != parse.VB && s.Tokens[v].XPOS != parse.VBP {
		return false
	}
	s.makeVerb(t, s.Tokens[v].XPOS)
	s.Heads[t], s.Rels[t] = int32(v), parse.Conj
	for k := t + 2; k < len(s.Tokens); k++ {
		if s.Head(k) == v && s.Rels[k].Is(parse.Obl, parse.Nmod, parse.Obj) {
			s.Heads[k], s.Rels[k] = int32(t), parse.Obl
			break
		}
	}
	s.link()
	return true
}
