package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
)

// attribute makes "neighbouring Chad" a noun phrase where the participle was taken
// for a verb with the name as its object.
func (s *Sentence) attribute(t int) bool {
	if t+1 >= len(s.Tokens) || s.Tokens[t].XPOS != parse.VBG && s.Tokens[t].XPOS != parse.VBN || s.Rels[t] == parse.Amod {
		return false
	}
	n := s.phraseHead(t+1, s.runTo(t+1))
	if s.Tokens[t].XPOS == parse.VBG && (s.Tokens[t+1].Tag == parse.DET || n >= 0 && s.Low[t] == "visit" && s.placeNamed(n)) {
		return false // "barred from visiting the camp", "after visiting Gaza"
	}
	if s.Rels[t] == parse.Root && s.Child(t, parse.Nsubj) == t-1 && t > 0 {
		return false // "Iranian troops captured part of the port"
	}
	if n >= 0 && s.Rels[n] == parse.Xcomp && s.Rels[t] == parse.Acl || s.Low[t] == "elect" && t > 0 && s.Head(t) == t-1 && s.Rels[t-1] == parse.Root {
		return false // "X, elected prime minister"; "The parliament elected X as president"
	}
	if !Prenominal.Has(verbs.Lower(s.Tokens[t].Text)) && (n < 0 || t == 0 || s.Tokens[t].XPOS != parse.VBG || s.Rels[t] != parse.Xcomp || !s.Entries[t-1].Wants(s.Low[n])) {
		return false // but "slapped punishing tariffs"
	}
	if n < 0 || !s.Dominates(t, n) || t > 0 && s.Tokens[t-1].Tag == parse.AUX || s.Child(t, parse.Aux) >= 0 {
		return false
	}
	s.Heads[n], s.Rels[n] = s.Heads[t], parse.Obl
	if h := s.Head(n); h >= 0 && !s.Verbal(h) {
		s.Rels[n] = parse.Nmod
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) == n {
			continue
		}
		s.Heads[k] = int32(n)
		if int(k) < t && s.Tokens[k].Tag.Is(parse.ADP, parse.SCONJ) {
			s.Rels[k] = parse.Case
		}
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Amod
	s.link()
	if s.CaseOf(n) == "" && s.Rels[n] == parse.Obl && t > 0 && s.Finite(t-1) {
		s.Rels[n] = parse.Obj
	}
	return true
}

// gap reads "accused X of fraud, a claim Y has rejected": what follows the noun is a
// relative clause without pronoun, and the noun is what Y has rejected.
func (s *Sentence) gap(v int) bool {
	if !s.Verbal(v) || len(s.Entries[v].Verb) == 0 || s.Child(v, parse.Obj, parse.Ccomp) > v || s.Passive(v) {
		return false
	}
	t := v - 1
	for t > 0 && s.Tokens[t].Tag.Is(parse.ADV, parse.AUX) {
		t--
	}
	if t > 2 && s.Low[t] == "to" && s.Tokens[t-1].Tag == parse.ADJ && s.Tokens[t-2].Tag == parse.AUX {
		t -= 3 // "a charge Moscow was quick to deny"
	}
	if t < 2 || s.Mention[t] < 0 || !s.Names(t) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t]]
	n := m.From - 1
	if n > 3 && t < v-2 && s.Low[n] == "that" {
		n-- // "an accusation that Khartoum was swift to reject"
	}
	if m.To != t+1 || n < 2 || s.Tokens[n].Tag != parse.NOUN || s.Doc.Tables.Referents[s.Low[n]] == nil || s.Tokens[n-1].Tag != parse.DET || s.Tokens[n-2].Text != "," || m.Form == who.Demonym {
		return false
	}
	if v+1 < len(s.Tokens) && s.Tokens[v+1].Tag.Is(parse.DET, parse.PROPN, parse.NOUN) && !Temporal.Has(s.Low[v+1]) {
		return false
	}
	top := s.Head(v)
	if h := s.Head(n); h >= 0 && h != m.Head && h != v {
		top = h
	}
	if top < 0 || top > n {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(top), parse.Appos
	s.Heads[m.Head], s.Rels[m.Head] = int32(v), parse.Nsubj
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	if n+1 < m.From {
		s.relativise(n+1, v)
	}
	s.link()
	return true
}

