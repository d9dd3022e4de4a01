package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Mends of words that quotation marks, a colon or a place in front take out of their clause.

// dateline frees a verb of the body or place in front of a colon or dash that was taken for a subject beside its own: "United
// Nations: India accused".
func (s *sentence) dateline(t int) bool {
	m, v := s.mention[t], s.head(t)
	if m < 0 || v < t || s.doc.Mentions[m].From > 0 || s.person(t) || s.doc.Mentions[m].To >= v {
		return false
	}
	switch w := &s.Tokens[s.doc.Mentions[m].To]; w.Text {
	case ":":
	case "–", "—", "-", "--", "/": // "KAZINFORM – The ministry summoned"
		if !w.SpaceBefore {
			return false
		}
	default:
		return false
	}
	for k := s.doc.Mentions[m].To + 1; k < v; k++ {
		if s.Tokens[k].Text == s.Tokens[s.doc.Mentions[m].To].Text {
			return false // "Chad – for decades a haven – accused"
		}
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) > t && int(k) < v && s.rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.Expl) {
			s.rels[t] = parse.Dep
			s.link()
			return true
		}
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if n := int(k); s.Tokens[s.doc.Mentions[m].To].Text == "/" && n < v && s.rels[n] == parse.Conj && s.person(n) {
			for k := range n {
				if s.head(k) == t && k >= s.doc.Mentions[m].To {
					s.heads[k], s.rels[k] = int32(n), parse.NmodDesc
				}
			}
			s.subject(n, v)
			s.rels[t] = parse.Dep
			s.link()
			return true
		}
	}
	return false
}

// stressed makes an adverb again of one in quotation marks that was taken for the clause whose verb stands behind it: "said it
// “strongly” condemns".
func (s *sentence) stressed(a int) bool {
	if a < 1 || a+2 >= len(s.Tokens) || s.Tokens[a-1].Tag != parse.PUNCT || s.Tokens[a+1].Tag != parse.PUNCT || s.Tokens[a+1].Text == "," || s.head(a) < 0 {
		return false
	}
	v := a + 2
	if s.Tokens[v].Tag == parse.AUX && s.head(v) > v {
		v = s.head(v)
	}
	if !s.verbal(v) || !s.finite(v) || s.dominates(v, a) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord) >= 0 {
		return false
	}
	n := s.child(a, parse.Nsubj, parse.NsubjPass)
	h := s.head(a)
	switch {
	case n >= 0 && n < a:
	case s.rels[a].Is(parse.Ccomp, parse.Parataxis) && h < a && s.rels[a-2].Is(parse.Nsubj, parse.Obj) && (s.head(a-2) == a || s.head(a-2) == h || s.head(a-2) == v):
		n = a - 2 // "said it “strongly” condemns"
	default:
		return false
	}
	if !s.dominates(a, v) && s.head(v) != h {
		return false
	}
	rel := s.rels[a]
	s.handOver(a, v)
	s.heads[v], s.rels[v] = int32(h), rel
	s.heads[a], s.rels[a] = int32(v), parse.Advmod
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	s.link()
	return true
}

// insulting makes an attribute of a participle before what somebody says or does that a parse takes for his act: "dismissed
// disparaging remarks", "pushed back against threatening rhetoric".
func (s *sentence) insulting(t int) bool {
	if !affronting[lower(s.Tokens[t].Text)] || s.child(t, parse.Nsubj, parse.Aux) >= 0 || t == 0 || s.Tokens[t-1].Tag == parse.AUX {
		return false
	}
	n := s.child(t, parse.Obj)
	h := s.head(t)
	if n < t || h < 0 || h > t || !s.verbal(h) || s.child(n, parse.Det, parse.NmodPoss) >= 0 || s.Tokens[n].Tag != parse.NOUN || !s.referring(n) && !conducts[s.low[n]] {
		return false
	}
	if from, _ := s.span(n); from != t+1 {
		return false
	}
	rel := parse.Obl
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) < t && s.Tokens[k].Tag.Is(parse.ADP, parse.SCONJ) {
			s.rels[k] = parse.Case
		}
	}
	if s.child(t, parse.Case) < 0 {
		if s.child(h, parse.Obj) >= 0 {
			return false
		}
		rel = parse.Obj
	}
	s.handOver(t, n)
	s.heads[n], s.rels[n] = int32(h), rel
	s.heads[t], s.rels[t] = int32(n), parse.Amod
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.link()
	return true
}

