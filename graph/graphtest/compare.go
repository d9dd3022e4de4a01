package graphtest

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"backchannel/graph"
)

// Answers are a store's answers by question, cursors included, without what is
// its own: the version of its schema.
type Answers map[string]any

// Compare asks both stores everything that can be asked of a small graph and
// fails the test for every answer that differs.
func Compare(t testing.TB, a, b graph.Store) {
	t.Helper()
	DiffAnswers(t, Snapshot(t, a), Snapshot(t, b))
}

// DiffAnswers reports the first few questions whose answers differ.
func DiffAnswers(t testing.TB, want, got Answers) {
	t.Helper()
	const enough = 8 // of hundreds of questions that one fault makes wrong
	shown := 0
	questions := slices.Sorted(maps.Keys(want))
	for q := range got {
		if _, ok := want[q]; !ok {
			questions = append(questions, q)
		}
	}
	for _, q := range questions {
		d := gocmp.Diff(want[q], got[q], same)
		if d == "" {
			continue
		}
		if shown++; shown > enough {
			t.Errorf("and more")
			return
		}
		if len(d) > 4000 {
			d = d[:4000] + "…"
		}
		t.Errorf("%s (-first +second):\n%s", q, d)
	}
}

// Snapshot asks a store everything that can be asked of the small graph in it.
// The questions are made from the answers to the first ones, so that two
// stores with one content are asked the same.
func Snapshot(t testing.TB, s graph.Store) Answers {
	t.Helper()
	a := asker{t: t, ctx: t.Context(), s: s, out: Answers{}}
	a.lists()
	a.nodes()
	a.expansions()
	a.filters()
	a.entityFilters()
	a.articleFilters()
	a.searches()
	a.counts()
	a.out["stats"] = stats(t, s)
	return a.out
}

// asker puts the questions and keeps what they are made of.
type asker struct {
	t        testing.TB
	ctx      context.Context
	s        graph.Store
	out      Answers
	entities []graph.Entity
	events   []graph.Event
	articles []graph.Article
	ids      []graph.ID
	moments  []time.Time // of loading, the zero time first
}

// page is the answer of a list; the cursors are the same in every store.
type page[T any] struct {
	Items         []T
	Cursors       []graph.Cursor
	Total         int
	More, Earlier bool
}

func plain[T any](l graph.List[T]) page[T] {
	return page[T]{Items: l.Items, Cursors: l.Cursors, Total: l.Total, More: l.More, Earlier: l.Earlier}
}

// walk reads a whole list by pages of n, forwards.
func walk[T any](t testing.TB, n int, read func(graph.Page) (graph.List[T], error)) []T {
	t.Helper()
	var all []T
	p := graph.Page{First: n}
	for {
		l := must[graph.List[T]](t)(read(p))
		all = append(all, l.Items...)
		if !l.More {
			return all
		}
		if len(l.Items) != n || len(l.Cursors) != n {
			t.Fatalf("a page that is not the last has %d items and %d cursors, want %d", len(l.Items), len(l.Cursors), n)
		}
		p.After = l.Cursors[n-1]
	}
}

// walkBack reads a whole list by pages of n from its end and returns it in list order.
func walkBack[T any](t testing.TB, n int, read func(graph.Page) (graph.List[T], error)) []T {
	t.Helper()
	var all []T
	p := graph.Page{Last: n}
	for {
		l := must[graph.List[T]](t)(read(p))
		all = append(slices.Clone(l.Items), all...)
		if !l.Earlier {
			return all
		}
		if len(l.Items) != n || len(l.Cursors) != n {
			t.Fatalf("a page that is not the first has %d items and %d cursors, want %d", len(l.Items), len(l.Cursors), n)
		}
		p.Before = l.Cursors[0]
	}
}

// The lists of all orders.
var (
	eventOrders  = []graph.EventOrder{graph.ByDateDescending, graph.ByDateAscending, graph.ByConfidenceDescending, graph.ByRecorded}
	entityOrders = []graph.EntityOrder{graph.ByID, graph.ByName, graph.ByEventCount}
)

