package when

import (
	"time"

	"backchannel/graph"
)

// dayWord reads "yesterday", "today", "tomorrow morning", "tonight".
func (p *parser) dayWord(i int) (Expression, int) {
	if p.named(i) {
		return Expression{}, 0
	}
	n := 1
	if p.is(i+1, partOfDay, noon) {
		n++
	}
	if p.day.IsZero() {
		return Expression{Kind: Point}, n
	}
	return point(checked(p.day.AddDays(int(p.at(i).value)))), n
}

// determined reads "last Tuesday", "next month", "that evening", "same day"
// with the determiner at j; the expression begins at i.
func (p *parser) determined(i, j int) (Expression, int) {
	c := p.at(j).class
	k := j + 1
	if c == this && p.is(k, recent, last, next) { // "this past Tuesday", "this coming week"
		c = p.at(k).class
		k++
	}
	t := p.at(k)
	size := k + 1 - i
	switch t.class {
	case weekday:
		if p.named(k) {
			return Expression{}, 0
		}
		if p.is(k+1, partOfDay) {
			size++
		}
		past, future := nearWeekday(p.day, int(t.value))
		e := Expression{Kind: Point, Past: past, Future: future}
		switch {
		case c == last || c == recent:
			if past == p.day {
				past = checked(past.AddDays(-7))
			}
			e.Past, e.Future = past, past
		case c == next:
			if future == p.day {
				future = checked(future.AddDays(7))
			}
			e.Past, e.Future = future, future
		case c == this:
			// "this Friday" is this week's, so mostly to come
			if p.day.IsZero() {
				break
			}
			d := checked(monday(p.day).AddDays((int(t.value) + 6) % 7))
			e.Past, e.Future = d, d
			if earlierDay(d, p.day) {
				e.Future = future
			} else if d != p.day {
				e.Past = past // "said this Sunday", on a Tuesday
			}
		case c == that && !(p.at(i).first || p.is(i-1, on, by, and)) || p.is(k+1, possessive):
			return Expression{}, 0 // "said that Monday's talks"
		case c == that || c == same:
			return Expression{Kind: Relative, n: int(t.value), unit: weekdayOf}, size
		case c == following:
			return Expression{Kind: Relative, n: int(t.value), unit: weekdayOf, toward: 1}, size
		case c == previous:
			return Expression{Kind: Relative, n: int(t.value), unit: weekdayOf, toward: -1}, size
		default:
			return Expression{}, 0
		}
		return e, size
	case month:
		past, future := nearMonth(p.day, int(t.value))
		e := Expression{Kind: Point, Past: past, Future: future}
		here := !p.day.IsZero() && int(p.day.Month) == int(t.value)
		switch c {
		case last, recent:
			if here {
				past.Year--
			}
			e.Past, e.Future = checked(past), checked(past)
		case next:
			if here {
				future.Year++
			}
			e.Past, e.Future = checked(future), checked(future)
		case this:
			if p.day.IsZero() {
				break
			}
			d := graph.Date{Year: p.day.Year, Month: time.Month(t.value)}
			e.Past, e.Future = d, d
		default:
			return Expression{}, 0
		}
		if t.value == int16(time.May) && (c == this || c == that) && !t.capital {
			return Expression{}, 0
		}
		return e, size
	case unitWord:
		return p.unitOf(c, unit(t.value), k, size)
	case unitWords:
		return Expression{}, 0
	case partOfDay:
		switch c {
		case last:
			return p.clock(-1, Point), size
		case this:
			return p.clock(0, Point), size
		case that, same:
			return relative(0, days), size
		case next, following:
			return relative(1, days), size
		case previous:
			return relative(-1, days), size
		}
	case weekend:
		if p.day.IsZero() {
			return Expression{Kind: Point}, size
		}
		m := monday(p.day)
		before, coming := span(m.AddDays(-2), m.AddDays(-1)), span(m.AddDays(5), m.AddDays(6))
		switch c {
		case last, recent:
			return point(before), size
		case next:
			return point(span(m.AddDays(5), m.AddDays(13))), size // either of the two to come
		case this:
			if int(p.day.Time().Weekday()) == 0 {
				before = coming // on a Sunday the weekend is that day's
			}
			return Expression{Kind: Point, Past: before, Future: coming}, size
		case that:
			return Expression{}, 0
		}
	case season:
		return p.season(c, int(t.value)), size
	}
	return Expression{}, 0
}

// clock is a day n days from the article's, by a time of day.
func (p *parser) clock(n int, k Kind) Expression {
	if p.day.IsZero() {
		return Expression{Kind: k}
	}
	e := point(checked(p.day.AddDays(n)))
	e.Kind = k
	return e
}

