package clause

import (
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Mends of what the parse hung on a time, or a time on.

// datePhrase puts "on 10 December" together where the parse scattered it, and gives it
// and what was hung on it to the verb before.
func (s *Sentence) datePhrase(on int) bool {
	if s.Low[on] != "on" || on+2 >= len(s.Tokens) || on == 0 {
		return false
	}
	if s.andOnDay(on) {
		return true
	}
	day, month := on+1, on+2
	if s.Tokens[day].Tag != parse.NUM {
		day, month = month, day
	}
	if s.Tokens[day].Tag != parse.NUM || s.Tokens[month].Tag != parse.PROPN || !Temporal.Has(s.Low[month]) {
		return false
	}
	last := on + 2
	if h := s.Head(on); h == month || h == day {
		return false
	}
	v := on - 1
	for v >= 0 && !s.Verbal(v) {
		v--
	}
	if v < 0 {
		return false
	}
	s.Heads[on], s.Rels[on] = int32(month), parse.Case
	s.Heads[day], s.Rels[day] = int32(month), parse.Nummod
	s.Heads[month], s.Rels[month] = int32(v), parse.Obl
	for k := last + 1; k < len(s.Tokens); k++ {
		if h := s.Head(k); h == month || h == day {
			s.Heads[k] = int32(v)
			if s.Rels[k] == parse.Nmod {
				s.Rels[k] = parse.Obl
			}
		}
	}
	s.link()
	return true
}

// dayOf hangs "of 2 April" on the noun before it, and on that noun what the parse hung on the day:
// "the attack of 2 April by Russian drones on the port".
func (s *Sentence) dayOf(of int) bool {
	if of == 0 || of+3 >= len(s.Tokens) || s.Tokens[of-1].Tag != parse.NOUN {
		return false
	}
	day, month := of+1, of+2
	if s.Tokens[day].Tag != parse.NUM {
		day, month = month, day
	}
	if s.Tokens[day].Tag != parse.NUM || !Temporal.Has(s.Low[month]) {
		return false
	}
	n := of - 1
	changed := s.Head(of) != month || s.Head(month) != n || s.Rels[month] != parse.Nmod
	for k := of + 3; k < len(s.Tokens); k++ {
		if h := s.Head(k); (h == of || h == day || h == month) && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) {
			s.Heads[k], s.Rels[k], changed = int32(n), parse.Nmod, true
		}
	}
	if !changed {
		return false
	}
	s.Heads[of], s.Rels[of] = int32(month), parse.Case
	s.Heads[day], s.Rels[day] = int32(month), parse.Nummod
	s.Heads[month], s.Rels[month] = int32(n), parse.Nmod
	s.link()
	return true
}

// dayBefore makes a clause of "a day before Putin accused it", where the parse hung the name on the
// day and the verb on what stands before.
func (s *Sentence) dayBefore(c int) bool {
	if c == 0 || c+2 >= len(s.Tokens) || !Temporal.Has(s.Low[c-1]) {
		return false
	}
	day, n := c-1, s.Head(c)
	if v := s.Head(max(n, 0)); n > c && v == n+1 && s.Rels[n] == parse.Obl && s.Tokens[v].XPOS == parse.VBD && s.Verbal(v) && s.Child(v, parse.Nsubj, parse.NsubjPass) < 0 && s.Head(day) == v {
		s.Heads[c], s.Rels[c] = int32(v), parse.Mark // "five days after a strike killed X"
		s.subject(n, v)
		if s.Rels[v] == parse.Conj {
			s.Rels[v] = parse.Advcl
		}
		s.link()
		return true
	}
	if c+3 >= len(s.Tokens) || s.Mention[c+1] < 0 && s.Tokens[c+1].Tag != parse.DET || n < c || s.Mention[n] < 0 || !s.Names(n) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[n]]
	v := s.ClauseFrom(m.To)
	if m.From > c+5 || v < 0 || s.Head(n) != day && (s.Head(n) != v || s.Rels[n] != parse.Obl || s.Head(day) != v) {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) == day || !s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			continue
		}
		// "The storm passed a day before …", where the first verb was hung on its subject
		g := s.Child(int(k), parse.Acl)
		if g < 0 || g > day || s.Tokens[g].XPOS != parse.VBD || s.Rels[v] != parse.Root {
			return false
		}
		s.Heads[k], s.Rels[k] = int32(g), parse.Nsubj
		s.crown(g, v, parse.Advcl)
		break
	}
	s.subject(n, v)
	s.Heads[c], s.Rels[c] = int32(v), parse.Mark
	s.Heads[day], s.Rels[day] = int32(v), parse.OblUnmarked
	if s.Rels[v] == parse.Conj {
		s.Rels[v] = parse.Advcl
	}
	s.link()
	return true
}

