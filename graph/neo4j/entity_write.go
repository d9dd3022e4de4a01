package neo4j

import (
	"maps"
	"slices"

	"backchannel/graph"
)

// entityState is an entity as the database has it and as it is to be.
type entityState struct {
	old   storedEntity // of no kind where the database has none
	said  storedEntity // what the facts say, merged
	known bool
}

func (s *entityState) want() storedEntity {
	if !s.known {
		return s.said
	}
	return storedEntity{s.old.Merge(s.said.Entity), min(s.old.recorded, s.said.recorded)}
}

func (s *entityState) changes() bool {
	w := s.want()
	return !s.known || w.recorded != s.old.recorded || !w.Entity.Same(s.old.Entity)
}

// loadEntities reads the facts' entities and takes the locks of those that the
// facts change, and of the people whose holdings they touch. Most facts tell
// nothing new of the great powers, and locking these would make all writers wait
// for each other; that is safe, for merging only ever adds.
func (b *batch) loadEntities() error {
	b.entities = map[graph.ID]*entityState{}
	for _, f := range b.facts {
		at := momentOf(f.Recorded)
		for _, e := range f.Entities {
			s := b.entities[e.ID]
			if s == nil {
				b.entities[e.ID] = &entityState{said: storedEntity{e.Merge(e), at}}
				continue
			}
			if !s.said.Entity.Same(e) {
				s.said.Entity = s.said.Merge(e)
			}
			s.said.recorded = min(s.said.recorded, at)
		}
	}
	if err := b.readEntities(slices.Sorted(maps.Keys(b.entities))); err != nil {
		return err
	}
	var changing []graph.ID
	locks := map[string]bool{}
	for id, s := range b.entities {
		if s.changes() {
			changing = append(changing, id)
			locks[string(id)] = true
		}
	}
	for _, h := range b.holdings {
		locks[string(h.person)] = true
	}
	if err := b.lock(slices.Collect(maps.Keys(locks))); err != nil {
		return err
	}
	slices.Sort(changing)
	if err := b.readEntities(changing); err != nil {
		return err
	}
	return b.loadHoldings()
}

func (b *batch) readEntities(ids []graph.ID) error {
	return eachOf(b, "write_entities_read", texts(ids), func(r row) error {
		e := readEntity(r.properties("entity"))
		s := b.entities[e.ID]
		s.old, s.known = e, true
		return nil
	})
}

func (b *batch) saveEntities() error {
	rows := map[graph.Kind][]map[string]any{}
	for _, id := range slices.Sorted(maps.Keys(b.entities)) {
		s := b.entities[id]
		if !s.changes() {
			continue
		}
		w := s.want()
		rows[w.Kind] = append(rows[w.Kind], map[string]any{"id": string(id), "properties": entityProperties(w.Entity, w.recorded)})
		b.relink("OF", id, optionalID(s.old.Of), optionalID(w.Of))
		b.relink("PART_OF", id, s.old.PartOf, w.PartOf)
	}
	for _, k := range entityKinds() {
		if err := b.rows("write_nodes", struct{ Labels string }{labels(k)}, rows[k]); err != nil {
			return err
		}
	}
	return nil
}
