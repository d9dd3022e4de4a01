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
		var err error
		if st.Schema, _, err = header(c.Conn); err != nil {
			return err
		}
		err = firstError(
			c.query("SELECT kind, count(*) FROM entities GROUP BY kind", nil, func(stmt *sqlite.Stmt) error {
				st.Nodes[graph.Kind(stmt.ColumnInt64(0))] = stmt.ColumnInt(1)
				return nil
			}),
			c.query("SELECT type, date / 100, count(*) FROM events GROUP BY type, date / 100", nil, func(stmt *sqlite.Stmt) error {
				t, month, n := graph.EventType(stmt.ColumnInt64(0)), keyDate(stmt.ColumnInt64(1)*100), stmt.ColumnInt(2)
				st.Events[t] += n
				st.Nodes[graph.EventKind] += n
				st.Months[interval(graph.ByMonth, month)] += n
				return nil
			}),
			c.query("SELECT r.extractor, r.version, count(*) FROM claims c CROSS JOIN readings r ON r.nid = c.reading GROUP BY r.extractor, r.version", nil,
				func(stmt *sqlite.Stmt) error {
					n := stmt.ColumnInt(2)
					st.Extractor[graph.Extractor{Name: stmt.ColumnText(0), Version: stmt.ColumnText(1)}] = n
					st.Claims += n
					return nil
				}),
			c.query("SELECT role, count(*) FROM roles WHERE role <= 4 GROUP BY role", nil, func(stmt *sqlite.Stmt) error {
				st.Edges[[...]graph.Relation{0, graph.Agent, graph.Target, graph.About, graph.At}[stmt.ColumnInt(0)]] = stmt.ColumnInt(1)
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
			one(graph.Reports, "SELECT ifnull(sum(pieces), 0) FROM claims"),
			one(graph.Attests, "SELECT ifnull(sum(pieces), 0) FROM holding_claims"),
			one(graph.Mentions, "SELECT count(*) FROM (SELECT DISTINCT entity, article_id, first, last, text FROM mentions)"),
			one(graph.Cites, "SELECT count(*) FROM cites"),
			one(graph.PublishedBy, "SELECT count(*) FROM articles WHERE publisher_id IS NOT NULL"),
			one(graph.Direct, "SELECT count(*) FROM direct"),
		)
		if err != nil {
			return err
		}
		return c.query("SELECT max((SELECT max(recorded) FROM claims), ifnull((SELECT max(recorded) FROM holding_claims), -1 << 62)), (SELECT max(recorded) FROM holding_claims)",
			nil, func(stmt *sqlite.Stmt) error {
				// max of two columns is null where one is: no event, perhaps a holding.
				switch {
				case stmt.ColumnType(0) != sqlite.TypeNull:
					st.Recorded = moment(stmt.ColumnInt64(0))
				case stmt.ColumnType(1) != sqlite.TypeNull:
					st.Recorded = moment(stmt.ColumnInt64(1))
				}
				return nil
			})
	})
	if err != nil {
		return graph.Stats{}, err
	}
	return st, nil
}
