package sqlite

import (
	"context"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// Stats implements graph.Store. It counts along indexes, but whole ones.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	st := graph.Stats{Nodes: map[graph.Kind]int{}, Events: map[graph.EventType]int{}, Months: map[string]int{}, Edges: map[graph.Relation]int{},
		Extractor: map[graph.Extractor]int{}}
	err := s.read(ctx, func(c *conn) error {
		count := func(n int, set func()) {
			if n > 0 {
				set()
			}
		}
		one := func(r graph.Relation, query string) error {
			return c.query(query, nil, func(stmt *sqlite.Stmt) error {
				n := stmt.ColumnInt(0)
				count(n, func() { st.Edges[r] = n })
				return nil
			})
		}
		months := map[int64]int{} // by yyyymm
		var err error
		if st.Schema, _, err = header(c.Conn); err != nil {
			return err
		}
		err = firstError(
			c.query("SELECT kind, count(*) FROM entities GROUP BY kind", nil, func(stmt *sqlite.Stmt) error {
				st.Nodes[graph.Kind(stmt.ColumnInt64(0))] = stmt.ColumnInt(1)
				return nil
			}),
			// Along events_by_type, in its order.
			c.query("SELECT type, date, count(*) FROM events GROUP BY type, date", nil, func(stmt *sqlite.Stmt) error {
				n := stmt.ColumnInt(2)
				st.Events[graph.EventType(stmt.ColumnInt64(0))] += n
				st.Nodes[graph.EventKind] += n
				months[stmt.ColumnInt64(1)/100] += n
				return nil
			}),
			c.query("SELECT extractor, version, sum(claims) FROM readings GROUP BY extractor, version", nil,
				func(stmt *sqlite.Stmt) error {
					if n := stmt.ColumnInt(2); n > 0 {
						st.Extractor[graph.Extractor{Name: stmt.ColumnText(0), Version: stmt.ColumnText(1)}] = n
						st.Claims += n
					}
					return nil
				}),
			// Sums, since grouping would sort.
			c.query("SELECT sum(role = 1), sum(role = 2), sum(role = 3), sum(role = 4) FROM roles", nil, func(stmt *sqlite.Stmt) error {
				for i, r := range []graph.Relation{graph.Agent, graph.Target, graph.About, graph.At} {
					n := stmt.ColumnInt(i)
					count(n, func() { st.Edges[r] = n })
				}
				return nil
			}),
			c.query("SELECT count(*) FROM articles", nil, func(stmt *sqlite.Stmt) error {
				n := stmt.ColumnInt(0)
				count(n, func() { st.Nodes[graph.ArticleKind] = n })
				return nil
			}),
			c.query("SELECT count(*) FROM holdings", nil, func(stmt *sqlite.Stmt) error {
				st.Holdings = stmt.ColumnInt(0)
				count(st.Holdings, func() { st.Edges[graph.Holds] = st.Holdings })
				return nil
			}),
			one(graph.Object, "SELECT count(*) FROM events WHERE object IS NOT NULL"),
			one(graph.Of, "SELECT count(*) FROM entities WHERE office_of IS NOT NULL"),
			one(graph.PartOf, "SELECT count(*) FROM parts"),
			one(graph.Reports, "SELECT count(*) FROM evidence_words_docsize"),
			one(graph.Attests, "SELECT ifnull(sum(pieces), 0) FROM holding_claims"),
			one(graph.Mentions, "SELECT count(*) FROM (SELECT DISTINCT entity, article_id, first, last, text FROM mentions)"),
			one(graph.Cites, "SELECT count(*) FROM cites"),
			one(graph.PublishedBy, "SELECT count(*) FROM articles WHERE publisher_id IS NOT NULL"),
			one(graph.Direct, "SELECT count(*) FROM direct"),
		)
		if err != nil {
			return err
		}
		for m, n := range months {
			st.Months[graph.ByMonth.Period(keyDate(m*100))] += n
		}
		// Where latest is not in the index it is recorded; max is null of no claims.
		return c.query(`SELECT max(at) FROM (SELECT max(recorded) AS at FROM events UNION ALL SELECT max(latest) FROM events WHERE latest > recorded
			UNION ALL SELECT max(latest) FROM holdings)`, nil, func(stmt *sqlite.Stmt) error {
			if stmt.ColumnType(0) != sqlite.TypeNull {
				st.Recorded = moment(stmt.ColumnInt64(0))
			}
			return nil
		})
	})
	if err != nil {
		return graph.Stats{}, err
	}
	return st, nil
}
