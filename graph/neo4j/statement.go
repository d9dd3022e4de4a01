package neo4j

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"text/template"

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
	kind       keyKind
}

type keyKind uint8

const (
	textKey keyKind = iota
	integerKey
	numberKey
)

func (k key) parse(s string) (any, error) {
	switch k.kind {
	case integerKey:
		return strconv.ParseInt(s, 10, 64)
	case numberKey:
		return strconv.ParseFloat(s, 64)
	}
	return s, nil
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

func cursorValues(c graph.Cursor, keys []key) ([]any, error) {
	texts, err := c.Keys(len(keys))
	if err != nil || texts == nil {
		return nil, err
	}
	values := make([]any, len(keys))
	for i, k := range keys {
		if values[i], err = k.parse(texts[i]); err != nil {
			return nil, graph.Invalidf("cursor %q belongs to another list", string(c))
		}
	}
	return values, nil
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
	p["limit"], p["after"], p["before"] = g.limit, g.after, g.before
}

// keyed is an item of a list with the values of its keys.
type keyed[T any] struct {
	item   T
	cursor graph.Cursor
}

func (g paging) cursor(values []any) graph.Cursor {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = fmt.Sprint(v)
	}
	return graph.NewCursor(texts...)
}

// cut makes the page of what was read.
func cut[T any](p graph.Page, items []keyed[T], total int) graph.List[T] {
	if _, backward := p.Size(); backward {
		for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
			items[i], items[j] = items[j], items[i]
		}
	}
	l := graph.Cut(p, items, total, func(k keyed[T]) graph.Cursor { return k.cursor })
	out := graph.List[T]{Cursors: l.Cursors, More: l.More, Earlier: l.Earlier, Total: l.Total, Items: make([]T, len(l.Items))}
	for i, k := range l.Items {
		out.Items[i] = k.item
	}
	return out
}
