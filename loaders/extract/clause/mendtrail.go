package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// accompanies are the participles that say behind a comma how the subject does what it does:
// "flew to Ankara, accompanied by Y", "met Putin, invited by Serbia".
var accompanies = vocab.Words("accompany", "flank", "join", "follow", "urge", "prompt", "press", "pressure",
	"drive", "motivate", "invite", "receive", "greet", "welcome", "escort", "lead", "advise", "surround",
	"watch", "cheer", "applaud", "represent", "alarm", "anger", "provoke", "dog", "overshadow")

// trailing hangs a participle on the name right before its comma, where the parse coordinated it
// with the verb: "met with Guaidó, recognised by Washington", "telephoned Tshisekedi, re-elected in May".
func (s *Sentence) trailing(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || v < 2 || s.Tokens[v-1].Text != "," || s.Mention[v-2] < 0 || assists.Has(s.Low[v]) || accompanies.Has(s.Low[v]) || s.Child(v, parse.Coord) >= 0 && s.Child(v, parse.Coord) < v ||
		s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass, parse.Mark) >= 0 {
		return false
	}
	office := -1
	if raises.Has(s.Low[v]) {
		office = s.Child(v, parse.Obj, parse.Xcomp) // "Y, made director by the minister"
	}
	if s.Rels[v] == parse.AclRelcl {
		// "President X, re-elected last summer"
		if (s.Low[v] == "elect" || s.Low[v] == "re-elect" || raises.Has(s.Low[v])) && s.Person(h) && s.Child(v, parse.Obj) < 0 {
			s.Rels[v] = parse.Acl
			s.retag(v, parse.VBN)
			s.link()
			return true
		}
		return false
	}
	by := s.ByAgent(v)
	if office > v && by < v {
		for k := s.Kid[office]; k >= 0; k = s.Sib[k] {
			if int(k) > office && s.CaseOf(int(k)) == "by" {
				by = int(k)
			}
		}
	}
	if office < 0 && s.Child(v, parse.Obj) >= 0 || by < v && s.Low[v] != "elect" && s.Low[v] != "re-elect" {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[v-2]]
	n := m.Head
	if m.To != v-1 || !s.Names(n) || !s.Verbal(h) || !s.Dominates(h, n) {
		return false
	}
	c := s.CaseOf(n)
	switch k := s.Doc.KindOf(m.Entities[0]); {
	case !s.Rels[n].Is(parse.Obj, parse.Obl, parse.Nmod) && !(s.Rels[n] == parse.Nsubj && n > h):
		return false
	case k == graph.Person, k == graph.Organization:
	case k != graph.Country || c == "to" || c == "in" || c == "from" || c == "at":
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	if office >= 0 {
		s.retag(v, parse.VBN)
		s.Rels[office], s.Heads[by], s.Rels[by] = parse.Xcomp, int32(v), parse.OblAgent
	}
	s.link()
	return true
}

// raises are the verbs for giving somebody an office.
var raises = vocab.Words("appoint", "name", "make", "nominate", "confirm", "install", "designate", "proclaim", "declare")

// amid gives "amid" back its phrase, where the parse made a piece of a name of it: "called Y amid
// Russia's attack".
func (s *Sentence) amid(p int) bool {
	n := s.Head(p)
	if s.Low[p] != "amid" || s.Rels[p] != parse.Flat || n < 0 || n > p || p+1 >= len(s.Tokens) {
		return false
	}
	own := -1
	for k := p + 1; k < len(s.Tokens) && k < p+6 && own < 0; k++ {
		if s.Tokens[k].XPOS == parse.POS && s.Head(k) == n {
			own = k
		}
	}
	x := s.Head(n)
	if own < 0 || x < own || s.Rels[n] != parse.NmodPoss || s.Mention[p+1] < 0 {
		return false
	}
	o := s.Doc.Mentions[s.Mention[p+1]].Head
	v := s.Head(x)
	if v < 0 || v > n || !s.Verbal(v) {
		return false
	}
	for k := p; k <= own; k++ {
		if s.Head(k) == n {
			s.Heads[k] = int32(o)
		}
	}
	s.Heads[o], s.Rels[o] = int32(x), parse.NmodPoss
	s.Heads[p], s.Rels[p] = int32(x), parse.Case
	s.retag(p, parse.IN)
	s.Tokens[p].Tag = parse.ADP
	s.Heads[n], s.Rels[n] = int32(v), s.Rels[x]
	s.Rels[x] = parse.Obl
	s.link()
	return true
}

// nationalObject makes an attribute of an adjective of nationality that the parse took for an object
// beside the one behind it: "condemned American weapons deliveries".
func (s *Sentence) nationalObject(t int) bool {
	v := s.Head(t)
	if v < 0 || v > t || s.Mention[t] < 0 || s.Child(t, parse.Det, parse.Case) >= 0 {
		return false
	}
	n := t + 1
	for n < len(s.Tokens) && s.Rels[n].Is(parse.Compound, parse.Amod) && s.Head(n) > n {
		n++
	}
	if n >= len(s.Tokens) || s.Tokens[n].Tag != parse.NOUN || s.Rels[n] != parse.Obj || s.Head(n) != v || s.Child(n, parse.Det, parse.NmodPoss) >= 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Amod
	s.link()
	return true
}

