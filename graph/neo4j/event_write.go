package neo4j

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"backchannel/graph"
)

// eventState is an event as the database has it and as it is to be.
type eventState struct {
	old         storedEvent // of no type where the database has none
	before, now map[source]*eventClaim
}

// eventClaim is a claim with the database's ids of its edges, one for each
// piece of evidence; none where it is new.
type eventClaim struct {
	graph.StoredEventClaim
	edges []string
}

// loadClaims takes the locks of all events that the facts name, or named
// before, and reads what everybody says of them.
func (b *batch) loadClaims() error {
	b.events, b.holdings = map[graph.EventID]*eventState{}, map[graph.HoldingID]*holdingState{}
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
		for _, id := range stringsOf[graph.EventID](r.any("events")) {
			b.events[id] = newEventState()
		}
		for _, p := range r.list("holdings") {
			b.holdings[graph.HoldingID(p.string("holding"))] = newHoldingState(graph.ID(p.string("person")), graph.ID(p.string("office")))
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
			// Edges come claim by claim, in the order of their pieces.
			key := source{c.Article, c.Extractor.Name}
			if s.before[key] == nil {
				s.before[key] = &eventClaim{StoredEventClaim: c}
			}
			x := s.before[key]
			x.Evidence = append(x.Evidence, graph.Span{Start: int(p.integer("start")), End: int(p.integer("end")), Text: p.string("text")})
			x.edges = append(x.edges, p.string("edge"))
		}
		s.now = maps.Clone(s.before)
		return nil
	})
}

func newEventState() *eventState {
	return &eventState{before: map[source]*eventClaim{}, now: map[source]*eventClaim{}}
}

func (b *batch) applyEvents(f *graph.Facts) {
	from := source{f.Article.ID, f.Extractor.Name}
	said := map[graph.EventID]bool{}
	for _, e := range f.Events {
		said[e.ID] = true
		c := &eventClaim{StoredEventClaim: graph.StoredEventClaim{EventClaim: e, Article: f.Article.ID, Extractor: f.Extractor}}
		c.Recorded = f.Recorded
		c.Evidence = sortSpans(e.Evidence)
		s := b.events[e.ID]
		if was := s.now[from]; was != nil && sameClaim(was.EventClaim, c.EventClaim) {
			c.edges = was.edges
			if was.Recorded.Before(c.Recorded) {
				c.Recorded = was.Recorded
			}
		}
		s.now[from] = c
	}
	for id, s := range b.events {
		if !said[id] {
			delete(s.now, from)
		}
	}
}

// sameClaim compares all that a claim says, evidence included, but not since when.
func sameClaim(a, b graph.EventClaim) bool {
	return sameEvent(a.Event, b.Event) && slices.Equal(a.Evidence, b.Evidence)
}

// sameEvent compares events but for Recorded.
func sameEvent(a, b graph.Event) bool {
	return sameIdentity(a, b) && slices.Equal(a.About, b.About) && a.Place == b.Place && a.Status == b.Status && a.Mode == b.Mode &&
		a.CAMEO == b.CAMEO && a.Quote == b.Quote && a.Confidence == b.Confidence
}

// sameIdentity compares what all claims of one event must say alike.
func sameIdentity(a, b graph.Event) bool {
	return a.ID == b.ID && a.Type == b.Type && slices.Equal(a.Agents, b.Agents) && slices.Equal(a.Targets, b.Targets) &&
		a.Object == b.Object && a.Date == b.Date
}

// sortSpans returns spans sorted and distinct.
func sortSpans(spans []graph.Span) []graph.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b graph.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return slices.Compact(spans)
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
		claims = append(claims, c.StoredEventClaim)
		updated = max(updated, momentOf(c.Recorded))
	}
	for _, c := range claims[1:] {
		if !sameIdentity(c.Event, claims[0].Event) {
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
		b.saveReports(s)
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

// saveReports notes the edges of claims that have gone, come or changed.
func (b *batch) saveReports(s *eventState) {
	for key, old := range s.before {
		if c := s.now[key]; c == nil || c != old && len(c.edges) == 0 {
			b.gone = append(b.gone, old.edges...)
		}
	}
	bySource := func(a, b source) int {
		return cmp.Or(cmp.Compare(a.article, b.article), strings.Compare(a.extractor, b.extractor))
	}
	for _, key := range slices.SortedFunc(maps.Keys(s.now), bySource) {
		c, old := s.now[key], s.before[key]
		if len(c.edges) == 0 {
			for i, span := range c.Evidence {
				b.link("REPORTS", c.Article, c.ID, reportProperties(c, i+1, span))
			}
			continue
		}
		if !c.Recorded.Equal(old.Recorded) || c.Extractor != old.Extractor {
			for _, edge := range c.edges {
				b.changed = append(b.changed, map[string]any{"edge": edge,
					"properties": map[string]any{"recorded": momentOf(c.Recorded), "version": c.Extractor.Version}})
			}
		}
	}
}

func reportProperties(c *eventClaim, piece int, span graph.Span) map[string]any {
	return map[string]any{
		"extractor": c.Extractor.Name, "version": c.Extractor.Version, "piece": piece, "start": span.Start, "end": span.End, "text": span.Text,
		"folded": graph.FoldText(span.Text), "confidence": c.Confidence, "recorded": momentOf(c.Recorded), "status": c.Status.String(),
		"mode": optional(c.Mode), "cameo": optional(c.CAMEO), "quote": optional(c.Quote), "place": optional(string(c.Place)), "about": optionalList(c.About),
	}
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
