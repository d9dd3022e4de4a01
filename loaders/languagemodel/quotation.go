package languagemodel

import (
	"strings"
	"unicode"

	"backchannel/graph"
)

// folded is a text as quotations are compared: typographic quotes and dashes
// made plain, every run of white space one space, soft hyphens and marks
// without width gone. at maps its runes back to the text.
type folded struct {
	runes []rune
	at    []int // code point of the text that each rune begins at; and the text's length
}

func fold(text string) folded {
	f := folded{runes: make([]rune, 0, len(text)), at: make([]int, 0, len(text))}
	n := 0
	put := func(r rune) { f.runes, f.at = append(f.runes, r), append(f.at, n) }
	for _, r := range text {
		switch {
		case strings.ContainsRune("‘’‚‛′`´ʼ‹›", r):
			put('\'')
		case strings.ContainsRune("“”„‟″«»", r):
			put('"')
		case strings.ContainsRune("‐‑‒–—―−", r):
			put('-')
		case r == '…':
			put('.')
			put('.')
			put('.')
		case unicode.IsSpace(r):
			if len(f.runes) == 0 || f.runes[len(f.runes)-1] != ' ' {
				put(' ')
			}
		case r == '\u00ad', unicode.Is(unicode.Cf, r):
		default:
			put(r)
		}
		n++
	}
	f.at = append(f.at, n)
	return f
}

// Locate finds a quotation in a text word for word, but for the form of quotes
// and dashes and for white space, and returns the places in order, in code
// points. It finds whole words alone, and nothing for a quotation without any.
// "--" is a dash too.
func Locate(text, quotation string) []graph.Span {
	return locate(fold(text), []rune(text), quotation)
}

func locate(f folded, text []rune, quotation string) []graph.Span {
	q := fold(strings.TrimSpace(quotation)).runes
	for len(q) > 0 && q[len(q)-1] == ' ' {
		q = q[:len(q)-1]
	}
	if !strings.ContainsFunc(string(q), isWord) {
		return nil
	}
	var out []graph.Span
	for i := 0; i < len(f.runes); i++ {
		n, ok := prefix(f.runes[i:], q)
		if !ok || i > 0 && isWord(f.runes[i-1]) && isWord(q[0]) ||
			i+n < len(f.runes) && isWord(f.runes[i+n]) && isWord(q[len(q)-1]) {
			continue
		}
		// The end is behind the last rune's own place: what was folded away after it stays out.
		start, end := f.at[i], f.at[i+n-1]+1
		out = append(out, graph.Span{Start: start, End: end, Text: string(text[start:end])})
		i += n - 1
	}
	return out
}

// prefix reports how much of text the quotation q takes; a run of hyphens is
// one dash in both, with or without spaces around it.
func prefix(text, q []rune) (int, bool) {
	i := 0
	for j := 0; j < len(q); {
		qd, qn := dash(q[j:])
		if td, tn := dash(text[i:]); qd && td {
			i, j = i+tn, j+qn
			continue
		}
		if i == len(text) || text[i] != q[j] {
			return 0, false
		}
		i, j = i+1, j+1
	}
	return i, i > 0
}

// dash reports whether a dash between words begins here, and its length.
func dash(s []rune) (bool, int) {
	i := 0
	if i < len(s) && s[i] == ' ' {
		i++
	}
	start := i
	for i < len(s) && s[i] == '-' {
		i++
	}
	if i == start {
		return false, 0
	}
	if i < len(s) && s[i] == ' ' {
		i++
	}
	return true, i
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
