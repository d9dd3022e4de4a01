package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// letGo reports whether a verb in the passive says that somebody held is to go free.
func (s *sentence) letGo(v int) bool {
	switch s.low[v] {
	case "release", "free", "liberate", "return":
		return true
	case "set", "allow":
		for k := s.kid[v]; k >= 0; k = s.sib[k] {
			if int(k) > v && (s.low[k] == "free" || s.low[k] == "go" || s.low[k] == "leave" || s.low[k] == "home") {
				return true
			}
		}
	}
	return false
}

// captors returns who holds those who are to be let go: whom the clause says, else who is told to
// have detained them, or anybody if they are not named; nil.
func (d *document) captors(finds []*find, s *sentence, v int) []party {
	if ps := s.follow(v, []path{{steps: []string{"by"}}, {steps: []string{"from"}}}, actorKinds); len(ps) > 0 {
		return ps
	}
	n := s.surface(v)
	if n < 0 {
		return nil
	}
	var held []party
	if s.names(n) && s.Tokens[n].XPOS != parse.PRP {
		held = s.parties(n, 1<<graph.Person)
	}
	for i := len(finds) - 1; i >= 0; i-- {
		g := finds[i]
		if g.kind != graph.Detained || g.gone != "" || g.sentence > s.index || g.standing.status != graph.StatusActual {
			continue
		}
		if len(held) > 0 && !slices.ContainsFunc(held, func(p party) bool { return holds(g.targets, p.entity) }) {
			continue
		}
		if len(held) > 0 || s.index-g.sentence < 3 && s.Tokens[n].Tag != parse.PROPN {
			return slices.Clone(g.agents)
		}
	}
	return nil
}