// preposition makes "spoke today with X" a phrase again where the preposition was
// made the head of its noun.
func (s *Sentence) preposition(t int) bool {
	if s.Tokens[t].Tag != parse.ADP || !s.Rels[t].Is(parse.Obl, parse.Nmod, parse.Advmod, parse.Dep, parse.Obj, parse.Xcomp) || s.Head(t) < 0 {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) && s.Rels[k].Is(parse.Obl, parse.Nmod, parse.Obj, parse.Dep, parse.Flat, parse.Conj) {
			h := s.pastPhone(s.Head(t))
			s.Heads[k], s.Rels[k] = int32(h), parse.Obl
			if !s.Verbal(h) {
				s.Rels[k] = parse.Nmod
			}
			for g := s.Kid[t]; g >= 0; g = s.Sib[g] {
				if g != k {
					s.Heads[g] = k
				}
			}
			s.Heads[t], s.Rels[t] = k, parse.Case
			s.link()
			return true
		}
	}
	return false
}

// pastPhone returns the verb that a telephone hangs on, "speaking" of "speaking by phone with X";
// any other word itself.
func (s *Sentence) pastPhone(t int) int {
	if s.Rels[t] == parse.Obl && s.Doc.Tables.Classes["phone"].Has(s.Low[t]) && s.Verbal(s.Head(t)) {
		return s.Head(t)
	}
	return t
}

// looseOwner turns round "Argentina's Javier Milei" where the owner was taken
// for the head of the name.
func (s *Sentence) looseOwner(t int) bool {
	if s.tornOwner(t) {
		return true
	}
	if t+2 >= len(s.Tokens) || s.Rels[t] == parse.NmodPoss || s.Tokens[t+1].XPOS != parse.POS || s.Head(t+1) != t {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) <= t+1 || !s.Rels[k].Is(parse.Flat, parse.Appos, parse.Compound, parse.Nmod, parse.NmodDesc, parse.NmodUnmarked) || !s.Tokens[k].Tag.Is(parse.PROPN, parse.NOUN) ||
			s.CaseOf(int(k)) != "" || int(k) > t+4 {
			continue
		}
		if n := int(k) + 1; n < len(s.Tokens) && s.Tokens[n].Tag == parse.NOUN && (s.Head(n) == t || s.Head(n) == int(k)) && s.Mention[n] >= 0 && s.Mention[n] != s.Mention[k] {
			s.Heads[k], s.Rels[k] = int32(n), parse.Compound
			k = int32(n) // "Ethiopia's Dergue government"
		}
		s.supplant(int(k), t, parse.NmodPoss)
		for g := s.Kid[t]; g >= 0; g = s.Sib[g] {
			if g > k {
				s.Heads[g] = k
			}
		}
		s.link()
		return true
	}
	return false
}

