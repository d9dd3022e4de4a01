package graph

import (
	"context"
	"slices"
)

// takingBack are the types of event by which one can go back on one's own.
var takingBack = []EventType{Denied, Rejected, Suspended, Withdrew}

// Retractions lists the events by which somebody takes back what it said,
// proposed or did itself: denials, rejections, suspensions and withdrawals that
// are about an event with an agent of theirs. Other types in the filter select
// nothing.
func Retractions(ctx context.Context, s Store, f EventFilter, o EventOrder, p Page) (List[Event], error) {
	types := takingBack
	if len(f.Types) > 0 {
		types = slices.DeleteFunc(slices.Clone(f.Types), func(t EventType) bool { return !slices.Contains(takingBack, t) })
		if len(types) == 0 {
			types = []EventType{0} // no type would mean every one
		}
	}
	f.Types = types
	return Sift(ctx, s, f, o, p, func(ctx context.Context, events []Event) (map[EventID]bool, error) {
		var objects []ID
		for _, e := range events {
			if e.Object != "" {
				objects = append(objects, e.Object.Node())
			}
		}
		nodes, err := s.Nodes(ctx, objects, f.KnownBy)
		if err != nil {
			return nil, err
		}
		kept := map[EventID]bool{}
		for _, e := range events {
			own, _ := nodes[e.Object.Node()].(Event)
			kept[e.ID] = slices.ContainsFunc(e.Agents, func(id ID) bool { return slices.Contains(own.Agents, id) })
		}
		return kept, nil
	})
}