func (a *asker) lists() {
	a.t.Helper()
	for _, o := range entityOrders {
		read := func(p graph.Page) (graph.List[graph.Entity], error) {
			return a.s.Entities(a.ctx, graph.EntityFilter{}, o, p)
		}
		a.entities = walk(a.t, 7, read)
		a.out[fmt.Sprintf("entities in order %d", o)] = a.entities
		a.out[fmt.Sprintf("page of entities in order %d", o)] = plain(must[graph.List[graph.Entity]](a.t)(read(graph.Page{First: 7})))
		diff(a.t, fmt.Sprintf("entities in order %d, backwards", o), a.entities, walkBack(a.t, 5, read))
	}
	moments := map[time.Time]bool{}
	for _, o := range eventOrders {
		read := func(p graph.Page) (graph.List[graph.Event], error) {
			return a.s.Events(a.ctx, graph.EventFilter{}, o, p)
		}
		a.events = walk(a.t, 7, read)
		a.out[fmt.Sprintf("events in order %d", o)] = a.events
		a.out[fmt.Sprintf("page of events in order %d", o)] = plain(must[graph.List[graph.Event]](a.t)(read(graph.Page{First: 7})))
		diff(a.t, fmt.Sprintf("events in order %d, backwards", o), a.events, walkBack(a.t, 5, read))
	}
	read := func(p graph.Page) (graph.List[graph.Article], error) {
		return a.s.Articles(a.ctx, graph.ArticleFilter{}, graph.ByPublishedDescending, p)
	}
	a.articles = walk(a.t, 3, read)
	a.out["articles"] = a.articles
	diff(a.t, "articles backwards", a.articles, walkBack(a.t, 2, read))
	for _, e := range a.entities {
		a.ids = append(a.ids, e.ID)
	}
	for _, e := range a.events {
		a.ids = append(a.ids, e.ID.Node())
		moments[e.Recorded] = true
	}
	for _, e := range a.articles {
		a.ids = append(a.ids, e.ID.Node())
	}
	slices.Sort(a.ids)
	a.moments = append([]time.Time{{}}, slices.SortedFunc(maps.Keys(moments), time.Time.Compare)...)
	if len(a.moments) > 3 {
		a.moments = []time.Time{{}, a.moments[1], a.moments[len(a.moments)/2]}
	}
}

func (a *asker) nodes() {
	a.t.Helper()
	for _, m := range a.moments {
		a.out["nodes known by "+clock(m)] = must[map[graph.ID]graph.Node](a.t)(a.s.Nodes(a.ctx, a.ids, m))
	}
}

func clock(t time.Time) string {
	if t.IsZero() {
		return "now"
	}
	return t.Format(time.RFC3339Nano)
}

func (a *asker) expansions() {
	a.t.Helper()
	for _, r := range graph.Relations() {
		for d, dir := range []string{"out", "in"} {
			for _, m := range a.moments {
				for _, o := range eventOrders {
					if o > 0 && !byEvent(graph.Expansion{Relation: r, Direction: graph.Direction(d)}) {
						continue
					}
					a.expand(fmt.Sprintf("%v %s known by %s in order %d", r, dir, clock(m), o), graph.Expansion{From: a.ids, Relation: r,
						Direction: graph.Direction(d), Events: graph.EventFilter{KnownBy: m}, Order: o, Page: graph.Page{First: graph.MaxPage, Total: true}})
				}
			}
			a.expand(fmt.Sprintf("%v %s, two", r, dir), graph.Expansion{From: a.ids, Relation: r,
				Direction: graph.Direction(d), Page: graph.Page{First: 2}})
			a.expand(fmt.Sprintf("%v %s, last two", r, dir), graph.Expansion{From: a.ids, Relation: r,
				Direction: graph.Direction(d), Page: graph.Page{Last: 2, Total: true}})
			a.walks(graph.Expansion{From: a.ids, Relation: r, Direction: graph.Direction(d)})
		}
	}
	for _, s := range append([]graph.HoldingStatus{0}, graph.HoldingStatuses()...) {
		for _, day := range []string{"", "2015", "2017-05", "2026-01-20", "2030-12-31"} {
			f := graph.HoldingFilter{AsOf: Day(day)}
			if s != 0 {
				f.Statuses = []graph.HoldingStatus{s}
			}
			for d, dir := range []string{"out", "in"} {
				a.expand(fmt.Sprintf("HOLDS %s %v as of %s", dir, s, day), graph.Expansion{From: a.ids, Relation: graph.Holds,
					Direction: graph.Direction(d), Holdings: f, Page: graph.Page{First: graph.MaxPage, Total: true}})
			}
		}
	}
}

