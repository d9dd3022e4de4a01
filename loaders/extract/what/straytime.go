package what

import (
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Mends of what the parse hung on a time, or a time on.

// datePhrase puts "on 10 December" together where the parse scattered it, and gives it
// and what was hung on it to the verb before.
func (s *sentence) datePhrase(on int) bool {
	if s.low[on] != "on" || on+2 >= len(s.Tokens) || on == 0 {
		return false
	}
	if s.andOnDay(on) {
		return true
	}
	day, month := on+1, on+2
	if s.Tokens[day].Tag != parse.NUM {
		day, month = month, day
	}
	if s.Tokens[day].Tag != parse.NUM || s.Tokens[month].Tag != parse.PROPN || !temporal[s.low[month]] {
		return false
	}
	last := on + 2
	if h := s.head(on); h == month || h == day {
		return false
	}
	v := on - 1
	for v >= 0 && !s.verbal(v) {
		v--
	}
	if v < 0 {
		return false
	}
	s.heads[on], s.rels[on] = int32(month), parse.Case
	s.heads[day], s.rels[day] = int32(month), parse.Nummod
	s.heads[month], s.rels[month] = int32(v), parse.Obl
	for k := last + 1; k < len(s.Tokens); k++ {
		if h := s.head(k); h == month || h == day {
			s.heads[k] = int32(v)
			if s.rels[k] == parse.Nmod {
				s.rels[k] = parse.Obl
			}
		}
	}
	s.link()
	return true
}

// dayOf hangs "of 2 April" on the noun before it, and on that noun what the parse hung on the day:
// "the attack of 2 April by Russian drones on the port".
func (s *sentence) dayOf(of int) bool {
	if of == 0 || of+3 >= len(s.Tokens) || s.Tokens[of-1].Tag != parse.NOUN {
		return false
	}
	day, month := of+1, of+2
	if s.Tokens[day].Tag != parse.NUM {
		day, month = month, day
	}
	if s.Tokens[day].Tag != parse.NUM || !temporal[s.low[month]] {
		return false
	}
	n := of - 1
	changed := s.head(of) != month || s.head(month) != n || s.rels[month] != parse.Nmod
	for k := of + 3; k < len(s.Tokens); k++ {
		if h := s.head(k); (h == of || h == day || h == month) && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) {
			s.heads[k], s.rels[k], changed = int32(n), parse.Nmod, true
		}
	}
	if !changed {
		return false
	}
	s.heads[of], s.rels[of] = int32(month), parse.Case
	s.heads[day], s.rels[day] = int32(month), parse.Nummod
	s.heads[month], s.rels[month] = int32(n), parse.Nmod
	s.link()
	return true
}

// dayBefore makes a clause of "a day before Putin accused it", where the parse hung the name on the
// day and the verb on what stands before.
func (s *sentence) dayBefore(c int) bool {
	if c == 0 || c+2 >= len(s.Tokens) || !temporal[s.low[c-1]] {
		return false
	}
	day, n := c-1, s.head(c)
	if v := s.head(max(n, 0)); n > c && v == n+1 && s.rels[n] == parse.Obl && s.Tokens[v].XPOS == parse.VBD && s.verbal(v) && s.child(v, parse.Nsubj, parse.NsubjPass) < 0 && s.head(day) == v {
		s.heads[c], s.rels[c] = int32(v), parse.Mark // "five days after a strike killed X"
		s.subject(n, v)
		if s.rels[v] == parse.Conj {
			s.rels[v] = parse.Advcl
		}
		s.link()
		return true
	}
	if c+3 >= len(s.Tokens) || s.mention[c+1] < 0 && s.Tokens[c+1].Tag != parse.DET || n < c || s.mention[n] < 0 || !s.names(n) {
		return false
	}
	m := &s.doc.Mentions[s.mention[n]]
	v := s.clauseFrom(m.To)
	if m.From > c+5 || v < 0 || s.head(n) != day && (s.head(n) != v || s.rels[n] != parse.Obl || s.head(day) != v) {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) == day || !s.rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			continue
		}
		// "The storm passed a day before …", where the first verb was hung on its subject
		g := s.child(int(k), parse.Acl)
		if g < 0 || g > day || s.Tokens[g].XPOS != parse.VBD || s.rels[v] != parse.Root {
			return false
		}
		s.heads[k], s.rels[k] = int32(g), parse.Nsubj
		s.crown(g, v, parse.Advcl)
		break
	}
	s.subject(n, v)
	s.heads[c], s.rels[c] = int32(v), parse.Mark
	s.heads[day], s.rels[day] = int32(v), parse.OblUnmarked
	if s.rels[v] == parse.Conj {
		s.rels[v] = parse.Advcl
	}
	s.link()
	return true
}

