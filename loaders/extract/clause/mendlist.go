package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Mends of subjects that stand right before their verb: lists of names, the name behind "after" or "as", the
// name behind a phrase without a comma.

// opensClause are the words that a subject stands right behind.
var opensClause = vocab.Words("after", "before", "as", "since", "until", "when", "while", "because", "that",
	"if", "although", "though", "whereas", "once", "and", "but", "then")

// cases are those of them that are prepositions, too.
var clauseCases = vocab.Words("after", "before", "as", "since", "until", "than")

// namesBefore returns the heads of the names right before a verb, "X, Y and Z", in their order, and the word before the
// first; nil where no name stands there.
func (s *Sentence) namesBefore(v int) (list []int, p int) {
	k := s.beforeVerb(v)
	and := false
	for ; k >= 0; k-- {
		if s.shortFor(k) {
			k -= 3
		}
		if s.Mention[k] < 0 {
			break
		}
		m := &s.Doc.Mentions[s.Mention[k]]
		if m.To != k+1 || m.Form != who.Name && m.Form != who.Metonym || !s.Names(m.Head) || len(list) > 0 && s.Person(m.Head) != s.Person(list[0]) || len(s.Parties(m.Head, ActorKinds)) == 0 {
			break
		}
		list = append([]int{m.Head}, list...)
		for k = m.From - 1; k >= 0 && s.introduces(k, m.Head); k-- {
		}
		if k > 2 && s.Low[k] == "as" && s.Low[k-1] == "well" && s.Low[k-2] == "as" && len(list) == 1 {
			and = true // "Kenya as well as Uganda"
			k -= 2
			continue
		}
		switch {
		case k > 0 && !and && len(list) == 1 && (s.Low[k] == "and" || s.Low[k] == "or"):
			and = true
		case k > 0 && and && s.Tokens[k].Text == "," && s.Mention[k-1] >= 0 && s.Doc.Mentions[s.Mention[k-1]].To == k:
		case k > 0 && and && s.Tokens[k].Text == "," && s.shortFor(k-1):
		default:
			return list, k
		}
		p = k
		if k > 0 && s.Tokens[k-1].Text == "," && and && len(list) == 1 {
			k-- // "Uganda, and Rwanda"
		}
	}
	return list, p
}

// introduces reports whether the word at k, before a name, belongs to it: "the African Union", "its neighbour Uganda", "Uganda's
// Yoweri Museveni".
func (s *Sentence) introduces(k, name int) bool {
	if s.Low[k] == "the" {
		return true
	}
	w := &s.Tokens[k]
	if k > 0 && w.Tag == parse.NOUN && s.Tokens[k-1].XPOS == parse.PRPS || w.XPOS == parse.PRPS && s.Tokens[k+1].Tag == parse.NOUN {
		return true
	}
	if w.Tag == parse.NOUN && (k == 0 || s.Tokens[k-1].XPOS != parse.PRPS && s.Tokens[k-1].XPOS != parse.POS && !s.Tokens[k-1].Tag.Is(parse.DET, parse.ADJ)) {
		return false // "after weeks of silence Kenya"
	}
	return !Temporal.Has(s.Low[k]) && s.Dominates(name, k) && (w.Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.NUM) || w.XPOS == parse.POS || w.XPOS == parse.PRPS || w.Tag == parse.DET)
}

