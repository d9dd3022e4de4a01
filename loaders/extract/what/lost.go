package what

import (
	"slices"
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// strayPast takes a past tense that was coordinated with an infinitive up to the
// finite verb above it: "decided to act tough and called off talks". Taken for a
// participle, it is one no longer.
func (s *sentence) strayPast(v int) bool {
	if s.Tokens[v].Tag != parse.VERB || s.rels[v] != parse.Conj || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	h := s.head(v)
	if s.pastUp(v, h) {
		return true
	}
	if h < 0 || h > v || !s.toInfinitive(h) || s.Tokens[h].XPOS != parse.VB || s.child(v, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	for n := 0; h >= 0 && n < 6; n++ {
		if s.finite(h) {
			s.heads[v] = int32(h)
			s.retag(v, parse.VBD)
			s.link()
			return true
		}
		h = s.head(h)
	}
	return false
}

// pastUp takes up to who speaks what was coordinated with an adjective that only describes something, or
// with what he says of a thing that does nothing: "praised the drills, due on Friday, and called for", "said the
// summit would be decisive and urged Greece".
func (s *sentence) pastUp(v, h int) bool {
	if h < 0 || h > v || s.Tokens[h].Tag != parse.ADJ || s.Tokens[v].XPOS != parse.VBD || s.child(v, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if s.child(h, parse.Cop) >= 0 {
		if !s.doc.reader.tables.speaks(s.low[v]) {
			return false
		}
		if n := s.surface(h); n < 0 || len(s.parties(n, actorKinds)) > 0 || s.Tokens[n].Tag == parse.PRON {
			return false
		}
	} else if !s.rels[h].Is(parse.Amod, parse.Acl, parse.Appos) || s.head(h) > h {
		return false
	}
	for x, n := s.head(h), 0; x >= 0 && n < 6; x, n = s.head(x), n+1 {
		if s.finite(x) && s.child(x, parse.Nsubj) >= 0 && speechVerbs[s.low[x]] {
			s.heads[v] = int32(x)
			s.link()
			return true
		}
	}
	return false
}

// plainPresent reads "India demands that Pakistan ends" as it is meant where the
// verb was taken for a plural: a name, a word of the table, and "that", "to" or
// a noun phrase, in a clause that has no other verb before.
func (s *sentence) plainPresent(t int) bool {
	if s.Tokens[t].XPOS == parse.NN && t > 0 && s.mention[t-1] >= 0 && s.Tokens[t-1].XPOS == parse.NNPS && s.doc.Mentions[s.mention[t-1]].Form == who.Demonym &&
		len(s.entries[t].verb) > 0 && len(s.entries[t].noun) == 0 && s.rels[t] == parse.Root {
		// "The Palestinians reject"
		s.makeVerb(t, parse.VBP)
		h := s.doc.Mentions[s.mention[t-1]].Head
		s.heads[h], s.rels[h] = int32(t), parse.Nsubj
		s.link()
		return true
	}
	if s.Tokens[t].XPOS != parse.NNS && s.low[t] != "thanks" || t == 0 || t+2 >= len(s.Tokens) || s.mention[t] >= 0 {
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
	if b < 0 || s.mention[b] < 0 || !s.names(b) {
		return false
	}
	m := &s.doc.Mentions[s.mention[b]]
	if m.To != b+1 || m.Form == who.Demonym || m.Form == who.Pronoun || !s.doc.kindOf(m.Entities[0]).IsActor() || b < after-1 && (s.rel(m.Head) != parse.Appos || s.head(m.Head) > m.Head) {
		return false
	}
	if v := m.From - 1; v >= 0 && s.Tokens[v].Tag == parse.VERB && s.answering(v) {
		return false // "have rejected US requests to"
	}
	l := s.doc.reader.tables.lemma(s.low[t], parse.NOUN)
	if l == lower(s.Tokens[t].Text) {
		l = strings.TrimSuffix(l, "s") // "thanks"
	}
	if len(s.doc.reader.tables.heads["v:"+l]) == 0 || l+"s" != lower(s.Tokens[t].Text) && l+"es" != lower(s.Tokens[t].Text) {
		return false
	}
	switch n := &s.Tokens[t+1]; {
	case s.low[t+1] == "that", n.Tag == parse.DET, n.XPOS == parse.PRPS, n.Tag == parse.PROPN, n.XPOS == parse.TO, n.Tag == parse.ADJ && s.mention[t+1] >= 0:
	case s.rels[t] == parse.Root && s.child(t, parse.Obj) > t: // "The ICC issues arrest warrants"
	case s.doc.reader.tables.classes["travel"][l] && s.person(b) && (n.Tag == parse.ADP || s.low[t+1] == "next" || s.low[t+1] == "this"):
	case (l == "comment" || l == "respond" || l == "react" || l == "remark") && s.person(b) && s.Tokens[t+1].Tag == parse.ADP:
	case s.low[t+1] == "and" && (s.Tokens[t+2].XPOS == parse.VBZ || s.Tokens[t+2].XPOS == parse.NNS && len(s.entries[t+2].verb) > 0) && s.mention[t+2] < 0: // "ASEAN denounces and is appalled by", "rejects and condemns"
	case l == "call" && (s.low[t+1] == "on" || s.low[t+1] == "upon" || s.low[t+1] == "for" && !s.verbBehind(t)):
	default:
		return false
	}
	for x := 0; x < t; x++ {
		if s.finite(x) || s.Tokens[x].XPOS == parse.MD {
			return false
		}
	}
	h, subject := s.head(t), m.Head
	if b < after-1 {
		subject = s.head(m.Head)
	}
	s.makeVerb(t, parse.VBZ)
	s.reword(t, l)
	if s.rels[subject] == parse.Root {
		h = subject
		for x := t + 1; x < len(s.Tokens); x++ {
			if s.head(x) == subject {
				s.heads[x] = int32(t)
			}
		}
	}
	s.heads[subject], s.rels[subject] = int32(t), parse.Nsubj
	if h >= 0 && (h == subject || h == m.Head || h == t-1) {
		s.heads[t], s.rels[t] = -1, parse.Root
	} else if h > t && s.rels[h] == parse.Root && s.rels[t].Is(parse.Nsubj, parse.NsubjPass) && !speechVerbs[s.low[h]] {
		s.heads[t], s.rels[t] = -1, parse.Root // "ASEAN denounces and is saddened by the killing, despite appeals for it to be stopped"
		s.heads[h], s.rels[h] = int32(t), parse.Advcl
	} else if h > t && speechVerbs[s.low[h]] {
		s.rels[t] = parse.Ccomp // "“The EU calls on Georgia to stop,” she said"
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		switch {
		case s.rels[k] == parse.Nmod:
			s.rels[k] = parse.Obl
		case s.rels[k] == parse.Acl && s.toInfinitive(int(k)):
			s.rels[k] = parse.Xcomp
		case s.rels[k] == parse.Appos && int(k) > t:
			s.rels[k] = parse.Obj
		}
	}
	if s.low[t+1] == "that" {
		for v := t + 2; v < len(s.Tokens); v++ {
			if s.finite(v) || s.Tokens[v].XPOS == parse.VB {
				s.heads[v], s.rels[v] = int32(t), parse.Ccomp
				s.heads[t+1], s.rels[t+1] = int32(v), parse.Mark
				break
			}
		}
	}
	s.link()
	return true
}

// verbBehind reports whether a finite verb stands behind t in the same quotation or sentence.
func (s *sentence) verbBehind(t int) bool {
	for x := t + 1; x < len(s.Tokens) && s.Tokens[x].Quoted == s.Tokens[t].Quoted; x++ {
		if s.finite(x) || s.Tokens[x].XPOS == parse.MD {
			return true
		}
	}
	return false
}

// lostMain finds the main verb of a sentence whose parse takes the subject for its
// root: "G7 spokesman X, in a statement that Y also signed, urged the UN".
func (s *sentence) lostMain() bool {
	root := -1
	for t := range s.Tokens {
		if s.rels[t] == parse.Root {
			root = t
		}
	}
	if root < 0 || !s.names(root) || s.child(root, parse.Cop, parse.Nsubj, parse.NsubjPass) >= 0 || s.caseOf(root) != "" {
		return false
	}
	for v := root + 1; v < len(s.Tokens); v++ {
		tok := &s.Tokens[v]
		if tok.Tag != parse.VERB || tok.XPOS != parse.VBD && tok.XPOS != parse.VBN && tok.XPOS != parse.VBZ {
			continue
		}
		if !s.rels[v].Is(parse.Acl, parse.AclRelcl, parse.Parataxis, parse.Conj, parse.Advcl) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.AuxPass) >= 0 || s.Tokens[v-1].Text != "," && s.Tokens[v-1].Tag != parse.ADV {
			continue
		}
		if tok.XPOS == parse.VBN && s.child(v, parse.Aux) < 0 && s.child(v, parse.Obj, parse.Iobj, parse.Ccomp) < v && !s.opensThat(v) && !s.takesThat(v) && !s.endsAside(root, v) {
			continue
		}
		s.heads[v], s.rels[v] = -1, parse.Root
		s.heads[root], s.rels[root] = int32(v), parse.Nsubj
		if tok.XPOS == parse.VBN && s.child(v, parse.Aux) < 0 {
			s.retag(v, parse.VBD)
		}
		s.link()
		return true
	}
	return false
}

// endsAside reports whether a form in "-ed" that needs no object ends an aside about the name
// before it: "Russia, who also chairs the club, clashed with Poland".
func (s *sentence) endsAside(name, v int) bool {
	m := &s.doc.Mentions[s.mention[name]]
	if s.Title || s.Tokens[v-1].Text != "," || m.To >= v-1 || s.Tokens[m.To].Text != "," || !strings.HasSuffix(s.Tokens[v].Text, "ed") || s.byAgent(v) >= 0 {
		return false
	}
	rows, particled := s.candidates(v)
	for _, r := range append(rows[:len(rows):len(rows)], particled...) {
		if !strings.Contains(r.Needs, "obj") && !slices.ContainsFunc(r.needs, func(n need) bool { return !s.has(v, n) }) {
			return true
		}
	}
	return false
}

// takesThat gives a verb of speech the that-clause behind it which the parse hung on
// a noun before it, and reports whether there was one.
func (s *sentence) takesThat(v int) bool {
	if !s.utters(v) {
		return false
	}
	for t := v + 1; t < len(s.Tokens); t++ {
		if s.Tokens[t].Tag.Is(parse.VERB, parse.AUX) {
			return false
		}
		if s.low[t] == "that" && s.rels[t] == parse.Mark {
			c := s.head(t)
			if c < t || s.head(c) < 0 || s.head(c) > v {
				return false
			}
			s.heads[c], s.rels[c] = int32(v), parse.Ccomp
			return true
		}
	}
	return false
}

// plainPast makes a verb of the past tense right behind a name in a sentence in which
// the parse sees none: "Norway lent aid to Ukraine", "Turkey shot down a jet".
func (s *sentence) plainPast() bool {
	if !s.tenseless() {
		return false
	}
	for v := 1; v+1 < len(s.Tokens); v++ {
		if s.mention[v] >= 0 || s.mention[v-1] < 0 || !s.names(v-1) || s.doc.Mentions[s.mention[v-1]].To != v || s.Tokens[v].Tag == parse.AUX {
			continue
		}
		m := &s.doc.Mentions[s.mention[v-1]]
		l := s.doc.reader.tables.stem(s.Tokens[v].Text)
		if l == "" || s.phrased(m.From, m.Head) || s.low[0] == "have" || m.Form == who.Demonym || !s.doc.kindOf(m.Entities[0]).IsActor() || s.Tokens[v].Tag == parse.VERB && s.Tokens[v].XPOS == parse.VBN && s.rels[v] == parse.Root {
			continue
		}
		s.makeVerb(v, parse.VBD)
		s.reword(v, l)
		for x := range s.Tokens {
			switch {
			case s.rels[x] == parse.Root && x != v:
				s.heads[x], s.rels[x] = int32(v), parse.Dep
			case x > v && s.head(x) >= 0 && s.head(x) < v:
				s.heads[x] = int32(v)
			}
		}
		return s.crown(v, m.Head, parse.Nsubj)
	}
	return false
}

// lostPast finds the verb of a sentence in which the parse sees none, among the
// participles before a noun: "his wife, Olena Zelenska, accused world leaders".
func (s *sentence) lostPast() bool {
	if !s.tenseless() {
		return false
	}
	for v := 2; v+1 < len(s.Tokens); v++ {
		if s.Tokens[v].XPOS != parse.VBN || s.rels[v] != parse.Amod || s.head(v) < v || len(s.entries[v].verb) == 0 {
			continue
		}
		t := v - 1
		if s.Tokens[t].Text == "," {
			t--
		}
		if t < 0 || s.mention[t] < 0 || !s.names(t) || s.doc.Mentions[s.mention[t]].To != t+1 || s.doc.Mentions[s.mention[t]].Form == who.Demonym {
			continue
		}
		n, o := s.doc.Mentions[s.mention[t]].Head, s.head(v)
		for x := range s.Tokens {
			if s.rels[x] == parse.Root {
				s.heads[x], s.rels[x] = int32(v), parse.Obl
			}
		}
		s.heads[v], s.rels[v] = -1, parse.Root
		s.heads[n], s.rels[n] = int32(v), parse.Nsubj
		s.heads[o], s.rels[o] = int32(v), parse.Obj
		s.retag(v, parse.VBD)
		s.link()
		return true
	}
	return false
}

// looseVerb turns round "Macron dined with Merkel" where the verb was taken
// for a participle that qualifies the name.
func (s *sentence) looseVerb(v int) bool {
	h := s.head(v)
	if v == 0 || h < 0 || s.rels[v] != parse.Acl || !s.names(h) || v != h+1 && !(s.rel(v-1) == parse.Flat && s.head(v-1) == h) || s.rels[h] != parse.Root {
		return false
	}
	if x := s.Tokens[v].XPOS; x != parse.VBN && x != parse.VBD {
		return false
	}
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if int(k) != v && int(k) > v {
			s.heads[k] = int32(v)
		}
	}
	return s.crown(v, h, parse.Nsubj)
}

// looseParticiple turns round "Norway supplied aid" where the past tense was
// taken for a participle that qualifies its object, though a subject precedes it.
func (s *sentence) looseParticiple(v int) bool {
	h := s.head(v)
	if h <= v || s.rels[v] != parse.Amod || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	n := s.child(v, parse.Nsubj)
	if n < 0 || n > v || !s.names(n) {
		return false
	}
	if s.rels[h] == parse.Root {
		return s.crown(v, h, parse.Obj)
	}
	after := s.child(h, parse.Case)
	if after < 0 || after != n-1 && !(after == n-2 && s.rels[n-1] == parse.Det) || !s.rels[h].Is(parse.Advcl, parse.Obl, parse.Nmod, parse.Conj) {
		return false
	}
	switch s.low[after] {
	case "after", "before", "since":
		s.supplant(v, h, parse.Obj) // "after the latter condemned his remarks"
		s.heads[after], s.rels[after], s.rels[v] = int32(v), parse.Mark, parse.Advcl
		s.retag(v, parse.VBD)
		s.link()
		return true
	}
	return false
}

// looseHave makes "had" an auxiliary again where "had recently advanced" was read
// as having something done.
func (s *sentence) looseHave(h int) bool {
	if s.low[h] != "have" || s.rels[h].Is(parse.Aux, parse.AuxPass) {
		return false
	}
	v := -1
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if int(k) > h && int(k) < h+5 && s.rels[k].Is(parse.Xcomp, parse.Ccomp, parse.Acl, parse.Advcl) && s.Tokens[k].Tag == parse.VERB && !strings.HasSuffix(s.Tokens[k].Text, "ing") &&
			(s.Tokens[k].XPOS == parse.VBN || s.Tokens[k].XPOS == parse.VBD || s.Tokens[k].XPOS == parse.VBG) && !s.toInfinitive(int(k)) && s.lets(int(k)) < 0 {
			v = int(k)
			break
		}
	}
	if v < 0 {
		return s.strayParticiple(h)
	}
	if o := s.child(h, parse.Obj); o >= 0 && o < v && !temporal[s.low[o]] { // "had a day earlier expelled"
		return false
	}
	s.supplant(v, h, parse.Aux)
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if int(k) != v {
			s.heads[k] = int32(v)
		}
	}
	s.link()
	return true
}

