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
		for h >= 0 && h < t && s.rels[h] == parse.Conj && s.head(h) < h {
			h = s.head(h)
		}
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
	n := s.child(t, parse.Nsubj, parse.NsubjPass)
	if n < 0 || n > t || s.child(t, parse.Aux, parse.AuxPass, parse.Cop) >= 0 {
		return false
	}
	if s.rels[n] == parse.NsubjPass {
		// "X, the envoy, today called for calm": no headline
		if !s.names(n) || s.Title || s.byAgent(t) > t || s.child(t, parse.Obj, parse.Ccomp) < t && !s.callsFor(t) {
			return false
		}
		s.rels[n] = parse.Nsubj
	}
	s.retag(t, parse.VBD)
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.OblAgent && !s.names(int(k)) {
			s.rels[k] = parse.Obl
		}
	}
	return true
}

// callsFor reports whether what is called at t is called for or on: "called for calm".
func (s *sentence) callsFor(t int) bool {
	return s.low[t] == "call" && t+1 < len(s.Tokens) && (s.low[t+1] == "for" || s.low[t+1] == "on" || s.low[t+1] == "upon")
}

// opensList reports whether a list that is a subject can begin behind the word at p.
func (s *sentence) opensList(p int) bool {
	switch {
	case s.low[p] == "and" || s.low[p] == "but":
		return s.mention[p-1] < 0 // not "brokered by Egypt and Qatar, Israel and Hamas"
	case opensClause[s.low[p]] || temporal[s.low[p]]:
		return true
	}
	switch s.Tokens[p].Text {
	case ",", ";", ":":
		return true
	}
	return parse.IsQuoteMark(s.Tokens[p].Text) || s.Tokens[p].Tag.Is(parse.NUM, parse.NOUN) && s.mention[p] < 0
}

// shortFor reports whether a bracket ends at k that holds nothing but a short form of the name before it: "the African Union (AU)".
func (s *sentence) shortFor(k int) bool {
	if k < 3 || s.Tokens[k].Text != ")" || s.Tokens[k-2].Text != "(" || s.mention[k-1] < 0 || s.mention[k-3] < 0 {
		return false
	}
	a, b := s.doc.Mentions[s.mention[k-1]].Entities, s.doc.Mentions[s.mention[k-3]].Entities
	return len(a) == 1 && len(b) == 1 && a[0] == b[0]
}

// besideHolder coordinates with the holder of an office who is named behind it what "and" adds, where the parse gave that to the
// verb: "met with the prime minister, X, and Omani officials".
func (s *sentence) besideHolder(t int) bool {
	v, c := s.head(t), s.child(t, parse.Coord)
	if v < 0 || v > t || c < 2 || c > t || s.Tokens[c-1].Text != "," || s.caseOf(t) != "" || !s.verbal(v) || s.verbal(t) {
		return false
	}
	for k := s.kid[v]; k >= 0 && int(k) < c; k = s.sib[k] {
		a := s.child(int(k), parse.Appos)
		if !s.rels[k].Is(parse.Obl, parse.Obj) || int(k) < v || a < int(k) || s.mention[a] < 0 || s.doc.Mentions[s.mention[a]].To != c-1 {
			continue
		}
		s.heads[t], s.rels[t] = int32(k), parse.Conj
		s.link()
		return true
	}
	return false
}
