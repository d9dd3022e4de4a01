package graphtest

import (
	"testing"
	"time"

	"backchannel/graph"
)

// disclosure is a small story: a message, its disclosure, a comment on that.
type story struct {
	facts                       graph.Facts
	macron, trump, france, nato graph.ID
	president, elysee           graph.ID
	message, disclosure, remark graph.EventID
	holding                     graph.HoldingID
}

func tell(slug string, at time.Time) story {
	b := NewFacts(slug).At(at).Outlet("Le Monde").Citing("BBC", "Axios")
	var s story
	s.macron = b.Person("Emmanuel Macron", "Macron")
	s.trump = b.Person("Donald Trump", "Trump")
	s.france = b.Country("FRA", "FR", "France", "French Republic")
	s.nato = b.Organization("NATO", b.Country("USA", "US", "United States"))
	s.elysee = b.Place("Élysée", s.france)
	s.president = b.Office(s.france, "President")
	b.Mention(s.macron, "Emmanuel Macron")
	b.Mention(s.trump, "Donald Trump")
	s.holding = b.Holding(graph.Holding{Person: s.macron, Office: s.president, From: Day("2017-05-14"), Title: "French President"}, 0)
	s.message = b.Event(graph.Event{Type: graph.Messaged, Agents: []graph.ID{s.macron}, Targets: []graph.ID{s.trump},
		Date: Day("2026-01-19"), About: []graph.ID{s.france, s.nato}, Mode: "private", Place: s.elysee}, "Macron wrote to Trump.", "The message was private.")
	s.disclosure = b.Event(graph.Event{Type: graph.Disclosed, Agents: []graph.ID{s.trump}, Object: s.message, Date: Day("2026-01-20")})
	s.remark = b.Event(graph.Event{Type: graph.CommentedOn, Agents: []graph.ID{s.nato}, Object: s.disclosure,
		Quote: "“It's \"odd\"\nindeed”", Date: Day("2026-01")})
	s.facts = b.Facts()
	return s
}

func testReadsBack(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	st := tell("a", Loaded)
	write(t, s, st.facts)
	ids := []graph.ID{st.facts.Article.ID.Node()}
	want := map[graph.ID]graph.Node{st.facts.Article.ID.Node(): st.facts.Article}
	for _, e := range st.facts.Entities {
		ids = append(ids, e.ID)
		want[e.ID] = e
	}
	for _, c := range st.facts.Events {
		ids = append(ids, c.ID.Node())
		c.Recorded = Loaded
		want[c.ID.Node()] = c.Event
	}
	diff(t, "nodes", want, must[map[graph.ID]graph.Node](t)(s.Nodes(t.Context(), ids, time.Time{})))
	if err := s.Write(t.Context()); err != nil {
		t.Errorf("writing nothing: %v", err)
	}
}

func testIdempotent(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	a, b := tell("a", Loaded).facts, tell("b", later(1)).facts
	write(t, s, a, b)
	before := Snapshot(t, s)
	write(t, s, a)
	write(t, s, b, a, b)
	diff(t, "graph after writing again", before, Snapshot(t, s))
}

func testReplaces(t *testing.T, open func(t testing.TB) graph.Store) {
	st := tell("a", Loaded)
	// The next version of the extractor finds the message alone.
	next := clone(st.facts)
	next.Extractor.Version, next.Recorded = "2", later(1)
	next.Events, next.Holdings, next.Mentions = next.Events[:1], nil, next.Mentions[:1]
	var alone graph.Stats
	t.Run("alone", func(t *testing.T) {
		s, next := open(t), next
		next.Recorded = Loaded
		write(t, s, next)
		alone = stats(t, s)
	})
	s := open(t)
	write(t, s, st.facts)
	other := tell("b", later(2))
	write(t, s, next)
	if got := eventIDs(t, s, graph.EventFilter{}); len(got) != 1 || got[0] != st.message {
		t.Errorf("events left: %q, want %q alone", got, st.message)
	}
	// Entities stay, although nothing names them any more.
	diff(t, "stats", alone, stats(t, s))
	if node(t, s, st.remark.Node()) != nil {
		t.Errorf("%s is still there", st.remark)
	}
	// What another article says stays.
	write(t, s, other.facts)
	write(t, s, next)
	diff(t, "events", []graph.EventID{st.disclosure, st.message, st.remark}, eventIDs(t, s, graph.EventFilter{}))
}

func testKeepsRecorded(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	st := tell("a", later(5))
	write(t, s, st.facts)
	again := clone(st.facts)
	again.Recorded, again.Extractor.Version = later(9), "2"
	again.Events[1].Status = graph.StatusPlanned
	write(t, s, again)
	if got := event(t, s, st.message, time.Time{}).Recorded; !got.Equal(later(5)) {
		t.Errorf("an unchanged claim was recorded %v, want %v", got, later(5))
	}
	if got := event(t, s, st.disclosure, time.Time{}).Recorded; !got.Equal(later(9)) {
		t.Errorf("a changed claim was recorded %v, want %v", got, later(9))
	}
	again.Recorded = later(2)
	write(t, s, again)
	if got := event(t, s, st.disclosure, time.Time{}).Recorded; !got.Equal(later(2)) {
		t.Errorf("a claim written again with an earlier moment was recorded %v, want %v", got, later(2))
	}
	if got := stats(t, s).Recorded; !got.Equal(later(2)) {
		t.Errorf("the latest claim is of %v, want %v", got, later(2))
	}
}

