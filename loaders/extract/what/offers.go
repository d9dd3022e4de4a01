package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// offers are the words to which there is an answer, and takes the verbs of answering them: whatever
// becomes of the answer, they were said.
var (
	offers = map[graph.EventType]bool{graph.Proposed: true, graph.Invited: true}
	takes  = map[string]bool{"accept": true, "avail": true, "consider": true, "heed": true, "welcome": true, "embrace": true, "seize": true, "take": true, "answer": true,
		"respond": true, "honour": true, "honor": true, "study": true, "meet": true, "reply": true}
)

// answer returns the verb by which somebody is to answer the offer that the noun at x names, whose it is;
// -1.
func (s *sentence) answer(x int) int {
	h := s.head(x)
	if h < 0 || !s.rels[x].Is(parse.Obj, parse.Obl) || !takes[s.low[h]] || s.child(x, parse.NmodPoss) < 0 {
		return -1
	}
	return h
}
