package export_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backchannel/graph/export"
)

// TestVerifyCounts makes every format, whose counts must be found again in the
// files, and then has the manifest claim one more of each.
func TestVerifyCounts(t *testing.T) {
	for _, f := range export.Formats() {
		for _, p := range []export.Projection{export.Full, export.Actors} {
			if f.Name == "jsonl" && p != export.Full {
				continue
			}
			t.Run(f.Name+"/"+string(p), func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "export")
				save(t, export.Selection{Projection: p}, f.Name, path) // verifies
				name := path + export.ManifestSuffix
				if f.Several {
					name = filepath.Join(path, "manifest.json")
				}
				raw, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				var m map[string]any
				if err := json.Unmarshal(raw, &m); err != nil {
					t.Fatal(err)
				}
				counts := m["counts"].(map[string]any)
				nothing := true
				for _, what := range []string{"nodes", "edges", "rows"} {
					n, _ := counts[what].(float64)
					nothing = nothing && n == 0
					counts[what] = n + 1
					spoilt, err := json.Marshal(m)
					if err == nil {
						err = os.WriteFile(name, spoilt, 0o644)
					}
					if err != nil {
						t.Fatal(err)
					}
					_, problems, err := export.Verify(path)
					if err != nil || !strings.Contains(strings.Join(problems, "\n"), what+", the manifest says") {
						t.Errorf("one more of %s is not noticed: %v %v", what, problems, err)
					}
					counts[what] = n
				}
				if nothing {
					t.Error("the manifest counts nothing")
				}
			})
		}
	}
}

// TestVerifyFindsLooseEdges takes an edge's end away in each format that says
// which ends edges have.
func TestVerifyFindsLooseEdges(t *testing.T) {
	sel := export.Selection{Projection: export.Actors}
	s := open(t)
	generated(t, 7, 7, s)
	plain, _ := write(t, s, sel, "cytoscape")
	_, after, _ := strings.Cut(plain.files[""].String(), `"source":"`)
	id, _, _ := strings.Cut(after, `"`)
	for format, file := range map[string]string{"graphml": "", "gexf": "", "cytoscape": "", "dot": "", "cypher": "", "csv": "nodes.csv", "neo4j-admin": "nodes.csv"} {
		path := filepath.Join(t.TempDir(), "export")
		save(t, sel, format, path)
		raw, err := os.ReadFile(filepath.Join(path, file))
		if err != nil {
			t.Fatal(err)
		}
		// The first place of an id is the node itself.
		if err := os.WriteFile(filepath.Join(path, file), []byte(strings.Replace(string(raw), id, id[:len(id)-1]+"~", 1)), 0o644); err != nil {
			t.Fatal(err)
		}
		_, problems, err := export.Verify(path)
		if all := strings.Join(problems, "\n"); err != nil || !strings.Contains(all, "without one of their ends") || !strings.Contains(all, "SHA-256") {
			t.Errorf("%s: %v %v", format, problems, err)
		}
	}
}
