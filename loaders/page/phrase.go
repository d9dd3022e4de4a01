package page

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"backchannel/loaders/internal/vocab"
)

// phrases holds the table of phrases by place and first word, so that a line
// is compared with the few that can match.
type phrases struct {
	line  map[string]role
	start vocab.Table[[]phrase]
	end   vocab.Table[[]phrase] // by last word
	short vocab.Table[[]phrase] // by first word
}

type phrase struct {
	text string
	role role
	lead bool // not in a long sentence; of short, not in a sentence unless it speaks to the reader
}

var roleNames = map[string]role{
	"drop": roleDrop, "list": roleList, "end": roleEnd, "caption": roleCaption, "tags": roleTags, "stamp": roleStamp,
	"document": roleDocument,
}

var phraseTable = sync.OnceValue(func() *phrases {
	p := &phrases{line: map[string]role{}}
	add := func(to *vocab.Table[[]phrase], word string, ph phrase) { to.Set(word, append(vocab.Get(to, word), ph)) }
	for _, r := range rows("phrases.tsv") {
		text, kind := r[0], roleNames[r[2]]
		switch r[1] {
		case "line":
			p.line[text] = kind
		case "start", "lead":
			add(&p.start, firstWord(text), phrase{text, kind, r[1] == "lead"})
		case "end":
			add(&p.end, lastWord(text), phrase{text, kind, false})
		case "short", "reader":
			add(&p.short, firstWord(text), phrase{text, kind, r[1] == "reader"})
		}
	}
	return p
})

func firstWord(s string) string {
	for i, r := range s {
		if r == ' ' && i > 0 {
			return strings.TrimRight(s[:i], ":")
		}
	}
	return strings.TrimRight(s, ":")
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// find returns the role of a line by its words, or 0. low is the line in lower
// case with plain apostrophes, at least its first and last 80 bytes; words is
// their number in the whole line; sentence says that the line may be one.
func (p *phrases) find(low string, words int, sentence bool) role {
	if words <= 8 {
		bare := strings.TrimSpace(strings.TrimRight(low, ":.…>»→ ▾▼"))
		if i := strings.LastIndexByte(bare, '('); i > 0 && strings.HasSuffix(bare, ")") && digits(bare[i+1:len(bare)-1]) {
			bare = strings.TrimSpace(bare[:i])
		}
		if bare == "" {
			bare = low
		}
		if r := p.line[bare]; r != 0 {
			return r
		}
		if n, rest, ok := strings.Cut(bare, " "); ok && digits(n) {
			if r := p.line[rest]; r != 0 { // "212 comments"
				return r
			}
		}
	}
	for _, ph := range vocab.Get(&p.start, firstWord(low)) {
		if strings.HasPrefix(low, ph.text) && wordEnds(low, len(ph.text)) && !(ph.lead && sentence && words >= 12) {
			return ph.role
		}
	}
	trimmed := strings.TrimRight(low, ".)] ")
	for _, ph := range vocab.Get(&p.end, lastWord(trimmed)) {
		if strings.HasSuffix(trimmed, ph.text) {
			return ph.role
		}
	}
	if words > 25 {
		return 0
	}
	for i := 0; i < len(low); {
		j := strings.IndexByte(low[i:], ' ')
		if j < 0 {
			j = len(low) - i
		}
		for _, ph := range vocab.Get(&p.short, low[i:i+j]) {
			if strings.HasPrefix(low[i:], ph.text) && (!ph.lead || !sentence || toReader(low)) {
				return ph.role
			}
		}
		i += j + 1
	}
	return 0
}

func wordEnds(s string, i int) bool {
	if i >= len(s) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(s[:i])
	next, _ := utf8.DecodeRuneInString(s[i:])
	return !unicode.IsLetter(last) || !unicode.IsLetter(next) && next != '\''
}

func digits(s string) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(s); i++ {
		if (s[i] < '0' || s[i] > '9') && s[i] != ',' && s[i] != '.' {
			return false
		}
	}
	return true
}

// toReader reports whether a line speaks to the reader, as articles do not.
func toReader(low string) bool {
	for w := range strings.FieldsSeq(low) {
		switch strings.Trim(w, ".,!?:;") {
		case "you", "your", "our", "we":
			return true
		}
	}
	return false
}
