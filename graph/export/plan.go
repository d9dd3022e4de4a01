package export

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"backchannel/graph"
)

// chunk is how many ids one call of the store asks for: with texts of usual
// length, a few megabytes.
const chunk = 500

// plan is what a selection comes to: the ids of its nodes.
type plan struct {
	ctx       context.Context
	store     graph.Store
	selection Selection
	filter    graph.EventFilter

	events, articles idList
	entities         map[graph.ID]struct{} // while the plan is made
	entityList       idList

	count tally
	step  func() // called for every node and edge
}

func newPlan(ctx context.Context, s graph.Store, sel Selection) (*plan, error) {
	if err := sel.Validate(); err != nil {
		return nil, err
	}
	p := &plan{ctx: ctx, store: s, selection: sel, filter: sel.events(), entities: map[graph.ID]struct{}{},
		count: tally{Kinds: map[string]int{}, Types: map[string]int{}}, step: func() {}}
	steps := []func() error{p.pickEvents, p.pickEntities, p.pickArticles}
	if len(sel.Around) > 0 {
		steps = []func() error{p.grow, p.pickEntities, p.pickArticles}
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, fmt.Errorf("select: %w", err)
		}
	}
	return p, p.settle()
}

// pickEvents takes what the filter selects and the events that those are about.
func (p *plan) pickEvents() error {
	var objects idList
	for e, err := range graph.AllEvents(p.ctx, p.store, p.filter, graph.ByDateAscending) {
		if err != nil {
			return err
		}
		p.take(e)
		objects.add(string(e.Object))
	}
	p.events.sort()
	return p.takeObjects(objects)
}

// take adds an event and whoever it brings.
func (p *plan) take(e graph.Event) {
	p.events.add(string(e.ID))
	if p.onlyActors() {
		p.bring(slices.DeleteFunc(append(slices.Clone(e.Agents), e.Targets...), func(id graph.ID) bool { return !id.Kind().IsActor() })...)
		return
	}
	p.bring(e.Agents...)
	p.bring(e.Targets...)
	p.bring(e.About...)
	p.bring(e.Place)
}

func (p *plan) onlyActors() bool {
	return p.selection.projection() == Actors || p.selection.projection() == ActorEvents
}

func (p *plan) bring(ids ...graph.ID) {
	for _, id := range ids {
		if id != "" {
			p.entities[id] = struct{}{}
		}
	}
}

// takeObjects adds the events that selected ones are about, and so on.
func (p *plan) takeObjects(objects idList) error {
	for {
		objects.sort()
		objects.keep(func(id graph.ID) bool { return !p.events.has(string(id)) })
		if objects.len() == 0 {
			return nil
		}
		var further idList
		for i := 0; i < objects.len(); i += chunk {
			nodes, err := p.read(objects.chunk(i, chunk))
			if err != nil {
				return err
			}
			for _, n := range nodes {
				if e, ok := n.(graph.Event); ok {
					p.take(e)
					further.add(string(e.Object))
				}
			}
		}
		p.events.sort()
		objects = further
	}
}

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

// grow takes the neighbourhood of the ids asked for, step by step.
func (p *plan) grow() error {
	there, err := p.store.Nodes(p.ctx, p.selection.Around, p.selection.KnownBy)
	if err != nil {
		return err
	}
	for _, id := range p.selection.Around {
		if there[id] == nil {
			return fmt.Errorf("%w: there is no node %s: find its id with a search", graph.ErrNotFound, id)
		}
	}
	frontier := slices.Clone(p.selection.Around)
	seen := map[graph.ID]struct{}{}
	for step := 0; ; step++ {
		var fresh []graph.ID
		for _, id := range frontier {
			if _, ok := seen[id]; !ok {
				seen[id] = struct{}{}
				fresh = append(fresh, id)
			}
		}
		slices.Sort(fresh)
		var next []graph.ID
		for part := range slices.Chunk(fresh, chunk) {
			found, err := p.reach(part, step < p.selection.Depth)
			if err != nil {
				return err
			}
			next = append(next, found...)
		}
		if frontier = next; len(frontier) == 0 || step >= p.selection.Depth {
			break
		}
	}
	p.events.sort()
	var objects idList
	for i := 0; i < p.events.len(); i += chunk {
		nodes, err := p.read(p.events.chunk(i, chunk))
		if err != nil {
			return err
		}
		for _, n := range nodes {
			if e, ok := n.(graph.Event); ok {
				objects.add(string(e.Object))
			}
		}
	}
	return p.takeObjects(objects)
}

