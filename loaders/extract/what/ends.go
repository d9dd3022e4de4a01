package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// bothEnds hangs the second name of "between X and Y" on the first, which the parse gave
// to what stands before ("brokered by Egypt between Israel and Hamas") or made the
// subject of what follows ("the deal between Tehran and Riyadh ended").
func (s *sentence) bothEnds(t int) bool {
	a := s.head(t)
	if s.low[t] != "between" || s.rels[t] != parse.Case || a < t || !s.names(a) || s.child(a, parse.Conj) >= 0 {
		return false
	}
	and := s.doc.Mentions[s.mention[a]].To
	if and < len(s.Tokens) && s.mention[and] >= 0 && s.doc.Mentions[s.mention[and]].From == and && slices.Equal(s.doc.Mentions[s.mention[and]].Entities, s.doc.Mentions[s.mention[a]].Entities) {
		and = s.doc.Mentions[s.mention[and]].To // the name behind the title
	}
	if and+1 < len(s.Tokens) && s.low[and] == "of" && s.mention[and+1] >= 0 {
		and = s.doc.Mentions[s.mention[and+1]].To // "President Salva Kiir of South Sudan and"
	}
	if and+1 >= len(s.Tokens) || s.low[and] != "and" {
		return false
	}
	from := and + 1
	if s.Tokens[from].XPOS == parse.PRPS {
		from++
	}
	b := s.nameFrom(from)
	for k := from; b < 0 && k < len(s.Tokens) && s.Tokens[k].Tag.Is(parse.DET, parse.NUM, parse.ADJ, parse.NOUN, parse.PROPN); k++ {
		if s.Tokens[k].XPOS == parse.NNS && instanced[s.low[k]] {
			b = k // "talks between Iran and six world powers, including France"
		}
	}
	if b < 0 || s.head(b) == a || s.dominates(b, a) {
		return false
	}
	s.heads[b], s.rels[b] = int32(a), parse.Conj
	s.heads[and], s.rels[and] = int32(b), parse.Coord
	s.link()
	return true
}

// timeClause makes the name between a conjunction of time and a finite verb, or the list
// of names, that verb's subject: "became prime minister after Cameron resigned", read as
// "after Cameron".
func (s *sentence) timeClause(v int) bool {
	at := v
	if !s.finite(v) {
		if !s.verbal(v) {
			return false
		}
		if at = s.child(v, parse.Aux, parse.AuxPass); at < 0 || at > v || !s.Tokens[at].XPOS.Tensed() {
			return false
		}
	}
	if n := at - 1; n > 1 && s.Tokens[n].Tag == parse.NOUN && s.rels[n].Is(parse.Nmod, parse.Obl) && s.rels[v] == parse.Advcl && s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) < 0 {
		// "a day after a newspaper published"
		if p := s.child(n, parse.Case); p >= 0 && p < n && conjoins[s.low[p]] && s.low[p] != "as" && s.head(n) < p && s.head(n) != v {
			s.heads[n], s.rels[n] = int32(v), parse.Nsubj
			s.heads[p], s.rels[p] = int32(v), parse.Mark
			s.link()
			return true
		}
	}
	if n := at - 1; n > 2 && s.rels[v] == parse.Advcl && s.head(v) >= 0 && s.head(v) < n && s.child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj, parse.Mark) < 0 {
		// "after the ministers of the two countries held talks"
		for s.head(n) > 1 && s.head(n) < n {
			n = s.head(n)
		}
		if p := s.child(n, parse.Case); s.head(n) == v && s.rels[n] == parse.Obl && s.Tokens[n].Tag == parse.NOUN && p >= 0 && p < n && conjoins[s.low[p]] && s.low[p] != "as" && p > s.head(v) {
			s.rels[n], s.heads[p], s.rels[p] = parse.Nsubj, int32(v), parse.Mark
			s.link()
			return true
		}
	}
	if at < 3 || s.mention[at-1] < 0 || !s.names(at-1) {
		return false
	}
	m := &s.doc.Mentions[s.mention[at-1]]
	if m.To != at || !s.doc.kindOf(m.Entities[0]).IsActor() {
		return false
	}
	n := m.Head
	for s.rels[n] == parse.Conj && s.head(n) >= 0 && s.head(n) < n && s.names(s.head(n)) {
		n = s.head(n)
	}
	p := s.doc.Mentions[s.mention[n]].From - 1
	for p > 0 && s.Tokens[p].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.DET) && s.dominates(n, p) {
		p-- // the title
	}
	if p < 1 || !conjoins[s.low[p]] || s.rels[p] != parse.Case || s.head(p) != n {
		return false
	}
	if o, h := s.child(v, parse.Nsubj, parse.NsubjPass), s.head(v); o >= 0 {
		// "praised Y after Z had been expelled": Y the subject
		if o != s.head(n) || h < 0 || h > o || s.rels[v] != parse.Ccomp || !s.verbal(h) || s.child(h, parse.Obj) >= 0 {
			return false
		}
		s.heads[o], s.rels[o] = int32(h), parse.Obj
	}
	x := s.head(n)
	for x >= 0 && x < p && !s.verbal(x) {
		x = s.head(x)
	}
	if x >= 0 && x < p && s.rels[v] == parse.Root {
		// "asked the envoys to leave after the EU extended sanctions", which was taken for what the sentence tells
		y := x
		for s.head(y) >= 0 && s.head(y) < p {
			y = s.head(y)
		}
		if s.head(y) != v || !s.verbal(y) || s.rels[y] != parse.Ccomp || s.child(y, parse.Nsubj, parse.NsubjPass) < 0 || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
			return false
		}
		s.heads[p], s.rels[p] = int32(v), parse.Mark
		s.subject(n, v)
		return s.crown(y, v, parse.Advcl)
	}
	if x < 0 || x > p || s.head(v) < 0 || s.head(v) > p {
		return false
	}
	s.heads[v], s.rels[v] = int32(x), parse.Advcl
	s.heads[p], s.rels[p] = int32(v), parse.Mark
	s.subject(n, v)
	s.link()
	return true
}