// ownersNoun makes a noun of what somebody owns and does to somebody, where it was taken for a
// verb or an adjective: "after Japan's cut in aid", "after Egypt's offensive against Sudan".
func (s *Sentence) ownersNoun(p int) bool {
	w := p + 1
	if p < 1 || w+1 >= len(s.Tokens) || !s.Tokens[w].Tag.Is(parse.VERB, parse.ADJ) || s.Tokens[w].XPOS == parse.VBG || s.Tokens[w+1].Tag != parse.ADP || s.Mention[p-1] < 0 {
		return false
	}
	l := verbs.Lower(s.Tokens[w].Text)
	if len(s.Doc.Tables.Entry(l).Noun) == 0 || s.Mention[w] >= 0 {
		return false
	}
	o := s.Doc.Mentions[s.Mention[p-1]].Head
	if s.Head(o) != w && s.Head(o) != s.Head(w) && !s.Dominates(w, o) {
		return false
	}
	s.retag(w, parse.NN)
	s.Tokens[w].Tag = parse.NOUN
	s.reword(w, l)
	s.Heads[o], s.Rels[o] = int32(w), parse.NmodPoss
	h, prep := s.Head(w), s.Child(w, parse.Mark)
	for k := s.Kid[w]; k >= 0 && int(k) < o; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) && int(k) != o && h >= 0 {
			s.Heads[k], s.Rels[k] = int32(h), parse.Obj // "praised Malawi after Egypt's offensive"
		}
	}
	if prep >= 0 && prep < o && s.Tokens[prep].Tag == parse.ADP {
		s.Rels[prep] = parse.Case
		if h >= 0 {
			s.Rels[w] = parse.Obl
		}
	}
	s.link()
	return true
}

// throughCompound gives a noun the owner that the parse hung on a common noun before it: "Poland's
// weapons shipments", "American arms sales".
func (s *Sentence) throughCompound(o int) bool {
	c := s.Head(o)
	if c < o || s.Mention[o] < 0 || s.Rels[c] != parse.Compound || s.Mention[c] >= 0 || s.Tokens[c].Tag != parse.NOUN {
		return false
	}
	n := s.Head(c)
	if n < c || s.Tokens[n].Tag != parse.NOUN || s.Child(n, parse.NmodPoss) >= 0 {
		return false
	}
	s.Heads[o] = int32(n)
	s.link()
	return true
}

// sentPacking gives the verb the participle that the parse hung on its object: "sent six diplomats
// packing".
func (s *Sentence) sentPacking(t int) bool {
	o := s.Head(t)
	if o != t-1 || s.Rels[o] != parse.Obj || s.Head(o) < 0 || s.Low[s.Head(o)] != "send" {
		return false
	}
	s.Heads[t], s.Rels[t] = s.Heads[o], parse.Xcomp
	s.link()
	return true
}

// answers are the nouns for what somebody does in his turn.
var answers = vocab.Words("answer", "response", "reaction", "reply", "retaliation", "revenge", "riposte",
	"move", "step", "act", "action", "decision")

// answerWas makes whose answer it was do what it was: "Georgia's answer was to call back its
// ambassador", "the first act of the junta was to expel them".
func (s *Sentence) answerWas(v int) bool {
	n, be := s.Child(v, parse.NsubjOuter, parse.Nsubj), s.Child(v, parse.Cop)
	if n < 0 || n > v || be < n || be > v || s.Tokens[be].XPOS != parse.VBD || !answers.Has(s.Low[n]) || !s.ToInfinitive(v) || s.Negated(v) {
		return false
	}
	o := s.Child(n, parse.NmodPoss)
	if k := s.Child(n, parse.Nmod); o < 0 && k >= 0 && s.CaseOf(k) == "of" {
		o = k
	}
	if o < 0 || len(s.Parties(o, ActorKinds)) == 0 {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Low[k] == "to" || int(k) == be {
			s.Rels[k] = parse.Dep
			s.retag(int(k), parse.RB)
		}
	}
	s.Rels[n] = parse.Dep
	s.Heads[o], s.Rels[o] = int32(v), parse.Nsubj
	s.retag(v, parse.VBD)
	s.link()
	return true
}

// calledBehind gives a verb of naming what its object is called, where that was hung on a participle
// between the two, or on a clause: "called the sanctions imposed by Germany a crime", "called a law that
// nobody had asked for a mistake".
func (s *Sentence) calledBehind(q int) bool {
	p := s.Head(q)
	if p >= 0 && p < q && s.Rels[q] == parse.Appos && s.Rels[p].Is(parse.Conj, parse.Appos) && s.Person(p) && s.Tokens[q-1].Text == "a" && s.Head(p) >= 0 {
		o := s.Head(p)
		if s.Verbal(o) {
			o = s.Child(o, parse.Obj)
		}
		if o >= 0 && o < p && s.Rels[o] == parse.Obj && Labels[s.Low[s.Head(o)]] != 0 && s.Child(s.Head(o), parse.Xcomp) < 0 && s.Doc.Mentions[s.Mention[p]].To == q-1 && !s.Tokens[q].Tag.Is(parse.PROPN) {
			s.Heads[q], s.Rels[q] = s.Heads[o], parse.Xcomp
			s.Heads[p], s.Rels[p] = int32(o), parse.Appos
			s.link()
			return true // "called the envoy to Harare, Brian Nichols a thug"
		}
		return false
	}
	if p < 0 || p > q || s.Rels[q] != parse.Obj || !(s.Tokens[p].XPOS == parse.VBN && s.Rels[p] == parse.Acl) && !(s.Rels[p] == parse.AclRelcl && s.IsBad(q)) {
		return false
	}
	o := s.Head(p)
	v := s.Head(o)
	if v < 0 || v > o || s.Rels[o] != parse.Obj || !s.Doc.Tables.Classes["naming"].Has(s.Low[v]) || s.Child(v, parse.Xcomp) >= 0 {
		return false
	}
	if by := s.ByAgent(p); s.Rels[p] == parse.Acl && (by < p || by > q) {
		return false
	}
	s.Heads[q], s.Rels[q] = int32(v), parse.Xcomp
	s.link()
	return true
}
