package main

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/parse/internal/model"
)

// example is a sentence ready to learn parsing from: its words with predicted classes, and its projective tree.
type example struct {
	tags   model.Tags
	heads  []int
	labels []uint8
	// guide is what the first pass makes of the sentence, for the second.
	guide *model.Tree
}

// newExample describes s with the words m knows and the classes that a tagger gave, padding included.
func newExample(m *model.Model, s sentence, classes []model.Class) example {
	e := example{heads: projective(s)}
	tagsOf(m, &s, &e.tags)
	copy(e.tags.Classes, classes)
	for _, w := range s.words {
		e.labels = append(e.labels, uint8(w.rel))
	}
	return e
}

// ordered returns the heads and labels in the order of a pass.
func (e *example) ordered(pass int) (heads []int, labels []uint8) {
	if pass == 1 {
		return e.heads, e.labels
	}
	n := len(e.heads)
	heads, labels = make([]int, n), make([]uint8, n)
	for i, h := range e.heads {
		if h < n {
			h = n - 1 - h
		}
		heads[n-1-i], labels[n-1-i] = h, e.labels[i]
	}
	return heads, labels
}

// countLabels gives m the relations seen for each direction, coarse head and class of dependent. The arcs of the
// treebank are counted with the classes predicted.
func countLabels(m *model.Model, n int, train []example) {
	pass := &m.Passes[n]
	count := map[int]map[uint8]int{}
	all := map[uint8]int{}
	var p model.Tree
	for i := range train {
		e := &train[i]
		p.Reset(m, &e.tags, n == 0, nil)
		heads, labels := e.ordered(n)
		for d, h := range heads {
			k := pass.LabelIndex(&p, h, d)
			if count[k] == nil {
				count[k] = map[uint8]int{}
			}
			count[k][labels[d]]++
			all[labels[d]]++
		}
	}
	byCount := func(c map[uint8]int, least int) []uint8 {
		set := slices.SortedFunc(maps.Keys(c), func(a, b uint8) int { return cmp.Or(cmp.Compare(c[b], c[a]), cmp.Compare(a, b)) })
		return slices.DeleteFunc(set, func(r uint8) bool { return c[r] < least })
	}
	delete(all, uint8(parse.Root)) // which every word can be, but of the root alone
	words := 0
	for i := range train {
		words += len(train[i].heads)
	}
	sets := [][]uint8{byCount(all, max(1, min(200, words/100)))}
	table := pass.LabelTable()
	for _, k := range slices.Sorted(maps.Keys(count)) {
		total := 0
		for _, n := range count[k] {
			total += n
		}
		if total < 8 {
			continue
		}
		set := byCount(count[k], max(2, total/200))
		i := slices.IndexFunc(sets, func(s []uint8) bool { return slices.Equal(s, set) })
		if i < 0 {
			i = len(sets)
			sets = append(sets, set)
		}
		table[k] = uint16(i)
	}
	for c := range len(m.Pairs) {
		table[model.RootIndex(c, len(m.Pairs))] = uint16(len(sets))
	}
	sets = append(sets, []uint8{uint8(parse.Root)})
	pass.SetLabels(sets, table)
}

// costs returns how many arcs of the tree each step makes impossible that are possible now (Goldberg and Nivre 2013).
func costs(p *model.Tree, heads []int) (cost [3]int) {
	stack, b := p.Stack(), p.Next()
	top := len(stack) - 1
	s0 := int(stack[top])
	s1 := -1
	if top > 0 {
		s1 = int(stack[top-1])
	}
	n := p.Len()
	// The head of s0 to the right, or its dependents there.
	if h := heads[s0]; h >= b {
		cost[model.Right]++
		if h > b {
			cost[model.Left]++
		}
	} else if h == s1 {
		cost[model.Left]++
	}
	for d := b; d < n; d++ {
		if heads[d] == s0 {
			cost[model.Left]++
			cost[model.Right]++
		}
	}
	for _, s := range stack[:top] {
		if heads[b] == int(s) {
			cost[model.Shift]++
		}
	}
	for _, s := range stack {
		if heads[s] == b {
			cost[model.Shift]++
		}
	}
	return cost
}

// A step is sure if it was among the best this often, of so many states with the same classes at hand.
const (
	sureShare = 0.998
	sureFrom  = 40
)

