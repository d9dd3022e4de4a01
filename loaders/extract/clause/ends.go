package clause

import (
	"slices"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// bothEnds hangs the second name of "between X and Y" on the first, which the parse gave
// to what stands before ("brokered by Egypt between Israel and Hamas") or made the
// subject of what follows ("the deal between Tehran and Riyadh ended").
func (s *Sentence) bothEnds(t int) bool {
	a := s.Head(t)
	if s.Low[t] != "between" || s.Rels[t] != parse.Case || a < t || !s.Names(a) || s.Child(a, parse.Conj) >= 0 {
		return false
	}
	and := s.Doc.Mentions[s.Mention[a]].To
	if and < len(s.Tokens) && s.Mention[and] >= 0 && s.Doc.Mentions[s.Mention[and]].From == and && slices.Equal(s.Doc.Mentions[s.Mention[and]].Entities, s.Doc.Mentions[s.Mention[a]].Entities) {
		and = s.Doc.Mentions[s.Mention[and]].To // the name behind the title
	}
	if and+1 < len(s.Tokens) && s.Low[and] == "of" && s.Mention[and+1] >= 0 {
		and = s.Doc.Mentions[s.Mention[and+1]].To // "President Salva Kiir of South Sudan and"
	}
	if and+1 >= len(s.Tokens) || s.Low[and] != "and" {
		return false
	}
	from := and + 1
	if s.Tokens[from].XPOS == parse.PRPS {
		from++
	}
	b := s.NameFrom(from)
	for k := from; b < 0 && k < len(s.Tokens) && s.Tokens[k].Tag.Is(parse.DET, parse.NUM, parse.ADJ, parse.NOUN, parse.PROPN); k++ {
		if s.Tokens[k].XPOS == parse.NNS && instanced.Has(s.Low[k]) {
			b = k // "talks between Iran and six world powers, including France"
		}
	}
	if b < 0 || s.Head(b) == a || s.Dominates(b, a) {
		return false
	}
	s.Heads[b], s.Rels[b] = int32(a), parse.Conj
	s.Heads[and], s.Rels[and] = int32(b), parse.Coord
	s.link()
	return true
}

// timeClause makes the name between a conjunction of time and a finite verb, or the list
// of names, that verb's subject: "became prime minister after Cameron resigned", read as
// "after Cameron".
func (s *Sentence) timeClause(v int) bool {
	at := v
	if !s.Finite(v) {
		if !s.Verbal(v) {
			return false
		}
		if at = s.Child(v, parse.Aux, parse.AuxPass); at < 0 || at > v || !s.Tokens[at].XPOS.Tensed() {
			return false
		}
	}
	if n := at - 1; n > 1 && s.Tokens[n].Tag == parse.NOUN && s.Rels[n].Is(parse.Nmod, parse.Obl) && s.Rels[v] == parse.Advcl && s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) < 0 {
		// "a day after a newspaper published"
		if p := s.Child(n, parse.Case); p >= 0 && p < n && conjoins.Has(s.Low[p]) && s.Low[p] != "as" && s.Head(n) < p && s.Head(n) != v {
			s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
			s.Heads[p], s.Rels[p] = int32(v), parse.Mark
			s.link()
			return true
		}
	}
	if n := at - 1; n > 2 && s.Rels[v] == parse.Advcl && s.Head(v) >= 0 && s.Head(v) < n && s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj, parse.Mark) < 0 {
		// "after the ministers of the two countries held talks"
		for s.Head(n) > 1 && s.Head(n) < n {
			n = s.Head(n)
		}
		if p := s.Child(n, parse.Case); s.Head(n) == v && s.Rels[n] == parse.Obl && s.Tokens[n].Tag == parse.NOUN && p >= 0 && p < n && conjoins.Has(s.Low[p]) && s.Low[p] != "as" && p > s.Head(v) {
			s.Rels[n], s.Heads[p], s.Rels[p] = parse.Nsubj, int32(v), parse.Mark
			s.link()
			return true
		}
	}
	if at < 3 || s.Mention[at-1] < 0 || !s.Names(at-1) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[at-1]]
	if m.To != at || !s.Doc.KindOf(m.Entities[0]).IsActor() {
		return false
	}
	n := m.Head
	for s.Rels[n] == parse.Conj && s.Head(n) >= 0 && s.Head(n) < n && s.Names(s.Head(n)) {
		n = s.Head(n)
	}
	p := s.Doc.Mentions[s.Mention[n]].From - 1
	for p > 0 && s.Tokens[p].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.DET) && s.Dominates(n, p) {
		p-- // the title
	}
	if p < 1 || !conjoins.Has(s.Low[p]) || s.Rels[p] != parse.Case || s.Head(p) != n {
		return false
	}
	if o, h := s.Child(v, parse.Nsubj, parse.NsubjPass), s.Head(v); o >= 0 {
		// "praised Y after Z had been expelled": Y the subject
		if o != s.Head(n) || h < 0 || h > o || s.Rels[v] != parse.Ccomp || !s.Verbal(h) || s.Child(h, parse.Obj) >= 0 {
			return false
		}
		s.Heads[o], s.Rels[o] = int32(h), parse.Obj
	}
	x := s.Head(n)
	for x >= 0 && x < p && !s.Verbal(x) {
		x = s.Head(x)
	}
	if x >= 0 && x < p && s.Rels[v] == parse.Root {
		// "asked the envoys to leave after the EU extended sanctions", which was taken for what the sentence tells
		y := x
		for s.Head(y) >= 0 && s.Head(y) < p {
			y = s.Head(y)
		}
		if s.Head(y) != v || !s.Verbal(y) || s.Rels[y] != parse.Ccomp || s.Child(y, parse.Nsubj, parse.NsubjPass) < 0 || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
			return false
		}
		s.Heads[p], s.Rels[p] = int32(v), parse.Mark
		s.subject(n, v)
		return s.crown(y, v, parse.Advcl)
	}
	if x < 0 || x > p || s.Head(v) < 0 || s.Head(v) > p {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(x), parse.Advcl
	s.Heads[p], s.Rels[p] = int32(v), parse.Mark
	s.subject(n, v)
	s.link()
	return true
}

