package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
)

func TestParseAddress(t *testing.T) {
	for _, tt := range []struct {
		address string
		want    neo4j.Options
		invalid bool
	}{
		{address: "neo4j://neo4j@host:7687/database", want: neo4j.Options{URI: "neo4j://host:7687", User: "neo4j", Database: "database"}},
		{address: "bolt://host", want: neo4j.Options{URI: "bolt://host"}},
		{address: "neo4j+s://u@host:1?policy=eu", want: neo4j.Options{URI: "neo4j+s://host:1?policy=eu", User: "u"}},
		{address: "neo4j://u:geheim@host", invalid: true},
		{address: "neo4j://u:geheim@host:port", invalid: true},
		{address: "http://host", invalid: true},
		{address: "neo4j://", invalid: true},
		{address: "neo4j://host/a/b", invalid: true},
		{address: "", invalid: true},
	} {
		got, err := neo4j.ParseAddress(tt.address)
		if tt.invalid {
			if !errors.Is(err, graph.ErrInvalid) || strings.Contains(err.Error(), "geheim") {
				t.Errorf("%q: got the error %v", tt.address, err)
			}
			continue
		}
		if err != nil || got != tt.want {
			t.Errorf("%q: got %+v, %v; want %+v", tt.address, got, err, tt.want)
		}
	}
}

// TestOpenNobodyThere opens an address where nothing listens.
func TestOpenNobodyThere(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	for _, scheme := range []string{"bolt", "neo4j"} {
		_, err := neo4j.Open(t.Context(), neo4j.Options{URI: scheme + "://" + address, User: "neo4j", Password: "geheim-geheim", Retry: time.Millisecond})
		if !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("%s: got the error %v, want one of category %q", scheme, err, graph.ErrUnavailable)
			continue
		}
		if s := err.Error(); !strings.Contains(s, address) || strings.Contains(s, "geheim") {
			t.Errorf("%s: the error %q does not name the address, or names the password", scheme, s)
		}
	}
	if _, err := neo4j.Open(t.Context(), neo4j.Options{URI: "http://" + address}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("http: got the error %v, want one of category %q", err, graph.ErrInvalid)
	}
}

func TestOpenRefused(t *testing.T) {
	db := neo4jtest.Open(t)
	for name, o := range map[string]neo4j.Options{
		"password": {URI: db.URI, User: db.User, Password: "wrong-geheim", Database: db.Name},
		"database": {URI: db.URI, User: db.User, Password: db.Password, Database: "nowhere"},
	} {
		o.Retry = time.Millisecond
		_, err := neo4j.Open(t.Context(), o)
		if !errors.Is(err, graph.ErrUnavailable) || strings.Contains(err.Error(), "geheim") || strings.Contains(err.Error(), db.Password) {
			t.Errorf("wrong %s: got the error %v", name, err)
		}
	}
}

