package what

import "backchannel/loaders/extract/parse"

// timedSubject makes a circumstance of a time that was taken for the subject, and the subject of the
// pronoun before it: "Egypt, which last August sent two planeloads of arms".
func (s *sentence) timedSubject(n int) bool {
	v := s.head(n)
	if v < n || !temporal[s.low[n]] || !s.verbal(v) || s.passive(v) {
		return false
	}
	if and := s.child(v, parse.Coord); and >= 0 && and < n && s.child(v, parse.Nsubj) == n && s.rels[v].Is(parse.Advcl, parse.Ccomp, parse.Conj) && s.head(v) >= 0 && s.head(v) < and && s.verbal(s.head(v)) {
		s.rels[n], s.rels[v] = parse.OblUnmarked, parse.Conj // "visited Kyiv and last month met X"
		s.link()
		return true
	}
	for k := s.kid[n]; k >= 0 && int(k) < n-1; k = s.sib[k] {
		if w := int(k); s.names(w) && s.rels[w].Is(parse.Compound, parse.NmodDesc, parse.Nmod) && s.caseOf(w) == "" && s.child(w, parse.Conj) > w && (s.low[n-1] == "last" || s.low[n-1] == "this") {
			s.heads[w], s.rels[w] = int32(v), parse.Nsubj // "India and China last week agreed"
			s.rels[n] = parse.OblUnmarked
			s.link()
			return true
		}
	}
	for k := s.kid[v]; k >= 0 && int(k) < n; k = s.sib[k] {
		w := int(k)
		switch {
		case s.rels[w] == parse.Nsubj:
		case s.rels[w] == parse.Obj && s.relative(w) && w > 0 && s.low[w] != "whom":
			s.rels[w] = parse.Nsubj
		default:
			continue
		}
		s.rels[n] = parse.OblUnmarked
		s.link()
		return true
	}
	return false
}

// neighbouring makes an adjective of the word again where it was taken for a verb or a
// preposition: "with neighbouring Sudan", "that neighbouring Rwanda is".
func (s *sentence) neighbouring(t int) bool {
	if w := lower(s.Tokens[t].Text); w != "neighbouring" && w != "neighboring" || t+1 >= len(s.Tokens) || s.mention[t+1] < 0 || s.rels[t] == parse.Amod {
		return false
	}
	n := s.doc.Mentions[s.mention[t+1]].Head
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.reword(t, "neighbouring")
	if s.head(n) == t {
		s.supplant(n, t, parse.Amod)
		if s.rels[n].Is(parse.Acl, parse.Advcl) {
			s.rels[n] = parse.Obl
			if h := s.head(n); h >= 0 && !s.verbal(h) {
				s.rels[n] = parse.Nmod
			}
		}
		s.handOver(t, n)
		if p := t - 1; p >= 0 && s.head(p) == n && s.Tokens[p].Tag == parse.ADP {
			s.rels[p] = parse.Case
		}
	} else {
		s.heads[t], s.rels[t] = int32(n), parse.Amod
	}
	s.link()
	return true
}

// controlled gives "by X" to the passive above the infinitive that it stands behind: "was asked to
// mediate by the African Union".
func (s *sentence) controlled(x int) bool {
	v := s.head(x)
	if v < 0 || v > x || s.caseOf(x) != "by" || !s.nominal(x) {
		return false
	}
	if !s.verbal(v) {
		// "to free the prisoners by X", on the prisoners
		o := v
		if v = s.head(o); v < 0 || v > o || s.rels[o] != parse.Obj || len(s.entries[o].noun) > 0 || !s.names(x) {
			return false
		}
	}
	p := s.head(v)
	if s.Tokens[v].XPOS != parse.VB || s.passive(v) || !s.rels[v].Is(parse.Xcomp, parse.Advcl, parse.Ccomp) || p < 0 || p > v || s.child(p, parse.AuxPass) < 0 || !objectControls[s.low[p]] || s.child(p, parse.OblAgent) >= 0 ||
		len(s.parties(x, actorKinds)) == 0 {
		return false
	}
	s.heads[x], s.rels[x] = int32(p), parse.OblAgent
	s.link()
	return true
}

