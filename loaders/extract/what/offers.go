package what

import (
	"slices"

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

// vowedAndDone drops the vow to take a step that the article tells as taken or ordered: "vowed to expel the envoy … The ministry
// said that it had ordered the expulsion".
func (d *document) vowedAndDone(finds []*find) {
	for _, f := range finds {
		s := &d.sents[f.sentence]
		if f.gone != "" || f.kind != graph.Threatened && f.kind != graph.Promised || s.low[f.token] == "threaten" || !f.row.isVerb() {
			continue
		}
		for _, step := range finds {
			if step.gone == "" || step.sentence != f.sentence || step.token != s.infinitive(f.token) || !takesOnce[step.kind] {
				continue
			}
			if slices.ContainsFunc(finds, func(g *find) bool {
				return g.gone == "" && g.kind == step.kind && sameParties(g.agents, step.agents) && sameParties(g.targets, step.targets) && len(g.targets) > 0
			}) {
				f.gone = "what is vowed is told as done"
			}
		}
	}
}

// takesOnce are the steps of a state that it takes once.
var takesOnce = map[graph.EventType]bool{graph.Expelled: true, graph.Recalled: true, graph.Suspended: true, graph.Sanctioned: true, graph.Recognized: true}
