package what

import "backchannel/loaders/extract/parse"

// finiteConjunct hangs a clause with an auxiliary of its own on the clause that it goes on with,
// not on an infinitive or gerund: "is committed to training soldiers and has sent trucks".
func (s *sentence) finiteConjunct(v int) bool {
	h := s.head(v)
	cc := s.child(v, parse.Coord)
	if u := s.saidBeside(v, cc); u >= 0 {
		s.heads[v] = int32(u)
		s.link()
		return true
	}
	if h < 0 || h > v || cc < h || cc > v || s.bound(h, 0) || !s.bound(v, cc) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return false
	}
	for n := 0; h >= 0 && h < v && n < 8; n++ {
		if s.bound(h, 0) {
			s.heads[v] = int32(h)
			s.link()
			return true
		}
		if !s.rels[h].Is(parse.Xcomp, parse.Advcl, parse.Acl, parse.Conj, parse.Obj, parse.Obl, parse.Nmod) && (!s.rels[h].Is(parse.Parataxis, parse.Appos) || s.verbal(h)) {
			return false
		}
		h = s.head(h)
	}
	return false
}

// saidBeside returns the verb of who says a clause, where another verb behind it has not the number of the clause's subject but
// the speaker's: "says that the people need food, and has criticised Mali"; -1.
func (s *sentence) saidBeside(v, cc int) int {
	h := s.head(v)
	if h < 0 || h > cc || cc > v || s.rels[h] != parse.Ccomp || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return -1
	}
	u := s.head(h)
	if u < 0 || u > h || !s.utters(u) {
		return -1
	}
	x, n, by := s.child(v, parse.Aux, parse.AuxPass), s.child(h, parse.Nsubj, parse.NsubjPass), s.child(u, parse.Nsubj)
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
		return s.Tokens[n].XPOS == parse.NNS || s.low[n] == "they" || s.low[n] == "we" || s.low[n] == "you" || s.child(n, parse.Conj) > n
	}
	if sure := s.Tokens[n].XPOS == parse.NNS || s.low[n] == "they" || s.Tokens[n].XPOS == parse.NN || s.low[n] == "he" || s.low[n] == "she"; !sure || many(n) != one || many(by) == one {
		return -1
	}
	return u
}

// bound reports whether a word heads a clause with a tense: in itself or by an auxiliary or copula
// that stands behind the word at from.
func (s *sentence) bound(v, from int) bool {
	if from == 0 && s.finite(v) {
		return true
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if int(k) >= from && s.rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) && s.Tokens[k].XPOS.Tensed() {
			return true
		}
	}
	return false
}

// goesOn are the verbs of speech with which a statement goes on behind what it has asked.
var goesOn = map[string]bool{"call": true, "urge": true, "welcome": true, "condemn": true, "commend": true, "reiterate": true, "reaffirm": true, "thank": true,
	"express": true, "encourage": true, "appeal": true, "deplore": true, "demand": true, "applaud": true, "extend": true, "congratulate": true}

// statementGoesOn hangs what a speaker says next on what he has said, not on what he asks of
// others: "We urge Mali to find the killers and call on all parties to stop".
func (s *sentence) statementGoesOn(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || !goesOn[s.low[v]] || s.Tokens[h].XPOS != parse.VB || goesOn[s.low[h]] || s.child(v, parse.Nsubj, parse.Aux, parse.Mark) >= 0 || s.Tokens[v-1].Tag == parse.PART {
		return false
	}
	for h >= 0 && h < v && s.rels[h].Is(parse.Xcomp, parse.Ccomp, parse.Advcl, parse.Conj) {
		h = s.head(h)
		if h >= 0 && s.Tokens[h].XPOS == parse.VBP {
			break
		}
	}
	if h < 0 || s.Tokens[h].XPOS != parse.VBP {
		return false
	}
	if n := s.child(h, parse.Nsubj); n < 0 || s.low[n] != "we" && s.low[n] != "i" {
		return false
	}
	s.heads[v] = int32(h)
	s.retag(v, parse.VBP)
	s.link()
	return true
}

// assists are the participles that say behind a comma with whose help somebody did it.
var assists = map[string]bool{"aid": true, "help": true, "back": true, "support": true, "assist": true, "bolster": true, "encourage": true, "embolden": true}

