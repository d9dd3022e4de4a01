package extract_test

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backchannel/loaders/extract"
)

// judge reads the articles of a folder that have gold beside them and returns
// how sure the extractor was of each event, and whether it was right.
func judge(t testing.TB, x *extract.Extractor, dir string) (articles int, judged []judgement) {
	t.Helper()
	golds, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil || len(golds) == 0 {
		t.Fatalf("no *.gold.json in %s", dir)
	}
	for _, g := range golds {
		file := strings.TrimSuffix(g, ".gold.json") + ".txt"
		if _, err := os.Stat(file); err != nil {
			file = strings.TrimSuffix(file, ".txt") + ".html"
		}
		f, err := x.Extract(context.Background(), readPage(t, file))
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(file), err)
			continue
		}
		judged = append(judged, compare(readGold(t, g), f).judged...)
	}
	return len(golds), judged
}

// reliability prints, for bands of confidence, how many events of the band
// were right and what the band promised, and by how much both differ.
func reliability(judged []judgement) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-14s %7s %7s %7s %9s\n", "confidence", "events", "right", "share", "promised")
	row := func(name string, from, to float64) (n int, gap float64) {
		right, sum := 0, 0.0
		for _, j := range judged {
			if j.confidence >= from && j.confidence < to {
				n++
				sum += j.confidence
				if j.right {
					right++
				}
			}
		}
		if n == 0 {
			return 0, 0
		}
		share, promised := float64(right)/float64(n), sum/float64(n)
		fmt.Fprintf(&b, "%-14s %7d %7d %7.2f %9.2f\n", name, n, right, share, promised)
		return n, math.Abs(share - promised)
	}
	edges := []float64{0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1}
	wrongBy := 0.0
	for i := range len(edges) - 1 {
		to := edges[i+1]
		if to == 1 {
			to = math.Nextafter(1, 2)
		}
		n, gap := row(fmt.Sprintf("%.2f to %.2f", edges[i], edges[i+1]), edges[i], to)
		wrongBy += float64(n) * gap
	}
	row("0.80 and up", 0.8, 2)
	row("all", 0, 2)
	fmt.Fprintf(&b, "%-14s %.3f (expected calibration error: the mean distance of share and promise)\n", "distance", wrongBy/float64(max(len(judged), 1)))
	return b.String()
}

// TestReliability prints the table for the sample articles and any other
// folder of articles with gold: make reliability GOLD=DIR
func TestReliability(t *testing.T) {
	if !testing.Verbose() {
		t.Skip("the table is for people: make reliability")
	}
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	dirs := []string{filepath.Join("..", "testdata", "articles")}
	if *goldDir != "" {
		dirs = append(dirs, *goldDir)
	}
	for _, dir := range dirs {
		n, judged := judge(t, x, dir)
		fmt.Printf("%s: %d articles\n%s\n", dir, n, reliability(judged))
	}
}

func TestReliabilityTable(t *testing.T) {
	got := reliability([]judgement{{0.9, true}, {0.92, true}, {0.94, false}, {1, true}, {0.55, false}})
	want := `confidence      events   right   share  promised
0.50 to 0.60         1       0    0.00      0.55
0.90 to 0.95         3       2    0.67      0.92
0.95 to 1.00         1       1    1.00      1.00
0.80 and up          4       3    0.75      0.94
all                  5       3    0.60      0.86
distance       0.262 (expected calibration error: the mean distance of share and promise)
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
