package model

// LabelFeatures is the number of features by which a relation is named.
const LabelFeatures = 48

// LabelFeatures writes the hashes of what the relation between head and dep is named by.
func (p *Tree) LabelFeatures(head, dep int, f *[LabelFeatures]uint32) int {
	none := p.n + 1
	at := func(i int16) *node {
		if i < 0 {
			return &p.nodes[none]
		}
		return &p.nodes[i]
	}
	beside := func(i int) *node {
		if i < 0 || i >= p.n {
			return &p.nodes[none]
		}
		return &p.nodes[i]
	}
	h, c := &p.nodes[head], &p.nodes[dep]
	cl, cl2, cr := at(c.left[0]), at(c.left[1]), at(c.right[0])
	hl, hr := at(h.left[0]), at(h.right[0])
	cb, ca := beside(dep-1), beside(dep+1)
	hb, ha := beside(head-1), beside(head+1)
	a, b := dep, head
	dir := uint32(0)
	if head < dep {
		a, b, dir = head, dep, 1
	}
	if head == p.n {
		b, dir = dep+1, 2
	}
	d := distance(a, b)<<2 | dir
	ma, mb := p.marks[a], p.marks[b]
	between := min(uint32(mb.commas-ma.commas), 2) | uint32((mb.quotes-ma.quotes)&1)<<2 | min(uint32(mb.verbs-ma.verbs), 2)<<3 | dir<<6

	hw, cw, ht, ct := h.known, c.known, h.class, c.class
	tt := ht | ct<<8 | dir<<16
	cs := short(c.leftSet)
	f[0] = mix(1+dir<<8, cw)
	f[1] = mix(2+dir<<8, hw)
	f[2] = mix(3, tt)
	f[3] = mix(4+dir<<8+hw, cw)
	f[4] = mix(5+tt<<8, cw)
	f[5] = mix(6+tt<<8, hw)
	f[6] = mix(7+d<<8, ht|ct<<8)
	f[7] = mix(8+d<<8, cw)
	f[8] = mix(9+d<<8, hw)
	f[9] = mix(10+cl.known, tt)
	f[10] = mix(11+cl.known, hw)
	f[11] = mix(12+cl.known, cw)
	f[12] = mix(13+cl.class<<8, tt)
	f[13] = mix(14+cr.class<<8, tt)
	f[14] = mix(15+cr.known, tt)
	f[15] = mix(16+cs, tt)
	f[16] = mix(17+short(c.rightSet), tt)
	f[17] = mix(18+cs, hw+dir<<8)
	f[18] = mix(19+cs, cw+dir<<8)
	f[19] = mix(20+short(h.leftSet), tt)
	f[20] = mix(21+short(h.rightSet), tt)
	f[21] = mix(22+short(h.leftSet), hw+ct<<8)
	f[22] = mix(23+short(h.rightSet), hw+ct<<8)
	f[23] = mix(24+cb.class<<8, tt)
	f[24] = mix(25+ca.class<<8, tt)
	f[25] = mix(26+cb.known, tt)
	f[26] = mix(27+ca.known, tt)
	f[27] = mix(28+hb.class<<8, tt)
	f[28] = mix(29+ha.class<<8, tt)
	f[29] = mix(30+cb.class<<8+ca.class<<16, tt)
	f[30] = mix(31+between<<8, ht|ct<<8)
	f[31] = mix(32+between<<8, hw)
	f[32] = mix(33+between<<8, cw)
	f[33] = mix(34+uint32(hl.label)<<8+uint32(hr.label)<<16, tt)
	f[34] = mix(35+uint32(cl.label)<<8+uint32(cl2.label)<<16, tt)
	f[35] = mix(36+cl2.known, tt)
	f[36] = mix(37+dir<<8, ct)
	f[37] = mix(38+dir<<8, ht)
	f[38] = mix(39+hr.known, tt)
	f[39] = mix(40+hl.known, tt)
	f[40] = mix(41+ha.known, cw+dir<<8)
	f[41] = mix(42+hw, ct|cl.class<<8|dir<<16)
	f[42] = mix(43+uint32(c.coarse)<<8+uint32(h.coarse)<<16, cs+dir)
	f[43] = mix(44+between<<8, uint32(c.coarse)|uint32(h.coarse)<<8)
	if len(p.guide) == 0 {
		return 44
	}
	g := uint32(p.guide[dep].label)
	if int(p.guide[dep].head) == head {
		g |= 64
	}
	f[44] = mix(50, g)
	f[45] = mix(51+g<<8, tt)
	f[46] = mix(52+g<<8, cw)
	f[47] = mix(53+g<<8, cs)
	return 48
}
