package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// ownerName gives a noun whose owner's name of several words the parse tore apart its place: in "welcomed the UN Board of
// Inquiry's summary" the summary is welcomed, not the board.
func (s *sentence) ownerName(t int) bool {
	if s.Tokens[t].XPOS != parse.POS || t == 0 || t+1 >= len(s.Tokens) || s.mention[t-1] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[t-1]]
	h := m.Head
	if m.To == t && s.rels[h].Is(parse.Nsubj, parse.NsubjPass) && s.head(h) > t {
		return s.ownedSubject(h, t+1)
	}
	if m.To != t || m.To-m.From < 2 || h == t-1 || s.head(h) < 0 || s.head(h) >= m.From {
		return false
	}
	n := t + 1
	for n < len(s.Tokens) && s.Tokens[n].Tag == parse.ADJ {
		n++
	}
	if n >= len(s.Tokens) || !s.dominates(h, n) || s.Tokens[n].Tag != parse.NOUN && !(n == t+1 && s.Tokens[n].Tag == parse.PROPN && s.mention[n] >= 0 && s.names(n) && s.head(n) == h) {
		return false // but "the Democratic Republic of Congo's Felix Tshisekedi"
	}
	s.supplant(n, h, parse.NmodPoss)
	for k := m.From; k < t; k++ {
		switch {
		case s.head(k) != n || k == h:
		case k == t-1:
			s.heads[k], s.rels[k] = int32(h), parse.Nmod
		default:
			s.heads[k] = int32(t - 1) // "of"
		}
	}
	s.link()
	return true
}

// andName keeps a name together that "and" stands in: in "Trinidad and Tobago's cabinet rejected" the cabinet is no
// second party beside Trinidad.
func (s *sentence) andName(t int) bool {
	m := &s.doc.Mentions[s.mention[t]]
	a, b := m.From, m.To-1
	if m.Form != who.Name || t == a || t == b || m.Head < a || m.Head >= t {
		return false
	}
	a = m.Head
	changed := false
	if n := s.head(b); n >= m.To && s.rels[b] == parse.NmodPoss && s.rels[n] == parse.Conj && s.head(n) == a {
		s.supplant(n, a, parse.NmodPoss)
		for k := s.kid[a]; k >= 0 && int(k) < a; k = s.sib[k] {
			if s.Tokens[k].Tag == parse.ADP {
				s.heads[k] = int32(n)
			}
		}
		s.heads[b], s.rels[b] = int32(a), parse.Flat
		changed = true
	} else if s.rels[b] == parse.Conj && s.head(b) == a {
		s.rels[b] = parse.Flat
		if p := s.child(b, parse.Case); p > b && s.Tokens[p].XPOS == parse.POS {
			s.heads[p] = int32(a)
			if s.rels[a] == parse.Compound && s.head(a) > p {
				s.rels[a] = parse.NmodPoss
			}
		}
		changed = true
	}
	if changed {
		s.heads[t], s.rels[t] = int32(a), parse.Flat
		s.link()
	}
	return changed
}

// ownedSubject makes the noun that stands from i on the subject in place of its owner: in "Claudia
// Sheinbaum's landslide victory was hailed" the victory is.
func (s *sentence) ownedSubject(h, i int) bool {
	n, v := i, s.head(h)
	if s.ownedPerson(h, i, v) {
		return true
	}
	for n+1 < len(s.Tokens) && s.Tokens[n].Tag.Is(parse.ADJ, parse.NOUN, parse.NUM) && s.Tokens[n+1].Tag.Is(parse.ADJ, parse.NOUN) {
		n++
	}
	if m := s.mention[i]; m >= 0 && s.doc.Mentions[m].From == i && s.doc.Mentions[m].To <= v && s.names(s.doc.Mentions[m].Head) {
		n = s.doc.Mentions[m].Head // "Sri Lanka's Tamil Tigers"
	} else if s.Tokens[n].Tag != parse.NOUN || s.mention[n] >= 0 {
		return false
	}
	if n >= v || s.child(v, parse.Cop) >= 0 && s.child(v, parse.Cop) < n {
		return false
	}
	switch {
	case s.head(n) == v && s.rels[n].Is(parse.Nsubj, parse.NsubjPass):
		s.heads[h], s.rels[h] = int32(n), parse.NmodPoss
	case s.head(n) == h && s.rels[n].Is(parse.List, parse.Appos, parse.Dep, parse.Compound, parse.Nmod, parse.Conj):
		s.supplant(n, h, parse.NmodPoss)
	default:
		return false
	}
	for k := i; k < n; k++ {
		if s.head(k) == h || s.head(k) == n {
			s.heads[k] = int32(n)
			if s.Tokens[k].Tag == parse.NOUN {
				s.rels[k] = parse.Compound
			}
		}
	}
	s.link()
	return true
}

