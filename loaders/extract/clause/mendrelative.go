package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Mends of relative clauses and of the clauses in front of who says them.

// ofWhom reports whether a relative clause has both its object, before its subject, and that
// subject: "X, whom a court refused to hand over".
func (s *Sentence) ofWhom(v int, subject []int) bool {
	o := s.Child(v, parse.Obj)
	return s.Rels[v] == parse.AclRelcl && len(subject) > 0 && o >= 0 && o < subject[0] && subject[0] < v && s.Relative(o)
}

// whichObject makes the object of a relative clause of what was taken for a second subject: "a
// plea which his spokesman, X, welcomed".
func (s *Sentence) whichObject(w int) bool {
	v := s.Head(w)
	if v < 0 || w > v || !s.Relative(w) || s.Rels[v] != parse.AclRelcl || s.Passive(v) || s.Child(v, parse.Obj, parse.Ccomp) >= 0 {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if int(k) > w && s.Rels[k] == parse.Nsubj {
			s.relativise(w, v)
			s.link()
			return true
		}
	}
	return false
}

// tornRelative makes a relative clause of a verb that the parse gave both the noun and the clause's subject for
// subjects: "Belize, which Peru condemned last week, has been silent", "X, whom police arrested on Friday, denied it".
func (s *Sentence) tornRelative(w int) bool {
	v := s.Head(w)
	if v <= w || w < 2 || s.Tokens[w].XPOS != parse.WDT && s.Tokens[w].XPOS != parse.WP || s.Tokens[w-1].Text != "," || s.Rels[w] != parse.Obj || s.Tokens[v].Tag != parse.VERB {
		return false
	}
	n, by := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		switch {
		case !s.Rels[k].Is(parse.Nsubj, parse.NsubjPass):
		case int(k) < w:
			n = int(k)
		default:
			by = int(k)
		}
	}
	if n < 0 || by < 0 {
		return false
	}
	if _, to := s.Span(n); s.Mention[n] < 0 && to > w || s.Mention[n] >= 0 && s.Doc.Mentions[s.Mention[n]].To > w {
		return false
	}
	m := -1
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) > v && s.Rels[k].Is(parse.Conj, parse.Parataxis, parse.Ccomp, parse.Advcl) && s.Child(int(k), parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord) < 0 && (s.Finite(int(k)) || s.Child(int(k), parse.Cop, parse.Aux, parse.AuxPass) >= 0) {
			m = int(k)
			break
		}
	}
	if m >= 0 {
		s.supplant(m, v, parse.AclRelcl)
		s.Heads[n] = int32(m)
		s.Heads[v] = int32(n)
	} else {
		s.supplant(n, v, parse.AclRelcl)
	}
	s.link()
	return true
}

// relativeFar gives a relative clause behind a day to the object before the day, where the parse made it what the
// verb tells: "condemned the strike on Sunday that hit its consulate".
func (s *Sentence) relativeFar(w int) bool {
	v := s.Head(w)
	if v < w || w < 3 || !s.Relative(w) || s.Low[w] == "who" || s.Rels[v] != parse.Ccomp || !s.Finite(v) {
		return false
	}
	h := s.Head(v)
	if h < 0 || h > w || !s.Verbal(h) {
		return false
	}
	n := s.Child(h, parse.Obj)
	if n < h || n > w-3 {
		return false
	}
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if int(k) > n && int(k) < w && !s.Rels[k].Is(parse.Obl, parse.OblUnmarked, parse.Advmod) {
			return false
		}
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	s.link()
	return true
}

