package sqlite

import (
	"context"
	_ "embed"
	"time"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

var (
	//go:embed entity_update.sql
	entityUpdateFile string

	updateEntitySQL = trim(entityUpdateFile)
)

// entityColumns are read by scanEntity, from entities n with entityJoins.
const (
	entityColumns = "n.nid, n.id, n.kind, n.name, n.aliases, n.wikidata, n.listed, n.iso2, n.iso3, n.title, no.id, n.part_of, n.lower, n.events"
	entityJoins   = "LEFT JOIN entities no ON no.nid = n.office_of"
)

func scanEntity(stmt *sqlite.Stmt) (graph.Entity, int64, error) {
	e := graph.Entity{
		ID:       graph.ID(stmt.ColumnText(1)),
		Kind:     graph.Kind(stmt.ColumnInt64(2)),
		Name:     stmt.ColumnText(3),
		Wikidata: stmt.ColumnText(5),
		Listed:   stmt.ColumnInt64(6) != 0,
		ISO2:     stmt.ColumnText(7),
		ISO3:     stmt.ColumnText(8),
		Title:    stmt.ColumnText(9),
		Of:       graph.ID(stmt.ColumnText(10)),
		PartOf:   splitIDs(stmt.ColumnText(11)),
	}
	var err error
	e.Aliases, err = strs(stmt.ColumnText(4))
	return e, stmt.ColumnInt64(0), err
}

// Nodes implements graph.Store.
func (s *Store) Nodes(ctx context.Context, ids []graph.ID, knownBy time.Time) (map[graph.ID]graph.Node, error) {
	var entities, events, articles []string
	for _, id := range ids {
		switch k := id.Kind(); {
		case k.IsEntity():
			entities = append(entities, string(id))
		case k == graph.EventKind:
			events = append(events, string(id))
		case k == graph.ArticleKind:
			articles = append(articles, string(id))
		}
	}
	nodes := make(map[graph.ID]graph.Node, len(ids))
	err := s.read(ctx, func(c *conn) error {
		if len(entities) > 0 {
			w := newWhere(knownBy)
			w.in("n.id", "ids", entities)
			w.known("n.recorded")
			err := c.query("SELECT "+entityColumns+" FROM entities n "+entityJoins+w.sql(), w.args, func(stmt *sqlite.Stmt) error {
				e, _, err := scanEntity(stmt)
				nodes[e.ID] = e
				return err
			})
			if err != nil {
				return err
			}
		}
		if len(articles) > 0 {
			w := newWhere(knownBy)
			w.in("a.id", "ids", articles)
			w.known("a.recorded")
			err := c.query("SELECT "+articleColumns+", t.text FROM articles a "+articleJoins+" CROSS JOIN readings t ON t.nid = a.text_of"+w.sql(),
				w.args, func(stmt *sqlite.Stmt) error {
					a, _, err := scanArticle(stmt)
					a.Text = stmt.ColumnText(articleCount)
					nodes[a.ID.Node()] = a
					return err
				})
			if err != nil {
				return err
			}
		}
		if len(events) == 0 {
			return nil
		}
		w := newWhere(knownBy)
		w.in("e.id", "ids", events)
		w.known("e.recorded")
		var found []storedEvent
		err := c.query("SELECT "+eventColumns+" FROM events e "+eventJoins+w.sql(), w.args, func(stmt *sqlite.Stmt) error {
			found = append(found, scanEvent(stmt))
			return nil
		})
		if err != nil {
			return err
		}
		if err := eventsAsKnown(c, found, w.by); err != nil {
			return err
		}
		for _, e := range found {
			nodes[e.ID.Node()] = e.Event
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return nodes, nil
}

var byEntityID = term{"n.id", ascending, graph.TextKey}

// Entities implements graph.Store.
func (s *Store) Entities(ctx context.Context, f graph.EntityFilter, o graph.EntityOrder, p graph.Page) (graph.List[graph.Entity], error) {
	var order terms
	switch o {
	case graph.ByID:
		order = terms{byEntityID}
	case graph.ByName:
		order = terms{{"n.lower", ascending, graph.TextKey}, byEntityID}
	case graph.ByEventCount:
		order = terms{{"n.events", descending, graph.IntegerKey}, byEntityID}
	default:
		return graph.List[graph.Entity]{}, graph.Invalidf("there is no order of entities %d", o)
	}
	w := newWhere(f.KnownBy)
	w.known("n.recorded")
	if len(f.IDs) > 0 {
		w.in("n.id", "ids", texts(f.IDs))
	}
	if len(f.Kinds) > 0 {
		among(w, "n.kind", "kinds", f.Kinds)
	}
	if len(f.Of) > 0 {
		w.add("n.office_of IN "+w.nids("of", f.Of), nil)
	}
	if len(f.PartOf) > 0 {
		w.add("n.nid IN (SELECT part FROM parts WHERE whole IN "+w.nids("part_of", f.PartOf)+")", nil)
	}
	if len(f.Country) > 0 {
		of, known := w.nids("country", f.Country), ""
		if w.by != nil {
			known = " AND h.recorded <= :known"
		}
		w.add("(n.nid IN "+of+" OR n.office_of IN "+of+" OR n.nid IN (SELECT part FROM parts WHERE whole IN "+of+`)
			OR n.nid IN (SELECT h.person FROM entities o CROSS JOIN holdings h ON h.office = o.nid WHERE o.office_of IN `+of+known+"))", nil)
	}
	if f.Name != "" {
		w.add("n.nid IN (SELECT entity FROM names WHERE folded = :name)", args{":name": graph.FoldText(f.Name)})
	}
	if f.ISO != "" {
		w.add("n.nid IN (SELECT nid FROM entities WHERE iso2 = :iso UNION ALL SELECT nid FROM entities WHERE iso3 = :iso)", args{":iso": f.ISO})
	}
	return readList(ctx, s, p, order, listing[graph.Entity]{
		columns: entityColumns, from: "entities n", joins: entityJoins, where: w,
		scan: func(stmt *sqlite.Stmt) (graph.Entity, []any, error) {
			e, _, err := scanEntity(stmt)
			var keys []any
			switch o {
			case graph.ByID:
				keys = []any{string(e.ID)}
			case graph.ByName:
				keys = []any{stmt.ColumnText(12), string(e.ID)}
			default:
				keys = []any{stmt.ColumnInt64(13), string(e.ID)}
			}
			return e, keys, err
		},
	})
}
