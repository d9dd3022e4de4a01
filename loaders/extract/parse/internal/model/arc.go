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
	known    uint32
	class    uint32 // universal and Penn tag together
	head     int16
	left     [2]int16 // leftmost dependent, and the next of them to the right; -1 none
	right    [2]int16 // rightmost dependent, and the next to the left
	lefts    uint8
	rights   uint8
	label    uint8
	coarse   uint8
	leftSet  uint64 // bit set of the labels of the dependents on the left
	rightSet uint64
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
}

// guide is what an earlier pass thought of a word: its head, in the order of this pass, its relation, and the last of
// its dependents on the right.
type guide struct {
	head, last int16
	label      uint8
}

type marks struct{ commas, quotes, verbs uint16 }

// Reset begins a sentence whose classes t has. With backwards the last word comes first. A finished tree of the same
// sentence may be given to be guided by.
func (p *Tree) Reset(m *Model, t *Tags, backwards bool, by *Tree) {
	n := t.Len()
	p.n, p.next, p.backwards = n, 0, backwards
	p.stack = p.stack[:0]
	p.nodes = p.nodes[:0]
	p.marks = p.marks[:0]
	var k marks
	for i := 0; i <= n+4; i++ {
		d := node{head: -1, left: [2]int16{-1, -1}, right: [2]int16{-1, -1}}
		switch {
		case i < n:
			j := p.flip(i) + pad
			d.known = t.Words[j].Known
			d.class = uint32(t.Classes[j])
			d.coarse = m.Coarse[d.class]
		case i == n:
			d.known, d.class, d.coarse = 1, 253, rootCoarse
		default:
			d.known, d.class, d.coarse = 2, 254, 62
		}
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
	} else {
		h.right[1] = h.right[0]
		h.right[0] = int16(dep)
		h.rights = min(h.rights+1, 7)
		h.rightSet |= 1 << (label & 63)
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

// Features writes the hashes of what the next step is chosen by and returns their number.
func (p *Tree) Features(f *[ActionFeatures]uint32) int {
	none := p.n + 1
	at := func(i int16) *node {
		if i < 0 {
			return &p.nodes[none]
		}
		return &p.nodes[i]
	}
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
	s0l, s0l2, s0r, s0r2 := at(s0.left[0]), at(s0.left[1]), at(s0.right[0]), at(s0.right[1])
	s1l, s1r := at(s1.left[0]), at(s1.right[0])
	n0l, n0l2 := at(n0.left[0]), at(n0.left[1])
	d := distance(i0, p.next)
	d1 := distance(i1, i0)
	if i1 == none {
		d1 = 9
	}
	m0, mn := p.marks[i0], p.marks[p.next]
	between := min(uint32(mn.commas-m0.commas), 3) | uint32((mn.quotes-m0.quotes)&1)<<2 | min(uint32(mn.verbs-m0.verbs), 2)<<3
	between1 := uint32(31)
	if i1 != none {
		m1 := p.marks[i1]
		between1 = min(uint32(m0.commas-m1.commas), 3) | uint32((m0.quotes-m1.quotes)&1)<<2 | min(uint32(m0.verbs-m1.verbs), 2)<<3
	}

	s0w, s1w, n0w, n1w := s0.known, s1.known, n0.known, n1.known
	s0t, s1t, s2t := s0.class, s1.class, s2.class
	n0t, n1t, n2t, n3t := n0.class, n1.class, n2.class, n3.class
	st := s0t | n0t<<8
	sst := st | s1t<<16
	s0c, s1c, n0c := uint32(s0.coarse), uint32(s1.coarse), uint32(n0.coarse)
	cc := s0c | n0c<<6 | s1c<<12
	v := uint32(s0.lefts) | uint32(s0.rights)<<3
	rs, ls := short(s0.rightSet), short(s0.leftSet)

	f[0] = mix(1+s0t<<8, s0w)
	f[1] = mix(3, s0t)
	f[2] = mix(4+n0t<<8, n0w)
	f[3] = mix(6, n0t)
	f[4] = mix(9, n1t)
	f[5] = mix(11, n2t)
	f[6] = mix(12+s1t<<8, s1w)
	f[7] = mix(14, s1t)
	f[8] = mix(15+n3t<<8, n2t)
	f[9] = mix(17, s2.known)
	f[10] = mix(19+st<<8, s0w)
	f[11] = mix(20+st<<8, n0w)
	f[12] = mix(21+s0w, n0w)
	f[13] = mix(23+n0t<<8, n1t)
	f[14] = mix(26+s1w, s0w)
	f[15] = mix(31+n2t<<8, n0t|n1t<<16)
	f[16] = mix(32+n1t<<8, st)
	f[17] = mix(36+n1t<<8+n2t<<16, st)
	f[18] = mix(37+s0l.class<<8, st)
	f[19] = mix(38+s0r.class<<8, st)
	f[20] = mix(39+n0l.class<<8, st)
	f[21] = mix(43+s0l.known, s1w)
	f[22] = mix(45+s0l.known, s0w)
	f[23] = mix(46+s0r.known, s0w)
	f[24] = mix(48+d<<8, s0w)
	f[25] = mix(49+d<<8, n0w)
	f[26] = mix(52+d1<<8, s0t|s1t<<8)
	f[27] = mix(53+between<<8, st)
	f[28] = mix(54+between1<<8, s0t|s1t<<8)
	f[29] = mix(55+between<<8+between1<<16, cc)
	f[30] = mix(56+v<<8, s0w)
	f[31] = mix(58+uint32(n0.lefts)<<8, n0w)
	f[32] = mix(59+uint32(n0.lefts)<<8, st)
	f[33] = mix(61+rs, st)
	f[34] = mix(62+ls, st)
	f[35] = mix(63+short(n0.leftSet), st)
	f[36] = mix(70+uint32(n0l.label)<<8+uint32(n0l2.label)<<16, st)

	if len(p.guide) == 0 {
		f[37] = mix(29+s1w, n0w)
		f[38] = mix(40+s1r.class<<8, sst)
		return 39
	}
	f[37] = mix(2, s0w)
	f[38] = mix(5, n0w)
	f[39] = mix(8, n1w)
	f[40] = mix(13, s1w)
	f[41] = mix(16+s2t<<8, s1t)
	f[42] = mix(24+s0t<<8, s1t)
	f[43] = mix(25+s1t<<8, n0t)
	f[44] = mix(28+s0t<<8, s1w)
	f[45] = mix(30+s0w, n1w+s0t<<8)
	f[46] = mix(34+s2t<<8, s0t|s1t<<8)
	f[47] = mix(44+s0l.known, s1t|s0t<<8)
	f[48] = mix(47+n0l.known, st)
	f[49] = mix(50+d<<8, st)
	f[50] = mix(57+v<<8, st)
	f[51] = mix(65+rs, s0w)
	f[52] = mix(66+ls, s0t|s1t<<8)
	f[53] = mix(67+short(s1.leftSet), s0t|s1t<<8)
	f[54] = mix(68+uint32(s0r.label)<<8+uint32(s0r2.label)<<16, s0t|n0t<<8)
	f[55] = mix(69+uint32(s0l.label)<<8+uint32(s0l2.label)<<16, s0t|s1t<<8)
	f[56] = mix(75+s1l.class<<8, s0t|s1t<<8)

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
	abc := a | b<<3 | c<<6
	f[57] = mix(80, abc)
	f[58] = mix(81+abc<<8, st)
	f[59] = mix(83+abc<<8, uint32(g0.label)|uint32(gn.label)<<8)
	f[60] = mix(85+abc<<8, s0w)
	f[61] = mix(86+abc<<8, n0w)
	f[62] = mix(87+abc<<8, d|d1<<4|uint32(g0.label)<<8)
	f[63] = mix(88+abc<<8, between|between1<<8)
	f[64] = mix(89+abc<<8, n0t|n1t<<8)
	f[65] = mix(90+abc<<8, rs)
	return 66
}
