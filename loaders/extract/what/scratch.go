package what

import (
	"slices"

	"backchannel/loaders/extract/parse"
)

// scratch is what the reading of one article needs for each word, and the next one can
// use again.
type scratch struct {
	ints    []int32
	lows    []string
	rels    []parse.Rel
	entries []*entry
	finds   []*find // of a sentence, by word
}

// findsAt returns room for a find at each of n words, none yet.
func (x *scratch) findsAt(n int) []*find {
	x.finds = slices.Grow(x.finds[:0], n)[:n]
	clear(x.finds)
	return x.finds
}

// of makes room for n words.
func (x *scratch) of(n int) {
	x.ints = slices.Grow(x.ints[:0], 4*n)[:4*n]
	x.lows, x.rels, x.entries = slices.Grow(x.lows[:0], n)[:n], slices.Grow(x.rels[:0], n)[:n], slices.Grow(x.entries[:0], n)[:n]
}

// clear forgets the words, lest their text stay in memory.
func (x *scratch) clear() {
	clear(x.lows)
	clear(x.finds[:cap(x.finds)])
}
