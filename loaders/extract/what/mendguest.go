package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// wordsOfSender hangs a participle behind a missive and who sent it on him, whose words those are: "received a cable from
// X on Monday, expressing his thanks".
func (s *sentence) wordsOfSender(t int) bool {
	h := s.head(t)
	if s.wordsBy(t) {
		return true
	}
	if h < 0 || h > t || s.low[h] != "receive" && s.low[h] != "get" || s.passive(h) || s.Tokens[t].XPOS != parse.VBG || !s.comma(h, t) {
		return false
	}
	o := s.objectOf(h)
	if o < h || o > t || !who.Missive(s.low[o]) {
		return false
	}
	for x := o + 1; x < t; x++ {
		if (s.head(x) == o || s.head(x) == h) && s.caseOf(x) == "from" && s.names(x) {
			s.heads[t], s.rels[t] = int32(x), parse.Acl
			s.link()
			return true
		}
	}
	return false
}

// wordsBy hangs a participle of speech right behind whose words something is on him, where the parse gave it to who refers to those:
// "pointed to remarks by X and his deputy rejecting the offer".
func (s *sentence) wordsBy(t int) bool {
	if h := s.head(t); s.rels[t] == parse.Acl && (s.rels[h] != parse.Conj || s.child(h, parse.Amod) < 0 || s.low[s.child(h, parse.Amod)] != "other") {
		return false
	}
	if t < 4 || s.Tokens[t-1].Tag == parse.PUNCT || s.child(t, parse.Mark, parse.Nsubj, parse.Aux) >= 0 || !s.speechAct(t) {
		return false
	}
	for x := t - 1; x > 1 && x > t-14; x-- {
		switch {
		case s.Tokens[x].Tag.Is(parse.VERB, parse.AUX, parse.SCONJ) || s.Tokens[x].Text == ",":
			return false
		case s.low[x] == "by" && s.Tokens[x-1].Tag == parse.NOUN && (s.doc.reader.tables.classes["utterance"][s.low[x-1]] || s.doc.reader.tables.classes["issued"][s.low[x-1]] || who.Missive(s.low[x-1])):
			for y := x + 1; y < t; y++ {
				if s.head(y) == x-1 && len(s.parties(y, actorKinds)) > 0 {
					s.heads[t], s.rels[t] = int32(y), parse.Acl
					s.link()
					return true
				}
			}
			return false
		}
	}
	return false
}

// andWishes makes a noun of "thanks and wishes to X", and gives it to whom both are.
func (s *sentence) andWishes(t int) bool {
	n := s.head(t)
	if t < 1 || n < 0 || n > t || s.Tokens[t].XPOS != parse.VBZ || s.Tokens[n].Tag != parse.NOUN || !s.doc.reader.tables.classes["thanks"][s.low[n]] || s.low[t-1] != "and" && s.Tokens[t-1].Tag != parse.ADJ {
		return false
	}
	v := s.head(n)
	for k := range s.heads {
		if s.head(k) == t && s.rels[k] == parse.Obl && v >= 0 && s.verbal(v) {
			s.heads[k] = int32(v)
		}
	}
	s.makeNoun(t)
	return true
}

// whoBehind hangs ", who came back to power" on the person before its comma, where the parse took it for what he is called on to do.
func (s *sentence) whoBehind(v int) bool {
	w := s.child(v, parse.Nsubj)
	if w < 2 || w > v || s.low[w] != "who" || s.Tokens[w-1].Text != "," || !s.person(w-2) || s.head(v) < 0 || s.low[s.head(v)] != "call" || s.child(v, parse.Coord) >= 0 {
		return false
	}
	s.heads[v], s.rels[v] = int32(s.doc.Mentions[s.mention[w-2]].Head), parse.AclRelcl
	s.link()
	return true
}

// duringOf gives what a person says the phrase that tells when, where the parse hung it on his name: "President X during a meeting
// with Y alleged that".
func (s *sentence) duringOf(n int) bool {
	h := s.head(n)
	if h < 0 || h > n || !s.person(h) || s.mention[n] >= 0 || s.doc.Mentions[s.mention[h]].To > n {
		return false
	}
	switch s.caseOf(n) {
	case "during", "after", "before", "following":
	default:
		return false
	}
	v := s.head(h)
	if v < n || !s.rels[h].Is(parse.Nsubj, parse.NsubjPass) || !s.verbal(v) {
		return false
	}
	s.heads[n], s.rels[n] = int32(v), parse.Obl
	s.link()
	return true
}

