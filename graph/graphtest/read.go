package graphtest

import (
	"fmt"
	"testing"
	"time"

	"backchannel/graph"
)

// testLoadMoments asks for a graph as it stood at moments.
func testLoadMoments(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	st := tell("a", later(10))
	write(t, s, st.facts)
	f := tell("b", later(20)).facts
	f.Events[0].Status, f.Events[0].Confidence = graph.StatusPlanned, 0.95
	f.Holdings[0].Status, f.Article.Day = graph.Former, Day("2027-06-01")
	f.Events[1].Status = graph.StatusPlanned
	write(t, s, f)
	early, late := later(15), later(20)
	if got := event(t, s, st.message, early).Confidence; got != 0.8 {
		t.Errorf("as known before the second article the confidence is %v, want 0.8", got)
	}
	if got := event(t, s, st.message, late).Confidence; got != 0.95 {
		t.Errorf("as known at the second article's moment the confidence is %v, want 0.95", got)
	}
	for _, tt := range []struct {
		name string
		f    graph.EventFilter
		want int
	}{
		{"before all", graph.EventFilter{KnownBy: later(9)}, 0},
		{"at the first moment", graph.EventFilter{KnownBy: later(10)}, 3},
		{"confident, early", graph.EventFilter{KnownBy: early, MinConfidence: 0.9}, 0},
		{"confident, late", graph.EventFilter{KnownBy: late, MinConfidence: 0.9}, 1},
		{"confident, now", graph.EventFilter{MinConfidence: 0.9}, 1},
		{"by the second article, early", graph.EventFilter{KnownBy: early, Article: []graph.ArticleID{f.Article.ID}}, 0},
		{"first recorded later", graph.EventFilter{RecordedAfter: later(10)}, 0},
		{"first recorded later than before", graph.EventFilter{RecordedAfter: later(9)}, 3},
	} {
		if got := eventIDs(t, s, tt.f); len(got) != tt.want {
			t.Errorf("%s: %d events %q, want %d", tt.name, len(got), got, tt.want)
		}
	}
	x := graph.Expansion{From: []graph.ID{st.message.Node()}, Relation: graph.Reports, Direction: graph.In}
	if got := len(edges(t, s, x)); got != 4 {
		t.Errorf("%d pieces of evidence, want 4", got)
	}
	x.Events.KnownBy = early
	if got := len(edges(t, s, x)); got != 2 {
		t.Errorf("%d pieces of evidence were known early, want 2", got)
	}
	held := edges(t, s, graph.Expansion{From: []graph.ID{st.macron}, Relation: graph.Holds, Events: graph.EventFilter{KnownBy: early}})
	if len(held) != 1 || held[0].Holding.Status != graph.Current {
		t.Errorf("the holding as known early is %v, want a current one", held)
	}
	nodes := must[map[graph.ID]graph.Node](t)(s.Nodes(t.Context(), []graph.ID{st.macron, f.Article.ID.Node(), st.facts.Article.ID.Node()}, early))
	if len(nodes) != 2 || nodes[f.Article.ID.Node()] != nil {
		t.Errorf("nodes as known early: %v", nodes)
	}
}

// testPagesHold writes between pages: what was not given comes, what was given
// does not come again.
func testPagesHold(t *testing.T, open func(t testing.TB) graph.Store) {
	for _, o := range eventOrders {
		t.Run(fmt.Sprint("order ", o), func(t *testing.T) { testPagesHoldIn(t, o, open) })
	}
}

func testPagesHoldIn(t *testing.T, o graph.EventOrder, open func(t testing.TB) graph.Store) {
	s := open(t)
	add := func(n int, date string) {
		b := NewFacts(fmt.Sprint("article-", n)).At(later(n))
		b.Event(graph.Event{Type: graph.Stated, Agents: []graph.ID{b.Person("Someone")}, Date: Day(date), Confidence: float64(n%10+1) / 20})
		write(t, s, b.Facts())
	}
	for i := range 20 {
		add(i, fmt.Sprintf("2026-01-%02d", i%9+1))
	}
	before := must[graph.List[graph.Event]](t)(s.Events(t.Context(), graph.EventFilter{}, o, graph.Page{Total: true})).Items
	for _, backward := range []bool{false, true} {
		given := map[graph.EventID]int{}
		n := 0
		read := func(p graph.Page) (graph.List[graph.Event], error) {
			l, err := s.Events(t.Context(), graph.EventFilter{}, o, p)
			for _, e := range l.Items {
				given[e.ID]++
			}
			n++
			add(100+n, fmt.Sprintf("2026-01-%02d", n*5%9+1))
			return l, err
		}
		if backward {
			walkBack(t, 3, read)
		} else {
			walk(t, 3, read)
		}
		for _, e := range before {
			if given[e.ID] != 1 {
				t.Errorf("order %d, backward %t: %s was given %d times", o, backward, e.ID, given[e.ID])
			}
		}
		for id, n := range given {
			if n != 1 {
				t.Errorf("order %d, backward %t: %s was given %d times", o, backward, id, n)
			}
		}
	}
}

