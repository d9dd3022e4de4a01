package what

import "backchannel/loaders/extract/parse"

// timeGerund hangs "after accusing it" on the clause of who acts, where the parse hung it on a noun, or in what he wants done or
// says will be: "blamed Chad for the shelling of a village after recalling its envoy", "asked X to stay for dinner after praising Y".
func (s *sentence) timeGerund(v int) bool {
	m, h := s.child(v, parse.Mark, parse.Case), s.head(v)
	if s.chargedWith(v, m) {
		return true
	}
	if m < 1 || m > v || m < v-2 || h < 0 || h > m || s.child(v, parse.Nsubj, parse.Aux) >= 0 {
		return false
	}
	after := s.low[m] == "after" || s.low[m] == "before" && s.Tokens[m-1].Text == ","
	if !after && s.low[m] != "before" && s.low[m] != "while" && s.low[m] != "since" {
		return false
	}
	top := h
	for n := 0; n < 10 && top >= 0; n++ {
		u := s.head(top)
		switch {
		case u < 0 || u > top:
			n = 10
		case !s.verbal(top) && s.child(top, parse.Cop, parse.Nsubj) < 0, s.rels[top] == parse.Acl && s.Tokens[top].XPOS == parse.VBG && s.child(top, parse.Mark) < 0:
			top = u
		case after && s.Tokens[top].XPOS == parse.VB && s.toInfinitive(top) && s.rels[top].Is(parse.Xcomp, parse.Advcl, parse.Acl):
			top = u
		case after && s.rels[top] == parse.Ccomp && s.verbal(u) && s.inanimate(s.child(top, parse.Nsubj, parse.NsubjPass)):
			top = u
		default:
			n = 10
		}
	}
	if top == h || !s.verbal(top) && s.child(top, parse.Cop) < 0 {
		return false
	}
	s.heads[v], s.rels[v] = int32(top), parse.Advcl
	s.link()
	return true
}

// chargedWith hangs on its verb what somebody is accused of or thanked for behind a relative clause about him: "accused the bloc, to
// which Togo belongs, of building up forces".
func (s *sentence) chargedWith(v, m int) bool {
	h := s.head(v)
	if m < 4 || m > v || m < v-2 || s.low[m] != "of" && s.low[m] != "for" && s.low[m] != "against" || s.Tokens[m-1].Text != "," || h < 0 || h > m || !s.verbal(h) {
		return false
	}
	for u := h - 1; u > 0; u-- {
		if !s.verbal(u) || s.head(u) == h {
			continue
		}
		o := s.child(u, parse.Obj, parse.Iobj)
		if o < u || o > h {
			continue
		}
		if _, ok := s.doc.reader.tables.governors[governorKey{"v:" + s.low[u], s.low[m]}]; !ok && !chargingVerbs[s.low[u]] && !(s.low[m] == "for" && (s.low[u] == "thank" || s.low[u] == "praise" || s.low[u] == "criticise" || s.low[u] == "criticize")) {
			continue
		}
		inset := false
		for k := o + 1; k < h; k++ {
			inset = inset || s.Tokens[k].Text == "," && k+1 < len(s.Tokens) && (s.relative(k+1) || k+2 < h && s.relative(k+2) || s.low[k+1] == "whose" || s.low[k+1] == "where")
		}
		if !inset {
			return false
		}
		s.heads[v], s.rels[v] = int32(u), parse.Advcl
		s.link()
		return true
	}
	return false
}

// inanimate reports whether the word is a noun for nobody.
func (s *sentence) inanimate(n int) bool {
	return n >= 0 && s.Tokens[n].Tag == parse.NOUN && s.mention[n] < 0 && len(s.parties(n, anyKind)) == 0
}

