package who

import (
	"slices"

	"backchannel/loaders/extract/parse"
)

// scratch is what the reading of one article needs, and the next one can use again. Nothing of it
// is part of a document.
type scratch struct {
	words, lowers []string
	shapes        []shape
	found         []lookup
	index         []int32
	pieces, spare []piece
	order         []int32
	titles        []title
	beings        []being
	refs          []ref
}

// room holds the parts of a document that the next one can use again.
type room struct {
	sentences parse.Room
	mentions  []Mention
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

// clear takes back what the reader of an article was given, and forgets the article, lest it stay in memory.
func (x *scratch) clear(r *reader) {
	x.pieces, x.titles, x.beings, x.refs = r.pieces, r.titles, r.beings, r.refs
	clear(x.words)
	clear(x.lowers)
	clear(x.shapes)
	clear(x.found)
	clear(x.pieces)
	clear(x.spare)
	clear(x.titles)
	clear(x.beings)
	clear(x.refs)
}
