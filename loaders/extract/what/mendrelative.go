package what

import "backchannel/loaders/extract/parse"

// Mends of relative clauses and of the clauses in front of who says them.

// ofWhom reports whether a relative clause has both its object, before its subject, and that
// subject: "X, whom a court refused to hand over".
func (s *sentence) ofWhom(v int, subject []int) bool {
	o := s.child(v, parse.Obj)
	return s.rels[v] == parse.AclRelcl && len(subject) > 0 && o >= 0 && o < subject[0] && subject[0] < v && s.relative(o)
}

// whichObject makes the object of a relative clause of what was taken for a second subject: "a
// plea which his spokesman, X, welcomed".
func (s *sentence) whichObject(w int) bool {
	v := s.head(w)
	if v < 0 || w > v || !s.relative(w) || s.rels[v] != parse.AclRelcl || s.passive(v) || s.child(v, parse.Obj, parse.Ccomp) >= 0 {
		return false
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if int(k) > w && s.rels[k] == parse.Nsubj {
			s.relativise(w, v)
			s.link()
			return true
		}
	}
	return false
}

// tornRelative makes a relative clause of a verb that the parse gave both the noun and the clause's subject for
// subjects: "Belize, which Peru condemned last week, has been silent", "X, whom police arrested on Friday, denied it".
func (s *sentence) tornRelative(w int) bool {
	v := s.head(w)
	if v <= w || w < 2 || s.Tokens[w].XPOS != parse.WDT && s.Tokens[w].XPOS != parse.WP || s.Tokens[w-1].Text != "," || s.rels[w] != parse.Obj || s.Tokens[v].Tag != parse.VERB {
		return false
	}
	n, by := -1, -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		switch {
		case !s.rels[k].Is(parse.Nsubj, parse.NsubjPass):
		case int(k) < w:
			n = int(k)
		default:
			by = int(k)
		}
	}
	if n < 0 || by < 0 {
		return false
	}
	if _, to := s.span(n); s.mention[n] < 0 && to > w || s.mention[n] >= 0 && s.doc.Mentions[s.mention[n]].To > w {
		return false
	}
	m := -1
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) > v && s.rels[k].Is(parse.Conj, parse.Parataxis, parse.Ccomp, parse.Advcl) && s.child(int(k), parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord) < 0 && (s.finite(int(k)) || s.child(int(k), parse.Cop, parse.Aux, parse.AuxPass) >= 0) {
			m = int(k)
			break
		}
	}
	if m >= 0 {
		s.supplant(m, v, parse.AclRelcl)
		s.heads[n] = int32(m)
		s.heads[v] = int32(n)
	} else {
		s.supplant(n, v, parse.AclRelcl)
	}
	s.link()
	return true
}

// relativeFar gives a relative clause behind a day to the object before the day, where the parse made it what the
// verb tells: "condemned the strike on Sunday that hit its consulate".
func (s *sentence) relativeFar(w int) bool {
	v := s.head(w)
	if v < w || w < 3 || !s.relative(w) || s.low[w] == "who" || s.rels[v] != parse.Ccomp || !s.finite(v) {
		return false
	}
	h := s.head(v)
	if h < 0 || h > w || !s.verbal(h) {
		return false
	}
	n := s.child(h, parse.Obj)
	if n < h || n > w-3 {
		return false
	}
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if int(k) > n && int(k) < w && !s.rels[k].Is(parse.Obl, parse.OblUnmarked, parse.Advmod) {
			return false
		}
	}
	s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
	s.link()
	return true
}

// whatIsDone gives the predicate behind a clause with "what" the place of that clause, which is its subject: "What Belarus
// is doing at our border is unacceptable".
func (s *sentence) whatIsDone(w int) bool {
	v := s.head(w)
	if v < w || v > w+6 || !s.verbal(v) || s.child(v, parse.Nsubj) < w || w > 1 && !s.rels[v].Is(parse.Ccomp) {
		return false
	}
	for p := v + 1; p < len(s.Tokens); p++ {
		c := s.child(p, parse.Cop)
		if c < 0 || c < v || s.child(p, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
			continue
		}
		switch {
		case s.comma(v, c):
			return false
		case s.head(p) == v && s.rels[p].Is(parse.Conj, parse.Parataxis, parse.Ccomp):
			s.supplant(p, v, parse.AclRelcl)
		case s.head(p) == s.head(v) && s.rels[p].Is(parse.Conj, parse.Parataxis, parse.Ccomp):
		default:
			return false
		}
		if m := s.child(v, parse.Mark); m >= 0 && m < w {
			s.heads[m] = int32(p)
		}
		s.heads[w], s.rels[w] = int32(p), parse.Nsubj
		s.heads[v], s.rels[v] = int32(w), parse.AclRelcl
		s.link()
		return true
	}
	return false
}