func (a *asker) expand(question string, x graph.Expansion) {
	a.t.Helper()
	got := must[map[graph.ID]graph.List[graph.Edge]](a.t)(a.s.Expand(a.ctx, x))
	pages := map[graph.ID]page[graph.Edge]{}
	for id, l := range got {
		pages[id] = plain(l)
		if len(l.Cursors) != len(l.Items) {
			a.t.Errorf("%s: %d edges with %d cursors", question, len(l.Items), len(l.Cursors))
		}
	}
	a.out[question] = pages
}

// walks checks that every list of edges is the same read whole, by pages
// forwards and by pages backwards.
func (a *asker) walks(x graph.Expansion) {
	a.t.Helper()
	x.Page = graph.Page{First: graph.MaxPage}
	whole := must[map[graph.ID]graph.List[graph.Edge]](a.t)(a.s.Expand(a.ctx, x))
	asked := 0
	for _, id := range slices.Sorted(maps.Keys(whole)) {
		if len(whole[id].Items) < 4 {
			continue
		}
		if asked++; asked > 3 {
			return
		}
		read := func(p graph.Page) (graph.List[graph.Edge], error) {
			x := x
			x.From, x.Page = []graph.ID{id}, p
			m, err := a.s.Expand(a.ctx, x)
			return m[id], err
		}
		what := fmt.Sprintf("%v %d of %s", x.Relation, x.Direction, id)
		diff(a.t, what+", by pages", whole[id].Items, walk(a.t, 3, read))
		diff(a.t, what+", by pages backwards", whole[id].Items, walkBack(a.t, 2, read))
	}
}

// eventFilters makes filters of every field from what is in the graph.
func (a *asker) eventFilters() map[string]graph.EventFilter {
	fs := map[string]graph.EventFilter{"all": {}}
	for i, e := range a.entities {
		id := []graph.ID{e.ID}
		fs["agent "+string(e.ID)] = graph.EventFilter{Agent: id}
		fs["target "+string(e.ID)] = graph.EventFilter{Target: id}
		fs["participant "+string(e.ID)] = graph.EventFilter{Participant: id}
		fs["about "+string(e.ID)] = graph.EventFilter{About: id}
		fs["at "+string(e.ID)] = graph.EventFilter{Place: id}
		fs["publisher "+string(e.ID)] = graph.EventFilter{Publisher: id}
		if e.Kind == graph.Country || e.Kind == graph.Organization {
			fs["country "+string(e.ID)] = graph.EventFilter{Country: id}
		}
		two := []graph.ID{e.ID, a.entities[(i+1)%len(a.entities)].ID, "person:nobody"}
		fs["participants "+string(e.ID)] = graph.EventFilter{Participant: two}
		fs["agents and targets "+string(e.ID)] = graph.EventFilter{Agent: two, Target: id}
	}
	for i, e := range a.events {
		fs["object "+string(e.ID)] = graph.EventFilter{Object: []graph.EventID{e.ID}}
		fs["ids "+string(e.ID)] = graph.EventFilter{IDs: []graph.EventID{e.ID, a.events[i/2].ID, "event:x"}}
		fs["since "+e.Date.String()] = graph.EventFilter{Since: e.Date}
		fs["until "+e.Date.String()] = graph.EventFilter{Until: e.Date}
		fs["on "+e.Date.String()] = graph.EventFilter{Since: e.Date, Until: e.Date}
		fs["type "+e.Type.String()] = graph.EventFilter{Types: []graph.EventType{e.Type}}
		fs[fmt.Sprint("confidence ", e.Confidence)] = graph.EventFilter{MinConfidence: e.Confidence}
		fs["after "+clock(e.Recorded)] = graph.EventFilter{RecordedAfter: e.Recorded}
	}
	for _, e := range a.articles {
		fs["article "+string(e.ID)] = graph.EventFilter{Article: []graph.ArticleID{e.ID}}
	}
	for _, st := range graph.EventStatuses() {
		fs["status "+st.String()] = graph.EventFilter{Statuses: []graph.EventStatus{st}}
	}
	fs["status two"] = graph.EventFilter{Statuses: []graph.EventStatus{graph.StatusActual, graph.StatusPlanned}, Types: graph.EventTypes()[:12]}
	return fs
}

