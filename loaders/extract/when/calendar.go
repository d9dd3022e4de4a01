package when

import (
	"strings"
	"time"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// fixed is a day of the year without its year.
func (p *parser) fixed(m, d int) Expression {
	if p.day.IsZero() {
		past, future := nearlyDay(p.near, m, d)
		return Expression{Kind: Point, Past: past, Future: future, month: m, dom: d}
	}
	past, future := nearDay(p.day, m, d)
	return Expression{Kind: Point, Past: past, Future: future, month: m, dom: d, yearless: true}
}

// figures reads a date in figures. Without a year it could be a fraction, so a
// word that leads dates must stand before it.
func (p *parser) figures(i int) (Expression, int) {
	t := p.at(i)
	if t.y != 0 {
		return point(dayOf(int(t.y), int(t.m), int(t.d))), 1
	}
	switch s := p.text[t.start:t.end]; {
	case s == "9/11", s == "24/7", s == "7/7":
		return Expression{}, 0
	}
	if p.is(i-1, on, by, until, since, from, to, before, after, between, weekday, dash) || p.mark(i-1, '(') ||
		p.mark(i-1, ',') && p.is(i-2, weekday) || p.is(i-1, and, to) && p.is(i-2, numeric) || p.is(i-1, punct) && p.is(i-2, numeric) {
		return p.fixed(int(t.m), int(t.d)), 1
	}
	return Expression{}, 0
}

// year reads a year at i, after an optional comma. n is 0 if none is there.
func (p *parser) year(i int) (y, n int) {
	j := i
	if p.mark(j, ',') {
		j++
	}
	t := p.at(j)
	if t.class != integer || t.digits != 4 || t.value < 1000 || t.value > 2999 {
		return 0, 0
	}
	return int(t.value), j - i + 1
}

// dayNumber reports whether token i can be a day of a month: 1 to 31, not the
// count of something.
func (p *parser) dayNumber(i int) (int, bool) {
	t := p.at(i)
	if t.class != integer && t.class != ordinal || t.digits > 2 || t.value < 1 || t.value > 31 {
		return 0, false
	}
	switch p.word(i + 1) {
	case "percent", "per", "pct", "million", "billion", "trillion", "points":
		return 0, false
	}
	return int(t.value), true
}

// month reads what begins with a month: "March 14", "Jan. 20-22, 2026", "March
// 2015", or after a preposition "March" alone.
func (p *parser) month(i int) (Expression, int) {
	t := p.at(i)
	m := int(t.value)
	j := i + 1
	stop := p.mark(j, '.') && p.at(j).end-t.start <= 5
	if _, year := p.year(j + 1); stop && (year == 1 || p.rangeEnd(j+1)) {
		j++
	}
	if d, ok := p.dayNumber(j); ok {
		// "March 20 February" reads as "March, 20 February" does; it is rare.
		j++
		if p.word(j) == "or" && p.rangeEnd(j+1) && !p.is(j+2, month, shortMonth) { // "August 19 or 20"
			past, future := nearMonth(p.about(), m)
			return Expression{Kind: Point, Past: past, Future: future}, j + 2 - i
		}
		if p.is(j, dash) && p.rangeEnd(j+1) || p.is(j, and, to) && p.rangeEnd(j+1) && !p.is(j+2, month, shortMonth) {
			j += 2
		}
		if y, n := p.year(j); n > 0 {
			return point(dayOf(y, m, d)), j + n - i
		}
		if p.named(i) {
			return Expression{}, 0
		}
		if y, n := p.ofYear(j); n > 0 {
			return point(dayOf(y, m, d)), j + n - i
		}
		if n := p.ofThatYear(j); n > 0 {
			return Expression{Kind: Relative, unit: years, month: m, dom: d}, j + n - i
		}
		return p.fixed(m, d), j - i
	}
	if y, n := p.year(j); n > 0 && (n == 1 || t.class == month && p.is(i-1, in, since, until, by, from, of)) {
		return point(graph.Date{Year: y, Month: time.Month(m)}), j + n - i
	}
	if t.class == shortMonth && !stop || p.named(i) {
		return Expression{}, 0
	}
	// "from May", "by May": of the months, May is a name too, and in capitals a
	// heading's word.
	lead := p.is(i-1, in, since, until, within, over) || p.is(i-1, by, from, of, before, after, and, to, between) && m != int(time.May)
	if m != int(time.May) && p.is(i-1, on) && t.class == month {
		if _, n := p.ofYear(j); n > 0 || p.closes(j) && !p.is(j, and, dash) {
			lead = true // "was there on August last year"
		}
	}
	if t.class == month && t.capital && !t.capitals && m != int(time.May) && (p.votes(j) || p.at(j).class == other && !p.at(j).capital && !function.Has(p.word(j)) && p.votes(j+1)) && !p.at(i-1).first && !p.at(i-1).capital {
		past, future := nearMonth(p.about(), m)
		return Expression{Kind: Point, Past: past, Future: future, Attributive: true}, 1
	}
	if p.is(i-1, and, to, of) && !(p.isMonth(i-2) && t.class == month) && !(p.is(i-1, of) && p.is(i-2, endpoint)) {
		lead = false
	}
	if !lead || t.capitals && t.end-t.start > 3 && !p.at(i-1).capitals {
		return Expression{}, 0
	}
	if m == int(time.May) && p.is(i+1, possessive) {
		return Expression{}, 0
	}
	if y, n := p.ofYear(j); n > 0 {
		return point(graph.Date{Year: y, Month: time.Month(m)}), j + n - i
	}
	if n := p.ofThatYear(j); n > 0 {
		return Expression{Kind: Relative, unit: years, month: m}, j + n - i
	}
	past, future := nearMonth(p.about(), m)
	return Expression{Kind: Point, Past: past, Future: future, month: m, yearless: !p.day.IsZero()}, 1
}

// votes reports whether a noun for what happens at a time stands at i, of which a month before it says which: "in a June
// poll", "at its November summit".
func (p *parser) votes(i int) bool {
	if p.at(i).capital {
		return false
	}
	switch p.word(i) {
	case "poll", "election", "elections", "vote", "referendum", "run-off", "runoff", "summit", "meeting", "talks", "visit", "trip", "agreement", "accord", "deal",
		"truce", "ceasefire", "cease-fire", "coup", "attack", "attacks", "raid", "war", "statement", "speech", "letter", "session", "conference", "round", "resolution", "ruling":
		return true
	}
	return false
}

// ofYear reads the year of "19 September last year", "in March this year", after an optional "of".
func (p *parser) ofYear(i int) (y, n int) {
	j := i
	if p.is(j, of) {
		j++
	}
	if p.day.IsZero() || !p.is(j, last, this, next) || p.word(j+1) != "year" {
		return 0, 0
	}
	switch p.at(j).class {
	case last:
		return p.day.Year - 1, j + 2 - i
	case next:
		return p.day.Year + 1, j + 2 - i
	}
	return p.day.Year, j + 2 - i
}

// ofThatYear reads "of that year", "of the same year", "that same year", and returns how many tokens that is.
func (p *parser) ofThatYear(i int) int {
	j := i
	if p.is(j, of) {
		j++
	}
	if p.word(j) == "the" && p.is(j+1, same) {
		j++
	} else if p.is(j, that) && p.is(j+1, same) {
		j++
	}
	if !p.is(j, that, same) || p.word(j+1) != "year" {
		return 0
	}
	return j + 2 - i
}

// about is the article's day, or its month where that is all that is known.
func (p *parser) about() graph.Date {
	if p.day.IsZero() {
		return p.near
	}
	return p.day
}

func (p *parser) isMonth(i int) bool { return p.is(i, month, shortMonth) }

// rangeEnd reports whether the last day of a range stands at i.
func (p *parser) rangeEnd(i int) bool {
	_, ok := p.dayNumber(i)
	return ok
}

// named reports whether the date's word at i belongs to a name.
func (p *parser) named(i int) bool {
	for _, n := range table().names[p.word(i)] {
		if n.before != "" && (p.word(i-1) != n.before || !p.at(i-1).capital || !p.at(i).capital) {
			continue
		}
		if n.after != "" {
			a, b, two := strings.Cut(n.after, " ")
			if p.word(i+1) != a || two && p.word(i+2) != b {
				continue
			}
			// "on Sunday, Times reporters": the name goes on in capitals
			if !p.at(i+1).capital && a != "school" && a != "programme" && a != "show" {
				continue
			}
		}
		return true
	}
	return false
}

// number reads what begins with a number: "20 January 2026", "20th of
// January", "20-22 January", "two days ago", "a week later".
func (p *parser) number(i int) (Expression, int) {
	if d, ok := p.dayNumber(i); ok {
		j := i + 1
		if p.is(j, dash, and, to) && p.rangeEnd(j+1) {
			j += 2
		}
		if p.is(j, of) {
			j++
		}
		if p.is(j, dash) && p.isMonth(j+1) && p.is(j+2, dash) { // 19-Jan-2026
			if y, n := p.year(j + 3); n == 1 {
				return point(dayOf(y, int(p.at(j+1).value), d)), j + 4 - i
			}
		}
		if p.isMonth(j) && !p.named(j) && !(p.at(j).capitals && p.at(j).end-p.at(j).start > 3 && p.is(i-1, month)) {
			m := int(p.at(j).value)
			short := p.at(j).class == shortMonth
			j++
			if _, year := p.year(j + 1); short && year == 1 && p.mark(j, '.') {
				j++
			}
			if y, n := p.year(j); n > 0 {
				return point(dayOf(y, m, d)), j + n - i
			}
			if dayOf(2000, m, d).IsZero() {
				return Expression{}, 0
			}
			if y, n := p.ofYear(j); n > 0 {
				return point(dayOf(y, m, d)), j + n - i
			}
			return p.fixed(m, d), j - i
		}
		if p.at(i).class == ordinal {
			return Expression{}, 0
		}
	}
	if p.at(i).class == integer {
		if e, n := p.yearAlone(i); n > 0 {
			return e, n
		}
	}
	return p.counted(i)
}

// counts are words after a four-digit number that make it a number of things.
var counts = vocab.Words(
	"people", "troops", "soldiers", "men", "women", "children", "dollars", "euros",
	"pounds", "households", "homes", "villages", "towns", "kilometres", "kilometers", "km",
	"miles", "metres", "meters", "feet", "tonnes", "tons", "barrels", "megawatts", "mw",
	"workers", "jobs", "members", "delegates", "votes", "refugees", "migrants", "cases",
	"deaths", "police", "officers", "pages", "words", "hectares", "acres", "times", "years",
	"days", "hours", "degrees", "gmt", "hrs", "local", "yuan", "rupees", "yen", "riyals",
	"vehicles", "tanks", "missiles", "drones", "bodies", "prisoners", "hostages", "passengers",
	"companies", "firms", "schools", "seats", "sites", "other", "such", "or", "more",
)

// yearAlone reads a year after a word that leads years.
func (p *parser) yearAlone(i int) (Expression, int) {
	t := p.at(i)
	if t.digits != 4 || t.value < 1500 || t.value > 2199 || counts.Has(p.word(i+1)) || p.is(i+1, punct) && p.text[p.at(i+1).start] == '%' {
		return Expression{}, 0
	}
	if p.is(i+1, dash) && p.at(i+1).start == t.end && !p.is(i+2, integer) { // "2015-style"
		return Expression{}, 0
	}
	if e, n := p.entry(i); n > 0 {
		return e, n
	}
	if p.is(i-1, article, the) && p.is(i-2, in, of, after, by) && p.at(i+1).class == other && !p.at(i+1).capital && !function.Has(p.word(i+1)) && p.word(i+1) != "" {
		e := point(graph.Date{Year: int(t.value)})
		e.Attributive = true // "in a 2010 prisoner swap"
		return e, 1
	}
	ok := p.is(i-1, in, since, until, by, from, before, after, between, part, within)
	switch {
	case p.is(i-1, of) && p.is(i-2, endpoint, part, season), p.is(i-1, dash) && p.is(i-2, part):
		ok = true
	case p.is(i-1, of), p.is(i-1, to, and, dash):
		ok = p.is(i-2, integer) && p.at(i-2).digits == 4 || p.is(i-1, of) && p.is(i-2, month, season)
	case p.is(i-1, season), p.mark(i-1, '('):
		ok = true
	}
	if !ok {
		return Expression{}, 0
	}
	return point(graph.Date{Year: int(t.value)}), 1
}

// entry reads the year, or year and month, that begins a line of a chronology: "1991 - ", "2008 August - ", "2014:".
func (p *parser) entry(i int) (Expression, int) {
	t := p.at(i)
	if !p.opensLine(t.start) {
		return Expression{}, 0
	}
	j := i + 1
	d := graph.Date{Year: int(t.value)}
	if p.isMonth(j) {
		d.Month = time.Month(p.at(j).value)
		j++
	}
	if !p.mark(j, ':') && !(p.is(j, dash) && p.at(j).start > p.at(j-1).end) {
		return Expression{}, 0
	}
	return point(d), j - i
}

// opensLine reports whether nothing but a bullet stands before byte i in its line.
func (p *parser) opensLine(i int) bool {
	for _, b := range [...]string{"* ", "- ", "– ", "• ", "· ", "> "} {
		if strings.HasSuffix(p.text[:i], b) {
			i -= len(b)
			break
		}
	}
	return i == 0 || p.text[i-1] == '\n'
}

// weekday reads "Tuesday night", "Tuesday, 20 January", "Tuesday last week".
func (p *parser) weekday(i int) (Expression, int) {
	t := p.at(i)
	j := i + 1
	if t.class == shortWeekday {
		if p.mark(j, '.') {
			j++
		}
		if p.mark(j, ',') {
			j++
		}
		if e, n := p.after(j); n > 0 && e.Kind == Point {
			return e, j + n - i
		}
		return Expression{}, 0
	}
	if p.named(i) {
		return Expression{}, 0
	}
	if p.is(j, partOfDay, noon) && !(p.at(j).capital && !t.capitals) {
		j++
	}
	k := j
	if p.mark(k, ',') || p.mark(k, '(') {
		k++
	}
	if p.is(k, the) {
		k++
	}
	if e, n := p.after(k); n > 0 && e.Kind == Point && (e.Past.Precision() == graph.DayPrecision || e.Past.IsZero()) {
		if p.mark(j, '(') && p.mark(k+n, ')') {
			n++
		}
		e = p.agree(e, int(t.value))
		e.yearless = e.yearless && e.Past != e.Future
		return e, k + n - i
	}
	past, future := nearWeekday(p.day, int(t.value))
	e := Expression{Kind: Point, Past: past, Future: future}
	// "Tuesday last week", "Tuesday of next week"
	k = j
	if p.is(k, of, in) || p.mark(k, ',') && p.is(k+1, last) {
		k++
	}
	if p.is(k, last) && p.closes(k+1) { // "on Friday last"
		if past == p.day {
			past = checked(past.AddDays(-7))
		}
		return point(past), k + 1 - i
	}
	if p.word(k) == "week" && k == j && (p.closes(k+1) || p.is(k+1, in, at)) && !future.IsZero() { // "on Monday week"
		if future == p.day {
			future = checked(future.AddDays(7))
		}
		return point(checked(future.AddDays(7))), k + 1 - i
	}
	if p.is(k, that, same) && k > j && p.is(k+1, unitWord) && unit(p.at(k+1).value) == weeks {
		return Expression{Kind: Relative, n: int(t.value), unit: weekdayOf}, k + 2 - i // "on Thursday of that week"
	}
	if p.is(k, last, next, this) && p.is(k+1, unitWord) && unit(p.at(k+1).value) == weeks && !p.day.IsZero() {
		shift := map[class]int{last: -7, next: 7, this: 0}[p.at(k).class]
		d := checked(monday(p.day).AddDays(shift + (int(t.value)+6)%7))
		return point(d), k + 2 - i
	}
	return e, j - i
}

// after reads the calendar date behind a weekday's name.
func (p *parser) after(i int) (Expression, int) {
	switch p.at(i).class {
	case numeric:
		return p.figures(i)
	case month, shortMonth:
		if j := i + 1; p.is(j, integer, ordinal) || p.mark(j, '.') {
			return p.month(i)
		}
	case integer, ordinal:
		if e, n := p.number(i); n > 0 && e.Kind == Point && e.Past.Precision() != graph.YearPrecision {
			return e, n
		}
	}
	return Expression{}, 0
}

// agree picks among the years of a day and month the one in which it is that
// weekday, where one of the two is.
func (p *parser) agree(e Expression, w int) Expression {
	fits := func(d graph.Date) bool {
		return d.Precision() == graph.DayPrecision && int(d.Time().Weekday()) == w
	}
	switch {
	case fits(e.Past) && !fits(e.Future):
		e.Future = e.Past
	case fits(e.Future) && !fits(e.Past):
		e.Past = e.Future
	}
	return e
}

// dayOfMonth reads "the 20th" alone, as in "on the 20th.".
func (p *parser) dayOfMonth(i int) (Expression, int) {
	d, ok := p.dayNumber(i + 1)
	if ok && p.is(i+2, of) && p.is(i+3, this, last) && p.word(i+4) == "month" && !p.day.IsZero() {
		m := p.day
		if p.is(i+3, last) {
			m = move(p.day, -1, months)
		}
		return point(dayOf(m.Year, int(m.Month), d)), 5
	}
	if !ok || !p.is(i-1, on, by, until, since, from) || !p.closes(i+2) || p.is(i+2, dash) || p.is(i+2, and) {
		return Expression{}, 0
	}
	e := Expression{Kind: Point}
	if p.day.IsZero() {
		return e, 2
	}
	m := graph.Date{Year: p.day.Year, Month: p.day.Month}
	for k := 0; k > -3 && e.Past.IsZero(); k-- {
		c := move(m, k, months)
		if c = dayOf(c.Year, int(c.Month), d); !c.IsZero() && !earlierDay(p.day, c) {
			e.Past = c
		}
	}
	for k := 0; k < 3 && e.Future.IsZero(); k++ {
		c := move(m, k, months)
		if c = dayOf(c.Year, int(c.Month), d); !c.IsZero() && !earlierDay(c, p.day) {
			e.Future = c
		}
	}
	return e, 2
}

// christmas reads "Christmas Day", "Christmas Eve"; Christmas alone is a season.
func (p *parser) christmas(i int) (Expression, int) {
	switch {
	case p.is(i+1, eve):
		return p.fixed(12, 24), 2
	case p.word(i+1) == "day":
		return p.fixed(12, 25), 2
	}
	return Expression{}, 0
}
