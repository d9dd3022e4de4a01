package what

import (
	"strings"

	"backchannel/loaders/extract/parse"
)

// Mends of what somebody calls, has done or lets happen.

// calledCruel makes what "called the isolation of Qatar inhumane" calls it of the word that the parse took for an
// adverb or for the object, and of a phrase with "of" a part of the object.
func (s *sentence) calledCruel(v int) bool {
	o := s.child(v, parse.Obj)
	if x := s.child(v, parse.Xcomp); o < 0 && x > v && s.names(x) && !s.passive(v) && labels[s.low[v]] != 0 {
		a := s.child(x, parse.Appos)
		if a < x || s.Tokens[a].Tag != parse.NOUN || s.child(a, parse.Det) < 0 {
			return false
		}
		s.heads[a], s.rels[a], s.rels[x] = int32(v), parse.Xcomp, parse.Obj // "called X a “liar”"
		s.link()
		return true
	}
	if labels[s.low[v]] == 0 || o < v || s.passive(v) {
		return false
	}
	if s.low[v] == "call" && s.calledName(v, o) {
		return true
	}
	if h := s.head(v); h >= 0 && s.low[h] == "what" && s.rels[v] == parse.AclRelcl && s.low[v] == "call" {
		s.reword(v, "term") // nobody is telephoned in "what it called the genocidal forces"
		return true
	}
	if s.quotedLabel(v, o) {
		return true
	}
	changed := false
	if k := s.child(v, parse.Obl); k > o && s.caseOf(k) == "of" && s.child(k, parse.Case) == o+1 {
		s.heads[k], s.rels[k] = int32(o), parse.Nmod
		s.link()
		changed = true
	}
	if s.child(v, parse.Xcomp) >= 0 {
		return changed
	}
	x := s.child(v, parse.Advmod)
	for x >= 0 && x < o {
		x = int(s.sib[x])
		for x >= 0 && s.rels[x] != parse.Advmod {
			x = int(s.sib[x])
		}
	}
	switch {
	case x > o && !strings.HasSuffix(s.low[x], "ly") && s.judging(x):
	case s.rels[o-1] == parse.Compound && s.head(o-1) == o && o-2 > v && s.child(o, parse.Det, parse.NmodPoss) >= 0 && s.judging(o):
		x = o
		n := o - 1
		for k := range s.heads[:n] {
			if s.head(k) == o {
				s.heads[k] = int32(n)
			}
		}
		s.heads[n], s.rels[n] = int32(v), parse.Obj
	default:
		if x = s.child(o, parse.Nmod); x < o+3 || s.caseOf(x) != "of" || s.rels[x-1] != parse.Compound || s.head(x-1) != x || !s.names(x-1) || !s.judging(x) {
			return changed
		}
		s.handOver(x, x-1)
		s.heads[x-1], s.rels[x-1] = int32(o), parse.Nmod
	}
	s.heads[x], s.rels[x] = int32(v), parse.Xcomp
	s.retag(x, parse.JJ)
	s.Tokens[x].Tag = parse.ADJ
	s.link()
	return true
}

