package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// relativeOfLast hangs a relative clause on the last of those before it where its verb says that one alone is meant:
// "President X and President Y, who has arrived".
func (s *Sentence) relativeOfLast(v int) bool {
	w, h := s.Child(v, parse.Nsubj, parse.NsubjPass), s.Head(v)
	if n := s.beforeTime(h, w); n >= 0 && s.Relative(w) {
		s.Heads[v] = int32(n) // "the raid on Saturday that killed"
		return s.titleThenName(v) || s.relink()
	}
	if s.titleThenName(v) {
		return true
	}
	if w < 3 || h < 0 || h > w || s.Low[w] != "who" || s.Tokens[w-1].Text != "," || !s.singular(v) {
		return false
	}
	last := -1
	for k := s.Kid[h]; k >= 0 && int(k) < w; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && s.Names(int(k)) {
			last = int(k)
		}
	}
	if last < 0 && s.Person(w-2) && s.Doc.Mentions[s.Mention[w-2]].Head > h && s.VerbBetween(h, s.Doc.Mentions[s.Mention[w-2]].From) {
		last = s.Doc.Mentions[s.Mention[w-2]].Head // "accused the president of siding with X, who has"
	}
	if last < 0 || s.Doc.Mentions[s.Mention[last]].To != w-1 {
		return false
	}
	s.Heads[v] = int32(last)
	s.link()
	return true
}

// relink is link for a mend that ends with it.
func (s *Sentence) relink() bool {
	s.link()
	return true
}

// beforeTime returns the noun right before the time that stands between it and a relative clause, which the parse hung on
// the time; -1 where there is none.
func (s *Sentence) beforeTime(day, w int) int {
	if day < 0 || w < day || !Temporal.Has(s.Low[day]) || s.Tokens[w-1].Text != "," && w != day+1 || s.Low[w] == "when" {
		return -1
	}
	n := day - 1
	for n > 0 && (s.Tokens[n].Tag.Is(parse.ADP, parse.DET, parse.NUM, parse.ADJ) || Temporal.Has(s.Low[n])) {
		n--
	}
	if n < 0 || s.Tokens[n].Tag != parse.NOUN || len(s.Doc.Tables.Referents[s.Low[n]]) == 0 {
		return -1
	}
	return n
}

// titleThenName gives a name back to the title right before it, the object of a relative clause, where the parse made it the
// subject of the main verb: "the raid that killed rebel leader Raul Reyes infuriated Ecuador".
func (s *Sentence) titleThenName(v int) bool {
	h, o := s.Head(v), s.Child(v, parse.Obj)
	w := s.Child(v, parse.Nsubj)
	if h < 0 || w < h || w > v || !s.Relative(w) {
		return false
	}
	n := -1
	for u := v + 1; u < len(s.Tokens) && n < 0; u++ {
		if x := s.Child(u, parse.Nsubj); s.Finite(u) && s.Verbal(u) && x > v && x < u && s.Person(x) && s.Head(u) != x {
			if m := &s.Doc.Mentions[s.Mention[x]]; m.Form == who.Name && m.To == u {
				for t := m.From - 1; t > v; t-- {
					if m := s.Mention[t]; m < 0 && s.Tokens[t].Tag != parse.NOUN && !s.Tokens[t].Tag.Is(parse.ADJ, parse.PROPN) {
						break
					}
					if t == v+1 || s.Tokens[t-1].Tag == parse.DET {
						n = x
					}
				}
			}
			if n < 0 {
				return false
			}
			switch {
			case s.Head(h) == u && s.Rels[h] == parse.Nsubj && o < n: // the main verb has its subject
			case s.Head(u) == v && s.Rels[u].Is(parse.Ccomp, parse.Conj, parse.Parataxis) && s.Rels[h] == parse.Root && o < 0:
				s.supplant(u, h, parse.Nsubj)
			default:
				return false
			}
		}
	}
	if n < 0 {
		return false
	}
	if o >= 0 {
		s.Heads[n], s.Rels[n] = int32(o), parse.Appos
	} else {
		s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	}
	s.link()
	return true
}

