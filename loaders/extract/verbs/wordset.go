package verbs

import (
	"slices"
	"strings"
)

// Most rows ask for words that a sentence does not have at all, which is known without a
// look at its parse.

// WordSet is the number of a set of lemmas, one of which some row needs. Every sentence has the first.
type WordSet uint16

// WordNeeds are sets of each of which a sentence must have a word; every sentence has one of 0.
type WordNeeds [4]WordSet

// words returns the lemmas of which one must stand in the sentence if the condition is to
// hold; false where none need.
func (n *Need) words() ([]string, bool) {
	if n.Negated || len(n.Values) == 0 || slices.ContainsFunc(n.Keys, isFlag) {
		return nil, false
	}
	var out []string
	for _, v := range n.Values {
		if v.Kind != "" {
			return nil, false
		}
		for w := range v.Words.All() {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), true
}

// isFlag reports whether a key is no place of which the words are looked at as they stand.
func isFlag(key string) bool {
	switch key {
	case None, "not", "pass", "will", "recip", "quote", "case", "plural", "should", "home", "out", "phoned", "going":
		return true
	}
	return false
}

// indexWords numbers the sets that rows need, and enters them at the lemmas.
func (t *Tables) indexWords(at func(lemma string) *Entry) {
	t.Sets[""] = 0
	for _, r := range t.Rows {
		n := 0
		for i := range r.Conditions {
			words, ok := r.Conditions[i].words()
			if !ok || n == len(r.WordNeeds) {
				continue
			}
			key := strings.Join(words, " ")
			set, known := t.Sets[key]
			if !known {
				set = WordSet(len(t.Sets))
				t.Sets[key] = set
				for _, w := range words {
					e := at(w)
					e.In = append(e.In, set)
				}
			}
			r.WordNeeds[n] = set
			n++
		}
	}
}

// Speaks reports whether what the verb tells is always said to somebody or of somebody.
func (t *Tables) Speaks(verb string) bool {
	rows := t.Heads["v:"+verb]
	for _, r := range rows {
		if !t.Acts[r.Type].Speech {
			return false
		}
	}
	return len(rows) > 0
}
