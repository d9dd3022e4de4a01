package model

// LabelFeatures is the number of features by which a relation is named.
const LabelFeatures = 48

// LabelFeatures writes the keys of what the relation between head and dep is named by.
func (p *Tree) LabelFeatures(head, dep int, f *[LabelFeatures]Key) int {
	none := p.n + 1
	beside := func(i int) *node {
		if i < 0 || i >= p.n {
			return &p.nodes[none]
		}
		return &p.nodes[i]
	}
	h, c := &p.nodes[head], &p.nodes[dep]
	cl, cl2, cr := &p.nodes[c.left[0]], &p.nodes[c.left[1]], &p.nodes[c.right[0]]
	hl, hr := &p.nodes[h.left[0]], &p.nodes[h.right[0]]
	cb, ca := beside(dep-1), beside(dep+1)
	hb, ha := beside(head-1), beside(head+1)
	a, b := dep, head
	way := uint32(0)
	if head < dep {
		a, b, way = head, dep, 1
	}
	if head == p.n {
		b, way = dep+1, 2
	}
	dir := low(way)
	d := low(distance(a, b)<<2 | way)
	ma, mb := p.marks[a], p.marks[b]
	between := low(min(uint32(mb.commas-ma.commas), 2) | uint32((mb.quotes-ma.quotes)&1)<<2 | min(uint32(mb.verbs-ma.verbs), 2)<<3 | way<<6)

	hw, cw, ht, ct := h.word, c.word, h.tag, c.tag
	htct := ht + ct<<8
	tt := htct + dir<<16
	cs := low(c.leftShort)
	hls, hrs := low(h.leftShort), low(h.rightShort)
	cco, hco := low(uint32(c.coarse)), low(uint32(h.coarse))
	f[0] = high(1) + dir<<40 + cw
	f[1] = high(2) + dir<<40 + hw
	f[2] = high(3) + tt
	f[3] = high(4) + dir<<40 + hw<<32 + cw
	f[4] = high(5) + tt<<40 + cw
	f[5] = high(6) + tt<<40 + hw
	f[6] = high(7) + d<<40 + htct
	f[7] = high(8) + d<<40 + cw
	f[8] = high(9) + d<<40 + hw
	f[9] = high(10) + cl.word<<32 + tt
	f[10] = high(11) + cl.word<<32 + hw
	f[11] = high(12) + cl.word<<32 + cw
	f[12] = high(13) + cl.tag<<40 + tt
	f[13] = high(14) + cr.tag<<40 + tt
	f[14] = high(15) + cr.word<<32 + tt
	f[15] = high(16) + cs<<32 + tt
	f[16] = high(17) + low(c.rightShort)<<32 + tt
	f[17] = high(18) + cs<<32 + low(h.known+way<<8)
	f[18] = high(19) + cs<<32 + low(c.known+way<<8)
	f[19] = high(20) + hls<<32 + tt
	f[20] = high(21) + hrs<<32 + tt
	f[21] = high(22) + hls<<32 + low(h.known+uint32(c.class)<<8)
	f[22] = high(23) + hrs<<32 + low(h.known+uint32(c.class)<<8)
	f[23] = high(24) + cb.tag<<40 + tt
	f[24] = high(25) + ca.tag<<40 + tt
	f[25] = high(26) + cb.word<<32 + tt
	f[26] = high(27) + ca.word<<32 + tt
	f[27] = high(28) + hb.tag<<40 + tt
	f[28] = high(29) + ha.tag<<40 + tt
	f[29] = high(30) + cb.tag<<40 + ca.tag<<48 + tt
	f[30] = high(31) + between<<40 + htct
	f[31] = high(32) + between<<40 + hw
	f[32] = high(33) + between<<40 + cw
	f[33] = high(34) + low(uint32(hl.label))<<40 + low(uint32(hr.label))<<48 + tt
	f[34] = high(35) + low(uint32(cl.label))<<40 + low(uint32(cl2.label))<<48 + tt
	f[35] = high(36) + cl2.word<<32 + tt
	f[36] = high(37) + dir<<40 + ct
	f[37] = high(38) + dir<<40 + ht
	f[38] = high(39) + hr.word<<32 + tt
	f[39] = high(40) + hl.word<<32 + tt
	f[40] = high(41) + ha.word<<32 + low(c.known+way<<8)
	f[41] = high(42) + hw<<32 + ct + cl.tag<<8 + dir<<16
	f[42] = high(43) + cco<<40 + hco<<48 + low(c.leftShort+way)
	f[43] = high(44) + between<<40 + cco + hco<<8
	if len(p.guide) == 0 {
		return 44
	}
	guess := uint32(p.guide[dep].label)
	if int(p.guide[dep].head) == head {
		guess |= 64
	}
	g := low(guess)
	f[44] = high(50) + g
	f[45] = high(51) + g<<40 + tt
	f[46] = high(52) + g<<40 + cw
	f[47] = high(53) + g<<40 + cs
	return 48
}
