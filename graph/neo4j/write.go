package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"backchannel/graph"
)

// Write implements graph.Store.
func (s *Store) Write(ctx context.Context, facts ...graph.Facts) error {
	for _, f := range facts {
		if err := f.Validate(); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	if len(facts) == 0 {
		return ctx.Err()
	}
	return s.write(ctx, "Write", func(t transaction) error {
		// Made anew for each try, for what it has read is old by then.
		b := &batch{transaction: t, facts: facts, created: map[string][]map[string]any{}, cut: map[string][]map[string]any{}, direct: map[string][]map[string]any{}}
		return b.write()
	})
}

// source is who says something: one extractor, whatever its version, of one article.
type source struct {
	article   graph.ArticleID
	extractor string
}

// batch is the work of one Write: what the database has of all that the facts
// touch, what it is to have, and the changes that lead from one to the other.
type batch struct {
	transaction
	facts []graph.Facts

	entities map[graph.ID]*entityState
	articles map[graph.ArticleID]*articleState
	events   map[graph.EventID]*eventState
	holdings map[graph.HoldingID]*holdingState
	// What each source tells, so that it can take back what it no longer does.
	toldEvents   map[source]map[graph.EventID]bool
	toldHoldings map[source]map[graph.HoldingID]bool

	// Edges to make and to cut by type, direct edges to change by type, and
	// edges to cut and to change by the database's own ids.
	created, cut, direct map[string][]map[string]any
	gone                 []string
	changed              []map[string]any
}

func (b *batch) write() error {
	for _, step := range []struct {
		name string
		run  func() error
	}{
		{"articles", b.loadArticles},
		{"claims", b.loadClaims},
		{"entities", b.loadEntities},
		{"apply", b.apply},
		{"entities", b.saveEntities},
		{"articles", b.saveArticles},
		{"events", b.saveEvents},
		{"holdings", b.saveHoldings},
		{"edges", b.saveEdges},
		{"orphans", b.saveOrphans},
	} {
		if err := b.ctx.Err(); err != nil {
			return err
		}
		if err := step.run(); err != nil {
			return fmt.Errorf("write %s: %w", step.name, err)
		}
	}
	return nil
}

// apply lets the facts take effect one after the other, as if each had been
// written by itself.
func (b *batch) apply() error {
	for i := range b.facts {
		f := &b.facts[i]
		b.articles[f.Article.ID].apply(f)
		b.applyEvents(f)
		b.applyHoldings(f)
	}
	return nil
}

// lock takes the write locks of nodes in the order of their ids, and makes those that are missing.
func (b *batch) lock(ids []string) error {
	slices.Sort(ids)
	return b.rows("write_lock", nil, slices.Compact(ids))
}

// chunk is how many rows one statement takes: more gain nothing.
const chunk = 5000

// rows runs a statement over rows, chunk by chunk.
func (b *batch) rows(name string, data any, rows any) error {
	text, err := statement(name, data)
	if err != nil {
		return err
	}
	run := func(part any) error { return b.run(text, map[string]any{"rows": part}) }
	switch rows := rows.(type) {
	case []string:
		for part := range slices.Chunk(rows, chunk) {
			if err := run(part); err != nil {
				return err
			}
		}
	case []map[string]any:
		for part := range slices.Chunk(rows, chunk) {
			if err := run(part); err != nil {
				return err
			}
		}
	}
	return nil
}

// eachOf is each for a list of ids or the like, chunk by chunk.
func eachOf[T any](b *batch, name string, rows []T, do func(row) error) error {
	text, err := statement(name, nil)
	if err != nil {
		return err
	}
	for part := range slices.Chunk(rows, chunk) {
		if err := b.each(text, map[string]any{"rows": part}, do); err != nil {
			return err
		}
	}
	return nil
}

// link notes an edge to make.
func (b *batch) link(edgeType string, from, to any, properties map[string]any) {
	b.created[edgeType] = append(b.created[edgeType], map[string]any{"from": fmt.Sprint(from), "to": fmt.Sprint(to), "properties": properties})
}

// relink makes the edges of a type from one node lead to want instead of have.
func (b *batch) relink(edgeType string, from any, have, want []graph.ID) {
	for _, to := range have {
		if !slices.Contains(want, to) {
			b.cut[edgeType] = append(b.cut[edgeType], map[string]any{"from": fmt.Sprint(from), "to": string(to)})
		}
	}
	for _, to := range want {
		if !slices.Contains(have, to) {
			b.link(edgeType, from, to, map[string]any{})
		}
	}
}

// saveEdges carries out what was noted: cutting first, so that an edge that is
// made anew is not cut.
func (b *batch) saveEdges() error {
	if err := b.rows("write_gone", nil, b.gone); err != nil {
		return err
	}
	for _, t := range slices.Sorted(maps.Keys(b.cut)) {
		if err := b.rows("write_cut", edgeType{t}, b.cut[t]); err != nil {
			return err
		}
	}
	for _, t := range slices.Sorted(maps.Keys(b.direct)) {
		if err := b.rows("write_direct", edgeType{t}, b.direct[t]); err != nil {
			return err
		}
	}
	if err := b.rows("write_changed", nil, b.changed); err != nil {
		return err
	}
	for _, t := range slices.Sorted(maps.Keys(b.created)) {
		if err := b.rows("write_link", edgeType{t}, b.created[t]); err != nil {
			return err
		}
	}
	return nil
}

// edgeType is the data of statements about edges of one type.
type edgeType struct{ Type string }

// optionalID is an id as a list of none or one.
func optionalID[T ~string](id T) []graph.ID {
	if id == "" {
		return nil
	}
	return []graph.ID{graph.ID(id)}
}
