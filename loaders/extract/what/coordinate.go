package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// again adds to what hangs on a word by a preposition what the same preposition
// introduces once more after "and": "spoke with X on Monday, and with Y and Z
// the next day". Parsers rarely hang the second on the first.
func (s *sentence) again(prep string, dst []int) []int {
	if len(dst) == 0 {
		return dst
	}
	aside := false // in a relative clause: "to Berlin on May 18, where he will meet Z, and to Ankara"
	for t := dst[len(dst)-1] + 1; t+1 < len(s.Tokens); t++ {
		tok := &s.Tokens[t]
		switch {
		case tok.Text == ";" || tok.Text == ":":
			return dst
		case s.relative(t) && tok.Tag != parse.DET || s.low[t] == "where":
			if s.Tokens[t-1].Text != "," {
				return dst
			}
			aside = true
			continue
		case tok.Text == "," && !aside && (s.low[t+1] == "then" || s.low[t+1] == "later"): // "with X, then with Y"
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
		if p >= len(s.Tokens) || s.low[p] != prep || s.Tokens[p].Tag != parse.ADP {
			continue
		}
		n := s.nameFrom(p + 1)
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

// nameFrom returns the head of the first name of somebody in the phrase that
// begins at from, -1 if it holds none.
func (s *sentence) nameFrom(from int) int {
	for t := from; t < len(s.Tokens) && t < from+10; t++ {
		if s.names(t) && s.doc.Mentions[s.mention[t]].Head == t && !s.attributive(t) {
			if h := s.head(t); s.rels[t] == parse.NmodPoss && h > t && s.person(h) {
				continue // "and with Poland's Donald Tusk"
			}
			if m := &s.doc.Mentions[s.mention[t]]; m.Form != who.Title && m.Form != who.Demonym || m.To >= len(s.Tokens) || s.mention[m.To] < 0 {
				return t
			}
		}
		if !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.NOUN, parse.NUM) && s.low[t] != "of" && s.Tokens[t].XPOS != parse.POS && s.Tokens[t].XPOS != parse.HYPH {
			break
		}
	}
	return -1
}

// afterClause adds the name that closes a list begun before a relative clause or an
// apposition: "telephoned X, who had denounced the deal, and Y of Saudi Arabia", "met
// with X, the president's envoy, and Y". It ends the sentence or its clause, so that it
// is nobody's subject.
func (s *sentence) afterClause(first int, dst []int) []int {
	m := s.mention[first]
	if m < 0 {
		return dst
	}
	t := s.doc.Mentions[m].To
	if t+1 >= len(s.Tokens) || s.Tokens[t].Text != "," {
		return dst
	}
	clause := s.Tokens[t+1].XPOS == parse.WP || s.Tokens[t+1].XPOS == parse.WDT
	person := s.doc.kindOf(s.doc.Mentions[m].Entities[0]) == graph.Person
	for t += 2; t+2 < len(s.Tokens); t++ {
		if !clause && (s.Tokens[t].XPOS.Tensed() || s.Tokens[t].Tag == parse.SCONJ || s.Tokens[t].XPOS == parse.TO) {
			return dst
		}
		if s.Tokens[t].Text != "," || s.Tokens[t+1].Tag != parse.CCONJ {
			continue
		}
		n := s.nameFrom(t + 2)
		if n < 0 || slices.Contains(dst, n) {
			return dst
		}
		nm := &s.doc.Mentions[s.mention[n]]
		if (s.doc.kindOf(nm.Entities[0]) == graph.Person) != person {
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

// twoEnds looks for both ends of "between X and Y" by their place where the parse
// has fewer than two: "between officials of X's ruling party and the MDC".
func (s *sentence) twoEnds(t int, dst []int) []int {
	n := 0
	for _, x := range dst {
		n += len(s.parties(x, anyKind))
	}
	if n > 1 {
		return dst
	}
	b := t + 1
	for b < len(s.Tokens) && s.low[b] != "between" {
		if s.Tokens[b].Tag.Is(parse.VERB, parse.SCONJ) || s.Tokens[b].XPOS == parse.WRB || s.Tokens[b].Text == ";" || s.low[b] == "as" {
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
		if s.names(x) && s.doc.Mentions[s.mention[x]].Head == x {
			m := &s.doc.Mentions[s.mention[x]]
			owner := m.To < len(s.Tokens) && s.Tokens[m.To].XPOS == parse.POS || tok.XPOS == parse.PRPS
			if !owner && m.Form != who.Title && s.doc.kindOf(m.Entities[0]).IsActor() && (m.Form != who.Demonym || !s.attributive(x)) {
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
func (s *sentence) cityOfState(t int) bool {
	h := s.head(t)
	if h < 0 || t < h+3 || s.Tokens[t-1].Text != "," || s.child(t, parse.Coord) >= 0 || s.mention[t] < 0 || s.mention[t-2] < 0 || !s.person(h) {
		return false
	}
	state, city := s.doc.Mentions[s.mention[t]].Entities, s.doc.Mentions[s.mention[t-2]].Entities
	if len(state) != 1 || len(city) != 1 || s.doc.kindOf(state[0]) != graph.Country || state[0] == city[0] || s.doc.kindOf(city[0]) != graph.Place || s.caseOf(t-2) != "in" && s.caseOf(t-2) != "at" {
		return false
	}
	s.heads[t], s.rels[t] = int32(t-2), parse.Appos
	s.link()
	return true
}

// casedConjunct takes a place out of a list of people, "telephoned Basit and then, in
// Islamabad, his counterpart", and gives it to the place that the same preposition named
// before: "will travel to Berlin, where he will meet Baerbock, and to Ankara". What happened before
// it gives to the verb: "X, after talks with Y, signed".
func (s *sentence) casedConjunct(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || !s.rels[h].Is(parse.Obj, parse.Iobj, parse.Nsubj, parse.NsubjPass) || s.caseOf(h) != "" {
		return false
	}
	c := s.caseOf(t)
	if v, k := s.head(h), s.child(t, parse.Case); v > t && k > 0 && settingOff[c] && s.Tokens[k-1].Text == "," && s.mention[t] < 0 && s.child(t, parse.Coord) < 0 && s.verbal(v) && (s.rels[t] == parse.Conj || behind[c]) {
		s.heads[t], s.rels[t] = int32(v), parse.Obl
		s.link()
		return true
	}
	if s.rels[t] != parse.Conj || !s.person(h) || s.rels[h] == parse.NsubjPass {
		return false
	}
	if s.mention[t] >= 0 && !s.person(t) {
		clause := false
		for n := h - 1; n > 0; n-- {
			clause = clause || s.low[n] == "where" || s.relative(n)
			if clause && s.mention[n] >= 0 && s.rels[n] == parse.Obl && s.caseOf(n) == c && !s.person(n) {
				for k := t + 1; k < len(s.Tokens); k++ { // its day goes with it
					if s.head(k) == s.head(h) && s.rels[k].Is(parse.Obl, parse.OblUnmarked) {
						s.heads[k] = s.heads[n]
					}
				}
				s.heads[t] = int32(n)
				s.link()
				return true
			}
		}
	}
	if c != "in" && c != "at" {
		return false
	}
	v := s.head(h)
	if v < 0 || !s.verbal(v) {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Obl
	s.link()
	return true
}

// settingOff are the prepositions by which a noun is the occasion of what its clause tells.
var settingOff = map[string]bool{"after": true, "before": true, "following": true, "during": true, "amid": true, "despite": true, "since": true, "upon": true, "pending": true, "in": true, "at": true, "on": true, "under": true, "with": true, "without": true, "ahead": true}

// relativeThat makes the "that" of a relative clause with a subject of its own the object of
// its verb: "texts that the president had sent him".
func (s *sentence) relativeThat(v int) bool {
	if !s.verbal(v) || s.passive(v) {
		return false
	}
	m, n := s.child(v, parse.Mark), s.child(v, parse.Nsubj)
	if w := s.child(v, parse.OblUnmarked); w >= 0 && w < n && n < v && s.relative(w) && s.head(v) == w-1 && !temporal[s.low[w-1]] && s.appositive(w-1) {
		// "a step that Ankara called a mistake"
		if o := s.child(v, parse.Obj); o >= 0 {
			s.rels[o] = parse.Xcomp
		}
		s.relativise(w, v)
		s.link()
		return true
	}
	if s.rels[v] == parse.Advcl {
		// "will reopen embassies under an accord that Libya brokered", hung on the verb
		if m < 2 || n != m+1 || s.low[m] != "that" || s.head(m-1) != s.head(v) || !s.entries[v].wants(s.low[m-1]) || s.child(v, parse.Obj, parse.Ccomp, parse.Xcomp) >= 0 {
			return false
		}
		s.heads[v], s.rels[v] = int32(m-1), parse.AclRelcl
		s.relativise(m, v)
		s.link()
		return true
	}
	if s.rels[v] == parse.Acl {
		// "an offer that Delhi dismissed": what an offer offers stands behind no comma
		if m < 2 || n < m || n > v || s.low[m] != "that" || s.head(v) != m-1 || !s.appositive(m-1) && !s.entries[v].wants(s.low[m-1]) && !(refuting[s.low[v]] && s.doc.reader.tables.classes["accusation"][s.low[m-1]]) || s.child(v, parse.Obj, parse.Ccomp, parse.Xcomp) >= 0 || len(s.entries[v].verb) == 0 {
			return false
		}
		s.rels[v] = parse.AclRelcl
	}
	if m < 0 || n < m || n > v || s.low[m] != "that" || s.head(v) != m-1 {
		return false
	}
	if o := s.child(v, parse.Obj); o >= 0 {
		if s.child(v, parse.Iobj) >= 0 || !gives[s.low[v]] || s.Tokens[o].Tag != parse.PRON && !s.names(o) {
			return false
		}
		s.rels[o] = parse.Iobj
	}
	s.relativise(m, v)
	s.link()
	return true
}

// relativise makes a "that" or "which" the object of the verb of its relative clause.
func (s *sentence) relativise(w, v int) {
	s.retag(w, parse.WDT)
	s.Tokens[w].Tag = parse.PRON
	s.heads[w], s.rels[w] = int32(v), parse.Obj
}

// listedVerb parts two verbs of which the first was listed with its own subject: "proposed
// that Turkey and Romania inspect ships, and promised help".
func (s *sentence) listedVerb(x int) bool {
	n := s.head(x)
	if s.rels[x] != parse.Conj || n < 0 || n > x || s.Tokens[x].XPOS != parse.VBP && s.Tokens[x].XPOS != parse.VB || !s.names(n) || s.rels[n] != parse.Nsubj {
		return false
	}
	v := s.head(n)
	if v < x || !s.rels[v].Is(parse.Conj, parse.Ccomp) || s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	m, c, h := s.child(v, parse.Mark), s.child(v, parse.Coord), s.head(v)
	if m < 0 || m > n || c < x || c > v || h < 0 || h > m || !s.verbal(h) {
		return false
	}
	s.heads[x], s.rels[x] = int32(h), parse.Ccomp
	s.heads[n], s.heads[m] = int32(x), int32(x)
	s.rels[v] = parse.Conj
	s.link()
	return true
}

// whichClause hangs "which X had posted" and "who has left" on the noun before its comma.
func (s *sentence) whichClause(v int) bool {
	if !s.verbal(v) || !s.rels[v].Is(parse.Advcl, parse.Parataxis, parse.Ccomp) {
		return false
	}
	w := s.child(v, parse.Obj, parse.Nsubj, parse.NsubjPass)
	if w < 2 || w > v || (s.low[w] != "which" || s.Tokens[w].XPOS != parse.WDT) && (s.low[w] != "who" || s.rels[v] != parse.Advcl) || s.Tokens[w-1].Text != "," || !s.Tokens[w-2].Tag.Is(parse.NOUN, parse.PROPN) || s.dominates(v, w-2) {
		return false
	}
	n := w - 2
	if m := s.mention[n]; m >= 0 && !s.dominates(v, s.doc.Mentions[m].Head) {
		n = s.doc.Mentions[m].Head
	}
	s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
	s.link()
	return true
}

// gerundRoot gives the sentence back to its verb where what it says of somebody was taken for
// it: "Bastos accused the government of having leaked the letter".
func (s *sentence) gerundRoot(v int) bool {
	if s.rels[v] != parse.Root || !s.verbal(v) {
		return false
	}
	g := v
	if a := s.child(v, parse.Aux); a >= 0 {
		g = a
	}
	if g < 3 || s.Tokens[g].XPOS != parse.VBG || s.low[g-1] != "of" && s.low[g-1] != "for" {
		return false
	}
	for a := g - 2; a > 0; a-- {
		n := s.head(a)
		if s.rels[a] != parse.Acl || s.Tokens[a].XPOS != parse.VBN || n < 0 || n > a || s.head(n) != v || !s.names(n) {
			continue
		}
		s.retag(a, parse.VBD)
		s.heads[a], s.rels[a] = -1, parse.Root
		s.heads[n], s.rels[n] = int32(a), parse.Nsubj
		s.heads[v], s.rels[v] = int32(a), parse.Advcl
		for k := range s.heads {
			if s.head(k) == v && (k > v && s.rels[k].Is(parse.Conj, parse.Punct) || k < g-1 && k != a) {
				s.heads[k] = int32(a)
			}
		}
		s.link()
		return true
	}
	return false
}

// ownersHead gives an owner the noun that is his where he was hung on the name before it: "the
// president's Truth Social account".
func (s *sentence) ownersHead(t int) bool {
	h := s.head(t)
	if s.rels[t] != parse.NmodPoss || h < t || s.mention[h] < 0 || !s.rels[h].Is(parse.Compound, parse.NmodDesc) {
		return false
	}
	n := s.head(h)
	if n < h || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	s.heads[t] = int32(n)
	s.link()
	return true
}

// ownersGerund makes an attribute of a gerund between an owner and what is his, taken for a
// clause: "the regime's escalating attacks".
func (s *sentence) ownersGerund(v int) bool {
	if v < 2 || s.Tokens[v].XPOS != parse.VBG || s.Tokens[v-1].XPOS != parse.POS {
		return false
	}
	t, n := s.head(v-1), s.child(v, parse.Obj)
	if t < 0 || t > v || s.head(t) != v || !s.rels[t].Is(parse.Nsubj, parse.NmodPoss) || n < v || n > v+3 || s.mention[n] >= 0 || s.Tokens[n].Tag != parse.NOUN || s.child(n, parse.Det) >= 0 {
		return false
	}
	s.supplant(n, v, parse.Amod)
	s.handOver(v, n)
	s.rels[t] = parse.NmodPoss
	if s.rels[n].Is(parse.Acl, parse.Advcl, parse.Ccomp, parse.Xcomp) {
		if h := s.head(n); h >= 0 && s.verbal(h) {
			s.rels[n] = parse.Obl
		} else {
			s.rels[n] = parse.Nmod
		}
	}
	for k := s.head(n); k >= 0 && k < n; k++ {
		if s.head(k) == n && s.rels[k] == parse.Mark {
			s.rels[k] = parse.Case // "an end to": no infinitive
		}
	}
	s.link()
	return true
}

// besidePredicate gives a name that the parse listed with an adjective, a verb or what is done to somebody the verb behind it:
// "kept silent and UNICEF pulled out its staff".
func (s *sentence) besidePredicate(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || !s.names(t) {
		return false
	}
	m := &s.doc.Mentions[s.mention[t]]
	and := m.From - 1
	if and > 0 && s.Tokens[and].Tag == parse.DET {
		and--
	}
	if and < 1 || s.Tokens[and].Tag != parse.CCONJ || m.To >= len(s.Tokens) {
		return false
	}
	v := s.clauseFrom(s.pastTurn(m.To))
	if v < 0 || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if s.Tokens[h].Tag != parse.ADJ && !s.verbal(h) {
		// "expelled an envoy and Greece, in turn, recalled", "the report by X, and Chad will not"
		w := s.head(v)
		if s.rels[v] != parse.Conj || w < 0 || w > h || !s.dominates(w, h) || s.child(w, parse.Nsubj) < 0 || s.Tokens[and-1].Text != "," && s.Tokens[h].Tag == parse.PROPN {
			return false
		}
	}
	s.subject(t, v)
	s.heads[and] = int32(v)
	if s.rels[v].Is(parse.Advcl, parse.Xcomp) && s.child(v, parse.Mark) < 0 {
		s.rels[v] = parse.Conj
	}
	s.link()
	return true
}

// pastTurn returns the token behind "in turn", "in response" at t, else t.
func (s *sentence) pastTurn(t int) int {
	x := t
	if x+3 < len(s.Tokens) && s.Tokens[x].Text == "," {
		x++
	}
	if x+2 >= len(s.Tokens) || s.low[x] != "in" {
		return t
	}
	switch s.low[x+1] {
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
func (s *sentence) actConjunct(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.rels[h] != parse.Nmod || s.caseOf(h) != "of" || s.caseOf(t) != "" || s.mention[t] >= 0 || t+1 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.ADP {
		return false
	}
	g := s.head(h)
	if g < 0 || g > h || s.Tokens[g].Tag != parse.NOUN || !s.tellsAct(g) || !s.tellsAct(t) || s.tellsAct(h) {
		return false
	}
	s.heads[t] = int32(g)
	for k := t + 1; k < len(s.heads); k++ {
		if s.head(k) == h && s.rels[k] == parse.Nmod && s.head(t+1) == k {
			s.heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// tellsAct reports whether a noun stands in the table of what tells acts.
func (s *sentence) tellsAct(n int) bool {
	rows, particled := s.candidates(n)
	return s.Tokens[n].Tag == parse.NOUN && len(rows)+len(particled) > 0
}
