package when

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// parser matches expressions in a text's tokens.
type parser struct {
	text string
	day  graph.Date // the article's, or zero
	near graph.Date // the article's month or year where its day is not known
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
		if p.is(i-1, at, before, after, about) && p.word(i) != "midnight" && !p.dayBehind(i+1) { // which may be either day's
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
			if p.at(k).class != from || !p.ranges(i, j) && !opens.Has(p.word(k-1)) {
				e.Bound = Since
			}
		case between:
			if !p.ranges(i, j) {
				e.Bound = Since // "between April 24 and April 26"
			}
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
	if e.Bound == On && p.is(i-1, and) {
		for b := i - 2; b > i-7 && !p.closes(b); b-- {
			if p.is(b, between) {
				e.Bound = Until
			}
		}
	}
	next := p.at(j)
	switch {
	case p.is(j, possessive):
		e.Attributive = true
	case p.is(i-1, article) && p.is(i, weekday) && j == i+1 && next.class == other && !next.capital && !function.Has(p.word(j)):
		e.Attributive = true // "a Monday meeting"
	case p.is(i-1, the) && next.class == other && !next.capital && next.end > 0 && e.Past.Precision() != 0 && !function.Has(p.word(j)):
		e.Attributive = true
	}
}

// opens are words before "from" and the first day of a visit: "a visit starting from 5 April".
var opens = vocab.Words("starting", "beginning", "commencing", "effective", "begin", "start", "begins", "starts")

// ranges reports whether tokens i to j name a first and a last day: "from 5-6
// April", which dates what it says, unlike "from 5 April".
func (p *parser) ranges(i, j int) bool {
	for k := i + 1; k < j-1; k++ {
		if p.is(k, dash, to, and) && p.is(k-1, integer, ordinal) && p.is(k+1, integer, ordinal) {
			return true
		}
	}
	return false
}

// function are words after a date that begin something new rather than being
// the noun that the date describes.
var function = vocab.Words(
	"when", "where", "while", "as", "that", "which", "who", "but", "with",
	"is", "was", "were", "are", "has", "had", "have", "will", "would", "he",
	"she", "it", "they", "said", "says", "if", "because", "although", "against",
)