// testRefusesQuestions asks what cannot be.
func testRefusesQuestions(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	st := tell("a", Loaded)
	write(t, s, st.facts)
	ctx := t.Context()
	events := func(f graph.EventFilter, o graph.EventOrder, p graph.Page) error {
		_, err := s.Events(ctx, f, o, p)
		return err
	}
	expand := func(x graph.Expansion) error {
		x.From = []graph.ID{st.trump}
		_, err := s.Expand(ctx, x)
		return err
	}
	count := func(limit int, by ...graph.Dimension) error {
		_, err := s.Aggregate(ctx, graph.EventFilter{}, by, limit)
		return err
	}
	search := func(limit int) error {
		_, err := s.Search(ctx, "trump", nil, limit)
		return err
	}
	entities := func(o graph.EntityOrder, p graph.Page) error {
		_, err := s.Entities(ctx, graph.EntityFilter{}, o, p)
		return err
	}
	bad := graph.EventFilter{Since: Day("2026-02"), Until: Day("2026-01")}
	other := must[graph.List[graph.Entity]](t)(s.Entities(ctx, graph.EntityFilter{}, graph.ByID, graph.Page{})).Cursors[0]
	for name, err := range map[string]error{
		"both ends":                    events(graph.EventFilter{}, 0, graph.Page{First: 1, Last: 1}),
		"a page too large":             events(graph.EventFilter{}, 0, graph.Page{First: graph.MaxPage + 1}),
		"a negative page":              entities(graph.ByID, graph.Page{First: -1}),
		"nonsense for a cursor":        events(graph.EventFilter{}, 0, graph.Page{After: "%%%"}),
		"another list's cursor":        events(graph.EventFilter{}, 0, graph.Page{After: other}),
		"a period turned round":        events(bad, 0, graph.Page{}),
		"a confidence of 2":            events(graph.EventFilter{MinConfidence: 2}, 0, graph.Page{}),
		"an unknown order":             events(graph.EventFilter{}, 99, graph.Page{}),
		"an unknown order of entities": entities(99, graph.Page{}),
		"no relation":                  expand(graph.Expansion{}),
		"an unknown relation":          expand(graph.Expansion{Relation: 99}),
		"an unknown direction":         expand(graph.Expansion{Relation: graph.Direct, Direction: 7}),
		"a bad expansion page":         expand(graph.Expansion{Relation: graph.Holds, Page: graph.Page{First: -1}}),
		"a bad expansion filter":       expand(graph.Expansion{Relation: graph.Direct, Events: bad}),
		"a bad expansion cursor":       expand(graph.Expansion{Relation: graph.Direct, Page: graph.Page{After: other}}),
		"an expansion by bad articles": expand(graph.Expansion{Relation: graph.Mentions, Direction: graph.In, Articles: graph.ArticleFilter{Since: bad.Since, Until: bad.Until}}),
		"an unknown article order":     expand(graph.Expansion{Relation: graph.Mentions, Direction: graph.In, ArticleOrder: 99}),
		"four dimensions":              count(10, graph.ByType, graph.ByAgent, graph.ByTarget, graph.ByDay),
		"a dimension twice":            count(10, graph.ByType, graph.ByType),
		"an unknown dimension":         count(10, 99),
		"no rows":                      count(0, graph.ByType),
		"no hits":                      search(0),
		"too many hits":                search(graph.MaxPage + 1),
	} {
		wantError(t, name, err, graph.ErrInvalid)
	}
	for l, err := range s.Projection(ctx, bad) {
		wantError(t, fmt.Sprint("projection ", l), err, graph.ErrInvalid)
	}
	turned := graph.ArticleFilter{Since: bad.Since, Until: bad.Until}
	_, err := s.Articles(ctx, turned, 0, graph.Page{})
	wantError(t, "articles of a period turned round", err, graph.ErrInvalid)
	_, err = s.Articles(ctx, graph.ArticleFilter{}, 99, graph.Page{})
	wantError(t, "an unknown order of articles", err, graph.ErrInvalid)
}

