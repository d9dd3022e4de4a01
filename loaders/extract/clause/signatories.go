package clause

import "backchannel/loaders/extract/parse"

// Parties that a sentence counts, and names elsewhere.

// ListedAfter returns those of whom a counted plural is told right behind it: "six governments – those
// of Brazil, Spain and Norway", "the two neighbours: Mali and Niger".
func (s *Sentence) ListedAfter(t int, dst []Party) []Party {
	if s.Low[t] == "each" || s.Low[t] == "all" {
		// "with each of the foreign ministers of seven countries: Kenya, Peru and Mali"
		for x := t + 1; x+1 < len(s.Tokens) && x < t+12 && !s.Tokens[x].Tag.Is(parse.VERB, parse.AUX, parse.PUNCT); x++ {
			if s.Tokens[x+1].Text == ":" && x > t+1 && s.Low[t+1] == "of" {
				return s.ListedAfter(x, dst)
			}
		}
		return dst
	}
	n := s.Child(t, parse.Nummod)
	if n < 0 || n > t || s.Tokens[t].XPOS != parse.NNS || t+2 >= len(s.Tokens) || s.Mention[t] >= 0 && len(s.Doc.Mentions[s.Mention[t]].Entities) > 0 {
		return dst
	}
	switch s.Tokens[t+1].Text {
	case "–", "—", "-", ":", "(", ",":
	default:
		return dst
	}
	x := t + 2
	for x < len(s.Tokens) && x < t+7 && (s.Tokens[x].Tag == parse.DET || s.Low[x] == "that" || s.Low[x] == "of" || s.Low[x] == "namely") {
		x++
	}
	for _, g := range s.Groups {
		m := s.Mention[g[0]]
		if m < 0 || s.Doc.Mentions[m].From > x || s.Doc.Mentions[m].To <= x || len(g) < 2 {
			continue
		}
		for _, y := range g {
			dst = s.MentionParties(y, dst)
		}
		return dst
	}
	return dst
}
