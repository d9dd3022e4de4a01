package graph

import (
	"context"
	"fmt"
	"slices"
)

// Problem is one way in which a graph breaks its invariants.
type Problem struct {
	ID   string // of the node or holding
	What string // what is wrong with it, for a person
}

// String returns "id: what".
func (p Problem) String() string { return p.ID + ": " + p.What }

// Check proves the graph's invariants and reports whatever breaks them: every
// event and holding is valid and has evidence; evidence and mentions give back
// the text at their offsets; every edge has both its ends; and the direct edges
// are exactly those that the events imply. It reads everything, page by page,
// and returns how many nodes it looked at.
func Check(ctx context.Context, s Store, report func(Problem)) (int, error) {
	c := &checker{ctx: ctx, store: s, report: report}
	for _, part := range []func() error{c.events, c.holdings, c.articles, c.stray} {
		if err := part(); err != nil {
			return c.seen, fmt.Errorf("check: %w", err)
		}
	}
	return c.seen, nil
}

type checker struct {
	ctx    context.Context
	store  Store
	report func(Problem)
	seen   int
	direct int // edges that the events imply
}

func (c *checker) wrong(id any, format string, args ...any) {
	c.report(Problem{fmt.Sprint(id), fmt.Sprintf(format, args...)})
}

// pages hands items on in slices, so that what belongs to them is read set at a time.
func pages[T any](read func(Page) (List[T], error), each func([]T) error) error {
	p := Page{First: sweep}
	for {
		l, err := read(p)
		if err != nil {
			return err
		}
		if err := each(l.Items); err != nil {
			return err
		}
		if !l.More || len(l.Items) == 0 {
			return nil
		}
		p.After = l.Cursors[len(l.Cursors)-1]
	}
}

func (c *checker) events() error {
	return pages(func(p Page) (List[Event], error) {
		return c.store.Events(c.ctx, EventFilter{}, ByRecorded, p)
	}, func(events []Event) error {
		c.seen += len(events)
		ids := make([]EventID, len(events))
		var ends, agents []ID
		for i, e := range events {
			ids[i] = e.ID
			agents = append(agents, e.Agents...)
			agents = append(agents, e.Targets...) // reciprocal edges start there too
			ends = append(ends, e.About...)
			ends = append(ends, e.Place, e.Object.Node())
		}
		nodes, err := c.store.Nodes(c.ctx, union(agents, ends), EventFilter{}.KnownBy)
		if err != nil {
			return err
		}
		evidence, err := ExpandAll(c.ctx, c.store, Expansion{From: nodeIDs(ids), Relation: Reports, Direction: In})
		if err != nil {
			return err
		}
		stored, err := ExpandAll(c.ctx, c.store, Expansion{From: union(agents), Relation: Direct, Events: EventFilter{IDs: ids}})
		if err != nil {
			return err
		}
		type edge struct {
			from, to ID
			t        EventType
		}
		direct := map[EventID][]edge{}
		for _, l := range stored {
			for _, e := range l {
				direct[e.Event] = append(direct[e.Event], edge{e.From, e.To, e.Type})
			}
		}
		for _, e := range events {
			if err := e.Validate(); err != nil {
				c.wrong(e.ID, "%v", err)
			}
			for _, end := range append(union(e.Agents, e.Targets, e.About), e.Place, e.Object.Node()) {
				if _, ok := nodes[end]; end != "" && !ok {
					c.wrong(e.ID, "names %s, which is not in the graph", end)
				}
			}
			if len(evidence[e.ID.Node()]) == 0 {
				c.wrong(e.ID, "has no evidence")
			}
			implied := e.Direct()
			c.direct += len(implied)
			for _, d := range implied {
				if !slices.Contains(direct[e.ID], edge{d.From, d.To, d.Type}) {
					c.wrong(e.ID, "lacks the direct edge %s from %s to %s", d.Type, d.From, d.To)
				}
			}
			if n := len(direct[e.ID]); n > len(implied) {
				c.wrong(e.ID, "has %d direct edges, %d of which it does not imply", n, n-len(implied))
			}
		}
		return c.evidence(evidence)
	})
}