// unitOf reads "last week", "this year", "the same day", "that month".
func (p *parser) unitOf(c class, u unit, k, size int) (Expression, int) {
	n := 0
	switch c {
	case last, recent:
		n = -1
	case next:
		n = 1
	case this:
	case that, same:
		return relative(0, u), size
	case following:
		return relative(1, u), size
	case previous:
		return relative(-1, u), size
	default:
		return Expression{}, 0
	}
	if c == recent && u != weeks && u != months && u != years {
		return Expression{}, 0
	}
	if u == days || c == last && p.is(k-2, the) { // "this day", "the last week of the war"
		return Expression{}, 0
	}
	if u == minutes || u == hours || u >= decades || u == fortnights {
		return Expression{}, 0
	}
	d := move(p.day, n, u)
	if c == recent { // the past week reaches up to today
		back := map[unit]int{weeks: 7, months: 30, years: 365}[u]
		d = span(p.day.AddDays(-back), p.day)
	}
	return point(d), size
}

// season is the year of "last spring". Winter lies in two years.
func (p *parser) season(c class, m int) Expression {
	e := Expression{Kind: Point}
	if p.day.IsZero() || m == 1 {
		return e
	}
	y := p.day.Year
	switch c {
	case last, recent:
		// Over by now, or it would be "this spring".
		if int(p.day.Month) <= m+2 {
			y--
		}
	case next:
		if int(p.day.Month) >= m {
			y++
		}
	case this:
	default:
		return Expression{}
	}
	return point(checked(graph.Date{Year: y}))
}

// definite reads what begins with "the": "the day before", "the next morning",
// "the end of October", "the 20th of January", "the same day".
func (p *parser) definite(i int) (Expression, int) {
	j := i + 1
	t := p.at(j)
	switch t.class {
	case ordinal:
		e, n := p.number(j)
		if n > 0 {
			return e, n + 1
		}
		return p.dayOfMonth(i)
	case eve:
		if !t.capital && p.is(j+1, of) && p.is(i-1, on) { // "on the eve of his visit"
			return Expression{Kind: Inverse, n: 1, unit: days}, 3
		}
	case same, following, previous, next:
		if t.class == next && p.is(j+1, unitWord, partOfDay) {
			n := 1
			u := days
			if p.at(j+1).class == unitWord {
				u = unit(p.at(j + 1).value)
			}
			if u == minutes || u == hours || u >= decades {
				return Expression{}, 0
			}
			return relative(n, u), 3
		}
		e, n := p.determined(i, j)
		return e, n
	case recent, last:
		// "the past week" is counted from today; "the last week of the war" not
		if t.class == recent && p.is(j+1, unitWord) {
			return p.determined(i, j)
		}
	case unitWord, partOfDay, weekend:
		u := days
		if t.class == unitWord {
			u = unit(t.value)
		}
		if u == minutes || u == hours || u >= decades {
			return Expression{}, 0
		}
		switch {
		case p.is(j+1, before) && p.is(j+2, dayWord) && u == days:
			return p.clock(-2, Point), 4
		case p.is(j+1, after) && p.is(j+2, dayWord) && u == days:
			return p.clock(2, Point), 4
		case p.is(j+1, before) && t.class != weekend:
			if p.closes(j+2) || p.preposition(j+2) {
				return relative(-1, u), 3
			}
			return Expression{Kind: Inverse, n: 1, unit: u}, 3
		case p.is(j+1, after) && t.class != weekend:
			if p.closes(j+2) || p.preposition(j+2) {
				return relative(1, u), 3
			}
			return Expression{Kind: Inverse, n: -1, unit: u}, 3
		case t.class == weekend && p.is(i-1, at, over, in, on):
			if p.day.IsZero() {
				return Expression{Kind: Point}, 2
			}
			m := monday(p.day)
			before, coming := span(m.AddDays(-2), m.AddDays(-1)), span(m.AddDays(5), m.AddDays(6))
			if int(p.day.Time().Weekday()) == 0 {
				before = coming
			}
			return Expression{Kind: Point, Past: before, Future: coming}, 2
		case t.class == partOfDay && p.is(i-1, in, at) && !p.is(j+1, of) && !p.dayBehind(j+1):
			return p.clock(0, Clock), 2
		}
	case weekday:
		if p.is(j+1, before, after) && p.closes(j+2) { // "on the Friday before"
			e := Expression{Kind: Relative, n: int(t.value), unit: weekdayOf, toward: 1}
			if p.is(j+1, before) {
				e.toward = -1
			}
			return e, 3
		}
		return Expression{}, 0
	case endpoint, part:
		e, n := p.part(j)
		if n > 0 {
			return e, n + 1
		}
	case season:
		if p.is(i-1, in, by, until, since, over, before) && !(p.is(j+1, of) && p.at(j+2).digits == 4) && p.at(j+1).digits != 4 {
			return p.season(this, int(t.value)), 2
		}
	}
	return Expression{}, 0
}

