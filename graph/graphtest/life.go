package graphtest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"backchannel/graph"
)

// calls are all methods of a store, each with a harmless question.
func calls(s graph.Store, f graph.Facts) map[string]func(context.Context) error {
	return map[string]func(context.Context) error{
		"Write": func(ctx context.Context) error { return s.Write(ctx, f) },
		"Nodes": func(ctx context.Context) error {
			_, err := s.Nodes(ctx, []graph.ID{"person:donald-trump"}, time.Time{})
			return err
		},
		"Entities": func(ctx context.Context) error {
			_, err := s.Entities(ctx, graph.EntityFilter{}, graph.ByID, graph.Page{})
			return err
		},
		"Events": func(ctx context.Context) error {
			_, err := s.Events(ctx, graph.EventFilter{}, 0, graph.Page{})
			return err
		},
		"Articles": func(ctx context.Context) error {
			_, err := s.Articles(ctx, graph.ArticleFilter{}, 0, graph.Page{})
			return err
		},
		"Expand": func(ctx context.Context) error {
			_, err := s.Expand(ctx, graph.Expansion{From: []graph.ID{"person:donald-trump"}, Relation: graph.Direct})
			return err
		},
		"Search": func(ctx context.Context) error {
			_, err := s.Search(ctx, "trump", nil, 5)
			return err
		},
		"Aggregate": func(ctx context.Context) error {
			_, err := s.Aggregate(ctx, graph.EventFilter{}, []graph.Dimension{graph.ByType}, 5)
			return err
		},
		"Projection": func(ctx context.Context) error {
			for _, err := range s.Projection(ctx, graph.EventFilter{}) {
				if err != nil {
					return err
				}
			}
			return nil
		},
		"Stats": func(ctx context.Context) error {
			_, err := s.Stats(ctx)
			return err
		},
	}
}

// testStops calls every method with a context that is over, of both kinds.
func testStops(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	st := tell("a", Loaded)
	write(t, s, st.facts)
	late, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	for name, call := range calls(s, tell("b", Loaded).facts) {
		if err := call(ended(t)); !errors.Is(err, context.Canceled) {
			t.Errorf("%s with a context that was cancelled: got %v", name, err)
		}
		if err := call(late); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s after its deadline: got %v", name, err)
		}
		if err := call(t.Context()); err != nil {
			t.Errorf("%s afterwards: %v", name, err)
		}
	}
}

// testCloses calls every method of a store that is closed.
func testCloses(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	st := tell("a", Loaded)
	write(t, s, st.facts)
	if err := s.Close(t.Context()); err != nil {
		t.Fatalf("close: %v", err)
	}
	for name, call := range calls(s, st.facts) {
		wantError(t, name+" of a closed store", call(t.Context()), graph.ErrUnavailable)
	}
	if err := s.Close(t.Context()); err != nil {
		t.Errorf("closing again: %v", err)
	}
}

// testClosesMeanwhile closes a store that is being asked: each call is answered
// or is told that the store is closed, and closing waits for the former.
func testClosesMeanwhile(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	write(t, s, Generate(5, 10)...)
	var asking, asked sync.WaitGroup
	for range 4 {
		asking.Add(1)
		asked.Go(func() {
			for n := 0; ; n++ {
				_, err := s.Events(t.Context(), graph.EventFilter{}, 0, graph.Page{})
				if n == 0 {
					asking.Done()
				}
				if err != nil {
					wantError(t, "events of a store that is closed meanwhile", err, graph.ErrUnavailable)
					return
				}
			}
		})
	}
	asking.Wait()
	if err := s.Close(t.Context()); err != nil {
		t.Errorf("close: %v", err)
	}
	asked.Wait()
}

// testEarlyEnd leaves a projection in its midst and goes through it again.
func testEarlyEnd(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	write(t, s, Generate(5, 10)...)
	seq := s.Projection(t.Context(), graph.EventFilter{})
	var first graph.Link
	for l, err := range seq {
		first = must[graph.Link](t)(l, err)
		break
	}
	for l, err := range seq {
		diff(t, "first link", first, must[graph.Link](t)(l, err))
		break
	}
	// A reader in the midst of a sequence may ask on.
	for l, err := range seq {
		must[graph.Link](t)(l, err)
		node(t, s, l.From)
	}
	write(t, s, tell("a", Loaded).facts)
}

