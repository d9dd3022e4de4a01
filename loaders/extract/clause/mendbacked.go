package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// stateBacked makes an attribute of "Rwanda-backed" in "between Congo and Rwanda-backed rebels", where the parse took Rwanda for the second
// party and the rebels for what it backs.
func (s *Sentence) stateBacked(t int) bool {
	n := t - 1
	if n < 0 || t+2 >= len(s.Tokens) || s.Tokens[t].SpaceBefore || s.Tokens[t+1].SpaceBefore || s.Tokens[t+1].XPOS != parse.VBN || s.Mention[n] < 0 {
		return false
	}
	v := t + 1
	o := s.Child(v, parse.Obj, parse.Obl)
	if o < v || o > v+6 || s.CaseOf(o) != "" || !s.Tokens[o].Tag.Is(parse.NOUN, parse.PROPN) || s.Head(n) == v {
		return false
	}
	top := s.Doc.Mentions[s.Mention[n]].Head
	if s.Head(v) < 0 || !s.Dominates(s.Head(v), top) || s.Dominates(v, top) {
		return false
	}
	s.Heads[o], s.Rels[o] = s.Heads[top], s.Rels[top]
	for k := range s.Heads {
		if s.Head(k) == top && k < top && s.Rels[k].Is(parse.Coord, parse.Case, parse.Det) {
			s.Heads[k] = int32(o)
		}
	}
	s.Heads[top], s.Rels[top] = int32(v), parse.Compound
	s.Heads[v], s.Rels[v] = int32(o), parse.Amod
	s.link()
	return true
}

// calledToDo hangs the infinitive of "called on the official to “refrain from”" on the call, where a quotation mark let the parse take it
// for an apposition.
func (s *Sentence) calledToDo(v int) bool {
	n := s.Head(v)
	if n < 0 || n > v || !s.ToInfinitive(v) {
		return false
	}
	u := s.Head(n)
	if u < 0 || u > n || !s.Verbal(u) {
		return false
	}
	switch c := s.CaseOf(n); {
	case s.Low[u] == "call" && (c == "on" || c == "upon"), s.Low[u] == "appeal" && c == "to":
	case (s.Low[u] == "urge" || s.Low[u] == "ask" || s.Low[u] == "tell") && c == "" && s.Rels[n] == parse.Obj:
	default:
		return false
	}
	s.Heads[v], s.Rels[v] = int32(u), parse.Xcomp
	s.link()
	return true
}

// behindSeat parts "Kinshasa Rwanda's envoy" of "expelled from Kinshasa Rwanda's envoy", which the parse ran into one name.
func (s *Sentence) behindSeat(t int) bool {
	h := s.Head(t)
	if h < 1 || h != t-1 || t+2 >= len(s.Tokens) || s.Tokens[t+1].XPOS != parse.POS {
		return false
	}
	for _, m := range s.Doc.In(s.Index) {
		if m.Form == who.Name && m.From <= h && m.To > t {
			return false // "from South Africa's embassy"
		}
	}
	n := s.Head(h)
	if n < t+2 || s.Rels[h] != parse.NmodPoss || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	c := s.Child(n, parse.Case)
	v := s.Head(n)
	if c != h-1 || v < 0 || v > c || !s.Verbal(v) || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	s.Heads[h], s.Rels[h] = int32(v), parse.Obl
	s.Heads[c] = int32(h)
	s.Heads[t], s.Rels[t] = int32(n), parse.NmodPoss
	s.Heads[t+1] = int32(t)
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.link()
	return true
}
