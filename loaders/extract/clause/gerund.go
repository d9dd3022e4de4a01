package clause

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// gerundNoun makes "responded by warning that" a verb where it was taken for a noun, and "the risks of bombing Aleppo", "ended
// up meeting X", where a name follows.
func (s *Sentence) gerundNoun(t int) bool {
	if t < 1 || t+1 >= len(s.Tokens) || s.Tokens[t].Tag != parse.NOUN || !strings.HasSuffix(s.Tokens[t].Text, "ing") {
		return false
	}
	before := s.Low[t-1] == "by" || s.Low[t-1] == "after" || s.Low[t-1] == "before"
	if !before && !(s.beforeGerund(t) && s.Mention[t+1] >= 0 && s.Doc.Mentions[s.Mention[t+1]].Form == who.Name) {
		return false
	}
	l := s.Doc.Tables.Gerund(s.Tokens[t].Text)
	if l == "" || s.Low[t+1] != "that" && !s.Tokens[t+1].Tag.Is(parse.DET, parse.PROPN, parse.PRON) {
		return false
	}
	o := s.namedBehind(t)
	if !before && (o < 0 || !s.Dominates(o, t) && !s.Dominates(t, o) || s.verbAfter(o)) {
		return false // "after a week of shelling Armenia gave up"
	}
	s.makeVerb(t, parse.VBG)
	s.reword(t, l)
	switch {
	case s.Low[t+1] == "that":
		if h := s.Head(t + 1); h > t && s.Head(h) >= 0 && s.Head(h) < t {
			s.Heads[h], s.Rels[h] = int32(t), parse.Ccomp
			s.link()
		}
	case o >= 0 && s.Rels[t] == parse.Compound && s.Dominates(o, t):
		s.verbOver(t, o, parse.Advcl)
	case o >= 0 && s.Dominates(t, o):
		s.Heads[o], s.Rels[o] = int32(t), parse.Obj
		switch h := s.Head(t); {
		case h >= 0 && s.Low[t-1] == "up":
			s.Rels[t] = parse.Xcomp
		case h >= 0 && (s.Verbal(h) || s.Tokens[h].Tag == parse.ADJ):
			s.Rels[t] = parse.Advcl
		case h >= 0:
			s.Rels[t] = parse.Acl
		}
		if s.Head(t-1) == t {
			s.Rels[t-1] = parse.Mark
		}
		s.link()
	}
	return true
}

// beforeGerund reports whether the word before t is one of them, or the "to" of "in addition to".
func (s *Sentence) beforeGerund(t int) bool {
	return t > 0 && (beforeGerunds.Has(s.Low[t-1]) || s.Low[t-1] == "to" && t > 1 && s.Low[t-2] == "addition")
}

// verbAfter reports whether a verb that wants a subject follows right behind the name at o.
func (s *Sentence) verbAfter(o int) bool {
	if s.Mention[o] < 0 {
		return false
	}
	to := s.Doc.Mentions[s.Mention[o]].To
	return to < len(s.Tokens) && (s.Finite(to) || s.Tokens[to].Tag == parse.AUX)
}

// beforeGerunds are the words besides before which a gerund stands that is followed by whom it is done to.
var beforeGerunds = vocab.Words("of", "in", "for", "without", "from", "while", "when", "despite", "up",
	"upon", "on", "about", "through", "against", "into", "since", "besides")

// namedBehind returns the head of the actor's or place's name that stands right behind t, -1 where none does.
func (s *Sentence) namedBehind(t int) int {
	k := t + 1
	for k < min(t+4, len(s.Tokens)-1) && s.Mention[k] < 0 && s.Tokens[k].Tag == parse.DET {
		k++
	}
	if k >= len(s.Tokens) || s.Mention[k] < 0 {
		return -1
	}
	m := &s.Doc.Mentions[s.Mention[k]]
	if m.From != k && m.From != t+1 || len(m.Entities) == 0 || !s.Doc.KindOf(m.Entities[0]).IsActor() && (m.Form != who.Name || s.Doc.KindOf(m.Entities[0]) != graph.Place) || s.Attributive(m.Head) || m.To < len(s.Tokens) && s.Tokens[m.To].XPOS == parse.POS {
		return -1
	}
	return m.Head
}