// testConcurrent has writers of overlapping facts and readers at once; the
// graph is then the same as written by one.
func testConcurrent(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	const writers = 6
	facts := func(w int) []graph.Facts {
		var fs []graph.Facts
		for i := range 5 {
			b := NewFacts(fmt.Sprintf("article-%d-of-%d", i, w)).At(later(w))
			a, o := b.Person("A Person", fmt.Sprint("Alias ", w)), b.Organization("NATO")
			said := b.Event(graph.Event{Type: graph.Warned, Agents: []graph.ID{a}, Targets: []graph.ID{o}, Date: Day("2026-01-20"), Confidence: float64(w+1) / 10})
			b.Event(graph.Event{Type: graph.Rejected, Agents: []graph.ID{o}, Object: said, Date: Day(fmt.Sprintf("2026-01-%02d", i+21))})
			fs = append(fs, b.Facts())
		}
		return fs
	}
	var wg sync.WaitGroup
	fail := func(what string, err error) { t.Errorf("%s: %v", what, err) }
	for w := range writers {
		wg.Go(func() {
			for _, f := range facts(w) {
				if err := s.Write(t.Context(), f); err != nil {
					fail("write", err)
				}
			}
		})
		wg.Go(func() {
			for range 10 {
				l, err := s.Events(t.Context(), graph.EventFilter{Types: []graph.EventType{graph.Rejected}}, 0, graph.Page{})
				if err != nil {
					fail("events", err)
					return
				}
				var ids []graph.ID
				for _, e := range l.Items {
					ids = append(ids, e.Object.Node())
				}
				// Whole articles only: what an event is about is there too.
				if nodes, err := s.Nodes(t.Context(), ids, time.Time{}); err != nil || len(ids) > 0 && len(nodes) == 0 {
					fail(fmt.Sprintf("%d of the objects %q", len(nodes), ids), err)
				}
			}
		})
	}
	wg.Wait()
	alone := NewModel()
	for w := range writers {
		write(t, alone, facts(w)...)
	}
	DiffAnswers(t, Snapshot(t, alone), Snapshot(t, s))
}

// testNothingShared changes what was handed over and given back.
func testNothingShared(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	st := tell("a", Loaded)
	mine := clone(st.facts)
	write(t, s, mine)
	before := Snapshot(t, s)
	mine.Article.Sources[0], mine.Events[0].Agents[0], mine.Events[0].About[0] = "changed", "person:changed", "person:changed"
	mine.Entities[0].Name = "changed"
	for _, e := range mine.Entities {
		for i := range e.Aliases {
			e.Aliases[i] = "changed"
		}
	}
	e := event(t, s, st.message, time.Time{})
	e.Agents[0], e.About[0] = "person:changed", "person:changed"
	DiffAnswers(t, before, Snapshot(t, s))
}

// testManyIDs asks about more ids at once than parameters or stack allow.
func testManyIDs(t *testing.T, open func(t testing.TB) graph.Store) {
	s := open(t)
	st := tell("a", Loaded)
	write(t, s, st.facts)
	ids := make([]graph.ID, 0, 50_001)
	for i := range 50_000 {
		ids = append(ids, graph.ID(fmt.Sprint("person:nobody-", i)))
	}
	ids = append(ids, st.trump)
	if n := len(must[map[graph.ID]graph.Node](t)(s.Nodes(t.Context(), ids, time.Time{}))); n != 1 {
		t.Errorf("%d nodes, want 1", n)
	}
	m := must[map[graph.ID]graph.List[graph.Edge]](t)(s.Expand(t.Context(), graph.Expansion{From: ids, Relation: graph.Direct}))
	if len(m) != 1 || len(m[st.trump].Items) != 1 {
		t.Errorf("expanded %v", m)
	}
	if got := eventIDs(t, s, graph.EventFilter{Agent: ids}); len(got) != 1 {
		t.Errorf("events of many: %q", got)
	}
}
