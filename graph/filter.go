package graph

import (
	"errors"
	"time"
)

// EventFilter selects events. The zero filter selects all; each field that is
// set must hold. Of the ids in one list any one will do. Since and Until are
// event time and hold for every day that the event's date can mean in part:
// an event of "2026-01" is selected by Since 2026-01-20. An undated event is
// selected only if both are zero.
type EventFilter struct {
	IDs []EventID
	// Types may hold the zero type, which no event has.
	Types       []EventType
	Agent       []ID
	Target      []ID
	Participant []ID // agent or target
	Object      []EventID
	About       []ID
	Place       []ID
	// Country selects events of which an agent or target is the country, a
	// place or organisation that is itself listed as part of it, or a person
	// who at the event's date held (see [Interval.Covers]) an office of it or
	// of such an organisation.
	Country      []ID
	Article      []ArticleID // reported by
	Publisher    []ID        // reported by an article published by
	Since, Until Date
	Statuses     []EventStatus
	// Claimed selects events of which some claim has one of these statuses,
	// whichever the event's own is.
	Claimed       []EventStatus
	MinConfidence float64
	// KnownBy selects what had been loaded by that moment and makes the
	// answer, events' folded fields included, rest on claims recorded no
	// later; zero is now.
	KnownBy time.Time
	// RecordedAfter selects events first recorded later than that moment.
	RecordedAfter time.Time
}

// EntityFilter selects entities. The zero filter selects all.
type EntityFilter struct {
	IDs     []ID
	Kinds   []Kind
	Of      []ID   // offices of these
	PartOf  []ID   // organisations and places that are part of these
	Country []ID   // the countries themselves, offices of them, persons with such an office at any time, what is part of them
	Name    string // name or alias is this, compared by FoldText
	ISO     string // country of this ISO 3166-1 alpha-2 or alpha-3 code, in upper case
	// KnownBy leaves out entities first loaded after that moment, and for
	// Country the holdings; those listed are given, and ordered, as they are
	// now. Zero is now.
	KnownBy time.Time
}

// ArticleFilter selects articles. The zero filter selects all.
type ArticleFilter struct {
	IDs       []ArticleID
	URL       string
	Publisher []ID
	Mentions  []ID // any of these
	// Since and Until hold for Day as they do for the dates of events.
	Since, Until Date
	// KnownBy leaves out articles, and mentions, first loaded after that moment;
	// those listed are given as they are now. Zero is now.
	KnownBy time.Time
}

// MentionFilter selects the places at which an article names somebody or
// something. The zero filter selects all.
type MentionFilter struct {
	Kinds    []Kind // of what is named
	Entities []ID   // that are named
}

// HoldingFilter selects holdings. The zero filter selects all.
type HoldingFilter struct {
	// AsOf selects holdings in force on that date ([Holding.InForce]), or,
	// where Statuses holds Former, former ones that had ended by it too.
	AsOf     Date
	Statuses []HoldingStatus
}

// Matches reports whether the holding is selected. Stores use it, so that both
// decide alike.
func (f HoldingFilter) Matches(h Holding) bool {
	has := func(s HoldingStatus) bool {
		for _, w := range f.Statuses {
			if w == s {
				return true
			}
		}
		return len(f.Statuses) == 0
	}
	if f.AsOf.IsZero() {
		return has(h.Status)
	}
	if h.InForce.Covers(f.AsOf) {
		// Whoever is former today was in office then.
		return has(h.Status) || h.Status == Former && has(Current)
	}
	if len(f.Statuses) == 0 || !has(Former) {
		return has(Elect) && len(f.Statuses) > 0 && h.Status == Elect
	}
	ended := !h.InForce.End.IsZero() && h.InForce.End.Last().Before(f.AsOf.First())
	return ended
}

// EventOrder is the order of a list of events; ties are broken by id, which
// ascends in every order.
type EventOrder uint8

// The event orders. Undated events come first where dates ascend.
const (
	ByDateDescending EventOrder = iota
	ByDateAscending
	ByConfidenceDescending
	// ByRecorded puts the events first loaded longest ago first.
	ByRecorded
)

// EntityOrder is the order of a list of entities; ties are broken by id.
type EntityOrder uint8

// The entity orders.
const (
	ByID   EntityOrder = iota
	ByName             // by Unicode code point of the lower-case name
	// ByEventCount puts those that take part in most events first.
	ByEventCount
)

// ArticleOrder is the order of a list of articles; ties are broken by id,
// which ascends in every order.
type ArticleOrder uint8

// The article orders. Articles without Published come last where it descends,
// first where it ascends.
const (
	ByArticleID ArticleOrder = iota
	ByPublishedDescending
	ByPublishedAscending
)

// Validate reports a period that cannot be.
func (f ArticleFilter) Validate() error {
	return EventFilter{Since: f.Since, Until: f.Until}.Validate()
}

// Validate reports what no event can satisfy or no store should try.
func (f EventFilter) Validate() error {
	var errs []error
	errs = append(errs, f.Since.Validate(), f.Until.Validate())
	if !(f.MinConfidence >= 0 && f.MinConfidence <= 1) {
		errs = append(errs, Invalidf("the least confidence %v is not from 0 to 1", f.MinConfidence))
	}
	if !f.Since.IsZero() && !f.Until.IsZero() && f.Until.Last().Before(f.Since.First()) {
		errs = append(errs, Invalidf("the period ends on %s, before it begins on %s", f.Until, f.Since))
	}
	return errors.Join(errs...)
}