// behindRelative gives a phrase behind a relative clause between commas back to the clause that goes
// on: "demanded the release of X, whom Russia accuses of spying, in a call with Y".
func (s *sentence) behindRelative(x int) bool {
	v := s.head(x)
	if v < 0 || v > x || len(s.entries[x].noun) == 0 {
		return false
	}
	switch s.caseOf(x) {
	case "in", "at", "during", "after", "following":
	default:
		return false
	}
	p := s.child(x, parse.Case)
	if u := s.head(v); s.rels[x] == parse.Nmod {
		if p < 1 || s.Tokens[p-1].Text != "," || u < 0 || u > v || s.rels[v] != parse.Obj || !s.verbal(u) {
			return false
		}
		s.heads[x], s.rels[x] = int32(u), parse.Obl // "demanded the release of X, in a call with Y"
		s.link()
		return true
	}
	if s.rels[v] != parse.AclRelcl {
		return false
	}
	w := s.child(v, parse.Nsubj, parse.NsubjPass, parse.Obj, parse.Obl)
	if p < 1 || p <= v || s.Tokens[p-1].Text != "," || w < 1 || w > v || !s.relative(w) || s.Tokens[w-1].Text != "," {
		return false
	}
	m := s.head(v)
	for m >= 0 && !s.verbal(m) {
		m = s.head(m)
	}
	if m < 0 || m > w {
		return false
	}
	s.heads[x] = int32(m)
	s.link()
	return true
}

// whoseObject makes the object of what was taken for a second subject: "Kosovo, whose prime
// minister, X, he accuses of terror".
func (s *sentence) whoseObject(w int) bool {
	n := s.head(w)
	if n < w || !s.rels[n].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	v := s.head(n)
	if v < n || !s.verbal(v) || s.passive(v) || s.child(v, parse.Obj, parse.Ccomp) >= 0 {
		return false
	}
	for k := s.sib[n]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] != parse.Nsubj {
			continue
		}
		s.rels[n] = parse.Obj
		s.whoseTells(w, v)
		s.link()
		return true
	}
	return s.whoseRecognised(w, n, v)
}

// whoseRecognised is the same where who does it was hung on the object: "Kosovo, whose independence Washington recognised".
func (s *sentence) whoseRecognised(w, n, v int) bool {
	x := n + 1
	if w < 2 || s.Tokens[w-1].Text != "," || s.mention[w-2] < 0 || s.mention[n] >= 0 || s.mention[x] < 0 || s.Tokens[x].Tag != parse.PROPN {
		return false
	}
	m := &s.doc.Mentions[s.mention[x]]
	if m.From != x || s.head(m.Head) != n || !s.rels[m.Head].Is(parse.Appos, parse.Flat, parse.Nmod, parse.NmodUnmarked) || s.beforeVerb(v) != m.To-1 {
		return false
	}
	s.rels[n] = parse.Obj
	s.heads[m.Head], s.rels[m.Head] = int32(v), parse.Nsubj
	s.whoseTells(w, v)
	s.link()
	return true
}

// whoseTells hangs the clause of v, which "whose" at w begins, on the name before the comma.
func (s *sentence) whoseTells(w, v int) {
	if w < 2 || s.Tokens[w-1].Text != "," || s.mention[w-2] < 0 || s.rels[v] != parse.Parataxis {
		return
	}
	if a := s.doc.Mentions[s.mention[w-2]].Head; !s.dominates(v, a) {
		s.heads[v], s.rels[v] = int32(a), parse.AclRelcl
	}
}