// reach adds the nodes, and returns those that one step leads to.
func (p *plan) reach(ids []graph.ID, on bool) ([]graph.ID, error) {
	nodes, err := p.read(ids)
	if err != nil {
		return nil, err
	}
	var entities, events, next []graph.ID
	var told []graph.ArticleID
	for _, n := range nodes {
		switch n := n.(type) {
		case graph.Event:
			p.take(n)
			events = append(events, n.NodeID())
			next = append(append(append(next, n.Agents...), n.Targets...), n.About...)
			if n.Place != "" {
				next = append(next, n.Place)
			}
		case graph.Article:
			p.articles.add(string(n.ID))
			told = append(told, n.ID)
		default:
			p.bring(n.NodeID())
			entities = append(entities, n.NodeID())
		}
	}
	if !on {
		return nil, nil
	}
	follow := func(from []graph.ID, r graph.Relation, d graph.Direction) error {
		if len(from) == 0 {
			return nil
		}
		lists, err := graph.ExpandAll(p.ctx, p.store, graph.Expansion{From: from, Relation: r, Direction: d, Events: p.filter,
			Holdings: graph.HoldingFilter{AsOf: p.selection.AsOf}})
		for _, list := range lists {
			for _, e := range list {
				next = append(next, e.Other(d))
			}
		}
		return err
	}
	for _, r := range []graph.Relation{graph.Holds, graph.Of, graph.PartOf} {
		for _, d := range []graph.Direction{graph.Out, graph.In} {
			if err := follow(entities, r, d); err != nil {
				return nil, err
			}
		}
	}
	// Events are half a step: whoever takes part in them is the other half.
	before := len(next)
	for _, r := range []graph.Relation{graph.Participant, graph.About, graph.At} {
		if err := follow(entities, r, graph.In); err != nil {
			return nil, err
		}
	}
	if err := follow(events, graph.Object, graph.In); err != nil {
		return nil, err
	}
	if len(told) > 0 {
		if err := follow(nodeIDs(told), graph.Reports, graph.Out); err != nil {
			return nil, err
		}
	}
	met := slices.Clone(next[before:])
	slices.Sort(met)
	for part := range slices.Chunk(slices.Compact(met), chunk) {
		nodes, err := p.read(part)
		if err != nil {
			return nil, err
		}
		for _, n := range nodes {
			if e, ok := n.(graph.Event); ok {
				p.take(e)
				next = append(append(append(next, e.Agents...), e.Targets...), e.About...)
			}
		}
	}
	return next, nil
}

func nodeIDs[T ~string](list []T) []graph.ID {
	out := make([]graph.ID, len(list))
	for i, v := range list {
		out[i] = graph.ID(v)
	}
	return out
}

// pickEntities adds all entities where everything is selected, else the
// offices of those that are there.
func (p *plan) pickEntities() error {
	if p.onlyActors() {
		return nil
	}
	if p.selection.whole() {
		for e, err := range graph.AllEntities(p.ctx, p.store, graph.EntityFilter{}) {
			if err != nil {
				return err
			}
			p.bring(e.ID)
		}
		return nil
	}
	if len(p.selection.Around) > 0 && p.selection.Depth == 0 {
		return nil
	}
	var persons []graph.ID
	for id := range p.entities {
		if id.Kind() == graph.Person {
			persons = append(persons, id)
		}
	}
	slices.Sort(persons)
	for part := range slices.Chunk(persons, chunk) {
		held, err := p.expand(part, graph.Holds, graph.Out)
		if err != nil {
			return err
		}
		for _, list := range held {
			for _, e := range list {
				p.bring(e.To)
			}
		}
	}
	return nil
}

func (p *plan) expand(from []graph.ID, r graph.Relation, d graph.Direction) (map[graph.ID][]graph.Edge, error) {
	return graph.ExpandAll(p.ctx, p.store, graph.Expansion{From: from, Relation: r, Direction: d,
		Events: graph.EventFilter{KnownBy: p.selection.KnownBy}, Holdings: graph.HoldingFilter{AsOf: p.selection.AsOf}})
}

// pickArticles adds the articles that tell of what is selected: they are the
// sources of every projection. Only the full one shows them, with their outlets.
func (p *plan) pickArticles() error {
	if p.selection.whole() {
		for a, err := range graph.AllArticles(p.ctx, p.store, graph.ArticleFilter{}) {
			if err != nil {
				return err
			}
			p.articles.add(string(a.ID))
		}
		p.articles.sort()
		return nil
	}
	for i := 0; i < p.events.len(); i += chunk {
		told, err := p.expand(p.events.chunk(i, chunk), graph.Reports, graph.In)
		if err != nil {
			return err
		}
		for _, list := range told {
			for _, e := range list {
				p.articles.add(string(e.From))
			}
		}
		p.articles.sort() // many pieces of evidence are of few articles
	}
	if err := p.pickAttesting(); err != nil {
		return err
	}
	if p.selection.projection() != Full {
		return nil
	}
	return p.eachArticle(func(a graph.Article) {
		p.bring(a.PublisherID)
		p.bring(a.Cites...)
	})
}