// cypher runs a statement beside the store.
func cypher(t testing.TB, db neo4jtest.Database, statement string) []*driver.Record {
	t.Helper()
	ctx := t.Context()
	d, err := driver.NewDriverWithContext(db.URI, driver.BasicAuth(db.User, db.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(ctx)
	r, err := driver.ExecuteQuery(ctx, d, statement, nil, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase(db.Name))
	if err != nil {
		t.Fatal(err)
	}
	return r.Records
}

func TestSchemaVersions(t *testing.T) {
	db := neo4jtest.Open(t)
	s := connect(t, db)
	st, err := s.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if want, err := neo4j.Schema(); err != nil || st.Schema != want || want < 1 {
		t.Errorf("the schema has version %d, want %d (%v)", st.Schema, want, err)
	}
	options := neo4j.Options{URI: db.URI, User: db.User, Password: db.Password, Database: db.Name}
	cypher(t, db, "MATCH (s:Schema) SET s.version = 999")
	if _, err := neo4j.Open(t.Context(), options); !errors.Is(err, graph.ErrConflict) {
		t.Errorf("a newer schema: got the error %v, want one of category %q", err, graph.ErrConflict)
	}
	cypher(t, db, "MATCH (s:Schema) DELETE s CREATE (:Node {id: 'of another program'})")
	if _, err := neo4j.Open(t.Context(), options); !errors.Is(err, graph.ErrConflict) {
		t.Errorf("another program's nodes: got the error %v, want one of category %q", err, graph.ErrConflict)
	}
}

// overlapping are the facts that several stores write at once.
func overlapping() []graph.Facts { return graphtest.Generate(11, 8) }

// TestSeveralStores writes the same facts through several stores and from two
// other processes at once, as several servers do, and reads through another.
func TestSeveralStores(t *testing.T) {
	db := neo4jtest.Open(t)
	connect(t, db) // makes the schema
	u, err := url.Parse(db.URI)
	if err != nil {
		t.Fatal(err)
	}
	u.User, u.Path = url.UserPassword(db.User, db.Password), "/"+db.Name
	errs := make(chan error)
	const stores = 2
	for range stores {
		s := connect(t, db)
		go func() {
			var err error
			for _, f := range overlapping() {
				err = errors.Join(err, s.Write(t.Context(), f))
			}
			errs <- err
		}()
		go func() {
			c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^$")
			c.Env = append(os.Environ(), writer+"="+u.String())
			out, err := c.CombinedOutput()
			if err != nil {
				err = fmt.Errorf("another process: %w: %s", err, out)
			}
			errs <- err
		}()
	}
	for range 2 * stores {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	problems := 0
	seen, err := graph.Check(t.Context(), connect(t, db), func(p graph.Problem) {
		problems++
		t.Error(p)
	})
	if err != nil || seen == 0 {
		t.Errorf("checked %d nodes, %d problems, error %v", seen, problems, err)
	}
	if r := cypher(t, db, "MATCH (n:Node) WHERE n.lock IS NOT NULL OR size(labels(n)) < 2 RETURN n.id"); len(r) > 0 {
		t.Errorf("%d nodes are left locked or without a kind, such as %v", len(r), r[0].Values[0])
	}
}

// TestMigrates folds again what a program of schema version 1 folded otherwise.
func TestMigrates(t *testing.T) {
	db := neo4jtest.Open(t)
	s := connect(t, db)
	if err := s.Write(t.Context(), graphtest.Generate(5, 4)...); err != nil {
		t.Fatal(err)
	}
	folded := func() (all []string) {
		for _, r := range cypher(t, db, `MATCH (n:Node) WHERE n.folded IS NOT NULL RETURN n.id AS id, n.folded AS folded
			UNION ALL MATCH (a)-[r:REPORTS]->(e) RETURN a.id + e.id + r.start AS id, r.folded AS folded`) {
			all = append(all, fmt.Sprint(r.Values...))
		}
		slices.Sort(all)
		return all
	}
	want := folded()
	cypher(t, db, "MATCH (n:Node) WHERE n.folded IS NOT NULL SET n.folded = CASE WHEN n:Article THEN 'otherwise' ELSE ['otherwise'] END")
	cypher(t, db, "MATCH ()-[r:REPORTS]->() SET r.folded = 'otherwise'")
	cypher(t, db, "MATCH (s:Schema) SET s.version = 1")
	connect(t, db)
	if got := folded(); len(want) == 0 || !slices.Equal(want, got) {
		t.Errorf("folded %q, want %q", got, want)
	}
}

// TestCancelEndsWork cancels a projection under way and looks at what the
// server still does.
func TestCancelEndsWork(t *testing.T) {
	db := neo4jtest.Open(t)
	s := connect(t, db)
	if err := s.Write(t.Context(), graphtest.Generate(3, 6)...); err != nil {
		t.Fatal(err)
	}
	// The writer waits for a lock that this transaction has.
	d, err := driver.NewDriverWithContext(db.URI, driver.BasicAuth(db.User, db.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(context.WithoutCancel(t.Context()))
	session := d.NewSession(t.Context(), driver.SessionConfig{DatabaseName: db.Name})
	defer session.Close(context.WithoutCancel(t.Context()))
	tx, err := session.BeginTransaction(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r, err := tx.Run(t.Context(), "MATCH (n:Article) SET n.held = true REMOVE n.held", nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Consume(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- s.Write(ctx, graphtest.Generate(3, 6)...) }()
	const ours = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.method = 'Write' RETURN count(*)"
	until(t, "the write has begun", func() bool { return cypher(t, db, ours)[0].Values[0].(int64) == 1 })
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("got the error %v, want %v", err, context.Canceled)
	}
	until(t, "the server has given up", func() bool { return cypher(t, db, ours)[0].Values[0].(int64) == 0 })
	if err := tx.Rollback(t.Context()); err != nil {
		t.Error(err)
	}
}

// until waits for what the server does in its own time.
func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	late := time.After(time.Minute)
	for !is() {
		select {
		case <-tick.C:
		case <-late:
			t.Fatalf("a minute has passed before %s", what)
		}
	}
}
