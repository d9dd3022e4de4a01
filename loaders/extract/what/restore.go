package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// openingParticiple makes the clause behind an opening participle the sentence where the
// participle was taken for it: "Invited by Macron, Xi Jinping will attend".
func (s *sentence) openingParticiple(t int) bool {
	if s.rels[t] != parse.Root || t > 2 || s.Tokens[t].XPOS != parse.VBN && s.Tokens[t].XPOS != parse.VBG || s.child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	for v := t + 1; v < len(s.Tokens); v++ {
		n := s.child(v, parse.Nsubj, parse.NsubjPass)
		// hung on the participle, or on a noun before the comma: "After vowing to help the islands after the quake, the US left"
		loose := s.rels[v].Is(parse.AclRelcl, parse.Acl) && s.head(v) < n && s.finite(v) && s.dominates(t, v)
		if n < t || n > v || !loose && (s.head(v) != t || !s.rels[v].Is(parse.Conj, parse.Ccomp, parse.Parataxis, parse.Advcl)) || s.child(v, parse.Mark) >= 0 || !s.comma(t, n) || s.relative(n) {
			continue
		}
		if !s.finite(v) && s.child(v, parse.Aux, parse.AuxPass, parse.Cop) < 0 {
			continue
		}
		return s.crown(v, t, parse.Advcl)
	}
	return false
}

// afterPhrase is [sentence.openingPhrase] where the clause was hung on a name in the phrase:
// "After a meeting with Putin, Macron left".
func (s *sentence) afterPhrase(v int) bool {
	h := s.head(v)
	if s.timeOfNoun(v, h) {
		return true
	}
	if h < 0 || h > v || !s.rels[v].Is(parse.AclRelcl, parse.Acl) || !s.finite(v) {
		return false
	}
	n := s.child(v, parse.Nsubj, parse.NsubjPass)
	if n < 0 && s.mention[v-1] >= 0 {
		// "In a snub to China, Ferdinand Marcos stayed", where his name was listed with the phrase's
		if m := &s.doc.Mentions[s.mention[v-1]]; m.To == v && m.From > h && s.Tokens[m.From-1].Text == "," && s.rels[m.Head] == parse.Conj && s.child(m.Head, parse.Coord) < 0 {
			n = m.Head
		}
	}
	if n < h || n > v || s.relative(n) || !s.comma(h, n) || s.child(v, parse.Mark) >= 0 {
		return false
	}
	top := h
	for s.head(top) >= 0 && s.rels[top].Is(parse.Nmod, parse.Conj, parse.Flat, parse.Appos) {
		top = s.head(top)
	}
	if s.rels[top] != parse.Root || s.verbal(top) || s.caseOf(top) == "" || s.child(top, parse.Cop, parse.Nsubj) >= 0 {
		return false
	}
	for x := h + 1; x < n; x++ {
		if s.relative(x) {
			return false
		}
	}
	if s.rels[n] == parse.Conj {
		s.subject(n, v)
	}
	return s.crown(v, top, parse.Obl)
}

// timeOfNoun gives a verb the "after meeting" that was hung on a noun of its phrase: "said in an interview from Tbilisi after
// meeting with X".
func (s *sentence) timeOfNoun(v, h int) bool {
	m := s.child(v, parse.Mark)
	if h < 0 || h > v || s.Tokens[v].XPOS != parse.VBG || s.rels[v] != parse.Acl || m < 0 || m > v || s.verbal(h) || s.child(v, parse.Nsubj) >= 0 {
		return false
	}
	if w := s.low[m]; w != "after" && w != "before" && w != "while" {
		return false
	}
	c := s.clauseOf(h)
	if c < 0 || c == h || !s.finite(c) || s.rels[h] != parse.Obl {
		return false
	}
	s.heads[v], s.rels[v] = int32(c), parse.Advcl
	s.link()
	return true
}

