package model

// Kind marks the classes whose number between two words matters.
type Kind uint8

// The kinds counted.
const (
	Other Kind = iota
	Comma
	Quote
	Verb
)

// Rows of tag and label weights have a place for every class or label.
const (
	rowWidth  = 64
	maxLabels = 64
)

// Model is a trained model. It is not changed by tagging and parsing.
type Model struct {
	Lexicon *Lexicon
	// Pairs gives the universal and the Penn tag of each class.
	Pairs [][2]uint8
	// Open are the classes an unknown word may have, Names those any word with a capital may have.
	Open, Names []Class
	// Coarse and Kind are per class.
	Coarse []uint8
	Kind   []Kind
	// LabelSets are sets of relations; labelSet finds that of a direction, a coarse head and the class of a dependent.
	LabelSets [][]uint8
	labelSet  []uint16
	// Lemmas holds the exceptions to the rules of lemmas, a line each: form, Penn tag, lemma, parted by tabs.
	Lemmas string

	tagWeights, labelWeights string // a byte per weight, signed
	stepWeights              string // two bytes per feature: Left and Right, as against Shift, plus 128
}

// TagRow and LabelRow return where the row of a feature begins in a table of that many rows, and how its places are
// permuted, lest all features crowd the places of frequent classes.
func row(h uint32, rows int) (base int, turn uint32) {
	return int(uint64(h)*uint64(rows)>>32) * rowWidth, h & (rowWidth - 1)
}

// Place returns the index of the weight of a feature for a class or label in a table of rows.
func Place(h uint32, rows int, class uint8) int {
	base, turn := row(h, rows)
	return base + int((uint32(class)^turn)&(rowWidth-1))
}

// StepPlace returns the index of a feature in a table of n features.
func StepPlace(h uint32, n int) int { return int(uint64(h) * uint64(n) >> 32) }

// Tag gives every word of t its class.
func (m *Model) Tag(t *Tags) {
	var f [TagFeatures]uint32
	var room [128]Class
	var sums [128]int32
	rows := len(m.tagWeights) / rowWidth
	for i := range t.Len() {
		cands := m.Candidates(t, i, room[:0])
		if len(cands) == 1 {
			t.Classes[i+pad] = cands[0]
			continue
		}
		t.Features(i, &f)
		s := sums[:len(cands)]
		clear(s)
		addRows(m.tagWeights, rows, f[:], cands, s)
		t.Classes[i+pad] = cands[best(s)]
	}
}

func addRows(weights string, rows int, f []uint32, cands []uint8, sums []int32) {
	for _, h := range f {
		base, turn := row(h, rows)
		r := weights[base : base+rowWidth]
		for k, c := range cands {
			sums[k] += int32(int8(r[(uint32(c)^turn)&(rowWidth-1)]))
		}
	}
}

func best(sums []int32) int {
	b := 0
	for k := 1; k < len(sums); k++ {
		if sums[k] > sums[b] {
			b = k
		}
	}
	return b
}

// Parse gives every word of t, whose classes are set, its head and relation in p.
func (m *Model) Parse(t *Tags, p *Tree) {
	p.Reset(m, t)
	for !p.Done() {
		a := m.Step(p)
		if a == Shift {
			p.Do(a, 0)
			continue
		}
		head, dep := p.Arc(a)
		p.Do(a, m.Name(p, head, dep))
	}
}

// Step returns the step the model would take.
func (m *Model) Step(p *Tree) Action {
	if a, ok := p.Forced(); ok {
		return a
	}
	var f [ActionFeatures]uint32
	n := p.Features(&f)
	w := m.stepWeights
	count := len(w) / 2
	var sum uint32 // two sums of 16 bits; 80 features of at most 255 fit
	for _, h := range f[:n] {
		i := 2 * StepPlace(h, count)
		x := uint32(w[i]) | uint32(w[i+1])<<16
		sum += x
	}
	left, right := int(sum&0xFFFF)-128*n, int(sum>>16)-128*n
	if !p.Possible(Right) {
		right = -1 << 20
	}
	switch {
	case left >= right && left > 0:
		return Left
	case right > 0:
		return Right
	}
	return Shift
}

// Name returns the relation the model would give an arc.
func (m *Model) Name(p *Tree, head, dep int) uint8 {
	cands := m.Labels(p, head, dep)
	if len(cands) == 1 {
		return cands[0]
	}
	var f [LabelFeatures]uint32
	p.LabelFeatures(head, dep, &f)
	var sums [maxLabels]int32
	addRows(m.labelWeights, len(m.labelWeights)/rowWidth, f[:], cands, sums[:len(cands)])
	return cands[best(sums[:len(cands)])]
}

const coarseHeads = 64

func labelIndex(dir int, coarse uint8, class uint32, classes int) int {
	return (dir*coarseHeads+int(coarse))*classes + int(class)
}

// LabelIndex returns the place of an arc in the table of label sets.
func (m *Model) LabelIndex(p *Tree, head, dep int) int {
	dir := 0
	if head < dep {
		dir = 1
	}
	return labelIndex(dir, p.nodes[head].coarse, p.nodes[dep].class, len(m.Pairs))
}

// Labels returns the relations an arc may have; not to be changed.
func (m *Model) Labels(p *Tree, head, dep int) []uint8 {
	return m.LabelSets[m.labelSet[m.LabelIndex(p, head, dep)]]
}

// LabelTable returns a table for SetLabels with every entry 0, the set of all labels.
func (m *Model) LabelTable() []uint16 { return make([]uint16, 2*coarseHeads*len(m.Pairs)) }

// SetLabels installs the sets and the table of which arcs have which.
func (m *Model) SetLabels(sets [][]uint8, table []uint16) { m.LabelSets, m.labelSet = sets, table }

// SetWeights installs weights: tags and labels a signed byte for each place, steps a byte each for Left and Right.
func (m *Model) SetWeights(tags, labels, steps string) {
	m.tagWeights, m.labelWeights, m.stepWeights = tags, labels, steps
}