// thatKilled makes the relative clause of "The raid last week that killed X angered Y" of a verb that was taken for an
// auxiliary or an attribute, and gives it what stands between it and the main verb.
func (s *Sentence) thatKilled(w int) bool {
	v := w + 1
	if w < 2 || v+2 >= len(s.Tokens) || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBN || !s.Rels[v].Is(parse.Aux, parse.Amod) {
		return false
	}
	n := w - 1
	if Temporal.Has(s.Low[n]) {
		n = s.beforeTime(n, w)
	}
	if n < 0 || s.Tokens[n].Tag != parse.NOUN || s.Rels[n] != parse.Nsubj || s.Head(n) < v || !s.asserted(s.Head(n)) {
		return false
	}
	u, from := s.Head(n), v+1
	for s.Tokens[from].Tag == parse.ADV {
		from++
	}
	for t := from; t < u; t++ {
		if !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.NUM, parse.NOUN, parse.PROPN, parse.CCONJ) && s.Tokens[t].XPOS != parse.HYPH && s.Tokens[t].XPOS != parse.POS && s.Tokens[t].XPOS != parse.PRPS {
			return false
		}
	}
	o := s.phraseHead(from, s.runTo(from))
	if o < 0 || s.runTo(from) > u {
		return false
	}
	s.makeVerb(v, parse.VBD)
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	s.Heads[w], s.Rels[w] = int32(v), parse.Nsubj
	for t := v + 1; t < u; t++ {
		if h := s.Head(t); h == u || h == v {
			s.Heads[t], s.Rels[t] = int32(o), parse.Conj
		}
	}
	s.Heads[o], s.Rels[o] = int32(v), parse.Obj
	s.link()
	return true
}

// singular reports whether the form of a verb is one for a single subject.
func (s *Sentence) singular(v int) bool {
	if s.Tokens[v].XPOS == parse.VBZ {
		return true
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) && s.Tokens[k].XPOS == parse.VBZ {
			return true
		}
	}
	return false
}

// behindDay gives a verb the object that a day parts from it: "held on Tuesday a meeting with", "had on Wednesday a telephone
// conversation with".
func (s *Sentence) behindDay(o int) bool {
	day := s.Head(o)
	v := s.Head(day)
	if !Weekdays.Has(s.Low[day]) || v < 0 || v > day || s.Rels[day] != parse.Obl || s.Tokens[v].Tag != parse.VERB && s.Low[v] != "have" || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	det := s.Child(o, parse.Det)
	if det != day+1 || s.Low[det] != "a" && s.Low[det] != "an" {
		return false
	}
	s.Heads[o], s.Rels[o] = int32(v), parse.Obj
	if n := s.Head(v); s.Rels[v] == parse.AclRelcl && n == v-1 && s.Names(n) && s.Tokens[v].XPOS == parse.VBD && s.Child(v, parse.Nsubj) < 0 {
		s.supplant(v, n, parse.Nsubj) // "Mr X had on Tuesday a conversation", read as a relative clause
		if s.Rels[v] != parse.Root {
			h := v
			for s.Head(h) >= 0 {
				h = s.Head(h)
			}
			s.crown(v, h, parse.Dep)
		}
	}
	s.link()
	return true
}

// receivedBehindComma makes an aside of "X, received on Tuesday by Y, invited", where the parse took the participle for the
// main verb.
func (s *Sentence) receivedBehindComma(v int) bool {
	n, by, w := s.Child(v, parse.Nsubj), -1, -1
	if n < 0 || n > v || s.Tokens[v-1].Text != "," || s.Child(v, parse.Obj, parse.Aux, parse.AuxPass, parse.Cop) >= 0 {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		x := int(k)
		switch {
		case x > v && by < 0 && s.Rels[x].Is(parse.Obl, parse.OblAgent) && s.CaseOf(x) == "by" && s.Person(x):
			by = x
		case by >= 0 && x > by && s.Rels[x].Is(parse.Conj, parse.Parataxis, parse.Ccomp) && s.Finite(x) && s.Child(x, parse.Nsubj, parse.Coord, parse.Mark) < 0 && s.Comma(by, x):
			w = x
		}
	}
	if w < 0 {
		return false
	}
	s.Heads[n] = int32(w)
	s.crown(w, v, parse.Acl)
	s.Heads[v], s.Rels[by] = int32(n), parse.OblAgent
	s.Tokens[v].XPOS = parse.VBN
	s.link()
	return true
}

