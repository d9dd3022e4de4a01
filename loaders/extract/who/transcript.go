package who

import (
	"strings"

	"backchannel/graph"
)

// noTurn stands for a sentence before the first turn of a transcript.
const noTurn = -2

// turns returns who speaks each sentence of a transcript, whose paragraphs begin with the
// speaker in capitals: "MR PRICE: We condemn the attack." It is -1 for questions and
// strangers, noTurn before the first; nil where the page is no transcript.
func (r *reader) turns() []int {
	out := make([]int, len(r.words))
	labels, current := 0, noTurn
	for s := range r.words {
		if s == 0 || r.d.Sentences[s].Paragraph != r.d.Sentences[s-1].Paragraph {
			if name := r.turnLabel(s); name != "" {
				labels++
				current = r.bySurname(name)
			}
		}
		out[s] = current
	}
	if labels < 2 {
		return nil // "ISLAMABAD: Pakistan has …"
	}
	return out
}

// turnLabel returns the last word in capitals before the colon that begins a turn; "".
func (r *reader) turnLabel(s int) string {
	name := ""
	for i := 0; i < min(6, len(r.words[s])); i++ {
		switch w := r.word(s, i); {
		case w == ":":
			return name
		case w == ".":
		case strings.ToUpper(strings.TrimSuffix(w, ".")) == strings.TrimSuffix(w, ".") && r.is(s, i, large):
			name = w
		default:
			return ""
		}
	}
	return ""
}

// bySurname returns the person of the page whose name ends in the word, whatever its
// letters; -1 for none.
func (r *reader) bySurname(word string) int {
	for b := range r.beings {
		if e := &r.beings[b]; e.Kind == graph.Person && e.pieces > 0 {
			if i := strings.LastIndexByte(e.Name, ' '); i > 0 && strings.EqualFold(e.Name[i+1:], word) {
				return b
			}
		}
	}
	return -1
}
