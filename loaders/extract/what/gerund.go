package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// gerundNoun makes "responded by warning that" a verb where it was taken for a noun, and "the risks of bombing Aleppo", "ended
// up meeting X", where a name follows.
func (s *sentence) gerundNoun(t int) bool {
	if t < 1 || t+1 >= len(s.Tokens) || s.Tokens[t].Tag != parse.NOUN || !strings.HasSuffix(s.Tokens[t].Text, "ing") {
		return false
	}
	before := s.low[t-1] == "by" || s.low[t-1] == "after" || s.low[t-1] == "before"
	if !before && !(s.beforeGerund(t) && s.mention[t+1] >= 0 && s.doc.Mentions[s.mention[t+1]].Form == who.Name) {
		return false
	}
	l := s.doc.reader.tables.gerund(s.Tokens[t].Text)
	if l == "" || s.low[t+1] != "that" && !s.Tokens[t+1].Tag.Is(parse.DET, parse.PROPN, parse.PRON) {
		return false
	}
	o := s.namedBehind(t)
	if !before && (o < 0 || !s.dominates(o, t) && !s.dominates(t, o) || s.verbAfter(o)) {
		return false // "after a week of shelling Armenia gave up"
	}
	s.makeVerb(t, parse.VBG)
	s.reword(t, l)
	switch {
	case s.low[t+1] == "that":
		if h := s.head(t + 1); h > t && s.head(h) >= 0 && s.head(h) < t {
			s.heads[h], s.rels[h] = int32(t), parse.Ccomp
			s.link()
		}
	case o >= 0 && s.rels[t] == parse.Compound && s.dominates(o, t):
		s.verbOver(t, o, parse.Advcl)
	case o >= 0 && s.dominates(t, o):
		s.heads[o], s.rels[o] = int32(t), parse.Obj
		switch h := s.head(t); {
		case h >= 0 && s.low[t-1] == "up":
			s.rels[t] = parse.Xcomp
		case h >= 0 && (s.verbal(h) || s.Tokens[h].Tag == parse.ADJ):
			s.rels[t] = parse.Advcl
		case h >= 0:
			s.rels[t] = parse.Acl
		}
		if s.head(t-1) == t {
			s.rels[t-1] = parse.Mark
		}
		s.link()
	}
	return true
}

// beforeGerund reports whether the word before t is one of them, or the "to" of "in addition to".
func (s *sentence) beforeGerund(t int) bool {
	return t > 0 && (beforeGerunds[s.low[t-1]] || s.low[t-1] == "to" && t > 1 && s.low[t-2] == "addition")
}

// verbAfter reports whether a verb that wants a subject follows right behind the name at o.
func (s *sentence) verbAfter(o int) bool {
	if s.mention[o] < 0 {
		return false
	}
	to := s.doc.Mentions[s.mention[o]].To
	return to < len(s.Tokens) && (s.finite(to) || s.Tokens[to].Tag == parse.AUX)
}

// beforeGerunds are the words besides before which a gerund stands that is followed by whom it is done to.
var beforeGerunds = map[string]bool{"of": true, "in": true, "for": true, "without": true, "from": true, "while": true, "when": true, "despite": true, "up": true,
	"upon": true, "on": true, "about": true, "through": true, "against": true, "into": true, "since": true, "besides": true}

// namedBehind returns the head of the actor's or place's name that stands right behind t, -1 where none does.
func (s *sentence) namedBehind(t int) int {
	k := t + 1
	for k < min(t+4, len(s.Tokens)-1) && s.mention[k] < 0 && s.Tokens[k].Tag == parse.DET {
		k++
	}
	if k >= len(s.Tokens) || s.mention[k] < 0 {
		return -1
	}
	m := &s.doc.Mentions[s.mention[k]]
	if m.From != k && m.From != t+1 || len(m.Entities) == 0 || !s.doc.kindOf(m.Entities[0]).IsActor() && (m.Form != who.Name || s.doc.kindOf(m.Entities[0]) != graph.Place) || s.attributive(m.Head) || m.To < len(s.Tokens) && s.Tokens[m.To].XPOS == parse.POS {
		return -1
	}
	return m.Head
}