// pastDate gives a name that was hung on the day before it to what happens that day:
// "in calls Thursday evening with President Tinubu".
func (s *Sentence) pastDate(t int) bool {
	h := s.Head(t)
	if h < 1 || h > t || s.Mention[t] < 0 || !s.Rels[t].Is(parse.Nmod, parse.Obl) || !Temporal.Has(s.Low[h]) || !s.Names(t) {
		return false
	}
	switch s.CaseOf(t) {
	case "with", "to", "between", "from", "against", "by":
	default:
		return false
	}
	g := s.Head(h)
	for n := 0; g >= 0 && Temporal.Has(s.Low[g]) && n < 4; n++ {
		g = s.Head(g)
	}
	if g < 0 || g > h {
		return false
	}
	s.Heads[t] = int32(g)
	if s.Verbal(g) {
		s.Rels[t] = parse.Obl
	} else {
		s.Rels[t] = parse.Nmod
	}
	s.link()
	return true
}

// dayList lists a name behind "and" and a day with the name before that day: "met Macron on
// Monday and Duda on Tuesday", "sanctions on Iran in 2012 and on Russia in 2014".
func (s *Sentence) dayList(t int) bool {
	if s.Mention[t] < 0 || !s.Rels[t].Is(parse.Conj, parse.Obl, parse.Nmod) || !s.Names(t) || s.Child(t, parse.Nsubj, parse.NsubjPass, parse.Cop) >= 0 {
		return false
	}
	c := s.CaseOf(t)
	k := s.Doc.Mentions[s.Mention[t]].From - 1
	if c != "" && k >= 0 && s.Low[k] == c {
		k--
	}
	if k < 3 || s.Tokens[k].Tag != parse.CCONJ && s.Tokens[k].Text != "," {
		return false
	}
	day := k - 1
	if s.Tokens[day].Text == "," {
		day--
	}
	if !Temporal.Has(s.Low[day]) && s.Tokens[day].Tag != parse.NUM {
		return false
	}
	for n := day - 1; n > 0 && !s.Verbal(n); n-- {
		if s.Mention[n] < 0 || !s.Names(n) || s.Attributive(n) || s.CaseOf(n) != c || !s.Rels[n].Is(parse.Obj, parse.Obl, parse.Nmod, parse.Conj) || s.Person(n) != s.Person(t) {
			continue
		}
		if s.Head(t) == n {
			return false
		}
		s.Heads[t], s.Rels[t] = int32(n), parse.Conj
		s.link()
		return true
	}
	return false
}

// timePurpose hangs an infinitive on what is done, not on when: "will travel to Lima next
// week to meet X"; and what is wanted on who wants it, "the demand this week that Iran close".
func (s *Sentence) timePurpose(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Rels[v] != parse.Acl || !Temporal.Has(s.Low[h]) || s.Low[h] == "time" || s.Low[h] == "moment" {
		return false
	}
	g := s.Head(h)
	if m := s.Child(v, parse.Mark); g >= 0 && g < h && willed.Has(s.Low[g]) && s.Tokens[g].Tag == parse.NOUN && m > h && (s.Low[m] == "that" || s.Low[m] == "to") {
		s.Heads[v] = int32(g)
		s.link()
		return true
	}
	if !s.ToInfinitive(v) || !s.Rels[h].Is(parse.Obl, parse.OblUnmarked) {
		return false
	}
	if g < 0 || !s.Verbal(g) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(g), parse.Advcl
	s.link()
	return true
}

