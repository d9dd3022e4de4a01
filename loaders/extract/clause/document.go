package clause

import (
	"slices"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Sentence is a parsed sentence as the rules look at it: a tree over its tokens, mended
// where the names in it show the parse to be wrong.
type Sentence struct {
	*parse.Sentence
	Index    int // in the article, from 0
	Doc      *Document
	Heads    []int32        // as parsed, then mended; -1 for the root
	Rels     []parse.Rel    // likewise
	Kid, Sib []int32        // first child and next sibling of each token, in the order of the text; -1 for none
	Low      []string       // lemmas in lower case
	Entries  []*verbs.Entry // what the tables have under them; never nil
	Rebound  []Party        // pronouns that mean somebody else than they were taken for
	Groups   [][]int        // heads of names that stand in one list: "A, B and C"
	Mention  []int32        // the mention that a token heads or stands in, the largest that names somebody; -1 for none

	resolving int // how many phrases deep Resolve is
}

// Document is an article whose sentences have been mended.
type Document struct {
	*who.Document
	Sents   []Sentence // in the order of the text
	Tables  *verbs.Tables
	fellows map[int]bool // persons of institutes; nil until asked for
	voices  map[int]bool // spokesmen by what the text says of them

	capacities []Capacity // of persons, plus 1; 0 until asked for
}

// New mends the parses of an article's sentences; the tables say which words tell something.
// The document uses the room until that is cleared or given to another.
func New(d *who.Document, t *verbs.Tables, room *Room) *Document {
	doc := &Document{Document: d, Tables: t, Sents: make([]Sentence, len(d.Sentences))}
	total := 0
	for i := range d.Sentences {
		total += len(d.Sentences[i].Tokens)
	}
	room.of(total)
	ints, lows, rels, entries := room.ints, room.lows, room.rels, room.entries
	var smalls vocab.Smalls
	for i := range d.Sentences {
		n := len(d.Sentences[i].Tokens)
		s := &doc.Sents[i]
		*s = Sentence{Sentence: &d.Sentences[i], Index: i, Doc: doc, Kid: ints[:n:n], Sib: ints[n : 2*n : 2*n], Mention: ints[2*n : 3*n : 3*n],
			Heads: ints[3*n : 4*n : 4*n], Rels: rels[:n:n], Low: lows[:n:n], Entries: entries[:n:n]}
		ints, lows, rels, entries = ints[4*n:], lows[n:], rels[n:], entries[n:]
		for t := range n {
			s.read(t, &smalls)
		}
	}
	for m := range d.Mentions {
		doc.place(m)
	}
	for i := range doc.Sents {
		doc.Sents[i].list() // what is parsed is a tree
		doc.Sents[i].repair()
		doc.Sents[i].group()
	}
	return doc
}

// read looks up the token at t.
func (s *Sentence) read(t int, smalls *vocab.Smalls) {
	tables := s.Doc.Tables
	s.Mention[t] = -1
	s.Low[t] = smalls.Lower(s.Tokens[t].Lemma)
	s.Entries[t] = tables.Entry(s.Low[t])
	if s.Tokens[t].Tag == parse.VERB && len(s.Entries[t].Verb) == 0 {
		s.reword(t, tables.Lemma(s.Low[t], parse.VERB))
	}
	if t > 1 && s.Tokens[t-1].XPOS == parse.HYPH {
		if w, ok := hyphened[verbs.Lower(s.Tokens[t-2].Text)+"-"+s.Low[t]]; ok {
			s.reword(t, w)
			if s.Tokens[t].Tag.Is(parse.ADP, parse.ADV) {
				s.Tokens[t].Tag = parse.NOUN // "the build-up"
			}
		}
	}
	s.Heads[t], s.Rels[t] = int32(s.Tokens[t].Head), s.Tokens[t].Rel
}

// Room is what the sentences of one article need for each word, and those of the next can
// use again. The zero Room is ready.
type Room struct {
	ints    []int32
	lows    []string
	rels    []parse.Rel
	entries []*verbs.Entry
}

// of makes room for n words.
func (x *Room) of(n int) {
	x.ints = slices.Grow(x.ints[:0], 4*n)[:4*n]
	x.lows, x.rels, x.entries = slices.Grow(x.lows[:0], n)[:n], slices.Grow(x.rels[:0], n)[:n], slices.Grow(x.entries[:0], n)[:n]
}

// Clear forgets the words, lest their text stay in memory.
func (x *Room) Clear() { clear(x.lows) }
