package clause

import (
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Mends of who does something behind what was not taken for a verb, and of two who seem to speak.

// disputedBy makes a verb of the participle that was taken for an adjective though it says who does it: "His account was
// disputed by Niamey's spokesman".
func (s *Sentence) disputedBy(t int) bool {
	v := s.Head(t)
	if v < 0 || v > t || s.Tokens[v].Tag != parse.ADJ || s.CaseOf(t) != "by" || !strings.HasSuffix(s.Tokens[v].Text, "ed") || !s.Names(t) && s.Child(t, parse.Appos) < 0 && s.Mention[t] < 0 {
		return false
	}
	be, n := s.Child(v, parse.Cop), s.Child(v, parse.Nsubj)
	if be < 0 || be > v || s.Low[be] != "be" || n < 0 || n > be {
		return false
	}
	s.makeVerb(v, parse.VBN)
	s.reword(v, strings.TrimSuffix(s.Tokens[v].Text, "d"))
	if e := s.Entries[v]; e == nil || len(e.Verb) == 0 {
		s.reword(v, strings.TrimSuffix(s.Tokens[v].Text, "ed"))
	}
	s.Rels[be], s.Rels[n], s.Rels[t] = parse.AuxPass, parse.NsubjPass, parse.OblAgent
	s.link()
	return true
}

// secondSayer gives the first of two subjects of a verb of speech to what is said between them: "The Taliban have “no
// knowledge” of it, their spokesman, X, said".
func (s *Sentence) secondSayer(v int) bool {
	c := s.Child(v, parse.Ccomp)
	if c < 1 || c > v || !s.Utters(v) {
		return false
	}
	first, second := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Nsubj {
			first, second = second, int(k)
		}
	}
	if first > second {
		first, second = second, first
	}
	if first < 0 || first > c || second < c || s.Child(c, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	s.Heads[first] = int32(c)
	s.link()
	return true
}

// receivedThere gives a passive who does it behind where it is done, where the parse hung that on the place: "was accompanied in
// a helicopter by Norway's envoy", "was greeted at the airport by the minister".
func (s *Sentence) receivedThere(t int) bool {
	o := s.Head(t)
	if o < 0 || o > t || s.CaseOf(t) != "by" || s.Rels[o] != parse.Obl || s.Tokens[o].Tag != parse.NOUN {
		return false
	}
	v := s.Head(o)
	if v < 0 || v > o || !receivesGuest.Has(s.Low[v]) || !s.Passive(v) || s.Child(v, parse.OblAgent) >= 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.OblAgent
	s.link()
	return true
}

// receivesGuest are the verbs for what hosts and companions do, which no place does.
var receivesGuest = vocab.Words("accompany", "greet", "welcome", "receive", "meet", "escort", "join", "see", "host")

// postOf reports whether a name is only where an envoy is posted, and nowhere that anybody goes: "accompanied by Norway's ambassador to Chad".
func (s *Sentence) postOf(x int) bool {
	h := s.Head(x)
	return h >= 0 && h < x && s.CaseOf(x) == "to" && s.Doc.Tables.Classes["envoy"].Has(s.Low[h])
}

// chargedFarBy gives the passive of a charge who makes it, behind an aside on what the other is charged with: "was accused of
// diverting funds, most of them held abroad, by Liberia's government".
func (s *Sentence) chargedFarBy(t int) bool {
	by := s.Child(t, parse.Case)
	if by < 2 || s.Low[by] != "by" || s.Tokens[by-1].Text != "," || s.Mention[t] < 0 {
		return false
	}
	v := s.Head(t)
	for n := 0; v >= 0 && n < 5 && !(accuses.Has(s.Low[v]) && s.Passive(v)); n++ {
		v = s.Head(v)
	}
	if v < 0 || v == s.Head(t) || v > by || !accuses.Has(s.Low[v]) || !s.Passive(v) || s.Child(v, parse.OblAgent) >= 0 || len(s.MentionParties(t, nil)) == 0 {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.CaseOf(int(k)) == "by" {
			return false
		}
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.OblAgent
	s.link()
	return true
}

// accuses are the verbs that charge somebody with something.
var accuses = vocab.Words("accuse", "charge", "suspect", "blame", "condemn", "criticise", "criticize", "denounce")
