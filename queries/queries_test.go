package queries_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"backchannel/graph"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
	"backchannel/graph/sqlite"
	"backchannel/queries"
	"backchannel/schema"
)

var update = flag.Bool("update", false, "write the expected rows anew")

func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }

func TestEveryQueryIsDocumentedAndTested(t *testing.T) {
	all, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range all {
		if !strings.HasSuffix(q.Question, "?") {
			t.Errorf("%s does not begin with its question: %q", q.Name, q.Question)
		}
		if len(q.Table.Columns) == 0 {
			t.Errorf("%s says no columns", q.Name)
		}
		_, operation, _ := strings.Cut(q.Document, "\nquery ")
		if !strings.HasPrefix(operation, q.Name) {
			t.Errorf("%s names its operation otherwise", q.Name)
		}
		for _, v := range q.Variables {
			if !strings.Contains(operation, "$"+v.Name+": "+v.Type) {
				t.Errorf("%s documents $%s as %s, which it does not declare", q.Name, v.Name, v.Type)
			}
		}
		if n := strings.Count(strings.SplitN(operation, "{", 2)[0], "$"); n != len(q.Variables) {
			t.Errorf("%s declares %d variables and documents %d", q.Name, n, len(q.Variables))
		}
		if scripts, _ := filepath.Glob("testdata/" + q.Name + "*.txtar"); len(scripts) == 0 {
			t.Errorf("no script testdata/%s*.txtar says what rows to expect", q.Name)
		}
	}
}

// TestScripts runs each script on both engines: its comment tells the query
// and its variables, facts what is in the graph (see story_test.go), rows what
// comes out.
func TestScripts(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		scripts(t, func(t *testing.T) graph.Store {
			s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
			if err != nil {
				t.Fatal(err)
			}
			return s
		})
	})
	t.Run("neo4j", func(t *testing.T) {
		scripts(t, func(t *testing.T) graph.Store {
			db := neo4jtest.Open(t)
			s, err := neo4j.Open(t.Context(), neo4j.Options{URI: db.URI, User: db.User, Password: db.Password, Database: db.Name})
			if err != nil {
				t.Fatal(err)
			}
			return s
		})
	})
}

func scripts(t *testing.T, open func(*testing.T) graph.Store) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			script, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			sections := map[string]string{}
			for _, f := range script.Files {
				sections[f.Name] = string(f.Data)
			}
			facts, err := readStory(sections["facts"])
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			s := open(t)
			defer func() { _ = s.Close(context.Background()) }()
			for _, f := range facts {
				if err := s.Write(t.Context(), f); err != nil {
					t.Fatal(err)
				}
			}
			got := answer(t, s, string(script.Comment))
			if *update {
				for i := range script.Files {
					if script.Files[i].Name == "rows" {
						script.Files[i].Data = []byte(got)
					}
				}
				if err := os.WriteFile(file, txtar.Format(script), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(sections["rows"], got); diff != "" {
				t.Errorf("rows (-want +got); -update accepts them\n%s", diff)
			}
		})
	}
}

// answer runs the query that a script's comment names, as
// `query disclosures since=2026-01-01`, and prints its rows.
func answer(t *testing.T, s graph.Store, comment string) string {
	t.Helper()
	var call []string
	for line := range strings.Lines(comment) {
		if rest, ok := strings.CutPrefix(line, "query "); ok {
			call = strings.Fields(rest)
		}
	}
	all, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	api, err := schema.New(s, schema.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range all {
		if len(call) == 0 || q.Name != call[0] {
			continue
		}
		variables := map[string]any{}
		for _, v := range call[1:] {
			name, value, _ := strings.Cut(v, "=")
			var decoded any
			if json.Unmarshal([]byte(value), &decoded) != nil {
				decoded = value
			}
			variables[name] = decoded
		}
		raw, err := json.Marshal(api.Do(t.Context(), schema.Request{Query: q.Document, Variables: variables}))
		if err != nil {
			t.Fatal(err)
		}
		var res struct {
			Data   map[string]any
			Errors []any
		}
		if err := json.Unmarshal(raw, &res); err != nil || len(res.Errors) > 0 {
			t.Fatalf("%v\n%s", err, raw)
		}
		var b strings.Builder
		for _, row := range q.Table.Rows(res.Data) {
			fmt.Fprintln(&b, strings.TrimRight(strings.Join(row, " | "), " "))
		}
		return b.String()
	}
	t.Fatalf("the script's comment calls no query: %q", comment)
	return ""
}
