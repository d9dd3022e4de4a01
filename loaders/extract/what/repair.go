package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// repair corrects the parse where what is known of names, and of verbs that
// want an object, shows it to be wrong. Each step is about a way in which
// parsers err on newspapers' names, which are rarer than what they learn from.
func (s *sentence) repair() {
	changed := s.lostVerb() || s.lostMain() || s.lostPast() || s.plainPast()
	for v := range s.Tokens {
		if s.looseVerb(v) {
			changed = true
		}
		if s.preposition(v) {
			changed = true
		}
		if s.gerundNoun(v) {
			changed = true
		}
		if s.attribute(v) {
			changed = true
		}
		if s.plainPresent(v) {
			changed = true
		}
		if s.strayPast(v) {
			changed = true
		}
		if s.plainSubject(v) {
			changed = true
		}
		if s.plainObject(v) {
			changed = true
		}
		if s.tail(v) {
			changed = true
		}
		if s.gap(v) {
			changed = true
		}
	}
	for t := range s.Tokens {
		switch {
		case s.looseVerb(t), s.looseParticiple(t), s.looseOwner(t), s.looseFinite(t), s.looseHave(t), s.looseConjunct(t), s.looseAside(t), s.parenthesis(t), s.verbal(t) && s.stolenParticle(t):
			changed = true
		case s.verbal(t) && s.looseSubject(t), s.verbal(t) && s.looseObject(t):
			changed = true
		case s.rels[t] == parse.Advcl && s.thatClause(t):
			s.rels[t] = parse.Ccomp
			changed = true
		case s.rels[t] == parse.Discourse && s.low[t] == "no" && t > 0 && s.low[t-1] == "say":
			s.heads[t], s.rels[t] = int32(t-1), parse.Obj // "said no to"
			s.link()
			changed = true
		case s.rels[t] == parse.Obj && s.Tokens[t].Tag.Is(parse.PROPN, parse.NOUN) && s.caseOf(t) != "" && s.caseOf(t) != "'s":
			s.rels[t] = parse.Obl
			changed = true
		case s.stolenThat(t):
			changed = true
		case s.rels[t] == parse.Ccomp && s.aside(t):
			s.rels[t] = parse.Parataxis
			changed = true
		}
	}
	if changed {
		s.link()
	}
}

// names reports whether t heads the mention of somebody who can act.
func (s *sentence) names(t int) bool {
	m := s.mention[t]
	if m < 0 || len(s.doc.Mentions[m].Entities) == 0 {
		return false
	}
	return s.doc.Entities[s.doc.Mentions[m].Entities[0]].Kind != graph.Office
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
	s.heads[v], s.rels[v] = -1, parse.Root
	s.heads[h], s.rels[h] = int32(v), parse.Nsubj
	s.link()
	return true
}

// looseParticiple turns round "Norway supplied aid" where the past tense was
// taken for a participle that qualifies its object, though a subject precedes it.
func (s *sentence) looseParticiple(v int) bool {
	h := s.head(v)
	if h <= v || s.rels[v] != parse.Amod || s.rels[h] != parse.Root || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	n := s.child(v, parse.Nsubj)
	if n < 0 || n > v || !s.names(n) {
		return false
	}
	s.heads[v], s.rels[v] = -1, parse.Root
	s.heads[h], s.rels[h] = int32(v), parse.Obj
	s.link()
	return true
}

// looseOwner turns round "Argentina's Javier Milei" where the owner was taken
// for the head of the name.
func (s *sentence) looseOwner(t int) bool {
	if t+2 >= len(s.Tokens) || s.rels[t] == parse.NmodPoss || s.Tokens[t+1].XPOS != parse.POS || s.head(t+1) != t {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) <= t+1 || !s.rels[k].Is(parse.Flat, parse.Appos, parse.Compound, parse.Nmod, parse.NmodDesc, parse.NmodUnmarked) || !s.Tokens[k].Tag.Is(parse.PROPN, parse.NOUN) ||
			s.caseOf(int(k)) != "" || int(k) > t+4 {
			continue
		}
		n := k
		s.heads[n], s.rels[n] = s.heads[t], s.rels[t]
		for g := s.kid[t]; g >= 0; g = s.sib[g] {
			if g > n {
				s.heads[g] = n
			}
		}
		s.heads[t], s.rels[t] = n, parse.NmodPoss
		s.link()
		return true
	}
	return false
}

