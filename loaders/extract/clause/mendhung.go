package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Mends of what was hung on a noun and belongs to its verb, or the other way round.

// winnerOf parts who is declared something from what he is declared: "declared Interior Minister X winner of the election".
func (s *Sentence) winnerOf(t int) bool {
	v := s.Head(t)
	if v < 0 || v > t-2 || s.Rels[t] != parse.Obj || !declares.Has(s.Low[v]) || s.Mention[t-1] < 0 || s.Mention[t] == s.Mention[t-1] {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t-1]]
	if m.To != t || s.Head(m.Head) != t || !s.Person(m.Head) || m.Form != who.Name {
		return false
	}
	for k := v + 1; k < t; k++ {
		if s.Head(k) == t && k != m.Head {
			s.Heads[k] = int32(m.Head)
		}
	}
	s.Heads[m.Head], s.Rels[m.Head] = int32(v), parse.Obj
	s.link()
	return true
}

// declares are the verbs by which somebody gets a title that stands behind his name.
var declares = vocab.Words("declare", "proclaim", "name", "elect", "appoint", "crown", "confirm", "announce")

// thatHeSent makes a relative clause of what somebody did with the noun before "that", where the parse took him for a phrase of the verb before:
// "praised a letter that Germany's former chancellor sent to X".
func (s *Sentence) thatHeSent(v int) bool {
	n := s.Head(v)
	if n != v-1 || s.Rels[v] != parse.Acl || s.Tokens[n].Tag != parse.NOUN || !s.Rels[n].Is(parse.Obl, parse.Nmod, parse.Conj, parse.Appos) || s.Child(v, parse.OblAgent) >= 0 {
		return false
	}
	that := s.Child(n, parse.Mark)
	if that < 1 || that > n || s.Low[that] != "that" || s.Tokens[that-1].Tag != parse.NOUN || s.Tokens[that-1].XPOS == parse.NNP || s.Child(n, parse.Case) >= 0 {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(that-1), parse.AclRelcl
	s.Heads[that], s.Rels[that] = int32(v), parse.Obj
	s.makeVerb(v, parse.VBD)
	s.subject(n, v)
	s.link()
	return true
}

// officeSaid takes what stands before a trailing attribution out of it, where the parse gave the verb of saying two subjects: "X stressed the
// need for peace at a dinner, his office said".
func (s *Sentence) officeSaid(v int) bool {
	h, n := s.Head(v), s.Child(v, parse.Nsubj)
	if h < 0 || n < h || n > v || s.Tokens[v].XPOS != parse.VBD || !SpeechVerbs.Has(s.Low[v]) || s.ObjectOf(h) >= 0 || !s.Verbal(h) || s.Child(v, parse.Mark) >= 0 {
		return false
	}
	for k := s.Sib[n]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Nsubj && s.Head(int(k)-1) == int(k) && s.Tokens[int(k)-1].XPOS == parse.PRPS && s.Tokens[int(k)-2].Text == "," {
			s.Heads[n], s.Rels[n] = int32(h), parse.Obj
			s.Rels[v] = parse.Parataxis
			s.link()
			return true
		}
	}
	return false
}

// besideCountry gives the place where something was done to a country to the verb, where the parse hung it on the country: "praised Poland in Berlin".
func (s *Sentence) besideCountry(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || s.CaseOf(t) != "in" || s.Rels[h] != parse.Obj || s.Head(h) < 0 || !s.Verbal(s.Head(h)) || s.Mention[h] < 0 || len(s.Doc.Mentions[s.Mention[t]].Entities) != 1 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[h]]
	if m.Form != who.Name || len(m.Entities) != 1 || s.Doc.KindOf(m.Entities[0]) != graph.Country || m.To != s.Child(t, parse.Case) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(s.Head(h)), parse.Obl
	s.link()
	return true
}

// chargedFor hangs on its verb what somebody is charged with, where the parse hung it on him: "charged two officers with trying to".
func (s *Sentence) chargedFor(v int) bool {
	o, m := s.Head(v), s.Child(v, parse.Mark)
	if o < 0 || m < o || m > v || s.Rels[o] != parse.Obj || s.Head(o) < 0 || s.Child(o, parse.Nmod) > o {
		return false
	}
	if p := charging[s.Low[s.Head(o)]]; p == "" || p != s.Low[m] {
		return false
	}
	s.Heads[v], s.Rels[v] = s.Heads[o], parse.Advcl
	s.link()
	return true
}

// ofTwoStates makes two who stand with their states right before a verb its subject, where the parse listed one with the other's state: "Foreign
// Ministers X of Turkey and Y of Romania put their names to it".
func (s *Sentence) ofTwoStates(v int) bool {
	b := s.beforeVerb(v)
	state2, name2 := s.nameOfState(b)
	if name2 < 0 {
		return false
	}
	m2 := &s.Doc.Mentions[s.Mention[name2]]
	if m2.From < 4 || s.Low[m2.From-1] != "and" {
		return false
	}
	state1, name1 := s.nameOfState(m2.From - 2)
	if name1 < 0 || s.Head(name1) == v && s.Head(name2) == name1 || s.Dominates(name1, v) || s.Dominates(name2, v) {
		return false
	}
	for _, k := range [...]int{state1, state2, name1, name2} {
		if h := s.Head(k); h >= s.Doc.Mentions[s.Mention[name1]].From && h <= b || h == v {
			continue
		}
		return false // told of elsewhere
	}
	s.subject(name1, v)
	s.Heads[name2], s.Rels[name2] = int32(name1), parse.Conj
	s.Heads[state1], s.Rels[state1] = int32(name1), parse.Nmod
	s.Heads[state2], s.Rels[state2] = int32(name2), parse.Nmod
	s.Heads[m2.From-1] = int32(name2)
	for _, n := range [...]int{name1, name2} {
		m := &s.Doc.Mentions[s.Mention[n]]
		for k := m.From; k < m.To; k++ {
			if k != n {
				s.Heads[k], s.Rels[k] = int32(n), parse.Flat
			}
		}
	}
	s.link()
	return true
}

// nameOfState returns the state whose name ends at t and who stands before "of" it; -1 for none.
func (s *Sentence) nameOfState(t int) (state, name int) {
	if t < 3 || s.Mention[t] < 0 {
		return -1, -1
	}
	m := &s.Doc.Mentions[s.Mention[t]]
	of := m.From - 1
	if of > 0 && s.Tokens[of].Tag == parse.DET {
		of--
	}
	if m.Form != who.Name || m.To != t+1 || len(m.Entities) != 1 || s.Doc.KindOf(m.Entities[0]) != graph.Country || of < 1 || s.Low[of] != "of" || s.Mention[of-1] < 0 {
		return -1, -1
	}
	p := &s.Doc.Mentions[s.Mention[of-1]]
	if p.Form != who.Name || p.To != of || !s.Person(p.Head) {
		return -1, -1
	}
	return m.Head, p.From
}
