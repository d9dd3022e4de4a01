package neo4j

import (
	"fmt"
	"maps"
	"slices"

	"backchannel/graph"
)

// eventState is an event as the database has it and as it is to be.
type eventState struct {
	claimState[graph.StoredEventClaim]
	old storedEvent // of no type where the database has none
}

// loadClaims takes the locks of all events that the facts name, or named
// before, and reads what everybody says of them.
func (b *batch) loadClaims() error {
	b.events, b.holdings = map[graph.EventID]*eventState{}, map[graph.HoldingID]*holdingState{}
	b.toldEvents, b.toldHoldings = map[source]map[graph.EventID]bool{}, map[source]map[graph.HoldingID]bool{}
	var sources []map[string]any
	for _, f := range b.facts {
		sources = append(sources, map[string]any{"article": string(f.Article.ID), "extractor": f.Extractor.Name})
		for _, e := range f.Events {
			b.events[e.ID] = newEventState()
		}
		for _, h := range f.Holdings {
			b.holdings[h.ID] = newHoldingState(h.Person, h.Office)
		}
	}
	err := eachOf(b, "write_claimed", sources, func(r row) error {
		from := source{graph.ArticleID(r.string("article")), r.string("extractor")}
		b.toldEvents[from], b.toldHoldings[from] = map[graph.EventID]bool{}, map[graph.HoldingID]bool{}
		for _, id := range stringsOf[graph.EventID](r.any("events")) {
			b.events[id], b.toldEvents[from][id] = newEventState(), true
		}
		for _, p := range r.list("holdings") {
			id := graph.HoldingID(p.string("holding"))
			b.holdings[id], b.toldHoldings[from][id] = newHoldingState(graph.ID(p.string("person")), graph.ID(p.string("office"))), true
		}
		return nil
	})
	if err != nil {
		return err
	}
	ids := texts(slices.Sorted(maps.Keys(b.events)))
	if err := b.lock(ids); err != nil {
		return err
	}
	return eachOf(b, "write_events_read", ids, func(r row) error {
		e, err := readEvent(r.properties("event"))
		if err != nil {
			return err
		}
		s := b.events[e.ID]
		s.old = e
		for _, p := range r.list("reports") {
			c, err := readEventClaim(e.Event, p)
			if err != nil {
				return err
			}
			s.read(source{c.Article, c.Extractor.Name}, c, c.Recorded, c.Extractor, p)
		}
		return nil
	})
}

func newEventState() *eventState {
	return &eventState{claimState: newClaimState[graph.StoredEventClaim]()}
}

func (b *batch) applyEvents(f *graph.Facts) {
	from := source{f.Article.ID, f.Extractor.Name}
	said := map[graph.EventID]bool{}
	for _, e := range f.Events {
		said[e.ID] = true
		c := graph.StoredEventClaim{EventClaim: e, Article: f.Article.ID, Extractor: f.Extractor}
		evidence := graph.SortSpans(e.Evidence)
		c.Evidence = nil
		b.events[e.ID].say(from, c, evidence, f, func(was graph.StoredEventClaim) bool { return sameEvent(was.Event, c.Event) })
	}
	for id := range b.toldEvents[from] {
		if !said[id] {
			delete(b.events[id].now, from)
		}
	}
	b.toldEvents[from] = said
}

// sameEvent compares events but for Recorded.
func sameEvent(a, b graph.Event) bool {
	return a.SameIdentity(b) && slices.Equal(a.About, b.About) && a.Place == b.Place && a.Status == b.Status && a.Mode == b.Mode &&
		a.CAMEO == b.CAMEO && a.Quote == b.Quote && a.Confidence == b.Confidence
}

