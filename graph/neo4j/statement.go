package neo4j

import (
	"context"
	"embed"
	"fmt"
	"slices"
	"strings"
	"text/template"
	"time"

	"backchannel/graph"
)

// Statements are templates only so that a filter's unused clauses are absent:
// what they insert are clauses and names of closed sets. Values are parameters.
//
//go:embed cypher/*.cypher
var files embed.FS

var templates = template.Must(template.New("").ParseFS(files, "cypher/*.cypher"))

// statement makes the statement of a file.
func statement(name string, data any) (string, error) {
	var b strings.Builder
	if err := templates.ExecuteTemplate(&b, name+".cypher", data); err != nil {
		return "", fmt.Errorf("statement %s: %w", name, err)
	}
	return b.String(), nil
}

// key is one of the expressions by which a list is sorted; the last key of a
// list is unique in it.
type key struct {
	expression string
	descending bool
	kind       graph.KeyKind
}

// kinds are those of a cursor's keys.
func kinds(keys []key) []graph.KeyKind {
	ks := make([]graph.KeyKind, len(keys))
	for i, k := range keys {
		ks[i] = k.kind
	}
	return ks
}

// paging is what a page makes of a list's statement.
type paging struct {
	keys     []key
	backward bool
	after    []any // values of the keys; nil where the page has no such cursor
	before   []any
	limit    int
}

// newPaging reads the page's cursors. The error is of category [graph.ErrInvalid].
func newPaging(p graph.Page, keys []key) (paging, error) {
	if err := p.Validate(); err != nil {
		return paging{}, err
	}
	n, backward := p.Size()
	g := paging{keys: keys, backward: backward, limit: n + 1}
	var err error
	if g.after, err = cursorValues(p.After, keys); err != nil {
		return paging{}, err
	}
	g.before, err = cursorValues(p.Before, keys)
	return g, err
}

// cursorValues are a cursor's keys as the database has them.
func cursorValues(c graph.Cursor, keys []key) ([]any, error) {
	values, err := c.Keys(kinds(keys)...)
	for i, v := range values {
		switch v := v.(type) {
		case graph.Date:
			values[i] = v.String()
		case time.Time:
			values[i] = optionalMoment(v)
		}
	}
	return values, err
}

// keyed is the item with the keys that its statement returned.
func keyed[T any](g paging, item T, r row) (graph.Keyed[T], error) {
	values, _ := r.any("keys").([]any)
	k := graph.Keyed[T]{Item: item, Keys: make([]any, len(g.keys))}
	for i, v := range values {
		var err error
		k.Keys[i] = v
		s, _ := v.(string)
		switch g.keys[i].kind {
		case graph.DateKey:
			k.Keys[i], err = graph.ParseDate(s)
		case graph.MomentKey:
			k.Keys[i], err = parseMoment(s)
		case graph.NumberKey:
			if n, ok := v.(int64); ok { // somebody has set it by hand
				k.Keys[i] = float64(n)
			}
		}
		if err != nil {
			return k, fmt.Errorf("%w: %s is %q in the database: %v", graph.ErrConflict, g.keys[i].expression, s, err)
		}
	}
	return k, nil
}

// Beyond is the condition that keeps the list to what lies between the
// cursors: " AND …" for each that there is.
func (g paging) Beyond() string {
	var b strings.Builder
	for _, c := range []struct {
		values []any
		name   string
		after  bool
	}{{g.after, "after", true}, {g.before, "before", false}} {
		if c.values != nil {
			fmt.Fprintf(&b, "\n  AND %s", beyond(g.keys, 0, c.name, c.after))
		}
	}
	return b.String()
}

// BeyondIfAny is Beyond for lists that no index sorts: one statement for pages
// with cursors and without.
func (g paging) BeyondIfAny() string {
	return fmt.Sprintf("\n  AND ($after IS NULL OR %s)\n  AND ($before IS NULL OR %s)", beyond(g.keys, 0, "after", true), beyond(g.keys, 0, "before", false))
}

// beyond compares the keys from the i-th on with a cursor's values.
func beyond(keys []key, i int, name string, after bool) string {
	k, value := keys[i], fmt.Sprintf("$%s[%d]", name, i)
	operator := ">"
	if k.descending == after {
		operator = "<"
	}
	if i == len(keys)-1 {
		return fmt.Sprintf("%s %s %s", k.expression, operator, value)
	}
	// The first comparison is what an index can use.
	return fmt.Sprintf("%[1]s %[2]s= %[3]s AND (%[1]s %[2]s %[3]s OR %[4]s)", k.expression, operator, value, beyond(keys, i+1, name, after))
}

// Order is what follows ORDER BY; a page from the end is read backwards.
func (g paging) Order() string {
	terms := make([]string, len(g.keys))
	for i, k := range g.keys {
		terms[i] = k.expression
		if k.descending != g.backward {
			terms[i] += " DESC"
		}
	}
	return strings.Join(terms, ", ")
}

// Sorted is Order over the list of keys that the statement returns.
func (g paging) Sorted() string {
	terms := make([]string, len(g.keys))
	for i, k := range g.keys {
		terms[i] = fmt.Sprintf("keys[%d]", i)
		if k.descending != g.backward {
			terms[i] += " DESC"
		}
	}
	return strings.Join(terms, ", ")
}

// Keys is the list of the keys, from which cursors are made.
func (g paging) Keys() string {
	terms := make([]string, len(g.keys))
	for i, k := range g.keys {
		terms[i] = k.expression
	}
	return "[" + strings.Join(terms, ", ") + "]"
}

func (g paging) params(p map[string]any) {
	p["limit"], p["after"], p["before"] = g.limit, nil, nil
	// A nil list would be sent as an empty one, which is not null.
	if g.after != nil {
		p["after"] = g.after
	}
	if g.before != nil {
		p["before"] = g.before
	}
}

// cut makes the page of what was read.
func cut[T any](p graph.Page, items []graph.Keyed[T], total int) graph.List[T] {
	if _, backward := p.Size(); backward {
		slices.Reverse(items)
	}
	return graph.Cut(p, items, total)
}

// readList reads one page of a list and, where the page asks for it, its
// length, by the statements of those names; prepare, which may be nil, runs
// first in the same transaction, each time that it is tried.
func readList[T any](ctx context.Context, s *Store, p graph.Page, page paging, name string, data any, params map[string]any,
	prepare func(transaction) error, scan func(row) (T, error)) (graph.List[T], error) {
	list, err := statement(strings.ToLower(name), data)
	if err != nil {
		return graph.List[T]{}, err
	}
	count, err := statement(strings.ToLower(name)+"_count", data)
	if err != nil {
		return graph.List[T]{}, err
	}
	page.params(params)
	var items []graph.Keyed[T]
	total := -1
	err = s.read(ctx, name, func(t transaction) error {
		items, total = nil, -1
		if prepare != nil {
			if err := prepare(t); err != nil {
				return err
			}
		}
		err := t.each(list, params, func(r row) error {
			it, err := scan(r)
			if err != nil {
				return err
			}
			k, err := keyed(page, it, r)
			items = append(items, k)
			return err
		})
		if err != nil || !p.Total {
			return err
		}
		return t.each(count, params, func(r row) error {
			total = int(r.integer("total"))
			return nil
		})
	})
	if err != nil {
		return graph.List[T]{}, err
	}
	return cut(p, items, total), nil
}
