package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// relativeOfLast hangs a relative clause on the last of those before it where its verb says that one alone is meant:
// "President X and President Y, who has arrived".
func (s *sentence) relativeOfLast(v int) bool {
	w, h := s.child(v, parse.Nsubj, parse.NsubjPass), s.head(v)
	if n := s.beforeTime(h, w); n >= 0 && s.relative(w) {
		s.heads[v] = int32(n) // "the raid on Saturday that killed"
		return s.titleThenName(v) || s.relink()
	}
	if s.titleThenName(v) {
		return true
	}
	if w < 3 || h < 0 || h > w || s.low[w] != "who" || s.Tokens[w-1].Text != "," || !s.singular(v) {
		return false
	}
	last := -1
	for k := s.kid[h]; k >= 0 && int(k) < w; k = s.sib[k] {
		if s.rels[k] == parse.Conj && s.names(int(k)) {
			last = int(k)
		}
	}
	if last < 0 && s.person(w-2) && s.doc.Mentions[s.mention[w-2]].Head > h && s.verbBetween(h, s.doc.Mentions[s.mention[w-2]].From) {
		last = s.doc.Mentions[s.mention[w-2]].Head // "accused the president of siding with X, who has"
	}
	if last < 0 || s.doc.Mentions[s.mention[last]].To != w-1 {
		return false
	}
	s.heads[v] = int32(last)
	s.link()
	return true
}

// relink is link for a mend that ends with it.
func (s *sentence) relink() bool {
	s.link()
	return true
}

// beforeTime returns the noun right before the time that stands between it and a relative clause, which the parse hung on
// the time; -1 where there is none.
func (s *sentence) beforeTime(day, w int) int {
	if day < 0 || w < day || !temporal[s.low[day]] || s.Tokens[w-1].Text != "," && w != day+1 || s.low[w] == "when" {
		return -1
	}
	n := day - 1
	for n > 0 && (s.Tokens[n].Tag.Is(parse.ADP, parse.DET, parse.NUM, parse.ADJ) || temporal[s.low[n]]) {
		n--
	}
	if n < 0 || s.Tokens[n].Tag != parse.NOUN || len(s.doc.reader.tables.referents[s.low[n]]) == 0 {
		return -1
	}
	return n
}

