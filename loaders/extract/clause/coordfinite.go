package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// finiteConjunct hangs a clause with an auxiliary of its own on the clause that it goes on with,
// not on an infinitive or gerund: "is committed to training soldiers and has sent trucks".
func (s *Sentence) finiteConjunct(v int) bool {
	h := s.Head(v)
	cc := s.Child(v, parse.Coord)
	if u := s.saidBeside(v, cc); u >= 0 {
		s.Heads[v] = int32(u)
		s.link()
		return true
	}
	if a := s.besideMain(v, cc); a >= 0 {
		s.Heads[v] = int32(a)
		s.link()
		return true
	}
	if h < 0 || h > v || cc < h || cc > v || s.Bound(h, 0) || !s.Bound(v, cc) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return false
	}
	for n := 0; h >= 0 && h < v && n < 8; n++ {
		if s.Bound(h, 0) {
			s.Heads[v] = int32(h)
			s.link()
			return true
		}
		if !s.Rels[h].Is(parse.Xcomp, parse.Advcl, parse.Acl, parse.Conj, parse.Obj, parse.Obl, parse.Nmod) && (!s.Rels[h].Is(parse.Parataxis, parse.Appos) || s.Verbal(h)) {
			return false
		}
		h = s.Head(h)
	}
	return false
}

// besideMain returns the main clause with which a clause with a subject of its own goes on behind a comma, where the parse joined
// it to a noun: "It is unclear why Y shared the message, but it comes after X has criticised him"; -1.
func (s *Sentence) besideMain(v, cc int) int {
	h := s.Head(v)
	if h < 0 || h > cc || cc > v || s.Tokens[cc-1].Text != "," || !s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN) || s.Child(h, parse.Cop, parse.Nsubj) >= 0 || s.Rels[v] != parse.Conj || !s.Bound(v, 0) {
		return -1
	}
	if n := s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl); n < cc || n > v {
		return -1
	}
	a := s.Head(h)
	for a >= 0 && !(s.Rels[a] == parse.Root || s.Rels[a] == parse.Ccomp && s.Utters(s.Head(a)) && s.Bound(a, 0)) {
		a = s.Head(a)
	}
	if a < 0 || a > h || !s.Verbal(a) && s.Child(a, parse.Cop) < 0 {
		return -1
	}
	return a
}

// saidBeside returns the verb of who says a clause, where another verb behind it has not the number of the clause's subject but
// the speaker's: "says that the people need food, and has criticised Mali"; -1.
func (s *Sentence) saidBeside(v, cc int) int {
	h := s.Head(v)
	if h < 0 || h > cc || cc > v || s.Rels[h] != parse.Ccomp || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return -1
	}
	u := s.Head(h)
	if u < 0 || u > h || !s.Utters(u) {
		return -1
	}
	x, n, by := s.Child(v, parse.Aux, parse.AuxPass), s.Child(h, parse.Nsubj, parse.NsubjPass), s.Child(u, parse.Nsubj)
	if x < cc || x > v || n < u || by < 0 || by > u {
		return -1
	}
	one := false
	switch s.Tokens[x].Text {
	case "has", "is", "was":
		one = true
	case "have", "are", "were":
	default:
		return -1
	}
	many := func(n int) bool {
		return s.Tokens[n].XPOS == parse.NNS || s.Low[n] == "they" || s.Low[n] == "we" || s.Low[n] == "you" || s.Child(n, parse.Conj) > n
	}
	if sure := s.Tokens[n].XPOS == parse.NNS || s.Low[n] == "they" || s.Tokens[n].XPOS == parse.NN || s.Low[n] == "he" || s.Low[n] == "she"; !sure || many(n) != one || many(by) == one {
		return -1
	}
	return u
}

// Bound reports whether a word heads a clause with a tense: in itself or by an auxiliary or copula
// that stands behind the word at from.
func (s *Sentence) Bound(v, from int) bool {
	if from == 0 && s.Finite(v) {
		return true
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if int(k) >= from && s.Rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) && s.Tokens[k].XPOS.Tensed() {
			return true
		}
	}
	return false
}

