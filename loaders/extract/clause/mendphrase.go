package clause

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// casedSubject takes a phrase with a preposition for no subject: "In it he accused Egypt", "At
// Parliament House he met X", "X was in Muscat in May and asked the Omanis to help".
func (s *Sentence) casedSubject(t int) bool {
	v, p := s.Head(t), s.Child(t, parse.Case)
	if n := s.Child(t, parse.Nsubj); p < 0 && v > t && s.Verbal(v) && n >= 0 && s.Child(t, parse.Cop) > n && s.Rels[t] == parse.Nsubj {
		return s.staysAnd(t, v) // "X was the first leader to protest but refused"
	}
	if v < t || !s.Verbal(v) || p < 0 || p > t || s.Tokens[p].Tag != parse.ADP {
		return false
	}
	if n := s.Child(t, parse.Nsubj); n >= 0 && s.Child(t, parse.Cop) > n {
		return s.staysAnd(t, v)
	}
	if n, a := s.Child(t, parse.Nsubj), s.Child(t, parse.Aux); n >= 0 && a > n && a < p && s.Low[a] == "have" {
		// "Merkel had at a conference in Berlin criticised Hungary"
		for k := range p {
			if s.Head(k) == t {
				s.Heads[k] = int32(v)
			}
		}
		s.Rels[t] = parse.Obl
		s.link()
		return true
	}
	switch s.Low[p] {
	case "in", "at", "on", "for", "from", "with", "after", "before", "during", "under", "to", "by", "as":
	default:
		return false // "over 100 people", "about half"
	}
	if n := s.subjectBefore(t, v); n >= 0 && s.Low[p] == "by" && s.Mention[t] >= 0 && len(s.Entries[n].Noun) > 0 {
		s.Heads[t], s.Rels[t] = int32(n), parse.Nmod // "The endorsement of X by Y came as a surprise"
		s.link()
		return true
	}
	for k := s.Sib[t]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) && s.CaseOf(int(k)) == "" {
			s.Rels[t] = parse.Obl
			return true
		}
	}
	if n := s.Child(v, parse.Nsubj, parse.NsubjPass); n >= 0 && n < p && s.Low[p] == "by" && s.Tokens[n].Tag == parse.NOUN && s.Mention[n] < 0 {
		s.Heads[t], s.Rels[t] = int32(n), parse.Nmod // "the arrest of X by French police angered"
		s.link()
		return true
	}
	return false
}

// subjectBefore returns the noun that is the verb's subject as well and stands before t, -1 where none is.
func (s *Sentence) subjectBefore(t, v int) int {
	for k := s.Kid[v]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) && s.Tokens[k].Tag == parse.NOUN && s.Mention[k] < 0 && s.CaseOf(int(k)) == "" {
			return int(k)
		}
	}
	return -1
}

// staysAnd coordinates "X was in Muscat in May" with what X did there, where the parse took
// where he was for the subject of the verb.
func (s *Sentence) staysAnd(t, v int) bool {
	and := s.Child(v, parse.Coord)
	if and < t || and > v || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBZ {
		return false
	}
	for k := and + 1; k < v; k++ {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			return false
		}
	}
	s.supplant(t, v, parse.Conj)
	s.link()
	return true
}

// electedAs makes a clause of the participle in "X, elected prime minister of Y in May, flew", where
// the parse took it for an attribute of the office.
func (s *Sentence) electedAs(t int) bool {
	h := s.Head(t)
	if h < t || s.Rels[h] != parse.Appos || t < 2 || s.Tokens[t-1].Text != "," {
		return false
	}
	p := s.Head(h)
	switch s.Low[t] {
	case "elect", "re-elect", "reelect", "appoint", "name", "install":
	default:
		return false
	}
	if p < 0 || p > t || !s.Person(p) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(p), parse.Acl
	s.Heads[h], s.Rels[h] = int32(t), parse.Xcomp
	s.link()
	return true
}

