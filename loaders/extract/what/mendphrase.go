package what

import (
	"backchannel/graph"
	"strings"

	"backchannel/loaders/extract/parse"
)

// casedSubject takes a phrase with a preposition for no subject: "In it he accused Egypt", "At
// Parliament House he met X", "X was in Muscat in May and asked the Omanis to help".
func (s *sentence) casedSubject(t int) bool {
	v, p := s.head(t), s.child(t, parse.Case)
	if n := s.child(t, parse.Nsubj); p < 0 && v > t && s.verbal(v) && n >= 0 && s.child(t, parse.Cop) > n && s.rels[t] == parse.Nsubj {
		return s.staysAnd(t, v) // "X was the first leader to protest but refused"
	}
	if v < t || !s.verbal(v) || p < 0 || p > t || s.Tokens[p].Tag != parse.ADP {
		return false
	}
	if n := s.child(t, parse.Nsubj); n >= 0 && s.child(t, parse.Cop) > n {
		return s.staysAnd(t, v)
	}
	if n, a := s.child(t, parse.Nsubj), s.child(t, parse.Aux); n >= 0 && a > n && a < p && s.low[a] == "have" {
		// "Merkel had at a conference in Berlin criticised Hungary"
		for k := range p {
			if s.head(k) == t {
				s.heads[k] = int32(v)
			}
		}
		s.rels[t] = parse.Obl
		s.link()
		return true
	}
	switch s.low[p] {
	case "in", "at", "on", "for", "from", "with", "after", "before", "during", "under", "to", "by", "as":
	default:
		return false // "over 100 people", "about half"
	}
	if n := s.subjectBefore(t, v); n >= 0 && s.low[p] == "by" && s.mention[t] >= 0 && len(s.entries[n].noun) > 0 {
		s.heads[t], s.rels[t] = int32(n), parse.Nmod // "The endorsement of X by Y came as a surprise"
		s.link()
		return true
	}
	for k := s.sib[t]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) && s.caseOf(int(k)) == "" {
			s.rels[t] = parse.Obl
			return true
		}
	}
	if n := s.child(v, parse.Nsubj, parse.NsubjPass); n >= 0 && n < p && s.low[p] == "by" && s.Tokens[n].Tag == parse.NOUN && s.mention[n] < 0 {
		s.heads[t], s.rels[t] = int32(n), parse.Nmod // "the arrest of X by French police angered"
		s.link()
		return true
	}
	return false
}

// subjectBefore returns the noun that is the verb's subject as well and stands before t, -1 where none is.
func (s *sentence) subjectBefore(t, v int) int {
	for k := s.kid[v]; k >= 0 && int(k) < t; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) && s.Tokens[k].Tag == parse.NOUN && s.mention[k] < 0 && s.caseOf(int(k)) == "" {
			return int(k)
		}
	}
	return -1
}

// staysAnd coordinates "X was in Muscat in May" with what X did there, where the parse took
// where he was for the subject of the verb.
func (s *sentence) staysAnd(t, v int) bool {
	and := s.child(v, parse.Coord)
	if and < t || and > v || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBZ {
		return false
	}
	for k := and + 1; k < v; k++ {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			return false
		}
	}
	s.supplant(t, v, parse.Conj)
	s.link()
	return true
}

// electedAs makes a clause of the participle in "X, elected prime minister of Y in May, flew", where
// the parse took it for an attribute of the office.
func (s *sentence) electedAs(t int) bool {
	h := s.head(t)
	if h < t || s.rels[h] != parse.Appos || t < 2 || s.Tokens[t-1].Text != "," {
		return false
	}
	p := s.head(h)
	switch s.low[t] {
	case "elect", "re-elect", "reelect", "appoint", "name", "install":
	default:
		return false
	}
	if p < 0 || p > t || !s.person(p) {
		return false
	}
	s.heads[t], s.rels[t] = int32(p), parse.Acl
	s.heads[h], s.rels[h] = int32(t), parse.Xcomp
	s.link()
	return true
}

// stolenWhich gives a clause with "that" back to the verb that demands or says it, where a noun
// between them drew it to itself although it lacks nothing: "demanded at the summit that Kenya
// stop its support", "told the congress that Moldova was waging war".
func (s *sentence) stolenWhich(w int) bool {
	h := s.head(w)
	that := h + 1
	if h < 0 || that >= w || s.low[that] != "that" || s.head(that) != w || !s.rels[that].Is(parse.Obj, parse.Nsubj) {
		return false
	}
	n, o := -1, -1
	for k := s.kid[w]; k >= 0; k = s.sib[k] {
		switch {
		case int(k) > that && int(k) < w && s.rels[k].Is(parse.Nsubj, parse.NsubjPass):
			n = int(k)
		case int(k) > w && s.rels[k] == parse.Obj:
			o = int(k)
		}
	}
	v := s.head(h)
	if n < 0 || s.rels[that] == parse.Obj && o < 0 || v < 0 || v > h || !s.verbal(v) || !s.utters(v) || s.child(v, parse.Ccomp) >= 0 || s.rels[h] == parse.Obj && s.low[v] != "tell" {
		return false
	}
	s.retag(that, parse.IN)
	s.Tokens[that].Tag = parse.SCONJ
	s.rels[that] = parse.Mark
	s.heads[w], s.rels[w] = int32(v), parse.Ccomp
	s.link()
	return true
}

