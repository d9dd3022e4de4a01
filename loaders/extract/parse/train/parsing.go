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
}

func newExample(s sentence, tags model.Tags) example {
	e := example{heads: projective(s)}
	e.tags.Words = slices.Clone(tags.Words)
	e.tags.Classes = slices.Clone(tags.Classes)
	for _, w := range s.words {
		e.labels = append(e.labels, uint8(w.rel))
	}
	return e
}

// countLabels gives m the relations seen for each direction, coarse head and class of dependent. The arcs of the
// treebank are counted with the classes predicted.
func countLabels(m *model.Model, train []example) {
	count := map[int]map[uint8]int{}
	all := map[uint8]int{}
	var p model.Tree
	for i := range train {
		e := &train[i]
		p.Reset(m, &e.tags)
		for d, h := range e.heads {
			k := m.LabelIndex(&p, h, d)
			if count[k] == nil {
				count[k] = map[uint8]int{}
			}
			count[k][e.labels[d]]++
			all[e.labels[d]]++
		}
	}
	byCount := func(c map[uint8]int, least int) []uint8 {
		set := slices.SortedFunc(maps.Keys(c), func(a, b uint8) int { return cmp.Or(cmp.Compare(c[b], c[a]), cmp.Compare(a, b)) })
		return slices.DeleteFunc(set, func(r uint8) bool { return c[r] < least })
	}
	delete(all, uint8(parse.Root))
	sets := [][]uint8{byCount(all, 20)}
	table := m.LabelTable()
	for _, k := range slices.Sorted(maps.Keys(count)) {
		total := 0
		for _, n := range count[k] {
			total += n
		}
		if total < 8 {
			continue
		}
		set := byCount(count[k], 1+total/1500)
		i := slices.IndexFunc(sets, func(s []uint8) bool { return slices.Equal(s, set) })
		if i < 0 {
			i = len(sets)
			sets = append(sets, set)
		}
		table[k] = uint16(i)
	}
	m.SetLabels(sets, table)
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

// parserWeights are the averaged weights of steps, two a feature, and of labels.
type parserWeights struct{ steps, labels []float32 }

// trainParser learns to parse. From the second round on it mostly follows its own steps, right or wrong, so that it
// learns to make the best of its mistakes.
func trainParser(m *model.Model, train []example, o options, seed uint64, report func(round int, w func() parserWeights)) parserWeights {
	rng := rand.New(rand.NewPCG(seed, 2))
	steps, labels := newWeights(2*o.steps), newWeights(o.labelRows*64)
	mean := func() parserWeights { return parserWeights{steps.mean(), labels.mean()} }
	order := make([]int, len(train))
	for i := range order {
		order[i] = i
	}
	var p model.Tree
	for round := range o.rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			e := &train[k]
			p.Reset(m, &e.tags)
			for !p.Done() {
				a, forced := p.Forced()
				if !forced {
					a = learnStep(&p, e, steps, o, round > 0 && rng.Float64() < o.explore)
				}
				if a == model.Shift {
					p.Do(a, 0)
					continue
				}
				head, dep := p.Arc(a)
				p.Do(a, learnLabel(m, &p, e, labels, o, head, dep))
			}
		}
		if report != nil {
			report(round, mean)
		}
	}
	return mean()
}

func learnStep(p *model.Tree, e *example, t *weights, o options, follow bool) model.Action {
	var f [model.ActionFeatures]uint32
	n := p.Features(&f)
	var score [3]float32
	for _, h := range f[:n] {
		i := 2 * model.StepPlace(h, o.steps)
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
		for _, h := range f[:n] {
			i := 2 * model.StepPlace(h, o.steps)
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
func learnLabel(m *model.Model, p *model.Tree, e *example, t *weights, o options, head, dep int) uint8 {
	cands := m.Labels(p, head, dep)
	if len(cands) == 1 {
		return cands[0]
	}
	var f [model.LabelFeatures]uint32
	var sums [64]float32
	p.LabelFeatures(head, dep, &f)
	if e.heads[dep] != head {
		scoreRows(t, o.labelRows, f[:], cands, sums[:])
		b := 0
		for k := range cands {
			if sums[k] > sums[b] {
				b = k
			}
		}
		return cands[b]
	}
	return learnRows(t, o.labelRows, f[:], cands, sums[:], e.labels[dep], o.margin)
}
