// Package vocab holds tables of words that are asked for nearly every word of a text. Short words stand in the table
// itself: most of what a map of strings costs there is waiting for memory, for the slot and then for the string.
package vocab

// Text is a word to look up.
type Text interface{ string | []byte }

// Table gives words values. The zero Table is empty. It is a hash table with open addressing, and may be read by any number of
// goroutines while nobody sets anything.
type Table[V any] struct {
	slots []slot[V]    // a power of two of them, half of them empty
	long  map[string]V // the words for which a slot has no room
	used  int
}

// room is the most bytes of a word that a slot has room for: with a value of eight bytes, a slot is half a line of the cache.
const room = 23

type slot[V any] struct {
	value V
	size  uint8 // one more than the word's; 0 in an empty slot
	text  [room]byte
}

// Of returns a table of the words of a map.
func Of[V any](words map[string]V) *Table[V] {
	t := new(Table[V])
	for w, v := range words {
		t.Set(w, v)
	}
	return t
}

// Get returns the value of a word, the zero value where it has none.
func Get[V any, S Text](t *Table[V], word S) V {
	v, _ := Find(t, word)
	return v
}

// Find returns the value of a word; false where it has none.
func Find[V any, S Text](t *Table[V], word S) (v V, ok bool) {
	if len(word) > room {
		v, ok = t.long[string(word)]
		return v, ok
	}
	if t.used == 0 {
		return v, false
	}
	s := &t.slots[at(t, word)]
	return s.value, s.size > 0
}

// at returns where a short word stands, or would.
func at[V any, S Text](t *Table[V], word S) int {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	mask := len(t.slots) - 1
	i := int(h^h>>15) & mask
	for {
		s := &t.slots[i]
		if s.size == 0 || int(s.size) == len(word)+1 && string(s.text[:len(word)]) == string(word) {
			return i
		}
		i = (i + 1) & mask
	}
}

// Set gives a word a value, in place of the one that it had.
func (t *Table[V]) Set(word string, v V) {
	if len(word) > room {
		if t.long == nil {
			t.long = map[string]V{}
		}
		t.long[word] = v
		return
	}
	if 2*t.used >= len(t.slots) {
		t.grow()
	}
	s := &t.slots[at(t, word)]
	if s.size == 0 {
		t.used++
		s.size = uint8(copy(s.text[:], word)) + 1
	}
	s.value = v
}

func (t *Table[V]) grow() {
	old := t.slots
	t.slots = make([]slot[V], max(16, 2*len(old)))
	for i := range old {
		if s := &old[i]; s.size > 0 {
			t.slots[at(t, s.text[:s.size-1])] = *s
		}
	}
}

// All calls each for every word with its value.
func (t *Table[V]) All(each func(word string, v V) bool) {
	for i := range t.slots {
		if s := &t.slots[i]; s.size > 0 && !each(string(s.text[:s.size-1]), s.value) {
			return
		}
	}
	for w, v := range t.long {
		if !each(w, v) {
			return
		}
	}
}
