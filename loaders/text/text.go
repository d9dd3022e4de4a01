// Package text reads a newspaper page saved or copied as plain text. It turns
// lines into paragraphs; which of them are the article, package page says.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"backchannel/graph"
	"backchannel/loaders/page"
)

// Parse reads a page. name is the file's, for errors. Errors are of category
// [graph.ErrInvalid], name the file and say why it is refused: empty, binary,
// too large, not UTF-8, not English, no article in it, an impossible date.
// A moment of publication without a known time zone counts as unknown: then
// Published is midnight of Day. PublisherID and Cites stay empty.
func Parse(name string, raw []byte, o page.Options) (graph.Article, error) {
	if err := page.Check(name, raw, o); err != nil {
		return graph.Article{}, err
	}
	s, err := page.Decode(name, raw)
	if err != nil {
		return graph.Article{}, err
	}
	return page.Page{Name: name, Lines: lines(page.Clean(s))}.Article(o)
}

// lines cuts cleaned text into the page's lines. Where the file is wrapped at a
// fixed width, the lines of a paragraph are joined again.
func lines(s string) []page.Line {
	var out []page.Line
	gap := true
	width := wrapWidth(s)
	full := 0          // code points in the line before as it stands in the file
	var parts []string // of the paragraph that is being joined
	join := func() {
		if len(parts) > 1 {
			out[len(out)-1].Text = strings.Join(parts, " ")
		}
		parts = parts[:0]
	}
	for raw := range strings.SplitSeq(s, "\n") {
		l := strings.TrimRight(raw, " \t")
		text := strings.TrimLeft(l, " \t")
		if text == "" {
			gap = true
			continue
		}
		indented := len(l)-len(text) >= 2
		text, columns := squeeze(text)
		if width > 0 && !gap && !indented && columns == 1 && (overflows(full, text, width) || len(parts) == 1 && opensReport(parts[0])) {
			parts = append(parts, text)
		} else {
			join()
			parts = append(parts, text)
			out = append(out, page.Line{Text: text, Gap: gap, Columns: columns})
		}
		full = utf8.RuneCountInString(l)
		gap = false
	}
	join()
	return out
}

// opensReport reports whether a line is the first of a report, broken off in mid-sentence: behind "LIMA, June 12 - " it is wrapped as if
// that did not stand there.
func opensReport(line string) bool {
	place, rest, ok := strings.Cut(line, " - ")
	if !ok {
		if place, rest, ok = strings.Cut(line, " – "); !ok {
			place, rest, ok = strings.Cut(line, " -- ")
		}
	}
	town, _, _ := strings.Cut(place, ",")
	return ok && len(town) > 2 && strings.ToUpper(town) == town && len(rest) > 12 && strings.TrimRight(rest, ".!?:\"”’)") == rest
}

// squeeze makes runs of spaces one and counts the columns that they parted.
func squeeze(s string) (string, int) {
	if !strings.Contains(s, "  ") && !strings.Contains(s, "\t") {
		return s, 1
	}
	columns := 1
	for i := 1; i < len(s); i++ {
		if (s[i] == ' ' && s[i-1] == ' ' || s[i] == '\t') && (i+1 == len(s) || s[i+1] != ' ' && s[i+1] != '\t') {
			columns++
		}
	}
	return strings.Join(strings.Fields(s), " "), columns
}

// The widths at which mail programs and wire services wrap lines.
const (
	narrowest = 45
	widest    = 110
)

// wrapWidth returns the width at which a file is wrapped, in code points, or 0
// where each paragraph is one line. A wrapped file has no line beyond the
// width, and most lines that another follows are so full that the next word
// would not have fitted; many of these end within a sentence.
func wrapWidth(s string) int {
	width := 0
	ls := strings.Split(s, "\n")
	for i, l := range ls {
		if standsAlone(ls, i) && (len(l) > widest || strings.TrimRight(l, ".!?:\"”’) ") == l) {
			continue // a headline or an address by itself, which nobody wraps, or the page's own lead above an agency's wrapped report
		}
		if n := len(l); n > widest {
			if n > 4*widest {
				return 0
			}
			if n = utf8.RuneCountInString(l); n > widest {
				return 0
			}
		}
		width = max(width, utf8.RuneCountInString(l))
	}
	if width < narrowest {
		return 0
	}
	followed, full, within := 0, 0, 0
	before := ""
	for l := range strings.SplitSeq(s, "\n") {
		l = strings.TrimRight(l, " \t")
		if before != "" && l != "" {
			if n := utf8.RuneCountInString(before); n >= narrowest*2/3 {
				followed++
				if overflows(n, l, width) {
					full++
					if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(l, " \t")); unicode.IsLower(r) {
						within++
					}
				}
			}
		}
		before = l
	}
	if full < 2 || full*10 < followed*6 || within*3 < full {
		return 0
	}
	return width
}

// standsAlone reports whether a line is a paragraph of its own.
func standsAlone(ls []string, i int) bool {
	return (i == 0 || strings.TrimSpace(ls[i-1]) == "") && i+1 < len(ls) && strings.TrimSpace(ls[i+1]) == ""
}

// overflows reports whether the first word of the next line would not have
// fitted in a line of n code points. Some programs stop a few places early.
func overflows(n int, next string, width int) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(next, " "), " ")
	return n+1+utf8.RuneCountInString(word) > width-6
}
