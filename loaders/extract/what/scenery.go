package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// scenery drops attacks whose doer is only where they happened: "attacks in the Sinek quarter of
// Baghdad which killed 28 people", "strikes in Idlib province killed 20".
func (d *document) scenery(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Attacked || !f.row.IsVerb() || len(f.agents) != 1 || d.KindOf(f.agents[0].Entity) == graph.Organization || d.KindOf(f.agents[0].Entity) == graph.Person {
			continue
		}
		s := &d.sents[f.sentence]
		h := s.Head(f.token)
		if h < 0 || h > f.token || !s.Rels[f.token].Is(parse.Acl, parse.AclRelcl) {
			continue
		}
		if c := s.CaseOf(h); nearby.Has(c) && c != "on" && c != "into" && (s.Mention[h] >= 0 || clause.Areas.Has(s.Low[h])) {
			f.gone = "done where it stands, not by it"
		}
	}
}
