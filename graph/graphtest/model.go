package graphtest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"backchannel/graph"
)

// Model is the contract of [graph.Store] as plain loops over lists in memory:
// slow, without cleverness, and what the suite compares engines with. It is no
// engine: it keeps nothing, and every question looks at everything.
type Model struct {
	mu       sync.Mutex // guards all fields; state is replaced, never changed
	state    *state
	isClosed bool
}

var _ graph.Store = (*Model)(nil)

// NewModel returns an empty model.
func NewModel() *Model { return &Model{state: newState()} }

// state is what has been written.
type state struct {
	readings map[readingKey]reading
	entities map[graph.ID]seen[graph.Entity]
	articles map[graph.ArticleID]time.Time // when first loaded
}

type readingKey struct {
	article   graph.ArticleID
	extractor string
}

type reading struct {
	article  graph.ArticleReading
	mentions []seen[graph.Mention]
	holdings []graph.StoredHoldingClaim
	events   []graph.StoredEventClaim
}

// seen is a thing with the moment at which it was first loaded.
type seen[T any] struct {
	it T
	at time.Time
}

func newState() *state {
	return &state{map[readingKey]reading{}, map[graph.ID]seen[graph.Entity]{}, map[graph.ArticleID]time.Time{}}
}

var errClosed = fmt.Errorf("%w: the model is closed", graph.ErrUnavailable)

// now returns the state to answer from.
func (m *Model) now(ctx context.Context) (*state, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.isClosed {
		return nil, errClosed
	}
	return m.state, ctx.Err()
}

// Close implements graph.Store.
func (m *Model) Close(context.Context) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.isClosed = true
	return nil
}

