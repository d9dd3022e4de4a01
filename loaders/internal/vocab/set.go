package vocab

import (
	"iter"
	"slices"
)

// Set is a set of words. Nearly always it is asked for a word that it does not have, and mostly says so by the word's length
// and three of its letters alone, without a look at its own words. A nil Set has none.
type Set struct {
	marks []uint64  // of its words, in bits
	shift uint8     // of a mark, to so many bits
	few   [4]uint64 // room for the marks of small sets, beside what leads there
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

// markOf is a number that few words share.
func markOf(w string) uint32 {
	n := len(w)
	if n == 0 {
		return 0
	}
	return (uint32(w[0]) | uint32(w[n-1])<<8 | uint32(w[n/2])<<16 | uint32(n)<<24) * 0x9E3779B1
}

// Has reports whether the set has the word.
func (s *Set) Has(w string) bool {
	if s == nil || len(s.marks) == 0 {
		return false
	}
	m := markOf(w) >> (s.shift & 31)
	return s.marks[int(m>>6)&(len(s.marks)-1)]>>(m&63)&1 != 0 && s.find(w)
}

func (s *Set) find(w string) bool {
	_, ok := Find(&s.words, w)
	return ok
}

// Add puts a word into the set.
func (s *Set) Add(w string) {
	s.words.Set(w, struct{}{})
	switch n := s.Len(); {
	case s.marks == nil:
		s.marks, s.shift = s.few[:], 24
	case n*16 > 64*len(s.marks): // one bit in sixteen is set at most
		s.marks, s.shift = make([]uint64, 2*len(s.marks)), s.shift-1
		for w := range s.All() {
			s.mark(w)
		}
	}
	s.mark(w)
}

func (s *Set) mark(w string) {
	m := markOf(w) >> s.shift
	s.marks[m>>6] |= 1 << (m & 63)
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
