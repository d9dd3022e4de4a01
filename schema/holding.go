package schema

import (
	"cmp"
	"slices"

	"github.com/graphql-go/graphql"

	"backchannel/graph"
)

func holdingResolvers(m map[string]graphql.FieldResolveFn) {
	m["Person.offices"] = on(func(r *reader, e graph.Entity, a arguments) (any, error) {
		return holdings(r.allEdges(e.ID, graph.Expansion{Relation: graph.Holds, Holdings: a.holdingFilter()})), nil
	})
	m["Office.holders"] = on(func(r *reader, e graph.Entity, a arguments) (any, error) {
		return holdings(r.allEdges(e.ID, graph.Expansion{Relation: graph.Holds, Direction: graph.In, Holdings: a.holdingFilter()})), nil
	})
	m["Holding.person"] = on(func(r *reader, h *graph.Holding, _ arguments) (any, error) { return r.node(h.Person), nil })
	m["Holding.office"] = on(func(r *reader, h *graph.Holding, _ arguments) (any, error) { return r.node(h.Office), nil })
	m["Holding.title"] = value(func(h *graph.Holding) any { return h.Title })
	m["Holding.label"] = on(func(r *reader, h *graph.Holding, _ arguments) (any, error) {
		of := batchOf(r, "what offices belong to", r.ownersOf)
		of.want(h.Office)
		return func() (any, error) {
			owner, err := of.get(h.Office)
			label := h.Title
			if h.Status != graph.Current {
				label = h.Status.String() + " " + label
			}
			if owner != nil && owner.Label() != "" {
				label += ", " + owner.Label()
			}
			return label, err
		}, nil
	})
	m["Holding.from"] = value(func(h *graph.Holding) any { return h.From })
	m["Holding.to"] = value(func(h *graph.Holding) any { return h.To })
	m["Holding.status"] = value(func(h *graph.Holding) any { return h.Status })
	m["Holding.confidence"] = value(func(h *graph.Holding) any { return h.Confidence })
	m["Holding.evidence"] = on(func(r *reader, h *graph.Holding, a arguments) (any, error) {
		attests := r.allEdges(h.Person, graph.Expansion{Relation: graph.Attests, Direction: graph.In})
		return func() (any, error) {
			edges, err := attests()
			var found []*graph.Evidence
			for _, e := range edges {
				if e.Attested == h.ID {
					found = append(found, e.Evidence)
				}
			}
			return a.evidence(found), err
		}, nil
	})
}

// holdingFilter reads the arguments "asOf" and "status".
func (a arguments) holdingFilter() graph.HoldingFilter {
	f := graph.HoldingFilter{AsOf: a.date("asOf")}
	if s, ok := a["status"].(graph.HoldingStatus); ok {
		f.Statuses = []graph.HoldingStatus{s}
	}
	return f
}

func holdings(edges func() ([]graph.Edge, error)) thunk {
	return func() (any, error) {
		l, err := edges()
		out := []any{}
		for _, e := range l {
			out = append(out, e.Holding)
		}
		return out, err
	}
}

// capacities are the holdings in which an event's agents act: those that an
// article reporting the event attests, whatever their status; failing that,
// those in force at the event's date.
func (r *reader) capacities(e graph.Event) thunk {
	reports := r.allEdges(e.ID.Node(), graph.Expansion{Relation: graph.Reports, Direction: graph.In})
	type agent struct{ held, attested func() ([]graph.Edge, error) }
	var agents []agent
	for _, id := range e.Agents {
		if id.Kind() == graph.Person {
			agents = append(agents, agent{r.allEdges(id, graph.Expansion{Relation: graph.Holds}),
				r.allEdges(id, graph.Expansion{Relation: graph.Attests, Direction: graph.In})})
		}
	}
	return func() (any, error) {
		reported, err := reports()
		if err != nil {
			return nil, err
		}
		articles := map[graph.ID]bool{}
		for _, edge := range reported {
			articles[edge.From] = true
		}
		out := []any{}
		for _, a := range agents {
			held, err := a.held()
			if err != nil {
				return nil, err
			}
			attested, err := a.attested()
			if err != nil {
				return nil, err
			}
			said := map[graph.HoldingID]bool{}
			for _, edge := range attested {
				if articles[edge.From] {
					said[edge.Attested] = true
				}
			}
			var chosen []*graph.Holding
			for _, edge := range held {
				h := edge.Holding
				if said[h.ID] || len(said) == 0 && !e.Date.IsZero() && (graph.HoldingFilter{AsOf: e.Date}).Matches(*h) {
					chosen = append(chosen, h)
				}
			}
			// The capacity that leads is the one still held.
			slices.SortStableFunc(chosen, func(a, b *graph.Holding) int { return cmp.Compare(a.Status, b.Status) })
			for _, h := range chosen {
				out = append(out, h)
			}
		}
		return out, nil
	}
}

// ownersOf reads the countries and organisations that many offices belong to.
func (r *reader) ownersOf(offices []graph.ID) (map[graph.ID]graph.Node, error) {
	nodes, err := r.store.Nodes(r.ctx, offices, r.knownBy)
	if err != nil {
		return nil, err
	}
	var owners []graph.ID
	for _, n := range nodes {
		owners = append(owners, n.(graph.Entity).Of)
	}
	found, err := r.store.Nodes(r.ctx, owners, r.knownBy)
	out := map[graph.ID]graph.Node{}
	for id, n := range nodes {
		if owner := found[n.(graph.Entity).Of]; owner != nil {
			out[id] = owner
		}
	}
	return out, err
}
