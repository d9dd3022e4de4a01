package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// appointment returns with whom the talks, or whose the visit is, at the noun x, by the clause that says
// how it had been planned: "a meeting that she had arranged for Monday with X", "a trip that X was due to make".
func (s *sentence) appointment(x int) []clause.Party {
	visit := s.Doc.Tables.Classes["visit"].Has(s.Low[x])
	_, to := s.Span(x)
	for r := x + 1; r < to; r++ {
		if !s.Rels[r].Is(parse.AclRelcl, parse.Acl) || s.Head(r) != x {
			continue
		}
		if visit {
			if ps := s.Follow(r, []verbs.Path{{Steps: []string{"by"}}}, 1<<graph.Person); len(ps) > 0 {
				return ps
			}
			for k := s.Kid[r]; k >= 0; k = s.Sib[k] {
				if n := int(k); n < r && s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) && !s.Relative(n) {
					if ps := s.Parties(n, 1<<graph.Person); len(ps) > 0 {
						return ps
					}
				}
			}
		}
		for t := r + 1; t < to; t++ {
			if s.Low[t] == "with" && s.Rels[t] == parse.Case && s.Head(t) > t {
				if ps := s.Parties(s.Head(t), clause.ActorKinds); len(ps) > 0 {
					return ps
				}
			}
		}
	}
	return nil
}
