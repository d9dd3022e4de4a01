package what

import (
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

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
		w.bits = make([]uint64, len(s.Doc.Tables.Sets)/64+1)
	}
	clear(w.bits)
	w.bits[0] = 1
	for _, e := range s.Entries {
		for _, n := range e.In {
			w.bits[n/64] |= 1 << (n % 64)
		}
	}
}

// has reports whether the sentence has a word of each set.
func (w *wordSets) has(sets *verbs.WordNeeds) bool {
	for _, n := range sets {
		if w.bits[n/64]>>(n%64)&1 == 0 {
			return false
		}
	}
	return true
}

// marches lists the verbs for protests in the street.
var marches = vocab.Words("demonstrate", "rally", "march")

// couriers are the verbs by which a message comes to hand.
var couriers = vocab.Words("deliver", "hand", "convey", "transmit", "relay", "carry")

// vows are the verbs by which one promises or threatens, evils those for what one does
// to an evil as well as to an enemy.
var (
	vows  = vocab.Words("vow", "pledge", "promise", "swear")
	evils = vocab.Words("fight", "cut", "eliminate", "defeat", "close", "resist", "crush")
)

// circumstance lists the prepositions of where, when and how, which no verb
// governs as its matter.
var circumstance = vocab.Words("in", "at", "during", "after", "before", "by", "through",
	"via", "since", "despite", "following", "without", "as", "under")
