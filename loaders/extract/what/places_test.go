package what_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPlaces reads testdata/places.txt: a sentence (or page, see unseen.txt), " => ", and parted by "; " types of
// events with where one of that type was, "-" for nowhere said.
func TestPlaces(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "places.txt"))
	if err != nil {
		t.Fatal(err)
	}
	p := newPipeline(t)
	for l := range strings.Lines(string(raw)) {
		sentence, expect, ok := strings.Cut(strings.TrimRight(l, "\n"), " => ")
		if !ok || strings.HasPrefix(l, "#") {
			continue
		}
		events, name := p.events(t, sentence)
		name[""] = "-"
		var got []string
		for _, e := range events {
			got = append(got, e.Type.String()+" "+name[e.Place])
		}
		left := "; " + strings.Join(got, "; ") + "; "
		for _, want := range strings.Split(expect, "; ") {
			if !strings.Contains(left, "; "+want+"; ") {
				t.Errorf("%s\n  want %q, got %q", sentence, want, got)
			}
			left = strings.Replace(left, "; "+want+"; ", "; ", 1)
		}
	}
}