// testDirect reads the edges that analysts draw.
func testDirect(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	b := NewFacts("a")
	france, usa := b.Country("FRA", "FR", "France"), b.Country("USA", "US", "United States")
	dk, at := b.Country("DNK", "DK", "Denmark"), b.Place("Davos")
	met := b.Event(graph.Event{Type: graph.Met, Agents: []graph.ID{france}, Targets: []graph.ID{usa}, Date: Day("2026-01-02"), Place: at})
	visited := b.Event(graph.Event{Type: graph.Visited, Agents: []graph.ID{france, dk}, Targets: []graph.ID{at}, Date: Day("2026-01-03")})
	denied := b.Event(graph.Event{Type: graph.Denied, Agents: []graph.ID{usa}, Object: met, Date: Day("2026-01-03")})
	write(t, s, b.Facts())
	edge := func(ty graph.EventType, from, to graph.ID, e graph.EventID) graph.Edge {
		return graph.Edge{Relation: graph.Direct, Type: ty, From: from, To: to, Event: e}
	}
	for _, tt := range []struct {
		name string
		x    graph.Expansion
		want []graph.Edge
	}{
		{"out, latest first", graph.Expansion{From: []graph.ID{france}},
			[]graph.Edge{edge(graph.Visited, france, at, visited), edge(graph.Met, france, usa, met)}},
		{"out, oldest first", graph.Expansion{From: []graph.ID{france}, Order: graph.ByDateAscending},
			[]graph.Edge{edge(graph.Met, france, usa, met), edge(graph.Visited, france, at, visited)}},
		{"in, to a place", graph.Expansion{From: []graph.ID{at}, Direction: graph.In},
			[]graph.Edge{edge(graph.Visited, dk, at, visited), edge(graph.Visited, france, at, visited)}},
		{"in, to an event", graph.Expansion{From: []graph.ID{met.Node()}, Direction: graph.In},
			[]graph.Edge{edge(graph.Denied, usa, met.Node(), denied)}},
		{"reciprocal, both ways, of one type", graph.Expansion{From: []graph.ID{usa, france, usa}, Events: graph.EventFilter{Types: []graph.EventType{graph.Met}}},
			[]graph.Edge{edge(graph.Met, usa, france, met), edge(graph.Met, france, usa, met), edge(graph.Met, usa, france, met)}},
		{"from an event", graph.Expansion{From: []graph.ID{met.Node()}}, nil},
		{"out, of events by id", graph.Expansion{From: []graph.ID{usa, france}, Events: graph.EventFilter{IDs: []graph.EventID{met, denied, "event:x"}}, Order: graph.ByDateAscending},
			[]graph.Edge{edge(graph.Met, usa, france, met), edge(graph.Denied, usa, met.Node(), denied), edge(graph.Met, france, usa, met)}},
		{"in, of one event by id", graph.Expansion{From: []graph.ID{at, usa}, Direction: graph.In, Events: graph.EventFilter{IDs: []graph.EventID{visited}}},
			[]graph.Edge{edge(graph.Visited, dk, at, visited), edge(graph.Visited, france, at, visited)}},
		{"out, to some others", graph.Expansion{From: []graph.ID{france, usa, dk}, Others: []graph.ID{usa, at, met.Node(), "person:x"}},
			[]graph.Edge{edge(graph.Visited, france, at, visited), edge(graph.Met, france, usa, met), edge(graph.Denied, usa, met.Node(), denied), edge(graph.Visited, dk, at, visited)}},
		{"in, from one other, of one type", graph.Expansion{From: []graph.ID{at, france, met.Node()}, Direction: graph.In, Others: []graph.ID{usa}, Events: graph.EventFilter{Types: []graph.EventType{graph.Met}}},
			[]graph.Edge{edge(graph.Met, usa, france, met)}},
		{"out, to others that are none", graph.Expansion{From: []graph.ID{france}, Others: []graph.ID{france, "person:x"}}, nil},
		{"in, from one other, of events by id", graph.Expansion{From: []graph.ID{at}, Direction: graph.In, Others: []graph.ID{dk}, Events: graph.EventFilter{IDs: []graph.EventID{visited, met}}},
			[]graph.Edge{edge(graph.Visited, dk, at, visited)}},
		{"the last of some events", graph.Expansion{From: []graph.ID{usa}, Events: graph.EventFilter{IDs: []graph.EventID{met, denied}}, Page: graph.Page{Last: 1}},
			[]graph.Edge{edge(graph.Met, usa, france, met)}},
	} {
		tt.x.Relation = graph.Direct
		diff(t, tt.name, tt.want, edges(t, s, tt.x))
	}
	var links []graph.Link
	for l, err := range s.Projection(t.Context(), graph.EventFilter{}) {
		links = append(links, must[graph.Link](t)(l, err))
	}
	day := Day("2026-01-02")
	diff(t, "projection", []graph.Link{{From: france, To: usa, Count: 1, First: day, Last: day}, {From: usa, To: france, Count: 1, First: day, Last: day}}, links)
}

