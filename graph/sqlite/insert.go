package sqlite

import (
	"strings"

	"zombiezen.com/go/sqlite"
)

// inserter collects rows and inserts many with one statement, which together
// with rows sorted by key is what makes bulk writes fast: fewer calls, and
// neighbours of the tree filled one after the other.
//
// OR ROLLBACK, since whoever writes gives up the transaction on any error
// anyway: a statement that could be undone by itself would keep a journal of
// its own, and at each of those the full-text tables write out what they hold
// in memory. For the same reason these get one row a statement.
type inserter struct {
	c      *conn
	into   string // "INSERT OR ROLLBACK INTO t (a, b) VALUES "
	values []value
	fields int
	rows   int         // of a whole statement
	full   string      // the text of a whole statement
	first  []*inserter // of rows that these refer to
	err    error
}

// many is how many rows go into one statement.
const many = 64

// value is one field: text, an integer, a float or null, without the
// allocation that any would take.
type value struct {
	kind byte // 't', 'i', 'f', or 0 for null
	i    int64
	f    float64
	t    string
}

func text(s string) value   { return value{kind: 't', t: s} }
func integer(i int64) value { return value{kind: 'i', i: i} }
func real(f float64) value  { return value{kind: 'f', f: f} }

// optional is null for "" and 0.
func optional(s string) value {
	if s == "" {
		return value{}
	}
	return text(s)
}

func reference(nid int64) value {
	if nid == 0 {
		return value{}
	}
	return integer(nid)
}

func newInserter(c *conn, table, columns string, first ...*inserter) *inserter {
	n := &inserter{c: c, into: "INSERT OR ROLLBACK INTO " + table + " (" + columns + ") VALUES ", fields: strings.Count(columns, ",") + 1, rows: many, first: first}
	if strings.HasSuffix(table, "_words") {
		n.rows = 1
	}
	return n
}

func (n *inserter) add(values ...value) {
	n.values = append(n.values, values...)
	if len(n.values) == n.rows*n.fields {
		n.run()
	}
}

// run inserts the rows collected so far.
func (n *inserter) run() {
	if n.err != nil || len(n.values) == 0 {
		n.values = n.values[:0]
		return
	}
	for _, f := range n.first {
		if n.err = f.done(); n.err != nil {
			return
		}
	}
	rows := len(n.values) / n.fields
	query := n.full
	if query == "" || rows != n.rows {
		row := "(?" + strings.Repeat(",?", n.fields-1) + ")"
		query = n.into + row + strings.Repeat(","+row, rows-1)
	}
	if rows == n.rows {
		n.full = query
	}
	var stmt *sqlite.Stmt
	// Only the two sizes that recur are worth keeping prepared.
	if rows == n.rows || rows == 1 {
		stmt, n.err = n.c.Prepare(query)
	} else {
		stmt, _, n.err = n.c.PrepareTransient(query)
		defer func() {
			if stmt != nil {
				stmt.Finalize() // Step has told
			}
		}()
	}
	if n.err != nil {
		return
	}
	for i, v := range n.values {
		switch v.kind {
		case 't':
			stmt.BindText(i+1, v.t)
		case 'i':
			stmt.BindInt64(i+1, v.i)
		case 'f':
			stmt.BindFloat(i+1, v.f)
		default:
			stmt.BindNull(i + 1)
		}
	}
	_, n.err = stmt.Step()
	if rows == n.rows || rows == 1 {
		stmt.Reset() // repeats Step's error
	}
	n.values = n.values[:0]
}

// done inserts what is left and returns the first error.
func (n *inserter) done() error {
	n.run()
	return n.err
}
