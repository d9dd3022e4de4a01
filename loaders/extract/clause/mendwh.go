package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// Mends around words that ask or relate: "how", "why", "which".

// bareQuestion takes a verb behind "and" from a question that is one word alone, and lists it with the verb above:
// "did not say why, and accused Kyiv of lying".
func (s *Sentence) bareQuestion(v int) bool {
	q := s.Head(v)
	if q < 0 || q > v || s.Tokens[q].XPOS != parse.WRB || s.Child(v, parse.Coord) < q || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return false
	}
	h := s.Head(q)
	for h >= 0 && !(s.Finite(h) || s.Verbal(h) && s.Child(h, parse.Aux) >= 0 && s.Child(h, parse.Nsubj) >= 0) {
		h = s.Head(h)
	}
	for h >= 0 && s.Rels[h].Is(parse.Ccomp, parse.AclRelcl, parse.Advcl) && s.Head(h) >= 0 && s.Head(h) < h {
		h = s.Head(h)
	}
	if h < 0 || h > q || !s.Verbal(h) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(h), parse.Conj
	s.link()
	return true
}

// whichSaid gives a relative clause what it is said to do, where that was taken for a noun or for the main clause: "a step which
// Lavrov said violates the treaty", "a move that she said undermines it".
func (s *Sentence) whichSaid(x int) bool {
	v := x - 1
	if v < 2 || x+1 >= len(s.Tokens) || !s.Happened(v) || !s.Utters(v) || s.Mention[x] >= 0 || s.Head(x) == v && s.Verbal(x) {
		return false
	}
	noun := s.Tokens[x].XPOS == parse.NNS
	if noun && (s.Low[x] == s.Tokens[x].Text || !s.Tokens[x+1].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.NOUN, parse.PRON)) {
		return false
	}
	w, n := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Tokens[k].XPOS == parse.WDT {
			w = int(k)
		} else if w >= 0 && s.Rels[k] == parse.Nsubj {
			n = int(k)
		}
	}
	if w < 0 || n < w {
		return false
	}
	if noun {
		if o := s.Head(x); o > x {
			s.Heads[o], s.Rels[o] = int32(x), parse.Obj
		}
		s.makeVerb(x, parse.VBZ)
	} else {
		a := s.Child(x, parse.Nsubj, parse.NsubjPass)
		if a >= 0 && a != s.Head(v) {
			return false
		}
		if a >= 0 {
			s.Heads[a], s.Rels[a] = s.Heads[x], parse.Dep
		}
	}
	s.Heads[x], s.Rels[x] = int32(v), parse.Ccomp
	s.Heads[w], s.Rels[w] = int32(x), parse.Nsubj
	s.link()
	return true
}

// stolenThat gives a that-clause back to its verb of speech where a noun between
// them drew it to itself: "told the nation on television that a chapter had opened".
func (s *Sentence) stolenThat(w int) bool {
	if !s.Rels[w].Is(parse.Acl, parse.AclRelcl, parse.Advcl) {
		return false
	}
	h := s.Head(w)
	if h < 0 || h > w || !s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) {
		return false
	}
	that := -1
	for k := s.Kid[w]; k >= 0 && int(k) < w; k = s.Sib[k] {
		if s.Low[k] == "that" && (s.Rels[k] == parse.Mark || s.Rels[k] == parse.Obj && s.Child(w, parse.Nsubj, parse.NsubjPass) > int(k) && s.hasOther(w, int(k))) {
			that = int(k) // or with an object besides: no relative pronoun
		}
	}
	if that == h+1 && Labels[s.Low[w]] != 0 && s.Deed(h) && s.Appositive(h) {
		return false // "a measure that Beijing has branded protectionist"
	}
	if s.Doc.Tables.Classes["accusation"].Has(s.Low[h]) && len(s.Follow(h, []verbs.Path{{Steps: []string{"from"}}, {Steps: []string{"by"}}}, ActorKinds)) > 0 {
		return s.accusedThat(w, that)
	}
	if that < 0 || s.Rels[that] == parse.Mark && !s.saidIn(h) && (s.Doc.Tables.Referents[s.Low[h]] != nil || abstractHeads.Has(s.Low[h])) {
		return false
	}
	for _, by := range [...]string{"that", "any"} {
		if _, ok := s.Doc.Tables.Governors[verbs.GovernorKey{Head: "n:" + s.Low[h], By: by}]; ok && s.Rels[that] == parse.Mark {
			return false
		}
	}
	v := s.Head(h)
	for n := 0; v >= 0 && !s.Verbal(v) && n < 3; n++ {
		v = s.Head(v)
	}
	if v >= 0 && s.Rels[v] == parse.Advcl && s.Rels[that] == parse.Obj && !SpeechVerbs.Has(s.Low[v]) && s.Head(v) >= 0 {
		v = s.Head(v) // "warned as he came to a meeting that Belarus faces sanctions"
	}
	if v < 0 || v > h || !s.Verbal(v) || !s.Utters(v) || s.Child(v, parse.Ccomp) >= 0 {
		return false
	}
	s.Heads[w], s.Rels[w], s.Rels[that] = int32(v), parse.Ccomp, parse.Mark
	s.link()
	return true
}

// hasOther reports whether a verb has an object other than the one given.
func (s *Sentence) hasOther(v, but int) bool {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) > v && int(k) != but && s.Rels[k].Is(parse.Obj, parse.Xcomp) && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) {
			return true
		}
	}
	return false
}

// releases are what something is said in.
var releases = vocab.Words("release", "statement", "interview", "letter", "post", "tweet", "message", "speech", "briefing",
	"video", "address", "communique", "communiqué", "note", "article", "broadcast", "conference", "dispatch", "bulletin")