// part reads "late March", "early 2014", "mid-2015", "late on Tuesday", "late
// last year", "end of October", "end of the year".
func (p *parser) part(i int) (Expression, int) {
	j := i + 1
	if p.at(i).class == endpoint {
		if !p.is(j, of) {
			return Expression{}, 0
		}
		j++
		if p.is(j, the) && p.is(j+1, unitWord) {
			u := unit(p.at(j + 1).value)
			if (u == months || u == years || u == weeks) && p.closesOrPreposition(j+2) {
				return point(move(p.day, 0, u)), j + 2 - i
			}
			return Expression{}, 0
		}
	} else if p.is(j, dash) {
		j++
	}
	if p.is(j, on) && p.is(j+1, weekday) {
		j++
	}
	t := p.at(j)
	switch t.class {
	case month:
		past, future := nearMonth(p.day, int(t.value))
		if y, n := p.year(j + 1); n == 1 {
			return point(graph.Date{Year: y, Month: time.Month(t.value)}), j + 2 - i
		}
		if _, ok := p.dayNumber(j + 1); ok {
			return Expression{}, 0
		}
		return Expression{Kind: Point, Past: past, Future: future}, j + 1 - i
	case weekday:
		e, n := p.weekday(j)
		if n > 0 {
			return e, j + n - i
		}
	case integer:
		if e, n := p.yearAlone(j); n > 0 {
			return e, j + n - i
		}
	case last, this, next:
		if p.at(i).class == part || p.is(i, endpoint) {
			if p.is(j+1, unitWord, month, weekend) {
				e, n := p.determined(j, j)
				if n > 0 {
					return e, j + n - i
				}
			}
		}
	case partOfDay, dayWord:
		if p.at(i).class == part && t.class == dayWord {
			e, n := p.dayWord(j)
			return e, j + n - i
		}
	case in:
		// "late in the day", "early in March", "early in 2014"
		if p.at(i).class == part {
			return p.within(i, j)
		}
	}
	return Expression{}, 0
}

// dayBehind reports whether at i the day of a time of day is named: "at dawn on Sunday", "at noon Friday".
func (p *parser) dayBehind(i int) bool {
	if p.is(i, on) {
		i++
	}
	return p.is(i, weekday, dayWord, month, shortMonth) || p.is(i, integer) && p.isMonth(i+1) || p.is(i, the) && p.is(i+1, ordinal)
}

func (p *parser) closesOrPreposition(i int) bool {
	return p.closes(i) || p.is(i, in, on, at, to, by, from, forWord, possessive)
}

// within reads "in the day", "in the week", "in March", "in 2014" after "early"
// or "later", with "in" at j.
func (p *parser) within(i, j int) (Expression, int) {
	t := p.at(j + 1)
	switch t.class {
	case the:
		u := p.at(j + 2)
		if u.class != unitWord {
			return Expression{}, 0
		}
		switch unit(u.value) {
		case days:
			return p.clock(0, Clock), j + 3 - i
		case weeks:
			return point(week(p.day)), j + 3 - i
		case months, years:
			return point(move(p.day, 0, unit(u.value))), j + 3 - i
		}
	case month:
		e, n := p.month(j + 1)
		if n > 0 {
			return e, j + 1 + n - i
		}
	case integer:
		e, n := p.yearAlone(j + 1)
		if n > 0 {
			return e, j + 1 + n - i
		}
	}
	return Expression{}, 0
}

// shifted reads "later in the day", "earlier this week", "later on Tuesday",
// "earlier today", "later that day".
func (p *parser) shifted(i int) (Expression, int) {
	j := i + 1
	switch t := p.at(j); t.class {
	case in, on:
		if t.class == on && p.is(j+1, weekday) {
			e, n := p.weekday(j + 1)
			if n > 0 {
				return e, n + 2
			}
			return e, 0
		}
		return p.within(i, j)
	case this, that, same, the, last, next:
		k := j
		if t.class == the && p.is(j+1, same) {
			k++
		}
		if p.is(k+1, unitWord, partOfDay, month, weekend) && p.at(k).class != the {
			if p.at(k).class == this && p.is(k+1, unitWord) && unit(p.at(k+1).value) == days {
				return p.clock(0, Clock), k + 2 - i
			}
			e, n := p.determined(j, k)
			if n > 0 {
				return e, n + 1
			}
		}
	case dayWord:
		e, n := p.dayWord(j)
		if n > 0 {
			return e, n + 1
		}
	}
	return Expression{}, 0
}
