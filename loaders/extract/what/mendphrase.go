package what

import "backchannel/loaders/extract/parse"

// casedSubject takes a phrase with a preposition for no subject: "In it he accused Egypt", "At
// Parliament House he met X", "X was in Muscat in May and asked the Omanis to help".
func (s *sentence) casedSubject(t int) bool {
	v, p := s.head(t), s.child(t, parse.Case)
	if v < t || !s.verbal(v) || p < 0 || p > t || s.Tokens[p].Tag != parse.ADP {
		return false
	}
	if n := s.child(t, parse.Nsubj); n >= 0 && s.child(t, parse.Cop) > n {
		return s.staysAnd(t, v)
	}
	switch s.low[p] {
	case "in", "at", "on", "for", "from", "with", "after", "before", "during", "under", "to", "by", "as":
	default:
		return false // "over 100 people", "about half"
	}
	for k := s.sib[t]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) && s.caseOf(int(k)) == "" {
			s.rels[t] = parse.Obl
			return true
		}
	}
	return false
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
	s.heads[t], s.rels[t] = s.heads[v], s.rels[v]
	s.heads[v], s.rels[v] = int32(t), parse.Conj
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

// andClause coordinates with where somebody is what he does there, where the parse made a relative
// clause of it: "X was in Baku in May, and asked the Turks to help".
func (s *sentence) andClause(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || !s.finite(v) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 || s.child(h, parse.Cop) < 0 || s.child(h, parse.Nsubj) < 0 {
		return false
	}
	if and := s.child(v, parse.Coord); and < h || and > v || s.low[and] != "and" {
		return false
	}
	s.rels[v] = parse.Conj
	return true
}

// isTo coordinates "and is to travel to Cairo" with the clause before, where the parse made a
// purpose of it.
func (s *sentence) isTo(v int) bool {
	c, and := s.child(v, parse.Cop), s.child(v, parse.Coord)
	if c < 1 || and < 0 || and > c || c+1 >= len(s.Tokens) || s.low[c] != "be" || s.low[c+1] != "to" || s.head(v) > v || !s.verbal(s.head(v)) {
		return false
	}
	s.rels[v] = parse.Conj
	return true
}
