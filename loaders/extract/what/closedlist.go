package what

import "backchannel/loaders/extract/parse"

// closedList parts a list from the subject behind it, where the parse runs the two together
// though "and" had closed the first: "Under a deal brokered by Egypt and Qatar, Israel and Hamas
// agreed".
func (s *sentence) closedList(v int) bool {
	if s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 || !s.finite(v) && s.child(v, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	for t := v - 1; t > 0 && t > v-16; t-- {
		h := s.head(t)
		if s.rels[t] != parse.Conj || h < 0 || h > t || !s.names(t) || s.caseOf(h) == "" {
			continue
		}
		from, _ := s.span(t)
		if from > 0 && s.Tokens[from-1].Text == "," {
			from--
		}
		if s.Tokens[from].Text != "," || !s.closedBefore(h, t) || !s.dominates(v, h) {
			continue
		}
		for k := t + 1; k < v; k++ {
			if s.rels[k] == parse.Conj && s.head(k) == h {
				s.heads[k] = int32(t)
			}
		}
		s.subject(t, v)
		s.link()
		return true
	}
	return false
}

// closedBefore reports whether "and" stands before a member of the list of h that comes before t.
func (s *sentence) closedBefore(h, t int) bool {
	for k := s.kid[h]; k >= 0 && int(k) < t; k = s.sib[k] {
		if s.rels[k] == parse.Conj && s.child(int(k), parse.Coord) >= 0 {
			return true
		}
	}
	return false
}

// rootPast makes a simple past of the participle that the parse takes for the main verb though a
// subject stands before it and no auxiliary: "X, the president, resigned by email".
func (s *sentence) rootPast(t int) bool {
	n := s.child(t, parse.Nsubj)
	if n < 0 || n > t || s.child(t, parse.Aux, parse.AuxPass, parse.Cop) >= 0 {
		return false
	}
	s.retag(t, parse.VBD)
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.OblAgent && !s.names(int(k)) {
			s.rels[k] = parse.Obl
		}
	}
	return true
}