// titleThenName gives a name back to the title right before it, the object of a relative clause, where the parse made it the
// subject of the main verb: "the raid that killed rebel leader Raul Reyes infuriated Ecuador".
func (s *sentence) titleThenName(v int) bool {
	h, o := s.head(v), s.child(v, parse.Obj)
	w := s.child(v, parse.Nsubj)
	if h < 0 || w < h || w > v || !s.relative(w) {
		return false
	}
	n := -1
	for u := v + 1; u < len(s.Tokens) && n < 0; u++ {
		if x := s.child(u, parse.Nsubj); s.finite(u) && s.verbal(u) && x > v && x < u && s.person(x) && s.head(u) != x {
			if m := &s.doc.Mentions[s.mention[x]]; m.Form == who.Name && m.To == u {
				for t := m.From - 1; t > v; t-- {
					if m := s.mention[t]; m < 0 && s.Tokens[t].Tag != parse.NOUN && !s.Tokens[t].Tag.Is(parse.ADJ, parse.PROPN) {
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
			case s.head(h) == u && s.rels[h] == parse.Nsubj && o < n: // the main verb has its subject
			case s.head(u) == v && s.rels[u].Is(parse.Ccomp, parse.Conj, parse.Parataxis) && s.rels[h] == parse.Root && o < 0:
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
		s.heads[n], s.rels[n] = int32(o), parse.Appos
	} else {
		s.heads[n], s.rels[n] = int32(v), parse.Obj
	}
	s.link()
	return true
}

// thatKilled makes the relative clause of "The raid last week that killed X angered Y" of a verb that was taken for an
// auxiliary or an attribute, and gives it what stands between it and the main verb.
func (s *sentence) thatKilled(w int) bool {
	v := w + 1
	if w < 2 || v+2 >= len(s.Tokens) || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBN || !s.rels[v].Is(parse.Aux, parse.Amod) {
		return false
	}
	n := w - 1
	if temporal[s.low[n]] {
		n = s.beforeTime(n, w)
	}
	if n < 0 || s.Tokens[n].Tag != parse.NOUN || s.rels[n] != parse.Nsubj || s.head(n) < v || !s.asserted(s.head(n)) {
		return false
	}
	u, from := s.head(n), v+1
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
	s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
	s.heads[w], s.rels[w] = int32(v), parse.Nsubj
	for t := v + 1; t < u; t++ {
		if h := s.head(t); h == u || h == v {
			s.heads[t], s.rels[t] = int32(o), parse.Conj
		}
	}
	s.heads[o], s.rels[o] = int32(v), parse.Obj
	s.link()
	return true
}

// singular reports whether the form of a verb is one for a single subject.
func (s *sentence) singular(v int) bool {
	if s.Tokens[v].XPOS == parse.VBZ {
		return true
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) && s.Tokens[k].XPOS == parse.VBZ {
			return true
		}
	}
	return false
}

// behindDay gives a verb the object that a day parts from it: "held on Tuesday a meeting with", "had on Wednesday a telephone
// conversation with".
func (s *sentence) behindDay(o int) bool {
	day := s.head(o)
	v := s.head(day)
	if _, ok := weekdays[s.low[day]]; !ok || v < 0 || v > day || s.rels[day] != parse.Obl || s.Tokens[v].Tag != parse.VERB && s.low[v] != "have" || s.child(v, parse.Obj) >= 0 {
		return false
	}
	det := s.child(o, parse.Det)
	if det != day+1 || s.low[det] != "a" && s.low[det] != "an" {
		return false
	}
	s.heads[o], s.rels[o] = int32(v), parse.Obj
	if n := s.head(v); s.rels[v] == parse.AclRelcl && n == v-1 && s.names(n) && s.Tokens[v].XPOS == parse.VBD && s.child(v, parse.Nsubj) < 0 {
		s.supplant(v, n, parse.Nsubj) // "Mr X had on Tuesday a conversation", read as a relative clause
		if s.rels[v] != parse.Root {
			h := v
			for s.head(h) >= 0 {
				h = s.head(h)
			}
			s.crown(v, h, parse.Dep)
		}
	}
	s.link()
	return true
}

// receivedBehindComma makes an aside of "X, received on Tuesday by Y, invited", where the parse took the participle for the
// main verb.
func (s *sentence) receivedBehindComma(v int) bool {
	n, by, w := s.child(v, parse.Nsubj), -1, -1
	if n < 0 || n > v || s.Tokens[v-1].Text != "," || s.child(v, parse.Obj, parse.Aux, parse.AuxPass, parse.Cop) >= 0 {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		x := int(k)
		switch {
		case x > v && by < 0 && s.rels[x].Is(parse.Obl, parse.OblAgent) && s.caseOf(x) == "by" && s.person(x):
			by = x
		case by >= 0 && x > by && s.rels[x].Is(parse.Conj, parse.Parataxis, parse.Ccomp) && s.finite(x) && s.child(x, parse.Nsubj, parse.Coord, parse.Mark) < 0 && s.comma(by, x):
			w = x
		}
	}
	if w < 0 {
		return false
	}
	s.heads[n] = int32(w)
	s.crown(w, v, parse.Acl)
	s.heads[v], s.rels[by] = int32(n), parse.OblAgent
	s.Tokens[v].XPOS = parse.VBN
	s.link()
	return true
}

// behindSays gives what somebody says its subject, where the parse took it for a second one of the verb of speech: "X says
// Malaysia has betrayed its trust".
func (s *sentence) behindSays(n int) bool {
	v := s.head(n)
	if s.rels[n].Is(parse.Iobj, parse.Obj) && s.warnedShould(n, v) {
		return true
	}
	if told := s.child(v, parse.Obj); s.rels[n] == parse.Iobj && (told < v || told > n) {
		return false // but "told reporters Mr X had agreed"
	}
	if !speechVerbs[s.low[v]] || s.rels[n] == parse.Obj && (s.low[v] != "say" || !s.names(n) && s.Tokens[n].Tag != parse.NOUN) || n < v || s.Tokens[v].XPOS == parse.VBG || s.child(v, parse.Nsubj) >= v {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		c := int(k)
		if c < n || s.rels[c] != parse.Ccomp || s.child(c, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
			continue
		}
		if m := s.child(c, parse.Mark); m >= 0 && !(s.low[m] == "to" && s.low[m-1] == "be") {
			continue // but "is to blame"
		}
		if _, to := s.span(n); !s.names(n) && s.rels[n] == parse.Obj && (to < 0 || to != c && s.child(c, parse.Cop, parse.Aux, parse.AuxPass) != to) {
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
func (s *sentence) warnedShould(n, v int) bool {
	if v < 0 || v > n || !speechVerbs[s.low[v]] || s.child(v, parse.Obj, parse.Iobj) != n {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		c := int(k)
		if c < n || !s.rels[c].Is(parse.Xcomp, parse.Ccomp) || s.child(c, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 {
			continue
		}
		if a := s.child(c, parse.Aux); a < n || s.Tokens[a].XPOS != parse.MD {
			return false
		}
		s.rels[c] = parse.Ccomp
		s.subject(n, c)
		s.link()
		return true
	}
	return false
}

// metWith hangs on a meeting with whom it is, where the parse made him a second subject: "A meeting of X with Y took place".
func (s *sentence) metWith(x int) bool {
	v := s.head(x)
	n := s.child(v, parse.Nsubj)
	if n < 0 || n >= x || s.caseOf(x) != "with" || !s.doc.reader.tables.classes["talks"][s.low[n]] {
		return false
	}
	s.heads[x], s.rels[x] = int32(n), parse.Nmod
	s.link()
	return true
}
