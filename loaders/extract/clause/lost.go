package clause

import (
	"slices"
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
)

// strayPast takes a past tense that was coordinated with an infinitive up to the
// finite verb above it: "decided to act tough and called off talks". Taken for a
// participle, it is one no longer.
func (s *Sentence) strayPast(v int) bool {
	if s.Tokens[v].Tag != parse.VERB || s.Rels[v] != parse.Conj || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	h := s.Head(v)
	if s.pastUp(v, h) {
		return true
	}
	if h < 0 || h > v || !s.ToInfinitive(h) || s.Tokens[h].XPOS != parse.VB || s.Child(v, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	for n := 0; h >= 0 && n < 6; n++ {
		if s.Finite(h) {
			s.Heads[v] = int32(h)
			s.retag(v, parse.VBD)
			s.link()
			return true
		}
		h = s.Head(h)
	}
	return false
}

// pastUp takes up to who speaks what was coordinated with an adjective that only describes something, or
// with what he says of a thing that does nothing: "praised the drills, due on Friday, and called for", "said the
// summit would be decisive and urged Greece".
func (s *Sentence) pastUp(v, h int) bool {
	if h < 0 || h > v || s.Tokens[h].Tag != parse.ADJ || s.Tokens[v].XPOS != parse.VBD || s.Child(v, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if s.Child(h, parse.Cop) >= 0 {
		if !s.Doc.Tables.Speaks(s.Low[v]) {
			return false
		}
		if n := s.Surface(h); n < 0 || len(s.Parties(n, ActorKinds)) > 0 || s.Tokens[n].Tag == parse.PRON {
			return false
		}
	} else if !s.Rels[h].Is(parse.Amod, parse.Acl, parse.Appos) || s.Head(h) > h {
		return false
	}
	for x, n := s.Head(h), 0; x >= 0 && n < 6; x, n = s.Head(x), n+1 {
		if s.Finite(x) && s.Child(x, parse.Nsubj) >= 0 && SpeechVerbs.Has(s.Low[x]) {
			s.Heads[v] = int32(x)
			s.link()
			return true
		}
	}
	return false
}

// plainPresent reads "India demands that Pakistan ends" as it is meant where the
// verb was taken for a plural: a name, a word of the table, and "that", "to" or
// a noun phrase, in a clause that has no other verb before.
func (s *Sentence) plainPresent(t int) bool {
	if s.Tokens[t].XPOS == parse.NN && t > 0 && s.Mention[t-1] >= 0 && s.Tokens[t-1].XPOS == parse.NNPS && s.Doc.Mentions[s.Mention[t-1]].Form == who.Demonym &&
		len(s.Entries[t].Verb) > 0 && len(s.Entries[t].Noun) == 0 && s.Rels[t] == parse.Root {
		// "The Palestinians reject"
		s.makeVerb(t, parse.VBP)
		h := s.Doc.Mentions[s.Mention[t-1]].Head
		s.Heads[h], s.Rels[h] = int32(t), parse.Nsubj
		s.link()
		return true
	}
	if s.Tokens[t].XPOS != parse.NNS && s.Low[t] != "thanks" || t == 0 || t+2 >= len(s.Tokens) || s.Mention[t] >= 0 {
		return false
	}
	b := t - 1
	for b > 0 && s.Tokens[b].Tag == parse.ADV {
		b-- // "China once again calls on"
	}
	after := b + 1
	if s.Tokens[b].Text == "," {
		b-- // "Qatar's emir, Tamim bin Hamad, telephones"
	}
	if b < 0 || s.Mention[b] < 0 || !s.Names(b) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[b]]
	if m.To != b+1 || m.Form == who.Demonym || m.Form == who.Pronoun || !s.Doc.KindOf(m.Entities[0]).IsActor() || b < after-1 && (s.Rel(m.Head) != parse.Appos || s.Head(m.Head) > m.Head) {
		return false
	}
	if v := m.From - 1; v >= 0 && s.Tokens[v].Tag == parse.VERB && s.answering(v) {
		return false // "have rejected US requests to"
	}
	l := s.Doc.Tables.Lemma(s.Low[t], parse.NOUN)
	if l == verbs.Lower(s.Tokens[t].Text) {
		l = strings.TrimSuffix(l, "s") // "thanks"
	}
	if len(s.Doc.Tables.Heads["v:"+l]) == 0 || l+"s" != verbs.Lower(s.Tokens[t].Text) && l+"es" != verbs.Lower(s.Tokens[t].Text) {
		return false
	}
	switch n := &s.Tokens[t+1]; {
	case s.Low[t+1] == "that", n.Tag == parse.DET, n.XPOS == parse.PRPS, n.Tag == parse.PROPN, n.XPOS == parse.TO, n.Tag == parse.ADJ && s.Mention[t+1] >= 0:
	case s.Rels[t] == parse.Root && s.Child(t, parse.Obj) > t: // "The ICC issues arrest warrants"
	case s.Doc.Tables.Classes["travel"].Has(l) && s.Person(b) && (n.Tag == parse.ADP || s.Low[t+1] == "next" || s.Low[t+1] == "this"):
	case (l == "comment" || l == "respond" || l == "react" || l == "remark") && s.Person(b) && s.Tokens[t+1].Tag == parse.ADP:
	case s.Low[t+1] == "and" && (s.Tokens[t+2].XPOS == parse.VBZ || s.Tokens[t+2].XPOS == parse.NNS && len(s.Entries[t+2].Verb) > 0) && s.Mention[t+2] < 0: // "ASEAN denounces and is appalled by", "rejects and condemns"
	case l == "call" && (s.Low[t+1] == "on" || s.Low[t+1] == "upon" || s.Low[t+1] == "for" && !s.verbBehind(t)):
	default:
		return false
	}
	for x := 0; x < t; x++ {
		if s.Finite(x) || s.Tokens[x].XPOS == parse.MD {
			return false
		}
	}
	h, subject := s.Head(t), m.Head
	if b < after-1 {
		subject = s.Head(m.Head)
	}
	s.makeVerb(t, parse.VBZ)
	s.reword(t, l)
	if s.Rels[subject] == parse.Root {
		h = subject
		for x := t + 1; x < len(s.Tokens); x++ {
			if s.Head(x) == subject {
				s.Heads[x] = int32(t)
			}
		}
	}
	s.Heads[subject], s.Rels[subject] = int32(t), parse.Nsubj
	if h >= 0 && (h == subject || h == m.Head || h == t-1) {
		s.Heads[t], s.Rels[t] = -1, parse.Root
	} else if h > t && s.Rels[h] == parse.Root && s.Rels[t].Is(parse.Nsubj, parse.NsubjPass) && !SpeechVerbs.Has(s.Low[h]) {
		s.Heads[t], s.Rels[t] = -1, parse.Root // "ASEAN denounces and is saddened by the killing, despite appeals for it to be stopped"
		s.Heads[h], s.Rels[h] = int32(t), parse.Advcl
	} else if h > t && SpeechVerbs.Has(s.Low[h]) {
		s.Rels[t] = parse.Ccomp // "“The EU calls on Georgia to stop,” she said"
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		switch {
		case s.Rels[k] == parse.Nmod:
			s.Rels[k] = parse.Obl
		case s.Rels[k] == parse.Acl && s.ToInfinitive(int(k)):
			s.Rels[k] = parse.Xcomp
		case s.Rels[k] == parse.Appos && int(k) > t:
			s.Rels[k] = parse.Obj
		}
	}
	if s.Low[t+1] == "that" {
		for v := t + 2; v < len(s.Tokens); v++ {
			if s.Finite(v) || s.Tokens[v].XPOS == parse.VB {
				s.Heads[v], s.Rels[v] = int32(t), parse.Ccomp
				s.Heads[t+1], s.Rels[t+1] = int32(v), parse.Mark
				break
			}
		}
	}
	s.link()
	return true
}

// verbBehind reports whether a finite verb stands behind t in the same quotation or sentence.
func (s *Sentence) verbBehind(t int) bool {
	for x := t + 1; x < len(s.Tokens) && s.Tokens[x].Quoted == s.Tokens[t].Quoted; x++ {
		if s.Finite(x) || s.Tokens[x].XPOS == parse.MD {
			return true
		}
	}
	return false
}

// lostMain finds the main verb of a sentence whose parse takes the subject for its
// root: "G7 spokesman X, in a statement that Y also signed, urged the UN".
func (s *Sentence) lostMain() bool {
	root := -1
	for t := range s.Tokens {
		if s.Rels[t] == parse.Root {
			root = t
		}
	}
	if root < 0 || !s.Names(root) || s.Child(root, parse.Cop, parse.Nsubj, parse.NsubjPass) >= 0 || s.CaseOf(root) != "" {
		return false
	}
	for v := root + 1; v < len(s.Tokens); v++ {
		tok := &s.Tokens[v]
		if tok.Tag != parse.VERB || tok.XPOS != parse.VBD && tok.XPOS != parse.VBN && tok.XPOS != parse.VBZ {
			continue
		}
		if !s.Rels[v].Is(parse.Acl, parse.AclRelcl, parse.Parataxis, parse.Conj, parse.Advcl) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.AuxPass) >= 0 || s.Tokens[v-1].Text != "," && s.Tokens[v-1].Tag != parse.ADV {
			continue
		}
		if tok.XPOS == parse.VBN && s.Child(v, parse.Aux) < 0 && s.Child(v, parse.Obj, parse.Iobj, parse.Ccomp) < v && !s.opensThat(v) && !s.takesThat(v) && !s.endsAside(root, v) {
			continue
		}
		s.Heads[v], s.Rels[v] = -1, parse.Root
		s.Heads[root], s.Rels[root] = int32(v), parse.Nsubj
		if tok.XPOS == parse.VBN && s.Child(v, parse.Aux) < 0 {
			s.retag(v, parse.VBD)
		}
		s.link()
		return true
	}
	return false
}

