package model

import (
	"math"
	"unsafe"
)

// Kind marks the classes whose number between two words matters.
type Kind uint8

// The kinds counted.
const (
	Other Kind = iota
	Comma
	Quote
	Verb
)

// RowWidth is the number of places in a row of tag or label weights: one for every class or label.
const (
	RowWidth  = 64
	maxLabels = 64
)

// Model is a trained model. It is not changed by tagging and parsing.
type Model struct {
	Lexicon *Lexicon
	// Pairs gives the universal and the Penn tag of each class.
	Pairs [][2]uint8
	// Open are the classes an unknown word may have, Signs those of what has no letters or has digits too, Names those that
	// any word with a capital may have.
	Open, Signs, Names []Class
	// Coarse and Kind are per class.
	Coarse []uint8
	Kind   []Kind
	// Lemmas holds the exceptions to the rules of lemmas, a line each: form, Penn tag, lemma, parted by tabs.
	Lemmas string

	// Passes are gone through one after the other: the first from the end of the sentence to its beginning, the second
	// the other way, guided by what the first found. What is far off for one is near for the other.
	Passes [2]Pass

	tagWeights []byte // a byte per weight
}

// Pass is what a pass of parsing goes by.
type Pass struct {
	// LabelSets are sets of relations; labelSet finds that of a direction, a coarse head and the class of a dependent.
	LabelSets [][]uint8
	labelSet  []uint16
	classes   int

	// sure holds, for the classes of the words at hand, a step that was nearly always right, plus 1; 0 where there is
	// none and the weights must be asked.
	sure []byte
	// sometimes has the classes of the next word, as bits, by that of the top of the stack, for which some step is sure.
	// It is small enough to be at hand always.
	sometimes [64]uint64

	labelWeights []byte   // a byte per weight; none where the most frequent relation will do
	stepWeights  []uint16 // per feature a byte for Left and above it one for Right, as against Shift
}

// value is what a byte stands for: the square of itself as a signed number, with its sign. Weights are spread over three
// orders of magnitude, so that even steps would lose either the large or the small.
var value = func() (v [256]int32) {
	for i := range v {
		n := int32(int8(i))
		v[i] = n * max(n, -n)
	}
	return v
}()

// values is value where loops find it in a register.
var values = &value

// Byte returns the byte for a weight w of a table whose greatest is top.
func Byte(w, top float32) byte {
	if w == 0 {
		return 0
	}
	n := int8(math.Round(127 * math.Sqrt(math.Abs(float64(w)/float64(top)))))
	if w < 0 {
		n = -n
	}
	return byte(n)
}

// place returns where the row of a feature begins in a table of that many rows, plus how its places are permuted, lest all
// features crowd the places of frequent classes: the weight of class c stands at place ^ c.
func place(k Key, rows int) uint32 {
	h := k.hash()
	return uint32(uint64(h)*uint64(rows)>>32)*RowWidth | h&(RowWidth-1)
}

// Place returns the index of the weight of a feature for a class or label in a table of rows.
func Place(k Key, rows int, class uint8) int {
	return int(place(k, rows) ^ uint32(class)&(RowWidth-1))
}

// stepPlace returns the index of a feature in a table of n features.
func stepPlace(k Key, n uint64) uint32 { return uint32(uint64(k.hash()) * n >> 32) }

// Tag gives every word of t its class.
func (m *Model) Tag(t *Tags) {
	var f [TagFeatures]Key
	var room [128]Class
	var places [TagFeatures]uint32
	var sums [128]int32
	for i := range t.Len() {
		cands := m.Candidates(t, i, room[:0])
		if len(cands) == 1 {
			t.Classes[i+pad] = cands[0]
			continue
		}
		t.Features(i, &f)
		s := sums[:len(cands)]
		findRows(m.tagWeights, f[:], places[:])
		addRows(m.tagWeights, places[:], cands, s)
		t.Classes[i+pad] = cands[best(s)]
	}
}

// findRows writes where the rows of features begin in a table of weights, and asks for them.
func findRows(weights []byte, f []Key, places []uint32) {
	rows := len(weights) / RowWidth
	places = places[:len(f)]
	for i, k := range f {
		places[i] = place(k, rows)
	}
	fetch(unsafe.Pointer(&weights[0]), places, 1)
}

