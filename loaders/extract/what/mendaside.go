package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// asideAhead gives the verb of a sentence its subject over an aside that the parse took for the clause, or for the end of it:
// "Kuwait, where elections are due, gave", "Sudan — for decades a haven — praised", "X, himself a diplomat, urged".
func (s *sentence) asideAhead() bool {
	x := s.Dateline
	for x < len(s.Tokens) && !s.opensAside(x) {
		if t := &s.Tokens[x]; t.Tag.Is(parse.VERB, parse.AUX, parse.ADP, parse.SCONJ, parse.CCONJ) && s.mention[x] < 0 || t.Tag == parse.PUNCT && t.XPOS != parse.HYPH || t.Quoted {
			return false
		}
		x++
	}
	if x == s.Dateline || x+3 >= len(s.Tokens) || s.mention[x-1] < 0 || s.Tokens[x+1].Tag == parse.VERB && s.Tokens[x+1].XPOS.Tensed() {
		return false
	}
	m := &s.doc.Mentions[s.mention[x-1]]
	n := m.Head
	if m.To != x || len(s.parties(n, actorKinds)) == 0 {
		return false
	}
	for k := 0; k < 8 && s.head(n) >= s.Dateline && s.head(n) < x; k++ {
		n = s.head(n)
	}
	v := s.afterAside(x)
	if v < 0 {
		return false
	}
	second := false
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		switch {
		case s.rels[k].Is(parse.Mark, parse.Coord, parse.Csubj, parse.Expl):
			return false
		case !s.rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.NsubjOuter) || int(k) == n:
		case int(k) < x || s.Tokens[k].Tag == parse.PRON && s.low[k] != "himself" && s.low[k] != "herself" && s.low[k] != "itself" && s.low[k] != "themselves":
			return false
		default:
			second = true
		}
	}
	if s.head(n) == v && !second {
		return false
	}
	if s.rels[v] == parse.Amod {
		o := s.head(v)
		s.supplant(v, o, parse.Obj)
		for k := range v {
			if s.head(k) == o {
				s.heads[k] = int32(v)
			}
		}
	}
	if s.Tokens[v].XPOS == parse.VBN && s.child(v, parse.Aux, parse.AuxPass) < 0 {
		s.makeVerb(v, parse.VBD)
	}
	if h := s.head(v); h >= 0 && h < v {
		top := h // what stands highest of the words that the aside is made of
		for k := 0; k < 20 && s.head(top) >= 0 && s.head(top) < v; k++ {
			top = s.head(top)
		}
		s.heads[v], s.rels[v] = s.heads[top], s.rels[top]
		for k := v + 1; k < len(s.Tokens); k++ {
			if u := s.head(k); u >= 0 && u < v {
				s.heads[k] = int32(v)
			}
		}
	}
	for k := x; k < v; k++ {
		if s.head(k) == v && s.Tokens[k].Tag != parse.AUX && s.Tokens[k].Tag != parse.ADV {
			if s.heads[k] = int32(n); s.rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.OblUnmarked) {
				s.rels[k] = parse.Appos
			}
		}
	}
	if o := s.child(v, parse.Nsubj, parse.NsubjPass); o > v && s.child(v, parse.Obj) < 0 {
		s.rels[o] = parse.Obj
	}
	s.heads[n] = int32(v)
	s.subjectAhead(n, x, v)
	return true
}

// opensAside reports whether the mark at t is one of those that an aside can stand between.
func (s *sentence) opensAside(t int) bool {
	switch s.Tokens[t].Text {
	case ",", "—", "–", "--", "(":
		return true
	}
	return false
}