// verbOver hangs what has become a verb on the word above the phrase that it was part of, with the name at o for its object.
func (s *Sentence) verbOver(t, o int, r parse.Rel) {
	top := t
	if s.Dominates(o, t) {
		top = o
	}
	g := s.Head(top)
	for g >= 0 && r == parse.Advcl && !s.Verbal(g) && s.Head(g) >= 0 {
		g = s.Head(g)
	}
	if s.Head(t-1) == top {
		s.Heads[t-1] = int32(t)
	}
	s.Rels[t-1] = parse.Mark
	s.Heads[t], s.Rels[t] = int32(g), r
	s.Heads[o], s.Rels[o] = int32(t), parse.Obj
	s.link()
}

// infinitiveNoun makes a verb of the word behind "to" that was taken for a noun: "decided to sanction Belize".
func (s *Sentence) infinitiveNoun(t int) bool {
	if t < 2 || s.Low[t-1] != "to" || !s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) || s.Mention[t] >= 0 {
		return false
	}
	l := s.Tokens[t].Text
	if l != verbs.Lower(l) || len(s.Doc.Tables.Heads["v:"+l]) == 0 {
		return false
	}
	o := s.namedBehind(t)
	if o < 0 || !s.Dominates(o, t) && !s.Dominates(t, o) {
		return false
	}
	top := t
	if s.Dominates(o, t) {
		top = o
	}
	g := s.Head(top)
	if g < 0 || g > t {
		return false
	}
	s.makeVerb(t, parse.VB)
	s.reword(t, l)
	r := parse.Acl
	if s.Verbal(g) {
		r = parse.Xcomp
	}
	s.verbOver(t, o, r)
	return true
}

// gerundsObject makes the object of a gerund behind "by" or "after" of the name that was taken for its subject: "by
// pressing Prime Minister X to open the border".
func (s *Sentence) gerundsObject(n int) bool {
	v := s.Head(n)
	if v < 1 || n < v || s.Tokens[v].XPOS != parse.VBG || s.Child(v, parse.Obj, parse.Aux, parse.AuxPass) >= 0 || s.Mention[n] < 0 || s.Low[n] == "who" {
		return false
	}
	switch s.Low[v-1] {
	case "by", "after", "before", "without", "for", "in", "of", "while", "when":
		s.Rels[n] = parse.Obj
		return true
	}
	return false
}

// qualifies reports whether the word at t is a gerund taken for an attribute of the noun
// behind it that its verb wants as object, and makes it a verb if so.
func (s *Sentence) qualifies(t int) bool {
	h := s.Head(t)
	if h <= t || h > t+4 || !s.Rels[t].Is(parse.Amod, parse.Compound) || !strings.HasSuffix(s.Tokens[t].Text, "ing") || s.Tokens[h].Tag != parse.NOUN {
		return false
	}
	l := s.Doc.Tables.Gerund(s.Tokens[t].Text)
	if l == "" || !s.Doc.Tables.Entry(l).Wants(s.Low[h]) {
		return false
	}
	s.makeVerb(t, parse.VBG)
	s.reword(t, l)
	return true
}

