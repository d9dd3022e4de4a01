package graph

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// Holding is a person's time in an office or role: the fold of every claim
// that articles make of it.
type Holding struct {
	ID     HoldingID
	Person ID
	Office ID
	From   Date // first day; zero where unknown
	To     Date // last day; zero where unknown or still in office
	// Status is what the latest article says; Title how it puts the office.
	Status     HoldingStatus
	Title      string
	Confidence float64
	Recorded   time.Time // when the first claim was loaded
	// InForce is when the person can be taken to hold the office; see [FoldHolding].
	InForce Interval
}

// Interval is a closed interval of days. A zero end is open; an interval with
// End before Start holds no day.
type Interval struct{ Start, End Date }

// Never holds no day.
var Never = Interval{Start: Date{9999, time.December, 31}, End: Date{1, time.January, 1}}

// Covers reports whether any day that d can mean lies in the interval; an
// unknown date lies in every interval but [Never].
func (i Interval) Covers(d Date) bool {
	if i == Never {
		return false
	}
	if d.IsZero() {
		return true
	}
	return (i.Start.IsZero() || !d.Last().Before(i.Start.First())) && (i.End.IsZero() || !i.End.Last().Before(d.First()))
}

// HoldingClaim is a holding as one extractor reads it in one article.
type HoldingClaim struct {
	Holding
	// Said is the status in the article's own words where the gazetteer knew
	// better and Status differs; else zero. The conflict is kept, not hidden.
	Said     HoldingStatus
	Evidence []Span // at least one, in text order
}

// StoredHoldingClaim is a claim with what the store knows of its origin.
type StoredHoldingClaim struct {
	HoldingClaim
	Article   ArticleID
	Day       Date // of the article's publication
	Extractor Extractor
}

// presumed is how long before the first and after the last article that says
// so a holding is taken to have been in force where its dates are not known:
// long enough for an expert quoted twice in a year, short enough not to invent.
const presumed = 365

// FoldHolding makes the holding that the claims, all of one id and at least
// one, say together; their order does not matter. From and To are equal or
// unknown in all claims but for To, of which the latest wins. Status and title
// are those of the latest article.
//
// InForce runs from From to To. Where From is unknown it begins a year before
// the first article that calls the holding current or acting; where To is
// unknown it ends a year after the last such article, or on the day of the
// first article that calls it former. A holding known only as former or elect,
// without dates, is never in force: nobody said when.
func FoldHolding(claims []StoredHoldingClaim) Holding {
	sorted := slices.Clone(claims)
	slices.SortFunc(sorted, func(a, b StoredHoldingClaim) int {
		if c := strings.Compare(b.Day.String(), a.Day.String()); c != 0 {
			return c
		}
		if a.Status != b.Status {
			return int(a.Status) - int(b.Status)
		}
		if c := strings.Compare(string(a.Article), string(b.Article)); c != 0 {
			return c
		}
		return strings.Compare(a.Extractor.Name, b.Extractor.Name)
	})
	h := sorted[0].Holding
	var firstSeen, lastSeen, firstFormer Date
	seen := false
	for _, c := range sorted {
		h.Confidence = max(h.Confidence, c.Confidence)
		if h.To.Before(c.To) {
			h.To = c.To
		}
		if c.Recorded.Before(h.Recorded) {
			h.Recorded = c.Recorded
		}
		switch c.Status {
		case Current, Acting:
			if !seen {
				lastSeen = c.Day
			}
			seen, firstSeen = true, c.Day
		case Former:
			firstFormer = c.Day
		}
	}
	h.InForce = Interval{h.From, h.To}
	switch {
	case !seen && h.From.IsZero():
		h.InForce = Never
	case !seen && h.To.IsZero() && h.Status == Former:
		h.InForce.End = firstFormer
	case !seen:
	default:
		if h.From.IsZero() {
			h.InForce.Start = firstSeen.AddDays(-presumed)
		}
		if h.To.IsZero() && h.From.IsZero() {
			h.InForce.End = lastSeen.AddDays(presumed)
		}
		if h.To.IsZero() && !firstFormer.IsZero() && lastSeen.Before(firstFormer) {
			h.InForce.End = firstFormer
		}
	}
	return h
}

// Validate says everything that is wrong with the holding by itself.
func (h Holding) Validate() error {
	var errs []error
	wrong := func(format string, args ...any) {
		errs = append(errs, Invalidf("holding %s "+format, append([]any{h.ID}, args...)...))
	}
	if !strings.HasPrefix(string(h.ID), "holding:") || ID("person:"+strings.TrimPrefix(string(h.ID), "holding:")).Validate() != nil {
		wrong("has no holding id")
	}
	if !allUTF8(h.Title) {
		errs = append(errs, encoded("holding "+string(h.ID), field{"title", h.Title})...)
	}
	if h.Person.Kind() != Person {
		wrong("is of %s, which is no person", h.Person)
	}
	if h.Office.Kind() != Office {
		wrong("is of %s, which is no office", h.Office)
	}
	if h.Status.String() == "" {
		wrong("has no status")
	}
	if !(h.Confidence >= 0 && h.Confidence <= 1) {
		wrong("has the confidence %v, want 0 to 1", h.Confidence)
	}
	for _, d := range []Date{h.From, h.To} {
		if err := d.Validate(); err != nil {
			wrong("has a bad date: %v", err)
		}
	}
	if !h.From.IsZero() && !h.To.IsZero() && h.To.Last().Before(h.From.First()) {
		wrong("ends on %s, before it begins on %s", h.To, h.From)
	}
	return errors.Join(errs...)
}
