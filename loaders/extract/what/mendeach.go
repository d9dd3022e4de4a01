package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// charging lists the verbs that say what somebody is judged for, and by which preposition.
var charging = map[string]string{"accuse": "of", "charge": "with", "suspect": "of", "convict": "of", "acquit": "of", "blame": "for", "thank": "for", "praise": "for", "criticise": "for",
	"criticize": "for", "condemn": "for", "commend": "for", "congratulate": "on", "applaud": "for", "denounce": "for", "chide": "for", "rebuke": "for"}

// chargedEach makes an object of the second who is judged for something else: "accused A of lying, and B of harbouring criminals".
func (s *sentence) chargedEach(v int) bool {
	p := charging[s.low[v]]
	o := s.objectOf(v)
	if p == "" || o <= v {
		return false
	}
	first := o + 1
	for first < len(s.Tokens) && s.mention[first] >= 0 && s.mention[first] == s.mention[o] {
		first++
	}
	changed := false
	for k := first + 1; k+2 < len(s.Tokens) && s.low[first] == p; k++ {
		if s.finite(k) && s.mention[k] < 0 && s.head(k) != v && s.child(k, parse.Nsubj) > first {
			break // another clause
		}
		if s.low[k] != "and" {
			continue
		}
		np := s.phrases(k + 1)
		if len(np) != 1 || np[0][1] >= len(s.Tokens) || s.low[np[0][1]] != p {
			continue
		}
		n := s.phraseHead(np[0][0], np[0][1])
		if n < 0 || s.mention[n] < 0 || !s.names(n) || s.doc.Mentions[s.mention[n]].Form == who.Demonym || s.head(n) == o && s.rels[n] == parse.Conj || s.dominates(n, o) {
			continue
		}
		s.heads[n], s.rels[n] = int32(o), parse.Conj
		changed = true
	}
	if changed {
		s.link()
	}
	return changed
}

// pairsNoun gives two states' adjectives the noun that both stand before, where the parse took the first for a phrase of its
// own: "hit out at Australian and New Zealand diplomacy".
func (s *sentence) pairsNoun(t int) bool {
	m := &s.doc.Mentions[s.mention[t]]
	if m.Form != who.Demonym || m.To != t+1 || t+3 >= len(s.Tokens) || s.low[t+1] != "and" || s.mention[t+2] < 0 || s.Tokens[t].XPOS == parse.NNS || s.Tokens[t].XPOS == parse.NNPS {
		return false
	}
	o := &s.doc.Mentions[s.mention[t+2]]
	n := o.To
	if n >= len(s.Tokens) || o.Form != who.Demonym && o.Form != who.Name || s.mention[n] >= 0 || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	for n+1 < len(s.Tokens) && s.Tokens[n+1].Tag == parse.NOUN && s.mention[n+1] < 0 {
		n++
	}
	if h := s.head(t); h < 0 || h >= t || s.dominates(n, t) || !s.dominates(t, n) && s.head(n) != h {
		return false
	}
	s.supplant(n, t, parse.Amod)
	s.handOver(t, n)
	s.heads[o.Head], s.rels[o.Head] = int32(t), parse.Conj
	s.heads[t+1], s.rels[t+1] = int32(o.Head), parse.Coord
	s.link()
	return true
}

// ownersDoing makes a noun of a gerund with its owner before and "of" behind: "the condemnation of Israel's targeting of Iran".
func (s *sentence) ownersDoing(v int) bool {
	if v < 3 || v+2 >= len(s.Tokens) || s.Tokens[v-1].XPOS != parse.POS || s.low[v+1] != "of" || s.Tokens[v].Tag != parse.VERB {
		return false
	}
	t, x := s.head(v-1), s.head(v+1)
	if t < 0 || t >= v || s.head(t) != v || x <= v || s.head(x) != v || !s.rels[v].Is(parse.Acl, parse.Advcl, parse.Ccomp, parse.Xcomp, parse.Nmod, parse.Obl) {
		return false
	}
	s.rels[t], s.rels[x] = parse.NmodPoss, parse.Nmod
	s.makeNoun(v)
	s.retag(v, parse.NN)
	s.reword(v, lower(s.Tokens[v].Text))
	if h := s.head(v); h >= 0 && s.verbal(h) {
		s.rels[v] = parse.Obl
	} else {
		s.rels[v] = parse.Nmod
	}
	for k := range v {
		if s.head(k) == v && s.rels[k] == parse.Mark {
			s.rels[k] = parse.Case
		}
	}
	s.link()
	return true
}

// pledgeIs gives the clause its predicate back where the parse took the infinitive of its subject for it: "that its commitments
// to defend X are ironclad".
func (s *sentence) pledgeIs(v int) bool {
	n := s.child(v, parse.Nsubj)
	if n < 0 || n > v || !s.toInfinitive(v) || s.Tokens[n].Tag != parse.NOUN || s.low[n+1] != "to" {
		return false
	}
	y := -1
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if c := s.child(int(k), parse.Cop); int(k) > v && c > v && c < int(k) && s.rels[k].Is(parse.Advcl, parse.Conj, parse.Ccomp, parse.Parataxis) && s.child(int(k), parse.Nsubj, parse.Mark) < 0 && s.Tokens[c].XPOS.Tensed() {
			y = int(k)
			break
		}
	}
	if y < 0 {
		return false
	}
	that := -1
	for k := s.kid[v]; k >= 0 && int(k) < n; k = s.sib[k] {
		if s.rels[k] == parse.Mark {
			that = int(k)
		}
	}
	s.supplant(y, v, parse.Acl)
	s.heads[v] = int32(n)
	s.subject(n, y)
	if that >= 0 {
		s.heads[that] = int32(y)
	}
	s.link()
	return true
}

// aged hangs an age on the name behind it, where the parse made it the head of the name: "elected 45-year-old X as president".
func (s *sentence) aged(t int) bool {
	if t < 4 || t+1 >= len(s.Tokens) || s.low[t-2] != "year" || s.Tokens[t-4].Tag != parse.NUM || s.mention[t+1] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[t+1]]
	n := m.Head
	if m.From != t+1 || s.head(n) != t || !s.names(n) {
		return false
	}
	s.supplant(n, t, parse.Amod)
	for k := t + 1; k < len(s.Tokens); k++ {
		if s.head(k) == t {
			s.heads[k] = int32(n)
		}
	}
	if h := s.head(n); h >= 0 && s.verbal(h) && s.rels[n] == parse.Xcomp {
		s.rels[n] = parse.Obj
	}
	s.link()
	return true
}
