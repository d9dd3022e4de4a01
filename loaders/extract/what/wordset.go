package what

import (
	"slices"
	"strings"
)

// Most rows ask for words that a sentence does not have at all, which is known without a
// look at its parse.

// wordSet is the number of a set of lemmas, one of which some row needs. Every sentence has the first.
type wordSet uint16

// wordNeeds are sets of each of which a sentence must have a word; every sentence has one of 0.
type wordNeeds [4]wordSet

// words returns the lemmas of which one must stand in the sentence if the condition is to
// hold; false where none need.
func (n *need) words() ([]string, bool) {
	if n.negated || len(n.values) == 0 || slices.ContainsFunc(n.keys, isFlag) {
		return nil, false
	}
	var out []string
	for _, v := range n.values {
		if v.kind != "" {
			return nil, false
		}
		for w := range v.words {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), true
}

// isFlag reports whether a key is no place of which the words are looked at as they stand.
func isFlag(key string) bool {
	switch key {
	case none, "not", "pass", "will", "recip", "quote", "case", "plural", "should", "home", "out", "phoned", "going":
		return true
	}
	return false
}

// indexWords numbers the sets that rows need, and enters them at the lemmas.
func (t *tables) indexWords(at func(lemma string) *entry) {
	t.sets[""] = 0
	for _, r := range t.rows {
		n := 0
		for i := range r.needs {
			words, ok := r.needs[i].words()
			if !ok || n == len(r.words) {
				continue
			}
			key := strings.Join(words, " ")
			set, known := t.sets[key]
			if !known {
				set = wordSet(len(t.sets))
				t.sets[key] = set
				for _, w := range words {
					e := at(w)
					e.in = append(e.in, set)
				}
			}
			r.words[n] = set
			n++
		}
	}
}

// wordSets says which sets have a word of the sentence.
type wordSets struct {
	sentence *sentence
	bits     []uint64
}

// of makes them those of s.
func (w *wordSets) of(s *sentence) {
	if w.sentence == s {
		return
	}
	w.sentence = s
	if w.bits == nil {
		w.bits = make([]uint64, len(s.doc.reader.tables.sets)/64+1)
	}
	clear(w.bits)
	w.bits[0] = 1
	for _, e := range s.entries {
		for _, n := range e.in {
			w.bits[n/64] |= 1 << (n % 64)
		}
	}
}

// has reports whether the sentence has a word of each set.
func (w *wordSets) has(sets *wordNeeds) bool {
	for _, n := range sets {
		if w.bits[n/64]>>(n%64)&1 == 0 {
			return false
		}
	}
	return true
}

// speaks reports whether what the verb tells is always said to somebody or of somebody.
func (t *tables) speaks(verb string) bool {
	rows := t.heads["v:"+verb]
	for _, r := range rows {
		if !t.acts[r.Type].speech {
			return false
		}
	}
	return len(rows) > 0
}

// marches lists the verbs for protests in the street.
var marches = map[string]bool{"demonstrate": true, "rally": true, "march": true}

// couriers are the verbs by which a message comes to hand.
var couriers = map[string]bool{"deliver": true, "hand": true, "convey": true, "transmit": true, "relay": true, "carry": true}

// vows are the verbs by which one promises or threatens, evils those for what one does
// to an evil as well as to an enemy.
var (
	vows  = map[string]bool{"vow": true, "pledge": true, "promise": true, "swear": true}
	evils = map[string]bool{"fight": true, "cut": true, "eliminate": true, "defeat": true, "close": true, "resist": true, "crush": true}
)

// conditionals are the conjunctions that make an event only possible.
var conditionals = map[string]bool{"if": true, "unless": true, "whether": true, "lest": true, "until": true, "till": true, "provided": true, "should": true}

// circumstance lists the prepositions of where, when and how, which no verb
// governs as its matter.
var circumstance = map[string]bool{"in": true, "at": true, "during": true, "after": true, "before": true, "by": true, "through": true,
	"via": true, "since": true, "despite": true, "following": true, "without": true, "as": true, "under": true}
