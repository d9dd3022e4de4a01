package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// openingParticiple makes the clause behind an opening participle the sentence where the
// participle was taken for it: "Invited by Macron, Xi Jinping will attend", "Warmly received by Macron, Xi Jinping praised".
func (s *Sentence) openingParticiple(t int) bool {
	if s.Rels[t] != parse.Root || t > 2 || s.Tokens[t].XPOS == parse.VBD && (t == 0 || s.Tokens[t-1].Tag != parse.ADV) || s.Child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	for v := t + 1; v < len(s.Tokens); v++ {
		n := s.Child(v, parse.Nsubj, parse.NsubjPass)
		// hung on the participle, or on a noun before the comma: "After vowing to help the islands after the quake, the US left"
		loose := s.Rels[v].Is(parse.AclRelcl, parse.Acl) && s.Head(v) < n && s.Finite(v) && s.Dominates(t, v)
		if n < t || n > v || !loose && (s.Head(v) != t || !s.Rels[v].Is(parse.Conj, parse.Ccomp, parse.Parataxis, parse.Advcl)) || s.Child(v, parse.Mark) >= 0 || !s.Comma(t, n) || s.Relative(n) {
			continue
		}
		if !s.Finite(v) && s.Child(v, parse.Aux, parse.AuxPass, parse.Cop) < 0 {
			continue
		}
		if s.Tokens[t].XPOS == parse.VBD {
			s.retag(t, parse.VBN)
		}
		return s.crown(v, t, parse.Advcl)
	}
	return false
}

// afterPhrase is [sentence.openingPhrase] where the clause was hung on a name in the phrase:
// "After a meeting with Putin, Macron left".
func (s *Sentence) afterPhrase(v int) bool {
	h := s.Head(v)
	if s.timeOfNoun(v, h) {
		return true
	}
	if h < 0 || h > v || !s.Rels[v].Is(parse.AclRelcl, parse.Acl) || !s.Finite(v) {
		return false
	}
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	if n < 0 && s.Mention[v-1] >= 0 {
		// "In a snub to China, Ferdinand Marcos stayed", where his name was listed with the phrase's
		if m := &s.Doc.Mentions[s.Mention[v-1]]; m.To == v && m.From > h && s.Tokens[m.From-1].Text == "," && s.Rels[m.Head] == parse.Conj && s.Child(m.Head, parse.Coord) < 0 {
			n = m.Head
		}
	}
	if n < h || n > v || s.Relative(n) || !s.Comma(h, n) || s.Child(v, parse.Mark) >= 0 {
		return false
	}
	top := h
	for s.Head(top) >= 0 && s.Rels[top].Is(parse.Nmod, parse.Conj, parse.Flat, parse.Appos) {
		top = s.Head(top)
	}
	reported := s.reportedBehind(top, v)
	if s.Rels[top] != parse.Root && !reported || s.Verbal(top) || s.CaseOf(top) == "" || s.Child(top, parse.Cop, parse.Nsubj) >= 0 {
		return false
	}
	for x := h + 1; x < n; x++ {
		if s.Relative(x) {
			return false
		}
	}
	if s.Rels[n] == parse.Conj {
		s.subject(n, v)
	}
	if reported {
		s.supplant(v, top, parse.Obl)
		s.Rels[v] = parse.Ccomp
		s.link()
		return true
	}
	return s.crown(v, top, parse.Obl)
}

// reportedBehind reports whether the phrase at top opens a sentence that somebody is said to have reported at its end, and of which the
// parse gave him the phrase: "In the meeting with the envoy, Tamsin called for trade and said …, IRNA reported".
func (s *Sentence) reportedBehind(top, v int) bool {
	u := s.Head(top)
	if u < v || s.Rels[top] != parse.Obl || top > 4 || !SpeechVerbs.Has(s.Low[u]) {
		return false
	}
	n := s.Child(u, parse.Nsubj)
	return n > v && n < u && s.Child(u, parse.Ccomp) < 0
}

