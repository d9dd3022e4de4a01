package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Mends of subjects that stand right before their verb: lists of names, the name behind "after" or "as", the
// name behind a phrase without a comma.

// opensClause are the words that a subject stands right behind.
var opensClause = map[string]bool{"after": true, "before": true, "as": true, "since": true, "until": true, "when": true, "while": true, "because": true, "that": true,
	"if": true, "although": true, "though": true, "whereas": true, "once": true, "and": true, "but": true, "then": true}

// cases are those of them that are prepositions, too.
var clauseCases = map[string]bool{"after": true, "before": true, "as": true, "since": true, "until": true, "than": true}

// namesBefore returns the heads of the names right before a verb, "X, Y and Z", in their order, and the word before the
// first; nil where no name stands there.
func (s *sentence) namesBefore(v int) (list []int, p int) {
	k := s.beforeVerb(v)
	and := false
	for ; k >= 0; k-- {
		if s.shortFor(k) {
			k -= 3
		}
		if s.mention[k] < 0 {
			break
		}
		m := &s.doc.Mentions[s.mention[k]]
		if m.To != k+1 || m.Form != who.Name && m.Form != who.Metonym || !s.names(m.Head) || len(list) > 0 && s.person(m.Head) != s.person(list[0]) || len(s.parties(m.Head, actorKinds)) == 0 {
			break
		}
		list = append([]int{m.Head}, list...)
		for k = m.From - 1; k >= 0 && s.introduces(k, m.Head); k-- {
		}
		if k > 2 && s.low[k] == "as" && s.low[k-1] == "well" && s.low[k-2] == "as" && len(list) == 1 {
			and = true // "Kenya as well as Uganda"
			k -= 2
			continue
		}
		switch {
		case k > 0 && !and && len(list) == 1 && (s.low[k] == "and" || s.low[k] == "or"):
			and = true
		case k > 0 && and && s.Tokens[k].Text == "," && s.mention[k-1] >= 0 && s.doc.Mentions[s.mention[k-1]].To == k:
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
func (s *sentence) introduces(k, name int) bool {
	if s.low[k] == "the" {
		return true
	}
	w := &s.Tokens[k]
	if k > 0 && w.Tag == parse.NOUN && s.Tokens[k-1].XPOS == parse.PRPS || w.XPOS == parse.PRPS && s.Tokens[k+1].Tag == parse.NOUN {
		return true
	}
	if w.Tag == parse.NOUN && (k == 0 || s.Tokens[k-1].XPOS != parse.PRPS && s.Tokens[k-1].XPOS != parse.POS && !s.Tokens[k-1].Tag.Is(parse.DET, parse.ADJ)) {
		return false // "after weeks of silence Kenya"
	}
	return !temporal[s.low[k]] && s.dominates(name, k) && (w.Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.NUM) || w.XPOS == parse.POS || w.XPOS == parse.PRPS || w.Tag == parse.DET)
}

// listSubject makes the names right before a verb its subject together, where the parse gave some of them another
// place: "On Tuesday Kenya, Uganda and Rwanda condemned", "after Kenya, Uganda and Rwanda had condemned".
func (s *sentence) listSubject(v int) bool {
	if !s.finite(v) && s.child(v, parse.Aux, parse.AuxPass) < 0 {
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
	if len(list) == 2 && (p < 0 || !clauseCases[s.low[p]]) && s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 && s.head(first) != v && s.head(list[1]) != v {
		return false
	}
	rel := parse.Nsubj
	if s.passive(v) {
		rel = parse.NsubjPass
	}
	done := s.head(first) == v && s.rels[first] == rel
	for _, n := range list[1:] {
		done = done && s.rels[n] == parse.Conj && s.dominates(first, n)
	}
	if done || s.dominates(first, v) {
		return false
	}
	for k := s.kid[v]; k >= 0 && int(k) < first; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.Expl) {
			switch {
			case temporal[s.low[k]]:
				s.rels[k] = parse.OblUnmarked // "Last week, Kenya, Uganda and Rwanda"
			case p < 0 || !clauseCases[s.low[p]] || !s.parted(v, int(k), p):
				return false
			}
		}
	}
	for _, n := range list {
		if s.dominates(n, v) {
			return false
		}
	}
	s.heads[first], s.rels[first] = int32(v), rel
	for _, n := range list[1:] {
		s.heads[n], s.rels[n] = int32(first), parse.Conj
	}
	if s.rels[v] == parse.Conj && p > 0 && clauseCases[s.low[p]] && s.head(v) < p {
		s.rels[v] = parse.Advcl
	}
	for k := max(p, 0); k < v; k++ {
		switch {
		case k > first && s.head(k) == v && s.rels[k].Is(parse.Nsubj, parse.NsubjPass):
			s.heads[k], s.rels[k] = int32(list[len(list)-1]), parse.NmodDesc // "its neighbour Uganda"
		case s.Tokens[k].Tag == parse.CCONJ && k > first:
			s.heads[k], s.rels[k] = int32(list[len(list)-1]), parse.Coord
		case temporal[s.low[k]] && s.mention[k] < 0 && k < first && s.head(k) >= first:
			s.heads[k], s.rels[k] = int32(v), parse.Obl
		case k == p && s.rels[k] == parse.Case && s.head(k) >= first && clauseCases[s.low[k]]:
			s.heads[k], s.rels[k] = int32(v), parse.Mark
		}
	}
	for k := range first {
		if s.head(k) != first || k >= s.doc.Mentions[s.mention[first]].From {
			continue
		}
		for t := k + 1; t < first; t++ {
			if s.head(t) == v && s.rels[t].Is(parse.Obl, parse.OblUnmarked) || t == p && s.Tokens[t].Tag == parse.NOUN {
				s.heads[k] = int32(t) // "on Tuesday"
				break
			}
		}
	}
	s.link()
	return true
}

// asSubject makes the name between "after", "before" or "as" and a verb the subject of that, where the parse made a
// phrase of it: "deepened as the African Union expelled", "before Kenya summoned".
func (s *sentence) asSubject(t int) bool {
	p := s.child(t, parse.Case)
	if p < 2 || !clauseCases[s.low[p]] || s.mention[t] < 0 || s.doc.Mentions[s.mention[t]].Head != t {
		return false
	}
	to := p + 1
	for to < len(s.Tokens) && to < p+14 && s.dominates(t, to) && !s.verbal(to) && s.Tokens[to].Tag != parse.PUNCT {
		to++
	}
	if to <= t {
		return false
	}
	v := s.clauseFrom(to)
	if v < 0 || s.dominates(t, v) {
		return false
	}
	n := s.child(v, parse.Nsubj, parse.NsubjPass)
	switch {
	case n == t || n > t:
		return false
	case n >= 0: // "The crisis deepened as X expelled"
		if !s.parted(v, n, p) {
			return false
		}
	case s.head(v) < 0 || s.head(v) > p:
		return false
	}
	s.heads[p], s.rels[p] = int32(v), parse.Mark
	s.heads[t], s.rels[t] = int32(v), parse.Nsubj
	s.link()
	if s.passive(v) {
		s.rels[t] = parse.NsubjPass
	}
	if s.rels[v].Is(parse.Conj, parse.Parataxis) {
		s.rels[v] = parse.Advcl
	}
	return true
}

// parted gives the subject n of the verb v the verb of its own that the parse took for a participle, before the word p with which
// the clause of v begins: "The crisis deepened as X expelled".
func (s *sentence) parted(v, n, p int) bool {
	if n < p && s.child(n, parse.Cop) >= 0 && s.child(n, parse.Nsubj) >= 0 {
		s.supplant(n, v, parse.Advcl) // "Relations have been tense since X accused"
		return true
	}
	u := s.child(n, parse.Acl)
	if r := s.child(n, parse.AclRelcl); u < 0 && r > n { // "Sudan, which has a quarrel with it, watched as X condemned"
		if u = s.child(r, parse.Conj); u < 0 || s.Tokens[u-1].Text != "," || s.child(u, parse.Coord, parse.Nsubj) >= 0 {
			return false
		}
	}
	if u < n || u > p || s.Tokens[u].Tag != parse.VERB || s.Tokens[u].XPOS == parse.VBG || s.child(u, parse.AuxPass, parse.OblAgent) >= 0 {
		return false
	}
	s.supplant(u, v, parse.Advcl)
	s.heads[n], s.rels[n] = int32(u), parse.Nsubj
	s.makeVerb(u, parse.VBD)
	return true
}

// afterWhom makes a clause of "protested after Kenya's minister, X, condemned Eritrea", where the parse gave the second verb to
// who protested.
func (s *sentence) afterWhom(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || !s.finite(v) || s.Tokens[v-1].Text != "," || s.child(v, parse.Coord, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 || !s.verbal(h) {
		return false
	}
	for k := s.kid[h]; k >= 0 && int(k) < v; k = s.sib[k] {
		n := int(k)
		p := s.child(n, parse.Case)
		if n < h || p < 0 || p > n || !clauseCases[s.low[p]] || !s.names(n) || !s.rels[n].Is(parse.Obl, parse.Nmod) {
			continue
		}
		to := s.doc.Mentions[s.mention[n]].To
		if to >= v-1 || s.Tokens[to].Text != "," {
			continue
		}
		for x := to; x < v-1; x++ { // "after the United States, backed by Britain, condemned"
			if s.head(x) != h {
				continue
			}
			switch s.heads[x] = int32(n); {
			case s.verbal(x):
				s.rels[x] = parse.Acl
			case s.nominal(x):
				s.rels[x] = parse.Nmod
			}
		}
		s.heads[p], s.rels[p] = int32(v), parse.Mark
		s.heads[n], s.rels[n] = int32(v), parse.Nsubj
		s.rels[v] = parse.Advcl
		s.link()
		return true
	}
	return false
}

// phraseThenName makes the names right before a verb its subject, where the parse hung them in the phrase of a time or a place
// before: "After weeks of silence Kenya condemned", "At a summit in Addis Ababa the African Union condemned".
func (s *sentence) phraseThenName(v int) bool {
	n := s.child(v, parse.Nsubj, parse.NsubjPass)
	if n > v || n >= 0 && (!temporal[s.low[n]] && s.low[n] != "amid" && !s.looming(n, v) || s.mention[n] >= 0) || n < 0 && (!s.lacksSubject(v) || !s.rels[v].Is(parse.Root, parse.Ccomp, parse.Advcl, parse.Parataxis)) {
		return false
	}
	list, p := s.namesBefore(v)
	if len(list) == 0 || p <= n || p < 1 || s.dominates(list[0], v) {
		return false
	}
	t := list[0]
	switch m := s.mention[p]; {
	case n >= 0 && (s.Tokens[p].Tag != parse.NOUN && s.Tokens[p].XPOS != parse.VBG || m >= 0 || !s.dominates(n, t)):
		return false
	case n < 0 && (m < 0 || s.doc.Mentions[m].To != p+1 || len(s.doc.Mentions[m].Entities) != 1 || s.doc.kindOf(s.doc.Mentions[m].Entities[0]) != graph.Place):
		return false
	}
	top := p
	if m := s.mention[p]; m >= 0 {
		top = s.doc.Mentions[m].Head
	}
	if s.head(top) == t || s.dominates(t, top) {
		s.heads[top], s.rels[top] = s.heads[t], parse.Nmod
	}
	for k := range t {
		if s.head(k) == t && k <= p && k != top {
			s.heads[k] = int32(top)
		}
	}
	if n >= 0 {
		if w := s.child(v, parse.Mark); w >= 0 && w < n && s.low[w] == "with" {
			s.heads[w], s.rels[w] = int32(n), parse.Case
			s.link()
		}
		s.rels[n] = parse.OblUnmarked
		if s.child(n, parse.Case) >= 0 {
			s.rels[n] = parse.Obl
		}
	}
	s.heads[t], s.rels[t] = int32(v), parse.Nsubj
	for _, x := range list[1:] {
		s.heads[x], s.rels[x] = int32(t), parse.Conj
	}
	s.link()
	if s.passive(v) {
		s.rels[t] = parse.NsubjPass
	}
	return true
}

// dayThenName makes the name behind the day that opens a clause the subject of a verb behind an aside, where the parse made one
// phrase of the day and the name: "On Tuesday Kenya, together with Uganda, condemned".
func (s *sentence) dayThenName(t int) bool {
	m := &s.doc.Mentions[s.mention[t]]
	d, v := m.From-1, s.head(t)
	if m.Head != t || d < 1 || !temporal[s.low[d]] || s.mention[d] >= 0 || s.Tokens[d-1].Tag != parse.ADP || m.To >= len(s.Tokens) || s.Tokens[m.To].Text != "," {
		return false
	}
	switch {
	case s.head(d) == t && v > m.To:
	case v == d && s.rels[t].Is(parse.Flat, parse.Compound, parse.Nmod, parse.Appos):
		v = s.head(d)
	default:
		return false
	}
	if v < m.To || !s.lacksSubject(v) || s.Tokens[v].Tag != parse.VERB {
		return false
	}
	for k := m.To; k < v; k++ {
		if s.head(k) == d {
			s.heads[k] = int32(t)
		}
	}
	s.heads[d], s.rels[d] = int32(v), parse.Obl
	s.heads[d-1], s.rels[d-1] = int32(d), parse.Case
	s.heads[t], s.rels[t] = int32(v), parse.Nsubj
	s.link()
	if s.passive(v) {
		s.rels[t] = parse.NsubjPass
	}
	return true
}

// looming reports whether a noun stands behind the "with" that opens the clause of v and before a participle: "With elections
// looming Kenya condemned".
func (s *sentence) looming(n, v int) bool {
	w, a := s.child(v, parse.Mark), s.child(n, parse.Acl)
	return w >= 0 && w < n && s.low[w] == "with" && a > n && s.Tokens[a].XPOS == parse.VBG
}

// phraseThenNoun makes the noun right before a verb that has no subject its subject, where the parse hung it without a preposition
// on the phrase before: "After the attack two diplomats were expelled by Kenya", "In March the ambassador was summoned".
func (s *sentence) phraseThenNoun(v int) bool {
	if !s.lacksSubject(v) || !s.rels[v].Is(parse.Root, parse.Ccomp, parse.Advcl, parse.Parataxis) {
		return false
	}
	t := s.beforeVerb(v)
	if t < 2 {
		return false
	}
	if m := s.mention[t]; m >= 0 && s.doc.Mentions[m].To == t+1 && s.doc.Mentions[m].Form == who.Name {
		t = s.doc.Mentions[m].Head
	}
	h := s.head(t)
	if !s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) || temporal[s.low[t]] || h < 0 || h >= t || s.verbal(h) || s.child(t, parse.Case) >= 0 || !s.rels[t].Is(parse.Nmod, parse.Appos, parse.NmodUnmarked) {
		return false
	}
	from, to := s.span(t)
	if from < 2 || to > v || s.Tokens[from-1].Text == "," || s.head(h) != v || s.child(h, parse.Case) < 0 {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Nsubj
	s.link()
	if s.passive(v) || s.child(v, parse.AuxPass) >= 0 {
		s.rels[t] = parse.NsubjPass
	}
	return true
}

// makeSubjects makes a list of names the subject of a verb.
func (s *sentence) makeSubjects(v int, list []int) {
	s.heads[list[0]], s.rels[list[0]] = int32(v), parse.Nsubj
	for _, x := range list[1:] {
		s.heads[x], s.rels[x] = int32(list[0]), parse.Conj
	}
	s.link()
	if s.passive(v) {
		s.rels[list[0]] = parse.NsubjPass
	}
}

// saidOfAside gives a clause that is said its subject with what is told of that in an aside: "reported that the United States,
// backed by Britain, had condemned", "said Kenya, supported by Chad, had expelled".
func (s *sentence) saidOfAside(v int) bool {
	h := s.head(v)
	if h < 0 || h > v-2 || !s.utters(h) || !s.lacksSubject(v) {
		return false
	}
	if list, p := s.namesBefore(v); len(list) > 0 && p == h && !s.dominates(list[0], v) {
		s.makeSubjects(v, list) // "said the African Union had condemned"
		return true
	}
	if b := s.beforeVerb(v); b < h || s.Tokens[b].Text != "," {
		return s.saidInPhrase(v, h)
	}
	for k := s.kid[h]; k >= 0 && int(k) < v; k = s.sib[k] {
		x := int(k)
		n, c := -1, -1
		switch {
		case x > h && s.rels[x] == parse.Ccomp && s.Tokens[x].XPOS == parse.VBN && s.child(x, parse.AuxPass, parse.Aux) < 0:
			n, c = s.child(x, parse.NsubjPass, parse.Nsubj), x
		case x > h && s.rels[x].Is(parse.Nsubj, parse.Obj) && s.child(x, parse.Acl, parse.AclRelcl, parse.Appos) > x && s.child(h, parse.Nsubj) < h:
			n = x
		}
		if n < h || s.mention[n] < 0 || s.Tokens[s.doc.Mentions[s.mention[n]].To].Text != "," {
			continue
		}
		if c >= 0 {
			if m := s.child(c, parse.Mark); m >= 0 {
				s.heads[m] = int32(v)
			}
			s.heads[c], s.rels[c] = int32(n), parse.Acl
		}
		s.heads[n], s.rels[n] = int32(v), parse.Nsubj
		s.link()
		if s.passive(v) {
			s.rels[n] = parse.NsubjPass
		}
		return true
	}
	return false
}

// andItsAlly lists the name behind "and its ally" or "as well as" with the name before it: "condemned Eritrea and its ally Djibouti",
// "met President X, as well as Trade Minister Y".
func (s *sentence) andItsAlly(c int) bool {
	e := c - 1
	if e > 0 && s.Tokens[e].Text == "," && s.low[c] == "as" {
		e--
	}
	if e < 0 || c+3 >= len(s.Tokens) || s.mention[e] < 0 {
		return false
	}
	first := c + 3
	ally := s.low[c] == "and" && s.Tokens[c+1].XPOS == parse.PRPS && s.Tokens[c+2].Tag == parse.NOUN
	if !ally {
		if s.low[c] != "as" || s.low[c+1] != "well" || s.low[c+2] != "as" {
			return false
		}
		if first = s.nameBehindTitle(first); first < 0 {
			return false
		}
	}
	if s.mention[first] < 0 {
		return false
	}
	a, b := &s.doc.Mentions[s.mention[e]], &s.doc.Mentions[s.mention[first]]
	if a.To != e+1 || b.From != first || a.Form != who.Name || b.Form != who.Name {
		return false
	}
	x, y := a.Head, b.Head
	if !s.names(x) || !s.names(y) || s.dominates(y, x) || s.rels[y] == parse.Conj && s.head(y) == x || s.clauseFrom(b.To) >= 0 || b.To < len(s.Tokens) && s.Tokens[b.To].XPOS == parse.POS {
		return false
	}
	if ally {
		s.heads[c+2], s.rels[c+2] = int32(y), parse.NmodDesc
		s.heads[c+1], s.rels[c+1] = int32(c+2), parse.NmodPoss
	} else {
		s.heads[c+1], s.rels[c+1] = int32(c), parse.Fixed
		s.heads[c+2], s.rels[c+2] = int32(c), parse.Fixed
	}
	s.heads[y], s.rels[y] = int32(x), parse.Conj
	s.heads[c], s.rels[c] = int32(y), parse.Coord
	s.link()
	return true
}

// nameBehindTitle returns where the name begins that stands at t, or there behind the title of who bears
// it; -1.
func (s *sentence) nameBehindTitle(t int) int {
	if m := s.mention[t]; m >= 0 && s.doc.Mentions[m].Form == who.Name && s.doc.Mentions[m].From == t {
		return t
	}
	for k := t; k < min(t+12, len(s.Tokens)); k++ {
		m := s.mention[k]
		if m < 0 || s.doc.Mentions[m].Form == who.Demonym {
			if s.Tokens[k].Tag == parse.DET || m >= 0 {
				continue
			}
			return -1
		}
		switch mn := &s.doc.Mentions[m]; {
		case mn.Form == who.Title:
		case mn.Form == who.Name && mn.From == k && k > t && len(mn.Entities) == 1 && s.doc.kindOf(mn.Entities[0]) == graph.Person:
			return k
		default:
			return -1
		}
	}
	return -1
}
