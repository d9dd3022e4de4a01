package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// passage is a stretch of text that flows on: a paragraph, or a line that stands by itself.
type passage struct{ start, end int }

const (
	// A text none of whose lines is longer is taken to be wrapped by hand, one of wider lines to have a paragraph a line.
	maxWrapped = 110
	// Below this width lines are lists or headlines, not wrapped prose.
	minWrapped = 45
)

// passages appends the passages of text. A blank line parts them, and so does every other line break, except in text
// wrapped at a fixed width: there a break is none if the first word of the next line would not have fitted on this one, or
// goes on with the sentence.
func passages(text string, out []passage) []passage {
	width := 0
	for pos := 0; pos < len(text); {
		start, end, next := line(text, pos)
		width = max(width, utf8.RuneCountInString(text[start:end]))
		pos = next
	}
	wrapped := width >= minWrapped && width <= maxWrapped
	join := false
	for pos := 0; pos < len(text); {
		start, end, next := line(text, pos)
		pos = next
		if start == end {
			join = false
			continue
		}
		if n := len(out); join && !bullet(text[start:end]) {
			out[n-1].end = end
		} else {
			out = append(out, passage{start, end})
		}
		if join = wrapped && pos < len(text) && next-end <= 2; join {
			n := utf8.RuneCountInString(text[start:end])
			join = n+1+firstWord(text[pos:]) > width || n >= minWrapped && flowsOn(text[start:end], text[pos:])
		}
	}
	return out
}

// line returns the bounds, white space trimmed, of the line that begins at pos, and where the next one begins.
func line(text string, pos int) (start, end, next int) {
	start, end, next = pos, len(text), len(text)
scan:
	for i := pos; i < len(text); i++ {
		switch text[i] {
		case '\n', '\f', '\v':
			end, next = i, i+1
		case '\r':
			end, next = i, i+1
			if next < len(text) && text[next] == '\n' {
				next++
			}
		case 0xE2: // U+2028 and U+2029
			if !strings.HasPrefix(text[i:], "\u2028") && !strings.HasPrefix(text[i:], "\u2029") {
				continue
			}
			end, next = i, i+3
		default:
			continue
		}
		break scan
	}
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !isSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !isSpace(r) {
			break
		}
		end -= n
	}
	return start, end, next
}

// firstWord returns the number of characters before the first white space of s.
func firstWord(s string) int {
	n := 0
	for _, r := range s {
		if isSpace(r) || n > maxWrapped {
			break
		}
		n++
	}
	return n
}

// flowsOn reports whether a sentence goes on from one line to the next, as where the writer wrapped short of the margin.
func flowsOn(line, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(first) && !strings.ContainsRune(".!?:;", last)
}

func bullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '·', '‣', '▪', '■', '●', '*':
		return true
	case '-', '–':
		return n < len(s) && s[n] == ' '
	}
	return false
}

// isSpace adds to Unicode's white space the characters without width that publishing systems leave behind.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF' || r == '\u2060'
}
