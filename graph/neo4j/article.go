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
	Anchor string
}

// HasSince and HasUntil are for the statements, which see no methods of dates.
func (f articleFilter) HasSince() bool { return !f.Since.IsZero() }
func (f articleFilter) HasUntil() bool { return !f.Until.IsZero() }

// Articles implements graph.Store.
func (s *Store) Articles(ctx context.Context, f graph.ArticleFilter, p graph.Page) (graph.List[graph.Article], error) {
	none := graph.List[graph.Article]{}
	// Periods are checked as those of events are.
	if err := (graph.EventFilter{Since: f.Since, Until: f.Until}).Validate(); err != nil {
		return none, err
	}
	page, err := newPaging(p, []key{{"a.published", true, graph.MomentKey}, text("a.id")})
	if err != nil {
		return none, err
	}
	data := struct {
		articleFilter
		paging
	}{articleFilter{ArticleFilter: f}, page}
	switch {
	case len(f.IDs) > 0:
		data.Anchor = "ids"
	case f.URL != "":
		data.Anchor = "url"
	case len(f.Mentions) > 0:
		data.Anchor = "mentions"
	case len(f.Publisher) > 0:
		data.Anchor = "publisher"
	}
	params := map[string]any{"ids": texts(f.IDs), "url": f.URL, "publisher": texts(f.Publisher), "mentions": texts(f.Mentions)}
	if data.HasSince() {
		params["since"] = f.Since.First().String()
	}
	if data.HasUntil() {
		params["until"] = f.Until.Last().String()
	}
	return readList(ctx, s, p, page, "Articles", data, params, nil, func(r row) (graph.Article, error) {
		return readArticle(r.properties("article"))
	})
}
