package clause

import "backchannel/loaders/extract/parse"

// closedList parts a list from the subject behind it, where the parse runs the two together
// though "and" had closed the first: "Under a deal brokered by Egypt and Qatar, Israel and Hamas
// agreed".
func (s *Sentence) closedList(v int) bool {
	if s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 || !s.Finite(v) && s.Child(v, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	for t := v - 1; t > 0 && t > v-16; t-- {
		h := s.Head(t)
		for h >= 0 && h < t && s.Rels[h] == parse.Conj && s.Head(h) < h {
			h = s.Head(h)
		}
		if s.Rels[t] != parse.Conj || h < 0 || h > t || !s.Names(t) || s.CaseOf(h) == "" {
			continue
		}
		from, _ := s.Span(t)
		if from > 0 && s.Tokens[from-1].Text == "," {
			from--
		}
		if s.Tokens[from].Text != "," || !s.closedBefore(h, t) || !s.Dominates(v, h) {
			continue
		}
		for k := t + 1; k < v; k++ {
			if s.Rels[k] == parse.Conj && s.Head(k) == h {
				s.Heads[k] = int32(t)
			}
		}
		s.subject(t, v)
		s.link()
		return true
	}
	return false
}

// closedBefore reports whether "and" stands before a member of the list of h that comes before t.
func (s *Sentence) closedBefore(h, t int) bool {
	for k := s.Kid[h]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && s.Child(int(k), parse.Coord) >= 0 {
			return true
		}
	}
	return false
}

// rootPast makes a simple past of the participle that the parse takes for the main verb though a
// subject stands before it and no auxiliary: "X, the president, resigned by email".
func (s *Sentence) rootPast(t int) bool {
	n := s.Child(t, parse.Nsubj, parse.NsubjPass)
	if n < 0 || n > t || s.Child(t, parse.Aux, parse.AuxPass, parse.Cop) >= 0 {
		return false
	}
	if s.Rels[n] == parse.NsubjPass {
		// "X, the envoy, today called for calm": no headline
		if !s.Names(n) || s.Title || s.ByAgent(t) > t || s.Child(t, parse.Obj, parse.Ccomp) < t && !s.callsFor(t) {
			return false
		}
		s.Rels[n] = parse.Nsubj
	}
	s.retag(t, parse.VBD)
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.OblAgent && !s.Names(int(k)) {
			s.Rels[k] = parse.Obl
		}
	}
	return true
}

// callsFor reports whether what is called at t is called for or on: "called for calm".
func (s *Sentence) callsFor(t int) bool {
	return s.Low[t] == "call" && t+1 < len(s.Tokens) && (s.Low[t+1] == "for" || s.Low[t+1] == "on" || s.Low[t+1] == "upon")
}

// opensList reports whether a list that is a subject can begin behind the word at p.
func (s *Sentence) opensList(p int) bool {
	switch {
	case s.Low[p] == "and" || s.Low[p] == "but":
		return s.Mention[p-1] < 0 // not "brokered by Egypt and Qatar, Israel and Hamas"
	case opensClause.Has(s.Low[p]) || Temporal.Has(s.Low[p]):
		return true
	}
	switch s.Tokens[p].Text {
	case ",", ";", ":":
		return true
	}
	return parse.IsQuoteMark(s.Tokens[p].Text) || s.Tokens[p].Tag.Is(parse.NUM, parse.NOUN) && s.Mention[p] < 0
}

// shortFor reports whether a bracket ends at k that holds nothing but a short form of the name before it: "the African Union (AU)".
func (s *Sentence) shortFor(k int) bool {
	if k < 3 || s.Tokens[k].Text != ")" || s.Tokens[k-2].Text != "(" || s.Mention[k-1] < 0 || s.Mention[k-3] < 0 {
		return false
	}
	a, b := s.Doc.Mentions[s.Mention[k-1]].Entities, s.Doc.Mentions[s.Mention[k-3]].Entities
	return len(a) == 1 && len(b) == 1 && a[0] == b[0]
}

// besideHolder coordinates with the holder of an office who is named behind it what "and" adds, where the parse gave that to the
// verb: "met with the prime minister, X, and Omani officials".
func (s *Sentence) besideHolder(t int) bool {
	v, c := s.Head(t), s.Child(t, parse.Coord)
	if v < 0 || v > t || c < 2 || c > t || s.Tokens[c-1].Text != "," || s.CaseOf(t) != "" || !s.Verbal(v) || s.Verbal(t) {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < c; k = s.Sib[k] {
		a := s.Child(int(k), parse.Appos)
		if !s.Rels[k].Is(parse.Obl, parse.Obj) || int(k) < v || a < int(k) || s.Mention[a] < 0 || s.Doc.Mentions[s.Mention[a]].To != c-1 {
			continue
		}
		s.Heads[t], s.Rels[t] = int32(k), parse.Conj
		s.link()
		return true
	}
	return false
}
