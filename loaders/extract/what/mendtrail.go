package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// accompanies are the participles that say behind a comma how the subject does what it does:
// "flew to Ankara, accompanied by Y", "met Putin, invited by Serbia".
var accompanies = map[string]bool{"accompany": true, "flank": true, "join": true, "follow": true, "urge": true, "prompt": true, "press": true, "pressure": true,
	"drive": true, "motivate": true, "invite": true, "receive": true, "greet": true, "welcome": true, "escort": true, "lead": true, "advise": true, "surround": true,
	"watch": true, "cheer": true, "applaud": true, "represent": true, "alarm": true, "anger": true, "provoke": true, "dog": true, "overshadow": true}

// trailing hangs a participle on the name right before its comma, where the parse coordinated it
// with the verb: "met with Guaidó, recognised by Washington", "telephoned Tshisekedi, re-elected in May".
func (s *sentence) trailing(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || v < 2 || s.Tokens[v-1].Text != "," || s.mention[v-2] < 0 || assists[s.low[v]] || accompanies[s.low[v]] || s.child(v, parse.Coord) >= 0 && s.child(v, parse.Coord) < v ||
		s.child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass, parse.Mark) >= 0 {
		return false
	}
	office := -1
	if raises[s.low[v]] {
		office = s.child(v, parse.Obj, parse.Xcomp) // "Y, made director by the minister"
	}
	if s.rels[v] == parse.AclRelcl {
		// "President X, re-elected last summer"
		if (s.low[v] == "elect" || s.low[v] == "re-elect" || raises[s.low[v]]) && s.person(h) && s.child(v, parse.Obj) < 0 {
			s.rels[v] = parse.Acl
			s.retag(v, parse.VBN)
			s.link()
			return true
		}
		return false
	}
	by := s.byAgent(v)
	if office > v && by < v {
		for k := s.kid[office]; k >= 0; k = s.sib[k] {
			if int(k) > office && s.caseOf(int(k)) == "by" {
				by = int(k)
			}
		}
	}
	if office < 0 && s.child(v, parse.Obj) >= 0 || by < v && s.low[v] != "elect" && s.low[v] != "re-elect" {
		return false
	}
	m := &s.doc.Mentions[s.mention[v-2]]
	n := m.Head
	if m.To != v-1 || !s.names(n) || !s.verbal(h) || !s.dominates(h, n) {
		return false
	}
	c := s.caseOf(n)
	switch k := s.doc.kindOf(m.Entities[0]); {
	case !s.rels[n].Is(parse.Obj, parse.Obl, parse.Nmod) && !(s.rels[n] == parse.Nsubj && n > h):
		return false
	case k == graph.Person, k == graph.Organization:
	case k != graph.Country || c == "to" || c == "in" || c == "from" || c == "at":
		return false
	}
	s.heads[v], s.rels[v] = int32(n), parse.Acl
	if office >= 0 {
		s.retag(v, parse.VBN)
		s.rels[office], s.heads[by], s.rels[by] = parse.Xcomp, int32(v), parse.OblAgent
	}
	s.link()
	return true
}

// raises are the verbs for giving somebody an office.
var raises = map[string]bool{"appoint": true, "name": true, "make": true, "nominate": true, "confirm": true, "install": true, "designate": true, "proclaim": true, "declare": true}

// amid gives "amid" back its phrase, where the parse made a piece of a name of it: "called Y amid
// Russia's attack".
func (s *sentence) amid(p int) bool {
	n := s.head(p)
	if s.low[p] != "amid" || s.rels[p] != parse.Flat || n < 0 || n > p || p+1 >= len(s.Tokens) {
		return false
	}
	own := -1
	for k := p + 1; k < len(s.Tokens) && k < p+6 && own < 0; k++ {
		if s.Tokens[k].XPOS == parse.POS && s.head(k) == n {
			own = k
		}
	}
	x := s.head(n)
	if own < 0 || x < own || s.rels[n] != parse.NmodPoss || s.mention[p+1] < 0 {
		return false
	}
	o := s.doc.Mentions[s.mention[p+1]].Head
	v := s.head(x)
	if v < 0 || v > n || !s.verbal(v) {
		return false
	}
	for k := p; k <= own; k++ {
		if s.head(k) == n {
			s.heads[k] = int32(o)
		}
	}
	s.heads[o], s.rels[o] = int32(x), parse.NmodPoss
	s.heads[p], s.rels[p] = int32(x), parse.Case
	s.retag(p, parse.IN)
	s.Tokens[p].Tag = parse.ADP
	s.heads[n], s.rels[n] = int32(v), s.rels[x]
	s.rels[x] = parse.Obl
	s.link()
	return true
}

// nationalObject makes an attribute of an adjective of nationality that the parse took for an object
// beside the one behind it: "condemned American weapons deliveries".
func (s *sentence) nationalObject(t int) bool {
	v := s.head(t)
	if v < 0 || v > t || s.mention[t] < 0 || s.child(t, parse.Det, parse.Case) >= 0 {
		return false
	}
	n := t + 1
	for n < len(s.Tokens) && s.rels[n].Is(parse.Compound, parse.Amod) && s.head(n) > n {
		n++
	}
	if n >= len(s.Tokens) || s.Tokens[n].Tag != parse.NOUN || s.rels[n] != parse.Obj || s.head(n) != v || s.child(n, parse.Det, parse.NmodPoss) >= 0 {
		return false
	}
	s.heads[t], s.rels[t] = int32(n), parse.Amod
	s.link()
	return true
}

