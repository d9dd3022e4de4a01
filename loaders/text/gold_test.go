package text_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"backchannel/graph"
)

// TestAnnotations checks the gold files of the sample articles: every name
// that an event or holding uses is an entity's first name, every object another
// event's ref, every type, kind and date one that there is.
func TestAnnotations(t *testing.T) {
	files, err := filepath.Glob("../testdata/articles/*.gold.json")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d annotated articles, want 8 at least: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var gold struct {
				Article  struct{ Title, Published string }
				Entities []struct {
					Kind  string
					Names []string
				}
				Holdings []struct {
					Person, Of, Status string
					Titles             []string
				}
				Events []struct {
					Ref, Object, Date string
					Type              []string
					Agents, Targets   []string
				}
			}
			if err := json.Unmarshal(raw, &gold); err != nil {
				t.Fatal(err)
			}
			names := map[string]bool{}
			for _, e := range gold.Entities {
				if _, err := graph.ParseKind(e.Kind); err != nil {
					t.Error(err)
				}
				names[e.Names[0]] = true
			}
			known := func(all ...string) {
				t.Helper()
				for _, n := range all {
					if !names[n] {
						t.Errorf("%q is no entity's first name", n)
					}
				}
			}
			for _, h := range gold.Holdings {
				known(h.Person, h.Of)
				if len(h.Titles) == 0 {
					t.Errorf("a holding of %s has no title", h.Person)
				}
				if _, err := graph.ParseHoldingStatus(h.Status); err != nil {
					t.Error(err)
				}
			}
			refs := map[string]bool{"": true}
			for _, e := range gold.Events {
				refs[e.Ref] = true
			}
			for _, e := range gold.Events {
				known(e.Agents...)
				known(e.Targets...)
				if len(e.Agents) == 0 || !refs[e.Object] {
					t.Errorf("an event has the agents %q and the object %q", e.Agents, e.Object)
				}
				for _, s := range e.Type {
					if _, err := graph.ParseEventType(s); err != nil {
						t.Error(err)
					}
				}
				if _, err := graph.ParseDate(e.Date); err != nil {
					t.Error(err)
				}
			}
		})
	}
}
