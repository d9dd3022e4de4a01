package clause

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/verbs"
)

// Filter returns those of ps that are of one of the kinds.
func (s *Sentence) Filter(ps []Party, kinds verbs.KindSet) []Party {
	return slices.DeleteFunc(ps, func(p Party) bool { return !kinds.Has(s.Doc.KindOf(p.Entity)) })
}

// KindsNamed are the kinds that the tables write as <actor>, <person> and so on.
var KindsNamed = map[string]verbs.KindSet{
	"actor":   ActorKinds,
	"person":  1 << graph.Person,
	"country": 1 << graph.Country,
	"org":     1 << graph.Organization,
	"place":   1 << graph.Place,
	"state":   1<<graph.Country | 1<<graph.Organization,
}

// ActorKinds are the kinds of whoever can do something.
const ActorKinds = verbs.KindSet(1<<graph.Person | 1<<graph.Country | 1<<graph.Organization)
