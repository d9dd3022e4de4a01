package extract

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

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

// TestCutSentences reads the sample articles with a few words cut from the beginning, the middle or the end of every
// sentence: whatever is torn, no rule fails and the facts hold.
func TestCutSentences(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sample articles: %v", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for n := range 6 {
			var cut strings.Builder
			for _, line := range strings.Split(string(raw), "\n") {
				for s := range strings.SplitSeq(line, ". ") {
					w := strings.Fields(s)
					if half := len(w) / 2; len(w) > 8 {
						w = slices.Concat(w[n%3:half], w[half+n/3:len(w)-n/2])
					}
					cut.WriteString(strings.Join(w, " ") + ". ")
				}
				cut.WriteString("\n\n")
			}
			if err := readsValid(t, x, cut.String()); err != nil {
				t.Errorf("%s, cut %d: %v", filepath.Base(file), n, err)
			}
		}
	}
}

// TestTornSentences reads the sentences of what/testdata torn at random, the same at each run: halves of two joined, words
// gone, turned round and exchanged.
func TestTornSentences(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile("what/testdata/unseen.txt")
	if err != nil {
		t.Fatal(err)
	}
	var whole [][]string
	for line := range strings.SplitSeq(string(raw), "\n") {
		if s, _, ok := strings.Cut(line, " => "); ok && !strings.HasPrefix(line, "#") {
			whole = append(whole, strings.Fields(strings.ReplaceAll(s, " ¶ ", " ")))
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 120 {
		var torn strings.Builder
		for n := range 60 {
			w := slices.Clone(whole[r.IntN(len(whole))])
			a, b := r.IntN(len(w)), r.IntN(len(w))
			switch r.IntN(5) {
			case 0:
				w = w[a/2:]
			case 1:
				w = w[:max(a, min(4, len(w)))]
			case 2:
				w = slices.Concat(w[:min(a, b)], w[max(a, b):])
			case 3:
				other := whole[r.IntN(len(whole))]
				w = slices.Concat(w[:len(w)/2], other[len(other)/2:])
			default:
				w[a], w[b] = w[b], w[a]
			}
			torn.WriteString(strings.Join(w, " ") + [...]string{" ", " ", " ", "\n\n"}[n%4])
		}
		if err := readsValid(t, x, torn.String()); err != nil {
			t.Errorf("%v", err)
		}
	}
}

// readsValid extracts a text of 12 June 2024 and validates what it tells.
func readsValid(t *testing.T, x *Extractor, text string) error {
	a := graph.Article{ID: graph.NewArticleID("", text), Text: text, Language: "en", Published: time.Date(2024, 6, 12, 0, 0, 0, 0, time.UTC)}
	f, err := x.Extract(t.Context(), a)
	if err != nil {
		return err
	}
	return f.Validate()
}

// TestRound reads torn sentences in which whom one phrase means hangs on another, and that on the first: none goes round for ever.
func TestRound(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"Vince directed the Ruto summon foreign ministry ambassador.",
		"ACCUSED Spain Yulia Morozova who , was among those sanctioned by 2015.",
	} {
		a := graph.Article{Text: text, Language: "en"}
		a.ID = graph.NewArticleID("", a.Text)
		if _, err := x.Extract(t.Context(), a); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
