package what

import (
	"sort"
	"strconv"
	"strings"
	"time"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
	"backchannel/loaders/internal/vocab"
)

// dated is an expression of time at its place in a sentence.
type dated struct {
	when.Expression
	from, to int  // its tokens
	named    bool // anchor is a day that the same paragraph named
	cause    bool // clause is a noun that what the sentence tells came after
	clause   int  // the word that it dates: a verb, a predicate, or a noun it stands in; -1
	anchor   graph.Date
}

// within reports whether the expression says "within hours" or "within an hour".
func (e *dated) within(s *sentence) bool {
	if s.Low[e.from] != "within" && (e.from == 0 || s.Low[e.from-1] != "within") {
		return false
	}
	for t := e.from; t < e.to; t++ {
		if s.Low[t] == "hour" || s.Low[t] == "minute" {
			return true
		}
	}
	return false
}

// times finds the expressions of each sentence.
func (d *document) times() [][]dated {
	out := make([][]dated, len(d.sents))
	n := 0
	all := d.expressions()
	anchor := d.firstDay(all)
	main := anchor                      // the last day of what a main clause tells
	var year graph.Date                 // the last that was named
	var told, toldIn = graph.Date{}, -1 // the last that was named with its year, and the paragraph
	var head graph.Date                 // the last that was a line of its own
	paragraph := -1
	var entry graph.Date // of a chronology: the day of the last
	heads := 0           // up to which sentences have been looked at for years that stand alone
	for _, e := range all {
		for n < len(d.sents) && d.sents[n].End <= e.Start {
			n++
		}
		if n == len(d.sents) {
			break
		}
		for ; heads <= n; heads++ {
			if y := d.sents[heads].yearAlone(); y > 0 {
				entry = graph.Date{Year: y, Month: time.January, Day: 1}
			}
		}
		s := &d.sents[n]
		from := sort.Search(len(s.Tokens), func(i int) bool { return s.Tokens[i].End > e.Start })
		to := sort.Search(len(s.Tokens), func(i int) bool { return s.Tokens[i].Start >= e.End })
		if from >= to {
			continue
		}
		switch e.Kind {
		case when.Recurrent:
			continue
		}
		if s.Entry && to <= s.Dateline {
			entry = nextEntry(&e, entry)
		}
		if e.YearOpen() && toldIn >= 0 && s.Paragraph-toldIn <= 1 {
			if w := d.inTheYearOf(&e, told, toldIn == s.Paragraph); !w.IsZero() {
				e.Past, e.Future, told, toldIn = w, w, w, s.Paragraph
			}
		} else if e.Kind == when.Point && !e.YearOpen() && e.Past == e.Future && e.Past.Precision() >= graph.MonthPrecision {
			told, toldIn = e.Past, s.Paragraph
		}
		x := dated{Expression: e, from: from, to: to, anchor: anchor, named: paragraph == s.Paragraph}
		if e.OfThatYear() {
			x.anchor = year
		} else if e.Past.Precision() >= graph.YearPrecision {
			year = e.Past
		}
		if x.Bound == when.On && s.deadline(from) {
			x.Bound = when.Until
		}
		if x.Bound == when.Until && from > 1 && s.Low[from-1] == "until" && s.Low[from-2] == "not" {
			x.Bound = when.On // "Not until Friday did it recall him"
		}
		if x.Attributive && from > 0 && (s.Low[from-1] == "by" || s.Low[from-1] == "after" || s.Low[from-1] == "before" || s.Low[from-1] == "since") {
			x.Bound = when.On // "angered by Saturday's raid", "after Tuesday's meeting"
		}
		if !x.Attributive && (s.ofNoun(from) || e.Past.Precision() == graph.YearPrecision && s.ofPaper(from)) {
			x.Attributive = true // "the elections of last May"
		}
		if x.clause = s.causeBefore(&x); x.clause < 0 {
			x.clause = s.timed(&x)
		}
		if e.Past.Precision() == graph.YearPrecision && s.ofPaper(from) {
			x.clause = -1
		}
		x.cause = x.clause >= 0 && (x.clause == s.causeBefore(&x) || s.cause(x.clause))
		followed := s.followedWhat(&x)
		if followed >= 0 {
			x.clause, x.cause = followed, true
		}
		if v := s.inPaper(&x); v >= 0 {
			x.clause, x.Attributive = v, false
		}
		if e.Kind == when.Inverse && !x.named && s.saysNow() && !d.Article.Day.IsZero() {
			x.anchor = d.Article.Day // "Hours after Somalia cut ties, he says"
		}
		if e.Kind == when.Inverse && s.comesNow(from) && !d.Article.Day.IsZero() {
			if anchor.Before(d.Article.Day.AddDays(-3)) {
				x.anchor = d.Article.Day
			} else if anchor.Before(main) {
				x.anchor = main // the news, not what was named meanwhile
			}
		}
		if s.likely(from) {
			x.clause = s.verbBefore(from)
		}
		if e.Kind == when.Clock && (x.named || main == d.Article.Day.AddDays(-1) || s.laterThatDay(from) && !main.IsZero()) && !d.Article.Day.Before(main) && !s.Title {
			x.Past, x.Future = main, main // "in the evening": of the day told of
		}
		if e.Kind == when.Clock && !head.IsZero() && !x.named {
			x.Past, x.Future = head, head // that under which it stands
		} else if e.Kind == when.Point && e.Past.Precision() == graph.DayPrecision && to-from >= len(s.Tokens)-2 {
			head = e.Past
		}
		out[n] = append(out[n], x)
		t := when.Past
		if x.clause >= 0 && (s.Modal(x.clause) == clause.Will || s.comingUp(x.clause) || s.scheduledTo(x.clause)) {
			t = when.Future
		}
		if day := e.Date(t, anchor); !day.IsZero() && day.Precision() == graph.DayPrecision && e.Kind != when.Clock && x.Bound != when.Until && !x.Attributive && followed < 0 {
			anchor, paragraph = day, s.Paragraph
			if x.clause < 0 || s.SimplePast(x.clause) || main.IsZero() {
				main = day
			}
		}
	}
	for n := range out {
		d.sents[n].countedFrom(out[n])
		d.sents[n].countedAhead(out[n])
		d.sents[n].saidTwice(out[n])
		d.sents[n].ofObject(out[n])
	}
	return out
}

