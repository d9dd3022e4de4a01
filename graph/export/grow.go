package export

import (
	"slices"

	"backchannel/graph"
)

// grow takes the neighbourhood of the roots, step by step.
func (p *plan) grow() error {
	var frontier, seen sortedList
	defer func() { frontier.close(); seen.close() }()
	for _, id := range p.roots {
		frontier.add(string(id))
	}
	for step := 0; ; step++ {
		if err := frontier.settle(); err != nil {
			return err
		}
		if err := frontier.keep(func(id string) bool { return !seen.has(id) }); err != nil {
			return err
		}
		var next sortedList
		for part, err := range frontier.chunks(fewChunk) {
			if err == nil {
				err = p.reach(part, step < p.selection.Depth, &next)
			}
			if err != nil {
				next.close()
				return err
			}
			for _, id := range part {
				seen.add(string(id))
			}
		}
		frontier.close()
		frontier = next
		if err := seen.settle(); err != nil {
			return err
		}
		if step >= p.selection.Depth {
			break
		}
	}
	if err := p.events.settle(); err != nil {
		return err
	}
	var objects sortedList
	defer objects.close()
	for part, err := range p.events.chunks(chunk) {
		if err != nil {
			return err
		}
		events, err := p.eventsAmong(part)
		if err != nil {
			return err
		}
		for _, e := range events {
			objects.add(string(e.Object))
		}
	}
	return p.takeObjects(&objects)
}

// reach adds the nodes and, if the way goes on, what one step leads to, whose
// ids it adds to next.
func (p *plan) reach(ids []graph.ID, on bool, next *sortedList) error {
	nodes, err := p.read(ids)
	if err != nil {
		return err
	}
	var entities, events []graph.ID
	var told []graph.ArticleID
	for _, n := range nodes {
		switch n := n.(type) {
		case graph.Event:
			p.take(n)
			events = append(events, n.NodeID())
			addSides(next, n)
			next.add(string(n.Place))
		case graph.Article:
			p.articles.add(string(n.ID))
			told = append(told, n.ID)
		default:
			p.bring(n.NodeID())
			entities = append(entities, n.NodeID())
		}
	}
	if !on {
		return nil
	}
	var met sortedList
	defer met.close()
	for _, way := range []struct {
		from      []graph.ID
		relation  graph.Relation
		direction graph.Direction
		to        *sortedList
	}{
		{entities, graph.Holds, graph.Out, next}, {entities, graph.Holds, graph.In, next},
		{entities, graph.Of, graph.Out, next}, {entities, graph.Of, graph.In, next},
		{entities, graph.PartOf, graph.Out, next}, {entities, graph.PartOf, graph.In, next},
		// Events are half a step: whoever takes part in them is the other half.
		{entities, graph.Participant, graph.In, &met}, {entities, graph.About, graph.In, &met}, {entities, graph.At, graph.In, &met},
		{events, graph.Object, graph.In, &met}, {nodeIDs(told), graph.Reports, graph.Out, &met},
	} {
		if err := p.follow(way.from, way.relation, way.direction, way.to); err != nil {
			return err
		}
	}
	if err := met.settle(); err != nil {
		return err
	}
	for part, err := range met.chunks(chunk) {
		if err != nil {
			return err
		}
		found, err := p.eventsAmong(part)
		if err != nil {
			return err
		}
		if found, err = p.ofDataSets(found); err != nil {
			return err
		}
		for _, e := range found {
			p.take(e)
			next.add(string(e.ID))
			addSides(next, e)
		}
	}
	return nil
}

func addSides(to *sortedList, e graph.Event) {
	for _, ids := range [][]graph.ID{e.Agents, e.Targets, e.About} {
		for _, id := range ids {
			to.add(string(id))
		}
	}
}

// atOnce bounds the edges that one call of follow's can return: a hub has more
// than one wants to hold.
const (
	nodesAtOnce = 50
	edgesAtOnce = 200
)

// follow adds the other ends of the edges that the selection allows, page by page.
func (p *plan) follow(from []graph.ID, r graph.Relation, d graph.Direction, to *sortedList) error {
	for part := range slices.Chunk(from, nodesAtOnce) {
		x := graph.Expansion{From: part, Relation: r, Direction: d, Events: p.filter, Holdings: graph.HoldingFilter{AsOf: p.selection.AsOf},
			Page: graph.Page{First: edgesAtOnce}}
		lists, err := p.store.Expand(p.ctx, x)
		if err != nil {
			return err
		}
		for _, id := range part {
			l := lists[id]
			for {
				for _, e := range l.Items {
					to.add(string(e.Other(d)))
				}
				if !l.More {
					break
				}
				x.From, x.Page = []graph.ID{id}, graph.Page{First: nodesAtOnce * edgesAtOnce, After: l.Cursors[len(l.Cursors)-1]}
				more, err := p.store.Expand(p.ctx, x)
				if err != nil {
					return err
				}
				l = more[id]
			}
		}
	}
	return nil
}
