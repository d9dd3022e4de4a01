package model

// Action is a step of the transition system.
type Action uint8

// The steps of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): the next word is put on the stack; the
// top of the stack becomes a dependent of the next word; or of the word below it.
const (
	Shift Action = iota
	Left
	Right
)

// ActionFeatures is the most features a step is chosen by.
const ActionFeatures = 66

// rootCoarse stands for the universal tag of the root.
const rootCoarse = 61

// node is a word with what has been attached to it so far.
type node struct {
	word, tag  Key    // of known and class
	leftSet    uint64 // bit set of the labels of the dependents on the left
	rightSet   uint64
	leftShort  uint32 // a hash of leftSet
	rightShort uint32
	known      uint32
	head       int16
	left       [2]int16 // leftmost dependent, and the next of them to the right; a node that stands for "none"
	right      [2]int16 // rightmost dependent, and the next to the left
	class      uint8    // universal and Penn tag together
	lefts      uint8
	rights     uint8
	label      uint8
	coarse     uint8
}

// Tree is the state of parsing a sentence. Word indices run from 0; the root is Len().
type Tree struct {
	nodes []node // the words, the root, and the nodes that stand for "none"
	stack []int16
	next  int
	n     int
	// backwards: the words stand in the opposite order, and indices with them, but for those that Head and Label take.
	backwards bool
	guide     []guide
	// marks[i] counts the commas, quotation marks and verbs before word i, to know what lies between two words.
	marks []marks

	wants  wish
	action Action   // to be taken when the relation that it makes is known
	names  []uint8  // what that may be
	asked  []uint32 // where the weights asked for are; a part of places
	places [ActionFeatures]uint32
}

// guide is what an earlier pass thought of a word: its head, in the order of this pass, its relation, and the last of
// its dependents on the right.
type guide struct {
	head, last int16
	label      uint8
}

type marks struct{ commas, quotes, verbs uint16 }

// until tells in five bits what stands from m to n.
func (m marks) until(n marks) uint32 {
	return min(uint32(n.commas-m.commas), 3) | uint32((n.quotes-m.quotes)&1)<<2 | min(uint32(n.verbs-m.verbs), 2)<<3
}

// Reset begins a sentence whose classes t has. With backwards the last word comes first. A finished tree of the same
// sentence may be given to be guided by.
func (p *Tree) Reset(m *Model, t *Tags, backwards bool, by *Tree) {
	n := t.Len()
	p.n, p.next, p.backwards, p.wants = n, 0, backwards, nothing
	p.stack = p.stack[:0]
	p.nodes = p.nodes[:0]
	p.marks = p.marks[:0]
	none := int16(n + 1)
	var k marks
	for i := 0; i <= n+4; i++ {
		d := node{head: -1, left: [2]int16{none, none}, right: [2]int16{none, none}}
		switch {
		case i < n:
			j := p.flip(i) + pad
			d.known = t.Words[j].Known
			d.class = t.Classes[j]
			d.coarse = m.Coarse[d.class]
		case i == n:
			d.known, d.class, d.coarse = 1, 253, rootCoarse
		default:
			d.known, d.class, d.coarse = 2, 254, 62
		}
		d.word, d.tag = low(d.known), low(uint32(d.class))
		p.marks = append(p.marks, k)
		if i < n {
			switch m.Kind[d.class] {
			case Comma:
				k.commas++
			case Quote:
				k.quotes++
			case Verb:
				k.verbs++
			}
		}
		p.nodes = append(p.nodes, d)
	}
	p.guide = p.guide[:0]
	if by == nil {
		return
	}
	for i := range n {
		p.guide = append(p.guide, guide{head: int16(p.flip(by.Head(p.flip(i)))), last: -1, label: by.Label(p.flip(i))})
	}
	p.guide = append(p.guide, guide{head: -1, last: -1})
	for i := range n {
		if g := &p.guide[p.guide[i].head]; i > int(p.guide[i].head) {
			g.last = int16(i)
		}
	}
}

