package what

import "backchannel/loaders/extract/parse"

// missives are what one receives from somebody whose words it holds.
var missives = map[string]bool{"letter": true, "message": true, "cable": true, "telegram": true, "note": true, "missive": true, "call": true, "invitation": true, "communication": true}

// wordsOfSender hangs a participle behind a missive and who sent it on him, whose words those are: "received a cable from
// X on Monday, expressing his thanks".
func (s *sentence) wordsOfSender(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.low[h] != "receive" && s.low[h] != "get" || s.passive(h) || s.Tokens[t].XPOS != parse.VBG || !s.comma(h, t) {
		return false
	}
	o := s.objectOf(h)
	if o < h || o > t || !missives[s.low[o]] {
		return false
	}
	for x := o + 1; x < t; x++ {
		if (s.head(x) == o || s.head(x) == h) && s.caseOf(x) == "from" && s.names(x) {
			s.heads[t], s.rels[t] = int32(x), parse.Acl
			s.link()
			return true
		}
	}
	return false
}

// andWishes makes a noun of "thanks and wishes to X", and gives it to whom both are.
func (s *sentence) andWishes(t int) bool {
	n := s.head(t)
	if t < 1 || n < 0 || n > t || s.Tokens[t].XPOS != parse.VBZ || s.Tokens[n].Tag != parse.NOUN || !s.doc.reader.tables.classes["thanks"][s.low[n]] || s.low[t-1] != "and" && s.Tokens[t-1].Tag != parse.ADJ {
		return false
	}
	v := s.head(n)
	for k := range s.heads {
		if s.head(k) == t && s.rels[k] == parse.Obl && v >= 0 && s.verbal(v) {
			s.heads[k] = int32(v)
		}
	}
	s.makeNoun(t)
	return true
}

// travels are the nouns for going somewhere whose traveller stands behind the place.
var travels = map[string]bool{"visit": true, "trip": true, "tour": true, "journey": true, "arrival": true, "pilgrimage": true, "return": true, "departure": true, "stopover": true}

// travellerOf hangs who travels on the travel, where the parse hung him on the place: "the visit to Thailand of Crown Prince X",
// "the arrival in Tripoli of President Y".
func (s *sentence) travellerOf(t int) bool {
	p := s.head(t)
	if p < 0 || p > t || !s.person(t) || s.caseOf(t) != "of" {
		return false
	}
	v := s.head(p)
	if v < 0 || v > p || !travels[s.low[v]] || s.verbal(v) || s.rels[p] != parse.Nmod || !s.names(p) || s.person(p) {
		return false
	}
	s.heads[t] = int32(v)
	s.link()
	return true
}

// withHim reports whether a delegation is that of who is named right before it: "the Russian minister and his delegation".
func (s *sentence) withHim(t int) bool {
	o, h := s.child(t, parse.NmodPoss), s.head(t)
	if o < 0 || h < 0 || h > t || s.rels[t] != parse.Conj || s.Tokens[o].XPOS != parse.PRPS || s.mention[h] < 0 {
		return false
	}
	a := s.mentionParties(o, nil)
	return len(a) == 1 && sameParties(a, s.mentionParties(h, nil))
}

// byBoth gives its second agent back to a participle, and the main verb its subject, where the parse made a clause of the
// second agent and the verb: "The treaty signed today by X and Y paves the way".
func (s *sentence) byBoth(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || !s.finite(v) || s.Tokens[h].XPOS != parse.VBN && s.Tokens[h].XPOS != parse.VBD || s.child(h, parse.AuxPass, parse.Aux) >= 0 {
		return false
	}
	n, a, x := s.child(h, parse.Nsubj, parse.NsubjPass), s.child(h, parse.OblAgent), s.child(v, parse.Nsubj)
	if n < 0 || n > h || a < h || a > v || !s.names(a) || s.mention[n] >= 0 || s.comma(n, v) || s.child(v, parse.Mark, parse.Coord) >= 0 && x < 0 {
		return false
	}
	if x < 0 {
		s.supplant(v, h, parse.Acl) // "A treaty signed today by X paves the way"
		s.retag(h, parse.VBN)
		s.heads[h] = int32(n)
		s.heads[n], s.rels[n] = int32(v), parse.Nsubj
		s.link()
		return true
	}
	if x < a || x > v || !s.names(x) {
		return false
	}
	and := -1
	for k := a + 1; k < x; k++ {
		if s.low[k] == "and" {
			and = k
		}
	}
	if and < 0 {
		return false
	}
	s.supplant(v, h, parse.Acl)
	s.retag(h, parse.VBN)
	s.heads[h] = int32(n)
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	s.heads[x], s.rels[x] = int32(a), parse.Conj
	s.heads[and], s.rels[and] = int32(x), parse.Coord
	s.link()
	return true
}

// saidInPhrase gives a clause that is said its subject where that was hung on the phrase before: "said in a statement Ibrahim
// Gambari is visiting".
func (s *sentence) saidInPhrase(v, h int) bool {
	list, p := s.namesBefore(v)
	if len(list) == 0 || p <= h || s.mention[p] >= 0 || s.Tokens[p].Tag != parse.NOUN || s.head(p) != h || !s.rels[p].Is(parse.Obl, parse.OblUnmarked) || s.head(list[0]) != p || s.dominates(list[0], v) {
		return false
	}
	s.heads[list[0]], s.rels[list[0]] = int32(v), parse.Nsubj
	for _, x := range list[1:] {
		s.heads[x], s.rels[x] = int32(list[0]), parse.Conj
	}
	s.link()
	if s.passive(v) {
		s.rels[list[0]] = parse.NsubjPass
	}
	return true
}

// tellings are the nouns for where and in what somebody says something.
var tellings = map[string]bool{"conference": true, "statement": true, "interview": true, "speech": true, "briefing": true, "tweet": true, "post": true, "message": true, "letter": true, "report": true,
	"call": true, "address": true, "communique": true, "remark": true}

// toldThere makes what is said of a clause that the parse hung on where it was said: "said at a press conference Wang Yi would visit
// Nepal".
func (s *sentence) toldThere(v int) bool {
	x := s.head(v)
	if x < 1 || x > v || !tellings[s.low[x]] || s.rels[x] != parse.Obl || s.child(v, parse.Mark) >= 0 {
		return false
	}
	h, n := s.head(x), s.child(v, parse.Nsubj, parse.NsubjPass)
	if h < 0 || !s.utters(h) || s.child(h, parse.Ccomp) >= 0 || n < x || n > v || !s.names(n) || s.comma(x, v) {
		return false
	}
	for k := x + 1; k < n; k++ {
		if s.low[k] == "that" || s.low[k] == "which" {
			return false
		}
	}
	s.heads[v], s.rels[v] = int32(h), parse.Ccomp
	s.link()
	return true
}

// someOf reports whether only some are meant, by a number or a word before: "five EU states", "several NATO countries".
func (s *sentence) someOf(t int) bool {
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
		switch s.low[k] {
		case "several", "some", "many", "other", "few", "most", "various":
			return true
		case "the", "all":
			return false
		}
		if s.rels[k] == parse.Nummod {
			return s.child(t, parse.Det) < 0
		}
	}
	return false
}
