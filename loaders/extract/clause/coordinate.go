package clause

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// again adds to what hangs on a word by a preposition what the same preposition
// introduces once more after "and": "spoke with X on Monday, and with Y and Z
// the next day". Parsers rarely hang the second on the first.
func (s *Sentence) again(prep string, dst []int) []int {
	if len(dst) == 0 {
		return dst
	}
	aside := false // in a relative clause: "to Berlin on May 18, where he will meet Z, and to Ankara"
	for t := dst[len(dst)-1] + 1; t+1 < len(s.Tokens); t++ {
		tok := &s.Tokens[t]
		switch {
		case tok.Text == ";" || tok.Text == ":":
			return dst
		case s.Relative(t) && tok.Tag != parse.DET || s.Low[t] == "where":
			if s.Tokens[t-1].Text != "," {
				return dst
			}
			aside = true
			continue
		case tok.Text == "," && !aside && (s.Low[t+1] == "then" || s.Low[t+1] == "later"): // "with X, then with Y"
		case tok.Tag != parse.CCONJ:
			if !aside && (tok.Tag == parse.VERB || tok.Tag == parse.SCONJ) {
				return dst
			}
			continue
		case aside && s.Tokens[t-1].Text != ",":
			continue
		}
		p := t + 1
		for p < len(s.Tokens) && s.Tokens[p].Tag == parse.ADV {
			p++
		}
		if p >= len(s.Tokens) || s.Low[p] != prep || s.Tokens[p].Tag != parse.ADP {
			continue
		}
		n := s.NameFrom(p + 1)
		if n < 0 {
			return dst
		}
		if !slices.Contains(dst, n) {
			dst = append(dst, n)
		}
		t = n
	}
	return dst
}

// NameFrom returns the head of the first name of somebody in the phrase that
// begins at from, -1 if it holds none.
func (s *Sentence) NameFrom(from int) int {
	for t := from; t < len(s.Tokens) && t < from+10; t++ {
		if s.Names(t) && s.Doc.Mentions[s.Mention[t]].Head == t && !s.Attributive(t) {
			if h := s.Head(t); s.Rels[t] == parse.NmodPoss && h > t && s.Person(h) {
				continue // "and with Poland's Donald Tusk"
			}
			if m := &s.Doc.Mentions[s.Mention[t]]; m.Form != who.Title && m.Form != who.Demonym || m.To >= len(s.Tokens) || s.Mention[m.To] < 0 {
				return t
			}
		}
		if !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.NOUN, parse.NUM) && s.Low[t] != "of" && s.Tokens[t].XPOS != parse.POS && s.Tokens[t].XPOS != parse.HYPH {
			break
		}
	}
	return -1
}

// afterClause adds the name that closes a list begun before a relative clause or an
// apposition: "telephoned X, who had denounced the deal, and Y of Saudi Arabia", "met
// with X, the president's envoy, and Y". It ends the sentence or its clause, so that it
// is nobody's subject.
func (s *Sentence) afterClause(first int, dst []int) []int {
	m := s.Mention[first]
	if m < 0 {
		return dst
	}
	t := s.Doc.Mentions[m].To
	if t+1 >= len(s.Tokens) || s.Tokens[t].Text != "," {
		return dst
	}
	clause := s.Tokens[t+1].XPOS == parse.WP || s.Tokens[t+1].XPOS == parse.WDT
	person := s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]) == graph.Person
	for t += 2; t+2 < len(s.Tokens); t++ {
		if !clause && (s.Tokens[t].XPOS.Tensed() || s.Tokens[t].Tag == parse.SCONJ || s.Tokens[t].XPOS == parse.TO) {
			return dst
		}
		if s.Tokens[t].Text != "," || s.Tokens[t+1].Tag != parse.CCONJ {
			continue
		}
		n := s.NameFrom(t + 2)
		if n < 0 || slices.Contains(dst, n) {
			return dst
		}
		nm := &s.Doc.Mentions[s.Mention[n]]
		if (s.Doc.KindOf(nm.Entities[0]) == graph.Person) != person {
			return dst
		}
		for x := nm.To; x < len(s.Tokens); x++ {
			switch {
			case s.Tokens[x].Tag == parse.PUNCT:
				return append(dst, n)
			case s.Tokens[x].Tag.Is(parse.VERB, parse.AUX):
				return dst
			}
		}
		return append(dst, n)
	}
	return dst
}