// flip translates an index between the order of the text and that of the pass; the root stays.
func (p *Tree) flip(i int) int {
	if p.backwards && i >= 0 && i < p.n {
		return p.n - 1 - i
	}
	return i
}

// Len returns the number of words.
func (p *Tree) Len() int { return p.n }

// Head returns the head of word i, Len() for the root, -1 while it has none.
func (p *Tree) Head(i int) int { return p.flip(int(p.nodes[p.flip(i)].head)) }

// Label returns the relation of word i to its head.
func (p *Tree) Label(i int) uint8 { return p.nodes[p.flip(i)].label }

// Done reports whether every word has a head.
func (p *Tree) Done() bool { return p.next == p.n && len(p.stack) == 0 }

// Forced returns the only step that is possible, if there is but one. All words in, the stack is a chain to the right
// whose bottom is the root's, so that a sentence has one root.
func (p *Tree) Forced() (Action, bool) {
	switch {
	case p.next == p.n && len(p.stack) > 1:
		return Right, true
	case p.next == p.n:
		return Left, true
	case len(p.stack) == 0:
		return Shift, true
	}
	return Shift, false
}

// Possible reports whether the step may be taken where none is forced.
func (p *Tree) Possible(a Action) bool { return a != Right || len(p.stack) > 1 }

// Arc returns the head and the dependent that the step joins; not for Shift.
func (p *Tree) Arc(a Action) (head, dep int) {
	top := len(p.stack) - 1
	if a == Left {
		return p.next, int(p.stack[top])
	}
	return int(p.stack[top-1]), int(p.stack[top])
}

// Do takes a step; label is the relation of the arc it makes.
func (p *Tree) Do(a Action, label uint8) {
	if a == Shift {
		p.stack = append(p.stack, int16(p.next))
		p.next++
		return
	}
	head, dep := p.Arc(a)
	p.stack = p.stack[:len(p.stack)-1]
	h, d := &p.nodes[head], &p.nodes[dep]
	d.head, d.label = int16(head), label
	if a == Left {
		h.left[1] = h.left[0]
		h.left[0] = int16(dep)
		h.lefts = min(h.lefts+1, 7)
		h.leftSet |= 1 << (label & 63)
		h.leftShort = short(h.leftSet)
	} else {
		h.right[1] = h.right[0]
		h.right[0] = int16(dep)
		h.rights = min(h.rights+1, 7)
		h.rightSet |= 1 << (label & 63)
		h.rightShort = short(h.rightSet)
	}
}

// Stack and Next tell the oracle where the parse stands. The stack is not to be changed.
func (p *Tree) Stack() []int16 { return p.stack }

// Next returns the index of the next word, Len() when all are in.
func (p *Tree) Next() int { return p.next }

func distance(from, to int) uint32 {
	switch d := to - from; {
	case d <= 4:
		return uint32(d)
	case d <= 6:
		return 5
	case d <= 9:
		return 6
	case d <= 15:
		return 7
	default:
		return 8
	}
}

func short(set uint64) uint32 { return mix(uint32(set), uint32(set>>32)) }