// endsAside reports whether a form in "-ed" that needs no object ends an aside about the name
// before it: "Russia, who also chairs the club, clashed with Poland".
func (s *Sentence) endsAside(name, v int) bool {
	m := &s.Doc.Mentions[s.Mention[name]]
	if s.Title || s.Tokens[v-1].Text != "," || m.To >= v-1 || s.Tokens[m.To].Text != "," || !strings.HasSuffix(s.Tokens[v].Text, "ed") || s.ByAgent(v) >= 0 {
		return false
	}
	rows, particled := s.Candidates(v)
	for _, r := range append(rows[:len(rows):len(rows)], particled...) {
		if !strings.Contains(r.Needs, "obj") && !slices.ContainsFunc(r.Conditions, func(n verbs.Need) bool { return !s.Has(v, n) }) {
			return true
		}
	}
	return false
}

// takesThat gives a verb of speech the that-clause behind it which the parse hung on
// a noun before it, and reports whether there was one.
func (s *Sentence) takesThat(v int) bool {
	if !s.Utters(v) {
		return false
	}
	for t := v + 1; t < len(s.Tokens); t++ {
		if s.Tokens[t].Tag.Is(parse.VERB, parse.AUX) {
			return false
		}
		if s.Low[t] == "that" && s.Rels[t] == parse.Mark {
			c := s.Head(t)
			if c < t || s.Head(c) < 0 || s.Head(c) > v {
				return false
			}
			s.Heads[c], s.Rels[c] = int32(v), parse.Ccomp
			return true
		}
	}
	return false
}

