package clause

import (
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Mends of what somebody calls, has done or lets happen.

// calledCruel makes what "called the isolation of Qatar inhumane" calls it of the word that the parse took for an
// adverb or for the object, and of a phrase with "of" a part of the object.
func (s *Sentence) calledCruel(v int) bool {
	o := s.Child(v, parse.Obj)
	if x := s.Child(v, parse.Xcomp); o < 0 && x > v && s.Names(x) && !s.Passive(v) && Labels[s.Low[v]] != 0 {
		a := s.Child(x, parse.Appos)
		if a < x || s.Tokens[a].Tag != parse.NOUN || s.Child(a, parse.Det) < 0 {
			return false
		}
		s.Heads[a], s.Rels[a], s.Rels[x] = int32(v), parse.Xcomp, parse.Obj // "called X a “liar”"
		s.link()
		return true
	}
	if Labels[s.Low[v]] == 0 || o < v || s.Passive(v) {
		return false
	}
	if s.Low[v] == "call" && s.calledName(v, o) {
		return true
	}
	if h := s.Head(v); h >= 0 && s.Low[h] == "what" && s.Rels[v] == parse.AclRelcl && s.Low[v] == "call" {
		s.reword(v, "term") // nobody is telephoned in "what it called the genocidal forces"
		return true
	}
	if s.quotedLabel(v, o) {
		return true
	}
	changed := false
	if k := s.Child(v, parse.Obl); k > o && s.CaseOf(k) == "of" && s.Child(k, parse.Case) == o+1 {
		s.Heads[k], s.Rels[k] = int32(o), parse.Nmod
		s.link()
		changed = true
	}
	if s.Child(v, parse.Xcomp) >= 0 {
		return changed
	}
	x := s.Child(v, parse.Advmod)
	for x >= 0 && x < o {
		x = int(s.Sib[x])
		for x >= 0 && s.Rels[x] != parse.Advmod {
			x = int(s.Sib[x])
		}
	}
	switch {
	case x > o && !strings.HasSuffix(s.Low[x], "ly") && s.judging(x):
	case s.Rels[o-1] == parse.Compound && s.Head(o-1) == o && o-2 > v && s.Child(o, parse.Det, parse.NmodPoss) >= 0 && s.judging(o):
		x = o
		n := o - 1
		for k := range s.Heads[:n] {
			if s.Head(k) == o {
				s.Heads[k] = int32(n)
			}
		}
		s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	default:
		if x = s.Child(o, parse.Nmod); x < o+3 || s.CaseOf(x) != "of" || s.Rels[x-1] != parse.Compound || s.Head(x-1) != x || !s.Names(x-1) || !s.judging(x) {
			return changed
		}
		s.handOver(x, x-1)
		s.Heads[x-1], s.Rels[x-1] = int32(o), parse.Nmod
	}
	s.Heads[x], s.Rels[x] = int32(v), parse.Xcomp
	s.retag(x, parse.JJ)
	s.Tokens[x].Tag = parse.ADJ
	s.link()
	return true
}

// judging reports whether a word is one by which something is judged, by the tables or by its ending.
func (s *Sentence) judging(x int) bool {
	w := s.Low[x]
	if c := s.Doc.Tables.Classes; c["bad"].Has(w) || c["good"].Has(w) {
		return true
	}
	for _, e := range [...]string{"ous", "ful", "able", "ible", "less", "ical"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// hadDone makes a passive of what somebody has done to another, "had the ambassador called in", "ordered the envoy expelled".
func (s *Sentence) hadDone(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v-2 || s.Low[h] != "have" && s.Low[h] != "order" || !letDone.Has(s.Low[v]) || s.Child(v, parse.AuxPass, parse.Aux, parse.Nsubj, parse.NsubjPass, parse.Obj) >= 0 {
		return false
	}
	o := s.Child(h, parse.Obj)
	if o < h || o > v || s.Child(o, parse.NmodPoss) >= 0 && s.Tokens[s.Child(o, parse.NmodPoss)].XPOS == parse.PRPS {
		return false // "had his car seized"
	}
	s.Heads[o], s.Rels[o] = int32(v), parse.NsubjPass
	s.Rels[v] = parse.Ccomp
	s.retag(v, parse.VBN)
	s.link()
	return true
}

// lets returns who has others do what v says, as [sentence.hadDone] left it; -1.
func (s *Sentence) lets(v int) int {
	if h := s.Head(v); h >= 0 && h < v && (s.Low[h] == "have" || s.Low[h] == "order") && s.Rels[v] == parse.Ccomp && letDone.Has(s.Low[v]) {
		return s.Surface(h)
	}
	return -1
}

// letDone are the verbs for what those in power have done by others.
var letDone = vocab.Words("summon", "call", "haul", "arrest", "detain", "jail", "imprison", "expel", "deport",
	"extradite", "recall", "freeze", "cancel", "close", "block", "suspend", "seize", "bomb", "blacklist", "withdraw", "shut")

// describedSo makes the main clause of "A turning point was how Ashton described the truce" of what she does.
func (s *Sentence) describedSo(h int) bool {
	v := s.Child(h, parse.AdvclRelcl, parse.AclRelcl, parse.Acl, parse.Advcl)
	n := s.Child(h, parse.Nsubj)
	if s.Rels[h].Is(parse.Acl, parse.AclRelcl) && s.Head(h) < h && s.Rels[s.Head(h)] == parse.Root {
		n = s.Head(h)
	}
	if v < h || n < 0 || n > h || s.Child(h, parse.Cop) < n || !s.Finite(v) || s.Child(v, parse.Nsubj) < h || s.Child(v, parse.Obj) < v {
		return false
	}
	switch s.Low[v] {
	case "describe", "characterise", "characterize", "put", "see", "call", "term", "label":
	default:
		return false
	}
	s.crown(v, h, parse.Advmod)
	s.Heads[h], s.Rels[h] = int32(v), parse.Advmod
	s.Heads[n], s.Rels[n] = int32(v), parse.Xcomp
	s.Heads[s.Child(h, parse.Cop)] = int32(n)
	if s.Low[v] != "call" {
		s.reword(v, "call")
	}
	s.link()
	return true
}

// cameFrom makes the subject of what "From Paris came condemnation of the coup" has come.
func (s *Sentence) cameFrom(v int) bool {
	o := s.Child(v, parse.Obj)
	if o < v || s.Low[s.Dateline] != "from" || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	s.Rels[o] = parse.Nsubj
	s.link()
	return true
}

// greenLight makes "approved sending troops" of "gave the green light to sending troops".
func (s *Sentence) greenLight(v int) bool {
	o := s.Child(v, parse.Obj)
	if o < v || s.Passive(v) {
		return false
	}
	switch s.Low[o] {
	case "light", "go-ahead", "consent", "approval", "nod", "assent", "blessing", "thumbs-up":
	case "go", "ahead": // parted by the hyphen
	default:
		return false
	}
	for _, h := range [...]int{v, o} {
		for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
			x := int(k)
			p := s.Child(x, parse.Case, parse.Mark)
			if x < o || p < o || p > x || s.Doc.Tables.Classes["proposal"].Has(s.Low[x]) || s.Low[p] != "to" && s.Low[p] != "for" || !s.Rels[x].Is(parse.Obl, parse.Nmod, parse.Advcl, parse.Acl) || s.Names(x) || s.Tokens[x].XPOS == parse.VB {
				continue
			}
			s.Heads[o], s.Rels[o] = int32(v), parse.Obl
			s.Heads[x], s.Rels[x] = int32(v), parse.Obj
			if s.Verbal(x) {
				s.Rels[x] = parse.Xcomp
			}
			s.Heads[p], s.Rels[p] = int32(v), parse.Dep
			s.reword(v, "approve")
			s.link()
			return true
		}
	}
	return false
}

// handedIn gives "handed in a note" its object, where the parse takes "in" for a preposition: nobody hands in a place.
func (s *Sentence) handedIn(t int) bool {
	p := t + 1
	if p >= len(s.Tokens) || s.Low[p] != "in" || s.Passive(t) || s.Child(t, parse.Obj) >= 0 {
		return false
	}
	x := s.Head(p)
	if s.Rels[p] != parse.Case || x < p || s.Head(x) != t || s.Mention[x] >= 0 || s.Tokens[x].Tag != parse.NOUN {
		return false
	}
	s.Heads[p], s.Rels[p] = int32(t), parse.CompoundPrt
	s.Rels[x] = parse.Obj
	s.link()
	return true
}

// namedAs gives the verb what its object is called, where that was hung on a participle of the
// object: "described the proposal made by Hungary as unworkable".
func (s *Sentence) namedAs(t int) bool {
	h := s.Head(t)
	o := h
	if m := s.Child(t, parse.Mark); m >= 0 && h >= 0 && h < m && s.Low[m] == "as" && m+1 < t && s.Low[m+1] == "be" && s.Rels[m+1] == parse.Cop && Labels[s.Low[h]] != 0 {
		s.Rels[m], s.Rels[m+1] = parse.Case, parse.Dep // "described it as being part of a trend"
		s.link()
		return true
	}
	switch {
	case h < 0 || h > t || s.CaseOf(t) != "as":
		return false
	case s.Rels[t] == parse.Obl && s.Tokens[h].XPOS == parse.VBN && s.Rels[h] == parse.Acl:
		o = s.Head(h)
	case s.Rels[t].Is(parse.Acl, parse.Nmod) && s.Tokens[t].Tag.Is(parse.ADJ, parse.NOUN): // "described the “remarks” as “unacceptable”"
	default:
		return false
	}
	if s.Rels[o] != parse.Obj || s.Head(o) < 0 || s.Head(o) > o || Labels[s.Low[s.Head(o)]] == 0 && s.Low[s.Head(o)] != "dismiss" && s.Low[s.Head(o)] != "reject" {
		return false
	}
	s.Heads[t], s.Rels[t] = s.Heads[o], parse.Obl
	s.link()
	return true
}

// asObject gives the verb the object behind "as": "dismissed as baseless a claim".
func (s *Sentence) asObject(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || s.CaseOf(h) != "as" {
		return false
	}
	switch {
	case s.Tokens[h].Tag == parse.ADJ && s.Rels[t] == parse.Obj:
	case s.Tokens[h].Tag == parse.NOUN && s.Rels[t].Is(parse.Appos, parse.Obj, parse.Conj, parse.Dep, parse.NmodUnmarked) && s.Rels[h] == parse.Obl:
		// "denounced as a crime Serbia's attack": the phrase begins right behind the crime
		if from, _ := s.Span(t); from != h+1 || s.Child(t, parse.Det, parse.NmodPoss) < 0 {
			return false
		}
	default:
		return false
	}
	v := s.Head(h)
	if v < 0 || v > h || !s.Verbal(v) || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obj
	s.link()
	return true
}

// stepCalled makes a relative clause of what somebody calls a noun right before him, where nothing joins them: "closed the border, a
// step the Malian foreign ministry described as a blockade".
func (s *Sentence) stepCalled(v int) bool {
	m := s.Head(v)
	if m < 1 || m > v || s.Mention[m] < 0 {
		return false
	}
	n := s.Head(m)
	if from, _ := s.Span(m); n < 0 || n != from-1 || s.Child(m, parse.Case, parse.Mark) >= 0 || !s.Deed(n) || !s.Appositive(n) {
		return false
	}
	s.makeVerb(v, parse.VBD)
	s.Heads[m], s.Rels[m] = int32(v), parse.Nsubj
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	s.link()
	return true
}

// deedAside hangs a noun that sums up a deed on its verb, where the parse has it stand beside a name: "fired over Hokkaido, an act
// which Tokyo called reckless".
func (s *Sentence) deedAside(n int) bool {
	h := s.Head(n)
	if h < 0 || h > n || s.Mention[h] < 0 || !s.Deed(n) || !s.Appositive(n) || s.Tokens[n].XPOS == parse.NNS || s.Child(n, parse.AclRelcl) < n {
		return false
	}
	v := s.Head(h)
	for v >= 0 && !s.Verbal(v) {
		v = s.Head(v)
	}
	if v < 0 || v > h {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Parataxis
	s.link()
	return true
}

// calledOnHim makes a preposition of the particle behind "called", which leaves whom one called on to be rung up: "called on Mohamed
// al-Menfi and met others".
func (s *Sentence) calledOnHim(t int) bool {
	v := s.Head(t)
	if v != t-1 || s.Low[v] != "call" {
		return false
	}
	n := s.Child(v, parse.Obj, parse.Xcomp)
	if n < t || s.CaseOf(n) != "" || s.Tokens[n].Tag == parse.VERB || !s.Names(n) && s.Mention[n] < 0 {
		return false
	}
	s.Heads[t], s.Rels[t], s.Rels[n] = int32(n), parse.Case, parse.Obl
	s.link()
	return true
}