// helpedBy hangs a participle that tells with whose help it was done on the clause, not on the
// object before the comma: "repelled the attack, helped by weapons from Poland".
func (s *sentence) helpedBy(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || v < 2 || !assists[s.low[v]] || s.Tokens[v-1].Text != "," || s.byAgent(v) < v || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	if _, to := s.span(v); to+1 < len(s.Tokens) && s.Tokens[to].Text == "," && s.clauseFrom(to+1) >= 0 {
		return false // "said Kenya, supported by Chad, had condemned"
	}
	c := -1
	for t := v - 1; t > h || t >= 0 && c < 0; t-- {
		if s.Tokens[t].Tag == parse.VERB && s.bound(t, 0) && s.child(t, parse.Nsubj) >= 0 {
			c = t
			break
		}
	}
	if c < 0 || c == h {
		return false
	}
	s.heads[v], s.rels[v] = int32(c), parse.Conj
	s.link()
	return true
}

// beforeAnd makes the object of the verb right before it of what the parse took for the subject of the verb behind
// "and": "opposes this and has lodged a protest".
func (s *sentence) beforeAnd(v int) bool {
	u, and, n := s.head(v), s.child(v, parse.Coord), s.child(v, parse.Nsubj)
	if u < 0 || n < u || and < n || and > v || !s.verbal(u) || s.child(u, parse.Obj, parse.Ccomp) >= 0 || s.passive(u) || s.relative(n) {
		return false
	}
	if from, to := s.span(n); from != u+1 || to != and {
		return false
	}
	s.heads[n], s.rels[n] = int32(u), parse.Obj
	s.link()
	return true
}

// andClause coordinates with where somebody is, or with what was done by somebody, what he does besides, where the
// parse made a relative clause of it: "X was in Baku in May, and asked the Turks to help", "was met by Y and is due to speak".
func (s *sentence) andClause(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || !s.bound(v, 0) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) >= 0 {
		return false
	}
	if and := s.child(v, parse.Coord); and < h || and > v || s.low[and] != "and" {
		return false
	}
	switch {
	case s.child(h, parse.Cop) >= 0 && s.child(h, parse.Nsubj) >= 0:
	case s.rels[h] == parse.OblAgent && s.names(h) && s.bound(s.head(h), 0) && s.child(s.head(h), parse.NsubjPass) >= 0:
		s.heads[v] = s.heads[h]
	default:
		return false
	}
	s.rels[v] = parse.Conj
	s.link()
	return true
}

// isTo coordinates "and is to travel to Cairo" with the clause before, where the parse made a
// purpose of it.
func (s *sentence) isTo(v int) bool {
	c, and := s.child(v, parse.Cop), s.child(v, parse.Coord)
	if c < 1 || and < 0 || and > c || c+1 >= len(s.Tokens) || s.low[c] != "be" || s.low[c+1] != "to" || s.head(v) > v || !s.verbal(s.head(v)) {
		return false
	}
	s.rels[v] = parse.Conj
	return true
}

// convenes are the verbs of those who bring others to talks or to a deal.
var convenes = map[string]bool{"broker": true, "mediate": true, "facilitate": true, "host": true, "chair": true, "sponsor": true, "organise": true, "organize": true,
	"arrange": true, "moderate": true, "convene": true, "oversee": true, "supervise": true}

// brokeredBy hangs a participle behind a comma on the talks or the deal that somebody brokered, not on the last of
// the parties: "a truce was signed between Chad and Niger, brokered by Qatar".
func (s *sentence) brokeredBy(v int) bool {
	if v < 3 || !convenes[s.low[v]] || s.Tokens[v-1].Text != "," || s.byAgent(v) < v || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	classes := s.doc.reader.tables.classes
	told := func(n int) bool {
		return n >= 0 && n < v && s.Tokens[n].Tag == parse.NOUN && (classes["talks"][s.low[n]] || classes["deal"][s.low[n]] || classes["meeting"][s.low[n]])
	}
	h := s.head(v)
	if h < 0 || h > v || told(h) && s.rels[v].Is(parse.Acl, parse.AclRelcl) {
		return false
	}
	for c, n := h, 0; c >= 0 && n < 6; c, n = s.head(c), n+1 {
		if told(c) {
			s.heads[v], s.rels[v] = int32(c), parse.Acl
			s.link()
			return true
		}
		if !s.verbal(c) {
			continue
		}
		for k := s.kid[c]; k >= 0; k = s.sib[k] {
			if told(int(k)) && s.rels[k].Is(parse.Obj, parse.NsubjPass) {
				s.heads[v], s.rels[v] = k, parse.Acl
				for b := s.kid[c]; b >= 0; b = s.sib[b] {
					if s.caseOf(int(b)) == "between" && s.rels[b].Is(parse.Obl) {
						s.heads[b], s.rels[b] = k, parse.Nmod
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
