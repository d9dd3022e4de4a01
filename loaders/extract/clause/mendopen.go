package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Mends of what stands out of its usual place: a body right behind where it is, an object behind
// a day, an infinitive behind whose effort it is.

// cityThen makes the body behind the place that opens a sentence the subject, where the parse hung
// it on the place: "In Cairo the Arab League condemned the attack".
func (s *Sentence) cityThen(t int) bool {
	v := s.Head(t)
	if v <= t || s.Mention[t] < 0 || !s.Finite(v) || s.CaseOf(t) != "in" && s.CaseOf(t) != "at" || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Csubj) >= 0 {
		return false
	}
	det := s.Doc.Mentions[s.Mention[t]].To
	if det >= v || s.Low[det] != "the" {
		return false
	}
	n := s.Head(det)
	if n <= det || n >= v || s.Head(n) != t || s.CaseOf(n) != "" || !s.Rels[n].Is(parse.Appos, parse.Nmod, parse.NmodUnmarked, parse.Conj, parse.Flat, parse.Compound) {
		return false
	}
	for k := n + 1; k < v; k++ {
		if s.Head(k) == t {
			s.Heads[k] = int32(n)
		}
	}
	s.subject(n, v)
	s.link()
	return true
}

// pastDay gives a verb the object behind the day: "summoned on Monday Jakarta's ambassador",
// where the parse made one phrase of the day and whose ambassador it is.
func (s *Sentence) pastDay(t int) bool {
	if t < 2 || t+2 >= len(s.Tokens) || s.Low[t-1] != "on" || s.Mention[t+1] < 0 && s.Tokens[t+1].Tag != parse.DET {
		return false
	}
	if s.Rels[t] != parse.NmodPoss {
		return s.dayThe(t)
	}
	if s.Mention[t+1] < 0 {
		return false
	}
	m := s.Doc.Mentions[s.Mention[t+1]]
	p := t + 1
	for p < len(s.Tokens) && p < t+5 && s.Tokens[p].XPOS != parse.POS {
		p++
	}
	if p >= len(s.Tokens) || s.Tokens[p].XPOS != parse.POS || m.From > t+1 {
		return false
	}
	h, owner := s.Head(t), p-1
	for s.Rels[owner] == parse.Flat && s.Head(owner) > t {
		owner = s.Head(owner)
	}
	if s.Rels[t] != parse.NmodPoss || h <= p || s.Tokens[h].Tag != parse.NOUN {
		return false
	}
	v := s.Head(h)
	if v < 0 || v > t-1 || !s.Verbal(v) || s.Passive(v) || s.Child(v, parse.Obj) >= 0 || !s.Rels[h].Is(parse.Obl, parse.Obj) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obl
	s.Heads[t-1], s.Rels[t-1] = int32(t), parse.Case
	s.Heads[owner], s.Rels[owner] = int32(h), parse.NmodPoss
	s.Heads[p], s.Rels[p] = int32(owner), parse.Case
	s.Rels[h] = parse.Obj
	for k := p + 1; k < len(s.Tokens); k++ {
		if s.Head(k) == t {
			s.Heads[k] = int32(h) // "to Manila"
		}
	}
	s.link()
	return true
}

