package what

import (
	"strings"

	"backchannel/loaders/extract/parse"
)

// Mends of who does something behind what was not taken for a verb, and of two who seem to speak.

// disputedBy makes a verb of the participle that was taken for an adjective though it says who does it: "His account was
// disputed by Niamey's spokesman".
func (s *sentence) disputedBy(t int) bool {
	v := s.head(t)
	if v < 0 || v > t || s.Tokens[v].Tag != parse.ADJ || s.caseOf(t) != "by" || !strings.HasSuffix(s.Tokens[v].Text, "ed") || !s.names(t) && s.child(t, parse.Appos) < 0 && s.mention[t] < 0 {
		return false
	}
	be, n := s.child(v, parse.Cop), s.child(v, parse.Nsubj)
	if be < 0 || be > v || s.low[be] != "be" || n < 0 || n > be {
		return false
	}
	s.makeVerb(v, parse.VBN)
	s.reword(v, strings.TrimSuffix(s.Tokens[v].Text, "d"))
	if e := s.entries[v]; e == nil || len(e.verb) == 0 {
		s.reword(v, strings.TrimSuffix(s.Tokens[v].Text, "ed"))
	}
	s.rels[be], s.rels[n], s.rels[t] = parse.AuxPass, parse.NsubjPass, parse.OblAgent
	s.link()
	return true
}

// secondSayer gives the first of two subjects of a verb of speech to what is said between them: "The Taliban have “no
// knowledge” of it, their spokesman, X, said".
func (s *sentence) secondSayer(v int) bool {
	c := s.child(v, parse.Ccomp)
	if c < 1 || c > v || !s.utters(v) {
		return false
	}
	first, second := -1, -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Nsubj {
			first, second = second, int(k)
		}
	}
	if first > second {
		first, second = second, first
	}
	if first < 0 || first > c || second < c || s.child(c, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	s.heads[first] = int32(c)
	s.link()
	return true
}

// receivedThere gives a passive who does it behind where it is done, where the parse hung that on the place: "was accompanied in
// a helicopter by Norway's envoy", "was greeted at the airport by the minister".
func (s *sentence) receivedThere(t int) bool {
	o := s.head(t)
	if o < 0 || o > t || s.caseOf(t) != "by" || s.rels[o] != parse.Obl || s.Tokens[o].Tag != parse.NOUN {
		return false
	}
	v := s.head(o)
	if v < 0 || v > o || !receivesGuest[s.low[v]] || !s.passive(v) || s.child(v, parse.OblAgent) >= 0 {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.OblAgent
	s.link()
	return true
}

// receivesGuest are the verbs for what hosts and companions do, which no place does.
var receivesGuest = map[string]bool{"accompany": true, "greet": true, "welcome": true, "receive": true, "meet": true, "escort": true, "join": true, "see": true, "host": true}

// postOf reports whether a name is only where an envoy is posted, and nowhere that anybody goes: "accompanied by Norway's ambassador to Chad".
func (s *sentence) postOf(x int) bool {
	h := s.head(x)
	return h >= 0 && h < x && s.caseOf(x) == "to" && s.doc.reader.tables.classes["envoy"][s.low[h]]
}
