package graph

import (
	"strings"
	"unicode"
)

// plain lists, after each plain spelling, the letters that readers type it
// for: the accented letters of Latin-script languages (Unicode blocks Latin-1
// Supplement, Latin Extended-A, Latin Extended Additional) and those that no
// decomposition takes apart, such as ø.
const plain = `a àáâãäåāăąǎạảấầẩẫậắằẳẵặ
ae æǽ
b ḃ
c çćĉċčḉ
d ďđðḋḍ
e èéêëēĕėęěẹẻẽếềểễệ
f ḟ
g ĝğġģǧ
h ĥħḥḫ
i ìíîïĩīĭįıỉịǐ
j ĵ
k ķǩḳ
l ĺļľŀłḷ
m ṁṃ
n ñńņňŉṅṇ
o òóôõöøōŏőơǒọỏốồổỗộớờởỡợ
oe œ
p ṗ
r ŕŗřṛ
s śŝşšșṣ
ss ß
t ţťŧțṭ
th þ
u ùúûüũūŭůűųưǔụủứừửữự
w ŵẁẃẅ
y ýÿŷỳỵỷỹ
z źżžẓ`

var plainOf = func() map[rune]string {
	m := map[rune]string{}
	for line := range strings.Lines(plain) {
		to, from, _ := strings.Cut(strings.TrimSpace(line), " ")
		for _, r := range from {
			m[r] = to
		}
	}
	return m
}()

// Words returns the words of a text as searching compares them: runs of
// letters and digits, in lower case, without accents; apostrophes vanish
// ("d'Ivoire" is "divoire"). Both engines index and search by it.
func Words(text string) []string {
	return strings.Fields(FoldText(text))
}

// FoldText returns the words of a text joined by single spaces.
func FoldText(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range text {
		switch {
		case r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || unicode.Is(unicode.Mn, r):
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		r = unicode.ToLower(r)
		if s, ok := plainOf[r]; ok {
			b.WriteString(s)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Slug makes the readable part of an id from a name: its words joined by
// hyphens, so that "François-Joseph Schichan" and "Francois-Joseph Schichan"
// name one person. It is "" for a name without letters and digits.
func Slug(name string) string { return strings.Join(Words(name), "-") }
