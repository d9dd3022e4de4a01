package clause

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// American papers give the day without preposition, behind the name: "The United
// States Thursday suspended aid", "broke off ties with Colombia Thursday". Parsers
// take the day for the noun that the name belongs to.

// Weekdays are the words for days that stand so.
var Weekdays = vocab.Words("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"today", "yesterday", "tomorrow")

// dayPhrase returns the first word of the expression that ends at d and says when without a preposition:
// "Thursday", "Thursday evening", "last week"; -1.
func (s *Sentence) dayPhrase(d int) int {
	switch s.Low[d] {
	case "week", "month", "year", "weekend":
		if d > 0 && (s.Low[d-1] == "last" || s.Low[d-1] == "next" || s.Low[d-1] == "this") {
			return d - 1
		}
		return -1
	case "morning", "afternoon", "evening", "night":
		if d > 0 && (Weekdays.Has(s.Low[d-1]) || s.Low[d-1] == "this" || s.Low[d-1] == "last") {
			return d - 1
		}
		return -1
	}
	if Weekdays.Has(s.Low[d]) {
		return d
	}
	return -1
}

// besideDay makes the name behind a day and a comma the subject of the verb that has none: "After talks on Monday, X and Y agreed".
func (s *Sentence) besideDay(t int) bool {
	d := s.Head(t)
	if d < 0 || d > t || !Weekdays.Has(s.Low[d]) && !Months.Has(s.Low[d]) {
		return false
	}
	v := d
	for n := 0; v >= 0 && n < 5 && !s.Finite(v); n++ {
		v = s.Head(v)
	}
	if v < t || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 || !s.Comma(d, t) {
		return false
	}
	s.subject(t, v)
	s.link()
	return true
}

// behindTime makes the object of a verb of what stands behind a time that parts it from the verb, where the parse ran both into one phrase:
// "expelled in April ten Iranians", "expelled over the weekend several envoys".
func (s *Sentence) behindTime(d int) bool {
	v := d - 1
	for v > 0 && d-v < 5 && s.Tokens[v].Tag.Is(parse.ADP, parse.DET, parse.ADJ, parse.ADV, parse.NOUN, parse.PROPN) {
		v--
	}
	if v < 1 || v >= d-1 || s.Tokens[v+1].Tag != parse.ADP || s.Tokens[v].XPOS != parse.VBD || s.Child(v, parse.Obj, parse.Ccomp, parse.Xcomp, parse.AuxPass) >= 0 || d+2 >= len(s.Tokens) || !s.Tokens[d+1].Tag.Is(parse.NUM, parse.DET, parse.ADJ) {
		return false
	}
	for x := d + 2; x < len(s.Tokens) && x < d+7 && s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.NUM); x++ {
		if s.Tokens[x].Tag == parse.ADJ || s.Tokens[x].Tag == parse.NUM || s.Head(x) > x {
			continue
		}
		c := s.Child(x, parse.Case)
		if s.Dominates(x, v) || s.Dominates(d, v) {
			return false
		}
		if !(s.Head(x) == d && c < 0) && !(s.Head(x) == v && s.Rels[x] == parse.Obl && c == v+1) {
			return false
		}
		if c >= 0 {
			s.Heads[c] = int32(d)
		}
		for k := v + 2; k < d; k++ {
			if s.Head(k) > d {
				s.Heads[k] = int32(d)
			}
		}
		s.Heads[d], s.Rels[d] = int32(v), parse.Obl
		s.Heads[x], s.Rels[x] = int32(v), parse.Obj
		s.link()
		return true
	}
	return false
}

// weekday gives the name before a day back its place in the sentence.
func (s *Sentence) weekday(d int) bool {
	from := s.dayPhrase(d)
	if a := from - 1; a > 0 && s.Tokens[a].Tag == parse.ADV && s.Head(a) == d && s.Head(d) == a-1 && s.Verbal(a-1) && strings.HasSuffix(s.Low[a], "ly") {
		s.Heads[a] = int32(a - 1) // "responded angrily Thursday"
		if s.Rels[d] == parse.Obj {
			s.Rels[d] = parse.OblUnmarked
		}
		s.link()
		return true
	}
	if from < 1 || s.Mention[from-1] < 0 || s.Mention[d] >= 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[from-1]]
	if m.To != from || m.Form == who.Demonym || m.Form == who.Pronoun || len(m.Entities) == 0 || s.Doc.KindOf(m.Entities[0]) == graph.Office {
		return false
	}
	n := m.Head
	if s.Head(n) != d || !s.Rels[n].Is(parse.Compound, parse.Amod, parse.NmodDesc, parse.Nmod, parse.NmodUnmarked) {
		return false
	}
	v, r := s.Head(d), parse.OblUnmarked
	for v >= 0 && !s.Verbal(v) {
		if s.Low[from] == "next" && s.Tokens[v].Tag == parse.NOUN && len(s.Doc.Tables.Heads["n:"+s.Low[v]]) > 0 {
			r = parse.NmodUnmarked // "discussed the talks with Putin next week"
			break
		}
		v = s.Head(v)
	}
	if v < 0 || r == parse.NmodUnmarked && v > n {
		return false
	}
	s.Heads[n], s.Rels[n] = s.Heads[d], s.Rels[d]
	s.handOver(d, n)
	for k := from; k < d; k++ {
		s.Heads[k] = int32(d)
	}
	s.Heads[d], s.Rels[d] = int32(v), r
	s.link()
	return true
}

