package graphtest

import (
	"fmt"
	"testing"

	"backchannel/graph"
)

// testProjection joins actors by events of all shapes, and asks for them by
// every kind of filter: stores find links in other ways than they find events.
func testProjection(t *testing.T, open func(t testing.TB) graph.Store) {
	model, s := NewModel(), open(t)
	b := NewFacts("a").At(later(10))
	ann, bob, cid := b.Person("Ann"), b.Person("Bob"), b.Person("Cid")
	france, at := b.Country("FRA", "FR", "France"), b.Place("Davos")
	b.Holding(graph.Holding{Person: cid, Office: b.Office(france, "Envoy"), From: Day("2026-01-10")}, 0)
	ids := func(ids ...graph.ID) []graph.ID { return ids }
	first := b.Event(graph.Event{Type: graph.Met, Agents: ids(ann), Targets: ids(bob), Date: Day("2026-01-02"), Confidence: 0.3})
	for _, e := range []graph.Event{
		{Type: graph.Met, Agents: ids(ann, bob, cid), Date: Day("2026-01-03")},                        // each with each
		{Type: graph.Met, Agents: ids(ann, bob), Object: first, Date: Day("2026-01-04")},              // not with each other
		{Type: graph.Agreed, Agents: ids(ann, bob), Targets: ids(bob, cid), Date: Day("2026-01")},     // Bob on both sides
		{Type: graph.Signed, Agents: ids(ann), Targets: ids(ann)},                                     // with herself alone
		{Type: graph.Called, Agents: ids(cid), Targets: ids(ann, france), Status: graph.StatusDenied}, // undated
		{Type: graph.Called, Agents: ids(bob), Targets: ids(at), Date: Day("2026")},                   // no actor
		{Type: graph.Praised, Agents: ids(ann, bob), Targets: ids(bob, cid), Date: Day("2026-01-20")},
		{Type: graph.Praised, Agents: ids(ann), Targets: ids(bob), Date: Day("2025-12-31"), Confidence: 0.1, About: ids(at)},
		{Type: graph.Visited, Agents: ids(cid), Targets: ids(at, france), Status: graph.StatusPlanned, Place: at},
		{Type: graph.Denied, Agents: ids(bob), Targets: ids(ann), Object: first},
		{Type: graph.Stated, Agents: ids(ann)},
	} {
		b.Event(e)
	}
	// Another article is less sure of the first event and adds one.
	c := NewFacts("b").At(later(20))
	c.Person("Ann")
	c.Person("Bob")
	c.Event(graph.Event{Type: graph.Met, Agents: ids(ann), Targets: ids(bob), Date: Day("2026-01-02"), Confidence: 0.9})
	c.Event(graph.Event{Type: graph.Warned, Agents: ids(bob), Targets: ids(ann), Date: Day("2026-01-21")})
	for _, store := range []graph.Store{model, s} {
		write(t, store, b.Facts())
		write(t, store, c.Facts())
	}
	project := func(s graph.Store, f graph.EventFilter) []graph.Link {
		var links []graph.Link
		for l, err := range s.Projection(t.Context(), f) {
			links = append(links, must[graph.Link](t)(l, err))
		}
		return links
	}
	day := Day("2026-01-03")
	diff(t, "meetings", []graph.Link{
		{From: ann, To: bob, Count: 2, First: Day("2026-01-02"), Last: day}, {From: ann, To: cid, Count: 1, First: day, Last: day},
		{From: bob, To: ann, Count: 2, First: Day("2026-01-02"), Last: day}, {From: bob, To: cid, Count: 1, First: day, Last: day},
		{From: cid, To: ann, Count: 1, First: day, Last: day}, {From: cid, To: bob, Count: 1, First: day, Last: day},
	}, project(s, graph.EventFilter{Types: []graph.EventType{graph.Met}}))
	diff(t, "praise", []graph.Link{
		{From: ann, To: bob, Count: 2, First: Day("2025-12-31"), Last: Day("2026-01-20")},
		{From: ann, To: cid, Count: 1, First: Day("2026-01-20"), Last: Day("2026-01-20")},
		{From: bob, To: cid, Count: 1, First: Day("2026-01-20"), Last: Day("2026-01-20")},
	}, project(s, graph.EventFilter{Types: []graph.EventType{graph.Praised}}))
	// Of each way in which a store can begin one.
	some := []graph.EventType{graph.Met, graph.Praised, graph.Agreed}
	for i, f := range []graph.EventFilter{
		{},
		{Types: []graph.EventType{0}},
		{Types: append(some, 0), Statuses: []graph.EventStatus{graph.StatusActual, graph.StatusDenied}, MinConfidence: 0.3},
		{Types: some, Since: Day("2026-01-03"), Until: Day("2026-01-31"), Statuses: []graph.EventStatus{graph.StatusActual}},
		{Until: Day("2026-01-03")},
		{Agent: ids(bob)},
		{Participant: ids(cid), Types: some},
		{Country: ids(france)},
		{Object: []graph.EventID{first}},
		{KnownBy: later(15), MinConfidence: 0.5},
		{KnownBy: later(15), RecordedAfter: later(5)},
	} {
		diff(t, fmt.Sprintf("filter %d: %+v", i, f), project(model, f), project(s, f))
	}
}