// laterThatDay reports whether an expression is "later in the day", which is that of what the text told last.
func (s *sentence) laterThatDay(from int) bool {
	return s.Low[from] == "late" || s.Low[from] == "later" || from > 0 && s.Tokens[from-1].Text == "Later"
}

// soon is within how many days of a day of long ago another is taken to be that is named without its year.
const soon = 120

// inTheYearOf is the day or month of an expression without a year, in that of what was told before, where it goes on with it: "On
// May 3, 2018, Chad accused Sudan. On May 8 it expelled …". Zero where it is rather of the year of the article.
func (d *document) inTheYearOf(e *when.Expression, told graph.Date, same bool) (day graph.Date) {
	news := d.Article.Day
	if news.IsZero() || !told.Last().Before(news.AddDays(-soon)) || e.Past.Precision() < graph.MonthPrecision {
		return day
	}
	w := e.OfYear(told.Year)
	reach := told.Last().AddDays(soon)
	if w.IsZero() || w.First().Before(told.First()) || reach.Before(w.First()) {
		return day
	}
	if !same && (told.Precision() != graph.DayPrecision || told.AddDays(soon/2).Before(w.First())) {
		return day
	}
	if !e.Past.Last().Before(news.AddDays(-soon/3)) && (told.Precision() != graph.DayPrecision || told.AddDays(soon/3).Before(w.First())) {
		return day // as near to the news
	}
	return w
}

// countedAhead counts "two days after Chad expelled him, Sudan on April 26 recalled its envoy" from the day that only the main
// clause names.
func (s *sentence) countedAhead(times []dated) {
	for i := range times {
		a := &times[i]
		if a.Kind != when.Inverse || a.clause < 0 {
			continue
		}
		main := s.Head(a.clause)
		for main >= 0 && !s.Finite(main) {
			main = s.Head(main)
		}
		for k := i + 1; k < len(times) && main > a.clause; k++ {
			b := &times[k]
			if b.Kind == when.Point && b.Bound == when.On && !b.Attributive && b.clause == main && b.Past.Precision() == graph.DayPrecision {
				a.anchor = b.Past
				break
			}
		}
	}
}

