package graphtest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"backchannel/graph"
)

// sizes are the numbers of events that Bench loads; -short leaves all but the
// first out.
var sizes = []int{10_000, 100_000, 1_000_000}

// Bench measures a store at several sizes:
//
//	go test -run - -bench 'Store/events=100000/' ./graph/ENGINE
//
// write loads all events in calls of up to 100,000; the other benchmarks read
// the graph that it leaves, or one that open gives loaded. Each checks the size
// of what it got before it is timed.
func Bench(b *testing.B, open func(t testing.TB) graph.Store) {
	for i, n := range sizes {
		if i > 0 && testing.Short() {
			return
		}
		b.Run(fmt.Sprint("events=", n), func(b *testing.B) { bench(b, n, open) })
	}
}

// perArticle is how many events each synthetic article reports.
const perArticle = 4

// Synthetic yields facts with n events in all: as many as a data set's rows,
// each with an agent, mostly a target, a day of ten years and one sentence of
// evidence; few actors take part in many.
func Synthetic(n int) func(yield func(graph.Facts) bool) {
	return func(yield func(graph.Facts) bool) {
		r := rand.New(rand.NewPCG(1, 1))
		zipf := rand.NewZipf(r, 1.3, 8, 4999)
		first := time.Date(2015, time.January, 1, 0, 0, 0, 0, time.UTC)
		types := graph.EventTypes()
		for i := range (n + perArticle - 1) / perArticle {
			day := graph.DateOf(first.AddDate(0, 0, r.IntN(3650)))
			b := NewFacts(fmt.Sprintf("synthetic-%d", i)).Published(day).By("synthetic", "1")
			b.Outlet(fmt.Sprint("Outlet ", r.IntN(200)))
			for range min(perArticle, n-i*perArticle) {
				e := graph.Event{Type: types[r.IntN(len(types))], Agents: []graph.ID{actor(b, int(zipf.Uint64()))}, Date: day, Confidence: float64(r.IntN(10)+1) / 10}
				if r.IntN(10) > 0 {
					e.Targets = []graph.ID{actor(b, int(zipf.Uint64()))}
				}
				e = e.Canonical()
				e.Status = graph.StatusActual
				e.ID = graph.NewEventID(e, b.facts.Article.ID, day, b.runes)
				b.Claim(e, fmt.Sprintf("Number %d said that the delegation of %s had met with officials about item %d.", len(b.facts.Events), e.Type, r.IntN(100_000)))
			}
			if !yield(b.Facts()) {
				return
			}
		}
	}
}

// actor adds one of the synthetic actors: a third are countries' organisations.
func actor(b *Builder, i int) graph.ID {
	if i%3 == 0 {
		return b.Organization(fmt.Sprint("Ministry ", i), country(b, i))
	}
	return b.Person(fmt.Sprintf("Person %d", i))
}

// country adds one of 676 synthetic countries.
func country(b *Builder, i int) graph.ID {
	return b.Country(fmt.Sprintf("%c%c%c", 'A'+i%26, 'A'+i/26%26, 'X'), "", fmt.Sprint("Country ", i%676))
}