// tornOwner hangs an owner on what is his where the parse hung both on the same word, or what is his on a word
// above: "Iran's Foreign Ministry summoned" read as two subjects, "criticised Oman's parliament" as two objects.
func (s *Sentence) tornOwner(t int) bool {
	p := s.Child(t, parse.Case)
	for p >= 0 && (s.Tokens[p].XPOS != parse.POS || s.Rels[p] != parse.Case) {
		p = int(s.Sib[p])
	}
	if p < t || s.Rels[t] == parse.NmodPoss || s.Mention[t] < 0 || s.Doc.Mentions[s.Mention[t]].Head != t || s.Head(t) < 0 {
		return false
	}
	for n := p + 1; n < len(s.Tokens) && n < p+6 && s.Tokens[n].Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM); n++ {
		h := s.Head(n)
		if h > n && h < p+6 || s.Dominates(t, n) || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
			continue
		}
		alike := h == s.Head(t) && (s.Rels[n] == s.Rels[t] || s.Rels[t].Is(parse.Obj, parse.Obl, parse.Nsubj, parse.NsubjPass) && s.Rels[n] == parse.Obj)
		if !alike && (s.Rels[t] != parse.Nmod || h < 0 || h > t || !s.Dominates(h, t)) {
			return false
		}
		for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
			if s.Tokens[k].Tag == parse.ADP {
				s.Heads[k] = int32(n)
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
func (s *Sentence) looseConjunct(v int) bool {
	h := s.Head(v)
	if s.Rels[v] == parse.Conj && h >= 0 && s.Tokens[v].XPOS == parse.VBD && s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN) && s.Child(h, parse.Cop, parse.Nsubj) < 0 &&
		s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) < 0 {
		// A past tense is not coordinated with a name: "summoned X and called it".
		m := h
		for n := 0; m >= 0 && n < 6 && !s.Verbal(m); n++ {
			m = s.Head(m)
		}
		if m >= 0 && m < v && s.Verbal(m) {
			s.Heads[v] = int32(m)
			s.link()
			return true
		}
	}
	if s.Rels[v] == parse.Conj && h >= 0 && h < v && s.Tokens[v].XPOS == parse.VBD && s.Rels[h] == parse.Acl && s.Tokens[h].XPOS == parse.VBN &&
		s.Child(v, parse.Nsubj, parse.NsubjPass, parse.AuxPass) < 0 && s.Child(v, parse.Obj, parse.Ccomp, parse.Obl) > v {
		// "protested in a note delivered there and demanded that": not what was delivered demanded.
		for m := s.Head(h); m >= 0; m = s.Head(m) {
			if s.asserted(m) && m < h {
				s.Heads[v] = int32(m)
				s.link()
				return true
			}
		}
	}
	if s.behindAside(v, h) {
		s.Heads[v] = int32(s.Head(h))
		s.link()
		return true
	}
	if s.Rels[v] != parse.Conj || h < 0 || !s.Verbal(v) || !s.Rels[h].Is(parse.Ccomp) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	m := s.Head(h)
	if m >= 0 && s.Tokens[v].Quoted && !s.Tokens[m].Quoted {
		return false // "he said: “We have broken the siege and pushed them out”"
	}
	if m >= 0 && m < h && s.Tokens[v].XPOS == parse.VBN && s.Happened(m) && s.Child(v, parse.Aux, parse.AuxPass) < 0 && s.Child(v, parse.Obj, parse.Ccomp) > v && s.Utters(v) && s.Utters(m) && (s.ofNobody(h) || !s.ofNobody(m)) {
		s.Heads[v] = int32(m) // "denied that it had crossed and in turn accused them"
		s.retag(v, parse.VBD)
		s.link()
		return true
	}
	if m < 0 || m > h || s.Tokens[v].XPOS != s.Tokens[m].XPOS || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBZ && s.Tokens[v].XPOS != parse.VBP {
		return false
	}
	if c := s.Child(v, parse.Coord); c > 0 && s.Tokens[c-1].Text != "," && !s.ofNobody(h) && s.ofNobody(m) {
		return false // "networks reported that X summoned the envoy and lodged a protest": X did
	}
	if s.ofItsMan(v, h, m) {
		return false
	}
	if !s.Utters(v) || !s.Utters(m) || s.Utters(h) && s.Tokens[h].XPOS == s.Tokens[v].XPOS {
		return false
	}
	s.Heads[v] = int32(m)
	s.link()
	return true
}

// behindAside reports whether a verb of speech was coordinated with a clause of time whose
// subject is nobody known, behind which it goes on with what somebody named did: "X had fled,
// hours before soldiers raided his office, and accused".
func (s *Sentence) behindAside(v, h int) bool {
	if s.Rels[v] != parse.Conj || h < 0 || h > v || s.Rels[h] != parse.Advcl || !s.Utters(v) || s.Tokens[v].XPOS != parse.VBD || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	m, c, n := s.Head(h), s.Child(v, parse.Coord), s.Child(h, parse.Nsubj, parse.NsubjPass)
	if m < 0 || m > h || !s.Verbal(m) || c < 1 || s.Tokens[c-1].Text != "," || n < 0 || len(s.Parties(n, AnyKind)) > 0 {
		return false
	}
	by := s.Child(m, parse.Nsubj)
	return by >= 0 && s.Names(by)
}