// testSearch checks what is found, and what comes first.
func testSearch(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	b := NewFacts("a").Title("Macron")
	b.Person("Emmanuel Macron", "Macron", "président Macron")
	brigitte := b.Person("Brigitte Macron")
	laurent := b.Person("Laurent Macron-Dupont")
	b.Person("Jean d’Ormesson", "L'Académicien")
	for i := range 3 {
		b.Event(graph.Event{Type: graph.Stated, Agents: []graph.ID{laurent}, Date: Day(fmt.Sprintf("2026-01-0%d", i+1))}, fmt.Sprint("Said the Macron cousin, ", i))
	}
	b.Event(graph.Event{Type: graph.Met, Agents: []graph.ID{brigitte}, Targets: []graph.ID{laurent}}, "An undated macron meeting.")
	write(t, s, b.Facts())
	labels := func(text string, limit int, kinds ...graph.Kind) (out []string) {
		for _, h := range must[[]graph.Hit](t)(s.Search(t.Context(), text, kinds, limit)) {
			out = append(out, h.Label+"|"+h.Matched)
		}
		return out
	}
	for _, tt := range []struct {
		text  string
		limit int
		kinds []graph.Kind
		want  []string
	}{
		{"MACRON", 10, nil, []string{"Macron|Macron", "Emmanuel Macron|Macron", "Laurent Macron-Dupont|Laurent Macron-Dupont", "Brigitte Macron|Brigitte Macron",
			"STATED|Said the Macron cousin, 2", "STATED|Said the Macron cousin, 1", "STATED|Said the Macron cousin, 0", "MET|An undated macron meeting."}},
		{"mácron", 2, nil, []string{"Macron|Macron", "Emmanuel Macron|Macron"}},
		{"macr", 10, []graph.Kind{graph.Person}, []string{"Laurent Macron-Dupont|Laurent Macron-Dupont", "Brigitte Macron|Brigitte Macron", "Emmanuel Macron|Emmanuel Macron"}},
		{"president", 10, nil, []string{"Emmanuel Macron|président Macron"}},
		{"macron emmanuel", 10, nil, []string{"Emmanuel Macron|Emmanuel Macron"}},
		{"emm macron", 10, nil, nil},
		{"dormesson", 10, nil, []string{"Jean d’Ormesson|Jean d’Ormesson"}},
		{"cousin mac", 1, nil, []string{"STATED|Said the Macron cousin, 2"}},
		{"macron", 10, []graph.Kind{graph.Country}, nil},
		{"\"macron\" OR NOT (x* AND", 10, nil, nil},
		{"*", 10, nil, nil},
	} {
		diff(t, fmt.Sprintf("search %q in %v", tt.text, tt.kinds), tt.want, labels(tt.text, tt.limit, tt.kinds...))
	}
}