// plainPast makes a verb of the past tense right behind a name in a sentence in which
// the parse sees none: "Norway lent aid to Ukraine", "Turkey shot down a jet".
func (s *Sentence) plainPast() bool {
	if !s.tenseless() {
		return false
	}
	for v := 1; v+1 < len(s.Tokens); v++ {
		if s.Mention[v] >= 0 || s.Mention[v-1] < 0 || !s.Names(v-1) || s.Doc.Mentions[s.Mention[v-1]].To != v || s.Tokens[v].Tag == parse.AUX {
			continue
		}
		m := &s.Doc.Mentions[s.Mention[v-1]]
		l := s.Doc.Tables.Stem(s.Tokens[v].Text)
		if l == "" || s.phrased(m.From, m.Head) || s.Low[0] == "have" || m.Form == who.Demonym || !s.Doc.KindOf(m.Entities[0]).IsActor() || s.Tokens[v].Tag == parse.VERB && s.Tokens[v].XPOS == parse.VBN && s.Rels[v] == parse.Root {
			continue
		}
		s.makeVerb(v, parse.VBD)
		s.reword(v, l)
		for x := range s.Tokens {
			switch {
			case s.Rels[x] == parse.Root && x != v:
				s.Heads[x], s.Rels[x] = int32(v), parse.Dep
			case x > v && s.Head(x) >= 0 && s.Head(x) < v:
				s.Heads[x] = int32(v)
			}
		}
		return s.crown(v, m.Head, parse.Nsubj)
	}
	return false
}

