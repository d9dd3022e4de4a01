package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// whole reports whether the relative clause of c has all that its verb needs besides "that",
// and is none therefore.
func (s *Sentence) whole(c int) bool {
	n, that, objects := s.Child(c, parse.Nsubj), -1, 0
	for k := s.Kid[c]; k >= 0 && s.Rels[k] != parse.Nsubj; k = s.Sib[k] {
		if s.Low[k] == "that" && s.Rels[k] == parse.Obj {
			that = int(k)
		}
	}
	for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Obj && int(k) > c {
			objects++
		}
	}
	return that >= 0 && n > that && objects > 0
}

// inName reports whether k only stands in the name of the body at t.
func (s *Sentence) inName(t, k int) bool {
	m := s.Mention[t]
	if m < 0 {
		return false
	}
	mn := &s.Doc.Mentions[m]
	return mn.Form == who.Name && k >= mn.From && k < mn.To && k != t && len(mn.Entities) == 1 && s.Doc.KindOf(mn.Entities[0]) == graph.Organization
}

// besideBy returns who stands by "by" right behind the noun where the parse hung him on the
// active verb above: "said of the remarks by the ambassador"; -1.
func (s *Sentence) besideBy(t int) int {
	h := s.Head(t)
	if t+2 >= len(s.Tokens) || s.Low[t+1] != "by" || h < 0 || !s.Verbal(h) || s.Passive(h) {
		return -1
	}
	if x := s.Head(t + 1); x > t && s.Head(x) == h && s.Rels[x].Is(parse.Obl, parse.OblAgent) {
		return x
	}
	return -1
}

// ByChild returns the name that hangs on the noun itself by "by", -1.
func (s *Sentence) ByChild(t int) int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rels[k] == parse.Nmod && s.Mention[k] >= 0 && s.CaseOf(int(k)) == "by" {
			return int(k)
		}
	}
	return -1
}

// SharedOwner returns the owner of a noun, which may stand before the noun that it is joined to: "Biya's greetings and
// invitation"; -1.
func (s *Sentence) SharedOwner(t int) int {
	o := s.Child(t, parse.NmodPoss)
	h := s.Head(t)
	if o >= 0 || h < 0 || h > t || s.Rels[t] != parse.Conj || s.Tokens[t].Tag != parse.NOUN || s.Tokens[h].Tag != parse.NOUN || s.Tokens[t-1].Tag != parse.CCONJ {
		return o
	}
	return s.Child(h, parse.NmodPoss)
}

// ofItself reports whether the noun is a government that is named for who leads it: it stands for the state, whose leader is not meant.
func (s *Sentence) ofItself(n int) bool {
	switch s.Low[n] {
	case "administration", "government", "regime", "cabinet":
	default:
		return false
	}
	k := s.Child(n, parse.Compound, parse.NmodPoss)
	return k >= 0 && k < n && s.Person(k) && s.Mention[n] >= 0 && len(s.Parties(n, KindsNamed["state"])) == 1
}

// topical reports whether a state's name before a noun says what that is about, not whose it is: "the Iran nuclear deal",
// "the Ukraine peace accords", but "the Iranian plan".
func (s *Sentence) topical(n, k int) bool {
	m := &s.Doc.Mentions[s.Mention[k]]
	if m.Form != who.Name || len(m.Entities) != 1 || s.Doc.KindOf(m.Entities[0]) != graph.Country || k > n {
		return false
	}
	switch s.Low[n] {
	case "deal", "accord", "settlement", "process":
		return true
	case "plan", "agreement", "treaty", "pact", "proposal", "initiative", "roadmap":
		for x := k + 1; x < n; x++ {
			if w := s.Low[x]; w == "peace" || w == "nuclear" || w == "ceasefire" || w == "truce" {
				return true
			}
		}
	}
	return false
}
