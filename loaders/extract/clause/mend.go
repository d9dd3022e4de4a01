package clause

import (
	"maps"
	"math/bits"
	"slices"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// mend corrects the parse around a word, and reports whether it did. It is tried only at
// words that its entry below allows: who widens a mend widens its entry.
type mend struct {
	do                        func(*Sentence, int) bool
	rels, tags, penns, lemmas uint64     // bit sets of the relations, tags, Penn tags and marks of lemmas of the words it may be about
	settings                  uint64     // and of the settings in which they may stand
	words                     *vocab.Set // the lemmas themselves; nil for any
}

func try(do func(*Sentence, int) bool) mend {
	return mend{do, ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), nil}
}

// as, of and in say what relation, tag and Penn tag the word must have, one of those given.
func (m mend) as(rels ...parse.Rel) mend {
	m.rels = bitsOf(rels)
	return m
}

func (m mend) of(tags ...parse.Tag) mend {
	m.tags = bitsOf(tags)
	return m
}

func (m mend) in(penns ...parse.Penn) mend {
	m.penns = bitsOf(penns)
	return m
}

// at says what lemma the word must have.
func (m mend) at(lemmas ...string) mend {
	m.lemmas, m.words = 0, vocab.Words()
	for _, l := range lemmas {
		m.lemmas |= 1 << mark(l)
		m.words.Add(l)
	}
	return m
}

func keys[T any](set map[string]T) []string { return slices.Collect(maps.Keys(set)) }

// mark is the place of a lemma in a bit set, which it shares with some others.
func mark(lemma string) byte {
	n := len(lemma)
	if n == 0 {
		return 0
	}
	return (lemma[0]*7 + lemma[n-1]*3 + byte(n)) & 63
}

func bitsOf[T ~uint8](of []T) (set uint64) {
	for _, x := range of {
		set |= 1 << x
	}
	return set
}

// where says what bits the word's setting must have.
func (m mend) where(bits setting) mend {
	for at := range setting(64) {
		if at&bits != bits {
			m.settings &^= 1 << at
		}
	}
	return m
}

// mendSet is a set of mends of a list, by their places in it.
type mendSet [7]uint64

// mendList is a list of mends, with those that may be about words of a relation, a tag,
// a Penn tag, a mark of the lemma and a setting.
type mendList struct {
	mends                               []mend
	words                               int // that sets of them take
	rels, tags, penns, lemmas, settings [64]mendSet
}

func listOf(mends ...mend) *mendList {
	l := &mendList{mends: mends, words: (len(mends) + 63) / 64}
	for i, m := range mends {
		for b := range 64 {
			l.rels[b][i/64] |= m.rels >> b & 1 << (i % 64)
			l.tags[b][i/64] |= m.tags >> b & 1 << (i % 64)
			l.penns[b][i/64] |= m.penns >> b & 1 << (i % 64)
			l.lemmas[b][i/64] |= m.lemmas >> b & 1 << (i % 64)
			l.settings[b][i/64] |= m.settings >> b & 1 << (i % 64)
		}
	}
	return l
}

// all makes the corrections that there are to make at t, one after the other; it reports
// whether there are any.
func (l *mendList) all(s *Sentence, t int) bool { return l.run(s, t, false) }

// first makes the first correction that there is to make at t.
func (l *mendList) first(s *Sentence, t int) bool { return l.run(s, t, true) }

func (l *mendList) run(s *Sentence, t int, once bool) bool {
	changed := false
	set := l.about(s, t)
	for k := 0; k < l.words; k++ {
		for left := set[k]; left != 0; {
			i := bits.TrailingZeros64(left)
			left &= left - 1
			if m := &l.mends[k*64+i]; m.words != nil && !m.words.Has(s.Low[t]) || !m.do(s, t) {
				continue
			}
			if changed = true; once {
				return true
			}
			set = l.about(s, t) // the mend may have changed what the word is
			left = set[k] & (^uint64(1) << i)
		}
	}
	return changed
}

// about returns the mends that may be about the word at t.
func (l *mendList) about(s *Sentence, t int) (set mendSet) {
	w := &s.Tokens[t]
	rel, tag, penn, lemma, at := &l.rels[s.Rels[t]&63], &l.tags[w.Tag&63], &l.penns[w.XPOS&63], &l.lemmas[mark(s.Low[t])], &l.settings[s.setting(t)]
	for k := range l.words {
		set[k] = rel[k] & tag[k] & penn[k] & lemma[k] & at[k]
	}
	return set
}

// setting is how a word stands in its sentence, in bits.
type setting uint8

const (
	behindHead setting = 1 << iota
	beforeHead
	inMention
	hasChildren
	written // together with the word before
	ofOwner // a "'s", and not one within a name
)

// setting returns how the word at t stands.
func (s *Sentence) setting(t int) (at setting) {
	switch h := s.Head(t); {
	case h > t:
		at = beforeHead
	case h >= 0:
		at = behindHead
	}
	if s.Mention[t] >= 0 {
		at |= inMention
	}
	if s.Kid[t] >= 0 {
		at |= hasChildren
	}
	if !s.Tokens[t].SpaceBefore {
		at |= written
	}
	if s.Tokens[t].XPOS == parse.POS && !s.insideName(t) {
		at |= ofOwner
	}
	return at
}

// crown makes v the root of the sentence, above the former root h. It returns true, as
// every mend that did something does.
func (s *Sentence) crown(v, h int, r parse.Rel) bool {
	s.Heads[v], s.Rels[v] = -1, parse.Root
	s.Heads[h], s.Rels[h] = int32(v), r
	s.link()
	return true
}

// supplant gives v the place of h in the tree, which hangs on v from now on, as its r.
func (s *Sentence) supplant(v, h int, r parse.Rel) {
	s.Heads[v], s.Rels[v] = s.Heads[h], s.Rels[h]
	s.Heads[h], s.Rels[h] = int32(v), r
}

// handOver hangs on to what was hung on from, but for to itself.
func (s *Sentence) handOver(from, to int) {
	for k := range s.Heads {
		if s.Head(k) == from && k != to {
			s.Heads[k] = int32(to)
		}
	}
}
