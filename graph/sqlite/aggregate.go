package sqlite

import (
	"cmp"
	"context"
	"iter"
	"maps"
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// dimension gives the columns that tell an event's keys. Events are counted by
// these in memory, for sorting them as GROUP BY does takes far longer, and what
// is then left, much less than the events, is parted into the keys themselves.
func (sel *selection) dimension(d graph.Dimension) []string {
	w := sel.where
	switch d {
	case graph.ByType, graph.ByPLOVER:
		return []string{"e.type"}
	case graph.ByAgent:
		return []string{"e.agents"}
	case graph.ByTarget:
		return []string{"e.targets"}
	case graph.ByAgentCountry:
		return []string{"e.agents", "e.date"}
	case graph.ByTargetCountry:
		return []string{"e.targets", "e.date"}
	case graph.ByPublisher:
		return []string{"ifnull((SELECT group_concat(c.reading, ' ') FROM claims c WHERE c.event = e.nid" + w.claimKnown() + "), '')"}
	case graph.ByPlace:
		return []string{w.then(placeNow, placeThen)}
	case graph.ByAbout:
		return []string{w.then(aboutNow, aboutThen)}
	case graph.ByStatus:
		return []string{w.then(statusNow, statusThen)}
	}
	return []string{"e.date"}
}

// Aggregate implements graph.Store.
func (s *Store) Aggregate(ctx context.Context, f graph.EventFilter, by []graph.Dimension, limit int) ([]graph.Row, error) {
	if limit < 1 || limit > graph.MaxPage {
		return nil, graph.Invalidf("an aggregate gives from 1 to %d rows, not %d", graph.MaxPage, limit)
	}
	if len(by) > 3 {
		return nil, graph.Invalidf("events are counted by up to three dimensions, not %d", len(by))
	}
	for i, d := range by {
		if d.String() == "" || slices.Contains(by[:i], d) {
			return nil, graph.Invalidf("dimension %d of %v is unknown or repeated", i+1, by)
		}
	}
	sel, err := selectEvents(f, set)
	if err != nil {
		return nil, err
	}
	var columns []string
	coders := make([]*coder, len(by))
	for i, d := range by {
		coders[i] = newCoder(d)
		for _, c := range sel.dimension(d) {
			j := slices.Index(columns, c)
			if j < 0 {
				j, columns = len(columns), append(columns, c)
			}
			coders[i].at = append(coders[i].at, j)
		}
	}
	groups := map[[3]int]int{} // numbers of events by their dimensions' codes
	err = s.read(ctx, func(c *conn) error {
		if err := sel.where.ready(c); err != nil {
			return err
		}
		countries, err := countriesFor(c, by, sel.where)
		if err != nil {
			return err
		}
		for _, x := range coders {
			x.countries, x.c = countries, c
		}
		query := sel.where.with + "SELECT " + strings.Join(append(columns, "1"), ", ") + " FROM " + sel.from + sel.where.sql()
		return c.query(query, sel.where.args, func(stmt *sqlite.Stmt) error {
			var group [3]int
			var failed error
			for i, x := range coders {
				group[i] = x.code(stmt)
				failed = cmp.Or(failed, x.err)
			}
			groups[group]++
			return failed
		})
	})
	if err != nil {
		return nil, err
	}
	tally := graph.NewTally(len(by))
	for g, n := range groups {
		keys := make([][]string, len(by))
		for i, x := range coders {
			keys[i] = x.keys[g[i]]
		}
		tally.Add(keys, n)
	}
	return tally.Rows(limit), nil
}

// Projection implements graph.Store.
func (s *Store) Projection(ctx context.Context, f graph.EventFilter) iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		sel, err := selectEvents(f, set)
		if err != nil {
			yield(graph.Link{}, err)
			return
		}
		w := sel.where
		var links []graph.Link
		err = s.read(ctx, func(c *conn) error {
			if err := w.ready(c); err != nil {
				return err
			}
			links, err = projection(c, sel)
			return err
		})
		if err != nil {
			yield(graph.Link{}, err)
			return
		}
		for _, l := range links {
			if err := ctx.Err(); err != nil {
				yield(graph.Link{}, err)
				return
			}
			if !yield(l, nil) {
				return
			}
		}
	}
}

// pair is a link's ends in the table.
type pair struct{ source, target int64 }

// projection joins the pairs in memory: there are fewer of them than events,
// and sorting the edges, as GROUP BY does, takes far longer.
func projection(c *conn, sel *selection) ([]graph.Link, error) {
	w := sel.where
	joined := map[pair]*graph.Link{}
	nids := map[int64]bool{}
	err := c.query(w.with+"SELECT d.source, d.target, d.date FROM direct d"+sel.eventOf("d.event")+w.sql(), w.args, func(stmt *sqlite.Stmt) error {
		p := pair{stmt.ColumnInt64(0), stmt.ColumnInt64(1)}
		l := joined[p]
		if l == nil {
			l = &graph.Link{}
			joined[p] = l
			nids[p.source], nids[p.target] = true, true
		}
		l.Count++
		if d := keyDate(stmt.ColumnInt64(2)); !d.IsZero() {
			if l.First.IsZero() || dateKey(d) < dateKey(l.First) {
				l.First = d
			}
			if dateKey(d) > dateKey(l.Last) {
				l.Last = d
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	actors := map[int64]graph.ID{}
	err = c.query("SELECT n.nid, n.id, n.kind FROM json_each(:nids) j CROSS JOIN entities n ON n.nid = j.value",
		args{":nids": list(slices.Sorted(maps.Keys(nids)))}, func(stmt *sqlite.Stmt) error {
			if graph.Kind(stmt.ColumnInt64(2)).IsActor() {
				actors[stmt.ColumnInt64(0)] = graph.ID(stmt.ColumnText(1))
			}
			return nil
		})
	links := make([]graph.Link, 0, len(joined))
	for p, l := range joined {
		if l.From, l.To = actors[p.source], actors[p.target]; l.From != "" && l.To != "" {
			links = append(links, *l)
		}
	}
	slices.SortFunc(links, func(a, b graph.Link) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return links, err
}

// eventOf joins the event whose key is in the column, if the condition needs it.
func (sel *selection) eventOf(column string) string {
	if len(sel.where.clauses) == 0 {
		return ""
	}
	return " CROSS JOIN events e ON e.nid = " + column
}
