package graph

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Archive gives back facts as they were written, for copies and exports.
// Every [Store] of this project is one; it stands apart because nothing that
// only asks questions needs it.
type Archive interface {
	// Facts returns what each extractor read in those articles, sorted by
	// article and the extractor's name: the article as that extractor passed it
	// on, its claims by id, each with its own Recorded, and its mentions by
	// span, then entity. The extractor's version is that of its claims, "0"
	// where it has none. The facts' Recorded is the earliest of their claims and
	// mentions, else the article's. Entities are left out: Nodes has them, and
	// [ReadFacts] adds them. knownBy as in EventFilter: zero is now; claims and
	// mentions recorded later are left out, and extractors without any other.
	// Ids that are unknown or repeated are no error.
	Facts(ctx context.Context, articles []ArticleID, knownBy time.Time) ([]Facts, error)
}

// ReadFacts returns what [Archive.Facts] does, with the entities that the
// facts name and what those are part of, as the store knows them now: facts
// that validate and can be written again. A claim about an event that was not
// known by the moment, or is of another extractor, is an error of category
// [ErrConflict], as is a store that is no Archive.
func ReadFacts(ctx context.Context, s Store, articles []ArticleID, knownBy time.Time) ([]Facts, error) {
	a, ok := s.(Archive)
	if !ok {
		return nil, fmt.Errorf("%w: this store cannot give back facts as they were written", ErrConflict)
	}
	facts, err := a.Facts(ctx, articles, knownBy)
	if err != nil {
		return nil, err
	}
	return facts, AddEntities(ctx, s, facts)
}

// AddEntities gives each of the facts the entities that it names, and what
// those are part of, as the store knows them, sorted by id.
func AddEntities(ctx context.Context, s Store, facts []Facts) error {
	known := map[ID]Entity{}
	var wanted []ID
	for _, f := range facts {
		wanted = append(wanted, f.Names()...)
	}
	// Offices and organisations name what they belong to, a few levels up.
	for wanted = union(wanted); len(wanted) > 0; {
		nodes, err := s.Nodes(ctx, wanted, time.Time{})
		if err != nil {
			return err
		}
		var further []ID
		for _, id := range wanted {
			e, ok := nodes[id].(Entity)
			if !ok {
				return fmt.Errorf("%w: facts name %s, which is not in the graph", ErrConflict, id)
			}
			known[id] = e
			further = append(further, e.wholes()...)
		}
		wanted = slices.DeleteFunc(union(further), func(id ID) bool { _, ok := known[id]; return ok })
	}
	for i := range facts {
		in := map[ID]bool{}
		for ids := facts[i].Names(); len(ids) > 0; {
			id := ids[len(ids)-1]
			ids = ids[:len(ids)-1]
			if !in[id] {
				in[id] = true
				ids = append(ids, known[id].wholes()...)
			}
		}
		facts[i].Entities = nil
		for _, id := range slices.Sorted(maps.Keys(in)) {
			facts[i].Entities = append(facts[i].Entities, known[id])
		}
	}
	return nil
}

// Names returns the ids of the entities that the facts refer to, each at least once.
func (f Facts) Names() []ID {
	ids := slices.Clone(f.Article.Cites)
	ids = append(ids, f.Article.PublisherID)
	for _, m := range f.Mentions {
		ids = append(ids, m.Entity)
	}
	for _, h := range f.Holdings {
		ids = append(ids, h.Person, h.Office)
	}
	for _, e := range f.Events {
		ids = append(ids, e.Agents...)
		ids = append(ids, e.Targets...)
		ids = append(ids, e.About...)
		ids = append(ids, e.Place)
	}
	return without(ids, "")
}

// wholes are what the entity says it belongs to.
func (e Entity) wholes() []ID { return without(append(slices.Clone(e.PartOf), e.Of), "") }

// ByMoment parts facts whose claims were recorded at several moments into
// facts of one moment each, the earliest first: writing them in this order
// gives every claim its own moment again, since a claim that is there keeps
// the earlier one. Each holds the claims of the ones before it. An event that
// others are about is recorded no later than they are.
func (f Facts) ByMoment() []Facts {
	moment := func(t time.Time) time.Time {
		if t.IsZero() {
			return f.Recorded
		}
		return t
	}
	at := map[EventID]time.Time{}
	for _, e := range f.Events {
		at[e.ID] = moment(e.Recorded)
	}
	objects := map[EventID]EventID{}
	for _, e := range f.Events {
		objects[e.ID] = e.Object
	}
	for id := range objects {
		for o, n := objects[id], 0; o != "" && n <= len(objects); o, n = objects[o], n+1 {
			if at[id].Before(at[o]) {
				at[o] = at[id]
			}
		}
	}
	moments := map[time.Time]bool{f.Recorded: true}
	for _, t := range at {
		moments[t] = true
	}
	for _, h := range f.Holdings {
		moments[moment(h.Recorded)] = true
	}
	var parts []Facts
	for _, t := range slices.SortedFunc(maps.Keys(moments), time.Time.Compare) {
		part := f
		part.Recorded = t
		part.Events, part.Holdings = nil, nil
		for _, e := range f.Events {
			if !at[e.ID].After(t) {
				part.Events = append(part.Events, e)
			}
		}
		for _, h := range f.Holdings {
			if !moment(h.Recorded).After(t) {
				part.Holdings = append(part.Holdings, h)
			}
		}
		parts = append(parts, part)
	}
	return parts
}

// Arrange puts facts into the order in which [Archive.Facts] gives them, and
// sets Recorded and, where there is no claim, the extractor's version. seen is the
// earliest moment of a mention, zero where there is none, and first that of
// the article. Stores call it, so that both arrange alike.
func (f *Facts) Arrange(seen, first time.Time) {
	if len(f.Events)+len(f.Holdings) == 0 {
		f.Extractor.Version = "0"
	}
	f.Recorded = seen
	note := func(t time.Time) {
		if f.Recorded.IsZero() || t.Before(f.Recorded) {
			f.Recorded = t
		}
	}
	for _, e := range f.Events {
		note(e.Recorded)
	}
	for _, h := range f.Holdings {
		note(h.Recorded)
	}
	if f.Recorded.IsZero() {
		f.Recorded = first
	}
	slices.SortFunc(f.Events, func(a, b EventClaim) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(f.Holdings, func(a, b HoldingClaim) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(f.Mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Entity, b.Entity))
	})
}
