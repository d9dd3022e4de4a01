package what

import (
	"cmp"
	"iter"
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/who"
)

// dissents reports whether those who act are of the opposition, for whom what their own state does
// is what others do.
func (d *document) dissents(agents []clause.Party) bool {
	if len(agents) != 1 || d.KindOf(agents[0].Entity) != graph.Person {
		return false
	}
	e := agents[0].Entity
	if _, known := d.rebels[e]; !known {
		if d.rebels == nil {
			d.rebels = map[int]bool{}
		}
		d.rebels[e] = slices.ContainsFunc(d.Mentions, func(m who.Mention) bool {
			if m.Form == who.Pronoun || len(m.Entities) != 1 || m.Entities[0] != e {
				return false
			}
			s := &d.sents[m.Sentence]
			return slices.Contains(s.Low[max(0, m.From-2):m.To], "opposition")
		})
	}
	return d.rebels[e]
}

// ownDoing reports whether what the first do is the doing of the side of those who judge it.
func (d *document) ownDoing(by, judges []clause.Party) bool {
	return d.Related(by, judges) && !d.dissents(judges)
}

// serves yields of what somebody has his offices, former ones left out: an entity each, -1 where that is none.
func (d *document) serves(person int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range d.Holdings {
			h := &d.Holdings[i]
			if h.Person != d.Entities[person].ID || cmp.Or(h.Said, h.Status) == graph.Former {
				continue
			}
			if o := d.Entity(h.Office); o >= 0 && !yield(d.Entity(d.Entities[o].Of)) {
				return
			}
		}
	}
}
