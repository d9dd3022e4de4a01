package clause

import (
	"cmp"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// Capacity is in what quality somebody speaks.
type Capacity uint8

const (
	Ordinary Capacity = iota
	Expert            // judges what others do: scholars, analysts, former officials
	Spokesperson
	outlet // a newspaper, a broadcaster
)

// CapacityOf tells from what the article says of a person.
func (d *Document) CapacityOf(entity int) Capacity {
	if d.Entities[entity].Kind != graph.Person {
		return Ordinary
	}
	if d.capacities == nil {
		d.capacities = make([]Capacity, len(d.Entities))
	}
	c := &d.capacities[entity]
	if *c == 0 {
		*c = d.capacityOf(entity) + 1
	}
	return *c - 1
}

func (d *Document) capacityOf(entity int) Capacity {
	e := &d.Entities[entity]
	former, learned, office := false, d.Fellow(entity), false
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
			scholar = scholar || d.Tables.Classes["expert"].Has(w) && !(of == "" && advisers.Has(w) && d.state(h.Office))
			speaks = speaks || w == "spokesman" || w == "spokeswoman" || w == "spokesperson"
		}
		learned, office = learned || scholar, office || !scholar
	}
	switch {
	case (learned || former) && !office && !speaks:
		return Expert
	case speaks:
		return Spokesperson
	case learned:
		return Expert
	}
	return Ordinary
}

// advisers are the words for those who judge from outside, unless they serve a state.
var advisers = vocab.Words("adviser", "advisor", "lawyer", "consultant")

// state reports whether an office is a state's.
func (d *Document) state(office graph.ID) bool {
	o := d.Entity(office)
	if o < 0 || d.Entities[o].Of == "" {
		return false
	}
	p := d.Entity(d.Entities[o].Of)
	return p >= 0 && d.Entities[p].Kind == graph.Country
}

// thenIn reports whether the article says that somebody held an office when he did what it
// tells: "written by X, then deputy head of mission".
func (d *Document) thenIn(h *graph.HoldingClaim) bool {
	title := "then " + strings.ToLower(h.Title)
	return slices.ContainsFunc(h.Evidence, func(e graph.Span) bool {
		return strings.Contains(strings.ToLower(d.Article.Text[e.Start:e.End]), title)
	})
}
