package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Mends of what was hung on a noun and belongs to its verb, or the other way round.

// winnerOf parts who is declared something from what he is declared: "declared Interior Minister X winner of the election".
func (s *sentence) winnerOf(t int) bool {
	v := s.head(t)
	if v < 0 || v > t-2 || s.rels[t] != parse.Obj || !declares[s.low[v]] || s.mention[t-1] < 0 || s.mention[t] == s.mention[t-1] {
		return false
	}
	m := &s.doc.Mentions[s.mention[t-1]]
	if m.To != t || s.head(m.Head) != t || !s.person(m.Head) || m.Form != who.Name {
		return false
	}
	for k := v + 1; k < t; k++ {
		if s.head(k) == t && k != m.Head {
			s.heads[k] = int32(m.Head)
		}
	}
	s.heads[m.Head], s.rels[m.Head] = int32(v), parse.Obj
	s.link()
	return true
}

// declares are the verbs by which somebody gets a title that stands behind his name.
var declares = map[string]bool{"declare": true, "proclaim": true, "name": true, "elect": true, "appoint": true, "crown": true, "confirm": true, "announce": true}

// thatHeSent makes a relative clause of what somebody did with the noun before "that", where the parse took him for a phrase of the verb before:
// "praised a letter that Germany's former chancellor sent to X".
func (s *sentence) thatHeSent(v int) bool {
	n := s.head(v)
	if n != v-1 || s.rels[v] != parse.Acl || s.Tokens[n].Tag != parse.NOUN || !s.rels[n].Is(parse.Obl, parse.Nmod, parse.Conj, parse.Appos) || s.child(v, parse.OblAgent) >= 0 {
		return false
	}
	that := s.child(n, parse.Mark)
	if that < 1 || that > n || s.low[that] != "that" || s.Tokens[that-1].Tag != parse.NOUN || s.Tokens[that-1].XPOS == parse.NNP || s.child(n, parse.Case) >= 0 {
		return false
	}
	s.heads[v], s.rels[v] = int32(that-1), parse.AclRelcl
	s.heads[that], s.rels[that] = int32(v), parse.Obj
	s.makeVerb(v, parse.VBD)
	s.subject(n, v)
	s.link()
	return true
}

// officeSaid takes what stands before a trailing attribution out of it, where the parse gave the verb of saying two subjects: "X stressed the
// need for peace at a dinner, his office said".
func (s *sentence) officeSaid(v int) bool {
	h, n := s.head(v), s.child(v, parse.Nsubj)
	if h < 0 || n < h || n > v || s.Tokens[v].XPOS != parse.VBD || !speechVerbs[s.low[v]] || s.objectOf(h) >= 0 || !s.verbal(h) || s.child(v, parse.Mark) >= 0 {
		return false
	}
	for k := s.sib[n]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Nsubj && s.head(int(k)-1) == int(k) && s.Tokens[int(k)-1].XPOS == parse.PRPS && s.Tokens[int(k)-2].Text == "," {
			s.heads[n], s.rels[n] = int32(h), parse.Obj
			s.rels[v] = parse.Parataxis
			s.link()
			return true
		}
	}
	return false
}

// besideCountry gives the place where something was done to a country to the verb, where the parse hung it on the country: "praised Poland in Berlin".
func (s *sentence) besideCountry(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.caseOf(t) != "in" || s.rels[h] != parse.Obj || s.head(h) < 0 || !s.verbal(s.head(h)) || s.mention[h] < 0 || len(s.doc.Mentions[s.mention[t]].Entities) != 1 {
		return false
	}
	m := &s.doc.Mentions[s.mention[h]]
	if m.Form != who.Name || len(m.Entities) != 1 || s.doc.kindOf(m.Entities[0]) != graph.Country || m.To != s.child(t, parse.Case) {
		return false
	}
	s.heads[t], s.rels[t] = int32(s.head(h)), parse.Obl
	s.link()
	return true
}

// chargedFor hangs on its verb what somebody is charged with, where the parse hung it on him: "charged two officers with trying to".
func (s *sentence) chargedFor(v int) bool {
	o, m := s.head(v), s.child(v, parse.Mark)
	if o < 0 || m < o || m > v || s.rels[o] != parse.Obj || s.head(o) < 0 || s.child(o, parse.Nmod) > o {
		return false
	}
	if p := charging[s.low[s.head(o)]]; p == "" || p != s.low[m] {
		return false
	}
	s.heads[v], s.rels[v] = s.heads[o], parse.Advcl
	s.link()
	return true
}

// ofTwoStates makes two who stand with their states right before a verb its subject, where the parse listed one with the other's state: "Foreign
// Ministers X of Turkey and Y of Romania put their names to it".
func (s *sentence) ofTwoStates(v int) bool {
	b := s.beforeVerb(v)
	state2, name2 := s.nameOfState(b)
	if name2 < 0 {
		return false
	}
	m2 := &s.doc.Mentions[s.mention[name2]]
	if m2.From < 4 || s.low[m2.From-1] != "and" {
		return false
	}
	state1, name1 := s.nameOfState(m2.From - 2)
	if name1 < 0 || s.head(name1) == v && s.head(name2) == name1 || s.dominates(name1, v) || s.dominates(name2, v) {
		return false
	}
	for _, k := range [...]int{state1, state2, name1, name2} {
		if h := s.head(k); h >= s.doc.Mentions[s.mention[name1]].From && h <= b || h == v {
			continue
		}
		return false // told of elsewhere
	}
	s.subject(name1, v)
	s.heads[name2], s.rels[name2] = int32(name1), parse.Conj
	s.heads[state1], s.rels[state1] = int32(name1), parse.Nmod
	s.heads[state2], s.rels[state2] = int32(name2), parse.Nmod
	s.heads[m2.From-1] = int32(name2)
	for _, n := range [...]int{name1, name2} {
		m := &s.doc.Mentions[s.mention[n]]
		for k := m.From; k < m.To; k++ {
			if k != n {
				s.heads[k], s.rels[k] = int32(n), parse.Flat
			}
		}
	}
	s.link()
	return true
}

// nameOfState returns the state whose name ends at t and who stands before "of" it; -1 for none.
func (s *sentence) nameOfState(t int) (state, name int) {
	if t < 3 || s.mention[t] < 0 {
		return -1, -1
	}
	m := &s.doc.Mentions[s.mention[t]]
	of := m.From - 1
	if of > 0 && s.Tokens[of].Tag == parse.DET {
		of--
	}
	if m.Form != who.Name || m.To != t+1 || len(m.Entities) != 1 || s.doc.kindOf(m.Entities[0]) != graph.Country || of < 1 || s.low[of] != "of" || s.mention[of-1] < 0 {
		return -1, -1
	}
	p := &s.doc.Mentions[s.mention[of-1]]
	if p.Form != who.Name || p.To != of || !s.person(p.Head) {
		return -1, -1
	}
	return m.Head, p.From
}