// peoples parts "the British and the Americans", where the first was taken for an attribute of
// the second.
func (s *sentence) peoples(t int) bool {
	h := s.head(t)
	if h < t+3 || t < 1 || s.low[t-1] != "the" || s.Tokens[t+1].Tag != parse.CCONJ || s.Tokens[t+2].Tag != parse.DET {
		return false
	}
	s.supplant(t, h, parse.Conj)
	for k := s.kid[h]; k >= 0 && int(k) < t; k = s.sib[k] {
		s.heads[k] = int32(t)
	}
	s.heads[t-1] = int32(t)
	s.link()
	return true
}

// perfectRelative makes a verb of a participle behind "that have" that was taken for an attribute of its object: "nations
// that have conducted strikes in Iraq include A and B".
func (s *sentence) perfectRelative(v int) bool {
	o, w := s.head(v), v-2
	if o <= v || w < 1 || s.low[v-1] != "have" || s.Tokens[w].XPOS != parse.WDT && s.Tokens[w].XPOS != parse.WP || s.Tokens[w-1].Tag != parse.NOUN {
		return false
	}
	n := w - 1
	switch m := s.head(o); {
	case m > o && s.rels[o] == parse.Nsubj && s.rels[m] == parse.AclRelcl && s.head(m) == n:
		s.supplant(m, n, s.rels[n]) // the main verb, of which the noun is the subject
		s.heads[n], s.rels[n] = int32(m), parse.Nsubj
	case s.rels[o] == parse.Nsubj && m > o && s.head(n) == m:
	default:
		return false
	}
	for _, k := range []int{w, v - 1} {
		s.heads[k] = int32(v)
	}
	s.rels[w], s.rels[v-1] = parse.Nsubj, parse.Aux
	s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
	s.heads[o], s.rels[o] = int32(v), parse.Obj
	s.link()
	return true
}

