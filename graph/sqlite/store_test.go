package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/sqlite"
)

func open(t testing.TB) graph.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"), sqlite.Options{})
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

func BenchmarkStore(b *testing.B) { graphtest.Bench(b, open) }