// stolenWhich gives a clause with "that" back to the verb that demands or says it, where a noun
// between them drew it to itself although it lacks nothing: "demanded at the summit that Kenya
// stop its support", "told the congress that Moldova was waging war".
func (s *Sentence) stolenWhich(w int) bool {
	h := s.Head(w)
	that := h + 1
	if h < 0 || that >= w || s.Low[that] != "that" || s.Head(that) != w || !s.Rels[that].Is(parse.Obj, parse.Nsubj) {
		return false
	}
	n, o := -1, -1
	for k := s.Kid[w]; k >= 0; k = s.Sib[k] {
		switch {
		case int(k) > that && int(k) < w && s.Rels[k].Is(parse.Nsubj, parse.NsubjPass):
			n = int(k)
		case int(k) > w && s.Rels[k] == parse.Obj:
			o = int(k)
		}
	}
	v := s.Head(h)
	if n < 0 || s.Rels[that] == parse.Obj && o < 0 || v < 0 || v > h || !s.Verbal(v) || !s.Utters(v) || s.Child(v, parse.Ccomp) >= 0 || s.Rels[h] == parse.Obj && s.Low[v] != "tell" {
		return false
	}
	s.retag(that, parse.IN)
	s.Tokens[that].Tag = parse.SCONJ
	s.Rels[that] = parse.Mark
	s.Heads[w], s.Rels[w] = int32(v), parse.Ccomp
	s.link()
	return true
}

// calledBaffling makes what "called the decision disappointing" calls it of the word that the parse
// took for its object, and of the noun before that the object.
func (s *Sentence) calledBaffling(t int) bool {
	v := s.Head(t)
	if s.Rels[t] == parse.Appos && s.Tokens[t].Tag == parse.NOUN {
		return s.labelsObject(t)
	}
	if v >= 0 && s.Rels[t].Is(parse.Acl, parse.Appos, parse.Advcl) { // "called the release of the cables “damaging”", in quotation marks
		if s.Tokens[t-1].Tag != parse.PUNCT || s.Tokens[t-1].Text == "," || s.Child(t, parse.Obl, parse.Mark) >= 0 {
			return false
		}
		if s.Rels[v] == parse.Obj {
			v = s.Head(v)
		}
	}
	if v < 0 || v > t || Labels[s.Low[v]] == 0 || !strings.HasSuffix(s.Tokens[t].Text, "ing") || s.Child(t, parse.Obj, parse.Nsubj) >= 0 || s.Doc.Tables.Classes["convened"].Has(s.Low[t]) {
		return false
	}
	n := s.Child(v, parse.Obj)
	if s.Rels[t] == parse.Obj {
		if n = t - 1; s.Rels[n] != parse.Compound || s.Head(n) != t || s.Child(t, parse.Det, parse.NmodPoss) < 0 {
			return false
		}
		for k := range s.Heads[:n] {
			if s.Head(k) == t {
				s.Heads[k] = int32(n)
			}
		}
		s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	}
	if n < v || n > t {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Xcomp
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.reword(t, verbs.Lower(s.Tokens[t].Text))
	s.link()
	return true
}

// hadAside makes one verb of "had at the same time assured him", where the parse hung the
// participle on the noun between.
func (s *Sentence) hadAside(v int) bool {
	n := s.Head(v)
	h := -1
	if n >= 0 {
		h = s.Head(n)
	}
	if h < 0 || n > v || h > n || s.Low[h] != "have" || s.Rels[n] != parse.Obl || s.Rels[v] != parse.Acl || s.Child(h, parse.Obj, parse.Xcomp, parse.Aux) >= 0 || s.Child(v, parse.Obj, parse.Iobj, parse.Ccomp) < v {
		return false
	}
	s.supplant(v, h, parse.Aux)
	s.handOver(h, v)
	s.Tokens[h].Tag = parse.AUX
	s.link()
	return true
}

// hadThen is [sentence.hadAside] where the parse made the participle a clause of its own: "had at a rally in Gdansk criticised him".
func (s *Sentence) hadThen(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v-3 || s.Low[h] != "have" || s.Tokens[h+1].Tag != parse.ADP && !s.timeBetween(h, v) || s.Child(h, parse.Obj, parse.Aux) >= 0 || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Aux) >= 0 {
		return false
	}
	if _, to := s.Span(s.Head(h + 1)); to > v && s.Tokens[h+1].Tag == parse.ADP {
		return false
	}
	s.supplant(v, h, parse.Aux)
	s.handOver(h, v)
	s.Tokens[h].Tag = parse.AUX
	s.retag(v, parse.VBN)
	s.link()
	return true
}