// lostPast finds the verb of a sentence in which the parse sees none, among the
// participles before a noun: "his wife, Olena Zelenska, accused world leaders".
func (s *Sentence) lostPast() bool {
	if !s.tenseless() {
		return false
	}
	for v := 2; v+1 < len(s.Tokens); v++ {
		if s.Tokens[v].XPOS != parse.VBN || s.Rels[v] != parse.Amod || s.Head(v) < v || len(s.Entries[v].Verb) == 0 {
			continue
		}
		t := v - 1
		if s.Tokens[t].Text == "," {
			t--
		}
		if t < 0 || s.Mention[t] < 0 || !s.Names(t) || s.Doc.Mentions[s.Mention[t]].To != t+1 || s.Doc.Mentions[s.Mention[t]].Form == who.Demonym {
			continue
		}
		n, o := s.Doc.Mentions[s.Mention[t]].Head, s.Head(v)
		for x := range s.Tokens {
			if s.Rels[x] == parse.Root {
				s.Heads[x], s.Rels[x] = int32(v), parse.Obl
			}
		}
		s.Heads[v], s.Rels[v] = -1, parse.Root
		s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
		s.Heads[o], s.Rels[o] = int32(v), parse.Obj
		s.retag(v, parse.VBD)
		s.link()
		return true
	}
	return false
}

// looseVerb turns round "Macron dined with Merkel" where the verb was taken
// for a participle that qualifies the name.
func (s *Sentence) looseVerb(v int) bool {
	h := s.Head(v)
	if v == 0 || h < 0 || s.Rels[v] != parse.Acl || !s.Names(h) || v != h+1 && !(s.Rel(v-1) == parse.Flat && s.Head(v-1) == h) || s.Rels[h] != parse.Root {
		return false
	}
	if x := s.Tokens[v].XPOS; x != parse.VBN && x != parse.VBD {
		return false
	}
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if int(k) != v && int(k) > v {
			s.Heads[k] = int32(v)
		}
	}
	return s.crown(v, h, parse.Nsubj)
}

// looseParticiple turns round "Norway supplied aid" where the past tense was
// taken for a participle that qualifies its object, though a subject precedes it.
func (s *Sentence) looseParticiple(v int) bool {
	h := s.Head(v)
	if h <= v || s.Rels[v] != parse.Amod || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	n := s.Child(v, parse.Nsubj)
	if n < 0 || n > v || !s.Names(n) {
		return false
	}
	if s.Rels[h] == parse.Root {
		return s.crown(v, h, parse.Obj)
	}
	after := s.Child(h, parse.Case)
	if after < 0 || after != n-1 && !(after == n-2 && s.Rels[n-1] == parse.Det) || !s.Rels[h].Is(parse.Advcl, parse.Obl, parse.Nmod, parse.Conj) {
		return false
	}
	switch s.Low[after] {
	case "after", "before", "since":
		s.supplant(v, h, parse.Obj) // "after the latter condemned his remarks"
		s.Heads[after], s.Rels[after], s.Rels[v] = int32(v), parse.Mark, parse.Advcl
		s.retag(v, parse.VBD)
		s.link()
		return true
	}
	return false
}

// looseHave makes "had" an auxiliary again where "had recently advanced" was read
// as having something done.
func (s *Sentence) looseHave(h int) bool {
	if s.Low[h] != "have" || s.Rels[h].Is(parse.Aux, parse.AuxPass) {
		return false
	}
	v := -1
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if int(k) > h && int(k) < h+5 && s.Rels[k].Is(parse.Xcomp, parse.Ccomp, parse.Acl, parse.Advcl) && s.Tokens[k].Tag == parse.VERB && !strings.HasSuffix(s.Tokens[k].Text, "ing") &&
			(s.Tokens[k].XPOS == parse.VBN || s.Tokens[k].XPOS == parse.VBD || s.Tokens[k].XPOS == parse.VBG) && !s.ToInfinitive(int(k)) && s.lets(int(k)) < 0 {
			v = int(k)
			break
		}
	}
	if v < 0 {
		return s.strayParticiple(h)
	}
	if o := s.Child(h, parse.Obj); o >= 0 && o < v && !Temporal.Has(s.Low[o]) { // "had a day earlier expelled"
		return false
	}
	s.supplant(v, h, parse.Aux)
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if int(k) != v {
			s.Heads[k] = int32(v)
		}
	}
	s.link()
	return true
}

