package graph

import (
	"cmp"
	"context"
	"slices"
)

// Contradiction is what an actor said and did for and against one other node.
type Contradiction struct {
	About        ID // an actor, place or event
	For, Against []Event
}

// contrary are the event types that speak for their target, and those that
// speak against it.
var (
	forTypes     = []EventType{Praised, Supported, Recognized, Promised, Aided, Agreed}
	againstTypes = []EventType{Criticized, Accused, Threatened, Rejected, Sanctioned, Protested}
)

// Contradictions lists whom an actor both spoke for and against, and which
// event; those with most events on the smaller side first, then by id, at most
// limit. The filter's own types narrow the two sides.
func Contradictions(ctx context.Context, s Store, agent ID, f EventFilter, limit int) ([]Contradiction, error) {
	f.Agent = []ID{agent}
	sides := map[ID]*Contradiction{}
	wanted := f.Types
	f.Types = nil
	for _, t := range slices.Concat(forTypes, againstTypes) {
		if len(wanted) == 0 || slices.Contains(wanted, t) {
			f.Types = append(f.Types, t)
		}
	}
	if f.Types == nil {
		return nil, Invalidf("none of these event types speaks for or against anybody")
	}
	for e, err := range AllEvents(ctx, s, f, ByDateAscending) {
		if err != nil {
			return nil, err
		}
		about := e.Targets
		if e.Object != "" {
			about = append(slices.Clone(about), e.Object.Node())
		}
		for _, id := range about {
			c := sides[id]
			if c == nil {
				c = &Contradiction{About: id}
				sides[id] = c
			}
			if slices.Contains(forTypes, e.Type) {
				c.For = append(c.For, e)
			} else {
				c.Against = append(c.Against, e)
			}
		}
	}
	var found []Contradiction
	for _, c := range sides {
		if len(c.For) > 0 && len(c.Against) > 0 {
			found = append(found, *c)
		}
	}
	slices.SortFunc(found, func(a, b Contradiction) int {
		return cmp.Or(min(len(b.For), len(b.Against))-min(len(a.For), len(a.Against)), cmp.Compare(a.About, b.About))
	})
	return found[:min(limit, len(found))], nil
}
