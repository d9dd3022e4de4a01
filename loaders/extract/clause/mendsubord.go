package clause

import (
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// timedSubject makes a circumstance of a time that was taken for the subject, and the subject of the
// pronoun before it: "Egypt, which last August sent two planeloads of arms".
func (s *Sentence) timedSubject(n int) bool {
	v := s.Head(n)
	if v < n || !Temporal.Has(s.Low[n]) || !s.Verbal(v) || s.Passive(v) {
		return false
	}
	if and := s.Child(v, parse.Coord); and >= 0 && and < n && s.Child(v, parse.Nsubj) == n && s.Rels[v].Is(parse.Advcl, parse.Ccomp, parse.Conj) && s.Head(v) >= 0 && s.Head(v) < and && s.Verbal(s.Head(v)) {
		s.Rels[n], s.Rels[v] = parse.OblUnmarked, parse.Conj // "visited Kyiv and last month met X"
		s.link()
		return true
	}
	for k := s.Kid[n]; k >= 0 && int(k) < n-1; k = s.Sib[k] {
		if w := int(k); s.Names(w) && s.Rels[w].Is(parse.Compound, parse.NmodDesc, parse.Nmod) && s.CaseOf(w) == "" && s.Child(w, parse.Conj) > w && (s.Low[n-1] == "last" || s.Low[n-1] == "this") {
			s.Heads[w], s.Rels[w] = int32(v), parse.Nsubj // "India and China last week agreed"
			s.Rels[n] = parse.OblUnmarked
			s.link()
			return true
		}
	}
	for k := s.Kid[v]; k >= 0 && int(k) < n; k = s.Sib[k] {
		w := int(k)
		switch {
		case s.Rels[w] == parse.Nsubj:
		case s.Rels[w] == parse.Obj && s.Relative(w) && w > 0 && s.Low[w] != "whom":
			s.Rels[w] = parse.Nsubj
		default:
			continue
		}
		s.Rels[n] = parse.OblUnmarked
		s.link()
		return true
	}
	return false
}

// neighbouring makes an adjective of the word again where it was taken for a verb or a
// preposition: "with neighbouring Sudan", "that neighbouring Rwanda is".
func (s *Sentence) neighbouring(t int) bool {
	if w := verbs.Lower(s.Tokens[t].Text); w != "neighbouring" && w != "neighboring" || t+1 >= len(s.Tokens) || s.Mention[t+1] < 0 || s.Rels[t] == parse.Amod {
		return false
	}
	n := s.Doc.Mentions[s.Mention[t+1]].Head
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.reword(t, "neighbouring")
	if s.Head(n) == t {
		s.supplant(n, t, parse.Amod)
		if s.Rels[n].Is(parse.Acl, parse.Advcl) {
			s.Rels[n] = parse.Obl
			if h := s.Head(n); h >= 0 && !s.Verbal(h) {
				s.Rels[n] = parse.Nmod
			}
		}
		s.handOver(t, n)
		if p := t - 1; p >= 0 && s.Head(p) == n && s.Tokens[p].Tag == parse.ADP {
			s.Rels[p] = parse.Case
		}
	} else {
		s.Heads[t], s.Rels[t] = int32(n), parse.Amod
	}
	s.link()
	return true
}

// controlled gives "by X" to the passive above the infinitive that it stands behind: "was asked to
// mediate by the African Union".
func (s *Sentence) controlled(x int) bool {
	v := s.Head(x)
	if v < 0 || v > x || s.CaseOf(x) != "by" || !s.Nominal(x) {
		return false
	}
	if !s.Verbal(v) {
		// "to free the prisoners by X", on the prisoners
		o := v
		if v = s.Head(o); v < 0 || v > o || s.Rels[o] != parse.Obj || len(s.Entries[o].Noun) > 0 || !s.Names(x) {
			return false
		}
	}
	p := s.Head(v)
	if s.Tokens[v].XPOS != parse.VB || s.Passive(v) || !s.Rels[v].Is(parse.Xcomp, parse.Advcl, parse.Ccomp) || p < 0 || p > v || s.Child(p, parse.AuxPass) < 0 || !objectControls.Has(s.Low[p]) || s.Child(p, parse.OblAgent) >= 0 ||
		len(s.Parties(x, ActorKinds)) == 0 {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(p), parse.OblAgent
	s.link()
	return true
}

// behindRelative gives a phrase behind a relative clause between commas back to the clause that goes
// on: "demanded the release of X, whom Russia accuses of spying, in a call with Y".
func (s *Sentence) behindRelative(x int) bool {
	v := s.Head(x)
	if v < 0 || v > x || len(s.Entries[x].Noun) == 0 {
		return false
	}
	switch s.CaseOf(x) {
	case "in", "at", "during", "after", "following":
	default:
		return false
	}
	p := s.Child(x, parse.Case)
	if u := s.Head(v); s.Rels[x] == parse.Nmod {
		if p < 1 || s.Tokens[p-1].Text != "," || u < 0 || u > v || s.Rels[v] != parse.Obj || !s.Verbal(u) {
			return false
		}
		s.Heads[x], s.Rels[x] = int32(u), parse.Obl // "demanded the release of X, in a call with Y"
		s.link()
		return true
	}
	if s.Rels[v] != parse.AclRelcl {
		return false
	}
	w := s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Obj, parse.Obl)
	if p < 1 || p <= v || s.Tokens[p-1].Text != "," || w < 1 || w > v || !s.Relative(w) || s.Tokens[w-1].Text != "," {
		return false
	}
	m := s.Head(v)
	for m >= 0 && !s.Verbal(m) {
		m = s.Head(m)
	}
	if m < 0 || m > w {
		return false
	}
	s.Heads[x] = int32(m)
	s.link()
	return true
}

// whoseObject makes the object of what was taken for a second subject: "Kosovo, whose prime
// minister, X, he accuses of terror".
func (s *Sentence) whoseObject(w int) bool {
	n := s.Head(w)
	if n < w || !s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	v := s.Head(n)
	if v < n || !s.Verbal(v) || s.Passive(v) || s.Child(v, parse.Obj, parse.Ccomp) >= 0 {
		return false
	}
	for k := s.Sib[n]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] != parse.Nsubj {
			continue
		}
		s.Rels[n] = parse.Obj
		s.whoseTells(w, v)
		s.link()
		return true
	}
	return s.whoseRecognised(w, n, v)
}

