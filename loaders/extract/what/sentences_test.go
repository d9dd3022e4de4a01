package what_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSentences reads testdata/sentences.txt: a sentence, a tab, and the events
// that it tells, parted by "; ", or "-" for none. The sentences appear on
// Wednesday, 12 June 2024. With -update the file gets what the rules give now,
// to be read before it is kept.
func TestSentences(t *testing.T) {
	p := newPipeline(t)
	file := filepath.Join("testdata", "sentences.txt")
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	sentences, differ := 0, 0
	for n, l := range strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n") {
		if l == "" || strings.HasPrefix(l, "#") {
			out.WriteString(l + "\n")
			continue
		}
		sentence, want, _ := strings.Cut(l, "\t")
		got := strings.Join(p.read(t, sentence), "; ")
		if got == "" {
			got = "-"
		}
		out.WriteString(sentence + "\t" + got + "\n")
		sentences++
		if diff := cmp.Diff(want, got); diff != "" && !*update {
			differ++
			t.Logf("line %d: %s (-want +got):\n%s", n+1, sentence, diff)
		}
	}
	if differ > 0 {
		t.Errorf("%d of %d sentences are read otherwise", differ, sentences)
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
