package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// apposedRoot makes the verb the sentence's own in "Lebanon's parliament speaker, Nabih Berri,
// received the envoy", where the parse took who did it for the sentence.
func (s *sentence) apposedRoot(t int) bool {
	a := s.child(t, parse.Appos)
	if a < t || !s.person(t) && !s.person(a) || s.child(t, parse.Cop, parse.Case) >= 0 {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		v := int(k)
		if v < a || s.Tokens[v].XPOS != parse.VBD || !s.rels[v].Is(parse.Acl, parse.AclRelcl, parse.Parataxis) || s.child(v, parse.Mark) >= 0 {
			continue
		}
		b := v - 1
		for b > a && s.Tokens[b].Tag.Is(parse.ADV) {
			b--
		}
		n := s.child(v, parse.Nsubj)
		if s.Tokens[b].Text != "," || n >= 0 && (n < v || s.child(v, parse.Obj) >= 0) {
			continue
		}
		if n > v {
			s.rels[n] = parse.Obj
		}
		return s.crown(v, t, parse.Nsubj)
	}
	return false
}

// looseApposition hangs a name on the noun before its comma that says who he is: "refused to meet
// his rival, Mohamed Hamdan Dagalo".
func (s *sentence) looseApposition(t int) bool {
	m := s.mention[t]
	if m < 0 || !s.person(t) || s.caseOf(t) != "" {
		return false
	}
	mn := &s.doc.Mentions[m]
	h := mn.From - 2
	if h < 1 || s.Tokens[h+1].Text != "," || s.Tokens[h].XPOS != parse.NN || s.mention[h] >= 0 || s.child(h, parse.NmodPoss) < 0 || s.head(t) == h || !s.rels[h].Is(parse.Obj, parse.Obl, parse.Nmod, parse.Iobj) {
		return false
	}
	if p := s.child(h, parse.NmodPoss); p != h-1 || mn.To < len(s.Tokens) && s.Tokens[mn.To].Tag != parse.PUNCT {
		return false
	}
	if g := s.head(t); g < 0 || g > h || !s.verbal(g) {
		return false
	}
	s.heads[t], s.rels[t] = int32(h), parse.Appos
	s.link()
	return true
}

// apposedHolder makes an apposition of the name between commas behind a noun that says who he is, where
// the parse lists the two: "the master of the Casa Rosada, X, hailed".
func (s *sentence) apposedHolder(t int) bool {
	h, m := s.head(t), s.mention[t]
	for n := 0; n < 3 && h >= 0 && h < t && s.rels[h] == parse.Nmod && s.mention[h] >= 0; n++ {
		h = s.head(h) // "the master of the Casa Rosada": the master
	}
	if m < 0 || h < 0 || h > t || s.Tokens[h].XPOS != parse.NN || s.mention[h] >= 0 || !s.person(t) || !s.rels[h].Is(parse.Nsubj, parse.Obj, parse.Obl) || s.child(t, parse.Coord, parse.Case) >= 0 {
		return false
	}
	from := s.doc.Mentions[m].From
	if from < 1 || s.Tokens[from-1].Text != "," || s.doc.reader.tables.classes["expert"][s.low[h]] {
		return false
	}
	if det := s.child(h, parse.Det); det < 0 || s.low[det] != "the" {
		return false
	}
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Conj && int(k) != t {
			return false
		}
	}
	s.heads[t], s.rels[t] = int32(h), parse.Appos
	s.link()
	return true
}

// inBrackets takes the state that stands in brackets behind a name for no other one who did it: "Prime Ministers
// Ralph Gonsalves (Saint Vincent and the Grenadines) and Roosevelt Skerrit (Dominica)".
func (s *sentence) inBrackets(t int) bool {
	m := s.mention[t]
	if m < 0 {
		return false
	}
	mn := &s.doc.Mentions[m]
	if mn.From < 2 || s.Tokens[mn.From-1].Text != "(" || mn.To >= len(s.Tokens) || s.Tokens[mn.To].Text != ")" || s.mention[mn.From-2] < 0 || s.person(t) || !s.person(mn.From-2) {
		return false
	}
	s.heads[t], s.rels[t] = int32(mn.From-2), parse.Dep
	s.link()
	return true
}