// calledBaffling makes what "called the decision disappointing" calls it of the word that the parse
// took for its object, and of the noun before that the object.
func (s *sentence) calledBaffling(t int) bool {
	v := s.head(t)
	if s.rels[t] == parse.Appos && s.Tokens[t].Tag == parse.NOUN {
		return s.labelsObject(t)
	}
	if v >= 0 && s.rels[t].Is(parse.Acl, parse.Appos, parse.Advcl) { // "called the release of the cables “damaging”", in quotation marks
		if s.Tokens[t-1].Tag != parse.PUNCT || s.Tokens[t-1].Text == "," || s.child(t, parse.Obl, parse.Mark) >= 0 {
			return false
		}
		if s.rels[v] == parse.Obj {
			v = s.head(v)
		}
	}
	if v < 0 || v > t || labels[s.low[v]] == 0 || !strings.HasSuffix(s.Tokens[t].Text, "ing") || s.child(t, parse.Obj, parse.Nsubj) >= 0 || s.doc.reader.tables.classes["convened"][s.low[t]] {
		return false
	}
	n := s.child(v, parse.Obj)
	if s.rels[t] == parse.Obj {
		if n = t - 1; s.rels[n] != parse.Compound || s.head(n) != t || s.child(t, parse.Det, parse.NmodPoss) < 0 {
			return false
		}
		for k := range s.heads[:n] {
			if s.head(k) == t {
				s.heads[k] = int32(n)
			}
		}
		s.heads[n], s.rels[n] = int32(v), parse.Obj
	}
	if n < v || n > t {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Xcomp
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.reword(t, lower(s.Tokens[t].Text))
	s.link()
	return true
}

// hadAside makes one verb of "had at the same time assured him", where the parse hung the
// participle on the noun between.
func (s *sentence) hadAside(v int) bool {
	n := s.head(v)
	h := -1
	if n >= 0 {
		h = s.head(n)
	}
	if h < 0 || n > v || h > n || s.low[h] != "have" || s.rels[n] != parse.Obl || s.rels[v] != parse.Acl || s.child(h, parse.Obj, parse.Xcomp, parse.Aux) >= 0 || s.child(v, parse.Obj, parse.Iobj, parse.Ccomp) < v {
		return false
	}
	s.supplant(v, h, parse.Aux)
	s.handOver(h, v)
	s.Tokens[h].Tag = parse.AUX
	s.link()
	return true
}

// hadThen is [sentence.hadAside] where the parse made the participle a clause of its own: "had at a rally in Gdansk criticised him".
func (s *sentence) hadThen(v int) bool {
	h := s.head(v)
	if h < 0 || h > v-3 || s.low[h] != "have" || s.Tokens[h+1].Tag != parse.ADP && !s.timeBetween(h, v) || s.child(h, parse.Obj, parse.Aux) >= 0 || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Aux) >= 0 {
		return false
	}
	if _, to := s.span(s.head(h + 1)); to > v && s.Tokens[h+1].Tag == parse.ADP {
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
func (s *sentence) hadBrought(v int) bool {
	o, h := s.head(v), -1
	if o >= 0 {
		h = s.head(o)
	}
	if s.rels[v] == parse.Conj || s.rels[v] == parse.Xcomp {
		h = o
		if o = -1; h >= 0 {
			o = s.child(h, parse.Obj)
		}
	}
	if h < 0 || o < h || o > v || s.low[h] != "have" || s.Tokens[h].Tag != parse.VERB && s.rels[h] == parse.Aux || s.rels[o] != parse.Obj || s.child(v, parse.Obj, parse.Aux, parse.AuxPass, parse.Coord) >= 0 {
		return false
	}
	for k := o + 1; k < v; k++ {
		if !s.dominates(o, k) && s.Tokens[k].Tag != parse.PUNCT {
			return false
		}
	}
	s.reword(h, s.low[v])
	s.retag(h, s.Tokens[h].XPOS)
	s.Tokens[h].Tag = parse.VERB
	s.handOver(v, h)
	s.heads[v], s.rels[v] = int32(h), parse.Dep
	s.retag(v, parse.JJ)
	s.Tokens[v].Tag = parse.ADJ
	s.link()
	return true
}

// besidePhrase lists the second of two phrases with one preposition with the first, where the parse made it
// a conjunct of their verb: "took place with X, the premier, and with King Y".
func (s *sentence) besidePhrase(t int) bool {
	h, c := s.head(t), s.child(t, parse.Case)
	if c < 0 && s.besideName(t, h) {
		return true
	}
	if h < 0 || h > t || !s.verbal(h) || c < 1 || s.low[c-1] != "and" || !s.names(t) {
		return false
	}
	for k := s.kid[h]; k >= 0 && int(k) < t; k = s.sib[k] {
		if s.rels[k] == parse.Obl && int(k) > h && s.caseOf(int(k)) == s.low[c] && (s.mention[k] >= 0 || s.child(int(k), parse.Appos) >= 0) {
			s.heads[t] = int32(k)
			s.link()
			return true
		}
	}
	return false
}

// besideName lists the second of two names of one phrase with the first, where the parse listed it with the noun above:
// "a statement by France and Germany".
func (s *sentence) besideName(t, h int) bool {
	if h < 0 || h > t || s.mention[h] >= 0 || s.Tokens[h].Tag != parse.NOUN || !s.names(t) {
		return false
	}
	and := s.doc.Mentions[s.mention[t]].From - 1
	if and > 0 && s.Tokens[and].Tag == parse.DET {
		and--
	}
	if and < 2 || s.low[and] != "and" && (s.Tokens[and].Text != "," || s.child(t, parse.Conj) < 0) || !s.names(and-1) {
		return false
	}
	y := s.doc.Mentions[s.mention[and-1]].Head
	a, b := s.mentionParties(y, nil), s.mentionParties(t, nil)
	if y < h || !s.dominates(h, y) || !s.rels[y].Is(parse.Nmod, parse.Obl, parse.OblAgent) || s.caseOf(y) == "" || len(a) != 1 || len(b) != 1 || s.doc.kindOf(a[0].entity) != s.doc.kindOf(b[0].entity) {
		return false
	}
	s.heads[t] = int32(y)
	s.link()
	return true
}

// apposedList lists the second of three names with the first, where the parse made an apposition of it: "given by Moscow,
// Washington and London".
func (s *sentence) apposedList(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || !s.names(h) || !s.names(t) || s.doc.Mentions[s.mention[t]].From-1 != s.doc.Mentions[s.mention[h]].To || s.Tokens[s.doc.Mentions[s.mention[h]].To].Text != "," {
		return false
	}
	c := s.child(t, parse.Conj)
	if c < t || !s.names(c) || s.child(c, parse.Coord) < 0 {
		return false
	}
	a, b, third := s.mentionParties(h, nil), s.mentionParties(t, nil), s.mentionParties(c, nil)
	if len(a) != 1 || len(b) != 1 || len(third) != 1 || a[0].entity == b[0].entity || s.doc.kindOf(a[0].entity) != graph.Country || s.doc.kindOf(b[0].entity) != graph.Country || s.doc.kindOf(third[0].entity) != graph.Country {
		return false
	}
	s.rels[t] = parse.Conj
	return true
}

// byVote hangs on the verb what "resolved by a unanimous vote to reject it" resolves, where the parse
// gave it to the vote.
func (s *sentence) byVote(v int) bool {
	n := s.head(v)
	if n < 0 || n > v || !s.toInfinitive(v) || s.caseOf(n) != "by" {
		return false
	}
	switch s.low[n] {
	case "vote", "majority", "margin", "acclamation", "consensus":
	default:
		return false
	}
	h := s.head(n)
	if h < 0 || h > n || !s.verbal(h) || s.passive(h) && s.rels[n] != parse.OblAgent {
		return false
	}
	if s.rels[n] == parse.OblAgent {
		s.rels[n] = parse.Obl
		if s.Tokens[h].XPOS == parse.VBN {
			s.retag(h, parse.VBD)
		}
	}
	s.heads[v], s.rels[v] = int32(h), parse.Xcomp
	s.link()
	return true
}

// casedAppos hangs "a call from Biden to King Abdullah" on the call, where the parse made the one
// with a preposition of his own an apposition of the other.
func (s *sentence) casedAppos(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.caseOf(t) == "" || s.caseOf(h) == "" || s.caseOf(t) == s.caseOf(h) || s.caseOf(t) == "of" || s.head(h) < 0 {
		return false
	}
	s.heads[t], s.rels[t] = s.heads[h], s.rels[h]
	for k := range s.heads {
		if k > t && s.head(k) == h && s.rels[k] == parse.Conj && s.caseOf(k) == s.caseOf(t) {
			s.heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// andAhead coordinates with the clause before what "and" joins to it, where the parse hung it on a
// clause behind: "has spoken with X, and met him last week, a fact neither side has confirmed".
func (s *sentence) andAhead(v int) bool {
	h := s.head(v)
	if c, n := s.child(v, parse.Coord), s.child(v, parse.Nsubj, parse.NsubjPass); h >= 0 && h < c && c < n && n < v && s.finite(v) && s.verbal(h) && s.Tokens[c-1].Text == "," && s.child(v, parse.Mark) < 0 {
		s.rels[v] = parse.Conj // "became premier, and Egypt and Turkey made peace"
		return true
	}
	if h < v || !s.finite(v) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 || s.child(v, parse.Advmod) >= 0 && s.child(v, parse.Advmod) < v {
		return false
	}
	and, g := s.child(v, parse.Coord), s.head(h)
	if and < 0 || and > v || g < 0 || g > and || !s.verbal(g) {
		return false
	}
	s.heads[v], s.rels[v] = int32(g), parse.Conj
	s.link()
	return true
}

// shouldFail gives the verb before its object back in "would strike the camps should Kabul fail",
// where the condition took it for a second subject.
func (s *sentence) shouldFail(v int) bool {
	h, a := s.head(v), s.child(v, parse.Aux)
	if h < 0 || h > v || a < 0 || s.low[a] != "should" && s.low[a] != "have" || s.child(h, parse.Obj) >= 0 {
		return false
	}
	x, y := s.child(v, parse.Nsubj), -1
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Nsubj && int(k) > a && int(k) < v {
			y = int(k)
		}
	}
	if x < h || x > a || y < 0 || s.caseOf(x) != "" {
		return false
	}
	s.heads[x], s.rels[x] = int32(h), parse.Obj
	s.rels[v] = parse.Advcl
	s.link()
	return true
}

// ofDeed hangs "of X" on what was done where the parse hung it on the day: "the resignation on
// Wednesday evening of X".
func (s *sentence) ofDeed(x int) bool {
	h := s.head(x)
	if h < 0 || h > x || !temporal[s.low[h]] && !weekdays[s.low[h]] || s.caseOf(x) != "of" || !s.names(x) {
		return false
	}
	n := s.head(h)
	if n < 0 || n > h || s.rels[h] != parse.Nmod || s.Tokens[n].Tag != parse.NOUN || s.caseOf(h) == "of" {
		return false
	}
	s.heads[x] = int32(n)
	s.link()
	return true
}

// dueTo gives a name before "due to" the preposition before it, and the verb what it is due to, where the parse made one phrase
// of the two: "severing ties with Morocco due to hostile actions", "left Mali due to the war".
func (s *sentence) dueTo(t, p int) bool {
	h := s.head(t)
	m := &s.doc.Mentions[s.mention[t]]
	c := m.From - 1
	for c > 0 && s.Tokens[c].Tag == parse.DET {
		c--
	}
	v := s.head(h)
	for v >= 0 && v < t && !s.verbal(v) {
		v = s.head(v)
	}
	if v < 0 || v > t || c <= v {
		return false
	}
	for k := range s.Tokens[:t] {
		if s.head(k) == h {
			s.heads[k] = int32(t)
		}
	}
	s.heads[t], s.rels[t] = s.heads[h], s.rels[h]
	s.heads[h], s.rels[h] = int32(v), parse.Obl
	s.heads[p], s.rels[p] = int32(h), parse.Case
	s.link()
	return true
}

// acrossDots hangs an "of" phrase on the noun before the dots for what was left out: "order the expulsion … of the envoy".
func (s *sentence) acrossDots(c int) bool {
	x, n := s.head(c), c-1
	for n > 0 && (s.Tokens[n].Text == "..." || s.Tokens[n].Text == "…" || s.Tokens[n].Text == "(" || s.Tokens[n].Text == ")" || s.Tokens[n].Text == "[" || s.Tokens[n].Text == "]") {
		n--
	}
	if n == c-1 || n < 0 || s.Tokens[n].Tag != parse.NOUN || s.head(x) == n || s.dominates(x, n) {
		return false
	}
	s.heads[x], s.rels[x] = int32(n), parse.Nmod
	s.link()
	return true
}

// eachOf makes the names in "each of Kuwait and Oman" what the phrase is about.
func (s *sentence) eachOf(t int) bool {
	if t+2 >= len(s.Tokens) || s.low[t+1] != "of" || s.head(t+1) < 0 {
		return false
	}
	n := s.head(t + 1)
	if s.head(n) != t || n < t || !s.names(n) || s.rels[n] != parse.Nmod {
		return false
	}
	s.supplant(n, t, parse.Det)
	s.rels[t+1] = parse.Dep
	for k := range s.heads {
		if s.head(k) == t && k != n && s.rels[k].Is(parse.Coord, parse.Case, parse.Conj) {
			s.heads[k] = int32(n)
		}
	}
	s.link()
	return true
}
