package graphtest

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"
	"time"

	"backchannel/graph"
)

// countries are those to which an actor or place belongs on a date, by the
// holdings of a load moment.
func (s *state) countries(id graph.ID, d graph.Date, held []graph.Holding) []graph.ID {
	var wide []graph.ID
	of := func(id graph.ID) {
		if id.Kind() == graph.Country {
			wide = append(wide, id)
		}
		for _, whole := range s.entities[id].it.PartOf {
			if whole.Kind() == graph.Country {
				wide = append(wide, whole)
			}
		}
	}
	of(id)
	for _, h := range held {
		if h.Person == id && h.InForce.Covers(d) {
			of(s.entities[h.Office].it.Of)
		}
	}
	return wide
}

// belongs is countries for a filter, which may name organisations too.
func (s *state) belongs(id graph.ID, d graph.Date, held []graph.Holding, want []graph.ID) bool {
	in := func(id graph.ID) bool { return anyOf(want, append([]graph.ID{id}, s.entities[id].it.PartOf...)...) }
	return in(id) || slices.ContainsFunc(held, func(h graph.Holding) bool {
		of := s.entities[h.Office].it.Of
		return h.Person == id && h.InForce.Covers(d) && of != "" && in(of)
	})
}

// reported are the articles that report an event.
func reported(cs []graph.StoredEventClaim) (ids []graph.ArticleID) {
	for _, c := range cs {
		ids = append(ids, c.Article)
	}
	return ids
}

// statuses are those that the claims of an event give it.
func statuses(cs []graph.StoredEventClaim) (all []graph.EventStatus) {
	for _, c := range cs {
		all = append(all, c.Status)
	}
	return all
}

// selection are the events that a filter selects.
func (s *state) selection(f graph.EventFilter) (map[graph.EventID]graph.Event, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	held := s.holdings(f.KnownBy)
	out := map[graph.EventID]graph.Event{}
	for id, cs := range s.claims(f.KnownBy) {
		e := graph.FoldEvent(cs)
		var publishers []graph.ID
		for _, a := range reported(cs) {
			publishers = append(publishers, s.article(a).PublisherID)
		}
		country := len(f.Country) == 0
		for p := range participants(e) {
			country = country || s.belongs(p, e.Date, held, f.Country)
		}
		if anyOf(f.IDs, id) && anyOf(f.Types, e.Type) && anyOf(f.Agent, e.Agents...) && anyOf(f.Target, e.Targets...) &&
			anyOf(f.Participant, append(slices.Clone(e.Agents), e.Targets...)...) && anyOf(f.Object, e.Object) && anyOf(f.About, e.About...) &&
			anyOf(f.Place, e.Place) && country && anyOf(f.Article, reported(cs)...) && anyOf(f.Publisher, publishers...) &&
			meets(e.Date, f.Since, f.Until) && anyOf(f.Statuses, e.Status) && anyOf(f.Claimed, statuses(cs)...) && e.Confidence >= f.MinConfidence &&
			(f.RecordedAfter.IsZero() || e.Recorded.After(f.RecordedAfter)) {
			out[id] = e
		}
	}
	return out, nil
}

// eventKey is an event's first sort key; ByDateDescending and
// ByConfidenceDescending turn it round.
func eventKey(e graph.Event, o graph.EventOrder) any {
	switch o {
	case graph.ByDateDescending, graph.ByDateAscending:
		return e.Date
	case graph.ByConfidenceDescending:
		return e.Confidence
	}
	return e.Recorded
}

// eventKeyKind is the kind of eventKey.
func eventKeyKind(o graph.EventOrder) graph.KeyKind {
	switch o {
	case graph.ByDateDescending, graph.ByDateAscending:
		return graph.DateKey
	case graph.ByConfidenceDescending:
		return graph.NumberKey
	}
	return graph.MomentKey
}

func falling(o graph.EventOrder) bool {
	return o == graph.ByDateDescending || o == graph.ByConfidenceDescending
}

