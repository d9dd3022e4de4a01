package export

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
)

// TestSortedList compares lists that must take to files with a plain one:
// whatever was added between whichever settles, they hold the same texts.
func TestSortedList(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		l := sortedList{budget: 1 << (16 + r.IntN(5))}
		var want []string
		for range 1 + r.IntN(5) {
			for range r.IntN(20_000) {
				text := fmt.Sprintf("%.*x", 1+r.IntN(30), r.Uint64())
				if r.IntN(1000) == 0 {
					text = fmt.Sprintf("%d%0*d", r.IntN(10), 1<<r.IntN(16), 0) // longer than a page
				}
				l.add(text)
				want = append(want, text)
			}
			if err := l.settle(); err != nil {
				t.Fatal(err)
			}
			if r.IntN(3) == 0 {
				odd := func(s string) bool { return len(s)%2 == 1 }
				if err := l.keep(odd); err != nil {
					t.Fatal(err)
				}
				want = slices.DeleteFunc(want, func(s string) bool { return !odd(s) })
			}
		}
		slices.Sort(want)
		want = slices.Compact(want)
		if d := cmp.Diff(want, slices.Collect(l.all())); d != "" {
			t.Fatalf("seed %d (-want +got):\n%.1000s", seed, d)
		}
		if l.len() != len(want) {
			t.Errorf("seed %d: %d texts, want %d", seed, l.len(), len(want))
		}
		var ids []graph.ID
		for part, err := range l.chunks(7) {
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, part...)
		}
		if len(ids) != len(want) {
			t.Errorf("seed %d: the chunks have %d ids, want %d", seed, len(ids), len(want))
		}
		for range 1000 {
			text := fmt.Sprintf("%.*x", 1+r.IntN(4), r.Uint64())
			if _, there := slices.BinarySearch(want, text); l.has(text) != there {
				t.Errorf("seed %d: has(%q) is %v, want %v", seed, text, !there, there)
			}
		}
		for _, text := range want {
			if !l.has(text) {
				t.Fatalf("seed %d: %.40q is missing", seed, text)
			}
		}
		l.close()
	}
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	if err != nil || len(left) > 0 {
		t.Errorf("temporary files are left behind: %v, %v", left, err)
	}
}

// TestSortedListWithoutRoom says so where no temporary file can be made.
func TestSortedListWithoutRoom(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()+"/missing")
	l := sortedList{budget: 1 << 16}
	defer l.close()
	for i := range 100_000 {
		l.add(fmt.Sprint(i))
	}
	if err := l.settle(); err == nil {
		t.Error("a list lost what it could not keep")
	}
}