// whatIsDone gives the predicate behind a clause with "what" the place of that clause, which is its subject: "What Belarus
// is doing at our border is unacceptable".
func (s *Sentence) whatIsDone(w int) bool {
	v := s.Head(w)
	if v < w || v > w+6 || !s.Verbal(v) || s.Child(v, parse.Nsubj) < w || w > 1 && !s.Rels[v].Is(parse.Ccomp) {
		return false
	}
	for p := v + 1; p < len(s.Tokens); p++ {
		c := s.Child(p, parse.Cop)
		if c < 0 || c < v || s.Child(p, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
			continue
		}
		switch {
		case s.Comma(v, c):
			return false
		case s.Head(p) == v && s.Rels[p].Is(parse.Conj, parse.Parataxis, parse.Ccomp):
			s.supplant(p, v, parse.AclRelcl)
		case s.Head(p) == s.Head(v) && s.Rels[p].Is(parse.Conj, parse.Parataxis, parse.Ccomp):
		default:
			return false
		}
		if m := s.Child(v, parse.Mark); m >= 0 && m < w {
			s.Heads[m] = int32(p)
		}
		s.Heads[w], s.Rels[w] = int32(p), parse.Nsubj
		s.Heads[v], s.Rels[v] = int32(w), parse.AclRelcl
		s.link()
		return true
	}
	return false
}

// peoples parts "the British and the Americans", where the first was taken for an attribute of
// the second.
func (s *Sentence) peoples(t int) bool {
	h := s.Head(t)
	if h < t+3 || t < 1 || s.Low[t-1] != "the" || s.Tokens[t+1].Tag != parse.CCONJ || s.Tokens[t+2].Tag != parse.DET {
		return false
	}
	s.supplant(t, h, parse.Conj)
	for k := s.Kid[h]; k >= 0 && int(k) < t; k = s.Sib[k] {
		s.Heads[k] = int32(t)
	}
	s.Heads[t-1] = int32(t)
	s.link()
	return true
}

// perfectRelative makes a verb of a participle behind "that have" that was taken for an attribute of its object: "nations
// that have conducted strikes in Iraq include A and B".
func (s *Sentence) perfectRelative(v int) bool {
	o, w := s.Head(v), v-2
	if o <= v || w < 1 || s.Low[v-1] != "have" || s.Tokens[w].XPOS != parse.WDT && s.Tokens[w].XPOS != parse.WP || s.Tokens[w-1].Tag != parse.NOUN {
		return false
	}
	n := w - 1
	switch m := s.Head(o); {
	case m > o && s.Rels[o] == parse.Nsubj && s.Rels[m] == parse.AclRelcl && s.Head(m) == n:
		s.supplant(m, n, s.Rels[n]) // the main verb, of which the noun is the subject
		s.Heads[n], s.Rels[n] = int32(m), parse.Nsubj
	case s.Rels[o] == parse.Nsubj && m > o && s.Head(n) == m:
	default:
		return false
	}
	for _, k := range []int{w, v - 1} {
		s.Heads[k] = int32(v)
	}
	s.Rels[w], s.Rels[v-1] = parse.Nsubj, parse.Aux
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	s.Heads[o], s.Rels[o] = int32(v), parse.Obj
	s.link()
	return true
}

