package clause

import (
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// timeGerund hangs "after accusing it" on the clause of who acts, where the parse hung it on a noun, or in what he wants done or
// says will be: "blamed Chad for the shelling of a village after recalling its envoy", "asked X to stay for dinner after praising Y".
func (s *Sentence) timeGerund(v int) bool {
	m, h := s.Child(v, parse.Mark, parse.Case), s.Head(v)
	if s.chargedWith(v, m) {
		return true
	}
	if m < 1 || m > v || m < v-2 || h < 0 || h > m || s.Child(v, parse.Nsubj, parse.Aux) >= 0 {
		return false
	}
	after := s.Low[m] == "after" || s.Low[m] == "before" && s.Tokens[m-1].Text == ","
	if !after && s.Low[m] != "before" && s.Low[m] != "while" && s.Low[m] != "since" {
		return false
	}
	top := h
	for n := 0; n < 10 && top >= 0; n++ {
		u := s.Head(top)
		switch {
		case u < 0 || u > top:
			n = 10
		case !s.Verbal(top) && s.Child(top, parse.Cop, parse.Nsubj) < 0, s.Rels[top] == parse.Acl && s.Tokens[top].XPOS == parse.VBG && s.Child(top, parse.Mark) < 0:
			top = u
		case after && s.Tokens[top].XPOS == parse.VB && s.ToInfinitive(top) && s.Rels[top].Is(parse.Xcomp, parse.Advcl, parse.Acl):
			top = u
		case after && s.Rels[top] == parse.Ccomp && s.Verbal(u) && s.inanimate(s.Child(top, parse.Nsubj, parse.NsubjPass)):
			top = u
		default:
			n = 10
		}
	}
	if top == h || !s.Verbal(top) && s.Child(top, parse.Cop) < 0 {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(top), parse.Advcl
	s.link()
	return true
}

// chargedWith hangs on its verb what somebody is accused of or thanked for behind a relative clause about him: "accused the bloc, to
// which Togo belongs, of building up forces".
func (s *Sentence) chargedWith(v, m int) bool {
	h := s.Head(v)
	if m < 4 || m > v || m < v-2 || s.Low[m] != "of" && s.Low[m] != "for" && s.Low[m] != "against" || s.Tokens[m-1].Text != "," || h < 0 || h > m || !s.Verbal(h) {
		return false
	}
	for u := h - 1; u > 0; u-- {
		if !s.Verbal(u) || s.Head(u) == h {
			continue
		}
		o := s.Child(u, parse.Obj, parse.Iobj)
		if o < u || o > h {
			continue
		}
		if _, ok := s.Doc.Tables.Governors[verbs.GovernorKey{Head: "v:" + s.Low[u], By: s.Low[m]}]; !ok && !chargingVerbs.Has(s.Low[u]) && !(s.Low[m] == "for" && (s.Low[u] == "thank" || s.Low[u] == "praise" || s.Low[u] == "criticise" || s.Low[u] == "criticize")) {
			continue
		}
		inset := false
		for k := o + 1; k < h; k++ {
			inset = inset || s.Tokens[k].Text == "," && k+1 < len(s.Tokens) && (s.Relative(k+1) || k+2 < h && s.Relative(k+2) || s.Low[k+1] == "whose" || s.Low[k+1] == "where")
		}
		if !inset {
			return false
		}
		s.Heads[v], s.Rels[v] = int32(u), parse.Advcl
		s.link()
		return true
	}
	return false
}

// inanimate reports whether the word is a noun for nobody.
func (s *Sentence) inanimate(n int) bool {
	return n >= 0 && s.Tokens[n].Tag == parse.NOUN && s.Mention[n] < 0 && len(s.Parties(n, AnyKind)) == 0
}

// havingDone makes a clause of ", having earlier frozen the assets" where the parse lost the participle.
func (s *Sentence) havingDone(t int) bool {
	comma := t - 1
	if t > 3 && s.Tokens[comma].XPOS == parse.CloseQuote {
		comma-- // “spies,” having alleged that
	}
	if t < 3 || s.Tokens[comma].Text != "," {
		return false
	}
	v := t + 1
	for v < len(s.Tokens) && (s.Tokens[v].Tag == parse.ADV || s.Low[v] == "early") {
		v++
	}
	if v >= len(s.Tokens) || v == t+1 && (!s.Rels[v].Is(parse.AclRelcl, parse.Conj) || s.Tokens[v].XPOS != parse.VBN) || s.Mention[v] >= 0 || len(s.Entries[v].Verb) == 0 || s.Tokens[v].Tag != parse.VERB || s.Head(t) == v && s.Rels[v] == parse.Advcl {
		return false
	}
	u := comma - 1
	for k := 0; k < 12 && u >= 0 && (u > t || u == v || !s.Finite(u) && s.Child(u, parse.Aux) < 0 || s.Child(u, parse.Nsubj, parse.NsubjPass) < 0); k++ {
		u = s.Head(u)
	}
	if u < 0 || u > t || s.Dominates(v, u) {
		return false
	}
	if o := s.Head(v); s.Rels[v] == parse.Amod && o > v {
		s.Heads[o], s.Rels[o] = int32(v), parse.Obj
	}
	if n := s.Child(v, parse.Nsubj); n >= 0 && n < t {
		s.Heads[n], s.Rels[n] = int32(u), parse.Obl // what "as" calls him
	}
	for k := t; k < len(s.Tokens); k++ {
		if h := s.Head(k); k != v && (h == t || h == t-1 || h > t && h < v) {
			s.Heads[k] = int32(v)
		}
		if k < v {
			s.Heads[k], s.Rels[k] = int32(v), parse.Advmod
		}
	}
	s.Rels[t] = parse.Aux
	s.makeVerb(v, parse.VBN)
	s.Heads[v], s.Rels[v] = int32(u), parse.Advcl
	s.link()
	return true
}

// thenDid hangs ", then called" on the clause before, where the parse took it for a participle: "voiced concern over the programme, then
// stood up for Serbia".
func (s *Sentence) thenDid(v int) bool {
	if v < 4 || s.Low[v-1] != "then" || s.Tokens[v-2].Text != "," || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass, parse.Mark) >= 0 {
		return false
	}
	u := s.Head(v)
	for k := 0; k < 12 && u >= 0 && (u > v || !s.Finite(u) || s.Rels[u] == parse.AclRelcl || s.Child(u, parse.Nsubj) < 0); k++ {
		u = s.Head(u)
	}
	if u < 0 || u > v || s.Rels[v] == parse.Conj && s.Head(v) == u {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(u), parse.Conj
	s.makeVerb(v, parse.VBD)
	s.link()
	return true
}

// doerOfGerund makes who stands between a preposition and a gerund its subject: "the row stemmed from Chad expelling an envoy", "the result of
// Mali leaving the bloc". Of one who did something else first, "withdrew from Mali leaving a gap", the gerund is his.
func (s *Sentence) doerOfGerund(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Child(v, parse.Mark, parse.Case, parse.Nsubj, parse.Aux) >= 0 {
		return false
	}
	n := v - 1
	for n > h && s.Head(n) != h {
		n = s.Head(n)
	}
	if n <= h || n >= v || !s.Rels[n].Is(parse.Obl, parse.Nmod) || len(s.Parties(n, AnyKind)) == 0 {
		return false
	}
	c := s.Child(n, parse.Case)
	if c < 0 || !prepositionsOfDeeds.Has(s.Low[c]) {
		return false
	}
	if s.Verbal(h) || s.Tokens[h].Tag == parse.ADJ {
		if u := s.Child(h, parse.Nsubj, parse.NsubjPass); u < 0 || u > h || !s.inanimate(u) {
			return false
		}
	} else if s.Low[c] != "of" || !s.inanimate(h) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(h), parse.Advcl
	s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
	s.Heads[c], s.Rels[c] = int32(v), parse.Mark
	s.link()
	return true
}

// prepositionsOfDeeds are those behind which a gerund with a subject of its own stands.
var prepositionsOfDeeds = vocab.Words("of", "from", "with", "by", "despite", "over", "about", "to")

// decidedThen hangs an infinitive on what is decided, where a day between them let the parse hang it on the verb: "regretted the
// Council's decision on 13 April, 2009 to condemn Pyongyang".
func (s *Sentence) decidedThen(v int) bool {
	m, h := s.Child(v, parse.Mark), s.Head(v)
	if m < 2 || m > v || s.Low[m] != "to" || h < 0 || h > m || !s.Verbal(h) {
		return false
	}
	n := m - 1
	for n > h && (s.Tokens[n].Tag.Is(parse.NUM, parse.PUNCT) && s.Tokens[n].Text != ";" || Temporal.Has(s.Low[n]) || Months.Has(s.Low[n]) || s.Tokens[n].Tag.Is(parse.ADP, parse.ADJ, parse.DET)) {
		n--
	}
	if n <= h || n == m-1 || !s.governs(n) || s.Tokens[n].Tag != parse.NOUN || !s.tellsWhen(n+1, m) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// tellsWhen reports whether a day, a month or a year stands from a up to b.
func (s *Sentence) tellsWhen(a, b int) bool {
	for k := a; k < b; k++ {
		if Temporal.Has(s.Low[k]) || Months.Has(s.Low[k]) || s.Tokens[k].Tag == parse.NUM && len(s.Tokens[k].Text) == 4 {
			return true
		}
	}
	return false
}

// chargingVerbs are the verbs that say of what somebody is held guilty.
var chargingVerbs = vocab.Words("accuse", "suspect", "blame", "convict", "acquit", "warn", "caution")

// wroteTo gives back to a verb of writing or speaking to whom it is, whom the parse took for the subject of what is said so: "wrote to
// the premier calling for talks".
func (s *Sentence) wroteTo(v int) bool {
	h, p, n := s.Head(v), s.Child(v, parse.Mark, parse.Case), s.Child(v, parse.Nsubj)
	if w := s.Head(max(h, 0)); h >= 0 && s.Rels[v] == parse.Acl && p < 0 && s.Rels[h] == parse.Obl && s.CaseOf(h) == "to" && w >= 0 && w < h && s.Low[w] == "write" && s.Verbal(w) && s.Tokens[v-1].Text != "," && asksFor.Has(s.Low[v]) {
		s.Heads[v], s.Rels[v] = int32(w), parse.Advcl // "wrote to the ministry demanding an apology"
		s.link()
		return true
	}
	if h < 0 || p != h+1 || n < p || n > v || s.Low[p] != "to" && s.Low[p] != "with" || !s.addresses(h) || len(s.Parties(n, ActorKinds)) == 0 || s.Child(h, parse.Obj) >= 0 {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(h), parse.Obl
	s.Heads[p], s.Rels[p] = int32(n), parse.Case
	s.link()
	return true
}

// addresses reports whether a verb says that words go to somebody.
func (s *Sentence) addresses(h int) bool {
	switch s.Low[h] {
	case "write", "speak", "talk", "appeal", "cable", "wire", "complain", "respond", "reply":
		return s.Verbal(h)
	}
	return false
}

// asksFor are the verbs for what a letter does.
var asksFor = vocab.Words("ask", "demand", "urge", "call", "request", "seek", "appeal", "invite", "propose", "protest", "accuse",
	"complain", "thank", "congratulate", "condemn", "express", "warn", "object", "denounce", "offer", "criticise", "criticize")

// asWellAs hangs a gerund on the main verb where it was hung on a participle before: "criticised the tariffs announced last week as
// well as urging Chad to lift them".
func (s *Sentence) asWellAs(t int) bool {
	h := s.Head(t)
	if t < 4 || s.Low[t-1] != "as" || s.Low[t-2] != "well" || s.Low[t-3] != "as" || h < 1 || h > t || !s.Rels[h].Is(parse.Acl, parse.AclRelcl) {
		return false
	}
	v := s.Head(s.Head(h))
	if v < 0 || v > h || !s.Verbal(v) || s.Rels[t] != parse.Advcl {
		return false
	}
	s.Heads[t] = int32(v)
	s.link()
	return true
}

// isMeeting makes "is meeting X on Friday" a verb with its object, where the parse takes it for a
// noun with a name beside it.
func (s *Sentence) isMeeting(t int) bool {
	if t < 2 || t+1 >= len(s.Tokens) || s.Tokens[t].Tag != parse.NOUN || !strings.HasSuffix(s.Tokens[t].Text, "ing") || s.Low[t-1] != "be" || s.Rels[t-1] != parse.Cop {
		return false
	}
	n := s.Child(t, parse.Appos, parse.Flat, parse.Nmod, parse.NmodUnmarked, parse.Dep)
	if n < 0 || s.CaseOf(n) != "" || s.Mention[t+1] < 0 || s.Mention[n] != s.Mention[t+1] {
		return false
	}
	if !s.asGerund(t) {
		return false
	}
	s.Rels[t-1] = parse.Aux
	s.Rels[n] = parse.Obj
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if Weekdays.Has(s.Low[k]) && int(k) > n {
			s.Heads[k], s.Rels[k] = int32(t), parse.Obl // "on Friday"
		}
	}
	s.link()
	return true
}

// withRegarding makes a phrase of "with X regarding Y", which the parse took for a clause of what X does: "had a call with Rutte regarding
// Greenland".
func (s *Sentence) withRegarding(g int) bool {
	w, n := s.Child(g, parse.Mark), s.Child(g, parse.Nsubj)
	if w < 1 || n < w || n > g || !s.Names(n) || s.Low[w] != "with" && s.Low[w] != "from" && s.Low[w] != "to" && s.Low[w] != "by" {
		return false
	}
	h := w - 1
	for h > 0 && s.Tokens[h].Tag == parse.PUNCT && s.Tokens[h].Text != "," {
		h--
	}
	r := parse.Obl
	if s.Tokens[h].Tag == parse.NOUN {
		r = parse.Nmod
	} else if !s.Verbal(h) {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(h), r
	s.Heads[w], s.Rels[w] = int32(n), parse.Case
	s.link()
	return true
}
