package page

import (
	"strings"
	"unicode"

	"backchannel/graph"
)

// openingDay reads the day with which a story opens, where its place or agency follows: "June 12, 2018 (KHARTOUM) – The",
// "(26 Jan 1999) The", "20120522 AFP The". A chronology, of which several paragraphs begin with days, has none.
func openingDay(paragraphs []string) stamp {
	if len(paragraphs) == 0 {
		return stamp{}
	}
	s := paragraphs[0]
	for _, p := range paragraphs[1:] {
		if n := leadingDate(p); n > 0 {
			return stamp{}
		}
	}
	if publishedAt(strings.ToLower(s)) > 0 && countWords(s) <= issueNote {
		return fullDay(s) // "This statement was issued by the Foreign Office on 18 April 2024."
	}
	if len(s) > 9 && digits(s[:8]) && s[8] == ' ' {
		agency, _, _ := strings.Cut(s[9:], " ")
		if !isCapitals(agency) {
			return stamp{}
		}
		return fullDay(s[:8])
	}
	if st := placeDay(s); !st.day.IsZero() {
		return st
	}
	bracket := strings.HasPrefix(s, "(")
	if bracket {
		s = s[1:]
	}
	n := leadingDate(s)
	if n == 0 {
		return stamp{}
	}
	rest := s[n:]
	switch {
	case bracket && !strings.HasPrefix(rest, ")"):
		return stamp{}
	case bracket:
	default:
		rest = strings.TrimLeft(rest, " ,:|/–—-")
		place, behind, closed := strings.Cut(strings.TrimPrefix(rest, "("), ")")
		if !strings.HasPrefix(rest, "(") || !closed || len(place) > 60 || !startsUpper(place) {
			if place, behind, closed = cutDash(rest); !closed || !isCapitals(place) && countWords(place) > 3 || lowerWords(place) > 0 {
				return stamp{}
			}
		}
		if strings.TrimLeft(behind, " -–—:.") == "" {
			return stamp{}
		}
	}
	return fullDay(s[:n])
}

// issueNote is how many words a first paragraph may have that only says when and by whom a page was issued.
const issueNote = 16

// fullDay reads a stamp that names one day, and rightly.
func fullDay(s string) stamp {
	if st, ok := readStamp(s); ok && st.wrong == "" && st.day.Precision() == graph.DayPrecision {
		return st
	}
	return stamp{}
}

// datelineAlone reports whether a line is a place and the day, "Colombo, May 11:", which the story goes on below.
func datelineAlone(s string) bool {
	if len(s) > 60 || !strings.HasSuffix(s, ":") || !startsUpper(s) {
		return false
	}
	place, rest, ok := strings.Cut(s, ",")
	m, _ := monthDay(rest)
	return ok && m != 0 && countWords(place) <= 3 && countWords(rest) <= 3 && lowerWords(s) == 0 && !strings.ContainsAny(place, "0123456789")
}

// placeDay reads the day behind the place or agency with which a story opens: "News Americas, WASHINGTON, Thurs., Dec. 14, 2023:
// The", "Brussels 16.10.2022 The".
func placeDay(s string) stamp {
	s = s[:min(len(s), 90)]
	ts := tokens(s)
	for i, t := range ts {
		if i > 8 {
			break
		}
		if t.num < 0 && months[t.text] == 0 {
			if !startsUpper(s[t.start:]) {
				break
			}
			continue
		}
		if i == 0 {
			break
		}
		rest := s[t.start:]
		if n := leadingDate(rest); n > 0 && n < len(rest) && strings.IndexByte(":-", rest[n]) >= 0 {
			if st := fullDay(rest[:n]); !st.day.IsZero() {
				return st
			}
		}
		if word, after, ok := strings.Cut(rest, " "); ok && len(word) >= 8 && len(word) <= 10 && strings.Count(word, ".") == 2 && startsUpper(after) && i <= 3 {
			return fullDay(word)
		}
		break
	}
	return stamp{}
}

// cutDash parts a place from the story behind its dash.
func cutDash(s string) (place, story string, ok bool) {
	at, end := -1, 0
	for _, dash := range dashes[:7] {
		if i := strings.Index(s[:min(len(s), 60)], dash); i > 0 && (at < 0 || i < at) {
			at, end = i, i+len(dash)
		}
	}
	if at < 0 {
		return "", "", false
	}
	return strings.TrimSpace(s[:at]), s[end:], true
}