// conjoins lists the words that begin a clause of time and a phrase alike.
var conjoins = vocab.Words("after", "before", "since", "until", "till", "as")

// governments gives back to "Colombia's government and FARC rebels" its first party,
// which the parse made a compound of the second.
func (s *Sentence) governments(k int) bool {
	h := s.Head(k)
	if s.Rels[k] != parse.Compound || h < k+2 || !s.Names(k) || !Bodies.Has(s.Low[k]) || s.Low[k+1] != "and" {
		return false
	}
	second := false
	for t := k + 2; t <= h; t++ {
		second = second || s.Names(t) && s.Doc.Mentions[s.Mention[t]].From > k+1
	}
	if !second {
		return false
	}
	if c := s.Child(k, parse.Conj); c > k+1 && c < h {
		s.Heads[c], s.Rels[c] = int32(h), parse.Compound
	}
	s.supplant(k, h, parse.Conj)
	s.Heads[k+1], s.Rels[k+1] = int32(h), parse.Coord
	s.link()
	return true
}

// stricken gives a country its hyphenated participle back, which the parse took for a
// verb with the country as its object: "to flood-hit Pakistan", "to cash-strapped Sri Lanka".
func (s *Sentence) stricken(t int) bool {
	if t < 3 || t+1 >= len(s.Tokens) || s.Tokens[t-1].XPOS != parse.HYPH || s.Tokens[t].SpaceBefore || !s.Tokens[t].Tag.Is(parse.VERB, parse.ADJ) ||
		!s.Tokens[t-2].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ) {
		return false
	}
	b, m := t-3, s.Mention[t+1]
	if m < 0 || s.Doc.Mentions[m].From != t+1 || !s.Names(s.Doc.Mentions[m].Head) || !s.Tokens[b].Tag.Is(parse.ADP, parse.VERB) {
		return false
	}
	n := s.Doc.Mentions[m].Head
	if s.Head(t) == n && (s.Head(b) == n || s.Head(n) == b) {
		return false
	}
	h, r := b, parse.Obj
	if s.Tokens[b].Tag == parse.ADP {
		for h = s.Head(b); h > b; h = s.Head(h) {
		}
		if h < 0 {
			return false
		}
		if r = parse.Nmod; s.Verbal(h) {
			r = parse.Obl
		}
		s.Heads[b], s.Rels[b] = int32(n), parse.Case
	}
	if s.Dominates(n, h) {
		return false
	}
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.Heads[t], s.Rels[t] = int32(n), parse.Amod
	s.Heads[t-2], s.Rels[t-2] = int32(t), parse.Compound
	s.Heads[t-1], s.Rels[t-1] = int32(t), parse.Punct
	s.Heads[n], s.Rels[n] = int32(h), r
	s.link()
	return true
}
