package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// inverted are verbs that stand before who speaks, in the middle or at the end of his words.
var inverted = vocab.Words("plead", "beg", "implore", "say", "write", "explain", "complain", "predict", "argue", "add", "note", "remark",
	"grumble", "conclude", "observe", "claim", "reply", "insist", "comment", "caution",
	"charge", "allege", "contend", "assert", "retort", "scoff", "counter", "protest", "quip", "declare", "maintain",
	"admit", "concede", "lament", "fume", "thunder", "stress", "warn", "think", "believe", "reckon",
	"fear", "suggest", "hope", "suspect")

// sayerBehind makes who stands right behind a verb of speech its subject, where the parse took
// him for its object: "It was a mistake, wrote columnist X", "The trip broke every rule, complained
// X", "The step, explained X, was overdue".
func (s *Sentence) sayerBehind(v int) bool {
	o := s.Child(v, parse.Obj)
	for k := s.Kid[v]; k >= 0 && o < 0; k = s.Sib[k] {
		if int(k) > v && int(k) < v+9 && s.Rels[k] == parse.Nsubj && (int(k) == v+1 || s.Dominates(int(k), v+1)) && s.Child(v, parse.Nsubj) < v {
			o = int(k) // "The victim, thinks X, will be the archive": a second subject
		}
	}
	if !inverted.Has(s.Low[v]) || v < 2 || o < v || s.Tokens[v].Quoted || s.Tokens[v-1].Text != "," && s.Tokens[v-1].XPOS != parse.CloseQuote {
		return false
	}
	if x := s.Tokens[v].XPOS; (x == parse.VBP || x == parse.VB) && s.Child(o, parse.Conj) < o && s.Tokens[o].XPOS != parse.NNS {
		return false // "say X and Y"
	}
	mid := s.cutIn(v)
	if !s.sayerAt(v+1, o) && !(mid && len(s.Parties(o, 1<<graph.Person)) > 0) {
		return false
	}
	if s.Child(v, parse.Aux, parse.AuxPass, parse.Mark, parse.Coord) >= 0 {
		return false
	}
	if n := s.Child(v, parse.Nsubj); !mid && n >= 0 && n < v && len(s.Parties(n, ActorKinds)) > 0 {
		return false // "Lula, the president, wrote Putin"
	}
	h := s.Head(v)
	for x := range s.Tokens { // "came to power, wrote Putin a letter and left"
		if mid && x > o {
			break
		}
		if s.Rels[x] == parse.Obj && s.Head(x) == v && x != o || x > v && h >= 0 && s.Rels[x] == parse.Conj && s.Head(x) == h && s.Verbal(x) {
			return false
		}
	}
	s.Rels[o] = parse.Nsubj
	s.ofSayers(v, o)
	if h >= 0 {
		if h < v { // what is said stands before
			for !s.Verbal(h) && s.Child(h, parse.Cop) < 0 && s.Head(h) >= 0 && s.Head(h) < v {
				h = s.Head(h) // not only its last noun
			}
			s.Heads[v], s.Rels[v] = int32(h), parse.Parataxis
		}
		s.link()
		return true
	}
	said := -1
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		x := int(k)
		switch {
		case x < v && said < 0 && s.Child(x, parse.Nsubj, parse.NsubjPass) >= 0:
			said = x
		case x > o && s.Rels[x].Is(parse.Conj, parse.Ccomp, parse.Parataxis) && (s.Finite(x) || mid && s.Child(x, parse.Aux, parse.AuxPass, parse.Cop) >= 0) && s.Child(x, parse.Nsubj) < 0:
			// "That admission, wrote X, raised questions"
			for y := s.Kid[v]; y >= 0; y = s.Sib[y] {
				if s.Rels[y] == parse.Nsubj && int(y) < v {
					s.Heads[y] = int32(x)
					if s.Child(x, parse.AuxPass) >= 0 {
						s.Rels[y] = parse.NsubjPass
					}
				}
			}
			return s.crown(x, v, parse.Parataxis)
		}
	}
	if said >= 0 {
		s.Rels[said] = parse.Ccomp
		for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
			if s.Rels[k] == parse.Nsubj && int(k) < v {
				s.Heads[k], s.Rels[k] = int32(said), parse.Dep // "a signal rather than a break"
			}
		}
	}
	s.link()
	return true
}