// hoursAfter frees what was hung on "hours after the vote" from it: "sent aid to Ukraine hours after",
// "placed the talks on ice days before".
func (s *Sentence) hoursAfter(t int) bool {
	if t == 0 || t+1 >= len(s.Tokens) || s.Head(t) < 0 || s.Head(t) > t || s.Low[t+1] != "after" && s.Low[t+1] != "before" {
		return false
	}
	n := t - 1
	for s.Head(n) != t && s.Head(n) > 0 && s.Head(n) < t {
		n = s.Head(n)
	}
	if s.Head(n) != t || !s.Rels[n].Is(parse.Compound, parse.Amod, parse.Nmod, parse.NmodDesc, parse.NmodPoss) || Temporal.Has(s.Low[n]) || s.Tokens[n].Tag == parse.ADJ && s.Tokens[n].XPOS != parse.JJ {
		return false
	}
	switch s.Low[t-1] {
	case "few", "several", "many", "later", "early", "late", "more", "mere", "same", "last", "next", "previous", "long", "short", "whole", "full", "recent":
		return false // "a few hours after"
	}
	v := s.Head(t)
	for v >= 0 && !s.Verbal(v) {
		v = s.Head(v)
	}
	if v < 0 || v > n {
		return false
	}
	for k := range s.Tokens[:t] {
		if k != n && s.Head(k) == t {
			s.Heads[k] = int32(n)
		}
	}
	if o := s.Child(v, parse.Obj); s.Tokens[n].Tag == parse.ADJ && o >= 0 && o < n {
		s.Heads[n], s.Rels[n] = int32(v), parse.Xcomp // "held soldiers captive hours after"
	} else {
		s.Heads[n], s.Rels[n] = s.Heads[t], s.Rels[t]
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.OblUnmarked
	s.link()
	return true
}

// timeHead frees a name that was hung on the time behind it: "a call with President X last
// night", "will meet with X tomorrow".
func (s *Sentence) timeHead(t int) bool {
	if !Temporal.Has(s.Low[t]) || s.Tokens[t].Tag != parse.NOUN && s.Tokens[t].Tag != parse.PROPN || s.Head(t) < 0 || s.Mention[t] >= 0 {
		return false
	}
	from := t
	for from > 0 && s.Head(from-1) == t && (s.Tokens[from-1].Tag.Is(parse.ADJ, parse.DET) || Temporal.Has(s.Low[from-1])) {
		from--
	}
	n := -1
	for k := s.Kid[t]; k >= 0 && int(k) < from; k = s.Sib[k] {
		if int(k) == from-1 && s.Rels[k] == parse.Compound && s.Mention[k] < 0 && s.Tokens[k].Tag == parse.NOUN && (s.Low[t] == "yesterday" || s.Low[t] == "tomorrow" || s.Low[t] == "today") {
			n = int(k) // "received a cable yesterday from X"
			continue
		}
		if !s.Rels[k].Is(parse.Compound, parse.Nmod, parse.NmodDesc) || s.Mention[k] < 0 || s.Doc.Mentions[s.Mention[k]].To != from {
			continue
		}
		if m := &s.Doc.Mentions[s.Mention[k]]; s.Names(int(k)) && m.Form == who.Name || m.Form == who.Title && len(m.Entities) > 0 { // "the Russian Ambassador last week"
			n = int(k)
		}
	}
	if n < 0 {
		return false
	}
	for k := range s.Tokens[:from] {
		if k != n && s.Head(k) == t {
			s.Heads[k] = int32(n)
		}
	}
	v := t
	for v >= 0 && !s.Verbal(v) {
		v = s.Head(v)
	}
	s.Heads[n], s.Rels[n] = s.Heads[t], s.Rels[t]
	if v >= 0 && v != t {
		s.Heads[t], s.Rels[t] = int32(v), parse.OblUnmarked
	} else {
		s.Heads[t], s.Rels[t] = int32(n), parse.NmodUnmarked
	}
	s.link()
	return true
}

// dayRoot makes the clause behind "On 31 March" the sentence where the parse took the day for it:
// "On 31 March X will be in Tashkent".
func (s *Sentence) dayRoot(t int) bool {
	p := s.Child(t, parse.Case)
	if s.Rels[t] != parse.Root || p < 0 || p > t || t+2 >= len(s.Tokens) {
		return false
	}
	first := t + 1
	if Temporal.Has(s.Low[first]) {
		first++
	}
	for v := first; v < len(s.Tokens); v++ {
		if s.Head(v) != t || s.Child(v, parse.Mark) >= 0 || s.Relative(first) {
			continue
		}
		a := s.Child(v, parse.Aux, parse.Cop, parse.AuxPass)
		if !s.Finite(v) && (a < first || a > v || !s.Tokens[a].XPOS.Tensed()) {
			continue
		}
		if s.Child(v, parse.Nsubj, parse.NsubjPass) < 0 {
			n := -1
			for k := first; k < v && n < 0; k++ {
				if s.Names(k) && (s.Head(k) == t || s.Head(k) < first) && s.CaseOf(k) == "" {
					n = k
				}
			}
			if n < 0 {
				return false
			}
			s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
		}
		for k := first; k < len(s.Tokens); k++ {
			if k != v && s.Head(k) == t {
				s.Heads[k] = int32(v)
			}
		}
		if m := t + 1; m < first && s.Head(m) > m {
			s.Heads[m], s.Rels[m] = int32(t), parse.NmodUnmarked
		}
		return s.crown(v, t, parse.Obl)
	}
	return false
}

// dayConjunct gives a verb the name before it that was listed with a day: "condemned it on
// Tuesday, and the United States on Monday imposed sanctions".
func (s *Sentence) dayConjunct(t int) bool {
	o := s.Head(t)
	if o < 0 || o > t || !s.Names(t) || !Temporal.Has(s.Low[o]) || s.Child(t, parse.Case) >= 0 {
		return false
	}
	for v := t + 1; v < min(len(s.Tokens), t+8); v++ {
		if !s.Finite(v) {
			continue
		}
		if !s.Verbal(v) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 || s.Dominates(t, v) {
			return false
		}
		s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
		s.link()
		return true
	}
	return false
}

// timeNoObject keeps what only says when from being what is done or how it is called: "called
// the prime minister Saturday evening", "told reporters Monday".
func (s *Sentence) timeNoObject(t int) bool {
	v := s.Head(t)
	if v < 0 || v > t || !s.Verbal(v) || !Temporal.Has(s.Low[t]) || s.Low[t] == "time" || s.Low[t] == "day" || s.Low[t] == "may" || s.CaseOf(t) != "" || s.Child(t, parse.Cop, parse.Nsubj) >= 0 {
		return false
	}
	if s.Rels[t] == parse.Obj && (!strings.HasSuffix(s.Low[t], "day") || s.Child(v, parse.Xcomp, parse.Ccomp) < t) {
		return false
	}
	if d := s.Child(t, parse.Det, parse.NmodPoss); d >= 0 && s.Low[d] != "this" && s.Low[d] != "that" {
		return false
	}
	s.Rels[t] = parse.OblUnmarked
	s.link()
	return true
}

// dayAside passes over a day between a verb and its object, "criticised on Tuesday the United States", "met yesterday the
// president"; t where there is none.
func (s *Sentence) dayAside(t int) int {
	x := t
	if x < len(s.Tokens) && s.Low[x] == "on" {
		x++
	} else if x < len(s.Tokens) && s.Low[x] != "yesterday" && s.Low[x] != "today" {
		return t
	}
	if x+2 >= len(s.Tokens) || !Weekdays.Has(s.Low[x]) || s.Mention[x] >= 0 {
		return t
	}
	x++
	w := &s.Tokens[x]
	if w.XPOS == parse.POS || s.Mention[x] < 0 && w.Tag != parse.DET && w.XPOS != parse.PRPS {
		return t
	}
	if m := s.Mention[x]; m >= 0 && s.Doc.Mentions[m].To < len(s.Tokens) && s.Tokens[s.Doc.Mentions[m].To].XPOS == parse.POS {
		return t // "expelled on Friday Moscow's consul"
	}
	return x
}

// strayConjunct gives a verb the name before it that was listed with what the verb
// before has as its object: "vowed to expel the ambassador and Ecuador broke ties".
func (s *Sentence) strayConjunct(v int) bool {
	if !s.Bound(v, 0) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 || v < 3 {
		return false
	}
	b := s.beforeVerb(v)
	if b < 2 || s.Mention[b] < 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[b]]
	t, and := m.Head, m.From-1
	if and > 0 && s.Low[and] == "the" {
		and--
	}
	if !s.Names(t) || m.To != b+1 || s.Rels[t] != parse.Conj || and < 2 || s.Tokens[and].Tag != parse.CCONJ {
		return false
	}
	o := s.Head(t)
	h := s.Head(o)
	if h < 0 || h > o || !s.Verbal(h) || !s.Rels[o].Is(parse.Obj, parse.Obl) || s.Head(v) != h {
		return false
	}
	for s.Rels[h] == parse.Xcomp && s.Head(h) >= 0 {
		h = s.Head(h)
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
	if s.Passive(v) {
		s.Rels[t] = parse.NsubjPass
	}
	s.Heads[v], s.Rels[v] = int32(h), parse.Conj
	s.link()
	return true
}

// plannedOf hangs whose a visit is on it, where the parse hung him on when it is to be: "the visit to Oslo planned for Tuesday of Ghana's
// foreign minister".
func (s *Sentence) plannedOf(t int) bool {
	v := s.Head(t)
	if s.CaseOf(t) != "of" || s.Rels[v] != parse.Acl || s.Mention[t] < 0 || s.Low[v] != "schedule" && s.Low[v] != "plan" && s.Low[v] != "set" && s.Low[v] != "due" {
		return false
	}
	n := s.Head(v)
	if n < 0 || n > v || !s.Doc.Tables.Classes["visit"].Has(s.Low[n]) && !s.Doc.Tables.Classes["meeting"].Has(s.Low[n]) || len(s.Parties(t, ActorKinds)) == 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Nmod
	s.link()
	return true
}

// nameBeforeDoing hangs to whom something is sent on the verb, where the parse hung the name on the participle behind a day: "sent a
// letter to the United Nations on Tuesday demanding a meeting".
func (s *Sentence) nameBeforeDoing(t int) bool {
	h, m := s.Head(t), s.Mention[t]
	if m < 0 || h < t || s.Tokens[h].XPOS != parse.VBG || !s.Verbal(h) || s.Head(h) < 0 {
		return false
	}
	c := s.Doc.Mentions[m].From - 1
	for c > 0 && s.Tokens[c].Tag == parse.DET {
		c--
	}
	v := s.Head(h)
	if !s.Verbal(v) {
		v = s.Head(v)
	}
	if c < 1 || v < 0 || v > c || !s.Verbal(v) || s.Tokens[c].Tag != parse.ADP || s.Low[c] != "to" || s.Head(c) != h || s.Head(h) > c {
		return false
	}
	s.Heads[c], s.Rels[c] = int32(t), parse.Case
	for k := c + 1; k < t; k++ {
		if s.Head(k) == h {
			s.Heads[k] = int32(t)
		}
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && Weekdays.Has(s.Low[k]) {
			s.Heads[k], s.Rels[k] = int32(v), parse.Obl
		}
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obl
	s.link()
	return true
}