// ownersNoun makes a noun of what somebody owns and does to somebody, where it was taken for a
// verb or an adjective: "after Japan's cut in aid", "after Egypt's offensive against Sudan".
func (s *sentence) ownersNoun(p int) bool {
	w := p + 1
	if p < 1 || w+1 >= len(s.Tokens) || !s.Tokens[w].Tag.Is(parse.VERB, parse.ADJ) || s.Tokens[w].XPOS == parse.VBG || s.Tokens[w+1].Tag != parse.ADP || s.mention[p-1] < 0 {
		return false
	}
	l := lower(s.Tokens[w].Text)
	if len(s.doc.reader.tables.entry(l).noun) == 0 || s.mention[w] >= 0 {
		return false
	}
	o := s.doc.Mentions[s.mention[p-1]].Head
	if s.head(o) != w && s.head(o) != s.head(w) && !s.dominates(w, o) {
		return false
	}
	s.retag(w, parse.NN)
	s.Tokens[w].Tag = parse.NOUN
	s.reword(w, l)
	s.heads[o], s.rels[o] = int32(w), parse.NmodPoss
	h, prep := s.head(w), s.child(w, parse.Mark)
	for k := s.kid[w]; k >= 0 && int(k) < o; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) && int(k) != o && h >= 0 {
			s.heads[k], s.rels[k] = int32(h), parse.Obj // "praised Malawi after Egypt's offensive"
		}
	}
	if prep >= 0 && prep < o && s.Tokens[prep].Tag == parse.ADP {
		s.rels[prep] = parse.Case
		if h >= 0 {
			s.rels[w] = parse.Obl
		}
	}
	s.link()
	return true
}

// throughCompound gives a noun the owner that the parse hung on a common noun before it: "Poland's
// weapons shipments", "American arms sales".
func (s *sentence) throughCompound(o int) bool {
	c := s.head(o)
	if c < o || s.mention[o] < 0 || s.rels[c] != parse.Compound || s.mention[c] >= 0 || s.Tokens[c].Tag != parse.NOUN {
		return false
	}
	n := s.head(c)
	if n < c || s.Tokens[n].Tag != parse.NOUN || s.child(n, parse.NmodPoss) >= 0 {
		return false
	}
	s.heads[o] = int32(n)
	s.link()
	return true
}

// sentPacking gives the verb the participle that the parse hung on its object: "sent six diplomats
// packing".
func (s *sentence) sentPacking(t int) bool {
	o := s.head(t)
	if o != t-1 || s.rels[o] != parse.Obj || s.head(o) < 0 || s.low[s.head(o)] != "send" {
		return false
	}
	s.heads[t], s.rels[t] = s.heads[o], parse.Xcomp
	s.link()
	return true
}

// answers are the nouns for what somebody does in his turn.
var answers = map[string]bool{"answer": true, "response": true, "reaction": true, "reply": true, "retaliation": true, "revenge": true, "riposte": true,
	"move": true, "step": true, "act": true, "action": true, "decision": true}

// answerWas makes whose answer it was do what it was: "Georgia's answer was to call back its
// ambassador", "the first act of the junta was to expel them".
func (s *sentence) answerWas(v int) bool {
	n, be := s.child(v, parse.NsubjOuter, parse.Nsubj), s.child(v, parse.Cop)
	if n < 0 || n > v || be < n || be > v || s.Tokens[be].XPOS != parse.VBD || !answers[s.low[n]] || !s.toInfinitive(v) || s.negated(v) {
		return false
	}
	o := s.child(n, parse.NmodPoss)
	if k := s.child(n, parse.Nmod); o < 0 && k >= 0 && s.caseOf(k) == "of" {
		o = k
	}
	if o < 0 || len(s.parties(o, actorKinds)) == 0 {
		return false
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.low[k] == "to" || int(k) == be {
			s.rels[k] = parse.Dep
			s.retag(int(k), parse.RB)
		}
	}
	s.rels[n] = parse.Dep
	s.heads[o], s.rels[o] = int32(v), parse.Nsubj
	s.retag(v, parse.VBD)
	s.link()
	return true
}

// calledBehind gives a verb of naming what its object is called, where that was hung on a participle
// between the two, or on a clause: "called the sanctions imposed by Germany a crime", "called a law that
// nobody had asked for a mistake".
func (s *sentence) calledBehind(q int) bool {
	p := s.head(q)
	if p >= 0 && p < q && s.rels[q] == parse.Appos && s.rels[p].Is(parse.Conj, parse.Appos) && s.person(p) && s.Tokens[q-1].Text == "a" && s.head(p) >= 0 {
		o := s.head(p)
		if s.verbal(o) {
			o = s.child(o, parse.Obj)
		}
		if o >= 0 && o < p && s.rels[o] == parse.Obj && labels[s.low[s.head(o)]] != 0 && s.child(s.head(o), parse.Xcomp) < 0 && s.doc.Mentions[s.mention[p]].To == q-1 && !s.Tokens[q].Tag.Is(parse.PROPN) {
			s.heads[q], s.rels[q] = s.heads[o], parse.Xcomp
			s.heads[p], s.rels[p] = int32(o), parse.Appos
			s.link()
			return true // "called the envoy to Harare, Brian Nichols a thug"
		}
		return false
	}
	if p < 0 || p > q || s.rels[q] != parse.Obj || !(s.Tokens[p].XPOS == parse.VBN && s.rels[p] == parse.Acl) && !(s.rels[p] == parse.AclRelcl && s.isBad(q)) {
		return false
	}
	o := s.head(p)
	v := s.head(o)
	if v < 0 || v > o || s.rels[o] != parse.Obj || !s.doc.reader.tables.classes["naming"][s.low[v]] || s.child(v, parse.Xcomp) >= 0 {
		return false
	}
	if by := s.byAgent(p); s.rels[p] == parse.Acl && (by < p || by > q) {
		return false
	}
	s.heads[q], s.rels[q] = int32(v), parse.Xcomp
	s.link()
	return true
}