// perfectToday puts "has today sanctioned" together, where the parse takes the day for what
// somebody has.
func (s *Sentence) perfectToday(v int) bool {
	if v < 2 || s.Tokens[v].XPOS != parse.VBN || !Weekdays.Has(s.Low[v-1]) || s.Low[v-2] != "have" {
		return false
	}
	h, o := v-2, s.Head(v)
	switch {
	case o > v && s.Rels[v] == parse.Amod && (s.Head(o) == v-1 || s.Head(o) == h):
		s.Heads[o], s.Rels[o] = int32(v), parse.Obj // "has today announced sanctions"
	case o != v-1 && o != h:
		return false
	}
	s.supplant(v, h, parse.Aux)
	s.handOver(h, v)
	s.Heads[v-1], s.Rels[v-1] = int32(v), parse.OblUnmarked
	s.link()
	return true
}

// ownObject makes "its own" an object: "expelled the envoy and recalled its own".
func (s *Sentence) ownObject(t int) bool {
	h := s.Head(t)
	if s.Low[t] != "own" || h < 0 || h > t || !s.Verbal(h) || s.Rels[t] == parse.Obj || s.CaseOf(t) != "" || s.Child(t, parse.NmodPoss) < 0 || s.Child(h, parse.Obj) >= 0 {
		return false
	}
	s.Rels[t] = parse.Obj
	return true
}

// calledIn makes "called in an embassy official" a verb with its particle, where the parse
// reads a call in somebody.
func (s *Sentence) calledIn(v int) bool {
	if s.Low[v] != "call" || !s.Verbal(v) || v+2 >= len(s.Tokens) || s.Low[v+1] != "in" || s.Rels[v+1] != parse.Case || s.Passive(v) || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	n := s.Head(v + 1)
	c := s.Doc.Tables.Classes
	if n < v+2 || s.Head(n) != v || s.Mention[n] >= 0 && !s.Names(n) && s.Doc.Mentions[s.Mention[n]].Form != who.Title ||
		!c["envoy"].Has(s.Low[n]) && !c["diplomat"].Has(s.Low[n]) && !(s.Names(n) && s.Doc.KindOf(s.Doc.Mentions[s.Mention[n]].Entities[0]) == graph.Person) {
		return false
	}
	s.Heads[v+1], s.Rels[v+1] = int32(v), parse.CompoundPrt
	s.Rels[n] = parse.Obj
	s.link()
	return true
}

// progressing coordinates like with like: in "was expelling the envoy X and also freezing
// trade" what is freezing is what was expelling.
func (s *Sentence) progressing(v int) bool {
	h := s.Head(v)
	if s.Tokens[v].XPOS != parse.VBG || s.Rels[v] != parse.Conj || h < 0 || h > v || !s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN) || s.Child(v, parse.Obj) < v {
		return false
	}
	for x := h; x >= 0 && h-x < 8; x = s.Head(x) {
		if s.Tokens[x].XPOS == parse.VBG && s.Verbal(x) && x < h && s.Child(x, parse.Aux) >= 0 {
			s.Heads[v] = int32(x)
			s.link()
			return true
		}
	}
	return false
}

// sinceClause makes a name or noun its subject where a conjunction before it was taken for its
// preposition: "since President Donald Trump withdrew from the deal", "since fighting broke out".
func (s *Sentence) sinceClause(v int) bool {
	bare := s.Tokens[v].XPOS == parse.VBN && s.Child(v, parse.Aux, parse.AuxPass) < 0
	if s.Rels[v] != parse.Advcl || !bare && !s.Finite(v) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return false
	}
	t := v - 1
	for t > 0 && s.Tokens[t].Tag == parse.ADV {
		t--
	}
	if t < 0 || s.Mention[t] < 0 && (s.Tokens[t].Tag != parse.NOUN || Temporal.Has(s.Low[t])) {
		return false
	}
	n := t
	if s.Mention[t] >= 0 {
		m := &s.Doc.Mentions[s.Mention[t]]
		if n = m.Head; m.To != t+1 || !s.Names(n) {
			return false
		}
	}
	if s.Head(n) != s.Head(v) || s.Rels[n] != parse.Obl {
		return false
	}
	c := s.Child(n, parse.Case)
	if c < 0 || c > n || s.Low[c] != "since" && s.Low[c] != "after" && s.Low[c] != "before" && s.Low[c] != "until" {
		return false
	}
	if bare {
		if s.Low[c] != "since" || n != v-1 {
			return false
		}
		s.Tokens[v].XPOS = parse.VBD
	}
	s.Heads[c], s.Rels[c] = int32(v), parse.Mark
	s.subject(n, v)
	s.link()
	return true
}