func (c *checker) holdings() error {
	return pages(func(p Page) (List[Entity], error) {
		return c.store.Entities(c.ctx, EntityFilter{}, ByID, p)
	}, func(entities []Entity) error {
		c.seen += len(entities)
		var persons []ID
		for _, e := range entities {
			if err := e.Validate(); err != nil {
				c.wrong(e.ID, "%v", err)
			}
			if e.Kind == Person {
				persons = append(persons, e.ID)
			}
		}
		held, err := ExpandAll(c.ctx, c.store, Expansion{From: persons, Relation: Holds})
		if err != nil {
			return err
		}
		attested, err := ExpandAll(c.ctx, c.store, Expansion{From: persons, Relation: Attests, Direction: In})
		if err != nil {
			return err
		}
		backed := map[HoldingID]bool{}
		for _, l := range attested {
			for _, e := range l {
				backed[e.Attested] = true
			}
		}
		for _, l := range held {
			for _, e := range l {
				if err := e.Holding.Validate(); err != nil {
					c.wrong(e.Holding.ID, "%v", err)
				}
				if !backed[e.Holding.ID] {
					c.wrong(e.Holding.ID, "has no evidence")
				}
			}
		}
		return c.evidence(attested)
	})
}

func (c *checker) articles() error {
	return pages(func(p Page) (List[Article], error) {
		return c.store.Articles(c.ctx, ArticleFilter{}, ByPublishedDescending, p)
	}, func(articles []Article) error {
		c.seen += len(articles)
		var from []ID
		for _, a := range articles {
			from = append(from, a.ID.Node())
		}
		mentions, err := ExpandAll(c.ctx, c.store, Expansion{From: from, Relation: Mentions})
		if err != nil {
			return err
		}
		nodes, err := c.store.Nodes(c.ctx, from, EventFilter{}.KnownBy)
		if err != nil {
			return err
		}
		for id, l := range mentions {
			a, _ := nodes[id].(Article)
			text := newSpanText(a.Text)
			for _, e := range l {
				if !text.holds(*e.Mention) {
					c.wrong(id, "mentions %s as %q, which is not its text at %d–%d", e.To, e.Mention.Text, e.Mention.Start, e.Mention.End)
				}
			}
		}
		return nil
	})
}

// evidence checks that each piece gives back its text.
func (c *checker) evidence(lists map[ID][]Edge) error {
	var from []ID
	for _, l := range lists {
		for _, e := range l {
			from = append(from, e.Evidence.Article.Node())
		}
	}
	nodes, err := c.store.Nodes(c.ctx, union(from), EventFilter{}.KnownBy)
	if err != nil {
		return err
	}
	texts := map[ID]*spanText{}
	for id, n := range nodes {
		if a, ok := n.(Article); ok {
			texts[id] = newSpanText(a.Text)
		}
	}
	for id, l := range lists {
		for _, e := range l {
			ev := e.Evidence
			if t := texts[ev.Article.Node()]; t == nil {
				c.wrong(id, "rests on %s, which is not in the graph", ev.Article)
			} else if !t.holds(ev.Span) {
				c.wrong(id, "rests on %q, which is not the text of %s at %d–%d", abridge(ev.Span.Text), ev.Article, ev.Span.Start, ev.Span.End)
			}
		}
	}
	return nil
}

// stray finds direct edges that belong to no event at all.
func (c *checker) stray() error {
	st, err := c.store.Stats(c.ctx)
	if err == nil && st.Edges[Direct] != c.direct {
		c.wrong("graph", "holds %d direct edges where its events imply %d", st.Edges[Direct], c.direct)
	}
	return err
}

func nodeIDs(events []EventID) []ID {
	ids := make([]ID, len(events))
	for i, e := range events {
		ids[i] = e.Node()
	}
	return ids
}