// looseConjunct coordinates like with like: in "denied that Russia had a part in
// it and demanded an answer" what demanded is what denied, not what had.
func (s *sentence) looseConjunct(v int) bool {
	h := s.head(v)
	if s.rels[v] == parse.Conj && h >= 0 && s.Tokens[v].XPOS == parse.VBD && s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN) && s.child(h, parse.Cop, parse.Nsubj) < 0 &&
		s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) < 0 {
		// A past tense is not coordinated with a name: "summoned X and called it".
		m := h
		for n := 0; m >= 0 && n < 6 && !s.verbal(m); n++ {
			m = s.head(m)
		}
		if m >= 0 && m < v && s.verbal(m) {
			s.heads[v] = int32(m)
			s.link()
			return true
		}
	}
	if s.rels[v] == parse.Conj && h >= 0 && h < v && s.Tokens[v].XPOS == parse.VBD && s.rels[h] == parse.Acl && s.Tokens[h].XPOS == parse.VBN &&
		s.child(v, parse.Nsubj, parse.NsubjPass, parse.AuxPass) < 0 && s.child(v, parse.Obj, parse.Ccomp) > v {
		// "protested in a note delivered there and demanded that": not what was delivered demanded.
		for m := s.head(h); m >= 0; m = s.head(m) {
			if s.finite(m) && m < h {
				s.heads[v] = int32(m)
				s.link()
				return true
			}
		}
	}
	if s.rels[v] != parse.Conj || h < 0 || !s.verbal(v) || !s.rels[h].Is(parse.Ccomp) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	m := s.head(h)
	if m >= 0 && m < h && s.Tokens[v].XPOS == parse.VBN && s.Tokens[m].XPOS == parse.VBD && s.child(v, parse.Aux, parse.AuxPass) < 0 && s.child(v, parse.Obj, parse.Ccomp) > v && s.utters(v) && s.utters(m) {
		s.heads[v] = int32(m) // "denied that it had crossed and in turn accused them"
		s.retag(v, parse.VBD)
		s.link()
		return true
	}
	if m < 0 || m > h || s.Tokens[v].XPOS != s.Tokens[m].XPOS || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBZ && s.Tokens[v].XPOS != parse.VBP {
		return false
	}
	if !s.utters(v) || !s.utters(m) || s.utters(h) && s.Tokens[h].XPOS == s.Tokens[v].XPOS {
		return false
	}
	s.heads[v] = int32(m)
	s.link()
	return true
}

// looseFinite puts right a past tense that was taken for an attribute: "denied it
// and threatened a response".
func (s *sentence) looseFinite(v int) bool {
	n := s.head(v)
	if !s.rels[v].Is(parse.Amod, parse.Compound) || s.Tokens[v].XPOS != parse.VBD || n < v {
		return false
	}
	and := false
	for m := v - 1; m >= 0; m-- {
		if s.Tokens[m].Tag == parse.CCONJ {
			and = true
		}
		if s.Tokens[m].XPOS == parse.VBD && s.Tokens[m].Tag == parse.VERB {
			if !and {
				return false
			}
			s.heads[v], s.rels[v] = int32(m), parse.Conj
			s.heads[n], s.rels[n] = int32(v), parse.Obj
			s.link()
			return true
		}
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
		if int(k) > h && int(k) < h+5 && s.rels[k].Is(parse.Xcomp, parse.Ccomp, parse.Acl) && s.Tokens[k].Tag == parse.VERB && !strings.HasSuffix(s.Tokens[k].Text, "ing") &&
			(s.Tokens[k].XPOS == parse.VBN || s.Tokens[k].XPOS == parse.VBD || s.Tokens[k].XPOS == parse.VBG) && !s.toInfinitive(int(k)) {
			v = int(k)
			break
		}
	}
	if v < 0 {
		return s.strayParticiple(h)
	}
	if s.child(h, parse.Obj) >= 0 && s.child(h, parse.Obj) < v {
		return false
	}
	s.heads[v], s.rels[v] = s.heads[h], s.rels[h]
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if int(k) != v {
			s.heads[k] = int32(v)
		}
	}
	s.heads[h], s.rels[h] = int32(v), parse.Aux
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
				s.heads[v], s.rels[v] = s.heads[h], s.rels[h]
				for k := s.kid[h]; k >= 0; k = s.sib[k] {
					s.heads[k] = int32(v)
				}
				s.heads[h], s.rels[h] = int32(v), parse.Aux
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

