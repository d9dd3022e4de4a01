package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"slices"
)

// forOwnSide takes off whom a denial is towards the denier's own bodies, "dismissed allegations of abuses by its security forces", and makes
// a break that somebody announces his state's, "the minister announced the severance of relations with Chad".
func (s *sentence) forOwnSide(f *find) {
	d := s.Doc
	if len(f.agents) != 1 {
		return
	}
	switch f.kind {
	case graph.Denied:
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
			return d.KindOf(p.Entity) == graph.Organization && d.Related(f.agents, []clause.Party{p})
		})
	case graph.Suspended:
		h := s.Head(f.token)
		if f.row.IsVerb() || h < 0 || s.Low[h] != "announce" || d.KindOf(f.agents[0].Entity) != graph.Person {
			return
		}
		if c := d.Country(f.agents[0].Entity); c >= 0 {
			f.agents = []clause.Party{{Entity: c, Token: f.agents[0].Token, Sure: f.agents[0].Sure}}
			f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return p.Entity == c })
		}
	}
}