// behindSays gives what somebody says its subject, where the parse took it for a second one of the verb of speech: "X says
// Malaysia has betrayed its trust".
func (s *Sentence) behindSays(n int) bool {
	v := s.Head(n)
	if s.Rels[n].Is(parse.Iobj, parse.Obj) && s.warnedShould(n, v) {
		return true
	}
	if told := s.Child(v, parse.Obj); s.Rels[n] == parse.Iobj && (told < v || told > n) {
		return false // but "told reporters Mr X had agreed"
	}
	if !SpeechVerbs.Has(s.Low[v]) || s.Rels[n] == parse.Obj && (s.Low[v] != "say" || !s.Names(n) && s.Tokens[n].Tag != parse.NOUN) || n < v || s.Tokens[v].XPOS == parse.VBG || s.Child(v, parse.Nsubj) >= v {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		c := int(k)
		if c < n || s.Rels[c] != parse.Ccomp || s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
			continue
		}
		if m := s.Child(c, parse.Mark); m >= 0 && !(s.Low[m] == "to" && s.Low[m-1] == "be") {
			continue // but "is to blame"
		}
		if _, to := s.Span(n); !s.Names(n) && s.Rels[n] == parse.Obj && (to < 0 || to != c && s.Child(c, parse.Cop, parse.Aux, parse.AuxPass) != to) {
			return false // "says the remarks of X are absurd": right behind them
		}
		for t := n + 1; t < c; t++ {
			if s.Tokens[t].Text == "," {
				return false
			}
		}
		s.subject(n, c)
		s.link()
		return true
	}
	return false
}

// warnedShould makes of the object of a verb of speech the subject of the clause with a modal verb that follows it: "warned the
// premier should not be written off".
func (s *Sentence) warnedShould(n, v int) bool {
	if v < 0 || v > n || !SpeechVerbs.Has(s.Low[v]) || s.Child(v, parse.Obj, parse.Iobj) != n {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		c := int(k)
		if c < n || !s.Rels[c].Is(parse.Xcomp, parse.Ccomp) || s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 {
			continue
		}
		if a := s.Child(c, parse.Aux); a < n || s.Tokens[a].XPOS != parse.MD {
			return false
		}
		s.Rels[c] = parse.Ccomp
		s.subject(n, c)
		s.link()
		return true
	}
	return false
}

// metWith hangs on a meeting with whom it is, where the parse made him a second subject: "A meeting of X with Y took place".
func (s *Sentence) metWith(x int) bool {
	v := s.Head(x)
	n := s.Child(v, parse.Nsubj)
	if n < 0 || n >= x || s.CaseOf(x) != "with" || !s.Doc.Tables.Classes["talks"].Has(s.Low[n]) {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(n), parse.Nmod
	s.link()
	return true
}

// bothObjects makes objects of a verb of what stands behind "both" without a preposition: "condemns in the strongest terms both the
// rebel attack in Goma and the killings in Beni".
func (s *Sentence) bothObjects(b int) bool {
	t := s.Head(b)
	if t < b || s.Tokens[t].Tag != parse.NOUN || s.Rels[t] != parse.Obl || s.Child(t, parse.Case, parse.Mark) >= 0 {
		return false
	}
	v := s.Head(t)
	if v < 0 || v > b || !s.Verbal(v) || s.Passive(v) {
		return false
	}
	s.Rels[t] = parse.Obj
	for k := t + 1; k < len(s.Tokens); k++ {
		if s.Head(k) == v && s.Rels[k].Is(parse.Obl, parse.Obj) && s.Tokens[k].Tag == parse.NOUN && s.Child(k, parse.Coord) > t && s.Child(k, parse.Case, parse.Mark) < 0 {
			s.Heads[k], s.Rels[k] = int32(t), parse.Conj
		}
	}
	s.link()
	return true
}
