package when

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"backchannel/loaders/internal/vocab"
)

//go:embed data/*.tsv
var data embed.FS

// class is what a word can do in an expression of time.
type class uint8

const (
	other class = iota
	month
	shortMonth
	weekday
	weekdays
	shortWeekday
	number
	article // "a" counts as one
	the
	unitWord
	unitWords
	partOfDay
	noon
	weekend
	weekends
	season
	dayWord
	last
	recent
	next
	this
	that
	same
	following
	previous
	part
	later
	earlier
	ago
	before
	after
	on
	in
	at
	of
	by
	until
	since
	from
	to
	within
	forWord
	over
	and
	between
	every
	endpoint
	christmas
	newWord
	eve
	about
	// classes of tokens that the lexer makes
	integer // value; 1 to 4 digits
	ordinal // "20th"
	numeric // "20/1", "22/1/2026", "2026-01-20"
	punct   // value: the byte, 0 for others than ASCII
	dash
	possessive // "'s"
)

var classNames = map[string]class{
	"month": month, "shortmonth": shortMonth, "weekday": weekday, "weekdays": weekdays, "shortweekday": shortWeekday,
	"number": number, "article": article, "the": the, "unit": unitWord, "units": unitWords, "partofday": partOfDay, "noon": noon,
	"weekend": weekend, "weekends": weekends, "season": season, "dayword": dayWord, "last": last, "past": recent, "next": next, "this": this, "that": that,
	"same": same, "following": following, "previous": previous, "part": part, "later": later, "earlier": earlier, "ago": ago,
	"before": before, "after": after, "on": on, "in": in, "at": at, "of": of, "by": by, "until": until, "since": since, "from": from,
	"to": to, "within": within, "for": forWord, "over": over, "and": and, "between": between, "every": every, "endpoint": endpoint,
	"christmas": christmas, "new": newWord, "eve": eve, "about": about,
}

type word struct {
	class class
	value int16
}

// name is a name with a date's word in it.
type name struct{ before, after string }

type vocabulary struct {
	words vocab.Table[word]
	names map[string][]name
	// lengths has bit n set for a first byte where some word of n bytes begins
	// so; most words of a text are passed over by it.
	lengths [256]uint16
}

const longestWord = 12

var table = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{names: map[string][]name{}}
	for _, r := range rows("words.tsv", 3) {
		c, ok := classNames[r[1]]
		n, err := strconv.Atoi(r[2])
		if _, twice := vocab.Find(&v.words, r[0]); !ok || err != nil || twice || len(r[0]) > longestWord {
			panic(fmt.Sprintf("words.tsv: row %q is wrong", r))
		}
		v.words.Set(r[0], word{c, int16(n)})
		v.lengths[r[0][0]] |= 1 << len(r[0])
	}
	for _, r := range rows("names.tsv", 4) {
		v.names[r[1]] = append(v.names[r[1]], name{r[0], r[2]})
	}
	return v
})

// rows reads an embedded table of so many columns below its header. The tables
// are part of the program; the package's test shows a fault in them.
func rows(file string, columns int) [][]string {
	raw, err := data.ReadFile("data/" + file)
	if err != nil {
		panic(err)
	}
	var out [][]string
	header := true
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != columns {
			panic(fmt.Sprintf("%s: row %q has %d cells, want %d", file, line, len(cells), columns))
		}
		out = append(out, cells)
	}
	return out
}
