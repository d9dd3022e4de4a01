package export

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"backchannel/graph"
)

// chunk is how many ids one call of the store asks for, fewChunk how many of
// articles: these come with their texts, of which some are books.
const (
	chunk    = 500
	fewChunk = 100
)

// plan is what a selection comes to: the ids of its nodes.
type plan struct {
	ctx       context.Context
	store     graph.Store
	selection Selection
	filter    graph.EventFilter
	roots     []graph.ID // to go around, where rooted
	rooted    bool

	events, articles, entities sortedList

	count tally
	step  func() // called for every node and edge
}

// newPlan makes the plan; close must be called.
func newPlan(ctx context.Context, s graph.Store, sel Selection, ask Asker) (*plan, error) {
	if err := sel.Validate(); err != nil {
		return nil, err
	}
	p := &plan{ctx: ctx, store: s, selection: sel, filter: sel.events(), count: tally{Kinds: map[string]int{}, Types: map[string]int{}}, step: func() {}}
	steps := []func() error{p.pickEvents, p.pickEntities, p.pickArticles, p.settle}
	if p.rooted = len(sel.Around) > 0 || sel.Query.asked(); p.rooted {
		steps[0] = p.grow
	}
	if err := p.root(ask); err != nil {
		return nil, err
	}
	for _, step := range steps {
		if err := step(); err != nil {
			p.close()
			return nil, fmt.Errorf("select: %w", err)
		}
	}
	return p, nil
}

// close frees the temporary files.
func (p *plan) close() {
	for _, l := range p.lists() {
		l.close()
	}
}

// fault is what went wrong with the temporary files while they were read.
func (p *plan) fault() error {
	var errs []error
	for _, l := range p.lists() {
		errs = append(errs, l.err)
	}
	return errors.Join(errs...)
}

func (p *plan) lists() []*sortedList { return []*sortedList{&p.events, &p.articles, &p.entities} }

// root finds the nodes to go around: those that were named, which must be
// there, and those of the query's answer.
func (p *plan) root(ask Asker) error {
	there, err := p.store.Nodes(p.ctx, p.selection.Around, p.selection.KnownBy)
	if err != nil {
		return err
	}
	for _, id := range p.selection.Around {
		if there[id] == nil {
			return fmt.Errorf("%w: there is no node %s: find its id with a search", graph.ErrNotFound, id)
		}
	}
	p.roots = p.selection.Around
	if !p.selection.Query.asked() {
		return nil
	}
	if ask == nil {
		return graph.Invalidf("query: nobody answers queries here")
	}
	answer, err := ask(p.ctx, p.selection.Query)
	if err != nil {
		return fmt.Errorf("query: %w", err)
	}
	p.roots = append(p.roots[:len(p.roots):len(p.roots)], answer...)
	return nil
}

// has reports whether a node is selected.
func (p *plan) has(id graph.ID) bool { return p.listOf(id.Kind()).has(string(id)) }

func (p *plan) listOf(k graph.Kind) *sortedList {
	switch k {
	case graph.EventKind:
		return &p.events
	case graph.ArticleKind:
		return &p.articles
	}
	return &p.entities
}

// shown returns the lists of ids that are nodes of the projection.
func (p *plan) shown() []*sortedList {
	switch p.selection.projection() {
	case Actors, ActorEvents:
		return []*sortedList{&p.entities}
	case Events:
		return []*sortedList{&p.entities, &p.events}
	}
	return p.lists()
}

// inOrder yields the ids of all nodes, byte by byte, in chunks.
func (p *plan) inOrder() iter.Seq[[]graph.ID] {
	var lists []iter.Seq[string]
	for _, l := range p.shown() {
		lists = append(lists, l.all())
	}
	return func(yield func([]graph.ID) bool) {
		var part []graph.ID
		for t := range merged(lists) {
			id := graph.ID(t)
			if n := len(part); n == chunk || n >= fewChunk && (id.Kind() == graph.ArticleKind || part[n-1].Kind() == graph.ArticleKind) {
				if !yield(part) {
					return
				}
				part = nil
			}
			part = append(part, id)
		}
		if len(part) > 0 {
			yield(part)
		}
	}
}

// pages yields the nodes in order. A node that has vanished since the ids were
// picked ends it with an error of category [graph.ErrConflict].
func (p *plan) pages() iter.Seq2[[]graph.Node, error] {
	return func(yield func([]graph.Node, error) bool) {
		for ids := range p.inOrder() {
			nodes, err := p.read(ids)
			if err == nil && len(nodes) < len(ids) {
				err = errChanged
			}
			if !yield(nodes, err) || err != nil {
				return
			}
		}
		if err := p.fault(); err != nil {
			yield(nil, err)
		}
	}
}

var errChanged = fmt.Errorf("%w: the graph was changed while it was exported: export it again", graph.ErrConflict)

// read returns the nodes of those ids that the selection can see, in that order.
func (p *plan) read(ids []graph.ID) ([]graph.Node, error) {
	got, err := p.store.Nodes(p.ctx, ids, p.selection.KnownBy)
	if err != nil {
		return nil, err
	}
	nodes := make([]graph.Node, 0, len(ids))
	for _, id := range ids {
		if n, ok := got[id]; ok {
			nodes = append(nodes, n)
		}
	}
	return nodes, nil
}

// eventsAmong reads the events among the nodes of those ids.
func (p *plan) eventsAmong(ids []graph.ID) ([]graph.Event, error) {
	nodes, err := p.read(ids)
	events := make([]graph.Event, 0, len(nodes))
	for _, n := range nodes {
		if e, ok := n.(graph.Event); ok {
			events = append(events, e)
		}
	}
	return events, err
}

// expand follows a relation whose lists are short to their ends.
func (p *plan) expand(from []graph.ID, r graph.Relation, d graph.Direction) (map[graph.ID][]graph.Edge, error) {
	if len(from) == 0 {
		return nil, nil
	}
	return graph.ExpandAll(p.ctx, p.store, graph.Expansion{From: from, Relation: r, Direction: d,
		Events: graph.EventFilter{KnownBy: p.selection.KnownBy}, Holdings: graph.HoldingFilter{AsOf: p.selection.AsOf}})
}

func articleIDs(list []graph.ID) []graph.ArticleID {
	out := make([]graph.ArticleID, len(list))
	for i, id := range list {
		out[i] = graph.ArticleID(id)
	}
	return out
}

func nodeIDs[T ~string](list []T) []graph.ID {
	out := make([]graph.ID, len(list))
	for i, v := range list {
		out[i] = graph.ID(v)
	}
	return out
}