// pastDate gives a name that was hung on the day before it to what happens that day:
// "in calls Thursday evening with President Tinubu".
func (s *sentence) pastDate(t int) bool {
	h := s.head(t)
	if h < 1 || h > t || s.mention[t] < 0 || !s.rels[t].Is(parse.Nmod, parse.Obl) || !temporal[s.low[h]] || !s.names(t) {
		return false
	}
	switch s.caseOf(t) {
	case "with", "to", "between", "from", "against", "by":
	default:
		return false
	}
	g := s.head(h)
	for n := 0; g >= 0 && temporal[s.low[g]] && n < 4; n++ {
		g = s.head(g)
	}
	if g < 0 || g > h {
		return false
	}
	s.heads[t] = int32(g)
	if s.verbal(g) {
		s.rels[t] = parse.Obl
	} else {
		s.rels[t] = parse.Nmod
	}
	s.link()
	return true
}

// dayList lists a name behind "and" and a day with the name before that day: "met Macron on
// Monday and Duda on Tuesday", "sanctions on Iran in 2012 and on Russia in 2014".
func (s *sentence) dayList(t int) bool {
	if s.mention[t] < 0 || !s.rels[t].Is(parse.Conj, parse.Obl, parse.Nmod) || !s.names(t) || s.child(t, parse.Nsubj, parse.NsubjPass, parse.Cop) >= 0 {
		return false
	}
	c := s.caseOf(t)
	k := s.doc.Mentions[s.mention[t]].From - 1
	if c != "" && k >= 0 && s.low[k] == c {
		k--
	}
	if k < 3 || s.Tokens[k].Tag != parse.CCONJ && s.Tokens[k].Text != "," {
		return false
	}
	day := k - 1
	if s.Tokens[day].Text == "," {
		day--
	}
	if !temporal[s.low[day]] && s.Tokens[day].Tag != parse.NUM {
		return false
	}
	for n := day - 1; n > 0 && !s.verbal(n); n-- {
		if s.mention[n] < 0 || !s.names(n) || s.attributive(n) || s.caseOf(n) != c || !s.rels[n].Is(parse.Obj, parse.Obl, parse.Nmod, parse.Conj) || s.person(n) != s.person(t) {
			continue
		}
		if s.head(t) == n {
			return false
		}
		s.heads[t], s.rels[t] = int32(n), parse.Conj
		s.link()
		return true
	}
	return false
}

// timePurpose hangs an infinitive on what is done, not on when: "will travel to Lima next
// week to meet X"; and what is wanted on who wants it, "the demand this week that Iran close".
func (s *sentence) timePurpose(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.rels[v] != parse.Acl || !temporal[s.low[h]] || s.low[h] == "time" || s.low[h] == "moment" {
		return false
	}
	g := s.head(h)
	if m := s.child(v, parse.Mark); g >= 0 && g < h && willed[s.low[g]] && s.Tokens[g].Tag == parse.NOUN && m > h && (s.low[m] == "that" || s.low[m] == "to") {
		s.heads[v] = int32(g)
		s.link()
		return true
	}
	if !s.toInfinitive(v) || !s.rels[h].Is(parse.Obl, parse.OblUnmarked) {
		return false
	}
	if g < 0 || !s.verbal(g) {
		return false
	}
	s.heads[v], s.rels[v] = int32(g), parse.Advcl
	s.link()
	return true
}

