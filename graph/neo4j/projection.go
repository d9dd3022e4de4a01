package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"backchannel/graph"
)

// Projection implements graph.Store. The database joins what an actor has to do
// with each other actor and returns a list for each actor, since a row for each
// pair takes longer to hand over than to find.
func (s *Store) Projection(ctx context.Context, f graph.EventFilter) iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		links, err := s.links(ctx, f)
		if err != nil {
			yield(graph.Link{}, err)
			return
		}
		for _, l := range links {
			if !yield(l, nil) {
				return
			}
		}
	}
}

func (s *Store) links(ctx context.Context, f graph.EventFilter) ([]graph.Link, error) {
	filter, err := newEventFilter(f)
	if err != nil {
		return nil, err
	}
	data := struct {
		eventFilter
		EdgeTypes string
	}{filter, edgeTypes(graph.Direct, f.Types)}
	names := []string{"projection_events", "projection_sides"}
	if filter.onlyEdges() {
		names = []string{"projection"}
	}
	var texts []string
	for _, name := range names {
		text, err := statement(name, data)
		if err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	params := filter.params()
	reciprocal := []string{}
	for _, t := range graph.EventTypes() {
		if t.IsReciprocal() {
			reciprocal = append(reciprocal, t.String())
		}
	}
	params["reciprocal"] = reciprocal
	var links []graph.Link
	err = s.read(ctx, "Projection", func(t transaction) error {
		links = nil
		if _, err := t.recall(filter, params); err != nil {
			return err
		}
		err := t.each(texts[0], params, func(r row) error {
			more, err := readLinks(r)
			links = append(links, more...)
			return err
		})
		if err != nil || len(texts) == 1 {
			return err
		}
		return t.each(texts[1], params, func(r row) error {
			more, err := readSides(r)
			links = append(links, more...)
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return joined(links), nil
}

// readLinks makes the links of one actor to others, and back where its row
// says so.
func readLinks(r row) ([]graph.Link, error) {
	from := graph.ID(r.string("from"))
	f := reader{of: "an event of " + string(from)}
	to, counts := stringsOf[graph.ID](r.any("to")), integersOf(r.any("counts"))
	first, last := stringsOf[string](r.any("first")), stringsOf[string](r.any("last"))
	if len(counts) != len(to) || len(first) != len(to) || len(last) != len(to) {
		return nil, fmt.Errorf("%w: %s deals with an actor that has no id in the database", graph.ErrConflict, from)
	}
	links := make([]graph.Link, 0, len(to))
	for i, id := range to {
		p := properties{"date": first[i]}
		l := graph.Link{From: from, To: id, Count: int(counts[i]), First: f.date(p, "date")}
		p["date"] = last[i]
		l.Last = f.date(p, "date")
		if links = append(links, l); r.boolean("both") {
			l.From, l.To = id, from
			links = append(links, l)
		}
	}
	return links, f.err
}

// readSides makes the links of events whose sides are those, all reciprocal.
func readSides(r row) ([]graph.Link, error) {
	e := graph.Event{Type: graph.Met, Agents: stringsOf[graph.ID](r.any("agents")), Targets: stringsOf[graph.ID](r.any("targets"))}
	if r.boolean("object") {
		e.Object = "event:some"
	}
	f := reader{of: "a reciprocal event"}
	p := properties(r.AsMap())
	first, last := f.date(p, "first"), f.date(p, "last")
	var links []graph.Link
	for _, d := range e.Direct() {
		if d.To.Kind().IsActor() {
			links = append(links, graph.Link{From: d.From, To: d.To, Count: int(r.integer("count")), First: first, Last: last})
		}
	}
	return links, f.err
}

// joined sorts links and makes one of those that join the same pair.
func joined(links []graph.Link) []graph.Link {
	slices.SortFunc(links, func(a, b graph.Link) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	var all []graph.Link
	for _, l := range links {
		if n := len(all); n > 0 && all[n-1].From == l.From && all[n-1].To == l.To {
			have := &all[n-1]
			have.Count += l.Count
			if !l.First.IsZero() && (have.First.IsZero() || l.First.Before(have.First)) {
				have.First = l.First
			}
			if have.Last.Before(l.Last) {
				have.Last = l.Last
			}
			continue
		}
		all = append(all, l)
	}
	return all
}