// verbOver hangs what has become a verb on the word above the phrase that it was part of, with the name at o for its object.
func (s *sentence) verbOver(t, o int, r parse.Rel) {
	top := t
	if s.dominates(o, t) {
		top = o
	}
	g := s.head(top)
	for g >= 0 && r == parse.Advcl && !s.verbal(g) && s.head(g) >= 0 {
		g = s.head(g)
	}
	if s.head(t-1) == top {
		s.heads[t-1] = int32(t)
	}
	s.rels[t-1] = parse.Mark
	s.heads[t], s.rels[t] = int32(g), r
	s.heads[o], s.rels[o] = int32(t), parse.Obj
	s.link()
}

// infinitiveNoun makes a verb of the word behind "to" that was taken for a noun: "decided to sanction Belize".
func (s *sentence) infinitiveNoun(t int) bool {
	if t < 2 || s.low[t-1] != "to" || !s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) || s.mention[t] >= 0 {
		return false
	}
	l := s.Tokens[t].Text
	if l != lower(l) || len(s.doc.reader.tables.heads["v:"+l]) == 0 {
		return false
	}
	o := s.namedBehind(t)
	if o < 0 || !s.dominates(o, t) && !s.dominates(t, o) {
		return false
	}
	top := t
	if s.dominates(o, t) {
		top = o
	}
	g := s.head(top)
	if g < 0 || g > t {
		return false
	}
	s.makeVerb(t, parse.VB)
	s.reword(t, l)
	r := parse.Acl
	if s.verbal(g) {
		r = parse.Xcomp
	}
	s.verbOver(t, o, r)
	return true
}

// gerundsObject makes the object of a gerund behind "by" or "after" of the name that was taken for its subject: "by
// pressing Prime Minister X to open the border".
func (s *sentence) gerundsObject(n int) bool {
	v := s.head(n)
	if v < 1 || n < v || s.Tokens[v].XPOS != parse.VBG || s.child(v, parse.Obj, parse.Aux, parse.AuxPass) >= 0 || s.mention[n] < 0 || s.low[n] == "who" {
		return false
	}
	switch s.low[v-1] {
	case "by", "after", "before", "without", "for", "in", "of", "while", "when":
		s.rels[n] = parse.Obj
		return true
	}
	return false
}

// qualifies reports whether the word at t is a gerund taken for an attribute of the noun
// behind it that its verb wants as object, and makes it a verb if so.
func (s *sentence) qualifies(t int) bool {
	h := s.head(t)
	if h <= t || h > t+4 || !s.rels[t].Is(parse.Amod, parse.Compound) || !strings.HasSuffix(s.Tokens[t].Text, "ing") || s.Tokens[h].Tag != parse.NOUN {
		return false
	}
	l := s.doc.reader.tables.gerund(s.Tokens[t].Text)
	if l == "" || !s.doc.reader.tables.entry(l).wants(s.low[h]) {
		return false
	}
	s.makeVerb(t, parse.VBG)
	s.reword(t, l)
	return true
}

// gerundClause makes "an order imposing new sanctions", "after imposing new sanctions" a clause where the
// verb was taken for an attribute of what is imposed.
func (s *sentence) gerundClause(t int) bool {
	h := s.head(t)
	if t < 1 || !strings.HasSuffix(s.Tokens[t].Text, "ing") || s.head(t-1) == h && !gerundMarks[s.low[t-1]] && !s.beforeGerund(t) && s.Tokens[t-1].Text != "," {
		return false
	}
	if s.frontGerund(t) || s.gerundOfName(t) {
		return true
	}
	mark := gerundMarks[s.low[max(t-1, 0)]] || s.beforeGerund(t) && !qualities[lower(s.Tokens[t].Text)]
	if s.rels[t] == parse.Compound && !mark {
		return false
	}
	if t > 1 && s.Tokens[t-1].Text == "," {
		// "cut off relations, imposing new sanctions"
		u := t - 2
		for k := 0; k < 12 && u >= 0 && !(s.finite(u) && s.child(u, parse.Nsubj) >= 0); k++ {
			u = s.head(u)
		}
		if g := s.head(h); u < 0 || u > t || g >= 0 && g > h || s.rels[h] == parse.Conj && g != t-1 || !s.qualifies(t) {
			return false
		}
		s.heads[h], s.rels[h] = int32(t), parse.Obj
		s.heads[t], s.rels[t] = int32(u), parse.Advcl
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
		s.heads[h], s.rels[h] = int32(t), parse.Obj
		s.heads[t], s.rels[t] = int32(t-1), parse.Acl
		s.link()
		return true
	}
	top := h
	if s.head(h) == t-1 {
		top = t - 1
	}
	u := s.head(top)
	for u >= 0 && !s.verbal(u) && (u > t || s.low[t-1] == "without") {
		u = s.head(u) // "before imposing sanctions on X on Monday", "left the talks without"
	}
	if !mark || u < 0 || u > t || s.head(t-1) != h && top == h || !s.qualifies(t) {
		return false
	}
	s.heads[h], s.rels[h] = int32(t), parse.Obj
	s.heads[t-1], s.rels[t-1] = int32(t), parse.Mark
	s.heads[t], s.rels[t] = int32(u), parse.Advcl
	if !s.verbal(u) {
		s.rels[t] = parse.Acl
	}
	for k := h + 1; k < len(s.Tokens) && k < h+6; k++ {
		if c := s.child(k, parse.Case); s.head(k) == u && s.rels[k].Is(parse.Obl, parse.Nmod) && c == h+1 {
			s.heads[k], s.rels[k] = int32(t), parse.Obl // "imposing sanctions on X"
		}
	}
	s.link()
	return true
}

