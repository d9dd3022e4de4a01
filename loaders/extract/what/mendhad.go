package what

import "backchannel/loaders/extract/parse"

// hadQuoted makes "had" the verb again before a quotation of what somebody has, where the parse took it for an
// auxiliary: "said she had “the opportunity to talk” with X".
func (s *sentence) hadQuoted(n int) bool {
	a := s.child(n, parse.Aux)
	if a < 0 || a > n || s.low[a] != "have" || s.child(n, parse.Cop) >= 0 || s.Tokens[n].Tag != parse.NOUN || a+1 >= n || s.Tokens[a+1].XPOS != parse.OpenQuote && s.Tokens[a+1].Text != "\"" {
		return false
	}
	s.retag(a, tensedAs(s.Tokens[a].Text))
	s.Tokens[a].Tag = parse.VERB
	s.supplant(a, n, parse.Obj)
	for k := range s.heads {
		if s.head(k) == n && k < a {
			s.heads[k] = int32(a)
		}
	}
	s.link()
	return true
}

func tensedAs(have string) parse.Penn {
	switch have {
	case "has":
		return parse.VBZ
	case "have":
		return parse.VBP
	}
	return parse.VBD
}

// subjectBehind makes an object of a noun behind its verb that was taken for a second subject: "X lamented the position assumed by Y".
func (s *sentence) subjectBehind(n int) bool {
	v := s.head(n)
	if v < 0 || v > n || !s.verbal(v) || s.passive(v) || s.child(v, parse.Obj) >= 0 || s.Tokens[n].Tag != parse.NOUN || s.child(n, parse.Det) != v+1 {
		return false
	}
	if sub := s.child(v, parse.Nsubj); sub < 0 || sub >= v || s.child(v, parse.Ccomp, parse.Xcomp) >= 0 {
		return false
	}
	s.rels[n] = parse.Obj
	s.link()
	return true
}