// saidTwice takes a day that is counted for the one that is named right behind it: "three days earlier, on Sunday".
func (s *sentence) saidTwice(times []dated) {
	for i := 0; i+1 < len(times); i++ {
		a, b := &times[i], &times[i+1]
		if a.Kind != when.Relative || b.Kind != when.Point || b.Attributive || b.Bound != when.On || b.from-a.to > 2 || a.to >= len(s.Tokens) || s.Tokens[a.to].Text != "," {
			continue
		}
		a.Kind, a.Past, a.Future = when.Point, b.Past, b.Future
	}
}

// yearAlone returns the year that is all of a line, "1993:", "-- 1993 --", under which days without one stand; 0.
func (s *sentence) yearAlone() int {
	year := 0
	for i := range s.Tokens {
		w := s.Tokens[i].Text
		y, err := strconv.Atoi(w)
		switch {
		case err == nil && year == 0 && len(w) == 4 && y > 1700 && y < 2200:
			year = y
		case s.Tokens[i].Tag != parse.PUNCT && strings.Trim(w, "-–—:.") != "":
			return 0
		}
	}
	return year
}

// nextEntry gives the day of an entry of a chronology the year that follows from that of the entry before, where it has none:
// "May 10:" below "April 12, 2017:". It returns the day.
func nextEntry(e *when.Expression, last graph.Date) graph.Date {
	if e.Kind != when.Point || e.Past.Precision() != graph.DayPrecision {
		return last
	}
	if e.Past == e.Future || last.Precision() != graph.DayPrecision {
		return e.Past
	}
	d := e.Past
	d.Year = last.Year
	if d.Before(last) {
		d.Year++
	}
	e.Past, e.Future = d, d
	return d
}

// deadline reports whether a date at token t is one by which: "until midnight on Tuesday".
func (s *sentence) deadline(t int) bool {
	for x := t - 1; x >= 0 && x > t-4; x-- {
		switch s.Low[x] {
		case "until", "till":
			return true
		case "of", "for":
			if x > 0 && (s.Low[x-1] == "deadline" || s.Low[x-1] == "ultimatum") {
				return true // "set a deadline of noon Saturday"
			}
			return false
		case "midnight", "noon", "dawn", "sunset", "the", "on":
		default:
			return false
		}
	}
	return false
}

// likely reports whether a date at token t is one that somebody reckons with: "expects to talk
// to him, probably on Thursday".
func (s *sentence) likely(t int) bool {
	if t > 1 && s.Low[t-1] == "on" {
		t--
	}
	if t < 2 || s.Tokens[t-2].Text != "," {
		return false
	}
	switch s.Low[t-1] {
	case "probably", "possibly", "perhaps", "likely", "maybe":
		return true
	}
	return false
}

// verbBefore returns the last verb before a token, -1 if there is none.
func (s *sentence) verbBefore(t int) int {
	for t--; t >= 0 && !s.Verbal(t); t-- {
	}
	return t
}

// partsOfTime are nouns before "of" that make one expression with the date.
var partsOfTime = vocab.Words(
	"hour", "morning", "afternoon", "evening", "night", "week", "month", "end", "beginning",
	"start", "middle", "day", "half", "quarter", "course", "eve", "close", "spring", "summer",
	"autumn", "fall", "winter", "weekend", "as",
)

// ofNoun reports whether a date at token t says which one a noun means.
func (s *sentence) ofNoun(t int) bool {
	return t >= 2 && s.Low[t-1] == "of" && s.Tokens[t-2].Tag == parse.NOUN && !partsOfTime.Has(s.Low[t-2])
}

// ofPaper reports whether a year at token t says when a ruling, accord or the like was made that comes in only by the way:
// "in accordance with a ruling by the court in 2002".
func (s *sentence) ofPaper(t int) bool {
	for n := t - 1; n > 0 && t-n < 9 && s.Tokens[n].Text != "," && !s.Finite(n); n-- {
		switch s.Low[n] {
		case "ruling", "judgment", "judgement", "resolution", "treaty", "agreement", "accord", "law", "deal", "declaration", "convention", "referendum", "memorandum", "pact", "protocol", "report":
		default:
			continue
		}
		switch s.CaseOf(n) {
		case "with", "under", "to", "following", "by", "per":
			return !s.Verbal(n) && s.Low[t-1] == "in"
		}
	}
	return false
}

