package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"backchannel/loaders/internal/vocab"
)

// maxToken bounds the length of a token in bytes; longer runs without white space are cut.
const maxToken = 1024

// tokeniser appends the tokens of passages to tokens. What it emits covers every character but white space.
type tokeniser struct {
	*splitTables
	text   string
	tokens []Token
}

// passage appends the tokens of text[p.start:p.end].
func (t *tokeniser) passage(p passage) {
	first := len(t.tokens)
	for pos := p.start; pos < p.end; {
		start := pos
		var r rune
		for pos < p.end {
			n := 1
			if r = rune(t.text[pos]); r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(t.text[pos:p.end])
			}
			if isSpace(r) {
				break
			}
			if pos-start+n > maxToken {
				break
			}
			pos += n
		}
		if pos > start {
			space := start == p.start || t.tokens[len(t.tokens)-1].End < start
			t.chunk(start, pos, p.end, first, space)
			continue
		}
		for pos < p.end {
			r, n := utf8.DecodeRuneInString(t.text[pos:p.end])
			if !isSpace(r) {
				break
			}
			pos += n
		}
	}
}

func (t *tokeniser) emit(start, end int, space bool) {
	t.tokens = append(t.tokens, Token{
		Text: t.text[start:end], Start: start, End: end, Head: -1, SpaceBefore: space,
	})
}

// chunk appends the tokens of text[start:end], which holds no white space. limit is the end of the passage and first
// the index of its first token.
func (t *tokeniser) chunk(start, end, limit, first int, space bool) {
	s := t.text
	if n := address(s[start:end]); n > 0 {
		t.emit(start, start+n, space)
		start, space = start+n, false
	}
	for pos := start; pos < end; {
		next := t.next(pos, end, limit, first, space)
		// A word may have been cut in two, as "don't" is; the cut is at the clitic.
		if cut := t.clitic(pos, next); cut > pos {
			t.emit(pos, cut, space)
			t.emit(cut, next, false)
		} else {
			t.emit(pos, next, space)
		}
		pos, space = next, false
	}
}

// next returns the end of the token that begins at pos.
func (t *tokeniser) next(pos, end, limit, first int, space bool) int {
	s := t.text
	r, n := utf8.DecodeRuneInString(s[pos:end])
	if wordRune(r) {
		return t.word(pos, end, limit, first, space)
	}
	switch r {
	case '\'', '’', '‘':
		return t.apostrophe(pos, pos+n, end)
	case '.':
		if pos+1 < end && digit(s[pos+1]) && space {
			return t.word(pos+1, end, limit, first, false)
		}
		return run(s, pos, end, ".")
	case '!', '?':
		return run(s, pos, end, "!?")
	case '-', '*', '=', '_', '~', '`', '+':
		return run(s, pos, end, s[pos:pos+1])
	case '@', '#':
		if pos+1 < end && letter(s[pos+1]) {
			return t.word(pos+1, end, limit, first, false)
		}
	}
	return pos + n
}

// apostrophe returns the end of a token that begins with an apostrophe or single quotation mark: a clitic, a decade, or
// the mark alone.
func (t *tokeniser) apostrophe(pos, after, end int) int {
	s := t.text
	if r, n := utf8.DecodeRuneInString(s[after:end]); r == '\'' || r == '’' || r == '‘' {
		return after + n // two make a double mark
	}
	letters := after
	for letters < end && letter(s[letters]) {
		letters++
	}
	if w := s[after:letters]; letters == end || !wordAt(s[letters:end]) {
		switch {
		case foldIn(w, []string{"s", "m", "d", "ll", "ve", "re"}),
			foldIn(w, []string{"em", "til", "twas", "tis", "cause", "bout", "n"}):
			return letters
		}
	}
	if end-after >= 3 && digit(s[after]) && digit(s[after+1]) && s[after+2] == 's' {
		return after + 3
	}
	return after
}

func foldIn(w string, list []string) bool {
	for _, v := range list {
		if len(w) == len(v) && strings.EqualFold(w, v) {
			return true
		}
	}
	return false
}