// looseAside takes a verb off the parenthesis that it follows: in "X met Y, the
// palace said, and will meet Z" it is X who will.
func (s *sentence) looseAside(v int) bool {
	h := s.head(v)
	if s.rels[v] == parse.Conj && h >= 0 && h < v && speechVerbs[s.low[h]] && s.child(v, parse.Nsubj, parse.NsubjPass) < 0 {
		// The same, the clause before read as what is said.
		if c, n := s.child(h, parse.Ccomp), s.child(h, parse.Nsubj); c >= 0 && n > c && v > h+1 && s.Tokens[h+1].Text == "," && s.verbal(c) {
			s.heads[v] = int32(c)
			s.link()
			return true
		}
	}
	if s.rels[v] != parse.Conj || h < 0 || s.rels[h] != parse.Parataxis || !speechVerbs[s.low[h]] || s.head(h) < 0 || s.head(h) > h ||
		s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	s.heads[v] = int32(s.head(h))
	s.link()
	return true
}

// tail gives a participle back to the clause that it ends where it was hung on the
// attribution behind it: "has written to X, urging him to wait, an official said".
func (s *sentence) tail(v int) bool {
	h := s.head(v)
	if h < v || s.rels[v] != parse.Advcl || s.Tokens[v].XPOS != parse.VBG || !speechVerbs[s.low[h]] {
		return false
	}
	c := s.child(h, parse.Ccomp)
	n := s.child(h, parse.Nsubj)
	if c < 0 || c > v || n >= 0 && n < v || v == 0 || s.Tokens[v-1].Text != "," {
		return false
	}
	s.heads[v] = int32(c)
	s.link()
	return true
}

// lostVerb finds the verb of a sentence whose parse has none: "The United States
// today imposed visa restrictions", the verb taken for an attribute.
func (s *sentence) lostVerb() bool {
	root := -1
	for t := range s.Tokens {
		switch s.Tokens[t].XPOS {
		case parse.VBD, parse.VBZ, parse.VBP, parse.MD:
			return false
		}
		if s.rels[t] == parse.Root {
			root = t
		}
	}
	if root < 0 || !s.names(root) {
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
		own := *s.Sentence
		own.Tokens = append([]parse.Token(nil), own.Tokens...)
		s.Sentence = &own
		own.Tokens[v].Tag, own.Tokens[v].XPOS, s.low[v] = parse.VERB, parse.VBD, l
		for k := s.kid[root]; k >= 0; k = s.sib[k] {
			if int(k) > v {
				s.heads[k] = int32(v)
			}
		}
		if n > v && s.rels[v] != parse.Acl {
			s.heads[n], s.rels[n] = int32(v), parse.Obj
		}
		s.heads[v], s.rels[v] = -1, parse.Root
		s.heads[root], s.rels[root] = int32(v), parse.Nsubj
		s.link()
		return true
	}
	return false
}

// parenthesis gives "The minister, she said, had urged" its two subjects.
func (s *sentence) parenthesis(v int) bool {
	if v < 3 || v+2 >= len(s.Tokens) || !speechVerbs[s.low[v]] || s.Tokens[v+1].Text != "," || s.Tokens[v-2].Text != "," {
		return false
	}
	p := v - 1
	if !s.Tokens[p].Tag.Is(parse.PRON, parse.PROPN) {
		return false
	}
	w := -1
	for t := v + 2; t < len(s.Tokens) && t < v+6; t++ {
		if x := s.Tokens[t].XPOS; x == parse.VBD || x == parse.VBZ || x == parse.VBP || x == parse.MD {
			w = t
			if s.Tokens[t].Tag == parse.AUX && s.head(t) > t {
				w = s.head(t)
			}
			break
		}
		if s.Tokens[t].Tag != parse.ADV {
			return false
		}
	}
	if w < 0 {
		return false
	}
	n := -1
	for k := s.kid[v]; k >= 0 && int(k) < p-1; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.Obj, parse.Iobj, parse.Dislocated, parse.Obl, parse.Vocative) && s.caseOf(int(k)) == "" {
			n = int(k)
		}
	}
	if n < 0 {
		return false
	}
	s.heads[p], s.rels[p] = int32(v), parse.Nsubj
	s.heads[n], s.rels[n] = int32(w), parse.Nsubj
	if s.head(w) == v {
		s.heads[w], s.rels[w] = s.heads[v], s.rels[v]
		s.heads[v] = int32(w)
	}
	if s.child(w, parse.AuxPass) >= 0 {
		s.rels[n] = parse.NsubjPass
	}
	s.rels[v] = parse.Parataxis
	s.link()
	return true
}

