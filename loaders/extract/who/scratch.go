package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// scratch is what the reading of one article needs, and the next one can use again. Nothing of it
// is part of a document.
type scratch struct {
	texts, smalls []string
	forms         []shape
	asked         []lookup
	index         []int32
	pieces, spare []piece
	order         []int32
	titles        []title
	beings        []being
	refs          []ref
	bySentence
}

// room holds the parts of a document that the next one can use again.
type room struct {
	sentences parse.Room
	mentions  []Mention
	entities  []graph.Entity
}

// of makes room for n words.
func (x *scratch) of(n int) {
	x.texts, x.smalls = slices.Grow(x.texts[:0], n)[:n], slices.Grow(x.smalls[:0], n)[:n]
	x.forms, x.asked = slices.Grow(x.forms[:0], n)[:n], slices.Grow(x.asked[:0], n)[:n]
	x.index = slices.Grow(x.index[:0], 2*n)[:2*n]
	for i := range x.index {
		x.index[i] = -1
	}
}

// clear takes back what the reader of an article was given, and forgets the article, lest it stay in memory.
func (x *scratch) clear(r *reader) {
	x.pieces, x.titles, x.beings, x.refs, x.bySentence = r.pieces, r.titles, r.beings, r.refs, r.bySentence
	clear(x.texts)
	clear(x.smalls)
	clear(x.forms)
	clear(x.asked)
	clear(x.pieces)
	clear(x.spare)
	clear(x.titles)
	clear(x.beings)
	clear(x.refs)
}
