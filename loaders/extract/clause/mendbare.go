package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// bareVerbs are the verbs that a clause without "that" has behind the noun for what was done: "a letter Macron
// wrote", "the plan Germany put forward".
var bareVerbs = vocab.Words("reach", "strike", "sign", "write", "send", "propose", "make", "offer", "issue",
	"impose", "broker", "negotiate", "conclude", "present", "submit", "put", "deliver", "announce",
	"publish", "launch", "order", "receive", "hand", "give", "address", "hold", "unveil", "table",
	"mediate", "seal", "carry")

// bareRelative hangs on a noun the clause behind it that has no "that", with its subject, where the parse made the
// subject a second name of the noun, or the clause the main one: "The letter Macron wrote to Putin was published",
// "freed under an agreement Hamas reached with Israel".
func (s *Sentence) bareRelative(v int) bool {
	if !bareVerbs.Has(s.Low[v]) || s.Child(v, parse.Mark, parse.AuxPass, parse.Xcomp, parse.OblAgent) >= 0 || s.Child(v, parse.Obj) > v {
		return false
	}
	if c := s.Child(v, parse.Ccomp); c >= 0 && s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 {
		return false
	}
	k, n := s.bareSubject(v)
	if n < 0 || !s.madeBy(v, n) || s.Rels[v] == parse.AclRelcl && s.Head(v) == n && s.Head(k) == v {
		return false
	}
	main := s.mainBehind(v, k, n)
	if main < 0 && s.Head(v) < 0 {
		return false // "The ministry Chad": no other verb
	}
	switch {
	case main >= 0 && s.Head(main) == v:
		s.supplant(main, v, parse.AclRelcl)
	case main >= 0 && s.Head(main) == n:
		s.supplant(main, n, parse.Nsubj)
	case main < 0 && !s.Rels[v].Is(parse.Acl, parse.AclRelcl, parse.Advcl, parse.Conj, parse.Ccomp):
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	s.Heads[k], s.Rels[k] = int32(v), parse.Nsubj
	if main >= 0 {
		s.Heads[n], s.Rels[n] = int32(main), parse.Nsubj
		if s.Child(main, parse.AuxPass) >= 0 {
			s.Rels[n] = parse.NsubjPass
		}
	}
	s.link()
	return true
}

// bareSubject returns the head of the phrase right before the verb and the noun right before that, which means
// something done or said; -1 where there are none.
func (s *Sentence) bareSubject(v int) (k, n int) {
	t := v - 1
	for t > 1 && s.Tokens[t].Tag.Is(parse.AUX, parse.ADV) {
		t--
	}
	k = t
	switch {
	case t < 1:
		return -1, -1
	case s.Tokens[t].Tag == parse.PRON && !s.Relative(t):
		t--
	case s.Mention[t] >= 0 || s.Tokens[t].XPOS == parse.NNS:
		if m := s.Mention[t]; m >= 0 {
			k = s.Doc.Mentions[m].Head
		}
		for t > 0 && !s.referring(t) && (s.Mention[t] >= 0 || s.Tokens[t].Tag.Is(parse.PROPN, parse.ADJ, parse.NOUN, parse.CCONJ, parse.NUM)) {
			if m := s.Mention[t]; m >= 0 && s.Tokens[t+1].Tag == parse.CCONJ {
				k = s.Doc.Mentions[m].Head
			}
			t--
		}
		if t > 0 && s.Tokens[t].Tag == parse.DET {
			t--
		}
	default:
		return -1, -1
	}
	if t < 1 || !s.referring(t) || t+1 == v || !s.Tokens[t-1].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.NUM) && s.Child(t, parse.NmodPoss) < 0 {
		return -1, -1
	}
	return k, t
}

// referring reports whether the word is a common noun that can mean something done or said.
func (s *Sentence) referring(t int) bool {
	if s.Tokens[t].Tag != parse.NOUN || s.Mention[t] >= 0 {
		return false
	}
	tab := s.Doc.Tables
	return len(tab.Referents[s.Low[t]]) > 0 || tab.Classes["treaty"].Has(s.Low[t]) || tab.Classes["deal"].Has(s.Low[t]) || tab.Classes["secret"].Has(s.Low[t])
}

