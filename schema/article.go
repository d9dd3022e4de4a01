package schema

import (
	"slices"

	"github.com/graphql-go/graphql"

	"backchannel/graph"
)

func articleResolvers(m map[string]graphql.FieldResolveFn) {
	m["Article.id"] = value(func(a graph.Article) any { return string(a.ID) })
	m["Article.name"] = value(func(a graph.Article) any { return a.Label() })
	m["Article.kind"] = value(func(graph.Article) any { return graph.ArticleKind })
	m["Article.url"] = value(func(a graph.Article) any { return orNull(a.URL) })
	m["Article.title"] = value(func(a graph.Article) any { return a.Title })
	m["Article.published"] = value(func(a graph.Article) any { return a.Day })
	m["Article.publisher"] = value(func(a graph.Article) any { return orNull(a.Publisher) })
	m["Article.byline"] = value(func(a graph.Article) any { return orNull(a.Byline) })
	m["Article.sources"] = value(func(a graph.Article) any { return slices.Concat([]string{}, a.Sources) })
	m["Article.language"] = value(func(a graph.Article) any { return orNull(a.Language) })
	m["Article.publishedBy"] = on(func(r *reader, a graph.Article, _ arguments) (any, error) { return r.node(a.PublisherID), nil })
	m["Article.cites"] = on(func(r *reader, a graph.Article, _ arguments) (any, error) { return list(r, a.Cites), nil })
	m["Article.text"] = value(func(a graph.Article) any { return a.Text })
	m["Article.events"] = onWith(func(r *reader, a graph.Article, p graphql.ResolveParams) (any, error) {
		return eventsAlong(r, a.ID.Node(), graph.Reports, graph.Out, p)
	})
	m["Article.mentions"] = onWith(func(r *reader, a graph.Article, p graphql.ResolveParams) (any, error) {
		page, err := pageOf(p)
		if err != nil {
			return nil, err
		}
		o := arguments(p.Args).object("filter")
		edges := r.edges(a.ID.Node(), graph.Expansion{Relation: graph.Mentions, Page: page,
			Mentions: graph.MentionFilter{Kinds: many[graph.Kind](o, "kinds"), Entities: one[graph.ID](o, "entity")}})
		return func() (any, error) {
			l, err := edges()
			return newConnection(l, func(e graph.Edge) any { return e }), err
		}, nil
	})

	m["Mention.start"] = value(func(e graph.Edge) any { return e.Mention.Start })
	m["Mention.end"] = value(func(e graph.Edge) any { return e.Mention.End })
	m["Mention.text"] = value(func(e graph.Edge) any { return e.Mention.Text })
	m["Mention.entity"] = on(func(r *reader, e graph.Edge, _ arguments) (any, error) { return r.node(e.To), nil })
}