// listSubject makes the names right before a verb its subject together, where the parse gave some of them another
// place: "On Tuesday Kenya, Uganda and Rwanda condemned", "after Kenya, Uganda and Rwanda had condemned".
func (s *Sentence) listSubject(v int) bool {
	if !s.Finite(v) && s.Child(v, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	list, p := s.namesBefore(v)
	if s.caseThenName(v) {
		return true
	}
	if len(list) < 2 || p > 0 && !s.opensList(p) {
		return false
	}
	first := list[0]
	if len(list) == 2 && (p < 0 || !clauseCases.Has(s.Low[p])) && s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 && s.Head(first) != v && s.Head(list[1]) != v {
		return false
	}
	rel := parse.Nsubj
	if s.Passive(v) {
		rel = parse.NsubjPass
	}
	done := s.Head(first) == v && s.Rels[first] == rel
	for _, n := range list[1:] {
		done = done && s.Rels[n] == parse.Conj && s.Dominates(first, n)
	}
	if done || s.Dominates(first, v) {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < first; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.Expl) {
			switch {
			case Temporal.Has(s.Low[k]):
				s.Rels[k] = parse.OblUnmarked // "Last week, Kenya, Uganda and Rwanda"
			case p < 0 || !clauseCases.Has(s.Low[p]) || !s.parted(v, int(k), p):
				return false
			}
		}
	}
	for _, n := range list {
		if s.Dominates(n, v) {
			return false
		}
	}
	s.Heads[first], s.Rels[first] = int32(v), rel
	for _, n := range list[1:] {
		s.Heads[n], s.Rels[n] = int32(first), parse.Conj
	}
	if s.Rels[v] == parse.Conj && p > 0 && clauseCases.Has(s.Low[p]) && s.Head(v) < p {
		s.Rels[v] = parse.Advcl
	}
	for k := max(p, 0); k < v; k++ {
		switch {
		case k > first && s.Head(k) == v && s.Rels[k].Is(parse.Nsubj, parse.NsubjPass):
			s.Heads[k], s.Rels[k] = int32(list[len(list)-1]), parse.NmodDesc // "its neighbour Uganda"
		case s.Tokens[k].Tag == parse.CCONJ && k > first:
			s.Heads[k], s.Rels[k] = int32(list[len(list)-1]), parse.Coord
		case Temporal.Has(s.Low[k]) && s.Mention[k] < 0 && k < first && s.Head(k) >= first:
			s.Heads[k], s.Rels[k] = int32(v), parse.Obl
		case k == p && s.Rels[k] == parse.Case && s.Head(k) >= first && clauseCases.Has(s.Low[k]):
			s.Heads[k], s.Rels[k] = int32(v), parse.Mark
		}
	}
	for k := range first {
		if s.Head(k) != first || k >= s.Doc.Mentions[s.Mention[first]].From {
			continue
		}
		for t := k + 1; t < first; t++ {
			if s.Head(t) == v && s.Rels[t].Is(parse.Obl, parse.OblUnmarked) || t == p && s.Tokens[t].Tag == parse.NOUN {
				s.Heads[k] = int32(t) // "on Tuesday"
				break
			}
		}
	}
	s.link()
	return true
}

// asSubject makes the name between "after", "before" or "as" and a verb the subject of that, where the parse made a
// phrase of it: "deepened as the African Union expelled", "before Kenya summoned".
func (s *Sentence) asSubject(t int) bool {
	p := s.Child(t, parse.Case)
	if p < 2 || !clauseCases.Has(s.Low[p]) || s.Mention[t] < 0 || s.Doc.Mentions[s.Mention[t]].Head != t {
		return false
	}
	to := p + 1
	for to < len(s.Tokens) && to < p+14 && s.Dominates(t, to) && !s.Verbal(to) && s.Tokens[to].Tag != parse.PUNCT {
		to++
	}
	if to <= t {
		return false
	}
	v := s.ClauseFrom(to)
	if v < 0 || s.Dominates(t, v) {
		return false
	}
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	switch {
	case n == t || n > t:
		return false
	case n >= 0: // "The crisis deepened as X expelled"
		if !s.parted(v, n, p) {
			return false
		}
	case s.Head(v) < 0 || s.Head(v) > p:
		return false
	}
	s.Heads[p], s.Rels[p] = int32(v), parse.Mark
	s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
	s.link()
	if s.Passive(v) {
		s.Rels[t] = parse.NsubjPass
	}
	if s.Rels[v].Is(parse.Conj, parse.Parataxis) {
		s.Rels[v] = parse.Advcl
	}
	return true
}

// parted gives the subject n of the verb v the verb of its own that the parse took for a participle, before the word p with which
// the clause of v begins: "The crisis deepened as X expelled".
func (s *Sentence) parted(v, n, p int) bool {
	if n < p && s.Child(n, parse.Cop) >= 0 && s.Child(n, parse.Nsubj) >= 0 {
		s.supplant(n, v, parse.Advcl) // "Relations have been tense since X accused"
		return true
	}
	u := s.Child(n, parse.Acl)
	if r := s.Child(n, parse.AclRelcl); u < 0 && r > n { // "Sudan, which has a quarrel with it, watched as X condemned"
		if u = s.Child(r, parse.Conj); u < 0 || s.Tokens[u-1].Text != "," || s.Child(u, parse.Coord, parse.Nsubj) >= 0 {
			return false
		}
	}
	if u < n || u > p || s.Tokens[u].Tag != parse.VERB || s.Tokens[u].XPOS == parse.VBG || s.Child(u, parse.AuxPass, parse.OblAgent) >= 0 {
		return false
	}
	s.supplant(u, v, parse.Advcl)
	s.Heads[n], s.Rels[n] = int32(u), parse.Nsubj
	s.makeVerb(u, parse.VBD)
	return true
}

