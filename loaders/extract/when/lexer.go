package when

import (
	"unicode/utf8"

	"backchannel/loaders/internal/vocab"
)

// token is a word, a number or a mark of the text.
type token struct {
	start, end int
	class      class
	value      int16
	capital    bool // begins with a capital
	capitals   bool // is in capitals throughout
	first      bool // nothing, or the end of a sentence, stands before it
	digits     uint8
	d, m, y    int16 // numeric: in the order of the calendar; y 0 without a year
}

// lex cuts text into tokens. Words that no expression is made of become tokens
// of class other, since they part those that are.
func lex(text string, ts []token) []token {
	v := table()
	first := true
	var buf [longestWord]byte
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf && letterAt(text, i):
			start := i
			upper, lower := 0, 0
			n := 0
			for i < len(text) {
				c := text[i]
				switch {
				case c >= 'a' && c <= 'z':
					lower++
				case c >= 'A' && c <= 'Z':
					upper++
					c |= 0x20
				case c >= utf8.RuneSelf && letterAt(text, i):
					lower++
				default:
					goto done
				}
				if n < len(buf) {
					buf[n] = c
				}
				n++
				i++
				for i < len(text) && !utf8.RuneStart(text[i]) {
					i++
					n++
				}
			}
		done:
			t := token{start: start, end: i, first: first, capital: text[start] >= 'A' && text[start] <= 'Z', capitals: lower == 0}
			if n <= len(buf) && v.lengths[buf[0]]&(1<<n) != 0 {
				if w, ok := vocab.Find(&v.words, buf[:n]); ok {
					t.class, t.value = w.class, w.value
				}
			}
			if (t.class == month || t.class == weekday || t.class == weekdays || t.class == shortMonth || t.class == shortWeekday) && !t.capital {
				t.class = other
			}
			ts = append(ts, t)
			first = false
		case c >= '0' && c <= '9':
			t := lexNumber(text, i)
			t.first = first
			first = false
			ts = append(ts, t)
			i = t.end
		case c == ' ' || c == '\t':
			i++
		case c == '\n':
			i++
			first = true
		default:
			t := token{start: i, class: punct, value: int16(c), first: first}
			r, n := utf8.DecodeRuneInString(text[i:])
			i += n
			t.end = i
			switch r {
			case '-', '–', '—':
				t.class = dash
			case '\'', '’':
				if i < len(text) && (text[i] == 's' || text[i] == 'S') && (i+1 == len(text) || !wordAt(text, i+1)) && t.start > 0 && text[t.start-1] != ' ' {
					i++
					t.end = i
					t.class = possessive
				}
			case '.', '!', '?', ':', ';', '"', '“', '”', '(':
				first = r != '.' || !abbreviation(ts)
			case utf8.RuneError:
				t.value = 0
			}
			if r >= utf8.RuneSelf {
				t.value = 0
			}
			ts = append(ts, t)
		}
	}
	return ts
}

// abbreviation reports whether a full stop belongs to the word before it.
func abbreviation(ts []token) bool {
	if len(ts) == 0 {
		return false
	}
	switch t := ts[len(ts)-1]; t.class {
	case shortMonth, shortWeekday:
		return true
	case other:
		return t.end-t.start <= 2 && t.capital
	}
	return false
}

func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func wordAt(text string, i int) bool {
	return text[i] < utf8.RuneSelf && wordByte(text[i]) || text[i] >= utf8.RuneSelf && letterAt(text, i)
}

// letterAt reports whether a character beyond ASCII belongs to a word. Of the
// marks in English text only punctuation (U+2000 to U+206F), currency and the
// Latin-1 signs do not.
func letterAt(text string, i int) bool {
	r, n := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError && n <= 1 {
		return false
	}
	return r >= 0xC0 && (r < 0x2000 || r > 0x2BFF) && r != 0xD7 && r != 0xF7 || r == 0xAA || r == 0xB5 || r == 0xBA
}

