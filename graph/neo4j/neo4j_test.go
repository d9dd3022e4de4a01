package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
	"backchannel/graph/neo4j/server"
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

// BenchmarkStore loads its graphs anew; with the variable BACKCHANNEL_BENCH it
// serves the folder of that name, into which neo4j-admin has imported the
// synthetic events first if it was empty: for one size, which
// BACKCHANNEL_BENCH_EVENTS gives. A million take 2 GB. BACKCHANNEL_BENCH_GRAPH=press
// imports those of newspapers instead, for the benchmark of the named queries.
//
//	BACKCHANNEL_BENCH=DIR BACKCHANNEL_BENCH_EVENTS=1000000 go test -run - -bench 'Store/events=1000000/^[^w]' -benchtime 1x -timeout 1h ./graph/neo4j
func BenchmarkStore(b *testing.B) {
	dir := os.Getenv("BACKCHANNEL_BENCH")
	if dir == "" {
		graphtest.Bench(b, open)
		return
	}
	events, err := strconv.Atoi(os.Getenv("BACKCHANNEL_BENCH_EVENTS"))
	if err != nil {
		b.Fatal(err)
	}
	s := served(b, dir, events)
	graphtest.Bench(b, func(testing.TB) graph.Store { return s })
}

// served opens the store in a folder, imported first if it is not there.
func served(b *testing.B, dir string, events int) graph.Store {
	b.Helper()
	if _, err := os.Stat(filepath.Join(dir, "data")); errors.Is(err, fs.ErrNotExist) {
		files := b.TempDir()
		began := time.Now()
		facts := graphtest.Synthetic
		if os.Getenv("BACKCHANNEL_BENCH_GRAPH") == "press" {
			facts = graphtest.Press
		}
		args, err := neo4j.Bulk(files, facts(events), 25_000)
		if err != nil {
			b.Fatal(err)
		}
		b.Logf("files written in %v", time.Since(began).Round(time.Second))
		began = time.Now()
		if _, err := server.Admin(b.Context(), dir, files, args...); err != nil {
			b.Fatal(err)
		}
		b.Logf("imported in %v", time.Since(began).Round(time.Second))
	}
	db, err := server.Start(b.Context(), server.Options{Data: dir, Password: "geheim-geheim", HeapMB: 4096, CacheMB: 4096})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := db.Stop(); err != nil {
			b.Error(err)
		}
	})
	began := time.Now()
	s, err := neo4j.Open(b.Context(), neo4j.Options{URI: db.URI, User: server.User, Password: db.Password, Database: "neo4j"})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close(context.Background()) })
	b.Logf("opened, with indexes, in %v", time.Since(began).Round(time.Second))
	return s
}