// judging reports whether a word is one by which something is judged, by the tables or by its ending.
func (s *sentence) judging(x int) bool {
	w := s.low[x]
	if c := s.doc.reader.tables.classes; c["bad"][w] || c["good"][w] {
		return true
	}
	for _, e := range [...]string{"ous", "ful", "able", "ible", "less", "ical"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// hadDone makes a passive of what somebody has done to another, "had the ambassador called in".
func (s *sentence) hadDone(v int) bool {
	h := s.head(v)
	if h < 0 || h > v-2 || s.low[h] != "have" || !letDone[s.low[v]] || s.child(v, parse.AuxPass, parse.Aux, parse.Nsubj, parse.NsubjPass, parse.Obj) >= 0 {
		return false
	}
	o := s.child(h, parse.Obj)
	if o < h || o > v || s.child(o, parse.NmodPoss) >= 0 && s.Tokens[s.child(o, parse.NmodPoss)].XPOS == parse.PRPS {
		return false // "had his car seized"
	}
	s.heads[o], s.rels[o] = int32(v), parse.NsubjPass
	s.rels[v] = parse.Ccomp
	s.retag(v, parse.VBN)
	s.link()
	return true
}

// lets returns who has others do what v says, as [sentence.hadDone] left it; -1.
func (s *sentence) lets(v int) int {
	if h := s.head(v); h >= 0 && h < v && s.low[h] == "have" && s.rels[v] == parse.Ccomp && letDone[s.low[v]] {
		return s.surface(h)
	}
	return -1
}

// letDone are the verbs for what those in power have done by others.
var letDone = map[string]bool{"summon": true, "call": true, "haul": true, "arrest": true, "detain": true, "jail": true, "imprison": true, "expel": true, "deport": true,
	"extradite": true, "recall": true, "freeze": true, "cancel": true, "close": true, "block": true, "suspend": true, "seize": true, "bomb": true, "blacklist": true}

// describedSo makes the main clause of "A turning point was how Ashton described the truce" of what she does.
func (s *sentence) describedSo(h int) bool {
	v := s.child(h, parse.AdvclRelcl, parse.AclRelcl, parse.Acl, parse.Advcl)
	n := s.child(h, parse.Nsubj)
	if s.rels[h].Is(parse.Acl, parse.AclRelcl) && s.head(h) < h && s.rels[s.head(h)] == parse.Root {
		n = s.head(h)
	}
	if v < h || n < 0 || n > h || s.child(h, parse.Cop) < n || !s.finite(v) || s.child(v, parse.Nsubj) < h || s.child(v, parse.Obj) < v {
		return false
	}
	switch s.low[v] {
	case "describe", "characterise", "characterize", "put", "see", "call", "term", "label":
	default:
		return false
	}
	s.crown(v, h, parse.Advmod)
	s.heads[h], s.rels[h] = int32(v), parse.Advmod
	s.heads[n], s.rels[n] = int32(v), parse.Xcomp
	s.heads[s.child(h, parse.Cop)] = int32(n)
	if s.low[v] != "call" {
		s.reword(v, "call")
	}
	s.link()
	return true
}

// cameFrom makes the subject of what "From Paris came condemnation of the coup" has come.
func (s *sentence) cameFrom(v int) bool {
	o := s.child(v, parse.Obj)
	if o < v || s.low[s.Dateline] != "from" || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	s.rels[o] = parse.Nsubj
	s.link()
	return true
}

// greenLight makes "approved sending troops" of "gave the green light to sending troops".
func (s *sentence) greenLight(v int) bool {
	o := s.child(v, parse.Obj)
	if o < v || s.passive(v) {
		return false
	}
	switch s.low[o] {
	case "light", "go-ahead", "consent", "approval", "nod", "assent", "blessing", "thumbs-up":
	case "go", "ahead": // parted by the hyphen
	default:
		return false
	}
	for _, h := range [...]int{v, o} {
		for k := s.kid[h]; k >= 0; k = s.sib[k] {
			x := int(k)
			p := s.child(x, parse.Case, parse.Mark)
			if x < o || p < o || p > x || s.doc.reader.tables.classes["proposal"][s.low[x]] || s.low[p] != "to" && s.low[p] != "for" || !s.rels[x].Is(parse.Obl, parse.Nmod, parse.Advcl, parse.Acl) || s.names(x) || s.Tokens[x].XPOS == parse.VB {
				continue
			}
			s.heads[o], s.rels[o] = int32(v), parse.Obl
			s.heads[x], s.rels[x] = int32(v), parse.Obj
			if s.verbal(x) {
				s.rels[x] = parse.Xcomp
			}
			s.heads[p], s.rels[p] = int32(v), parse.Dep
			s.reword(v, "approve")
			s.link()
			return true
		}
	}
	return false
}

// handedIn gives "handed in a note" its object, where the parse takes "in" for a preposition: nobody hands in a place.
func (s *sentence) handedIn(t int) bool {
	p := t + 1
	if p >= len(s.Tokens) || s.low[p] != "in" || s.passive(t) || s.child(t, parse.Obj) >= 0 {
		return false
	}
	x := s.head(p)
	if s.rels[p] != parse.Case || x < p || s.head(x) != t || s.mention[x] >= 0 || s.Tokens[x].Tag != parse.NOUN {
		return false
	}
	s.heads[p], s.rels[p] = int32(t), parse.CompoundPrt
	s.rels[x] = parse.Obj
	s.link()
	return true
}

// namedAs gives the verb what its object is called, where that was hung on a participle of the
// object: "described the proposal made by Hungary as unworkable".
func (s *sentence) namedAs(t int) bool {
	h := s.head(t)
	o := h
	if m := s.child(t, parse.Mark); m >= 0 && h >= 0 && h < m && s.low[m] == "as" && m+1 < t && s.low[m+1] == "be" && s.rels[m+1] == parse.Cop && labels[s.low[h]] != 0 {
		s.rels[m], s.rels[m+1] = parse.Case, parse.Dep // "described it as being part of a trend"
		s.link()
		return true
	}
	switch {
	case h < 0 || h > t || s.caseOf(t) != "as":
		return false
	case s.rels[t] == parse.Obl && s.Tokens[h].XPOS == parse.VBN && s.rels[h] == parse.Acl:
		o = s.head(h)
	case s.rels[t].Is(parse.Acl, parse.Nmod) && s.Tokens[t].Tag.Is(parse.ADJ, parse.NOUN): // "described the “remarks” as “unacceptable”"
	default:
		return false
	}
	if s.rels[o] != parse.Obj || s.head(o) < 0 || s.head(o) > o || labels[s.low[s.head(o)]] == 0 && s.low[s.head(o)] != "dismiss" && s.low[s.head(o)] != "reject" {
		return false
	}
	s.heads[t], s.rels[t] = s.heads[o], parse.Obl
	s.link()
	return true
}

// asObject gives the verb the object behind "as": "dismissed as baseless a claim".
func (s *sentence) asObject(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.caseOf(h) != "as" {
		return false
	}
	switch {
	case s.Tokens[h].Tag == parse.ADJ && s.rels[t] == parse.Obj:
	case s.Tokens[h].Tag == parse.NOUN && s.rels[t].Is(parse.Appos, parse.Obj, parse.Conj, parse.Dep, parse.NmodUnmarked) && s.rels[h] == parse.Obl:
		// "denounced as a crime Serbia's attack": the phrase begins right behind the crime
		if from, _ := s.span(t); from != h+1 || s.child(t, parse.Det, parse.NmodPoss) < 0 {
			return false
		}
	default:
		return false
	}
	v := s.head(h)
	if v < 0 || v > h || !s.verbal(v) || s.child(v, parse.Obj) >= 0 {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Obj
	s.link()
	return true
}