// madeBy reports whether the noun at n is what one can do as the verb says: "After the talks Putin wrote to Obama"
// has no talks that Putin wrote.
func (s *Sentence) madeBy(v, n int) bool {
	tab := s.Doc.Tables
	switch s.Low[v] {
	case "write", "address":
		return tab.Classes["message"].Has(s.Low[n]) || tab.Classes["secret"].Has(s.Low[n])
	case "hold":
		return true
	}
	for _, t := range tab.Referents[s.Low[n]] {
		if t == graph.Met || t == graph.Called || t == graph.Visited {
			return false
		}
	}
	return true
}

// mainBehind returns the verb or predicate behind the clause at v of which the noun n is the subject, where
// it hangs on the clause or on the noun; -1.
func (s *Sentence) mainBehind(v, k, n int) int {
	for x := v + 1; x < len(s.Tokens); x++ {
		if h := s.Head(x); h != v && h != n || !s.Rels[x].Is(parse.Conj, parse.Ccomp, parse.Parataxis, parse.AclRelcl, parse.Advcl) {
			continue
		}
		if s.Child(x, parse.Mark, parse.Coord) >= 0 || !s.Finite(x) && s.Child(x, parse.Aux, parse.AuxPass, parse.Cop) < 0 {
			continue
		}
		if m := s.Child(x, parse.Nsubj, parse.NsubjPass); m < 0 || m == k || m == n {
			return x
		}
	}
	return -1
}

// madePublic makes "public" what something is made in "made the transcript of its call with Moscow public", where it
// was taken for a noun behind the last one, or for an attribute of the time behind it.
func (s *Sentence) madePublic(t int) bool {
	v := t - 1
	for v >= 0 && v > t-16 && !s.Verbal(v) {
		v--
	}
	if v < 0 || s.Low[v] != "make" {
		return false
	}
	o, h := s.Child(v, parse.Obj), s.Head(t)
	if o < v || o > t || h < 0 || h == v {
		return false
	}
	switch {
	case s.Rels[t] == parse.Amod && h > t && Temporal.Has(s.Low[h]):
	case s.Rels[t] == parse.Nmod && h < t && s.Child(t, parse.Compound) == t-1:
		k := t - 1
		s.handOver(t, k)
		s.supplant(k, t, parse.Xcomp)
	default:
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Xcomp
	s.link()
	return true
}

// asides are the participles of "it was added" that is set between commas.
var asides = vocab.Words("add", "say", "report", "state", "announce", "learn", "stress", "explain", "understand",
	"claim", "allege", "confirm", "hear", "disclose", "reveal")

// itWasAdded sets "it was added" aside between the subject and the verb of what is added: "The ministers, it was added,
// would sign the treaty".
func (s *Sentence) itWasAdded(v int) bool {
	if !asides.Has(s.Low[v]) || v < 4 || v+2 >= len(s.Tokens) || s.Low[v-2] != "it" || s.Low[v-1] != "be" || s.Tokens[v-3].Text != "," || s.Tokens[v+1].Text != "," {
		return false
	}
	x, n := -1, -1
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		switch c := int(k); {
		case c < v-3 && s.Tokens[c].Tag.Is(parse.NOUN, parse.PROPN) && s.CaseOf(c) == "":
			n = c
		case c > v && x < 0 && s.Rels[c].Is(parse.Ccomp, parse.Conj, parse.Parataxis) && (s.Finite(c) || s.Child(c, parse.Aux, parse.AuxPass, parse.Cop) >= 0) && s.Child(c, parse.Nsubj, parse.NsubjPass) < 0:
			x = c
		}
	}
	h := s.Head(v)
	switch {
	case n < 0:
		return false
	case x >= 0:
		s.supplant(x, v, parse.Parataxis)
	case h > v && s.Rels[v].Is(parse.Advcl, parse.Ccomp) && s.Child(h, parse.Nsubj, parse.NsubjPass) < 0:
		x = h
		s.Rels[v] = parse.Parataxis
	default:
		return false
	}
	s.Heads[n], s.Rels[n] = int32(x), parse.Nsubj
	if s.Child(x, parse.AuxPass) >= 0 {
		s.Rels[n] = parse.NsubjPass
	}
	s.link()
	return true
}
