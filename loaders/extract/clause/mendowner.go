package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// ownerName gives a noun whose owner's name of several words the parse tore apart its place: in "welcomed the UN Board of
// Inquiry's summary" the summary is welcomed, not the board.
func (s *Sentence) ownerName(t int) bool {
	if s.Tokens[t].XPOS != parse.POS || t == 0 || t+1 >= len(s.Tokens) || s.Mention[t-1] < 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t-1]]
	h := m.Head
	if m.To == t && s.Rels[h].Is(parse.Nsubj, parse.NsubjPass) && s.Head(h) > t {
		return s.ownedSubject(h, t+1)
	}
	if m.To != t || m.To-m.From < 2 || h == t-1 || s.Head(h) < 0 || s.Head(h) >= m.From {
		return false
	}
	n := t + 1
	for n < len(s.Tokens) && s.Tokens[n].Tag == parse.ADJ {
		n++
	}
	if n >= len(s.Tokens) || !s.Dominates(h, n) || s.Tokens[n].Tag != parse.NOUN && !(n == t+1 && s.Tokens[n].Tag == parse.PROPN && s.Mention[n] >= 0 && s.Names(n) && s.Head(n) == h) {
		return false // but "the Democratic Republic of Congo's Felix Tshisekedi"
	}
	s.supplant(n, h, parse.NmodPoss)
	for k := m.From; k < t; k++ {
		switch {
		case s.Head(k) != n || k == h:
		case k == t-1:
			s.Heads[k], s.Rels[k] = int32(h), parse.Nmod
		default:
			s.Heads[k] = int32(t - 1) // "of"
		}
	}
	s.link()
	return true
}

// andName keeps a name together that "and" stands in: in "Trinidad and Tobago's cabinet rejected" the cabinet is no
// second party beside Trinidad.
func (s *Sentence) andName(t int) bool {
	m := &s.Doc.Mentions[s.Mention[t]]
	a, b := m.From, m.To-1
	if m.Form != who.Name || t == a || t == b || m.Head < a || m.Head >= t {
		return false
	}
	a = m.Head
	changed := false
	if n := s.Head(b); n >= m.To && s.Rels[b] == parse.NmodPoss && s.Rels[n] == parse.Conj && s.Head(n) == a {
		s.supplant(n, a, parse.NmodPoss)
		for k := s.Kid[a]; k >= 0 && int(k) < a; k = s.Sib[k] {
			if s.Tokens[k].Tag == parse.ADP {
				s.Heads[k] = int32(n)
			}
		}
		s.Heads[b], s.Rels[b] = int32(a), parse.Flat
		changed = true
	} else if s.Rels[b] == parse.Conj && s.Head(b) == a {
		s.Rels[b] = parse.Flat
		if p := s.Child(b, parse.Case); p > b && s.Tokens[p].XPOS == parse.POS {
			s.Heads[p] = int32(a)
			if s.Rels[a] == parse.Compound && s.Head(a) > p {
				s.Rels[a] = parse.NmodPoss
			}
		}
		changed = true
	}
	if changed {
		s.Heads[t], s.Rels[t] = int32(a), parse.Flat
		s.link()
	}
	return changed
}

// ownedSubject makes the noun that stands from i on the subject in place of its owner: in "Claudia
// Sheinbaum's landslide victory was hailed" the victory is.
func (s *Sentence) ownedSubject(h, i int) bool {
	n, v := i, s.Head(h)
	if s.ownedPerson(h, i, v) {
		return true
	}
	for n+1 < len(s.Tokens) && s.Tokens[n].Tag.Is(parse.ADJ, parse.NOUN, parse.NUM) && s.Tokens[n+1].Tag.Is(parse.ADJ, parse.NOUN) {
		n++
	}
	if m := s.Mention[i]; m >= 0 && s.Doc.Mentions[m].From == i && s.Doc.Mentions[m].To <= v && s.Names(s.Doc.Mentions[m].Head) {
		n = s.Doc.Mentions[m].Head // "Sri Lanka's Tamil Tigers"
	} else if s.Tokens[n].Tag != parse.NOUN || s.Mention[n] >= 0 {
		return false
	}
	if n >= v || s.Child(v, parse.Cop) >= 0 && s.Child(v, parse.Cop) < n {
		return false
	}
	switch {
	case s.Head(n) == v && s.Rels[n].Is(parse.Nsubj, parse.NsubjPass):
		s.Heads[h], s.Rels[h] = int32(n), parse.NmodPoss
	case s.Head(n) == h && s.Rels[n].Is(parse.List, parse.Appos, parse.Dep, parse.Compound, parse.Nmod, parse.Conj):
		s.supplant(n, h, parse.NmodPoss)
	default:
		return false
	}
	for k := i; k < n; k++ {
		if s.Head(k) == h || s.Head(k) == n {
			s.Heads[k] = int32(n)
			if s.Tokens[k].Tag == parse.NOUN {
				s.Rels[k] = parse.Compound
			}
		}
	}
	s.link()
	return true
}

