package sqlite

import (
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// ordered gives an order of events in two forms: as the inner query walks, and
// as the outer one reads the keys.
func ordered(w *where, o graph.EventOrder, date string) (inner terms, keys []string, err error) {
	if inner, err = eventOrder(w, o, date); err != nil {
		return nil, nil, err
	}
	outer, err := eventOrder(w, o, "e.date")
	for _, t := range outer {
		keys = append(keys, t.expr)
	}
	return inner, keys, err
}

// eventsOfEntities follows AGENT, TARGET, …, against the arrows. It leans on
// the primary key of roles.
func (e *expander) eventsOfEntities() error {
	sel, err := selectEvents(e.x.Events, each)
	if err != nil {
		return err
	}
	w := sel.where
	w.add("d.entity = f.value", nil)
	switch e.x.Relation {
	case graph.Agent:
		w.add("d.role = 1", nil)
	case graph.Target:
		w.add("d.role = 2", nil)
	case graph.Participant:
		w.add("(d.role = 1 OR d.role = 2 AND NOT EXISTS (SELECT 1 FROM roles b WHERE b.entity = d.entity AND b.date = d.date AND b.event = d.event AND b.role = 1))", nil)
	case graph.About:
		w.add("d.role = 3", nil)
		if w.by != nil {
			w.add("("+aboutThenHas("SELECT id AS value FROM entities WHERE nid = f.value")+")", nil)
		}
	case graph.At:
		if w.by == nil {
			w.add("d.role = 4", nil)
		} else {
			w.add("d.role >= 4 AND ("+placeThen+") = (SELECT id FROM entities WHERE nid = f.value)", nil)
		}
	}
	order, keys, err := ordered(w, e.x.Order, "d.date")
	if err != nil {
		return err
	}
	return e.read(paged{columns: "e.id", outer: "events e", key: "e.nid", inner: "SELECT e.nid FROM roles d CROSS JOIN events e ON e.nid = d.event",
		where: w, order: order, keys: keys, scan: e.toEvent})
}

func (e *expander) toEvent(nid int64, stmt *sqlite.Stmt) graph.Edge {
	return e.ended(graph.Edge{}, e.ids[nid], graph.ID(stmt.ColumnText(1)))
}

// reactions follows OBJECT against the arrows. It leans on events_by_object, and
// says so: where the filter has types, SQLite would rather walk all events of these.
func (e *expander) reactions() error {
	sel, err := selectEvents(e.x.Events, each)
	if err != nil {
		return err
	}
	sel.where.add("e.object = f.value", nil)
	order, keys, err := ordered(sel.where, e.x.Order, "e.date")
	if err != nil {
		return err
	}
	return e.read(paged{columns: "e.id", outer: "events e", key: "e.nid", inner: "SELECT e.nid FROM events e INDEXED BY events_by_object", where: sel.where,
		order: order, keys: keys, scan: e.toEvent})
}

// direct follows the derived edges. It leans on direct_out and direct_in, or,
// where the filter names the events, on direct_by_event: the nodes may have very
// many edges, those events have few.
func (e *expander) direct() error {
	sel, err := selectEvents(e.x.Events, each)
	if err != nil {
		return err
	}
	w := sel.where
	here, other := "source", "ifnull((SELECT id FROM entities WHERE nid = d.target), (SELECT id FROM events WHERE nid = d.target))"
	if e.x.Direction == graph.In {
		here, other = "target", "(SELECT id FROM entities WHERE nid = d.source)"
	} else if w.by != nil {
		w.add("NOT EXISTS (SELECT 1 FROM events t WHERE t.nid = d.target AND t.recorded > :known)", nil)
	}
	if len(e.x.Others) > 0 {
		there := "target"
		if e.x.Direction == graph.In {
			there = "source"
		}
		w.add("d."+there+" IN (SELECT nid FROM entities WHERE id IN (SELECT value FROM json_each(:others)) UNION ALL SELECT nid FROM events WHERE id IN (SELECT value FROM json_each(:others)))",
			args{":others": list(e.x.Others)})
	}
	few := len(e.x.Events.IDs) > 0
	if !few {
		w.add("d."+here+" = f.value", nil)
	}
	order, keys, err := ordered(w, e.x.Order, "d.date")
	if err != nil {
		return err
	}
	// The other end's id comes before the event's, where both tie.
	order = terms{order[0], {other, ascending, graph.TextKey}, order[1]}
	keys = []string{keys[0], other, keys[1]}
	columns := "e.id, e.type, " + other
	scan := func(nid int64, stmt *sqlite.Stmt) graph.Edge {
		edge := graph.Edge{Event: graph.EventID(stmt.ColumnText(1)), Type: graph.EventType(stmt.ColumnInt64(2))}
		return e.ended(edge, e.ids[nid], graph.ID(stmt.ColumnText(3)))
	}
	if !few {
		return e.read(paged{columns: columns, outer: "direct d\nCROSS JOIN events e ON e.nid = d.event", key: "d.nid",
			inner: "SELECT d.nid FROM direct d CROSS JOIN events e ON e.nid = d.event", where: w, order: order, keys: keys, scan: scan})
	}
	w.add("+d."+here+" IN (SELECT value FROM json_each(:from))", args{":from": e.nids})
	if err := w.ready(e.c); err != nil {
		return err
	}
	e.order = order
	return e.c.query(w.with+"SELECT d."+here+", "+columns+", "+strings.Join(keys, ", ")+" FROM events e CROSS JOIN direct d ON d.event = e.nid"+w.sql(),
		w.args, func(stmt *sqlite.Stmt) error {
			nid := stmt.ColumnInt64(0)
			e.add(nid, scan(nid, stmt), lastKeys(stmt, len(keys))...)
			return nil
		})
}

// partsOfEvents follows AGENT, TARGET, …, along the arrows: all is in the
// event's row.
func (e *expander) partsOfEvents() error {
	e.order = up(graph.TextKey)
	var found []storedEvent
	err := e.c.query("SELECT "+eventColumns+" FROM json_each(:from) f CROSS JOIN events e ON e.nid = f.value "+eventJoins,
		args{":from": e.nids}, func(stmt *sqlite.Stmt) error {
			found = append(found, scanEvent(stmt))
			return nil
		})
	if err != nil {
		return err
	}
	if err := eventsAsKnown(e.c, found, newWhere(e.x.Events.KnownBy).by); err != nil {
		return err
	}
	for _, ev := range found {
		var ids []graph.ID
		switch e.x.Relation {
		case graph.Agent:
			ids = ev.Agents
		case graph.Target:
			ids = ev.Targets
		case graph.Participant:
			ids = append(slices.Clone(ev.Agents), ev.Targets...)
			slices.Sort(ids)
			ids = slices.Compact(ids)
		case graph.About:
			ids = ev.About
		case graph.At:
			if ev.Place != "" {
				ids = []graph.ID{ev.Place}
			}
		}
		for _, id := range ids {
			e.add(ev.nid, graph.Edge{From: ev.ID.Node(), To: id}, string(id))
		}
	}
	return nil
}

// objects follows OBJECT along the arrows, to one event at most.
func (e *expander) objects() error {
	sel, err := selectEvents(e.x.Events, each)
	if err != nil {
		return err
	}
	if e.order, err = eventOrder(sel.where, e.x.Order, "e.date"); err != nil {
		return err
	}
	if err := sel.where.ready(e.c); err != nil {
		return err
	}
	sel.where.args[":from"] = e.nids
	return e.c.query(sel.where.with+"SELECT f.value, e.id, "+e.order[0].expr+" FROM json_each(:from) f CROSS JOIN events s ON s.nid = f.value CROSS JOIN events e ON e.nid = s.object"+
		sel.where.sql(), sel.where.args, func(stmt *sqlite.Stmt) error {
		nid, id := stmt.ColumnInt64(0), stmt.ColumnText(1)
		e.add(nid, graph.Edge{From: e.ids[nid], To: graph.ID(id)}, firstKey(stmt, 2), id)
		return nil
	})
}

func firstKey(stmt *sqlite.Stmt, column int) any {
	if stmt.ColumnType(column) == sqlite.TypeFloat {
		return stmt.ColumnFloat(column)
	}
	return stmt.ColumnInt64(column)
}

// reported follows REPORTS along the arrows to each event once. It leans on
// readings_by_article and claims_by_reading.
func (e *expander) reported() error {
	sel, err := selectEvents(e.x.Events, each)
	if err != nil {
		return err
	}
	w := sel.where
	w.add("e.nid IN (SELECT c.event FROM readings r CROSS JOIN claims c ON c.reading = r.nid WHERE r.article = f.value"+w.claimKnown()+")", nil)
	order, keys, err := ordered(w, e.x.Order, "e.date")
	if err != nil {
		return err
	}
	return e.read(paged{columns: "e.id", outer: "events e", key: "e.nid", inner: "SELECT e.nid FROM events e", where: w,
		order: order, keys: keys, scan: e.toEvent})
}

// reports follows REPORTS: one edge for each piece of evidence. It leans on
// readings_by_article, claims_by_reading and claims_by_event.
func (e *expander) reports() error {
	sel, err := selectEvents(e.x.Events, each)
	if err != nil {
		return err
	}
	w := sel.where
	order, err := eventOrder(w, e.x.Order, "e.date")
	if err != nil {
		return err
	}
	path := `readings r ON r.article = f.value CROSS JOIN claims c ON c.reading = r.nid CROSS JOIN events e ON e.nid = c.event
		CROSS JOIN articles a ON a.nid = r.article`
	e.order = append(slices.Clone(order), up(graph.IntegerKey, graph.IntegerKey, graph.TextKey)...)
	if e.x.Direction == graph.In {
		path = `claims c ON c.event = f.value CROSS JOIN events e ON e.nid = c.event CROSS JOIN readings r ON r.nid = c.reading
			CROSS JOIN articles a ON a.nid = r.article`
		e.order = up(graph.TextKey, graph.IntegerKey, graph.TextKey, graph.IntegerKey)
	}
	if w.by != nil {
		w.add("c.recorded <= :known", nil)
	}
	if err := w.ready(e.c); err != nil {
		return err
	}
	w.args[":from"] = e.nids
	return e.c.query(w.with+"SELECT f.value, a.id, e.id, r.extractor, r.version, c.confidence, c.recorded, c.evidence, "+order[0].expr+
		", c.status FROM json_each(:from) f CROSS JOIN "+path+w.sql(), w.args, func(stmt *sqlite.Stmt) error {
		nid, article, event := stmt.ColumnInt64(0), stmt.ColumnText(1), stmt.ColumnText(2)
		sp, err := spans(stmt.ColumnText(7))
		for _, s := range sp {
			ev := evidence(stmt, s)
			ev.Status = graph.EventStatus(stmt.ColumnInt64(9))
			keys := []any{article, int64(s.Start), ev.Extractor.Name, int64(s.End)}
			if e.x.Direction == graph.Out {
				keys = []any{firstKey(stmt, 8), event, int64(s.Start), int64(s.End), ev.Extractor.Name}
			}
			e.add(nid, graph.Edge{From: graph.ID(article), To: graph.ID(event), Evidence: ev}, keys...)
		}
		return err
	})
}

// evidence reads columns 1 and 3 to 6 as reports and attests select them.
func evidence(stmt *sqlite.Stmt, s graph.Span) *graph.Evidence {
	return &graph.Evidence{
		Article:    graph.ArticleID(stmt.ColumnText(1)),
		Span:       s,
		Extractor:  graph.Extractor{Name: stmt.ColumnText(3), Version: stmt.ColumnText(4)},
		Confidence: stmt.ColumnFloat(5),
		Recorded:   moment(stmt.ColumnInt64(6)),
	}
}
