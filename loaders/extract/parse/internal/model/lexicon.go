package model

import "slices"

// Class is a pair of universal and Penn tag, which are predicted together. 0 is none: before and after a sentence.
type Class = uint8

// Set is what the lexicon knows of a word: the classes it was seen with, the most frequent first.
type Set struct {
	Classes []Class
	Firm    bool // the word is frequent enough that other classes need not be tried
	Like    bool // the word was not learnt from, and is parsed like another
}

// Lexicon maps hashes of words to their sets, by open addressing.
type Lexicon struct {
	keys []uint32
	sets []uint16
	Sets []Set // [0] is that of unknown words
	like map[uint32]uint32
}

// NewLexicon returns a lexicon with room for n words, and for some more.
func NewLexicon(n int) *Lexicon {
	size := 1
	for size < 2*n {
		size *= 2
	}
	return &Lexicon{keys: make([]uint32, size), sets: make([]uint16, size), Sets: make([]Set, 1), like: map[uint32]uint32{}}
}

// Add gives a word its set, as NewWord hashes it. Words of the same set share it.
func (l *Lexicon) Add(hash uint32, s Set) {
	i := slices.IndexFunc(l.Sets[1:], func(t Set) bool { return t.Firm == s.Firm && t.Like == s.Like && slices.Equal(t.Classes, s.Classes) }) + 1
	if i == 0 {
		i = len(l.Sets)
		l.Sets = append(l.Sets, s)
	}
	slot := l.slot(hash)
	l.keys[slot], l.sets[slot] = hash, uint16(i)
}

func (l *Lexicon) slot(hash uint32) uint32 {
	mask := uint32(len(l.keys) - 1)
	i := hash & mask
	for l.sets[i] != 0 && l.keys[i] != hash {
		i = (i + 1) & mask
	}
	return i
}

func (l *Lexicon) find(hash uint32) uint16 { return l.sets[l.slot(hash)] }

// AddLike gives a word that the treebank lacks its classes, and another word whose weights it shares in parsing.
func (l *Lexicon) AddLike(hash, like uint32, classes []Class) {
	l.Add(hash, Set{Classes: classes, Like: true})
	l.like[hash] = like
}

// Has reports whether the word has a set.
func (l *Lexicon) Has(hash uint32) bool { return l.find(hash) != 0 }
