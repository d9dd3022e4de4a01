package graph

import (
	"context"
	"iter"
)

// sweep is how many items the functions of this file ask for at a time: large
// enough to make few calls, small enough to hold.
const sweep = 2_000

// AllEvents yields every event that the filter selects, in that order, a page
// at a time. The sequence ends after the first error, which it yields.
func AllEvents(ctx context.Context, s Store, f EventFilter, o EventOrder) iter.Seq2[Event, error] {
	return all(func(p Page) (List[Event], error) { return s.Events(ctx, f, o, p) })
}

// AllEntities is AllEvents for entities, by id.
func AllEntities(ctx context.Context, s Store, f EntityFilter) iter.Seq2[Entity, error] {
	return all(func(p Page) (List[Entity], error) { return s.Entities(ctx, f, ByID, p) })
}

// AllArticles is AllEvents for articles, the latest published first, without
// their texts.
func AllArticles(ctx context.Context, s Store, f ArticleFilter) iter.Seq2[Article, error] {
	return all(func(p Page) (List[Article], error) { return s.Articles(ctx, f, ByPublishedDescending, p) })
}

func all[T any](read func(Page) (List[T], error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		p := Page{First: sweep}
		for {
			l, err := read(p)
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			for _, it := range l.Items {
				if !yield(it, nil) {
					return
				}
			}
			if !l.More || len(l.Cursors) == 0 {
				return
			}
			p.After = l.Cursors[len(l.Cursors)-1]
		}
	}
}

// ExpandAll is [Store.Expand] without pages: it asks on until every list is
// whole. For lists known to be of bounded length, such as the evidence of a
// few events.
func ExpandAll(ctx context.Context, s Store, x Expansion) (map[ID][]Edge, error) {
	x.Page = Page{First: sweep}
	whole := map[ID][]Edge{}
	got, err := s.Expand(ctx, x)
	for err == nil && len(got) > 0 {
		var rest map[ID]List[Edge]
		for id, l := range got {
			whole[id] = append(whole[id], l.Items...)
			if !l.More {
				continue
			}
			// Each long list has a cursor of its own; they are few.
			next := x
			next.From, next.Page.After = []ID{id}, l.Cursors[len(l.Cursors)-1]
			more, moreErr := s.Expand(ctx, next)
			if moreErr != nil {
				return nil, moreErr
			}
			if rest == nil {
				rest = map[ID]List[Edge]{}
			}
			rest[id] = more[id]
		}
		got = rest
	}
	return whole, err
}
