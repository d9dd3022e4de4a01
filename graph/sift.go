package graph

import (
	"context"
	"slices"
)

// Sift pages through those of the events that a filter selects which keep says
// yes to: the same page, order and cursors as a store's Events, for questions
// that no filter can put. keep is given events of one stretch and returns which
// of them stay. The store is asked for stretches that grow, so that the number
// of calls grows with the logarithm of how many are looked at, until there are
// longer ones than MaxPage. Only with Total are all looked at.
func Sift(ctx context.Context, s Store, f EventFilter, o EventOrder, p Page, keep func(context.Context, []Event) (map[EventID]bool, error)) (List[Event], error) {
	if err := p.Validate(); err != nil {
		return List[Event]{}, err
	}
	n, backward := p.Size()
	out := List[Event]{Total: -1}
	// pass looks at stretches of the page until visit has seen enough.
	pass := func(p Page, visit func(Event, Cursor) (enough bool)) error {
		size := min(4*n+50, MaxPage)
		for {
			q := Page{After: p.After, Before: p.Before, First: size}
			if backward {
				q.First, q.Last = 0, size
			}
			l, err := s.Events(ctx, f, o, q)
			if err != nil || len(l.Items) == 0 {
				return err
			}
			kept, err := keep(ctx, l.Items)
			if err != nil {
				return err
			}
			for i := range l.Items {
				at := i
				if backward {
					at = len(l.Items) - 1 - i
				}
				if kept[l.Items[at].ID] && visit(l.Items[at], l.Cursors[at]) {
					return nil
				}
			}
			switch {
			case backward && l.Earlier:
				p.Before = l.Cursors[0]
			case !backward && l.More:
				p.After = l.Cursors[len(l.Cursors)-1]
			default:
				return nil
			}
			size = min(4*size, MaxPage)
		}
	}
	over := false
	err := pass(p, func(e Event, c Cursor) bool {
		if over = len(out.Items) == n; over {
			return true
		}
		out.Items, out.Cursors = append(out.Items, e), append(out.Cursors, c)
		return false
	})
	if err != nil {
		return List[Event]{}, err
	}
	out.More, out.Earlier = over, p.After != ""
	if backward {
		slices.Reverse(out.Items)
		slices.Reverse(out.Cursors)
		out.More, out.Earlier = p.Before != "", over
	}
	if p.Total {
		backward, out.Total = false, 0
		err = pass(Page{}, func(Event, Cursor) bool {
			out.Total++
			return false
		})
	}
	return out, err
}

// Uncorroborated lists the events that articles of one outlet alone report.
// Articles that name no outlet count as one outlet each.
func Uncorroborated(ctx context.Context, s Store, f EventFilter, o EventOrder, p Page) (List[Event], error) {
	return Sift(ctx, s, f, o, p, func(ctx context.Context, events []Event) (map[EventID]bool, error) {
		ids := make([]ID, len(events))
		for i, e := range events {
			ids[i] = e.ID.Node()
		}
		reports, err := ExpandAll(ctx, s, Expansion{From: ids, Relation: Reports, Direction: In, Events: EventFilter{KnownBy: f.KnownBy}})
		if err != nil {
			return nil, err
		}
		var articles []ID
		for _, edges := range reports {
			for _, e := range edges {
				articles = append(articles, e.From)
			}
		}
		nodes, err := s.Nodes(ctx, articles, f.KnownBy)
		if err != nil {
			return nil, err
		}
		kept := map[EventID]bool{}
		for i, id := range ids {
			outlets := map[ID]bool{}
			for _, e := range reports[id] {
				a, _ := nodes[e.From].(Article)
				outlet := a.PublisherID
				if outlet == "" {
					outlet = e.From
				}
				outlets[outlet] = true
			}
			kept[events[i].ID] = len(outlets) == 1
		}
		return kept, nil
	})
}
