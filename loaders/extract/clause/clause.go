package clause

import (
	"slices"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// hyphened are words that some papers write with a hyphen, which parts them.
var hyphened = map[string]string{"cease-fire": "ceasefire", "co-operation": "cooperation", "pull-out": "pullout", "pull-back": "pullback", "walk-out": "walkout",
	"build-up": "buildup", "e-mail": "email", "air-strike": "airstrike", "bail-out": "bailout", "stop-over": "stopover"}

// reword makes l the lemma of the word at t.
func (s *Sentence) reword(t int, l string) {
	s.Low[t], s.Entries[t] = l, s.Doc.Tables.Entry(l)
}

// link makes a tree again of what a mend may have tied into a ring, and the lists of children anew.
func (s *Sentence) link() {
	s.cutRings()
	s.list()
}

// list makes the lists of children from the heads.
func (s *Sentence) list() {
	for t := range s.Kid {
		s.Kid[t], s.Sib[t] = -1, -1
	}
	for t := len(s.Heads) - 1; t >= 0; t-- {
		if h := s.Heads[t]; h >= 0 {
			s.Sib[t], s.Kid[h] = s.Kid[h], int32(t)
		}
	}
}

// rootAbove returns the root of the tree that the word t stands in, t itself perhaps; -1 for none.
func (s *Sentence) rootAbove(t int) int {
	for t >= 0 && s.Rels[t] != parse.Root {
		t = s.Head(t)
	}
	return t
}

// cutRings hangs on the root one word of each ring of heads, in which every way up would go round for ever.
func (s *Sentence) cutRings() {
	const unseen, passing, passed = 0, 1, 2
	var room [256]uint8
	seen := room[:]
	if len(s.Heads) > len(seen) {
		seen = make([]uint8, len(s.Heads))
	}
	for t := range s.Heads {
		x := t
		for x >= 0 && seen[x] == unseen {
			seen[x] = passing
			x = s.Head(x)
		}
		ring := x >= 0 && seen[x] == passing
		for y := t; y >= 0 && seen[y] == passing; y = s.Head(y) {
			seen[y] = passed
		}
		if ring {
			if r := slices.Index(s.Heads, -1); r >= 0 {
				s.Heads[x], s.Rels[x] = int32(r), parse.Dep
			} else {
				s.Heads[x], s.Rels[x] = -1, parse.Root
			}
		}
	}
}

// place enters a mention at its tokens. An outer mention gives way at the
// tokens of an inner one but for its own head.
func (d *Document) place(m int) {
	mn := &d.Mentions[m]
	s := &d.Sents[mn.Sentence]
	for t := mn.From; t < mn.To; t++ {
		if old := s.Mention[t]; old >= 0 && d.Mentions[old].Head == t && mn.Head != t {
			continue
		}
		s.Mention[t] = int32(m)
	}
}

// Rel returns by what relation t hangs on its head; [parse.Root] where it has none.
func (s *Sentence) Rel(t int) parse.Rel { return s.Rels[t] }

// Head returns what t hangs on, -1 for nothing.
func (s *Sentence) Head(t int) int { return int(s.Heads[t]) }

// Child returns the first child of t in one of the relations, -1 if none.
func (s *Sentence) Child(t int, rels ...parse.Rel) int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k].Is(rels...) {
			return int(k)
		}
	}
	return -1
}

// CaseOf returns the lemma of the preposition of t, "" for none. Of fixed
// prepositions ("because of") the first word counts.
func (s *Sentence) CaseOf(t int) string {
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Rels[k] == parse.Case && s.Low[k] != "'s" && s.Low[k] != "’s" && s.Low[k] != "'" && s.Low[k] != "’" {
			if s.Low[k] == "out" && int(k)+1 < len(s.Low) && s.Low[k+1] == "of" {
				return "from"
			}
			if s.Low[k] == "of" && k > 0 && s.Low[k-1] == "ahead" {
				return "ahead"
			}
			if s.Low[k] == "as" && int(k)+1 < len(s.Low) && (s.Low[k+1] == "for" || s.Low[k+1] == "to") {
				return "regarding"
			}
			if s.Tokens[k].XPOS == parse.VBG {
				return verbs.Lower(s.Tokens[k].Text) // "following"
			}
			return s.Low[k]
		}
	}
	// "following protests", "including Britain"
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Tokens[k].XPOS == parse.VBG && s.Rels[k] == parse.Amod && (int(k) == 0 || s.Tokens[k-1].Tag != parse.DET) {
			switch w := verbs.Lower(s.Tokens[k].Text); w {
			case "following", "including", "regarding", "concerning", "pending":
				return w
			}
		}
	}
	// A preposition may have been read as a mark or adverb of the phrase.
	if k := s.Kid[t]; k >= 0 && int(k) < t && s.Rels[k].Is(parse.Mark, parse.Advmod) && s.Tokens[k].Tag == parse.ADP {
		return s.Low[k]
	}
	return ""
}