// afterWhom makes a clause of "protested after Kenya's minister, X, condemned Eritrea", where the parse gave the second verb to
// who protested.
func (s *Sentence) afterWhom(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || !s.Finite(v) || s.Tokens[v-1].Text != "," || s.Child(v, parse.Coord, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 || !s.Verbal(h) {
		return false
	}
	for k := s.Kid[h]; k >= 0 && int(k) < v; k = s.Sib[k] {
		n := int(k)
		p := s.Child(n, parse.Case)
		if n < h || p < 0 || p > n || !clauseCases.Has(s.Low[p]) || !s.Names(n) || !s.Rels[n].Is(parse.Obl, parse.Nmod) {
			continue
		}
		to := s.Doc.Mentions[s.Mention[n]].To
		if to >= v-1 || s.Tokens[to].Text != "," {
			continue
		}
		for x := to; x < v-1; x++ { // "after the United States, backed by Britain, condemned"
			if s.Head(x) != h {
				continue
			}
			switch s.Heads[x] = int32(n); {
			case s.Verbal(x):
				s.Rels[x] = parse.Acl
			case s.Nominal(x):
				s.Rels[x] = parse.Nmod
			}
		}
		s.Heads[p], s.Rels[p] = int32(v), parse.Mark
		s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
		s.Rels[v] = parse.Advcl
		s.link()
		return true
	}
	return false
}

// phraseThenName makes the names right before a verb its subject, where the parse hung them in the phrase of a time or a place
// before: "After weeks of silence Kenya condemned", "At a summit in Addis Ababa the African Union condemned".
func (s *Sentence) phraseThenName(v int) bool {
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	if n > v || n >= 0 && (!Temporal.Has(s.Low[n]) && s.Low[n] != "amid" && !s.looming(n, v) || s.Mention[n] >= 0) || n < 0 && (!s.lacksSubject(v) || !s.Rels[v].Is(parse.Root, parse.Ccomp, parse.Advcl, parse.Parataxis)) {
		return false
	}
	list, p := s.namesBefore(v)
	if len(list) == 0 || p <= n || p < 1 || s.Dominates(list[0], v) {
		return false
	}
	t := list[0]
	switch m := s.Mention[p]; {
	case n >= 0 && (s.Tokens[p].Tag != parse.NOUN && s.Tokens[p].XPOS != parse.VBG || m >= 0 || !s.Dominates(n, t)):
		return false
	case n < 0 && (m < 0 || s.Doc.Mentions[m].To != p+1 || len(s.Doc.Mentions[m].Entities) != 1 || s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]) != graph.Place):
		return false
	}
	top := p
	if m := s.Mention[p]; m >= 0 {
		top = s.Doc.Mentions[m].Head
	}
	if s.Head(top) == t || s.Dominates(t, top) {
		s.Heads[top], s.Rels[top] = s.Heads[t], parse.Nmod
	}
	for k := range t {
		if s.Head(k) == t && k <= p && k != top {
			s.Heads[k] = int32(top)
		}
	}
	if n >= 0 {
		if w := s.Child(v, parse.Mark); w >= 0 && w < n && s.Low[w] == "with" {
			s.Heads[w], s.Rels[w] = int32(n), parse.Case
			s.link()
		}
		s.Rels[n] = parse.OblUnmarked
		if s.Child(n, parse.Case) >= 0 {
			s.Rels[n] = parse.Obl
		}
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
	for _, x := range list[1:] {
		s.Heads[x], s.Rels[x] = int32(t), parse.Conj
	}
	s.link()
	if s.Passive(v) {
		s.Rels[t] = parse.NsubjPass
	}
	return true
}

