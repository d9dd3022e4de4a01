// Package neo4jtest gives tests an empty database in a real Neo4j. A package
// whose tests want one says
//
//	func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }
//
// and calls [Open] in each test. The server is that of the environment variable
// BACKCHANNEL_TEST_NEO4J (bolt://user:password@host:port), else one that the
// first Open starts and Main stops. Where neither can be had the test is
// skipped with the reason, or fails if CI is "true".
//
// The community edition has a single database, so tests take turns at it,
// those of other packages too, and each empties it first. A database with data
// that no test has put there is never touched.
package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"backchannel/graph"
	"backchannel/graph/neo4j/server"
)

// Environment names the variable that holds a running server's address.
const Environment = "BACKCHANNEL_TEST_NEO4J"

// Database is an empty database, and how to reach it.
type Database struct {
	URI      string // without user and password
	User     string
	Password string
	Name     string
}

// shared is the server of this test binary.
var shared struct {
	sync.Mutex          // guards all fields
	main       bool     // Main is running
	db         Database // the server's, once err is nil
	started    bool
	server     *server.Server // nil if it is somebody else's
	err        error
}

// turn is held by the one test that has the database; owner names it.
var (
	turn  = make(chan struct{}, 1)
	owner struct {
		sync.Mutex
		name string
	}
)

// Main runs the tests and stops the server that they may have started. It
// returns the status to exit with.
func Main(m *testing.M) int {
	shared.Lock()
	shared.main = true
	shared.Unlock()
	code := m.Run()
	shared.Lock()
	defer shared.Unlock()
	if shared.server != nil {
		if err := shared.server.Stop(); err != nil {
			fmt.Fprintln(os.Stderr, "stop Neo4j:", err)
			code = max(code, 1)
		}
	}
	return code
}

// Open returns the database, emptied, for the test alone until it ends. It
// waits for other tests, in other processes too. A test opens it once; its
// stores may be as many as it likes.
func Open(t testing.TB) Database {
	t.Helper()
	db, err := start()
	if errors.Is(err, graph.ErrNotFound) && os.Getenv("CI") != "true" {
		t.Skipf("NO NEO4J, so this is not tested: %v", err)
	}
	if err != nil {
		t.Fatalf("Neo4j for tests: %v", err)
	}
	take(t)
	ctx := context.Background()
	d, err := driver.NewDriverWithContext(db.URI, driver.BasicAuth(db.User, db.Password, ""))
	if err != nil {
		t.Fatalf("Neo4j for tests: %v", err)
	}
	t.Cleanup(func() { d.Close(ctx) })
	release, err := reserve(ctx, d, db.Name)
	if err != nil {
		t.Fatalf("Neo4j for tests at %s: %v", db.URI, err)
	}
	t.Cleanup(release)
	if err := empty(ctx, d, db.Name); err != nil {
		t.Fatalf("empty Neo4j at %s: %v", db.URI, err)
	}
	return db
}

func start() (Database, error) {
	shared.Lock()
	defer shared.Unlock()
	if !shared.main {
		return Database{}, errors.New("the package's TestMain does not call neo4jtest.Main")
	}
	if shared.started {
		return shared.db, shared.err
	}
	shared.started = true
	shared.db, shared.err = begin()
	return shared.db, shared.err
}

func begin() (Database, error) {
	if given := os.Getenv(Environment); given != "" {
		u, err := url.Parse(given)
		if err != nil || u.Host == "" {
			return Database{}, fmt.Errorf("%s is no address such as bolt://neo4j:password@127.0.0.1:7687", Environment)
		}
		password, _ := u.User.Password()
		db := Database{URI: u.Scheme + "://" + u.Host, User: u.User.Username(), Password: password, Name: "neo4j"}
		if name := strings.Trim(u.Path, "/"); name != "" {
			db.Name = name
		}
		return db, nil
	}
	s, err := server.Start(context.Background(), server.Options{})
	if err != nil {
		return Database{}, err
	}
	shared.server = s
	return Database{URI: s.URI, User: server.User, Password: s.Password, Name: "neo4j"}, nil
}

// take waits for the tests of this process that have the database.
func take(t testing.TB) {
	t.Helper()
	owner.Lock()
	held := owner.name
	owner.Unlock()
	if held != "" && (t.Name() == held || strings.HasPrefix(t.Name(), held+"/")) {
		t.Fatalf("%s has the Neo4j database already: a test opens it once", held)
	}
	turn <- struct{}{}
	set := func(name string) {
		owner.Lock()
		owner.name = name
		owner.Unlock()
	}
	set(t.Name())
	t.Cleanup(func() {
		set("")
		<-turn
	})
}

// marker is the node by which a database is known as one for tests. Whoever
// holds its write lock has the database; the server frees the lock when the
// holder's connection ends, however that comes about.
const marker = "BackchannelTestDatabase"

func reserve(ctx context.Context, d driver.DriverWithContext, name string) (release func(), err error) {
	session := d.NewSession(ctx, driver.SessionConfig{DatabaseName: name})
	foreign, err := driver.ExecuteRead(ctx, session, func(tx driver.ManagedTransaction) (bool, error) {
		r, err := tx.Run(ctx, "OPTIONAL MATCH (m:"+marker+") WITH count(m) AS marked OPTIONAL MATCH (n) WITH marked, n LIMIT 1 RETURN marked = 0 AND n IS NOT NULL", nil)
		if err != nil {
			return false, err
		}
		row, err := r.Single(ctx)
		if err != nil {
			return false, err
		}
		return row.Values[0].(bool), nil
	})
	if err == nil && foreign {
		err = errors.New("the database holds data that no test has put there; give the tests an empty one")
	}
	if err != nil {
		session.Close(ctx)
		return nil, err
	}
	// The constraint keeps two processes from making two markers. Those that make it at
	// once may deadlock, which the managed transaction tries again.
	for _, statement := range []string{
		"CREATE CONSTRAINT test_database IF NOT EXISTS FOR (m:" + marker + ") REQUIRE m.id IS UNIQUE",
		"MERGE (:" + marker + " {id: 1})",
	} {
		_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
			r, err := tx.Run(ctx, statement, nil)
			if err != nil {
				return nil, err
			}
			return r.Consume(ctx)
		})
		if err != nil {
			session.Close(ctx)
			return nil, err
		}
	}
	tx, err := session.BeginTransaction(ctx, driver.WithTxTimeout(time.Hour))
	if err == nil {
		var r driver.ResultWithContext
		if r, err = tx.Run(ctx, "MATCH (m:"+marker+" {id: 1}) SET m.holder = $pid", map[string]any{"pid": os.Getpid()}); err == nil {
			_, err = r.Consume(ctx)
		}
	}
	if err != nil {
		session.Close(ctx)
		return nil, err
	}
	return func() {
		tx.Rollback(ctx)
		session.Close(ctx)
	}, nil
}

// empty deletes everything but the marker, in small transactions because the
// server's heap is small. Constraints and indexes stay: making them costs more
// than all else, and opening a store makes only those that are missing.
func empty(ctx context.Context, d driver.DriverWithContext, name string) error {
	session := d.NewSession(ctx, driver.SessionConfig{DatabaseName: name})
	defer session.Close(ctx)
	for _, statement := range []string{
		"MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS",
		"MATCH (n) WHERE NOT n:" + marker + " CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS",
	} {
		r, err := session.Run(ctx, statement, nil)
		if err != nil {
			return err
		}
		if _, err := r.Consume(ctx); err != nil {
			return err
		}
	}
	return nil
}
