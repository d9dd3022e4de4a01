package page

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"backchannel/graph"
)

// dateline is what stands before the first sentence of a wire story: "LONDON,
// March 14 (Northline News) - ".
type dateline struct {
	end    int    // where the story begins, in bytes
	date   string // "March 14", "March 4, 2025", or ""
	agency string // or ""
}

// datelineReach is how long a dateline may be.
const datelineReach = 110

// dashes part a dateline from the story.
var dashes = [...]string{" - ", " – ", " — ", " -- ", "- ", "— ", "—", "/. ", " _ ", " • ", " -", "): "}

// readDateline reads a paragraph's dateline; its end is 0 where there is none.
// A place in small letters needs a date or an agency after it.
func readDateline(s string) dateline {
	window := s[:min(len(s), datelineReach)]
	if !dashed(window) {
		return dateline{}
	}
	var d dateline
	at := -1
	for _, dash := range dashes {
		if i := strings.Index(window, dash); i > 0 && (at < 0 || i < at) {
			at, d.end = i, i+len(dash)
			if dash == "): " || dash == "/. " {
				at++
			}
		}
	}
	if at < 0 {
		if at, d.end = agencyEnd(window); d.end == 0 {
			return dateline{}
		}
	}
	before := strings.TrimRight(window[:at], " -")
	for _, b := range [...]string{"()", "//", "[]"} {
		if i := strings.IndexByte(before, b[0]); i > 0 && i < len(before)-2 && before[len(before)-1] == b[1] {
			d.agency = before[i+1 : len(before)-1]
			before = strings.TrimRight(before[:i], " ")
			if m, _ := monthDay(d.agency); m != 0 && !strings.Contains(before, ",") {
				d.agency, before = "", before+", "+d.agency // "KINGSTON (March 12, 2024)"
			} else if m != 0 {
				d.date, d.agency = d.agency, ""
			}
		}
	}
	before = strings.TrimRight(before, ".,: ")
	place, rest, _ := strings.Cut(before, ",")
	if p, r, ok := strings.Cut(before, ". "); ok && isCapitals(p) && len(p) > 3 {
		if m, _ := monthDay(r); m != 0 { // "SEOUL. Nov 13 (Interfax) -"
			place, rest = p, r
		}
	}
	place = strings.TrimSpace(place)
	if !isCapitals(place) {
		// "Kabul, 4 May (AFP)", "MOSCOW, July 6", "KABUL 4 May"
		if i := strings.IndexAny(place, "0123456789"); i > 0 && rest == "" {
			rest = place[i:]
			place = strings.TrimSpace(place[:i])
			if m := lastWord(place); months[strings.ToLower(strings.TrimRight(m, "."))] != 0 {
				place, rest = strings.TrimSpace(strings.TrimSuffix(place, m)), m+" "+rest
			}
		}
		m, _ := monthDay(rest)
		lower := lowerWords(place)
		if len(rest) > 4 && digits(rest[len(rest)-4:]) {
			lower -= particles(place)
		}
		if !isCapitals(place) && (m == 0 && d.agency == "" || !startsUpper(place) || lower > 0) {
			return dateline{}
		}
	}
	if len(place) < 3 || countWords(place) > 5 || countWords(rest) > 8 || strings.ContainsAny(place, "0123456789.:;()|\"“") {
		return dateline{}
	}
	if d.agency != "" && countWords(d.agency) > 6 {
		return dateline{}
	}
	if d.date == "" {
		d.date = strings.Trim(rest, " ,")
	}
	if _, after, ok := strings.Cut(d.date, ", "); ok && !strings.ContainsAny(d.date, "0123456789") && isCapitals(after) && d.agency == "" {
		d.agency = after
	}
	return d
}

// agencyEnd finds where a dateline ends with its agency in brackets and no dash, "Jerusalem, May 22 (IANS) Israel's", "Lagos,
// 12 June 2024 (River News Agency). Nigeria", and where the story begins; 0 for neither.
func agencyEnd(window string) (at, end int) {
	open := strings.IndexByte(window, '(')
	i := strings.IndexByte(window, ')')
	if open < 0 || i < open {
		return 0, 0
	}
	end = i + len(") ")
	if strings.HasPrefix(window[i:], "). ") {
		end++
	} else if !strings.HasPrefix(window[i:], ") ") {
		return 0, 0
	}
	before := strings.TrimRight(window[:open], " ")
	full := len(before) > 4 && digits(before[len(before)-4:])
	if m, _ := monthDay(before); m == 0 || !isCapitals(window[open+1:i]) && !full || !startsUpper(window[end:]) {
		return 0, 0
	}
	return i + 1, end
}

// particles counts the words in small letters that names of towns have: "Santiago de Chile", "Port of Spain".
func particles(place string) int {
	n := 0
	for w := range strings.FieldsSeq(place) {
		switch w {
		case "de", "del", "la", "el", "do", "da", "dos", "al", "of", "es", "sur", "ob", "am":
			n++
		}
	}
	return n
}