// Events implements graph.Store.
func (m *Model) Events(ctx context.Context, f graph.EventFilter, o graph.EventOrder, p graph.Page) (graph.List[graph.Event], error) {
	s, err := m.now(ctx)
	if err != nil {
		return graph.List[graph.Event]{}, err
	}
	if o > graph.ByRecorded {
		return graph.List[graph.Event]{}, graph.Invalidf("order %d", o)
	}
	events, err := s.selection(f)
	if err != nil {
		return graph.List[graph.Event]{}, err
	}
	var all []graph.Keyed[graph.Event]
	for id, e := range events {
		all = append(all, graph.Keyed[graph.Event]{Item: e, Keys: []any{eventKey(e, o), string(id)}})
	}
	return graph.CutWhole(p, all, falling(o), eventKeyKind(o), graph.TextKey)
}

// Search implements graph.Store.
func (m *Model) Search(ctx context.Context, text string, kinds []graph.Kind, limit int) ([]graph.Hit, error) {
	s, err := m.now(ctx)
	if err != nil {
		return nil, err
	}
	if limit < 1 || limit > graph.MaxPage {
		return nil, graph.Invalidf("limit %d", limit)
	}
	words := graph.Words(text)
	if len(words) == 0 {
		return nil, nil
	}
	// found says whether a text has all words, and whether it is the words.
	found := func(in string) (has, whole bool) {
		ws := graph.Words(in)
		for i, w := range words {
			last := i == len(words)-1
			if !slices.ContainsFunc(ws, func(x string) bool { return x == w || last && strings.HasPrefix(x, w) }) {
				return false, false
			}
		}
		return true, slices.Equal(ws, words)
	}
	var all []graph.Keyed[graph.Hit]
	counts := s.counts()
	for id, x := range s.entities {
		best, isWhole, ok := "", false, false
		for _, n := range append([]string{x.it.Name}, x.it.Aliases...) {
			if has, whole := found(n); has && (!ok || whole && !isWhole || whole == isWhole && n < best) {
				best, isWhole, ok = n, whole, true
			}
		}
		if ok && anyOf(kinds, x.it.Kind) {
			all = append(all, graph.Keyed[graph.Hit]{Item: graph.Hit{ID: id, Kind: x.it.Kind, Label: x.it.Name, Matched: best},
				Keys: []any{rank(isWhole), -int64(counts[id]), string(id)}})
		}
	}
	for id := range s.articles {
		title := s.article(id).Title
		if has, whole := found(title); has && anyOf(kinds, graph.ArticleKind) {
			all = append(all, graph.Keyed[graph.Hit]{Item: graph.Hit{ID: id.Node(), Kind: graph.ArticleKind, Label: title, Matched: title},
				Keys: []any{rank(whole), int64(0), string(id)}})
		}
	}
	slices.SortFunc(all, func(a, b graph.Keyed[graph.Hit]) int { return graph.CompareKeys(a.Keys, b.Keys, false) })
	var events []graph.Keyed[graph.Hit]
	for id, cs := range s.claims(time.Time{}) {
		best, ok := "", false
		for _, c := range cs {
			for _, sp := range c.Evidence {
				if has, _ := found(sp.Text); has && (!ok || sp.Text < best) {
					best, ok = sp.Text, true
				}
			}
		}
		if ok && anyOf(kinds, graph.EventKind) {
			events = append(events, graph.Keyed[graph.Hit]{Item: graph.Hit{ID: id.Node(), Kind: graph.EventKind, Label: cs[0].Type.String(), Matched: best},
				Keys: []any{cs[0].Date.String(), string(id)}})
		}
	}
	slices.SortFunc(events, func(a, b graph.Keyed[graph.Hit]) int { return graph.CompareKeys(a.Keys, b.Keys, true) })
	var hits []graph.Hit
	for i, h := range append(all, events...) {
		if i < limit {
			h.Item.Score = -float64(i)
			hits = append(hits, h.Item)
		}
	}
	return hits, nil
}

func rank(whole bool) int64 {
	if whole {
		return 0
	}
	return 1
}

