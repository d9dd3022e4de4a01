package schema

import (
	"github.com/graphql-go/graphql"

	"backchannel/graph"
)

func eventResolvers(m map[string]graphql.FieldResolveFn) {
	m["Event.id"] = value(func(e graph.Event) any { return string(e.ID) })
	m["Event.name"] = value(func(e graph.Event) any { return e.Label() })
	m["Event.kind"] = value(func(graph.Event) any { return graph.EventKind })
	m["Event.type"] = value(func(e graph.Event) any { return e.Type })
	m["Event.plover"] = value(func(e graph.Event) any { return e.Type.PLOVER() })
	m["Event.cameo"] = value(func(e graph.Event) any { return e.CAMEO })
	m["Event.mode"] = value(func(e graph.Event) any { return orNull(e.Mode) })
	m["Event.date"] = value(func(e graph.Event) any { return e.Date })
	m["Event.datePrecision"] = value(func(e graph.Event) any {
		if e.Date.IsZero() {
			return nil
		}
		return e.Date.Precision()
	})
	m["Event.status"] = value(func(e graph.Event) any { return e.Status })
	m["Event.quote"] = value(func(e graph.Event) any { return orNull(e.Quote) })
	m["Event.confidence"] = value(func(e graph.Event) any { return e.Confidence })
	m["Event.recorded"] = value(func(e graph.Event) any { return e.Recorded })
	m["Event.agents"] = on(func(r *reader, e graph.Event, _ arguments) (any, error) { return list(r, e.Agents), nil })
	m["Event.targets"] = on(func(r *reader, e graph.Event, _ arguments) (any, error) { return list(r, e.Targets), nil })
	m["Event.about"] = on(func(r *reader, e graph.Event, _ arguments) (any, error) { return list(r, e.About), nil })
	m["Event.object"] = on(func(r *reader, e graph.Event, _ arguments) (any, error) { return r.node(e.Object.Node()), nil })
	m["Event.place"] = on(func(r *reader, e graph.Event, _ arguments) (any, error) { return r.node(e.Place), nil })
	m["Event.reactions"] = onWith(func(r *reader, e graph.Event, p graphql.ResolveParams) (any, error) {
		return eventsAlong(r, e.ID.Node(), graph.Object, graph.In, p)
	})
	m["Event.capacities"] = on(func(r *reader, e graph.Event, _ arguments) (any, error) { return r.capacities(e), nil })
	m["Event.evidence"] = on(func(r *reader, e graph.Event, a arguments) (any, error) {
		reports := r.allEdges(e.ID.Node(), graph.Expansion{Relation: graph.Reports, Direction: graph.In})
		return func() (any, error) {
			edges, err := reports()
			var all []*graph.Evidence
			for _, edge := range edges {
				all = append(all, edge.Evidence)
			}
			return a.evidence(all), err
		}, nil
	})
	m["Event.articles"] = on(func(r *reader, e graph.Event, _ arguments) (any, error) {
		b := batchOf(r, "articles of events", r.articlesOf)
		b.want(e.ID.Node())
		return func() (any, error) {
			nodes, err := b.get(e.ID.Node())
			out := []any{}
			for _, n := range nodes {
				out = append(out, n)
			}
			return out, err
		}, nil
	})

	m["Evidence.article"] = on(func(r *reader, e *graph.Evidence, _ arguments) (any, error) { return r.node(e.Article.Node()), nil })
	m["Evidence.start"] = value(func(e *graph.Evidence) any { return e.Span.Start })
	m["Evidence.end"] = value(func(e *graph.Evidence) any { return e.Span.End })
	m["Evidence.text"] = value(func(e *graph.Evidence) any { return e.Span.Text })
	m["Evidence.extractor"] = value(func(e *graph.Evidence) any { return e.Extractor.String() })
	m["Evidence.status"] = value(func(e *graph.Evidence) any {
		if e.Status == 0 {
			return nil
		}
		return e.Status
	})
	m["Evidence.confidence"] = value(func(e *graph.Evidence) any { return e.Confidence })
}

// articlesOf reads the articles that report many events, each once.
func (r *reader) articlesOf(events []graph.ID) (map[graph.ID][]graph.Node, error) {
	edges, err := graph.ExpandAll(r.ctx, r.store, r.then(graph.Expansion{From: events, Relation: graph.Reports, Direction: graph.In}))
	if err != nil {
		return nil, err
	}
	var ids []graph.ID
	for _, l := range edges {
		for _, e := range l {
			ids = append(ids, e.From)
		}
	}
	nodes, err := r.store.Nodes(r.ctx, ids, r.knownBy)
	if err != nil {
		return nil, err
	}
	out := map[graph.ID][]graph.Node{}
	for event, l := range edges {
		last := graph.ID("")
		for _, e := range l {
			if n := nodes[e.From]; n != nil && e.From != last {
				out[event] = append(out[event], n)
			}
			last = e.From
		}
	}
	return out, nil
}
