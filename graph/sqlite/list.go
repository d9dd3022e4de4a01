package sqlite

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// where collects the clauses of a condition and the values of their
// parameters side by side; values never become part of the text.
type where struct {
	clauses []string
	args    args
	by      any               // the load moment, as in the tables; nil is now
	prepare func(*conn) error // adds what has to be read first; nil
	with    string            // tables of the statement's own, before SELECT
}

// newWhere begins a condition; its parameter :known is the load moment.
func newWhere(knownBy time.Time) *where {
	w := &where{args: args{}}
	if !knownBy.IsZero() {
		w.by = knownBy.UnixMicro()
		w.args[":known"] = w.by
	}
	return w
}

func (w *where) add(clause string, values args) {
	w.clauses = append(w.clauses, clause)
	for k, v := range values {
		w.args[k] = v
	}
}

// known restricts a column of load moments. The plus keeps the planner from
// walking the index of that column, in which the order of the list is lost.
func (w *where) known(column string) {
	if w.by != nil {
		w.add("+"+column+" <= :known", nil)
	}
}

// in restricts a column to texts, at least one.
func (w *where) in(column, parameter string, vs []string) {
	if len(vs) == 1 {
		w.add(column+" = :"+parameter, args{":" + parameter: vs[0]})
		return
	}
	w.add(column+" IN (SELECT value FROM json_each(:"+parameter+"))", args{":" + parameter: list(vs)})
}

// among restricts a column to members of a closed set, by the expression of it.
func among[T ~uint8](w *where, column, parameter string, vs []T) {
	is := numbers(vs)
	if len(is) == 1 {
		w.add(column+" = :"+parameter, args{":" + parameter: is[0]})
		return
	}
	w.add(column+" IN (SELECT value FROM json_each(:"+parameter+"))", args{":" + parameter: list(is)})
}

// numbers are members of a closed set as the tables have them.
func numbers[T ~uint8](vs []T) []int {
	is := make([]int, len(vs))
	for i, v := range vs {
		is[i] = int(v)
	}
	return is
}

// nids gives the subquery of the integer keys of entities.
func (w *where) nids(parameter string, ids []graph.ID) string {
	w.args[":"+parameter] = list(ids)
	return "(SELECT nid FROM entities WHERE id IN (SELECT value FROM json_each(:" + parameter + ")))"
}

// sql is the condition, with WHERE, or "".
func (w *where) sql() string {
	if len(w.clauses) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(w.clauses, " AND ")
}

// ready adds what has to be read first, in the transaction of the statement.
// It is called once, before the statement is made.
func (w *where) ready(c *conn) error {
	if w.prepare == nil {
		return nil
	}
	return w.prepare(c)
}

// copy is a condition to which more can be added apart.
func (w *where) copy() *where {
	return &where{clauses: slices.Clone(w.clauses), args: maps.Clone(w.args), by: w.by, with: w.with}
}

func texts[T ~string](ids []T) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = string(id)
	}
	return out
}

// direction of one sort key.
type direction bool

const (
	ascending  direction = false
	descending direction = true
)

// term is one key by which a list is sorted; the last of them is unique.
type term struct {
	expr string
	dir  direction
	kind graph.KeyKind
}

type terms []term

// order is the ORDER BY clause, for a list read from its end turned round.
func (ts terms) order(backward bool) string {
	parts := make([]string, len(ts))
	for i, t := range ts {
		parts[i] = t.expr
		if bool(t.dir) != backward {
			parts[i] += " DESC"
		}
	}
	return " ORDER BY " + strings.Join(parts, ", ")
}

func (ts terms) kinds() []graph.KeyKind {
	kinds := make([]graph.KeyKind, len(ts))
	for i, t := range ts {
		kinds[i] = t.kind
	}
	return kinds
}

// keys reads a cursor of this order as the tables have its keys; nil for none.
func (ts terms) keys(c graph.Cursor) ([]any, error) {
	keys, err := c.Keys(ts.kinds()...)
	for i, k := range keys {
		switch k := k.(type) {
		case graph.Date:
			keys[i] = int64(dateKey(k))
		case time.Time:
			keys[i] = k.UnixMicro()
		}
	}
	return keys, err
}