// utters reports whether the table has the verb as one of speech.
func (s *sentence) utters(v int) bool {
	if speechVerbs[s.low[v]] {
		return true
	}
	for _, r := range s.doc.reader.tables.heads["v:"+s.low[v]] {
		if s.doc.reader.tables.acts[r.Type].speech {
			return true
		}
	}
	return false
}

// looseSubject finds the subject of a finite verb among names before it that
// were taken for something else.
func (s *sentence) looseSubject(v int) bool {
	if s.child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj, parse.Expl, parse.NsubjOuter) >= 0 {
		return false
	}
	switch s.Tokens[v].XPOS {
	case parse.VBD, parse.VBZ, parse.VBP:
	case parse.VBN, parse.VB:
		if s.rels[v] != parse.Root && s.child(v, parse.Aux, parse.AuxPass) < 0 {
			return false
		}
		if s.rels[v] == parse.Xcomp {
			return false
		}
	default:
		return false
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if !s.rels[k].Is(parse.Advmod, parse.Obl, parse.OblUnmarked, parse.Nmod, parse.Dep, parse.Amod, parse.Discourse, parse.Vocative, parse.Dislocated,
			parse.Compound, parse.Obj, parse.Appos) || !s.names(int(k)) || s.caseOf(int(k)) != "" {
			continue
		}
		s.rels[k] = parse.Nsubj
		if s.child(v, parse.AuxPass) >= 0 {
			s.rels[k] = parse.NsubjPass
		}
		return true
	}
	return s.fronted(v)
}

// fronted finds the subject of v where it was coordinated with a name in the
// phrase before it: "After talks with Putin, Macron left".
func (s *sentence) fronted(v int) bool {
	for k := v - 1; k > 0 && k > v-6; k-- {
		h := s.head(k)
		if s.rels[k] != parse.Conj || h < 0 || h > k || !s.names(k) || s.child(k, parse.Coord) >= 0 || s.child(h, parse.Conj) != k {
			continue
		}
		from, to := s.span(k)
		if from == 0 || s.low[from] != "," && s.low[from-1] != "," || to > v || s.child(h, parse.Coord) >= 0 {
			continue
		}
		for n := 0; h >= 0 && h != v && n < 6; n++ {
			h = s.head(h)
		}
		if h != v {
			continue
		}
		s.heads[k], s.rels[k] = int32(v), parse.Nsubj
		if s.child(v, parse.AuxPass) >= 0 {
			s.rels[k] = parse.NsubjPass
		}
		s.link()
		return true
	}
	return false
}

// looseObject finds the object of a verb among the nouns without a preposition
// that follow it.
func (s *sentence) looseObject(v int) bool {
	if s.child(v, parse.NsubjPass, parse.AuxPass) >= 0 {
		return false
	}
	if o := s.child(v, parse.Obj); o >= 0 {
		// "ordered home its ambassador"
		if s.low[o] == "home" && s.kid[o] < 0 {
			s.rels[o] = parse.Advmod
			return true
		}
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) < v {
			continue
		}
		switch s.rels[k] {
		case parse.Nsubj:
			// A name after the verb whose subject stands before it.
			if n := s.child(v, parse.Nsubj); n >= 0 && n < v && s.names(int(k)) && s.Tokens[v].XPOS == parse.VBD && !s.utters(v) {
				s.rels[k] = parse.Obj
				return true
			}
		case parse.Obl, parse.OblUnmarked, parse.Nmod, parse.Dep, parse.NmodUnmarked:
			if s.caseOf(int(k)) == "" && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) && !temporal[s.low[k]] && s.Tokens[k].Tag != parse.NUM {
				s.rels[k] = parse.Obj
				return true
			}
		case parse.Xcomp:
			if s.Tokens[k].Tag == parse.PROPN && s.names(int(k)) && s.caseOf(int(k)) == "" && int(k) < v+6 {
				s.rels[k] = parse.Obj
				return true
			}
			// "held Russia responsible", the name drawn to the adjective
			if s.Tokens[k].Tag == parse.ADJ {
				for g := s.kid[k]; g >= 0 && g < k; g = s.sib[g] {
					if s.rels[g].Is(parse.Compound, parse.Amod, parse.Nsubj) && int(g) > v && s.names(int(g)) {
						s.heads[g], s.rels[g] = int32(v), parse.Obj
						s.link()
						return true
					}
				}
			}
		}
	}
	return false
}