// bracketList lists a name with those before it, each with a state in brackets: "met Joko Widodo (Indonesia), Anwar
// Ibrahim (Malaysia) and Lawrence Wong (Singapore)".
func (s *sentence) bracketList(t int) bool {
	m := s.mention[t]
	if m < 0 || !s.person(t) || s.doc.Mentions[m].Head != t {
		return false
	}
	mn := &s.doc.Mentions[m]
	if mn.To+2 >= len(s.Tokens) || s.Tokens[mn.To].Text != "(" || s.mention[mn.To+1] < 0 {
		return false
	}
	k := mn.From - 1
	if k > 0 && s.low[k] == "and" {
		k--
	}
	if k > 0 && s.Tokens[k].Text == "," {
		k--
	}
	if k == mn.From-1 || k < 3 || s.Tokens[k].Text != ")" {
		return false
	}
	for n := 0; n < 8 && k > 1 && s.Tokens[k].Text != "("; n++ {
		k--
	}
	if s.Tokens[k].Text != "(" || s.mention[k+1] < 0 || s.person(k+1) || s.mention[k-1] < 0 || !s.person(k-1) {
		return false
	}
	h := s.doc.Mentions[s.mention[k-1]].Head
	for n := 0; n < 9 && s.rels[h] == parse.Conj && s.head(h) >= 0; n++ {
		h = s.head(h)
	}
	if s.head(t) == h && s.rels[t] == parse.Conj || s.dominates(t, h) {
		return false
	}
	s.heads[t], s.rels[t] = int32(h), parse.Conj
	s.link()
	return true
}

// withBoth gives the second of two its own gerund: "with Putin hailing a breakthrough and Pezeshkian
// denouncing the West".
func (s *sentence) withBoth(w int) bool {
	n := w - 1
	for n > 0 && s.Tokens[n].Tag == parse.ADV {
		n--
	}
	if n < 3 || s.mention[n] < 0 || !s.names(n) {
		return false
	}
	m := &s.doc.Mentions[s.mention[n]]
	t := m.Head
	if m.To != n+1 || s.rels[t] != parse.Conj || m.From < 1 || s.low[m.From-1] != "and" {
		return false
	}
	g := s.head(t)
	for k := 0; k < 4 && g >= 0 && s.Tokens[g].XPOS != parse.VBG; k++ {
		g = s.head(g)
	}
	if g < 0 || g > t || s.child(g, parse.Nsubj) < 0 || s.child(g, parse.Nsubj) > g {
		return false
	}
	if with := s.child(g, parse.Mark); with < 0 || s.low[with] != "with" {
		return false
	}
	s.heads[t], s.rels[t] = int32(w), parse.Nsubj
	s.heads[m.From-1] = int32(w)
	s.heads[w], s.rels[w] = int32(g), parse.Conj
	s.link()
	return true
}

// andAppealing makes a gerund of what the parse took for a noun beside one: "thanking Lithuania for
// its support and appealing to Germany to grant visas".
func (s *sentence) andAppealing(t int) bool {
	w := s.Tokens[t].Text
	if !strings.HasSuffix(w, "ing") || t+1 >= len(s.Tokens) || t < 2 || s.low[t-1] != "and" || s.head(t) > t {
		return false
	}
	switch s.low[t+1] {
	case "to", "on", "for", "upon":
	default:
		return false
	}
	verb := strings.TrimSuffix(w, "ing")
	if len(s.doc.reader.tables.entry(verb).verb) == 0 {
		return false
	}
	g, h := s.head(t), s.head(t)
	for k := 0; k < 4 && g >= 0 && s.Tokens[g].XPOS != parse.VBG; k++ {
		g = s.head(g)
	}
	if g < 0 || g > h {
		return false
	}
	s.makeVerb(t, parse.VBG)
	s.reword(t, verb)
	for k := t + 1; k < len(s.Tokens); k++ {
		if p := s.head(k); p == h || p == g && s.rels[k] == parse.Xcomp {
			s.heads[k] = int32(t)
			if s.rels[k] == parse.Nmod {
				s.rels[k] = parse.Obl
			}
		}
	}
	s.heads[t], s.rels[t] = int32(g), parse.Conj
	s.link()
	return true
}

// ofWhich reports whether a clause's subject is "whose minister", so that the clause lacks nothing.
func (s *sentence) ofWhich(n int) bool {
	w := s.child(n, parse.NmodPoss)
	return w >= 0 && s.Tokens[w].XPOS == parse.WPS
}

