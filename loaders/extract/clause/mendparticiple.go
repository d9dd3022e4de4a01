package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Mends of participles: behind a clause of time, and right behind those who do what they tell.

// afterWhen gives a participle of speech behind a clause that says when to who acts in the main clause: "recalled its envoy
// after Ghana gave a job to the fugitive, accusing it of meddling".
func (s *Sentence) afterWhen(v int) bool {
	c := s.Head(v)
	if c < 0 || c > v || !s.Rels[c].Is(parse.Advcl, parse.Ccomp) || s.Tokens[v-1].Text != "," || !SpeechVerbs.Has(s.Low[v]) && !objectControls.Has(s.Low[v]) && s.Low[v] != "accuse" && s.Low[v] != "cite" {
		return false
	}
	if s.Rels[c] == parse.Ccomp {
		return s.sayersPart(v, c)
	}
	m, h := s.Child(c, parse.Mark), s.Head(c)
	if m < 0 || h < 0 || h > m || !s.Finite(h) && s.Child(h, parse.Aux) < 0 || s.Child(h, parse.Nsubj) < 0 || s.Child(h, parse.Nsubj) > h || s.Passive(c) {
		return false
	}
	switch s.Low[m] {
	case "after", "when", "since", "hours", "days":
	default:
		return false
	}
	s.Heads[v] = int32(h)
	s.link()
	return true
}

// sayersPart gives a participle of speech behind what is said to be so, or to come, to who says that: "said that Japan was bent
// on war, urging Uganda to stay away". What somebody is said to have done he can have done by speaking.
func (s *Sentence) sayersPart(v, c int) bool {
	h := s.Head(c)
	if h < 0 || h > c || !SpeechVerbs.Has(s.Low[h]) || s.Surface(h) < 0 || s.Surface(h) > h || s.Tokens[v].Quoted != s.Tokens[h].Quoted {
		return false
	}
	lasting := s.Child(c, parse.Cop) >= 0 || s.Passive(c) || s.Modal(c) != Plain || s.Tokens[c].XPOS == parse.VBG || s.inanimate(s.Child(c, parse.Nsubj))
	if !lasting && (s.Tokens[c].Quoted == s.Tokens[v].Quoted) {
		return false
	}
	s.Heads[v] = int32(h)
	s.link()
	return true
}

// marching are the verbs for what people do in the street.
var marching = vocab.Words("demonstrate", "protest", "march", "rally", "riot", "campaign", "picket")

