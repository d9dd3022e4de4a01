package page

import (
	"bytes"
	"fmt"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"backchannel/graph"
)

// DefaultMaxBytes is the largest page that is read by default. The longest
// newspaper pages, scripts included, stay under 5 MB.
const DefaultMaxBytes = 10 << 20

// Options are what a caller may set; the zero Options are the defaults.
type Options struct {
	// MaxBytes is the largest page accepted; 0 means [DefaultMaxBytes].
	MaxBytes int64
	// Now refuses pages published more than two days after it (a day for the
	// time zones, a day for tomorrow's paper). Zero refuses none.
	Now time.Time
}

// Refuse returns an error of category [graph.ErrInvalid] that names the file.
func Refuse(name, format string, args ...any) error {
	return fmt.Errorf("%s: %w", name, graph.Invalidf(format, args...))
}

// Check refuses what cannot be a page in any encoding: nothing, too much, or
// binary data.
func Check(name string, raw []byte, o Options) error {
	limit := o.MaxBytes
	if limit == 0 {
		limit = DefaultMaxBytes
	}
	if int64(len(raw)) > limit {
		return Refuse(name, "the file is larger than %s; split it or raise the limit", size(limit))
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		return Refuse(name, "the file is empty")
	}
	for _, m := range magics {
		if bytes.HasPrefix(raw, []byte(m.prefix)) {
			return Refuse(name, "the file is %s; save the page as text or HTML", m.what)
		}
	}
	if utf16Order(raw) == nil {
		if i := bytes.IndexByte(raw, 0); i >= 0 {
			return Refuse(name, "the file is binary (a zero byte at offset %d)", i)
		}
	}
	controls := 0
	for _, b := range raw {
		if b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0 {
			controls++
		}
	}
	if controls > 2+len(raw)/100 {
		return Refuse(name, "the file is binary (%d control characters)", controls)
	}
	return nil
}

func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d kB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

var magics = []struct{ prefix, what string }{
	{"%PDF-", "a PDF document"},
	{"PK\x03\x04", "a ZIP archive or office document"},
	{"\x89PNG", "a PNG picture"},
	{"\xff\xd8\xff", "a JPEG picture"},
	{"GIF8", "a GIF picture"},
	{"\x1f\x8b", "compressed with gzip"},
	{"\x7fELF", "a program"},
	{"\xd0\xcf\x11\xe0", "an office document"},
	{"{\\rtf", "an RTF document"},
	{"SQLite format 3", "a database"},
}

// utf16Order tells UTF-16 by its byte order mark or, without one, by zero
// bytes in nearly every other place, as English has them. nil if it is neither.
func utf16Order(raw []byte) *unicode.Endianness {
	order := unicode.BigEndian
	switch {
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return &order
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		order = unicode.LittleEndian
		return &order
	case len(raw) < 8 || len(raw)%2 != 0:
		return nil
	}
	head := raw[:min(len(raw)&^1, 512)]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[0] > half*8/10 && zeros[1] == 0:
		return &order
	case zeros[1] > half*8/10 && zeros[0] == 0:
		order = unicode.LittleEndian
		return &order
	}
	return nil
}

// Decode returns the text of a file that does not say its encoding: UTF-8,
// UTF-16, or Windows-1252 where it plainly is that. Other input is refused.
func Decode(name string, raw []byte) (string, error) {
	if order := utf16Order(raw); order != nil {
		s, err := unicode.UTF16(*order, unicode.UseBOM).NewDecoder().Bytes(raw)
		if err != nil {
			return "", Refuse(name, "the file begins as UTF-16 and does not go on so")
		}
		return string(s), nil
	}
	raw = bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	at, ok := windows1252(raw)
	if !ok {
		return "", Refuse(name, "invalid UTF-8 in line %d (byte 0x%02X), and not Windows-1252 either; save the file as UTF-8",
			1+bytes.Count(raw[:at], []byte("\n")), raw[at])
	}
	s, err := charmap.Windows1252.NewDecoder().Bytes(raw)
	if err != nil {
		return "", Refuse(name, "the file is not Windows-1252 throughout: %v", err)
	}
	return string(s), nil
}

// windows1252 reports whether bytes that are not UTF-8 are plainly
// Windows-1252: no multi-byte character of UTF-8 among them, none of the five
// bytes that it leaves undefined, and few high bytes, as in text of which most
// letters are English. Otherwise at is where UTF-8 fails first.
func windows1252(raw []byte) (at int, ok bool) {
	at, ok = -1, true
	high := 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, n := utf8.DecodeRune(raw[i:])
		if n > 1 {
			ok = false // some of it is UTF-8, so this is damaged UTF-8
		} else if at < 0 {
			at = i
		}
		switch raw[i] {
		case 0x81, 0x8D, 0x8F, 0x90, 0x9D:
			ok = false
		}
		high += n
		i += n
	}
	return at, ok && high*5 < len(raw)
}
