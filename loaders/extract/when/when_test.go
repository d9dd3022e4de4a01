package when_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/loaders/extract/when"
)

func date(t testing.TB, s string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestFind runs the table of sentences: testdata/expressions.tsv says how to
// read and extend it.
func TestFind(t *testing.T) {
	raw, err := os.ReadFile("testdata/expressions.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	header := true
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		rows++
		c := append(strings.Split(line, "\t"), "", "", "")
		day, anchor := date(t, c[0]), date(t, c[1])
		text := strings.NewReplacer("[", "", "]", "").Replace(c[2])
		got := mark(text, when.Find(text, day), anchor)
		want := c[2]
		if strings.Contains(want, "[") {
			want += "\t" + c[3] + "\t" + c[4] + "\t" + c[5]
		}
		got = strings.TrimRight(got, "\t")
		want = strings.TrimRight(canonical(want, c), "\t")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c[0], diff)
		}
	}
	if rows < 150 {
		t.Errorf("%d rows in the table, want 150 at least", rows)
	}
}

// canonical writes the future dates that a row leaves out because they are the
// past ones.
func canonical(want string, c []string) string {
	if !strings.Contains(want, "[") || c[4] != "" {
		return want
	}
	if strings.Contains(c[5], "duration") || strings.Contains(c[5], "recurrent") {
		return want
	}
	return c[2] + "\t" + c[3] + "\t" + c[3] + "\t" + c[5]
}

// mark shows expressions as the table does.
func mark(text string, es []when.Expression, anchor graph.Date) string {
	var b strings.Builder
	var pasts, futures, whats []string
	at := 0
	for _, e := range es {
		b.WriteString(text[at:e.Start] + "[" + text[e.Start:e.End] + "]")
		at = e.End
		future := e.Date(when.Future, anchor).String()
		if e.Kind == when.Duration {
			future = e.Future.String()
		}
		pasts = append(pasts, e.Date(when.Past, anchor).String())
		futures = append(futures, future)
		w := e.Kind.String()
		if e.Bound != when.On {
			w += " " + e.Bound.String()
		}
		if e.Attributive {
			w += " attributive"
		}
		whats = append(whats, w)
	}
	b.WriteString(text[at:])
	if len(es) == 0 {
		return b.String()
	}
	return b.String() + "\t" + strings.Join(pasts, "|") + "\t" + strings.Join(futures, "|") + "\t" + strings.Join(whats, "|")
}

// FuzzFind checks that expressions lie inside the text, in order, without
// overlap, and mean dates that the calendar has.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"They met on Tuesday, Jan. 20, 2026.", "von 20/1 à 22/1", "two days after", "\xff20 May\x80", "the end of", "29 February 2100"} {
		f.Add(s, "2026-01-21")
	}
	f.Add("last year, a century ago", "0001-01-01")
	f.Add("next year, in ten years", "9999-12-31")
	f.Fuzz(func(t *testing.T, text, on string) {
		day, err := graph.ParseDate(on)
		if err != nil {
			day = graph.Date{}
		}
		at := 0
		for _, e := range when.Find(text, day) {
			if e.Start < at || e.End <= e.Start || e.End > len(text) {
				t.Fatalf("expression %d to %d after %d in %q", e.Start, e.End, at, text)
			}
			at = e.End
			for _, tense := range []when.Tense{when.Past, when.Future} {
				for _, anchor := range []graph.Date{{}, day, {Year: 2015}} {
					if err := e.Date(tense, anchor).Validate(); err != nil {
						t.Fatalf("%q: %v", text[e.Start:e.End], err)
					}
				}
			}
		}
	})
}

// go test -bench Find -run - ./loaders/extract/when
func BenchmarkFind(b *testing.B) {
	raw, err := os.ReadFile("testdata/expressions.tsv")
	if err != nil {
		b.Fatal(err)
	}
	dense := string(raw)
	prose := strings.Repeat("The prime minister had sought backing from allies before she addressed the House of Commons. "+
		"She spoke by phone with the French president on Monday, and with the German chancellor the next day. "+
		"In Brussels, the alliance expressed solidarity and called on Moscow to disclose its programme. ", 40)
	day := graph.Date{Year: 2026, Month: 1, Day: 21}
	for name, text := range map[string]string{"expressions": dense, "prose": prose} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if len(when.Find(text, day)) == 0 {
					b.Fatal("nothing found")
				}
			}
		})
	}
}

func TestCandidates(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"LONDON, March 14 (Wire) - Britain will expel 23 diplomats, the prime minister said on Wednesday.", []string{"2001-03-14", "2007-03-14", "2012-03-14", "2018-03-14"}},
		{"VIENNA, 14 July - They agreed on Tuesday.", []string{"2009-07-14", "2015-07-14", "2020-07-14"}},
		{"VIENNA, Feb. 29 - They agreed.", []string{"2000-02-29", "2004-02-29", "2008-02-29", "2012-02-29", "2016-02-29", "2020-02-29"}},
		{"VIENNA, July 14, 2015 - They agreed on Tuesday.", nil},
		{"VIENNA - They agreed on Tuesday.", nil},
		{"They agreed on Tuesday, March 14.", nil},
	} {
		var got []string
		for _, d := range when.Candidates(c.text, 2000, 2020) {
			got = append(got, d.String())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
}

// ExampleFind shows one weekday in both tenses.
func ExampleFind() {
	day := graph.Date{Year: 2026, Month: 1, Day: 21}
	text := "They met on Tuesday and will meet again on Friday."
	for _, e := range when.Find(text, day) {
		fmt.Println(text[e.Start:e.End], e.Date(when.Past, day), e.Date(when.Future, day))
	}
	// Output:
	// Tuesday 2026-01-20 2026-01-27
	// Friday 2026-01-16 2026-01-23
}

// TestNames runs the example of each row of data/names.tsv: no name is a date.
func TestNames(t *testing.T) {
	raw, err := os.ReadFile("data/names.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(raw)) {
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || c[0] == "before" {
			continue
		}
		rows++
		for _, e := range when.Find(c[3], graph.Date{Year: 2026, Month: 1, Day: 21}) {
			t.Errorf("%q is taken for a date in %q", c[3][e.Start:e.End], c[3])
		}
	}
	if rows < 40 {
		t.Errorf("%d names, want 40 at least", rows)
	}
}
