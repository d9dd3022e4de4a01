package who_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/loaders/extract/who"
)

const sample = `LONDON, March 3 (Northern Wire) – Britain’s foreign secretary, Amélie Thornbury, said on Tuesday that Moscow had “lied”.

“We know what happened,” Thornbury told the BBC. “And they know that we know.

“I will say it again.” The Russian ambassador, Gennady Sokolov, denied it.`

func read(t testing.TB, text string) *who.Document {
	t.Helper()
	day, err := graph.ParseDate("2020-03-03")
	if err != nil {
		t.Fatal(err)
	}
	d, err := reads(t).Read(graph.Article{ID: "article:test", Text: text, Day: day, Publisher: "Reuters", Sources: []string{"BBC", "Some Gazette"}})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestSpansGiveBackTheirText(t *testing.T) {
	d := read(t, sample)
	if len(d.Mentions) < 8 || len(d.Holdings) < 2 {
		t.Fatalf("%d mentions and %d holdings, want 8 and 2 at least", len(d.Mentions), len(d.Holdings))
	}
	checkDocument(t, d)
}

// checkDocument fails where a document breaks what its types promise.
func checkDocument(t testing.TB, d *who.Document) {
	t.Helper()
	runes := []rune(d.Article.Text)
	spans := func(what string, ss ...graph.Span) {
		for _, s := range ss {
			if s.Start < 0 || s.End > len(runes) || s.Start >= s.End || string(runes[s.Start:s.End]) != s.Text {
				t.Errorf("%s: %q is not the text at %d–%d", what, s.Text, s.Start, s.End)
			}
		}
	}
	ids := map[graph.ID]bool{}
	for i, e := range d.Entities {
		if err := e.Validate(); err != nil {
			t.Error(err)
		}
		if ids[e.ID] {
			t.Errorf("entity %s is listed twice", e.ID)
		}
		ids[e.ID] = true
		if d.Entity(e.ID) != i {
			t.Errorf("entity %s is at %d, found at %d", e.ID, i, d.Entity(e.ID))
		}
		if c := d.Country(i); c >= 0 && d.Entities[c].Kind != graph.Country {
			t.Errorf("the country of %s is %s", e.ID, d.Entities[c].ID)
		}
		_ = d.Gender(i)
	}
	known := func(what string, list ...graph.ID) {
		for _, id := range list {
			if id != "" && !ids[id] {
				t.Errorf("%s names %s, which is not among the entities", what, id)
			}
		}
	}
	for _, e := range d.Entities {
		known(string(e.ID), append([]graph.ID{e.Of}, e.PartOf...)...)
	}
	known("article", append([]graph.ID{d.Article.PublisherID}, d.Article.Cites...)...)
	last := who.Position{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.From < 0 || m.From >= m.To || m.To > len(d.Sentences[m.Sentence].Tokens) || m.Head < m.From || m.Head >= m.To {
			t.Fatalf("mention %+v lies outside its sentence", *m)
		}
		at := who.Position{Sentence: m.Sentence, Token: m.From}
		if at.Before(last) {
			t.Errorf("mention %d comes before the one before it", i)
		}
		last = at
		spans("mention", d.Span(m.Sentence, m.From, m.To))
		for _, e := range m.Entities {
			if e < 0 || e >= len(d.Entities) {
				t.Errorf("mention %+v names no entity", *m)
			}
		}
		if d.MentionAt(m.Sentence, m.From) < 0 || d.Headed(m.Sentence, m.Head) < 0 {
			t.Errorf("mention %+v is not found by its tokens", *m)
		}
	}
	for _, m := range d.MentionSpans() {
		spans(string(m.Entity), m.Span)
		known("a mention", m.Entity)
	}
	holdings := map[graph.HoldingID]bool{}
	for _, h := range d.Holdings {
		if err := h.Validate(); err != nil {
			t.Error(err)
		}
		if holdings[h.ID] {
			t.Errorf("holding %s is listed twice", h.ID)
		}
		holdings[h.ID] = true
		known(string(h.ID), h.Person, h.Office)
		if len(h.Evidence) == 0 {
			t.Errorf("holding %s has no evidence", h.ID)
		}
		spans(string(h.ID), h.Evidence...)
	}
	for i, q := range d.Quotes {
		if !q.From.Before(q.To) {
			t.Errorf("quote %d ends before it begins", i)
		}
		if q.Speaker >= len(d.Entities) || q.Addressee >= len(d.Entities) {
			t.Errorf("quote %d has a speaker who is no entity", i)
		}
	}
}

func TestQuotesOverParagraphs(t *testing.T) {
	d := read(t, sample)
	var speakers []graph.ID
	for _, q := range d.Quotes {
		if q.Scare {
			continue
		}
		if q.Speaker < 0 {
			speakers = append(speakers, "")
			continue
		}
		speakers = append(speakers, d.Entities[q.Speaker].ID)
	}
	want := []graph.ID{"person:amelie-thornbury", "person:amelie-thornbury", "person:amelie-thornbury"}
	if diff := cmp.Diff(want, speakers); diff != "" {
		t.Errorf("speakers (-want +got)\n%s", diff)
	}
}

func TestOutletsAreEntities(t *testing.T) {
	d := read(t, sample)
	if d.Article.PublisherID != "org:reuters" {
		t.Errorf("publisher is %q, want org:reuters", d.Article.PublisherID)
	}
	if diff := cmp.Diff([]graph.ID{"org:bbc", "org:some-gazette"}, d.Article.Cites); diff != "" {
		t.Errorf("cites (-want +got)\n%s", diff)
	}
}

func TestSameArticleSameDocument(t *testing.T) {
	a, b := read(t, sample), read(t, sample)
	if diff := cmp.Diff(a.Entities, b.Entities); diff != "" {
		t.Errorf("entities (-first +second)\n%s", diff)
	}
	if diff := cmp.Diff(a.Mentions, b.Mentions); diff != "" {
		t.Errorf("mentions (-first +second)\n%s", diff)
	}
	if diff := cmp.Diff(a.Holdings, b.Holdings); diff != "" {
		t.Errorf("holdings (-first +second)\n%s", diff)
	}
}

func TestManyAtOnce(t *testing.T) {
	r := reads(t)
	done := make(chan int)
	for range 4 {
		go func() {
			d, err := r.Read(graph.Article{ID: "article:test", Text: sample})
			if err != nil {
				done <- -1
				return
			}
			done <- len(d.Mentions)
		}()
	}
	first := <-done
	for range 3 {
		if n := <-done; n != first {
			t.Errorf("%d mentions at once, %d another time", n, first)
		}
	}
}

func TestInvalidText(t *testing.T) {
	_, err := reads(t).Read(graph.Article{ID: "article:test", Text: "Paris \xff said"})
	if !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("error is %v, want ErrInvalid", err)
	}
	d, err := reads(t).Read(graph.Article{ID: "article:test"})
	if err != nil || len(d.Sentences) != 0 || len(d.Entities) != 0 {
		t.Errorf("an empty text gives %v and %v", d, err)
	}
}

// FuzzRead looks for texts that break what documents promise.
func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("Ex-president's president president-elect of the of Mr. al-al-Assad (NATO) \"I said\" \"")
	f.Add("“‘\"'s of de la - van der I the The Two Koreas both their whose, his her’s counterpart")
	f.Add("\n\n\u2028, . - — ( ) ) ( \" “ »")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		d, err := reads(t).Read(graph.Article{ID: "article:fuzz", Text: text, Title: text})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, d)
	})
}

// Run with: go test ./loaders/extract/who -run - -bench Read -benchmem
func BenchmarkRead(b *testing.B) {
	r := reads(b)
	cases := readCasesForBench(b)
	a := graph.Article{ID: "article:bench", Text: cases}
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Read(a); err != nil {
			b.Fatal(err)
		}
	}
}

// readCasesForBench joins the texts of the cases to one article of some 12 kB.
func readCasesForBench(b *testing.B) string {
	b.Helper()
	var sb strings.Builder
	for _, c := range readCases(b, "testdata/cases.txt") {
		sb.WriteString(c.text)
		sb.WriteString("\n\n")
	}
	return sb.String()
}
