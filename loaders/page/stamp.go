package page

import (
	"strconv"
	"strings"
	"time"

	"backchannel/graph"
)

// stamp is when a page says that it was published.
type stamp struct {
	day   graph.Date
	at    time.Time // UTC; midnight of day where the time or its zone is not known
	exact bool      // at is the moment
	zulu  bool      // given in UTC, so that the day may be a neighbour of the paper's own
	// wrong is a date as printed that the calendar lacks; the rest is zero.
	wrong string
	// bare says that a line holds little besides the date.
	bare bool
	// either says that day and month, in figures, might change places.
	either bool
	// american says that the time is one of the zones of the United States.
	american bool
}

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

// zones are the hours ahead of UTC of the abbreviations that newspapers print.
// Those that mean several (IST, CST of China) are left out or given the
// meaning that English-language papers mostly have.
var zones = map[string]float64{
	"gmt": 0, "utc": 0, "z": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "trt": 3,
	"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
	"kst": 9, "jst": 9, "sgt": 8, "hkt": 8, "pht": 8, "myt": 8, "wib": 7, "ict": 7, "pkt": 5, "gst": 4, "ast": 3, "irst": 3.5,
	"aest": 10, "aedt": 11, "awst": 8, "acst": 9.5, "nzst": 12, "nzdt": 13, "wat": 1, "cat": 2, "sast": 2, "eat": 3,
	"brt": -3, "art": -3, "clt": -4, "cot": -5, "pet": -5,
}

// layouts are the forms of moments in metadata.
var layouts = [...]string{
	"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700",
	"2006-01-02T15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02 15:04:05 MST",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700",
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "20060102", "2006/01/02", "2006.01.02",
}

// readStamp reads a moment or day as metadata or newspapers give it. ok is
// false where s holds no date at all.
func readStamp(s string) (st stamp, ok bool) {
	s = apart(squeeze(s))
	if len(s) > 200 || len(s) < 6 || !holdsFigures(s) {
		return stamp{}, false
	}
	if i := strings.IndexByte(s, '['); i > 8 && strings.HasSuffix(s, "]") {
		s = strings.TrimRight(s[:i], " ") // a notice
	}
	if i := publishedAfter(s); i > 0 {
		if st, ok := readPrinted(s[i:]); ok && st.wrong == "" {
			return st, true
		}
	}
	for _, l := range layouts {
		if digit := s[0] >= '0' && s[0] <= '9'; len(s) > 40 || !digit && s[3] != ',' || digit != (l[0] == '2') {
			continue // the layout is for others
		}
		t, err := time.Parse(l, s)
		if err != nil {
			continue
		}
		if t.Year() < 1 {
			break
		}
		y, m, d := t.Date()
		st := stamp{day: graph.Date{Year: y, Month: m, Day: d}, bare: true}
		st.at = st.day.Time()
		if strings.ContainsAny(l, "Z") || strings.Contains(l, "-07") || strings.Contains(l, "MST") {
			if _, offset := t.Zone(); strings.Contains(l, "MST") && offset == 0 && !strings.Contains(s, "GMT") && !strings.Contains(s, "UTC") {
				return st, true // an abbreviation that Go cannot know
			} else {
				st.at, st.exact, st.zulu = t.UTC(), true, offset == 0
			}
		}
		return st, true
	}
	return readPrinted(s)
}

// apart puts a space before what pages that are copied as text stick to a time, "9:12 PM UTCUpdated 2 hours ago", and closes a date in figures.
func apart(s string) string {
	for _, w := range [...]string{"Updated", "Published", "Last updated", "Modified"} {
		if i := strings.Index(s, w); i > 0 && s[i-1] != ' ' && isWord(s[:i], true) {
			s = s[:i] + " " + s[i:]
		}
	}
	if d, rest, ok := strings.Cut(s, ". "); ok && len(d) <= 2 && digits(d) {
		if m, y, ok := strings.Cut(rest, ". "); ok && len(m) <= 2 && digits(m) && len(y) >= 4 && digits(y[:4]) {
			return d + "." + m + "." + y // "14. 3. 2018"
		}
	}
	return s
}

// holdsFigures reports whether two figures stand together in s.
func holdsFigures(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' && s[i-1] >= '0' && s[i-1] <= '9' {
			return true
		}
	}
	return false
}

// label is what a line says that its date is.
type label uint8

const (
	unlabelled label = iota
	published
	updated
)

// labelOf reads "Published", "Last updated" and their like.
func labelOf(s string) label {
	low := strings.ToLower(s)
	switch {
	case publishedAt(low) >= 0:
		return published
	case updatedAt(low) >= 0:
		return updated
	}
	return unlabelled
}

func publishedAt(low string) int {
	for _, w := range [...]string{"publish", "posted", "issued", "created", "release date", "filed"} {
		if i := strings.Index(low, w); i >= 0 {
			return i
		}
	}
	return -1
}

