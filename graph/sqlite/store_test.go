package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/sqlite"
)

func open(t testing.TB) graph.Store {
	t.Helper()
	return openFile(t, filepath.Join(t.TempDir(), "graph.db"))
}

func openFile(t testing.TB, file string) graph.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), file, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestStore(t *testing.T) { graphtest.Run(t, open) }

// TestGenerated compares further generated graphs with the model.
func TestGenerated(t *testing.T) {
	for seed := uint64(1); seed < 4; seed++ {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			graphtest.RunPair(t, seed, graphtest.NewModel(), open(t))
		})
	}
}

// BenchmarkStore loads its graphs anew; with the variable BACKCHANNEL_BENCH it
// uses the file of that name and loads it only if it is empty: for one size.
func BenchmarkStore(b *testing.B) {
	graphtest.Bench(b, func(t testing.TB) graph.Store {
		file := os.Getenv("BACKCHANNEL_BENCH")
		if file == "" {
			return open(t)
		}
		return openFile(t, file)
	})
}
