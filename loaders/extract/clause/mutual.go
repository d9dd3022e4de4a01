package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// eachOther puts right what the parse makes of "each other's" before a noun and of
// "both" behind a verb.
func (s *Sentence) eachOther(t int) bool {
	if s.Mention[t] < 0 {
		return false
	}
	switch s.Low[t] {
	case "each", "one":
		if t+2 < len(s.Tokens) && s.Tokens[t+2].XPOS == parse.POS && s.Rels[t] == parse.Det {
			s.Rels[t] = parse.NmodPoss
			return true
		}
		if n := t + 3; n < len(s.Tokens) && s.Tokens[t+2].XPOS == parse.POS && s.Tokens[n].Tag == parse.NOUN && s.Head(t) == s.Head(n) && s.Rels[t] == parse.Obj {
			s.Heads[t], s.Rels[t] = int32(n), parse.NmodPoss
			return true
		}
	case "both":
		if m := &s.Doc.Mentions[s.Mention[t]]; m.From == t && m.To == t+1 && t > 0 && s.Verbal(t-1) && s.Rels[t] != parse.Obj {
			s.Heads[t], s.Rels[t] = int32(t-1), parse.Obj
			return true
		}
	}
	return false
}

// isVenue reports whether the name at k before a noun for talks at n is where they are, those with whom they are held being of
// that state: "a White House meeting with Joe Biden", "Moscow talks with Putin".
func (s *Sentence) isVenue(n, k int) bool {
	if !s.Doc.Tables.Classes["talks"].Has(s.Low[n]) && !s.Doc.Tables.Classes["meeting"].Has(s.Low[n]) {
		return false
	}
	with := s.Follow(n, []verbs.Path{{Steps: []string{"with"}}}, ActorKinds)
	return len(with) > 0 && s.Doc.OwnSide(s.Parties(k, ActorKinds), with)
}