// ownedPerson makes the person whose name stands from i on the subject of v in place of the state whose he is, where the
// parse gave the verb both: "Serbia's Aleksandar Vucic accused".
func (s *Sentence) ownedPerson(h, i, v int) bool {
	if s.Mention[i] < 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[i]]
	if m.Form != who.Name || m.From != i || m.To > v || !s.Person(m.Head) || s.Dominates(m.Head, h) || s.Dominates(m.Head, v) {
		return false
	}
	n := m.Head
	s.Heads[n], s.Rels[n] = int32(v), s.Rels[h]
	s.Heads[h], s.Rels[h] = int32(n), parse.NmodPoss
	for k := i; k < m.To; k++ {
		if k != n {
			s.Heads[k], s.Rels[k] = int32(n), parse.Flat
		}
	}
	s.link()
	return true
}

// pluralCompound takes a noun in the plural before another for part of its name: "an assets freeze", "arms export
// licences", "weapons deliveries", where the parse parted them.
func (s *Sentence) pluralCompound(t int) bool {
	n := t + 1
	for n+1 < len(s.Tokens) && s.Tokens[n].Tag == parse.NOUN && s.Tokens[n+1].Tag == parse.NOUN && s.Head(n) == n+1 {
		n++
	}
	if n >= len(s.Tokens) || s.Tokens[n].Tag != parse.NOUN && s.Rels[n] != parse.Xcomp || s.Mention[t] >= 0 || s.Mention[n] >= 0 || Temporal.Has(s.Low[n]) || s.Child(n, parse.Case, parse.Det, parse.NmodPoss) >= 0 {
		return false
	}
	v := s.Head(t)
	freeze := s.Doc.Tables.Classes["sanction"].Has(s.Low[n]) && s.Rels[n] == parse.Xcomp && (s.Tokens[n].XPOS == parse.VB || s.Tokens[n].XPOS == parse.VBP)
	if v < 0 || v > t || s.Head(n) != t && s.Head(n) != v || !s.Rels[n].Is(parse.Nmod, parse.Xcomp, parse.Obj, parse.Appos, parse.Dep) || s.Child(n, parse.Nsubj, parse.Cop) >= 0 || s.Tokens[n].Tag != parse.NOUN && !freeze {
		return false
	}
	if freeze {
		s.retag(n, parse.NN)
		s.Tokens[n].Tag = parse.NOUN // "imposed an assets freeze"
	}
	if s.Head(n) == t {
		s.supplant(n, t, parse.Compound)
	} else {
		s.Heads[t], s.Heads[n] = int32(n), int32(v)
		s.Rels[n], s.Rels[t] = parse.Obj, parse.Compound
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) < t || int(k) > n {
			s.Heads[k] = int32(n)
		}
	}
	s.link()
	return true
}

// pairAhead joins two names before a noun that the parse hung on it one by one: "a U.S. and Japanese promise".
func (s *Sentence) pairAhead(t int) bool {
	n, a := s.Head(t), t-2
	if a < 0 || s.Tokens[t-1].Tag != parse.CCONJ || s.Low[t-1] != "and" || s.Mention[a] < 0 || s.Mention[a] == s.Mention[t] || s.Doc.Mentions[s.Mention[t]].From != t {
		return false
	}
	if a = s.Doc.Mentions[s.Mention[a]].Head; a != t-2 || s.Head(a) != n || !s.Rels[a].Is(parse.Amod, parse.Compound, parse.NmodDesc) || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(a), parse.Conj
	s.Heads[t-1] = int32(t)
	s.link()
	return true
}