// word returns the end of the word that begins at pos, a position of a letter or digit.
func (t *tokeniser) word(pos, end, limit, first int, space bool) int {
	s := t.text
	i := pos
	for i < end {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:end])
		}
		if wordRune(r) {
			if i > pos && digit(s[i-1]) && !digit(s[i]) && t.unit(pos, i, end) {
				return i
			}
			i += n
			continue
		}
		if i == pos {
			return i + n
		}
		last, after := s[i-1], i+n
		more := after < end && wordAt(s[after:end])
		switch r {
		case '.':
			if more {
				if sentenceJoint(s[pos:i], s[after:end]) {
					return i
				}
				i = after
				continue
			}
			if t.abbreviates(pos, i, end, limit, first, space) {
				return after
			}
			return i
		case ',', ':', '/':
			if !(more && digit(last) && digit(s[after])) || r == ':' && after+2 > end {
				return i
			}
		case '\'', '’':
			if !more || t.apostrophe(i, after, end) > after {
				return i
			}
		case '&':
			if !more || !upper(last) || !upper(s[after]) {
				return i
			}
		case '-', '\u2010', '\u2011':
			if !more || !t.hyphenInside(pos, i, after, end, first) {
				return i
			}
		case '$':
			if i-pos > 3 || strings.ToUpper(s[pos:i]) != s[pos:i] || digit(last) {
				return i
			}
			return after
		case '@':
			if !more {
				return i
			}
		default:
			return i
		}
		i = after
	}
	return i
}

// unit reports whether text[i:] is a unit written to the number text[pos:i].
func (t *tokeniser) unit(pos, i, end int) bool {
	s := t.text
	for _, c := range []byte(s[pos:i]) {
		if !digit(c) && c != '.' && c != ',' && c != ':' {
			return false
		}
	}
	j := i
	for j < end && letter(s[j]) {
		j++
	}
	if j-i > 3 || j < end && wordAt(s[j:end]) || j-i == 1 && upper(s[i]) {
		return false // "5G" is no weight
	}
	var low [3]byte
	n := copy(low[:], s[i:j])
	for k := range low[:n] {
		low[k] |= 0x20
	}
	return t.units.Has(string(low[:n]))
}