// afterAside returns the verb that stands right behind the aside which opens at x, -1 for none.
func (s *sentence) afterAside(x int) int {
	closing := s.Tokens[x].Text
	if closing == "(" {
		closing = ")"
	}
	for y := x + 2; y+2 < len(s.Tokens) && y < x+25; y++ {
		if s.Tokens[y].Text != closing {
			continue
		}
		t := y + 1
		for t+2 < len(s.Tokens) && (s.Tokens[t].Tag == parse.ADV && !s.relative(t) || temporal[s.low[t]] || s.Tokens[t].Tag == parse.ADP && temporal[s.low[t+1]]) {
			t++
		}
		switch w := &s.Tokens[t]; {
		case w.Tag == parse.AUX && w.XPOS.Tensed():
			if h := s.head(t); h > t && h < t+5 && s.verbal(h) {
				return h
			}
		case s.finite(t), w.XPOS == parse.VBN && s.mention[t] < 0 && (s.rels[t] == parse.Amod && s.head(t) > t && s.head(t) < t+4 || s.rels[t] == parse.Acl && s.child(t, parse.Obj, parse.Iobj, parse.Ccomp) > t):
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
func (s *sentence) commaThenName(v int) bool {
	b := s.beforeVerb(v)
	if b < 3 || s.mention[b] < 0 || s.Tokens[v].Quoted || s.child(v, parse.Mark, parse.Expl, parse.Csubj) >= 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[b]]
	n, from := m.Head, m.From
	if m.To != b+1 || m.Form == who.Pronoun || m.Form == who.Demonym || len(s.parties(n, actorKinds)) == 0 {
		return false
	}
	if t := from - 1; t > 0 && s.mention[t] >= 0 && s.doc.Mentions[s.mention[t]].Form == who.Title {
		from = s.doc.Mentions[s.mention[t]].From
	}
	c := from - 1
	if c > 2 && s.low[c] == "the" {
		c--
	}
	if c > 4 && s.Tokens[c].Tag == parse.CCONJ && s.mention[c-1] >= 0 && s.doc.Mentions[s.mention[c-1]].Form == who.Name {
		from = s.doc.Mentions[s.mention[c-1]].From // "but Burundi and Uganda signed"
		c = from - 1
		if c > 0 && s.low[c] == "the" {
			c--
		}
		if c < 0 {
			return false
		}
		if n = s.doc.Mentions[s.mention[from]].Head; s.Tokens[c].Tag != parse.CCONJ {
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
	for k := 0; k < 6 && s.head(top) >= from && s.head(top) <= b; k++ {
		top = s.head(top)
	}
	h := s.head(top)
	loose := s.Tokens[v].XPOS == parse.VBN && s.child(v, parse.Aux, parse.AuxPass) < 0
	x := s.child(v, parse.Nsubj, parse.NsubjPass)
	switch {
	case x >= 0 && (x > c || and < 0 || h != v || !s.rels[top].Is(parse.Nsubj, parse.NsubjPass)):
		return false
	case x < 0 && (h < 0 || h > c):
		return false
	case loose && (and < 0 || s.head(v) < 0 || s.head(v) > c && (s.head(v) != top || s.rels[top] == parse.Conj && s.names(h)) || s.low[min(v+1, len(s.Tokens)-1)] == "by"):
		return false
	case !loose && !s.finite(v) && s.child(v, parse.Aux, parse.AuxPass, parse.Cop) < 0:
		return false
	}
	if and < 0 {
		if first := &s.Tokens[s.Dateline]; s.rels[v] != parse.Root || !first.Tag.Is(parse.ADP, parse.SCONJ) && first.XPOS != parse.VBG && first.XPOS != parse.VBN {
			return false
		}
	} else {
		g := s.head(c - 1)
		for k := 0; k < 12 && g >= 0 && (g > c || !s.verbal(g) || s.rels[g] == parse.AclRelcl || s.child(g, parse.Nsubj, parse.NsubjPass) < 0); k++ {
			g = s.head(g)
		}
		if g < 0 || g > c || !s.verbal(g) || s.dominates(v, g) {
			return false
		}
		if x >= 0 {
			p := x
			for p > 0 && s.Tokens[p].Tag != parse.ADP && s.Tokens[p].Tag != parse.VERB {
				p--
			}
			if u := s.head(p); s.Tokens[p].Tag == parse.ADP && u >= 0 && u < p {
				s.heads[x], s.rels[x] = int32(u), parse.Obl // "comments made by X, but Burundi signed"
				s.heads[p], s.rels[p] = int32(x), parse.Case
			} else {
				s.heads[x], s.rels[x] = int32(p), parse.Obj
			}
		}
		s.heads[v], s.rels[v] = int32(g), parse.Conj
		s.heads[and], s.rels[and] = int32(v), parse.Coord
	}
	if loose {
		s.makeVerb(v, parse.VBD)
	}
	s.heads[top] = int32(v)
	s.subjectAhead(top, from, v)
	return true
}

// caseThenName makes who stands between "before" and a verb its subject, where the parse hung him on what stands before: "backed the
// bid before Japan's foreign ministry on Tuesday called in", "reached an understanding since the United States sent".
func (s *sentence) caseThenName(v int) bool {
	b := s.beforeVerb(v)
	if b < 3 || s.mention[b] < 0 || s.Tokens[v].Quoted || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark, parse.Csubj) >= 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[b]]
	p, top := m.From-1, m.Head
	for p > 1 && (s.Tokens[p].Tag.Is(parse.DET, parse.ADJ) || s.Tokens[p].XPOS == parse.POS || s.mention[p] >= 0) {
		p--
	}
	for k := 0; k < 6 && s.head(top) > p && s.head(top) <= b; k++ {
		top = s.head(top)
	}
	if m.To != b+1 || m.Form == who.Pronoun || p < 2 || !clauseCases[s.low[p]] || s.low[p] == "than" || len(s.parties(m.Head, actorKinds)) == 0 || s.head(top) < 0 || s.head(top) > p {
		return false
	}
	g := p - 1
	for k := 0; k < 12 && g >= 0 && (g > p || !s.verbal(g) && s.child(g, parse.Cop) < 0 || s.child(g, parse.Nsubj, parse.NsubjPass) < 0); k++ {
		g = s.head(g)
	}
	if g < 0 || g > p || s.dominates(v, g) {
		return false
	}
	s.heads[v], s.rels[v] = int32(g), parse.Advcl
	s.heads[p], s.rels[p] = int32(v), parse.Mark
	s.heads[top] = int32(v)
	s.subjectAhead(top, p+1, v)
	return true
}

// andOnDay gives "and on Monday expelled" its day, and who did the one thing to the other, where the parse listed the day with what
// stands before.
func (s *sentence) andOnDay(on int) bool {
	d := on + 1
	v := d + 1
	if on < 3 || v >= len(s.Tokens) || s.Tokens[on-1].Tag != parse.CCONJ || !weekdays[s.low[d]] {
		return false
	}
	for v+1 < len(s.Tokens) && s.Tokens[v].Tag == parse.ADV {
		v++
	}
	if !s.finite(v) || s.head(d) == v && s.rels[d] == parse.Obl && s.rels[v] == parse.Conj {
		return false
	}
	if n := s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl); n >= 0 && n != d {
		return false
	}
	g := on - 2
	for k := 0; k < 12 && g >= 0 && (g > on || !s.verbal(g) || s.child(g, parse.Nsubj, parse.NsubjPass) < 0); k++ {
		g = s.head(g)
	}
	if g < 0 || g > on || s.dominates(v, g) {
		return false
	}
	s.heads[v], s.rels[v] = int32(g), parse.Conj
	s.heads[d], s.rels[d] = int32(v), parse.Obl
	s.heads[on], s.rels[on] = int32(d), parse.Case
	s.heads[on-1], s.rels[on-1] = int32(v), parse.Coord
	s.link()
	return true
}

// andCallOn makes a verb of the "call" by which a visit goes on: "will meet the premier and call on President X".
func (s *sentence) andCallOn(t int) bool {
	if t < 2 || t+1 >= len(s.Tokens) || s.Tokens[t].Tag != parse.NOUN || s.low[t-1] != "and" || s.low[t+1] != "on" || s.Tokens[t].XPOS != parse.NN {
		return false
	}
	v := s.head(t)
	for v >= 0 && !s.verbal(v) {
		v = s.head(v)
	}
	if v < 0 || s.Tokens[v].XPOS != parse.VB && s.Tokens[v].XPOS != parse.VBP {
		return false
	}
	s.makeVerb(t, s.Tokens[v].XPOS)
	s.heads[t], s.rels[t] = int32(v), parse.Conj
	for k := t + 2; k < len(s.Tokens); k++ {
		if s.head(k) == v && s.rels[k].Is(parse.Obl, parse.Nmod, parse.Obj) {
			s.heads[k], s.rels[k] = int32(t), parse.Obl
			break
		}
	}
	s.link()
	return true
}