// compoundBans gives a verb the object that was taken for a clause of its own: "imposed visa bans on".
func (s *sentence) compoundBans(t int) bool {
	n := s.child(t, parse.Nsubj)
	if n < 0 && t > 1 && s.rels[t] == parse.Conj && s.child(t, parse.Coord) < 0 && s.rels[t-1] == parse.Obj && s.head(t-1) == t-2 {
		n = t - 1 // "joined X in imposing visa bans on"
	}
	if n < 1 || n != t-1 || s.Tokens[n].Tag != parse.NOUN || s.Tokens[n].XPOS != parse.NN || s.mention[n] >= 0 || s.child(n, parse.Det, parse.NmodPoss, parse.Amod) >= 0 {
		return false
	}
	v := n - 1
	if s.rels[v] == parse.Coord && v > 0 && s.Tokens[v-1].Tag == parse.NOUN && s.rels[v-1] == parse.Obj && s.rels[t] == parse.Conj {
		return s.secondBans(t, n, v-1)
	}
	if s.Tokens[v].Tag != parse.VERB || s.child(v, parse.Obj) >= 0 && s.child(v, parse.Obj) != n || s.child(v, parse.Xcomp, parse.Ccomp) >= 0 {
		return false
	}
	l := s.low[t]
	h := s.head(t)
	turned := s.head(v) == t && s.rels[v] == parse.Csubj && h >= 0 && h < v && n == s.child(v, parse.Obj)
	if len(s.doc.reader.tables.entry(l).noun) == 0 || s.dominates(t, v) && !turned {
		return false
	}
	if turned {
		s.heads[v], s.rels[v] = int32(h), parse.Advcl
		if p := s.child(t, parse.Case); p >= 0 && p < v {
			s.heads[p], s.rels[p] = int32(v), parse.Mark
		}
	}
	s.retag(t, parse.NNS)
	s.Tokens[t].Tag = parse.NOUN
	s.reword(t, l)
	s.heads[n], s.rels[n] = int32(t), parse.Compound
	s.heads[t], s.rels[t] = int32(v), parse.Obj
	for k := range s.heads {
		if s.head(k) == t && k > t && s.rels[k].Is(parse.Conj, parse.Punct, parse.Advcl) && h >= 0 {
			s.heads[k] = int32(h)
		}
	}
	s.link()
	return true
}

// secondBans makes of "and travel bans against" a second object beside the first at o: "announced asset freezes and".
func (s *sentence) secondBans(t, n, o int) bool {
	l := s.low[t]
	if len(s.doc.reader.tables.entry(l).noun) == 0 || !s.doc.reader.tables.classes["sanction"][l] {
		return false
	}
	s.retag(t, parse.NNS)
	s.Tokens[t].Tag = parse.NOUN
	s.reword(t, l)
	s.heads[n], s.rels[n] = int32(t), parse.Compound
	s.heads[n-1] = int32(t)
	s.heads[t], s.rels[t] = int32(o), parse.Conj
	for k := t + 1; k < len(s.heads); k++ {
		if s.head(k) == t && s.rels[k] == parse.Obl {
			s.rels[k] = parse.Nmod
		}
	}
	s.link()
	return true
}

// yearsLater parts a name from the time behind it: "a pact with Beijing three years later".
func (s *sentence) yearsLater(t int) bool {
	y := s.head(t)
	if y < t+2 || s.mention[t] < 0 || !temporal[s.low[y]] || s.rels[t] != parse.Compound || y+1 >= len(s.Tokens) {
		return false
	}
	num := t + 1
	if s.head(num) != y || s.rels[num] != parse.Nummod && s.rels[num] != parse.Det {
		return false
	}
	switch s.low[y+1] {
	case "later", "late", "earlier", "early", "ago", "before", "after":
	default:
		return false
	}
	s.supplant(t, y, parse.OblUnmarked)
	for k := s.kid[y]; k >= 0 && int(k) < t; k = s.sib[k] {
		s.heads[k] = int32(t)
	}
	s.link()
	return true
}

