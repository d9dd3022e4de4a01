package neo4j_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
	"backchannel/graph/sqlite"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }

// open opens an empty store.
func open(t testing.TB) graph.Store {
	t.Helper()
	return connect(t, neo4jtest.Open(t))
}

// connect opens one more store on a database.
func connect(t testing.TB, db neo4jtest.Database) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(t.Context(), neo4j.Options{URI: db.URI, User: db.User, Password: db.Password, Database: db.Name})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestStore(t *testing.T) { graphtest.Run(t, open) }

func BenchmarkStore(b *testing.B) { graphtest.Bench(b, open) }

// TestSameAsSQLite writes generated graphs to both engines and compares
// everything that can be asked.
func TestSameAsSQLite(t *testing.T) {
	for seed := range uint64(2) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			other, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"), sqlite.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer other.Close(context.WithoutCancel(t.Context()))
			graphtest.RunPair(t, 100+seed, other, open(t))
		})
	}
}