// countSure gives a pass the steps that are sure, counted on the way of the treebank and, now and then, off it.
func countSure(m *model.Model, pass int, train []example) {
	rng := rand.New(rand.NewPCG(3, uint64(pass)))
	right := make([][3]int32, model.SureSize)
	all := make([]int32, model.SureSize)
	var p model.Tree
	for i := range train {
		e := &train[i]
		p.Reset(m, &e.tags, pass == 0, nil)
		heads, labels := e.ordered(pass)
		for !p.Done() {
			a, forced := p.Forced()
			if !forced {
				k := p.SureIndex()
				cost := costs(&p, heads)
				if !p.Possible(model.Right) {
					cost[model.Right] = len(heads) + 1
				}
				least := min(cost[0], cost[1], cost[2])
				all[k]++
				var good []model.Action
				for b, c := range cost {
					if c == least {
						right[k][b]++
						good = append(good, model.Action(b))
					}
				}
				a = good[rng.IntN(len(good))]
				if rng.Float64() < 0.03 {
					if b := model.Action(rng.IntN(3)); p.Possible(b) {
						a = b
					}
				}
			}
			if a == model.Shift {
				p.Do(a, 0)
				continue
			}
			_, dep := p.Arc(a)
			p.Do(a, labels[dep])
		}
	}
	table := make([]byte, model.SureSize)
	for k, n := range all {
		if n < sureFrom {
			continue
		}
		for b, r := range right[k] {
			if float64(r) >= sureShare*float64(n) {
				table[k] = byte(b) + 1
				break
			}
		}
	}
	m.Passes[pass].SetSure(table)
}

// parserWeights are the averaged weights of steps, two a feature, and of labels.
type parserWeights struct{ steps, labels []float32 }

// trainParser learns to parse. From the second round on it mostly follows its own steps, right or wrong, so that it
// learns to make the best of its mistakes.
func trainParser(m *model.Model, pass int, train []example, o options, seed uint64) parserWeights {
	rng := rand.New(rand.NewPCG(seed, 2))
	steps, labels := newWeights(2*o.steps), newWeights(o.labelRows*model.RowWidth)
	order := make([]int, len(train))
	for i := range order {
		order[i] = i
	}
	var p model.Tree
	var gold example
	for round := range o.rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			e := &train[k]
			p.Reset(m, &e.tags, pass == 0, e.guide)
			gold.heads, gold.labels = e.ordered(pass)
			for !p.Done() {
				a, forced := p.Forced()
				if !forced {
					a, forced = m.Passes[pass].Sure(&p)
				}
				if !forced {
					a = learnStep(&p, &gold, steps, o, round > 0 && rng.Float64() < o.explore)
				}
				if a == model.Shift {
					p.Do(a, 0)
					continue
				}
				head, dep := p.Arc(a)
				p.Do(a, learnLabel(&m.Passes[pass], &p, &gold, labels, o, head, dep))
			}
		}
	}
	return parserWeights{steps.mean(), labels.mean()}
}

func learnStep(p *model.Tree, e *example, t *weights, o options, follow bool) model.Action {
	var places [model.ActionFeatures]uint32
	n := p.Features(&places, o.steps)
	var score [3]float32
	for _, f := range places[:n] {
		i := 2 * int(f)
		score[model.Left] += t.w[i]
		score[model.Right] += t.w[i+1]
	}
	cost := costs(p, e.heads)
	last := model.Right
	if !p.Possible(model.Right) {
		last = model.Left
	}
	least := cost[0]
	for a := model.Left; a <= last; a++ {
		least = min(least, cost[a])
	}
	good, bad := model.Action(255), model.Action(255)
	for a := model.Shift; a <= last; a++ {
		if cost[a] == least {
			if good == 255 || score[a] > score[good] {
				good = a
			}
		} else if bad == 255 || score[a] > score[bad] {
			bad = a
		}
	}
	t.now++
	if bad == 255 {
		return good
	}
	if score[good]-score[bad] <= o.margin {
		for _, f := range places[:n] {
			i := 2 * int(f)
			if good != model.Shift {
				t.add(i+int(good)-1, 1)
			}
			if bad != model.Shift {
				t.add(i+int(bad)-1, -1)
			}
		}
	}
	if follow && score[bad] > score[good] {
		return bad
	}
	return good
}

// learnLabel names the arc as learnt so far. It learns only from arcs that are in the tree of the treebank.
func learnLabel(m *model.Pass, p *model.Tree, e *example, t *weights, o options, head, dep int) uint8 {
	cands := m.Labels(p, head, dep)
	if len(cands) == 1 || len(t.w) == 0 {
		return cands[0]
	}
	var f [model.LabelFeatures]model.Key
	var sums [64]float32
	n := p.LabelFeatures(head, dep, &f)
	if e.heads[dep] != head {
		scoreRows(t, o.labelRows, f[:n], cands, sums[:])
		b := 0
		for k := range cands {
			if sums[k] > sums[b] {
				b = k
			}
		}
		return cands[b]
	}
	return learnMargin(t, o.labelRows, f[:n], cands, sums[:], e.labels[dep], o.margin)
}
