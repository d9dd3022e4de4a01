package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// conn is a connection with the texts of the statements that it keeps prepared.
type conn struct {
	*sqlite.Conn
	queries map[string]bool
	stop    chan struct{} // closed to interrupt what runs
}

func newConn(c *sqlite.Conn) *conn {
	n := &conn{Conn: c, queries: map[string]bool{}, stop: make(chan struct{})}
	n.SetInterrupt(n.stop)
	return n
}

// watch interrupts the connection when the context ends, until the function it
// returns is called. (A channel for each context would start a goroutine each.)
func (c *conn) watch(ctx context.Context) (done func()) {
	release := context.AfterFunc(ctx, func() { close(c.stop) })
	return func() {
		if release() {
			return
		}
		<-c.stop
		c.stop = make(chan struct{})
		c.SetInterrupt(c.stop)
	}
}

// keep is how many statements a connection keeps prepared. Filters combine to
// more texts than that; the rest are prepared when used.
const keep = 250

// args are a statement's values by the names of its parameters, which begin
// with a colon: int, int64, float64, string or nil.
type args map[string]any

// query runs a statement and calls row for each of its rows.
func (c *conn) query(text string, a args, row func(*sqlite.Stmt) error) (err error) {
	var stmt *sqlite.Stmt
	if c.queries[text] || len(c.queries) < keep {
		if stmt, err = c.Prepare(text); err != nil {
			return err
		}
		c.queries[text] = true
	} else {
		if stmt, _, err = c.PrepareTransient(text); err != nil {
			return err
		}
		defer stmt.Finalize()
	}
	defer stmt.Reset()
	for i := 1; i <= stmt.BindParamCount(); i++ {
		name := stmt.BindParamName(i)
		v, ok := a[name]
		if !ok {
			return fmt.Errorf("statement has no value for %s: %s", name, text)
		}
		bind(stmt, i, v)
	}
	for {
		more, err := stmt.Step()
		if err != nil {
			return err
		}
		if !more {
			return nil
		}
		if row == nil {
			continue
		}
		if err := row(stmt); err != nil {
			return err
		}
	}
}

func (c *conn) exec(text string) error { return c.query(text, nil, nil) }

func bind(stmt *sqlite.Stmt, i int, v any) {
	switch v := v.(type) {
	case nil:
		stmt.BindNull(i)
	case int:
		stmt.BindInt64(i, int64(v))
	case int64:
		stmt.BindInt64(i, v)
	case float64:
		stmt.BindFloat(i, v)
	case string:
		stmt.BindText(i, v)
	}
}

// list is the JSON array of ids and the like, for json_each.
func list[T any](vs []T) string {
	b, err := json.Marshal(vs)
	if err != nil { // strings and numbers cannot fail
		return "[]"
	}
	return string(b)
}

// dateKey is the date as the tables have it: yyyymmdd with 00 for what is not known.
func dateKey(d graph.Date) int { return d.Year*10000 + int(d.Month)*100 + d.Day }

func keyDate(k int64) graph.Date {
	return graph.Date{Year: int(k / 10000), Month: time.Month(k / 100 % 100), Day: int(k % 100)}
}

func moment(us int64) time.Time { return time.UnixMicro(us).UTC() }

// joinIDs and splitIDs keep a list of ids, which have no space in them, in one column.
func joinIDs(ids []graph.ID) string {
	switch len(ids) {
	case 0:
		return ""
	case 1:
		return string(ids[0])
	}
	var b strings.Builder
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(id))
	}
	return b.String()
}

func splitIDs(s string) []graph.ID {
	if s == "" {
		return nil
	}
	ids := make([]graph.ID, 0, strings.Count(s, " ")+1)
	for id := range strings.SplitSeq(s, " ") {
		ids = append(ids, graph.ID(id))
	}
	return ids
}

// null is nil for an empty string.
func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// spans reads a column of evidence.
func spans(s string) ([]graph.Span, error) {
	var rows [][]json.RawMessage
	if err := json.Unmarshal([]byte(s), &rows); err != nil {
		return nil, err
	}
	out := make([]graph.Span, len(rows))
	for i, r := range rows {
		if len(r) != 3 {
			return nil, fmt.Errorf("evidence has %d fields, want 3", len(r))
		}
		for j, into := range []any{&out[i].Start, &out[i].End, &out[i].Text} {
			if err := json.Unmarshal(r[j], into); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func spansJSON(sp []graph.Span) (string, error) {
	b := []byte{'['}
	for i, s := range sp {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '[')
		b = strconv.AppendInt(b, int64(s.Start), 10)
		b = append(b, ',')
		b = strconv.AppendInt(b, int64(s.End), 10)
		b = append(b, ',')
		text, err := json.Marshal(s.Text)
		if err != nil {
			return "", err
		}
		b = append(append(b, text...), ']')
	}
	return string(append(b, ']')), nil
}

func strs(s string) ([]string, error) {
	if s == "" || s == "[]" || s == "null" {
		return nil, nil
	}
	var out []string
	err := json.Unmarshal([]byte(s), &out)
	return out, err
}

func strsJSON(s []string) string {
	if len(s) == 0 {
		return "[]"
	}
	return list(s)
}

// trim takes the comment off a statement's file, so that it is not parsed
// each time that it is prepared.
func trim(file string) string {
	for strings.HasPrefix(file, "--") {
		_, file, _ = strings.Cut(file, "\n")
	}
	return strings.TrimSpace(file)
}
