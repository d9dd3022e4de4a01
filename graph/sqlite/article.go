package sqlite

import (
	"context"
	_ "embed"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

var (
	//go:embed article_update.sql
	articleUpdateFile string

	updateArticleSQL = trim(articleUpdateFile)
)

// articleColumns are read by scanArticle, from articles a with articleJoins.
const (
	articleColumns = "a.nid, a.id, a.url, a.title, a.published, a.day, a.publisher, a.byline, a.sources, a.language, ap.id, a.cites"
	articleJoins   = "LEFT JOIN entities ap ON ap.nid = a.publisher_id"
	articleCount   = 12
)

func scanArticle(stmt *sqlite.Stmt) (graph.Article, int64, error) {
	a := graph.Article{
		ID:          graph.ArticleID(stmt.ColumnText(1)),
		URL:         stmt.ColumnText(2),
		Title:       stmt.ColumnText(3),
		Published:   moment(stmt.ColumnInt64(4)),
		Day:         keyDate(stmt.ColumnInt64(5)),
		Publisher:   stmt.ColumnText(6),
		Byline:      stmt.ColumnText(7),
		Language:    stmt.ColumnText(9),
		PublisherID: graph.ID(stmt.ColumnText(10)),
		Cites:       splitIDs(stmt.ColumnText(11)),
	}
	var err error
	a.Sources, err = strs(stmt.ColumnText(8))
	return a, stmt.ColumnInt64(0), err
}

var byArticleID = term{"a.id", ascending, graph.TextKey}

// articleOrder gives the keys of an order of articles a.
func articleOrder(o graph.ArticleOrder) (terms, error) {
	switch o {
	case graph.ByArticleID:
		return terms{byArticleID}, nil
	case graph.ByPublishedDescending:
		return terms{{"a.published", descending, graph.MomentKey}, byArticleID}, nil
	case graph.ByPublishedAscending:
		return terms{{"a.published", ascending, graph.MomentKey}, byArticleID}, nil
	}
	return nil, graph.Invalidf("there is no order of articles %d", o)
}

// articles adds the conditions on articles a but for their load moment.
func (w *where) articles(f graph.ArticleFilter) {
	if len(f.IDs) > 0 {
		w.in("a.id", "ids", texts(f.IDs))
	}
	if f.URL != "" {
		w.in("a.url", "url", []string{f.URL})
	}
	if len(f.Publisher) > 0 {
		w.add("a.publisher_id IN "+w.nids("publisher", f.Publisher), nil)
	}
	if len(f.Mentions) > 0 {
		known := ""
		if w.by != nil {
			known = " AND recorded <= :known"
		}
		w.add("a.id IN (SELECT article_id FROM mentions WHERE entity IN "+w.nids("mentions", f.Mentions)+known+")", nil)
	}
	w.period("a.day", f.Since, f.Until)
}

// Articles implements graph.Store.
func (s *Store) Articles(ctx context.Context, f graph.ArticleFilter, o graph.ArticleOrder, p graph.Page) (graph.List[graph.Article], error) {
	if err := f.Validate(); err != nil {
		return graph.List[graph.Article]{}, err
	}
	order, err := articleOrder(o)
	if err != nil {
		return graph.List[graph.Article]{}, err
	}
	w := newWhere(f.KnownBy)
	w.known("a.recorded")
	w.articles(f)
	return readList(ctx, s, p, order, listing[graph.Article]{
		columns: articleColumns, from: "articles a", joins: articleJoins, where: w,
		scan: func(stmt *sqlite.Stmt) (graph.Article, []any, error) {
			a, _, err := scanArticle(stmt)
			if o == graph.ByArticleID {
				return a, []any{string(a.ID)}, err
			}
			return a, []any{stmt.ColumnInt64(4), string(a.ID)}, err
		},
	})
}

// period restricts a column of dates to those that can mean a day of the
// period; a zero end is open, a date unknown is in no period but the open one.
// Days before since are still met by the month and the year of since.
func (w *where) period(column string, since, until graph.Date) {
	if !since.IsZero() {
		d := dateKey(since.First())
		w.add(column+" >= :since_year AND ("+column+" >= :since OR "+column+" = :since_month OR "+column+" = :since_year)",
			args{":since": d, ":since_month": d / 100 * 100, ":since_year": d / 10000 * 10000})
	}
	if !until.IsZero() {
		w.add(column+" <= :until", args{":until": dateKey(until.Last())})
		if since.IsZero() {
			w.add(column+" > 0", nil)
		}
	}
}
