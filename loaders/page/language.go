package page

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"backchannel/loaders/internal/vocab"
)

type script struct {
	table   *unicode.RangeTable
	letters string
	name    string
}

type languageTable struct {
	names []string            // English is 0
	words vocab.Table[uint32] // the languages that have a word, as bits
	other []script
}

var languages = sync.OnceValue(func() languageTable {
	t := languageTable{}
	for i, r := range rows("languages.tsv") {
		t.names = append(t.names, r[1])
		for w := range strings.FieldsSeq(r[2]) {
			t.words.Set(w, vocab.Get(&t.words, w)|1<<i)
		}
	}
	for _, r := range rows("scripts.tsv") {
		t.other = append(t.other, script{unicode.Scripts[r[0]], r[1], r[2]})
	}
	return t
})

// enough words to know a language by; a whole article is not needed.
const languageSample = 200

// Language returns the English name of the language that a text is written in,
// known by its function words or its script: "English", "French". It is "" for
// a text in none of the languages known here or too short to tell.
func Language(text string) string {
	t := languages()
	counts := make([]int, len(t.names))
	words, foreign, letters := 0, 0, 0
	var buf [24]byte
	for i := 0; i < len(text) && words < languageSample; {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			i += n
			continue
		}
		word := buf[:0]
		owned := i > 0 && (text[i-1] == '\'' || strings.HasSuffix(text[:i], "’"))
		for i < len(text) {
			if c := text[i]; c < utf8.RuneSelf {
				lower := c | 0x20
				if lower < 'a' || lower > 'z' {
					break
				}
				letters++
				if len(word) < cap(word) {
					word = append(word, lower)
				}
				i++
				continue
			}
			r, n := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
				break
			}
			letters++
			if !unicode.Is(unicode.Latin, r) {
				foreign++
			}
			if len(word)+n <= cap(word) {
				word = utf8.AppendRune(word, unicode.ToLower(r))
			}
			i += n
		}
		if len(word) == 1 && owned {
			continue // "Taiwan's" holds no Czech "s"
		}
		words++
		for set := vocab.Get(&t.words, word); set != 0; set &= set - 1 {
			counts[bits.TrailingZeros32(set)]++
		}
	}
	if foreign*2 > letters {
		return t.scriptLanguage(text)
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	if counts[best] < counts[0]+2 {
		best = 0 // a sentence of names, "to" and "by"
	}
	// In running prose a third of all words are function words; names and
	// headlines have hardly any.
	if counts[best] < 3 || counts[best]*100 < words*10 {
		return ""
	}
	return t.names[best]
}

func (t languageTable) scriptLanguage(text string) string {
	if len(text) > 8<<10 {
		text = text[:8<<10]
	}
	best, most := "", 0
	seen := map[*unicode.RangeTable]int{}
	for _, r := range text {
		if r < utf8.RuneSelf {
			continue
		}
		for i, s := range t.other {
			if i > 0 && t.other[i-1].table == s.table {
				continue
			}
			if unicode.Is(s.table, r) {
				seen[s.table]++
			}
		}
	}
	// Japanese mixes kana with Chinese characters, so any kana tells.
	if kana := seen[unicode.Hiragana]; kana*10 > seen[unicode.Han] && kana > 0 {
		return "Japanese"
	}
	for i := 0; i < len(t.other); {
		j := i
		for j < len(t.other) && t.other[j].table == t.other[i].table {
			j++
		}
		if n := seen[t.other[i].table]; n > most {
			most = n
			for _, s := range t.other[i:j] {
				best = s.name
				if s.letters == "" || strings.ContainsAny(text, s.letters) {
					break
				}
			}
		}
		i = j
	}
	return best
}
