package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// stateBacked makes an attribute of "Rwanda-backed" in "between Congo and Rwanda-backed rebels", where the parse took Rwanda for the second
// party and the rebels for what it backs.
func (s *sentence) stateBacked(t int) bool {
	n := t - 1
	if n < 0 || t+2 >= len(s.Tokens) || s.Tokens[t].SpaceBefore || s.Tokens[t+1].SpaceBefore || s.Tokens[t+1].XPOS != parse.VBN || s.mention[n] < 0 {
		return false
	}
	v := t + 1
	o := s.child(v, parse.Obj, parse.Obl)
	if o < v || o > v+6 || s.caseOf(o) != "" || !s.Tokens[o].Tag.Is(parse.NOUN, parse.PROPN) || s.head(n) == v {
		return false
	}
	top := s.doc.Mentions[s.mention[n]].Head
	if s.head(v) < 0 || !s.dominates(s.head(v), top) || s.dominates(v, top) {
		return false
	}
	s.heads[o], s.rels[o] = s.heads[top], s.rels[top]
	for k := range s.heads {
		if s.head(k) == top && k < top && s.rels[k].Is(parse.Coord, parse.Case, parse.Det) {
			s.heads[k] = int32(o)
		}
	}
	s.heads[top], s.rels[top] = int32(v), parse.Compound
	s.heads[v], s.rels[v] = int32(o), parse.Amod
	s.link()
	return true
}

// calledToDo hangs the infinitive of "called on the official to “refrain from”" on the call, where a quotation mark let the parse take it
// for an apposition.
func (s *sentence) calledToDo(v int) bool {
	n := s.head(v)
	if n < 0 || n > v || !s.toInfinitive(v) {
		return false
	}
	u := s.head(n)
	if u < 0 || u > n || !s.verbal(u) {
		return false
	}
	switch c := s.caseOf(n); {
	case s.low[u] == "call" && (c == "on" || c == "upon"), s.low[u] == "appeal" && c == "to":
	case (s.low[u] == "urge" || s.low[u] == "ask" || s.low[u] == "tell") && c == "" && s.rels[n] == parse.Obj:
	default:
		return false
	}
	s.heads[v], s.rels[v] = int32(u), parse.Xcomp
	s.link()
	return true
}

// behindSeat parts "Kinshasa Rwanda's envoy" of "expelled from Kinshasa Rwanda's envoy", which the parse ran into one name.
func (s *sentence) behindSeat(t int) bool {
	h := s.head(t)
	if h < 1 || h != t-1 || t+2 >= len(s.Tokens) || s.Tokens[t+1].XPOS != parse.POS {
		return false
	}
	for _, m := range s.doc.In(s.index) {
		if m.Form == who.Name && m.From <= h && m.To > t {
			return false // "from South Africa's embassy"
		}
	}
	n := s.head(h)
	if n < t+2 || s.rels[h] != parse.NmodPoss || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	c := s.child(n, parse.Case)
	v := s.head(n)
	if c != h-1 || v < 0 || v > c || !s.verbal(v) || s.child(v, parse.Obj) >= 0 {
		return false
	}
	s.heads[h], s.rels[h] = int32(v), parse.Obl
	s.heads[c] = int32(h)
	s.heads[t], s.rels[t] = int32(n), parse.NmodPoss
	s.heads[t+1] = int32(t)
	s.heads[n], s.rels[n] = int32(v), parse.Obj
	s.link()
	return true
}
