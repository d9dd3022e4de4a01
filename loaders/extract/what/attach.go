package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// attribute makes "neighbouring Chad" a noun phrase where the participle was taken
// for a verb with the name as its object.
func (s *sentence) attribute(t int) bool {
	if t+1 >= len(s.Tokens) || s.Tokens[t].XPOS != parse.VBG && s.Tokens[t].XPOS != parse.VBN || s.rels[t] == parse.Amod {
		return false
	}
	n := s.phraseHead(t+1, s.runTo(t+1))
	if s.Tokens[t].XPOS == parse.VBG && (s.Tokens[t+1].Tag == parse.DET || n >= 0 && s.low[t] == "visit" && s.placeNamed(n)) {
		return false // "barred from visiting the camp", "after visiting Gaza"
	}
	if n >= 0 && s.rels[n] == parse.Xcomp && s.rels[t] == parse.Acl || s.low[t] == "elect" && t > 0 && s.head(t) == t-1 && s.rels[t-1] == parse.Root {
		return false // "X, elected prime minister"; "The parliament elected X as president"
	}
	if !prenominal[lower(s.Tokens[t].Text)] && (n < 0 || t == 0 || s.Tokens[t].XPOS != parse.VBG || s.rels[t] != parse.Xcomp || !s.entries[t-1].wants(s.low[n])) {
		return false // but "slapped punishing tariffs"
	}
	if n < 0 || !s.dominates(t, n) || t > 0 && s.Tokens[t-1].Tag == parse.AUX || s.child(t, parse.Aux) >= 0 {
		return false
	}
	s.heads[n], s.rels[n] = s.heads[t], parse.Obl
	if h := s.head(n); h >= 0 && !s.verbal(h) {
		s.rels[n] = parse.Nmod
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) == n {
			continue
		}
		s.heads[k] = int32(n)
		if int(k) < t && s.Tokens[k].Tag.Is(parse.ADP, parse.SCONJ) {
			s.rels[k] = parse.Case
		}
	}
	s.heads[t], s.rels[t] = int32(n), parse.Amod
	s.link()
	if s.caseOf(n) == "" && s.rels[n] == parse.Obl && t > 0 && s.finite(t-1) {
		s.rels[n] = parse.Obj
	}
	return true
}

// gap reads "accused X of fraud, a claim Y has rejected": what follows the noun is a
// relative clause without pronoun, and the noun is what Y has rejected.
func (s *sentence) gap(v int) bool {
	if !s.verbal(v) || len(s.entries[v].verb) == 0 || s.child(v, parse.Obj, parse.Ccomp) > v || s.passive(v) {
		return false
	}
	t := v - 1
	for t > 0 && s.Tokens[t].Tag.Is(parse.ADV, parse.AUX) {
		t--
	}
	if t > 2 && s.low[t] == "to" && s.Tokens[t-1].Tag == parse.ADJ && s.Tokens[t-2].Tag == parse.AUX {
		t -= 3 // "a charge Moscow was quick to deny"
	}
	if t < 2 || s.mention[t] < 0 || !s.names(t) {
		return false
	}
	m := &s.doc.Mentions[s.mention[t]]
	n := m.From - 1
	if n > 3 && t < v-2 && s.low[n] == "that" {
		n-- // "an accusation that Khartoum was swift to reject"
	}
	if m.To != t+1 || n < 2 || s.Tokens[n].Tag != parse.NOUN || s.doc.reader.tables.referents[s.low[n]] == nil || s.Tokens[n-1].Tag != parse.DET || s.Tokens[n-2].Text != "," || m.Form == who.Demonym {
		return false
	}
	if v+1 < len(s.Tokens) && s.Tokens[v+1].Tag.Is(parse.DET, parse.PROPN, parse.NOUN) && !temporal[s.low[v+1]] {
		return false
	}
	top := s.head(v)
	if h := s.head(n); h >= 0 && h != m.Head && h != v {
		top = h
	}
	if top < 0 || top > n {
		return false
	}
	s.heads[n], s.rels[n] = int32(top), parse.Appos
	s.heads[m.Head], s.rels[m.Head] = int32(v), parse.Nsubj
	s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
	if n+1 < m.From {
		s.relativise(n+1, v)
	}
	s.link()
	return true
}