// havingDone makes a clause of ", having earlier frozen the assets" where the parse lost the participle.
func (s *sentence) havingDone(t int) bool {
	comma := t - 1
	if t > 3 && s.Tokens[comma].XPOS == parse.CloseQuote {
		comma-- // “spies,” having alleged that
	}
	if t < 3 || s.Tokens[comma].Text != "," {
		return false
	}
	v := t + 1
	for v < len(s.Tokens) && (s.Tokens[v].Tag == parse.ADV || s.low[v] == "early") {
		v++
	}
	if v >= len(s.Tokens) || v == t+1 && (!s.rels[v].Is(parse.AclRelcl, parse.Conj) || s.Tokens[v].XPOS != parse.VBN) || s.mention[v] >= 0 || len(s.entries[v].verb) == 0 || s.Tokens[v].Tag != parse.VERB || s.head(t) == v && s.rels[v] == parse.Advcl {
		return false
	}
	u := comma - 1
	for k := 0; k < 12 && u >= 0 && (u > t || u == v || !s.finite(u) && s.child(u, parse.Aux) < 0 || s.child(u, parse.Nsubj, parse.NsubjPass) < 0); k++ {
		u = s.head(u)
	}
	if u < 0 || u > t || s.dominates(v, u) {
		return false
	}
	if o := s.head(v); s.rels[v] == parse.Amod && o > v {
		s.heads[o], s.rels[o] = int32(v), parse.Obj
	}
	if n := s.child(v, parse.Nsubj); n >= 0 && n < t {
		s.heads[n], s.rels[n] = int32(u), parse.Obl // what "as" calls him
	}
	for k := t; k < len(s.Tokens); k++ {
		if h := s.head(k); k != v && (h == t || h == t-1 || h > t && h < v) {
			s.heads[k] = int32(v)
		}
		if k < v {
			s.heads[k], s.rels[k] = int32(v), parse.Advmod
		}
	}
	s.rels[t] = parse.Aux
	s.makeVerb(v, parse.VBN)
	s.heads[v], s.rels[v] = int32(u), parse.Advcl
	s.link()
	return true
}

// thenDid hangs ", then called" on the clause before, where the parse took it for a participle: "voiced concern over the programme, then
// stood up for Serbia".
func (s *sentence) thenDid(v int) bool {
	if v < 4 || s.low[v-1] != "then" || s.Tokens[v-2].Text != "," || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass, parse.Mark) >= 0 {
		return false
	}
	u := s.head(v)
	for k := 0; k < 12 && u >= 0 && (u > v || !s.finite(u) || s.rels[u] == parse.AclRelcl || s.child(u, parse.Nsubj) < 0); k++ {
		u = s.head(u)
	}
	if u < 0 || u > v || s.rels[v] == parse.Conj && s.head(v) == u {
		return false
	}
	s.heads[v], s.rels[v] = int32(u), parse.Conj
	s.makeVerb(v, parse.VBD)
	s.link()
	return true
}

// doerOfGerund makes who stands between a preposition and a gerund its subject: "the row stemmed from Chad expelling an envoy", "the result of
// Mali leaving the bloc". Of one who did something else first, "withdrew from Mali leaving a gap", the gerund is his.
func (s *sentence) doerOfGerund(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.child(v, parse.Mark, parse.Case, parse.Nsubj, parse.Aux) >= 0 {
		return false
	}
	n := v - 1
	for n > h && s.head(n) != h {
		n = s.head(n)
	}
	if n <= h || n >= v || !s.rels[n].Is(parse.Obl, parse.Nmod) || len(s.parties(n, anyKind)) == 0 {
		return false
	}
	c := s.child(n, parse.Case)
	if c < 0 || !prepositionsOfDeeds[s.low[c]] {
		return false
	}
	if s.verbal(h) || s.Tokens[h].Tag == parse.ADJ {
		if u := s.child(h, parse.Nsubj, parse.NsubjPass); u < 0 || u > h || !s.inanimate(u) {
			return false
		}
	} else if s.low[c] != "of" || !s.inanimate(h) {
		return false
	}
	s.heads[v], s.rels[v] = int32(h), parse.Advcl
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	s.heads[c], s.rels[c] = int32(v), parse.Mark
	s.link()
	return true
}

// prepositionsOfDeeds are those behind which a gerund with a subject of its own stands.
var prepositionsOfDeeds = map[string]bool{"of": true, "from": true, "with": true, "by": true, "despite": true, "over": true, "about": true, "to": true}