// eachWithOwner keeps the countries out of the list of people in "the ministers of Chile, A, Peru (B)
// and Brazil, C, met": each owns the office of the name behind it.
func (s *sentence) eachWithOwner(t int) bool {
	m := s.mention[t]
	if m < 0 || len(s.doc.Mentions[m].Entities) < 2 {
		return false
	}
	all := s.doc.Mentions[m].Entities
	first := -1
	for k := s.doc.Mentions[m].Head + 1; k < len(s.Tokens) && s.Tokens[k].Tag != parse.VERB; k++ {
		if !s.names(k) || s.mention[k] == m || s.doc.kindOf(s.doc.Mentions[s.mention[k]].Entities[0]) != graph.Country {
			continue
		}
		c := &s.doc.Mentions[s.mention[k]]
		k = c.To - 1
		if c.To+1 >= len(s.Tokens) || s.Tokens[c.To].Text != "," && s.Tokens[c.To].Text != "(" || s.mention[c.To+1] < 0 {
			continue
		}
		n := &s.doc.Mentions[s.mention[c.To+1]]
		if len(n.Entities) != 1 || !slices.Contains(all, n.Entities[0]) {
			continue
		}
		s.heads[n.Head], s.rels[n.Head] = int32(c.Head), parse.Appos
		if first < 0 {
			first = c.Head
			s.heads[c.Head], s.rels[c.Head] = int32(t), parse.Nmod
		} else {
			s.heads[c.Head], s.rels[c.Head] = int32(first), parse.Conj
		}
	}
	if first < 0 {
		return false
	}
	s.link()
	return true
}

// appoints are the verbs of giving somebody an office that "as" names.
var appoints = map[string]bool{"name": true, "appoint": true, "nominate": true, "designate": true, "pick": true, "choose": true, "select": true, "install": true, "instal": true,
	"propose": true, "confirm": true, "swear": true, "tap": true}

// namedAlso lists a name before "as" with whom the verb before gave another office: "named Anna Lind as envoy, Jonas
// Berg as spokesman and Eva Holm as adviser".
func (s *sentence) namedAlso(t int) bool {
	m := s.mention[t]
	if m < 0 || !s.person(t) || s.doc.Mentions[m].Head != t || s.caseOf(t) != "" {
		return false
	}
	mn := &s.doc.Mentions[m]
	if mn.To >= len(s.Tokens) || s.low[mn.To] != "as" {
		return false
	}
	k := mn.From - 1
	for k > 0 && s.mention[k] >= 0 && s.Tokens[k].Tag != parse.PUNCT && s.low[k] != "and" {
		k-- // "Admiral"
	}
	if k < 4 || s.Tokens[k].Text != "," && s.low[k] != "and" {
		return false
	}
	v := s.head(t)
	for n := 0; n < 8 && v >= 0 && !appoints[s.low[v]]; n++ {
		v = s.head(v)
	}
	if v < 0 || v > t || !s.verbal(v) {
		return false
	}
	first := s.child(v, parse.Obj)
	if s.passive(v) {
		first = s.child(v, parse.NsubjPass)
	}
	if first < 0 || first == t || first > t || !s.person(first) || s.head(t) == first && s.rels[t] == parse.Conj || s.dominates(t, first) {
		return false
	}
	s.heads[t], s.rels[t] = int32(first), parse.Conj
	s.link()
	return true
}

// titledSubject gives a verb its subject where the parse took the name behind a long title for one of a clause about the title: "the
// representative for foreign affairs X travelled to Y, where he said".
func (s *sentence) titledSubject(v int) bool {
	h, n := s.head(v), s.child(v, parse.Nsubj)
	if h < 0 || n < h || n > v || s.mention[h] < 0 || s.mention[n] < 0 || s.child(v, parse.Mark) >= 0 {
		return false
	}
	title, name := &s.doc.Mentions[s.mention[h]], &s.doc.Mentions[s.mention[n]]
	if title.Form != who.Title || name.Form != who.Name || title.To != name.From || !slices.Equal(title.Entities, name.Entities) {
		return false
	}
	g := s.head(h)
	if g < v || !s.rels[h].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	s.heads[v], s.rels[v] = s.heads[g], s.rels[g]
	s.heads[g], s.rels[g] = int32(v), parse.Conj
	if w := s.child(g, parse.Advmod, parse.Mark); w > v && w < g {
		s.rels[g] = parse.Advcl // "where he said"
	}
	s.heads[h], s.rels[h] = int32(n), parse.NmodDesc
	s.link()
	return true
}
