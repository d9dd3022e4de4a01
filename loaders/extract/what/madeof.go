package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// madeOf returns the talk or the message of which "it" was made or got that somebody makes public: "recorded the
// exchange and later released it", "obtained the letter and published it"; -1.
func (d *document) madeOf(finds []*find, before []int, f *find, s *sentence) int {
	if f.kind != graph.Disclosed || s.rels[f.token] != parse.Conj {
		return -1
	}
	if o := s.objectOf(s.head(f.token)); o >= 0 && o < f.token && s.Tokens[o].Tag == parse.NOUN {
		return d.lookBack(finds, before, f, s, o)
	}
	return -1
}

// taped reports whether the sentence has said before t that something was recorded.
func (s *sentence) taped(t int) bool {
	for x := range t {
		switch lower(s.Tokens[x].Text) {
		case "recorded", "taped", "filmed", "videotaped", "recording", "recordings", "tape", "tapes", "transcript":
			return true
		}
	}
	return false
}

// whatSeems makes the noun behind "what seems to be" the object of the verb before it: "published what appear to be
// private messages from X".
func (s *sentence) whatSeems(n int) bool {
	c := s.head(n)
	if c < 2 || c > n || s.Tokens[n].Tag != parse.NOUN || s.low[c] != "appear" && s.low[c] != "seem" || s.low[c-1] != "what" || s.child(n, parse.Cop) < c {
		return false
	}
	v := c - 2
	if !s.verbal(v) || s.head(c-1) != v && s.head(c) != v {
		return false
	}
	s.heads[n], s.rels[n] = int32(v), parse.Obj
	s.heads[c], s.rels[c] = int32(n), parse.AclRelcl
	s.heads[c-1], s.rels[c-1] = int32(c), parse.Nsubj
	for k := range s.heads {
		if s.head(k) == n && k > c && k < n && s.rels[k].Is(parse.Cop, parse.Mark) {
			s.heads[k], s.rels[k] = int32(c), parse.Dep
		}
	}
	s.link()
	return true
}
