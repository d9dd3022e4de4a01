package vocab

import (
	"strings"
	"unicode/utf8"
)

// Smalls makes words small. Those that it has to write anew stand side by side in its memory, which they keep.
type Smalls struct{ text strings.Builder }

// Lower returns a word in small letters, as [strings.ToLower] does.
func (b *Smalls) Lower(w string) string {
	large := false
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return strings.ToLower(w)
		}
		large = large || w[i] >= 'A' && w[i] <= 'Z'
	}
	if !large {
		return w
	}
	start := b.text.Len()
	for i := range len(w) {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b.text.WriteByte(c)
	}
	return b.text.String()[start:]
}
