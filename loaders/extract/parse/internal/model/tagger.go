package model

// TagFeatures is the number of features by which a word is tagged.
const TagFeatures = 34

// Tags is the state of tagging a sentence: its words, two places of padding on either side, and the classes given so
// far.
type Tags struct {
	Words   []Word
	Classes []Class
	Heading bool // most words have a capital, as in a headline
}

const pad = 2

var padding = Word{Hash: 0x5BD1E995, Known: 0x5BD1E995, Set: 0xFFFF, Shape: 15}

// Reset makes room for the words of a sentence, which the caller appends with Push, and ends with Close.
func (t *Tags) Reset() {
	t.Words = append(t.Words[:0], padding, padding)
	t.Classes = append(t.Classes[:0], 0, 0)
}

// Push appends a word.
func (t *Tags) Push(w Word) {
	t.Words = append(t.Words, w)
	t.Classes = append(t.Classes, 0)
}

// Add appends a word of which only the form is known; LookUp does the rest.
func (t *Tags) Add(form string, spaceBefore, spaceAfter bool) {
	t.Push(describe(form, spaceBefore, spaceAfter))
}

// LookUp looks up all words in the lexicon, at once, so that waiting for one is waiting for all.
func (t *Tags) LookUp(l *Lexicon) {
	words := t.Words[pad:]
	for i := range words {
		words[i].Set = l.find(words[i].Hash)
	}
	for i := range words {
		words[i].Known = l.known(&words[i])
	}
}

// Close ends the sentence.
func (t *Tags) Close() {
	var capital, small int
	for i := pad; i < len(t.Words); i++ {
		switch w := &t.Words[i]; w.Shape {
		case Capital, Capitals, Mixed:
			capital++
		case Small:
			if w.Len > 3 { // headlines keep "of" and "the" small
				small++
			}
		}
	}
	t.Heading = capital > 3 && capital > 2*small
	t.Words = append(t.Words, padding, padding)
	t.Classes = append(t.Classes, 0, 0)
}

// Len returns the number of words.
func (t *Tags) Len() int { return len(t.Words) - 2*pad }

// Features writes the keys of the features of word i, from 0.
func (t *Tags) Features(i int, f *[TagFeatures]Key) {
	i += pad
	ws := t.Words[i-2 : i+3]
	w, p1, p2, n1, n2 := &ws[2], &ws[1], &ws[0], &ws[3], &ws[4]
	start := uint32(0)
	if t.Classes[i-1] == 0 {
		start = 1
	}
	if t.Heading {
		start |= 2
	}
	sh := low(uint32(w.Shape) | start<<4)
	near := low(uint32(p1.Shape)<<8 | uint32(n1.Shape)<<12 | uint32(w.Joined)<<16 | uint32(n1.Joined&2)<<18)
	t1, t2 := low(uint32(t.Classes[i-1])), low(uint32(t.Classes[i-2]))
	hash, before, after := low(w.Hash), low(p1.Hash), low(n1.Hash)
	set, set1, set2 := low(uint32(w.Set)), low(uint32(n1.Set)), low(uint32(n2.Set))
	ending2, ending3 := low(w.Ending[2]), low(w.Ending[3])
	f[0] = high(1) + hash
	f[1] = high(2) + low(w.Ending[1])
	f[2] = high(3) + ending2
	f[3] = high(4) + ending3
	f[4] = high(5) + low(w.Ending[4])
	f[5] = high(6) + low(w.Begin[1])
	f[6] = high(7) + low(w.Begin[2])
	f[7] = high(8) + low(w.Begin[3])
	f[8] = high(9) + sh
	f[9] = high(10) + sh + near
	f[10] = high(11) + t1
	f[11] = high(12) + t2
	f[12] = high(13) + t1 + t2<<8
	f[13] = high(14) + t1<<40 + hash
	f[14] = high(15) + before
	f[15] = high(16) + low(p2.Hash)
	f[16] = high(17) + after
	f[17] = high(18) + low(n2.Hash)
	f[18] = high(19) + before<<32 + hash
	f[19] = high(20) + after<<32 + hash
	f[20] = high(21) + set1
	f[21] = high(22) + set2
	f[22] = high(23) + t1<<40 + set1
	f[23] = high(24) + t1<<40 + t2<<48 + set
	f[24] = high(25) + low(n1.Ending[3])
	f[25] = high(26) + set + set1<<16
	f[26] = high(27) + set<<40 + set1 + set2<<16
	f[27] = high(28) + t1<<40 + ending3
	f[28] = high(29) + t1<<40 + set1<<48 + ending2
	f[29] = high(30) + t1<<40 + sh + near
	f[30] = high(31) + set + sh<<16
	f[31] = high(32) + sh<<40 + ending2
	f[32] = high(33) + low(n1.Ending[2]+uint32(n1.Shape))
	f[33] = high(34) + low(p1.Ending[2]+uint32(p1.Shape))
}

// Candidates appends the classes that word i may have: those the lexicon has, and the open ones unless it is firm.
func (m *Model) Candidates(t *Tags, i int, out []Class) []Class {
	w := &t.Words[i+pad]
	set := &m.Lexicon.Sets[w.Set]
	out = append(out, set.Classes...)
	if set.Firm {
		if w.Shape != Capital && w.Shape != Capitals || !m.openSet(set) {
			return out
		}
		return addMissing(out, m.Names)
	}
	if w.Shape >= Number {
		return addMissing(out, m.Signs)
	}
	return addMissing(out, m.Open)
}

func addMissing(out []Class, more []Class) []Class {
	n := len(out)
next:
	for _, c := range more {
		for _, d := range out[:n] {
			if c == d {
				continue next
			}
		}
		out = append(out, c)
	}
	return out
}

// openSet reports whether a word of the set could be part of a name: "House", not "The".
func (m *Model) openSet(s *Set) bool {
	for _, c := range s.Classes {
		for _, o := range m.Open {
			if c == o {
				return true
			}
		}
	}
	return false
}

// SetClass gives word i a class.
func (t *Tags) SetClass(i int, c Class) { t.Classes[i+pad] = c }

// Hash returns the hash of word i's form, the same for forms that differ in case alone.
func (t *Tags) Hash(i int) uint32 { return t.Words[i+pad].Hash }

// Class returns the class of word i.
func (t *Tags) Class(i int) Class { return t.Classes[i+pad] }
