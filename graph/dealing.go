package graph

import "context"

// party selects events in which an actor takes part: itself or, for countries
// and organisations, whoever acts for it.
func party(f EventFilter, id ID) EventFilter {
	if k := id.Kind(); k == Country || k == Organization {
		f.Country = []ID{id}
	} else {
		f.Participant = []ID{id}
	}
	return f
}

// Dealings lists the events in which both actors take part, themselves or
// through those who act for them (see [EventFilter].Country). The filter's own
// Country or Participant gives way.
func Dealings(ctx context.Context, s Store, of, with ID, f EventFilter, o EventOrder, p Page) (List[Event], error) {
	for _, id := range []ID{of, with} {
		if k := id.Kind(); k != Person && k != Country && k != Organization {
			return List[Event]{}, Invalidf("%q is no actor: dealings are between people, countries and organisations", string(id))
		}
	}
	if of == with {
		return List[Event]{}, Invalidf("%s is given twice: dealings are between two actors", of)
	}
	return Sift(ctx, s, party(f, of), o, p, func(ctx context.Context, events []Event) (map[EventID]bool, error) {
		other := EventFilter{KnownBy: f.KnownBy}
		for _, e := range events {
			other.IDs = append(other.IDs, e.ID)
		}
		l, err := s.Events(ctx, party(other, with), o, Page{First: len(events)})
		kept := map[EventID]bool{}
		for _, e := range l.Items {
			kept[e.ID] = true
		}
		return kept, err
	})
}

// Resumption is the first dealing of two actors after a pause.
type Resumption struct {
	Days        int // from the last event before the pause to the first after it
	Last, First Event
}

// Resumptions lists where two actors had no dealings that the filter selects
// for at least so many days, the earliest first, at most limit. Events whose
// day is not known do not count. A Type that ends a pause without being
// contact, such as a sanction, is the filter's to leave out.
func Resumptions(ctx context.Context, s Store, of, with ID, f EventFilter, days, limit int) ([]Resumption, error) {
	var found []Resumption
	var last Event
	for p := (Page{First: MaxPage}); ; {
		l, err := Dealings(ctx, s, of, with, f, ByDateAscending, p)
		if err != nil {
			return nil, err
		}
		for _, e := range l.Items {
			if e.Date.Precision() != DayPrecision {
				continue
			}
			if !last.Date.IsZero() {
				if n := int(e.Date.Time().Sub(last.Date.Time()).Hours() / 24); n >= days {
					if found = append(found, Resumption{n, last, e}); len(found) == limit {
						return found, nil
					}
				}
			}
			last = e
		}
		if !l.More {
			return found, nil
		}
		p.After = l.Cursors[len(l.Cursors)-1]
	}
}