// ownHave makes the main verb of "had" before its object, where the parse took it for an auxiliary of
// that or of the subject: "who had words of praise for X".
func (s *sentence) ownHave(t int) bool {
	h := s.head(t)
	o := h
	if s.rels[t] == parse.Cop && h < t {
		o = s.child(t, parse.Obj)
	}
	if x := s.child(t, parse.Obj); s.rels[t] == parse.Aux && x > t && h > x && s.toInfinitive(h) {
		return s.hadDays(t, x, h) // "had only three days to leave"
	}
	if h < 0 || o < t || o > t+4 || s.Tokens[o].Tag != parse.NOUN || s.child(o, parse.Cop, parse.Case) >= 0 || s.low[t] != "have" {
		return false
	}
	for k := t + 1; k < o; k++ {
		if !s.Tokens[k].Tag.Is(parse.ADJ, parse.DET, parse.NUM) && (s.rels[k] != parse.Compound || s.head(k) != o) {
			return false
		}
	}
	s.retag(t, s.Tokens[t].XPOS)
	s.Tokens[t].Tag = parse.VERB
	if h == o {
		s.supplant(t, o, parse.Obj)
		for k := range s.heads {
			if s.head(k) == o && k < t {
				s.heads[k] = int32(t)
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
func (s *sentence) strayParticiple(h int) bool {
	for v := h + 1; v < len(s.Tokens) && v < h+4; v++ {
		if s.Tokens[v].Tag.Is(parse.ADV, parse.SCONJ, parse.PART) {
			continue
		}
		n := s.head(v)
		if s.Tokens[v].XPOS != parse.VBN || s.rels[v] != parse.Amod || n < v {
			return false
		}
		for x := n; x >= 0; x = s.head(x) {
			if x == h {
				s.supplant(v, h, parse.Aux)
				for k := s.kid[h]; k >= 0; k = s.sib[k] {
					s.heads[k] = int32(v)
				}
				s.heads[n], s.rels[n] = int32(v), parse.Obj
				for x := h + 1; x < v; x++ {
					s.heads[x], s.rels[x] = int32(v), parse.Advmod
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
func (s *sentence) lostVerb() bool {
	root := -1
	for t := range s.Tokens {
		if s.rels[t] == parse.Root {
			root = t
		}
	}
	if root < 0 || !s.names(root) || !s.tenseless() {
		return false
	}
	for v := root + 1; v < len(s.Tokens); v++ {
		n := s.head(v)
		if !s.Tokens[v].Tag.Is(parse.ADJ, parse.VERB) || !s.rels[v].Is(parse.Amod, parse.Compound, parse.Conj, parse.Acl) || !strings.HasSuffix(s.Tokens[v].Text, "ed") {
			continue
		}
		l := s.doc.reader.tables.stem(s.Tokens[v].Text)
		if l == "" {
			continue
		}
		s.makeVerb(v, parse.VBD)
		s.reword(v, l)
		for k := s.kid[root]; k >= 0; k = s.sib[k] {
			if int(k) > v {
				s.heads[k] = int32(v)
			}
		}
		if n > v && s.rels[v] != parse.Acl {
			s.heads[n], s.rels[n] = int32(v), parse.Obj
		}
		return s.crown(v, root, parse.Nsubj)
	}
	return false
}