// TwoEnds looks for both ends of "between X and Y" by their place where the parse
// has fewer than two: "between officials of X's ruling party and the MDC".
func (s *Sentence) TwoEnds(t int, dst []int) []int {
	n := 0
	for _, x := range dst {
		n += len(s.Parties(x, AnyKind))
	}
	if n > 1 {
		return dst
	}
	b := t + 1
	for b < len(s.Tokens) && s.Low[b] != "between" {
		if s.Tokens[b].Tag.Is(parse.VERB, parse.SCONJ) || s.Tokens[b].XPOS == parse.WRB || s.Tokens[b].Text == ";" || s.Low[b] == "as" {
			return dst
		}
		b++
	}
	var ends []int
	and, after := false, false
	for x := b + 1; x < len(s.Tokens); x++ {
		tok := &s.Tokens[x]
		if tok.Tag == parse.CCONJ {
			and = true
			continue
		}
		if s.Names(x) && s.Doc.Mentions[s.Mention[x]].Head == x {
			m := &s.Doc.Mentions[s.Mention[x]]
			owner := m.To < len(s.Tokens) && s.Tokens[m.To].XPOS == parse.POS || tok.XPOS == parse.PRPS
			if !owner && m.Form != who.Title && s.Doc.KindOf(m.Entities[0]).IsActor() && (m.Form != who.Demonym || !s.Attributive(x)) {
				ends, after = append(ends, x), and
				x = m.To - 1
			}
			continue
		}
		if after || tok.Text == ";" || tok.XPOS == parse.TO || tok.Tag == parse.VERB && tok.XPOS != parse.VBG || tok.Text == "," && and {
			break
		}
	}
	if len(ends) > 1 && after {
		return ends
	}
	return dst
}

