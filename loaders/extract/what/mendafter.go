package what

import "backchannel/loaders/extract/parse"

// afterSubject makes a clause of "after the daily Le Monde published a letter", where the parse took its subject for
// an adjunct of the verb before, and its verb for one joined to that.
func (s *sentence) afterSubject(v int) bool {
	if s.child(v, parse.Nsubj, parse.NsubjPass, parse.Coord, parse.Aux, parse.AuxPass) >= 0 && !(s.rels[v] == parse.Root && s.child(v, parse.Nsubj) >= 0) {
		return false
	}
	n := v - 1
	for n > 0 && !s.rels[n].Is(parse.Obl, parse.Nmod) {
		if !s.rels[n].Is(parse.Flat, parse.Appos) || s.head(n) >= n {
			return false
		}
		n = s.head(n)
	}
	if n < 1 {
		return false
	}
	c := s.child(n, parse.Case)
	if c < 0 || c > n || !clausal[s.low[c]] {
		return false
	}
	for t := c + 1; t < v; t++ {
		if !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM, parse.PART) && s.Tokens[t].XPOS != parse.HYPH || temporal[s.low[t]] {
			return false
		}
	}
	h := s.head(n)
	if s.rels[v] == parse.Root {
		// "Tempers flared after X published", the first verb taken for a participle of its subject
		subject := s.child(v, parse.Nsubj)
		if h < 0 || s.head(h) != subject || s.rels[h] != parse.Acl || s.Tokens[h].XPOS != parse.VBN || subject > h || s.child(h, parse.OblAgent) >= 0 {
			return false
		}
		s.heads[subject], s.rels[subject] = int32(h), parse.Nsubj
		s.Tokens[h].XPOS = parse.VBD
		s.crown(h, v, parse.Advcl)
	} else if s.head(v) != h || h > c {
		return false
	}
	s.heads[v], s.rels[v] = int32(h), parse.Advcl
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	s.heads[c], s.rels[c] = int32(v), parse.Mark
	s.link()
	return true
}

// clausal are the prepositions that begin a clause too.
var clausal = map[string]bool{"after": true, "before": true, "since": true, "until": true}

// fellTo gives the infinitive of "It was left to X to tell" and "It fell to X to tell" its subject.
func (s *sentence) fellTo(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.low[h] != "fall" && (s.low[h] != "leave" || !s.passive(h)) || !s.rels[v].Is(parse.Advcl, parse.Xcomp, parse.Acl) || !s.toInfinitive(v) {
		return false
	}
	x := -1
	for k := s.kid[h]; k >= 0 && int(k) < v; k = s.sib[k] {
		switch {
		case s.low[k] == "it" && int(k) < h:
			x = max(x, 0)
		case x >= 0 && s.rels[k] == parse.Obl && s.caseOf(int(k)) == "to":
			x = int(k)
		}
	}
	if x < 1 || s.negated(h) || s.modal(h) != plain {
		return false
	}
	s.supplant(v, h, parse.Dep)
	s.heads[x], s.rels[x] = int32(v), parse.Nsubj
	for k := range s.heads {
		switch {
		case s.head(k) == v && s.rels[k] == parse.Mark && s.low[k] == "to", s.head(k) == x && s.rels[k] == parse.Case:
			s.rels[k] = parse.Dep
		}
	}
	s.link()
	return true
}

// againstOf hangs on the accusation whom it is against, where the parse hung him on what it is of: "levelled an accusation
// of lying against both".
func (s *sentence) againstOf(c int) bool {
	x := s.head(c)
	v := s.head(x)
	if v < 0 || v > c || s.Tokens[v].XPOS != parse.VBG || !s.rels[v].Is(parse.Acl, parse.Advcl) || s.rels[x] != parse.Obl {
		return false
	}
	n := s.head(v)
	if n < 0 || n > v || !s.doc.reader.tables.classes["accusation"][s.low[n]] || len(s.parties(x, actorKinds)) == 0 {
		return false
	}
	s.heads[x], s.rels[x] = int32(n), parse.Nmod
	s.link()
	return true
}

// besideInfinitive joins what a statement does next to its main verb, where the parse joined it to an infinitive within:
// "note Zambia's pledge to end it, and encourage Zambia to".
func (s *sentence) besideInfinitive(v int) bool {
	h := s.head(v)
	if h < 0 || v < 3 || s.Tokens[v-1].Tag != parse.CCONJ || s.Tokens[v-2].Text != "," || !s.toInfinitive(h) || s.child(v, parse.Nsubj) >= 0 || len(s.entries[v].verb) == 0 || !s.utters(v) {
		return false
	}
	m := s.head(h)
	for n := 0; m >= 0 && n < 5 && s.Tokens[m].XPOS != parse.VBP; n++ {
		m = s.head(m)
	}
	if m < 0 || s.Tokens[m].XPOS != parse.VBP || s.rels[m] != parse.Root && s.rels[m] != parse.Conj || s.child(m, parse.Aux) >= 0 || !s.utters(m) && s.low[m] != "take" {
		return false
	}
	s.heads[v], s.Tokens[v].XPOS = int32(m), parse.VBP
	s.link()
	return true
}
