package sqlite

import (
	"context"
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// expander answers one Expand in one transaction. Nodes that may have very many
// edges (an entity's events, mentions, …) get theirs by a statement that reads
// one page for each node along an index; the edges of other nodes are few
// enough to be read whole and cut here. Either way the number of statements
// does not depend on the number of nodes.
type expander struct {
	c     *conn
	x     graph.Expansion
	n     int // items wanted
	back  bool
	ids   map[int64]graph.ID // of the nodes by nid
	nids  string             // of the nodes, for json_each
	order terms              // by which items' keys are compared
	items map[int64][]item[graph.Edge]
	total map[int64]int
}

// Expand implements graph.Store.
func (s *Store) Expand(ctx context.Context, x graph.Expansion) (map[graph.ID]graph.List[graph.Edge], error) {
	if err := x.Page.Validate(); err != nil {
		return nil, err
	}
	if x.Direction > graph.In {
		return nil, graph.Invalidf("there is no direction %d", x.Direction)
	}
	if x.Relation.String() == "" {
		return nil, graph.Invalidf("there is no relation %d", x.Relation)
	}
	if _, err := eventOrder(newWhere(x.Events.KnownBy), x.Order, "e.date"); err != nil {
		return nil, err
	}
	if err := x.Articles.Validate(); err != nil {
		return nil, err
	}
	if _, err := articleOrder(x.ArticleOrder); err != nil {
		return nil, err
	}
	e := &expander{x: x, ids: map[int64]graph.ID{}, items: map[int64][]item[graph.Edge]{}}
	e.n, e.back = x.Page.Size()
	err := s.read(ctx, func(c *conn) error {
		e.c = c
		if err := e.resolve(); err != nil || len(e.ids) == 0 {
			return err
		}
		return e.run()
	})
	if err != nil {
		return nil, err
	}
	return e.lists()
}

func (e *expander) run() error {
	out := e.x.Direction == graph.Out
	switch e.x.Relation {
	case graph.Agent, graph.Target, graph.Participant, graph.About, graph.At:
		if out {
			return e.partsOfEvents()
		}
		return e.eventsOfEntities()
	case graph.Object:
		if out {
			return e.objects()
		}
		return e.reactions()
	case graph.Holds:
		return e.holdings()
	case graph.Of, graph.PartOf:
		return e.belonging()
	case graph.Reports:
		if out && e.x.Once {
			return e.reported()
		}
		return e.reports()
	case graph.Attests:
		return e.attests()
	case graph.Mentions:
		if out {
			return e.mentionsOfArticles()
		}
		return e.mentionsOfEntities()
	case graph.Cites, graph.PublishedBy:
		if out {
			return e.outlets()
		}
		return e.articlesOfOutlets()
	}
	return e.direct()
}

// ends says at which tables the nodes of an expansion stand.
func ends(r graph.Relation, d graph.Direction) []string {
	var from, to []string
	switch r {
	case graph.Agent, graph.Target, graph.Participant, graph.About, graph.At:
		from, to = []string{"events"}, []string{"entities"}
	case graph.Object:
		from, to = []string{"events"}, []string{"events"}
	case graph.Holds, graph.Of, graph.PartOf:
		from, to = []string{"entities"}, []string{"entities"}
	case graph.Reports:
		from, to = []string{"articles"}, []string{"events"}
	case graph.Direct:
		from, to = []string{"entities"}, []string{"entities", "events"}
	default:
		from, to = []string{"articles"}, []string{"entities"}
	}
	if d == graph.Out {
		return from
	}
	return to
}

// resolve finds the nodes that are there, as of the load moment.
func (e *expander) resolve() error {
	ids := list(e.x.From)
	var nids []int64
	for _, table := range ends(e.x.Relation, e.x.Direction) {
		w := newWhere(e.x.Events.KnownBy)
		w.known("n.recorded")
		w.add("n.id IN (SELECT value FROM json_each(:ids))", args{":ids": ids})
		err := e.c.query("SELECT n.nid, n.id FROM "+table+" n"+w.sql(), w.args, func(stmt *sqlite.Stmt) error {
			nid := stmt.ColumnInt64(0)
			e.ids[nid] = graph.ID(stmt.ColumnText(1))
			nids = append(nids, nid)
			return nil
		})
		if err != nil {
			return err
		}
	}
	slices.Sort(nids)
	e.nids = list(nids)
	return nil
}

// lists cuts what was read into pages.
func (e *expander) lists() (map[graph.ID]graph.List[graph.Edge], error) {
	lists := make(map[graph.ID]graph.List[graph.Edge], len(e.items))
	if len(e.order) == 0 {
		return lists, nil // nothing was asked of the database
	}
	down, kinds := bool(e.order[0].dir), e.order.kinds()
	for nid, items := range e.items {
		all := keyed(e.order, items)
		var l graph.List[graph.Edge]
		if e.total == nil { // all edges are at hand
			var err error
			if l, err = graph.CutWhole(e.x.Page, all, down, kinds...); err != nil {
				return nil, err
			}
		} else {
			slices.SortFunc(all, func(a, b graph.Keyed[graph.Edge]) int { return graph.CompareKeys(a.Keys, b.Keys, down) })
			total := -1
			if e.x.Page.Total {
				total = e.total[nid]
			}
			l = graph.Cut(e.x.Page, all, total)
		}
		if len(l.Items) > 0 {
			lists[e.ids[nid]] = l
		}
	}
	return lists, nil
}

// up makes an order of ascending keys, for lists that are sorted here.
func up(kinds ...graph.KeyKind) terms {
	ts := make(terms, len(kinds))
	for i, k := range kinds {
		ts[i].kind = k
	}
	return ts
}

func (e *expander) add(nid int64, edge graph.Edge, keys ...any) {
	edge.Relation = e.x.Relation
	e.items[nid] = append(e.items[nid], item[graph.Edge]{edge, keys})
}

// ended sets an edge's ends: this is the node expanded.
func (e *expander) ended(edge graph.Edge, this, other graph.ID) graph.Edge {
	if e.x.Direction == graph.Out {
		edge.From, edge.To = this, other
	} else {
		edge.From, edge.To = other, this
	}
	return edge
}

// paged is a statement that reads a page for each node: the inner query walks
// an index from the node f.value and stops at the limit, which a join cannot,
// and the outer one fetches what it selected.
type paged struct {
	columns string // after f.value; the keys of the order come last
	outer   string // joins; the first is of the alias that key names
	key     string // "e.nid"
	inner   string // SELECT …  FROM …, of one column
	where   *where // of the inner query, f.value included
	order   terms  // of the inner query
	keys    []string
	scan    func(nid int64, stmt *sqlite.Stmt) graph.Edge
}

// read runs the statement; scan's columns begin at 1.
func (e *expander) read(p paged) error {
	if err := p.where.ready(e.c); err != nil {
		return err
	}
	e.order, e.total = p.order, map[int64]int{}
	w := p.where.copy()
	if err := p.order.page(w, e.x.Page); err != nil {
		return err
	}
	w.args[":from"], w.args[":limit"] = e.nids, e.n+1
	outer, rest, _ := strings.Cut(p.outer, "\n")
	query := w.with + "SELECT f.value, " + p.columns + ", " + strings.Join(p.keys, ", ") + " FROM json_each(:from) f CROSS JOIN " + outer + " ON " + p.key +
		" IN (" + p.inner + w.sql() + p.order.order(e.back) + " LIMIT :limit) " + rest
	err := e.c.query(query, w.args, func(stmt *sqlite.Stmt) error {
		nid := stmt.ColumnInt64(0)
		e.add(nid, p.scan(nid, stmt), lastKeys(stmt, len(p.keys))...)
		return nil
	})
	if err != nil || !e.x.Page.Total {
		return err
	}
	w = p.where.copy()
	w.args[":from"] = e.nids
	return e.c.query(w.with+"SELECT f.value, (SELECT count(*) FROM ("+p.inner+w.sql()+")) FROM json_each(:from) f", w.args, func(stmt *sqlite.Stmt) error {
		e.total[stmt.ColumnInt64(0)] = stmt.ColumnInt(1)
		return nil
	})
}

// lastKeys reads the last n columns, of whatever type they are.
func lastKeys(stmt *sqlite.Stmt, n int) []any {
	keys := make([]any, n)
	first := stmt.ColumnCount() - n
	for i := range keys {
		switch stmt.ColumnType(first + i) {
		case sqlite.TypeInteger:
			keys[i] = stmt.ColumnInt64(first + i)
		case sqlite.TypeFloat:
			keys[i] = stmt.ColumnFloat(first + i)
		default:
			keys[i] = stmt.ColumnText(first + i)
		}
	}
	return keys
}