// marchers hangs a participle for what people do in the street on the people right before it: "addressed supporters demonstrating
// against the court".
func (s *Sentence) marchers(v int) bool {
	n := v - 1
	if n < 1 || !marching.Has(s.Low[v]) || s.Tokens[n].XPOS != parse.NNS || s.Mention[n] >= 0 || s.Head(v) == n || s.Child(v, parse.Mark, parse.Nsubj, parse.Aux) >= 0 || s.Dominates(v, n) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// urged are the nouns for what bears upon somebody from others.
var urged = vocab.Words("pressure", "criticism", "demand", "threat", "protest", "request", "appeal", "condemnation",
	"objection", "opposition", "call", "outcry", "anger", "warning", "support", "attack", "fire")

// pressureFrom hangs those from whom pressure comes on the pressure: "announced a freeze in response to pressure from the ministry".
func (s *Sentence) pressureFrom(t int) bool {
	p := s.Child(t, parse.Case)
	if p < 1 || p > t || s.Low[p] != "from" {
		return false
	}
	n := p - 1
	if h := s.Head(t); !urged.Has(s.Low[n]) || s.Tokens[n].Tag != parse.NOUN || h == n || h >= p || s.Dominates(t, n) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Nmod
	s.link()
	return true
}

// beforeSaid gives back what follows from a deed to the deed, where the parse made it the circumstance of who tells of it behind:
// "The camp was attacked by militiamen, killing ten people, the agency reported".
func (s *Sentence) beforeSaid(p int) bool {
	h := s.Head(p)
	if h < p || p < 3 || s.Tokens[p-1].Text != "," || !SpeechVerbs.Has(s.Low[h]) {
		return false
	}
	n := s.Child(h, parse.Nsubj)
	if n < p || n > h || s.Child(p, parse.Obj) < 0 || s.Child(p, parse.Obj) > n {
		return false
	}
	c := s.Head(h)
	if s.Rels[h] != parse.Parataxis || c < 0 || c > p {
		if c = s.Child(h, parse.Ccomp, parse.Parataxis); c < 0 || c > p {
			return false
		}
	}
	if !s.Verbal(c) || s.Child(c, parse.Nsubj, parse.NsubjPass) < 0 {
		return false
	}
	s.Heads[p] = int32(c)
	s.link()
	return true
}

// openingHaving returns the participle of "Having detained X," at the beginning of a sentence, -1 for none.
func (s *Sentence) openingHaving(x int) int {
	p := s.Dateline + 1
	if p >= x || s.Low[p-1] != "have" || s.Tokens[p-1].XPOS != parse.VBG || s.Tokens[p].XPOS != parse.VBN || s.Comma(p, x) {
		return -1
	}
	return p
}

// andHaveDone makes a verb of the participle behind "and have" that was taken for an attribute of its object: "are tracking accounts
// and have detained dozens".
func (s *Sentence) andHaveDone(v int) bool {
	o, c := s.Head(v), v-1
	if o <= v || c < 1 || s.Low[c] != "have" || s.Head(c) != v && s.Head(c) != o || s.Rels[o] != parse.Conj || s.Tokens[o].Tag != parse.NOUN {
		return false
	}
	h := s.Head(o)
	for n := 0; h >= 0 && n < 4 && !s.Verbal(h); n++ {
		h = s.Head(h)
	}
	if h < 0 || h > c || !s.Verbal(h) {
		return false
	}
	for k := s.Kid[o]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Coord {
			s.Heads[k] = int32(v)
		}
	}
	s.Heads[c], s.Rels[c] = int32(v), parse.Aux
	s.Heads[v], s.Rels[v] = int32(h), parse.Conj
	s.Heads[o], s.Rels[o] = int32(v), parse.Obj
	s.link()
	return true
}

// dealBetween hangs a phrase with "between" on the deal or meeting that a participle tells of: "talks held in Astana between Russia
// and Turkey"; where the participle was taken for the main verb, what follows the phrase is that: "The deal struck last night
// between Athens and Skopje was met with protests".
func (s *Sentence) dealBetween(t int) bool {
	x := s.Head(t)
	v := -1
	if x > t {
		v = s.Head(x)
	}
	if v > 0 && v < t && s.Tokens[v].Tag.Is(parse.NOUN, parse.PROPN) && s.Child(v, parse.Case) >= 0 && s.Verbal(max(s.Head(v), 0)) {
		v = s.Head(v) // "reached at the weekend between"
	}
	if v < 1 || v > t || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBD || s.Child(v, parse.Aux, parse.AuxPass) >= 0 || len(s.Prepositional(v, "by", nil)) > 0 {
		return false
	}
	n := s.Head(v)
	bare := s.Child(v, parse.Nsubj) == v-1 && s.Rels[v] == parse.Root
	if bare {
		n = v - 1
	} else if s.Rels[v] == parse.Conj && s.Child(v, parse.Coord, parse.Nsubj, parse.Obj) < 0 && n < v-1 && s.Head(v-1) == n {
		n = v - 1 // "hailed the ceasefire concluded on Tuesday between"
	} else if !s.Rels[v].Is(parse.Acl, parse.AclRelcl) || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if c := s.Doc.Tables.Classes; n < 0 || n > v || s.Mention[n] >= 0 || !c["deal"].Has(s.Low[n]) && !c["talks"].Has(s.Low[n]) && !c["meeting"].Has(s.Low[n]) {
		return false
	}
	m := -1
	if bare || s.Rels[n] == parse.Root {
		for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
			if w := int(k); w > x && s.Verbal(w) && s.Rels[w].Is(parse.Advcl, parse.Conj, parse.Parataxis, parse.Ccomp) && s.Child(w, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord) < 0 {
				m = w
				break
			}
		}
		if m < 0 && bare {
			return false
		}
	}
	s.Heads[x], s.Rels[x] = int32(n), parse.Nmod
	if s.Rels[v] == parse.Conj {
		s.Heads[v], s.Rels[v] = int32(n), parse.Acl
		s.retag(v, parse.VBN)
	}
	if m >= 0 {
		s.Heads[m], s.Rels[m] = -1, parse.Root
		s.Heads[n], s.Rels[n] = int32(m), parse.Nsubj
		if s.Child(m, parse.AuxPass) >= 0 {
			s.Rels[n] = parse.NsubjPass
		}
		s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	}
	s.link()
	return true
}

