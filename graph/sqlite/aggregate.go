package sqlite

import (
	"cmp"
	"context"
	"encoding/binary"
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
		return []string{`ifnull((SELECT group_concat(id, ' ') FROM (SELECT DISTINCT o.id FROM claims c CROSS JOIN readings r ON r.nid = c.reading
			CROSS JOIN articles a ON a.nid = r.article CROSS JOIN entities o ON o.nid = a.publisher_id WHERE c.event = e.nid` + w.claimKnown() + " ORDER BY o.id)), '')"}
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
	place := map[string]int{}
	at := make([][]int, len(by)) // of each dimension's columns
	for i, d := range by {
		for _, c := range sel.dimension(d) {
			if _, ok := place[c]; !ok {
				place[c] = len(columns)
				columns = append(columns, c)
			}
			at[i] = append(at[i], place[c])
		}
	}
	groups := map[string]*group{}
	err = s.read(ctx, func(c *conn) error {
		if err := sel.where.ready(c); err != nil {
			return err
		}
		countries, err := countriesFor(c, by, sel.where)
		if err != nil {
			return err
		}
		query := "SELECT " + strings.Join(append(columns, "1"), ", ") + " FROM " + sel.from + sel.where.sql()
		var raw []byte
		return c.query(query, sel.where.args, func(stmt *sqlite.Stmt) error {
			raw = raw[:0]
			for i := range columns {
				raw = appendColumn(raw, stmt, i)
			}
			g := groups[string(raw)]
			if g == nil {
				g = &group{}
				for i, d := range by {
					g.keys[i] = keysOf(stmt, d, at[i], countries)
				}
				groups[string(raw)] = g
			}
			g.count++
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	counts := map[[3]string]int{}
	for _, g := range groups {
		var key [3]string
		spread(g.keys[:len(by)], key[:0], func(k []string) {
			copy(key[:], k)
			counts[key] += g.count
		})
	}
	rows := make([]graph.Row, 0, len(counts))
	for k, n := range counts {
		rows = append(rows, graph.Row{Keys: slices.Clone(k[:len(by)]), Count: n})
	}
	slices.SortFunc(rows, func(a, b graph.Row) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), slices.Compare(a.Keys, b.Keys))
	})
	return slices.Clip(rows[:min(len(rows), limit)]), nil
}

// group are events of which all columns are equal.
type group struct {
	keys  [3][]string
	count int
}

// appendColumn appends a column's value such that no two rows run together.
func appendColumn(raw []byte, stmt *sqlite.Stmt, column int) []byte {
	if stmt.ColumnType(column) == sqlite.TypeInteger {
		return binary.AppendVarint(raw, stmt.ColumnInt64(column))
	}
	n := stmt.ColumnLen(column)
	from := len(raw)
	raw = append(slices.Grow(raw, n+1), make([]byte, n)...)
	stmt.ColumnBytes(column, raw[from:])
	return append(raw, 0)
}

// spread calls f for every way to take one key of each dimension.
func spread(keys [][]string, taken []string, f func([]string)) {
	if len(keys) == 0 {
		f(taken)
		return
	}
	for _, k := range keys[0] {
		spread(keys[1:], append(taken, k), f)
	}
}

// keysOf are the rows of a dimension that a group belongs to, at least one.
func keysOf(stmt *sqlite.Stmt, d graph.Dimension, at []int, countries *affiliations) []string {
	column := at[0]
	one := func(s string) []string { return []string{s} }
	several := func(s string) []string {
		if s == "" {
			return one("")
		}
		ids := strings.Fields(s)
		slices.Sort(ids)
		return slices.Compact(ids)
	}
	switch d {
	case graph.ByType:
		return one(graph.EventType(stmt.ColumnInt64(column)).String())
	case graph.ByPLOVER:
		return one(graph.EventType(stmt.ColumnInt64(column)).PLOVER())
	case graph.ByStatus:
		return one(graph.EventStatus(stmt.ColumnInt64(column)).String())
	case graph.ByAgentCountry, graph.ByTargetCountry:
		return countries.of(splitIDs(stmt.ColumnText(column)), keyDate(stmt.ColumnInt64(at[1])))
	case graph.ByDay, graph.ByMonth, graph.ByYear:
		return one(interval(d, keyDate(stmt.ColumnInt64(column))))
	case graph.ByPlace:
		return one(stmt.ColumnText(column))
	}
	return several(stmt.ColumnText(column))
}

// interval names the day, month or year of a date, "" where it is coarser.
func interval(d graph.Dimension, date graph.Date) string {
	switch {
	case date.IsZero():
		return ""
	case d == graph.ByYear:
		return graph.Date{Year: date.Year}.String()
	case date.Month == 0:
		return ""
	case d == graph.ByMonth:
		return graph.Date{Year: date.Year, Month: date.Month}.String()
	case date.Day == 0:
		return ""
	}
	return date.String()
}

// affiliations tell to which countries an actor or place belongs on a date.
type affiliations struct {
	part  map[graph.ID][]string // of what is part of countries
	terms map[graph.ID][]tenure // of persons
}

// tenure is when a person held an office of countries.
type tenure struct {
	force     graph.Interval
	countries []string
}

// countriesFor reads the affiliations, if a dimension needs them: there are
// far fewer of them than events.
func countriesFor(c *conn, by []graph.Dimension, w *where) (*affiliations, error) {
	if !slices.Contains(by, graph.ByAgentCountry) && !slices.Contains(by, graph.ByTargetCountry) {
		return nil, nil
	}
	a := &affiliations{part: map[graph.ID][]string{}, terms: map[graph.ID][]tenure{}}
	err := c.query("SELECT n.id, o.id FROM parts p CROSS JOIN entities n ON n.nid = p.part CROSS JOIN entities o ON o.nid = p.whole WHERE o.kind = :country",
		args{":country": int(graph.Country)}, func(stmt *sqlite.Stmt) error {
			id := graph.ID(stmt.ColumnText(0))
			a.part[id] = append(a.part[id], stmt.ColumnText(1))
			return nil
		})
	if err != nil {
		return nil, err
	}
	var hs []storedHolding
	of := map[graph.ID]graph.ID{}
	k := &where{args: args{":known": w.by}, by: w.by}
	k.known("h.recorded")
	err = c.query("SELECT "+holdingColumns+", oo.id FROM holdings h "+holdingJoins+" CROSS JOIN entities oo ON oo.nid = ho.office_of"+k.sql(), k.args,
		func(stmt *sqlite.Stmt) error {
			h := scanHolding(stmt)
			hs = append(hs, h)
			of[h.Office] = graph.ID(stmt.ColumnText(holdingCount))
			return nil
		})
	if err != nil {
		return nil, err
	}
	if err := asKnown(c, hs, w.by); err != nil {
		return nil, err
	}
	for _, h := range hs {
		owner := of[h.Office]
		countries := a.part[owner]
		if owner.Kind() == graph.Country {
			countries = []string{string(owner)}
		}
		if len(countries) > 0 {
			a.terms[h.Person] = append(a.terms[h.Person], tenure{h.InForce, countries})
		}
	}
	return a, nil
}

// of returns the distinct countries of the participants on a date; one "" for none.
func (a *affiliations) of(ids []graph.ID, d graph.Date) []string {
	var countries []string
	for _, id := range ids {
		switch id.Kind() {
		case graph.Country:
			countries = append(countries, string(id))
		case graph.Person:
			for _, t := range a.terms[id] {
				if t.force.Covers(d) {
					countries = append(countries, t.countries...)
				}
			}
		default:
			countries = append(countries, a.part[id]...)
		}
	}
	if len(countries) == 0 {
		return []string{""}
	}
	slices.Sort(countries)
	return slices.Compact(countries)
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
	err := c.query("SELECT d.source, d.target, d.date FROM direct d"+sel.eventOf("d.event")+w.sql(), w.args, func(stmt *sqlite.Stmt) error {
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