// ownHave makes the main verb of "had" before its object, where the parse took it for an auxiliary of
// that or of the subject: "who had words of praise for X".
func (s *Sentence) ownHave(t int) bool {
	h := s.Head(t)
	o := h
	if s.Rels[t] == parse.Cop && h < t {
		o = s.Child(t, parse.Obj)
	}
	if x := s.Child(t, parse.Obj); s.Rels[t] == parse.Aux && x > t && h > x && s.ToInfinitive(h) {
		return s.hadDays(t, x, h) // "had only three days to leave"
	}
	if h < 0 || o < t || o > t+4 || s.Tokens[o].Tag != parse.NOUN || s.Child(o, parse.Cop, parse.Case) >= 0 || s.Low[t] != "have" {
		return false
	}
	for k := t + 1; k < o; k++ {
		if !s.Tokens[k].Tag.Is(parse.ADJ, parse.DET, parse.NUM) && (s.Rels[k] != parse.Compound || s.Head(k) != o) {
			return false
		}
	}
	s.retag(t, s.Tokens[t].XPOS)
	s.Tokens[t].Tag = parse.VERB
	if h == o {
		s.supplant(t, o, parse.Obj)
		for k := range s.Heads {
			if s.Head(k) == o && k < t {
				s.Heads[k] = int32(t)
			}
		}
	} else {
		s.supplant(t, h, parse.Nsubj)
	}
	s.link()
	return true
}

// strayParticiple makes "has since suspended talks" a perfect where the
// participle was taken for an attribute of the talks.
func (s *Sentence) strayParticiple(h int) bool {
	for v := h + 1; v < len(s.Tokens) && v < h+4; v++ {
		if s.Tokens[v].Tag.Is(parse.ADV, parse.SCONJ, parse.PART) {
			continue
		}
		n := s.Head(v)
		if s.Tokens[v].XPOS != parse.VBN || s.Rels[v] != parse.Amod || n < v {
			return false
		}
		for x := n; x >= 0; x = s.Head(x) {
			if x == h {
				s.supplant(v, h, parse.Aux)
				for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
					s.Heads[k] = int32(v)
				}
				s.Heads[n], s.Rels[n] = int32(v), parse.Obj
				for x := h + 1; x < v; x++ {
					s.Heads[x], s.Rels[x] = int32(v), parse.Advmod
				}
				s.link()
				return true
			}
		}
		return false
	}
	return false
}

// lostVerb finds the verb of a sentence whose parse has none: "The United States
// today imposed visa restrictions", the verb taken for an attribute.
func (s *Sentence) lostVerb() bool {
	root := -1
	for t := range s.Tokens {
		if s.Rels[t] == parse.Root {
			root = t
		}
	}
	if root < 0 || !s.Names(root) || !s.tenseless() {
		return false
	}
	for v := root + 1; v < len(s.Tokens); v++ {
		n := s.Head(v)
		if !s.Tokens[v].Tag.Is(parse.ADJ, parse.VERB) || !s.Rels[v].Is(parse.Amod, parse.Compound, parse.Conj, parse.Acl) || !strings.HasSuffix(s.Tokens[v].Text, "ed") {
			continue
		}
		l := s.Doc.Tables.Stem(s.Tokens[v].Text)
		if l == "" {
			continue
		}
		s.makeVerb(v, parse.VBD)
		s.reword(v, l)
		for k := s.Kid[root]; k >= 0; k = s.Sib[k] {
			if int(k) > v {
				s.Heads[k] = int32(v)
			}
		}
		if n > v && s.Rels[v] != parse.Acl {
			s.Heads[n], s.Rels[n] = int32(v), parse.Obj
		}
		return s.crown(v, root, parse.Nsubj)
	}
	return false
}