// jointOwners makes owners of both names in "welcomed Egypt and Turkey's decision", where the parse made the first what is welcomed.
func (s *Sentence) jointOwners(p int) bool {
	y := s.Head(p)
	if y < 0 || y > p || s.Rels[y] != parse.NmodPoss || !s.Names(y) {
		return false
	}
	n, and := s.Head(y), s.Doc.Mentions[s.Mention[y]].From-1
	if n < p || and < 2 || s.Low[and] != "and" || s.Mention[n] >= 0 || s.Tokens[n].Tag != parse.NOUN || s.Mention[and-1] < 0 {
		return false
	}
	x := s.Doc.Mentions[s.Mention[and-1]].Head
	v := s.Head(x)
	if !s.Names(x) || v < 0 || v > x || s.Rels[x] != parse.Obj || s.Doc.Mentions[s.Mention[x]].To != and || s.Head(n) != v && s.Head(n) != x || !s.Rels[n].Is(parse.Conj, parse.Obl, parse.Obj) {
		return false
	}
	a, b := s.Doc.Mentions[s.Mention[x]].Entities, s.Doc.Mentions[s.Mention[y]].Entities
	if len(a) != 1 || len(b) != 1 || a[0] == b[0] || s.Doc.KindOf(a[0]) != s.Doc.KindOf(b[0]) || s.Low[v] == "meet" || s.Child(n, parse.Det) >= 0 {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.Heads[x], s.Rels[x] = int32(n), parse.NmodPoss
	s.Heads[y], s.Rels[y] = int32(x), parse.Conj
	s.Heads[and], s.Heads[p] = int32(y), int32(x)
	s.link()
	return true
}

// governmentsOwn gives a deed its owner where a government with "of" has a possessive ending: "welcomed the Government of Fiji's
// release of two editors".
func (s *Sentence) governmentsOwn(o int) bool {
	v, p := s.Head(o), o+2
	for p < len(s.Tokens) && p < o+7 && s.Tokens[p].XPOS != parse.POS {
		p++
	}
	if v < 0 || v > o || !s.Verbal(v) || p >= len(s.Tokens) || s.Low[o+1] != "of" || s.Tokens[p].XPOS != parse.POS {
		return false
	}
	x := s.Head(p)
	if x < o || x > p || s.Rels[x] != parse.NmodPoss {
		return false
	}
	n := s.Head(x)
	if n < p || s.Head(n) != v || s.Tokens[n].Tag != parse.NOUN || s.Child(n, parse.Case) > o+1 {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.Heads[o], s.Rels[o] = int32(x), parse.NmodDesc
	s.Heads[o+1], s.Rels[o+1] = int32(o), parse.Dep
	s.link()
	return true
}

// insideName reports whether the "'s" at p stands within a name, where it tells of no owner: "the Sudan People's Liberation Army".
func (s *Sentence) insideName(p int) bool {
	m := s.Mention[p]
	return m >= 0 && s.Doc.Mentions[m].Form == who.Name && s.Doc.Mentions[m].From < p && s.Doc.Mentions[m].To > p+1
}

// ownerOfLeader makes a state the owner of its leader by the head of its name, where the parse hung the leader on it: "the visit by the
// Republic of Korea (ROK)'s president X".
func (s *Sentence) ownerOfLeader(t int) bool {
	m := s.Mention[t]
	if m < 0 {
		return false
	}
	n, o := s.Doc.Mentions[m].Head, s.Head(t)
	if n == t || n > t || s.Mention[n] != m || o < t || s.Head(o) != n || s.Rels[o] != parse.Nmod || s.Child(t, parse.Case) < t {
		return false
	}
	s.supplant(o, n, parse.NmodPoss)
	for k := range s.Heads {
		switch h := s.Head(k); {
		case h == n && k < n && s.Rels[k] == parse.Case:
			s.Heads[k] = int32(o)
		case h == o && k < t && k > n && s.Rels[k] == parse.Case:
			s.Heads[k] = int32(t)
		}
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Nmod
	s.link()
	return true
}