// looseAside takes a verb off the parenthesis that it follows: in "X met Y, the
// palace said, and will meet Z" it is X who will.
func (s *Sentence) looseAside(v int) bool {
	h := s.Head(v)
	if s.Rels[v] == parse.Conj && h >= 0 && h < v && SpeechVerbs.Has(s.Low[h]) && s.Child(v, parse.Nsubj, parse.NsubjPass) < 0 {
		// The same, the clause before read as what is said.
		if c, n := s.Child(h, parse.Ccomp), s.Child(h, parse.Nsubj); c >= 0 && n > c && v > h+1 && s.Tokens[h+1].Text == "," && s.Verbal(c) {
			if len(s.Parties(n, ActorKinds)) > 0 && len(s.Parties(s.Surface(c), ActorKinds)) == 0 {
				return false // "There was nothing to see, X said, and turned the idea down"
			}
			s.Heads[v] = int32(c)
			s.link()
			return true
		}
	}
	if s.Rels[v] == parse.Ccomp && h >= 0 && h < v && s.Rels[h] == parse.Parataxis && SpeechVerbs.Has(s.Low[h]) && s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) < 0 && h+2 < v && s.Tokens[h+1].Text == "," &&
		s.Tokens[h+2].Tag == parse.CCONJ && s.Head(h) >= 0 && s.Head(h) < h {
		s.Heads[v], s.Rels[v] = s.Heads[h], parse.Conj // taken for what the palace said
		s.link()
		return true
	}
	if s.Rels[v] != parse.Conj || h < 0 || s.Rels[h] != parse.Parataxis || !SpeechVerbs.Has(s.Low[h]) || s.Head(h) < 0 || s.Head(h) > h ||
		s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	s.Heads[v] = int32(s.Head(h))
	s.link()
	return true
}

// tail gives a participle back to the clause that it ends where it was hung on the
// attribution behind it: "has written to X, urging him to wait, an official said".
func (s *Sentence) tail(v int) bool {
	h := s.Head(v)
	if h < 0 || s.Rels[v] != parse.Advcl || s.Tokens[v].XPOS != parse.VBG || !SpeechVerbs.Has(s.Low[h]) {
		return false
	}
	if h < v {
		return s.tailBehind(v, h)
	}
	c := s.Child(h, parse.Ccomp)
	n := s.Child(h, parse.Nsubj)
	if c < 0 || c > v || n >= 0 && n < v || v == 0 || s.Tokens[v-1].Text != "," {
		return false
	}
	s.Heads[v] = int32(c)
	s.link()
	return true
}

// tailBehind is tail where a paper is named between: "has written to X, the daily reported, urging him to wait".
func (s *Sentence) tailBehind(v, h int) bool {
	c, n := s.Head(h), s.Child(h, parse.Nsubj)
	if c < 0 || c > h || s.Rels[h] != parse.Parataxis || !s.Verbal(c) || n < c || n > h || s.Tokens[v-1].Text != "," || s.Child(v, parse.Mark) >= 0 {
		return false
	}
	for _, p := range s.Parties(n, AnyKind) {
		if !s.Doc.IsMedium(s, p) {
			return false
		}
	}
	s.Heads[v] = int32(c)
	s.link()
	return true
}

