package sqlite

import (
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// coder turns what the columns of one dimension hold into small numbers, each
// of which stands for the same keys: there are millions of events, but few
// values, and what they mean is worked out once.
type coder struct {
	dimension graph.Dimension
	at        []int // its columns
	keys      [][]string
	codes     map[string]int // of keys, joined
	texts     map[string]int // codes of a column's texts; of countries, numbers in actors
	numbers   map[int64]int  // codes of a column's numbers
	countries *graph.Affiliations
	actors    []*actors
	c         *conn
	outlets   map[string]string // publishers by reading, "" where there is none
	all       bool              // outlets has all
	err       error             // of reading these
	raw       []byte
}

// actors is the text of one side of an event, with the code of its countries
// on each day, or on all days where nobody of them held an office.
type actors struct {
	ids    []graph.ID
	always int // -1 where it depends on the day
	on     map[int64]int
}

func newCoder(d graph.Dimension) *coder {
	return &coder{dimension: d, codes: map[string]int{}, texts: map[string]int{}, numbers: map[int64]int{}, outlets: map[string]string{}}
}

// is returns the code of keys, at least one.
func (x *coder) is(keys ...string) int {
	joined := strings.Join(keys, "\x00")
	code, ok := x.codes[joined]
	if !ok {
		code = len(x.keys)
		x.codes[joined], x.keys = code, append(x.keys, keys)
	}
	return code
}

// text returns what read makes of a column's text, once for each text.
func (x *coder) text(stmt *sqlite.Stmt, read func(string) int) int {
	column := x.at[0]
	x.raw = slices.Grow(x.raw[:0], stmt.ColumnLen(column))[:stmt.ColumnLen(column)]
	stmt.ColumnBytes(column, x.raw)
	code, ok := x.texts[string(x.raw)]
	if !ok {
		code = read(string(x.raw))
		x.texts[string(x.raw)] = code
	}
	return code
}

// number is text for a column of numbers.
func (x *coder) number(n int64, read func(int64) string) int {
	code, ok := x.numbers[n]
	if !ok {
		code = x.is(read(n))
		x.numbers[n] = code
	}
	return code
}

// code is that of the keys of the statement's row.
func (x *coder) code(stmt *sqlite.Stmt) int {
	switch d := x.dimension; d {
	case graph.ByType:
		return x.number(stmt.ColumnInt64(x.at[0]), func(n int64) string { return graph.EventType(n).String() })
	case graph.ByPLOVER:
		return x.number(stmt.ColumnInt64(x.at[0]), func(n int64) string { return graph.EventType(n).PLOVER() })
	case graph.ByStatus:
		return x.number(stmt.ColumnInt64(x.at[0]), func(n int64) string { return graph.EventStatus(n).String() })
	case graph.ByDay, graph.ByMonth, graph.ByYear:
		return x.number(stmt.ColumnInt64(x.at[0]), func(n int64) string { return d.Period(keyDate(n)) })
	case graph.ByPlace:
		return x.text(stmt, func(s string) int { return x.is(s) })
	case graph.ByPublisher:
		return x.text(stmt, x.publishers)
	case graph.ByAgentCountry, graph.ByTargetCountry:
		return x.country(x.actors[x.text(stmt, x.newActors)], stmt.ColumnInt64(x.at[1]))
	}
	return x.text(stmt, func(s string) int { return x.distinct(strings.Fields(s)) })
}

// distinct is the code of these keys, in any order.
func (x *coder) distinct(keys []string) int {
	if len(keys) == 0 {
		return x.is("")
	}
	slices.Sort(keys)
	return x.is(slices.Compact(keys)...)
}

// publishers is the code of those of readings: there are fewer of these than of
// events, and joining them in the statement would find each again for every event.
func (x *coder) publishers(readings string) int {
	var ids []string
	for _, r := range strings.Fields(readings) {
		id, ok := x.outlets[r]
		if !ok && !x.all {
			id = x.outlet(r)
		}
		if id != "" {
			ids = append(ids, id)
		}
	}
	return x.distinct(ids)
}

// singly is how many readings' publishers are looked up one by one. A variable for
// tests alone.
var singly = 1_000

// outlet looks one reading's publisher up, or, after so many that this must be
// a large part of the graph, all that there are.
func (x *coder) outlet(reading string) string {
	text := "SELECT r.nid, o.id FROM readings r CROSS JOIN articles a ON a.nid = r.article CROSS JOIN entities o ON o.nid = a.publisher_id"
	a := args{}
	if x.all = len(x.outlets) >= singly; !x.all {
		text, a[":reading"] = text+" WHERE r.nid = CAST(:reading AS INTEGER)", reading
	}
	x.outlets[reading] = ""
	err := x.c.query(text, a, func(stmt *sqlite.Stmt) error {
		x.outlets[stmt.ColumnText(0)] = stmt.ColumnText(1)
		return nil
	})
	x.err = firstError(x.err, err)
	return x.outlets[reading]
}

func (x *coder) newActors(s string) int {
	a := &actors{ids: splitIDs(s), always: -1}
	if x.countries.Dated(a.ids) {
		a.on = map[int64]int{}
	} else {
		a.always = x.is(x.countries.Of(a.ids, graph.Date{})...)
	}
	x.actors = append(x.actors, a)
	return len(x.actors) - 1
}

func (x *coder) country(a *actors, date int64) int {
	if a.always >= 0 {
		return a.always
	}
	code, ok := a.on[date]
	if !ok {
		code = x.is(x.countries.Of(a.ids, keyDate(date))...)
		a.on[date] = code
	}
	return code
}

// countriesFor reads the affiliations, if a dimension needs them: there are
// far fewer of them than events.
func countriesFor(c *conn, by []graph.Dimension, w *where) (*graph.Affiliations, error) {
	if !slices.Contains(by, graph.ByAgentCountry) && !slices.Contains(by, graph.ByTargetCountry) {
		return nil, nil
	}
	a := &graph.Affiliations{}
	err := c.query("SELECT n.id, o.id FROM parts p CROSS JOIN entities n ON n.nid = p.part CROSS JOIN entities o ON o.nid = p.whole WHERE o.kind = :country",
		args{":country": int(graph.Country)}, func(stmt *sqlite.Stmt) error {
			a.Part(graph.ID(stmt.ColumnText(0)), graph.ID(stmt.ColumnText(1)))
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
		a.Term(h.Person, h.InForce, of[h.Office])
	}
	return a, nil
}