// whoseRecognised is the same where who does it was hung on the object: "Kosovo, whose independence Washington recognised".
func (s *Sentence) whoseRecognised(w, n, v int) bool {
	x := n + 1
	if w < 2 || s.Tokens[w-1].Text != "," || s.Mention[w-2] < 0 || s.Mention[n] >= 0 || s.Mention[x] < 0 || s.Tokens[x].Tag != parse.PROPN {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[x]]
	if m.From != x || s.Head(m.Head) != n || !s.Rels[m.Head].Is(parse.Appos, parse.Flat, parse.Nmod, parse.NmodUnmarked) || s.beforeVerb(v) != m.To-1 {
		return false
	}
	s.Rels[n] = parse.Obj
	s.Heads[m.Head], s.Rels[m.Head] = int32(v), parse.Nsubj
	s.whoseTells(w, v)
	s.link()
	return true
}

// whoseTells hangs the clause of v, which "whose" at w begins, on the name before the comma.
func (s *Sentence) whoseTells(w, v int) {
	if w < 2 || s.Tokens[w-1].Text != "," || s.Mention[w-2] < 0 || s.Rels[v] != parse.Parataxis {
		return
	}
	if a := s.Doc.Mentions[s.Mention[w-2]].Head; !s.Dominates(v, a) {
		s.Heads[v], s.Rels[v] = int32(a), parse.AclRelcl
	}
}

