package graph

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
)

// Metric is a measure of an actor's weight in the network of direct edges.
type Metric uint8

// The metrics.
const (
	// Degree counts the other actors that an actor shares events with.
	Degree Metric = iota + 1
	// PageRank is that of Brin and Page with damping 0.85, links weighing by
	// their events; the values of all actors add up to 1.
	PageRank
	// Betweenness is Brandes' centrality on the undirected, unweighted
	// network, from 0 to 1. Above 2,000 actors it is estimated from the
	// shortest paths of 500 sources, the same ones for the same network.
	Betweenness
)

// Ranked is an actor with its value.
type Ranked struct {
	ID    ID
	Value float64
}

// Rank returns the actors of greatest weight among the selected events, the
// weightiest first and those of equal weight by id, at most limit.
func Rank(ctx context.Context, s Store, m Metric, f EventFilter, limit int) ([]Ranked, error) {
	n, err := readNetwork(ctx, s, f)
	if err != nil {
		return nil, err
	}
	var values []float64
	switch m {
	case Degree:
		values = n.degrees()
	case PageRank:
		values = n.pageRank()
	case Betweenness:
		values, err = n.betweenness(ctx)
	default:
		err = Invalidf("metric %d is unknown", m)
	}
	if err != nil {
		return nil, err
	}
	ranked := make([]Ranked, len(values))
	for i, v := range values {
		ranked[i] = Ranked{n.ids[i], v}
	}
	slices.SortFunc(ranked, func(a, b Ranked) int {
		return cmp.Or(cmp.Compare(b.Value, a.Value), cmp.Compare(a.ID, b.ID))
	})
	return ranked[:min(limit, len(ranked))], nil
}

// network is the projection in compact arrays: the neighbours of node i are
// to[start[i]:start[i+1]], sorted.
type network struct {
	ids []ID // sorted
	at  map[ID]int32
	// out follows the links' direction with their weights; both ignores it.
	out, both adjacency
}

type adjacency struct {
	start  []int32
	to     []int32
	weight []float64
}

func (a adjacency) of(i int32) []int32 { return a.to[a.start[i]:a.start[i+1]] }

