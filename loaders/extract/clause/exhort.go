package clause

import "backchannel/loaders/extract/parse"

// unshifted reports whether a clause with "they" or several is in the base form behind a past tense: "suggested that they make use of it".
func (s *Sentence) unshifted(t, c int) bool {
	if c < t || s.Tokens[t].XPOS != parse.VBD || s.Tokens[c].XPOS != parse.VBP || s.Tokens[c].Text != s.Low[c] || s.Low[t] != "suggest" && s.Low[t] != "propose" && s.Low[t] != "recommend" {
		return false
	}
	n := s.Child(c, parse.Nsubj)
	return n >= 0 && n < c && s.Child(c, parse.Aux) < 0 && (s.Low[n] == "they" || len(s.Parties(n, ActorKinds)) > 0)
}

// Jussive reports whether a clause says what is to be: "that a team be set up", "that he
// should go". It may be -1.
func (s *Sentence) Jussive(c int) bool {
	if c < 0 {
		return false
	}
	bare := s.Tokens[c].XPOS == parse.VB || s.Tokens[c].XPOS == parse.VBP && s.proposedIn(c)
	for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
		switch {
		case s.Low[k] == "should" && s.Rels[k] == parse.Aux:
			return true
		case s.Rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop):
			bare = s.Tokens[k].XPOS == parse.VB && s.Tokens[k].Text == "be"
			if s.Tokens[k].XPOS == parse.MD {
				return false
			}
		case s.Rels[k] == parse.Mark && s.Low[k] == "to":
			return false
		}
	}
	return bare
}

// proposedIn reports whether the present of a clause does not follow the past above, so that it says what is to be: "suggested the two
// countries hold talks".
func (s *Sentence) proposedIn(c int) bool {
	h := s.Head(c)
	if h < 0 || h > c || s.Rels[c] != parse.Ccomp || s.Tokens[h].XPOS != parse.VBD && s.Tokens[h].XPOS != parse.VBN || s.Low[c] == "have" {
		return false
	}
	switch s.Low[h] {
	case "suggest", "propose", "recommend":
		n := s.Child(c, parse.Nsubj)
		return n < 0 || s.Tokens[n].XPOS == parse.NNS
	}
	return false
}

// Compelling reports whether an adjective says that something must be done.
func Compelling(w string) bool {
	switch w {
	case "essential", "imperative", "vital", "crucial", "critical", "necessary", "indispensable", "incumbent":
		return true
	}
	return false
}