// aside reports whether a verb of speech only says whose words the clause before
// it is: "Australia gave money, its minister said".
func (s *sentence) aside(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || !speechVerbs[s.low[t]] || s.child(t, parse.Ccomp, parse.Obj, parse.Mark) >= 0 {
		return false
	}
	n := s.child(t, parse.Nsubj)
	if n < 0 || n > t {
		return false
	}
	from, _ := s.span(n)
	return from > 0 && (s.Tokens[from-1].Text == "," || s.Tokens[from-1].XPOS == parse.CloseQuote)
}

func (s *sentence) thatClause(t int) bool {
	m := s.child(t, parse.Mark)
	return m >= 0 && m < t && s.low[m] == "that" && s.head(t) >= 0 && s.head(t) < t && s.verbal(s.head(t)) && s.utters(s.head(t)) &&
		s.child(s.head(t), parse.Ccomp) < 0
}

// stolenThat gives a that-clause back to its verb of speech where a noun between
// them drew it to itself: "told the nation on television that a chapter had opened".
func (s *sentence) stolenThat(w int) bool {
	if !s.rels[w].Is(parse.Acl, parse.AclRelcl, parse.Advcl) {
		return false
	}
	h := s.head(w)
	if h < 0 || h > w || !s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) {
		return false
	}
	that := -1
	for k := s.kid[w]; k >= 0 && int(k) < w; k = s.sib[k] {
		if s.low[k] == "that" && s.rels[k] == parse.Mark {
			that = int(k)
		}
	}
	if that < 0 || s.doc.reader.tables.referents[s.low[h]] != nil || abstractHeads[s.low[h]] {
		return false
	}
	for _, by := range [...]string{"that", "any"} {
		if _, ok := s.doc.reader.tables.governors[governorKey{"n:" + s.low[h], by}]; ok {
			return false
		}
	}
	v := s.head(h)
	for n := 0; v >= 0 && !s.verbal(v) && n < 3; n++ {
		v = s.head(v)
	}
	if v < 0 || v > h || !s.verbal(v) || !s.utters(v) || s.child(v, parse.Ccomp) >= 0 {
		return false
	}
	s.heads[w], s.rels[w] = int32(v), parse.Ccomp
	s.link()
	return true
}

// stolenParticle turns "called in the ambassador" into what it is where "in" was
// taken for a preposition.
func (s *sentence) stolenParticle(v int) bool {
	if v+1 >= len(s.Tokens) || s.rels[v+1] != parse.Case || !s.doc.reader.tables.particles[s.low[v]+" "+s.low[v+1]] {
		return false
	}
	n := s.head(v + 1)
	if n < 0 || s.head(n) != v || s.child(v, parse.Obj) >= 0 {
		return false
	}
	envoy := s.doc.reader.tables.classes["envoy"]
	if !envoy[s.low[n]] && !(s.mention[n] >= 0 && s.doc.Mentions[s.mention[n]].Form == who.Name && s.doc.kindOf(s.doc.Mentions[s.mention[n]].Entities[0]) == graph.Person) {
		return false
	}
	s.heads[v+1], s.rels[v+1], s.rels[n] = int32(v), parse.CompoundPrt, parse.Obj
	s.link()
	return true
}