func updatedAt(low string) int {
	for _, w := range [...]string{"update", "modified", "revised", "edited"} {
		if i := strings.Index(low, w); i >= 0 {
			return i
		}
	}
	return -1
}

// publishedAfter returns where "published" stands in a line that gives an
// update's date before it, or 0.
func publishedAfter(s string) int {
	low := strings.ToLower(s)
	i, u := publishedAt(low), updatedAt(low)
	if u >= 0 && i > u && len(low) == len(s) {
		return i
	}
	return 0
}

// token is a run of letters or digits of a date line.
type token struct {
	text   string // in lower case
	num    int    // -1 for letters
	before byte   // the character before it, 0 at the start
	start  int
	end    int
}

func tokens(s string) []token {
	var out []token
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return nil
	}
	for i := 0; i < len(s) && len(out) < 40; {
		c := low[i]
		kind := classOf(c)
		if kind == 0 {
			i++
			continue
		}
		j := i + 1
		for j < len(low) && classOf(low[j]) == kind {
			j++
		}
		if n := j - i; kind == 'd' && (n == 5 || n == 6) && j < len(low) && low[j] == ':' {
			j = i + 4 // "March 14, 20249:12 PM"
		}
		t := token{text: low[i:j], num: -1, start: i, end: j}
		if i > 0 {
			t.before = s[i-1]
		}
		if kind == 'd' {
			t.num, _ = strconv.Atoi(t.text)
			if len(t.text) > 4 {
				t.num = 99999
			}
		}
		i = j
		if n := len(out); n > 0 && out[n-1].num >= 1 && (out[n-1].end == t.start && ordinalSuffix(t.text) || t.text == "of") {
			continue // "14th July", "14 of July"
		}
		out = append(out, t)
	}
	return out
}

func classOf(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return 'd'
	case c >= 'a' && c <= 'z' || c >= 0x80:
		return 'a'
	}
	return 0
}

// readPrinted reads "Wednesday, 21/1/2026 | 19:01 GMT+7", "The Hague, 14 June
// 2018", "Tuesday, July 30, 2024 | Bogotá 19:10", "31 Aug.'08 / 21:40", and
// alone in a line "November 2015". A date needs its year.
func readPrinted(s string) (stamp, bool) {
	ts := tokens(s)
	var day graph.Date
	from, to := -1, -1
	either := false
	for i := 0; i+2 < len(ts) && from < 0; i++ {
		y, m, d := 0, 0, 0
		a, b, c := ts[i], ts[i+1], ts[i+2]
		figures := b.num >= 0 && c.num >= 0 && b.before == c.before && strings.IndexByte("-/.", b.before) >= 0 && len(b.text) <= 2
		switch {
		case a.num >= 1 && a.num <= 31 && months[b.text] != 0 && c.num >= 0 && len(c.text) == 2 && i == 0 && len(ts) == 3: // 14 Jul 18
			y, m, d = 2000+c.num, int(months[b.text]), a.num
			if c.num >= 70 {
				y -= 100
			}
		case a.num >= 1 && a.num <= 99 && months[b.text] != 0 && year(c) > 0: // 14 July 2018
			y, m, d = year(c), int(months[b.text]), a.num
		case months[a.text] != 0 && b.num >= 1 && b.num <= 99 && len(b.text) <= 2 && year(c) > 0: // July 14, 2018
			y, m, d = year(c), int(months[a.text]), b.num
		case yearLike(a) && months[b.text] != 0 && c.num >= 1 && c.num <= 31 && len(c.text) <= 2: // 2018 July 14
			y, m, d = a.num, int(months[b.text]), c.num
		case yearLike(a) && figures: // 2018-07-14
			y, m, d = a.num, b.num, c.num
		case a.num >= 0 && figures && len(a.text) <= 2 && (yearLike(c) || len(c.text) == 2 && b.before == '/'): // 14/7/2018
			y, m, d = c.num, b.num, a.num
			if y < 100 {
				if y += 2000; y >= 2070 {
					y -= 100
				}
			}
			if m > 12 && d <= 12 { // an American paper's 7/14/2018
				d, m = m, d
			}
			either = d <= 12 && m <= 12 && d != m && b.before != '.' // nobody writes 12.31.2017
		default:
			continue
		}
		day, from, to = graph.Date{Year: y, Month: time.Month(m), Day: d}, i, i+3
	}
	if from < 0 {
		return readMonth(ts)
	}
	st := stamp{day: day, bare: true, either: either}
	if day.Month == 0 || day.Day == 0 || day.Validate() != nil {
		return stamp{wrong: s[ts[from].start:ts[to-1].end], bare: len(ts) <= 8}, true
	}
	if either {
		for _, t := range ts {
			if w, ok := weekdays[t.text]; ok {
				st.either = false
				if other := st.swapped(); day.Time().Weekday() != w && other.Time().Weekday() == w {
					day = other
					st.day = day
				}
			}
		}
	}
	st.at = day.Time()
	others := 0
	label := publishedAt(strings.ToLower(s)) // "The Paper's Correspondent Published March 14, 2018"
	if label < 0 {
		label = updatedAt(strings.ToLower(s))
	}
	for i := 0; i < len(ts); i++ {
		if i >= from && i < to {
			continue
		}
		t := ts[i]
		switch {
		case weekday(t.text):
		case t.num >= 0 && t.num < 24 && i+1 < len(ts) && ts[i+1].num >= 0 && len(ts[i+1].text) == 2 && (ts[i+1].before == ':' || ts[i+1].before == '.') && ts[i+1].num < 60:
			h, m := t.num, ts[i+1].num
			i++
			if i+1 < len(ts) && ts[i+1].num >= 0 && ts[i+1].before == ':' {
				i++ // seconds
			}
			if i+1 < len(ts) && (ts[i+1].text == "pm" || ts[i+1].text == "am" || ts[i+1].text == "p" || ts[i+1].text == "a") {
				i++
				if len(ts[i].text) == 1 && i+1 < len(ts) && ts[i+1].text == "m" {
					i++
				}
				if h > 12 {
					continue
				}
				h %= 12
				if ts[i].text[0] == 'p' || ts[i].text == "m" && ts[i-1].text == "p" {
					h += 12
				}
			}
			if zone, n, ok := readZone(s, ts, i+1); ok && !st.exact {
				i += n
				st.at = day.Time().Add(time.Duration(h)*time.Hour + time.Duration(m)*time.Minute - time.Duration(zone*float64(time.Hour)))
				st.exact, st.zulu, st.american = true, zone == 0, usZone(ts[i].text)
			}
		default:
			if t.num < 0 && t.start >= label {
				others++
			}
		}
	}
	st.bare = others <= 6
	return st, true
}