// hadBrought makes one verb of "had the ambassador brought to the ministry", which is done by whoever
// has it done.
func (s *Sentence) hadBrought(v int) bool {
	o, h := s.Head(v), -1
	if o >= 0 {
		h = s.Head(o)
	}
	if s.Rels[v] == parse.Conj || s.Rels[v] == parse.Xcomp {
		h = o
		if o = -1; h >= 0 {
			o = s.Child(h, parse.Obj)
		}
	}
	if h < 0 || o < h || o > v || s.Low[h] != "have" || s.Tokens[h].Tag != parse.VERB && s.Rels[h] == parse.Aux || s.Rels[o] != parse.Obj || s.Child(v, parse.Obj, parse.Aux, parse.AuxPass, parse.Coord) >= 0 {
		return false
	}
	for k := o + 1; k < v; k++ {
		if !s.Dominates(o, k) && s.Tokens[k].Tag != parse.PUNCT {
			return false
		}
	}
	s.reword(h, s.Low[v])
	s.retag(h, s.Tokens[h].XPOS)
	s.Tokens[h].Tag = parse.VERB
	s.handOver(v, h)
	s.Heads[v], s.Rels[v] = int32(h), parse.Dep
	s.retag(v, parse.JJ)
	s.Tokens[v].Tag = parse.ADJ
	s.link()
	return true
}

// besidePhrase lists the second of two phrases with one preposition with the first, where the parse made it
// a conjunct of their verb: "took place with X, the premier, and with King Y".
func (s *Sentence) besidePhrase(t int) bool {
	h, c := s.Head(t), s.Child(t, parse.Case)
	if c < 0 && s.besideName(t, h) {
		return true
	}
	if h < 0 || h > t || !s.Verbal(h) || c < 1 || s.Low[c-1] != "and" || !s.Names(t) {
		return false
	}
	for k := s.Kid[h]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Rels[k] == parse.Obl && int(k) > h && s.CaseOf(int(k)) == s.Low[c] && (s.Mention[k] >= 0 || s.Child(int(k), parse.Appos) >= 0) {
			s.Heads[t] = int32(k)
			s.link()
			return true
		}
	}
	return false
}

// besideName lists the second of two names of one phrase with the first, where the parse listed it with the noun above:
// "a statement by France and Germany".
func (s *Sentence) besideName(t, h int) bool {
	if h < 0 || h > t || s.Mention[h] >= 0 || s.Tokens[h].Tag != parse.NOUN || !s.Names(t) {
		return false
	}
	and := s.Doc.Mentions[s.Mention[t]].From - 1
	if and > 0 && s.Tokens[and].Tag == parse.DET {
		and--
	}
	if and < 2 || s.Low[and] != "and" && (s.Tokens[and].Text != "," || s.Child(t, parse.Conj) < 0) || !s.Names(and-1) {
		return false
	}
	y := s.Doc.Mentions[s.Mention[and-1]].Head
	a, b := s.MentionParties(y, nil), s.MentionParties(t, nil)
	if y < h || !s.Dominates(h, y) || !s.Rels[y].Is(parse.Nmod, parse.Obl, parse.OblAgent) || s.CaseOf(y) == "" || len(a) != 1 || len(b) != 1 || s.Doc.KindOf(a[0].Entity) != s.Doc.KindOf(b[0].Entity) {
		return false
	}
	s.Heads[t] = int32(y)
	s.link()
	return true
}

