package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// laid are the verbs that say when a meeting is or was, without saying whose.
var laid = vocab.Words("plan", "schedule", "arrange", "set", "slate", "fix", "foresee", "envisage", "follow",
	"take", "begin", "pencil")

// agenda returns whose meeting a noun is that a sentence tells as the next of somebody who was at one in the
// sentence before: "Merkel spoke with Cameron. Talks with Hollande are planned for Friday"; nil.
func (d *document) agenda(s *sentence, t int, r *verbs.Row) []clause.Party {
	if r.IsVerb() || r.Type != graph.Met && r.Type != graph.Called || !s.Rels[t].Is(parse.Nsubj, parse.NsubjPass) {
		return nil
	}
	h := s.Head(t)
	if h < 0 || !laid.Has(s.Low[h]) || s.Conditional(h) {
		return nil
	}
	with := s.Follow(t, r.TargetPaths, clause.ActorKinds)
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence >= s.Index-1; i-- {
		switch g := d.before[i]; g.kind {
		case graph.Met, graph.Called, graph.Visited, graph.Invited, graph.Messaged:
			if g.gone != "" || g.sentence == s.Index || len(g.agents) != 1 {
				continue
			}
			if len(with) == 0 || d.Related(g.agents, with) || d.KindOf(g.agents[0].Entity) != d.KindOf(with[0].Entity) {
				return nil
			}
			return []clause.Party{{Entity: g.agents[0].Entity, Token: t, Sure: g.agents[0].Sure * 0.85}}
		}
	}
	return nil
}
