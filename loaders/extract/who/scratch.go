package who

import "slices"

// scratch is what the reading of one article needs for each word, and the next one can
// use again. Nothing of it is part of a document.
type scratch struct {
	words, lowers []string
	shapes        []shape
	found         []lookup
	index         []int32
}

// of makes room for n words.
func (x *scratch) of(n int) {
	x.words, x.lowers = slices.Grow(x.words[:0], n)[:n], slices.Grow(x.lowers[:0], n)[:n]
	x.shapes, x.found = slices.Grow(x.shapes[:0], n)[:n], slices.Grow(x.found[:0], n)[:n]
	x.index = slices.Grow(x.index[:0], 2*n)[:2*n]
	for i := range x.index {
		x.index[i] = -1
	}
}

// clear forgets the article, lest it stay in memory.
func (x *scratch) clear() {
	clear(x.words)
	clear(x.lowers)
	clear(x.shapes)
	clear(x.found)
}