// apposedList lists the second of three names with the first, where the parse made an apposition of it: "given by Moscow,
// Washington and London".
func (s *Sentence) apposedList(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || !s.Names(h) || !s.Names(t) || s.Doc.Mentions[s.Mention[t]].From-1 != s.Doc.Mentions[s.Mention[h]].To || s.Tokens[s.Doc.Mentions[s.Mention[h]].To].Text != "," {
		return false
	}
	c := s.Child(t, parse.Conj)
	if c < t || !s.Names(c) || s.Child(c, parse.Coord) < 0 {
		return false
	}
	a, b, third := s.MentionParties(h, nil), s.MentionParties(t, nil), s.MentionParties(c, nil)
	if len(a) != 1 || len(b) != 1 || len(third) != 1 || a[0].Entity == b[0].Entity || s.Doc.KindOf(a[0].Entity) != graph.Country || s.Doc.KindOf(b[0].Entity) != graph.Country || s.Doc.KindOf(third[0].Entity) != graph.Country {
		return false
	}
	s.Rels[t] = parse.Conj
	return true
}

// byVote hangs on the verb what "resolved by a unanimous vote to reject it" resolves, where the parse
// gave it to the vote.
func (s *Sentence) byVote(v int) bool {
	n := s.Head(v)
	if n < 0 || n > v || !s.ToInfinitive(v) || s.CaseOf(n) != "by" {
		return false
	}
	switch s.Low[n] {
	case "vote", "majority", "margin", "acclamation", "consensus":
	default:
		return false
	}
	h := s.Head(n)
	if h < 0 || h > n || !s.Verbal(h) || s.Passive(h) && s.Rels[n] != parse.OblAgent {
		return false
	}
	if s.Rels[n] == parse.OblAgent {
		s.Rels[n] = parse.Obl
		if s.Tokens[h].XPOS == parse.VBN {
			s.retag(h, parse.VBD)
		}
	}
	s.Heads[v], s.Rels[v] = int32(h), parse.Xcomp
	s.link()
	return true
}