// frontedSaid makes what is said of a clause in front of ", X said", which was taken for a
// circumstance: "Romania is not satisfied with the account, its minister said".
func (s *Sentence) frontedSaid(c int) bool {
	v := s.Head(c)
	if v < c || !s.Utters(v) || !s.clauseAlone(c) || s.Child(c, parse.Nsubj, parse.NsubjPass) < 0 || s.Child(v, parse.Ccomp) >= 0 {
		return false
	}
	if o := s.Child(v, parse.Obj); o >= 0 && !s.Doc.Tables.Classes["audience"].Has(s.Low[o]) {
		return false
	}
	n := s.Child(v, parse.Nsubj)
	if n < c || n > v || s.Tokens[c].XPOS == parse.VBG || !s.Finite(c) && s.Child(c, parse.Cop, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	_, to := s.Span(c)
	if last := to - 1; last < c || last >= len(s.Tokens) || s.Tokens[last].Text != "," && (to >= len(s.Tokens) || s.Tokens[to].Text != ",") {
		return false
	}
	s.Rels[c] = parse.Ccomp
	s.link()
	return true
}

// clauseAlone reports whether no conjunction stands before a clause, the "to" of "are to be
// expelled" apart.
func (s *Sentence) clauseAlone(c int) bool {
	m := s.Child(c, parse.Mark)
	return m < 0 || s.Low[m] == "to" && m > 0 && s.Low[m-1] == "be" && s.FiniteBe(m-1)
}

// insertedAbout returns who does what somebody is said to do where the clause of v, what h says, has no subject of its own: the noun
// before the relative word in "the conflict, which the WHO says has killed 860"; -1 where the parse lost it.
func (s *Sentence) insertedAbout(h, v int) (subject int, lost bool) {
	if s.Rel(v) != parse.Ccomp || h < 0 {
		return -1, false
	}
	a := s.Child(v, parse.Aux, parse.AuxPass)
	if a < 0 || !s.Tokens[a].XPOS.Tensed() {
		return -1, s.Tokens[v].XPOS.Tensed() && a < 0
	}
	if n := s.Child(h, parse.Nsubj); SpeechVerbs.Has(s.Low[h]) && n >= 0 && n < h && a > h {
		for w := n - 1; w >= 0 && w > n-8; w-- {
			if s.Relative(w) && s.Head(w) == h {
				return s.antecedentAt(w, h), true
			}
		}
	}
	return -1, false
}

// FiniteBe reports whether the word at t is "is", "are", "was" or "were".
func (s *Sentence) FiniteBe(t int) bool {
	return s.Low[t] == "be" && s.Tokens[t].XPOS != parse.VB && s.Tokens[t].XPOS != parse.VBG && s.Tokens[t].XPOS != parse.VBN
}

// frontedMain makes the main clause of what is said of a verb whose auxiliary follows its noun without
// a relative pronoun, where the parse hung it on the noun: "Ten envoys are to be sent home, X told".
func (s *Sentence) frontedMain(v int) bool {
	n := s.Head(v)
	if n < 0 || n > v || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	a := s.Child(v, parse.Aux, parse.AuxPass, parse.Cop)
	u := s.Head(n)
	if a < 0 || a > v || u < v || !s.Utters(u) || s.Child(u, parse.Ccomp) >= 0 || s.Child(u, parse.Nsubj) < v || s.CaseOf(n) != "" {
		return false
	}
	for k := n + 1; k < a; k++ {
		if s.Relative(k) || !s.Dominates(n, k) || s.Dominates(v, k) {
			return false
		}
	}
	s.Heads[v], s.Rels[v] = int32(u), parse.Ccomp
	s.subject(n, v)
	s.link()
	return true
}

// behindPhrase makes the main clause of "In a speech to premiers he branded the memo an insult and said",
// where the parse hung it on a noun of the phrase that opens the sentence, and made the verb that goes on
// from it the sentence.
func (s *Sentence) behindPhrase(v int) bool {
	n := s.Head(v)
	p := s.Child(v, parse.Nsubj)
	r := s.rootAbove(n)
	if n < 1 || p != n+1 || p > v || r < v || !Nominative.Has(s.Low[p]) && s.Mention[p] < 0 || s.Tokens[s.PhraseStart()].Tag != parse.ADP || s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	if !s.Verbal(r) || s.Child(r, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Csubj) >= 0 || r < 1 || s.Tokens[r-1].Tag != parse.CCONJ && s.Child(r, parse.Coord) < v {
		return false
	}
	front := n
	for s.Head(front) != r && s.Head(front) >= 0 && s.Head(front) < v {
		front = s.Head(front)
	}
	for k := range s.Tokens {
		switch h := s.Head(k); {
		case k < v && h == r && k != p:
			s.Heads[k] = int32(v)
		case k > v && k < r && h >= 0 && h <= n:
			s.Heads[k] = int32(v)
			if s.Tokens[k].Tag.Is(parse.NOUN, parse.ADJ) && s.objectBehind(v) >= 0 {
				s.Rels[k] = parse.Xcomp
			}
		}
	}
	s.Heads[front] = int32(v)
	return s.crown(v, r, parse.Conj)
}

// PhraseStart is the token at which a sentence begins behind its dateline.
func (s *Sentence) PhraseStart() int { return min(s.Dateline, len(s.Tokens)-1) }

// Nominative are the pronouns that are subjects only.
var Nominative = vocab.Words("he", "she", "they", "it", "we", "i")

// wordsGoOn hangs the second verb of what a text says on the first, where it was taken for what is done to the text: "vetoed a resolution
// that deplored the raid and called for talks".
func (s *Sentence) wordsGoOn(t int) bool {
	h := s.Head(t)
	speaks := func(v int) bool {
		return dealing.Has(s.Low[v]) || SpeechVerbs.Has(s.Low[v]) || s.Doc.Tables.Speaks(s.Low[v])
	}
	if h < 0 || h > t || s.Low[h] != "veto" && (SpeechVerbs.Has(s.Low[h]) || dealing.Has(s.Low[h])) || !speaks(t) || s.Child(t, parse.Nsubj, parse.NsubjPass, parse.Aux) >= 0 {
		return false
	}
	for r := t - 1; r > h+1; r-- {
		n := s.Head(r)
		if s.Rels[r] != parse.AclRelcl || n <= h || s.Head(n) != h || !pronounced.Has(s.Low[n]) || s.Tokens[r].XPOS != s.Tokens[t].XPOS || !speaks(r) {
			continue
		}
		if q := s.Child(r, parse.Nsubj); q < 0 || q > r || s.Low[q] != "that" && s.Low[q] != "which" {
			return false
		}
		s.Heads[t] = int32(r)
		s.link()
		return true
	}
	return false
}

// behindWho gives the main verb what somebody goes on to do behind a clause with "who" that two commas close: "met X, who took office
// in May, and accused Y".
func (s *Sentence) behindWho(v, h int) bool {
	cc := s.Child(v, parse.Coord)
	if h < 3 || h > v || cc != v-1 && (cc < 0 || s.Tokens[v-1].Tag != parse.ADV) || cc < 2 || s.Tokens[cc-1].Text != "," || s.Rels[h] != parse.AclRelcl || s.Tokens[h].XPOS != parse.VBD || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux) >= 0 {
		return false
	}
	w := s.Child(h, parse.Nsubj)
	if w < 2 || s.Low[w] != "who" || s.Tokens[w-1].Text != "," || !s.speechAct(v) {
		return false
	}
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && int(k) != v {
			return false // "who won in 2004, lost in 2008, and praised"
		}
	}
	for m := s.Head(h); m >= 0; m = s.Head(m) {
		if s.Verbal(m) && s.Tokens[m].XPOS == parse.VBD && m < w {
			s.Heads[v] = int32(m)
			s.link()
			return true
		}
	}
	return false
}

// relativeGoesOn joins the second thing that somebody does to a noun to the first, where the parse hung both on the noun: "the cables
// that he obtained and published", "the envoy whom Russia accused of spying and expelled".
func (s *Sentence) relativeGoesOn(v int) bool {
	n, and := s.Head(v), s.Child(v, parse.Coord)
	if n < 0 || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) || and < 0 || and > v || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.OblAgent, parse.AuxPass) >= 0 || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	for k := s.Kid[n]; k >= 0 && int(k) < and; k = s.Sib[k] {
		h := int(k)
		if h < n || s.Rels[h] != parse.AclRelcl || !s.Verbal(h) || s.Tokens[h].XPOS == parse.VBG || s.Passive(h) {
			continue
		}
		if j := s.Child(h, parse.Nsubj); j < 0 || j > h || s.Relative(j) || s.ObjectOf(h) != n {
			continue
		}
		s.Heads[v], s.Rels[v] = int32(h), parse.Conj
		s.link()
		return true
	}
	return false
}