// hoursAfter frees what was hung on "hours after the vote" from it: "sent aid to Ukraine hours after",
// "placed the talks on ice days before".
func (s *sentence) hoursAfter(t int) bool {
	if t == 0 || t+1 >= len(s.Tokens) || s.head(t) < 0 || s.head(t) > t || s.low[t+1] != "after" && s.low[t+1] != "before" {
		return false
	}
	n := t - 1
	for s.head(n) != t && s.head(n) > 0 && s.head(n) < t {
		n = s.head(n)
	}
	if s.head(n) != t || !s.rels[n].Is(parse.Compound, parse.Amod, parse.Nmod, parse.NmodDesc, parse.NmodPoss) || temporal[s.low[n]] || s.Tokens[n].Tag == parse.ADJ && s.Tokens[n].XPOS != parse.JJ {
		return false
	}
	switch s.low[t-1] {
	case "few", "several", "many", "later", "early", "late", "more", "mere", "same", "last", "next", "previous", "long", "short", "whole", "full", "recent":
		return false // "a few hours after"
	}
	v := s.head(t)
	for v >= 0 && !s.verbal(v) {
		v = s.head(v)
	}
	if v < 0 || v > n {
		return false
	}
	for k := range s.Tokens[:t] {
		if k != n && s.head(k) == t {
			s.heads[k] = int32(n)
		}
	}
	if o := s.child(v, parse.Obj); s.Tokens[n].Tag == parse.ADJ && o >= 0 && o < n {
		s.heads[n], s.rels[n] = int32(v), parse.Xcomp // "held soldiers captive hours after"
	} else {
		s.heads[n], s.rels[n] = s.heads[t], s.rels[t]
	}
	s.heads[t], s.rels[t] = int32(v), parse.OblUnmarked
	s.link()
	return true
}

// timeHead frees a name that was hung on the time behind it: "a call with President X last
// night", "will meet with X tomorrow".
func (s *sentence) timeHead(t int) bool {
	if !temporal[s.low[t]] || s.Tokens[t].Tag != parse.NOUN && s.Tokens[t].Tag != parse.PROPN || s.head(t) < 0 || s.mention[t] >= 0 {
		return false
	}
	from := t
	for from > 0 && s.head(from-1) == t && (s.Tokens[from-1].Tag.Is(parse.ADJ, parse.DET) || temporal[s.low[from-1]]) {
		from--
	}
	n := -1
	for k := s.kid[t]; k >= 0 && int(k) < from; k = s.sib[k] {
		if int(k) == from-1 && s.rels[k] == parse.Compound && s.mention[k] < 0 && s.Tokens[k].Tag == parse.NOUN && (s.low[t] == "yesterday" || s.low[t] == "tomorrow") {
			n = int(k) // "received a cable yesterday from X"
			continue
		}
		if !s.rels[k].Is(parse.Compound, parse.Nmod, parse.NmodDesc) || s.mention[k] < 0 || s.doc.Mentions[s.mention[k]].To != from {
			continue
		}
		if m := &s.doc.Mentions[s.mention[k]]; s.names(int(k)) && m.Form == who.Name || m.Form == who.Title && len(m.Entities) > 0 { // "the Russian Ambassador last week"
			n = int(k)
		}
	}
	if n < 0 {
		return false
	}
	for k := range s.Tokens[:from] {
		if k != n && s.head(k) == t {
			s.heads[k] = int32(n)
		}
	}
	v := t
	for v >= 0 && !s.verbal(v) {
		v = s.head(v)
	}
	s.heads[n], s.rels[n] = s.heads[t], s.rels[t]
	if v >= 0 && v != t {
		s.heads[t], s.rels[t] = int32(v), parse.OblUnmarked
	} else {
		s.heads[t], s.rels[t] = int32(n), parse.NmodUnmarked
	}
	s.link()
	return true
}

// dayRoot makes the clause behind "On 31 March" the sentence where the parse took the day for it:
// "On 31 March X will be in Tashkent".
func (s *sentence) dayRoot(t int) bool {
	p := s.child(t, parse.Case)
	if s.rels[t] != parse.Root || p < 0 || p > t || t+2 >= len(s.Tokens) {
		return false
	}
	first := t + 1
	if temporal[s.low[first]] {
		first++
	}
	for v := first; v < len(s.Tokens); v++ {
		if s.head(v) != t || s.child(v, parse.Mark) >= 0 || s.relative(first) {
			continue
		}
		a := s.child(v, parse.Aux, parse.Cop, parse.AuxPass)
		if !s.finite(v) && (a < first || a > v || !s.Tokens[a].XPOS.Tensed()) {
			continue
		}
		if s.child(v, parse.Nsubj, parse.NsubjPass) < 0 {
			n := -1
			for k := first; k < v && n < 0; k++ {
				if s.names(k) && (s.head(k) == t || s.head(k) < first) && s.caseOf(k) == "" {
					n = k
				}
			}
			if n < 0 {
				return false
			}
			s.heads[n], s.rels[n] = int32(v), parse.Nsubj
		}
		for k := first; k < len(s.Tokens); k++ {
			if k != v && s.head(k) == t {
				s.heads[k] = int32(v)
			}
		}
		if m := t + 1; m < first && s.head(m) > m {
			s.heads[m], s.rels[m] = int32(t), parse.NmodUnmarked
		}
		return s.crown(v, t, parse.Obl)
	}
	return false
}

