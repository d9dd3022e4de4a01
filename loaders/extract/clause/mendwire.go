package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Mends of the leads of wire reports: "today" before the verb, "some 60" of those whom something befalls, a day's cancellations.

// todayDid gives a sentence its verb where the parse made a participle of it that "today" parts from who does it: "The Libyan leader
// Muammar Gaddafi today brushed aside the offer".
func (s *Sentence) todayDid(v int) bool {
	t := s.Head(v)
	if t < 0 || t > v || s.Rels[t] != parse.Root || s.Mention[t] < 0 || s.Child(t, parse.Cop, parse.Nsubj, parse.Case) >= 0 || s.Child(v, parse.Nsubj, parse.Mark, parse.Aux, parse.AuxPass, parse.OblAgent) >= 0 {
		return false
	}
	day := v - 1
	if !Temporal.Has(s.Low[day]) && s.Low[day] != "yesterday" || s.Head(day) != v || v+1 >= len(s.Tokens) {
		return false
	}
	m := s.Mention[day-1]
	if m < 0 || s.Doc.Mentions[m].To != day || day-1 < t || !s.Dominates(t, day-1) {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) > v && s.Rels[k].Is(parse.Obj, parse.Obl, parse.Ccomp, parse.Xcomp) && s.CaseOf(int(k)) != "by" {
			s.retag(v, parse.VBD)
			s.handPunct(t, v)
			return s.crown(v, t, parse.Nsubj)
		}
	}
	return false
}

// handPunct hangs on to the marks that hung on from.
func (s *Sentence) handPunct(from, to int) {
	for k := range s.Heads {
		if s.Head(k) == from && s.Rels[k] == parse.Punct && k > to {
			s.Heads[k] = int32(to)
		}
	}
}

// someSixty makes those the object whose number "some" only guesses, where the parse made "some" an adverb above them: "rounded up some
// 60 Angolans".
func (s *Sentence) someSixty(t int) bool {
	v := s.Head(t)
	if v < 0 || v > t || !s.Verbal(v) || t+2 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.NUM || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	n := s.Head(t + 1)
	if n <= t || s.Head(n) != t && s.Head(n) != v || s.CaseOf(n) != "" || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.Heads[t], s.Rels[t] = int32(t+1), parse.Advmod
	s.link()
	return true
}

// calledOffVisit makes the object of a verb with its particle of the noun that was taken for what its subject becomes: "called off a
// planned visit".
func (s *Sentence) calledOffVisit(n int) bool {
	v := s.Head(n)
	if v < 0 || v > n || s.Tokens[n].Tag != parse.NOUN || s.Child(n, parse.Cop, parse.Case, parse.Nsubj, parse.Mark) >= 0 || s.Child(n, parse.Det, parse.NmodPoss) < 0 || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.CompoundPrt && int(k) == v+1 {
			s.Rels[n] = parse.Obj
			return true
		}
	}
	return false
}

// threeBurmese makes one phrase of a number and the people it counts, where no "s" told the parse that they are people: "deported 300
// Burmese".
func (s *Sentence) threeBurmese(t int) bool {
	n := t - 1
	if n < 1 || s.Tokens[n].Tag != parse.NUM || s.Mention[t] < 0 || s.Head(n) < 0 || s.Head(n) != s.Head(t) || s.Head(n) > n || !s.Rels[n].Is(parse.Obj, parse.Obl) {
		return false
	}
	s.Heads[t], s.Rels[t] = s.Heads[n], s.Rels[n]
	s.Heads[n], s.Rels[n] = int32(t), parse.Nummod
	s.makeNoun(t)
	s.link()
	return true
}

// armedGroup makes a name of one that begins with a participle, where the parse made a clause of it: "Algeria's Armed Islamic Group told
// them to leave".
func (s *Sentence) armedGroup(t int) bool {
	m := &s.Doc.Mentions[s.Mention[t]]
	h := s.Head(t)
	if m.Form != who.Name || m.Head != t || m.From != t || m.To < t+2 || h < 0 || h > t || s.Tokens[t-1].XPOS != parse.POS || s.Head(t-1) != h {
		return false
	}
	s.supplant(t, h, parse.NmodPoss)
	for k := range s.Heads {
		switch {
		case s.Head(k) == h && k > t:
			s.Heads[k] = int32(t)
		case k > t && k < m.To && s.Head(k) == t:
			s.Rels[k] = parse.Flat
		}
	}
	s.retag(t, parse.NNP)
	s.Tokens[t].Tag = parse.PROPN
	s.link()
	return true
}

// troopsFannedOut gives a sentence without a verb its verb, which the parse took for a participle of those who do it: "Soviet tanks
// fanned out across the city."
func (s *Sentence) troopsFannedOut(v int) bool {
	h := s.Head(v)
	last := len(s.Tokens) - 1
	if h < 0 || h != v-1 || s.Rels[h] != parse.Root || s.Tokens[h].XPOS != parse.NNS || s.Tokens[last].Text != "." || v+2 >= last {
		return false
	}
	if s.Child(v, parse.Aux, parse.AuxPass, parse.OblAgent, parse.Mark, parse.Nsubj) >= 0 || s.Child(h, parse.Cop, parse.Nsubj, parse.Case) >= 0 || s.Low[v+1] == "by" {
		return false
	}
	if p := s.Child(v, parse.CompoundPrt); p != v+1 && s.Tokens[v+1].Tag != parse.ADP {
		return false
	}
	for k := range s.Tokens {
		if s.Tokens[k].XPOS.Tensed() {
			return false
		}
	}
	s.retag(v, parse.VBD)
	s.handPunct(h, v)
	return s.crown(v, h, parse.Nsubj)
}

// aRuling makes a noun of what a court has ruled, where the parse took the court for its subject: "ignored a United Nations ruling".
func (s *Sentence) aRuling(t int) bool {
	n, h := t-1, s.Head(t)
	for n > 0 && s.Head(n) != t {
		n = s.Head(n)
	}
	if n < 1 || n > t || h < 0 || h > n || !s.Verbal(h) || !s.Rels[n].Is(parse.Nsubj, parse.Compound) || !s.Rels[t].Is(parse.Obj, parse.Ccomp, parse.Xcomp) || s.objectBehind(t) >= 0 {
		return false
	}
	from := h + 1
	if s.Tokens[from].Tag != parse.DET || s.Head(from) != t && s.Head(from) != n {
		return false
	}
	s.retag(t, parse.NN)
	s.Tokens[t].Tag = parse.NOUN
	s.reword(t, "ruling")
	s.Rels[n], s.Rels[t] = parse.Compound, parse.Obj
	s.Heads[from] = int32(t)
	s.link()
	return true
}

// putOnHold parts what is put on hold from the hold: "put on hold talks on a loan".
func (s *Sentence) putOnHold(t int) bool {
	v, n := t-2, s.Head(t)
	if v < 0 || s.Low[t-1] != "on" || s.Low[v] != "put" && s.Low[v] != "place" || n <= t || s.Head(n) != v || s.Head(t-1) != n || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obl
	s.Heads[t-1] = int32(t)
	s.Rels[n] = parse.Obj
	s.link()
	return true
}