// sentenceJoint reports whether "left.right" is the end of one sentence and the beginning of the next, run together.
func sentenceJoint(left, right string) bool {
	if len(left) < 2 || len(right) < 3 || !upper(right[0]) || upper(right[1]) {
		return false
	}
	for _, c := range []byte(left[1:]) {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// abbreviates reports whether the full stop at text[i] belongs to the word text[pos:i].
func (t *tokeniser) abbreviates(pos, i, end, limit, first int, space bool) bool {
	s := t.text
	w := s[pos:i]
	next := i + 1
	for next < limit {
		r, n := utf8.DecodeRuneInString(s[next:limit])
		if !isSpace(r) {
			break
		}
		next += n
	}
	var follows rune
	if next < limit {
		follows, _ = utf8.DecodeRuneInString(s[next:limit])
	}
	if i+1 < end && (follows == '.' || follows == '…') {
		return false // "etc..." keeps its dots together
	}
	if strings.IndexByte(w, '.') >= 0 {
		return acronym(w[strings.LastIndexByte(w, '-')+1:]) // "the pro-U.S. Uribe"
	}
	if w == "X" && len(t.tokens) > first && platforms.Has(t.tokens[len(t.tokens)-1].Text) {
		return false // "posted on X. Macron replied": the platform
	}
	if len(w) == 1 && upper(w[0]) {
		// "than I." ends; "J. D. Vance" does not.
		return follows != 0 && (w != "I" || len(t.tokens) > first && initial(t.tokens[len(t.tokens)-1].Text))
	}
	switch t.abbreviations[w] {
	case beforeName:
		return follows != 0
	case anywhere:
		return true
	case beforeNumber:
		return unicode.IsDigit(follows) || follows == '#'
	case inDate:
		return unicode.IsDigit(follows) || unicode.IsLower(follows) || follows == ','
	}
	// The number of an item in a list.
	return len(t.tokens) == first && space && i-pos <= 2 && digits(w) && follows != 0 && next > i+1
}

// platforms are the words behind which X is no initial.
var platforms = vocab.Words("on", "via", "platform", "site", "network", "media", "app")

// acronym reports whether w, which holds a full stop, is made of parts of at most two letters, as "U.S" and "Ph.D" are.
func acronym(w string) bool {
	run := 0
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case c == '.':
			run = 0
		case letter(c):
			if run++; run > 2 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func initial(w string) bool { return len(w) == 2 && upper(w[0]) && w[1] == '.' }

// hyphenInside reports whether the hyphen at text[i:after] belongs to the word that begins at pos: after a prefix, in a
// telephone number or ISO date, in the designation of an aircraft or missile, in a Korean or Chinese given name after another name ("Moon Jae-in").
func (t *tokeniser) hyphenInside(pos, i, after, end, first int) bool {
	s := t.text
	left := s[pos:i]
	j := after
	for j < end {
		r, n := utf8.DecodeRuneInString(s[j:end])
		if !wordRune(r) && r != '-' {
			break
		}
		j += n
	}
	right := s[after:j]
	if digit(right[0]) && craft(left+"-"+right) != "" {
		return true
	}
	if len(left) <= 7 {
		var low [7]byte
		n := copy(low[:], left)
		for k := range low[:n] {
			if upper(low[k]) {
				low[k] |= 0x20
			}
		}
		// "UN-backed" begins with a name, not with a prefix.
		name := len(left) > 1 && strings.ToUpper(left) == left && strings.ToUpper(right) != right
		if t.prefixes.Has(string(low[:n])) && letter(right[0]) && !name {
			return true
		}
	}
	if digits(strings.ReplaceAll(left, "-", "")) {
		n := 0
		for _, part := range strings.Split(right, "-") {
			if !digits(part) {
				return false
			}
			n++
		}
		return n > 1 || strings.Contains(left, "-") || len(left) == 3 && len(right) == 4
	}
	if len(t.tokens) > first && upper(left[0]) && upper(t.tokens[len(t.tokens)-1].Text[0]) {
		return syllable(left) && syllable(right)
	}
	return false
}

// syllable reports whether w can be a syllable of a romanised Korean or Chinese name: "Jae", "in", "wen", "Seung".
func syllable(w string) bool {
	if len(w) < 2 || len(w) > 6 {
		return false
	}
	i := 0
	for i < len(w) && !vowel(w[i]) {
		i++
	}
	onset := strings.ToLower(w[:i])
	j := i
	for j < len(w) && vowel(w[j]) {
		j++
	}
	if j == i || j-i > 3 {
		return false
	}
	for _, c := range []byte(w[1:]) {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	switch w[j:] {
	case "", "n", "ng", "m", "k", "l", "p", "h", "r":
	default:
		return false
	}
	return len(onset) < 2 || foldIn(onset, []string{"ch", "sh", "zh", "hs", "ts", "kw", "hw", "ky", "hy", "my", "gy", "by", "py", "ry", "ny"})
}

func vowel(c byte) bool {
	switch c | 0x20 {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return c|0x20 != 'y'
	}
	return false
}

// clitic returns where "n't" or the like begins in the word text[pos:next], pos if the word is whole.
func (t *tokeniser) clitic(pos, next int) int {
	w := t.text[pos:next]
	if len(w) < 4 || len(w) > 12 {
		return pos
	}
	switch w[len(w)-1] | 0x20 {
	case 't':
		for _, suffix := range [...]string{"n't", "n’t"} {
			if n := len(w) - len(suffix); n > 0 && strings.EqualFold(w[n:], suffix) {
				return pos + n
			}
		}
		if len(w) == 6 && strings.EqualFold(w, "cannot") {
			return pos + 3
		}
	case 'a':
		if len(w) == 5 && foldIn(w, []string{"gonna", "wanna", "gotta"}) {
			return pos + 3
		}
	}
	return pos
}

// address returns the length of the web or mail address that s is, its closing punctuation left out, 0 if it is none.
func address(s string) int {
	switch {
	case len(s) < 6:
		return 0
	case strings.HasPrefix(s, "http") && strings.Contains(s, "://"), strings.HasPrefix(s, "www."):
	default:
		at := strings.IndexByte(s, '@')
		if at <= 0 || !strings.Contains(s[at:], ".") || !wordAt(s) || !wordAt(s[at+1:]) {
			return 0
		}
	}
	return len(strings.TrimRight(s, ".,;:!?)]}'\"’”»>"))
}

// run returns the end of the run of characters of set that begins at pos.
func run(s string, pos, end int, set string) int {
	for pos < end && strings.IndexByte(set, s[pos]) >= 0 {
		pos++
	}
	return pos
}

func digit(c byte) bool  { return c >= '0' && c <= '9' }
func upper(c byte) bool  { return c >= 'A' && c <= 'Z' }
func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if !digit(s[i]) {
			return false
		}
	}
	return s != ""
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return letter(byte(r)) || digit(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u00AD' || r == '\u200D'
}

func wordAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return wordRune(r)
}
