package what

import "backchannel/loaders/extract/parse"

// fellTo gives the infinitive of "It was left to X to tell" and "It fell to X to tell" its subject, and that of "had no choice but
// to tell" its verb.
func (s *sentence) fellTo(v int) bool {
	if s.lastResort(v) {
		return true
	}
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

// farAs returns the last word of "so far as", "as far as" from t on, 0 where it does not stand there.
func (s *sentence) farAs(t int) int {
	if t+2 < len(s.Tokens) && (s.low[t] == "even" || s.low[t] == "just") {
		t++
	}
	if t+2 < len(s.Tokens) && (s.low[t] == "so" || s.low[t] == "as") && s.low[t+1] == "far" && s.low[t+2] == "as" {
		return t + 2
	}
	return 0
}

// lastResort hangs on its verb the infinitive of "had no choice but to recall", "was left with no option other than to
// recall" and "went so far as to recall", which tell what was done.
func (s *sentence) lastResort(v int) bool {
	m := s.child(v, parse.Mark, parse.Aux)
	to := v - 1
	for to > 2 && s.Tokens[to].Tag == parse.ADV {
		to--
	}
	if m < 0 || to < 3 || s.low[to] != "to" {
		return false
	}
	h := -1
	if s.low[to-1] == "as" {
		for g := to - 3; g >= max(0, to-5) && h < 0; g-- {
			if s.low[g] == "go" && s.verbal(g) && s.farAs(g+1) == to-1 {
				h = g
			}
		}
	} else if n := to - 2; s.low[to-1] == "but" || s.low[to-1] == "except" || s.low[to-1] == "than" {
		for n > 1 && (s.low[n] == "other" || s.low[n] == "rather" || s.low[n] == "left" || s.low[n] == "leave") {
			n--
		}
		if !resorts[s.low[n]] {
			return false
		}
		no := n - 1
		for no > 1 && s.Tokens[no].Tag == parse.ADJ && s.low[no] != "little" {
			no--
		}
		if s.low[no] != "no" && s.low[no] != "little" && s.low[no] != "few" {
			return false
		}
		if h = no - 1; h > 0 && s.low[h] == "with" {
			h--
		}
	}
	if h < 0 || !s.verbal(h) || s.head(v) == h && s.rels[v] == parse.Xcomp || s.dominates(v, h) {
		return false
	}
	for k := range v {
		if s.head(k) == v && k <= to {
			s.rels[k] = parse.Dep
			if k == to {
				s.rels[k] = parse.Mark
			}
		}
	}
	s.heads[v], s.rels[v] = int32(h), parse.Xcomp
	s.link()
	return true
}

// resorts are the nouns for what one may do, of which there is no other.
var resorts = map[string]bool{"choice": true, "option": true, "alternative": true, "recourse": true, "way": true, "remedy": true}