func (a *asker) filters() {
	a.t.Helper()
	for name, f := range a.eventFilters() {
		for i, m := range a.moments {
			f.KnownBy = m
			o := eventOrders[(len(name)+i)%len(eventOrders)]
			a.out["events "+name+" known by "+clock(m)] = plain(must[graph.List[graph.Event]](a.t)(
				a.s.Events(a.ctx, f, o, graph.Page{First: graph.MaxPage, Total: true})))
		}
		if len(name)%3 == 0 {
			f.KnownBy = a.moments[len(a.moments)/2]
			a.expand("DIRECT out "+name, graph.Expansion{From: a.ids, Relation: graph.Direct, Events: f, Page: graph.Page{First: 3, Total: true}})
			a.expand("REPORTS in "+name, graph.Expansion{From: a.ids, Relation: graph.Reports, Direction: graph.In, Events: f, Page: graph.Page{First: 3, Total: true}})
		}
	}
}

func (a *asker) entityFilters() {
	a.t.Helper()
	fs := map[string]graph.EntityFilter{
		"kinds": {Kinds: []graph.Kind{graph.Person, graph.Place}},
		"iso":   {ISO: "FRA"}, "iso2": {ISO: "FR"}, "no iso": {ISO: "fr"},
	}
	for _, k := range graph.Kinds() {
		fs["kind "+k.String()] = graph.EntityFilter{Kinds: []graph.Kind{k}}
	}
	for i, e := range a.entities {
		id := []graph.ID{e.ID}
		fs["id "+string(e.ID)] = graph.EntityFilter{IDs: append(id, a.entities[i/2].ID, "person:nobody")}
		fs["of "+string(e.ID)] = graph.EntityFilter{Of: id}
		fs["part of "+string(e.ID)] = graph.EntityFilter{PartOf: id}
		fs["country "+string(e.ID)] = graph.EntityFilter{Country: id}
		fs["name "+e.Name] = graph.EntityFilter{Name: strings.ToUpper(e.Name)}
		for _, n := range e.Aliases {
			fs["name "+n] = graph.EntityFilter{Name: n}
		}
	}
	for name, f := range fs {
		o := entityOrders[len(name)%len(entityOrders)]
		a.out["entities "+name] = plain(must[graph.List[graph.Entity]](a.t)(a.s.Entities(a.ctx, f, o, graph.Page{First: 50, Total: true})))
	}
}

func (a *asker) articleFilters() {
	a.t.Helper()
	fs := map[string]graph.ArticleFilter{"no url": {URL: "https://nowhere.example/"}}
	for i, e := range a.articles {
		fs["id "+string(e.ID)] = graph.ArticleFilter{IDs: []graph.ArticleID{e.ID, a.articles[i/2].ID, "article:x"}}
		if e.URL != "" {
			fs["url "+e.URL] = graph.ArticleFilter{URL: e.URL}
		}
		fs["since "+e.Day.String()] = graph.ArticleFilter{Since: e.Day}
		fs["until "+e.Day.String()] = graph.ArticleFilter{Until: e.Day}
	}
	for _, e := range a.entities {
		fs["publisher "+string(e.ID)] = graph.ArticleFilter{Publisher: []graph.ID{e.ID}}
		fs["mentions "+string(e.ID)] = graph.ArticleFilter{Mentions: []graph.ID{e.ID, "person:nobody"}}
	}
	for name, f := range fs {
		a.out["articles "+name] = plain(must[graph.List[graph.Article]](a.t)(a.s.Articles(a.ctx, f, graph.ByPublishedDescending, graph.Page{First: 50, Total: true})))
	}
}