// Write implements graph.Store.
func (m *Model) Write(ctx context.Context, facts ...graph.Facts) error {
	var errs []error
	for _, f := range facts {
		errs = append(errs, f.Validate())
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.isClosed {
		return errClosed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	s := &state{maps.Clone(m.state.readings), maps.Clone(m.state.entities), maps.Clone(m.state.articles)}
	for _, f := range facts {
		s.take(clone(f))
	}
	identity := map[graph.EventID]graph.Event{}
	for _, r := range s.readings {
		for _, c := range r.events {
			is := graph.Event{Type: c.Type, Agents: c.Agents, Targets: c.Targets, Object: c.Object, Date: c.Date}
			if was, ok := identity[c.ID]; ok && !equal(was, is) {
				return fmt.Errorf("%w: event %s", graph.ErrConflict, c.ID)
			}
			identity[c.ID] = is
		}
	}
	m.state = s
	return nil
}

// take puts in one extractor's facts of one article.
func (s *state) take(f graph.Facts) {
	at := f.Recorded.UTC().Truncate(time.Microsecond)
	for _, e := range f.Entities {
		old, ok := s.entities[e.ID]
		if !ok {
			old = seen[graph.Entity]{e, at}
		}
		s.entities[e.ID] = seen[graph.Entity]{old.it.Merge(e), earlier(old.at, at)}
	}
	if old, ok := s.articles[f.Article.ID]; !ok || at.Before(old) {
		s.articles[f.Article.ID] = at
	}
	k := readingKey{f.Article.ID, f.Extractor.Name}
	was := s.readings[k]
	is := reading{article: graph.ArticleReading{Article: f.Article, Extractor: f.Extractor}}
	for _, m := range f.Mentions {
		n := seen[graph.Mention]{m, at}
		for _, o := range was.mentions {
			if o.it == m {
				n.at = earlier(n.at, o.at)
			}
		}
		if !slices.ContainsFunc(is.mentions, func(x seen[graph.Mention]) bool { return x.it == m }) {
			is.mentions = append(is.mentions, n)
		}
	}
	for _, h := range f.Holdings {
		h.Evidence = spans(h.Evidence)
		n := graph.StoredHoldingClaim{HoldingClaim: h, Article: f.Article.ID, Day: f.Article.Day, Extractor: f.Extractor}
		n.Recorded, n.InForce = at, graph.Interval{}
		for _, o := range was.holdings {
			same := o
			same.Recorded, same.Extractor = n.Recorded, n.Extractor
			if equal(same, n) {
				n.Recorded = earlier(at, o.Recorded)
			}
		}
		is.holdings = append(is.holdings, n)
	}
	for _, e := range f.Events {
		e.Evidence = spans(e.Evidence)
		n := graph.StoredEventClaim{EventClaim: e, Article: f.Article.ID, Extractor: f.Extractor}
		n.Recorded = at
		for _, o := range was.events {
			same := o
			same.Recorded, same.Extractor = n.Recorded, n.Extractor
			if equal(same, n) {
				n.Recorded = earlier(at, o.Recorded)
			}
		}
		is.events = append(is.events, n)
	}
	s.readings[k] = is
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

// spans returns spans in text order, each once.
func spans(sp []graph.Span) []graph.Span {
	sp = slices.Clone(sp)
	slices.SortFunc(sp, func(a, b graph.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return slices.Compact(sp)
}

// known reports whether what was recorded at a moment counts as of another.
func known(at, by time.Time) bool { return by.IsZero() || !at.After(by) }

// claims are those of each event as of a load moment.
func (s *state) claims(by time.Time) map[graph.EventID][]graph.StoredEventClaim {
	m := map[graph.EventID][]graph.StoredEventClaim{}
	for _, r := range s.readings {
		for _, c := range r.events {
			if known(c.Recorded, by) {
				m[c.ID] = append(m[c.ID], own(c))
			}
		}
	}
	return m
}

// own copies a claim, so that what is given back can be changed.
func own(c graph.StoredEventClaim) graph.StoredEventClaim {
	c.Agents, c.Targets, c.About = slices.Clone(c.Agents), slices.Clone(c.Targets), slices.Clone(c.About)
	return c
}

func (s *state) events(by time.Time) map[graph.EventID]graph.Event {
	m := map[graph.EventID]graph.Event{}
	for id, cs := range s.claims(by) {
		m[id] = graph.FoldEvent(cs)
	}
	return m
}

func (s *state) holdingClaims(by time.Time) map[graph.HoldingID][]graph.StoredHoldingClaim {
	m := map[graph.HoldingID][]graph.StoredHoldingClaim{}
	for _, r := range s.readings {
		for _, c := range r.holdings {
			if known(c.Recorded, by) {
				m[c.ID] = append(m[c.ID], c)
			}
		}
	}
	return m
}

func (s *state) holdings(by time.Time) []graph.Holding {
	var hs []graph.Holding
	for _, cs := range s.holdingClaims(by) {
		hs = append(hs, graph.FoldHolding(cs))
	}
	return hs
}

// article folds one article's readings.
func (s *state) article(id graph.ArticleID) graph.Article {
	var rs []graph.ArticleReading
	for k, r := range s.readings {
		if k.article == id {
			rs = append(rs, r.article)
		}
	}
	a := graph.FoldArticle(rs)
	a.Sources = slices.Clone(a.Sources)
	a.Published = a.Published.UTC()
	return a
}

// Nodes implements graph.Store.
func (m *Model) Nodes(ctx context.Context, ids []graph.ID, by time.Time) (map[graph.ID]graph.Node, error) {
	s, err := m.now(ctx)
	if err != nil {
		return nil, err
	}
	nodes, events := map[graph.ID]graph.Node{}, s.events(by)
	for _, id := range ids {
		if e, ok := s.entities[id]; ok && known(e.at, by) {
			nodes[id] = e.it.Merge(e.it)
		}
		if e, ok := events[graph.EventID(id)]; ok {
			nodes[id] = e
		}
		if at, ok := s.articles[graph.ArticleID(id)]; ok && known(at, by) {
			nodes[id] = s.article(graph.ArticleID(id))
		}
	}
	return nodes, nil
}

// anyOf reports whether one of the wanted is there; no wish is always met.
func anyOf[T comparable](want []T, got ...T) bool {
	return len(want) == 0 || slices.ContainsFunc(got, func(g T) bool { return slices.Contains(want, g) })
}

// meets reports whether a date can mean a day of the period.
func meets(d, since, until graph.Date) bool {
	if since.IsZero() && until.IsZero() {
		return true
	}
	return !d.IsZero() && (since.IsZero() || !d.Last().Before(since.First())) && (until.IsZero() || !until.Last().Before(d.First()))
}

// Entities implements graph.Store.
func (m *Model) Entities(ctx context.Context, f graph.EntityFilter, o graph.EntityOrder, p graph.Page) (graph.List[graph.Entity], error) {
	s, err := m.now(ctx)
	if err != nil {
		return graph.List[graph.Entity]{}, err
	}
	if o > graph.ByEventCount {
		return graph.List[graph.Entity]{}, graph.Invalidf("order %d", o)
	}
	counts := s.counts()
	var all []graph.Keyed[graph.Entity]
	for id, x := range s.entities {
		e := x.it.Merge(x.it)
		named := slices.ContainsFunc(append([]string{e.Name}, e.Aliases...), func(n string) bool { return graph.FoldText(n) == graph.FoldText(f.Name) })
		if !anyOf(f.IDs, id) || !anyOf(f.Kinds, e.Kind) || !anyOf(f.Of, e.Of) || !anyOf(f.PartOf, e.PartOf...) || f.Name != "" && !named ||
			f.ISO != "" && e.ISO2 != f.ISO && e.ISO3 != f.ISO || len(f.Country) > 0 && !s.ofCountry(e, f.Country, f.KnownBy) || !known(x.at, f.KnownBy) {
			continue
		}
		switch o {
		case graph.ByID:
			all = append(all, graph.Keyed[graph.Entity]{Item: e, Keys: []any{string(id)}})
		case graph.ByName:
			all = append(all, graph.Keyed[graph.Entity]{Item: e, Keys: []any{strings.ToLower(e.Name), string(id)}})
		default:
			all = append(all, graph.Keyed[graph.Entity]{Item: e, Keys: []any{int64(counts[id]), string(id)}})
		}
	}
	kinds := map[graph.EntityOrder][]graph.KeyKind{graph.ByID: {graph.TextKey}, graph.ByName: {graph.TextKey, graph.TextKey},
		graph.ByEventCount: {graph.IntegerKey, graph.TextKey}}
	return graph.CutWhole(p, all, o == graph.ByEventCount, kinds[o]...)
}

// counts are the numbers of events that entities are agent or target of.
func (s *state) counts() map[graph.ID]int {
	counts := map[graph.ID]int{}
	for _, e := range s.events(time.Time{}) {
		for id := range participants(e) {
			counts[id]++
		}
	}
	return counts
}

func participants(e graph.Event) map[graph.ID]bool {
	ids := map[graph.ID]bool{}
	for _, id := range append(slices.Clone(e.Agents), e.Targets...) {
		ids[id] = true
	}
	return ids
}

func (s *state) ofCountry(e graph.Entity, countries []graph.ID, by time.Time) bool {
	if anyOf(countries, e.ID) || anyOf(countries, e.Of) || anyOf(countries, e.PartOf...) {
		return true
	}
	return slices.ContainsFunc(s.holdings(by), func(h graph.Holding) bool {
		return h.Person == e.ID && anyOf(countries, s.entities[h.Office].it.Of)
	})
}

// Articles implements graph.Store.
func (m *Model) Articles(ctx context.Context, f graph.ArticleFilter, o graph.ArticleOrder, p graph.Page) (graph.List[graph.Article], error) {
	s, err := m.now(ctx)
	if err == nil {
		err = f.Validate()
	}
	if err == nil && o > graph.ByPublishedAscending {
		err = graph.Invalidf("order %d", o)
	}
	if err != nil {
		return graph.List[graph.Article]{}, err
	}
	var all []graph.Keyed[graph.Article]
	for id := range s.articles {
		if a := s.article(id); s.hasArticle(f, a) {
			a.Text = ""
			all = append(all, graph.Keyed[graph.Article]{Item: a, Keys: articleKeys(a, o)})
		}
	}
	return graph.CutWhole(p, all, o == graph.ByPublishedDescending, articleKeyKinds(o)...)
}

// hasArticle reports whether the filter selects the article.
func (s *state) hasArticle(f graph.ArticleFilter, a graph.Article) bool {
	var mentioned []graph.ID
	for k, r := range s.readings {
		for _, x := range r.mentions {
			if k.article == a.ID && known(x.at, f.KnownBy) {
				mentioned = append(mentioned, x.it.Entity)
			}
		}
	}
	return known(s.articles[a.ID], f.KnownBy) && anyOf(f.IDs, a.ID) && (f.URL == "" || a.URL == f.URL) && anyOf(f.Publisher, a.PublisherID) &&
		anyOf(f.Mentions, mentioned...) && meets(a.Day, f.Since, f.Until)
}

func articleKeys(a graph.Article, o graph.ArticleOrder) []any {
	if o == graph.ByArticleID {
		return []any{string(a.ID)}
	}
	return []any{a.Published, string(a.ID)}
}

func articleKeyKinds(o graph.ArticleOrder) []graph.KeyKind {
	if o == graph.ByArticleID {
		return []graph.KeyKind{graph.TextKey}
	}
	return []graph.KeyKind{graph.MomentKey, graph.TextKey}
}