// insertion gives "Jordan, without going so far, downgraded its ties" its subject
// back where the gerund between the commas took it.
func (s *Sentence) insertion(v int) bool {
	if s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBZ && s.Tokens[v].XPOS != parse.VBP || s.Tokens[v].Tag != parse.VERB ||
		s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	g := s.Child(v, parse.Advcl)
	if g < 0 || g > v || s.Tokens[g].XPOS != parse.VBG || s.Tokens[v-1].Text != "," {
		return false
	}
	n := s.Child(g, parse.Nsubj)
	if n < 0 || n > g {
		return false
	}
	_, to := s.Span(n)
	open := false // between the subject and the gerund stands a comma and nothing but what opens the clause
	for t := n + 1; t < g; t++ {
		switch {
		case s.Dominates(n, t) && s.Tokens[t].Text != ",":
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
	s.Heads[n] = int32(v)
	s.link()
	return true
}

// parenthesis gives "The minister, she said, had urged" its two subjects.
func (s *Sentence) parenthesis(v int) bool {
	if v < 3 || v+2 >= len(s.Tokens) || s.Tokens[v+1].Text != "," || s.Tokens[v-2].Text != "," || !SpeechVerbs.Has(s.Low[v]) {
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
			if s.Tokens[t].Tag == parse.AUX && s.Head(t) > t {
				w = s.Head(t)
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
	for k := s.Kid[v]; k >= 0 && int(k) < p-1; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass, parse.Obj, parse.Iobj, parse.Dislocated, parse.Obl, parse.Vocative) && s.CaseOf(int(k)) == "" {
			n = int(k)
		}
	}
	if n < 0 {
		return false
	}
	s.Heads[p], s.Rels[p] = int32(v), parse.Nsubj
	s.subject(n, w)
	if s.Head(w) == v {
		s.Heads[w], s.Rels[w] = s.Heads[v], s.Rels[v]
		s.Heads[v] = int32(w)
	}
	s.Rels[v] = parse.Parataxis
	s.link()
	return true
}

// aside takes for one a verb of speech that only says whose words the clause before it
// is: "Australia gave money, its minister said".
func (s *Sentence) aside(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || !SpeechVerbs.Has(s.Low[t]) || s.Child(t, parse.Ccomp, parse.Obj, parse.Mark) >= 0 {
		return false
	}
	n := s.Child(t, parse.Nsubj)
	if n < 0 || n > t {
		return false
	}
	from, _ := s.Span(n)
	if from == 0 || s.Tokens[from-1].Text != "," && s.Tokens[from-1].XPOS != parse.CloseQuote {
		return false
	}
	s.Rels[t] = parse.Parataxis
	return true
}

// ThatClause makes what is said of a that-clause behind a verb of speech.
func (s *Sentence) ThatClause(t int) bool {
	m, h := s.Child(t, parse.Mark), s.Head(t)
	if m < 0 && h >= 0 && h < t {
		return s.claimingHad(t, h)
	}
	if m < 0 || m > t || s.Low[m] != "that" || h < 0 || h > t || !s.Verbal(h) || !s.Utters(h) || s.Child(h, parse.Ccomp) >= 0 {
		return false
	}
	s.Rels[t] = parse.Ccomp
	return true
}

// saidNo makes an object of the answer in "said no to".
func (s *Sentence) saidNo(t int) bool {
	if s.Low[t] != "no" || t == 0 || s.Low[t-1] != "say" {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(t-1), parse.Obj
	s.link()
	return true
}

// casedObject makes no object of a noun with a preposition.
func (s *Sentence) casedObject(t int) bool {
	if c := s.CaseOf(t); c == "" || c == "'s" {
		return false
	}
	s.Rels[t] = parse.Obl
	return true
}

// stolenParticle turns "called in the ambassador" into what it is where "in" was
// taken for a preposition.
func (s *Sentence) stolenParticle(v int) bool {
	if v+1 >= len(s.Tokens) || s.Rels[v+1] != parse.Case || !s.takes(v, s.Low[v+1]) {
		return false
	}
	n := s.Head(v + 1)
	if n < 0 || s.Head(n) != v || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	envoy, troops := s.Doc.Tables.Classes["envoy"], s.Doc.Tables.Classes["troops"]
	if !envoy.Has(s.Low[n]) && !(troops.Has(s.Low[n]) && s.Mention[n] < 0) && !(s.Mention[n] >= 0 && s.Doc.Mentions[s.Mention[n]].Form == who.Name && s.Doc.KindOf(s.Doc.Mentions[s.Mention[n]].Entities[0]) == graph.Person) {
		return false
	}
	s.Heads[v+1], s.Rels[v+1], s.Rels[n] = int32(v), parse.CompoundPrt, parse.Obj
	s.link()
	return true
}

// placeNamed reports whether the word at t is the name of a country or place.
func (s *Sentence) placeNamed(t int) bool {
	if !s.Names(t) {
		return false
	}
	k := s.Doc.KindOf(s.Doc.Mentions[s.Mention[t]].Entities[0])
	return k == graph.Country || k == graph.Place
}