// dayThenName makes the name behind the day that opens a clause the subject of a verb behind an aside, where the parse made one
// phrase of the day and the name: "On Tuesday Kenya, together with Uganda, condemned".
func (s *Sentence) dayThenName(t int) bool {
	m := &s.Doc.Mentions[s.Mention[t]]
	d, v := m.From-1, s.Head(t)
	if m.Head != t || d < 1 || !Temporal.Has(s.Low[d]) || s.Mention[d] >= 0 || s.Tokens[d-1].Tag != parse.ADP || m.To >= len(s.Tokens) || s.Tokens[m.To].Text != "," {
		return false
	}
	switch {
	case s.Head(d) == t && v > m.To:
	case v == d && s.Rels[t].Is(parse.Flat, parse.Compound, parse.Nmod, parse.Appos):
		v = s.Head(d)
	default:
		return false
	}
	if v < m.To || !s.lacksSubject(v) || s.Tokens[v].Tag != parse.VERB {
		return false
	}
	for k := m.To; k < v; k++ {
		if s.Head(k) == d {
			s.Heads[k] = int32(t)
		}
	}
	s.Heads[d], s.Rels[d] = int32(v), parse.Obl
	s.Heads[d-1], s.Rels[d-1] = int32(d), parse.Case
	s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
	s.link()
	if s.Passive(v) {
		s.Rels[t] = parse.NsubjPass
	}
	return true
}

// looming reports whether a noun stands behind the "with" that opens the clause of v and before a participle: "With elections
// looming Kenya condemned".
func (s *Sentence) looming(n, v int) bool {
	w, a := s.Child(v, parse.Mark), s.Child(n, parse.Acl)
	return w >= 0 && w < n && s.Low[w] == "with" && a > n && s.Tokens[a].XPOS == parse.VBG
}

// phraseThenNoun makes the noun right before a verb that has no subject its subject, where the parse hung it without a preposition
// on the phrase before: "After the attack two diplomats were expelled by Kenya", "In March the ambassador was summoned".
func (s *Sentence) phraseThenNoun(v int) bool {
	if !s.lacksSubject(v) || !s.Rels[v].Is(parse.Root, parse.Ccomp, parse.Advcl, parse.Parataxis) {
		return false
	}
	t := s.beforeVerb(v)
	if t < 2 {
		return false
	}
	if m := s.Mention[t]; m >= 0 && s.Doc.Mentions[m].To == t+1 && s.Doc.Mentions[m].Form == who.Name {
		t = s.Doc.Mentions[m].Head
	}
	h := s.Head(t)
	if !s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) || Temporal.Has(s.Low[t]) || h < 0 || h >= t || s.Verbal(h) || s.Child(t, parse.Case) >= 0 || !s.Rels[t].Is(parse.Nmod, parse.Appos, parse.NmodUnmarked) {
		return false
	}
	from, to := s.Span(t)
	if from < 2 || to > v || s.Tokens[from-1].Text == "," || s.Head(h) != v || s.Child(h, parse.Case) < 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
	s.link()
	if s.Passive(v) || s.Child(v, parse.AuxPass) >= 0 {
		s.Rels[t] = parse.NsubjPass
	}
	return true
}

// makeSubjects makes a list of names the subject of a verb.
func (s *Sentence) makeSubjects(v int, list []int) {
	s.Heads[list[0]], s.Rels[list[0]] = int32(v), parse.Nsubj
	for _, x := range list[1:] {
		s.Heads[x], s.Rels[x] = int32(list[0]), parse.Conj
	}
	s.link()
	if s.Passive(v) {
		s.Rels[list[0]] = parse.NsubjPass
	}
}

