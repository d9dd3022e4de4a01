package loaders_test

import (
	"archive/zip"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"

	"backchannel/graph"
	"backchannel/graph/sqlite"
	"backchannel/loaders"
)

// TestRefusesWhatIsNotUTF8: the file and the place are named, and what stands
// beside them is loaded.
func TestRefusesWhatIsNotUTF8(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	line := func(title string) string {
		return `{"article":{"title":"` + title + `","text":"` + title + ` wrote."},"entities":[],"holdings":[],"events":[]}` + "\n"
	}
	var table strings.Builder
	z := zip.NewWriter(&table)
	w, err := z.Create("nodes.parquet")
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		ID      string   `parquet:"id"`
		Kind    string   `parquet:"kind"`
		Aliases []string `parquet:"aliases,list"`
	}
	rows := parquet.NewGenericWriter[row](w)
	_, err = rows.Write([]row{{"person:ann", "Person", nil}, {"person:zoe", "Person", []string{"Zo\xeb"}}})
	if err := errors.Join(err, rows.Close(), z.Close()); err != nil {
		t.Fatal(err)
	}
	sources := []loaders.Source{
		source("lines.jsonl", line("Ann")+line("Zo\xeb")+line("Zoë")),
		source("graph.ttl", "@prefix bc: <urn:backchannel:vocab:> .\n<urn:backchannel:person:zoe> a bc:Person ;\n  bc:name \"Zo\xeb\" .\n"),
		source("graph.graphml", "<?xml version=\"1.0\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n<key id=\"Zo\xeb\"/></graphml>\n"),
		source("graph.zip", table.String()),
	}
	sum, err := loaders.Load(t.Context(), s, sources, &title{}, loaders.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{
		"lines.jsonl":   {"line 2", "byte 23", "0xEB"},
		"graph.ttl":     {"line 3", "byte 2"},
		"graph.graphml": {"line 3", "UTF-8"},
		"graph.zip":     {"nodes.parquet: row 2", "column aliases", "byte 2"},
	}
	var refused []string
	for _, r := range sum.Refused {
		refused = append(refused, r.Source)
		for _, place := range append(want[r.Source], r.Source, "UTF-8") {
			if !errors.Is(r.Err, graph.ErrInvalid) || !strings.Contains(r.Err.Error(), place) {
				t.Errorf("%s is refused with %v, which does not say %q", r.Source, r.Err, place)
			}
		}
	}
	if diff := cmp.Diff([]string{"lines.jsonl", "graph.ttl", "graph.graphml", "graph.zip"}, refused); diff != "" || sum.Articles != 2 {
		t.Errorf("%d articles, want 2; refused (-want +got)\n%s", sum.Articles, diff)
	}
}
