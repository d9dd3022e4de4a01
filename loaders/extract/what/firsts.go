package what

import "backchannel/loaders/extract/parse"

// firstTo reports whether a sentence begins by counting those who did what the infinitive at t says:
// "Among the first to recognise it was", "One of the earliest states to".
func (s *sentence) firstTo(t int) bool {
	if t == 0 || s.low[t-1] != "to" {
		return false
	}
	counted := false
	for x := 0; x < t-1; x++ {
		switch w := lower(s.Tokens[x].Text); w {
		case "first", "earliest", "last", "latest", "quickest", "next":
			counted = true
		case "among", "one", "the", "of", "countries", "states", "nations", "leaders", "governments", "and", "also", "very", "few":
		default:
			return false
		}
	}
	return counted
}

// firstWas returns the name behind "was" of the one who did first, or last, what the infinitive at t of the noun at n says: "The first
// pope to visit Iraq was Francis"; -1.
func (s *sentence) firstWas(n, t int) int {
	if n > t || !s.ranked(n) || s.low[t-1] != "to" && (t < 2 || s.low[t-2] != "to") {
		return -1
	}
	for x := t + 1; x+1 < len(s.Tokens) && s.Tokens[x].Text != "," && !s.relative(x); x++ {
		if s.low[x] != "be" || !s.Tokens[x].XPOS.Tensed() {
			continue
		}
		for y := x + 1; y < len(s.Tokens) && y < x+10 && !s.finite(y); y++ {
			if m := s.mention[y]; m >= 0 && s.doc.Mentions[m].Head == y && !s.attributive(y) && s.names(y) {
				return y
			}
		}
		return -1
	}
	return -1
}

// listedAs returns who stands behind the "was" that follows the clause of the verb at t.
func (s *sentence) listedAs(t int) []party {
	for x := t + 1; x+1 < len(s.Tokens); x++ {
		if s.low[x] != "be" || !s.Tokens[x].XPOS.Tensed() {
			continue
		}
		for y := x + 1; y < len(s.Tokens) && y < x+8 && !s.finite(y); y++ {
			if m := s.mention[y]; m >= 0 && s.doc.Mentions[m].Head == y && !s.attributive(y) {
				return s.mentionParties(y, nil)
			}
		}
		return nil
	}
	return nil
}

// theOne returns who is said to be "the one" or "one of the few" that do what is told then: "Chad is one of the few to have left"; -1.
func (s *sentence) theOne(a int) int {
	if s.low[a] != "one" && s.low[a] != "those" && s.low[a] != "man" && s.low[a] != "woman" {
		if h := s.head(a); s.rels[a] != parse.Nmod || h < 0 || h > a || s.low[h] != "one" && s.low[h] != "among" {
			return -1
		}
		a = s.head(a)
	}
	n := s.child(a, parse.Nsubj)
	if n < 0 || n > a || s.child(a, parse.Cop) < 0 || s.negated(a) || !s.names(n) {
		return -1
	}
	return n
}