// dayConjunct gives a verb the name before it that was listed with a day: "condemned it on
// Tuesday, and the United States on Monday imposed sanctions".
func (s *sentence) dayConjunct(t int) bool {
	o := s.head(t)
	if o < 0 || o > t || !s.names(t) || !temporal[s.low[o]] || s.child(t, parse.Case) >= 0 {
		return false
	}
	for v := t + 1; v < min(len(s.Tokens), t+8); v++ {
		if !s.finite(v) {
			continue
		}
		if !s.verbal(v) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 || s.dominates(t, v) {
			return false
		}
		s.heads[t], s.rels[t] = int32(v), parse.Nsubj
		s.link()
		return true
	}
	return false
}

// timeNoObject keeps what only says when from being what is done or how it is called: "called
// the prime minister Saturday evening", "told reporters Monday".
func (s *sentence) timeNoObject(t int) bool {
	v := s.head(t)
	if v < 0 || v > t || !s.verbal(v) || !temporal[s.low[t]] || s.low[t] == "time" || s.low[t] == "day" || s.low[t] == "may" || s.caseOf(t) != "" || s.child(t, parse.Cop, parse.Nsubj) >= 0 {
		return false
	}
	if s.rels[t] == parse.Obj && (!strings.HasSuffix(s.low[t], "day") || s.child(v, parse.Xcomp, parse.Ccomp) < t) {
		return false
	}
	if d := s.child(t, parse.Det, parse.NmodPoss); d >= 0 && s.low[d] != "this" && s.low[d] != "that" {
		return false
	}
	s.rels[t] = parse.OblUnmarked
	s.link()
	return true
}

// dayAside passes over a day between a verb and its object, "criticised on Tuesday the United States", "met yesterday the
// president"; t where there is none.
func (s *sentence) dayAside(t int) int {
	x := t
	if x < len(s.Tokens) && s.low[x] == "on" {
		x++
	} else if x < len(s.Tokens) && s.low[x] != "yesterday" && s.low[x] != "today" {
		return t
	}
	if x+2 >= len(s.Tokens) || !weekdays[s.low[x]] || s.mention[x] >= 0 {
		return t
	}
	x++
	w := &s.Tokens[x]
	if w.XPOS == parse.POS || s.mention[x] < 0 && w.Tag != parse.DET && w.XPOS != parse.PRPS {
		return t
	}
	if m := s.mention[x]; m >= 0 && s.doc.Mentions[m].To < len(s.Tokens) && s.Tokens[s.doc.Mentions[m].To].XPOS == parse.POS {
		return t // "expelled on Friday Moscow's consul"
	}
	return x
}

// strayConjunct gives a verb the name before it that was listed with what the verb
// before has as its object: "vowed to expel the ambassador and Ecuador broke ties".
func (s *sentence) strayConjunct(v int) bool {
	if !s.bound(v, 0) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 || v < 3 {
		return false
	}
	b := s.beforeVerb(v)
	if b < 2 || s.mention[b] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[b]]
	t, and := m.Head, m.From-1
	if and > 0 && s.low[and] == "the" {
		and--
	}
	if !s.names(t) || m.To != b+1 || s.rels[t] != parse.Conj || and < 2 || s.Tokens[and].Tag != parse.CCONJ {
		return false
	}
	o := s.head(t)
	h := s.head(o)
	if h < 0 || h > o || !s.verbal(h) || !s.rels[o].Is(parse.Obj, parse.Obl) || s.head(v) != h {
		return false
	}
	for s.rels[h] == parse.Xcomp && s.head(h) >= 0 {
		h = s.head(h)
	}
	s.heads[t], s.rels[t] = int32(v), parse.Nsubj
	if s.passive(v) {
		s.rels[t] = parse.NsubjPass
	}
	s.heads[v], s.rels[v] = int32(h), parse.Conj
	s.link()
	return true
}
