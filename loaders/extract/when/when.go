package when

import (
	"strings"
	"sync"
	"time"

	"backchannel/graph"
)

// Kind says from where an expression is counted.
type Kind uint8

// The kinds.
const (
	// Point is a date of the calendar, or counted from the article's day:
	// "20/1", "on Tuesday", "last month", "two days ago".
	Point Kind = iota + 1
	// Relative is counted from a date that the text named before: "the next
	// day", "two days earlier", "that evening".
	Relative
	// Inverse dates the clause or noun that follows it, counted back from the
	// date of the clause that it stands in: "(on Monday,) a day after its
	// parliament declared independence" dates the declaration to Sunday.
	Inverse
	// Clock is a time of day alone: "at noon", "in the afternoon", "later in
	// the day". It is the article's day, unless the sentence has another date.
	Clock
	// Duration is how long, not when: "for three weeks", "within 65 days".
	Duration
	// Recurrent is again and again: "every Tuesday", "on Mondays".
	Recurrent
)

var kindNames = [...]string{"", "point", "relative", "inverse", "clock", "duration", "recurrent"}

// String returns the kind in lower case, "" for zero.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// Bound says on which side of its date an expression puts the occurrence.
type Bound uint8

// The bounds.
const (
	On    Bound = iota // at the date
	Since              // at or after it, or from it on: "since 2014", "from March 10", "after Friday"
	Until              // at or before it: "by Sunday", "until Friday", "before June"
)

var boundNames = [...]string{"on", "since", "until"}

// String returns "on", "since" or "until".
func (b Bound) String() string { return boundNames[b%3] }

// Tense is that of the clause an expression stands in.
type Tense uint8

// The tenses: of what has happened or is said to be so, and of what will.
const (
	Past Tense = iota
	Future
)

// Expression is an expression of time in a text.
type Expression struct {
	Start, End int // bytes; prepositions are left out, "last", "early" and "night" are in
	Kind       Kind
	Bound      Bound
	// Attributive says that the expression dates the noun after it, which may
	// not be the clause's occurrence: "Monday's meeting", "the 7 October attack".
	Attributive bool
	// Past and Future are the dates of a Point or Clock in clauses of that
	// tense, mostly the same. Zero where nobody can know.
	Past, Future graph.Date
	// of a Relative or Inverse: so many units from the date named before
	n    int
	unit unit
	// of a Point without a year, or of a Relative "of that year": its month and day
	month, dom int
	yearless   bool // of a Point: its year is not said
	toward     int8 // of a Relative that is a weekday: 1 after the day named before, 0 from it on, -1 before it
}

// YearOpen reports whether a day or month does not say its year, "on 5 June", so that it may be that of a day named with one before.
func (e Expression) YearOpen() bool { return e.Kind == Point && e.yearless }

// OfYear is the day or month meant, in that year; zero where that has none.
func (e Expression) OfYear(y int) graph.Date {
	if e.dom == 0 {
		return checked(graph.Date{Year: y, Month: time.Month(e.month)})
	}
	return dayOf(y, e.month, e.dom)
}

// Date returns the date meant. anchor is the date that a Relative is counted
// from, the last one that the text named, or of the clause that an Inverse
// belongs to; callers who have none pass the article's day or the zero date.
// The result is zero for durations, for what recurs and for what is unknown.
func (e Expression) Date(t Tense, anchor graph.Date) graph.Date {
	switch e.Kind {
	case Point, Clock:
		if t == Future {
			return e.Future
		}
		return e.Past
	case Relative, Inverse:
		if e.OfThatYear() {
			if anchor.IsZero() {
				return anchor
			}
			return checked(graph.Date{Year: anchor.Year, Month: time.Month(e.month), Day: e.dom})
		}
		if e.unit == weekdayOf {
			return e.weekdayFrom(anchor)
		}
		return move(anchor, e.n, e.unit)
	}
	return graph.Date{}
}

// OfThatYear reports whether a month or day is that of a year named before: "in August of that year".
func (e Expression) OfThatYear() bool { return e.Kind == Relative && e.month > 0 }

// Behind is the day that an Inverse says of the clause it stands in, if what it counts from was on that day:
// "a day after the vote" for a vote on Monday is Tuesday.
func (e Expression) Behind(day graph.Date) graph.Date { return move(day, -e.n, e.unit) }

// rooms are for the tokens of a text, from one to the next.
var rooms = sync.Pool{New: func() any { return new([]token) }}

// Find returns the expressions of time in a text, in order, none overlapping
// another. day is the article's, zero where unknown. Offsets are in bytes.
func Find(text string, day graph.Date) []Expression {
	p := parser{text: text, day: day}
	if day.Precision() != graph.DayPrecision {
		p.day, p.near = graph.Date{}, day
	}
	room := rooms.Get().(*[]token)
	p.ts = lex(text, (*room)[:0])
	defer func() {
		clear(p.ts) // lest the text stay in memory
		*room = p.ts
		rooms.Put(room)
	}()
	var out []Expression
	for i := 0; i < len(p.ts); {
		c := p.ts[i].class
		if c == other || c == punct || !starts[c] {
			i++
			continue
		}
		e, n := p.match(i)
		if n == 0 {
			i++
			continue
		}
		e.Start, e.End = p.ts[i].start, p.ts[i+n-1].end
		p.surround(&e, i, i+n)
		out = append(out, e)
		i += n
	}
	if p.day.IsZero() {
		lendYears(text, out)
	}
	return out
}

// lent is how far in bytes a year reaches that stands with another date.
const lent = 200

// lendYears gives days without a year, in an article of unknown day, that of
// the nearest date of their sentence or the next ("visited Turkey on 4 April
// and Uzbekistan on 5 April 2016"), or that of all other dates of the text.
func lendYears(text string, es []Expression) {
	only, several := 0, false
	for _, e := range es {
		if y := e.Past.Year; e.Kind == Point && y != 0 {
			several = several || only != 0 && only != y
			only = y
		}
	}
	if only == 0 {
		return
	}
	for i := range es {
		e := &es[i]
		if e.month == 0 || !e.Past.IsZero() {
			continue
		}
		best, year := lent+1, 0
		for _, o := range es {
			if o.Kind != Point || o.month != 0 || o.Past.Precision() < graph.MonthPrecision {
				continue
			}
			from, to := min(e.End, o.End), max(e.Start, o.Start)
			if n := to - from; n < best && !strings.Contains(text[from:to], "\n") {
				best, year = n, o.Past.Year
			}
		}
		if year == 0 && !several {
			year = only
		}
		d := dayOf(year, e.month, e.dom)
		e.Past, e.Future = d, d
	}
}
