package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
	"backchannel/graph/sqlite"
)

// writer names the variable that makes this test binary a second program: it
// writes what TestSeveralStores does into the database at that address.
const writer = "BACKCHANNEL_TEST_WRITER"

func TestMain(m *testing.M) {
	address := os.Getenv(writer)
	if address == "" {
		os.Exit(neo4jtest.Main(m))
	}
	if err := writeFrom(context.Background(), address); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

func writeFrom(ctx context.Context, address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	password, _ := u.User.Password()
	s, err := neo4j.Open(ctx, neo4j.Options{URI: u.Scheme + "://" + u.Host, User: u.User.Username(), Password: password, Database: strings.Trim(u.Path, "/")})
	if err != nil {
		return err
	}
	for _, f := range overlapping() {
		err = errors.Join(err, s.Write(ctx, f))
	}
	return errors.Join(err, s.Close(ctx))
}

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