// eachArticle hands on the articles by id, without their texts.
func (p *plan) eachArticle(do func(graph.Article)) error {
	for i := 0; i < p.articles.len(); i += chunk {
		l, err := p.store.Articles(p.ctx, graph.ArticleFilter{IDs: articleIDs(p.articles.chunk(i, chunk))}, graph.Page{First: chunk})
		if err != nil {
			return err
		}
		slices.SortFunc(l.Items, func(a, b graph.Article) int { return cmp.Compare(a.ID, b.ID) })
		for _, a := range l.Items {
			do(a)
		}
	}
	return nil
}

// shown returns the lists of ids that are nodes of the projection.
func (p *plan) shown() []*idList {
	switch p.selection.projection() {
	case Actors, ActorEvents:
		return []*idList{&p.entityList}
	case Events:
		return []*idList{&p.entityList, &p.events}
	}
	return []*idList{&p.entityList, &p.events, &p.articles}
}

// pickAttesting adds the articles that tell of the selected holdings.
func (p *plan) pickAttesting() error {
	var persons []graph.ID
	for id := range p.entities {
		if id.Kind() == graph.Person {
			persons = append(persons, id)
		}
	}
	slices.Sort(persons)
	for part := range slices.Chunk(persons, chunk) {
		held, err := p.expand(part, graph.Holds, graph.Out)
		if err != nil {
			return err
		}
		chosen := map[graph.HoldingID]bool{}
		for _, list := range held {
			for _, e := range list {
				_, ok := p.entities[e.To]
				chosen[e.Holding.ID] = ok
			}
		}
		told, err := p.expand(part, graph.Attests, graph.In)
		if err != nil {
			return err
		}
		for _, list := range told {
			for _, e := range list {
				if chosen[e.Attested] {
					p.articles.add(string(e.From))
				}
			}
		}
	}
	p.articles.sort()
	return nil
}

func articleIDs(list []graph.ID) []graph.ArticleID {
	out := make([]graph.ArticleID, len(list))
	for i, id := range list {
		out[i] = graph.ArticleID(id)
	}
	return out
}

// settle adds what entities belong to, leaves out the kinds that are not
// wanted and what was not known, and puts everything in order.
func (p *plan) settle() error {
	var frontier []graph.ID
	for id := range p.entities {
		frontier = append(frontier, id)
	}
	missing := map[graph.ID]bool{}
	for len(frontier) > 0 {
		slices.Sort(frontier)
		var further []graph.ID
		for part := range slices.Chunk(frontier, chunk) {
			nodes, err := p.store.Nodes(p.ctx, part, p.selection.KnownBy)
			if err != nil {
				return fmt.Errorf("select: %w", err)
			}
			for _, id := range part {
				e, ok := nodes[id].(graph.Entity)
				if !ok {
					missing[id] = true
					continue
				}
				if p.onlyActors() {
					continue
				}
				for _, whole := range append(slices.Clone(e.PartOf), e.Of) {
					if _, there := p.entities[whole]; whole != "" && !there {
						p.bring(whole)
						further = append(further, whole)
					}
				}
			}
		}
		frontier = further
	}
	for id := range p.entities {
		if p.selection.has(id.Kind()) && !missing[id] && (!p.onlyActors() || id.Kind().IsActor()) {
			p.entityList.add(string(id))
		}
	}
	p.entities = nil
	p.entityList.sort()
	p.events.sort()
	p.articles.sort()
	if !p.selection.has(graph.EventKind) {
		p.events = idList{}
	}
	if !p.selection.has(graph.ArticleKind) {
		p.articles = idList{}
	}
	if !p.selection.KnownBy.IsZero() {
		return p.leaveUnknown()
	}
	return nil
}

// leaveUnknown leaves out the articles that were not there by the moment.
func (p *plan) leaveUnknown() error {
	unknown := map[graph.ID]bool{}
	for i := 0; i < p.articles.len(); i += chunk {
		part := p.articles.chunk(i, chunk)
		nodes, err := p.store.Nodes(p.ctx, part, p.selection.KnownBy)
		if err != nil {
			return fmt.Errorf("select: %w", err)
		}
		for _, id := range part {
			if nodes[id] == nil {
				unknown[id] = true
			}
		}
	}
	p.articles.keep(func(id graph.ID) bool { return !unknown[id] })
	return nil
}

// has reports whether a node is selected.
func (p *plan) has(id graph.ID) bool {
	switch id.Kind() {
	case graph.EventKind:
		return p.events.has(string(id))
	case graph.ArticleKind:
		return p.articles.has(string(id))
	}
	return p.entityList.has(string(id))
}
