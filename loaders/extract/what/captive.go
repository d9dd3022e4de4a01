package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// letGo reports whether a verb in the passive says that somebody held is to go free.
func (s *sentence) letGo(v int) bool {
	switch s.Low[v] {
	case "release", "free", "liberate", "return":
		return true
	case "set", "allow":
		for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
			if int(k) > v && (s.Low[k] == "free" || s.Low[k] == "go" || s.Low[k] == "leave" || s.Low[k] == "home") {
				return true
			}
		}
	}
	return false
}

// captors returns who holds those who are to be let go: whom the clause says, else who is told to
// have detained them, or anybody if they are not named; nil.
func (d *document) captors(finds []*find, s *sentence, v int) []clause.Party {
	if ps := s.Follow(v, []verbs.Path{{Steps: []string{"by"}}, {Steps: []string{"from"}}}, clause.ActorKinds); len(ps) > 0 {
		return ps
	}
	n := s.Surface(v)
	if n < 0 {
		return nil
	}
	var held []clause.Party
	if s.Names(n) && s.Tokens[n].XPOS != parse.PRP {
		held = s.Parties(n, 1<<graph.Person)
	}
	for i := len(finds) - 1; i >= 0; i-- {
		g := finds[i]
		if g.kind != graph.Detained || g.gone != "" || g.sentence > s.Index || g.standing.status != graph.StatusActual {
			continue
		}
		if len(held) > 0 && !slices.ContainsFunc(held, func(p clause.Party) bool { return clause.Holds(g.targets, p.Entity) }) {
			continue
		}
		if len(held) > 0 || s.Index-g.sentence < 3 && s.Tokens[n].Tag != parse.PROPN {
			return slices.Clone(g.agents)
		}
	}
	return nil
}
