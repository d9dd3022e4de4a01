package graph

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// FoldText returns the form in which names and texts are compared: lower case,
// without accents, apostrophes, periods and soft hyphens, every other run of
// characters that are neither letters nor digits one space, none at the ends.
// "Türkiye’s" becomes "turkiyes", "U.S." "us", "Guinea-Bissau" "guinea bissau".
// Folding again changes nothing. Invalid UTF-8 folds as separators.
//
// Ids, searching and the recognition of names all rest on this one function:
// what it gives for a character can only change with a migration of both
// engines.
func FoldText(text string) string {
	var room [64]byte
	return string(AppendFold(room[:0], text, ' '))
}

// AppendFold appends what [FoldText] returns to dst, with gap for the spaces.
func AppendFold(dst []byte, text string, gap byte) []byte {
	if dst == nil {
		dst = make([]byte, 0, len(text)+4)
	}
	start, parted := len(dst), false
	for i := 0; i < len(text); {
		c := text[i]
		if lower := c | 0x20; !parted && (lower >= 'a' && lower <= 'z' || c >= '0' && c <= '9') {
			dst = append(dst, lower) // digits have the bit set
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		if IsApostrophe(r) || r == '.' || r == '\u00ad' {
			continue
		}
		if r == utf8.RuneError || !(unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)) {
			parted = true
			continue
		}
		end := len(dst)
		if parted && end > start {
			dst = append(dst, gap)
		}
		letters := len(dst)
		if dst = FoldRune(dst, r); len(dst) == letters { // a mark alone
			dst = dst[:end]
			continue
		}
		parted = false
	}
	return dst
}

// IsApostrophe reports whether folding takes the character for an apostrophe,
// which vanishes: "d'Ivoire" is "divoire".
func IsApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '`', '´', 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ʹ', '′':
		return true
	}
	return false
}

// FoldRune appends the lower-case base letters of a letter or digit;
// combining marks give nothing.
func FoldRune(dst []byte, r rune) []byte {
	switch {
	case 'A' <= r && r <= 'Z':
		return append(dst, byte(r)+'a'-'A')
	case r < utf8.RuneSelf:
		return append(dst, byte(r))
	case r < latinEnd:
		return append(dst, foldings().latin[r-utf8.RuneSelf]...)
	case hangul <= r && r < hangulEnd:
		return appendHangul(dst, r-hangul)
	}
	if s, ok := foldings().rest[r]; ok {
		return append(dst, s...)
	}
	return appendLower(dst, r)
}

// appendLower folds what has no folding of its own in the table.
func appendLower(dst []byte, r rune) []byte {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}

// latinEnd ends the blocks from Latin-1 to the combining marks and Cyrillic,
// which are looked up in an array.
const latinEnd = 0x530

// foldTable has, line by line, a folding and the characters that have it,
// unless it is just their lower case; the folding is "" where the line begins
// with the space. It is Unicode's compatibility decomposition (NFKD) without
// marks, and for letters that Unicode does not take apart, such as ø and ß, what
// they are typed as. TestFoldTable makes it and proves it.
//
//go:embed fold.txt
var foldTable string

type foldingTable struct {
	latin [latinEnd - utf8.RuneSelf]string
	rest  map[rune]string
}

var foldings = sync.OnceValue(func() *foldingTable {
	t := &foldingTable{rest: map[rune]string{}}
	for i := range t.latin {
		t.latin[i] = string(appendLower(nil, rune(i)+utf8.RuneSelf))
	}
	for line := range strings.Lines(foldTable) {
		to, from, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		for _, r := range from {
			if r < latinEnd {
				t.latin[r-utf8.RuneSelf] = to
			} else {
				t.rest[r] = to
			}
		}
	}
	return t
})

// Hangul syllables decompose by arithmetic: The Unicode Standard, section 3.12.
const (
	hangul, hangulEnd         = 0xAC00, 0xD7A4
	leading, vowel, trailing  = 0x1100, 0x1161, 0x11A7
	vowelCount, trailingCount = 21, 28
)

func appendHangul(dst []byte, index rune) []byte {
	dst = utf8.AppendRune(dst, leading+index/(vowelCount*trailingCount))
	dst = utf8.AppendRune(dst, vowel+index%(vowelCount*trailingCount)/trailingCount)
	if t := index % trailingCount; t > 0 {
		dst = utf8.AppendRune(dst, trailing+t)
	}
	return dst
}
