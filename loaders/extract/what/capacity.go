package what

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/who"
)

// capacity is in what quality somebody speaks.
type capacity uint8

const (
	ordinary capacity = iota
	expert            // judges what others do: scholars, analysts, former officials
	spokesperson
	outlet // a newspaper, a broadcaster
)

// capacityOf tells from what the article says of a person.
func (d *document) capacityOf(entity int) capacity {
	e := &d.Entities[entity]
	if e.Kind != graph.Person {
		return ordinary
	}
	former, learned, office := false, d.fellow(entity), false
	speaks := d.voices[entity]
	for i := range d.Holdings {
		h := &d.Holdings[i]
		if h.Person != e.ID {
			continue
		}
		// What counts here is in which quality the article lets him speak.
		if cmp.Or(h.Said, h.Status) == graph.Former {
			former = former || !d.thenIn(h)
			continue
		}
		of := ""
		if o := d.Entity(h.Office); o >= 0 && d.Entities[o].Of != "" {
			if p := d.Entity(d.Entities[o].Of); p >= 0 && d.Entities[p].Kind == graph.Organization {
				of = strings.ToLower(d.Entities[p].Name)
			}
		}
		scholar := of != "" && d.learned(of)
		for _, w := range strings.Fields(strings.ToLower(h.Title)) {
			w = strings.Trim(w, ",.")
			scholar = scholar || d.reader.tables.classes["expert"][w] && !(of == "" && advisers[w] && d.state(h.Office))
			speaks = speaks || w == "spokesman" || w == "spokeswoman" || w == "spokesperson"
		}
		learned, office = learned || scholar, office || !scholar
	}
	switch {
	case (learned || former) && !office && !speaks:
		return expert
	case speaks:
		return spokesperson
	case learned:
		return expert
	}
	return ordinary
}

// dissents reports whether those who act are of the opposition, for whom what their own state does
// is what others do.
func (d *document) dissents(agents []party) bool {
	if len(agents) != 1 || d.kindOf(agents[0].entity) != graph.Person {
		return false
	}
	e := agents[0].entity
	if _, known := d.rebels[e]; !known {
		if d.rebels == nil {
			d.rebels = map[int]bool{}
		}
		d.rebels[e] = slices.ContainsFunc(d.Mentions, func(m who.Mention) bool {
			if m.Form == who.Pronoun || len(m.Entities) != 1 || m.Entities[0] != e {
				return false
			}
			s := &d.sents[m.Sentence]
			return slices.Contains(s.low[max(0, m.From-2):m.To], "opposition")
		})
	}
	return d.rebels[e]
}

// ownDoing reports whether what the first do is the doing of the side of those who judge it.
func (d *document) ownDoing(by, judges []party) bool {
	return d.related(by, judges) && !d.dissents(judges)
}

// advisers are the words for those who judge from outside, unless they serve a state.
var advisers = map[string]bool{"adviser": true, "advisor": true, "lawyer": true, "consultant": true}

// state reports whether an office is a state's.
func (d *document) state(office graph.ID) bool {
	o := d.Entity(office)
	if o < 0 || d.Entities[o].Of == "" {
		return false
	}
	p := d.Entity(d.Entities[o].Of)
	return p >= 0 && d.Entities[p].Kind == graph.Country
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

// thenIn reports whether the article says that somebody held an office when he did what it
// tells: "written by X, then deputy head of mission".
func (d *document) thenIn(h *graph.HoldingClaim) bool {
	title := "then " + strings.ToLower(h.Title)
	return slices.ContainsFunc(h.Evidence, func(e graph.Span) bool {
		return strings.Contains(strings.ToLower(d.Article.Text[e.Start:e.End]), title)
	})
}
