package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// Clean brings text into the form that this package works on: "\n" ends lines
// and is the only control character besides "\t"; all spaces are " "; invisible
// characters are gone; normal form C. It keeps the number of spaces, by which
// columns of a menu are known.
func Clean(s string) string {
	if plainASCII(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			j := i
			for j < len(s) && (s[j] >= 0x20 && s[j] < 0x7F || s[j] == '\n' || s[j] == '\t') {
				j++
			}
			if j > i {
				b.WriteString(s[i:j])
				i = j
				continue
			}
			i++
			switch {
			case c == '\r':
				if i == len(s) || s[i] != '\n' {
					b.WriteByte('\n')
				}
			case c == '\f' || c == '\v':
				b.WriteByte('\n')
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r == '\u2028' || r == '\u2029' || r == '\u0085':
			b.WriteByte('\n')
		case unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co):
		case (r == '´' || r == '′' || r == '＇') && apostrophe(s, i-n, i):
			b.WriteRune('’')
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(unscramble(b.String()))
}

// apostrophe reports whether a mark in [from, to) stands where apostrophes do: "Peru´s", "the states´ plan".
func apostrophe(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return unicode.IsLetter(before) && (unicode.IsLetter(after) || (before == 's' || before == 'S') && after == ' ')
}

// scrambled are the typographic marks of UTF-8 as they look where it was read
// as Windows-1252 or as Mac Roman, whole or after the first character was lost.
var scrambled = strings.NewReplacer(
	"â€™", "’", "â€˜", "‘", "â€œ", "“", "â€\u009d", "”", "â€“", "–", "â€”", "—", "â€¦", "…", "â€\"", "—",
	"‚Äô", "’", "‚Äò", "‘", "‚Äú", "“", "‚Äù", "”", "‚Äì", "–", "‚Äî", "—", "‚Ä¶", "…",
	"Äô", "’", "Äò", "‘", "Äú", "“", "Äù", "”", "Äì", "–", "Äî", "—", "Ķ", "…",
)

// unscramble undoes what reading UTF-8 in another encoding did to a text:
// "YugoslaviaÄôs", "itâ€™s", "CafÃ©".
func unscramble(s string) string {
	if strings.IndexByte(s, 0xC3) < 0 { // with which all that is looked for has a letter
		return s
	}
	if strings.Contains(s, "â€") || strings.Contains(s, "Ä") {
		s = scrambled.Replace(s)
	}
	if !strings.ContainsAny(s, "ÃÂÅ") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		// A letter that is the first byte of two, and one that is the second.
		if r >= 0xC2 && r <= 0xC5 {
			if next, m := utf8.DecodeRuneInString(s[i+n:]); m > 0 {
				if c, ok := charmap.Windows1252.EncodeRune(next); ok && c >= 0xA0 && c < 0xC0 {
					b.WriteRune((r&0x1F)<<6 | rune(c&0x3F))
					i += n + m
					continue
				}
			}
		}
		b.WriteString(s[i : i+n])
		i += n
	}
	return b.String()
}

func plainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x7F || c < 0x20 && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}

// squeeze makes runs of white space one space and trims.
func squeeze(s string) string {
	s = strings.Trim(s, " \t\n")
	if !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\t\n") {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }), " ")
}