// dayThe does so where an article stands before the object: "condemned on Friday the United Kingdom".
func (s *Sentence) dayThe(t int) bool {
	h := s.Head(t)
	if h <= t+1 || s.Tokens[t+1].Tag != parse.DET || !s.Rels[h].Is(parse.Obl, parse.Obj) || s.Mention[t] >= 0 {
		return false
	}
	v := s.Head(h)
	if v != t-2 || !s.Verbal(v) || s.Passive(v) || s.ObjectOf(v) >= 0 && s.ObjectOf(v) != h {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obl
	s.Heads[t-1], s.Rels[t-1] = int32(t), parse.Case
	s.Rels[h] = parse.Obj
	s.link()
	return true
}

// effortTo hangs an infinitive on the effort right before which it is said whose it is: "threw its support
// behind the efforts of Indonesia to mediate", "praised the attempts by Qatar to broker a truce"; and on the
// decision right before it: "protested against Spain's decision to back".
func (s *Sentence) effortTo(v int) bool {
	to := s.Child(v, parse.Mark)
	if to < 3 || s.Low[to] != "to" || s.Child(v, parse.Nsubj) >= 0 || s.Head(v) < 0 || s.Head(v) > to {
		return false
	}
	if n := to - 1; s.Rels[v] != parse.Acl && (resolves.Has(s.Low[n]) || Efforts.Has(s.Low[n]) && s.Child(n, parse.NmodPoss) >= 0) && s.Head(n) >= 0 && (s.Rels[n].Is(parse.Obl, parse.Nmod) && s.Child(n, parse.NmodPoss, parse.Amod, parse.Compound) >= 0 || s.Rels[n] == parse.Obj && s.Head(n) == s.Head(v) && s.Child(n, parse.NmodPoss) >= 0) {
		s.Heads[v], s.Rels[v] = int32(n), parse.Acl
		s.link()
		return true
	}
	if n := to - 1; (resolves.Has(s.Low[n]) || s.Low[n] == "intent" || s.Low[n] == "intention") && s.Rels[n] == parse.Nmod && s.CaseOf(n) == "of" && s.Head(v) != n {
		s.Heads[v], s.Rels[v] = int32(n), parse.Acl // "announcements of intent to withdraw"
		s.link()
		return true
	}
	for n := to - 2; n > s.Head(v) && n > to-9; n-- {
		if s.Tokens[n].Tag != parse.NOUN {
			continue
		}
		if !Efforts.Has(s.Low[n]) || n+1 >= to || s.Low[n+1] != "of" && s.Low[n+1] != "by" {
			return false
		}
		for k := n + 1; k < to; k++ {
			if !s.Dominates(n, k) {
				return false
			}
		}
		s.Heads[v], s.Rels[v] = int32(n), parse.Acl
		s.link()
		return true
	}
	return false
}

// resolves are the nouns for what somebody has set his mind on.
var resolves = vocab.Words("decision", "refusal", "plan", "move", "vote", "agreement", "failure", "reluctance",
	"vow", "pledge", "threat", "offer", "bid", "choice", "resolution")

// saidSuch makes a clause of what somebody says where the parse took its subject for the verb's object:
// "said such a step would be “a grave mistake”".
func (s *Sentence) saidSuch(t int) bool {
	v := s.Head(t)
	if v < 0 || v > t || !s.Utters(v) || s.Child(v, parse.Ccomp) >= 0 {
		return false
	}
	if s.rightBehind(t, v) {
		return true
	}
	if s.saidOfTitled(t, v) {
		return true
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		c := int(k)
		if c < t || !s.Rels[c].Is(parse.Nmod, parse.Appos, parse.AclRelcl, parse.Acl) || s.CaseOf(c) != "" || s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 {
			continue
		}
		past := c == t+1 && (s.Tokens[c].XPOS == parse.VBN || s.Tokens[c].XPOS == parse.VBD) && clausal.Has(s.Low[v]) && s.Child(c, parse.Obj, parse.Ccomp, parse.Xcomp) > c // "said the memos reflected a view"
		if a := s.Child(c, parse.Aux); !past && (a != t+1 || s.Tokens[a].XPOS != parse.MD) {
			continue
		}
		if past {
			s.retag(c, parse.VBD)
		}
		s.Heads[c], s.Rels[c] = int32(v), parse.Ccomp
		s.Heads[t], s.Rels[t] = int32(c), parse.Nsubj
		s.link()
		return true
	}
	return false
}

// saidOfTitled does so where a name right behind the noun is the subject: "says the leader's son X has arrived".
func (s *Sentence) saidOfTitled(t, v int) bool {
	c := s.Child(t, parse.AclRelcl, parse.Acl)
	if c < t || s.Tokens[t].Tag != parse.NOUN || !clausal.Has(s.Low[v]) || s.Child(c, parse.Mark) >= 0 || !s.Finite(c) && s.Child(c, parse.Aux, parse.AuxPass) < 0 {
		return false
	}
	n := s.Child(c, parse.Nsubj, parse.NsubjPass)
	if n < 0 || n > c || s.Mention[n] < 0 {
		return false
	}
	if m := &s.Doc.Mentions[s.Mention[n]]; m.From != t+1 || m.Form != who.Name {
		return false
	}
	s.Heads[c], s.Rels[c] = int32(v), parse.Ccomp
	s.Heads[t], s.Rels[t] = int32(n), parse.NmodDesc
	s.link()
	return true
}

// clausal are the verbs of which clauses and not things are the object: nobody says documents.
var clausal = vocab.Words("say", "claim", "argue", "insist", "maintain", "believe", "think", "add", "complain", "contend", "allege",
	"predict", "warn", "suggest")

// rightBehind makes a clause of what somebody suggests or says and the verb right behind it that the parse hung elsewhere: "suggested
// the turnout of voters revealed that".
func (s *Sentence) rightBehind(t, v int) bool {
	_, c := s.Span(t)
	if c >= len(s.Tokens) || !clausal.Has(s.Low[v]) && s.Low[v] != "propose" || s.Tokens[t].Tag != parse.NOUN || !s.Finite(c) || s.Head(c) == t || !s.Rels[c].Is(parse.Advcl, parse.Conj, parse.Parataxis, parse.Ccomp) ||
		s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Coord, parse.Expl) >= 0 || s.Dominates(c, v) {
		return false
	}
	s.Heads[c], s.Rels[c] = int32(v), parse.Ccomp
	s.subject(t, c)
	s.link()
	return true
}