// testCountries counts and selects by countries, which offices held at the
// event's date give to persons.
func testCountries(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	b := NewFacts("a")
	france, usa := b.Country("FRA", "FR", "France"), b.Country("USA", "US", "United States")
	ministry := b.Organization("Quai d'Orsay", france)
	minister, outlet := b.Person("A Minister"), b.Organization("Outlet")
	b.Holding(graph.Holding{Person: minister, Office: b.Office(ministry, "Minister"), From: Day("2020-06-15"), To: Day("2022-03-01")}, 0)
	in := b.Event(graph.Event{Type: graph.Warned, Agents: []graph.ID{minister}, Targets: []graph.ID{usa}, Date: Day("2021-01-01")})
	first := b.Event(graph.Event{Type: graph.Praised, Agents: []graph.ID{minister}, Targets: []graph.ID{outlet}, Date: Day("2020")})
	after := b.Event(graph.Event{Type: graph.Denied, Agents: []graph.ID{minister}, Date: Day("2022-03-02")})
	ever := b.Event(graph.Event{Type: graph.Rejected, Agents: []graph.ID{minister}, Targets: []graph.ID{ministry}})
	firstDay := b.Event(graph.Event{Type: graph.Stated, Agents: []graph.ID{minister}, Date: Day("2020-06-15")})
	lastDay := b.Event(graph.Event{Type: graph.Stated, Agents: []graph.ID{minister}, Date: Day("2022-03-01")})
	before := b.Event(graph.Event{Type: graph.Stated, Agents: []graph.ID{minister}, Date: Day("2020-06-14")})
	write(t, s, b.Facts())
	diff(t, "events of France", []graph.EventID{lastDay, in, firstDay, first, ever}, eventIDs(t, s, graph.EventFilter{Country: []graph.ID{france}}))
	diff(t, "events of the ministry", []graph.EventID{lastDay, in, firstDay, first, ever}, eventIDs(t, s, graph.EventFilter{Country: []graph.ID{ministry}}))
	diff(t, "events of both", []graph.EventID{in}, eventIDs(t, s, graph.EventFilter{Country: []graph.ID{usa}}))
	diff(t, "events of the minister", []graph.EventID{after, lastDay, in, firstDay, before, first, ever}, eventIDs(t, s, graph.EventFilter{Participant: []graph.ID{minister}}))
	rows := must[[]graph.Row](t)(s.Aggregate(t.Context(), graph.EventFilter{}, []graph.Dimension{graph.ByAgentCountry, graph.ByTargetCountry}, 10))
	diff(t, "rows", []graph.Row{
		{Keys: []string{"country:FRA", ""}, Count: 3},
		{Keys: []string{"", ""}, Count: 2},
		{Keys: []string{"country:FRA", "country:FRA"}, Count: 1},
		{Keys: []string{"country:FRA", "country:USA"}, Count: 1},
	}, rows)
}

// testDates selects by periods that dates known in part may meet.
func testDates(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	b := NewFacts("a")
	who := b.Person("Someone")
	ids := map[string]graph.EventID{}
	for _, d := range []string{"", "2025", "2025-12", "2025-12-31", "2026", "2026-01", "2026-01-01", "2026-01-20", "1969-07-20"} {
		ids[d] = b.Event(graph.Event{Type: graph.Stated, Agents: []graph.ID{who}, Date: Day(d)})
	}
	write(t, s, b.Facts())
	for _, tt := range []struct {
		since, until string
		want         []string
	}{
		{"", "", []string{"2026-01-20", "2026-01-01", "2026-01", "2026", "2025-12-31", "2025-12", "2025", "1969-07-20", ""}},
		{"2026-01-20", "", []string{"2026-01-20", "2026-01", "2026"}},
		{"2025-12-31", "2025-12-31", []string{"2025-12-31", "2025-12", "2025"}},
		{"2026-01", "2026-01", []string{"2026-01-20", "2026-01-01", "2026-01", "2026"}},
		{"2026-02", "", []string{"2026"}},
		{"", "2025-11-30", []string{"2025", "1969-07-20"}},
		{"", "1970", []string{"1969-07-20"}},
	} {
		var want []graph.EventID
		for _, d := range tt.want {
			want = append(want, ids[d])
		}
		diff(t, "from "+tt.since+" to "+tt.until, want, eventIDs(t, s, graph.EventFilter{Since: Day(tt.since), Until: Day(tt.until)}))
		diff(t, "from "+tt.since+" to "+tt.until+" of somebody", want, eventIDs(t, s, graph.EventFilter{Since: Day(tt.since), Until: Day(tt.until), Agent: []graph.ID{who}}))
	}
}

// testEmpty asks an empty graph.
func testEmpty(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	diff(t, "stats", graph.Stats{}, stats(t, s))
	l := must[graph.List[graph.Event]](t)(s.Events(t.Context(), graph.EventFilter{}, 0, graph.Page{Last: 5, Total: true}))
	diff(t, "events", graph.List[graph.Event]{Total: 0}, l)
	rows := must[[]graph.Row](t)(s.Aggregate(t.Context(), graph.EventFilter{}, nil, 5))
	diff(t, "rows", []graph.Row(nil), rows)
	for l, err := range s.Projection(t.Context(), graph.EventFilter{}) {
		t.Errorf("an empty graph has the link %v (error %v)", l, err)
	}
	diff(t, "nodes known by", map[graph.ID]graph.Node{}, must[map[graph.ID]graph.Node](t)(s.Nodes(t.Context(), []graph.ID{"person:a"}, time.Now())))
}
