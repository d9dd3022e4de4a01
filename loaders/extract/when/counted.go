package when

import (
	"strings"
)

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
		if k := j + 1; u == weeks && !p.day.IsZero() { // "a week ago today", "a week ago Tuesday"
			switch {
			case p.is(k, dayWord) && p.at(k).value == 0 && p.word(k) == "today":
				return point(checked(p.day.AddDays(-7 * n))), k + 1 - i
			case p.is(k, weekday), p.is(k, on) && p.is(k+1, weekday):
				if p.is(k, on) {
					k++
				}
				past, _ := nearWeekday(p.day, int(p.at(k).value))
				return point(checked(past.AddDays(-7 * n))), k + 1 - i
			}
		}
		d := move(p.day, -n, u)
		return point(d), j + 1 - i
	case later:
		return p.bounded(relative(n, u), j+1-i)
	case earlier:
		return p.bounded(relative(-n, u), j+1-i)
	case before:
		if p.closes(j+1) || p.preposition(j+1) {
			return relative(-n, u), j + 1 - i
		}
		return Expression{Kind: Inverse, n: n, unit: u}, j + 1 - i
	case since:
		if w := p.word(i - 1); w == "is" { // "It is two days since he left"
			return Expression{Kind: Inverse, n: -n, unit: u}, j + 1 - i
		}
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
		if p.is(j+1, weekday) && u == weeks {
			_, future := nearWeekday(p.day, int(p.at(j+1).value))
			if !future.IsZero() {
				future = checked(future.AddDays(7 * n))
			}
			return point(future), j + 2 - i
		}
	case on:
		if u <= years && u >= days && p.at(i).first && p.mark(j+1, ',') { // "Three days on, …"
			return relative(n, u), j + 1 - i
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
	return t.end == 0 || t.class == punct && strings.IndexByte(".,;:!?()\"", byte(t.value)) >= 0 || t.class == and || t.class == dash ||
		t.class == punct && t.value == 0
}

// preposition reports whether a phrase of its own begins at i, so that "before" governs nothing: "had summoned him the day
// before over insults".
func (p *parser) preposition(i int) bool {
	return p.is(i, over, at, by, from, to, forWord) || p.is(i, in) && p.word(i) == "in" || p.word(i) == "with" || p.word(i) == "as"
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
