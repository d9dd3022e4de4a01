package graphtest

import (
	"cmp"
	"context"
	"slices"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"backchannel/graph"
)

// Expand implements graph.Store.
func (m *Model) Expand(ctx context.Context, x graph.Expansion) (map[graph.ID]graph.List[graph.Edge], error) {
	s, err := m.now(ctx)
	if err != nil {
		return nil, err
	}
	if err := x.Page.Validate(); err != nil {
		return nil, err
	}
	if x.Relation.String() == "" || x.Direction > graph.In || x.Order > graph.ByRecorded || x.ArticleOrder > graph.ByPublishedAscending {
		return nil, graph.Invalidf("expansion %v", x)
	}
	selected, err := s.selection(x.Events)
	if err == nil {
		err = x.Articles.Validate()
	}
	if err != nil {
		return nil, err
	}
	edges := map[graph.ID][]graph.Keyed[graph.Edge]{}
	for _, e := range s.edges(x, selected) {
		at := e.Item.From
		if x.Direction == graph.In {
			at = e.Item.To
		}
		edges[at] = append(edges[at], e)
	}
	lists := map[graph.ID]graph.List[graph.Edge]{}
	for _, id := range slices.Compact(slices.Sorted(slices.Values(x.From))) {
		l, err := graph.CutWhole(x.Page, edges[id], descends(x), keyKinds(x)...)
		if err != nil {
			return nil, err
		}
		if len(l.Items) > 0 {
			lists[id] = l
		}
	}
	return lists, nil
}

// descends reports whether an expansion's lists come by a falling first key.
func descends(x graph.Expansion) bool {
	return byEvent(x) && falling(x.Order) || x.Relation == graph.Mentions && x.Direction == graph.In && x.ArticleOrder == graph.ByPublishedDescending
}

// byEvent reports whether an expansion's lists come in its order of events.
func byEvent(x graph.Expansion) bool {
	switch x.Relation {
	case graph.Direct, graph.Object:
		return true
	case graph.Reports:
		return x.Direction == graph.Out
	case graph.Agent, graph.Target, graph.Participant, graph.About, graph.At:
		return x.Direction == graph.In
	}
	return false
}

// keyKinds are the kinds of an expansion's sort keys.
func keyKinds(x graph.Expansion) []graph.KeyKind {
	const text, number = graph.TextKey, graph.IntegerKey
	out := x.Direction == graph.Out
	event := eventKeyKind(x.Order)
	switch x.Relation {
	case graph.Direct:
		return []graph.KeyKind{event, text, text}
	case graph.Reports:
		if out && x.Once {
			return []graph.KeyKind{event, text}
		}
		if out {
			return []graph.KeyKind{event, text, number, number, text}
		}
		return []graph.KeyKind{text, number, text, number}
	case graph.Attests:
		if out {
			return []graph.KeyKind{text, text, number, number, text}
		}
		return []graph.KeyKind{text, number, text, text, number}
	case graph.Mentions:
		if out {
			return []graph.KeyKind{number, text, number, text}
		}
		return articleKeyKinds(x.ArticleOrder)
	case graph.Holds:
		return []graph.KeyKind{text, graph.DateKey, text}
	}
	if byEvent(x) {
		return []graph.KeyKind{event, text}
	}
	return []graph.KeyKind{text}
}

