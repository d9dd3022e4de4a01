package neo4j

import (
	"context"

	"backchannel/graph"
)

// articleProperties are those of the node but for text, readers and recorded.
func articleProperties(a graph.Article) map[string]any {
	return map[string]any{
		"url": optional(a.URL), "title": a.Title, "published": optionalMoment(a.Published), "day": a.Day.String(),
		"publisher": optional(a.Publisher), "byline": optional(a.Byline), "sources": optionalList(a.Sources),
		"language": optional(a.Language), "publisherID": optional(string(a.PublisherID)), "cites": optionalList(a.Cites),
		"folded": graph.FoldText(a.Title),
	}
}

// readArticle makes the article of a node's properties.
func readArticle(p properties) (graph.Article, error) {
	a := graph.Article{
		ID: graph.ArticleID(p.string("id")), URL: p.string("url"), Title: p.string("title"), Publisher: p.string("publisher"),
		Byline: p.string("byline"), Sources: stringsOf[string](p["sources"]), Language: p.string("language"), Text: p.string("text"),
		PublisherID: graph.ID(p.string("publisherID")), Cites: sortedIDs(p["cites"]),
	}
	f := reader{of: string(a.ID)}
	a.Published = f.moment(p, "published")
	a.Day = f.date(p, "day")
	return a, f.err
}

// articleFilter is a filter as the statements see it.
type articleFilter struct {
	graph.ArticleFilter
	Known  bool
	Anchor string // the field with which matching begins; "" for none
	ByID   bool   // the order of a list without an anchor
}

// newArticleFilter has no anchor. The error is of category [graph.ErrInvalid].
func newArticleFilter(f graph.ArticleFilter) (articleFilter, error) {
	return articleFilter{ArticleFilter: f, Known: !f.KnownBy.IsZero()}, f.Validate()
}

func (f articleFilter) params(p map[string]any) {
	p["ids"], p["url"], p["publisher"], p["mentions"] = texts(f.IDs), f.URL, texts(f.Publisher), texts(f.Mentions)
	if f.HasSince() {
		p["since"] = f.Since.First().String()
	}
	if f.HasUntil() {
		p["until"] = f.Until.Last().String()
	}
	if f.Known {
		p["knownBy"] = momentOf(f.KnownBy)
	}
}

// articleKeys are the keys of an order of articles that the variable stands for.
func articleKeys(o graph.ArticleOrder, variable string) ([]key, error) {
	id := text(variable + ".id")
	switch o {
	case graph.ByArticleID:
		return []key{id}, nil
	case graph.ByPublishedDescending, graph.ByPublishedAscending:
		return []key{{variable + ".published", o == graph.ByPublishedDescending, graph.MomentKey}, id}, nil
	}
	return nil, graph.Invalidf("there is no order of articles %d", o)
}

// HasSince and HasUntil are for the statements, which see no methods of dates.
func (f articleFilter) HasSince() bool { return !f.Since.IsZero() }
func (f articleFilter) HasUntil() bool { return !f.Until.IsZero() }

// Articles implements graph.Store.
func (s *Store) Articles(ctx context.Context, f graph.ArticleFilter, o graph.ArticleOrder, p graph.Page) (graph.List[graph.Article], error) {
	none := graph.List[graph.Article]{}
	filter, err := newArticleFilter(f)
	if err != nil {
		return none, err
	}
	keys, err := articleKeys(o, "a")
	if err != nil {
		return none, err
	}
	page, err := newPaging(p, keys)
	if err != nil {
		return none, err
	}
	filter.ByID = o == graph.ByArticleID
	switch {
	case len(f.IDs) > 0:
		filter.Anchor = "ids"
	case f.URL != "":
		filter.Anchor = "url"
	case len(f.Mentions) > 0:
		filter.Anchor = "mentions"
	case len(f.Publisher) > 0:
		filter.Anchor = "publisher"
	}
	data := struct {
		articleFilter
		paging
	}{filter, page}
	params := map[string]any{}
	filter.params(params)
	return readList(ctx, s, p, page, "Articles", data, params, nil, func(r row) (graph.Article, error) {
		return readArticle(r.properties("article"))
	})
}
