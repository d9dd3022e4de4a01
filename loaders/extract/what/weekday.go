package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
	"backchannel/loaders/extract/who"
)

// American papers give the day without preposition, behind the name: "The United
// States Thursday suspended aid", "broke off ties with Colombia Thursday". Parsers
// take the day for the noun that the name belongs to.

// weekdays are the words for days that stand so.
var weekdays = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"today": true, "yesterday": true, "tomorrow": true}

// dayPhrase returns the first word of the expression that ends at d and says when without a preposition:
// "Thursday", "Thursday evening", "last week"; -1.
func (s *sentence) dayPhrase(d int) int {
	switch s.low[d] {
	case "week", "month", "year", "weekend":
		if d > 0 && (s.low[d-1] == "last" || s.low[d-1] == "next" || s.low[d-1] == "this") {
			return d - 1
		}
		return -1
	case "morning", "afternoon", "evening", "night":
		if d > 0 && (weekdays[s.low[d-1]] || s.low[d-1] == "this" || s.low[d-1] == "last") {
			return d - 1
		}
		return -1
	}
	if weekdays[s.low[d]] {
		return d
	}
	return -1
}

// besideDay makes the name behind a day and a comma the subject of the verb that has none: "After talks on Monday, X and Y agreed".
func (s *sentence) besideDay(t int) bool {
	d := s.head(t)
	if d < 0 || d > t || !weekdays[s.low[d]] && !months[s.low[d]] {
		return false
	}
	v := d
	for n := 0; v >= 0 && n < 5 && !s.finite(v); n++ {
		v = s.head(v)
	}
	if v < t || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 || !s.comma(d, t) {
		return false
	}
	s.subject(t, v)
	s.link()
	return true
}

// behindTime makes the object of a verb of what stands behind a time that parts it from the verb, where the parse ran both into one phrase:
// "expelled in April ten Iranians", "expelled over the weekend several envoys".
func (s *sentence) behindTime(d int) bool {
	v := d - 1
	for v > 0 && d-v < 5 && s.Tokens[v].Tag.Is(parse.ADP, parse.DET, parse.ADJ, parse.ADV, parse.NOUN, parse.PROPN) {
		v--
	}
	if v < 1 || v >= d-1 || s.Tokens[v+1].Tag != parse.ADP || s.Tokens[v].XPOS != parse.VBD || s.child(v, parse.Obj, parse.Ccomp, parse.Xcomp, parse.AuxPass) >= 0 || d+2 >= len(s.Tokens) || !s.Tokens[d+1].Tag.Is(parse.NUM, parse.DET, parse.ADJ) {
		return false
	}
	for x := d + 2; x < len(s.Tokens) && x < d+7 && s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.NUM); x++ {
		if s.Tokens[x].Tag == parse.ADJ || s.Tokens[x].Tag == parse.NUM || s.head(x) > x {
			continue
		}
		c := s.child(x, parse.Case)
		if s.dominates(x, v) || s.dominates(d, v) {
			return false
		}
		if !(s.head(x) == d && c < 0) && !(s.head(x) == v && s.rels[x] == parse.Obl && c == v+1) {
			return false
		}
		if c >= 0 {
			s.heads[c] = int32(d)
		}
		for k := v + 2; k < d; k++ {
			if s.head(k) > d {
				s.heads[k] = int32(d)
			}
		}
		s.heads[d], s.rels[d] = int32(v), parse.Obl
		s.heads[x], s.rels[x] = int32(v), parse.Obj
		s.link()
		return true
	}
	return false
}

// weekday gives the name before a day back its place in the sentence.
func (s *sentence) weekday(d int) bool {
	from := s.dayPhrase(d)
	if a := from - 1; a > 0 && s.Tokens[a].Tag == parse.ADV && s.head(a) == d && s.head(d) == a-1 && s.verbal(a-1) && strings.HasSuffix(s.low[a], "ly") {
		s.heads[a] = int32(a - 1) // "responded angrily Thursday"
		if s.rels[d] == parse.Obj {
			s.rels[d] = parse.OblUnmarked
		}
		s.link()
		return true
	}
	if from < 1 || s.mention[from-1] < 0 || s.mention[d] >= 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[from-1]]
	if m.To != from || m.Form == who.Demonym || m.Form == who.Pronoun || len(m.Entities) == 0 || s.doc.kindOf(m.Entities[0]) == graph.Office {
		return false
	}
	n := m.Head
	if s.head(n) != d || !s.rels[n].Is(parse.Compound, parse.Amod, parse.NmodDesc, parse.Nmod, parse.NmodUnmarked) {
		return false
	}
	v, r := s.head(d), parse.OblUnmarked
	for v >= 0 && !s.verbal(v) {
		if s.low[from] == "next" && s.Tokens[v].Tag == parse.NOUN && len(s.doc.reader.tables.heads["n:"+s.low[v]]) > 0 {
			r = parse.NmodUnmarked // "discussed the talks with Putin next week"
			break
		}
		v = s.head(v)
	}
	if v < 0 || r == parse.NmodUnmarked && v > n {
		return false
	}
	s.heads[n], s.rels[n] = s.heads[d], s.rels[d]
	s.handOver(d, n)
	for k := from; k < d; k++ {
		s.heads[k] = int32(d)
	}
	s.heads[d], s.rels[d] = int32(v), r
	s.link()
	return true
}

