package gazetteer

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// special are letters that Unicode does not decompose. The Azerbaijani ə is
// written "a" in English ("Əliyev" is "Aliyev").
var special = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ß': "ss", 'æ': "ae", 'œ': "oe",
	'ħ': "h", 'ŋ': "n", 'ŧ': "t", 'ə': "a", 'ĸ': "k", 'ς': "σ", 'ɛ': "e", 'ɔ': "o", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k",
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '`', '´', 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ʹ', '′':
		return true
	}
	return false
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' || r == '\u00ad' }

// foldRune appends the lower-case base letters of r; combining marks give nothing.
func foldRune(dst []byte, r rune) []byte {
	switch {
	case 'A' <= r && r <= 'Z':
		return append(dst, byte(r)+'a'-'A')
	case r < utf8.RuneSelf:
		return append(dst, byte(r))
	case r < latinEnd:
		return append(dst, latin()[r-utf8.RuneSelf]...)
	}
	return decompose(dst, r)
}

// latinEnd ends the blocks from Latin-1 to the combining marks and Cyrillic,
// whose folding is looked up rather than computed.
const latinEnd = 0x530

var latin = sync.OnceValue(func() *[latinEnd - utf8.RuneSelf]string {
	t := new([latinEnd - utf8.RuneSelf]string)
	for i := range t {
		t[i] = string(decompose(nil, rune(i)+utf8.RuneSelf))
	}
	return t
})

func decompose(dst []byte, r rune) []byte {
	if s, ok := special[unicode.ToLower(r)]; ok {
		return append(dst, s...)
	}
	for _, d := range norm.NFKD.String(string(unicode.ToLower(r))) {
		if s, ok := special[unicode.ToLower(d)]; ok {
			dst = append(dst, s...)
		} else if !isApostrophe(d) && (unicode.IsLetter(d) || unicode.IsDigit(d)) { // "Ŀ" has a dot that is neither
			dst = utf8.AppendRune(dst, unicode.ToLower(d))
		}
	}
	return dst
}

// Fold returns the form in which names are compared: lower case, without
// accents, apostrophes and periods, every other run of characters that are
// neither letters nor digits one space, none at the ends. "Türkiye’s" becomes
// "turkiyes", "U.S." "us", "Guinea-Bissau" "guinea bissau". Invalid UTF-8
// folds as separators.
func Fold(s string) string { return string(appendFold(nil, s, ' ')) }

// Slug returns [Fold] with hyphens for spaces: the form used in ids.
// "François-Joseph Schichan" becomes "francois-joseph-schichan".
func Slug(s string) string { return string(appendFold(nil, s, '-')) }

func appendFold(dst []byte, s string, sep byte) []byte {
	if dst == nil {
		dst = make([]byte, 0, len(s)+4)
	}
	start, gap := len(dst), false
	for _, r := range s {
		if isApostrophe(r) || r == '.' || r == '\u00ad' {
			continue
		}
		if r == utf8.RuneError || !(unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)) {
			gap = true
			continue
		}
		end := len(dst)
		if gap && end > start {
			dst = append(dst, sep)
		}
		letters := len(dst)
		if dst = foldRune(dst, r); len(dst) == letters { // a mark alone
			dst = dst[:end]
			continue
		}
		gap = false
	}
	return dst
}

// variants returns name and the other spellings that newspapers derive from it
// mechanically: umlauts written out, apostrophes left out.
func variants(name string) []string {
	out := []string{name}
	if plain(name) {
		return out
	}
	if strings.ContainsAny(name, "äöüøåÄÖÜØÅ") {
		out = append(out, umlauts.Replace(name))
	}
	if strings.ContainsFunc(name, isApostrophe) {
		out = append(out, strings.Map(func(r rune) rune {
			if isApostrophe(r) {
				return -1
			}
			return r
		}, name))
	}
	return out
}

// plain reports whether s is ASCII without apostrophes, as most names are.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] == '\'' || s[i] == '`' {
			return false
		}
	}
	return true
}

var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa",
	"Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "Ø", "Oe", "Å", "Aa")
