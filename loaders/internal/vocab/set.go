package vocab

import (
	"iter"
	"slices"
)

// Set is a set of words. Nearly always it is asked for a word that it does not have, and mostly says so by the word's length and
// ends alone, without a look at its own words. A nil Set has none.
type Set struct {
	marks [8]uint32 // of its words, in bits
	words Table[struct{}]
}

// Words returns the set of the words.
func Words(words ...string) *Set {
	s := new(Set)
	for _, w := range words {
		s.Add(w)
	}
	return s
}

// markOf is the place of a word in the bits of a set: words of other lengths or ends seldom share it.
func markOf(w string) uint8 {
	if w == "" {
		return 0
	}
	return w[0]*11 + w[len(w)-1]*37 + uint8(len(w))*101
}

// Has reports whether the set has the word.
func (s *Set) Has(w string) bool {
	if s == nil {
		return false
	}
	m := markOf(w)
	return s.marks[m>>5]>>(m&31)&1 != 0 && s.find(w)
}

func (s *Set) find(w string) bool {
	_, ok := Find(&s.words, w)
	return ok
}

// Add puts a word into the set.
func (s *Set) Add(w string) {
	m := markOf(w)
	s.marks[m>>5] |= 1 << (m & 31)
	s.words.Set(w, struct{}{})
}

// Len returns how many words the set has.
func (s *Set) Len() int {
	if s == nil {
		return 0
	}
	return s.words.used + len(s.words.long)
}

// All yields the words in no particular order.
func (s *Set) All() iter.Seq[string] {
	return func(each func(string) bool) {
		if s == nil {
			return
		}
		for w := range s.words.All {
			if !each(w) {
				return
			}
		}
	}
}

// List returns the words in their order.
func (s *Set) List() []string { return slices.Sorted(s.All()) }
