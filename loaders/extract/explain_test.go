package extract_test

import (
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/extract"
)

// An explanation shows where rules hung a word elsewhere than the parse did: by the parse alone the
// events below it could not be understood.
func TestExplainShowsMended(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	text := "The rebel Sudan Liberation Movement and Justice and Equality Movement on Monday accused Khartoum of lying."
	e, err := x.Explain(t.Context(), graph.Article{ID: "article:a-page", Title: "A page", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if _, err := e.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{" → ", "ACCUSED Sudan Liberation Movement & Justice and Equality Movement > Sudan", "speech.tsv:"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}
