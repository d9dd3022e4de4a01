package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// laid are the verbs that say when a meeting is or was, without saying whose.
var laid = map[string]bool{"plan": true, "schedule": true, "arrange": true, "set": true, "slate": true, "fix": true, "foresee": true, "envisage": true, "follow": true,
	"take": true, "begin": true, "pencil": true}

// agenda returns whose meeting a noun is that a sentence tells as the next of somebody who was at one in the
// sentence before: "Merkel spoke with Cameron. Talks with Hollande are planned for Friday"; nil.
func (d *document) agenda(s *sentence, t int, r *Row) []party {
	if r.isVerb() || r.Type != graph.Met && r.Type != graph.Called || !s.rels[t].Is(parse.Nsubj, parse.NsubjPass) {
		return nil
	}
	h := s.head(t)
	if h < 0 || !laid[s.low[h]] || s.conditional(h) {
		return nil
	}
	with := s.follow(t, r.target, actorKinds)
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence >= s.index-1; i-- {
		switch g := d.before[i]; g.kind {
		case graph.Met, graph.Called, graph.Visited, graph.Invited, graph.Messaged:
			if g.gone != "" || g.sentence == s.index || len(g.agents) != 1 {
				continue
			}
			if len(with) == 0 || d.related(g.agents, with) || d.kindOf(g.agents[0].entity) != d.kindOf(with[0].entity) {
				return nil
			}
			return []party{{g.agents[0].entity, t, g.agents[0].sure * 0.85}}
		}
	}
	return nil
}