// NamedChild is child, but for that of several it takes the one that names
// somebody: parsers read "foreign minister X" as two subjects.
func (s *Sentence) NamedChild(t int, rels ...parse.Rel) int {
	first := s.Child(t, rels...)
	if first >= 0 && first < t && s.Relative(first) && SpeechVerbs.Has(s.Low[t]) {
		// "Pyongyang, which Blinken said was isolated"
		for k := s.Sib[first]; k >= 0 && int(k) < t; k = s.Sib[k] {
			if s.Rels[k].Is(rels...) && s.Names(int(k)) {
				return int(k)
			}
		}
	}
	if first < 0 || first > t || s.Names(first) || s.Mention[first] >= 0 || s.Relative(first) {
		return first
	}
	for k := s.Sib[first]; k >= 0 && (int(k) < t || SpeechVerbs.Has(s.Low[t])); k = s.Sib[k] {
		if s.Rels[k].Is(rels...) && s.Names(int(k)) {
			return int(k)
		}
	}
	return first
}

// Verbal reports whether t is a verb or an auxiliary.
func (s *Sentence) Verbal(t int) bool {
	return s.Tokens[t].Tag == parse.VERB || s.Tokens[t].Tag == parse.AUX
}

// Nominal reports whether t can be a participant: a noun, a name, a pronoun, or what a mention covers.
func (s *Sentence) Nominal(t int) bool {
	return s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON, parse.NUM, parse.DET, parse.X, parse.SYM) ||
		s.Mention[t] >= 0
}

// Passive reports whether the verb is in the passive.
func (s *Sentence) Passive(v int) bool {
	subject, perfect, agent := false, false, false
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		switch s.Rels[k] {
		case parse.AuxPass:
			return true
		case parse.OblAgent:
			c := s.CaseOf(int(k)) // "protested against the United States" has no agent
			agent = s.Tokens[v].XPOS == parse.VBN && (c == "by" || c == "")
		case parse.NsubjPass:
			subject = true
		case parse.Aux:
			perfect = perfect || s.Low[k] == "have"
		}
	}
	if agent && !perfect {
		return true
	}
	if subject && !perfect {
		// "ruled out any role": what has an object and no auxiliary is active,
		// whatever its subject was taken for.
		if o := s.Child(v, parse.Obj); o >= 0 && o < v && s.Relative(o) {
			return false // "the sanctions that the EU imposed"
		}
		return s.Child(v, parse.Obj) < v
	}
	if s.Tokens[v].XPOS != parse.VBN {
		return false
	}
	switch s.Rel(v) {
	case parse.Acl:
		// A participle with an object of its own is a past tense in disguise:
		// "the minister, X, accused Y", "X, according to Y, suggested that".
		return s.Child(v, parse.Aux, parse.Obj) < 0 && !s.opensThat(v)
	case parse.Amod:
		return s.Child(v, parse.Aux) < 0
	case parse.Advcl, parse.Parataxis, parse.Xcomp, parse.Root:
		// "asked whether …, she said"; but "having asked" has an auxiliary.
		if s.Child(v, parse.Aux, parse.Nsubj, parse.Obj, parse.Ccomp) >= 0 {
			return false
		}
		// "…, ruled out stepping down"
		if g := s.gerund(v); g > v && s.Child(g, parse.Mark) < 0 {
			return false
		}
		return true
	case parse.Conj:
		return s.Child(v, parse.Aux, parse.Nsubj) < 0 && s.Verbal(s.Head(v)) && s.Passive(s.Head(v)) && (s.Child(v, parse.Obj) < 0 || handsOver.Has(s.Low[v]) && s.Child(v, parse.Iobj) < 0)
	}
	return false
}

