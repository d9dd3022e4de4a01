package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"backchannel/graph/export"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
)

// element is a node or edge of Cytoscape's JSON, which has the same attributes.
type element struct {
	Data map[string]any `json:"data"`
}

// TestCypherScript runs the script in a real Neo4j and compares nodes and
// edges, with all their properties, with what was exported.
func TestCypherScript(t *testing.T) {
	db := neo4jtest.Open(t)
	s := open(t)
	generated(t, 7, 7, s)
	script, _ := write(t, s, export.Selection{}, "cypher")
	plain, _ := write(t, s, export.Selection{}, "cytoscape")
	var want struct {
		Elements struct{ Nodes, Edges []element }
	}
	if err := json.Unmarshal(plain.files[""].Bytes(), &want); err != nil {
		t.Fatal(err)
	}
	d, err := driver.NewDriverWithContext(db.URI, driver.BasicAuth(db.User, db.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	session := d.NewSession(t.Context(), driver.SessionConfig{})
	defer session.Close(t.Context())
	run := func(statement string) []*driver.Record {
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
	for statement := range strings.SplitSeq(strings.TrimSuffix(script.files[""].String(), ";\n"), ";\n") {
		run(statement)
	}
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
	if len(nodes) != len(want.Elements.Nodes) {
		t.Fatalf("Neo4j has %d nodes, want %d", len(nodes), len(want.Elements.Nodes))
	}
	for i, r := range nodes {
		if d := cmp.Diff(want.Elements.Nodes[i].Data, same(r.Values[0])); d != "" {
			t.Errorf("node %v (-want +got):\n%.2000s", want.Elements.Nodes[i].Data["id"], d)
		}
	}
	edges := run("MATCH (a:Node)-[r]->(b:Node) RETURN r {.*, source: a.id, target: b.id, type: type(r), interaction: type(r), id: 'e' + r.number, number: null} ORDER BY r.number")
	if len(edges) != len(want.Elements.Edges) {
		t.Fatalf("Neo4j has %d edges, want %d", len(edges), len(want.Elements.Edges))
	}
	for i, r := range edges {
		got := same(r.Values[0])
		delete(got, "number")
		if d := cmp.Diff(want.Elements.Edges[i].Data, got); d != "" {
			t.Errorf("edge %v (-want +got):\n%.2000s", want.Elements.Edges[i].Data["id"], d)
		}
	}
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
			if format == "jsonl" && !jsonlTakes(sel) {
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