// Aggregate implements graph.Store.
func (m *Model) Aggregate(ctx context.Context, f graph.EventFilter, by []graph.Dimension, limit int) ([]graph.Row, error) {
	s, err := m.now(ctx)
	if err != nil {
		return nil, err
	}
	for i, d := range by {
		if d.String() == "" || slices.Contains(by[:i], d) || i > 2 {
			return nil, graph.Invalidf("dimensions %v", by)
		}
	}
	if limit < 1 || limit > graph.MaxPage {
		return nil, graph.Invalidf("limit %d", limit)
	}
	events, err := s.selection(f)
	if err != nil {
		return nil, err
	}
	held, claims := s.holdings(f.KnownBy), s.claims(f.KnownBy)
	counts := map[string]int{}
	for id, e := range events {
		rows := map[string]bool{"": true}
		for _, d := range by {
			next := map[string]bool{}
			for _, k := range s.dimension(e, claims[id], d, held) {
				for r := range rows {
					next[r+k+"\x00"] = true
				}
			}
			rows = next
		}
		for r := range rows {
			counts[r]++
		}
	}
	var rows []graph.Row
	for r, n := range counts {
		rows = append(rows, graph.Row{Keys: strings.Split(r, "\x00")[:len(by)], Count: n})
	}
	slices.SortFunc(rows, func(a, b graph.Row) int { return cmp.Or(cmp.Compare(b.Count, a.Count), slices.Compare(a.Keys, b.Keys)) })
	return rows[:min(limit, len(rows))], nil
}

// dimension gives an event's keys, "" where there is none.
func (s *state) dimension(e graph.Event, cs []graph.StoredEventClaim, d graph.Dimension, held []graph.Holding) []string {
	var ids []graph.ID
	text := ""
	switch d {
	case graph.ByType:
		text = e.Type.String()
	case graph.ByPLOVER:
		text = e.Type.PLOVER()
	case graph.ByAgent:
		ids = e.Agents
	case graph.ByTarget:
		ids = e.Targets
	case graph.ByAgentCountry:
		for _, id := range e.Agents {
			ids = append(ids, s.countries(id, e.Date, held)...)
		}
	case graph.ByTargetCountry:
		for _, id := range e.Targets {
			ids = append(ids, s.countries(id, e.Date, held)...)
		}
	case graph.ByPublisher:
		for _, a := range reported(cs) {
			if p := s.article(a).PublisherID; p != "" {
				ids = append(ids, p)
			}
		}
	case graph.ByPlace:
		text = string(e.Place)
	case graph.ByAbout:
		ids = e.About
	case graph.ByStatus:
		text = e.Status.String()
	case graph.ByDay:
		if e.Date.Precision() == graph.DayPrecision {
			text = e.Date.String()
		}
	case graph.ByMonth:
		if e.Date.Precision() >= graph.MonthPrecision {
			text = e.Date.String()[:7]
		}
	case graph.ByYear:
		if !e.Date.IsZero() {
			text = e.Date.String()[:4]
		}
	}
	if len(ids) == 0 {
		return []string{text}
	}
	var keys []string
	for _, id := range ids {
		keys = append(keys, string(id))
	}
	return keys
}

// Projection implements graph.Store.
func (m *Model) Projection(ctx context.Context, f graph.EventFilter) iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		s, err := m.now(ctx)
		var events map[graph.EventID]graph.Event
		if err == nil {
			events, err = s.selection(f)
		}
		if err != nil {
			yield(graph.Link{}, err)
			return
		}
		links := map[[2]graph.ID]graph.Link{}
		for _, e := range events {
			for _, d := range e.Direct() {
				if !d.To.Kind().IsActor() {
					continue
				}
				l, ok := links[[2]graph.ID{d.From, d.To}]
				if !ok {
					l = graph.Link{From: d.From, To: d.To}
				}
				l.Count++
				if !d.Date.IsZero() {
					if l.First.IsZero() || d.Date.Before(l.First) {
						l.First = d.Date
					}
					if l.Last.Before(d.Date) {
						l.Last = d.Date
					}
				}
				links[[2]graph.ID{d.From, d.To}] = l
			}
		}
		var sorted []graph.Link
		for _, l := range links {
			sorted = append(sorted, l)
		}
		slices.SortFunc(sorted, func(a, b graph.Link) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
		for _, l := range sorted {
			if !yield(l, nil) {
				return
			}
		}
	}
}
