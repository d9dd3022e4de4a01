package graph

import (
	"context"
	"time"
)

// Unit is the length of a timeline's intervals.
type Unit uint8

// The units of time by which a timeline counts.
const (
	PerDay Unit = iota + 1
	PerWeek
	PerMonth
	PerYear
)

// Bucket counts the events of one interval, both ends included.
type Bucket struct {
	Start, End Date
	Count      int
}

// maxBuckets bounds a timeline: a day for each of 27 years.
const maxBuckets = 10_000

// Timeline counts the selected events by unit, from the first interval that
// has any to the last, those in between that have none included. Events whose
// date is coarser than the unit are left out, for a week as for a day. More
// than 10,000 intervals are an error of category [ErrInvalid].
func Timeline(ctx context.Context, s Store, f EventFilter, by Unit) ([]Bucket, error) {
	dimension := ByDay
	switch by {
	case PerMonth:
		dimension = ByMonth
	case PerYear:
		dimension = ByYear
	}
	rows, err := s.Aggregate(ctx, f, []Dimension{dimension}, MaxPage)
	if err != nil {
		return nil, err
	}
	counts := map[Date]int{}
	var first, last Date
	for _, r := range rows {
		d, err := ParseDate(r.Keys[0])
		if err != nil || d.IsZero() {
			continue
		}
		start := by.start(d)
		counts[start] += r.Count
		if first.IsZero() || start.Before(first) {
			first = start
		}
		if last.Before(start) {
			last = start
		}
	}
	var buckets []Bucket
	if first.IsZero() {
		return nil, nil
	}
	for d := first; !last.Before(d); d = by.next(d) {
		if len(buckets) == maxBuckets {
			return nil, Invalidf("a timeline from %s to %s has more than %d intervals: choose a longer interval or a shorter period", first, last, maxBuckets)
		}
		buckets = append(buckets, Bucket{d, by.next(d).AddDays(-1), counts[d]})
	}
	return buckets, nil
}

func (u Unit) start(d Date) Date {
	d = d.First()
	switch u {
	case PerWeek:
		return d.AddDays(-((int(d.Time().Weekday()) + 6) % 7))
	case PerMonth:
		return Date{d.Year, d.Month, 1}
	case PerYear:
		return Date{d.Year, time.January, 1}
	}
	return d
}

func (u Unit) next(d Date) Date {
	switch u {
	case PerWeek:
		return d.AddDays(7)
	case PerMonth:
		return DateOf(d.Time().AddDate(0, 1, 0))
	case PerYear:
		return Date{d.Year + 1, time.January, 1}
	}
	return d.AddDays(1)
}
