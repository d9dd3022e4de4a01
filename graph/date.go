package graph

import (
	"fmt"
	"time"
)

// Precision says how much of a date is known.
type Precision uint8

// The precisions, coarsest first. The zero Precision is that of no date.
const (
	YearPrecision Precision = iota + 1
	MonthPrecision
	DayPrecision
)

var precisionNames = [...]string{"", "year", "month", "day"}

// Precisions lists all precisions, the coarsest first.
func Precisions() []Precision { return []Precision{YearPrecision, MonthPrecision, DayPrecision} }

// String returns "year", "month", "day", or "" for zero.
func (p Precision) String() string { return name(precisionNames[:], p) }

// ParsePrecision is the inverse of String.
func ParsePrecision(s string) (Precision, error) {
	return parse[Precision]("precision", precisionNames[:], s)
}

// Date is a calendar date of known precision, without time of day or zone,
// which newspapers do not give. The zero Date is an unknown date. Dates are
// comparable with ==. Years run from 1 to 9999.
type Date struct {
	Year  int
	Month time.Month // 0 where only the year is known
	Day   int        // 0 where only the month is known
}

// DateOf returns the calendar day of t in UTC; the zero time gives the zero Date.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	y, m, d := t.UTC().Date()
	return Date{y, m, d}
}

// ParseDate reads "2026-01-20", "2026-01", "2026" or, for no date, "".
// A day that the calendar lacks is an error of category [ErrInvalid].
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	for _, layout := range [...]string{"2006-01-02", "2006-01", "2006"} {
		if len(s) != len(layout) {
			continue
		}
		t, err := time.Parse(layout, s)
		if err != nil || t.Year() < 1 {
			break
		}
		switch len(s) {
		case 4:
			return Date{Year: t.Year()}, nil
		case 7:
			return Date{Year: t.Year(), Month: t.Month()}, nil
		}
		// Not DateOf, to which the first day of year 1 is the zero time.
		return Date{t.Year(), t.Month(), t.Day()}, nil
	}
	return Date{}, Invalidf("%q is no date: want YYYY-MM-DD, YYYY-MM or YYYY of the calendar", s)
}

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// Precision returns how much of the date is known.
func (d Date) Precision() Precision {
	switch {
	case d.Year == 0:
		return 0
	case d.Month == 0:
		return YearPrecision
	case d.Day == 0:
		return MonthPrecision
	}
	return DayPrecision
}

// String is the inverse of [ParseDate]. Strings of dates sort by time: a year
// before its months, a month before its days, no date before all.
func (d Date) String() string {
	n := 0 // bytes
	switch d.Precision() {
	case 0:
		return ""
	case YearPrecision:
		n = len("2006")
	case MonthPrecision:
		n = len("2006-01")
	default:
		n = len("2006-01-02")
	}
	y, m, day := d.Year, int(d.Month), d.Day
	if y < 0 || y > 9999 || m < 0 || m > 99 || day < 0 || day > 99 { // not of the calendar: let it be seen
		return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
	}
	b := [...]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(day / 10), digit(day)}
	return string(b[:n])
}

func digit(n int) byte { return '0' + byte(n%10) }

// First returns the first day that the date can mean, itself where it is a day.
func (d Date) First() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last returns the last day that the date can mean, itself where it is a day.
func (d Date) Last() Date {
	switch d.Precision() {
	case YearPrecision:
		return Date{d.Year, time.December, 31}
	case MonthPrecision:
		return DateOf(time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC))
	}
	return d
}

// Time returns midnight UTC of the first day, or the zero time.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	f := d.First()
	return time.Date(f.Year, f.Month, f.Day, 0, 0, 0, 0, time.UTC)
}

// AddDays returns the day n days after the date's first day; n may be negative.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// number is yyyymmdd with 00 for what is not known, which sorts as String does.
func (d Date) number() int { return d.Year*10_000 + int(d.Month)*100 + d.Day }

// Before reports whether d sorts before e: as [Date.String] of dates of the calendar does.
func (d Date) Before(e Date) bool { return d.number() < e.number() }

// Covers reports whether e is d or a more precise date within it: a month covers its
// days, the zero Date everything.
func (d Date) Covers(e Date) bool {
	return d == e || d.Year == 0 || d.Year == e.Year && (d.Month == 0 || d.Month == e.Month && d.Day == 0)
}

// Validate reports a date that the calendar lacks.
func (d Date) Validate() error {
	if d.IsZero() {
		return nil
	}
	switch {
	case d.Year < 1 || d.Year > 9999, d.Month < 0 || d.Month > time.December, d.Month == 0 && d.Day != 0,
		d.Day < 0, d.Day > 0 && d.Day != time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Day():
		return Invalidf("date %d-%d-%d is not in the calendar", d.Year, int(d.Month), d.Day)
	}
	return nil
}