// opensThat reports whether a clause with "that" hangs on a verb of speech.
func (s *Sentence) opensThat(v int) bool {
	if !SpeechVerbs.Has(s.Low[v]) {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) > v && s.Rels[k].Is(parse.Ccomp, parse.Advcl, parse.Xcomp) {
			if m := s.Child(int(k), parse.Mark); m >= 0 && m < int(k) && s.Low[m] == "that" {
				return true
			}
		}
	}
	return false
}

// Relative reports whether t is a relative pronoun.
func (s *Sentence) Relative(t int) bool {
	return s.Tokens[t].XPOS == parse.WP || s.Tokens[t].XPOS == parse.WDT || s.Tokens[t].XPOS == parse.WPS || s.Low[t] == "that" && s.Tokens[t].Tag == parse.PRON
}

// antecedent returns the noun that a relative clause with the verb v stands
// by, -1 if v heads none.
func (s *Sentence) antecedent(v int) int {
	for v >= 0 && !s.Rel(v).Is(parse.AclRelcl, parse.AdvclRelcl) {
		if !s.Rel(v).Is(parse.Conj, parse.Xcomp, parse.Ccomp) {
			break
		}
		v = s.Head(v)
	}
	if v >= 0 && s.Rel(v).Is(parse.AclRelcl, parse.AdvclRelcl) {
		return s.Head(v)
	}
	return -1
}

// antecedentAt finds what a relative pronoun means: the antecedent of its
// clause, else the nearest noun before it.
func (s *Sentence) antecedentAt(pron, v int) int {
	if a := s.antecedent(v); a >= 0 && a < pron && (s.Mention[a] >= 0 || !s.Names(pron)) {
		if n := s.adherent(a, pron); n >= 0 {
			return n
		}
		return a // not "the expulsion of the agency, which he accused of spying"
	}
	if n := s.alsoRelative(pron); n >= 0 {
		return n
	}
	for t := pron - 1; t >= 0 && t > pron-6; t-- {
		if s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) {
			for s.Rel(t).Is(parse.Flat, parse.Compound, parse.NmodDesc, parse.Appos) && s.Head(t) >= 0 {
				t = s.Head(t)
			}
			for s.Tokens[v].XPOS == parse.VBP && s.Rels[t] == parse.Conj && s.Low[pron] == "which" && s.Names(s.Head(t)) {
				t = s.Head(t) // "by Mali and Niger, which allege"
			}
			if n := s.adherent(t, pron); n >= 0 {
				return n
			}
			return t
		}
	}
	return -1
}

// called returns what the object "what he called Ethiopia's decision" names; -1.
func (s *Sentence) called(v int) int {
	w := v + 1
	for w < len(s.Tokens) && w < v+3 && s.Low[w] != "what" && s.Tokens[w].Tag == parse.ADV {
		w++ // not "accused Iran of what it called"
	}
	if w >= len(s.Tokens) || s.Low[w] != "what" {
		return -1
	}
	for c := w + 2; c < len(s.Tokens) && c < w+6; c++ {
		if !s.Doc.Tables.Classes["naming"].Has(s.Low[c]) || s.Tokens[c].Tag != parse.VERB {
			continue
		}
		for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
			if int(k) > c && s.Rels[k].Is(parse.Obj, parse.Xcomp, parse.Obl) && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) {
				return int(k)
			}
		}
	}
	return -1
}

// ownTime reports whether a verb has a phrase of its own before the next: "met on Sunday and condemned Israel".
func (s *Sentence) ownTime(v, next int) bool {
	for k := s.Kid[v]; k >= 0 && int(k) < next; k = s.Sib[k] {
		if int(k) > v && s.Rels[k].Is(parse.Obl, parse.OblUnmarked) {
			return true
		}
	}
	return false
}

