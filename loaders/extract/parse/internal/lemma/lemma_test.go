package lemma_test

import (
	"testing"

	"backchannel/loaders/extract/parse/internal/lemma"
)

func TestFind(t *testing.T) {
	table := lemma.Parse("hope\nexpel\nvisit\nwere\tVBD\tbe\n")
	for _, c := range [][3]string{
		{"were", "VBD", "be"},
		{"hoped", "VBD", "hope"}, // known verbs decide
		{"expelled", "VBN", "expel"},
		{"visiting", "VBG", "visit"},
		{"negotiated", "VBD", "negotiate"}, // spelling does
		{"announcing", "VBG", "announce"},
		{"denied", "VBD", "deny"},
		{"banned", "VBN", "ban"},
		{"called", "VBD", "call"},
		{"propelled", "VBD", "propel"},
		{"accused", "VBN", "accuse"},
		{"defeated", "VBD", "defeat"},
		{"condemned", "VBD", "condemn"},
		{"countries", "NNS", "country"},
		{"sanctions", "NNS", "sanction"},
		{"churches", "NNS", "church"},
		{"démarches", "NNS", "démarche"},
		{"status", "NNS", "status"},
		{"tougher", "JJR", "tough"},
		{"largest", "JJS", "large"},
		{"biggest", "JJS", "big"},
		{"heavier", "JJR", "heavy"},
		{"red", "VBD", "red"}, // no vowel before the ending
	} {
		if got := table.Find([]byte(lemma.Key(c[0], c[1])), c[0], c[1]); got != c[2] {
			t.Errorf("%s/%s: %s, want %s", c[0], c[1], got, c[2])
		}
	}
}
