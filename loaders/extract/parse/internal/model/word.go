package model

// Shape says how a word is written.
type Shape uint8

// The shapes of words.
const (
	Small Shape = iota
	Capital
	Capitals
	Initial
	Mixed
	Number
	Coded // digits and letters
	Sign
)

// Word is what tagging and parsing know of a token before they start.
type Word struct {
	Hash   uint32 // of the form without case, digits alike
	Known  uint32 // Hash; that of a similar word; or for a word that the lexicon lacks a hash of shape and ending
	Ending [5]uint32
	Begin  [4]uint32
	Set    uint16 // candidates in the lexicon; 0 unknown
	Shape  Shape
	Len    uint8 // in bytes, at most 255
	Joined uint8 // bit 0: no space before, bit 1: no space after
}

// Key is a feature on its way to a hash: the feature as a number of 64 bits, multiplied. Keys of what many features have
// in common are made once and added up, shifted to their places, since multiplication spreads over sums and shifts.
type Key uint64

// low returns the key of a number in the lower half of a feature; shifted by 32 it stands in the upper half.
func low(b uint32) Key { return Key(b) * 0x9E3779B97F4A7C15 }

// high returns the key of a number in the upper half.
func high(a uint32) Key { return low(a) << 32 }

func (k Key) hash() uint32 {
	k ^= k >> 29
	k *= 0xBF58476D1CE4E5B9
	return uint32(k >> 32)
}

// mix spreads a and b over 32 bits.
func mix(a, b uint32) uint32 { return (high(a) + low(b)).hash() }

const hashStart = 2166136261

func step(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

// DoubledMark reports whether a token is a double quotation mark typed as two single ones.
func DoubledMark(form string) bool {
	switch form {
	case "''", "’’", "‘’", "‘‘", "‘'", "'’", "'‘", "’'", "’‘":
		return true
	}
	return false
}

// sign maps typographic marks to those of the treebanks, so that one sign has one weight. spaceBefore and spaceAfter
// decide which way a straight quotation mark turns and whether a dash joins or parts.
func sign(form string, spaceBefore, spaceAfter bool) string {
	if DoubledMark(form) {
		form = "\""
	}
	switch form {
	case "“", "„", "«", "``":
		return "``"
	case "”", "»":
		return "''"
	case "\"":
		if spaceBefore && !spaceAfter {
			return "``"
		}
		return "''"
	case "‘":
		return "`"
	case "’", "'":
		if spaceBefore && !spaceAfter {
			return "`"
		}
		return "'"
	case "-", "–", "—", "--", "---", "\u2010", "\u2011", "−":
		if spaceBefore || spaceAfter || form == "—" || form == "--" || form == "---" {
			return "--"
		}
		return "-"
	case "…", "....", ".....":
		return "..."
	}
	return form
}

// NewWord describes a token. form may be any bytes.
func (l *Lexicon) NewWord(form string, spaceBefore, spaceAfter bool) Word {
	w := describe(form, spaceBefore, spaceAfter)
	w.Set = l.find(w.Hash)
	w.Known = l.known(&w)
	return w
}

// describe describes a token but for what the lexicon says of it.
func describe(form string, spaceBefore, spaceAfter bool) (w Word) {
	if len(form) <= 6 && form != "" {
		if c := form[0]; c|0x20 < 'a' || c|0x20 > 'z' {
			form = sign(form, spaceBefore, spaceAfter)
		}
	}
	var low [64]byte
	n := 0
	var uppers, lowers, numbers int
	h := uint32(hashStart)
	for i := 0; i < len(form); i++ {
		c := form[i]
		switch {
		case c >= 'a' && c <= 'z':
			lowers++
		case c >= 'A' && c <= 'Z':
			c |= 0x20
			uppers++
		case c >= '0' && c <= '9':
			c = '0'
			numbers++
			if n > 3 && low[n-1] == '0' && low[n-2] == '0' && low[n-3] == '0' && low[n-4] == '0' {
				continue
			}
		case c == 0xC3 && i+1 < len(form) && form[i+1] >= 0x80 && form[i+1] <= 0x9E:
			uppers++
			if n < len(low) {
				low[n] = c
				n++
			}
			h = step(h, c)
			i++
			c = form[i] | 0x20
		case c == 0xE2 && i+2 < len(form) && form[i+1] == 0x80 && form[i+2] == 0x99: // ’
			i += 2
			c = '\''
		case c >= 0x80:
			lowers++
		}
		if n < len(low) {
			low[n] = c
			n++
		}
		h = step(h, c)
	}
	w.Hash = mix(h, uint32(len(form)>>6))
	b := low[:n]
	switch {
	case numbers > 0 && uppers+lowers == 0:
		w.Shape = Number
	case numbers > 0:
		w.Shape = Coded
	case uppers == 0 && lowers == 0:
		w.Shape = Sign
	case uppers == 0:
		w.Shape = Small
	case lowers == 0 && uppers == 1:
		w.Shape = Initial
	case lowers == 0:
		w.Shape = Capitals
	case uppers == 1 && n > 0 && form[0] >= 'A' && (form[0] <= 'Z' || form[0] == 0xC3):
		w.Shape = Capital
	default:
		w.Shape = Mixed
	}
	e := uint32(hashStart)
	for k := 1; k <= 4; k++ {
		if k <= n {
			e = step(e, b[n-k])
		} else {
			e = step(e, '^')
		}
		w.Ending[k] = e
	}
	e = hashStart
	for k := 1; k <= 3; k++ {
		if k <= n {
			e = step(e, b[k-1])
		} else {
			e = step(e, '$')
		}
		w.Begin[k] = e
	}
	if !spaceBefore {
		w.Joined |= 1
	}
	if !spaceAfter {
		w.Joined |= 2
	}
	w.Len = uint8(min(len(form), 255))
	return w
}

// known returns what stands for a word, whose set was found, in parsing.
func (l *Lexicon) known(w *Word) uint32 {
	switch {
	case w.Set == 0:
		return mix(w.Ending[2], 0x517CC1B7+uint32(w.Shape))
	case l.Sets[w.Set].Like:
		return l.like[w.Hash]
	}
	return w.Hash
}
