package neo4j

import (
	"context"
	"slices"

	"backchannel/graph"
)

// storedEvent is an event with what the store keeps beside it.
type storedEvent struct {
	graph.Event
	updated string // moment of the latest claim: from then on this is the fold; "" if all claims are of one
}

// eventProperties are those of the node; nil removes one.
func eventProperties(e graph.Event, updated string) map[string]any {
	var reflexive []graph.ID
	for _, a := range e.Agents {
		if slices.Contains(e.Targets, a) {
			reflexive = append(reflexive, a)
		}
	}
	return map[string]any{
		"type": e.Type.String(), "plover": e.Type.PLOVER(), "cameo": optional(e.CAMEO), "mode": optional(e.Mode),
		"date": e.Date.String(), "datePrecision": optional(e.Date.Precision().String()), "status": e.Status.String(),
		"confidence": e.Confidence, "quote": optional(e.Quote), "recorded": momentOf(e.Recorded), "updated": optional(updated),
		"reflexive": optionalList(reflexive), "agents": optionalList(e.Agents), "targets": optionalList(e.Targets),
		"object": optional(string(e.Object)), "about": optionalList(e.About), "place": optional(string(e.Place)),
	}
}

// readEvent makes the event of a node's properties.
func readEvent(p properties) (storedEvent, error) {
	e := graph.Event{
		ID: graph.EventID(p.string("id")), CAMEO: p.string("cameo"), Mode: p.string("mode"), Quote: p.string("quote"),
		Confidence: p.number("confidence"), Place: graph.ID(p.string("place")), Object: graph.EventID(p.string("object")),
		Agents: sortedIDs(p["agents"]), Targets: sortedIDs(p["targets"]), About: sortedIDs(p["about"]),
	}
	f := reader{of: string(e.ID)}
	e.Type = parsed(&f, p, "type", graph.ParseEventType)
	e.Status = parsed(&f, p, "status", graph.ParseEventStatus)
	e.Date = f.date(p, "date")
	e.Recorded = f.moment(p, "recorded")
	return storedEvent{e, p.string("updated")}, f.err
}

func sortedIDs(v any) []graph.ID {
	ids := stringsOf[graph.ID](v)
	slices.Sort(ids)
	return ids
}

// readEventClaim makes the claim of the properties of a REPORTS edge, without
// its evidence; what identifies the event comes from the event.
func readEventClaim(e graph.Event, p properties) (graph.StoredEventClaim, error) {
	f := reader{of: string(e.ID)}
	c := graph.StoredEventClaim{
		Article:   graph.ArticleID(p.string("article")),
		Extractor: graph.Extractor{Name: p.string("extractor"), Version: p.string("version")},
	}
	c.Event = graph.Event{
		ID: e.ID, Type: e.Type, Agents: slices.Clone(e.Agents), Targets: slices.Clone(e.Targets), Object: e.Object, Date: e.Date,
		About: sortedIDs(p["about"]), Place: graph.ID(p.string("place")), Mode: p.string("mode"), CAMEO: p.string("cameo"),
		Quote: p.string("quote"), Confidence: p.number("confidence"),
		Status: parsed(&f, p, "status", graph.ParseEventStatus), Recorded: f.moment(p, "recorded"),
	}
	return c, f.err
}

// Events implements graph.Store.
func (s *Store) Events(ctx context.Context, f graph.EventFilter, o graph.EventOrder, p graph.Page) (graph.List[graph.Event], error) {
	none := graph.List[graph.Event]{}
	filter, err := newEventFilter(f)
	if err != nil {
		return none, err
	}
	by, err := filter.eventKey(o)
	if err != nil {
		return none, err
	}
	page, err := newPaging(p, []key{by, text("e.id")})
	if err != nil {
		return none, err
	}
	data := struct {
		eventFilter
		paging
		By graph.EventOrder
	}{filter, page, o}
	params := filter.params()
	var then known
	return readList(ctx, s, p, page, "Events", data, params, func(t transaction) error {
		then, err = t.recall(filter, params)
		return err
	}, func(r row) (graph.Event, error) { return then.event(r.properties("event")) })
}