// affronting are participles that say how words or deeds are.
var affronting = map[string]bool{"threatening": true, "disparaging": true, "insulting": true, "menacing": true, "humiliating": true, "offending": true, "demeaning": true,
	"provoking": true, "degrading": true, "misleading": true, "damaging": true, "accusing": true, "conflicting": true, "alarming": true, "inciting": true}

// conducts are nouns for how somebody speaks or acts, besides those that refer to what was said.
var conducts = map[string]bool{"rhetoric": true, "language": true, "tone": true, "behaviour": true, "behavior": true, "conduct": true, "posture": true, "gesture": true, "manoeuvre": true, "maneuver": true,
	"action": true, "act": true, "step": true, "move": true, "activity": true, "word": true, "phrase": true, "description": true, "treatment": true}

// namings are the participles behind which stands what somebody is called.
var namings = map[string]bool{"name": true, "know": true, "call": true, "identify": true, "nickname": true, "dub": true, "alias": true}

// namedSo puts a name in the place of the noun behind which it is said to be somebody's: "arrested a rebel leader known as X",
// "met a businessman named Y".
func (s *sentence) namedSo(v int) bool {
	n := s.head(v)
	if s.rels[v] != parse.Acl && v > 0 {
		n = v - 1 // "jailed a commander identified as X", hung on the verb
	}
	if n < 0 || n > v || !namings[s.low[v]] || !s.Tokens[n].Tag.Is(parse.NOUN) || s.child(v, parse.AuxPass, parse.Aux) >= 0 || v+2 > len(s.Tokens)-1 {
		return false
	}
	k := v + 1
	switch {
	case s.low[k] == "as" || s.low[k] == "only" && s.low[k+1] == "as" || s.low[k] == "simply" && s.low[k+1] == "as":
		for s.low[k] != "as" {
			k++
		}
		k++
	case s.low[v] != "name" && s.low[v] != "call":
		return false
	}
	if k >= len(s.Tokens) || s.mention[k] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[k]]
	if m.Form != who.Name || m.From > k || len(m.Entities) != 1 || s.doc.kindOf(m.Entities[0]) != graph.Person || s.mention[n] >= 0 && s.doc.Mentions[s.mention[n]].Form == who.Name {
		return false
	}
	x := m.Head
	for t := v + 1; t < k; t++ {
		s.heads[t] = int32(v)
	}
	s.supplant(x, n, parse.NmodDesc)
	s.heads[v], s.rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// isShocking makes an adjective of a participle that says how bad something is where it has no object: "The leak is perplexing
// and insulting".
func (s *sentence) isShocking(t int) bool {
	w := lower(s.Tokens[t].Text)
	if !s.doc.reader.tables.classes["bad"][w] || s.child(t, parse.Obj, parse.Ccomp, parse.Xcomp) >= 0 || s.low[t] == w {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if c := s.caseOf(int(k)); int(k) > t && s.rels[k] == parse.Obl && c != "to" && c != "for" {
			return false // "was meddling in its affairs"
		}
	}
	be := s.child(t, parse.Aux)
	if be >= 0 && (be > t || s.low[be] != "be") || be < 0 && s.rels[t] != parse.Conj {
		return false
	}
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.reword(t, w)
	if be >= 0 {
		s.rels[be] = parse.Cop
	}
	s.link()
	return true
}