// perfectToday puts "has today sanctioned" together, where the parse takes the day for what
// somebody has.
func (s *sentence) perfectToday(v int) bool {
	if v < 2 || s.Tokens[v].XPOS != parse.VBN || !weekdays[s.low[v-1]] || s.low[v-2] != "have" {
		return false
	}
	h, o := v-2, s.head(v)
	switch {
	case o > v && s.rels[v] == parse.Amod && (s.head(o) == v-1 || s.head(o) == h):
		s.heads[o], s.rels[o] = int32(v), parse.Obj // "has today announced sanctions"
	case o != v-1 && o != h:
		return false
	}
	s.supplant(v, h, parse.Aux)
	s.handOver(h, v)
	s.heads[v-1], s.rels[v-1] = int32(v), parse.OblUnmarked
	s.link()
	return true
}

// ownObject makes "its own" an object: "expelled the envoy and recalled its own".
func (s *sentence) ownObject(t int) bool {
	h := s.head(t)
	if s.low[t] != "own" || h < 0 || h > t || !s.verbal(h) || s.rels[t] == parse.Obj || s.caseOf(t) != "" || s.child(t, parse.NmodPoss) < 0 || s.child(h, parse.Obj) >= 0 {
		return false
	}
	s.rels[t] = parse.Obj
	return true
}

// calledIn makes "called in an embassy official" a verb with its particle, where the parse
// reads a call in somebody.
func (s *sentence) calledIn(v int) bool {
	if s.low[v] != "call" || !s.verbal(v) || v+2 >= len(s.Tokens) || s.low[v+1] != "in" || s.rels[v+1] != parse.Case || s.passive(v) || s.child(v, parse.Obj) >= 0 {
		return false
	}
	n := s.head(v + 1)
	c := s.doc.reader.tables.classes
	if n < v+2 || s.head(n) != v || s.mention[n] >= 0 && !s.names(n) && s.doc.Mentions[s.mention[n]].Form != who.Title ||
		!c["envoy"][s.low[n]] && !c["diplomat"][s.low[n]] && !(s.names(n) && s.doc.kindOf(s.doc.Mentions[s.mention[n]].Entities[0]) == graph.Person) {
		return false
	}
	s.heads[v+1], s.rels[v+1] = int32(v), parse.CompoundPrt
	s.rels[n] = parse.Obj
	s.link()
	return true
}

// progressing coordinates like with like: in "was expelling the envoy X and also freezing
// trade" what is freezing is what was expelling.
func (s *sentence) progressing(v int) bool {
	h := s.head(v)
	if s.Tokens[v].XPOS != parse.VBG || s.rels[v] != parse.Conj || h < 0 || h > v || !s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN) || s.child(v, parse.Obj) < v {
		return false
	}
	for x := h; x >= 0 && h-x < 8; x = s.head(x) {
		if s.Tokens[x].XPOS == parse.VBG && s.verbal(x) && x < h && s.child(x, parse.Aux) >= 0 {
			s.heads[v] = int32(x)
			s.link()
			return true
		}
	}
	return false
}

// sinceClause makes a name or noun its subject where a conjunction before it was taken for its
// preposition: "since President Donald Trump withdrew from the deal", "since fighting broke out".
func (s *sentence) sinceClause(v int) bool {
	bare := s.Tokens[v].XPOS == parse.VBN && s.child(v, parse.Aux, parse.AuxPass) < 0
	if s.rels[v] != parse.Advcl || !bare && !s.finite(v) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return false
	}
	t := v - 1
	for t > 0 && s.Tokens[t].Tag == parse.ADV {
		t--
	}
	if t < 0 || s.mention[t] < 0 && (s.Tokens[t].Tag != parse.NOUN || temporal[s.low[t]]) {
		return false
	}
	n := t
	if s.mention[t] >= 0 {
		m := &s.doc.Mentions[s.mention[t]]
		if n = m.Head; m.To != t+1 || !s.names(n) {
			return false
		}
	}
	if s.head(n) != s.head(v) || s.rels[n] != parse.Obl {
		return false
	}
	c := s.child(n, parse.Case)
	if c < 0 || c > n || s.low[c] != "since" && s.low[c] != "after" && s.low[c] != "before" && s.low[c] != "until" {
		return false
	}
	if bare {
		if s.low[c] != "since" || n != v-1 {
			return false
		}
		s.Tokens[v].XPOS = parse.VBD
	}
	s.heads[c], s.rels[c] = int32(v), parse.Mark
	s.subject(n, v)
	s.link()
	return true
}