// compoundBans gives a verb the object that was taken for a clause of its own: "imposed visa bans on".
func (s *Sentence) compoundBans(t int) bool {
	n := s.Child(t, parse.Nsubj)
	if n < 0 && t > 1 && s.Rels[t] == parse.Conj && s.Child(t, parse.Coord) < 0 && s.Rels[t-1] == parse.Obj && s.Head(t-1) == t-2 {
		n = t - 1 // "joined X in imposing visa bans on"
	}
	if n < 1 || n != t-1 || s.Tokens[n].Tag != parse.NOUN || s.Tokens[n].XPOS != parse.NN || s.Mention[n] >= 0 || s.Child(n, parse.Det, parse.NmodPoss, parse.Amod) >= 0 {
		return false
	}
	v := n - 1
	if s.Rels[v] == parse.Coord && v > 0 && s.Tokens[v-1].Tag == parse.NOUN && s.Rels[v-1] == parse.Obj && s.Rels[t] == parse.Conj {
		return s.secondBans(t, n, v-1)
	}
	if s.Tokens[v].Tag != parse.VERB || s.Child(v, parse.Obj) >= 0 && s.Child(v, parse.Obj) != n || s.Child(v, parse.Xcomp, parse.Ccomp) >= 0 {
		return false
	}
	l := s.Low[t]
	h := s.Head(t)
	turned := s.Head(v) == t && s.Rels[v] == parse.Csubj && h >= 0 && h < v && n == s.Child(v, parse.Obj)
	if len(s.Doc.Tables.Entry(l).Noun) == 0 || s.Dominates(t, v) && !turned {
		return false
	}
	if turned {
		s.Heads[v], s.Rels[v] = int32(h), parse.Advcl
		if p := s.Child(t, parse.Case); p >= 0 && p < v {
			s.Heads[p], s.Rels[p] = int32(v), parse.Mark
		}
	}
	s.retag(t, parse.NNS)
	s.Tokens[t].Tag = parse.NOUN
	s.reword(t, l)
	s.Heads[n], s.Rels[n] = int32(t), parse.Compound
	s.Heads[t], s.Rels[t] = int32(v), parse.Obj
	for k := range s.Heads {
		if s.Head(k) == t && k > t && s.Rels[k].Is(parse.Conj, parse.Punct, parse.Advcl) && h >= 0 {
			s.Heads[k] = int32(h)
		}
	}
	s.link()
	return true
}

// secondBans makes of "and travel bans against" a second object beside the first at o: "announced asset freezes and".
func (s *Sentence) secondBans(t, n, o int) bool {
	l := s.Low[t]
	if len(s.Doc.Tables.Entry(l).Noun) == 0 || !s.Doc.Tables.Classes["sanction"].Has(l) {
		return false
	}
	s.retag(t, parse.NNS)
	s.Tokens[t].Tag = parse.NOUN
	s.reword(t, l)
	s.Heads[n], s.Rels[n] = int32(t), parse.Compound
	s.Heads[n-1] = int32(t)
	s.Heads[t], s.Rels[t] = int32(o), parse.Conj
	for k := t + 1; k < len(s.Heads); k++ {
		if s.Head(k) == t && s.Rels[k] == parse.Obl {
			s.Rels[k] = parse.Nmod
		}
	}
	s.link()
	return true
}

// yearsLater parts a name from the time behind it: "a pact with Beijing three years later".
func (s *Sentence) yearsLater(t int) bool {
	y := s.Head(t)
	if y < t+2 || s.Mention[t] < 0 || !Temporal.Has(s.Low[y]) || s.Rels[t] != parse.Compound || y+1 >= len(s.Tokens) {
		return false
	}
	num := t + 1
	if s.Head(num) != y || s.Rels[num] != parse.Nummod && s.Rels[num] != parse.Det {
		return false
	}
	switch s.Low[y+1] {
	case "later", "late", "earlier", "early", "ago", "before", "after":
	default:
		return false
	}
	s.supplant(t, y, parse.OblUnmarked)
	for k := s.Kid[y]; k >= 0 && int(k) < t; k = s.Sib[k] {
		s.Heads[k] = int32(t)
	}
	s.link()
	return true
}

// behind are the prepositions by which an event stands behind a request, not in what is requested.
var behind = vocab.Words("after", "following", "during")

// makeNoun makes a noun in the plural of a verb, and of what hung on it what hangs on a noun.
func (s *Sentence) makeNoun(t int) {
	for k := range s.Heads {
		if s.Head(k) != t {
			continue
		}
		switch s.Rels[k] {
		case parse.Obl:
			s.Rels[k] = parse.Nmod
		case parse.Ccomp, parse.Xcomp, parse.Advcl:
			s.Rels[k] = parse.Acl
		}
	}
	s.retag(t, parse.NNS)
	s.Tokens[t].Tag = parse.NOUN
	s.reword(t, s.Low[t])
	s.link()
}

