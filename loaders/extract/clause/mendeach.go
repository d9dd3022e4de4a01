package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
)

// charging lists the verbs that say what somebody is judged for, and by which preposition.
var charging = map[string]string{"accuse": "of", "charge": "with", "suspect": "of", "convict": "of", "acquit": "of", "blame": "for", "thank": "for", "praise": "for", "criticise": "for",
	"criticize": "for", "condemn": "for", "commend": "for", "congratulate": "on", "applaud": "for", "denounce": "for", "chide": "for", "rebuke": "for"}

// chargedEach makes an object of the second who is judged for something else: "accused A of lying, and B of harbouring criminals".
func (s *Sentence) chargedEach(v int) bool {
	p := charging[s.Low[v]]
	o := s.ObjectOf(v)
	if p == "" || o <= v {
		return false
	}
	first := o + 1
	for first < len(s.Tokens) && s.Mention[first] >= 0 && s.Mention[first] == s.Mention[o] {
		first++
	}
	changed := false
	for k := first + 1; k+2 < len(s.Tokens) && s.Low[first] == p; k++ {
		if s.Finite(k) && s.Mention[k] < 0 && s.Head(k) != v && s.Child(k, parse.Nsubj) > first {
			break // another clause
		}
		if s.Low[k] != "and" {
			continue
		}
		np := s.phrases(k + 1)
		if len(np) != 1 || np[0][1] >= len(s.Tokens) || s.Low[np[0][1]] != p {
			continue
		}
		n := s.phraseHead(np[0][0], np[0][1])
		if n < 0 || s.Mention[n] < 0 || !s.Names(n) || s.Doc.Mentions[s.Mention[n]].Form == who.Demonym || s.Head(n) == o && s.Rels[n] == parse.Conj || s.Dominates(n, o) {
			continue
		}
		s.Heads[n], s.Rels[n] = int32(o), parse.Conj
		changed = true
	}
	if changed {
		s.link()
	}
	return changed
}

// pairsNoun gives two states' adjectives the noun that both stand before, where the parse took the first for a phrase of its
// own: "hit out at Australian and New Zealand diplomacy".
func (s *Sentence) pairsNoun(t int) bool {
	m := &s.Doc.Mentions[s.Mention[t]]
	and := m.To // "Sierra Leonean and Liberian refugees"
	if m.Form != who.Demonym || m.Head != t || and+2 >= len(s.Tokens) || s.Low[and] != "and" || s.Mention[and+1] < 0 || s.Tokens[t].XPOS == parse.NNS || s.Tokens[t].XPOS == parse.NNPS {
		return false
	}
	o := &s.Doc.Mentions[s.Mention[and+1]]
	n := o.To
	if n >= len(s.Tokens) || o.Form != who.Demonym && o.Form != who.Name || s.Mention[n] >= 0 || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	for n+1 < len(s.Tokens) && s.Tokens[n+1].Tag == parse.NOUN && s.Mention[n+1] < 0 {
		n++
	}
	if h := s.Head(t); h < 0 || h >= t || s.Dominates(n, t) || !s.Dominates(t, n) && s.Head(n) != h {
		return false
	}
	s.supplant(n, t, parse.Amod)
	s.handOver(t, n)
	s.Heads[o.Head], s.Rels[o.Head] = int32(t), parse.Conj
	s.Heads[and], s.Rels[and] = int32(o.Head), parse.Coord
	for k := t + 1; k < and; k++ {
		s.Heads[k], s.Rels[k] = int32(t), parse.Flat
	}
	s.link()
	return true
}

// ownersDoing makes a noun of a gerund with its owner before and "of" behind: "the condemnation of Israel's targeting of Iran".
func (s *Sentence) ownersDoing(v int) bool {
	if v < 3 || v+2 >= len(s.Tokens) || s.Tokens[v-1].XPOS != parse.POS || s.Low[v+1] != "of" || s.Tokens[v].Tag != parse.VERB {
		return false
	}
	t, x := s.Head(v-1), s.Head(v+1)
	if t < 0 || t >= v || s.Head(t) != v || x <= v || s.Head(x) != v || !s.Rels[v].Is(parse.Acl, parse.Advcl, parse.Ccomp, parse.Xcomp, parse.Nmod, parse.Obl) {
		return false
	}
	s.Rels[t], s.Rels[x] = parse.NmodPoss, parse.Nmod
	s.makeNoun(v)
	s.retag(v, parse.NN)
	s.reword(v, verbs.Lower(s.Tokens[v].Text))
	if h := s.Head(v); h >= 0 && s.Verbal(h) {
		s.Rels[v] = parse.Obl
	} else {
		s.Rels[v] = parse.Nmod
	}
	for k := range v {
		if s.Head(k) == v && s.Rels[k] == parse.Mark {
			s.Rels[k] = parse.Case
		}
	}
	s.link()
	return true
}

// pledgeIs gives the clause its predicate back where the parse took the infinitive of its subject for it: "that its commitments
// to defend X are ironclad".
func (s *Sentence) pledgeIs(v int) bool {
	n := s.Child(v, parse.Nsubj)
	if n < 0 || n > v || !s.ToInfinitive(v) || s.Tokens[n].Tag != parse.NOUN || s.Low[n+1] != "to" {
		return false
	}
	y := -1
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if c := s.Child(int(k), parse.Cop); int(k) > v && c > v && c < int(k) && s.Rels[k].Is(parse.Advcl, parse.Conj, parse.Ccomp, parse.Parataxis) && s.Child(int(k), parse.Nsubj, parse.Mark) < 0 && s.Tokens[c].XPOS.Tensed() {
			y = int(k)
			break
		}
	}
	if y < 0 {
		return false
	}
	that := -1
	for k := s.Kid[v]; k >= 0 && int(k) < n; k = s.Sib[k] {
		if s.Rels[k] == parse.Mark {
			that = int(k)
		}
	}
	s.supplant(y, v, parse.Acl)
	s.Heads[v] = int32(n)
	s.subject(n, y)
	if that >= 0 {
		s.Heads[that] = int32(y)
	}
	s.link()
	return true
}

// aged hangs an age on the name behind it, where the parse made it the head of the name: "elected 45-year-old X as president".
func (s *Sentence) aged(t int) bool {
	if t < 4 || t+1 >= len(s.Tokens) || s.Low[t-2] != "year" || s.Tokens[t-4].Tag != parse.NUM || s.Mention[t+1] < 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t+1]]
	n := m.Head
	if m.From != t+1 || s.Head(n) != t || !s.Names(n) {
		return false
	}
	s.supplant(n, t, parse.Amod)
	for k := t + 1; k < len(s.Tokens); k++ {
		if s.Head(k) == t {
			s.Heads[k] = int32(n)
		}
	}
	if h := s.Head(n); h >= 0 && s.Verbal(h) && s.Rels[n] == parse.Xcomp {
		s.Rels[n] = parse.Obj
	}
	s.link()
	return true
}
