package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"zombiezen.com/go/sqlite"

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
	return s.write(ctx, func(c *conn) error {
		seq, err := newSequences(c)
		if err != nil {
			return err
		}
		for round := range rounds(facts) {
			b := &batch{c: c, seq: seq, facts: round}
			if err := b.write(); err != nil {
				return err
			}
		}
		return nil
	})
}

// bound is how many claims one round takes: enough for sorting to pay, few
// enough to bound the memory of a bulk load.
const bound = 50_000

// rounds parts facts, in order, into slices in which no two are what one
// extractor reads in one article, so that the later finds the earlier in the
// database.
func rounds(facts []graph.Facts) func(yield func([]graph.Facts) bool) {
	type key struct {
		article   graph.ArticleID
		extractor string
	}
	return func(yield func([]graph.Facts) bool) {
		seen := map[key]bool{}
		from, claims := 0, 0
		for i, f := range facts {
			k := key{f.Article.ID, f.Extractor.Name}
			if seen[k] || claims > bound {
				if !yield(facts[from:i]) {
					return
				}
				clear(seen)
				from, claims = i, 0
			}
			seen[k] = true
			claims += 1 + len(f.Events) + len(f.Mentions)/4
		}
		yield(facts[from:])
	}
}

// sequences are the next integer keys of each table. Only one transaction
// writes at a time, so they are read once in it.
type sequences struct{ node, name, article, reading, mention, claim, holding, holdingClaim int64 }

func newSequences(c *conn) (*sequences, error) {
	var s sequences
	err := c.query(`SELECT max((SELECT ifnull(max(nid), 0) FROM entities), (SELECT ifnull(max(nid), 0) FROM events)),
		(SELECT ifnull(max(nid), 0) FROM names), (SELECT ifnull(max(nid), 0) FROM articles), (SELECT ifnull(max(nid), 0) FROM readings),
		(SELECT ifnull(max(nid), 0) FROM mentions), (SELECT ifnull(max(nid), 0) FROM claims),
		(SELECT ifnull(max(nid), 0) FROM holdings), (SELECT ifnull(max(nid), 0) FROM holding_claims)`, nil, func(stmt *sqlite.Stmt) error {
		for i, p := range []*int64{&s.node, &s.name, &s.article, &s.reading, &s.mention, &s.claim, &s.holding, &s.holdingClaim} {
			*p = stmt.ColumnInt64(i)
		}
		return nil
	})
	return &s, err
}

func next(p *int64) int64 {
	*p++
	return *p
}

// batch writes one round. Its parts run in the order of write, each with what
// the ones before it found.
type batch struct {
	c     *conn
	seq   *sequences
	facts []graph.Facts

	entities map[graph.ID]int64 // nids of all entities of the facts
	readings []reading          // one for each of the facts
	took     map[int64]int      // by entity: events that it newly takes part in, less those that are gone
}

// reading is what the database has of one of the facts' article and extractor.
type reading struct {
	nid, article int64
	known        bool // it was there before
}

func (b *batch) write() error {
	b.took = map[int64]int{}
	for _, part := range []struct {
		name string
		run  func() error
	}{
		{"entities", b.writeEntities},
		{"articles", b.writeArticles},
		{"mentions", b.writeMentions},
		{"events", b.writeEvents},
		{"holdings", b.writeHoldings},
		{"counts", b.writeCounts},
	} {
		if err := part.run(); err != nil {
			return fmt.Errorf("write %s: %w", part.name, err)
		}
	}
	return nil
}

// writeCounts keeps entities.events.
func (b *batch) writeCounts() error {
	for _, nid := range slices.Sorted(maps.Keys(b.took)) {
		if n := b.took[nid]; n != 0 {
			if err := b.c.query("UPDATE entities SET events = events + :n WHERE nid = :nid", args{":n": n, ":nid": nid}, nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// knownReadings returns the nids of the readings that were there before, as
// a list for json_each.
func (b *batch) knownReadings() (nids []int64) {
	for _, r := range b.readings {
		if r.known {
			nids = append(nids, r.nid)
		}
	}
	return nids
}

// deleteRows removes rows of a table by nid.
func (b *batch) deleteRows(table string, nids []int64) error {
	if len(nids) == 0 {
		return nil
	}
	slices.Sort(nids)
	return b.c.query("DELETE FROM "+table+" WHERE nid IN (SELECT value FROM json_each(:nids))", args{":nids": list(nids)}, nil)
}

// canonicalSpans returns spans sorted and distinct.
func canonicalSpans(sp []graph.Span) []graph.Span {
	byPlace := func(a, b graph.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	}
	if slices.IsSortedFunc(sp, byPlace) && len(sp) == 1 {
		return sp
	}
	sp = slices.Clone(sp)
	slices.SortFunc(sp, byPlace)
	return slices.Compact(sp)
}
