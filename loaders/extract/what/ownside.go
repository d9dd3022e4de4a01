package what

import (
	"slices"

	"backchannel/graph"
)

// forOwnSide takes off whom a denial is towards the denier's own bodies, "dismissed allegations of abuses by its security forces", and makes
// a break that somebody announces his state's, "the minister announced the severance of relations with Chad".
func (s *sentence) forOwnSide(f *find) {
	d := s.doc
	if len(f.agents) != 1 {
		return
	}
	switch f.kind {
	case graph.Denied:
		f.targets = slices.DeleteFunc(f.targets, func(p party) bool {
			return d.kindOf(p.entity) == graph.Organization && d.related(f.agents, []party{p})
		})
	case graph.Suspended:
		h := s.head(f.token)
		if f.row.isVerb() || h < 0 || s.low[h] != "announce" || d.kindOf(f.agents[0].entity) != graph.Person {
			return
		}
		if c := d.Country(f.agents[0].entity); c >= 0 {
			f.agents = []party{{c, f.agents[0].token, f.agents[0].sure}}
			f.targets = slices.DeleteFunc(f.targets, func(p party) bool { return p.entity == c })
		}
	}
}
