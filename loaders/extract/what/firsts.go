package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/verbs"
)

// firstTo reports whether a sentence begins by counting those who did what the infinitive at t says:
// "Among the first to recognise it was", "One of the earliest states to".
func (s *sentence) firstTo(t int) bool {
	if t == 0 || s.Low[t-1] != "to" {
		return false
	}
	counted := false
	for x := 0; x < t-1; x++ {
		switch w := verbs.Lower(s.Tokens[x].Text); w {
		case "first", "earliest", "last", "latest", "quickest", "next":
			counted = true
		case "among", "one", "the", "of", "countries", "states", "nations", "leaders", "governments", "and", "also", "very", "few":
		default:
			return false
		}
	}
	return counted
}

// listedAs returns who stands behind the "was" that follows the clause of the verb at t.
func (s *sentence) listedAs(t int) []clause.Party {
	for x := t + 1; x+1 < len(s.Tokens); x++ {
		if s.Low[x] != "be" || !s.Tokens[x].XPOS.Tensed() {
			continue
		}
		for y := x + 1; y < len(s.Tokens) && y < x+8 && !s.Finite(y); y++ {
			if m := s.Mention[y]; m >= 0 && s.Doc.Mentions[m].Head == y && !s.Attributive(y) {
				return s.MentionParties(y, nil)
			}
		}
		return nil
	}
	return nil
}