// preposition makes "spoke today with X" a phrase again where the preposition was
// made the head of its noun.
func (s *sentence) preposition(t int) bool {
	if s.Tokens[t].Tag != parse.ADP || !s.rels[t].Is(parse.Obl, parse.Nmod, parse.Advmod, parse.Dep, parse.Obj, parse.Xcomp) || s.head(t) < 0 {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) && s.rels[k].Is(parse.Obl, parse.Nmod, parse.Obj, parse.Dep, parse.Flat, parse.Conj) {
			h := s.pastPhone(s.head(t))
			s.heads[k], s.rels[k] = int32(h), parse.Obl
			if !s.verbal(h) {
				s.rels[k] = parse.Nmod
			}
			for g := s.kid[t]; g >= 0; g = s.sib[g] {
				if g != k {
					s.heads[g] = k
				}
			}
			s.heads[t], s.rels[t] = k, parse.Case
			s.link()
			return true
		}
	}
	return false
}

// pastPhone returns the verb that a telephone hangs on, "speaking" of "speaking by phone with X";
// any other word itself.
func (s *sentence) pastPhone(t int) int {
	if s.rels[t] == parse.Obl && s.doc.reader.tables.classes["phone"][s.low[t]] && s.verbal(s.head(t)) {
		return s.head(t)
	}
	return t
}

// looseOwner turns round "Argentina's Javier Milei" where the owner was taken
// for the head of the name.
func (s *sentence) looseOwner(t int) bool {
	if s.tornOwner(t) {
		return true
	}
	if t+2 >= len(s.Tokens) || s.rels[t] == parse.NmodPoss || s.Tokens[t+1].XPOS != parse.POS || s.head(t+1) != t {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) <= t+1 || !s.rels[k].Is(parse.Flat, parse.Appos, parse.Compound, parse.Nmod, parse.NmodDesc, parse.NmodUnmarked) || !s.Tokens[k].Tag.Is(parse.PROPN, parse.NOUN) ||
			s.caseOf(int(k)) != "" || int(k) > t+4 {
			continue
		}
		s.supplant(int(k), t, parse.NmodPoss)
		for g := s.kid[t]; g >= 0; g = s.sib[g] {
			if g > k {
				s.heads[g] = k
			}
		}
		s.link()
		return true
	}
	return false
}

// tornOwner hangs an owner on what is his where the parse hung both on the same word, or what is his on a word
// above: "Iran's Foreign Ministry summoned" read as two subjects, "criticised Oman's parliament" as two objects.
func (s *sentence) tornOwner(t int) bool {
	p := s.child(t, parse.Case)
	for p >= 0 && (s.Tokens[p].XPOS != parse.POS || s.rels[p] != parse.Case) {
		p = int(s.sib[p])
	}
	if p < t || s.rels[t] == parse.NmodPoss || s.mention[t] < 0 || s.doc.Mentions[s.mention[t]].Head != t || s.head(t) < 0 {
		return false
	}
	for n := p + 1; n < len(s.Tokens) && n < p+6 && s.Tokens[n].Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM); n++ {
		h := s.head(n)
		if h > n && h < p+6 || s.dominates(t, n) || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
			continue
		}
		alike := h == s.head(t) && (s.rels[n] == s.rels[t] || s.rels[t].Is(parse.Obj, parse.Obl, parse.Nsubj, parse.NsubjPass) && s.rels[n] == parse.Obj)
		if !alike && (s.rels[t] != parse.Nmod || h < 0 || h > t || !s.dominates(h, t)) {
			return false
		}
		for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
			if s.Tokens[k].Tag == parse.ADP {
				s.heads[k] = int32(n)
			}
		}
		s.supplant(n, t, parse.NmodPoss)
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
		s.child(v, parse.Nsubj, parse.NsubjPass, parse.AuxPass) < 0 && s.child(v, parse.Obj, parse.Ccomp, parse.Obl) > v {
		// "protested in a note delivered there and demanded that": not what was delivered demanded.
		for m := s.head(h); m >= 0; m = s.head(m) {
			if s.asserted(m) && m < h {
				s.heads[v] = int32(m)
				s.link()
				return true
			}
		}
	}
	if s.behindAside(v, h) {
		s.heads[v] = int32(s.head(h))
		s.link()
		return true
	}
	if s.rels[v] != parse.Conj || h < 0 || !s.verbal(v) || !s.rels[h].Is(parse.Ccomp) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	m := s.head(h)
	if m >= 0 && m < h && s.Tokens[v].XPOS == parse.VBN && s.happened(m) && s.child(v, parse.Aux, parse.AuxPass) < 0 && s.child(v, parse.Obj, parse.Ccomp) > v && s.utters(v) && s.utters(m) && (s.ofNobody(h) || !s.ofNobody(m)) {
		s.heads[v] = int32(m) // "denied that it had crossed and in turn accused them"
		s.retag(v, parse.VBD)
		s.link()
		return true
	}
	if m < 0 || m > h || s.Tokens[v].XPOS != s.Tokens[m].XPOS || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBZ && s.Tokens[v].XPOS != parse.VBP {
		return false
	}
	if c := s.child(v, parse.Coord); c > 0 && s.Tokens[c-1].Text != "," && !s.ofNobody(h) && s.ofNobody(m) {
		return false // "networks reported that X summoned the envoy and lodged a protest": X did
	}
	if !s.utters(v) || !s.utters(m) || s.utters(h) && s.Tokens[h].XPOS == s.Tokens[v].XPOS {
		return false
	}
	s.heads[v] = int32(m)
	s.link()
	return true
}