// decidedThen hangs an infinitive on what is decided, where a day between them let the parse hang it on the verb: "regretted the
// Council's decision on 13 April, 2009 to condemn Pyongyang".
func (s *sentence) decidedThen(v int) bool {
	m, h := s.child(v, parse.Mark), s.head(v)
	if m < 2 || m > v || s.low[m] != "to" || h < 0 || h > m || !s.verbal(h) {
		return false
	}
	n := m - 1
	for n > h && (s.Tokens[n].Tag.Is(parse.NUM, parse.PUNCT) && s.Tokens[n].Text != ";" || temporal[s.low[n]] || months[s.low[n]] || s.Tokens[n].Tag.Is(parse.ADP, parse.ADJ, parse.DET)) {
		n--
	}
	if n <= h || n == m-1 || !s.governs(n) || s.Tokens[n].Tag != parse.NOUN || !s.tellsWhen(n+1, m) {
		return false
	}
	s.heads[v], s.rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// tellsWhen reports whether a day, a month or a year stands from a up to b.
func (s *sentence) tellsWhen(a, b int) bool {
	for k := a; k < b; k++ {
		if temporal[s.low[k]] || months[s.low[k]] || s.Tokens[k].Tag == parse.NUM && len(s.Tokens[k].Text) == 4 {
			return true
		}
	}
	return false
}

// chargingVerbs are the verbs that say of what somebody is held guilty.
var chargingVerbs = map[string]bool{"accuse": true, "suspect": true, "blame": true, "convict": true, "acquit": true, "warn": true, "caution": true}

// wroteTo gives back to a verb of writing or speaking to whom it is, whom the parse took for the subject of what is said so: "wrote to
// the premier calling for talks".
func (s *sentence) wroteTo(v int) bool {
	h, p, n := s.head(v), s.child(v, parse.Mark, parse.Case), s.child(v, parse.Nsubj)
	if w := s.head(max(h, 0)); h >= 0 && s.rels[v] == parse.Acl && p < 0 && s.rels[h] == parse.Obl && s.caseOf(h) == "to" && w >= 0 && w < h && s.low[w] == "write" && s.verbal(w) && s.Tokens[v-1].Text != "," && asksFor[s.low[v]] {
		s.heads[v], s.rels[v] = int32(w), parse.Advcl // "wrote to the ministry demanding an apology"
		s.link()
		return true
	}
	if h < 0 || p != h+1 || n < p || n > v || s.low[p] != "to" && s.low[p] != "with" || !s.addresses(h) || len(s.parties(n, actorKinds)) == 0 || s.child(h, parse.Obj) >= 0 {
		return false
	}
	s.heads[n], s.rels[n] = int32(h), parse.Obl
	s.heads[p], s.rels[p] = int32(n), parse.Case
	s.link()
	return true
}

// addresses reports whether a verb says that words go to somebody.
func (s *sentence) addresses(h int) bool {
	switch s.low[h] {
	case "write", "speak", "talk", "appeal", "cable", "wire", "complain", "respond", "reply":
		return s.verbal(h)
	}
	return false
}

// asksFor are the verbs for what a letter does.
var asksFor = map[string]bool{"ask": true, "demand": true, "urge": true, "call": true, "request": true, "seek": true, "appeal": true, "invite": true, "propose": true, "protest": true, "accuse": true,
	"complain": true, "thank": true, "congratulate": true, "condemn": true, "express": true, "warn": true, "object": true, "denounce": true, "offer": true, "criticise": true, "criticize": true}

// asWellAs hangs a gerund on the main verb where it was hung on a participle before: "criticised the tariffs announced last week as
// well as urging Chad to lift them".
func (s *sentence) asWellAs(t int) bool {
	h := s.head(t)
	if t < 4 || s.low[t-1] != "as" || s.low[t-2] != "well" || s.low[t-3] != "as" || h < 1 || h > t || !s.rels[h].Is(parse.Acl, parse.AclRelcl) {
		return false
	}
	v := s.head(s.head(h))
	if v < 0 || v > h || !s.verbal(v) || s.rels[t] != parse.Advcl {
		return false
	}
	s.heads[t] = int32(v)
	s.link()
	return true
}
