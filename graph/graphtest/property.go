package graphtest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"backchannel/graph"
)

// articles is how many a generated graph has: enough that articles tell the
// same events and replace each other, few enough to ask everything.
const articles = 14

// testGenerated writes a generated graph, in random batches, to the store and
// to the Model, and compares everything that can be asked. Engines that are quick
// to ask try more of them by [RunPair].
func testGenerated(t *testing.T, open func(t testing.TB) graph.Store) {
	RunPair(t, 0, NewModel(), open(t))
}

// RunPair writes one generated graph to two empty stores, in random batches,
// and compares them: after the first half, so that the second one replaces and
// adds, and at the end.
func RunPair(t testing.TB, seed uint64, a, b graph.Store) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 7))
	facts := Generate(seed, articles)
	for i, half := range [][]graph.Facts{facts[:articles/2], facts[articles/2:]} {
		for len(half) > 0 {
			n := 1 + r.IntN(len(half))
			write(t, a, half[:n]...)
			write(t, b, half[:n]...)
			half = half[n:]
		}
		if i == 0 {
			diff(t, "stats after the first half", stats(t, a), stats(t, b))
		}
	}
	Compare(t, a, b)
}

// testAnyOrder writes one graph in several orders and batchings. Facts of one
// article and extractor replace each other, so only the last of them are
// taken.
func testAnyOrder(t *testing.T, open func(t testing.TB) graph.Store) {
	r := rand.New(rand.NewPCG(3, 3))
	type key struct {
		article   graph.ArticleID
		extractor string
	}
	last := map[key]bool{}
	var facts []graph.Facts
	for _, f := range slices.Backward(Generate(99, articles)) {
		if k := (key{f.Article.ID, f.Extractor.Name}); !last[k] {
			last[k] = true
			facts = append(facts, f)
		}
	}
	var want Answers
	for i := range 2 {
		t.Run(fmt.Sprint("order ", i), func(t *testing.T) {
			s := open(t)
			r.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
			for rest := facts; len(rest) > 0; {
				n := 1 + r.IntN(len(rest))
				write(t, s, rest[:n]...)
				rest = rest[n:]
			}
			write(t, s, facts[:3]...) // again
			got := Snapshot(t, s)
			if i == 0 {
				want = got
				return
			}
			DiffAnswers(t, want, got)
		})
	}
}