// conditionFirst makes a circumstance of the condition that the parse took for what is said, and what follows from it what is
// said: "said that if Turkey went on, sanctions would follow".
func (s *Sentence) conditionFirst(v int) bool {
	iff, that := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Mark {
			switch s.Low[k] {
			case "if", "unless":
				iff = int(k)
			case "that":
				that = int(k)
			}
		}
	}
	w := s.Child(v, parse.Ccomp, parse.Parataxis)
	if iff < 0 || w < v || s.Bound(w, 0) && s.Modal(w) == Plain || s.Child(w, parse.Mark) >= 0 {
		return false
	}
	if n := s.Child(w, parse.Nsubj, parse.NsubjPass); n < v || s.Modal(w) == Plain {
		return false
	}
	if from, _ := s.Span(w); from < 1 || s.Tokens[from-1].Text != "," && s.Tokens[from].Text != "," {
		return false
	}
	s.supplant(w, v, parse.Advcl)
	if that >= 0 && that < iff {
		s.Heads[that] = int32(w)
	}
	s.link()
	return true
}

// twoSubjects parts a verb from the first of two subjects: "X, the envoy Y wrote to his
// ministry, was weak", "X was still inside when Y telephoned".
func (s *Sentence) twoSubjects(v int) bool {
	if !s.Finite(v) {
		return false
	}
	x, y := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			x, y = y, int(k)
		}
	}
	if x < 0 && y >= 0 && y < v {
		if a := s.Child(y, parse.Appos); a > y && s.Person(a) && s.Comma(y, a) && !s.Comma(a, v) {
			x, y = y, a // not closed by a comma, it is no apposition
		}
	}
	if c := s.Child(v, parse.Ccomp, parse.Xcomp); x >= 0 && s.Relative(x) && y > x && c > v && s.Utters(v) && s.Head(v) < x && s.Names(x-2) && len(s.Parties(y, ActorKinds)) == 0 && s.Child(c, parse.Nsubj, parse.NsubjPass) < 0 && !s.Comma(y, c) {
		s.Heads[x] = int32(c) // "Russia, which officials warn is arming"
		s.Heads[c], s.Rels[c] = s.Heads[v], parse.AclRelcl
		s.Heads[v], s.Rels[v] = int32(c), parse.Parataxis
		s.link()
		return true
	}
	if x < 0 || !s.Names(x) && s.Tokens[x].Tag != parse.NOUN {
		return false
	}
	if p := s.openingHaving(x); p >= 0 && s.Comma(x, y) {
		s.Heads[x], s.Rels[x] = int32(p), parse.Obj
		s.Heads[p], s.Rels[p] = int32(v), parse.Advcl
		s.Heads[p-1], s.Rels[p-1] = int32(p), parse.Aux
		s.link()
		return true
	}
	for k := x + 1; k < y; k++ {
		if !s.Rels[k].Is(parse.Cop, parse.Aux, parse.AuxPass) {
			continue
		}
		// "X was inside when Y telephoned"
		p := s.Head(k)
		if p < k || p > y || p == v {
			return false
		}
		for w := p + 1; w < y; w++ {
			if s.Head(w) == v && (s.Tokens[w].XPOS == parse.WRB || s.Rels[w] == parse.Mark) {
				s.supplant(p, v, parse.Advcl)
				s.Heads[x] = int32(p)
				s.link()
				return true
			}
		}
		return false
	}
	if !s.Comma(x, y) || !s.Utters(v) && s.Low[v] != "write" {
		return false
	}
	if c := s.Child(x, parse.Acl); c > x && c < y && (s.Tokens[c].XPOS == parse.VBN || s.Tokens[c].XPOS == parse.VBD) && s.Child(c, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) < 0 && s.Comma(c, y) && s.Child(v, parse.Ccomp) < 0 {
		// "The chief, X, conferred with Y, Z said": no participle
		s.retag(c, parse.VBD)
		s.Heads[c], s.Rels[c] = int32(v), parse.Ccomp
		s.Heads[x], s.Rels[x] = int32(c), parse.Nsubj
		s.link()
		return true
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		c := int(k)
		if c > v && s.Rels[c].Is(parse.Ccomp, parse.Parataxis, parse.Conj) && s.Comma(v, c) && s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord) < 0 && (s.Finite(c) || s.Low[c] == "ought" || s.Child(c, parse.Cop, parse.Aux, parse.AuxPass) >= 0) {
			s.Heads[y], s.Rels[y] = int32(v), parse.Nsubj
			s.Heads[x], s.Rels[c] = int32(c), parse.Ccomp
			if s.Child(c, parse.AuxPass) >= 0 {
				s.Rels[x] = parse.NsubjPass
			}
			s.link()
			return true
		}
	}
	return false
}