// saidNameOf makes a person right behind a verb of speech its subject, and hangs his institute on him, where the parse saw an object or
// one long name: "The visit came too late, said X of the Institute of Y".
func (s *Sentence) saidNameOf(v int) bool {
	if v < 2 || v+3 >= len(s.Tokens) || !inverted.Has(s.Low[v]) || s.Tokens[v].Quoted || s.Tokens[v-1].Text != "," && s.Tokens[v-1].XPOS != parse.CloseQuote || s.Child(v, parse.Aux, parse.AuxPass, parse.Mark, parse.Coord) >= 0 {
		return false
	}
	first := s.personNamedAt(v + 1)
	by := first
	if first != nil && first.To < len(s.Tokens) && s.Low[first.To] == "and" {
		by = s.personNamedAt(first.To + 1) // "said X and Y of the Institute"
	}
	if by == nil || by.To+1 >= len(s.Tokens) || s.Low[by.To] != "of" && s.Low[by.To] != "from" {
		return false
	}
	o := by.To + 1
	if s.Tokens[o].Tag == parse.DET {
		o++
	}
	if o >= len(s.Tokens) || s.Mention[o] < 0 {
		return false
	}
	from := &s.Doc.Mentions[s.Mention[o]]
	if from.Form != who.Name && from.Form != who.Acronym || len(from.Entities) != 1 || s.Doc.KindOf(from.Entities[0]) != graph.Organization || s.Child(v, parse.Nsubj) == first.Head && s.Head(from.Head) == by.Head {
		return false
	}
	if from.To < len(s.Tokens) && s.Tokens[from.To].Tag != parse.PUNCT {
		return false // "said X of the party's plan"
	}
	gather := func(m *who.Mention, under int, as parse.Rel) {
		for t := m.From; t < m.To; t++ {
			if h := s.Head(t); t != m.Head && (h < m.From || h >= m.To) {
				s.Heads[t], s.Rels[t] = int32(m.Head), parse.Compound
			}
		}
		s.Heads[m.Head], s.Rels[m.Head] = int32(under), as
	}
	gather(first, v, parse.Nsubj)
	if by != first {
		gather(by, first.Head, parse.Conj)
	}
	if h := s.Head(v); h >= 0 && h < v && s.Rels[v] == parse.Conj {
		s.Rels[v] = parse.Parataxis
	}
	gather(from, by.Head, parse.Nmod)
	for t := by.To; t < from.From; t++ {
		s.Heads[t], s.Rels[t] = int32(from.Head), parse.Case
		if t > by.To {
			s.Rels[t] = parse.Det
		}
	}
	if s.Tokens[v].XPOS == parse.VBN {
		s.retag(v, parse.VBD)
	}
	s.link()
	return true
}

// personNamedAt returns the name of a person that begins at a token; nil.
func (s *Sentence) personNamedAt(t int) *who.Mention {
	if s.Mention[t] < 0 {
		return nil
	}
	m := &s.Doc.Mentions[s.Mention[t]]
	if m.From != t || m.Form != who.Name || len(m.Entities) != 1 || s.Doc.KindOf(m.Entities[0]) != graph.Person {
		return nil
	}
	return m
}