// sinceThose gives a clause its subject and "since" that hang together on what stands before: "his first visit since protesters in
// Kisumu were shot".
func (s *Sentence) sinceThose(v int) bool {
	if s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 || !s.Finite(v) && s.Child(v, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	for c := v - 1; c > max(0, v-9) && s.Tokens[c].Tag != parse.VERB; c-- {
		if s.Rels[c] != parse.Case || s.Low[c] != "since" && s.Low[c] != "after" && s.Low[c] != "before" && s.Low[c] != "until" {
			continue
		}
		n := s.Head(c)
		if n < c || n >= v || !s.Rels[n].Is(parse.Nmod, parse.Obl) || Temporal.Has(s.Low[n]) {
			return false
		}
		for k := n + 1; k < v; k++ {
			if !s.Dominates(n, k) && (s.Head(k) != v || !s.Tokens[k].Tag.Is(parse.AUX, parse.ADV)) {
				return false
			}
		}
		s.Heads[c], s.Rels[c] = int32(v), parse.Mark
		s.subject(n, v)
		s.link()
		return true
	}
	return false
}

// pastDayThat hangs a clause on what is told of before the day and not on the day: "ended a tour on Sunday that took him to",
// "A law was passed on Monday that bans".
func (s *Sentence) pastDayThat(v, d int) bool {
	h := s.Head(d)
	return h >= 0 && s.Verbal(h) && h < d && s.Low[d+1] != "when" && s.thatOfObject(v, h)
}

// thatOfObject hangs the clause of v on what is done by the verb h before it.
func (s *Sentence) thatOfObject(v, h int) bool {
	o := s.ObjectOf(h)
	if o < 0 || o > v || s.Mention[o] >= 0 || s.Tokens[o].Tag != parse.NOUN || o < h && !s.Passive(h) {
		return false
	}
	s.Heads[v] = int32(o)
	s.link()
	return true
}

// saidAfterTime makes what somebody says of what was taken for a relative clause of the time at which he says it: "X said last week the
// OSCE could play a role".
func (s *Sentence) saidAfterTime(v, d, n int) bool {
	u := s.Head(d)
	if u < 0 || u > d || n < d || n > v || s.Relative(n) || !s.Rels[d].Is(parse.Obl, parse.OblUnmarked) || !SpeechVerbs.Has(s.Low[u]) || s.Child(u, parse.Ccomp) >= 0 || !s.Finite(v) && s.Child(v, parse.Aux, parse.Cop) < 0 {
		return false
	}
	switch w := s.Low[d-1]; {
	case w == "last", w == "this", w == "next", w == "same", s.Tokens[d-1].Tag == parse.NUM:
	default:
		return false // "spoke of the day Chile closed its border"
	}
	for k := s.Kid[d]; k >= 0; k = s.Sib[k] {
		if int(k) > d && int(k) < v && s.Rels[k] != parse.Advmod {
			return false
		}
	}
	s.Heads[v], s.Rels[v] = int32(u), parse.Ccomp
	s.link()
	return true
}

// dayClause makes a clause of its own of what was taken for a relative clause of its day: "had
// met X in Jeddah, and earlier on Wednesday he had seen Y".
func (s *Sentence) dayClause(v int) bool {
	d := s.Head(v)
	if n := s.Child(v, parse.Nsubj, parse.NsubjPass); d >= 0 && n > d && n < v && s.Low[n] == "that" && s.Relative(n) && s.Rels[v] == parse.AclRelcl && s.Verbal(d) {
		return s.thatOfObject(v, d)
	}
	if s.Rels[v] != parse.AclRelcl || d < 1 || d > v || !Temporal.Has(s.Low[d]) || !s.Verbal(v) {
		return false
	}
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	if n == d+1 && s.Relative(n) {
		return s.pastDayThat(v, d)
	}
	if s.saidAfterTime(v, d, n) {
		return true
	}
	if n != d+1 || s.Relative(n) {
		return false
	}
	from, _ := s.Span(d)
	first := from
	for from > 0 && s.Tokens[from-1].Tag.Is(parse.ADV, parse.ADJ) {
		from--
	}
	if from < 2 || s.Tokens[from-1].Tag != parse.CCONJ {
		return false
	}
	m := from - 2
	for m >= 0 && !(s.Finite(m) || s.Tokens[m].XPOS == parse.VBN && s.Verbal(m) && s.Child(m, parse.Aux) >= 0) {
		m--
	}
	if m < 0 {
		return false
	}
	for k := from; k < first; k++ {
		s.Heads[k], s.Rels[k] = int32(d), parse.Advmod // "earlier on Wednesday"
	}
	s.Heads[v], s.Rels[v] = int32(m), parse.Conj
	s.Heads[d], s.Rels[d] = int32(v), parse.Obl
	s.link()
	return true
}