// casedAppos hangs "a call from Biden to King Abdullah" on the call, where the parse made the one
// with a preposition of his own an apposition of the other.
func (s *Sentence) casedAppos(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || s.CaseOf(t) == "" || s.CaseOf(h) == "" || s.CaseOf(t) == s.CaseOf(h) || s.CaseOf(t) == "of" || s.Head(h) < 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = s.Heads[h], s.Rels[h]
	for k := range s.Heads {
		if k > t && s.Head(k) == h && s.Rels[k] == parse.Conj && s.CaseOf(k) == s.CaseOf(t) {
			s.Heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// andAhead coordinates with the clause before what "and" joins to it, where the parse hung it on a
// clause behind: "has spoken with X, and met him last week, a fact neither side has confirmed".
func (s *Sentence) andAhead(v int) bool {
	h := s.Head(v)
	if c, n := s.Child(v, parse.Coord), s.Child(v, parse.Nsubj, parse.NsubjPass); h >= 0 && h < c && c < n && n < v && s.Finite(v) && s.Verbal(h) && s.Tokens[c-1].Text == "," && s.Child(v, parse.Mark) < 0 {
		s.Rels[v] = parse.Conj // "became premier, and Egypt and Turkey made peace"
		return true
	}
	if h < v || !s.Finite(v) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 || s.Child(v, parse.Advmod) >= 0 && s.Child(v, parse.Advmod) < v {
		return false
	}
	and, g := s.Child(v, parse.Coord), s.Head(h)
	if and < 0 || and > v || g < 0 || g > and || !s.Verbal(g) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(g), parse.Conj
	s.link()
	return true
}

// shouldFail gives the verb before its object back in "would strike the camps should Kabul fail",
// where the condition took it for a second subject.
func (s *Sentence) shouldFail(v int) bool {
	h, a := s.Head(v), s.Child(v, parse.Aux)
	if h < 0 || h > v || a < 0 || s.Low[a] != "should" && s.Low[a] != "have" || s.Child(h, parse.Obj) >= 0 {
		return false
	}
	x, y := s.Child(v, parse.Nsubj), -1
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Nsubj && int(k) > a && int(k) < v {
			y = int(k)
		}
	}
	if x < h || x > a || y < 0 || s.CaseOf(x) != "" {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(h), parse.Obj
	s.Rels[v] = parse.Advcl
	s.link()
	return true
}

// ofDeed hangs "of X" on what was done where the parse hung it on the day: "the resignation on
// Wednesday evening of X".
func (s *Sentence) ofDeed(x int) bool {
	h := s.Head(x)
	if h < 0 || h > x || !Temporal.Has(s.Low[h]) && !Weekdays.Has(s.Low[h]) || s.CaseOf(x) != "of" || !s.Names(x) {
		return false
	}
	n := s.Head(h)
	if n < 0 || n > h || s.Rels[h] != parse.Nmod || s.Tokens[n].Tag != parse.NOUN || s.CaseOf(h) == "of" {
		return false
	}
	s.Heads[x] = int32(n)
	s.link()
	return true
}

// dueTo gives a name before "due to" the preposition before it, and the verb what it is due to, where the parse made one phrase
// of the two: "severing ties with Morocco due to hostile actions", "left Mali due to the war".
func (s *Sentence) dueTo(t, p int) bool {
	h := s.Head(t)
	m := &s.Doc.Mentions[s.Mention[t]]
	c := m.From - 1
	for c > 0 && s.Tokens[c].Tag == parse.DET {
		c--
	}
	v := s.Head(h)
	for v >= 0 && v < t && !s.Verbal(v) {
		v = s.Head(v)
	}
	if v < 0 || v > t || c <= v {
		return false
	}
	for k := range s.Tokens[:t] {
		if s.Head(k) == h {
			s.Heads[k] = int32(t)
		}
	}
	s.Heads[t], s.Rels[t] = s.Heads[h], s.Rels[h]
	s.Heads[h], s.Rels[h] = int32(v), parse.Obl
	s.Heads[p], s.Rels[p] = int32(h), parse.Case
	s.link()
	return true
}

// acrossDots hangs an "of" phrase on the noun before the dots for what was left out: "order the expulsion … of the envoy".
func (s *Sentence) acrossDots(c int) bool {
	x, n := s.Head(c), c-1
	for n > 0 && (s.Tokens[n].Text == "..." || s.Tokens[n].Text == "…" || s.Tokens[n].Text == "(" || s.Tokens[n].Text == ")" || s.Tokens[n].Text == "[" || s.Tokens[n].Text == "]") {
		n--
	}
	if n == c-1 || n < 0 || s.Tokens[n].Tag != parse.NOUN || s.Head(x) == n || s.Dominates(x, n) {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(n), parse.Nmod
	s.link()
	return true
}

// eachOf makes the names in "each of Kuwait and Oman" what the phrase is about.
func (s *Sentence) eachOf(t int) bool {
	if t+2 >= len(s.Tokens) || s.Low[t+1] != "of" || s.Head(t+1) < 0 {
		return false
	}
	n := s.Head(t + 1)
	if s.Head(n) != t || n < t || !s.Names(n) || s.Rels[n] != parse.Nmod {
		return false
	}
	s.supplant(n, t, parse.Det)
	s.Rels[t+1] = parse.Dep
	for k := range s.Heads {
		if s.Head(k) == t && k != n && s.Rels[k].Is(parse.Coord, parse.Case, parse.Conj) {
			s.Heads[k] = int32(n)
		}
	}
	s.link()
	return true
}