// edges are all edges of an expansion's relation that its filters let through,
// wherever they begin, with their sort keys.
func (s *state) edges(x graph.Expansion, selected map[graph.EventID]graph.Event) []graph.Keyed[graph.Edge] {
	var all []graph.Keyed[graph.Edge]
	by := x.Events.KnownBy
	there := map[graph.ID]bool{}
	for id, e := range s.entities {
		there[id] = known(e.at, by)
	}
	for id, at := range s.articles {
		there[id.Node()] = known(at, by)
	}
	events := s.events(by)
	for id := range events {
		there[id.Node()] = true
	}
	add := func(e graph.Edge, keys ...any) {
		e.Relation = x.Relation
		if there[e.From] && there[e.To] {
			all = append(all, graph.Keyed[graph.Edge]{Item: e, Keys: keys})
		}
	}
	other := func(e graph.Edge) { add(e, string(e.Other(x.Direction))) }
	toEvents := byEvent(x)
	for id, e := range events {
		_, wanted := selected[id]
		key := eventKey(e, x.Order)
		var parts []graph.ID
		switch x.Relation {
		case graph.Agent:
			parts = e.Agents
		case graph.Target:
			parts = e.Targets
		case graph.Participant:
			for p := range participants(e) {
				parts = append(parts, p)
			}
		case graph.About:
			parts = e.About
		case graph.At:
			if e.Place != "" {
				parts = []graph.ID{e.Place}
			}
		case graph.Object:
			if x.Direction == graph.In && wanted && e.Object != "" {
				add(graph.Edge{From: id.Node(), To: e.Object.Node()}, key, string(id))
			}
			if o, ok := selected[e.Object]; ok && x.Direction == graph.Out {
				add(graph.Edge{From: id.Node(), To: o.ID.Node()}, eventKey(o, x.Order), string(o.ID))
			}
		case graph.Direct:
			for _, d := range e.Direct() {
				edge := graph.Edge{From: d.From, To: d.To, Type: d.Type, Event: id}
				if other := edge.Other(x.Direction); wanted && anyOf(x.Others, other) {
					add(edge, key, string(other), string(id))
				}
			}
		}
		for _, p := range parts {
			if !toEvents {
				add(graph.Edge{From: id.Node(), To: p}, string(p))
			} else if wanted {
				add(graph.Edge{From: id.Node(), To: p}, key, string(id))
			}
		}
	}
	switch x.Relation {
	case graph.Holds:
		for _, h := range s.holdings(by) {
			if x.Holdings.Matches(h) {
				add(graph.Edge{From: h.Person, To: h.Office, Holding: &h}, string(h.Office), h.From, string(h.ID))
			}
		}
	case graph.Of:
		for id, e := range s.entities {
			other(graph.Edge{From: id, To: e.it.Of})
		}
	case graph.PartOf:
		for id, e := range s.entities {
			for _, whole := range e.it.PartOf {
				other(graph.Edge{From: id, To: whole})
			}
		}
	case graph.Cites, graph.PublishedBy:
		for id := range s.articles {
			a := s.article(id)
			outlets := a.Cites
			if x.Relation == graph.PublishedBy {
				outlets = []graph.ID{a.PublisherID}
			}
			for _, o := range outlets {
				other(graph.Edge{From: id.Node(), To: o})
			}
		}
	case graph.Mentions:
		first := map[[2]graph.ID]graph.Edge{}
		for _, e := range s.mentions(by) {
			if x.Direction == graph.Out && (!anyOf(x.Mentions.Kinds, e.To.Kind()) || !anyOf(x.Mentions.Entities, e.To)) {
				continue
			}
			if x.Direction == graph.Out {
				add(e, int64(e.Mention.Start), string(e.To), int64(e.Mention.End), e.Mention.Text)
				continue
			}
			k := [2]graph.ID{e.From, e.To}
			if was, ok := first[k]; !ok || earlierPlace(*e.Mention, *was.Mention) {
				first[k] = e
			}
		}
		articles := x.Articles
		articles.KnownBy = by
		for _, e := range first {
			if a := s.article(graph.ArticleID(e.From)); s.hasArticle(articles, a) {
				add(e, articleKeys(a, x.ArticleOrder)...)
			}
		}
	}
	once := map[[2]graph.ID]bool{}
	for _, r := range s.readings {
		if x.Relation == graph.Reports {
			for _, c := range r.events {
				if _, ok := selected[c.ID]; !ok || !known(c.Recorded, by) {
					continue
				}
				if x.Once && x.Direction == graph.Out {
					if ends := [2]graph.ID{c.Article.Node(), c.ID.Node()}; !once[ends] {
						once[ends] = true
						add(graph.Edge{From: ends[0], To: ends[1]}, eventKey(events[c.ID], x.Order), string(c.ID))
					}
					continue
				}
				for _, sp := range c.Evidence {
					ev := evidence(c.Article, sp, r.article.Extractor, c.Confidence, c.Recorded)
					ev.Status = c.Status
					keys := []any{string(c.Article), int64(sp.Start), c.Extractor.Name, int64(sp.End)}
					if x.Direction == graph.Out {
						keys = []any{eventKey(events[c.ID], x.Order), string(c.ID), int64(sp.Start), int64(sp.End), c.Extractor.Name}
					}
					add(graph.Edge{From: c.Article.Node(), To: c.ID.Node(), Evidence: ev}, keys...)
				}
			}
		}
		if x.Relation == graph.Attests {
			for _, c := range r.holdings {
				if !known(c.Recorded, by) {
					continue
				}
				for _, sp := range c.Evidence {
					ev := evidence(c.Article, sp, r.article.Extractor, c.Confidence, c.Recorded)
					keys := []any{string(c.Article), int64(sp.Start), c.Extractor.Name, string(c.ID), int64(sp.End)}
					if x.Direction == graph.Out {
						keys = []any{string(c.Person), string(c.ID), int64(sp.Start), int64(sp.End), c.Extractor.Name}
					}
					add(graph.Edge{From: c.Article.Node(), To: c.Person, Evidence: ev, Attested: c.ID, Said: c.Said}, keys...)
				}
			}
		}
	}
	return all
}

