package neo4j

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"backchannel/graph"
)

// Aggregate implements graph.Store.
func (s *Store) Aggregate(ctx context.Context, f graph.EventFilter, by []graph.Dimension, limit int) ([]graph.Row, error) {
	filter, err := newEventFilter(f)
	if err != nil {
		return nil, err
	}
	if limit < 1 || limit > graph.MaxPage {
		return nil, graph.Invalidf("an aggregate has from 1 to %d rows", graph.MaxPage)
	}
	if len(by) > 3 {
		return nil, graph.Invalidf("an aggregate has at most three dimensions, not %d", len(by))
	}
	type dimension struct {
		eventFilter // with the role of whose countries it is
		Dimension   string
		Index       int
		Name        string
	}
	data := struct {
		eventFilter
		By []dimension
	}{eventFilter: filter}
	var names []string
	for i, d := range by {
		if d.String() == "" || slices.Contains(by[:i], d) {
			return nil, graph.Invalidf("the dimensions %v are not known and different ones", by)
		}
		role := map[graph.Dimension]string{graph.ByAgentCountry: "AGENT", graph.ByTargetCountry: "TARGET"}[d]
		data.By = append(data.By, dimension{filter.As(role), d.String(), i, fmt.Sprintf("key%d", i)})
		names = append(names, d.String())
	}
	count, err := statement("aggregate", data)
	if err != nil {
		return nil, err
	}
	params := filter.params()
	params["limit"], params["by"] = limit, names
	var rows []graph.Row
	err = s.read(ctx, "Aggregate", func(t transaction) error {
		rows = nil
		if _, err := t.recall(filter, params); err != nil {
			return err
		}
		return t.each(count, params, func(r row) error {
			rows = append(rows, graph.Row{Keys: stringsOf[string](r.any("keys")), Count: int(r.integer("count"))})
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	return rows, nil
}

// Projection implements graph.Store. It derives the edges from the events by
// graph.Event.Direct while these stream by, since finding an event's edges at
// actors with a hundred thousand of them costs more; what is held is one link
// for each pair.
func (s *Store) Projection(ctx context.Context, f graph.EventFilter) iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		links, err := s.links(ctx, f)
		if err != nil {
			yield(graph.Link{}, err)
			return
		}
		for _, p := range slices.SortedFunc(maps.Keys(links), func(a, b pair) int {
			if c := strings.Compare(string(a.from), string(b.from)); c != 0 {
				return c
			}
			return strings.Compare(string(a.to), string(b.to))
		}) {
			if !yield(*links[p], nil) {
				return
			}
		}
	}
}

type pair struct{ from, to graph.ID }

func (s *Store) links(ctx context.Context, f graph.EventFilter) (map[pair]*graph.Link, error) {
	filter, err := newEventFilter(f)
	if err != nil {
		return nil, err
	}
	list, err := statement("projection", filter)
	if err != nil {
		return nil, err
	}
	params := filter.params()
	links := map[pair]*graph.Link{}
	err = s.read(ctx, "Projection", func(t transaction) error {
		clear(links)
		if _, err := t.recall(filter, params); err != nil {
			return err
		}
		return t.each(list, params, func(r row) error {
			e, err := readEvent(r.properties("event"))
			if err != nil {
				return err
			}
			for _, d := range e.Direct() {
				if !d.To.Kind().IsActor() {
					continue
				}
				p := pair{d.From, d.To}
				l := links[p]
				if l == nil {
					l = &graph.Link{From: d.From, To: d.To}
					links[p] = l
				}
				l.Count++
				if d.Date.IsZero() {
					continue
				}
				if l.First.IsZero() || d.Date.Before(l.First) {
					l.First = d.Date
				}
				if l.Last.Before(d.Date) {
					l.Last = d.Date
				}
			}
			return nil
		})
	})
	return links, err
}