// behindAside reports whether a verb of speech was coordinated with a clause of time whose
// subject is nobody known, behind which it goes on with what somebody named did: "X had fled,
// hours before soldiers raided his office, and accused".
func (s *sentence) behindAside(v, h int) bool {
	if s.rels[v] != parse.Conj || h < 0 || h > v || s.rels[h] != parse.Advcl || !s.utters(v) || s.Tokens[v].XPOS != parse.VBD || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	m, c, n := s.head(h), s.child(v, parse.Coord), s.child(h, parse.Nsubj, parse.NsubjPass)
	if m < 0 || m > h || !s.verbal(m) || c < 1 || s.Tokens[c-1].Text != "," || n < 0 || len(s.parties(n, anyKind)) > 0 {
		return false
	}
	by := s.child(m, parse.Nsubj)
	return by >= 0 && s.names(by)
}

// looseAside takes a verb off the parenthesis that it follows: in "X met Y, the
// palace said, and will meet Z" it is X who will.
func (s *sentence) looseAside(v int) bool {
	h := s.head(v)
	if s.rels[v] == parse.Conj && h >= 0 && h < v && speechVerbs[s.low[h]] && s.child(v, parse.Nsubj, parse.NsubjPass) < 0 {
		// The same, the clause before read as what is said.
		if c, n := s.child(h, parse.Ccomp), s.child(h, parse.Nsubj); c >= 0 && n > c && v > h+1 && s.Tokens[h+1].Text == "," && s.verbal(c) {
			if len(s.parties(n, actorKinds)) > 0 && len(s.parties(s.surface(c), actorKinds)) == 0 {
				return false // "There was nothing to see, X said, and turned the idea down"
			}
			s.heads[v] = int32(c)
			s.link()
			return true
		}
	}
	if s.rels[v] == parse.Ccomp && h >= 0 && h < v && s.rels[h] == parse.Parataxis && speechVerbs[s.low[h]] && s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) < 0 && h+2 < v && s.Tokens[h+1].Text == "," &&
		s.Tokens[h+2].Tag == parse.CCONJ && s.head(h) >= 0 && s.head(h) < h {
		s.heads[v], s.rels[v] = s.heads[h], parse.Conj // taken for what the palace said
		s.link()
		return true
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
	if h < 0 || s.rels[v] != parse.Advcl || s.Tokens[v].XPOS != parse.VBG || !speechVerbs[s.low[h]] {
		return false
	}
	if h < v {
		return s.tailBehind(v, h)
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

// tailBehind is tail where a paper is named between: "has written to X, the daily reported, urging him to wait".
func (s *sentence) tailBehind(v, h int) bool {
	c, n := s.head(h), s.child(h, parse.Nsubj)
	if c < 0 || c > h || s.rels[h] != parse.Parataxis || !s.verbal(c) || n < c || n > h || s.Tokens[v-1].Text != "," || s.child(v, parse.Mark) >= 0 {
		return false
	}
	for _, p := range s.parties(n, anyKind) {
		if !s.doc.isMedium(s, p) {
			return false
		}
	}
	s.heads[v] = int32(c)
	s.link()
	return true
}

// insertion gives "Jordan, without going so far, downgraded its ties" its subject
// back where the gerund between the commas took it.
func (s *sentence) insertion(v int) bool {
	if s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBZ && s.Tokens[v].XPOS != parse.VBP || s.Tokens[v].Tag != parse.VERB ||
		s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	g := s.child(v, parse.Advcl)
	if g < 0 || g > v || s.Tokens[g].XPOS != parse.VBG || s.Tokens[v-1].Text != "," {
		return false
	}
	n := s.child(g, parse.Nsubj)
	if n < 0 || n > g {
		return false
	}
	_, to := s.span(n)
	open := false // between the subject and the gerund stands a comma and nothing but what opens the clause
	for t := n + 1; t < g; t++ {
		switch {
		case s.dominates(n, t) && s.Tokens[t].Text != ",":
		case s.Tokens[t].Text == ",":
			open = true
		case s.Tokens[t].Tag.Is(parse.ADP, parse.SCONJ, parse.ADV, parse.PART):
		default:
			return false
		}
	}
	if !open || to > g+1 {
		return false
	}
	s.heads[n] = int32(v)
	s.link()
	return true
}

// parenthesis gives "The minister, she said, had urged" its two subjects.
func (s *sentence) parenthesis(v int) bool {
	if v < 3 || v+2 >= len(s.Tokens) || s.Tokens[v+1].Text != "," || s.Tokens[v-2].Text != "," || !speechVerbs[s.low[v]] {
		return false
	}
	p := v - 1
	if !s.Tokens[p].Tag.Is(parse.PRON, parse.PROPN) {
		return false
	}
	w := -1
	for t := v + 2; t < len(s.Tokens) && t < v+6; t++ {
		if s.Tokens[t].XPOS.Tensed() {
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
	s.subject(n, w)
	if s.head(w) == v {
		s.heads[w], s.rels[w] = s.heads[v], s.rels[v]
		s.heads[v] = int32(w)
	}
	s.rels[v] = parse.Parataxis
	s.link()
	return true
}

// aside takes for one a verb of speech that only says whose words the clause before it
// is: "Australia gave money, its minister said".
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
	if from == 0 || s.Tokens[from-1].Text != "," && s.Tokens[from-1].XPOS != parse.CloseQuote {
		return false
	}
	s.rels[t] = parse.Parataxis
	return true
}

// thatClause makes what is said of a that-clause behind a verb of speech.
func (s *sentence) thatClause(t int) bool {
	m, h := s.child(t, parse.Mark), s.head(t)
	if m < 0 && h >= 0 && h < t {
		return s.claimingHad(t, h)
	}
	if m < 0 || m > t || s.low[m] != "that" || h < 0 || h > t || !s.verbal(h) || !s.utters(h) || s.child(h, parse.Ccomp) >= 0 {
		return false
	}
	s.rels[t] = parse.Ccomp
	return true
}

// saidNo makes an object of the answer in "said no to".
func (s *sentence) saidNo(t int) bool {
	if s.low[t] != "no" || t == 0 || s.low[t-1] != "say" {
		return false
	}
	s.heads[t], s.rels[t] = int32(t-1), parse.Obj
	s.link()
	return true
}

// casedObject makes no object of a noun with a preposition.
func (s *sentence) casedObject(t int) bool {
	if c := s.caseOf(t); c == "" || c == "'s" {
		return false
	}
	s.rels[t] = parse.Obl
	return true
}

// stolenParticle turns "called in the ambassador" into what it is where "in" was
// taken for a preposition.
func (s *sentence) stolenParticle(v int) bool {
	if v+1 >= len(s.Tokens) || s.rels[v+1] != parse.Case || !s.takes(v, s.low[v+1]) {
		return false
	}
	n := s.head(v + 1)
	if n < 0 || s.head(n) != v || s.child(v, parse.Obj) >= 0 {
		return false
	}
	envoy, troops := s.doc.reader.tables.classes["envoy"], s.doc.reader.tables.classes["troops"]
	if !envoy[s.low[n]] && !(troops[s.low[n]] && s.mention[n] < 0) && !(s.mention[n] >= 0 && s.doc.Mentions[s.mention[n]].Form == who.Name && s.doc.kindOf(s.doc.Mentions[s.mention[n]].Entities[0]) == graph.Person) {
		return false
	}
	s.heads[v+1], s.rels[v+1], s.rels[n] = int32(v), parse.CompoundPrt, parse.Obj
	s.link()
	return true
}

// placeNamed reports whether the word at t is the name of a country or place.
func (s *sentence) placeNamed(t int) bool {
	if !s.names(t) {
		return false
	}
	k := s.doc.kindOf(s.doc.Mentions[s.mention[t]].Entities[0])
	return k == graph.Country || k == graph.Place
}
