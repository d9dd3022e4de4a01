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