// saidIn reports whether something is said right before the noun at h in what it names: "said in a news release that".
func (s *Sentence) saidIn(h int) bool {
	c, v := s.Child(h, parse.Case), s.Head(h)
	return releases.Has(s.Low[h]) && c > 0 && v == c-1 && (s.Low[c] == "in" || s.Low[c] == "on" || s.Low[c] == "at") && SpeechVerbs.Has(s.Low[v])
}

// accusedThat makes what an accusation by somebody says of the clause behind his name, where its verb needs no object or has one:
// "an accusation from X that Y had lied to him", "a claim by X that Y stole its gas".
func (s *Sentence) accusedThat(w, that int) bool {
	if that < 0 {
		that = s.Child(w, parse.Obj)
	}
	if that < 0 || that > w || s.Low[that] != "that" || s.Rels[that] == parse.Mark && s.Rels[w] == parse.Acl || s.Rels[that] == parse.Obj && !faults.Has(s.Low[w]) && !s.hasOther(w, that) {
		return false
	}
	s.Rels[w], s.Rels[that] = parse.Acl, parse.Mark
	s.link()
	return true
}

// faults are the verbs for what is held against somebody that take no object.
var faults = vocab.Words("lie", "meddle", "interfere", "cheat", "conspire", "collude", "fail", "renege", "trespass", "spy", "intervene")

// termsWhat makes the object of a verb of what the parse joined to the terms between: "condemns in the strongest possible terms
// what happened in Khartoum".
func (s *Sentence) termsWhat(w int) bool {
	n := s.Head(w)
	if n < 2 || n != w-1 || s.Low[n] != "term" || s.Rels[w] != parse.Conj || s.CaseOf(n) != "in" {
		return false
	}
	v := s.Head(n)
	if v < 0 || v > n || !s.Verbal(v) || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	s.Heads[w], s.Rels[w] = int32(v), parse.Obj
	s.link()
	return true
}

// whoAmid gives "who" its clause where the parse took the noun of the phrase behind it for the subject: "X, who during a tour of
// China thanked his hosts".
func (s *Sentence) whoAmid(w int) bool {
	n := s.Head(w)
	if n < w+2 || s.Tokens[n].Tag != parse.NOUN || !s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) || s.Tokens[w+1].Tag != parse.ADP || s.Head(w+1) != n || w < 2 {
		return false
	}
	v := s.Head(n)
	if v < n || !s.Verbal(v) || !s.Tokens[v].XPOS.Tensed() || s.Comma(n, v) {
		return false
	}
	a := w - 1
	if s.Tokens[a].Text == "," {
		a--
	}
	if m := s.Mention[a]; m >= 0 {
		a = s.Doc.Mentions[m].Head
	}
	if !s.Tokens[a].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Obl
	s.subject(w, v)
	if s.Dominates(v, a) {
		s.supplant(a, v, parse.AclRelcl)
	} else {
		s.Heads[v], s.Rels[v] = int32(a), parse.AclRelcl
	}
	s.link()
	return true
}

// whatSeems makes the noun behind "what seems to be" the object of the verb before it: "published what appear to be
// private messages from X".
func (s *Sentence) whatSeems(n int) bool {
	c := s.Head(n)
	if c < 2 || c > n || s.Tokens[n].Tag != parse.NOUN || s.Low[c] != "appear" && s.Low[c] != "seem" || s.Low[c-1] != "what" || s.Child(n, parse.Cop) < c {
		return false
	}
	v := c - 2
	if !s.Verbal(v) || s.Head(c-1) != v && s.Head(c) != v {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.Heads[c], s.Rels[c] = int32(n), parse.AclRelcl
	s.Heads[c-1], s.Rels[c-1] = int32(c), parse.Nsubj
	for k := range s.Heads {
		if s.Head(k) == n && k > c && k < n && s.Rels[k].Is(parse.Cop, parse.Mark) {
			s.Heads[k], s.Rels[k] = int32(c), parse.Dep
		}
	}
	s.link()
	return true
}

// freeClause makes the object of a judging verb of "what", where the parse has only its clause: "praised what Ukraine had achieved".
func (s *Sentence) freeClause(v int) bool {
	h := s.Head(v)
	if h < 0 || h+2 >= v || s.Low[h+1] != "what" || s.Head(h+1) != v || s.Rels[h+1] != parse.Obj {
		return false
	}
	for _, r := range s.Entries[h].Verb {
		if Judged[r.Type] {
			s.Heads[h+1], s.Rels[h+1] = int32(h), parse.Obj
			s.Heads[v], s.Rels[v] = int32(h+1), parse.AclRelcl
			s.link()
			return true
		}
	}
	return false
}

// forWhich hangs "for which Hamas claimed responsibility" on the deed before it.
func (s *Sentence) forWhich(w int) bool {
	v := s.Head(w)
	if w < 2 || v < w || s.Low[w-1] != "for" || s.Rels[v] == parse.AclRelcl && s.Doc.Tables.Classes["attack"].Has(s.Low[max(s.Head(v), 0)]) {
		return false
	}
	if o := s.Child(v, parse.Obj); o < v || s.Low[o] != "responsibility" && s.Low[o] != "credit" && s.Low[o] != "blame" {
		return false
	}
	for n := w - 2; n >= 0; n-- {
		if c := s.Doc.Tables.Classes; s.Tokens[n].Tag == parse.NOUN && (c["attack"].Has(s.Low[n]) || c["blow"].Has(s.Low[n])) && !s.Dominates(v, n) {
			s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
			s.link()
			return true
		}
	}
	return false
}
