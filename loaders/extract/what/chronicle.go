package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
)

// Days under which a chronology tells what happened on them: labels, headings, and sentences that open with a day.

// entries gives what an entry of a chronology tells, in whatever tense, the day that begins it.
func (d *document) entries(finds []*find, times [][]dated) {
	var heads []int // the sentences that are a day and no more
	for n := range d.sents {
		if d.dayAlone(n, times) {
			heads = append(heads, n)
		}
	}
	for _, f := range finds {
		if f.gone != "" || !f.date.IsZero() || f.standing.status != graph.StatusActual {
			continue
		}
		if f.kind == graph.Messaged && f.referred && !f.row.IsVerb() {
			continue // what is published that day was written before
		}
		at := f.sentence
		for at > 0 && !d.sents[at].Entry && d.sents[at-1].Paragraph == d.sents[f.sentence].Paragraph {
			at--
		}
		if d.sents[at].Entry {
			if len(times[at]) > 0 && times[at][0].to <= d.sents[at].Dateline {
				d.entered(f, &times[at][0])
			}
			continue
		}
		if n := d.entryAbove(f.sentence); n >= 0 && len(times[n]) > 0 && times[n][0].to <= d.sents[n].Dateline {
			d.entered(f, &times[n][0])
			continue
		}
		for _, n := range slices.Backward(heads) {
			if len(heads) > 1 && n <= f.sentence {
				d.entered(f, &times[n][0])
				break
			}
		}
	}
}

// entryAbove is the entry that stands as a heading above a sentence, "May 10: Chad recalls its ambassador", with paragraphs of its
// own below; -1 for none.
func (d *document) entryAbove(n int) int {
	for n--; n >= 0 && !d.sents[n].Entry; n-- {
	}
	if n >= 0 && d.sents[n].Title {
		return n
	}
	return -1
}

// entered gives a find the day of its entry. What an entry tells in the present tense for a day to come is planned.
func (d *document) entered(f *find, e *dated) {
	f.date = e.Date(when.Past, e.anchor)
	if ahead := e.Date(when.Future, e.anchor); e.YearOpen() && f.date != ahead && f.date.Before(d.Article.Day.AddDays(-longAgo)) && ahead.Before(d.Article.Day.AddDays(longAgo)) && d.sents[f.sentence].presentAlone(f.token) {
		f.date = ahead
	}
	if d.Article.Day.Before(f.date) && !d.Article.Day.IsZero() && d.sents[f.sentence].presentAlone(f.token) {
		f.standing.status = graph.StatusPlanned
	}
}

// dayAlone reports whether a sentence is a day and no more, under which a chronology tells what happened on it.
func (d *document) dayAlone(n int, times [][]dated) bool {
	s := &d.sents[n]
	if len(s.Tokens) > 8 || len(times[n]) != 1 {
		return false
	}
	e := &times[n][0]
	for t := range s.Tokens {
		if (t < e.from || t >= e.to) && s.Tokens[t].Tag != parse.PUNCT {
			return false
		}
	}
	return e.Past.Precision() == graph.DayPrecision && e.Kind == when.Point
}

// fewest is how many sentences open with a day in a chronology that is told in the present tense.
const fewest = 3

// chronicle gives what a chronology tells in the present tense the day with which the last sentence began that named one: "On
// 5 June, Egypt cuts ties with Qatar. It accuses Doha of …".
func (d *document) chronicle(finds []*find, times [][]dated) {
	opened := map[int]graph.Date{}
	now, then := 0, 0
	for n := range d.sents {
		s := &d.sents[n]
		day := s.opensWith(times[n])
		if day.IsZero() {
			continue
		}
		opened[n] = day
		if s.tellsIn(parse.VBZ) || s.tellsIn(parse.VBP) {
			now++
		} else if s.tellsIn(parse.VBD) {
			then++
		}
	}
	if now < fewest || then >= now {
		return
	}
	for _, f := range finds {
		s := &d.sents[f.sentence]
		if f.gone != "" || !f.date.IsZero() || f.standing.status != graph.StatusActual || d.ownTime(f, times) {
			continue
		}
		if v := f.standing.reported; !s.presentAlone(f.token) && (v < 0 || !s.presentAlone(v)) {
			continue
		}
		for n := f.sentence; n >= 0; n-- {
			if day, ok := opened[n]; ok {
				f.date = day
				break
			}
		}
	}
}

// opensWith is the day with which a sentence begins, "On 5 June, …", "Three days later, …"; zero for none.
func (s *sentence) opensWith(times []dated) (day graph.Date) {
	if len(times) == 0 || s.Title {
		return day
	}
	e := &times[0]
	if e.from > 1 || e.from == 1 && s.Low[0] != "on" || e.Bound != when.On || e.Attributive || e.Kind != when.Point && e.Kind != when.Relative {
		return day
	}
	if w := e.Date(when.Past, e.anchor); w.Precision() == graph.DayPrecision {
		day = w
	}
	return day
}

// tellsIn reports whether a verb outside quotation marks stands in a tense.
func (s *sentence) tellsIn(tense parse.Penn) bool {
	return slices.ContainsFunc(s.Tokens, func(t parse.Token) bool { return t.XPOS == tense && !t.Quoted })
}
