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

// scripts runs all scripts of one story on one store: emptying a real Neo4j
// takes longer than anything else here.
func scripts(t *testing.T, open func(*testing.T) graph.Store) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	byStory := map[string][]string{}
	var stories []string
	for _, file := range files {
		story := section(t, file, "facts")
		if byStory[story] == nil {
			stories = append(stories, story)
		}
		byStory[story] = append(byStory[story], file)
	}
	for i, story := range stories {
		t.Run(fmt.Sprintf("story%d", i+1), func(t *testing.T) {
			facts, named, err := readStory(story)
			if err != nil {
				t.Fatalf("%s: %v", byStory[story][0], err)
			}
			s := open(t)
			defer func() { _ = s.Close(context.Background()) }()
			if err := s.Write(t.Context(), facts...); err != nil {
				t.Fatal(err)
			}
			for _, file := range byStory[story] {
				t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { script(t, s, file, named) })
			}
		})
	}
}

func section(t *testing.T, file, name string) string {
	t.Helper()
	script, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range script.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	t.Fatalf("%s has no section %s", file, name)
	return ""
}

func script(t *testing.T, s graph.Store, file string, named map[string]graph.EventID) {
	script, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := answer(t, s, string(script.Comment), named)
	if *update {
		for i := range script.Files {
			if script.Files[i].Name == "rows" {
				script.Files[i].Data = []byte(got)
			}
		}
		if err := os.WriteFile(file, txtar.Format(script), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(section(t, file, "rows"), got); diff != "" {
		t.Errorf("rows (-want +got); -update accepts them\n%s", diff)
	}
}

// answer runs the query that a script's comment names, as
// `query disclosures since=2026-01-01`, and prints its rows. A value such as
// [m1] is the id of the event of that name.
func answer(t *testing.T, s graph.Store, comment string, named map[string]graph.EventID) string {
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
			if ref, isRef := strings.CutPrefix(value, "["); isRef {
				value = string(named[strings.TrimSuffix(ref, "]")])
			}
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
