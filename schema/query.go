package schema

import (
	"strings"

	"github.com/graphql-go/graphql"

	"backchannel/graph"
)

// root is the parent of the fields of Query.
type root struct{}

// maxNodes is how many ids nodes(ids:) and subgraph(around:) take.
const maxNodes = 1_000

func queryResolvers(m map[string]graphql.FieldResolveFn) {
	m["Query.node"] = on(func(r *reader, _ root, a arguments) (any, error) { return r.node(a.id("id")), nil })
	m["Query.nodes"] = on(func(r *reader, _ root, a arguments) (any, error) {
		ids := many[string](a, "ids")
		if len(ids) > maxNodes {
			return nil, graph.Invalidf("%d ids are more than the %d that nodes takes at once", len(ids), maxNodes)
		}
		b := r.nodes()
		for _, id := range ids {
			b.want(graph.ID(id))
		}
		return func() (any, error) {
			out := make([]any, len(ids))
			for i, id := range ids {
				n, err := b.get(graph.ID(id))
				if err != nil {
					return nil, err
				}
				if n != nil {
					out[i] = n
				}
			}
			return out, nil
		}, nil
	})
	m["Query.search"] = on(func(r *reader, _ root, a arguments) (any, error) {
		first := a.int("first")
		if first < 1 || first > maxSearch {
			return nil, graph.Invalidf("first is %d: a search gives from 1 to %d hits", first, maxSearch)
		}
		hits, err := r.store.Search(r.ctx, a.string("text"), many[graph.Kind](a, "kinds"), first)
		if err != nil {
			return nil, err
		}
		out := []any{}
		for _, h := range hits {
			out = append(out, h)
		}
		return out, nil
	})
	m["SearchHit.node"] = on(func(r *reader, h graph.Hit, _ arguments) (any, error) { return r.node(h.ID), nil })
	m["SearchHit.kind"] = value(func(h graph.Hit) any { return h.Kind })
	m["SearchHit.label"] = value(func(h graph.Hit) any { return h.Label })
	m["SearchHit.matched"] = value(func(h graph.Hit) any { return h.Matched })
	m["SearchHit.score"] = value(func(h graph.Hit) any { return h.Score })

	for field, kind := range map[string]graph.Kind{"person": graph.Person, "country": graph.Country, "organization": graph.Organization,
		"office": graph.Office, "place": graph.Place} {
		m["Query."+field] = on(func(r *reader, _ root, a arguments) (any, error) { return oneEntity(r, kind, a) })
	}
	m["Query.article"] = on(func(r *reader, _ root, a arguments) (any, error) {
		if id := a.id("id"); id != "" {
			return ofKind(r, graph.ArticleKind, id), nil
		}
		if a.string("url") == "" {
			return nil, graph.Invalidf("say which article: give its id or url")
		}
		l, err := r.store.Articles(r.ctx, graph.ArticleFilter{URL: a.string("url")}, graph.ByArticleID, graph.Page{First: 1})
		if err != nil || len(l.Items) == 0 {
			return nil, err
		}
		return r.node(l.Items[0].ID.Node()), nil
	})
	m["Query.event"] = on(func(r *reader, _ root, a arguments) (any, error) { return ofKind(r, graph.EventKind, a.id("id")), nil })

	for field, kind := range map[string]graph.Kind{"people": graph.Person, "countries": graph.Country, "organizations": graph.Organization,
		"offices": graph.Office, "places": graph.Place} {
		m["Query."+field] = onWith(func(r *reader, _ root, p graphql.ResolveParams) (any, error) {
			page, err := pageOf(p)
			if err != nil {
				return nil, err
			}
			order, _ := p.Args["orderBy"].(graph.EntityOrder)
			l, err := r.store.Entities(r.ctx, arguments(p.Args).entityFilter(kind), order, page)
			return newConnection(l, func(e graph.Entity) any { return e }), err
		})
	}
	m["Query.articles"] = onWith(func(r *reader, _ root, p graphql.ResolveParams) (any, error) {
		page, err := pageOf(p)
		if err != nil {
			return nil, err
		}
		a := arguments(p.Args)
		l, err := r.store.Articles(r.ctx, a.articleFilter(), a.articleOrder(), page)
		if err != nil {
			return nil, err
		}
		if selects(p.Info, "text") {
			// Lists come without the texts; nodes have them.
			return newConnection(l, func(a graph.Article) any { return a.ID.Node() }), nil
		}
		return newConnection(l, func(a graph.Article) any { return a }), nil
	})
	m["Query.events"] = onWith(func(r *reader, _ root, p graphql.ResolveParams) (any, error) {
		a := arguments(p.Args)
		f, err := a.eventFilter()
		if err != nil {
			return nil, err
		}
		page, err := pageOf(p)
		if err != nil {
			return nil, err
		}
		l, err := r.store.Events(r.ctx, f, a.order("orderBy"), page)
		return newConnection(l, func(e graph.Event) any { return e }), err
	})
	m["Query.dealings"] = sifted(func(r *reader, a arguments, f graph.EventFilter, p graph.Page) (graph.List[graph.Event], error) {
		return graph.Dealings(r.ctx, r.store, a.id("of"), a.id("with"), f, a.order("orderBy"), p)
	})
	m["Query.uncorroborated"] = sifted(func(r *reader, a arguments, f graph.EventFilter, p graph.Page) (graph.List[graph.Event], error) {
		return graph.Uncorroborated(r.ctx, r.store, f, a.order("orderBy"), p)
	})
	m["Query.retractions"] = sifted(func(r *reader, a arguments, f graph.EventFilter, p graph.Page) (graph.List[graph.Event], error) {
		return graph.Retractions(r.ctx, r.store, f, a.order("orderBy"), p)
	})
	m["Query.stats"] = on(func(r *reader, _ root, _ arguments) (any, error) { return r.store.Stats(r.ctx) })
}

// maxSearch is how many hits a search gives at most.
const maxSearch = 200

// ofKind is the node of the id if it is of that kind, else null.
func ofKind(r *reader, kind graph.Kind, id graph.ID) thunk {
	if id.Kind() != kind {
		return r.node("")
	}
	return r.node(id)
}

// oneEntity is the entity of an id, ISO code or name; of several of one name
// the one in most events, null if there is none.
func oneEntity(r *reader, kind graph.Kind, a arguments) (any, error) {
	if id := a.id("id"); id != "" {
		return ofKind(r, kind, id), nil
	}
	f := graph.EntityFilter{Kinds: []graph.Kind{kind}, Name: a.string("name"), ISO: strings.ToUpper(a.string("iso"))}
	if f.Name == "" && f.ISO == "" {
		return nil, graph.Invalidf("say which: give an id or a name")
	}
	l, err := r.store.Entities(r.ctx, f, graph.ByEventCount, graph.Page{First: 1})
	if err != nil || len(l.Items) == 0 {
		return nil, err
	}
	if !r.knownBy.IsZero() {
		return r.node(l.Items[0].ID), nil
	}
	return l.Items[0], nil
}

// sifted makes a resolver of a list of events that no filter can select.
func sifted(list func(*reader, arguments, graph.EventFilter, graph.Page) (graph.List[graph.Event], error)) graphql.FieldResolveFn {
	return onWith(func(r *reader, _ root, p graphql.ResolveParams) (any, error) {
		f, err := arguments(p.Args).eventFilter()
		if err != nil {
			return nil, err
		}
		page, err := pageOf(p)
		if err != nil {
			return nil, err
		}
		l, err := list(r, p.Args, f, page)
		return newConnection(l, func(e graph.Event) any { return e }), err
	})
}