func (a *asker) searches() {
	a.t.Helper()
	texts := map[string]bool{"": true, "…": true, "e": true, "the": true, "it is reported": true, "zzz": true}
	add := func(s string) {
		texts[s] = true
		words := graph.Words(s)
		for i, w := range words {
			if i > 2 {
				break
			}
			texts[w] = true
			r := []rune(w)
			texts[string(r[:(len(r)+1)/2])] = true
		}
		if len(words) > 1 {
			texts[words[1]+" "+words[0]] = true
		}
	}
	for i, e := range a.entities {
		add(e.Name)
		if i%3 == 0 && len(e.Aliases) > 0 {
			add(e.Aliases[0])
		}
	}
	for i, e := range a.articles {
		if i < 5 {
			add(e.Title)
		}
	}
	for i, e := range must[map[graph.ID]graph.List[graph.Edge]](a.t)(a.s.Expand(a.ctx, graph.Expansion{From: a.ids, Relation: graph.Reports})) {
		if len(i)%5 == 0 && e.Items[0].Evidence != nil {
			add(e.Items[0].Evidence.Span.Text)
		}
	}
	type hit struct {
		ID             graph.ID
		Kind           graph.Kind
		Label, Matched string
	}
	for text := range texts {
		for i, kinds := range [][]graph.Kind{nil, {graph.EventKind}, {graph.Person, graph.Country}, {graph.ArticleKind}} {
			if i > 0 && len(text)%3 != 0 {
				continue
			}
			var hits []hit
			last := 0.0
			for j, h := range must[[]graph.Hit](a.t)(a.s.Search(a.ctx, text, kinds, 25)) {
				hits = append(hits, hit{h.ID, h.Kind, h.Label, h.Matched})
				if j > 0 && h.Score > last {
					a.t.Errorf("search %q: the score rises from %v to %v", text, last, h.Score)
				}
				last = h.Score
			}
			a.out[fmt.Sprintf("search %q %v", text, kinds)] = hits
		}
	}
}

// counts asks for aggregates and projections.
func (a *asker) counts() {
	a.t.Helper()
	filters := map[string]graph.EventFilter{"all": {}, "actual": {Statuses: []graph.EventStatus{graph.StatusActual}}}
	for _, m := range a.moments[1:] {
		filters["known by "+clock(m)] = graph.EventFilter{KnownBy: m}
	}
	for i, e := range a.entities {
		if i%4 == 0 {
			filters["participant "+string(e.ID)] = graph.EventFilter{Participant: []graph.ID{e.ID}}
		}
		if e.Kind == graph.Country {
			filters["country "+string(e.ID)] = graph.EventFilter{Country: []graph.ID{e.ID}, Since: Day("1950")}
		}
	}
	ds := graph.Dimensions()
	by := [][]graph.Dimension{{}, {graph.ByAgent, graph.ByTarget, graph.ByMonth}, {graph.ByAgentCountry, graph.ByTargetCountry, graph.ByType},
		{graph.ByStatus, graph.ByAbout, graph.ByPublisher}}
	var pairs [][]graph.Dimension
	for i, d := range ds {
		by, pairs = append(by, []graph.Dimension{d}), append(pairs, []graph.Dimension{d, ds[(i+4)%len(ds)]})
	}
	for name, f := range filters {
		all := by
		if len(f.Participant) == 0 && len(f.Country) == 0 { // those of one kind are many
			all = slices.Concat(by, pairs)
		}
		for _, b := range all {
			a.out[fmt.Sprintf("count by %v of %s", b, name)] = must[[]graph.Row](a.t)(a.s.Aggregate(a.ctx, f, b, 200))
		}
		var links []graph.Link
		for l, err := range a.s.Projection(a.ctx, f) {
			links = append(links, must[graph.Link](a.t)(l, err))
		}
		a.out["projection of "+name] = links
	}
	a.out["count by agent, two rows"] = must[[]graph.Row](a.t)(a.s.Aggregate(a.ctx, graph.EventFilter{}, []graph.Dimension{graph.ByAgent}, 2))
}
