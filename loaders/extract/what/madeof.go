package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// madeOf returns the talk or the message of which "it" was made or got that somebody makes public: "recorded the
// exchange and later released it", "obtained the letter and published it"; -1.
func (d *document) madeOf(finds []*find, before []int, f *find, s *sentence) int {
	if f.kind != graph.Disclosed || s.Rels[f.token] != parse.Conj {
		return -1
	}
	if o := s.ObjectOf(s.Head(f.token)); o >= 0 && o < f.token && s.Tokens[o].Tag == parse.NOUN {
		return d.lookBack(finds, before, f, s, o)
	}
	return -1
}

// taped reports whether the sentence has said before t that something was recorded.
func (s *sentence) taped(t int) bool {
	for x := range t {
		switch verbs.Lower(s.Tokens[x].Text) {
		case "recorded", "taped", "filmed", "videotaped", "recording", "recordings", "tape", "tapes", "transcript":
			return true
		}
	}
	return false
}