// subjectsWith gives back to a meeting whom it is with, where the parse made him a second subject of what is said there: "X during a
// meeting with Y alleged that", "X after talks with Y said".
func (s *sentence) subjectsWith(t int) bool {
	v, m := s.head(t), s.mention[t]
	if m < 0 || v < t || s.doc.Mentions[m].Head != t || !s.verbal(v) {
		return false
	}
	first := s.child(v, parse.Nsubj, parse.NsubjPass)
	from := s.doc.Mentions[m].From
	for from > 0 && s.mention[from-1] >= 0 && s.mention[from-1] != m {
		m = s.mention[from-1]
		from = s.doc.Mentions[m].From // his title
	}
	if first < 0 || first >= t || s.mention[first] < 0 || from < 2 {
		return false
	}
	p := from - 1
	if s.low[p] == "the" {
		p--
	}
	if p < first+2 || s.low[p] != "with" && s.low[p] != "between" || s.Tokens[p-1].Tag != parse.NOUN || s.mention[p-1] >= 0 {
		return false
	}
	s.heads[t], s.rels[t] = int32(p-1), parse.Nmod
	s.heads[p], s.rels[p] = int32(t), parse.Case
	s.link()
	return true
}

// sameInPast are the verbs whose past tense has the form of the present.
var sameInPast = []string{"shut", "cut", "put", "set", "hit", "quit", "let", "cast", "split", "bid"}

