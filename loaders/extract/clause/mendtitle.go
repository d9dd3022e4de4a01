package clause

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// apposedRoot makes the verb the sentence's own in "Lebanon's parliament speaker, Nabih Berri,
// received the envoy", where the parse took who did it for the sentence.
func (s *Sentence) apposedRoot(t int) bool {
	a := s.Child(t, parse.Appos)
	if a < t || !s.Person(t) && !s.Person(a) || s.Child(t, parse.Cop, parse.Case) >= 0 {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		v := int(k)
		if v < a || s.Tokens[v].XPOS != parse.VBD || !s.Rels[v].Is(parse.Acl, parse.AclRelcl, parse.Parataxis) || s.Child(v, parse.Mark) >= 0 {
			continue
		}
		b := v - 1
		for b > a && s.Tokens[b].Tag.Is(parse.ADV) {
			b--
		}
		n := s.Child(v, parse.Nsubj)
		if s.Tokens[b].Text != "," || n >= 0 && (n < v || s.Child(v, parse.Obj) >= 0) {
			continue
		}
		if n > v {
			s.Rels[n] = parse.Obj
		}
		return s.crown(v, t, parse.Nsubj)
	}
	return false
}

// looseApposition hangs a name on the noun before its comma that says who he is: "refused to meet
// his rival, Mohamed Hamdan Dagalo".
func (s *Sentence) looseApposition(t int) bool {
	m := s.Mention[t]
	if m < 0 || !s.Person(t) || s.CaseOf(t) != "" {
		return false
	}
	mn := &s.Doc.Mentions[m]
	h := mn.From - 2
	if h < 1 || s.Tokens[h+1].Text != "," || s.Tokens[h].XPOS != parse.NN || s.Mention[h] >= 0 || s.Child(h, parse.NmodPoss) < 0 || s.Head(t) == h || !s.Rels[h].Is(parse.Obj, parse.Obl, parse.Nmod, parse.Iobj) {
		return false
	}
	if p := s.Child(h, parse.NmodPoss); p != h-1 || mn.To < len(s.Tokens) && s.Tokens[mn.To].Tag != parse.PUNCT {
		return false
	}
	if g := s.Head(t); g < 0 || g > h || !s.Verbal(g) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(h), parse.Appos
	s.link()
	return true
}

// apposedHolder makes an apposition of the name between commas behind a noun that says who he is, where
// the parse lists the two: "the master of the Casa Rosada, X, hailed".
func (s *Sentence) apposedHolder(t int) bool {
	h, m := s.Head(t), s.Mention[t]
	for n := 0; n < 3 && h >= 0 && h < t && s.Rels[h] == parse.Nmod && s.Mention[h] >= 0; n++ {
		h = s.Head(h) // "the master of the Casa Rosada": the master
	}
	if m < 0 || h < 0 || h > t || s.Tokens[h].XPOS != parse.NN || s.Mention[h] >= 0 || !s.Person(t) || !s.Rels[h].Is(parse.Nsubj, parse.Obj, parse.Obl) || s.Child(t, parse.Coord, parse.Case) >= 0 {
		return false
	}
	from := s.Doc.Mentions[m].From
	if from < 1 || s.Tokens[from-1].Text != "," || s.Doc.Tables.Classes["expert"].Has(s.Low[h]) {
		return false
	}
	if det := s.Child(h, parse.Det); det < 0 || s.Low[det] != "the" {
		return false
	}
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && int(k) != t {
			return false
		}
	}
	s.Heads[t], s.Rels[t] = int32(h), parse.Appos
	s.link()
	return true
}

// inBrackets takes the state that stands in brackets behind a name for no other one who did it: "Prime Ministers
// Ralph Gonsalves (Saint Vincent and the Grenadines) and Roosevelt Skerrit (Dominica)".
func (s *Sentence) inBrackets(t int) bool {
	m := s.Mention[t]
	if m < 0 {
		return false
	}
	mn := &s.Doc.Mentions[m]
	if mn.From < 2 || s.Tokens[mn.From-1].Text != "(" || mn.To >= len(s.Tokens) || s.Tokens[mn.To].Text != ")" || s.Mention[mn.From-2] < 0 || s.Person(t) || !s.Person(mn.From-2) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(mn.From-2), parse.Dep
	s.link()
	return true
}