// saidOfAside gives a clause that is said its subject with what is told of that in an aside: "reported that the United States,
// backed by Britain, had condemned", "said Kenya, supported by Chad, had expelled".
func (s *Sentence) saidOfAside(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v-2 || !s.Utters(h) || !s.lacksSubject(v) {
		return false
	}
	if list, p := s.namesBefore(v); len(list) > 0 && p == h && !s.Dominates(list[0], v) {
		s.makeSubjects(v, list) // "said the African Union had condemned"
		return true
	}
	if b := s.beforeVerb(v); b < h || s.Tokens[b].Text != "," {
		return s.saidInPhrase(v, h)
	}
	for k := s.Kid[h]; k >= 0 && int(k) < v; k = s.Sib[k] {
		x := int(k)
		n, c := -1, -1
		switch {
		case x > h && s.Rels[x] == parse.Ccomp && s.Tokens[x].XPOS == parse.VBN && s.Child(x, parse.AuxPass, parse.Aux) < 0:
			n, c = s.Child(x, parse.NsubjPass, parse.Nsubj), x
		case x > h && s.Rels[x].Is(parse.Nsubj, parse.Obj) && s.Child(x, parse.Acl, parse.AclRelcl, parse.Appos) > x && s.Child(h, parse.Nsubj) < h:
			n = x
		}
		if n < h || s.Mention[n] < 0 || s.Tokens[s.Doc.Mentions[s.Mention[n]].To].Text != "," {
			continue
		}
		if c >= 0 {
			if m := s.Child(c, parse.Mark); m >= 0 {
				s.Heads[m] = int32(v)
			}
			s.Heads[c], s.Rels[c] = int32(n), parse.Acl
		}
		s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
		s.link()
		if s.Passive(v) {
			s.Rels[n] = parse.NsubjPass
		}
		return true
	}
	return false
}

// andItsAlly lists the name behind "and its ally" or "as well as" with the name before it: "condemned Eritrea and its ally Djibouti",
// "met President X, as well as Trade Minister Y".
func (s *Sentence) andItsAlly(c int) bool {
	e := c - 1
	if e > 0 && s.Tokens[e].Text == "," && s.Low[c] == "as" {
		e--
	}
	if e < 0 || c+3 >= len(s.Tokens) || s.Mention[e] < 0 {
		return false
	}
	first := c + 3
	ally := s.Low[c] == "and" && s.Tokens[c+1].XPOS == parse.PRPS && s.Tokens[c+2].Tag == parse.NOUN
	if !ally {
		if s.Low[c] != "as" || s.Low[c+1] != "well" || s.Low[c+2] != "as" {
			return false
		}
		if first = s.nameBehindTitle(first); first < 0 {
			return false
		}
	}
	if s.Mention[first] < 0 {
		return false
	}
	a, b := &s.Doc.Mentions[s.Mention[e]], &s.Doc.Mentions[s.Mention[first]]
	if a.To != e+1 || b.From != first || a.Form != who.Name || b.Form != who.Name {
		return false
	}
	x, y := a.Head, b.Head
	if !s.Names(x) || !s.Names(y) || s.Dominates(y, x) || s.Rels[y] == parse.Conj && s.Head(y) == x || s.ClauseFrom(b.To) >= 0 || b.To < len(s.Tokens) && s.Tokens[b.To].XPOS == parse.POS {
		return false
	}
	if ally {
		s.Heads[c+2], s.Rels[c+2] = int32(y), parse.NmodDesc
		s.Heads[c+1], s.Rels[c+1] = int32(c+2), parse.NmodPoss
	} else {
		s.Heads[c+1], s.Rels[c+1] = int32(c), parse.Fixed
		s.Heads[c+2], s.Rels[c+2] = int32(c), parse.Fixed
	}
	s.Heads[y], s.Rels[y] = int32(x), parse.Conj
	s.Heads[c], s.Rels[c] = int32(y), parse.Coord
	s.link()
	return true
}

// nameBehindTitle returns where the name begins that stands at t, or there behind the title of who bears
// it; -1.
func (s *Sentence) nameBehindTitle(t int) int {
	if m := s.Mention[t]; m >= 0 && s.Doc.Mentions[m].Form == who.Name && s.Doc.Mentions[m].From == t {
		return t
	}
	for k := t; k < min(t+12, len(s.Tokens)); k++ {
		m := s.Mention[k]
		if m < 0 || s.Doc.Mentions[m].Form == who.Demonym {
			if s.Tokens[k].Tag == parse.DET || m >= 0 {
				continue
			}
			return -1
		}
		switch mn := &s.Doc.Mentions[m]; {
		case mn.Form == who.Title:
		case mn.Form == who.Name && mn.From == k && k > t && len(mn.Entities) == 1 && s.Doc.KindOf(mn.Entities[0]) == graph.Person:
			return k
		default:
			return -1
		}
	}
	return -1
}
