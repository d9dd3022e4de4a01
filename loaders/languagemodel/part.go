package languagemodel

import "unicode"

// part is a stretch of the text, in code points, that one request reads.
type part struct{ start, end int }

// minPart is the shortest text that is cut in two for a model that calls it
// too long.
const minPart = 500

// parts cuts a text into parts of at most size code points that overlap by at
// least overlap, where it can between paragraphs, else between sentences, else
// between words: what one end cuts off is whole in the next part.
func parts(text []rune, size, overlap int) []part {
	var out []part
	for start := 0; ; {
		end := start + size
		if end >= len(text) {
			return append(out, part{start, len(text)})
		}
		end = seam(text, start+size/2, end)
		out = append(out, part{start, end})
		start = max(seam(text, max(end-2*overlap, start+1), end-overlap), start+1)
	}
}

// seam returns the latest good place to cut in (from, to]: behind an empty
// line, else behind a sentence, else behind a space, else to.
func seam(text []rune, from, to int) int {
	sentence, space := 0, 0
	for i := to; i > from; i-- {
		if i >= 2 && text[i-1] == '\n' && text[i-2] == '\n' {
			return i
		}
		if !unicode.IsSpace(text[i-1]) || i < 2 {
			continue
		}
		if space == 0 {
			space = i
		}
		if p := text[i-2]; sentence == 0 && (p == '.' || p == '!' || p == '?' || p == '”' || p == '"') {
			sentence = i
		}
	}
	switch {
	case sentence > 0:
		return sentence
	case space > 0:
		return space
	}
	return to
}

// halves cuts a part in two that overlap a little; ok is false where the part
// is too short for that.
func halves(text []rune, p part) (a, b part, ok bool) {
	if p.end-p.start < minPart {
		return part{}, part{}, false
	}
	two := parts(text[p.start:p.end], (p.end-p.start)*3/5, (p.end-p.start)/10)
	return part{p.start + two[0].start, p.start + two[0].end}, part{p.start + two[1].start, p.end}, true
}
