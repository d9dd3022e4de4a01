package extract_test

import (
	"testing"

	"backchannel/graph"
	"backchannel/loaders/extract"
)

// TestDay dates articles whose dateline has no year by who was in office on
// that day, where only one year is possible.
func TestDay(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		// In office together from 2011 to 2014; 4 May was a Friday in 2012 only.
		{"PARIS, May 4 (AFP) - President Nicolas Sarkozy said on Friday that he would meet British Prime Minister David Cameron.", "2012-05-04"},
		{"PARIS, May 4 (AFP) - Former President Nicolas Sarkozy said on Friday that he would meet British Prime Minister David Cameron.", "2012-05-04"},
		// One of five is called by what he was.
		{"PARIS, May 4 (AFP) - President Nicolas Sarkozy said on Friday that he would meet British Prime Minister David Cameron. Chancellor Angela Merkel and President Barack Obama had reminded them of what Prime Minister Tony Blair promised.", "2012-05-04"},
		// Both 2007 and 2012 have that day.
		{"PARIS, November 9 (AFP) - Chancellor Angela Merkel said on Friday that she had called the minister.", ""},
		{"PARIS, May 4 (AFP) - Anders Holmvik said on Friday that he would meet his cousin.", ""},
		{"President Nicolas Sarkozy said on Friday, May 4 that he would meet British Prime Minister David Cameron.", ""},
	} {
		a := graph.Article{Text: c.text, Language: "en"}
		a.ID = graph.NewArticleID("", a.Text)
		f, err := x.Extract(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Article.Day.String(); got != c.want || f.Article.Published != f.Article.Day.Time() {
			t.Errorf("%s\nis of %q (%v), want %q", c.text, got, f.Article.Published, c.want)
		}
	}
}