// prepositions may be taken for conjunctions before what a subject is about: "A treaty on fishing was signed".
var prepositions = vocab.Words("on", "over", "about", "for", "between", "with", "against", "to", "in", "at",
	"from", "of", "by", "into", "under")

// aboutSubject makes a sentence of a noun with a clause whose conjunction is a preposition of the noun's: "A treaty on
// fishing was signed by X".
func (s *Sentence) aboutSubject(v int) bool {
	t := s.Head(v)
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	m := s.Child(v, parse.Mark)
	if t < 0 || s.Tokens[t].Tag != parse.NOUN || !s.Rels[t].Is(parse.Root, parse.Parataxis, parse.Conj) || s.Child(t, parse.Cop, parse.Nsubj) >= 0 || m != t+1 || n < m || n > v || !prepositions.Has(s.Low[m]) || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	aux := s.Child(v, parse.Aux, parse.AuxPass, parse.Cop)
	if s.CaseOf(t) != "" || aux >= 0 && aux < n || aux < 0 && !s.Finite(v) {
		return false
	}
	if from, to := s.Span(n); from != m+1 || to > v {
		return false
	}
	r := parse.Nsubj
	if s.Child(v, parse.AuxPass) >= 0 {
		r = parse.NsubjPass
	}
	s.Heads[n], s.Rels[n] = int32(t), parse.Nmod
	s.Heads[m], s.Rels[m] = int32(n), parse.Case
	s.supplant(v, t, r)
	s.link()
	return true
}

// withClause hangs "with X calling it a provocation" on the main verb, behind which it stands, not on the gerund beside it.
func (s *Sentence) withClause(t int) bool {
	with, n := s.Child(t, parse.Mark), s.Child(t, parse.Nsubj)
	if with < 1 || n < with || n > t || s.Low[with] != "with" || s.Tokens[with-1].Text != "," {
		return false
	}
	h := s.Head(t)
	top := h
	for top >= 0 && top < t && s.Rels[top].Is(parse.Advcl, parse.Acl, parse.Xcomp) && s.Tokens[top].XPOS == parse.VBG && s.Head(top) >= 0 && s.Head(top) < top {
		top = s.Head(top)
	}
	if top == h || top < 0 || !s.Verbal(top) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(top), parse.Advcl
	s.link()
	return true
}

// scathingRemarks makes a noun of what the parse took for a verb behind a participle that somebody owns: "X's disparaging remarks about Y
// were printed".
func (s *Sentence) scathingRemarks(v int) bool {
	n := v - 1
	if n < 2 || s.Child(v, parse.Nsubj) != n || !strings.HasSuffix(s.Tokens[n].Text, "ing") || s.Child(n, parse.NmodPoss, parse.Det) < 0 || s.Mention[n] >= 0 {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		c := int(k)
		a := s.Child(c, parse.AuxPass, parse.Aux, parse.Cop)
		if c < v || !s.Rels[c].Is(parse.Ccomp, parse.Conj, parse.Parataxis, parse.Advcl, parse.Xcomp) || s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord) >= 0 || a < 0 && !s.Finite(c) {
			continue
		}
		s.makeNoun(v)
		s.handOver(n, v)
		s.Rels[n] = parse.Amod
		s.retag(n, parse.JJ)
		s.Tokens[n].Tag = parse.ADJ
		s.reword(n, verbs.Lower(s.Tokens[n].Text))
		r := parse.Nsubj
		if s.Child(c, parse.AuxPass) >= 0 {
			r = parse.NsubjPass
		}
		return s.crown(c, v, r)
	}
	return false
}