// cutIn reports whether the verb at v, with who says so, cuts a clause in two right behind its
// subject: "France, writes the ambassador, has kept its word".
func (s *Sentence) cutIn(v int) bool {
	n := s.Child(v, parse.Nsubj)
	if n < 0 || n > v || s.Child(n, parse.Appos, parse.AclRelcl, parse.Conj) >= 0 {
		return false
	}
	for x := 0; x < v-1; x++ {
		if s.Tokens[x].Text == "," && (x > n || s.Dominates(n, x)) {
			return false
		}
	}
	for x := v + 1; x < len(s.Tokens); x++ {
		if s.Tokens[x].Text == "," && x+1 < len(s.Tokens) && (s.Tokens[x+1].Tag.Is(parse.AUX) || s.Finite(x+1)) {
			return true
		}
	}
	return false
}

// sayerAt reports whether a person's name, with nothing but titles before it, stands from a token
// on in the phrase of o.
func (s *Sentence) sayerAt(from, o int) bool {
	for t := from; t < len(s.Tokens) && t < from+8; t++ {
		if m := s.Mention[t]; m >= 0 && s.Doc.Mentions[m].Form == who.Name && len(s.Doc.Mentions[m].Entities) == 1 && s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]) == graph.Person {
			return t <= o || s.Dominates(o, t)
		}
		if !s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.DET) {
			return false
		}
	}
	return false
}

// toldThe parts who tells an audience from the subject of what he tells: "Unity was more than a
// slogan, the prime minister, X, told the guests".
func (s *Sentence) toldThe(v int) bool {
	if s.Low[v] != "tell" || s.Child(v, parse.Iobj, parse.Obj) < v {
		return false
	}
	first, last := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		switch {
		case s.Rels[k] != parse.Nsubj:
		case first < 0:
			first = int(k)
		default:
			last = int(k)
		}
	}
	if last < 0 || len(s.Parties(last, ActorKinds)) == 0 {
		return false
	}
	comma := false
	for t := first; t < last; t++ {
		comma = comma || s.Tokens[t].Text == "," && !s.Dominates(last, t)
	}
	if !comma {
		return false
	}
	for k := s.Kid[first]; k >= 0; k = s.Sib[k] {
		if x := int(k); x > first && x < last && s.Child(x, parse.Cop) >= 0 {
			s.supplant(x, first, parse.Nsubj)
			s.Rels[x] = parse.Ccomp
			s.link()
			return true
		}
	}
	return false
}

// ofSayers hangs "of the institute" on the last of two who speak, where the parse hung it on the verb: "say X and Y of the institute".
func (s *Sentence) ofSayers(v, o int) {
	last := o
	for k := s.Kid[o]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj {
			last = int(k)
		}
	}
	for k := s.Kid[v]; last > o && k >= 0; k = s.Sib[k] {
		if c := s.Child(int(k), parse.Case); int(k) > last && s.Rels[k] == parse.Obl && c > last && s.Low[c] == "of" && s.Mention[c-1] >= 0 && s.Mention[c-1] == s.Mention[last] {
			s.Heads[k], s.Rels[k] = int32(last), parse.Nmod
		}
	}
}

// claimingHad makes what is said of a clause behind a verb of speech that has its subject for an object: "caused an uproar by
// claiming Ukraine had planned a coup".
func (s *Sentence) claimingHad(t, h int) bool {
	if !s.Verbal(t) || s.Child(t, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	from := t
	for from > h && s.Head(from-1) == t && s.Tokens[from-1].Tag.Is(parse.AUX, parse.ADV, parse.PART) {
		from--
	}
	if from < 2 || s.Child(t, parse.Aux, parse.AuxPass) < 0 && !s.Finite(t) || s.Tokens[t].XPOS == parse.VBG && s.Child(t, parse.Aux) < 0 {
		return false
	}
	o := from - 1
	if m := s.Mention[o]; m >= 0 && s.Doc.Mentions[m].To == from {
		o = s.Doc.Mentions[m].Head
	}
	v := s.Head(o)
	if v < 0 || v > o || v != h && s.Head(v) != h || s.Rels[o] != parse.Obj || !s.Utters(v) || s.Child(v, parse.Ccomp) >= 0 || s.Low[v] == "tell" {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Ccomp
	s.subject(o, t)
	s.link()
	return true
}
