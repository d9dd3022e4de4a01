package clause

import "backchannel/loaders/extract/parse"

// notBut reports whether a "not" before the verb at t is only of one whom "but" sets another against: "Not Peru but Chile left".
func (s *Sentence) notBut(not, t int) bool {
	for x := not + 1; x < t && x < not+12 && !s.Tokens[x].Tag.Is(parse.VERB, parse.AUX); x++ {
		if s.Low[x] == "but" {
			return x > not+1 && s.Mention[x-1] >= 0 || x > not+2 && s.Mention[x-2] >= 0 && s.Tokens[x-1].Text == ","
		}
	}
	return false
}

// InsetFrom reports whether the words from a up to b are a relative clause, or tell of a subject without a finite verb, and list nothing.
func (s *Sentence) InsetFrom(a, b int) bool {
	relative := s.Relative(a) || s.Low[a] == "whose" || s.Low[a] == "where"
	for x := a; x < b; x++ {
		relative = relative || x > a+1 && s.Relative(x) && s.Tokens[x-1].Tag.Is(parse.NOUN, parse.PROPN)
		if s.Tokens[x].Text == "," || s.Tokens[x].Text == ";" || !relative && (s.Finite(x) || s.Tokens[x].Tag == parse.AUX) {
			return false
		}
	}
	return b > a
}