// Features writes where what the next step is chosen by has its weights in a table of so many features, and returns their
// number.
func (p *Tree) Features(f *[ActionFeatures]uint32, size int) int {
	n := uint64(size)
	none := p.n + 1
	top := len(p.stack) - 1
	i0, i1, i2 := int(p.stack[top]), none, none
	if top >= 1 {
		i1 = int(p.stack[top-1])
	}
	if top >= 2 {
		i2 = int(p.stack[top-2])
	}
	s0, s1, s2 := &p.nodes[i0], &p.nodes[i1], &p.nodes[i2]
	n0, n1, n2, n3 := &p.nodes[p.next], &p.nodes[p.next+1], &p.nodes[p.next+2], &p.nodes[p.next+3]
	s0l, s0l2, s0r, s0r2 := &p.nodes[s0.left[0]], &p.nodes[s0.left[1]], &p.nodes[s0.right[0]], &p.nodes[s0.right[1]]
	s1l, s1r := &p.nodes[s1.left[0]], &p.nodes[s1.right[0]]
	n0l, n0l2 := &p.nodes[n0.left[0]], &p.nodes[n0.left[1]]
	d, d1 := low(distance(i0, p.next)), low(9)
	if i1 != none {
		d1 = low(distance(i1, i0))
	}
	m0, mn := p.marks[i0], p.marks[p.next]
	between, between1 := low(m0.until(mn)), low(31)
	if i1 != none {
		between1 = low(p.marks[i1].until(m0))
	}

	s0w, s1w, n0w, n1w := s0.word, s1.word, n0.word, n1.word
	s0t, s1t, s2t := s0.tag, s1.tag, s2.tag
	n0t, n1t, n2t, n3t := n0.tag, n1.tag, n2.tag, n3.tag
	st, ss := s0t+n0t<<8, s0t+s1t<<8
	cc := low(uint32(s0.coarse) | uint32(n0.coarse)<<6 | uint32(s1.coarse)<<12)
	v, nv := low(uint32(s0.lefts)|uint32(s0.rights)<<3), low(uint32(n0.lefts))
	rs, ls := low(s0.rightShort), low(s0.leftShort)

	f[0] = stepPlace(high(1)+s0t<<40+s0w, n)
	f[1] = stepPlace(high(3)+s0t, n)
	f[2] = stepPlace(high(4)+n0t<<40+n0w, n)
	f[3] = stepPlace(high(6)+n0t, n)
	f[4] = stepPlace(high(9)+n1t, n)
	f[5] = stepPlace(high(11)+n2t, n)
	f[6] = stepPlace(high(12)+s1t<<40+s1w, n)
	f[7] = stepPlace(high(14)+s1t, n)
	f[8] = stepPlace(high(15)+n3t<<40+n2t, n)
	f[9] = stepPlace(high(17)+s2.word, n)
	f[10] = stepPlace(high(19)+st<<40+s0w, n)
	f[11] = stepPlace(high(20)+st<<40+n0w, n)
	f[12] = stepPlace(high(21)+s0w<<32+n0w, n)
	f[13] = stepPlace(high(23)+n0t<<40+n1t, n)
	f[14] = stepPlace(high(26)+s1w<<32+s0w, n)
	f[15] = stepPlace(high(31)+n2t<<40+n0t+n1t<<16, n)
	f[16] = stepPlace(high(32)+n1t<<40+st, n)
	f[17] = stepPlace(high(36)+n1t<<40+n2t<<48+st, n)
	f[18] = stepPlace(high(37)+s0l.tag<<40+st, n)
	f[19] = stepPlace(high(38)+s0r.tag<<40+st, n)
	f[20] = stepPlace(high(39)+n0l.tag<<40+st, n)
	f[21] = stepPlace(high(43)+s0l.word<<32+s1w, n)
	f[22] = stepPlace(high(45)+s0l.word<<32+s0w, n)
	f[23] = stepPlace(high(46)+s0r.word<<32+s0w, n)
	f[24] = stepPlace(high(48)+d<<40+s0w, n)
	f[25] = stepPlace(high(49)+d<<40+n0w, n)
	f[26] = stepPlace(high(52)+d1<<40+ss, n)
	f[27] = stepPlace(high(53)+between<<40+st, n)
	f[28] = stepPlace(high(54)+between1<<40+ss, n)
	f[29] = stepPlace(high(55)+between<<40+between1<<48+cc, n)
	f[30] = stepPlace(high(56)+v<<40+s0w, n)
	f[31] = stepPlace(high(58)+nv<<40+n0w, n)
	f[32] = stepPlace(high(59)+nv<<40+st, n)
	f[33] = stepPlace(high(61)+rs<<32+st, n)
	f[34] = stepPlace(high(62)+ls<<32+st, n)
	f[35] = stepPlace(high(63)+low(n0.leftShort)<<32+st, n)
	f[36] = stepPlace(high(70)+low(uint32(n0l.label))<<40+low(uint32(n0l2.label))<<48+st, n)

	if len(p.guide) == 0 {
		f[37] = stepPlace(high(29)+s1w<<32+n0w, n)
		f[38] = stepPlace(high(40)+s1r.tag<<40+st+s1t<<16, n)
		return 39
	}
	f[37] = stepPlace(high(2)+s0w, n)
	f[38] = stepPlace(high(5)+n0w, n)
	f[39] = stepPlace(high(8)+n1w, n)
	f[40] = stepPlace(high(13)+s1w, n)
	f[41] = stepPlace(high(16)+s2t<<40+s1t, n)
	f[42] = stepPlace(high(24)+s0t<<40+s1t, n)
	f[43] = stepPlace(high(25)+s1t<<40+n0t, n)
	f[44] = stepPlace(high(28)+s0t<<40+s1w, n)
	f[45] = stepPlace(high(30)+s0w<<32+low(n1.known+uint32(s0.class)<<8), n)
	f[46] = stepPlace(high(34)+s2t<<40+ss, n)
	f[47] = stepPlace(high(44)+s0l.word<<32+s1t+s0t<<8, n)
	f[48] = stepPlace(high(47)+n0l.word<<32+st, n)
	f[49] = stepPlace(high(50)+d<<40+st, n)
	f[50] = stepPlace(high(57)+v<<40+st, n)
	f[51] = stepPlace(high(65)+rs<<32+s0w, n)
	f[52] = stepPlace(high(66)+ls<<32+ss, n)
	f[53] = stepPlace(high(67)+low(s1.leftShort)<<32+ss, n)
	f[54] = stepPlace(high(68)+low(uint32(s0r.label))<<40+low(uint32(s0r2.label))<<48+st, n)
	f[55] = stepPlace(high(69)+low(uint32(s0l.label))<<40+low(uint32(s0l2.label))<<48+ss, n)
	f[56] = stepPlace(high(75)+s1l.tag<<40+ss, n)

	g0, gn := &p.guide[i0], &p.guide[p.next]
	// Where the guide has the head of s0, its last dependent, and the head of n0.
	var a, b, c uint32
	switch h := int(g0.head); {
	case h == p.next:
		a = 1
	case h == i1:
		a = 2
	case h == p.n:
		a = 3
	case h > p.next:
		a = 4
	case h > i1 || i1 == none && h < i0:
		a = 5
	}
	switch l := int(g0.last); {
	case l == p.next:
		b = 1
	case l > p.next:
		b = 2
	}
	switch h := int(gn.head); {
	case h == i0:
		c = 1
	case h == i1:
		c = 2
	case h == p.n:
		c = 3
	case h > p.next:
		c = 4
	case h > i0:
		c = 5
	}
	abc := low(a | b<<3 | c<<6)
	f[57] = stepPlace(high(80)+abc, n)
	f[58] = stepPlace(high(81)+abc<<40+st, n)
	f[59] = stepPlace(high(83)+abc<<40+low(uint32(g0.label))+low(uint32(gn.label))<<8, n)
	f[60] = stepPlace(high(85)+abc<<40+s0w, n)
	f[61] = stepPlace(high(86)+abc<<40+n0w, n)
	f[62] = stepPlace(high(87)+abc<<40+d+d1<<4+low(uint32(g0.label))<<8, n)
	f[63] = stepPlace(high(88)+abc<<40+between+between1<<8, n)
	f[64] = stepPlace(high(89)+abc<<40+n0t+n1t<<8, n)
	f[65] = stepPlace(high(90)+abc<<40+rs, n)
	return 66
}