// heldBeside hangs what somebody goes on to do on the verb, not on the participle of "India-held
// Kashmir": "called on the UN to send a mission to India-held Kashmir and regretted".
func (s *Sentence) heldBeside(v int) bool {
	h := s.Head(v)
	if s.behindWho(v, h) {
		return true
	}
	if h < 1 || h > v || s.Tokens[h].XPOS != parse.VBN || s.Tokens[h-1].XPOS != parse.HYPH || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 || s.Child(v, parse.Coord) < 0 {
		return false
	}
	for u := s.Head(h); u >= 0; u = s.Head(u) {
		if s.Finite(u) && s.Verbal(u) && u < h {
			s.Heads[v] = int32(u)
			s.link()
			return true
		}
	}
	return false
}

// quotedVerb gives a clause the verb that stands between quotation marks: "said his country “strongly
// supports” Manila's position", where the parse took its object for the predicate.
func (s *Sentence) quotedVerb(v int) bool {
	n := s.Head(v)
	if n < 0 || n > v-2 || !s.Tokens[v].Quoted || s.Tokens[n].Quoted || !s.Tokens[v].XPOS.Tensed() || s.Rels[n] != parse.Nsubj || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Obj) >= 0 {
		return false
	}
	p := s.Head(n)
	if p < v || s.Tokens[p].Quoted || !s.Tokens[p].Tag.Is(parse.NOUN, parse.PROPN) || s.Child(p, parse.Cop) >= 0 {
		return false
	}
	s.supplant(v, p, parse.Obj)
	s.Heads[n] = int32(v)
	for k := range v {
		if s.Head(k) == p && k != n {
			s.Heads[k] = int32(v)
		}
	}
	s.link()
	return true
}

// listApposed hangs the names behind a plural subject on it, where the parse listed them with a name
// within it: "The co-chairs set up by the OSCE, Italy's A and France's B, urged".
func (s *Sentence) listApposed(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || !s.Person(t) || s.Person(h) || s.Child(t, parse.Coord) >= 0 || s.CaseOf(t) != "" {
		return false
	}
	from := s.Doc.Mentions[s.Mention[t]].From - 1
	for from > h && (s.Tokens[from].XPOS == parse.POS || s.Tokens[from].Tag == parse.PROPN) {
		from--
	}
	if from <= h || s.Tokens[from].Text != "," {
		return false
	}
	n := h
	for n >= 0 && !s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) {
		n = s.Head(n)
	}
	if n < 0 || n >= h || s.Tokens[n].XPOS != parse.NNS || !s.Finite(s.Head(n)) || s.Head(n) < t || len(s.Parties(n, 1<<graph.Person)) > 0 {
		return false
	}
	for k := t; k < s.Head(n); k++ {
		if s.Head(k) == h && s.Person(k) {
			s.Heads[k], s.Rels[k] = int32(t), parse.Conj // the other names of the list
		}
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Appos
	s.link()
	return true
}

// withToDiscuss gives a meeting back those with whom it is, where the parse has them do what they meet for: "will hold
// meetings with X and his deputy to exchange views".
func (s *Sentence) withToDiscuss(t int) bool {
	v := s.Head(t)
	n := s.Child(v, parse.Nsubj)
	h := s.Head(v)
	if h < 0 || h > t || n < t || n > v || s.Tokens[v].XPOS != parse.VB || !s.ToInfinitive(v) || !s.Names(n) || s.Child(n, parse.Case) >= 0 || !s.Rels[v].Is(parse.Advcl, parse.Acl, parse.Xcomp, parse.Ccomp) {
		return false
	}
	if o := s.ObjectOf(h); o > h && o < t && s.Tokens[o].Tag == parse.NOUN {
		s.Heads[n], s.Rels[n] = int32(o), parse.Nmod
	} else {
		s.Heads[n], s.Rels[n] = int32(h), parse.Obl
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Case
	s.link()
	return true
}

// openingWith makes a phrase of "With Brazil as guarantor, Peru signed", where both signed.
func (s *Sentence) openingWith(t int) bool {
	v := s.Head(t)
	switch {
	case v < t:
		return false
	case s.withToDiscuss(t):
		return true
	case t > 1:
		return false
	}
	n := -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if !s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			continue
		}
		if n < 0 {
			n = int(k)
		} else if s.Comma(n, int(k)) {
			s.Rels[n] = parse.Obl
			s.Heads[t], s.Rels[t] = int32(n), parse.Case
			s.link()
			return true
		}
	}
	return false
}