// timed returns the word that an expression dates.
func (s *sentence) timed(e *dated) int {
	x := e.from
	for t := e.from; t < e.to; t++ {
		if h := s.Head(t); h < e.from || h >= e.to {
			x = t
		}
	}
	if e.Attributive {
		if e.to < len(s.Tokens) && s.Head(x) >= e.to {
			return s.Head(x)
		}
		if s.ofNoun(e.from) {
			return e.from - 2
		}
	}
	if v := s.dayOfVerb(e, x); v >= 0 {
		return v
	}
	h := s.Head(x)
	if n := s.lasting(e); n >= 0 {
		return n
	}
	if s.Rels[x] == parse.Compound && s.Head(x) > e.to && e.to < len(s.Tokens) && s.Tokens[e.to].Tag == parse.ADP && e.from > 0 {
		return s.verbBefore(e.from) // "would return to Belgrade today for more talks"
	}
	if v := s.besideName(e, x); v >= 0 {
		return v
	}
	if v := s.speakingThen(h, x); v >= 0 {
		return v
	}
	if v := s.accordingTo(h); v >= 0 {
		return v
	}
	if s.Low[x] == "today" && h >= 0 && h < x && s.Rels[h].Is(parse.Obj, parse.Nmod) && !s.Verbal(h) {
		// "held a meeting on the matter today"
		for n := h; n >= 0 && s.Rels[n].Is(parse.Obj, parse.Nmod); n = s.Head(n) {
			h = s.Head(n)
		}
		if h >= 0 && h < x && s.Verbal(h) && s.Tokens[h].XPOS == parse.VBD {
			return h
		}
		h = s.Head(x)
	}
	if v := s.saidOnOccasion(h, e.from); v >= 0 {
		return v
	}
	if v := e.from - 2; v > 1 && s.Low[v+1] == "on" && s.Rels[v] == parse.AclRelcl && (s.Low[v] == "end" || s.Low[v] == "begin" || s.Low[v] == "start" || s.Low[v] == "last") {
		return v // "on a visit that ends on Friday"
	}
	if n := s.callOn(e); n >= 0 {
		return n
	}
	if v := s.Child(x, parse.AclRelcl); v > x && (e.from == 0 || s.Tokens[e.from-1].Tag == parse.PUNCT) && s.Child(v, parse.Nsubj) == e.to && !s.Relative(e.to) {
		return v // "Tomorrow I will meet him"
	}
	if h < 0 && s.Child(x, parse.Cop) >= 0 && x > 0 && s.Low[0] == "it" {
		// "It was on Sunday that Turkey recalled him"
		if v := s.Child(x, parse.AclRelcl, parse.Acl, parse.Ccomp, parse.Csubj, parse.Advcl, parse.AdvclRelcl); v > x && s.Verbal(v) {
			return v
		}
	}
	for n := 0; h >= 0 && n < 50; n++ {
		if h < e.from && s.Verbal(h) && s.Doc.Tables.Classes["naming"].Has(s.Low[h]) && s.ownWord(h) {
			h = s.Head(h) // "agreed on what they called a ceasefire on Saturday"
			continue
		}
		if g := s.Head(h); s.Rels[h] == parse.Xcomp && g >= 0 && g < h && s.ToInfinitive(h) && s.Tokens[g].XPOS == parse.VBD && s.atGathering(h, e.from) {
			return g
		}
		if s.Tokens[h].Tag == parse.VERB || s.Child(h, parse.Cop) >= 0 || s.Child(h, parse.Nsubj, parse.NsubjPass) >= 0 {
			return h
		}
		if s.cause(h) {
			return h
		}
		if s.Tokens[h].Tag == parse.NOUN && len(s.Doc.Tables.Heads["n:"+s.Low[h]]) > 0 && !s.Rel(h).Is(parse.Compound, parse.Flat) {
			return h
		}
		h = s.Head(h)
	}
	return -1
}