// frontedSaid makes what is said of a clause in front of ", X said", which was taken for a
// circumstance: "Romania is not satisfied with the account, its minister said".
func (s *sentence) frontedSaid(c int) bool {
	v := s.head(c)
	if v < c || !s.utters(v) || !s.clauseAlone(c) || s.child(c, parse.Nsubj, parse.NsubjPass) < 0 || s.child(v, parse.Ccomp) >= 0 {
		return false
	}
	if o := s.child(v, parse.Obj); o >= 0 && !s.doc.reader.tables.classes["audience"][s.low[o]] {
		return false
	}
	n := s.child(v, parse.Nsubj)
	if n < c || n > v || s.Tokens[c].XPOS == parse.VBG || !s.finite(c) && s.child(c, parse.Cop, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	_, to := s.span(c)
	if last := to - 1; last < c || last >= len(s.Tokens) || s.Tokens[last].Text != "," && (to >= len(s.Tokens) || s.Tokens[to].Text != ",") {
		return false
	}
	s.rels[c] = parse.Ccomp
	s.link()
	return true
}

// clauseAlone reports whether no conjunction stands before a clause, the "to" of "are to be
// expelled" apart.
func (s *sentence) clauseAlone(c int) bool {
	m := s.child(c, parse.Mark)
	return m < 0 || s.low[m] == "to" && m > 0 && s.low[m-1] == "be" && s.finiteBe(m-1)
}

// insertedAbout returns who does what somebody is said to do where the clause of v, what h says, has no subject of its own: the noun
// before the relative word in "the conflict, which the WHO says has killed 860"; -1 where the parse lost it.
func (s *sentence) insertedAbout(h, v int) (subject int, lost bool) {
	if s.rel(v) != parse.Ccomp || h < 0 {
		return -1, false
	}
	a := s.child(v, parse.Aux, parse.AuxPass)
	if a < 0 || !s.Tokens[a].XPOS.Tensed() {
		return -1, s.Tokens[v].XPOS.Tensed() && a < 0
	}
	if n := s.child(h, parse.Nsubj); speechVerbs[s.low[h]] && n >= 0 && n < h && a > h {
		for w := n - 1; w >= 0 && w > n-8; w-- {
			if s.relative(w) && s.head(w) == h {
				return s.antecedentAt(w, h), true
			}
		}
	}
	return -1, false
}

// finiteBe reports whether the word at t is "is", "are", "was" or "were".
func (s *sentence) finiteBe(t int) bool {
	return s.low[t] == "be" && s.Tokens[t].XPOS != parse.VB && s.Tokens[t].XPOS != parse.VBG && s.Tokens[t].XPOS != parse.VBN
}

// frontedMain makes the main clause of what is said of a verb whose auxiliary follows its noun without
// a relative pronoun, where the parse hung it on the noun: "Ten envoys are to be sent home, X told".
func (s *sentence) frontedMain(v int) bool {
	n := s.head(v)
	if n < 0 || n > v || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	a := s.child(v, parse.Aux, parse.AuxPass, parse.Cop)
	u := s.head(n)
	if a < 0 || a > v || u < v || !s.utters(u) || s.child(u, parse.Ccomp) >= 0 || s.child(u, parse.Nsubj) < v || s.caseOf(n) != "" {
		return false
	}
	for k := n + 1; k < a; k++ {
		if s.relative(k) || !s.dominates(n, k) || s.dominates(v, k) {
			return false
		}
	}
	s.heads[v], s.rels[v] = int32(u), parse.Ccomp
	s.subject(n, v)
	s.link()
	return true
}

// behindPhrase makes the main clause of "In a speech to premiers he branded the memo an insult and said",
// where the parse hung it on a noun of the phrase that opens the sentence, and made the verb that goes on
// from it the sentence.
func (s *sentence) behindPhrase(v int) bool {
	n := s.head(v)
	p := s.child(v, parse.Nsubj)
	r := s.rootAbove(n)
	if n < 1 || p != n+1 || p > v || r < v || !nominative[s.low[p]] && s.mention[p] < 0 || s.Tokens[s.phraseStart()].Tag != parse.ADP || s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	if !s.verbal(r) || s.child(r, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Csubj) >= 0 || r < 1 || s.Tokens[r-1].Tag != parse.CCONJ && s.child(r, parse.Coord) < v {
		return false
	}
	front := n
	for s.head(front) != r && s.head(front) >= 0 && s.head(front) < v {
		front = s.head(front)
	}
	for k := range s.Tokens {
		switch h := s.head(k); {
		case k < v && h == r && k != p:
			s.heads[k] = int32(v)
		case k > v && k < r && h >= 0 && h <= n:
			s.heads[k] = int32(v)
			if s.Tokens[k].Tag.Is(parse.NOUN, parse.ADJ) && s.objectBehind(v) >= 0 {
				s.rels[k] = parse.Xcomp
			}
		}
	}
	s.heads[front] = int32(v)
	return s.crown(v, r, parse.Conj)
}

// phraseStart is the token at which a sentence begins behind its dateline.
func (s *sentence) phraseStart() int { return min(s.Dateline, len(s.Tokens)-1) }

// nominative are the pronouns that are subjects only.
var nominative = map[string]bool{"he": true, "she": true, "they": true, "it": true, "we": true, "i": true}

// wordsGoOn hangs the second verb of what a text says on the first, where it was taken for what is done to the text: "vetoed a resolution
// that deplored the raid and called for talks".
func (s *sentence) wordsGoOn(t int) bool {
	h := s.head(t)
	speaks := func(v int) bool {
		return dealing[s.low[v]] || speechVerbs[s.low[v]] || s.doc.reader.tables.speaks(s.low[v])
	}
	if h < 0 || h > t || s.low[h] != "veto" && (speechVerbs[s.low[h]] || dealing[s.low[h]]) || !speaks(t) || s.child(t, parse.Nsubj, parse.NsubjPass, parse.Aux) >= 0 {
		return false
	}
	for r := t - 1; r > h+1; r-- {
		n := s.head(r)
		if s.rels[r] != parse.AclRelcl || n <= h || s.head(n) != h || !pronounced[s.low[n]] || s.Tokens[r].XPOS != s.Tokens[t].XPOS || !speaks(r) {
			continue
		}
		if q := s.child(r, parse.Nsubj); q < 0 || q > r || s.low[q] != "that" && s.low[q] != "which" {
			return false
		}
		s.heads[t] = int32(r)
		s.link()
		return true
	}
	return false
}

// behindWho gives the main verb what somebody goes on to do behind a clause with "who" that two commas close: "met X, who took office
// in May, and accused Y".
func (s *sentence) behindWho(v, h int) bool {
	cc := s.child(v, parse.Coord)
	if h < 3 || h > v || cc != v-1 && (cc < 0 || s.Tokens[v-1].Tag != parse.ADV) || cc < 2 || s.Tokens[cc-1].Text != "," || s.rels[h] != parse.AclRelcl || s.Tokens[h].XPOS != parse.VBD || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Aux) >= 0 {
		return false
	}
	w := s.child(h, parse.Nsubj)
	if w < 2 || s.low[w] != "who" || s.Tokens[w-1].Text != "," || !s.speechAct(v) {
		return false
	}
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Conj && int(k) != v {
			return false // "who won in 2004, lost in 2008, and praised"
		}
	}
	for m := s.head(h); m >= 0; m = s.head(m) {
		if s.verbal(m) && s.Tokens[m].XPOS == parse.VBD && m < w {
			s.heads[v] = int32(m)
			s.link()
			return true
		}
	}
	return false
}