// andShut makes a clause of "and Thailand shut its borders", where the parse took the name for another object of the verb before.
func (s *sentence) andShut(t int) bool {
	m := int32(-1)
	if t > 1 {
		m = s.mention[t-1]
	}
	if m < 0 || !s.names(t-1) || s.rels[t] == parse.Root {
		return false
	}
	n, from := s.doc.Mentions[m].Head, s.doc.Mentions[m].From
	v := s.head(n)
	for v >= 0 && !s.verbal(v) && s.rels[v].Is(parse.Obj, parse.Obl, parse.Nmod) {
		v = s.head(v) // "recalled its envoy and Thailand"
	}
	if from > 0 && s.low[from-1] == "the" {
		from--
	}
	if from < 2 || s.low[from-1] != "and" && s.low[from-1] != "while" || s.rels[n] != parse.Conj || v < 0 || v > n || !s.verbal(v) || s.child(t, parse.Nsubj, parse.Aux, parse.Mark) >= 0 || s.head(t) != v && s.head(t) != n {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Conj
	s.heads[n], s.rels[n] = int32(t), parse.Nsubj
	s.heads[from-1] = int32(t)
	s.retag(t, parse.VBD)
	s.link()
	return true
}

// travels are the nouns for going somewhere whose traveller stands behind the place.
var travels = map[string]bool{"visit": true, "trip": true, "tour": true, "journey": true, "arrival": true, "pilgrimage": true, "return": true, "departure": true, "stopover": true}

// travellerOf hangs who travels on the travel, where the parse hung him on the place: "the visit to Thailand of Crown Prince X",
// "the arrival in Tripoli of President Y".
func (s *sentence) travellerOf(t int) bool {
	p := s.head(t)
	if p < 0 || p > t || !s.person(t) || s.caseOf(t) != "of" {
		return false
	}
	v := s.head(p)
	if v < 0 || v > p || !travels[s.low[v]] || s.verbal(v) || s.rels[p] != parse.Nmod || !s.names(p) || s.person(p) {
		return false
	}
	s.heads[t] = int32(v)
	s.link()
	return true
}

// withHim reports whether a delegation is that of who is named right before it: "the Russian minister and his delegation".
func (s *sentence) withHim(t int) bool {
	o, h := s.child(t, parse.NmodPoss), s.head(t)
	if o < 0 || h < 0 || h > t || s.rels[t] != parse.Conj || s.Tokens[o].XPOS != parse.PRPS || s.mention[h] < 0 {
		return false
	}
	a := s.mentionParties(o, nil)
	return len(a) == 1 && sameParties(a, s.mentionParties(h, nil))
}

// byBoth gives its second agent back to a participle, and the main verb its subject, where the parse made a clause of the
// second agent and the verb: "The treaty signed today by X and Y paves the way".
func (s *sentence) byBoth(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || !s.finite(v) || s.Tokens[h].XPOS != parse.VBN && s.Tokens[h].XPOS != parse.VBD || s.child(h, parse.AuxPass, parse.Aux) >= 0 {
		return false
	}
	n, a, x := s.child(h, parse.Nsubj, parse.NsubjPass), s.child(h, parse.OblAgent), s.child(v, parse.Nsubj)
	if n < 0 || n > h || a < h || a > v || !s.names(a) || s.mention[n] >= 0 || s.comma(n, v) || s.child(v, parse.Mark, parse.Coord) >= 0 && x < 0 {
		return false
	}
	and := -1
	for k := a + 1; k < x; k++ {
		if s.low[k] == "and" {
			and = k
		}
	}
	if x >= 0 && (and < 0 || x > v || !s.names(x)) { // without x, "A treaty signed today by X paves the way"
		return false
	}
	s.supplant(v, h, parse.Acl)
	s.retag(h, parse.VBN)
	s.heads[h] = int32(n)
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	if x >= 0 {
		s.heads[x], s.rels[x] = int32(a), parse.Conj
		s.heads[and], s.rels[and] = int32(x), parse.Coord
	}
	s.link()
	return true
}

// saidInPhrase gives a clause that is said its subject where that was hung on the phrase before: "said in a statement Ibrahim
// Gambari is visiting".
func (s *sentence) saidInPhrase(v, h int) bool {
	list, p := s.namesBefore(v)
	if len(list) == 0 || p <= h || s.mention[p] >= 0 || s.Tokens[p].Tag != parse.NOUN || s.head(p) != h || !s.rels[p].Is(parse.Obl, parse.OblUnmarked) || s.head(list[0]) != p || s.dominates(list[0], v) {
		return false
	}
	s.makeSubjects(v, list)
	return true
}

// tellings are the nouns for where and in what somebody says something.
var tellings = map[string]bool{"conference": true, "statement": true, "interview": true, "speech": true, "briefing": true, "tweet": true, "post": true, "message": true, "letter": true, "report": true,
	"call": true, "address": true, "communique": true, "remark": true}

// toldThere makes what is said of a clause that the parse hung on where it was said: "said at a press conference Wang Yi would visit
// Nepal".
func (s *sentence) toldThere(v int) bool {
	x := s.head(v)
	if x < 1 || x > v || !tellings[s.low[x]] || s.rels[x] != parse.Obl || s.child(v, parse.Mark) >= 0 {
		return false
	}
	h, n := s.head(x), s.child(v, parse.Nsubj, parse.NsubjPass)
	if h < 0 || !s.utters(h) || s.child(h, parse.Ccomp) >= 0 || n < x || n > v || !s.names(n) || s.comma(x, v) {
		return false
	}
	for k := x + 1; k < n; k++ {
		if s.low[k] == "that" || s.low[k] == "which" {
			return false
		}
	}
	s.heads[v], s.rels[v] = int32(h), parse.Ccomp
	s.link()
	return true
}

// someOf reports whether only some are meant, by a number or a word before: "five EU states", "several NATO countries".
func (s *sentence) someOf(t int) bool {
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
		switch s.low[k] {
		case "several", "some", "many", "other", "few", "most", "various":
			return true
		case "the", "all":
			return false
		}
		if s.rels[k] == parse.Nummod {
			return s.child(t, parse.Det) < 0
		}
	}
	return false
}

// gatheringWith hangs on a meeting with whom it is, where the parse hung that elsewhere: "stressed the need for peace at a
// dinner with X, his office said".
func (s *sentence) gatheringWith(with int) bool {
	n, x := with-1, s.head(with)
	if n < 1 || x < with || s.Tokens[n].Tag != parse.NOUN || s.head(x) == n || !s.rels[x].Is(parse.Obl, parse.Nmod) || s.within(x, n) {
		return false
	}
	c := s.doc.reader.tables.classes
	if w := s.low[n]; !c["talks"][w] && !c["meeting"][w] && !c["meal"][w] && !c["call"][w] || !gathersIn[s.caseOf(n)] || temporal[s.low[x]] {
		return false
	}
	s.heads[x], s.rels[x] = int32(n), parse.Nmod
	s.link()
	return true
}

// gathersIn are the prepositions of a meeting at which something else is done.
var gathersIn = map[string]bool{"at": true, "in": true, "during": true, "after": true, "before": true, "following": true, "on": true, "over": true, "ahead": true}
