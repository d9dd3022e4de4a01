package neo4j

import (
	"reflect"
	"slices"

	"backchannel/graph"
)

// eventFilter is a filter as the statements see it.
type eventFilter struct {
	graph.EventFilter
	// Known says that the answer rests on claims loaded by a moment, so that
	// folded fields are computed instead of read.
	Known bool
	// Anchor is the field with which matching begins: the one that usually
	// selects least, as the planner cannot know how long the lists are.
	Anchor string
	// Dimension is the one that a fragment is about.
	Dimension string
}

// As returns the filter with the dimension that a fragment is about.
func (f eventFilter) As(dimension string) eventFilter {
	f.Dimension = dimension
	return f
}

// Dated reports whether the filter selects by date.
func (f eventFilter) Dated() bool { return !f.Since.IsZero() || !f.Until.IsZero() }

// HasSince and HasUntil are for the statements, which see no methods of dates.
func (f eventFilter) HasSince() bool         { return !f.Since.IsZero() }
func (f eventFilter) HasUntil() bool         { return !f.Until.IsZero() }
func (f eventFilter) HasRecordedAfter() bool { return !f.RecordedAfter.IsZero() }

func newEventFilter(f graph.EventFilter) (eventFilter, error) {
	if err := f.Validate(); err != nil {
		return eventFilter{}, err
	}
	for _, t := range f.Types {
		if t != 0 && t.String() == "" {
			return eventFilter{}, graph.Invalidf("the filter has the event type %d", t)
		}
	}
	for _, st := range slices.Concat(f.Statuses, f.Claimed) {
		if st.String() == "" {
			return eventFilter{}, graph.Invalidf("the filter has the event status %d", st)
		}
	}
	q := eventFilter{EventFilter: f, Known: !f.KnownBy.IsZero()}
	switch {
	case len(f.IDs) > 0:
		q.Anchor = "ids"
	case len(f.Object) > 0:
		q.Anchor = "object"
	case len(f.Article) > 0:
		q.Anchor = "article"
	case len(f.Agent) > 0:
		q.Anchor = "agent"
	case len(f.Target) > 0:
		q.Anchor = "target"
	case len(f.Participant) > 0:
		q.Anchor = "participant"
	case len(f.About) > 0:
		q.Anchor = "about"
	case len(f.Place) > 0:
		q.Anchor = "place"
	case len(f.Publisher) > 0:
		q.Anchor = "publisher"
	case len(f.Country) > 0:
		q.Anchor = "country"
	}
	return q, nil
}

func (f eventFilter) params() map[string]any {
	p := map[string]any{
		"ids": texts(f.IDs), "agent": texts(f.Agent), "target": texts(f.Target), "participant": texts(f.Participant),
		"object": texts(f.Object), "about": texts(f.About), "place": texts(f.Place), "country": texts(f.Country),
		"article": texts(f.Article), "publisher": texts(f.Publisher), "minConfidence": f.MinConfidence,
	}
	types, statuses := []string{}, []string{}
	for _, t := range f.Types {
		types = append(types, t.String())
	}
	for _, s := range f.Statuses {
		statuses = append(statuses, s.String())
	}
	claimed := []string{}
	for _, s := range f.Claimed {
		claimed = append(claimed, s.String())
	}
	p["types"], p["statuses"], p["claimed"] = types, statuses, claimed
	if f.HasSince() {
		p["since"], p["sinceYear"] = f.Since.First().String(), f.Since.String()[:4]
	}
	if f.HasUntil() {
		p["until"] = f.Until.Last().String()
	}
	if f.Known {
		p["knownBy"] = momentOf(f.KnownBy)
	}
	if f.HasRecordedAfter() {
		p["recordedAfter"] = momentOf(f.RecordedAfter)
	}
	return p
}

// eventKeys are the keys of an order of events that the variable e stands for,
// without the id that breaks ties.
func (f eventFilter) eventKey(o graph.EventOrder) (key, error) {
	switch o {
	case graph.ByDateDescending:
		return key{"e.date", true, graph.DateKey}, nil
	case graph.ByDateAscending:
		return key{"e.date", false, graph.DateKey}, nil
	case graph.ByConfidenceDescending:
		return key{f.confidence(), true, graph.NumberKey}, nil
	case graph.ByRecorded:
		return key{"e.recorded", false, graph.MomentKey}, nil
	}
	return key{}, graph.Invalidf("there is no event order %d", o)
}

// orderNames are the orders of events as the statements are told them.
var orderNames = map[graph.EventOrder]string{graph.ByConfidenceDescending: "confidence", graph.ByRecorded: "recorded"}

// confidence is the expression of an event's confidence.
func (f eventFilter) confidence() string {
	if f.Known {
		return "CASE WHEN e.updated > $knownBy THEN $recalled[e.id].confidence ELSE e.confidence END"
	}
	return "e.confidence"
}

// onlyTypes reports whether the filter selects by nothing but type.
func (f eventFilter) onlyTypes() bool {
	f.EventFilter.Types = nil
	return reflect.DeepEqual(f.EventFilter, graph.EventFilter{})
}

// onlyEdges reports whether the filter selects by nothing but what direct edges
// carry and no index does better: dates are there too, but events have an index of them.
func (f eventFilter) onlyEdges() bool {
	f.EventFilter.Statuses, f.EventFilter.MinConfidence = nil, 0
	return f.onlyTypes()
}
