package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// wordsOfSender hangs a participle behind a missive and who sent it on him, whose words those are: "received a cable from
// X on Monday, expressing his thanks".
func (s *Sentence) wordsOfSender(t int) bool {
	h := s.Head(t)
	if s.wordsBy(t) {
		return true
	}
	if h < 0 || h > t || s.Low[h] != "receive" && s.Low[h] != "get" || s.Passive(h) || s.Tokens[t].XPOS != parse.VBG || !s.Comma(h, t) {
		return false
	}
	o := s.ObjectOf(h)
	if o < h || o > t || !who.Missive(s.Low[o]) {
		return false
	}
	for x := o + 1; x < t; x++ {
		if (s.Head(x) == o || s.Head(x) == h) && s.CaseOf(x) == "from" && s.Names(x) {
			s.Heads[t], s.Rels[t] = int32(x), parse.Acl
			s.link()
			return true
		}
	}
	return false
}

// wordsBy hangs a participle of speech right behind whose words something is on him, where the parse gave it to who refers to those:
// "pointed to remarks by X and his deputy rejecting the offer".
func (s *Sentence) wordsBy(t int) bool {
	if h := s.Head(t); s.Rels[t] == parse.Acl && (s.Rels[h] != parse.Conj || s.Child(h, parse.Amod) < 0 || s.Low[s.Child(h, parse.Amod)] != "other") {
		return false
	}
	if t < 4 || s.Tokens[t-1].Tag == parse.PUNCT || s.Child(t, parse.Mark, parse.Nsubj, parse.Aux) >= 0 || !s.speechAct(t) {
		return false
	}
	for x := t - 1; x > 1 && x > t-14; x-- {
		switch {
		case s.Tokens[x].Tag.Is(parse.VERB, parse.AUX, parse.SCONJ) || s.Tokens[x].Text == ",":
			return false
		case s.Low[x] == "by" && s.Tokens[x-1].Tag == parse.NOUN && (s.Doc.Tables.Classes["utterance"].Has(s.Low[x-1]) || s.Doc.Tables.Classes["issued"].Has(s.Low[x-1]) || who.Missive(s.Low[x-1])):
			for y := x + 1; y < t; y++ {
				if s.Head(y) == x-1 && len(s.Parties(y, ActorKinds)) > 0 {
					s.Heads[t], s.Rels[t] = int32(y), parse.Acl
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
func (s *Sentence) andWishes(t int) bool {
	n := s.Head(t)
	if t < 1 || n < 0 || n > t || s.Tokens[t].XPOS != parse.VBZ || s.Tokens[n].Tag != parse.NOUN || !s.Doc.Tables.Classes["thanks"].Has(s.Low[n]) || s.Low[t-1] != "and" && s.Tokens[t-1].Tag != parse.ADJ {
		return false
	}
	v := s.Head(n)
	for k := range s.Heads {
		if s.Head(k) == t && s.Rels[k] == parse.Obl && v >= 0 && s.Verbal(v) {
			s.Heads[k] = int32(v)
		}
	}
	s.makeNoun(t)
	return true
}

// whoBehind hangs ", who came back to power" on the person before its comma, where the parse took it for what he is called on to do.
func (s *Sentence) whoBehind(v int) bool {
	w := s.Child(v, parse.Nsubj)
	if w < 2 || w > v || s.Low[w] != "who" || s.Tokens[w-1].Text != "," || !s.Person(w-2) || s.Head(v) < 0 || s.Low[s.Head(v)] != "call" || s.Child(v, parse.Coord) >= 0 {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(s.Doc.Mentions[s.Mention[w-2]].Head), parse.AclRelcl
	s.link()
	return true
}

// duringOf gives what a person says the phrase that tells when, where the parse hung it on his name: "President X during a meeting
// with Y alleged that".
func (s *Sentence) duringOf(n int) bool {
	h := s.Head(n)
	if h < 0 || h > n || !s.Person(h) || s.Mention[n] >= 0 || s.Doc.Mentions[s.Mention[h]].To > n {
		return false
	}
	switch s.CaseOf(n) {
	case "during", "after", "before", "following":
	default:
		return false
	}
	v := s.Head(h)
	if v < n || !s.Rels[h].Is(parse.Nsubj, parse.NsubjPass) || !s.Verbal(v) {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Obl
	s.link()
	return true
}

// subjectsWith gives back to a meeting whom it is with, where the parse made him a second subject of what is said there: "X during a
// meeting with Y alleged that", "X after talks with Y said".
func (s *Sentence) subjectsWith(t int) bool {
	v, m := s.Head(t), s.Mention[t]
	if m < 0 || v < t || s.Doc.Mentions[m].Head != t || !s.Verbal(v) {
		return false
	}
	first := s.Child(v, parse.Nsubj, parse.NsubjPass)
	from := s.Doc.Mentions[m].From
	for from > 0 && s.Mention[from-1] >= 0 && s.Mention[from-1] != m {
		m = s.Mention[from-1]
		from = s.Doc.Mentions[m].From // his title
	}
	if first < 0 || first >= t || s.Mention[first] < 0 || from < 2 {
		return false
	}
	p := from - 1
	if s.Low[p] == "the" {
		p--
	}
	if p < first+2 || s.Low[p] != "with" && s.Low[p] != "between" || s.Tokens[p-1].Tag != parse.NOUN || s.Mention[p-1] >= 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(p-1), parse.Nmod
	s.Heads[p], s.Rels[p] = int32(t), parse.Case
	s.link()
	return true
}

// sameInPast are the verbs whose past tense has the form of the present.
var sameInPast = []string{"shut", "cut", "put", "set", "hit", "quit", "let", "cast", "split", "bid"}

// andShut makes a clause of "and Thailand shut its borders", where the parse took the name for another object of the verb before.
func (s *Sentence) andShut(t int) bool {
	m := int32(-1)
	if t > 1 {
		m = s.Mention[t-1]
	}
	if m < 0 || !s.Names(t-1) || s.Rels[t] == parse.Root {
		return false
	}
	n, from := s.Doc.Mentions[m].Head, s.Doc.Mentions[m].From
	v := s.Head(n)
	for v >= 0 && !s.Verbal(v) && s.Rels[v].Is(parse.Obj, parse.Obl, parse.Nmod) {
		v = s.Head(v) // "recalled its envoy and Thailand"
	}
	if from > 0 && s.Low[from-1] == "the" {
		from--
	}
	if from < 2 || s.Low[from-1] != "and" && s.Low[from-1] != "while" || s.Rels[n] != parse.Conj || v < 0 || v > n || !s.Verbal(v) || s.Child(t, parse.Nsubj, parse.Aux, parse.Mark) >= 0 || s.Head(t) != v && s.Head(t) != n {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Conj
	s.Heads[n], s.Rels[n] = int32(t), parse.Nsubj
	s.Heads[from-1] = int32(t)
	s.retag(t, parse.VBD)
	s.link()
	return true
}

// travels are the nouns for going somewhere whose traveller stands behind the place.
var travels = vocab.Words("visit", "trip", "tour", "journey", "arrival", "pilgrimage", "return", "departure", "stopover")

// travellerOf hangs who travels on the travel, where the parse hung him on the place: "the visit to Thailand of Crown Prince X",
// "the arrival in Tripoli of President Y".
func (s *Sentence) travellerOf(t int) bool {
	p := s.Head(t)
	if p < 0 || p > t || !s.Person(t) || s.CaseOf(t) != "of" {
		return false
	}
	v := s.Head(p)
	if v < 0 || v > p || !travels.Has(s.Low[v]) || s.Verbal(v) || s.Rels[p] != parse.Nmod || !s.Names(p) || s.Person(p) {
		return false
	}
	s.Heads[t] = int32(v)
	s.link()
	return true
}

// withHim reports whether a delegation is that of who is named right before it: "the Russian minister and his delegation".
func (s *Sentence) withHim(t int) bool {
	o, h := s.Child(t, parse.NmodPoss), s.Head(t)
	if o < 0 || h < 0 || h > t || s.Rels[t] != parse.Conj || s.Tokens[o].XPOS != parse.PRPS || s.Mention[h] < 0 {
		return false
	}
	a := s.MentionParties(o, nil)
	return len(a) == 1 && SameParties(a, s.MentionParties(h, nil))
}

// byBoth gives its second agent back to a participle, and the main verb its subject, where the parse made a clause of the
// second agent and the verb: "The treaty signed today by X and Y paves the way".
func (s *Sentence) byBoth(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || !s.Finite(v) || s.Tokens[h].XPOS != parse.VBN && s.Tokens[h].XPOS != parse.VBD || s.Child(h, parse.AuxPass, parse.Aux) >= 0 {
		return false
	}
	n, a, x := s.Child(h, parse.Nsubj, parse.NsubjPass), s.Child(h, parse.OblAgent), s.Child(v, parse.Nsubj)
	if n < 0 || n > h || a < h || a > v || !s.Names(a) || s.Mention[n] >= 0 || s.Comma(n, v) || s.Child(v, parse.Mark, parse.Coord) >= 0 && x < 0 {
		return false
	}
	and := -1
	for k := a + 1; k < x; k++ {
		if s.Low[k] == "and" {
			and = k
		}
	}
	if x >= 0 && (and < 0 || x > v || !s.Names(x)) { // without x, "A treaty signed today by X paves the way"
		return false
	}
	s.supplant(v, h, parse.Acl)
	s.retag(h, parse.VBN)
	s.Heads[h] = int32(n)
	s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
	if x >= 0 {
		s.Heads[x], s.Rels[x] = int32(a), parse.Conj
		s.Heads[and], s.Rels[and] = int32(x), parse.Coord
	}
	s.link()
	return true
}

// saidInPhrase gives a clause that is said its subject where that was hung on the phrase before: "said in a statement Ibrahim
// Gambari is visiting".
func (s *Sentence) saidInPhrase(v, h int) bool {
	list, p := s.namesBefore(v)
	if len(list) == 0 || p <= h || s.Mention[p] >= 0 || s.Tokens[p].Tag != parse.NOUN || s.Head(p) != h || !s.Rels[p].Is(parse.Obl, parse.OblUnmarked) || s.Head(list[0]) != p || s.Dominates(list[0], v) {
		return false
	}
	s.makeSubjects(v, list)
	return true
}

// tellings are the nouns for where and in what somebody says something.
var tellings = vocab.Words("conference", "statement", "interview", "speech", "briefing", "tweet", "post", "message", "letter", "report",
	"call", "address", "communique", "remark")

// toldThere makes what is said of a clause that the parse hung on where it was said: "said at a press conference Wang Yi would visit
// Nepal".
func (s *Sentence) toldThere(v int) bool {
	x := s.Head(v)
	if x < 1 || x > v || !tellings.Has(s.Low[x]) || s.Rels[x] != parse.Obl || s.Child(v, parse.Mark) >= 0 {
		return false
	}
	h, n := s.Head(x), s.Child(v, parse.Nsubj, parse.NsubjPass)
	if h < 0 || !s.Utters(h) || s.Child(h, parse.Ccomp) >= 0 || n < x || n > v || !s.Names(n) || s.Comma(x, v) {
		return false
	}
	for k := x + 1; k < n; k++ {
		if s.Low[k] == "that" || s.Low[k] == "which" {
			return false
		}
	}
	s.Heads[v], s.Rels[v] = int32(h), parse.Ccomp
	s.link()
	return true
}

// someOf reports whether only some are meant, by a number or a word before: "five EU states", "several NATO countries".
func (s *Sentence) someOf(t int) bool {
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		switch s.Low[k] {
		case "several", "some", "many", "other", "few", "most", "various":
			return true
		case "the", "all":
			return false
		}
		if s.Rels[k] == parse.Nummod {
			return s.Child(t, parse.Det) < 0
		}
	}
	return false
}

// gatheringWith hangs on a meeting with whom it is, where the parse hung that elsewhere: "stressed the need for peace at a
// dinner with X, his office said".
func (s *Sentence) gatheringWith(with int) bool {
	n, x := with-1, s.Head(with)
	if n < 1 || x < with || s.Tokens[n].Tag != parse.NOUN || s.Head(x) == n || !s.Rels[x].Is(parse.Obl, parse.Nmod) || s.Within(x, n) {
		return false
	}
	c := s.Doc.Tables.Classes
	if w := s.Low[n]; !c["talks"].Has(w) && !c["meeting"].Has(w) && !c["meal"].Has(w) && !c["call"].Has(w) || !gathersIn.Has(s.CaseOf(n)) || Temporal.Has(s.Low[x]) {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(n), parse.Nmod
	s.link()
	return true
}

// gathersIn are the prepositions of a meeting at which something else is done.
var gathersIn = vocab.Words("at", "in", "during", "after", "before", "following", "on", "over", "ahead")
