package when

import (
	"strings"
	"time"

	"backchannel/graph"
)

// parser matches expressions in a text's tokens.
type parser struct {
	text string
	day  graph.Date // the article's, or zero
	ts   []token
}

// starts are the classes that an expression can begin with.
var starts = func() [64]bool {
	var s [64]bool
	for _, c := range [...]class{
		month, shortMonth, weekday, weekdays, shortWeekday, number, article, the, noon, dayWord,
		last, recent, next, this, that, same, following, previous, part, later, earlier, integer, ordinal, numeric,
		within, forWord, in, over, every, endpoint, christmas, newWord, unitWords, about,
	} {
		s[c] = true
	}
	return s
}()

// at returns token i, or one of class other.
func (p *parser) at(i int) token {
	if i < 0 || i >= len(p.ts) {
		return token{}
	}
	return p.ts[i]
}

func (p *parser) is(i int, cs ...class) bool {
	t := p.at(i)
	if t.end == 0 {
		return false
	}
	for _, c := range cs {
		if t.class == c {
			return true
		}
	}
	return false
}

// mark reports whether token i is that punctuation mark.
func (p *parser) mark(i int, c byte) bool {
	t := p.at(i)
	return t.class == punct && t.value == int16(c)
}

// word is token i in lower case.
func (p *parser) word(i int) string {
	t := p.at(i)
	return strings.ToLower(p.text[t.start:t.end])
}

func point(d graph.Date) Expression { return Expression{Kind: Point, Past: d, Future: d} }

func relative(n int, u unit) Expression { return Expression{Kind: Relative, n: n, unit: u} }

// match returns the longest expression that begins at token i, and how many
// tokens it has; 0 where there is none.
func (p *parser) match(i int) (Expression, int) {
	switch p.at(i).class {
	case numeric:
		return p.figures(i)
	case month, shortMonth:
		return p.month(i)
	case weekday, shortWeekday:
		return p.weekday(i)
	case weekdays:
		return Expression{Kind: Recurrent}, 1
	case integer, ordinal, number, article:
		return p.number(i)
	case about:
		if p.is(i+1, number, article, integer) {
			if e, n := p.number(i + 1); n > 0 && e.Kind != Point {
				return e, n + 1
			}
		}
	case dayWord:
		return p.dayWord(i)
	case last, recent, next, this, that, same, following, previous:
		return p.determined(i, i)
	case the:
		return p.definite(i)
	case part, endpoint:
		return p.part(i)
	case later, earlier:
		return p.shifted(i)
	case unitWords:
		return p.bareUnits(i)
	case within, forWord, over, in:
		return p.preposed(i)
	case every:
		return p.recurrent(i)
	case noon:
		if p.is(i-1, at, before, after, about) && p.word(i) != "midnight" { // which may be either day's
			return p.clock(0, Clock), 1
		}
	case christmas:
		return p.christmas(i)
	case newWord:
		if p.at(i).capital && p.word(i+1) == "year" && p.is(i+2, possessive) {
			switch {
			case p.is(i+3, eve):
				return p.fixed(12, 31), 4
			case p.word(i+3) == "day":
				return p.fixed(1, 1), 4
			}
		}
	}
	return Expression{}, 0
}

