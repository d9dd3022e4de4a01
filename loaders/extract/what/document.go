package what

import (
	"slices"

	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/who"
)

// document is the article under work.
type document struct {
	*clause.Document
	sents        []sentence
	main         int          // the find that the article is about, -1
	rebels       map[int]bool // persons of the opposition, as far as asked for
	before       []*find      // read so far
	words        wordSets     // of the sentence being read
	scratch      *scratch
	issuers      []int // who speak in a text that says "we" of itself
	issuersKnown bool
}

// sentence is a sentence with what the rules of events ask of it besides.
type sentence struct{ *clause.Sentence }

func newDocument(d *who.Document, r *Reader) *document {
	x := r.pool.Get().(*scratch)
	doc := &document{Document: clause.New(d, r.tables, &x.room), scratch: x}
	doc.sents = make([]sentence, len(doc.Sents))
	for i := range doc.Sents {
		doc.sents[i] = sentence{&doc.Sents[i]}
	}
	return doc
}

// scratch is what the reading of one article needs and the next one can use again.
type scratch struct {
	room  clause.Room
	finds []*find // of a sentence, by word
}

// findsAt returns room for a find at each of n words, none yet.
func (x *scratch) findsAt(n int) []*find {
	x.finds = slices.Grow(x.finds[:0], n)[:n]
	clear(x.finds)
	return x.finds
}

// clear forgets the words, lest their text stay in memory.
func (x *scratch) clear() {
	x.room.Clear()
	clear(x.finds[:cap(x.finds)])
}
