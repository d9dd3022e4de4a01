package extract_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/extract"
	"backchannel/loaders/html"
	"backchannel/loaders/page"
	"backchannel/loaders/text"
)

var (
	update  = flag.Bool("update", false, "write the report of this run into testdata")
	goldDir = flag.String("gold", "", "a folder of articles with gold to score")
)

// readPage reads a saved page in the format that its name tells.
func readPage(t testing.TB, file string) graph.Article {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	read := text.Parse
	if strings.HasSuffix(file, ".html") {
		read = html.Parse
	}
	a, err := read(filepath.Base(file), raw, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// report scores the articles of a folder that have gold beside them and prints
// the scores, per article and together, and how far confidence can be trusted.
func report(t testing.TB, x *extract.Extractor, dir string) string {
	t.Helper()
	golds, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil || len(golds) == 0 {
		t.Fatalf("no gold files in %s", dir)
	}
	var b bytes.Buffer
	var all score
	line := func(what string, s tally) {
		p, r, f := s.scores()
		fmt.Fprintf(&b, "%-26s F1 %.3f  P %.3f  R %.3f  (right %d, wrong %d, missed %d)\n", what, f, p, r, s.right, s.wrong, s.missed)
	}
	fmt.Fprintln(&b, "events of each article")
	for _, g := range golds {
		base := strings.TrimSuffix(g, ".gold.json")
		file := base + ".txt"
		if _, err := os.Stat(file); err != nil {
			file = base + ".html"
		}
		f, err := x.Extract(context.Background(), readPage(t, file))
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(file), err)
			continue
		}
		s := compare(readGold(t, g), f)
		line(filepath.Base(file), s.events)
		all.entities.add(s.entities)
		all.holdings.add(s.holdings)
		all.events.add(s.events)
		all.coarse.add(s.coarse)
		all.dates, all.dated = all.dates+s.dates, all.dated+s.dated
		all.judged = append(all.judged, s.judged...)
	}
	fmt.Fprintln(&b, "\nall articles")
	line("entities", all.entities)
	line("holdings", all.holdings)
	line("events", all.events)
	line("events by PLOVER type", all.coarse)
	fmt.Fprintf(&b, "%-26s %d of %d right\n", "dates", all.dates, all.dated)
	fmt.Fprintln(&b, "\nconfidence of events, and how many of them were right")
	edges := []float64{0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1.01}
	for i := range len(edges) - 1 {
		n, right := 0, 0
		for _, j := range all.judged {
			if j.confidence >= edges[i] && j.confidence < edges[i+1] {
				n++
				if j.right {
					right++
				}
			}
		}
		if n > 0 {
			fmt.Fprintf(&b, "%.2f to %.2f   %4d of %4d   %.2f\n", edges[i], min(edges[i+1], 1), right, n, float64(right)/float64(n))
		}
	}
	n, right := 0, 0
	for _, j := range all.judged {
		if j.confidence >= 0.8 {
			n++
			if j.right {
				right++
			}
		}
	}
	fmt.Fprintf(&b, "0.80 and up    %4d of %4d   %.2f\n", right, n, float64(right)/float64(max(n, 1)))
	return b.String()
}

// TestQuality keeps the scores on the repository's own sample articles in view:
// a change of quality is a change of testdata/quality.txt.
func TestQuality(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := report(t, x, filepath.Join("..", "testdata", "articles"))
	file := filepath.Join("testdata", "quality.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the scores have changed; look at the difference and run `make quality`:\n-want:\n%s\n+got:\n%s", want, got)
	}
}

// TestGold prints the scores on any other folder of articles with gold:
// go test ./loaders/extract -run Gold -v -gold DIR
func TestGold(t *testing.T) {
	if *goldDir == "" {
		t.Skip("no folder given by -gold")
	}
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + report(t, x, *goldDir))
}
