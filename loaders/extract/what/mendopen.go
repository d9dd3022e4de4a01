package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Mends of what stands out of its usual place: a body right behind where it is, an object behind
// a day, an infinitive behind whose effort it is.

// cityThen makes the body behind the place that opens a sentence the subject, where the parse hung
// it on the place: "In Cairo the Arab League condemned the attack".
func (s *sentence) cityThen(t int) bool {
	v := s.head(t)
	if v <= t || s.mention[t] < 0 || !s.finite(v) || s.caseOf(t) != "in" && s.caseOf(t) != "at" || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Csubj) >= 0 {
		return false
	}
	det := s.doc.Mentions[s.mention[t]].To
	if det >= v || s.low[det] != "the" {
		return false
	}
	n := s.head(det)
	if n <= det || n >= v || s.head(n) != t || s.caseOf(n) != "" || !s.rels[n].Is(parse.Appos, parse.Nmod, parse.NmodUnmarked, parse.Conj, parse.Flat, parse.Compound) {
		return false
	}
	for k := n + 1; k < v; k++ {
		if s.head(k) == t {
			s.heads[k] = int32(n)
		}
	}
	s.subject(n, v)
	s.link()
	return true
}

// pastDay gives a verb the object behind the day: "summoned on Monday Jakarta's ambassador",
// where the parse made one phrase of the day and whose ambassador it is.
func (s *sentence) pastDay(t int) bool {
	if t < 2 || t+2 >= len(s.Tokens) || s.low[t-1] != "on" || s.mention[t+1] < 0 && s.Tokens[t+1].Tag != parse.DET {
		return false
	}
	if s.rels[t] != parse.NmodPoss {
		return s.dayThe(t)
	}
	if s.mention[t+1] < 0 {
		return false
	}
	m := s.doc.Mentions[s.mention[t+1]]
	p := t + 1
	for p < len(s.Tokens) && p < t+5 && s.Tokens[p].XPOS != parse.POS {
		p++
	}
	if p >= len(s.Tokens) || s.Tokens[p].XPOS != parse.POS || m.From > t+1 {
		return false
	}
	h, owner := s.head(t), p-1
	for s.rels[owner] == parse.Flat && s.head(owner) > t {
		owner = s.head(owner)
	}
	if s.rels[t] != parse.NmodPoss || h <= p || s.Tokens[h].Tag != parse.NOUN {
		return false
	}
	v := s.head(h)
	if v < 0 || v > t-1 || !s.verbal(v) || s.passive(v) || s.child(v, parse.Obj) >= 0 || !s.rels[h].Is(parse.Obl, parse.Obj) {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Obl
	s.heads[t-1], s.rels[t-1] = int32(t), parse.Case
	s.heads[owner], s.rels[owner] = int32(h), parse.NmodPoss
	s.heads[p], s.rels[p] = int32(owner), parse.Case
	s.rels[h] = parse.Obj
	for k := p + 1; k < len(s.Tokens); k++ {
		if s.head(k) == t {
			s.heads[k] = int32(h) // "to Manila"
		}
	}
	s.link()
	return true
}

// dayThe does so where an article stands before the object: "condemned on Friday the United Kingdom".
func (s *sentence) dayThe(t int) bool {
	h := s.head(t)
	if h <= t+1 || s.Tokens[t+1].Tag != parse.DET || !s.rels[h].Is(parse.Obl, parse.Obj) || s.mention[t] >= 0 {
		return false
	}
	v := s.head(h)
	if v != t-2 || !s.verbal(v) || s.passive(v) || s.objectOf(v) >= 0 && s.objectOf(v) != h {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Obl
	s.heads[t-1], s.rels[t-1] = int32(t), parse.Case
	s.rels[h] = parse.Obj
	s.link()
	return true
}

// effortTo hangs an infinitive on the effort right before which it is said whose it is: "threw its support
// behind the efforts of Indonesia to mediate", "praised the attempts by Qatar to broker a truce"; and on the
// decision right before it: "protested against Spain's decision to back".
func (s *sentence) effortTo(v int) bool {
	to := s.child(v, parse.Mark)
	if to < 3 || s.low[to] != "to" || s.child(v, parse.Nsubj) >= 0 || s.head(v) < 0 || s.head(v) > to {
		return false
	}
	if n := to - 1; s.rels[v] != parse.Acl && (resolves[s.low[n]] || efforts[s.low[n]] && s.child(n, parse.NmodPoss) >= 0) && s.head(n) >= 0 && (s.rels[n].Is(parse.Obl, parse.Nmod) && s.child(n, parse.NmodPoss, parse.Amod, parse.Compound) >= 0 || s.rels[n] == parse.Obj && s.head(n) == s.head(v) && s.child(n, parse.NmodPoss) >= 0) {
		s.heads[v], s.rels[v] = int32(n), parse.Acl
		s.link()
		return true
	}
	if n := to - 1; (resolves[s.low[n]] || s.low[n] == "intent" || s.low[n] == "intention") && s.rels[n] == parse.Nmod && s.caseOf(n) == "of" && s.head(v) != n {
		s.heads[v], s.rels[v] = int32(n), parse.Acl // "announcements of intent to withdraw"
		s.link()
		return true
	}
	for n := to - 2; n > s.head(v) && n > to-9; n-- {
		if s.Tokens[n].Tag != parse.NOUN {
			continue
		}
		if !efforts[s.low[n]] || n+1 >= to || s.low[n+1] != "of" && s.low[n+1] != "by" {
			return false
		}
		for k := n + 1; k < to; k++ {
			if !s.dominates(n, k) {
				return false
			}
		}
		s.heads[v], s.rels[v] = int32(n), parse.Acl
		s.link()
		return true
	}
	return false
}

// resolves are the nouns for what somebody has set his mind on.
var resolves = map[string]bool{"decision": true, "refusal": true, "plan": true, "move": true, "vote": true, "agreement": true, "failure": true, "reluctance": true,
	"vow": true, "pledge": true, "threat": true, "offer": true, "bid": true, "choice": true, "resolution": true}

// saidSuch makes a clause of what somebody says where the parse took its subject for the verb's object:
// "said such a step would be “a grave mistake”".
func (s *sentence) saidSuch(t int) bool {
	v := s.head(t)
	if v < 0 || v > t || !s.utters(v) || s.child(v, parse.Ccomp) >= 0 {
		return false
	}
	if s.rightBehind(t, v) {
		return true
	}
	if s.saidOfTitled(t, v) {
		return true
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		c := int(k)
		if c < t || !s.rels[c].Is(parse.Nmod, parse.Appos, parse.AclRelcl, parse.Acl) || s.caseOf(c) != "" || s.child(c, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 {
			continue
		}
		past := c == t+1 && (s.Tokens[c].XPOS == parse.VBN || s.Tokens[c].XPOS == parse.VBD) && clausal[s.low[v]] && s.child(c, parse.Obj, parse.Ccomp, parse.Xcomp) > c // "said the memos reflected a view"
		if a := s.child(c, parse.Aux); !past && (a != t+1 || s.Tokens[a].XPOS != parse.MD) {
			continue
		}
		if past {
			s.retag(c, parse.VBD)
		}
		s.heads[c], s.rels[c] = int32(v), parse.Ccomp
		s.heads[t], s.rels[t] = int32(c), parse.Nsubj
		s.link()
		return true
	}
	return false
}

// saidOfTitled does so where a name right behind the noun is the subject: "says the leader's son X has arrived".
func (s *sentence) saidOfTitled(t, v int) bool {
	c := s.child(t, parse.AclRelcl, parse.Acl)
	if c < t || s.Tokens[t].Tag != parse.NOUN || !clausal[s.low[v]] || s.child(c, parse.Mark) >= 0 || !s.finite(c) && s.child(c, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	n := s.child(c, parse.Nsubj, parse.NsubjPass)
	if n < 0 || n > c || s.mention[n] < 0 {
		return false
	}
	if m := &s.doc.Mentions[s.mention[n]]; m.From != t+1 || m.Form != who.Name {
		return false
	}
	s.heads[c], s.rels[c] = int32(v), parse.Ccomp
	s.heads[t], s.rels[t] = int32(n), parse.NmodDesc
	s.link()
	return true
}

// clausal are the verbs of which clauses and not things are the object: nobody says documents.
var clausal = map[string]bool{"say": true, "claim": true, "argue": true, "insist": true, "maintain": true, "believe": true, "think": true, "add": true, "complain": true, "contend": true, "allege": true,
	"predict": true, "warn": true, "suggest": true}

// rightBehind makes a clause of what somebody suggests or says and the verb right behind it that the parse hung elsewhere: "suggested
// the turnout of voters revealed that".
func (s *sentence) rightBehind(t, v int) bool {
	_, c := s.span(t)
	if c >= len(s.Tokens) || !clausal[s.low[v]] && s.low[v] != "propose" || s.Tokens[t].Tag != parse.NOUN || !s.finite(c) || s.head(c) == t || !s.rels[c].Is(parse.Advcl, parse.Conj, parse.Parataxis, parse.Ccomp) ||
		s.child(c, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord, parse.Expl) >= 0 || s.dominates(c, v) {
		return false
	}
	s.heads[c], s.rels[c] = int32(v), parse.Ccomp
	s.subject(t, c)
	s.link()
	return true
}

// heldBeside hangs what somebody goes on to do on the verb, not on the participle of "India-held
// Kashmir": "called on the UN to send a mission to India-held Kashmir and regretted".
func (s *sentence) heldBeside(v int) bool {
	h := s.head(v)
	if s.behindWho(v, h) {
		return true
	}
	if h < 1 || h > v || s.Tokens[h].XPOS != parse.VBN || s.Tokens[h-1].XPOS != parse.HYPH || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 || s.child(v, parse.Coord) < 0 {
		return false
	}
	for u := s.head(h); u >= 0; u = s.head(u) {
		if s.finite(u) && s.verbal(u) && u < h {
			s.heads[v] = int32(u)
			s.link()
			return true
		}
	}
	return false
}

// quotedVerb gives a clause the verb that stands between quotation marks: "said his country “strongly
// supports” Manila's position", where the parse took its object for the predicate.
func (s *sentence) quotedVerb(v int) bool {
	n := s.head(v)
	if n < 0 || n > v-2 || !s.Tokens[v].Quoted || s.Tokens[n].Quoted || !s.Tokens[v].XPOS.Tensed() || s.rels[n] != parse.Nsubj || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Obj) >= 0 {
		return false
	}
	p := s.head(n)
	if p < v || s.Tokens[p].Quoted || !s.Tokens[p].Tag.Is(parse.NOUN, parse.PROPN) || s.child(p, parse.Cop) >= 0 {
		return false
	}
	s.supplant(v, p, parse.Obj)
	s.heads[n] = int32(v)
	for k := range v {
		if s.head(k) == p && k != n {
			s.heads[k] = int32(v)
		}
	}
	s.link()
	return true
}

// listApposed hangs the names behind a plural subject on it, where the parse listed them with a name
// within it: "The co-chairs set up by the OSCE, Italy's A and France's B, urged".
func (s *sentence) listApposed(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || !s.person(t) || s.person(h) || s.child(t, parse.Coord) >= 0 || s.caseOf(t) != "" {
		return false
	}
	from := s.doc.Mentions[s.mention[t]].From - 1
	for from > h && (s.Tokens[from].XPOS == parse.POS || s.Tokens[from].Tag == parse.PROPN) {
		from--
	}
	if from <= h || s.Tokens[from].Text != "," {
		return false
	}
	n := h
	for n >= 0 && !s.rels[n].Is(parse.Nsubj, parse.NsubjPass) {
		n = s.head(n)
	}
	if n < 0 || n >= h || s.Tokens[n].XPOS != parse.NNS || !s.finite(s.head(n)) || s.head(n) < t || len(s.parties(n, 1<<graph.Person)) > 0 {
		return false
	}
	for k := t; k < s.head(n); k++ {
		if s.head(k) == h && s.person(k) {
			s.heads[k], s.rels[k] = int32(t), parse.Conj // the other names of the list
		}
	}
	s.heads[t], s.rels[t] = int32(n), parse.Appos
	s.link()
	return true
}

// withToDiscuss gives a meeting back those with whom it is, where the parse has them do what they meet for: "will hold
// meetings with X and his deputy to exchange views".
func (s *sentence) withToDiscuss(t int) bool {
	v := s.head(t)
	n := s.child(v, parse.Nsubj)
	h := s.head(v)
	if h < 0 || h > t || n < t || n > v || s.Tokens[v].XPOS != parse.VB || !s.toInfinitive(v) || !s.names(n) || s.child(n, parse.Case) >= 0 || !s.rels[v].Is(parse.Advcl, parse.Acl, parse.Xcomp, parse.Ccomp) {
		return false
	}
	if o := s.objectOf(h); o > h && o < t && s.Tokens[o].Tag == parse.NOUN {
		s.heads[n], s.rels[n] = int32(o), parse.Nmod
	} else {
		s.heads[n], s.rels[n] = int32(h), parse.Obl
	}
	s.heads[t], s.rels[t] = int32(n), parse.Case
	s.link()
	return true
}

// openingWith makes a phrase of "With Brazil as guarantor, Peru signed", where both signed.
func (s *sentence) openingWith(t int) bool {
	v := s.head(t)
	switch {
	case v < t:
		return false
	case s.withToDiscuss(t):
		return true
	case t > 1:
		return false
	}
	n := -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if !s.rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			continue
		}
		if n < 0 {
			n = int(k)
		} else if s.comma(n, int(k)) {
			s.rels[n] = parse.Obl
			s.heads[t], s.rels[t] = int32(n), parse.Case
			s.link()
			return true
		}
	}
	return false
}