// goesOn are the verbs of speech with which a statement goes on behind what it has asked.
var goesOn = vocab.Words("call", "urge", "welcome", "condemn", "commend", "reiterate", "reaffirm", "thank",
	"express", "encourage", "appeal", "deplore", "demand", "applaud", "extend", "congratulate")

// statementGoesOn hangs what a speaker says next on what he has said, not on what he asks of
// others: "We urge Mali to find the killers and call on all parties to stop".
func (s *Sentence) statementGoesOn(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || !goesOn.Has(s.Low[v]) || s.Tokens[h].XPOS != parse.VB || goesOn.Has(s.Low[h]) || s.Child(v, parse.Nsubj, parse.Aux, parse.Mark) >= 0 || s.Tokens[v-1].Tag == parse.PART {
		return false
	}
	for h >= 0 && h < v && s.Rels[h].Is(parse.Xcomp, parse.Ccomp, parse.Advcl, parse.Conj) {
		h = s.Head(h)
		if h >= 0 && s.Tokens[h].XPOS == parse.VBP {
			break
		}
	}
	if h < 0 || s.Tokens[h].XPOS != parse.VBP {
		return false
	}
	if n := s.Child(h, parse.Nsubj); n < 0 || s.Low[n] != "we" && s.Low[n] != "i" {
		return false
	}
	s.Heads[v] = int32(h)
	s.retag(v, parse.VBP)
	s.link()
	return true
}

// assists are the participles that say behind a comma with whose help somebody did it.
var assists = vocab.Words("aid", "help", "back", "support", "assist", "bolster", "encourage", "embolden")

