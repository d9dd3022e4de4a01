package sqlite

import (
	"fmt"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// An event belongs to a country through its participants. Each of those that
// lead to the country is a stream: an entity's rows of roles, by date, between
// the days on which it belonged to the country. Streams are few against events
// and known before the statement runs, so a page in order of date takes the
// page of each stream along the primary key of roles and merges them, however
// many events the country has; only a total counts them all.

// withStreams makes the table of streams, which :streams has as a list;
// materialized, or its JSON would be read for every row that it is joined to.
const withStreams = `WITH streams (entity, first, last) AS MATERIALIZED (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:streams)) `

// during is whether a row d of roles lies in its stream. Dates known in part
// are met as graph.Interval.Covers does: with 00 in them they sort before all
// days that they can mean, and the last of those is not after their key + 1231
// or + 31.
const during = `d.entity = s.entity AND d.role <= 2 AND (d.date = 0 OR s.last >= d.date AND s.first <= d.date
	+ CASE WHEN d.date % 10000 = 0 THEN 1231 WHEN d.date % 100 = 0 THEN 31 ELSE 0 END)`

// few is how many events of a country are rather looked up first than asked of
// each event whether they are the country's. A variable for tests alone.
var few = 20_000

// country adds the condition that an agent or target belongs to one of the
// countries.
func (sel *selection) country(ids []graph.ID, a access) {
	w := sel.where
	w.with = withStreams
	if a == walk {
		sel.merged = true
		sel.from, sel.date = "roles d CROSS JOIN events e ON e.nid = d.event", "d.date"
		w.add(during, nil)
		w.add(onceEach, nil)
	}
	w.prepare = func(c *conn) error {
		if err := readStreams(c, w, ids); err != nil || a == walk {
			return err
		}
		n := 0
		err := c.query(fmt.Sprint(withStreams, "SELECT count(*) FROM (SELECT 1 FROM streams s CROSS JOIN roles d ON ", during, " LIMIT ", few+1, ")"),
			args{":streams": w.args[":streams"]}, func(stmt *sqlite.Stmt) error {
				n = stmt.ColumnInt(0)
				return nil
			})
		among := "e.nid IN (SELECT d.event FROM streams s CROSS JOIN roles d ON " + during + ")"
		switch {
		case n <= few:
			w.add(among, nil)
		case a == set:
			w.add("+"+among, nil) // the plus: go along the order, and look whether each is among them
		default:
			w.add(`EXISTS (SELECT 1 FROM json_each('["' || replace(replace(rtrim(e.agents || ' ' || e.targets), '\', '\\'), ' ', '","') || '"]') j
				CROSS JOIN entities n ON n.id = j.value CROSS JOIN streams s ON s.entity = n.nid CROSS JOIN roles d ON d.date = e.date AND d.event = e.nid AND `+during+")", nil)
		}
		return err
	}
}

// readStreams finds the streams of the countries and sets :streams.
func readStreams(c *conn, w *where, ids []graph.ID) error {
	wide := map[int64]bool{}
	var found [][3]int64
	err := c.query("SELECT n.nid FROM json_each(:ids) j CROSS JOIN entities n ON n.id = j.value UNION SELECT p.part FROM json_each(:ids) j"+
		" CROSS JOIN entities n ON n.id = j.value CROSS JOIN parts p ON p.whole = n.nid",
		args{":ids": list(ids)}, func(stmt *sqlite.Stmt) error {
			wide[stmt.ColumnInt64(0)] = true
			found = append(found, [3]int64{stmt.ColumnInt64(0), 0, openEnd})
			return nil
		})
	if err != nil {
		return err
	}
	var offices []int64
	for _, s := range found {
		offices = append(offices, s[0])
	}
	err = heldOffices(c, list(offices), w.by, func(person, first, last int64) {
		if !wide[person] {
			found = append(found, [3]int64{person, first, last})
		}
	})
	w.args[":streams"] = list(found)
	return err
}

// heldOffices calls each for the terms of the offices of those owners, as of a
// load moment: holdings that later claims have changed are folded again.
func heldOffices(c *conn, owners string, by any, each func(person, first, last int64)) error {
	query := `SELECT h.person, h.office, h.first_day, h.last_day, h.ever FROM json_each(:owners) j CROSS JOIN entities o ON o.office_of = j.value
		CROSS JOIN holdings h ON h.office = o.nid`
	values := args{":owners": owners}
	offices := map[int64]bool{}
	if by != nil {
		query += " WHERE h.latest <= :known"
		values[":known"] = by
		err := c.query("SELECT o.nid FROM json_each(:owners) j CROSS JOIN entities o ON o.office_of = j.value", args{":owners": owners}, func(stmt *sqlite.Stmt) error {
			offices[stmt.ColumnInt64(0)] = true
			return nil
		})
		if err != nil {
			return err
		}
	}
	err := c.query(query, values, func(stmt *sqlite.Stmt) error {
		if stmt.ColumnInt64(4) != 0 {
			each(stmt.ColumnInt64(0), stmt.ColumnInt64(2), stmt.ColumnInt64(3))
		}
		return nil
	})
	if err != nil || by == nil {
		return err
	}
	then, err := holdingsThen(c, by)
	for _, h := range then {
		if offices[h.office] && h.ever != 0 {
			each(h.person, h.first, h.last)
		}
	}
	return err
}

// force is when a person held an office, in the tables' keys.
type force struct{ person, office, first, last, ever int64 }

// holdingsThen folds the holdings that claims after the moment have changed.
func holdingsThen(c *conn, by any) ([]force, error) {
	var hs []storedHolding
	people := map[int64]force{}
	err := c.query("SELECT "+holdingColumns+", h.person, h.office FROM holdings h "+holdingJoins+" WHERE h.recorded <= :known AND h.latest > :known",
		args{":known": by}, func(stmt *sqlite.Stmt) error {
			h := scanHolding(stmt)
			hs = append(hs, h)
			people[h.nid] = force{person: stmt.ColumnInt64(holdingCount), office: stmt.ColumnInt64(holdingCount + 1)}
			return nil
		})
	if err != nil {
		return nil, err
	}
	if err := asKnown(c, hs, by); err != nil {
		return nil, err
	}
	out := make([]force, len(hs))
	for i, h := range hs {
		f := people[h.nid]
		f.first, f.last, f.ever = bounds(h.InForce)
		out[i] = f
	}
	return out, nil
}