// gerundOfName makes a clause of "after visiting Kenya" and "before urging Sudan to" where the gerund was taken for an attribute
// of the name.
func (s *sentence) gerundOfName(t int) bool {
	h := s.head(t)
	if h <= t || s.Tokens[t].XPOS != parse.VBG || s.mention[t] >= 0 || s.mention[t+1] < 0 || !gerundMarks[s.low[t-1]] && !s.beforeGerund(t) || len(s.entries[t].verb) == 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[t+1]]
	if m.From != t+1 || m.Head != h || m.Form != who.Name && m.Form != who.Metonym || m.To < len(s.Tokens) && s.Tokens[m.To].XPOS == parse.POS || s.verbAfter(h) {
		return false
	}
	u := s.head(h)
	if u < 0 || s.rels[h].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	s.heads[h], s.rels[h] = int32(t), parse.Obj
	s.heads[t-1], s.rels[t-1] = int32(t), parse.Mark
	s.heads[t], s.rels[t] = int32(u), parse.Advcl
	if !s.verbal(u) && s.child(u, parse.Cop) < 0 {
		s.rels[t] = parse.Acl
	}
	if m.To+1 < len(s.Tokens) && s.low[m.To] == "to" && s.head(m.To) > m.To {
		if x := s.head(m.To); s.head(x) == u && s.Tokens[x].XPOS == parse.VB {
			s.heads[x], s.rels[x] = int32(t), parse.Xcomp
		}
	}
	s.link()
	return true
}

// frontGerund is gerundClause for "In imposing new sanctions, Mali broke with", "After lavishing praise on Oman, X left".
func (s *sentence) frontGerund(t int) bool {
	h, p := s.head(t), t-1
	if p != s.Dateline || h > t+5 || h <= t || !gerundMarks[s.low[p]] && s.low[p] != "in" && s.low[p] != "besides" || s.Tokens[h].Tag != parse.NOUN {
		return false
	}
	c := h + 1
	for c < len(s.Tokens) && s.Tokens[c].Text != "," && !s.finite(c) {
		c++
	}
	v := s.head(h)
	if c+2 >= len(s.Tokens) || s.Tokens[c].Text != "," || v < c || !s.verbal(v) || s.child(v, parse.Nsubj, parse.NsubjPass) < c || s.child(v, parse.Nsubj, parse.NsubjPass) > v || s.Tokens[t].XPOS != parse.VBG && !s.qualifies(t) {
		return false
	}
	for k := h + 1; k < c; k++ {
		if s.head(k) == v && s.rels[k].Is(parse.Obl, parse.Nmod) {
			s.heads[k] = int32(t)
		}
	}
	s.heads[h], s.rels[h] = int32(t), parse.Obj
	s.heads[p], s.rels[p] = int32(t), parse.Mark
	s.heads[t], s.rels[t] = int32(v), parse.Advcl
	s.link()
	return true
}

// qualities are the gerunds that say of what kind something is: "for continuing talks".
var qualities = map[string]bool{"continuing": true, "coming": true, "leading": true, "opening": true, "mounting": true, "growing": true, "remaining": true, "existing": true,
	"lasting": true, "rising": true, "escalating": true, "increasing": true, "visiting": true, "following": true, "closing": true, "crippling": true, "warning": true}