// leadingDate returns where a day, month and year end with which s begins; 0 for none.
func leadingDate(s string) int {
	s = s[:min(len(s), 40)]
	ts := tokens(s)
	if len(ts) > 0 && weekday(ts[0].text) {
		ts = ts[1:]
	}
	if len(ts) < 3 {
		return 0
	}
	a, b, c := ts[0], ts[1], ts[2]
	if a.start > 12 || year(c) == 0 || (a.num < 1 || a.num > 31 || months[b.text] == 0) && (months[a.text] == 0 || b.num < 1 || b.num > 31) {
		return 0
	}
	return c.end
}

// titleDay reads the day with which a title ends: "PM call with President Trump: 18 September 2019", "Statement, 97-09-24".
func titleDay(title string) stamp {
	i := strings.LastIndexAny(title, ":,(|–—-")
	for n := 0; i > 0 && n < 3; n++ {
		tail := strings.TrimFunc(title[i:], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if st := wholeDay(tail); !st.day.IsZero() {
			return st
		}
		i = strings.LastIndexAny(title[:i], ":,(|–—-")
	}
	return stamp{}
}

// wholeDay reads a day where nothing else stands.
func wholeDay(s string) stamp {
	if len(s) == 8 && s[2] == '-' && s[5] == '-' && digits(s[:2]) {
		century := "20"
		if s[0] >= '7' {
			century = "19"
		}
		s = century + s
	} else if n := leadingDate(s); n == 0 || n < len(s) {
		return stamp{}
	}
	return fullDay(s)
}

// dayHeadings lists the lines that are a day and no more, "Wednesday, September 5, 1990", "5 June", "MONDAY", where two or more stand
// right over running text, three where they have no year: the headings of a chronology.
func dayHeadings(ls []line) []int {
	var at []int
	full := 0
	for i := range ls {
		if i+1 >= len(ls) || !dayOnly(ls[i].Text) {
			continue
		}
		below := &ls[i+1]
		whole := ls[i].dated && leadingDate(ls[i].Text) == len(ls[i].Text)
		if below.role == roleProse && below.words >= 8 || below.words >= 4 && below.sentence {
			at = append(at, i)
			if whole {
				full++
			}
		}
	}
	if len(at) < 2 || full < 2 && len(at) < 3 {
		return nil
	}
	return at
}

// dayOnly reports whether a line is a day and no more: a weekday, a month with its day, both, with or without the year.
func dayOnly(s string) bool {
	s = strings.TrimRight(s, ":")
	if len(s) > 40 || len(s) < 5 {
		return false
	}
	ts := tokens(s)
	monthNames, days, names := 0, 0, 0
	for _, t := range ts {
		switch {
		case weekday(t.text):
			names++
		case months[t.text] != 0:
			monthNames++
		case t.num >= 1 && t.num <= 31 && len(t.text) <= 2:
			days++
		case yearLike(t) && monthNames > 0:
		default:
			return false
		}
	}
	if monthNames == 1 {
		return days == 1 && names <= 1
	}
	return monthNames == 0 && days == 0 && names == 1 && len(ts) == 1 && (s == strings.ToUpper(s) || startsUpper(s) && len(s) > 5)
}

// dayEntries lists the lines that begin with a day and go on with what happened on it, though without a full stop: "* 10 May: Chad
// recalls its ambassador", where three or more do.
func dayEntries(ls []line) []int {
	var at []int
	for i := range ls {
		s := strings.TrimLeft(ls[i].Text, bullets+" ")
		if ls[i].words >= 6 && lowerWords(s) >= 2 && dayLabel(s) {
			at = append(at, i)
		}
	}
	if len(at) < 3 {
		return nil
	}
	return at
}

// near is within how many days of its page's date the news is that a page names by its day.
const near = 12

// nearestDay is how many days before a day, at the least, the days of the year lie that lines name in words; large where there are none.
func nearestDay(ls []line, day graph.Date) int {
	best := 1000
	for i := range ls {
		if !holdsFigure(ls[i].Text) || ls[i].dated && ls[i].stamp.bare {
			continue
		}
		ts := tokens(ls[i].Text)
		for k := 0; k+1 < len(ts); k++ {
			a, b := ts[k], ts[k+1]
			if months[a.text] == 0 {
				a, b = b, a
			}
			if months[a.text] == 0 || b.num < 1 || b.num > 31 || k+2 < len(ts) && yearLike(ts[k+2]) && ts[k+2].num != day.Year {
				continue
			}
			for y := day.Year - 1; y <= day.Year; y++ {
				d := graph.Date{Year: y, Month: months[a.text], Day: b.num}
				if d.Validate() != nil {
					continue
				}
				if n := int(day.Time().Sub(d.Time()).Hours() / 24); n >= -2 && n < best {
					best = max(n, 0)
				}
			}
		}
	}
	return best
}
