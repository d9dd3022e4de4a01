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

// Features writes the hashes of the features of word i, from 0.
func (t *Tags) Features(i int, f *[TagFeatures]uint32) {
	i += pad
	ws := t.Words[i-2 : i+3]
	w, p1, p2, n1, n2 := &ws[2], &ws[1], &ws[0], &ws[3], &ws[4]
	t1, t2 := uint32(t.Classes[i-1]), uint32(t.Classes[i-2])
	start := uint32(0)
	if t1 == 0 {
		start = 1
	}
	if t.Heading {
		start |= 2
	}
	sh := uint32(w.Shape) | start<<4
	near := uint32(p1.Shape)<<8 | uint32(n1.Shape)<<12 | uint32(w.Joined)<<16 | uint32(n1.Joined&2)<<18
	f[0] = mix(1, w.Hash)
	f[1] = mix(2, w.Ending[1])
	f[2] = mix(3, w.Ending[2])
	f[3] = mix(4, w.Ending[3])
	f[4] = mix(5, w.Ending[4])
	f[5] = mix(6, w.Begin[1])
	f[6] = mix(7, w.Begin[2])
	f[7] = mix(8, w.Begin[3])
	f[8] = mix(9, sh)
	f[9] = mix(10, sh|near)
	f[10] = mix(11, t1)
	f[11] = mix(12, t2)
	f[12] = mix(13, t1|t2<<8)
	f[13] = mix(14+t1<<8, w.Hash)
	f[14] = mix(15, p1.Hash)
	f[15] = mix(16, p2.Hash)
	f[16] = mix(17, n1.Hash)
	f[17] = mix(18, n2.Hash)
	f[18] = mix(19+p1.Hash, w.Hash)
	f[19] = mix(20+n1.Hash, w.Hash)
	f[20] = mix(21, uint32(n1.Set))
	f[21] = mix(22, uint32(n2.Set))
	f[22] = mix(23+t1<<8, uint32(n1.Set))
	f[23] = mix(24+t1<<8+t2<<16, uint32(w.Set))
	f[24] = mix(25, n1.Ending[3])
	f[25] = mix(26, uint32(w.Set)|uint32(n1.Set)<<16)
	f[26] = mix(27+uint32(w.Set)<<8, uint32(n1.Set)|uint32(n2.Set)<<16)
	f[27] = mix(28+t1<<8, w.Ending[3])
	f[28] = mix(29+t1<<8+uint32(n1.Set)<<16, w.Ending[2])
	f[29] = mix(30+t1<<8, sh|near)
	f[30] = mix(31, uint32(w.Set)|sh<<16)
	f[31] = mix(32+sh<<8, w.Ending[2])
	f[32] = mix(33, n1.Ending[2]+uint32(n1.Shape))
	f[33] = mix(34, p1.Ending[2]+uint32(p1.Shape))
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

// Class returns the class of word i.
func (t *Tags) Class(i int) Class { return t.Classes[i+pad] }
