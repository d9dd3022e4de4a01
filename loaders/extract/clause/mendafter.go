package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// fellTo gives the infinitive of "It was left to X to tell" and "It fell to X to tell" its subject, and that of "had no choice but
// to tell" its verb.
func (s *Sentence) fellTo(v int) bool {
	if s.lastResort(v) {
		return true
	}
	h := s.Head(v)
	if h < 0 || h > v || s.Low[h] != "fall" && (s.Low[h] != "leave" || !s.Passive(h)) || !s.Rels[v].Is(parse.Advcl, parse.Xcomp, parse.Acl) || !s.ToInfinitive(v) {
		return false
	}
	x := -1
	for k := s.Kid[h]; k >= 0 && int(k) < v; k = s.Sib[k] {
		switch {
		case s.Low[k] == "it" && int(k) < h:
			x = max(x, 0)
		case x >= 0 && s.Rels[k] == parse.Obl && s.CaseOf(int(k)) == "to":
			x = int(k)
		}
	}
	if x < 1 || s.Negated(h) || s.Modal(h) != Plain {
		return false
	}
	s.supplant(v, h, parse.Dep)
	s.Heads[x], s.Rels[x] = int32(v), parse.Nsubj
	for k := range s.Heads {
		switch {
		case s.Head(k) == v && s.Rels[k] == parse.Mark && s.Low[k] == "to", s.Head(k) == x && s.Rels[k] == parse.Case:
			s.Rels[k] = parse.Dep
		}
	}
	s.link()
	return true
}

// againstOf hangs on the accusation whom it is against, where the parse hung him on what it is of: "levelled an accusation
// of lying against both".
func (s *Sentence) againstOf(c int) bool {
	x := s.Head(c)
	v := s.Head(x)
	if v < 0 || v > c || s.Tokens[v].XPOS != parse.VBG || !s.Rels[v].Is(parse.Acl, parse.Advcl) || s.Rels[x] != parse.Obl {
		return false
	}
	n := s.Head(v)
	if n < 0 || n > v || !s.Doc.Tables.Classes["accusation"].Has(s.Low[n]) || len(s.Parties(x, ActorKinds)) == 0 {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(n), parse.Nmod
	s.link()
	return true
}

// besideInfinitive joins what a statement does next to its main verb, where the parse joined it to an infinitive within:
// "note Zambia's pledge to end it, and encourage Zambia to".
func (s *Sentence) besideInfinitive(v int) bool {
	h := s.Head(v)
	if h < 0 || v < 3 || s.Tokens[v-1].Tag != parse.CCONJ || s.Tokens[v-2].Text != "," || !s.ToInfinitive(h) || s.Child(v, parse.Nsubj) >= 0 || len(s.Entries[v].Verb) == 0 || !s.Utters(v) {
		return false
	}
	m := s.Head(h)
	for n := 0; m >= 0 && n < 5 && s.Tokens[m].XPOS != parse.VBP; n++ {
		m = s.Head(m)
	}
	if m < 0 || s.Tokens[m].XPOS != parse.VBP || s.Rels[m] != parse.Root && s.Rels[m] != parse.Conj || s.Child(m, parse.Aux) >= 0 || !s.Utters(m) && s.Low[m] != "take" {
		return false
	}
	s.Heads[v], s.Tokens[v].XPOS = int32(m), parse.VBP
	s.link()
	return true
}

// farAs returns the last word of "so far as", "as far as" from t on, 0 where it does not stand there.
func (s *Sentence) farAs(t int) int {
	if t+2 < len(s.Tokens) && (s.Low[t] == "even" || s.Low[t] == "just") {
		t++
	}
	if t+2 < len(s.Tokens) && (s.Low[t] == "so" || s.Low[t] == "as") && s.Low[t+1] == "far" && s.Low[t+2] == "as" {
		return t + 2
	}
	return 0
}

// lastResort hangs on its verb the infinitive of "had no choice but to recall", "was left with no option other than to
// recall" and "went so far as to recall", which tell what was done.
func (s *Sentence) lastResort(v int) bool {
	m := s.Child(v, parse.Mark, parse.Aux)
	to := v - 1
	for to > 2 && s.Tokens[to].Tag == parse.ADV {
		to--
	}
	if m < 0 || to < 3 || s.Low[to] != "to" {
		return false
	}
	h := -1
	if s.Low[to-1] == "as" {
		for g := to - 3; g >= max(0, to-5) && h < 0; g-- {
			if s.Low[g] == "go" && s.Verbal(g) && s.farAs(g+1) == to-1 {
				h = g
			}
		}
	} else if n := to - 2; s.Low[to-1] == "but" || s.Low[to-1] == "except" || s.Low[to-1] == "than" {
		for n > 1 && (s.Low[n] == "other" || s.Low[n] == "rather" || s.Low[n] == "left" || s.Low[n] == "leave") {
			n--
		}
		if !resorts.Has(s.Low[n]) {
			return false
		}
		no := n - 1
		for no > 1 && s.Tokens[no].Tag == parse.ADJ && s.Low[no] != "little" {
			no--
		}
		if s.Low[no] != "no" && s.Low[no] != "little" && s.Low[no] != "few" {
			return false
		}
		if h = no - 1; h > 0 && s.Low[h] == "with" {
			h--
		}
	}
	if h < 0 || !s.Verbal(h) || s.Head(v) == h && s.Rels[v] == parse.Xcomp || s.Dominates(v, h) {
		return false
	}
	for k := range v {
		if s.Head(k) == v && k <= to {
			s.Rels[k] = parse.Dep
			if k == to {
				s.Rels[k] = parse.Mark
			}
		}
	}
	s.Heads[v], s.Rels[v] = int32(h), parse.Xcomp
	s.link()
	return true
}

// resorts are the nouns for what one may do, of which there is no other.
var resorts = vocab.Words("choice", "option", "alternative", "recourse", "way", "remedy")