// dashed reports whether any of dashes may stand in s.
func dashed(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '-', '/', '_', ')', "–"[0]: // which the long dash and the bullet begin with too
			return true
		}
	}
	return false
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func wireDateline(s string) bool { return readDateline(s).end > 0 }

// monthDay finds a day and its month in words, the year aside; 0, 0 for none.
func monthDay(s string) (time.Month, int) {
	ts := tokens(s)
	for i, t := range ts {
		m := months[t.text]
		if m == 0 {
			continue
		}
		if i+1 < len(ts) && ts[i+1].num >= 1 && ts[i+1].num <= 31 {
			return m, ts[i+1].num
		}
		if i > 0 && ts[i-1].num >= 1 && ts[i-1].num <= 31 {
			return m, ts[i-1].num
		}
	}
	return 0, 0
}

// leadingStamp reads a date in figures that a paragraph begins with, year
// first, after the word "date" or "published" if any, and returns what follows.
func leadingStamp(s string) (stamp, string) {
	rest := s
	for _, w := range [...]string{"date:", "date", "published:", "published"} {
		if len(rest) > len(w) && strings.EqualFold(rest[:len(w)], w) {
			rest = strings.TrimLeft(rest[len(w):], " ")
			break
		}
	}
	word, after, _ := strings.Cut(rest, " ")
	if len(word) < 10 || len(word) > 32 || word[4] != '-' || word[7] != '-' {
		return stamp{}, s
	}
	st, ok := readStamp(strings.TrimRight(word, ",:"))
	if !ok || st.wrong != "" {
		return stamp{}, s
	}
	return st, strings.TrimLeft(after, " -–—|:")
}

// inlineDateline reads the dateline of a page in one line, behind its title:
// "Envoy leaves. PARIS, May 4, 2011 (AFP) - France …".
func inlineDateline(paragraphs []string) stamp {
	if len(paragraphs) == 0 {
		return stamp{}
	}
	s := paragraphs[0]
	for i := 0; i+2 < min(len(s), 300); i++ {
		if s[i] != ' ' || i > 0 && strings.IndexByte(".!?:)", s[i-1]) < 0 && !isCapitals(s[i+1:i+3]) {
			continue
		}
		if d := readDateline(s[i+1:]); d.date != "" {
			if st, ok := readStamp(d.date); ok && st.wrong == "" && st.day.Precision() == graph.DayPrecision {
				return st
			}
		}
	}
	return stamp{}
}

// completeDateline finds the year of a dateline that has none: in the page's
// address, in a date printed near that day of the year, or in the copyright
// line where the weekday that the story names agrees. Zero where nothing
// tells.
func completeDateline(date, address string, ls []line, paragraphs []string) stamp {
	m, d := monthDay(date)
	if m == 0 {
		return stamp{}
	}
	day := func(y int) stamp { return addressDay(y, m, d) }
	if y := addressYear(address, m, d); y != 0 {
		return day(y)
	}
	for _, l := range ls {
		if !l.dated || l.stamp.wrong != "" || l.stamp.day.Precision() != graph.DayPrecision {
			continue
		}
		// Within a month; around New Year the year may be the next.
		for _, y := range [...]int{l.stamp.day.Year, l.stamp.day.Year - 1} {
			st := day(y)
			if st.day.IsZero() {
				continue
			}
			if n := l.stamp.day.Time().Sub(st.day.Time()).Hours() / 24; n >= -2 && n <= 31 {
				return st
			}
		}
	}
	w, named := leadWeekday(paragraphs)
	if !named {
		return stamp{}
	}
	for _, l := range ls {
		y := copyrightYear(l.Text)
		if y == 0 {
			continue
		}
		if st := day(y); !st.day.IsZero() && (st.day.Time().Weekday() == w || st.day.AddDays(-1).Time().Weekday() == w) {
			return st
		}
	}
	return stamp{}
}

// leadWeekday is the first weekday that the first paragraphs name as that of
// the news.
func leadWeekday(paragraphs []string) (time.Weekday, bool) {
	for _, p := range paragraphs[:min(len(paragraphs), 2)] {
		before := ""
		for w := range strings.FieldsSeq(p) {
			bare := strings.ToLower(strings.Trim(w, ".,;:!?()\"“”"))
			if d, ok := weekdays[bare]; ok && len(bare) > 5 && before != "last" && before != "next" && before != "every" {
				return d, true
			}
			before = strings.ToLower(w)
		}
	}
	return 0, false
}

// copyrightYear is the one year of a copyright line: of "© 2012 The Paper" but
// not of "© 2004-2012".
func copyrightYear(s string) int {
	low := strings.ToLower(s)
	if len(s) > 300 || !strings.Contains(low, "©") && !strings.Contains(low, "copyright") && !strings.Contains(low, "(c)") {
		return 0
	}
	found := 0
	for run := range figureRuns(s) {
		y := number(run[:min(len(run), 4)])
		if len(run) != 4 || y < 1990 || y > 2100 {
			continue
		}
		if found != 0 && found != y {
			return 0
		}
		found = y
	}
	return found
}