// beyond adds the clause of what comes after the cursor, or before it, to the
// condition. The first comparison of each level is what an index can use.
func (ts terms) beyond(w *where, c graph.Cursor, before bool) error {
	keys, err := ts.keys(c)
	if err != nil || keys == nil {
		return err
	}
	name := ":after"
	if before {
		name = ":before"
	}
	if clause := ts.rowValue(name, keys, before, w.args); clause != "" {
		w.add(clause, nil)
		return nil
	}
	clause := ""
	for i := len(ts) - 1; i >= 0; i-- {
		op := ">"
		if bool(ts[i].dir) != before {
			op = "<"
		}
		p := name + strconv.Itoa(i)
		w.args[p] = keys[i]
		if clause == "" {
			clause = ts[i].expr + " " + op + " " + p
		} else {
			clause = fmt.Sprintf("%s %s= %s AND (%s %s %s OR (%s))", ts[i].expr, op, p, ts[i].expr, op, p, clause)
		}
	}
	w.add("("+clause+")", nil)
	return nil
}

// rowValue compares all keys at once, which an index can seek by even among
// very many equal first keys; "" where they are not sorted in one direction.
func (ts terms) rowValue(name string, keys []any, before bool, values args) string {
	var exprs, parameters []string
	for i, t := range ts {
		if t.dir != ts[0].dir {
			return ""
		}
		p := name + strconv.Itoa(i)
		exprs, parameters = append(exprs, t.expr), append(parameters, p)
		values[p] = keys[i]
	}
	op := ">"
	if bool(ts[0].dir) != before {
		op = "<"
	}
	return "(" + strings.Join(exprs, ", ") + ") " + op + " (" + strings.Join(parameters, ", ") + ")"
}

// page adds the clauses of a page's cursors to the condition.
func (ts terms) page(w *where, p graph.Page) error {
	if err := ts.beyond(w, p.After, false); err != nil {
		return err
	}
	return ts.beyond(w, p.Before, true)
}

// item is a member of a list with its sort keys as the tables have them.
type item[T any] struct {
	value T
	keys  []any
}

// listing is what readList reads.
type listing[T any] struct {
	columns, from, joins string // joins add columns and change no number of rows
	where                *where
	merged               bool // see selection
	scan                 func(*sqlite.Stmt) (T, []any, error)
	// finish changes the items after they are read, in the same transaction; may be nil.
	finish func(*conn, []item[T]) error
}

// statements are those of the list, under the condition w, and of its length.
func (l listing[T]) statements(w *where, order string) (list, count string) {
	if !l.merged {
		return w.with + "SELECT " + l.columns + " FROM " + l.from + " " + l.joins + w.sql() + order + " LIMIT :limit",
			w.with + "SELECT count(*) FROM " + l.from + l.where.sql()
	}
	// The outer order is that of the events' own column.
	outer := strings.ReplaceAll(order, "d.date", "e.date")
	return w.with + "SELECT " + l.columns + " FROM (SELECT DISTINCT x.nid FROM streams s CROSS JOIN events x ON x.nid IN (SELECT d.event FROM " + l.from +
			w.sql() + order + " LIMIT :limit)) m CROSS JOIN events e ON e.nid = m.nid " + l.joins + outer + " LIMIT :limit",
		w.with + "SELECT count(DISTINCT d.event) FROM streams s CROSS JOIN " + l.from + l.where.sql()
}

// readList reads one page of a list.
func readList[T any](ctx context.Context, s *Store, p graph.Page, order terms, l listing[T]) (graph.List[T], error) {
	var none graph.List[T]
	if err := p.Validate(); err != nil {
		return none, err
	}
	n, backward := p.Size()
	var items []item[T]
	total := -1
	err := s.read(ctx, func(c *conn) error {
		if err := l.where.ready(c); err != nil {
			return err
		}
		w := l.where.copy()
		if err := order.page(w, p); err != nil {
			return err
		}
		w.args[":limit"] = n + 1
		list, count := l.statements(w, order.order(backward))
		err := c.query(list, w.args, func(stmt *sqlite.Stmt) error {
			v, keys, err := l.scan(stmt)
			items = append(items, item[T]{v, keys})
			return err
		})
		if err == nil && p.Total {
			err = c.query(count, l.where.args, func(stmt *sqlite.Stmt) error {
				total = stmt.ColumnInt(0)
				return nil
			})
		}
		if err == nil && l.finish != nil {
			err = l.finish(c, items)
		}
		return err
	})
	if err != nil {
		return none, err
	}
	if backward {
		slices.Reverse(items)
	}
	return graph.Cut(p, keyed(order, items), total), nil
}

// keyed are the items with their keys as cursors have them.
func keyed[T any](order terms, items []item[T]) []graph.Keyed[T] {
	out := make([]graph.Keyed[T], len(items))
	for i, it := range items {
		keys := slices.Clone(it.keys)
		for j, t := range order {
			n, _ := keys[j].(int64)
			switch t.kind {
			case graph.DateKey:
				keys[j] = keyDate(n)
			case graph.MomentKey:
				keys[j] = moment(n)
			}
		}
		out[i] = graph.Keyed[T]{Item: it.value, Keys: keys}
	}
	return out
}
