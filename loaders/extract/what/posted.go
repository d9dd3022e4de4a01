package what

import (
	"slices"

	"backchannel/loaders/extract/parse"
)

// postedIn returns from whom two recall "their" envoys: the land that the noun names, "their Minsk ambassadors", else each from
// the other.
func (s *sentence) postedIn(o int, agents []party) []party {
	for k := s.kid[o]; k >= 0; k = s.sib[k] {
		if !s.rels[k].Is(parse.Compound, parse.Amod) || s.mention[k] < 0 {
			continue
		}
		for _, p := range s.parties(int(k), kindsNamed["place"]|actorKinds) {
			if c := s.doc.Country(p.entity); c >= 0 {
				p.entity = c
			}
			if !s.doc.related([]party{p}, agents) {
				return []party{p}
			}
		}
	}
	return slices.Clone(agents)
}