// fixed is a day of the year without its year.
func (p *parser) fixed(m, d int) Expression {
	past, future := nearDay(p.day, m, d)
	return Expression{Kind: Point, Past: past, Future: future}
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
		if p.is(j, dash) && p.rangeEnd(j+1) || p.is(j, and, to) && p.rangeEnd(j+1) && !p.is(j+2, month, shortMonth) {
			j += 2
		}
		if y, n := p.year(j); n > 0 {
			return point(dayOf(y, m, d)), j + n - i
		}
		if p.named(i) {
			return Expression{}, 0
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
	if p.is(i-1, and, to, of) && !(p.isMonth(i-2) && t.class == month) && !(p.is(i-1, of) && p.is(i-2, endpoint)) {
		lead = false
	}
	if !lead || t.capitals && t.end-t.start > 3 && !p.at(i-1).capitals {
		return Expression{}, 0
	}
	if m == int(time.May) && p.is(i+1, possessive) {
		return Expression{}, 0
	}
	past, future := nearMonth(p.day, m)
	return Expression{Kind: Point, Past: past, Future: future}, 1
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
		if n.before != "" && (p.word(i-1) != n.before || !p.at(i-1).capital) {
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
var counts = map[string]bool{
	"people": true, "troops": true, "soldiers": true, "men": true, "women": true, "children": true, "dollars": true, "euros": true,
	"pounds": true, "households": true, "homes": true, "villages": true, "towns": true, "kilometres": true, "kilometers": true, "km": true,
	"miles": true, "metres": true, "meters": true, "feet": true, "tonnes": true, "tons": true, "barrels": true, "megawatts": true, "mw": true,
	"workers": true, "jobs": true, "members": true, "delegates": true, "votes": true, "refugees": true, "migrants": true, "cases": true,
	"deaths": true, "police": true, "officers": true, "pages": true, "words": true, "hectares": true, "acres": true, "times": true, "years": true,
	"days": true, "hours": true, "degrees": true, "gmt": true, "hrs": true, "local": true, "yuan": true, "rupees": true, "yen": true, "riyals": true,
	"vehicles": true, "tanks": true, "missiles": true, "drones": true, "bodies": true, "prisoners": true, "hostages": true, "passengers": true,
	"companies": true, "firms": true, "schools": true, "seats": true, "sites": true, "other": true, "such": true, "or": true, "more": true,
}

// yearAlone reads a year after a word that leads years.
func (p *parser) yearAlone(i int) (Expression, int) {
	t := p.at(i)
	if t.digits != 4 || t.value < 1500 || t.value > 2199 || counts[p.word(i+1)] || p.is(i+1, punct) && p.text[p.at(i+1).start] == '%' {
		return Expression{}, 0
	}
	if p.is(i+1, dash) && p.at(i+1).start == t.end && !p.is(i+2, integer) { // "2015-style"
		return Expression{}, 0
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

// count reads a number of units at i: "two days", "a week", "20 years". j is
// the token after them.
func (p *parser) count(i int) (n int, u unit, j int, ok bool) {
	t := p.at(i)
	switch t.class {
	case number, article:
	case integer:
		if t.digits > 3 {
			return 0, 0, 0, false
		}
	default:
		return 0, 0, 0, false
	}
	n = int(t.value)
	j = i + 1
	// "twenty-one", and "a few", "a couple of", which are no number
	if t.class == number && n >= 20 && p.is(j, dash) && p.is(j+1, number) && p.at(j+1).value < 10 {
		n += int(p.at(j + 1).value)
		j += 2
	} else if p.is(j, dash) && p.at(j).start == p.at(j-1).end {
		return 0, 0, 0, false // "three-day", an attribute
	}
	if !p.is(j, unitWord, unitWords) {
		return 0, 0, 0, false
	}
	if t.class == article && p.at(j).class != unitWord {
		return 0, 0, 0, false
	}
	return n, unit(p.at(j).value), j + 1, true
}

// counted reads "two days ago", "two days later", "a day after the vote".
func (p *parser) counted(i int) (Expression, int) {
	n, u, j, ok := p.count(i)
	if !ok {
		return Expression{}, 0
	}
	if p.is(j, partOfDay) {
		j++
	}
	switch p.at(j).class {
	case ago:
		if u >= decades {
			return Expression{}, 0
		}
		d := move(p.day, -n, u)
		return point(d), j + 1 - i
	case later:
		return p.bounded(relative(n, u), j+1-i)
	case earlier:
		return p.bounded(relative(-n, u), j+1-i)
	case before:
		if p.closes(j + 1) {
			return relative(-n, u), j + 1 - i
		}
		return Expression{Kind: Inverse, n: n, unit: u}, j + 1 - i
	case after:
		if p.closes(j + 1) {
			return relative(n, u), j + 1 - i
		}
		return Expression{Kind: Inverse, n: -n, unit: u}, j + 1 - i
	case from:
		if w := p.word(j + 1); w == "now" || w == "today" {
			d := move(p.day, n, u)
			return point(d), j + 2 - i
		}
	}
	return Expression{}, 0
}

func (p *parser) bounded(e Expression, n int) (Expression, int) {
	if e.unit >= decades {
		return Expression{}, 0
	}
	return e, n
}

// closes reports whether a clause ends at i, so that "before" and "after" have
// nothing to govern.
func (p *parser) closes(i int) bool {
	t := p.at(i)
	return t.end == 0 || t.class == punct && strings.IndexByte(".,;:!?)\"", byte(t.value)) >= 0 || t.class == and || t.class == dash ||
		t.class == punct && t.value == 0
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
		return p.agree(e, int(t.value)), k + n - i
	}
	past, future := nearWeekday(p.day, int(t.value))
	e := Expression{Kind: Point, Past: past, Future: future}
	// "Tuesday last week", "Tuesday of next week"
	k = j
	if p.is(k, of, in) {
		k++
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
			}
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
			if p.closes(j + 2) {
				return relative(-1, u), 3
			}
			return Expression{Kind: Inverse, n: 1, unit: u}, 3
		case p.is(j+1, after) && t.class != weekend:
			if p.closes(j + 2) {
				return relative(1, u), 3
			}
			return Expression{Kind: Inverse, n: -1, unit: u}, 3
		case t.class == weekend && p.is(i-1, at, over, in, on):
			if p.day.IsZero() {
				return Expression{Kind: Point}, 2
			}
			m := monday(p.day)
			return Expression{Kind: Point, Past: span(m.AddDays(-2), m.AddDays(-1)), Future: span(m.AddDays(5), m.AddDays(6))}, 2
		case t.class == partOfDay && p.is(i-1, in, at) && !p.is(j+1, of):
			return p.clock(0, Clock), 2
		}
	case weekday:
		return Expression{}, 0
	case endpoint, part:
		e, n := p.part(j)
		if n > 0 {
			return e, n + 1
		}
	case season:
		if p.is(i-1, in, by, until, since, over, before) {
			return p.season(this, int(t.value)), 2
		}
	}
	return Expression{}, 0
}

// dayOfMonth reads "the 20th" alone, as in "on the 20th.".
func (p *parser) dayOfMonth(i int) (Expression, int) {
	d, ok := p.dayNumber(i + 1)
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

// bareUnits reads "hours later", "hours earlier", "hours after the attack".
// Of the longer units nobody knows how many.
func (p *parser) bareUnits(i int) (Expression, int) {
	if u := unit(p.at(i).value); u != hours && u != minutes {
		return Expression{}, 0
	}
	if p.is(i-1, number, integer, other) && !p.at(i).first && p.is(i-1, number, integer) {
		return Expression{}, 0
	}
	switch p.at(i + 1).class {
	case later, earlier:
		return relative(0, days), 2
	case before, after:
		if p.closes(i + 2) {
			return relative(0, days), 2
		}
		return Expression{Kind: Inverse, unit: days}, 2
	}
	return Expression{}, 0
}

// preposed reads what needs its preposition: "within hours", "in two weeks",
// "for three years", "over two days".
func (p *parser) preposed(i int) (Expression, int) {
	j := i + 1
	for p.is(j, about) {
		j++
	}
	if p.at(i).class == within && p.is(j, unitWords) && (unit(p.at(j).value) == hours || unit(p.at(j).value) == minutes) {
		return relative(0, days), j + 1 - i
	}
	n, u, k, ok := p.count(j)
	if !ok || p.is(k, ago, earlier, later, before, after) {
		return Expression{}, 0
	}
	e := Expression{Kind: Duration}
	if p.at(i).class == in && p.at(i).start >= 0 && p.word(i) == "in" && u <= years {
		// "will meet in two weeks", but "three countries in two days"
		e.Future = move(p.day, n, u)
	}
	return e, k - i
}

// recurrent reads "every Tuesday", "each year", "every other day", "every two
// weeks".
func (p *parser) recurrent(i int) (Expression, int) {
	j := i + 1
	if p.word(j) == "other" || p.is(j, number, integer) {
		j++
	}
	if p.is(j, unitWord, unitWords, weekday, weekend, partOfDay, month, season) {
		return Expression{Kind: Recurrent}, j + 1 - i
	}
	return Expression{}, 0
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

// surround sets what the words around tokens i to j tell: the bound, and
// whether the expression describes the noun after it.
func (p *parser) surround(e *Expression, i, j int) {
	k := i - 1
	for p.is(k, about, the) || p.word(k) == "as" || p.is(k, part) && p.is(k-1, by, until, since, from) {
		k--
	}
	if e.Kind == Point || e.Kind == Clock {
		switch p.at(k).class {
		case since, from, after:
			e.Bound = Since
		case by, until, before, to:
			e.Bound = Until
			if p.at(k).class == to && !p.is(k-1, numeric, integer, month, weekday, punct, ordinal) {
				e.Bound = On
			}
			// "by the end of October" has its preposition before "the end of"
		}
		if p.is(k, of) && p.is(k-1, endpoint) || p.is(i, endpoint) || p.is(i, the) && p.is(i+1, endpoint) {
			if p.word(i) == "end" || p.word(i+1) == "end" {
				if p.is(k, by, until, before) {
					e.Bound = Until
				}
			}
		}
	}
	if e.Kind != Point {
		return
	}
	next := p.at(j)
	switch {
	case p.is(j, possessive):
		e.Attributive = true
	case p.is(i-1, the) && next.class == other && !next.capital && next.end > 0 && e.Past.Precision() != 0 && !function[p.word(j)]:
		e.Attributive = true
	}
}

// function are words after a date that begin something new rather than being
// the noun that the date describes.
var function = map[string]bool{
	"when": true, "where": true, "while": true, "as": true, "that": true, "which": true, "who": true, "but": true, "with": true,
	"is": true, "was": true, "were": true, "are": true, "has": true, "had": true, "have": true, "will": true, "would": true, "he": true,
	"she": true, "it": true, "they": true, "said": true, "says": true, "if": true, "because": true, "although": true, "against": true,
}
