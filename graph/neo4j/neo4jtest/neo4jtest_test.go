package neo4jtest_test

import (
	"context"
	"os"
	"testing"

	"backchannel/graph/neo4j/neo4jtest"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }

func count(t *testing.T, db neo4jtest.Database, statement string) int64 {
	t.Helper()
	ctx := context.Background()
	d, err := driver.NewDriverWithContext(db.URI, driver.BasicAuth(db.User, db.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(ctx)
	r, err := driver.ExecuteQuery(ctx, d, statement, nil, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase(db.Name))
	if err != nil {
		t.Fatal(err)
	}
	return r.Records[0].Values[0].(int64)
}

func TestOpenEmpties(t *testing.T) {
	for _, name := range []string{"first", "second"} {
		t.Run(name, func(t *testing.T) {
			db := neo4jtest.Open(t)
			if n := count(t, db, "MATCH (n:Node) RETURN count(n)"); n != 0 {
				t.Errorf("the database has %d nodes, want none", n)
			}
			if n := count(t, db, "CREATE (a:Node {id: 'a'})-[:KNOWS]->(:Node {id: 'b'}) RETURN count(a)"); n != 1 {
				t.Errorf("created %d nodes, want 1", n)
			}
		})
	}
}

func TestOpenTakesTurns(t *testing.T) {
	for _, name := range []string{"first", "second", "third"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := neo4jtest.Open(t)
			for range 20 {
				if n := count(t, db, "CREATE (:Node {id: randomUUID()}) WITH 1 AS one MATCH (n:Node) RETURN count(n)"); n > 20 {
					t.Fatalf("another test writes too: %d nodes", n)
				}
			}
		})
	}
}