// addRows sets sums to the scores of the candidates by the rows at places, an even number of them.
func addRows(weights []byte, places []uint32, cands []uint8, sums []int32) {
	v := values
	_ = *v
	sums = sums[:len(cands)]
	for k, c := range cands {
		c := uint32(c & (RowWidth - 1))
		var sum int32
		for i := 1; i < len(places); i += 2 {
			sum += v[weights[places[i-1]^c]] + v[weights[places[i]^c]]
		}
		sums[k] = sum
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

// Clause is what is tagged and parsed by itself: a sentence, or a part of one.
type Clause struct {
	Tags  Tags
	trees [2]Tree
}

// Tree returns what Parse made of the clause.
func (c *Clause) Tree() *Tree { return &c.trees[1] }

// Parse gives every word of the clauses, whose classes are set, its head and relation. A pass goes over all of them before
// the next one begins: its weights are in the cache by then, which does not hold those of both.
func (m *Model) Parse(clauses []Clause) {
	for k := range m.Passes {
		for i := range clauses {
			c := &clauses[i]
			if k == 0 {
				c.trees[0].Reset(m, &c.Tags, true, nil)
			} else {
				c.trees[1].Reset(m, &c.Tags, false, &c.trees[0])
			}
		}
		m.Passes[k].run(clauses, k)
	}
}

// abreast is how many clauses are parsed in turns: while the weights that one needs are fetched, others go on.
const abreast = 8

// run parses the trees of a pass, which were reset.
func (m *Pass) run(clauses []Clause, pass int) {
	var room [abreast]*Tree
	live, next := room[:0], 0
	for {
		for ; len(live) < abreast && next < len(clauses); next++ {
			live = append(live, &clauses[next].trees[pass])
		}
		if len(live) == 0 {
			return
		}
		left := live[:0]
		for _, p := range live {
			if m.advance(p) {
				left = append(left, p)
			}
		}
		live = left
	}
}

// Run parses a tree that was reset.
func (m *Pass) Run(p *Tree) {
	for m.advance(p) {
	}
}

// wish is what a tree waits to know by the weights that were asked for.
type wish uint8

const (
	nothing wish = iota
	aStep
	aName
)

// advance parses on until weights are needed and asks for them; false at the end.
func (m *Pass) advance(p *Tree) bool {
	switch p.wants {
	case aStep:
		if m.take(p, m.step(p)) {
			return true
		}
	case aName:
		p.Do(p.action, m.name(p))
	}
	p.wants = nothing
	for !p.Done() {
		a, ok := p.Forced()
		if !ok {
			a, ok = m.Sure(p)
		}
		if !ok {
			p.asked = p.places[:p.Features(&p.places, len(m.stepWeights))]
			fetch(unsafe.Pointer(&m.stepWeights[0]), p.asked, 2)
			p.wants = aStep
			return true
		}
		if m.take(p, a) {
			return true
		}
	}
	return false
}

// take takes a step, unless the relation that it makes must be asked for first.
func (m *Pass) take(p *Tree, a Action) bool {
	if a == Shift {
		p.Do(a, 0)
		return false
	}
	head, dep := p.Arc(a)
	cands := m.Labels(p, head, dep)
	if len(cands) == 1 || len(m.labelWeights) == 0 {
		p.Do(a, cands[0])
		return false
	}
	var f [LabelFeatures]Key
	n := p.LabelFeatures(head, dep, &f)
	p.asked = p.places[:n]
	findRows(m.labelWeights, f[:n], p.asked)
	p.wants, p.action, p.names = aName, a, cands
	return true
}

// step returns the step that the weights asked for are for.
func (m *Pass) step(p *Tree) Action {
	w, v := m.stepWeights, values
	_ = *v
	var left, right int32
	for _, i := range p.asked {
		pair := w[i]
		left += v[pair&0xFF]
		right += v[pair>>8]
	}
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

// name returns the relation that the weights asked for are for.
func (m *Pass) name(p *Tree) uint8 {
	var sums [maxLabels]int32
	addRows(m.labelWeights, p.asked, p.names, sums[:])
	return p.names[best(sums[:len(p.names)])]
}

// Sure returns the step that the classes at hand leave no doubt about, if so.
func (m *Pass) Sure(p *Tree) (Action, bool) {
	if s, n := p.nodes[p.stack[len(p.stack)-1]].class, p.nodes[p.next].class; m.sometimes[s&63]>>(n&63)&1 == 0 {
		return 0, false
	}
	a := m.sure[p.SureIndex()]
	return Action(a - 1), a > 0
}

// SureSize is the length of the table of steps that are sure.
const SureSize = 1 << 17

// SureIndex returns the place of the state in the table of steps that are sure; not where a step is forced.
func (p *Tree) SureIndex() int {
	top := len(p.stack) - 1
	coarse := uint32(31)
	if top > 0 {
		coarse = uint32(p.nodes[p.stack[top-1]].coarse & 31)
	}
	return int(uint32(p.nodes[p.stack[top]].class&63) | uint32(p.nodes[p.next].class&63)<<6 | coarse<<12)
}

// SetSure installs the table of steps that are sure.
func (m *Pass) SetSure(table []byte) {
	m.sure = table
	m.sometimes = [64]uint64{}
	for i, a := range table {
		if a > 0 {
			m.sometimes[i&63] |= 1 << (i >> 6 & 63)
		}
	}
}

const coarseHeads = 64

func labelIndex(dir int, coarse, class uint8, classes int) int {
	return (dir*coarseHeads+int(coarse))*classes + int(class)
}

// RootIndex returns the place of arcs from the root to words of a class, of so many classes.
func RootIndex(class, classes int) int { return labelIndex(0, rootCoarse, uint8(class), classes) }

// LabelIndex returns the place of an arc in the table of label sets.
func (m *Pass) LabelIndex(p *Tree, head, dep int) int {
	dir := 0
	if head < dep {
		dir = 1
	}
	return labelIndex(dir, p.nodes[head].coarse, p.nodes[dep].class, m.classes)
}

// Labels returns the relations an arc may have; not to be changed.
func (m *Pass) Labels(p *Tree, head, dep int) []uint8 {
	return m.LabelSets[m.labelSet[m.LabelIndex(p, head, dep)]]
}

// LabelTable returns a table for SetLabels with every entry 0, the set of all labels.
func (m *Pass) LabelTable() []uint16 { return make([]uint16, 2*coarseHeads*m.classes) }

// SetClasses tells every pass how many classes there are.
func (m *Model) SetClasses() {
	for i := range m.Passes {
		m.Passes[i].classes = len(m.Pairs)
	}
}

// SetLabels installs the sets and the table of which arcs have which.
func (m *Pass) SetLabels(sets [][]uint8, table []uint16) { m.LabelSets, m.labelSet = sets, table }

// SetTagWeights installs weights as Byte makes them, one for each place.
func (m *Model) SetTagWeights(tags []byte) { m.tagWeights = tags }

// SetWeights installs weights as Byte makes them: of labels one for each place, of steps one each for Left and Right.
func (m *Pass) SetWeights(labels, steps []byte) {
	m.labelWeights, m.stepWeights = labels, parse16(steps)
}
