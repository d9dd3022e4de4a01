package schema

import (
	"context"
	"fmt"
	"time"

	"github.com/graphql-go/graphql"

	"backchannel/graph"
)

// reader answers one request's reads set at a time. Resolvers say what they
// will need when they run and get a thunk; graphql-go forces thunks level by
// level, so the first thunk of a level finds the keys of all its siblings and
// fetches them together. A reader serves one execution, on one goroutine.
type reader struct {
	ctx     context.Context
	store   graph.Store
	batches map[string]any
	errors  map[string]map[string]any // extensions of errors, by response path
	wrote   func()                    // to be called after a write
	budget  *budget
	// knownBy is the load moment as of which the field at hand is answered: its
	// own, else that of the nearest field above it; zero is now.
	knownBy time.Time
	moments map[*graphql.ResponsePath]time.Time // of the fields that give one
}

type readerKey struct{}

func newReader(ctx context.Context, s graph.Store, b *budget) *reader {
	return &reader{ctx: ctx, store: s, batches: map[string]any{}, errors: map[string]map[string]any{}, budget: b, moments: map[*graphql.ResponsePath]time.Time{}}
}

func (r *reader) context() context.Context { return context.WithValue(r.ctx, readerKey{}, r) }

func readerFrom(ctx context.Context) *reader {
	r, _ := ctx.Value(readerKey{}).(*reader)
	return r
}

// at is the reader for a field: what it reads is as of the field's moment.
func (r *reader) at(p graphql.ResolveParams) *reader {
	for _, a := range []arguments{p.Args, arguments(p.Args).object("filter")} {
		if t := a.time("knownBy"); !t.IsZero() {
			r.moments[p.Info.Path] = t
		}
	}
	if len(r.moments) == 0 {
		return r
	}
	for path := p.Info.Path; path != nil; path = path.Prev {
		if t, ok := r.moments[path]; ok {
			then := *r
			then.knownBy = t
			return &then
		}
	}
	return r
}

// batch collects keys and fetches all of them when the first is needed.
type batch[K comparable, V any] struct {
	fetch   func([]K) (map[K]V, error)
	pending []K
	known   map[K]bool // queued or fetched
	got     map[K]V
	errs    map[K]error
}

// want queues a key.
func (b *batch[K, V]) want(k K) {
	if !b.known[k] {
		b.known[k] = true
		b.pending = append(b.pending, k)
	}
}

// get returns the value of a key that was wanted before; the zero V where the
// fetch found none. It fetches only if its own key is missing, never because
// others are pending, which would undo the batching of the next level.
func (b *batch[K, V]) get(k K) (V, error) {
	b.want(k)
	if err, failed := b.errs[k]; failed {
		var none V
		return none, err
	}
	if v, ok := b.got[k]; ok {
		return v, nil
	}
	keys := b.pending
	b.pending = nil
	values, err := b.fetch(keys)
	for _, key := range keys {
		if err != nil {
			b.errs[key] = err
		} else {
			b.got[key] = values[key]
		}
	}
	return b.got[k], err
}

// batchOf returns the request's batch of that name and of the reader's load
// moment, made at its first use.
func batchOf[K comparable, V any](r *reader, name string, fetch func([]K) (map[K]V, error)) *batch[K, V] {
	if !r.knownBy.IsZero() {
		name += r.knownBy.Format(" as known by " + time.RFC3339Nano)
	}
	b, ok := r.batches[name].(*batch[K, V])
	if !ok {
		b = &batch[K, V]{fetch: fetch, known: map[K]bool{}, got: map[K]V{}, errs: map[K]error{}}
		r.batches[name] = b
	}
	return b
}

// thunk is what graphql-go takes for a value to come.
type thunk = func() (any, error)

func (r *reader) nodes() *batch[graph.ID, graph.Node] {
	return batchOf(r, "nodes", func(ids []graph.ID) (map[graph.ID]graph.Node, error) {
		return r.store.Nodes(r.ctx, ids, r.knownBy)
	})
}

// node gives the node of the id, or nil.
func (r *reader) node(id graph.ID) thunk {
	if id == "" {
		return func() (any, error) { return nil, nil }
	}
	b := r.nodes()
	b.want(id)
	return func() (any, error) {
		n, err := b.get(id)
		if n == nil {
			return nil, err
		}
		return n, err
	}
}

// list gives the nodes of the ids that exist, in their order.
func list[T ~string](r *reader, ids []T) thunk {
	b := r.nodes()
	for _, id := range ids {
		b.want(graph.ID(id))
	}
	return func() (any, error) {
		nodes := []any{}
		for _, id := range ids {
			n, err := b.get(graph.ID(id))
			if err != nil {
				return nil, err
			}
			if n != nil {
				nodes = append(nodes, n)
			}
		}
		return nodes, nil
	}
}

// then puts the reader's load moment into a question that has none.
func (r *reader) then(x graph.Expansion) graph.Expansion {
	if x.Events.KnownBy.IsZero() {
		x.Events.KnownBy = r.knownBy
	}
	return x
}

// edges gives the page of edges at one node; nodes whose questions are alike
// but for From are asked about together.
func (r *reader) edges(from graph.ID, x graph.Expansion) func() (graph.List[graph.Edge], error) {
	x.From = nil
	x = r.then(x)
	b := batchOf(r, fmt.Sprintf("edges %+v", x), func(ids []graph.ID) (map[graph.ID]graph.List[graph.Edge], error) {
		x := x
		x.From = ids
		return r.store.Expand(r.ctx, x)
	})
	b.want(from)
	return func() (graph.List[graph.Edge], error) { return b.get(from) }
}

// allEdges is edges without pages, for relations with few edges.
func (r *reader) allEdges(from graph.ID, x graph.Expansion) func() ([]graph.Edge, error) {
	x.From = nil
	x = r.then(x)
	b := batchOf(r, fmt.Sprintf("all edges %+v", x), func(ids []graph.ID) (map[graph.ID][]graph.Edge, error) {
		x := x
		x.From = ids
		return graph.ExpandAll(r.ctx, r.store, x)
	})
	b.want(from)
	return func() ([]graph.Edge, error) { return b.get(from) }
}
