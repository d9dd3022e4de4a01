package sqlite

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// storedEntity is an entity with its row's own fields.
type storedEntity struct {
	graph.Entity
	nid, recorded int64
}

// writeEntities merges the facts' entities into those that are there. Names
// and parts are only ever added, since merging never takes any away.
func (b *batch) writeEntities() error {
	merged := map[graph.ID]storedEntity{}
	for _, f := range b.facts {
		at := f.Recorded.UnixMicro()
		for _, e := range f.Entities {
			m, ok := merged[e.ID]
			if !ok {
				merged[e.ID] = storedEntity{Entity: e.Merge(e), recorded: at}
				continue
			}
			if !m.Entity.Same(e) {
				m.Entity = m.Merge(e)
			}
			m.recorded = min(m.recorded, at)
			merged[e.ID] = m
		}
	}
	// Countries and organisations first: others belong to them.
	ids := slices.SortedFunc(maps.Keys(merged), func(a, b graph.ID) int {
		return cmp.Or(cmp.Compare(rank(a.Kind()), rank(b.Kind())), cmp.Compare(a, b))
	})
	old := map[graph.ID]storedEntity{}
	err := b.c.query("SELECT "+entityColumns+", n.recorded FROM json_each(:ids) j CROSS JOIN entities n ON n.id = j.value "+entityJoins,
		args{":ids": list(ids)}, func(stmt *sqlite.Stmt) error {
			e, nid, err := scanEntity(stmt)
			old[e.ID] = storedEntity{e, nid, stmt.ColumnInt64(stmt.ColumnCount() - 1)}
			return err
		})
	if err != nil {
		return err
	}
	b.entities = make(map[graph.ID]int64, len(ids))
	for _, id := range ids {
		if o, ok := old[id]; ok {
			b.entities[id] = o.nid
		} else {
			b.entities[id] = next(&b.seq.node)
		}
	}
	rows := newInserter(b.c, "entities", "nid, id, kind, name, lower, aliases, wikidata, listed, iso2, iso3, title, office_of, part_of, events, recorded")
	names := newInserter(b.c, "names", "nid, entity, name, folded", rows)
	words := newInserter(b.c, "name_words", "rowid, words")
	parts := newInserter(b.c, "parts", "whole, part", rows)
	for _, id := range ids {
		m, nid := merged[id], b.entities[id]
		o, known := old[id]
		if known {
			m.Entity, m.recorded = o.Merge(m.Entity), min(o.recorded, m.recorded)
			if o.Entity.Same(m.Entity) && o.recorded == m.recorded {
				continue
			}
			if err := b.updateEntity(nid, m); err != nil {
				return err
			}
		} else {
			rows.add(integer(nid), text(string(id)), integer(int64(m.Kind)), text(m.Name), text(strings.ToLower(m.Name)), text(strsJSON(m.Aliases)),
				text(m.Wikidata), flag(m.Listed), optional(m.ISO2), optional(m.ISO3), text(m.Title), reference(b.entities[m.Of]),
				text(joinIDs(m.PartOf)), integer(0), integer(m.recorded))
		}
		for _, name := range append([]string{m.Name}, m.Aliases...) {
			if known && (name == o.Name || slices.Contains(o.Aliases, name)) {
				continue
			}
			nid, folded := next(&b.seq.name), graph.FoldText(name)
			names.add(integer(nid), integer(b.entities[id]), text(name), text(folded))
			words.add(integer(nid), text(folded))
		}
		for _, whole := range m.PartOf {
			if !slices.Contains(o.PartOf, whole) {
				parts.add(integer(b.entities[whole]), integer(nid))
			}
		}
	}
	return firstError(rows.done(), names.done(), words.done(), parts.done())
}

func (b *batch) updateEntity(nid int64, m storedEntity) error {
	// The office's owner may be a new entity, whose row is not there yet, or one
	// kept by merging, which these facts do not name.
	var of any
	if nid, ok := b.entities[m.Of]; ok {
		of = nid
	}
	return b.c.query(updateEntitySQL, args{":nid": nid, ":name": m.Name, ":lower": strings.ToLower(m.Name), ":aliases": strsJSON(m.Aliases),
		":wikidata": m.Wikidata, ":listed": flag(m.Listed).i, ":iso2": null(m.ISO2), ":iso3": null(m.ISO3), ":title": m.Title, ":of": of, ":of_id": string(m.Of),
		":part_of": joinIDs(m.PartOf), ":recorded": m.recorded}, nil)
}

// rank is where a kind stands in the order of writing.
func rank(k graph.Kind) int {
	switch k {
	case graph.Country:
		return 0
	case graph.Organization:
		return 1
	}
	return 2
}

func flag(b bool) value {
	if b {
		return integer(1)
	}
	return integer(0)
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
