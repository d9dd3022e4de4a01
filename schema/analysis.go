package schema

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/graphql-go/graphql"

	"backchannel/graph"
)

// The bounds of questions about the graph as a whole.
const (
	maxPathLength  = 6
	maxDepth       = 3
	maxDrawn       = 2_000
	maxRows        = 10_000
	maxLinkEvents  = 10
	maxDimensions  = 3
	maxRankEntries = 1_000
	maxFindings    = 1_000
)

// pathLink is one step of a chain; its events are found with those of all
// other links at once.
type pathLink struct {
	from, to graph.ID
	filter   graph.EventFilter
}

// path is a chain with the filter by which its links were found.
type path struct {
	ids    []graph.ID
	filter graph.EventFilter
}

func analysisResolvers(m map[string]graphql.FieldResolveFn) {
	m["Query.path"] = on(func(r *reader, _ root, a arguments) (any, error) {
		f, err := a.eventFilter()
		if err != nil {
			return nil, err
		}
		if types := many[graph.EventType](a, "types"); types != nil {
			f.Types = types
		}
		f.Since, f.Until = cmp.Or(a.date("since"), f.Since), cmp.Or(a.date("until"), f.Until)
		if err := f.Validate(); err != nil {
			return nil, err
		}
		n := a.int("maxLength")
		if n < 1 || n > maxPathLength {
			return nil, graph.Invalidf("maxLength is %d: a chain has from 1 to %d links", n, maxPathLength)
		}
		chains, err := graph.Paths(r.ctx, r.store, a.id("from"), a.id("to"), f, n)
		out := []any{}
		for _, c := range chains {
			out = append(out, path{c, f})
		}
		return out, err
	})
	m["Path.length"] = value(func(p path) any { return len(p.ids) - 1 })
	m["Path.nodes"] = on(func(r *reader, p path, _ arguments) (any, error) { return list(r, p.ids), nil })
	m["Path.links"] = value(func(p path) any {
		links := make([]any, len(p.ids)-1)
		for i := range links {
			links[i] = pathLink{p.ids[i], p.ids[i+1], p.filter}
		}
		return links
	})
	m["PathLink.from"] = on(func(r *reader, l pathLink, _ arguments) (any, error) { return r.node(l.from), nil })
	m["PathLink.to"] = on(func(r *reader, l pathLink, _ arguments) (any, error) { return r.node(l.to), nil })
	m["PathLink.events"] = on(func(r *reader, l pathLink, _ arguments) (any, error) {
		type ends struct{ from, to graph.ID }
		b := batchOf(r, fmt.Sprintf("events of links %+v", l.filter), func(keys []ends) (map[ends][]graph.Node, error) {
			var all []graph.ID
			for _, k := range keys {
				all = append(all, k.from, k.to)
			}
			// Direct edges whose both ends are on some chain; each link picks its own.
			edges, err := graph.ExpandAll(r.ctx, r.store, r.then(graph.Expansion{From: all, Relation: graph.Direct, Others: all, Events: l.filter}))
			if err != nil {
				return nil, err
			}
			byEnds := map[ends][]graph.ID{}
			var ids []graph.ID
			for _, list := range edges {
				for _, e := range list {
					byEnds[ends{e.From, e.To}] = append(byEnds[ends{e.From, e.To}], e.Event.Node())
				}
			}
			chosen := map[ends][]graph.ID{}
			for _, k := range keys {
				both := slices.Concat(byEnds[ends{k.from, k.to}], byEnds[ends{k.to, k.from}])
				slices.Sort(both)
				// Ids begin with the date, so the latest come last.
				both = slices.Compact(both)
				slices.Reverse(both)
				chosen[k] = both[:min(len(both), maxLinkEvents)]
				ids = append(ids, chosen[k]...)
			}
			nodes, err := r.store.Nodes(r.ctx, ids, l.filter.KnownBy)
			if err != nil {
				return nil, err
			}
			out := map[ends][]graph.Node{}
			for k, list := range chosen {
				for _, id := range list {
					if n := nodes[id]; n != nil {
						out[k] = append(out[k], n)
					}
				}
			}
			return out, nil
		})
		key := ends{l.from, l.to}
		b.want(key)
		return func() (any, error) {
			nodes, err := b.get(key)
			return slices.Concat([]graph.Node{}, nodes), err
		}, nil
	})

	m["Query.subgraph"] = on(func(r *reader, _ root, a arguments) (any, error) {
		f, err := a.eventFilter()
		if err != nil {
			return nil, err
		}
		around := many[string](a, "around")
		depth, first := a.int("depth"), a.int("first")
		switch {
		case depth < 0 || depth > maxDepth:
			return nil, graph.Invalidf("depth is %d: a neighbourhood reaches from 0 to %d steps", depth, maxDepth)
		case first < 1 || first > maxDrawn:
			return nil, graph.Invalidf("first is %d: a neighbourhood has from 1 to %d nodes", first, maxDrawn)
		case len(around) > maxNodes:
			return nil, graph.Invalidf("%d ids are more than the %d that a neighbourhood can be around", len(around), maxNodes)
		}
		ids := make([]graph.ID, len(around))
		for i, id := range around {
			ids[i] = graph.ID(id)
		}
		return graph.Neighbourhood(r.ctx, r.store, ids, depth, f, first)
	})
	m["Subgraph.nodes"] = value(func(g graph.Subgraph) any { return slices.Concat([]graph.Node{}, g.Nodes) })
	m["Subgraph.edges"] = value(func(g graph.Subgraph) any { return slices.Concat([]graph.Edge{}, g.Edges) })
	m["Subgraph.truncated"] = value(func(g graph.Subgraph) any { return g.Truncated })
	m["SubgraphEdge.from"] = value(func(e graph.Edge) any { return string(e.From) })
	m["SubgraphEdge.to"] = value(func(e graph.Edge) any { return string(e.To) })
	m["SubgraphEdge.type"] = value(func(e graph.Edge) any {
		if e.Relation == graph.Direct {
			return e.Type.String()
		}
		return e.Relation.String()
	})
	m["SubgraphEdge.event"] = value(func(e graph.Edge) any { return orNull(string(e.Event)) })

	m["Query.timeline"] = on(func(r *reader, _ root, a arguments) (any, error) {
		f, err := a.eventFilter()
		if err != nil {
			return nil, err
		}
		unit, _ := a["by"].(graph.Unit)
		buckets, err := graph.Timeline(r.ctx, r.store, f, unit)
		return slices.Concat([]graph.Bucket{}, buckets), err
	})
	m["Bucket.start"] = value(func(b graph.Bucket) any { return b.Start })
	m["Bucket.end"] = value(func(b graph.Bucket) any { return b.End })
	m["Bucket.count"] = value(func(b graph.Bucket) any { return b.Count })

	m["Query.aggregate"] = on(func(r *reader, _ root, a arguments) (any, error) {
		f, err := a.eventFilter()
		if err != nil {
			return nil, err
		}
		by := many[graph.Dimension](a, "by")
		first := a.int("first")
		if len(by) < 1 || len(by) > maxDimensions {
			return nil, graph.Invalidf("%d dimensions: count by 1 to %d", len(by), maxDimensions)
		}
		if first < 1 || first > maxRows {
			return nil, graph.Invalidf("first is %d: an aggregate has from 1 to %d rows", first, maxRows)
		}
		rows, err := r.store.Aggregate(r.ctx, f, by, first)
		return slices.Concat([]graph.Row{}, rows), err
	})
	m["AggregateRow.keys"] = value(func(row graph.Row) any { return row.Keys })
	m["AggregateRow.count"] = value(func(row graph.Row) any { return row.Count })
	m["AggregateRow.labels"] = on(func(r *reader, row graph.Row, _ arguments) (any, error) {
		b := r.nodes()
		for _, k := range row.Keys {
			if graph.ID(k).Kind() != 0 {
				b.want(graph.ID(k))
			}
		}
		return func() (any, error) {
			labels := slices.Clone(row.Keys)
			for i, k := range row.Keys {
				if graph.ID(k).Kind() == 0 {
					continue
				}
				n, err := b.get(graph.ID(k))
				if err != nil {
					return nil, err
				}
				if n != nil {
					labels[i] = n.Label()
				}
			}
			return labels, nil
		}, nil
	})

	m["Query.rank"] = on(func(r *reader, _ root, a arguments) (any, error) {
		f, err := a.eventFilter()
		if err != nil {
			return nil, err
		}
		first := a.int("first")
		if first < 1 || first > maxRankEntries {
			return nil, graph.Invalidf("first is %d: a ranking has from 1 to %d places", first, maxRankEntries)
		}
		metric, _ := a["metric"].(graph.Metric)
		ranked, err := graph.Rank(r.ctx, r.store, metric, f, first)
		return slices.Concat([]graph.Ranked{}, ranked), err
	})
	m["Rank.node"] = on(func(r *reader, v graph.Ranked, _ arguments) (any, error) { return r.node(v.ID), nil })
	m["Rank.value"] = value(func(v graph.Ranked) any { return v.Value })

	m["Query.resumptions"] = on(func(r *reader, _ root, a arguments) (any, error) {
		f, err := a.eventFilter()
		if err != nil {
			return nil, err
		}
		days, first := a.int("days"), a.int("first")
		if days < 1 {
			return nil, graph.Invalidf("days is %d: a pause has at least 1", days)
		}
		if first < 1 || first > maxFindings {
			return nil, graph.Invalidf("first is %d: ask for 1 to %d pauses", first, maxFindings)
		}
		found, err := graph.Resumptions(r.ctx, r.store, a.id("of"), a.id("with"), f, days, first)
		return slices.Concat([]graph.Resumption{}, found), err
	})
	m["Resumption.days"] = value(func(v graph.Resumption) any { return v.Days })
	m["Resumption.last"] = value(func(v graph.Resumption) any { return v.Last })
	m["Resumption.first"] = value(func(v graph.Resumption) any { return v.First })

	m["Query.contradictions"] = on(func(r *reader, _ root, a arguments) (any, error) {
		f, err := a.eventFilter()
		if err != nil {
			return nil, err
		}
		first := a.int("first")
		if first < 1 || first > maxFindings {
			return nil, graph.Invalidf("first is %d: ask for 1 to %d contradictions", first, maxFindings)
		}
		found, err := graph.Contradictions(r.ctx, r.store, a.id("agent"), f, first)
		return slices.Concat([]graph.Contradiction{}, found), err
	})
	m["Contradiction.about"] = on(func(r *reader, v graph.Contradiction, _ arguments) (any, error) { return r.node(v.About), nil })
	m["Contradiction.for"] = value(func(v graph.Contradiction) any { return v.For })
	m["Contradiction.against"] = value(func(v graph.Contradiction) any { return v.Against })

	m["Stats.nodes"] = value(func(s graph.Stats) any {
		out := []kindCount{}
		for _, k := range graph.Kinds() {
			out = append(out, kindCount{k, s.Nodes[k]})
		}
		return out
	})
	m["Stats.events"] = value(func(s graph.Stats) any {
		out := []typeCount{}
		for t, n := range s.Events {
			out = append(out, typeCount{t, n})
		}
		slices.SortFunc(out, func(a, b typeCount) int { return cmp.Or(b.count-a.count, cmp.Compare(a.typ, b.typ)) })
		return out
	})
	m["Stats.edges"] = value(func(s graph.Stats) any {
		n := 0
		for _, c := range s.Edges {
			n += c
		}
		return n
	})
	m["Stats.holdings"] = value(func(s graph.Stats) any { return s.Holdings })
	m["Stats.recorded"] = value(func(s graph.Stats) any { return s.Recorded })
	m["KindCount.kind"] = value(func(c kindCount) any { return c.kind })
	m["KindCount.count"] = value(func(c kindCount) any { return c.count })
	m["TypeCount.type"] = value(func(c typeCount) any { return c.typ })
	m["TypeCount.count"] = value(func(c typeCount) any { return c.count })
}

type kindCount struct {
	kind  graph.Kind
	count int
}

type typeCount struct {
	typ   graph.EventType
	count int
}
