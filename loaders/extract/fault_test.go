package extract

import (
	"errors"
	"strings"
	"testing"

	"backchannel/graph"
)

// TestFault has a rule fail: the article comes back with an error that says where, and nothing else falls.
func TestFault(t *testing.T) {
	x := new(Extractor) // without tables every rule fails
	a := graph.Article{Text: "Russia expelled two diplomats.", Language: "en"}
	a.ID = graph.NewArticleID("", a.Text)
	f, err := x.Extract(t.Context(), a)
	if !errors.Is(err, graph.ErrInvalid) || len(f.Events) > 0 {
		t.Fatalf("got %v, %v; want an error of category invalid and no facts", f, err)
	}
	for _, want := range []string{string(a.ID), ".go:", "report it"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %q does not say %q", err, want)
		}
	}
}