// timeOfNoun gives a verb the "after meeting" that was hung on a noun of its phrase: "said in an interview from Tbilisi after
// meeting with X".
func (s *Sentence) timeOfNoun(v, h int) bool {
	m := s.Child(v, parse.Mark)
	if h < 0 || h > v || s.Tokens[v].XPOS != parse.VBG || s.Rels[v] != parse.Acl || m < 0 || m > v || s.Verbal(h) || s.Child(v, parse.Nsubj) >= 0 {
		return false
	}
	if w := s.Low[m]; w != "after" && w != "before" && w != "while" {
		return false
	}
	c := s.ClauseOf(h)
	if c < 0 || c == h || !s.Finite(c) || s.Rels[h] != parse.Obl {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(c), parse.Advcl
	s.link()
	return true
}

// doubleObject parts "granted Assange asylum", where the second object was taken for an
// apposition of the first.
func (s *Sentence) doubleObject(t int) bool {
	o := s.Head(t)
	if s.Rels[t] == parse.Obl && o >= 0 && s.Tokens[t].Tag == parse.NOUN && s.CaseOf(t) == "" && s.Verbal(o) && s.Entries[o].Wants(s.Low[t]) {
		// "handed the ambassador, Paul Hart, a note"
		if first := s.Child(o, parse.Obj); first > o && first < t && s.Names(first) && s.Comma(first, t) {
			s.Rels[first], s.Rels[t] = parse.Iobj, parse.Obj
			s.link()
			return true
		}
	}
	if s.Rels[t] == parse.Obj && o >= 0 && o < t && (gives.Has(s.Low[o]) || s.Low[o] == "assure") && s.Entries[o].Wants(s.Low[t]) && s.Child(o, parse.Iobj) < 0 {
		// "offers Karahan help", where the name was taken for a part of what is offered
		if k := s.Child(t, parse.Compound, parse.NmodDesc); k > o && (s.Person(k) || s.Low[o] == "assure" && s.Names(k)) {
			if m := &s.Doc.Mentions[s.Mention[k]]; m.From == o+1 && m.Head == k && m.Form == who.Name {
				s.Heads[k], s.Rels[k] = int32(o), parse.Iobj
				s.link()
				return true
			}
		}
	}
	if p := s.Child(t, parse.NmodPoss); (s.Rels[t] == parse.Nmod || s.Rels[t] == parse.Obj && o >= 0 && !s.Verbal(o)) && o >= 0 && o < t && s.CaseOf(t) == "" && p > o && s.namesUpTo(o, p) && s.Tokens[p].XPOS == parse.PRPS {
		for s.Rels[o] == parse.Nmod && s.Head(o) >= 0 && s.Head(o) < o {
			o = s.Head(o) // "offer the people of Chad our condolences"
		}
	} else if s.Rels[t] != parse.Appos {
		return false
	}
	if o < 0 || o > t || s.Rels[o] != parse.Obj || s.Tokens[t].Tag != parse.NOUN || s.Comma(o, t) {
		return false
	}
	v := s.Head(o)
	if v < 0 || v > o || !s.Verbal(v) || !s.Entries[v].Wants(s.Low[t]) {
		return false
	}
	s.Rels[o] = parse.Iobj
	s.Heads[t], s.Rels[t] = int32(v), parse.Obj
	s.link()
	return true
}

// strayParticle gives a verb its particle and the object behind it where both were taken for
// a phrase: "took over the presidency".
func (s *Sentence) strayParticle(p int) bool {
	n, v := s.Head(p), p-1
	if s.Rels[p] != parse.Case || v < 0 || n < p || s.Low[p+1] == "of" || !s.Verbal(v) || s.Head(n) != v || s.Rels[n] != parse.Obl || !s.takes(v, s.Low[p]) {
		return false
	}
	switch s.Low[p] {
	case "over", "off", "up", "down", "out":
	default:
		return false
	}
	ok := false
	for _, r := range s.Doc.Tables.Heads["v:"+s.Low[v]+" "+s.Low[p]] {
		for _, c := range r.Conditions {
			if c.Keys[0] != "obj" || c.Negated {
				continue
			}
			for _, w := range c.Values {
				ok = ok || w.Words.Has(s.Low[n]) || w.Kind == "actor" && s.Names(n)
			}
		}
	}
	if !ok {
		return false
	}
	s.Heads[p], s.Rels[p] = int32(v), parse.CompoundPrt
	s.Rels[n] = parse.Obj
	s.link()
	return true
}

// sharedHead makes one object of "a drone and missile attack", torn into two.
func (s *Sentence) sharedHead(t int) bool {
	v := s.Head(t)
	if s.Rels[t] != parse.Obj || v < 0 || v > t || s.Tokens[t].XPOS != parse.NN || t+3 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.CCONJ || s.Child(t, parse.Conj) >= 0 {
		return false
	}
	n := s.Head(t + 2)
	if s.Tokens[t+2].XPOS != parse.NN || n != t+3 || s.Head(n) != v || !s.Rels[n].Is(parse.Obl, parse.Conj, parse.Obj) || s.Tokens[n].Tag != parse.NOUN || s.Child(n, parse.Case) >= 0 {
		return false
	}
	for k := range s.Heads {
		if s.Head(k) == t && k < t {
			s.Heads[k] = int32(n)
		}
	}
	s.Heads[t+1] = int32(t + 2)
	s.Heads[t+2], s.Rels[t+2] = int32(t), parse.Conj
	s.Heads[t], s.Rels[t] = int32(n), parse.Compound
	s.Rels[n] = parse.Obj
	s.link()
	return true
}

// namesAct gives an act the name right before it, where the parse took both for objects: "triggered EU sanctions against X".
func (s *Sentence) namesAct(t int) bool {
	v, n := s.Head(t), t-1
	if s.Rels[t] != parse.Obj || v < 0 || n <= v || s.Tokens[n].Tag != parse.PROPN || s.Mention[n] < 0 || s.Head(n) != v || !s.Rels[n].Is(parse.Obj, parse.Iobj) || !s.Verbal(v) || gives.Has(s.Low[v]) || names.Has(s.Low[v]) || assures.Has(s.Low[v]) || s.Child(t, parse.Det, parse.NmodPoss) >= 0 || len(s.Entries[t].Noun) == 0 {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(t), parse.Compound
	s.link()
	return true
}

// assures are verbs of giving that take two objects, besides gives.
var assures = vocab.Words("assure", "guarantee", "accord", "afford", "deliver", "supply", "leave", "cost", "save", "win", "earn",
	"call", "make", "buy", "serve", "refuse", "allow", "cause")

// leakedDocuments makes an attribute of a participle that was taken for a clause with the
// object of the verb right before it: "published leaked documents".
func (s *Sentence) leakedDocuments(t int) bool {
	v := s.Head(t)
	if v != t-1 || v < 0 || !s.Rels[t].Is(parse.Ccomp, parse.Xcomp, parse.Advcl) || !s.Finite(v) || s.Child(t, parse.Nsubj, parse.Aux, parse.AuxPass) >= 0 || s.Tokens[t].XPOS != parse.VBD && s.Tokens[t].XPOS != parse.VBN {
		return false
	}
	o := s.Child(t, parse.Obj)
	if o < t || s.Child(o, parse.Det, parse.NmodPoss) >= 0 || s.ObjectOf(v) >= 0 || SpeechVerbs.Has(s.Low[v]) {
		return false
	}
	s.handOver(t, v)
	s.Heads[o], s.Rels[o] = int32(v), parse.Obj
	s.retag(t, parse.VBN)
	s.Heads[t], s.Rels[t] = int32(o), parse.Amod
	s.link()
	return true
}

// calledHome makes a clause of "…, and its own envoy called home" where the participle was
// taken for an attribute of the envoy.
func (s *Sentence) calledHome(t int) bool {
	n := s.Head(t)
	if s.Rels[t] != parse.Acl || s.Tokens[t].XPOS != parse.VBN || n < 0 || s.Rels[n] != parse.Conj || s.Tokens[n].Tag != parse.NOUN || !s.Doc.Tables.Classes["envoy"].Has(s.Low[n]) {
		return false
	}
	v := s.Head(n)
	if v < 0 || v > n || !s.Verbal(v) || s.Child(v, parse.AuxPass) < 0 || t+1 < len(s.Tokens) && s.Low[t+1] != "home" && s.Low[t+1] != "back" {
		return false
	}
	for k := range s.Heads {
		if s.Head(k) == n && s.Tokens[k].Tag == parse.CCONJ {
			s.Heads[k] = int32(t)
		}
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Conj
	s.Heads[n], s.Rels[n] = int32(t), parse.NsubjPass
	s.link()
	return true
}

// toTask makes a noun of "task" in "took Brazil to task".
func (s *Sentence) toTask(t int) bool {
	if s.Low[t] != "task" || t == 0 || s.Low[t-1] != "to" || s.Head(t) < 0 || s.Low[s.Head(t)] != "take" || s.Rels[t] != parse.Xcomp && s.Rels[t] != parse.Advcl {
		return false
	}
	s.retag(t, parse.NN)
	s.Tokens[t].Tag = parse.NOUN
	s.Rels[t], s.Rels[t-1] = parse.Obl, parse.Case
	s.link()
	return true
}

// worthOf gives a verb the noun that "worth" took from it: "announced a tariff on $30 billion
// worth of goods".
func (s *Sentence) worthOf(t int) bool {
	v := s.Head(t)
	if s.Low[t] != "worth" || s.Rels[t] != parse.Obj || v < 0 || v > t {
		return false
	}
	for n := v + 1; n+1 < t; n++ {
		if s.Head(n) != t || s.Tokens[n].Tag != parse.NOUN || s.Tokens[n+1].Tag != parse.ADP {
			continue
		}
		for k := v + 1; k < n; k++ {
			if s.Head(k) == t {
				s.Heads[k] = int32(n)
			}
		}
		s.Heads[n], s.Rels[n] = int32(v), parse.Obj
		s.Heads[t], s.Rels[t] = int32(n), parse.Nmod
		s.Heads[n+1], s.Rels[n+1] = int32(t), parse.Case
		s.link()
		return true
	}
	return false
}

// listedThing makes a noun that was listed with a verb the subject of the passive behind it: "was
// summoned, and a visit by X, planned for April, was suspended".
func (s *Sentence) listedThing(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || !s.Rels[v].Is(parse.Parataxis, parse.Conj) || !s.Verbal(h) || s.Child(v, parse.AuxPass) < 0 || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj, parse.Expl) >= 0 {
		return false
	}
	for n := h + 1; n < v; n++ {
		if s.Head(n) == h && s.Rels[n] == parse.Conj && s.Tokens[n].Tag == parse.NOUN {
			s.Heads[n], s.Rels[n] = int32(v), parse.NsubjPass
			s.Rels[v] = parse.Conj
			s.link()
			return true
		}
	}
	return false
}

// namesUpTo reports whether the name that begins at t, or stands in a phrase with "of" behind it, ends right before p.
func (s *Sentence) namesUpTo(t, p int) bool {
	m := s.Mention[p-1]
	return p == t+1 || m >= 0 && s.Doc.Mentions[m].To == p && (s.Mention[t] == m || s.Dominates(t, s.Doc.Mentions[m].Head))
}
