package sqlite

import (
	"cmp"
	"maps"
	"slices"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// change is an event before and after a round; nil where it is not there.
type change struct{ old, new *storedEvent }

// role is a row of the table; edge one of direct.
type (
	role struct{ entity, date, event, role int64 }
	edge struct{ source, target, date, event int64 }
)

// writeDerived writes the rows of roles and direct that the changes add, takes
// out those that they leave without ground, and counts participants.
func (e *eventBatch) writeDerived(changes []change) error {
	if err := e.resolve(changes); err != nil {
		return err
	}
	var roles, oldRoles []role
	var edges, oldEdges []edge
	count := func(rs []role, by int) {
		for i, r := range rs {
			if r.role <= roleTarget && !slices.ContainsFunc(rs[:i], func(x role) bool { return x.entity == r.entity && x.role <= roleTarget }) {
				e.took[r.entity] += by
			}
		}
	}
	for _, ch := range changes {
		o, n := ch.old, ch.new
		before, after := e.roles(o), e.roles(n)
		oldRoles, roles = append(oldRoles, without(before, after)...), append(roles, without(after, before)...)
		was, is := e.direct(o), e.direct(n)
		oldEdges, edges = append(oldEdges, without(was, is)...), append(edges, without(is, was)...)
		count(before, -1)
		count(after, 1)
	}
	for _, r := range oldRoles {
		if err := e.c.query("DELETE FROM roles WHERE entity = :entity AND date = :date AND event = :event AND role = :role",
			args{":entity": r.entity, ":date": r.date, ":event": r.event, ":role": r.role}, nil); err != nil {
			return err
		}
	}
	for _, d := range oldEdges {
		if err := e.c.query("DELETE FROM direct WHERE source = :source AND date = :date AND event = :event AND target = :target",
			args{":source": d.source, ":date": d.date, ":event": d.event, ":target": d.target}, nil); err != nil {
			return err
		}
	}
	slices.SortFunc(roles, func(a, b role) int {
		return cmp.Or(cmp.Compare(a.entity, b.entity), cmp.Compare(b.date, a.date), cmp.Compare(a.event, b.event), cmp.Compare(a.role, b.role))
	})
	rolesIn := newInserter(e.c, "roles", "entity, date, event, role")
	for _, r := range roles {
		rolesIn.add(integer(r.entity), integer(r.date), integer(r.event), integer(r.role))
	}
	slices.SortFunc(edges, func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.source, b.source), cmp.Compare(b.date, a.date), cmp.Compare(a.event, b.event), cmp.Compare(a.target, b.target))
	})
	edgesIn := newInserter(e.c, "direct", "source, target, date, event")
	for _, d := range edges {
		edgesIn.add(integer(d.source), integer(d.target), integer(d.date), integer(d.event))
	}
	return firstError(rolesIn.done(), edgesIn.done())
}

// The numbers of roles in the table.
const (
	roleAgent = iota + 1
	roleTarget
	roleAbout
	roleAt
	roleElsewhere // a place that some claim names, but not the fold
)

func (e *eventBatch) roles(ev *storedEvent) []role {
	if ev == nil {
		return nil
	}
	date := int64(dateKey(ev.Date))
	rs := make([]role, 0, 4)
	for kind, ids := range [][]graph.ID{ev.Agents, ev.Targets, ev.About} {
		for _, id := range ids {
			rs = append(rs, role{e.entities[id], date, ev.nid, int64(kind) + roleAgent})
		}
	}
	if ev.Place != "" {
		rs = append(rs, role{e.entities[ev.Place], date, ev.nid, roleAt})
	}
	for _, id := range ev.places {
		rs = append(rs, role{e.entities[id], date, ev.nid, roleElsewhere})
	}
	return rs
}

func (e *eventBatch) direct(ev *storedEvent) []edge {
	if ev == nil {
		return nil
	}
	derived := ev.Direct()
	es := make([]edge, len(derived))
	for i, d := range derived {
		target := ev.object
		if graph.EventID(d.To) != ev.Object {
			target = e.entities[d.To]
		}
		es[i] = edge{e.entities[d.From], target, int64(dateKey(ev.Date)), ev.nid}
	}
	return es
}

// resolve finds the nids of entities that only other facts than the round's name.
func (e *eventBatch) resolve(changes []change) error {
	missing := map[graph.ID]bool{}
	for _, ch := range changes {
		if ch.old == nil { // then the round's facts name them all
			continue
		}
		for _, ev := range []*storedEvent{ch.old, ch.new} {
			if ev == nil {
				continue
			}
			for _, ids := range [][]graph.ID{ev.Agents, ev.Targets, ev.About, {ev.Place}, ev.places} {
				for _, id := range ids {
					if _, ok := e.entities[id]; !ok && id != "" {
						missing[id] = true
					}
				}
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return e.c.query("SELECT n.id, n.nid FROM json_each(:ids) j CROSS JOIN entities n ON n.id = j.value",
		args{":ids": list(slices.Sorted(maps.Keys(missing)))}, func(stmt *sqlite.Stmt) error {
			e.entities[graph.ID(stmt.ColumnText(0))] = stmt.ColumnInt64(1)
			return nil
		})
}

// without returns what is in a and not in b; both are short.
func without[T comparable](a, b []T) []T {
	if len(b) == 0 {
		return a
	}
	return slices.DeleteFunc(slices.Clone(a), func(v T) bool { return slices.Contains(b, v) })
}