// sinceThose gives a clause its subject and "since" that hang together on what stands before: "his first visit since protesters in
// Kisumu were shot".
func (s *sentence) sinceThose(v int) bool {
	if s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 || !s.finite(v) && s.child(v, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	for c := v - 1; c > max(0, v-9) && s.Tokens[c].Tag != parse.VERB; c-- {
		if s.rels[c] != parse.Case || s.low[c] != "since" && s.low[c] != "after" && s.low[c] != "before" && s.low[c] != "until" {
			continue
		}
		n := s.head(c)
		if n < c || n >= v || !s.rels[n].Is(parse.Nmod, parse.Obl) || temporal[s.low[n]] {
			return false
		}
		for k := n + 1; k < v; k++ {
			if !s.dominates(n, k) && (s.head(k) != v || !s.Tokens[k].Tag.Is(parse.AUX, parse.ADV)) {
				return false
			}
		}
		s.heads[c], s.rels[c] = int32(v), parse.Mark
		s.subject(n, v)
		s.link()
		return true
	}
	return false
}

// pastDayThat hangs a clause on what is told of before the day and not on the day: "ended a tour on Sunday that took him to",
// "A law was passed on Monday that bans".
func (s *sentence) pastDayThat(v, d int) bool {
	h := s.head(d)
	return h >= 0 && s.verbal(h) && h < d && s.low[d+1] != "when" && s.thatOfObject(v, h)
}

// thatOfObject hangs the clause of v on what is done by the verb h before it.
func (s *sentence) thatOfObject(v, h int) bool {
	o := s.objectOf(h)
	if o < 0 || o > v || s.mention[o] >= 0 || s.Tokens[o].Tag != parse.NOUN || o < h && !s.passive(h) {
		return false
	}
	s.heads[v] = int32(o)
	s.link()
	return true
}

// dayClause makes a clause of its own of what was taken for a relative clause of its day: "had
// met X in Jeddah, and earlier on Wednesday he had seen Y".
func (s *sentence) dayClause(v int) bool {
	d := s.head(v)
	if n := s.child(v, parse.Nsubj, parse.NsubjPass); d >= 0 && n > d && n < v && s.low[n] == "that" && s.relative(n) && s.rels[v] == parse.AclRelcl && s.verbal(d) {
		return s.thatOfObject(v, d)
	}
	if s.rels[v] != parse.AclRelcl || d < 1 || d > v || !temporal[s.low[d]] || !s.verbal(v) {
		return false
	}
	n := s.child(v, parse.Nsubj, parse.NsubjPass)
	if n == d+1 && s.relative(n) {
		return s.pastDayThat(v, d)
	}
	if n != d+1 || s.relative(n) {
		return false
	}
	from, _ := s.span(d)
	first := from
	for from > 0 && s.Tokens[from-1].Tag.Is(parse.ADV, parse.ADJ) {
		from--
	}
	if from < 2 || s.Tokens[from-1].Tag != parse.CCONJ {
		return false
	}
	m := from - 2
	for m >= 0 && !(s.finite(m) || s.Tokens[m].XPOS == parse.VBN && s.verbal(m) && s.child(m, parse.Aux) >= 0) {
		m--
	}
	if m < 0 {
		return false
	}
	for k := from; k < first; k++ {
		s.heads[k], s.rels[k] = int32(d), parse.Advmod // "earlier on Wednesday"
	}
	s.heads[v], s.rels[v] = int32(m), parse.Conj
	s.heads[d], s.rels[d] = int32(v), parse.Obl
	s.link()
	return true
}

// upcoming reports whether a day without a year that belongs to a noun, or to talks or a visit of which a verb tells, is far
// likelier ahead than a year back.
func (s *sentence) upcoming(e *dated, day graph.Date) bool {
	if e.Kind != when.Point || day.IsZero() || e.Past == e.Future || e.Past.Precision() != graph.DayPrecision || e.Future.Precision() != graph.DayPrecision {
		return false
	}
	if !e.Past.Before(day.AddDays(-200)) || !e.Future.Before(day.AddDays(60)) {
		return false
	}
	h := s.head(e.to - 1)
	for h >= e.from && h < e.to {
		h = s.head(h)
	}
	if h < 0 || h > e.from {
		return false
	}
	if !s.verbal(h) {
		return s.child(h, parse.Cop) < 0
	}
	classes := s.doc.reader.tables.classes
	for t := h + 1; t < e.from; t++ {
		if w := s.low[t]; s.Tokens[t].Tag == parse.NOUN && (classes["talks"][w] || classes["meeting"][w] || classes["visit"][w]) {
			return true
		}
	}
	return false
}