// behind are the prepositions by which an event stands behind a request, not in what is requested.
var behind = map[string]bool{"after": true, "following": true, "during": true}

// makeNoun makes a noun in the plural of a verb, and of what hung on it what hangs on a noun.
func (s *sentence) makeNoun(t int) {
	for k := range s.heads {
		if s.head(k) != t {
			continue
		}
		switch s.rels[k] {
		case parse.Obl:
			s.rels[k] = parse.Nmod
		case parse.Ccomp, parse.Xcomp, parse.Advcl:
			s.rels[k] = parse.Acl
		}
	}
	s.retag(t, parse.NNS)
	s.Tokens[t].Tag = parse.NOUN
	s.reword(t, s.low[t])
	s.link()
}

// conditionFirst makes a circumstance of the condition that the parse took for what is said, and what follows from it what is
// said: "said that if Turkey went on, sanctions would follow".
func (s *sentence) conditionFirst(v int) bool {
	iff, that := -1, -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Mark {
			switch s.low[k] {
			case "if", "unless":
				iff = int(k)
			case "that":
				that = int(k)
			}
		}
	}
	w := s.child(v, parse.Ccomp, parse.Parataxis)
	if iff < 0 || w < v || s.bound(w, 0) && s.modal(w) == plain || s.child(w, parse.Mark) >= 0 {
		return false
	}
	if n := s.child(w, parse.Nsubj, parse.NsubjPass); n < v || s.modal(w) == plain {
		return false
	}
	if from, _ := s.span(w); from < 1 || s.Tokens[from-1].Text != "," && s.Tokens[from].Text != "," {
		return false
	}
	s.supplant(w, v, parse.Advcl)
	if that >= 0 && that < iff {
		s.heads[that] = int32(w)
	}
	s.link()
	return true
}

// twoSubjects parts a verb from the first of two subjects: "X, the envoy Y wrote to his
// ministry, was weak", "X was still inside when Y telephoned".
func (s *sentence) twoSubjects(v int) bool {
	if !s.finite(v) {
		return false
	}
	x, y := -1, -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			x, y = y, int(k)
		}
	}
	if x < 0 && y >= 0 && y < v {
		if a := s.child(y, parse.Appos); a > y && s.person(a) && s.comma(y, a) && !s.comma(a, v) {
			x, y = y, a // not closed by a comma, it is no apposition
		}
	}
	if c := s.child(v, parse.Ccomp, parse.Xcomp); x >= 0 && s.relative(x) && y > x && c > v && s.utters(v) && s.head(v) < x && s.names(x-2) && len(s.parties(y, actorKinds)) == 0 && s.child(c, parse.Nsubj, parse.NsubjPass) < 0 && !s.comma(y, c) {
		s.heads[x] = int32(c) // "Russia, which officials warn is arming"
		s.heads[c], s.rels[c] = s.heads[v], parse.AclRelcl
		s.heads[v], s.rels[v] = int32(c), parse.Parataxis
		s.link()
		return true
	}
	if x < 0 || !s.names(x) && s.Tokens[x].Tag != parse.NOUN {
		return false
	}
	if p := s.openingHaving(x); p >= 0 && s.comma(x, y) {
		s.heads[x], s.rels[x] = int32(p), parse.Obj
		s.heads[p], s.rels[p] = int32(v), parse.Advcl
		s.heads[p-1], s.rels[p-1] = int32(p), parse.Aux
		s.link()
		return true
	}
	for k := x + 1; k < y; k++ {
		if !s.rels[k].Is(parse.Cop, parse.Aux, parse.AuxPass) {
			continue
		}
		// "X was inside when Y telephoned"
		p := s.head(k)
		if p < k || p > y || p == v {
			return false
		}
		for w := p + 1; w < y; w++ {
			if s.head(w) == v && (s.Tokens[w].XPOS == parse.WRB || s.rels[w] == parse.Mark) {
				s.supplant(p, v, parse.Advcl)
				s.heads[x] = int32(p)
				s.link()
				return true
			}
		}
		return false
	}
	if !s.comma(x, y) || !s.utters(v) && s.low[v] != "write" {
		return false
	}
	if c := s.child(x, parse.Acl); c > x && c < y && (s.Tokens[c].XPOS == parse.VBN || s.Tokens[c].XPOS == parse.VBD) && s.child(c, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) < 0 && s.comma(c, y) && s.child(v, parse.Ccomp) < 0 {
		// "The chief, X, conferred with Y, Z said": no participle
		s.retag(c, parse.VBD)
		s.heads[c], s.rels[c] = int32(v), parse.Ccomp
		s.heads[x], s.rels[x] = int32(c), parse.Nsubj
		s.link()
		return true
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		c := int(k)
		if c > v && s.rels[c].Is(parse.Ccomp, parse.Parataxis, parse.Conj) && s.comma(v, c) && s.child(c, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord) < 0 && (s.finite(c) || s.low[c] == "ought" || s.child(c, parse.Cop, parse.Aux, parse.AuxPass) >= 0) {
			s.heads[y], s.rels[y] = int32(v), parse.Nsubj
			s.heads[x], s.rels[c] = int32(c), parse.Ccomp
			if s.child(c, parse.AuxPass) >= 0 {
				s.rels[x] = parse.NsubjPass
			}
			s.link()
			return true
		}
	}
	return false
}