// nearSubject finds the subject of a verb by its place: the names before it that
// stand in no phrase of their own, back to the verb of the clause before. Used
// where the parse gives none, which happens when titles, appositions and
// relative clauses pile up between a name and its verb.
func (s *sentence) nearSubject(v int) []int {
	switch s.Tokens[v].XPOS {
	case parse.VBD, parse.VBZ, parse.VBP:
	case parse.VBN, parse.VB, parse.VBG:
		if s.child(v, parse.Aux, parse.AuxPass) < 0 && !(s.Tokens[v].XPOS == parse.VBN && s.child(v, parse.Obj) > v) {
			return nil
		}
	default:
		return nil
	}
	if s.rels[v] == parse.Xcomp || s.toInfinitive(v) {
		return nil
	}
	var found []int
	var seen []int
	and := false
	t := v - 1
scan:
	for ; t >= 0; t-- {
		tok := &s.Tokens[t]
		switch {
		case tok.Text == ";" || tok.Text == ":" || tok.XPOS == parse.CloseQuote:
			break scan
		case tok.Tag == parse.SCONJ && s.low[t] != "as" && s.low[t] != "of":
			break scan
		case tok.XPOS == parse.VBD || tok.XPOS == parse.VBZ || tok.XPOS == parse.VBP || tok.XPOS == parse.MD:
			if s.head(t) == v || tok.Tag == parse.AUX && s.head(t) > t && s.head(t) == v {
				continue
			}
			// A relative clause is passed over.
			r := -1
			for x := t - 1; x >= 0 && x > t-6; x-- {
				if s.Tokens[x].XPOS == parse.WP || s.Tokens[x].XPOS == parse.WDT {
					r = x
					break
				}
				if s.Tokens[x].Tag == parse.VERB {
					break
				}
			}
			if r < 0 {
				break scan
			}
			t, found, seen, and = r, nil, nil, false
			continue
		case s.low[t] == "and" || s.low[t] == "as":
			and = and || len(found) > 0
			continue
		}
		m := s.mention[t]
		if m < 0 || s.doc.Mentions[m].Head != t || !s.names(t) || s.relative(t) {
			continue
		}
		mn := &s.doc.Mentions[m]
		if !s.doc.kindOf(mn.Entities[0]).IsActor() || mn.Form == who.Demonym && s.attributive(t) || s.attributive(t) || mn.To < len(s.Tokens) && s.Tokens[mn.To].XPOS == parse.POS || s.Tokens[t].XPOS == parse.PRPS {
			continue
		}
		if s.phrased(mn.From, t) {
			continue
		}
		if len(found) > 0 && !and {
			// Further to the left another name in apposition, or something else's.
			if mn.Entities[0] == seen[0] {
				continue
			}
			break
		}
		if !contains(seen, mn.Entities[0]) {
			found = append(found, t)
			seen = append(seen, mn.Entities...)
		}
	}
	return found
}

func contains(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// ownSubject finds the subject of a verb that seems to share another's, between
// ", and" and the verb.
func (s *sentence) ownSubject(v int) []int {
	for t := v - 1; t > 0; t-- {
		switch {
		case s.Tokens[t].XPOS == parse.VBD || s.Tokens[t].XPOS == parse.VBZ || s.Tokens[t].XPOS == parse.VBP:
			if s.Tokens[t].Tag != parse.AUX {
				return nil
			}
		case s.Tokens[t].Tag == parse.CCONJ && s.Tokens[t-1].Text == ",":
			var own []int
			for _, x := range s.nearSubject(v) {
				if x > t {
					own = append(own, x)
				}
			}
			return own
		}
	}
	return nil
}

// phrased reports whether a preposition governs the phrase that begins at from.
func (s *sentence) phrased(from, head int) bool {
	if s.caseOf(head) != "" {
		return true
	}
	for x, n := head, 0; s.rels[x] == parse.Conj && s.head(x) >= 0 && n < 8; n++ {
		if x = s.head(x); s.caseOf(x) != "" {
			return true
		}
	}
	for t := from - 1; t >= 0 && t > from-6; t-- {
		switch {
		case s.Tokens[t].Tag == parse.ADP && s.low[t] != "of" || s.low[t] == "of" && t == from-1:
			return true
		case !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.NUM, parse.NOUN, parse.PROPN):
			return false
		}
	}
	return false
}

// span returns the range [from, to) of the tokens that depend on i, by the
// repaired heads.
func (s *sentence) span(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && s.dominates(i, from-1) {
		from--
	}
	for to < len(s.Tokens) && s.dominates(i, to) {
		to++
	}
	return from, to
}

var temporal = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true,
	"sunday": true, "today": true, "yesterday": true, "tomorrow": true, "tonight": true, "day": true, "week": true, "month": true, "year": true,
	"hour": true, "minute": true, "time": true, "morning": true, "evening": true, "afternoon": true, "night": true, "weekend": true,
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true, "jan.": true, "feb.": true, "aug.": true, "sept.": true,
	"oct.": true, "nov.": true, "dec.": true, "moment": true, "decade": true, "century": true, "summer": true, "winter": true, "spring": true, "autumn": true, "noon": true}