// lexNumber reads a number at i: an integer, an ordinal, a numeric date, or
// something else with digits in it, which is no part of a date.
func lexNumber(text string, i int) token {
	if t, ok := lexNumeric(text, i); ok {
		return t
	}
	t := token{start: i, class: integer}
	v, n := 0, 0
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		if n < 6 {
			v = v*10 + int(text[i]-'0')
		}
		n++
		i++
	}
	t.digits = uint8(min(n, 9))
	t.value = int16(v)
	if n > 4 {
		t.class = other
	}
	if t.start > 0 {
		switch b := text[t.start-1]; {
		case wordByte(b), b == '$', b == '#', b == '.' && t.start > 1 && text[t.start-2] >= '0' && text[t.start-2] <= '9', b == '/', b == ':':
			t.class = other
		}
	}
	// 10,000 and 2.5 and 19:01 are numbers, but no days and no years.
	for i+1 < len(text) && (text[i] == ',' || text[i] == '.' || text[i] == ':') && text[i+1] >= '0' && text[i+1] <= '9' {
		if text[i] == ',' && (i+4 > len(text) || !digit3(text, i+1)) {
			break
		}
		t.class = other
		i++
		for i < len(text) && text[i] >= '0' && text[i] <= '9' {
			i++
		}
	}
	t.end = i
	if i < len(text) && wordAt(text, i) {
		j := i
		for j < len(text) && wordAt(text, j) {
			_, n := utf8.DecodeRuneInString(text[j:])
			j += n
		}
		switch suffix := text[i:j]; {
		case t.class == integer && (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "TH" || suffix == "ST" || suffix == "ND" || suffix == "RD"):
			t.class = ordinal
		default:
			t.class = other // "2000s", "20pc", "3pm"
		}
		t.end = j
	} else if i < len(text) && (text[i] == '%' || text[i] == '/') {
		t.class = other
	}
	return t
}

// digit3 reports whether exactly three digits stand at i.
func digit3(text string, i int) bool {
	for k := 0; k < 3; k++ {
		if i+k >= len(text) || text[i+k] < '0' || text[i+k] > '9' {
			return false
		}
	}
	return i+3 >= len(text) || text[i+3] < '0' || text[i+3] > '9'
}

// lexNumeric reads a date in figures at i: "20/1", "22/1/2026", "22.1.2026",
// "22-1-2026", "2026-01-22".
func lexNumeric(text string, i int) (token, bool) {
	if i > 0 {
		switch b := text[i-1]; {
		case wordByte(b), b == '/', b == '.', b == '-', b == ',', b == '$', b == ':', b == '#':
			return token{}, false
		}
	}
	var n [3]int
	var width [3]int
	parts := 0
	var sep byte
	j := i
	for parts < 3 {
		from := j
		for j < len(text) && text[j] >= '0' && text[j] <= '9' && j-from < 5 {
			n[parts] = n[parts]*10 + int(text[j]-'0')
			j++
		}
		width[parts] = j - from
		if width[parts] == 0 || width[parts] > 4 {
			return token{}, false
		}
		parts++
		if parts == 3 || j+1 >= len(text) || text[j+1] < '0' || text[j+1] > '9' {
			break
		}
		if c := text[j]; (c == '/' || c == '.' || c == '-') && (sep == 0 || c == sep) {
			sep = c
			j++
			continue
		}
		break
	}
	if sep == 0 || j < len(text) && (wordAt(text, j) || text[j] == '/' || text[j] == '%') ||
		j+1 < len(text) && (text[j] == '.' || text[j] == '-' || text[j] == ',') && text[j+1] >= '0' && text[j+1] <= '9' && sep != '/' {
		return token{}, false
	}
	t := token{start: i, end: j, class: numeric}
	var d, m, y int
	switch {
	case parts == 3 && width[0] == 4 && width[1] <= 2 && width[2] <= 2:
		y, m, d = n[0], n[1], n[2]
	case parts == 3 && width[0] <= 2 && width[1] <= 2 && (width[2] == 4 || width[2] == 2 && sep == '/'):
		d, m, y = n[0], n[1], n[2]
		if width[2] == 2 {
			y += 2000
			if n[2] >= 70 {
				y -= 100
			}
		}
	case parts == 2 && sep == '/' && width[0] <= 2 && width[1] <= 2:
		d, m = n[0], n[1]
	default:
		return token{}, false
	}
	if m > 12 && d <= 12 && width[0] <= 2 {
		d, m = m, d
	}
	if d < 1 || m < 1 || m > 12 || d > daysIn(m, y) || y != 0 && (y < 1000 || y > 2999) {
		return token{}, false
	}
	t.d, t.m, t.y = int16(d), int16(m), int16(y)
	return t, true
}
