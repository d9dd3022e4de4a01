package jsonl_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/loaders/jsonl"
)

// TestOfficeOfRegion: what is printed of a region's premier names the region, and reading
// it gives the facts back, in which offices are of countries and organisations alone.
func TestOfficeOfRegion(t *testing.T) {
	const text = "Ontario premier Ada Quill spoke."
	a := graph.Article{Title: "Quill speaks", Text: text, Language: "en"}
	a.ID = graph.NewArticleID("", text)
	office := graph.NewOfficeID("place:ontario", "premier")
	f := graph.Facts{
		Article: a,
		Entities: []graph.Entity{
			{ID: office, Kind: graph.Office, Name: "premier of Ontario", Title: "premier"},
			{ID: "person:ada-quill", Kind: graph.Person, Name: "Ada Quill"},
			{ID: "place:ontario", Kind: graph.Place, Name: "Ontario"},
		},
		Holdings: []graph.HoldingClaim{{
			Holding: graph.Holding{ID: graph.NewHoldingID("person:ada-quill", office, graph.Date{}), Person: "person:ada-quill", Office: office,
				Status: graph.Current, Title: "premier", Confidence: 0.9},
			Evidence: []graph.Span{{Start: 0, End: 25, Text: "Ontario premier Ada Quill"}},
		}},
		Extractor: graph.Extractor{Name: "test", Version: "1"},
	}
	var out bytes.Buffer
	if err := jsonl.Write(&out, "", f); err != nil {
		t.Fatal(err)
	}
	if want := `"of":"place:ontario"`; !strings.Contains(out.String(), want) {
		t.Errorf("%s lacks %s", out.String(), want)
	}
	for back, err := range jsonl.Read(&out) {
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(f.Entities, back.Facts.Entities); diff != "" {
			t.Errorf("entities (-written +read):\n%s", diff)
		}
		if diff := cmp.Diff(f.Holdings, back.Facts.Holdings); diff != "" {
			t.Errorf("holdings (-written +read):\n%s", diff)
		}
	}
}

// TestOutlet: a paper that only published an article stands with the article, not among whom the article names.
func TestOutlet(t *testing.T) {
	const text = "Ada Quill spoke."
	a := graph.Article{Title: "Quill speaks", Text: text, Language: "en", Publisher: "The Courier", PublisherID: "org:the-courier"}
	a.ID = graph.NewArticleID("", text)
	f := graph.Facts{
		Article: a,
		Entities: []graph.Entity{
			{ID: "org:the-courier", Kind: graph.Organization, Name: "The Courier"},
			{ID: "person:ada-quill", Kind: graph.Person, Name: "Ada Quill"},
		},
		Mentions:  []graph.Mention{{Entity: "person:ada-quill", Span: graph.Span{Start: 0, End: 9, Text: "Ada Quill"}}},
		Extractor: graph.Extractor{Name: "test", Version: "1"},
	}
	for _, named := range []bool{false, true} {
		if named {
			f.Article.Text, f.Mentions = text+" The Courier.", append(f.Mentions, graph.Mention{Entity: "org:the-courier", Span: graph.Span{Start: 17, End: 28, Text: "The Courier"}})
		}
		var out bytes.Buffer
		if err := jsonl.Write(&out, "", f); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(out.String(), `"outlet":{"id":"org:the-courier"`); got == named {
			t.Errorf("named in the text %v, beside the article %v: %s", named, got, out.String())
		}
		for back, err := range jsonl.Read(&out) {
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(f.Entities, back.Facts.Entities); diff != "" {
				t.Errorf("entities (-written +read):\n%s", diff)
			}
		}
	}
}