// doubleObject parts "granted Assange asylum", where the second object was taken for an
// apposition of the first.
func (s *sentence) doubleObject(t int) bool {
	o := s.head(t)
	if s.rels[t] == parse.Obl && o >= 0 && s.Tokens[t].Tag == parse.NOUN && s.caseOf(t) == "" && s.verbal(o) && s.entries[o].wants(s.low[t]) {
		// "handed the ambassador, Paul Hart, a note"
		if first := s.child(o, parse.Obj); first > o && first < t && s.names(first) && s.comma(first, t) {
			s.rels[first], s.rels[t] = parse.Iobj, parse.Obj
			s.link()
			return true
		}
	}
	if s.rels[t] == parse.Obj && o >= 0 && o < t && (gives[s.low[o]] || s.low[o] == "assure") && s.entries[o].wants(s.low[t]) && s.child(o, parse.Iobj) < 0 {
		// "offers Karahan help", where the name was taken for a part of what is offered
		if k := s.child(t, parse.Compound, parse.NmodDesc); k > o && (s.person(k) || s.low[o] == "assure" && s.names(k)) {
			if m := &s.doc.Mentions[s.mention[k]]; m.From == o+1 && m.Head == k && m.Form == who.Name {
				s.heads[k], s.rels[k] = int32(o), parse.Iobj
				s.link()
				return true
			}
		}
	}
	if p := s.child(t, parse.NmodPoss); (s.rels[t] == parse.Nmod || s.rels[t] == parse.Obj && o >= 0 && !s.verbal(o)) && o >= 0 && o < t && s.caseOf(t) == "" && p > o && s.namesUpTo(o, p) && s.Tokens[p].XPOS == parse.PRPS {
		for s.rels[o] == parse.Nmod && s.head(o) >= 0 && s.head(o) < o {
			o = s.head(o) // "offer the people of Chad our condolences"
		}
	} else if s.rels[t] != parse.Appos {
		return false
	}
	if o < 0 || o > t || s.rels[o] != parse.Obj || s.Tokens[t].Tag != parse.NOUN || s.comma(o, t) {
		return false
	}
	v := s.head(o)
	if v < 0 || v > o || !s.verbal(v) || !s.entries[v].wants(s.low[t]) {
		return false
	}
	s.rels[o] = parse.Iobj
	s.heads[t], s.rels[t] = int32(v), parse.Obj
	s.link()
	return true
}

// strayParticle gives a verb its particle and the object behind it where both were taken for
// a phrase: "took over the presidency".
func (s *sentence) strayParticle(p int) bool {
	n, v := s.head(p), p-1
	if s.rels[p] != parse.Case || v < 0 || n < p || s.low[p+1] == "of" || !s.verbal(v) || s.head(n) != v || s.rels[n] != parse.Obl || !s.takes(v, s.low[p]) {
		return false
	}
	switch s.low[p] {
	case "over", "off", "up", "down", "out":
	default:
		return false
	}
	ok := false
	for _, r := range s.doc.reader.tables.heads["v:"+s.low[v]+" "+s.low[p]] {
		for _, c := range r.needs {
			if c.keys[0] != "obj" || c.negated {
				continue
			}
			for _, w := range c.values {
				ok = ok || w.words[s.low[n]] || w.kind == "actor" && s.names(n)
			}
		}
	}
	if !ok {
		return false
	}
	s.heads[p], s.rels[p] = int32(v), parse.CompoundPrt
	s.rels[n] = parse.Obj
	s.link()
	return true
}

// sharedHead makes one object of "a drone and missile attack", torn into two.
func (s *sentence) sharedHead(t int) bool {
	v := s.head(t)
	if s.rels[t] != parse.Obj || v < 0 || v > t || s.Tokens[t].XPOS != parse.NN || t+3 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.CCONJ || s.child(t, parse.Conj) >= 0 {
		return false
	}
	n := s.head(t + 2)
	if s.Tokens[t+2].XPOS != parse.NN || n != t+3 || s.head(n) != v || !s.rels[n].Is(parse.Obl, parse.Conj, parse.Obj) || s.Tokens[n].Tag != parse.NOUN || s.child(n, parse.Case) >= 0 {
		return false
	}
	for k := range s.heads {
		if s.head(k) == t && k < t {
			s.heads[k] = int32(n)
		}
	}
	s.heads[t+1] = int32(t + 2)
	s.heads[t+2], s.rels[t+2] = int32(t), parse.Conj
	s.heads[t], s.rels[t] = int32(n), parse.Compound
	s.rels[n] = parse.Obj
	s.link()
	return true
}

// namesAct gives an act the name right before it, where the parse took both for objects: "triggered EU sanctions against X".
func (s *sentence) namesAct(t int) bool {
	v, n := s.head(t), t-1
	if s.rels[t] != parse.Obj || v < 0 || n <= v || s.Tokens[n].Tag != parse.PROPN || s.mention[n] < 0 || s.head(n) != v || !s.rels[n].Is(parse.Obj, parse.Iobj) || !s.verbal(v) || gives[s.low[v]] || names[s.low[v]] || assures[s.low[v]] || s.child(t, parse.Det, parse.NmodPoss) >= 0 || len(s.entries[t].noun) == 0 {
		return false
	}
	s.heads[n], s.rels[n] = int32(t), parse.Compound
	s.link()
	return true
}

// assures are verbs of giving that take two objects, besides gives.
var assures = map[string]bool{"assure": true, "guarantee": true, "accord": true, "afford": true, "deliver": true, "supply": true, "leave": true, "cost": true, "save": true, "win": true, "earn": true,
	"call": true, "make": true, "buy": true, "serve": true, "refuse": true, "allow": true, "cause": true}