func bench(outer *testing.B, n int, open func(t testing.TB) graph.Store) {
	var s graph.Store
	ctx := outer.Context()
	outer.Run("write", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			s = open(outer)
			load(b, s, n)
			b.StartTimer()
		}
		b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "events/s")
	})
	if s == nil { // the benchmark of writing was not asked for
		s = open(outer)
		if st := must[graph.Stats](outer)(s.Stats(ctx)); st.Nodes[graph.EventKind] == 0 {
			load(outer, s, n)
		}
	}
	hub := graph.NewID(graph.Person, "person-1")
	some := must[graph.List[graph.Event]](outer)(s.Events(ctx, graph.EventFilter{}, 0, graph.Page{First: 100, Total: true}))
	if some.Total < n*99/100 { // a few events are told twice
		outer.Fatalf("the graph has %d events, want nearly %d", some.Total, n)
	}
	hundred := make([]graph.ID, len(some.Items))
	for i, e := range some.Items {
		hundred[i] = e.ID.Node()
	}
	for _, bb := range []struct {
		name string
		want int // least results
		run  func() (int, error)
	}{
		{"point", 1, func() (int, error) {
			m, err := s.Nodes(ctx, hundred[:1], time.Time{})
			return len(m), err
		}},
		{"points=100", 100, func() (int, error) {
			m, err := s.Nodes(ctx, hundred, time.Time{})
			return len(m), err
		}},
		{"expand=hub", 20, expandBench(s, []graph.ID{hub}, graph.Expansion{Relation: graph.Direct, Page: graph.Page{First: 20}})},
		{"expand=hub,in", 20, expandBench(s, []graph.ID{hub}, graph.Expansion{Relation: graph.Participant, Direction: graph.In, Page: graph.Page{First: 20}})},
		{"expand=100events", 100, expandBench(s, hundred, graph.Expansion{Relation: graph.Reports, Direction: graph.In})},
		{"events=page", 100, eventsBench(s, graph.EventFilter{}, graph.ByDateDescending)},
		{"events=ascending", 100, eventsBench(s, graph.EventFilter{}, graph.ByDateAscending)},
		{"events=type", 100, eventsBench(s, graph.EventFilter{Types: []graph.EventType{graph.Sanctioned}}, graph.ByDateDescending)},
		{"events=actor", 20, eventsBench(s, graph.EventFilter{Participant: []graph.ID{hub}, Types: []graph.EventType{graph.Met, graph.Called}}, graph.ByDateDescending)},
		{"events=confidence", 100, eventsBench(s, graph.EventFilter{}, graph.ByConfidenceDescending)},
		{"events=country", 100, eventsBench(s, graph.EventFilter{Country: []graph.ID{"country:AAX"}}, graph.ByDateDescending)},
		{"events=knownby", 100, eventsBench(s, graph.EventFilter{KnownBy: later(1)}, graph.ByDateDescending)},
		{"search=name", 1, searchBench(s, "person 17")},
		{"search=evidence", 1, searchBench(s, "delegation 77777")},
		{"aggregate=month", 12, countBench(s, graph.EventFilter{}, graph.ByMonth)},
		{"aggregate=actor", 1, countBench(s, graph.EventFilter{Participant: []graph.ID{hub}}, graph.ByType, graph.ByTarget)},
		{"aggregate=countries", 100, countBench(s, graph.EventFilter{}, graph.ByAgentCountry, graph.ByTargetCountry)},
		{"projection", 100, func() (int, error) {
			n := 0
			for _, err := range s.Projection(ctx, graph.EventFilter{}) {
				if err != nil {
					return n, err
				}
				n++
			}
			return n, nil
		}},
		{"stats", 1, func() (int, error) {
			st, err := s.Stats(ctx)
			return st.Claims, err
		}},
	} {
		outer.Run(bb.name, func(b *testing.B) {
			if got := must[int](b)(bb.run()); got < bb.want {
				b.Fatalf("%d results, want at least %d", got, bb.want)
			}
			for b.Loop() {
				must[int](b)(bb.run())
			}
		})
	}
	outer.Run("write=one", func(b *testing.B) {
		i := 0
		for b.Loop() {
			i++
			write(b, s, tell(fmt.Sprint("single-", i), later(i)).facts)
		}
	})
}

// load writes n events in calls of up to 100,000, which alone are timed.
func load(b *testing.B, s graph.Store, n int) {
	var part []graph.Facts
	flush := func() {
		b.StartTimer()
		write(b, s, part...)
		b.StopTimer()
		part = part[:0]
	}
	for f := range Synthetic(n) {
		if part = append(part, f); len(part) == 100_000/perArticle {
			flush()
		}
	}
	flush()
}

func expandBench(s graph.Store, from []graph.ID, x graph.Expansion) func() (int, error) {
	x.From = from
	return func() (int, error) {
		m, err := s.Expand(context.Background(), x)
		n := 0
		for _, l := range m {
			n += len(l.Items)
		}
		return n, err
	}
}

func eventsBench(s graph.Store, f graph.EventFilter, o graph.EventOrder) func() (int, error) {
	return func() (int, error) {
		l, err := s.Events(context.Background(), f, o, graph.Page{First: 100})
		return len(l.Items), err
	}
}

func searchBench(s graph.Store, text string) func() (int, error) {
	return func() (int, error) {
		h, err := s.Search(context.Background(), text, nil, 20)
		return len(h), err
	}
}

func countBench(s graph.Store, f graph.EventFilter, by ...graph.Dimension) func() (int, error) {
	return func() (int, error) {
		rows, err := s.Aggregate(context.Background(), f, by, 1000)
		return len(rows), err
	}
}
