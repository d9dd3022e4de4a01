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

// subjectBehindWhile makes the subject of the main verb of the noun before it, where the parse listed it with the last of the clause
// before: "While X hailed the sanctions on coup leaders, analysts say".
func (s *Sentence) subjectBehindWhile(t int) bool {
	v, from := t+1, t
	if v >= len(s.Tokens) || !s.Finite(v) || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 || s.Child(t, parse.Coord) >= 0 {
		return false
	}
	for from > 0 && s.Tokens[from-1].Tag.Is(parse.DET, parse.ADJ) {
		from--
	}
	c := s.Child(v, parse.Advcl)
	if from < 3 || s.Tokens[from-1].Text != "," || c < 0 || c > from || !s.Dominates(c, t) {
		return false
	}
	if m := s.Child(c, parse.Mark); m < 0 || m > 1 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
	s.link()
	return true
}