// whoseNoun reports whether a noun is somebody whom "whose" owns: "whose prime minister he accuses".
func (s *Sentence) whoseNoun(n int) bool {
	w := s.Child(n, parse.NmodPoss)
	return w >= 0 && s.Mention[n] >= 0 && s.Tokens[w].XPOS == parse.WPS
}

// ObjectOf returns to whom or to what it is done.
func (s *Sentence) ObjectOf(v int) int {
	if s.Passive(v) {
		t := s.Surface(v)
		if s.Rels[v] == parse.Amod {
			t = s.Head(v)
		}
		return t
	}
	if o := s.called(v); o >= 0 {
		return o
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)) == parse.Obj {
			if int(k) < v && !s.Relative(int(k)) && s.Tokens[k].XPOS != parse.WP && !s.whoseNoun(int(k)) {
				continue // "Caracas, he wrote, was": no object of writing
			}
			if s.Relative(int(k)) {
				if a := s.antecedentAt(int(k), v); a >= 0 {
					return a
				}
			}
			return int(k)
		}
	}
	// "the message (that) he sent": the gap of a relative clause.
	if s.Rel(v) == parse.AclRelcl && s.Child(v, parse.Iobj) < 0 && !Temporal.Has(s.Low[s.Head(v)]) {
		where := s.Child(v, parse.Advmod) // "Kyiv, where he was meeting with X"
		if n := s.Child(v, parse.Nsubj); n >= 0 && !s.Relative(n) && !s.ofWhich(n) && s.Child(v, parse.Ccomp) < 0 && (where < 0 || s.Tokens[where].XPOS != parse.WRB) {
			return s.Head(v)
		}
	}
	if o := s.relativeObject(v); o >= 0 {
		return o
	}
	return s.sharedObject(v)
}

// Dominates reports whether j is i or hangs on it, directly or not.
func (s *Sentence) Dominates(i, j int) bool {
	for n := 0; j >= 0 && n < 200; n++ {
		if i == j {
			return true
		}
		j = s.Head(j)
	}
	return false
}

// ClauseOf returns the verb or predicate of the clause that t stands in, t
// itself if it is one.
func (s *Sentence) ClauseOf(t int) int {
	for n := 0; t >= 0 && n < 200; n++ {
		if s.Tokens[t].Tag == parse.VERB || s.Child(t, parse.Cop, parse.Nsubj, parse.NsubjPass) >= 0 {
			return t
		}
		t = s.Head(t)
	}
	return -1
}

// SinceThen reports whether a clause says since or before what.
func (s *Sentence) SinceThen(v int) bool {
	m := s.Child(v, parse.Mark)
	return m >= 0 && m < v && (s.Low[m] == "since" || s.Low[m] == "before") && s.Rels[v] == parse.Advcl
}

// CaseIs reports whether a noun, or the first of those that it stands beside, has that preposition.
func (s *Sentence) CaseIs(t int, prep string) bool {
	return s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) && s.CaseOf(t) == prep
}

// AuxiliaryHead returns the verb whose auxiliaries are those of v: "will defend its
// rights and respond".
func (s *Sentence) AuxiliaryHead(v int) int {
	for h := s.Head(v); h >= 0 && h < v && s.Rels[v] == parse.Conj && s.Tokens[v].XPOS == parse.VB && s.Verbal(h) && s.Child(v, parse.Aux, parse.Nsubj, parse.Mark) < 0; h = s.Head(v) {
		v = h
	}
	return v
}

// Conditional reports whether v stands in a clause of condition or of a wish.
func (s *Sentence) Conditional(v int) bool {
	m := s.Child(v, parse.Mark)
	return m >= 0 && m < v && Conditionals.Has(s.Low[m])
}

// Comma reports whether a comma stands between two tokens, or the second before
// the first.
func (s *Sentence) Comma(from, to int) bool {
	for t := from; t < to; t++ {
		if s.Tokens[t].Text == "," {
			return true
		}
	}
	return to < from
}

// sentBy reports whether a phrase names by whom something is done, an envoy, whose post is no goal of the verb: "accompanied by
// the ambassador to X".
func (s *Sentence) sentBy(t int) bool {
	return t >= 0 && s.Rels[t] == parse.OblAgent && s.Doc.Tables.Classes["diplomat"].Has(s.Low[t])
}