// gerundClause makes "an order imposing new sanctions", "after imposing new sanctions" a clause where the
// verb was taken for an attribute of what is imposed.
func (s *Sentence) gerundClause(t int) bool {
	h := s.Head(t)
	if t < 1 || !strings.HasSuffix(s.Tokens[t].Text, "ing") || s.Head(t-1) == h && !GerundMarks.Has(s.Low[t-1]) && !s.beforeGerund(t) && s.Tokens[t-1].Text != "," {
		return false
	}
	if s.frontGerund(t) || s.gerundOfName(t) {
		return true
	}
	mark := GerundMarks.Has(s.Low[max(t-1, 0)]) || s.beforeGerund(t) && !qualities.Has(verbs.Lower(s.Tokens[t].Text))
	if s.Rels[t] == parse.Compound && !mark {
		return false
	}
	if t > 1 && s.Tokens[t-1].Text == "," {
		// "cut off relations, imposing new sanctions"
		u := t - 2
		for k := 0; k < 12 && u >= 0 && !(s.Finite(u) && s.Child(u, parse.Nsubj) >= 0); k++ {
			u = s.Head(u)
		}
		if g := s.Head(h); u < 0 || u > t || g >= 0 && g > h || s.Rels[h] == parse.Conj && g != t-1 || !s.qualifies(t) {
			return false
		}
		s.Heads[h], s.Rels[h] = int32(t), parse.Obj
		s.Heads[t], s.Rels[t] = int32(u), parse.Advcl
		s.link()
		return true
	}
	if t < 2 {
		return false
	}
	if s.Tokens[t-1].Tag == parse.NOUN {
		if !s.qualifies(t) {
			return false
		}
		s.Heads[h], s.Rels[h] = int32(t), parse.Obj
		s.Heads[t], s.Rels[t] = int32(t-1), parse.Acl
		s.link()
		return true
	}
	top := h
	if s.Head(h) == t-1 {
		top = t - 1
	}
	u := s.Head(top)
	for u >= 0 && !s.Verbal(u) && (u > t || s.Low[t-1] == "without") {
		u = s.Head(u) // "before imposing sanctions on X on Monday", "left the talks without"
	}
	if !mark || u < 0 || u > t || s.Head(t-1) != h && top == h || !s.qualifies(t) {
		return false
	}
	s.Heads[h], s.Rels[h] = int32(t), parse.Obj
	s.Heads[t-1], s.Rels[t-1] = int32(t), parse.Mark
	s.Heads[t], s.Rels[t] = int32(u), parse.Advcl
	if !s.Verbal(u) {
		s.Rels[t] = parse.Acl
	}
	for k := h + 1; k < len(s.Tokens) && k < h+6; k++ {
		if c := s.Child(k, parse.Case); s.Head(k) == u && s.Rels[k].Is(parse.Obl, parse.Nmod) && c == h+1 {
			s.Heads[k], s.Rels[k] = int32(t), parse.Obl // "imposing sanctions on X"
		}
	}
	s.link()
	return true
}

// gerundOfName makes a clause of "after visiting Kenya" and "before urging Sudan to" where the gerund was taken for an attribute
// of the name.
func (s *Sentence) gerundOfName(t int) bool {
	h := s.Head(t)
	if h <= t || s.Tokens[t].XPOS != parse.VBG || s.Mention[t] >= 0 || s.Mention[t+1] < 0 || !GerundMarks.Has(s.Low[t-1]) && !s.beforeGerund(t) || len(s.Entries[t].Verb) == 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t+1]]
	if m.From != t+1 || m.Head != h || m.Form != who.Name && m.Form != who.Metonym || m.To < len(s.Tokens) && s.Tokens[m.To].XPOS == parse.POS || s.verbAfter(h) {
		return false
	}
	u := s.Head(h)
	if u < 0 || s.Rels[h].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	s.Heads[h], s.Rels[h] = int32(t), parse.Obj
	s.Heads[t-1], s.Rels[t-1] = int32(t), parse.Mark
	s.Heads[t], s.Rels[t] = int32(u), parse.Advcl
	if !s.Verbal(u) && s.Child(u, parse.Cop) < 0 {
		s.Rels[t] = parse.Acl
	}
	if m.To+1 < len(s.Tokens) && s.Low[m.To] == "to" && s.Head(m.To) > m.To {
		if x := s.Head(m.To); s.Head(x) == u && s.Tokens[x].XPOS == parse.VB {
			s.Heads[x], s.Rels[x] = int32(t), parse.Xcomp
		}
	}
	s.link()
	return true
}