// leakedDocuments makes an attribute of a participle that was taken for a clause with the
// object of the verb right before it: "published leaked documents".
func (s *sentence) leakedDocuments(t int) bool {
	v := s.head(t)
	if v != t-1 || v < 0 || !s.rels[t].Is(parse.Ccomp, parse.Xcomp, parse.Advcl) || !s.finite(v) || s.child(t, parse.Nsubj, parse.Aux, parse.AuxPass) >= 0 || s.Tokens[t].XPOS != parse.VBD && s.Tokens[t].XPOS != parse.VBN {
		return false
	}
	o := s.child(t, parse.Obj)
	if o < t || s.child(o, parse.Det, parse.NmodPoss) >= 0 || s.objectOf(v) >= 0 || speechVerbs[s.low[v]] {
		return false
	}
	s.handOver(t, v)
	s.heads[o], s.rels[o] = int32(v), parse.Obj
	s.retag(t, parse.VBN)
	s.heads[t], s.rels[t] = int32(o), parse.Amod
	s.link()
	return true
}

// calledHome makes a clause of "…, and its own envoy called home" where the participle was
// taken for an attribute of the envoy.
func (s *sentence) calledHome(t int) bool {
	n := s.head(t)
	if s.rels[t] != parse.Acl || s.Tokens[t].XPOS != parse.VBN || n < 0 || s.rels[n] != parse.Conj || s.Tokens[n].Tag != parse.NOUN || !s.doc.reader.tables.classes["envoy"][s.low[n]] {
		return false
	}
	v := s.head(n)
	if v < 0 || v > n || !s.verbal(v) || s.child(v, parse.AuxPass) < 0 || t+1 < len(s.Tokens) && s.low[t+1] != "home" && s.low[t+1] != "back" {
		return false
	}
	for k := range s.heads {
		if s.head(k) == n && s.Tokens[k].Tag == parse.CCONJ {
			s.heads[k] = int32(t)
		}
	}
	s.heads[t], s.rels[t] = int32(v), parse.Conj
	s.heads[n], s.rels[n] = int32(t), parse.NsubjPass
	s.link()
	return true
}

// toTask makes a noun of "task" in "took Brazil to task".
func (s *sentence) toTask(t int) bool {
	if s.low[t] != "task" || t == 0 || s.low[t-1] != "to" || s.head(t) < 0 || s.low[s.head(t)] != "take" || s.rels[t] != parse.Xcomp && s.rels[t] != parse.Advcl {
		return false
	}
	s.retag(t, parse.NN)
	s.Tokens[t].Tag = parse.NOUN
	s.rels[t], s.rels[t-1] = parse.Obl, parse.Case
	s.link()
	return true
}

// worthOf gives a verb the noun that "worth" took from it: "announced a tariff on $30 billion
// worth of goods".
func (s *sentence) worthOf(t int) bool {
	v := s.head(t)
	if s.low[t] != "worth" || s.rels[t] != parse.Obj || v < 0 || v > t {
		return false
	}
	for n := v + 1; n+1 < t; n++ {
		if s.head(n) != t || s.Tokens[n].Tag != parse.NOUN || s.Tokens[n+1].Tag != parse.ADP {
			continue
		}
		for k := v + 1; k < n; k++ {
			if s.head(k) == t {
				s.heads[k] = int32(n)
			}
		}
		s.heads[n], s.rels[n] = int32(v), parse.Obj
		s.heads[t], s.rels[t] = int32(n), parse.Nmod
		s.heads[n+1], s.rels[n+1] = int32(t), parse.Case
		s.link()
		return true
	}
	return false
}

// listedThing makes a noun that was listed with a verb the subject of the passive behind it: "was
// summoned, and a visit by X, planned for April, was suspended".
func (s *sentence) listedThing(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || !s.rels[v].Is(parse.Parataxis, parse.Conj) || !s.verbal(h) || s.child(v, parse.AuxPass) < 0 || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj, parse.Expl) >= 0 {
		return false
	}
	for n := h + 1; n < v; n++ {
		if s.head(n) == h && s.rels[n] == parse.Conj && s.Tokens[n].Tag == parse.NOUN {
			s.heads[n], s.rels[n] = int32(v), parse.NsubjPass
			s.rels[v] = parse.Conj
			s.link()
			return true
		}
	}
	return false
}

// namesUpTo reports whether the name that begins at t, or stands in a phrase with "of" behind it, ends right before p.
func (s *sentence) namesUpTo(t, p int) bool {
	m := s.mention[p-1]
	return p == t+1 || m >= 0 && s.doc.Mentions[m].To == p && (s.mention[t] == m || s.dominates(t, s.doc.Mentions[m].Head))
}
