package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// sanctionsTold is within how many sentences "the sanctions" are those that were told of.
const sanctionsTold = 6

// sanctioner returns whose "the sanctions" are that hit somebody: the body's that says so, or those of whoever imposed
// the last that were told of; nil for nobody's.
func (d *document) sanctioner(s *sentence, t int, r *Row) []party {
	n := s.child(t, parse.Nsubj)
	if r.Type != graph.Sanctioned || n < 0 || !d.reader.tables.classes["sanction"][s.low[n]] || s.child(n, parse.Det) < 0 {
		return nil
	}
	if h := s.head(t); h >= 0 && s.rels[t].Is(parse.Ccomp, parse.Parataxis) && speechVerbs[s.low[h]] {
		if a := s.follow(h, []path{{steps: []string{"subj"}}}, 1<<graph.Country|1<<graph.Organization); len(a) == 1 {
			return a
		}
	}
	for _, g := range slices.Backward(d.before) {
		if s.index-g.sentence > sanctionsTold {
			break
		}
		if g.gone == "" && g.kind == graph.Sanctioned && len(g.agents) > 0 {
			return g.agents
		}
	}
	return nil
}
