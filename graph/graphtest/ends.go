package graphtest

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"backchannel/graph"
)

// testEnds asks what Snapshot does not, and compares with the model: mentions
// filtered at either end, reports given once, articles and entities as they
// were known, events by what single claims say.
func testEnds(t *testing.T, open func(t testing.TB) graph.Store) {
	model, s := NewModel(), open(t)
	facts := Generate(5, 14)
	write(t, model, facts...)
	write(t, s, facts...)
	want, got := ends(t, model), ends(t, s)
	DiffAnswers(t, want, got)
}

var articleOrders = []graph.ArticleOrder{graph.ByArticleID, graph.ByPublishedAscending, graph.ByPublishedDescending}

func ends(t testing.TB, s graph.Store) Answers {
	t.Helper()
	a := asker{t: t, ctx: t.Context(), s: s, out: Answers{}}
	a.lists()
	a.mentions()
	a.reports()
	for i, o := range articleOrders {
		read := func(p graph.Page) (graph.List[graph.Article], error) {
			return s.Articles(a.ctx, graph.ArticleFilter{}, o, p)
		}
		a.out[fmt.Sprintf("articles in order %d", o)] = walk(t, 3, read)
		diff(t, fmt.Sprintf("articles in order %d, backwards", o), walk(t, 3, read), walkBack(t, 2, read))
		f := graph.ArticleFilter{KnownBy: a.moments[1], Mentions: a.people()}
		if i == 0 {
			f.Mentions = nil
		}
		a.out[fmt.Sprintf("articles known by then in order %d", o)] = plain(must[graph.List[graph.Article]](t)(s.Articles(a.ctx, f, o, graph.Page{First: 4, Total: true})))
	}
	for i, f := range []graph.EntityFilter{{}, {Country: []graph.ID{"country:FRA", "country:USA"}}, {Kinds: []graph.Kind{graph.Person}}, {IDs: a.ids}} {
		f.KnownBy = a.moments[1]
		for j, o := range entityOrders {
			if i == 0 || j == i%3 {
				a.out[fmt.Sprintf("entities %d known by then in order %d", i, o)] = plain(must[graph.List[graph.Entity]](t)(s.Entities(a.ctx, f, o, graph.Page{First: 9, Total: true})))
			}
		}
	}
	for _, st := range graph.EventStatuses() {
		for _, m := range a.moments {
			f := graph.EventFilter{Claimed: []graph.EventStatus{st}, KnownBy: m}
			a.out["events claimed "+st.String()+" known by "+clock(m)] = plain(must[graph.List[graph.Event]](t)(s.Events(a.ctx, f, 0, graph.Page{First: 50, Total: true})))
		}
	}
	contested := graph.EventFilter{Claimed: []graph.EventStatus{graph.StatusDenied, graph.StatusPlanned}, Statuses: []graph.EventStatus{graph.StatusActual}}
	a.out["links claimed otherwise"] = must[[]graph.Row](t)(s.Aggregate(a.ctx, contested, []graph.Dimension{graph.ByAgent}, 50))
	none := graph.EventFilter{Types: []graph.EventType{0}}
	a.out["events of no type"] = plain(must[graph.List[graph.Event]](t)(s.Events(a.ctx, none, 0, graph.Page{Total: true})))
	a.expand("DIRECT of no type", graph.Expansion{From: a.ids, Relation: graph.Direct, Events: none})
	return a.out
}

// people are ids of some.
func (a *asker) people() (ids []graph.ID) {
	for _, e := range a.entities {
		if e.Kind == graph.Person && len(ids) < 3 {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// mentions asks who mentions whom, filtered at either end, in all orders.
func (a *asker) mentions() {
	a.t.Helper()
	in := graph.Expansion{From: a.ids, Relation: graph.Mentions, Direction: graph.In, Page: graph.Page{First: 2, Total: true}}
	day, outlets := graph.Date{}, []graph.ID{}
	for _, e := range a.articles {
		if e.PublisherID != "" {
			outlets = append(outlets, e.PublisherID)
		}
		if !e.Day.IsZero() {
			day = e.Day
		}
	}
	slices.Sort(outlets)
	for i, o := range articleOrders {
		in.ArticleOrder, in.Articles, in.Events.KnownBy = o, graph.ArticleFilter{}, time.Time{}
		a.walks(in)
		in.Events.KnownBy = a.moments[i%len(a.moments)]
		for j, f := range []graph.ArticleFilter{
			{}, {Since: day, Publisher: outlets[:1]}, {IDs: []graph.ArticleID{a.articles[0].ID, "article:x"}, URL: a.articles[0].URL}, {Until: day}, {Mentions: a.people()},
		} {
			in.Articles = f
			a.expand(fmt.Sprintf("MENTIONS in, articles %d in order %d", j, o), in)
		}
	}
	out := graph.Expansion{From: a.ids, Relation: graph.Mentions, Page: graph.Page{First: 3, Total: true}}
	for _, k := range graph.Kinds() {
		out.Mentions = graph.MentionFilter{Kinds: []graph.Kind{k, graph.EventKind}}
		a.expand("MENTIONS out, of the kind "+k.String(), out)
	}
	out.Mentions = graph.MentionFilter{Entities: append(a.people(), "person:nobody")}
	a.expand("MENTIONS out, of people", out)
	out.Mentions.Kinds, out.Events.KnownBy = []graph.Kind{graph.Person, graph.Country}, a.moments[1]
	a.expand("MENTIONS out, of people by kind too, as known", out)
}

// reports asks for what articles report, each event once.
func (a *asker) reports() {
	a.t.Helper()
	for i, o := range eventOrders {
		x := graph.Expansion{From: a.ids, Relation: graph.Reports, Once: true, Order: o, Events: graph.EventFilter{KnownBy: a.moments[i%len(a.moments)]},
			Page: graph.Page{First: 2, Total: true}}
		a.expand(fmt.Sprintf("REPORTS out, once, in order %d", o), x)
		x.Events = graph.EventFilter{Statuses: graph.EventStatuses()[:2]}
		a.walks(x)
	}
}
