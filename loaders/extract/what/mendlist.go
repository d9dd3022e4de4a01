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
	for k >= 0 && s.mention[k] >= 0 {
		m := &s.doc.Mentions[s.mention[k]]
		if m.To != k+1 || m.Form != who.Name && m.Form != who.Metonym || !s.names(m.Head) || len(list) > 0 && s.person(m.Head) != s.person(list[0]) || len(s.parties(m.Head, actorKinds)) == 0 {
			break
		}
		list = append([]int{m.Head}, list...)
		k = m.From - 1
		if k >= 0 && s.low[k] == "the" {
			k--
		}
		switch {
		case k > 0 && !and && len(list) == 1 && (s.low[k] == "and" || s.low[k] == "or"):
			and = true
		case k > 0 && and && s.Tokens[k].Text == "," && s.mention[k-1] >= 0 && s.doc.Mentions[s.mention[k-1]].To == k:
		default:
			return list, k
		}
		p = k
		if k--; k >= 0 && s.Tokens[k].Text == "," && and && len(list) == 1 {
			k-- // "Uganda, and Rwanda"
		}
	}
	if len(list) < 2 {
		return list, p
	}
	return list, p
}

// listSubject makes the names right before a verb its subject together, where the parse gave some of them another
// place: "On Tuesday Kenya, Uganda and Rwanda condemned", "after Kenya, Uganda and Rwanda had condemned".
func (s *sentence) listSubject(v int) bool {
	if !s.finite(v) && s.child(v, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	list, p := s.namesBefore(v)
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
	for k := max(p, 0); k < v; k++ {
		switch {
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
	if p < 2 || !clauseCases[s.low[p]] || s.mention[t] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[t]]
	if m.Head != t || m.To-p > 9 {
		return false
	}
	for k := p + 1; k < m.From; k++ {
		if !s.dominates(t, k) || s.verbal(k) || s.Tokens[k].Text == "," {
			return false
		}
	}
	v := s.clauseFrom(m.To)
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
	if u < n || u > p || s.Tokens[u].Tag != parse.VERB || s.Tokens[u].XPOS == parse.VBG || s.child(u, parse.AuxPass, parse.OblAgent) >= 0 {
		return false
	}
	s.supplant(u, v, parse.Advcl)
	s.heads[n], s.rels[n] = int32(u), parse.Nsubj
	s.makeVerb(u, parse.VBD)
	return true
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
	return s.Tokens[p].Tag.Is(parse.NUM, parse.NOUN) && s.mention[p] < 0
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
		a := s.child(n, parse.Appos)
		if n < h || p < 0 || p > n || !clauseCases[s.low[p]] || a < n || !s.names(n) || !s.rels[n].Is(parse.Obl, parse.Nmod) {
			continue
		}
		if _, to := s.span(n); to < v-1 {
			continue
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
	if n > v || n >= 0 && (!temporal[s.low[n]] || s.mention[n] >= 0) || n < 0 && (!s.lacksSubject(v) || !s.rels[v].Is(parse.Root, parse.Ccomp, parse.Advcl, parse.Parataxis)) {
		return false
	}
	list, p := s.namesBefore(v)
	if len(list) == 0 || p <= n || p < 1 || s.dominates(list[0], v) {
		return false
	}
	t := list[0]
	switch m := s.mention[p]; {
	case n >= 0 && (s.Tokens[p].Tag != parse.NOUN || m >= 0 || !s.dominates(n, t)):
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
