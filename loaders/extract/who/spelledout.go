package who

import "backchannel/loaders/internal/vocab"

// small words that may stand in the name of a body, with or without a letter in its short name.
var withinNames = vocab.Words("of", "for", "the", "and", "in", "on", "to", "against", "with", "de", "du", "des", "la",
	"le", "del", "pour", "para", "e", "et", "y")

// spelledOut returns the end of the body's name from p on that the letters in brackets behind it spell, "Congress for Peace in Mali (CPM)",
// which would be cut at "in" otherwise; 0 for none.
func (r *reader) spelledOut(s, p int) int {
	if !r.is(s, p, large) || r.is(s, p, caps) {
		return 0
	}
	q := p + 1
	for q < len(r.words[s]) && q < p+12 && (r.is(s, q, large) || r.is(s, q, joint) || withinNames.Has(r.word(s, q))) {
		q++
	}
	w := r.word(s, q+1)
	if q < p+3 || r.word(s, q) != "(" || r.word(s, q+2) != ")" || !allCaps(w) || len(w) < 3 || len(w) > 8 {
		return 0
	}
	if c := r.match(s, p); len(c) > 0 && c[0].Tokens == q-p {
		return 0 // a table has it
	}
	if in, _ := r.gaz.Institution(r.words[s], p); in != nil {
		return 0 // "Ministry of Foreign Affairs (MFA)"
	}
	left := w
	for i := p; i < q; i++ {
		word := r.word(s, i)
		if r.is(s, i, joint) {
			continue
		}
		switch {
		case left != "" && word[0] == left[0]:
			left = left[1:]
		case left != "" && withinNames.Has(word) && word[0]-'a'+'A' == left[0] && i+1 < q && r.word(s, i+1)[0] != left[0]:
			left = left[1:] // "Front for Peace and Unity (FPAU)"
		case withinNames.Has(word):
		default:
			return 0
		}
	}
	if left != "" {
		return 0
	}
	return q
}