// ownedPerson makes the person whose name stands from i on the subject of v in place of the state whose he is, where the
// parse gave the verb both: "Serbia's Aleksandar Vucic accused".
func (s *sentence) ownedPerson(h, i, v int) bool {
	if s.mention[i] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[i]]
	if m.Form != who.Name || m.From != i || m.To > v || !s.person(m.Head) || s.dominates(m.Head, h) || s.dominates(m.Head, v) {
		return false
	}
	n := m.Head
	s.heads[n], s.rels[n] = int32(v), s.rels[h]
	s.heads[h], s.rels[h] = int32(n), parse.NmodPoss
	for k := i; k < m.To; k++ {
		if k != n {
			s.heads[k], s.rels[k] = int32(n), parse.Flat
		}
	}
	s.link()
	return true
}

// pluralCompound takes a noun in the plural before another for part of its name: "an assets freeze", "arms export
// licences", "weapons deliveries", where the parse parted them.
func (s *sentence) pluralCompound(t int) bool {
	n := t + 1
	for n+1 < len(s.Tokens) && s.Tokens[n].Tag == parse.NOUN && s.Tokens[n+1].Tag == parse.NOUN && s.head(n) == n+1 {
		n++
	}
	if n >= len(s.Tokens) || s.Tokens[n].Tag != parse.NOUN && s.rels[n] != parse.Xcomp || s.mention[t] >= 0 || s.mention[n] >= 0 || temporal[s.low[n]] || s.child(n, parse.Case, parse.Det, parse.NmodPoss) >= 0 {
		return false
	}
	v := s.head(t)
	freeze := s.doc.reader.tables.classes["sanction"][s.low[n]] && s.rels[n] == parse.Xcomp && (s.Tokens[n].XPOS == parse.VB || s.Tokens[n].XPOS == parse.VBP)
	if v < 0 || v > t || s.head(n) != t && s.head(n) != v || !s.rels[n].Is(parse.Nmod, parse.Xcomp, parse.Obj, parse.Appos, parse.Dep) || s.child(n, parse.Nsubj, parse.Cop) >= 0 || s.Tokens[n].Tag != parse.NOUN && !freeze {
		return false
	}
	if freeze {
		s.retag(n, parse.NN)
		s.Tokens[n].Tag = parse.NOUN // "imposed an assets freeze"
	}
	if s.head(n) == t {
		s.supplant(n, t, parse.Compound)
	} else {
		s.heads[t], s.heads[n] = int32(n), int32(v)
		s.rels[n], s.rels[t] = parse.Obj, parse.Compound
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) < t || int(k) > n {
			s.heads[k] = int32(n)
		}
	}
	s.link()
	return true
}

// pairAhead joins two names before a noun that the parse hung on it one by one: "a U.S. and Japanese promise".
func (s *sentence) pairAhead(t int) bool {
	n, a := s.head(t), t-2
	if a < 0 || s.Tokens[t-1].Tag != parse.CCONJ || s.low[t-1] != "and" || s.mention[a] < 0 || s.mention[a] == s.mention[t] || s.doc.Mentions[s.mention[t]].From != t {
		return false
	}
	if a = s.doc.Mentions[s.mention[a]].Head; a != t-2 || s.head(a) != n || !s.rels[a].Is(parse.Amod, parse.Compound, parse.NmodDesc) || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	s.heads[t], s.rels[t] = int32(a), parse.Conj
	s.heads[t-1] = int32(t)
	s.link()
	return true
}

// jointOwners makes owners of both names in "welcomed Egypt and Turkey's decision", where the parse made the first what is welcomed.
func (s *sentence) jointOwners(p int) bool {
	y := s.head(p)
	if y < 0 || y > p || s.rels[y] != parse.NmodPoss || !s.names(y) {
		return false
	}
	n, and := s.head(y), s.doc.Mentions[s.mention[y]].From-1
	if n < p || and < 2 || s.low[and] != "and" || s.mention[n] >= 0 || s.Tokens[n].Tag != parse.NOUN || s.mention[and-1] < 0 {
		return false
	}
	x := s.doc.Mentions[s.mention[and-1]].Head
	v := s.head(x)
	if !s.names(x) || v < 0 || v > x || s.rels[x] != parse.Obj || s.doc.Mentions[s.mention[x]].To != and || s.head(n) != v && s.head(n) != x || !s.rels[n].Is(parse.Conj, parse.Obl, parse.Obj) {
		return false
	}
	a, b := s.doc.Mentions[s.mention[x]].Entities, s.doc.Mentions[s.mention[y]].Entities
	if len(a) != 1 || len(b) != 1 || a[0] == b[0] || s.doc.kindOf(a[0]) != s.doc.kindOf(b[0]) || s.low[v] == "meet" || s.child(n, parse.Det) >= 0 {
		return false
	}
	s.heads[n], s.rels[n] = int32(v), parse.Obj
	s.heads[x], s.rels[x] = int32(n), parse.NmodPoss
	s.heads[y], s.rels[y] = int32(x), parse.Conj
	s.heads[and], s.heads[p] = int32(y), int32(x)
	s.link()
	return true
}
