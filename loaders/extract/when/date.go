package when

import (
	"time"

	"backchannel/graph"
)

// unit is what a span of time is counted in.
type unit uint8

const (
	minutes unit = iota
	hours
	days
	weeks
	fortnights
	months
	years
	decades
	centuries
	weekdayOf // the day of the week n, counted from the day named before
)

// daysIn is the length of a month; 29 for February where the year is unknown.
func daysIn(m, y int) int {
	if y == 0 {
		y = 2000
	}
	return time.Date(y, time.Month(m+1), 0, 0, 0, 0, 0, time.UTC).Day()
}

// dayOf makes a date that the calendar has, or none.
func dayOf(y, m, d int) graph.Date {
	if y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > daysIn(m, y) {
		return graph.Date{}
	}
	return graph.Date{Year: y, Month: time.Month(m), Day: d}
}

// span is the date that says no more than that it lies within some days: their
// month, else their year, else nothing.
func span(first, last graph.Date) graph.Date {
	switch {
	case first.IsZero() || last.IsZero() || first.Year != last.Year:
		return graph.Date{}
	case first.Month != last.Month:
		return graph.Date{Year: first.Year}
	}
	return graph.Date{Year: first.Year, Month: first.Month}
}

// monday is the first day of the week that holds a day. Weeks begin on Monday,
// as in ISO 8601.
func monday(day graph.Date) graph.Date {
	w := int(day.Time().Weekday()+6) % 7
	return day.AddDays(-w)
}

// week is the date that says that something was in the week of a day.
func week(day graph.Date) graph.Date {
	if day.Precision() != graph.DayPrecision {
		return graph.Date{}
	}
	m := monday(day)
	return span(m, m.AddDays(6))
}

// move adds n units to a date. Days and hours keep the day; from weeks on the
// result is only as precise as the unit. It is zero where the date is less
// precise than the unit.
func move(d graph.Date, n int, u unit) graph.Date {
	if d.IsZero() {
		return d
	}
	switch u {
	case minutes, hours:
		if d.Precision() == graph.DayPrecision {
			return d
		}
	case days:
		if d.Precision() == graph.DayPrecision {
			return checked(d.AddDays(n))
		}
	case fortnights:
		return move(d, 2*n, weeks)
	case weeks:
		if d.Precision() == graph.DayPrecision {
			return week(checked(d.AddDays(7 * n)))
		}
	case months:
		if d.Precision() >= graph.MonthPrecision {
			t := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
			return checked(graph.Date{Year: t.Year(), Month: t.Month()})
		}
	case years:
		return checked(graph.Date{Year: d.Year + n})
	}
	return graph.Date{}
}

func checked(d graph.Date) graph.Date {
	if d.Year < 1 || d.Year > 9999 {
		return graph.Date{}
	}
	return d
}

// nearWeekday is the weekday at or before the day, and at or after it.
func nearWeekday(day graph.Date, w int) (past, future graph.Date) {
	if day.Precision() != graph.DayPrecision {
		return graph.Date{}, graph.Date{}
	}
	ahead := (w - int(day.Time().Weekday()) + 7) % 7
	return checked(day.AddDays((ahead - 7) % 7)), checked(day.AddDays(ahead))
}

// The slack by which a day without a year may lie on the other side of the
// article's day than the clause's tense says, where it would else be a year off.
const (
	slackAhead = 14 // a past clause about a plan
	slackBack  = 3  // a future clause printed late
)

// nearDay finds the year of a day and month.
func nearDay(day graph.Date, m, d int) (past, future graph.Date) {
	if day.Precision() != graph.DayPrecision {
		return graph.Date{}, graph.Date{}
	}
	// 29 February may be up to eight years off.
	for y := day.Year; y > day.Year-9 && past.IsZero(); y-- {
		if c := dayOf(y, m, d); !c.IsZero() && !earlierDay(day, c) {
			past = c
		}
	}
	for y := day.Year; y < day.Year+9 && future.IsZero(); y++ {
		if c := dayOf(y, m, d); !c.IsZero() && !earlierDay(c, day) {
			future = c
		}
	}
	p, f := past, future
	if !f.IsZero() && !earlierDay(day.AddDays(slackAhead), f) {
		past = f
	}
	if !p.IsZero() && !earlierDay(p, day.AddDays(-slackBack)) {
		future = p
	}
	return past, future
}

// nearlyDay finds the year of a day and month for an article of which only the
// month or the year is known.
func nearlyDay(near graph.Date, m, d int) (past, future graph.Date) {
	switch near.Precision() {
	case graph.MonthPrecision:
		past, _ = nearDay(near.Last(), m, d)
		_, future = nearDay(near.First(), m, d)
	case graph.YearPrecision:
		past = dayOf(near.Year, m, d)
		future = past
	}
	return past, future
}

// nearMonth finds the year of a month: the article's own counts for both.
func nearMonth(day graph.Date, m int) (past, future graph.Date) {
	if day.Precision() < graph.MonthPrecision {
		return graph.Date{}, graph.Date{}
	}
	y := day.Year
	past, future = graph.Date{Year: y, Month: time.Month(m)}, graph.Date{Year: y, Month: time.Month(m)}
	if time.Month(m) > day.Month {
		past.Year--
	}
	if time.Month(m) < day.Month {
		future.Year++
	}
	return checked(past), checked(future)
}

// earlierDay compares days without writing them out, as [graph.Date.Before] does.
func earlierDay(a, b graph.Date) bool {
	if a.Year != b.Year {
		return a.Year < b.Year
	}
	return a.Month < b.Month || a.Month == b.Month && a.Day < b.Day
}

// weekdayFrom is the weekday meant by "the following Monday", "that Thursday", "the previous Friday" after a day was named.
func (e Expression) weekdayFrom(anchor graph.Date) graph.Date {
	past, future := nearWeekday(anchor, e.n)
	switch {
	case past.IsZero():
	case e.toward < 0 && past == anchor:
		return checked(past.AddDays(-7))
	case e.toward < 0:
		return past
	case e.toward > 0 && future == anchor:
		return checked(future.AddDays(7))
	}
	return future
}
