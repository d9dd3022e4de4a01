package clause

import (
	"slices"
	"testing"

	"backchannel/loaders/extract/parse"
)

// TestCutRings ties words into rings, as a mend might, and goes up from each.
func TestCutRings(t *testing.T) {
	for _, heads := range [][]int32{
		{1, -1, 1},          // a tree
		{1, 0, -1, 2},       // two words
		{-1, 2, 3, 1, 1, 4}, // three, and what hangs on them
		{0, -1},             // one on itself
		{1, 2, 0},           // no root at all
		{1, 0, 3, 2, -1},    // two rings
	} {
		n := len(heads)
		s := &Sentence{Heads: slices.Clone(heads), Rels: make([]parse.Rel, n), Kid: make([]int32, n), Sib: make([]int32, n)}
		s.link()
		moved := 0
		for w := range n {
			if s.Heads[w] != heads[w] {
				moved++
			}
			steps := 0
			for x := w; x >= 0; x = s.Head(x) {
				if steps++; steps > n {
					t.Fatalf("%v became %v, in which word %d goes round", heads, s.Heads, w)
				}
			}
		}
		if moved > 2 {
			t.Errorf("%v became %v: more than one word of a ring was moved", heads, s.Heads)
		}
	}
}