// gerundMarks are the words before a gerund that tell when somebody did what it says, or how.
var gerundMarks = map[string]bool{"after": true, "before": true, "while": true, "since": true, "when": true, "by": true, "despite": true, "upon": true}

// progressive makes "are imposing sanctions" a verb where it was taken for an attribute
// of the sanctions.
func (s *sentence) progressive(t int) bool {
	h := s.head(t)
	if t < 2 || s.low[t-1] != "be" || s.rels[t-1] != parse.Cop || !s.qualifies(t) {
		return false
	}
	top := h
	for n := 0; s.rels[top] != parse.Root && n < 8 && s.head(top) >= 0; n++ {
		top = s.head(top)
		if top < t-1 && s.rels[top] != parse.Root && s.head(top) < h {
			break
		}
	}
	for k := range s.heads {
		if g := s.head(k); k != t && (g == h || g == top) && (k < t || k > h && g == top) {
			s.heads[k] = int32(t)
		}
	}
	s.rels[t-1] = parse.Aux
	s.heads[t], s.rels[t] = s.heads[top], s.rels[top]
	if top != h {
		s.heads[top], s.rels[top] = int32(t), parse.OblUnmarked
	}
	s.heads[h], s.rels[h] = int32(t), parse.Obj
	s.link()
	return true
}

// gerundAdjective makes "is heading to Honiara" a verb where it was taken for an adjective.
func (s *sentence) gerundAdjective(t int) bool {
	if s.Tokens[t].Tag != parse.ADJ || !strings.HasSuffix(s.Tokens[t].Text, "ing") || t == 0 || t+1 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.ADP {
		return false
	}
	c := s.child(t, parse.Cop)
	if c < 0 || s.low[c] != "be" {
		return false
	}
	if !s.asGerund(t) {
		return false
	}
	s.rels[c] = parse.Aux
	s.link()
	return true
}

// asGerund makes a verb of the word at t if it is the gerund of one of the table.
func (s *sentence) asGerund(t int) bool {
	l := s.doc.reader.tables.gerund(s.Tokens[t].Text)
	if l == "" {
		return false
	}
	s.makeVerb(t, parse.VBG)
	s.reword(t, l)
	return true
}

// gerund returns the lemma of a verb of the table whose gerund the word is, "" for none.
func (t *tables) gerund(word string) string {
	w := strings.TrimSuffix(lower(word), "ing")
	for _, l := range [...]string{w, w + "e"} {
		if len(t.heads["v:"+l]) > 0 {
			return l
		}
	}
	if n := len(w) - 1; n > 1 && w[n] == w[n-1] && len(t.heads["v:"+w[:n]]) > 0 {
		return w[:n] // "expelling"
	}
	return ""
}

// topic reports whether a gerund that begins the sentence or the quotation is what it speaks
// of: "Publishing such texts is not how allies behave".
func (s *sentence) topic(v int) bool {
	if s.Tokens[v].XPOS != parse.VBG || s.child(v, parse.Aux, parse.Nsubj) >= 0 || v > 0 && s.Tokens[v-1].XPOS != parse.OpenQuote && s.Tokens[v-1].Text != "(" {
		return false
	}
	for t := v + 1; t < len(s.Tokens) && (s.Tokens[t].Tag != parse.PUNCT || s.Tokens[t].Text == ")") && !s.relative(t); t++ {
		if x := s.Tokens[t].XPOS; x.Tensed() {
			n := s.child(t, parse.Nsubj)
			return s.Tokens[t].Tag == parse.AUX && (n < 0 || n < v)
		}
	}
	return false
}

// withDoing returns who does the gerund v where he was hung by "with" on the verb h: "ended with Chad reportedly agreeing"; -1.
func (s *sentence) withDoing(h, v int) int {
	k := v - 1
	for k > h && s.Tokens[k].Tag == parse.ADV {
		k--
	}
	if s.Tokens[v].XPOS != parse.VBG || k <= h {
		return -1
	}
	for _, x := range s.prepositional(h, "with", nil) {
		if _, to := s.span(x); x > h && to == k+1 || x == k {
			return x
		}
	}
	return -1
}
