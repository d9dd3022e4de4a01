package graphtest

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"backchannel/graph"
)

// Open opens an empty store for one test, and closes it when the test ends.
type Open func(t testing.TB) graph.Store

// tests are all tests of the suite: each name says what holds.
var tests = []struct {
	name string
	run  func(t *testing.T, open func(t testing.TB) graph.Store)
}{
	{"write/reads back whole", testReadsBack},
	{"write/twice changes nothing", testIdempotent},
	{"write/replaces what the extractor said before", testReplaces},
	{"write/claims keep the earliest moment", testKeepsRecorded},
	{"write/refused leaves nothing behind", testRefused},
	{"write/conflicting identity is refused", testConflict},
	{"write/folds claims and articles", testFolds},
	{"nodes/unknown and repeated ids", testUnknownIDs},
	{"nodes/very many ids", testManyIDs},
	{"read/an empty graph", testEmpty},
	{"read/load moments", testLoadMoments},
	{"read/pages hold while facts are loaded", testPagesHold},
	{"read/questions that cannot be are refused", testRefusesQuestions},
	{"events/dates known in part", testDates},
	{"events/countries by office and date", testCountries},
	{"events/projection", testProjection},
	{"expand/direct edges", testDirect},
	{"expand/mentions and reports", testEnds},
	{"search/matches and order", testSearch},
	{"life/contexts end every method", testStops},
	{"life/closing", testCloses},
	{"life/closing meanwhile", testClosesMeanwhile},
	{"life/sequences can be left", testEarlyEnd},
	{"life/writers and readers at once", testConcurrent},
	{"life/no memory is shared", testNothingShared},
	{"archive/gives back what was written", testArchive},
	{"all/a generated graph answers like the model", testGenerated},
	{"all/the order of loading leaves no trace", testAnyOrder},
}

// Run runs the whole suite on the stores that open gives.
func Run(t *testing.T, open func(t testing.TB) graph.Store) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t, open) })
	}
}

// same compares whole values; absent and empty lists are one.
var same = gocmp.Options{cmpopts.EquateEmpty()}

// diff fails the test if the values differ.
func diff(t testing.TB, what string, want, got any, opts ...gocmp.Option) {
	t.Helper()
	if d := gocmp.Diff(want, got, append(opts, same)...); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

// write writes facts and ends the test if that fails.
func write(t testing.TB, s graph.Store, facts ...graph.Facts) {
	t.Helper()
	if err := s.Write(t.Context(), facts...); err != nil {
		t.Fatalf("write: %v", err)
	}
}

// must ends the test on an error.
func must[T any](t testing.TB) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// wantError checks an error's category.
func wantError(t testing.TB, what string, err, category error) {
	t.Helper()
	if !errors.Is(err, category) {
		t.Errorf("%s: got the error %v, want one of category %q", what, err, category)
	}
}

// later is n minutes after Loaded.
func later(n int) time.Time { return Loaded.Add(time.Duration(n) * time.Minute) }

func sortEntities(es []graph.Entity) {
	slices.SortFunc(es, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
}

// clone copies facts deep enough that a store which keeps or changes what it
// was handed is found out.
func clone(f graph.Facts) graph.Facts {
	a := f.Article
	a.Sources, a.Cites = slices.Clone(a.Sources), slices.Clone(a.Cites)
	f.Article = a
	f.Entities = slices.Clone(f.Entities)
	for i, e := range f.Entities {
		f.Entities[i].Aliases, f.Entities[i].PartOf = slices.Clone(e.Aliases), slices.Clone(e.PartOf)
	}
	f.Mentions = slices.Clone(f.Mentions)
	f.Holdings = slices.Clone(f.Holdings)
	for i, h := range f.Holdings {
		f.Holdings[i].Evidence = slices.Clone(h.Evidence)
	}
	f.Events = slices.Clone(f.Events)
	for i, e := range f.Events {
		c := &f.Events[i]
		c.Agents, c.Targets, c.About = slices.Clone(e.Agents), slices.Clone(e.Targets), slices.Clone(e.About)
		c.Evidence = slices.Clone(e.Evidence)
	}
	return f
}

// node reads one node, nil if it is not there.
func node(t testing.TB, s graph.Store, id graph.ID) graph.Node {
	t.Helper()
	return must[map[graph.ID]graph.Node](t)(s.Nodes(t.Context(), []graph.ID{id}, time.Time{}))[id]
}

// event reads one event and ends the test if it is not there.
func event(t testing.TB, s graph.Store, id graph.EventID, knownBy time.Time) graph.Event {
	t.Helper()
	nodes := must[map[graph.ID]graph.Node](t)(s.Nodes(t.Context(), []graph.ID{id.Node()}, knownBy))
	e, ok := nodes[id.Node()].(graph.Event)
	if !ok {
		t.Fatalf("%s is not there", id)
	}
	return e
}

// stats reads the counts without the engine's schema version.
func stats(t testing.TB, s graph.Store) graph.Stats {
	t.Helper()
	st := must[graph.Stats](t)(s.Stats(t.Context()))
	st.Schema = 0
	return st
}

// edges expands one relation at one node, first page.
func edges(t testing.TB, s graph.Store, x graph.Expansion) []graph.Edge {
	t.Helper()
	m := must[map[graph.ID]graph.List[graph.Edge]](t)(s.Expand(t.Context(), x))
	var all []graph.Edge
	for _, id := range x.From {
		all = append(all, m[id].Items...)
	}
	return all
}

// eventIDs lists the ids that a filter selects, in the default order.
func eventIDs(t testing.TB, s graph.Store, f graph.EventFilter) []graph.EventID {
	t.Helper()
	l := must[graph.List[graph.Event]](t)(s.Events(t.Context(), f, graph.ByDateDescending, graph.Page{Total: true}))
	ids := make([]graph.EventID, len(l.Items))
	for i, e := range l.Items {
		ids[i] = e.ID
	}
	if l.Total != len(ids) {
		t.Errorf("the list of %d events has the total %d", len(ids), l.Total)
	}
	return ids
}

// ended is a context that is over.
func ended(t testing.TB) context.Context {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx
}