// conjoins lists the words that begin a clause of time and a phrase alike.
var conjoins = map[string]bool{"after": true, "before": true, "since": true, "until": true, "till": true, "as": true}

// governments gives back to "Colombia's government and FARC rebels" its first party,
// which the parse made a compound of the second.
func (s *sentence) governments(k int) bool {
	h := s.head(k)
	if s.rels[k] != parse.Compound || h < k+2 || !s.names(k) || !bodies[s.low[k]] || s.low[k+1] != "and" {
		return false
	}
	second := false
	for t := k + 2; t <= h; t++ {
		second = second || s.names(t) && s.doc.Mentions[s.mention[t]].From > k+1
	}
	if !second {
		return false
	}
	if c := s.child(k, parse.Conj); c > k+1 && c < h {
		s.heads[c], s.rels[c] = int32(h), parse.Compound
	}
	s.supplant(k, h, parse.Conj)
	s.heads[k+1], s.rels[k+1] = int32(h), parse.Coord
	s.link()
	return true
}

// signers returns who signed besides the first that "by" names: "signed on behalf of
// India by X and on behalf of Bangladesh by Y".
func (s *sentence) signers(v int, first []party) []party {
	all := first
	for t := first[0].token + 1; t < len(s.Tokens); t++ {
		if s.Tokens[t].XPOS.Tensed() || s.Tokens[t].Tag == parse.SCONJ || s.Tokens[t].Text == ";" {
			break
		}
		if s.low[t] != "by" || s.Tokens[t].Tag != parse.ADP {
			continue
		}
		if n := s.nameFrom(t + 1); n >= 0 {
			for _, p := range s.parties(n, kindSet(1<<graph.Person|1<<graph.Country|1<<graph.Organization)) {
				if !holds(all, p.entity) {
					all = append(all, p)
				}
			}
		}
	}
	return all
}

// stricken gives a country its hyphenated participle back, which the parse took for a
// verb with the country as its object: "to flood-hit Pakistan", "to cash-strapped Sri Lanka".
func (s *sentence) stricken(t int) bool {
	if t < 3 || t+1 >= len(s.Tokens) || s.Tokens[t-1].XPOS != parse.HYPH || s.Tokens[t].SpaceBefore || !s.Tokens[t].Tag.Is(parse.VERB, parse.ADJ) ||
		!s.Tokens[t-2].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ) {
		return false
	}
	b, m := t-3, s.mention[t+1]
	if m < 0 || s.doc.Mentions[m].From != t+1 || !s.names(s.doc.Mentions[m].Head) || !s.Tokens[b].Tag.Is(parse.ADP, parse.VERB) {
		return false
	}
	n := s.doc.Mentions[m].Head
	if s.head(t) == n && (s.head(b) == n || s.head(n) == b) {
		return false
	}
	h, r := b, parse.Obj
	if s.Tokens[b].Tag == parse.ADP {
		for h = s.head(b); h > b; h = s.head(h) {
		}
		if h < 0 {
			return false
		}
		if r = parse.Nmod; s.verbal(h) {
			r = parse.Obl
		}
		s.heads[b], s.rels[b] = int32(n), parse.Case
	}
	if s.dominates(n, h) {
		return false
	}
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.heads[t], s.rels[t] = int32(n), parse.Amod
	s.heads[t-2], s.rels[t-2] = int32(t), parse.Compound
	s.heads[t-1], s.rels[t-1] = int32(t), parse.Punct
	s.heads[n], s.rels[n] = int32(h), r
	s.link()
	return true
}