// want folds the claims; false where none is left. A conflict of identity is
// of category graph.ErrConflict.
func (s *eventState) want() (storedEvent, bool, error) {
	if len(s.now) == 0 {
		return storedEvent{}, false, nil
	}
	claims := make([]graph.StoredEventClaim, 0, len(s.now))
	updated := ""
	for _, c := range s.now {
		claim := c.claim
		claim.Recorded, claim.Evidence = c.recorded, c.evidence
		claims = append(claims, claim)
		updated = max(updated, momentOf(c.recorded))
	}
	for _, c := range claims[1:] {
		if !c.Event.SameIdentity(claims[0].Event) {
			return storedEvent{}, false, fmt.Errorf("%w: articles %s and %s give the event %s another type, date, object or participants",
				graph.ErrConflict, min(claims[0].Article, c.Article), max(claims[0].Article, c.Article), c.ID)
		}
	}
	folded := graph.FoldEvent(claims)
	if updated == momentOf(folded.Recorded) {
		updated = ""
	}
	return storedEvent{folded, updated}, true, nil
}

func (b *batch) saveEvents() error {
	var nodes []map[string]any
	for _, id := range slices.Sorted(maps.Keys(b.events)) {
		s := b.events[id]
		want, there, err := s.want()
		if err != nil {
			return err
		}
		b.saveDirect(s.old.Event, want.Event)
		saveClaims(b, s.claimState, func(c *claim[graph.StoredEventClaim], piece int, span graph.Span) {
			b.link("REPORTS", c.claim.Article, c.claim.ID, reportProperties(c, piece, span))
		})
		if !there {
			continue // saveOrphans cuts the rest
		}
		if s.old.updated != want.updated || !s.old.Recorded.Equal(want.Recorded) || !sameEvent(s.old.Event, want.Event) {
			nodes = append(nodes, map[string]any{"id": string(id), "properties": eventProperties(want.Event, want.updated)})
		}
		b.relink("AGENT", id, s.old.Agents, want.Agents)
		b.relink("TARGET", id, s.old.Targets, want.Targets)
		b.relink("OBJECT", id, optionalID(s.old.Object), optionalID(want.Object))
		b.relink("ABOUT", id, s.old.About, want.About)
		b.relink("AT", id, optionalID(s.old.Place), optionalID(want.Place))
	}
	return b.rows("write_nodes", struct{ Labels string }{labels(graph.EventKind)}, nodes)
}

// saveDirect notes the difference between the direct edges that the event
// implied and those that it implies; a zero event implies none.
func (b *batch) saveDirect(old, want graph.Event) {
	type ends struct {
		from, to graph.ID
		t        graph.EventType
	}
	had := map[ends]graph.DirectEdge{}
	for _, d := range old.Direct() {
		had[ends{d.From, d.To, d.Type}] = d
	}
	carried := func(d graph.DirectEdge) map[string]any {
		return map[string]any{"event": string(d.Event), "date": d.Date.String(), "status": d.Status.String(), "confidence": d.Confidence}
	}
	row := func(d graph.DirectEdge) map[string]any {
		return map[string]any{"from": string(d.From), "to": string(d.To), "event": string(d.Event)}
	}
	for _, d := range want.Direct() {
		k := ends{d.From, d.To, d.Type}
		o, ok := had[k]
		delete(had, k)
		switch {
		case !ok:
			b.link(d.Type.String(), d.From, d.To, carried(d))
		case o != d:
			r := row(d)
			r["properties"] = carried(d)
			b.direct[d.Type.String()] = append(b.direct[d.Type.String()], r)
		}
	}
	for k, d := range had {
		b.cut[k.t.String()] = append(b.cut[k.t.String()], row(d))
	}
}

func reportProperties(c *claim[graph.StoredEventClaim], piece int, span graph.Span) map[string]any {
	e := c.claim.Event
	p := pieceProperties(c, piece, span)
	maps.Copy(p, map[string]any{
		"folded": graph.FoldText(span.Text), "confidence": e.Confidence, "status": e.Status.String(),
		"mode": optional(e.Mode), "cameo": optional(e.CAMEO), "quote": optional(e.Quote), "place": optional(string(e.Place)), "about": optionalList(e.About),
	})
	return p
}

// saveOrphans deletes events that nobody reports any more, and nodes that were made to be locked.
func (b *batch) saveOrphans() error {
	var orphans []string
	for _, id := range slices.Sorted(maps.Keys(b.events)) {
		if len(b.events[id].now) == 0 {
			orphans = append(orphans, string(id))
		}
	}
	return b.rows("write_orphans", nil, orphans)
}
