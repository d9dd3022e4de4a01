package clause

import "backchannel/loaders/extract/parse"

// firstWas returns the name behind "was" of the one who did first, or last, what the infinitive at t of the noun at n says: "The first
// pope to visit Iraq was Francis"; -1.
func (s *Sentence) firstWas(n, t int) int {
	if n > t || !s.Ranked(n) || s.Low[t-1] != "to" && (t < 2 || s.Low[t-2] != "to") {
		return -1
	}
	for x := t + 1; x+1 < len(s.Tokens) && s.Tokens[x].Text != "," && !s.Relative(x); x++ {
		if s.Low[x] != "be" || !s.Tokens[x].XPOS.Tensed() {
			continue
		}
		for y := x + 1; y < len(s.Tokens) && y < x+10 && !s.Finite(y); y++ {
			if m := s.Mention[y]; m >= 0 && s.Doc.Mentions[m].Head == y && !s.Attributive(y) && s.Names(y) {
				return y
			}
		}
		return -1
	}
	return -1
}

// TheOne returns who is said to be "the one" or "one of the few" that do what is told then: "Chad is one of the few to have left"; -1.
func (s *Sentence) TheOne(a int) int {
	if s.Low[a] != "one" && s.Low[a] != "those" && s.Low[a] != "man" && s.Low[a] != "woman" {
		if h := s.Head(a); s.Rels[a] != parse.Nmod || h < 0 || h > a || s.Low[h] != "one" && s.Low[h] != "among" {
			return -1
		}
		a = s.Head(a)
	}
	n := s.Child(a, parse.Nsubj)
	if n < 0 || n > a || s.Child(a, parse.Cop) < 0 || s.Negated(a) || !s.Names(n) {
		return -1
	}
	return n
}
