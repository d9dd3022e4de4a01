package schema

import (
	"slices"

	"github.com/graphql-go/graphql"

	"backchannel/graph"
)

// actorKinds are the object types that implement Actor.
var actorKinds = []string{"Person", "Country", "Organization"}

func entityResolvers(m map[string]graphql.FieldResolveFn) {
	for _, k := range []string{"Person", "Country", "Organization", "Office", "Place"} {
		m[k+".id"] = value(func(e graph.Entity) any { return string(e.ID) })
		m[k+".kind"] = value(func(e graph.Entity) any { return e.Kind })
		m[k+".name"] = value(func(e graph.Entity) any { return e.Name })
		if k == "Office" {
			continue
		}
		m[k+".aliases"] = value(func(e graph.Entity) any { return slices.Concat([]string{}, e.Aliases) })
		m[k+".wikidata"] = value(func(e graph.Entity) any { return orNull(e.Wikidata) })
		m[k+".mentionedIn"] = onWith(resolveMentionedIn)
	}
	for _, k := range actorKinds {
		m[k+".events"] = onWith(func(r *reader, e graph.Entity, p graphql.ResolveParams) (any, error) {
			role, _ := p.Args["role"].(graph.Relation)
			return eventsAlong(r, e.ID, role, graph.In, p)
		})
		m[k+".relations"] = onWith(func(r *reader, e graph.Entity, p graphql.ResolveParams) (any, error) {
			direction, _ := p.Args["direction"].(graph.Direction)
			return relations(r, e, many[graph.EventType](p.Args, "types"), direction, p)
		})
		for _, t := range graph.EventTypes() {
			m[k+"."+eventField(t)] = onWith(func(r *reader, e graph.Entity, p graphql.ResolveParams) (any, error) {
				return relations(r, e, []graph.EventType{t}, graph.Out, p)
			})
		}
	}
	m["Country.iso2"] = value(func(e graph.Entity) any { return e.ISO2 })
	m["Country.iso3"] = value(func(e graph.Entity) any { return e.ISO3 })
	m["Country.offices"] = on(resolveOffices)
	m["Organization.offices"] = on(resolveOffices)
	m["Organization.partOf"] = on(func(r *reader, e graph.Entity, _ arguments) (any, error) { return list(r, e.PartOf), nil })
	m["Place.partOf"] = on(func(r *reader, e graph.Entity, _ arguments) (any, error) { return list(r, e.PartOf), nil })
	m["Place.events"] = onWith(func(r *reader, e graph.Entity, p graphql.ResolveParams) (any, error) {
		return eventsAlong(r, e.ID, graph.At, graph.In, p)
	})
	m["Office.title"] = value(func(e graph.Entity) any { return e.Title })
	m["Office.of"] = on(func(r *reader, e graph.Entity, _ arguments) (any, error) { return r.node(e.Of), nil })

	m["Relation.type"] = value(func(e graph.Edge) any { return e.Type })
	m["Relation.from"] = on(func(r *reader, e graph.Edge, _ arguments) (any, error) { return r.node(e.From), nil })
	m["Relation.to"] = on(func(r *reader, e graph.Edge, _ arguments) (any, error) { return r.node(e.To), nil })
	m["Relation.event"] = on(func(r *reader, e graph.Edge, _ arguments) (any, error) { return r.node(e.Event.Node()), nil })
}

// orNull is the string, or nil where there is none.
func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// eventsAlong is the connection of the events at the far end of a relation.
func eventsAlong(r *reader, from graph.ID, relation graph.Relation, d graph.Direction, p graphql.ResolveParams) (any, error) {
	a := arguments(p.Args)
	f, err := a.eventFilter()
	if err != nil {
		return nil, err
	}
	if types := many[graph.EventType](a, "types"); types != nil {
		f.Types = types
	}
	page, err := pageOf(p)
	if err != nil {
		return nil, err
	}
	edges := r.edges(from, graph.Expansion{Relation: relation, Direction: d, Events: f, Order: a.order("orderBy"), Once: true, Page: page})
	return func() (any, error) {
		l, err := edges()
		return newConnection(l, func(e graph.Edge) any { return e.Other(d) }), err
	}, nil
}

func relations(r *reader, e graph.Entity, types []graph.EventType, d graph.Direction, p graphql.ResolveParams) (any, error) {
	f, err := arguments(p.Args).eventFilter()
	if err != nil {
		return nil, err
	}
	if types != nil {
		f.Types = types
	}
	page, err := pageOf(p)
	if err != nil {
		return nil, err
	}
	edges := r.edges(e.ID, graph.Expansion{Relation: graph.Direct, Direction: d, Events: f, Order: arguments(p.Args).order("orderBy"), Page: page})
	return func() (any, error) {
		l, err := edges()
		return newConnection(l, func(e graph.Edge) any { return e }), err
	}, nil
}

// resolveMentionedIn gives each article once, however often it names the entity.
func resolveMentionedIn(r *reader, e graph.Entity, p graphql.ResolveParams) (any, error) {
	page, err := pageOf(p)
	if err != nil {
		return nil, err
	}
	a := arguments(p.Args)
	x := graph.Expansion{Relation: graph.Mentions, Direction: graph.In, Articles: a.articleFilter(), ArticleOrder: a.articleOrder(), Page: page}
	x.Events.KnownBy = x.Articles.KnownBy
	mentions := r.edges(e.ID, x)
	return func() (any, error) {
		l, err := mentions()
		return newConnection(l, func(m graph.Edge) any { return m.From }), err
	}, nil
}

func resolveOffices(r *reader, e graph.Entity, a arguments) (any, error) {
	asOf := a.date("asOf")
	b := batchOf(r, "offices as of "+asOf.String(), func(of []graph.ID) (map[graph.ID][]graph.Node, error) {
		return r.officesOf(of, asOf)
	})
	b.want(e.ID)
	return func() (any, error) {
		nodes, err := b.get(e.ID)
		return slices.Concat([]graph.Node{}, nodes), err
	}, nil
}

// officesOf reads the offices of many countries or organisations, with asOf
// those alone that somebody held then.
func (r *reader) officesOf(of []graph.ID, asOf graph.Date) (map[graph.ID][]graph.Node, error) {
	edges, err := graph.ExpandAll(r.ctx, r.store, r.then(graph.Expansion{From: of, Relation: graph.Of, Direction: graph.In}))
	if err != nil {
		return nil, err
	}
	var offices []graph.ID
	for _, l := range edges {
		for _, e := range l {
			offices = append(offices, e.From)
		}
	}
	var held map[graph.ID][]graph.Edge
	if !asOf.IsZero() {
		held, err = graph.ExpandAll(r.ctx, r.store, r.then(graph.Expansion{From: offices, Relation: graph.Holds, Direction: graph.In, Holdings: graph.HoldingFilter{AsOf: asOf}}))
		if err != nil {
			return nil, err
		}
	}
	nodes, err := r.store.Nodes(r.ctx, offices, r.knownBy)
	if err != nil {
		return nil, err
	}
	out := map[graph.ID][]graph.Node{}
	for id, l := range edges {
		for _, e := range l {
			if n := nodes[e.From]; n != nil && (asOf.IsZero() || len(held[e.From]) > 0) {
				out[id] = append(out[id], n)
			}
		}
	}
	return out, nil
}