func testRefused(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	good, bad := tell("a", Loaded).facts, tell("b", Loaded).facts
	bad.Events[2].Evidence = nil
	wantError(t, "facts without evidence", s.Write(t.Context(), good, bad), graph.ErrInvalid)
	diff(t, "stats of an empty graph", graph.Stats{}, stats(t, s))
	write(t, s, good)
	before := Snapshot(t, s)
	wantError(t, "facts without evidence", s.Write(t.Context(), bad), graph.ErrInvalid)
	if err := s.Write(ended(t), tell("b", Loaded).facts); err == nil {
		t.Error("a write after its context ended was done")
	}
	diff(t, "graph after refusals", before, Snapshot(t, s))
}

func testConflict(t *testing.T, open func(t testing.TB) graph.Store) {
	st := tell("a", Loaded)
	changes := map[string]func(e *graph.Event){
		"type":    func(e *graph.Event) { e.Type = graph.Warned },
		"date":    func(e *graph.Event) { e.Date = Day("2026-01-02") },
		"agents":  func(e *graph.Event) { e.Agents = []graph.ID{st.nato} },
		"targets": func(e *graph.Event) { e.Targets = nil },
	}
	for name, change := range changes {
		t.Run(name+" in one call", func(t *testing.T) {
			f := tell("b", Loaded).facts
			change(&f.Events[0].Event)
			wantError(t, "another "+name, open(t).Write(t.Context(), st.facts, f), graph.ErrConflict)
		})
	}
	s := open(t)
	write(t, s, st.facts)
	before := Snapshot(t, s)
	for name, change := range changes {
		f := tell("b", Loaded).facts
		change(&f.Events[0].Event)
		wantError(t, "another "+name, s.Write(t.Context(), f), graph.ErrConflict)
	}
	f := tell("b", Loaded).facts
	f.Events[2].Object = st.message
	wantError(t, "another object", s.Write(t.Context(), f), graph.ErrConflict)
	diff(t, "graph after refusals", before, Snapshot(t, s))
	// Whoever made the only claim may change its mind.
	f = clone(st.facts)
	f.Events[0].Type, f.Events[0].CAMEO = graph.Warned, graph.Warned.CAMEO()
	write(t, s, f)
	if got := event(t, s, st.message, time.Time{}).Type; got != graph.Warned {
		t.Errorf("the type is %v, want WARNED", got)
	}
}

func testFolds(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	one, two := tell("a", later(3)), tell("b", later(1))
	f := two.facts
	f.Events[0].Status, f.Events[0].Confidence, f.Events[0].Mode = graph.StatusPlanned, 0.9, ""
	f.Events[0].About, f.Events[0].Quote = []graph.ID{two.trump}, "Dear friend"
	f.Holdings[0].To, f.Holdings[0].Status = Day("2027-05-13"), graph.Former
	f.Article.Day = Day("2027-06-01")
	want := graph.FoldEvent([]graph.StoredEventClaim{storedEvent(one.facts, 0), storedEvent(f, 0)})
	held := graph.FoldHolding([]graph.StoredHoldingClaim{storedHolding(one.facts, 0), storedHolding(f, 0)})
	write(t, s, one.facts)
	write(t, s, f)
	diff(t, "event", want, event(t, s, one.message, time.Time{}))
	got := edges(t, s, graph.Expansion{From: []graph.ID{one.macron}, Relation: graph.Holds})
	diff(t, "holding", []graph.Edge{{Relation: graph.Holds, From: one.macron, To: one.president, Holding: &held}}, got)

	// The article as two extractors read it.
	other := clone(one.facts)
	other.Extractor.Name, other.Article.Title, other.Article.Byline = "another", "Another title", "A. Writer"
	other.Article.Cites = other.Article.Cites[:1]
	folded := graph.FoldArticle([]graph.ArticleReading{
		{Article: other.Article, Extractor: other.Extractor}, {Article: one.facts.Article, Extractor: one.facts.Extractor}})
	write(t, s, other)
	diff(t, "article", graph.Node(folded), node(t, s, one.facts.Article.ID.Node()))
}

func testUnknownIDs(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	st := tell("a", Loaded)
	write(t, s, st.facts)
	ids := []graph.ID{st.macron, "person:nobody", "", "nonsense", "event:x", st.macron, "article:x"}
	got := must[map[graph.ID]graph.Node](t)(s.Nodes(t.Context(), ids, time.Time{}))
	if len(got) != 1 || got[st.macron] == nil {
		t.Errorf("got %v, want %s alone", got, st.macron)
	}
	x := must[map[graph.ID]graph.List[graph.Edge]](t)(s.Expand(t.Context(), graph.Expansion{From: ids, Relation: graph.Holds}))
	if len(x) != 1 || len(x[st.macron].Items) != 1 {
		t.Errorf("got %v, want one edge at %s alone", x, st.macron)
	}
	if got := must[map[graph.ID]graph.Node](t)(s.Nodes(t.Context(), nil, time.Time{})); len(got) != 0 {
		t.Errorf("no ids gave %v", got)
	}
}

func storedEvent(f graph.Facts, i int) graph.StoredEventClaim {
	c := graph.StoredEventClaim{EventClaim: f.Events[i], Article: f.Article.ID, Extractor: f.Extractor}
	c.Recorded = f.Recorded
	return c
}

func storedHolding(f graph.Facts, i int) graph.StoredHoldingClaim {
	c := graph.StoredHoldingClaim{HoldingClaim: f.Holdings[i], Article: f.Article.ID, Day: f.Article.Day, Extractor: f.Extractor}
	c.Recorded = f.Recorded
	return c
}
