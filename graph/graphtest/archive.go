package graphtest

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"backchannel/graph"
)

var _ graph.Archive = (*Model)(nil)

// Facts implements graph.Archive.
func (m *Model) Facts(ctx context.Context, articles []graph.ArticleID, by time.Time) ([]graph.Facts, error) {
	s, err := m.now(ctx)
	if err != nil {
		return nil, err
	}
	var facts []graph.Facts
	for k, r := range s.readings {
		if !slices.Contains(articles, k.article) {
			continue
		}
		f := graph.Facts{Article: r.article.Article, Extractor: r.article.Extractor}
		f.Article.Cites = slices.Clone(f.Article.Cites)
		slices.Sort(f.Article.Cites)
		f.Article.Cites = slices.Compact(f.Article.Cites)
		var seen time.Time
		for _, m := range r.mentions {
			if known(m.at, by) {
				f.Mentions = append(f.Mentions, m.it)
				if seen.IsZero() || m.at.Before(seen) {
					seen = m.at
				}
			}
		}
		for _, c := range r.events {
			if known(c.Recorded, by) {
				f.Events = append(f.Events, own(c).EventClaim)
			}
		}
		for _, c := range r.holdings {
			if known(c.Recorded, by) {
				f.Holdings = append(f.Holdings, c.HoldingClaim)
			}
		}
		if !by.IsZero() && len(f.Mentions)+len(f.Events)+len(f.Holdings) == 0 {
			continue
		}
		f.Arrange(seen, s.articles[k.article])
		facts = append(facts, clone(f))
	}
	slices.SortFunc(facts, func(a, b graph.Facts) int {
		return cmp.Or(cmp.Compare(a.Article.ID, b.Article.ID), cmp.Compare(a.Extractor.Name, b.Extractor.Name))
	})
	return facts, nil
}

// testArchive reads generated graphs back as facts: alike in model and store,
// as of several moments, and enough to make the same graph from.
func testArchive(t *testing.T, open func(t testing.TB) graph.Store) {
	r := rand.New(rand.NewPCG(8, 8))
	model, s := NewModel(), open(t)
	for rest := Generate(5, articles); len(rest) > 0; {
		n := 1 + r.IntN(len(rest))
		write(t, model, rest[:n]...)
		write(t, s, rest[:n]...)
		rest = rest[n:]
	}
	var ids []graph.ArticleID
	for a, err := range graph.AllArticles(t.Context(), model, graph.ArticleFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, a.ID)
	}
	asked := append(slices.Clone(ids), ids[0], "article:0000000000000000")
	for _, by := range []time.Time{{}, Loaded, Loaded.Add(2 * time.Hour)} {
		want := must[[]graph.Facts](t)(graph.ReadFacts(t.Context(), model, asked, by))
		got := must[[]graph.Facts](t)(graph.ReadFacts(t.Context(), s, asked, by))
		diff(t, "facts known by "+clock(by), want, got)
	}
	copied := NewModel()
	for _, f := range must[[]graph.Facts](t)(graph.ReadFacts(t.Context(), s, ids, time.Time{})) {
		if err := f.Validate(); err != nil {
			t.Error(err)
		}
		write(t, copied, f.ByMoment()...)
	}
	diff(t, "facts of the copy", must[[]graph.Facts](t)(graph.ReadFacts(t.Context(), s, ids, time.Time{})),
		must[[]graph.Facts](t)(graph.ReadFacts(t.Context(), copied, ids, time.Time{})))
}