// extendedBy hangs "extended by X" on the invitation that it tells of, where the parse hung it on what the invitation is to: "accepted an
// invitation to visit Chad, extended by X".
func (s *Sentence) extendedBy(v int) bool {
	if v < 2 || s.Tokens[v-1].Text != "," || s.Child(v, parse.OblAgent) < v && s.ByAgent(v) < v {
		return false
	}
	for n := v - 2; n > 0 && !s.Finite(n); n-- {
		if s.Tokens[n].Tag != parse.NOUN || !delivered.Has(s.Low[n]) {
			continue
		}
		if s.Head(v) == n {
			return false
		}
		s.Heads[v], s.Rels[v] = int32(n), parse.Acl
		s.link()
		return true
	}
	return false
}

// delivered are the nouns for what one extends, makes or issues to somebody.
var delivered = vocab.Words("invitation", "offer", "request", "appeal", "proposal", "plea", "warning", "letter", "message", "demand", "note")

// andCalls makes a second verb of "calls on" behind "and", where the parse took it for a noun: "condemns the violence against
// protesters and calls on the authorities to stop it".
func (s *Sentence) andCalls(t int) bool {
	if s.Mention[t] >= 0 || t+1 >= len(s.Tokens) || s.Low[t+1] != "on" && s.Low[t+1] != "upon" && s.Low[t+1] != "for" || s.Child(t, parse.Det, parse.Amod, parse.NmodPoss, parse.Compound, parse.Case, parse.Nummod) >= 0 {
		return false
	}
	cc := s.Child(t, parse.Coord)
	if cc < 0 || cc > t || cc < t-2 || cc == t-2 && s.Tokens[t-1].Tag != parse.ADV {
		return false
	}
	v := s.Head(t)
	for n := 0; v >= 0 && n < 4 && !s.Verbal(v); n++ {
		v = s.Head(v)
	}
	if v < 0 || v > t || s.Tokens[v].XPOS != parse.VBZ || !s.Utters(v) {
		return false
	}
	s.makeVerb(t, parse.VBZ)
	s.Heads[t], s.Rels[t] = int32(v), parse.Conj
	for k := t + 1; k < len(s.Tokens); k++ {
		switch {
		case s.Head(k) == t && s.Rels[k] == parse.Nmod:
			s.Rels[k] = parse.Obl
		case s.Head(k) == v && s.Rels[k] != parse.Punct:
			s.Heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// allegedlySent hangs a participle with its agent on the noun right before it, where an adverb in between made the parse take it for a clause
// of the verb: "shared messages purportedly sent by Rutte".
func (s *Sentence) allegedlySent(v int) bool {
	t := v - 1
	for t > 0 && s.Tokens[t].Tag == parse.ADV && s.Tokens[t].XPOS != parse.WRB {
		t--
	}
	if t < 1 || t == v-1 || s.Tokens[t].Tag != parse.NOUN || s.Child(v, parse.OblAgent) < v || s.Child(v, parse.Mark, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 || !s.madeBy(v, t) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(t), parse.Acl
	s.link()
	return true
}
