package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// chained gives a noun the two attributes before it that a comma parts, where the parse took the first, of several words, for a
// noun by itself: "an in-person, last-minute plea", "a two-hour, late-night phone call".
func (s *Sentence) chained(comma int) bool {
	from := s.compoundBefore(comma)
	noun := s.nounAfterCompound(comma)
	if from < 1 || noun < 0 {
		return false
	}
	det := from - 1
	if s.Tokens[det].Tag != parse.DET && !s.Rels[det].Is(parse.NmodPoss) {
		return false
	}
	top, rel := -1, parse.Obj
	for k := det; k <= noun; k++ {
		h := s.Head(k)
		if h < 0 || h >= det && h <= noun {
			continue
		}
		if h > noun || top >= 0 && top != h {
			return false
		}
		top = h
	}
	if top < 0 || s.Head(noun) == top && s.Rels[noun] == parse.Obj && s.Head(det) == noun && s.Rels[from] != parse.Case {
		return false
	}
	switch {
	case s.Tokens[det-1].Tag == parse.ADP:
		if s.Verbal(top) {
			rel = parse.Obl
		} else {
			rel = parse.Nmod
		}
	case !s.Verbal(top):
		return false
	}
	for k := range s.Tokens {
		h := s.Head(k)
		switch {
		case k >= det && k < noun && (k == det || h < det || h >= noun || s.Tokens[k].Tag != parse.PUNCT):
			s.Heads[k] = int32(noun)
			if k == det {
				s.Rels[k] = parse.Det
			} else if s.Tokens[k].Tag != parse.PUNCT {
				s.Rels[k] = parse.Amod
			}
		case k > noun && h >= det && h < noun, k == det-1 && s.Tokens[k].Tag == parse.ADP:
			s.Heads[k] = int32(noun)
		}
	}
	s.Heads[noun], s.Rels[noun] = int32(top), rel
	s.link()
	return true
}

// compoundBefore returns where the words with hyphens between them begin that end before t, "face-to-face"; -1 for none.
func (s *Sentence) compoundBefore(t int) int {
	k := t - 1
	for k > 2 && s.Tokens[k-1].XPOS == parse.HYPH && s.Mention[k] < 0 {
		k -= 2
	}
	if k == t-1 || k < 1 || s.Mention[k] >= 0 {
		return -1
	}
	return k
}

// nounAfterCompound returns the noun behind one attribute after t, which may be of several words with hyphens; -1 for none.
func (s *Sentence) nounAfterCompound(t int) int {
	k := t + 1
	for k+2 < len(s.Tokens) && s.Tokens[k+1].XPOS == parse.HYPH {
		k += 2
	}
	if k+1 >= len(s.Tokens) || k == t+1 && s.Tokens[k].Tag != parse.ADJ || s.Mention[k] >= 0 {
		return -1
	}
	for k++; k+1 < len(s.Tokens) && s.Tokens[k].XPOS == parse.NN && s.Tokens[k+1].XPOS == parse.NN && !Temporal.Has(s.Low[k+1]); {
		k++ // "a late-night phone call"
	}
	if s.Tokens[k].Tag != parse.NOUN || s.Mention[k] >= 0 {
		return -1
	}
	return k
}

// warningThursday makes a noun of a gerund between an article and a day, which the parse took for a name with an attribute:
// "issued a warning Thursday to Sudan".
func (s *Sentence) warningThursday(day int) bool {
	g := day - 1
	if g < 2 || !Weekdays.Has(s.Low[day]) && s.Low[day] != "yesterday" && s.Low[day] != "today" || s.Tokens[g].XPOS != parse.VBG || s.Tokens[g-1].Tag != parse.DET {
		return false
	}
	v := g - 2
	if !s.Verbal(v) || s.Head(day) != v && s.Head(g) != v {
		return false
	}
	s.Heads[g], s.Rels[g] = int32(v), parse.Obj
	s.Heads[g-1] = int32(g)
	s.handOver(day, g)
	s.Heads[day], s.Rels[day] = int32(v), parse.OblUnmarked
	s.makeNoun(g)
	s.retag(g, parse.NN)
	s.Tokens[g].Tag = parse.NOUN
	s.reword(g, verbs.Lower(s.Tokens[g].Text))
	for k := s.Kid[g]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Obj {
			s.Rels[k] = parse.Nmod
		}
	}
	s.link()
	return true
}