// bracketList lists a name with those before it, each with a state in brackets: "met Joko Widodo (Indonesia), Anwar
// Ibrahim (Malaysia) and Lawrence Wong (Singapore)".
func (s *Sentence) bracketList(t int) bool {
	m := s.Mention[t]
	if m < 0 || !s.Person(t) || s.Doc.Mentions[m].Head != t {
		return false
	}
	mn := &s.Doc.Mentions[m]
	if mn.To+2 >= len(s.Tokens) || s.Tokens[mn.To].Text != "(" || s.Mention[mn.To+1] < 0 {
		return false
	}
	k := mn.From - 1
	if k > 0 && s.Low[k] == "and" {
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
	if s.Tokens[k].Text != "(" || s.Mention[k+1] < 0 || s.Person(k+1) || s.Mention[k-1] < 0 || !s.Person(k-1) {
		return false
	}
	h := s.Doc.Mentions[s.Mention[k-1]].Head
	for n := 0; n < 9 && s.Rels[h] == parse.Conj && s.Head(h) >= 0; n++ {
		h = s.Head(h)
	}
	if s.Head(t) == h && s.Rels[t] == parse.Conj || s.Dominates(t, h) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(h), parse.Conj
	s.link()
	return true
}

// withBoth gives the second of two its own gerund: "with Putin hailing a breakthrough and Pezeshkian
// denouncing the West".
func (s *Sentence) withBoth(w int) bool {
	n := w - 1
	for n > 0 && s.Tokens[n].Tag == parse.ADV {
		n--
	}
	if n < 3 || s.Mention[n] < 0 || !s.Names(n) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[n]]
	t := m.Head
	if m.To != n+1 || s.Rels[t] != parse.Conj || m.From < 1 || s.Low[m.From-1] != "and" {
		return false
	}
	g := s.Head(t)
	for k := 0; k < 4 && g >= 0 && s.Tokens[g].XPOS != parse.VBG; k++ {
		g = s.Head(g)
	}
	if g < 0 || g > t || s.Child(g, parse.Nsubj) < 0 || s.Child(g, parse.Nsubj) > g {
		return false
	}
	if with := s.Child(g, parse.Mark); with < 0 || s.Low[with] != "with" {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(w), parse.Nsubj
	s.Heads[m.From-1] = int32(w)
	s.Heads[w], s.Rels[w] = int32(g), parse.Conj
	s.link()
	return true
}

// andAppealing makes a gerund of what the parse took for a noun beside one: "thanking Lithuania for
// its support and appealing to Germany to grant visas".
func (s *Sentence) andAppealing(t int) bool {
	w := s.Tokens[t].Text
	if !strings.HasSuffix(w, "ing") || t+1 >= len(s.Tokens) || t < 2 || s.Low[t-1] != "and" || s.Head(t) > t {
		return false
	}
	switch s.Low[t+1] {
	case "to", "on", "for", "upon":
	default:
		return false
	}
	verb := strings.TrimSuffix(w, "ing")
	if len(s.Doc.Tables.Entry(verb).Verb) == 0 {
		return false
	}
	g, h := s.Head(t), s.Head(t)
	for k := 0; k < 4 && g >= 0 && s.Tokens[g].XPOS != parse.VBG; k++ {
		g = s.Head(g)
	}
	if g < 0 || g > h {
		return false
	}
	s.makeVerb(t, parse.VBG)
	s.reword(t, verb)
	for k := t + 1; k < len(s.Tokens); k++ {
		if p := s.Head(k); p == h || p == g && s.Rels[k] == parse.Xcomp {
			s.Heads[k] = int32(t)
			if s.Rels[k] == parse.Nmod {
				s.Rels[k] = parse.Obl
			}
		}
	}
	s.Heads[t], s.Rels[t] = int32(g), parse.Conj
	s.link()
	return true
}

// ofWhich reports whether a clause's subject is "whose minister", so that the clause lacks nothing.
func (s *Sentence) ofWhich(n int) bool {
	w := s.Child(n, parse.NmodPoss)
	return w >= 0 && s.Tokens[w].XPOS == parse.WPS
}

// eachWithOwner keeps the countries out of the list of people in "the ministers of Chile, A, Peru (B)
// and Brazil, C, met": each owns the office of the name behind it.
func (s *Sentence) eachWithOwner(t int) bool {
	m := s.Mention[t]
	if m < 0 || len(s.Doc.Mentions[m].Entities) < 2 {
		return false
	}
	all := s.Doc.Mentions[m].Entities
	first := -1
	for k := s.Doc.Mentions[m].Head + 1; k < len(s.Tokens) && s.Tokens[k].Tag != parse.VERB; k++ {
		if !s.Names(k) || s.Mention[k] == m || s.Doc.KindOf(s.Doc.Mentions[s.Mention[k]].Entities[0]) != graph.Country {
			continue
		}
		c := &s.Doc.Mentions[s.Mention[k]]
		k = c.To - 1
		if c.To+1 >= len(s.Tokens) || s.Tokens[c.To].Text != "," && s.Tokens[c.To].Text != "(" || s.Mention[c.To+1] < 0 {
			continue
		}
		n := &s.Doc.Mentions[s.Mention[c.To+1]]
		if len(n.Entities) != 1 || !slices.Contains(all, n.Entities[0]) {
			continue
		}
		s.Heads[n.Head], s.Rels[n.Head] = int32(c.Head), parse.Appos
		if first < 0 {
			first = c.Head
			s.Heads[c.Head], s.Rels[c.Head] = int32(t), parse.Nmod
		} else {
			s.Heads[c.Head], s.Rels[c.Head] = int32(first), parse.Conj
		}
	}
	if first < 0 {
		return false
	}
	s.link()
	return true
}

// appoints are the verbs of giving somebody an office that "as" names.
var appoints = vocab.Words("name", "appoint", "nominate", "designate", "pick", "choose", "select", "install", "instal",
	"propose", "confirm", "swear", "tap")

// namedAlso lists a name before "as" with whom the verb before gave another office: "named Anna Lind as envoy, Jonas
// Berg as spokesman and Eva Holm as adviser".
func (s *Sentence) namedAlso(t int) bool {
	m := s.Mention[t]
	if m < 0 || !s.Person(t) || s.Doc.Mentions[m].Head != t || s.CaseOf(t) != "" {
		return false
	}
	mn := &s.Doc.Mentions[m]
	if mn.To >= len(s.Tokens) || s.Low[mn.To] != "as" {
		return false
	}
	k := mn.From - 1
	for k > 0 && s.Mention[k] >= 0 && s.Tokens[k].Tag != parse.PUNCT && s.Low[k] != "and" {
		k-- // "Admiral"
	}
	if k < 4 || s.Tokens[k].Text != "," && s.Low[k] != "and" {
		return false
	}
	v := s.Head(t)
	for n := 0; n < 8 && v >= 0 && !appoints.Has(s.Low[v]); n++ {
		v = s.Head(v)
	}
	if v < 0 || v > t || !s.Verbal(v) {
		return false
	}
	first := s.Child(v, parse.Obj)
	if s.Passive(v) {
		first = s.Child(v, parse.NsubjPass)
	}
	if first < 0 || first == t || first > t || !s.Person(first) || s.Head(t) == first && s.Rels[t] == parse.Conj || s.Dominates(t, first) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(first), parse.Conj
	s.link()
	return true
}

// titledSubject gives a verb its subject where the parse took the name behind a long title for one of a clause about the title: "the
// representative for foreign affairs X travelled to Y, where he said".
func (s *Sentence) titledSubject(v int) bool {
	h, n := s.Head(v), s.Child(v, parse.Nsubj)
	if h < 0 || n < h || n > v || s.Mention[h] < 0 || s.Mention[n] < 0 || s.Child(v, parse.Mark) >= 0 {
		return false
	}
	title, name := &s.Doc.Mentions[s.Mention[h]], &s.Doc.Mentions[s.Mention[n]]
	if title.Form != who.Title || name.Form != who.Name || title.To != name.From || !slices.Equal(title.Entities, name.Entities) {
		return false
	}
	g := s.Head(h)
	if g < v || !s.Rels[h].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	s.Heads[v], s.Rels[v] = s.Heads[g], s.Rels[g]
	s.Heads[g], s.Rels[g] = int32(v), parse.Conj
	if w := s.Child(g, parse.Advmod, parse.Mark); w > v && w < g {
		s.Rels[g] = parse.Advcl // "where he said"
	}
	s.Heads[h], s.Rels[h] = int32(n), parse.NmodDesc
	s.link()
	return true
}
