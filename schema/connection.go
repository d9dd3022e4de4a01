package schema

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"backchannel/graph"
)

// connection is a page of a list as Relay has it. Its items are values that
// the item type's resolvers take, or ids of nodes still to be fetched.
type connection struct {
	items   []any
	cursors []graph.Cursor
	more    bool
	earlier bool
	total   int
}

type connectionEdge struct {
	cursor graph.Cursor
	item   any
}

// newConnection makes a connection of a list, each item put through as.
func newConnection[T any](l graph.List[T], as func(T) any) *connection {
	c := &connection{cursors: l.Cursors, more: l.More, earlier: l.Earlier, total: l.Total}
	for _, it := range l.Items {
		c.items = append(c.items, as(it))
	}
	return c
}

// pageOf reads first, after, last, before; the whole list is counted only if
// the request asks for totalCount.
func pageOf(p graphql.ResolveParams) (graph.Page, error) {
	a := arguments(p.Args)
	page := graph.Page{First: a.int("first"), After: graph.Cursor(a.string("after")), Last: a.int("last"), Before: graph.Cursor(a.string("before")),
		Total: selects(p.Info, "totalCount")}
	for _, name := range []string{"first", "last"} {
		if n, given := p.Args[name].(int); given && n <= 0 {
			return page, graph.Invalidf("%s is %d: ask for at least 1", name, n)
		}
	}
	if page.First == 0 && page.Last == 0 {
		page.First = defaultPage
	}
	return page, page.Validate()
}

// defaultPage is what a list gives that is asked for without first or last.
const defaultPage = 50

// selects reports whether the field's own selection has a field of that name.
func selects(info graphql.ResolveInfo, name string) bool {
	for _, f := range info.FieldASTs {
		if f.SelectionSet != nil && selectionHas(info, f.SelectionSet, name) {
			return true
		}
	}
	return false
}

func selectionHas(info graphql.ResolveInfo, set *ast.SelectionSet, name string) bool {
	for _, s := range set.Selections {
		switch s := s.(type) {
		case *ast.Field:
			if s.Name.Value == name {
				return true
			}
		case *ast.InlineFragment:
			if selectionHas(info, s.SelectionSet, name) {
				return true
			}
		case *ast.FragmentSpread:
			if f, ok := info.Fragments[s.Name.Value].(*ast.FragmentDefinition); ok && selectionHas(info, f.SelectionSet, name) {
				return true
			}
		}
	}
	return false
}

func connectionResolvers(m map[string]graphql.FieldResolveFn) {
	for _, t := range paged {
		m[t+"Connection.edges"] = on(func(_ *reader, c *connection, _ arguments) (any, error) {
			edges := make([]any, len(c.items))
			for i, it := range c.items {
				edges[i] = connectionEdge{c.cursors[i], it}
			}
			return edges, nil
		})
		m[t+"Connection.nodes"] = on(func(r *reader, c *connection, _ arguments) (any, error) {
			if len(c.items) == 0 {
				return []any{}, nil
			}
			if _, fetched := c.items[0].(graph.ID); !fetched {
				return c.items, nil
			}
			ids := make([]graph.ID, len(c.items))
			for i, it := range c.items {
				ids[i] = it.(graph.ID)
			}
			return list(r, ids), nil
		})
		m[t+"Connection.pageInfo"] = on(func(_ *reader, c *connection, _ arguments) (any, error) { return c, nil })
		m[t+"Connection.totalCount"] = on(func(_ *reader, c *connection, _ arguments) (any, error) { return c.total, nil })
		m[t+"Edge.cursor"] = on(func(_ *reader, e connectionEdge, _ arguments) (any, error) { return string(e.cursor), nil })
		m[t+"Edge.node"] = on(func(r *reader, e connectionEdge, _ arguments) (any, error) {
			if id, ok := e.item.(graph.ID); ok {
				return r.node(id), nil
			}
			return e.item, nil
		})
	}
	m["PageInfo.hasNextPage"] = on(func(_ *reader, c *connection, _ arguments) (any, error) { return c.more, nil })
	m["PageInfo.hasPreviousPage"] = on(func(_ *reader, c *connection, _ arguments) (any, error) { return c.earlier, nil })
	m["PageInfo.startCursor"] = on(func(_ *reader, c *connection, _ arguments) (any, error) { return cursorAt(c, 0), nil })
	m["PageInfo.endCursor"] = on(func(_ *reader, c *connection, _ arguments) (any, error) { return cursorAt(c, len(c.cursors)-1), nil })
}

func cursorAt(c *connection, i int) any {
	if i < 0 || i >= len(c.cursors) {
		return nil
	}
	return string(c.cursors[i])
}
