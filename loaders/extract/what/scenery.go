package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// scenery drops attacks whose doer is only where they happened: "attacks in the Sinek quarter of
// Baghdad which killed 28 people", "strikes in Idlib province killed 20".
func (d *document) scenery(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Attacked || !f.row.isVerb() || len(f.agents) != 1 || d.kindOf(f.agents[0].entity) == graph.Organization || d.kindOf(f.agents[0].entity) == graph.Person {
			continue
		}
		s := &d.sents[f.sentence]
		h := s.head(f.token)
		if h < 0 || h > f.token || !s.rels[f.token].Is(parse.Acl, parse.AclRelcl) {
			continue
		}
		if c := s.caseOf(h); nearby[c] && c != "on" && c != "into" && (s.mention[h] >= 0 || areas[s.low[h]]) {
			f.gone = "done where it stands, not by it"
		}
	}
}