// cityOfState hangs the state of "met X in Helsinki, Finland, on Monday" on its city, where the parse took it for another whom one meets.
func (s *Sentence) cityOfState(t int) bool {
	h := s.Head(t)
	if h < 0 || t < h+3 || s.Tokens[t-1].Text != "," || s.Child(t, parse.Coord) >= 0 || s.Mention[t] < 0 || s.Mention[t-2] < 0 || !s.Person(h) {
		return false
	}
	state, city := s.Doc.Mentions[s.Mention[t]].Entities, s.Doc.Mentions[s.Mention[t-2]].Entities
	if len(state) != 1 || len(city) != 1 || s.Doc.KindOf(state[0]) != graph.Country || state[0] == city[0] || s.Doc.KindOf(city[0]) != graph.Place || s.CaseOf(t-2) != "in" && s.CaseOf(t-2) != "at" {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(t-2), parse.Appos
	s.link()
	return true
}

// casedConjunct takes a place out of a list of people, "telephoned Basit and then, in
// Islamabad, his counterpart", and gives it to the place that the same preposition named
// before: "will travel to Berlin, where he will meet Baerbock, and to Ankara". What happened before
// it gives to the verb: "X, after talks with Y, signed".
func (s *Sentence) casedConjunct(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || !s.Rels[h].Is(parse.Obj, parse.Iobj, parse.Nsubj, parse.NsubjPass) || s.CaseOf(h) != "" {
		return false
	}
	c := s.CaseOf(t)
	if v, k := s.Head(h), s.Child(t, parse.Case); v > t && k > 0 && settingOff.Has(c) && s.Tokens[k-1].Text == "," && s.Mention[t] < 0 && s.Child(t, parse.Coord) < 0 && s.Verbal(v) && (s.Rels[t] == parse.Conj || behind.Has(c)) {
		s.Heads[t], s.Rels[t] = int32(v), parse.Obl
		s.link()
		return true
	}
	if s.Rels[t] != parse.Conj || !s.Person(h) || s.Rels[h] == parse.NsubjPass {
		return false
	}
	if s.Mention[t] >= 0 && !s.Person(t) {
		clause := false
		for n := h - 1; n > 0; n-- {
			clause = clause || s.Low[n] == "where" || s.Relative(n)
			if clause && s.Mention[n] >= 0 && s.Rels[n] == parse.Obl && s.CaseOf(n) == c && !s.Person(n) {
				for k := t + 1; k < len(s.Tokens); k++ { // its day goes with it
					if s.Head(k) == s.Head(h) && s.Rels[k].Is(parse.Obl, parse.OblUnmarked) {
						s.Heads[k] = s.Heads[n]
					}
				}
				s.Heads[t] = int32(n)
				s.link()
				return true
			}
		}
	}
	if c != "in" && c != "at" {
		return false
	}
	v := s.Head(h)
	if v < 0 || !s.Verbal(v) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obl
	s.link()
	return true
}

// settingOff are the prepositions by which a noun is the occasion of what its clause tells.
var settingOff = vocab.Words("after", "before", "following", "during", "amid", "despite", "since", "upon", "pending", "in", "at", "on", "under", "with", "without", "ahead")

// relativeThat makes the "that" of a relative clause with a subject of its own the object of
// its verb: "texts that the president had sent him".
func (s *Sentence) relativeThat(v int) bool {
	if !s.Verbal(v) || s.Passive(v) {
		return false
	}
	m, n := s.Child(v, parse.Mark), s.Child(v, parse.Nsubj)
	if w := s.Child(v, parse.OblUnmarked); w >= 0 && w < n && n < v && s.Relative(w) && s.Head(v) == w-1 && !Temporal.Has(s.Low[w-1]) && s.Appositive(w-1) {
		// "a step that Ankara called a mistake"
		if o := s.Child(v, parse.Obj); o >= 0 {
			s.Rels[o] = parse.Xcomp
		}
		s.relativise(w, v)
		s.link()
		return true
	}
	if s.Rels[v] == parse.Advcl {
		// "will reopen embassies under an accord that Libya brokered", hung on the verb
		if m < 2 || n != m+1 || s.Low[m] != "that" || s.Head(m-1) != s.Head(v) || !s.Entries[v].Wants(s.Low[m-1]) || s.Child(v, parse.Obj, parse.Ccomp, parse.Xcomp) >= 0 {
			return false
		}
		s.Heads[v], s.Rels[v] = int32(m-1), parse.AclRelcl
		s.relativise(m, v)
		s.link()
		return true
	}
	if s.Rels[v] == parse.Acl {
		// "an offer that Delhi dismissed": what an offer offers stands behind no comma
		if m < 2 || n < m || n > v || s.Low[m] != "that" || s.Head(v) != m-1 || !s.Appositive(m-1) && !s.Entries[v].Wants(s.Low[m-1]) && !(refuting.Has(s.Low[v]) && s.Doc.Tables.Classes["accusation"].Has(s.Low[m-1])) || s.Child(v, parse.Obj, parse.Ccomp, parse.Xcomp) >= 0 || len(s.Entries[v].Verb) == 0 {
			return false
		}
		s.Rels[v] = parse.AclRelcl
	}
	if m < 0 || n < m || n > v || s.Low[m] != "that" || s.Head(v) != m-1 {
		return false
	}
	if o := s.Child(v, parse.Obj); o >= 0 {
		if s.Child(v, parse.Iobj) >= 0 || !gives.Has(s.Low[v]) || s.Tokens[o].Tag != parse.PRON && !s.Names(o) {
			return false
		}
		s.Rels[o] = parse.Iobj
	}
	s.relativise(m, v)
	s.link()
	return true
}

// relativise makes a "that" or "which" the object of the verb of its relative clause.
func (s *Sentence) relativise(w, v int) {
	s.retag(w, parse.WDT)
	s.Tokens[w].Tag = parse.PRON
	s.Heads[w], s.Rels[w] = int32(v), parse.Obj
}

// listedVerb parts two verbs of which the first was listed with its own subject: "proposed
// that Turkey and Romania inspect ships, and promised help".
func (s *Sentence) listedVerb(x int) bool {
	n := s.Head(x)
	if s.Rels[x] != parse.Conj || n < 0 || n > x || s.Tokens[x].XPOS != parse.VBP && s.Tokens[x].XPOS != parse.VB || !s.Names(n) || s.Rels[n] != parse.Nsubj {
		return false
	}
	v := s.Head(n)
	if v < x || !s.Rels[v].Is(parse.Conj, parse.Ccomp) || s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	m, c, h := s.Child(v, parse.Mark), s.Child(v, parse.Coord), s.Head(v)
	if m < 0 || m > n || c < x || c > v || h < 0 || h > m || !s.Verbal(h) {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(h), parse.Ccomp
	s.Heads[n], s.Heads[m] = int32(x), int32(x)
	s.Rels[v] = parse.Conj
	s.link()
	return true
}

// whichClause hangs "which X had posted" and "who has left" on the noun before its comma.
func (s *Sentence) whichClause(v int) bool {
	if !s.Verbal(v) || !s.Rels[v].Is(parse.Advcl, parse.Parataxis, parse.Ccomp) {
		return false
	}
	w := s.Child(v, parse.Obj, parse.Nsubj, parse.NsubjPass)
	if w < 2 || w > v || (s.Low[w] != "which" || s.Tokens[w].XPOS != parse.WDT) && (s.Low[w] != "who" || s.Rels[v] != parse.Advcl) || s.Tokens[w-1].Text != "," || !s.Tokens[w-2].Tag.Is(parse.NOUN, parse.PROPN) || s.Dominates(v, w-2) {
		return false
	}
	n := w - 2
	if m := s.Mention[n]; m >= 0 && !s.Dominates(v, s.Doc.Mentions[m].Head) {
		n = s.Doc.Mentions[m].Head
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	s.link()
	return true
}

// gerundRoot gives the sentence back to its verb where what it says of somebody was taken for
// it: "Bastos accused the government of having leaked the letter".
func (s *Sentence) gerundRoot(v int) bool {
	if s.Rels[v] != parse.Root || !s.Verbal(v) {
		return false
	}
	g := v
	if a := s.Child(v, parse.Aux); a >= 0 {
		g = a
	}
	if g < 3 || s.Tokens[g].XPOS != parse.VBG || s.Low[g-1] != "of" && s.Low[g-1] != "for" {
		return false
	}
	for a := g - 2; a > 0; a-- {
		n := s.Head(a)
		if s.Rels[a] != parse.Acl || s.Tokens[a].XPOS != parse.VBN || n < 0 || n > a || s.Head(n) != v || !s.Names(n) {
			continue
		}
		s.retag(a, parse.VBD)
		s.Heads[a], s.Rels[a] = -1, parse.Root
		s.Heads[n], s.Rels[n] = int32(a), parse.Nsubj
		s.Heads[v], s.Rels[v] = int32(a), parse.Advcl
		for k := range s.Heads {
			if s.Head(k) == v && (k > v && s.Rels[k].Is(parse.Conj, parse.Punct) || k < g-1 && k != a) {
				s.Heads[k] = int32(a)
			}
		}
		s.link()
		return true
	}
	return false
}

// ownersHead gives an owner the noun that is his where he was hung on the name before it: "the
// president's Truth Social account".
func (s *Sentence) ownersHead(t int) bool {
	h := s.Head(t)
	if s.Rels[t] != parse.NmodPoss || h < t || s.Mention[h] < 0 || !s.Rels[h].Is(parse.Compound, parse.NmodDesc) {
		return false
	}
	n := s.Head(h)
	if n < h || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	s.Heads[t] = int32(n)
	s.link()
	return true
}

// ownersGerund makes an attribute of a gerund between an owner and what is his, taken for a
// clause: "the regime's escalating attacks".
func (s *Sentence) ownersGerund(v int) bool {
	if v < 2 || s.Tokens[v].XPOS != parse.VBG || s.Tokens[v-1].XPOS != parse.POS {
		return false
	}
	t, n := s.Head(v-1), s.Child(v, parse.Obj)
	if t < 0 || t > v || s.Head(t) != v || !s.Rels[t].Is(parse.Nsubj, parse.NmodPoss) || n < v || n > v+3 || s.Mention[n] >= 0 || s.Tokens[n].Tag != parse.NOUN || s.Child(n, parse.Det) >= 0 {
		return false
	}
	s.supplant(n, v, parse.Amod)
	s.handOver(v, n)
	s.Rels[t] = parse.NmodPoss
	if s.Rels[n].Is(parse.Acl, parse.Advcl, parse.Ccomp, parse.Xcomp) {
		if h := s.Head(n); h >= 0 && s.Verbal(h) {
			s.Rels[n] = parse.Obl
		} else {
			s.Rels[n] = parse.Nmod
		}
	}
	for k := s.Head(n); k >= 0 && k < n; k++ {
		if s.Head(k) == n && s.Rels[k] == parse.Mark {
			s.Rels[k] = parse.Case // "an end to": no infinitive
		}
	}
	s.link()
	return true
}

// besidePredicate gives a name that the parse listed with an adjective, a verb or what is done to somebody the verb behind it:
// "kept silent and UNICEF pulled out its staff".
func (s *Sentence) besidePredicate(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || !s.Names(t) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t]]
	and := m.From - 1
	if and > 0 && s.Tokens[and].Tag == parse.DET {
		and--
	}
	if and < 1 || s.Tokens[and].Tag != parse.CCONJ || m.To >= len(s.Tokens) {
		return false
	}
	v := s.ClauseFrom(s.pastTurn(m.To))
	if v < 0 || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if s.Tokens[h].Tag != parse.ADJ && !s.Verbal(h) {
		// "expelled an envoy and Greece, in turn, recalled", "the report by X, and Chad will not"
		w := s.Head(v)
		if s.Rels[v] != parse.Conj || w < 0 || w > h || !s.Dominates(w, h) || s.Child(w, parse.Nsubj) < 0 || s.Tokens[and-1].Text != "," && s.Tokens[h].Tag == parse.PROPN {
			return false
		}
	}
	s.subject(t, v)
	s.Heads[and] = int32(v)
	if s.Rels[v].Is(parse.Advcl, parse.Xcomp) && s.Child(v, parse.Mark) < 0 {
		s.Rels[v] = parse.Conj
	}
	s.link()
	return true
}

// pastTurn returns the token behind "in turn", "in response" at t, else t.
func (s *Sentence) pastTurn(t int) int {
	x := t
	if x+3 < len(s.Tokens) && s.Tokens[x].Text == "," {
		x++
	}
	if x+2 >= len(s.Tokens) || s.Low[x] != "in" {
		return t
	}
	switch s.Low[x+1] {
	case "turn", "response", "reply", "return", "retaliation", "protest", "reprisal":
	default:
		return t
	}
	if x += 2; s.Tokens[x].Text == "," && x+1 < len(s.Tokens) {
		x++
	}
	return x
}

// actConjunct coordinates acts told by nouns with each other where the parse coordinated the second with whom the first is done to: "the
// expulsion of ten diplomats and sanctions against Y".
func (s *Sentence) actConjunct(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || s.Rels[h] != parse.Nmod || s.CaseOf(h) != "of" || s.CaseOf(t) != "" || s.Mention[t] >= 0 || t+1 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.ADP {
		return false
	}
	g := s.Head(h)
	if g < 0 || g > h || s.Tokens[g].Tag != parse.NOUN || !s.tellsAct(g) || !s.tellsAct(t) || s.tellsAct(h) {
		return false
	}
	s.Heads[t] = int32(g)
	for k := t + 1; k < len(s.Heads); k++ {
		if s.Head(k) == h && s.Rels[k] == parse.Nmod && s.Head(t+1) == k {
			s.Heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// tellsAct reports whether a noun stands in the table of what tells acts.
func (s *Sentence) tellsAct(n int) bool {
	rows, particled := s.Candidates(n)
	return s.Tokens[n].Tag == parse.NOUN && len(rows)+len(particled) > 0
}
