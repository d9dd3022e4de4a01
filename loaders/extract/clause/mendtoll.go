package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// tolls are the verbs for what an attack does to those it hits.
var tolls = vocab.Words("kill", "injure", "wound", "maim", "claim", "displace", "destroy", "damage", "leave", "hit")

// abhors are the verbs for what is said of an attack by who did not make it.
var abhors = vocab.Words("condemn", "denounce", "deplore", "decry", "strike", "mourn", "regret", "lament", "slam")

// toll hangs what an attack did on the attack, where the parse has who condemns it do that: "condemned the
// attack on a convoy, killing three", "that killed four, while injuring others".
func (s *Sentence) toll(v int) bool {
	h := s.Head(v)
	if !tolls.Has(s.Low[v]) || h < 0 || h > v || s.Child(v, parse.Nsubj) >= 0 {
		return false
	}
	g := h
	for n := 0; n < 5 && g >= 0 && !(abhors.Has(s.Low[g]) && s.Verbal(g)); n++ {
		if s.struckBy(g) || g != h && s.Verbal(g) && s.Rels[g] != parse.AclRelcl || g == h && s.Verbal(g) {
			return false // "condemned a strike killing three"
		}
		g = s.Head(g)
	}
	if g < 0 || !abhors.Has(s.Low[g]) || !s.Verbal(g) {
		return false
	}
	o := g + 1
	for o < v && !(s.Tokens[o].Tag == parse.NOUN && s.struckBy(o)) {
		o++
	}
	if o >= v || o == h || s.Dominates(v, o) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(o), parse.Acl
	s.link()
	return true
}

// struckBy reports whether the noun at t is one for an attack.
func (s *Sentence) struckBy(t int) bool {
	switch s.Low[t] {
	case "act", "blast", "explosion", "shooting", "shelling", "crime":
		return true
	}
	return s.Doc.Tables.Classes["attack"].Has(s.Low[t])
}

// attackThat gives "that took place" to the attack where the parse gave it to whom it hit: "the attack on a
// camp of the mission that occurred today".
func (s *Sentence) attackThat(v int) bool {
	switch s.Low[v] {
	case "take":
		if o := s.Child(v, parse.Obj); o < 0 || s.Low[o] != "place" {
			return false
		}
	case "occur", "happen":
	default:
		return false
	}
	h := s.Head(v)
	if h < 0 || h > v || s.struckBy(h) {
		return false
	}
	for g, n := s.Head(h), 0; g >= 0 && g < h && n < 4; g, n = s.Head(g), n+1 {
		if s.Verbal(g) {
			return false
		}
		if s.struckBy(g) && s.Tokens[g].Tag == parse.NOUN {
			s.Heads[v] = int32(g)
			s.link()
			return true
		}
	}
	return false
}

// saidKilled hangs on a blow what it did, where who says so stands between without a comma: "an Iranian strike Islamabad said killed
// two", "a raid that it says wounded three".
func (s *Sentence) saidKilled(v int) bool {
	w := v + 1
	for w < len(s.Tokens) && s.Tokens[w].Tag == parse.ADV {
		w++
	}
	if v < 3 || w >= len(s.Tokens) || s.Tokens[w].XPOS != parse.VBD && s.Tokens[w].XPOS != parse.VBN || s.Child(w, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	n, from := v-1, v-1
	if m := s.Mention[n]; m >= 0 {
		n, from = s.Doc.Mentions[m].Head, s.Doc.Mentions[m].From
	} else if s.Tokens[n].XPOS != parse.PRP {
		return false
	}
	b := from - 1
	that := b > 1 && (s.Low[b] == "that" || s.Low[b] == "which")
	if that {
		b--
	}
	if b < 1 || s.Tokens[b].Tag != parse.NOUN || !s.Doc.Tables.Classes["attack"].Has(s.Low[b]) || s.Mention[n] >= 0 && s.Mention[n] == s.Mention[b] {
		return false
	}
	if s.Head(b) == v || s.Dominates(v, b) {
		if s.Head(b) != v {
			return false
		}
		for k := range s.Heads {
			if k < b && s.Head(k) == v && s.Tokens[k].Tag.Is(parse.ADP, parse.SCONJ) {
				s.Heads[k], s.Rels[k] = int32(b), parse.Case
			}
		}
		s.Heads[b], s.Rels[b] = s.Heads[v], parse.Obl
	}
	if o := s.Head(w); s.Rels[w] == parse.Amod && o > w {
		s.Heads[o], s.Rels[o] = int32(w), parse.Obj // "it said wounded three farmers"
	}
	s.Heads[w], s.Rels[w] = int32(b), parse.AclRelcl
	for k := range s.Heads {
		if k > w && s.Head(k) == v {
			s.Heads[k] = int32(w)
		}
	}
	if that {
		s.Heads[from-1], s.Rels[from-1] = int32(w), parse.Nsubj
	}
	s.Heads[v], s.Rels[v] = int32(w), parse.Parataxis
	s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
	s.link()
	return true
}