// prepositions may be taken for conjunctions before what a subject is about: "A treaty on fishing was signed".
var prepositions = map[string]bool{"on": true, "over": true, "about": true, "for": true, "between": true, "with": true, "against": true, "to": true, "in": true, "at": true,
	"from": true, "of": true, "by": true, "into": true, "under": true}

// aboutSubject makes a sentence of a noun with a clause whose conjunction is a preposition of the noun's: "A treaty on
// fishing was signed by X".
func (s *sentence) aboutSubject(v int) bool {
	t := s.head(v)
	n := s.child(v, parse.Nsubj, parse.NsubjPass)
	m := s.child(v, parse.Mark)
	if t < 0 || s.Tokens[t].Tag != parse.NOUN || !s.rels[t].Is(parse.Root, parse.Parataxis, parse.Conj) || s.child(t, parse.Cop, parse.Nsubj) >= 0 || m != t+1 || n < m || n > v || !prepositions[s.low[m]] || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	aux := s.child(v, parse.Aux, parse.AuxPass, parse.Cop)
	if s.caseOf(t) != "" || aux >= 0 && aux < n || aux < 0 && !s.finite(v) {
		return false
	}
	if from, to := s.span(n); from != m+1 || to > v {
		return false
	}
	r := parse.Nsubj
	if s.child(v, parse.AuxPass) >= 0 {
		r = parse.NsubjPass
	}
	s.heads[n], s.rels[n] = int32(t), parse.Nmod
	s.heads[m], s.rels[m] = int32(n), parse.Case
	s.supplant(v, t, r)
	s.link()
	return true
}

// withClause hangs "with X calling it a provocation" on the main verb, behind which it stands, not on the gerund beside it.
func (s *sentence) withClause(t int) bool {
	with, n := s.child(t, parse.Mark), s.child(t, parse.Nsubj)
	if with < 1 || n < with || n > t || s.low[with] != "with" || s.Tokens[with-1].Text != "," {
		return false
	}
	h := s.head(t)
	top := h
	for top >= 0 && top < t && s.rels[top].Is(parse.Advcl, parse.Acl, parse.Xcomp) && s.Tokens[top].XPOS == parse.VBG && s.head(top) >= 0 && s.head(top) < top {
		top = s.head(top)
	}
	if top == h || top < 0 || !s.verbal(top) {
		return false
	}
	s.heads[t], s.rels[t] = int32(top), parse.Advcl
	s.link()
	return true
}
