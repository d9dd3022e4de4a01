package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Mends of words that quotation marks, a colon or a place in front take out of their clause.

// dateline frees a verb of the body or place in front of a colon or dash that was taken for a subject beside its own: "United
// Nations: India accused".
func (s *Sentence) dateline(t int) bool {
	m, v := s.Mention[t], s.Head(t)
	if m < 0 || v < t || s.Doc.Mentions[m].From > 0 || s.Person(t) || s.Doc.Mentions[m].To >= v {
		return false
	}
	switch w := &s.Tokens[s.Doc.Mentions[m].To]; w.Text {
	case ":":
	case "–", "—", "-", "--", "/": // "KAZINFORM – The ministry summoned"
		if !w.SpaceBefore {
			return false
		}
	default:
		return false
	}
	for k := s.Doc.Mentions[m].To + 1; k < v; k++ {
		if s.Tokens[k].Text == s.Tokens[s.Doc.Mentions[m].To].Text {
			return false // "Chad – for decades a haven – accused"
		}
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) > t && int(k) < v && s.Rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.Expl) {
			s.Rels[t] = parse.Dep
			s.link()
			return true
		}
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if n := int(k); s.Tokens[s.Doc.Mentions[m].To].Text == "/" && n < v && s.Rels[n] == parse.Conj && s.Person(n) {
			for k := range n {
				if s.Head(k) == t && k >= s.Doc.Mentions[m].To {
					s.Heads[k], s.Rels[k] = int32(n), parse.NmodDesc
				}
			}
			s.subject(n, v)
			s.Rels[t] = parse.Dep
			s.link()
			return true
		}
	}
	return false
}

// stressed makes an adverb again of one in quotation marks that was taken for the clause whose verb stands behind it: "said it
// “strongly” condemns".
func (s *Sentence) stressed(a int) bool {
	if a < 1 || a+2 >= len(s.Tokens) || s.Tokens[a-1].Tag != parse.PUNCT || s.Tokens[a+1].Tag != parse.PUNCT || s.Tokens[a+1].Text == "," || s.Head(a) < 0 {
		return false
	}
	v := a + 2
	if s.Tokens[v].Tag == parse.AUX && s.Head(v) > v {
		v = s.Head(v)
	}
	if !s.Verbal(v) || !s.Finite(v) || s.Dominates(v, a) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord) >= 0 {
		return false
	}
	n := s.Child(a, parse.Nsubj, parse.NsubjPass)
	h := s.Head(a)
	switch {
	case n >= 0 && n < a:
	case s.Rels[a].Is(parse.Ccomp, parse.Parataxis) && h < a && s.Rels[a-2].Is(parse.Nsubj, parse.Obj) && (s.Head(a-2) == a || s.Head(a-2) == h || s.Head(a-2) == v):
		n = a - 2 // "said it “strongly” condemns"
	default:
		return false
	}
	if !s.Dominates(a, v) && s.Head(v) != h {
		return false
	}
	rel := s.Rels[a]
	s.handOver(a, v)
	s.Heads[v], s.Rels[v] = int32(h), rel
	s.Heads[a], s.Rels[a] = int32(v), parse.Advmod
	s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
	s.link()
	return true
}

