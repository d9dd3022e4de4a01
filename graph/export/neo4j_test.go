package export_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"backchannel/graph"
	"backchannel/graph/export"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
	"backchannel/graph/neo4j/server"
)

// element is a node or edge of Cytoscape's JSON, which has the same attributes.
type element struct {
	Data map[string]any `json:"data"`
}

// wanted is what a graph has by the export to Cytoscape.
type wanted struct {
	Elements struct{ Nodes, Edges []element }
}

func wantedOf(t *testing.T, s graph.Store) (w wanted) {
	t.Helper()
	plain, _ := write(t, s, export.Selection{}, "cytoscape")
	if err := json.Unmarshal(plain.files[""].Bytes(), &w); err != nil {
		t.Fatal(err)
	}
	return w
}

// asker asks a database statements.
func asker(t *testing.T, uri, user, password string) func(statement string) []*driver.Record {
	t.Helper()
	d, err := driver.NewDriverWithContext(uri, driver.BasicAuth(user, password, ""))
	if err != nil {
		t.Fatal(err)
	}
	session := d.NewSession(t.Context(), driver.SessionConfig{})
	t.Cleanup(func() {
		ctx := context.WithoutCancel(t.Context())
		session.Close(ctx)
		d.Close(ctx)
	})
	return func(statement string) []*driver.Record {
		t.Helper()
		result, err := session.Run(t.Context(), statement, nil)
		if err != nil {
			t.Fatalf("%.300s: %v", statement, err)
		}
		records, err := result.Collect(t.Context())
		if err != nil {
			t.Fatalf("%.300s: %v", statement, err)
		}
		return records
	}
}

// compare compares all nodes and edges of a database, with all their
// properties, with what is wanted.
func (w wanted) compare(t *testing.T, run func(string) []*driver.Record) {
	t.Helper()
	// Both sides go through JSON, in which all numbers are of one kind.
	same := func(v any) map[string]any {
		raw, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var m map[string]any
		if err := json.Unmarshal(raw, &m); err != nil {
			t.Fatal(err)
		}
		return m
	}
	nodes := run("MATCH (n:Node) RETURN n {.*, kind: head([l IN labels(n) WHERE NOT l IN ['Node', 'Actor']])} ORDER BY n.id")
	if len(nodes) != len(w.Elements.Nodes) {
		t.Fatalf("Neo4j has %d nodes, want %d", len(nodes), len(w.Elements.Nodes))
	}
	for i, r := range nodes {
		if d := cmp.Diff(w.Elements.Nodes[i].Data, same(r.Values[0])); d != "" {
			t.Errorf("node %v (-want +got):\n%.2000s", w.Elements.Nodes[i].Data["id"], d)
		}
	}
	if actors := run("MATCH (n) WHERE n:Actor <> (n:Person OR n:Country OR n:Organization) RETURN n.id"); len(actors) > 0 {
		t.Errorf("%d nodes have the label Actor wrongly, or lack it", len(actors))
	}
	edges := run("MATCH (a:Node)-[r]->(b:Node) RETURN r {.*, source: a.id, target: b.id, type: type(r), interaction: type(r), id: 'e' + r.number, number: null} ORDER BY r.number")
	if len(edges) != len(w.Elements.Edges) {
		t.Fatalf("Neo4j has %d edges, want %d", len(edges), len(w.Elements.Edges))
	}
	for i, r := range edges {
		got := same(r.Values[0])
		delete(got, "number")
		if d := cmp.Diff(w.Elements.Edges[i].Data, got); d != "" {
			t.Errorf("edge %v (-want +got):\n%.2000s", w.Elements.Edges[i].Data["id"], d)
		}
	}
}

// TestCypherScript runs the script in a real Neo4j.
func TestCypherScript(t *testing.T) {
	db := neo4jtest.Open(t)
	s := open(t)
	generated(t, 7, 7, s)
	script, _ := write(t, s, export.Selection{}, "cypher")
	run := asker(t, db.URI, db.User, db.Password)
	for statement := range strings.SplitSeq(strings.TrimSuffix(script.files[""].String(), ";\n"), ";\n") {
		run(statement)
	}
	wantedOf(t, s).compare(t, run)
}

// TestAdminImport has neo4j-admin import the CSV with the options that
// import.sh gives, and serves the database that comes of it.
func TestAdminImport(t *testing.T) {
	s := open(t)
	generated(t, 7, 7, s)
	files, _ := write(t, s, export.Selection{}, "neo4j-admin")
	dir, data := t.TempDir(), t.TempDir()
	for _, name := range files.names {
		if err := os.WriteFile(filepath.Join(dir, name), files.files[name].Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	script := strings.ReplaceAll(files.files["import.sh"].String(), "\\\n", "")
	command := script[strings.Index(script, "neo4j-admin "):]
	args := slices.DeleteFunc(strings.Fields(command), func(a string) bool { return a == `"$@"` })[1:]
	unavailable := func(err error) {
		if err == nil {
			return
		}
		if errors.Is(err, graph.ErrNotFound) && os.Getenv("CI") != "true" {
			t.Skipf("the CSV is not imported into Neo4j: %v", err)
		}
		t.Fatal(err)
	}
	_, err := server.Admin(t.Context(), data, dir, args...)
	unavailable(err)
	db, err := server.Start(t.Context(), server.Options{Data: data})
	unavailable(err)
	t.Cleanup(func() {
		if err := db.Stop(); err != nil {
			t.Error(err)
		}
	})
	wantedOf(t, s).compare(t, asker(t, db.URI, server.User, db.Password))
}

// TestSameBytesFromNeo4j exports one graph from Neo4j and from the model, which
// were loaded in different orders.
func TestSameBytesFromNeo4j(t *testing.T) {
	db := neo4jtest.Open(t)
	s, err := neo4j.Open(t.Context(), neo4j.Options{URI: db.URI, User: db.User, Password: db.Password, Database: db.Name})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	model := graphtest.NewModel()
	generated(t, 1, 1, s)
	generated(t, 1, 2, model)
	for _, format := range []string{"graphml", "jsonl", "plover", "markdown", "ftm"} {
		for name, sel := range selections(t, model) {
			// Selections make the store's reads, formats what is read beside them.
			if format != "graphml" && name != "all" {
				continue
			}
			want, _ := write(t, model, sel, format)
			got, _ := write(t, s, sel, format)
			if d := cmp.Diff(want.text(), got.text()); d != "" {
				t.Errorf("%s, %s (-model +Neo4j):\n%.2000s", format, name, d)
			}
		}
	}
}