// helpedBy hangs a participle that tells with whose help it was done on the clause, not on the
// object before the comma: "repelled the attack, helped by weapons from Poland".
func (s *Sentence) helpedBy(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || v < 2 || !assists.Has(s.Low[v]) || s.Tokens[v-1].Text != "," || s.ByAgent(v) < v || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	if _, to := s.Span(v); to+1 < len(s.Tokens) && s.Tokens[to].Text == "," && s.ClauseFrom(to+1) >= 0 {
		return false // "said Kenya, supported by Chad, had condemned"
	}
	c := -1
	for t := v - 1; t > h || t >= 0 && c < 0; t-- {
		if s.Tokens[t].Tag == parse.VERB && s.Bound(t, 0) && s.Child(t, parse.Nsubj) >= 0 {
			c = t
			break
		}
	}
	if c < 0 || c == h {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(c), parse.Conj
	s.link()
	return true
}

// beforeAnd makes the object of the verb right before it of what the parse took for the subject of the verb behind
// "and": "opposes this and has lodged a protest".
func (s *Sentence) beforeAnd(v int) bool {
	u, and, n := s.Head(v), s.Child(v, parse.Coord), s.Child(v, parse.Nsubj)
	if u < 0 || n < u || and < n || and > v || !s.Verbal(u) || s.Child(u, parse.Obj, parse.Ccomp) >= 0 || s.Passive(u) || s.Relative(n) {
		return false
	}
	if from, to := s.Span(n); from != u+1 || to != and {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(u), parse.Obj
	s.link()
	return true
}

// andClause coordinates with where somebody is, or with what was done by somebody, what he does besides, where the
// parse made a relative clause of it: "X was in Baku in May, and asked the Turks to help", "was met by Y and is due to speak".
func (s *Sentence) andClause(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || !s.Bound(v, 0) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 {
		return false
	}
	if and := s.Child(v, parse.Coord); and < h || and > v || s.Low[and] != "and" {
		return false
	}
	switch {
	case s.Child(h, parse.Cop) >= 0 && s.Child(h, parse.Nsubj) >= 0:
	case s.Rels[h] == parse.OblAgent && s.Names(h) && s.Bound(s.Head(h), 0) && s.Child(s.Head(h), parse.NsubjPass) >= 0:
		s.Heads[v] = s.Heads[h]
	default:
		return false
	}
	s.Rels[v] = parse.Conj
	s.link()
	return true
}

// isTo coordinates "and is to travel to Cairo" with the clause before, where the parse made a
// purpose of it.
func (s *Sentence) isTo(v int) bool {
	c, and := s.Child(v, parse.Cop), s.Child(v, parse.Coord)
	if c < 1 || and < 0 || and > c || c+1 >= len(s.Tokens) || s.Low[c] != "be" || s.Low[c+1] != "to" || s.Head(v) > v || !s.Verbal(s.Head(v)) {
		return false
	}
	s.Rels[v] = parse.Conj
	return true
}

// convenes are the verbs of those who bring others to talks or to a deal.
var convenes = vocab.Words("broker", "mediate", "facilitate", "host", "chair", "sponsor", "organise", "organize",
	"arrange", "moderate", "convene", "oversee", "supervise")

// brokeredBy hangs a participle behind a comma on the talks or the deal that somebody brokered, not on the last of
// the parties: "a truce was signed between Chad and Niger, brokered by Qatar".
func (s *Sentence) brokeredBy(v int) bool {
	if v < 3 || !convenes.Has(s.Low[v]) || s.Tokens[v-1].Text != "," || s.ByAgent(v) < v || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	classes := s.Doc.Tables.Classes
	told := func(n int) bool {
		return n >= 0 && n < v && s.Tokens[n].Tag == parse.NOUN && (classes["talks"].Has(s.Low[n]) || classes["deal"].Has(s.Low[n]) || classes["meeting"].Has(s.Low[n]))
	}
	h := s.Head(v)
	if h < 0 || h > v || told(h) && s.Rels[v].Is(parse.Acl, parse.AclRelcl) {
		return false
	}
	for c, n := h, 0; c >= 0 && n < 6; c, n = s.Head(c), n+1 {
		if told(c) {
			s.Heads[v], s.Rels[v] = int32(c), parse.Acl
			s.link()
			return true
		}
		if !s.Verbal(c) {
			continue
		}
		for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
			if told(int(k)) && s.Rels[k].Is(parse.Obj, parse.NsubjPass) {
				s.Heads[v], s.Rels[v] = k, parse.Acl
				for b := s.Kid[c]; b >= 0; b = s.Sib[b] {
					if s.CaseOf(int(b)) == "between" && s.Rels[b].Is(parse.Obl) {
						s.Heads[b], s.Rels[b] = k, parse.Nmod
					}
				}
				s.link()
				return true
			}
		}
		break
	}
	return false
}

// orThat coordinates a second clause with "that" with the first, where the parse hung it below: "rejected criticism that X is close to Y
// or that it lobbies for Z".
func (s *Sentence) orThat(v int) bool {
	h, m, or := s.Head(v), s.Child(v, parse.Mark), s.Child(v, parse.Coord)
	if h < 0 || h > v || m < 1 || or != m-1 || or < h || s.Low[m] != "that" || s.Child(v, parse.Nsubj, parse.NsubjPass) < m {
		return false
	}
	if s.Rels[v] == parse.Conj && s.Verbal(h) { // hung on the main verb, beside the claim
		o := s.ObjectOf(h)
		if o < h || o > m || !s.Doc.Tables.Classes["accusation"].Has(s.Low[o]) {
			return false
		}
		h = s.Child(o, parse.Acl, parse.Ccomp)
		if h < o || h > or || s.Child(h, parse.Mark) < o {
			return false
		}
		s.Heads[v] = int32(h)
		s.link()
		return true
	}
	if c := s.Child(h, parse.Mark); c < 0 || c > h || s.Low[c] != "that" || !s.Rels[h].Is(parse.Ccomp, parse.Acl, parse.Nmod, parse.Advcl) {
		return false
	}
	s.Rels[v] = parse.Conj
	s.link()
	return true
}
