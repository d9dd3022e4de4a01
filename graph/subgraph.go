package graph

import (
	"cmp"
	"context"
	"slices"
)

// Subgraph is a closed part of the graph: every edge has both ends in Nodes.
type Subgraph struct {
	Nodes []Node // sorted by id
	Edges []Edge // sorted by From, To, relation, type and event; without evidence
	// Truncated says that the neighbourhood has more nodes than were asked for.
	Truncated bool
}

// drawn are the relations along which a neighbourhood grows. Articles are left
// out: they would join everything that one newspaper page mentions.
var drawn = []Relation{Direct, Agent, Target, Object, About, At, Holds, Of, PartOf}

// Neighbourhood returns the subgraph of the nodes that lie within depth steps
// of those asked about, at most limit nodes, the nearest first. An event
// counts as a step between its participants; those that the filter does not
// select are left out.
func Neighbourhood(ctx context.Context, s Store, around []ID, depth int, f EventFilter, limit int) (Subgraph, error) {
	var g Subgraph
	in := map[ID]bool{}
	var frontier []ID
	for _, id := range union(around) {
		if len(in) < limit {
			in[id] = true
			frontier = append(frontier, id)
		}
	}
	type key struct {
		relation Relation
		from, to ID
		event    EventID
	}
	found := map[key]Edge{}
	// An event is drawn as a node of its own, so a step from actor to actor
	// is two steps through the event: 2×depth rounds, and one more that only
	// closes the graph.
	for round := range 2*depth + 1 {
		grow := round < 2*depth
		var next []ID
		for _, relation := range drawn {
			for _, direction := range []Direction{Out, In} {
				lists, err := s.Expand(ctx, Expansion{From: frontier, Relation: relation, Direction: direction, Events: f, Page: Page{First: limit}})
				if err != nil {
					return g, err
				}
				for _, id := range frontier {
					for _, e := range lists[id].Items {
						e.Evidence, e.Mention = nil, nil
						found[key{relation, e.From, e.To, e.Event}] = e
						other := e.Other(direction)
						if in[other] {
							continue
						}
						if !grow || len(in) >= limit {
							g.Truncated = g.Truncated || grow
							continue
						}
						in[other] = true
						next = append(next, other)
					}
					g.Truncated = g.Truncated || grow && lists[id].More
				}
			}
		}
		if frontier = next; len(frontier) == 0 {
			break
		}
	}
	ids := make([]ID, 0, len(in))
	for id := range in {
		ids = append(ids, id)
	}
	nodes, err := s.Nodes(ctx, ids, f.KnownBy)
	if err != nil {
		return g, err
	}
	for _, n := range nodes {
		g.Nodes = append(g.Nodes, n)
	}
	slices.SortFunc(g.Nodes, func(a, b Node) int { return cmp.Compare(a.NodeID(), b.NodeID()) })
	for _, e := range found {
		if nodes[e.From] != nil && nodes[e.To] != nil {
			g.Edges = append(g.Edges, e)
		}
	}
	slices.SortFunc(g.Edges, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Relation, b.Relation),
			cmp.Compare(a.Type, b.Type), cmp.Compare(a.Event, b.Event))
	})
	return g, nil
}