func evidence(a graph.ArticleID, sp graph.Span, x graph.Extractor, confidence float64, at time.Time) *graph.Evidence {
	return &graph.Evidence{Article: a, Span: sp, Extractor: x, Confidence: confidence, Recorded: at}
}

// earlierPlace reports whether a mention stands before another of the article.
func earlierPlace(a, b graph.Span) bool {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Text, b.Text)) < 0
}

// mentions are the places at which articles name entities, each once.
func (s *state) mentions(by time.Time) []graph.Edge {
	type place struct {
		from, to graph.ID
		span     graph.Span
	}
	found := map[place]bool{}
	for k, r := range s.readings {
		for _, m := range r.mentions {
			if known(m.at, by) {
				found[place{k.article.Node(), m.it.Entity, m.it.Span}] = true
			}
		}
	}
	var es []graph.Edge
	for p := range found {
		es = append(es, graph.Edge{From: p.from, To: p.to, Mention: &p.span})
	}
	return es
}

// Stats implements graph.Store.
func (m *Model) Stats(ctx context.Context) (graph.Stats, error) {
	s, err := m.now(ctx)
	if err != nil {
		return graph.Stats{}, err
	}
	st := graph.Stats{Nodes: map[graph.Kind]int{}, Events: map[graph.EventType]int{}, Months: map[string]int{}, Edges: map[graph.Relation]int{},
		Extractor: map[graph.Extractor]int{}}
	for _, e := range s.entities {
		st.Nodes[e.it.Kind]++
	}
	for range s.articles {
		st.Nodes[graph.ArticleKind]++
	}
	events := s.events(time.Time{})
	for _, e := range events {
		st.Nodes[graph.EventKind]++
		st.Events[e.Type]++
		st.Months[s.dimension(e, nil, graph.ByMonth, nil)[0]]++
	}
	st.Holdings = len(s.holdings(time.Time{}))
	for _, r := range s.readings {
		for _, c := range r.events {
			st.Claims++
			st.Extractor[r.article.Extractor]++
			if c.Recorded.After(st.Recorded) {
				st.Recorded = c.Recorded
			}
		}
		for _, c := range r.holdings {
			if c.Recorded.After(st.Recorded) {
				st.Recorded = c.Recorded
			}
		}
	}
	for _, r := range graph.Relations() {
		if r == graph.Participant {
			continue
		}
		if n := len(s.edges(graph.Expansion{Relation: r}, events)); n > 0 {
			st.Edges[r] = n
		}
	}
	return st, nil
}

// equal compares whole values; absent and empty lists are one.
func equal[T any](a, b T) bool { return gocmp.Equal(a, b, same) }
