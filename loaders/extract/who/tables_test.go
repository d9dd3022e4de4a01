package who

import (
	"strings"
	"testing"
	"testing/fstest"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// TestTables checks the package's own tables beyond what reading them does.
func TestTables(t *testing.T) {
	tb, err := words()
	if err != nil {
		t.Fatal(err)
	}
	for w := range tb.heads {
		if strings.ContainsAny(w, " \t.") {
			t.Errorf("heads.tsv: %q is no single word", w)
		}
	}
	for w := range tb.nominals {
		if w != strings.ToLower(w) {
			t.Errorf("nominals.tsv: %q has large letters", w)
		}
	}
	for w := range tb.introduces {
		if w != strings.ToLower(w) {
			t.Errorf("introducers.tsv: %q has large letters", w)
		}
	}
	for w := range tb.speech.All() {
		if tb.motion.Has(w) {
			t.Errorf("verbs.tsv: %q is a verb of saying and of motion", w)
		}
	}
	g, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	for site, by := range tb.sites {
		switch {
		case strings.HasSuffix(site, ".") == (by == "state"):
			if by != "state" && g.Country(by) == nil && len(g.Lookup(by, graph.Organization)) == 0 {
				t.Errorf("sites.tsv: %s is the site of %q, which no table has", site, by)
			}
		default:
			t.Errorf("sites.tsv: %q is the site of %q, want \"state\" for a label and a period, and for that alone", site, by)
		}
	}
	for w, codes := range tb.namesakes {
		if len(codes) < 2 {
			t.Errorf("namesakes.tsv: %s stands for %v, want two states at least", w, codes)
		}
	}
	for noun, n := range tb.nominals {
		if n.refers&organization == 0 {
			continue
		}
		for _, c := range n.classes {
			known := c == "group"
			for _, list := range classOf {
				for _, l := range list {
					known = known || l == c
				}
			}
			if !known {
				t.Errorf("nominals.tsv: %s refers to the class %q, which no organisation has", noun, c)
			}
		}
	}
}

// TestTablesSayWhatIsWrong shows the messages that somebody gets who edits a table.
func TestTablesSayWhatIsWrong(t *testing.T) {
	for _, tt := range []struct{ row, want string }{
		{"Bank\torganisation\tany", `table heads.tsv line 3: invalid: Bank names "organisation"`},
		{"Bank\torganization\tmiddle", `at "middle", want organization, place or thing at any, first or last`},
		{"Bank\torganization\tany\tx", "line 3: invalid: 4 cells, want 3"},
	} {
		files := fstest.MapFS{"data/heads.tsv": {Data: []byte("# A comment.\nword\tnames\tposition\n" + tt.row + "\n")}}
		_, err := readTables(files)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: error is %v, want one with %q", tt.row, err, tt.want)
		}
	}
}
