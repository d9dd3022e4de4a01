package neo4j_test

import (
	"context"
	"os"
	"testing"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
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