func readNetwork(ctx context.Context, s Store, f EventFilter) (*network, error) {
	var links []Link
	n := &network{at: map[ID]int32{}}
	for l, err := range s.Projection(ctx, f) {
		if err != nil {
			return nil, err
		}
		links = append(links, l)
		n.ids = append(n.ids, l.From, l.To)
	}
	slices.Sort(n.ids)
	n.ids = slices.Compact(n.ids)
	for i, id := range n.ids {
		n.at[id] = int32(i)
	}
	type arc struct {
		from, to int32
		weight   float64
	}
	var out, both []arc
	for _, l := range links {
		a := arc{n.at[l.From], n.at[l.To], float64(l.Count)}
		out = append(out, a)
		both = append(both, a, arc{a.to, a.from, a.weight})
	}
	compact := func(arcs []arc) adjacency {
		slices.SortFunc(arcs, func(a, b arc) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
		arcs = slices.CompactFunc(arcs, func(a, b arc) bool { return a.from == b.from && a.to == b.to })
		a := adjacency{start: make([]int32, len(n.ids)+1)}
		for _, e := range arcs {
			a.start[e.from+1]++
			a.to = append(a.to, e.to)
			a.weight = append(a.weight, e.weight)
		}
		for i := range n.ids {
			a.start[i+1] += a.start[i]
		}
		return a
	}
	n.out, n.both = compact(out), compact(both)
	return n, nil
}

func (n *network) degrees() []float64 {
	d := make([]float64, len(n.ids))
	for i := range d {
		d[i] = float64(len(n.both.of(int32(i))))
	}
	return d
}

// pageRank iterates until values change by less than 1e-10 in sum, at most a
// hundred times. Actors without links out give their weight to all alike.
func (n *network) pageRank() []float64 {
	const damping = 0.85
	size := len(n.ids)
	rank, next, total := make([]float64, size), make([]float64, size), make([]float64, size)
	for i := range rank {
		rank[i] = 1 / float64(size)
		for k := n.out.start[i]; k < n.out.start[i+1]; k++ {
			total[i] += n.out.weight[k]
		}
	}
	for range 100 {
		dangling := 0.0
		for i := range rank {
			if total[i] == 0 {
				dangling += rank[i]
			}
		}
		for i := range next {
			next[i] = (1-damping)/float64(size) + damping*dangling/float64(size)
		}
		for i := range rank {
			for k := n.out.start[i]; k < n.out.start[i+1]; k++ {
				next[n.out.to[k]] += damping * rank[i] * n.out.weight[k] / total[i]
			}
		}
		change := 0.0
		for i := range rank {
			change += max(next[i]-rank[i], rank[i]-next[i])
		}
		rank, next = next, rank
		if change < 1e-10 {
			break
		}
	}
	return rank
}

func (n *network) betweenness(ctx context.Context) ([]float64, error) {
	const exactUpTo, sample = 2_000, 500
	size := len(n.ids)
	sources := make([]int, size)
	for i := range sources {
		sources[i] = i
	}
	if size > exactUpTo {
		sources = rand.New(rand.NewPCG(1, uint64(size))).Perm(size)[:sample]
	}
	between := make([]float64, size)
	dist, paths, share := make([]int32, size), make([]float64, size), make([]float64, size)
	var order []int32
	for _, source := range sources {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for i := range dist {
			dist[i], paths[i], share[i] = -1, 0, 0
		}
		dist[source], paths[source] = 0, 1
		order = append(order[:0], int32(source))
		for k := 0; k < len(order); k++ {
			v := order[k]
			for _, w := range n.both.of(v) {
				if dist[w] < 0 {
					dist[w] = dist[v] + 1
					order = append(order, w)
				}
				if dist[w] == dist[v]+1 {
					paths[w] += paths[v]
				}
			}
		}
		for k := len(order) - 1; k > 0; k-- {
			w := order[k]
			for _, v := range n.both.of(w) {
				if dist[v] == dist[w]-1 {
					share[v] += paths[v] / paths[w] * (1 + share[w])
				}
			}
			between[w] += share[w]
		}
	}
	if size > 2 {
		// Each pair is seen from both its ends.
		scale := float64(size) / float64(len(sources)) / (float64(size-1) * float64(size-2))
		for i := range between {
			between[i] *= scale
		}
	}
	return between, nil
}

// maxPaths bounds how many equally short chains Paths returns.
const maxPaths = 20

// Paths returns the shortest chains of contact between two actors among the
// selected events, whichever way their links run: all of the least length, at
// most 20, in order of the ids along them. None, if they are not joined within
// maxLength links or are one and the same.
func Paths(ctx context.Context, s Store, from, to ID, f EventFilter, maxLength int) ([][]ID, error) {
	n, err := readNetwork(ctx, s, f)
	if err != nil {
		return nil, err
	}
	a, okA := n.at[from]
	b, okB := n.at[to]
	if !okA || !okB || a == b {
		return nil, nil
	}
	// Distances from the far end tell each step which neighbours come closer.
	dist := make([]int32, len(n.ids))
	for i := range dist {
		dist[i] = -1
	}
	dist[b] = 0
	queue := []int32{b}
	for k := 0; k < len(queue) && dist[a] < 0; k++ {
		for _, w := range n.both.of(queue[k]) {
			if dist[w] < 0 {
				dist[w] = dist[queue[k]] + 1
				queue = append(queue, w)
			}
		}
	}
	if dist[a] < 0 || int(dist[a]) > maxLength {
		return nil, nil
	}
	var chains [][]ID
	chain := []ID{from}
	var walk func(v int32)
	walk = func(v int32) {
		if v == b {
			chains = append(chains, slices.Clone(chain))
			return
		}
		for _, w := range n.both.of(v) {
			if len(chains) == maxPaths {
				return
			}
			if dist[w] == dist[v]-1 {
				chain = append(chain, n.ids[w])
				walk(w)
				chain = chain[:len(chain)-1]
			}
		}
	}
	walk(a)
	return chains, nil
}