// frontGerund is gerundClause for "In imposing new sanctions, Mali broke with", "After lavishing praise on Oman, X left".
func (s *Sentence) frontGerund(t int) bool {
	h, p := s.Head(t), t-1
	if p != s.Dateline || h > t+5 || h <= t || !GerundMarks.Has(s.Low[p]) && s.Low[p] != "in" && s.Low[p] != "besides" || s.Tokens[h].Tag != parse.NOUN {
		return false
	}
	c := h + 1
	for c < len(s.Tokens) && s.Tokens[c].Text != "," && !s.Finite(c) {
		c++
	}
	v := s.Head(h)
	if c+2 >= len(s.Tokens) || s.Tokens[c].Text != "," || v < c || !s.Verbal(v) || s.Child(v, parse.Nsubj, parse.NsubjPass) < c || s.Child(v, parse.Nsubj, parse.NsubjPass) > v || s.Tokens[t].XPOS != parse.VBG && !s.qualifies(t) {
		return false
	}
	for k := h + 1; k < c; k++ {
		if s.Head(k) == v && s.Rels[k].Is(parse.Obl, parse.Nmod) {
			s.Heads[k] = int32(t)
		}
	}
	s.Heads[h], s.Rels[h] = int32(t), parse.Obj
	s.Heads[p], s.Rels[p] = int32(t), parse.Mark
	s.Heads[t], s.Rels[t] = int32(v), parse.Advcl
	s.link()
	return true
}

// qualities are the gerunds that say of what kind something is: "for continuing talks".
var qualities = vocab.Words("continuing", "coming", "leading", "opening", "mounting", "growing", "remaining", "existing",
	"lasting", "rising", "escalating", "increasing", "visiting", "following", "closing", "crippling", "warning")

// GerundMarks are the words before a gerund that tell when somebody did what it says, or how.
var GerundMarks = vocab.Words("after", "before", "while", "since", "when", "by", "despite", "upon")

// progressive makes "are imposing sanctions" a verb where it was taken for an attribute
// of the sanctions.
func (s *Sentence) progressive(t int) bool {
	h := s.Head(t)
	if t < 2 || s.Low[t-1] != "be" || s.Rels[t-1] != parse.Cop || !s.qualifies(t) {
		return false
	}
	top := h
	for n := 0; s.Rels[top] != parse.Root && n < 8 && s.Head(top) >= 0; n++ {
		top = s.Head(top)
		if top < t-1 && s.Rels[top] != parse.Root && s.Head(top) < h {
			break
		}
	}
	for k := range s.Heads {
		if g := s.Head(k); k != t && (g == h || g == top) && (k < t || k > h && g == top) {
			s.Heads[k] = int32(t)
		}
	}
	s.Rels[t-1] = parse.Aux
	s.Heads[t], s.Rels[t] = s.Heads[top], s.Rels[top]
	if top != h {
		s.Heads[top], s.Rels[top] = int32(t), parse.OblUnmarked
	}
	s.Heads[h], s.Rels[h] = int32(t), parse.Obj
	s.link()
	return true
}

// gerundAdjective makes "is heading to Honiara" a verb where it was taken for an adjective.
func (s *Sentence) gerundAdjective(t int) bool {
	if s.Tokens[t].Tag != parse.ADJ || !strings.HasSuffix(s.Tokens[t].Text, "ing") || t == 0 || t+1 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.ADP {
		return false
	}
	c := s.Child(t, parse.Cop)
	if c < 0 || s.Low[c] != "be" {
		return false
	}
	if !s.asGerund(t) {
		return false
	}
	s.Rels[c] = parse.Aux
	s.link()
	return true
}

// asGerund makes a verb of the word at t if it is the gerund of one of the table.
func (s *Sentence) asGerund(t int) bool {
	l := s.Doc.Tables.Gerund(s.Tokens[t].Text)
	if l == "" {
		return false
	}
	s.makeVerb(t, parse.VBG)
	s.reword(t, l)
	return true
}

// withDoing returns who does the gerund v where he was hung by "with" on the verb h: "ended with Chad reportedly agreeing"; -1.
func (s *Sentence) withDoing(h, v int) int {
	k := v - 1
	for k > h && s.Tokens[k].Tag == parse.ADV {
		k--
	}
	if s.Tokens[v].XPOS != parse.VBG || k <= h {
		return -1
	}
	for _, x := range s.Prepositional(h, "with", nil) {
		if _, to := s.Span(x); x > h && to == k+1 || x == k {
			return x
		}
	}
	return -1
}