// usZone reports whether a zone's abbreviation is one of the United States.
func usZone(s string) bool {
	switch s {
	case "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "pt":
		return true
	}
	return false
}

// readZone reads "GMT+7", "BST", "+0700" beginning at token i; n tokens are its.
func readZone(s string, ts []token, i int) (hours float64, n int, ok bool) {
	if i >= len(ts) {
		return 0, 0, false
	}
	t := ts[i]
	if hours, known := zones[t.text]; known {
		if i+1 < len(ts) && ts[i+1].num >= 0 && ts[i+1].num <= 14 && ts[i+1].start == t.end+1 && (ts[i+1].before == '+' || ts[i+1].before == '-') {
			h := float64(ts[i+1].num)
			n = 2
			if i+2 < len(ts) && ts[i+2].num >= 0 && ts[i+2].before == ':' {
				h += float64(ts[i+2].num) / 60
				n++
			}
			if ts[i+1].before == '-' {
				h = -h
			}
			return h, n, true
		}
		return hours, 1, true
	}
	if t.num >= 0 && (t.before == '+' || t.before == '-') {
		h := float64(t.num)
		if len(t.text) == 4 {
			h = float64(t.num/100) + float64(t.num%100)/60
		}
		if h > 14 {
			return 0, 0, false
		}
		if t.before == '-' {
			h = -h
		}
		return h, 1, true
	}
	return 0, 0, false
}

func ordinalSuffix(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

func yearLike(t token) bool { return len(t.text) == 4 && t.num >= 1800 && t.num <= 2999 }

// year is the year that a token is, two figures after an apostrophe counted
// too; 0 for none.
func year(t token) int {
	switch {
	case yearLike(t):
		return t.num
	case t.num >= 0 && len(t.text) == 2 && (t.before == '\'' || t.before == 0x99): // the last byte of ’
		if t.num >= 70 {
			return 1900 + t.num
		}
		return 2000 + t.num
	}
	return 0
}

// swapped is the day with month and day exchanged.
func (st stamp) swapped() graph.Date {
	return graph.Date{Year: st.day.Year, Month: time.Month(st.day.Day), Day: int(st.day.Month)}
}

// readMonth reads a month and its year where nothing else is in the line.
func readMonth(ts []token) (stamp, bool) {
	var day graph.Date
	for i, t := range ts {
		switch {
		case months[t.text] != 0 && i+1 < len(ts) && yearLike(ts[i+1]) && day.IsZero():
			day = graph.Date{Year: ts[i+1].num, Month: months[t.text]}
		case yearLike(t) && !day.IsZero():
		case labelOf(t.text) != unlabelled || t.text == "last" || t.text == "on" || t.text == "date" || t.text == "issue":
		default:
			return stamp{}, false
		}
	}
	if day.IsZero() {
		return stamp{}, false
	}
	return stamp{day: day, at: day.Time(), bare: true}, true
}

// weekday reports whether a word in lower case is the name of a day.
func weekday(s string) bool {
	_, ok := weekdays[s]
	return ok
}
