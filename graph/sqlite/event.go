package sqlite

import (
	"context"
	_ "embed"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

var (
	//go:embed event_update.sql
	eventUpdateFile string
	//go:embed claim_update.sql
	claimUpdateFile string

	updateEventSQL = trim(eventUpdateFile)
	updateClaimSQL = trim(claimUpdateFile)
)

// eventColumns are read by scanEvent, from events e with eventJoins.
const (
	eventColumns = `e.nid, e.id, e.type, e.agents, e.targets, eo.id, e.date, e.about, e.place, e.status, e.mode, e.cameo, e.quote, e.confidence,
		e.recorded, e.latest, e.object, e.places`
	eventJoins = "LEFT JOIN events eo ON eo.nid = e.object"
	eventCount = 18
)

func scanEvent(stmt *sqlite.Stmt) storedEvent {
	return storedEvent{
		nid:    stmt.ColumnInt64(0),
		latest: stmt.ColumnInt64(15),
		object: stmt.ColumnInt64(16),
		places: splitIDs(stmt.ColumnText(17)),
		Event: graph.Event{
			ID:         graph.EventID(stmt.ColumnText(1)),
			Type:       graph.EventType(stmt.ColumnInt64(2)),
			Agents:     splitIDs(stmt.ColumnText(3)),
			Targets:    splitIDs(stmt.ColumnText(4)),
			Object:     graph.EventID(stmt.ColumnText(5)),
			Date:       keyDate(stmt.ColumnInt64(6)),
			About:      splitIDs(stmt.ColumnText(7)),
			Place:      graph.ID(stmt.ColumnText(8)),
			Status:     graph.EventStatus(stmt.ColumnInt64(9)),
			Mode:       stmt.ColumnText(10),
			CAMEO:      stmt.ColumnText(11),
			Quote:      stmt.ColumnText(12),
			Confidence: stmt.ColumnFloat(13),
			Recorded:   moment(stmt.ColumnInt64(14)),
		},
	}
}

// claimColumns are read by scanClaim, from claims c, readings r, articles a
// and events e.
const claimColumns = `c.nid, c.event, c.reading, c.status, c.confidence, c.mode, c.cameo, c.quote, c.place, c.about, c.recorded, c.pieces, c.evidence,
	a.id, r.extractor, r.version, e.id, e.type, e.agents, e.targets, (SELECT id FROM events WHERE nid = e.object), e.date`

func scanClaim(stmt *sqlite.Stmt) (*storedClaim, error) {
	c := &storedClaim{
		nid: stmt.ColumnInt64(0), event: stmt.ColumnInt64(1), reading: stmt.ColumnInt64(2),
		pieces: stmt.ColumnInt(11), evidence: stmt.ColumnText(12),
	}
	c.Event = graph.Event{
		ID:         graph.EventID(stmt.ColumnText(16)),
		Type:       graph.EventType(stmt.ColumnInt64(17)),
		Agents:     splitIDs(stmt.ColumnText(18)),
		Targets:    splitIDs(stmt.ColumnText(19)),
		Object:     graph.EventID(stmt.ColumnText(20)),
		Date:       keyDate(stmt.ColumnInt64(21)),
		Status:     graph.EventStatus(stmt.ColumnInt64(3)),
		Confidence: stmt.ColumnFloat(4),
		Mode:       stmt.ColumnText(5),
		CAMEO:      stmt.ColumnText(6),
		Quote:      stmt.ColumnText(7),
		Place:      graph.ID(stmt.ColumnText(8)),
		About:      splitIDs(stmt.ColumnText(9)),
		Recorded:   moment(stmt.ColumnInt64(10)),
	}
	c.Article = graph.ArticleID(stmt.ColumnText(13))
	c.Extractor = graph.Extractor{Name: stmt.ColumnText(14), Version: stmt.ColumnText(15)}
	var err error
	c.Evidence, err = spans(c.evidence)
	return c, err
}

// eventClaims reads all claims of events, or those recorded by a moment, by
// the event's nid.
func eventClaims(c *conn, nids []int64, by any) (map[int64][]*storedClaim, error) {
	claims := map[int64][]*storedClaim{}
	if len(nids) == 0 {
		return claims, nil
	}
	err := c.query("SELECT "+claimColumns+` FROM json_each(:nids) j CROSS JOIN claims c ON c.event = j.value AND (:by IS NULL OR c.recorded <= :by)
		CROSS JOIN readings r ON r.nid = c.reading CROSS JOIN articles a ON a.nid = r.article CROSS JOIN events e ON e.nid = c.event`,
		args{":nids": list(nids), ":by": by}, func(stmt *sqlite.Stmt) error {
			cl, err := scanClaim(stmt)
			claims[cl.event] = append(claims[cl.event], cl)
			return err
		})
	return claims, err
}

// eventsAsKnown folds again the events that claims after the moment have
// changed. by is nil for now. What was not known by then must have been left out.
func eventsAsKnown(c *conn, es []storedEvent, by any) error {
	moment, ok := by.(int64)
	if !ok {
		return nil
	}
	var later []int64
	for _, e := range es {
		if e.latest > moment {
			later = append(later, e.nid)
		}
	}
	claims, err := eventClaims(c, later, by)
	if err != nil {
		return err
	}
	for i, e := range es {
		var folding []graph.StoredEventClaim
		for _, cl := range claims[e.nid] {
			folding = append(folding, cl.StoredEventClaim)
		}
		if len(folding) > 0 {
			es[i].Event = graph.FoldEvent(folding)
		}
	}
	return nil
}

// Expressions of an event's folded fields; as of a load moment, from the
// claims recorded by then where later ones have changed the row.
const (
	statusNow     = "e.status"
	statusThen    = "CASE WHEN e.latest <= :known THEN e.status ELSE (SELECT min(c.status) FROM claims c WHERE c.event = e.nid AND c.recorded <= :known) END"
	confidentNow  = "e.confidence"
	confidentThen = "CASE WHEN e.latest <= :known THEN e.confidence ELSE (SELECT max(c.confidence) FROM claims c WHERE c.event = e.nid AND c.recorded <= :known) END"
	placeNow      = "e.place"
	placeThen     = `CASE WHEN e.latest <= :known THEN e.place ELSE (SELECT c.place FROM claims c CROSS JOIN readings r ON r.nid = c.reading CROSS JOIN articles a ON a.nid = r.article
		WHERE c.event = e.nid AND c.recorded <= :known AND c.place IS NOT NULL ORDER BY c.confidence DESC, a.id, r.extractor LIMIT 1) END`
	aboutNow  = "e.about"
	aboutThen = `CASE WHEN e.latest <= :known THEN e.about ELSE (SELECT trim(group_concat(c.about, ' ')) FROM claims c
		WHERE c.event = e.nid AND c.recorded <= :known AND c.about <> '') END`
)

// then picks the expression for a condition's load moment.
func (w *where) then(now, then string) string {
	if w.by == nil {
		return now
	}
	return "(" + then + ")"
}

var byEventID = term{"e.id", ascending, graph.TextKey}

// eventOrder gives the keys of an order of events; date is the column that the
// statement walks.
func eventOrder(w *where, o graph.EventOrder, date string) (terms, error) {
	switch o {
	case graph.ByDateDescending:
		return terms{{date, descending, graph.DateKey}, byEventID}, nil
	case graph.ByDateAscending:
		return terms{{date, ascending, graph.DateKey}, byEventID}, nil
	case graph.ByConfidenceDescending:
		return terms{{w.then(confidentNow, confidentThen), descending, graph.NumberKey}, byEventID}, nil
	case graph.ByRecorded:
		return terms{{"e.recorded", ascending, graph.MomentKey}, byEventID}, nil
	}
	return nil, graph.Invalidf("there is no order of events %d", o)
}

// orderKey is an event's first sort key.
func orderKey(e graph.Event, o graph.EventOrder) any {
	switch o {
	case graph.ByConfidenceDescending:
		return e.Confidence
	case graph.ByRecorded:
		return e.Recorded.UnixMicro()
	}
	return int64(dateKey(e.Date))
}

// Events implements graph.Store.
func (s *Store) Events(ctx context.Context, f graph.EventFilter, o graph.EventOrder, p graph.Page) (graph.List[graph.Event], error) {
	way := set
	if o == graph.ByDateDescending || o == graph.ByDateAscending {
		way = walk
	}
	sel, err := selectEvents(f, way)
	if err != nil {
		return graph.List[graph.Event]{}, err
	}
	order, err := eventOrder(sel.where, o, sel.date)
	if err != nil {
		return graph.List[graph.Event]{}, err
	}
	got, err := readList(ctx, s, p, order, listing[storedEvent]{
		columns: eventColumns, from: sel.from, joins: eventJoins, where: sel.where, merged: sel.merged,
		scan: func(stmt *sqlite.Stmt) (storedEvent, []any, error) { return scanEvent(stmt), nil, nil },
		finish: func(c *conn, items []item[storedEvent]) error {
			es := make([]storedEvent, len(items))
			for i, it := range items {
				es[i] = it.value
			}
			err := eventsAsKnown(c, es, sel.where.by)
			for i, e := range es {
				items[i] = item[storedEvent]{e, []any{orderKey(e.Event, o), string(e.ID)}}
			}
			return err
		},
	})
	l := graph.List[graph.Event]{Cursors: got.Cursors, More: got.More, Earlier: got.Earlier, Total: got.Total, Items: make([]graph.Event, len(got.Items))}
	for i, e := range got.Items {
		l.Items[i] = e.Event
	}
	return l, err
}