// insulting makes an attribute of a participle before what somebody says or does that a parse takes for his act: "dismissed
// disparaging remarks", "pushed back against threatening rhetoric".
func (s *Sentence) insulting(t int) bool {
	if !affronting.Has(verbs.Lower(s.Tokens[t].Text)) || s.Child(t, parse.Nsubj, parse.Aux) >= 0 || t == 0 || s.Tokens[t-1].Tag == parse.AUX {
		return false
	}
	n := s.Child(t, parse.Obj)
	h := s.Head(t)
	if n < t || h < 0 || h > t || !s.Verbal(h) || s.Child(n, parse.Det, parse.NmodPoss) >= 0 || s.Tokens[n].Tag != parse.NOUN || !s.referring(n) && !conducts.Has(s.Low[n]) {
		return false
	}
	if from, _ := s.Span(n); from != t+1 {
		return false
	}
	rel := parse.Obl
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) < t && s.Tokens[k].Tag.Is(parse.ADP, parse.SCONJ) {
			s.Rels[k] = parse.Case
		}
	}
	if s.Child(t, parse.Case) < 0 {
		if s.Child(h, parse.Obj) >= 0 {
			return false
		}
		rel = parse.Obj
	}
	s.handOver(t, n)
	s.Heads[n], s.Rels[n] = int32(h), rel
	s.Heads[t], s.Rels[t] = int32(n), parse.Amod
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.link()
	return true
}

// affronting are participles that say how words or deeds are.
var affronting = vocab.Words("threatening", "disparaging", "insulting", "menacing", "humiliating", "offending", "demeaning",
	"provoking", "degrading", "misleading", "damaging", "accusing", "conflicting", "alarming", "inciting")

// conducts are nouns for how somebody speaks or acts, besides those that refer to what was said.
var conducts = vocab.Words("rhetoric", "language", "tone", "behaviour", "behavior", "conduct", "posture", "gesture", "manoeuvre", "maneuver",
	"action", "act", "step", "move", "activity", "word", "phrase", "description", "treatment")

// namings are the participles behind which stands what somebody is called.
var namings = vocab.Words("name", "know", "call", "identify", "nickname", "dub", "alias")

// namedSo puts a name in the place of the noun behind which it is said to be somebody's: "arrested a rebel leader known as X",
// "met a businessman named Y".
func (s *Sentence) namedSo(v int) bool {
	n := s.Head(v)
	if s.Rels[v] != parse.Acl && v > 0 {
		n = v - 1 // "jailed a commander identified as X", hung on the verb
	}
	if n < 0 || n > v || !namings.Has(s.Low[v]) || !s.Tokens[n].Tag.Is(parse.NOUN) || s.Child(v, parse.AuxPass, parse.Aux) >= 0 || v+2 > len(s.Tokens)-1 {
		return false
	}
	k := v + 1
	switch {
	case s.Low[k] == "as" || s.Low[k] == "only" && s.Low[k+1] == "as" || s.Low[k] == "simply" && s.Low[k+1] == "as":
		for s.Low[k] != "as" {
			k++
		}
		k++
	case s.Low[v] != "name" && s.Low[v] != "call":
		return false
	}
	if k >= len(s.Tokens) || s.Mention[k] < 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[k]]
	if m.Form != who.Name || m.From > k || len(m.Entities) != 1 || s.Doc.KindOf(m.Entities[0]) != graph.Person || s.Mention[n] >= 0 && s.Doc.Mentions[s.Mention[n]].Form == who.Name {
		return false
	}
	x := m.Head
	for t := v + 1; t < k; t++ {
		s.Heads[t] = int32(v)
	}
	s.supplant(x, n, parse.NmodDesc)
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// isShocking makes an adjective of a participle that says how bad something is where it has no object: "The leak is perplexing
// and insulting".
func (s *Sentence) isShocking(t int) bool {
	w := verbs.Lower(s.Tokens[t].Text)
	if !s.Doc.Tables.Classes["bad"].Has(w) || s.Child(t, parse.Obj, parse.Ccomp, parse.Xcomp) >= 0 || s.Low[t] == w {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if c := s.CaseOf(int(k)); int(k) > t && s.Rels[k] == parse.Obl && c != "to" && c != "for" {
			return false // "was meddling in its affairs"
		}
	}
	be := s.Child(t, parse.Aux)
	if be >= 0 && (be > t || s.Low[be] != "be") || be < 0 && s.Rels[t] != parse.Conj {
		return false
	}
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.reword(t, w)
	if be >= 0 {
		s.Rels[be] = parse.Cop
	}
	s.link()
	return true
}
