package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// atWhich adds the two or more who do something in a relative clause about the talk that the noun
// at t is: "a conversation on Monday in which Macron and Putin agreed to", "a dinner where the two
// presidents discussed trade".
func (s *Sentence) atWhich(t int, dst []int) []int {
	for x := t + 1; x < len(s.Tokens) && x < t+9; x++ {
		switch {
		case s.Low[x] == "where" && s.Tokens[x].Tag.Is(parse.ADV, parse.SCONJ):
		case s.Low[x] == "which" && x > t+1 && (s.Low[x-1] == "in" || s.Low[x-1] == "during" || s.Low[x-1] == "at"):
		case s.Verbal(x) || s.Tokens[x].Tag == parse.CCONJ:
			return dst
		default:
			continue
		}
		return s.severalBefore(x+1, dst)
	}
	return dst
}

// severalBefore adds those who stand between the word at from and the finite verb behind it, if they are several.
func (s *Sentence) severalBefore(from int, dst []int) []int {
	n, parties := len(dst), 0
	for x := from; x < len(s.Tokens) && x < from+20 && !(s.Tokens[x].Tag.Is(parse.VERB, parse.AUX) && s.Tokens[x].XPOS.Tensed()); x++ {
		if m := s.Mention[x]; m < 0 || s.Doc.Mentions[m].Head != x || s.Attributive(x) || s.Rels[x] == parse.NmodPoss {
			continue
		}
		if ps := s.Parties(x, ActorKinds); len(ps) > 0 && s.CaseOf(x) == "" {
			if s.Rels[x] == parse.Appos {
				dst, parties = dst[:n], 0 // "the ministers of Chile and Peru, X and Y"
			}
			dst, parties = append(dst, x), parties+len(ps)
		}
	}
	if parties < 2 {
		return dst[:n]
	}
	return dst
}

// whatWas gives the verb before "what it said was a transcript" the transcript for its object.
func (s *Sentence) whatWas(cop int) bool {
	n, said := s.Head(cop), cop-1
	if n < cop || said < 3 || !supposes.Has(s.Low[said]) || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	w := said - 1
	for w > said-6 && w > 1 && s.Low[w] != "what" {
		if s.Verbal(w) || s.Tokens[w].Tag == parse.PUNCT {
			return false
		}
		w--
	}
	v := w - 1
	if s.Low[w] != "what" || !s.Verbal(v) || s.Tokens[v].Tag == parse.AUX || s.Child(v, parse.Obj) >= 0 && s.Child(v, parse.Obj) != w {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.Heads[said], s.Rels[said] = int32(n), parse.Dep
	s.Heads[w], s.Rels[w] = int32(said), parse.Dep
	s.Heads[cop], s.Rels[cop] = int32(said), parse.Dep
	s.link()
	return true
}

// supposes are the verbs by which somebody says what a thing is without vouching for it.
var supposes = vocab.Words("say", "claim", "allege", "insist", "maintain", "believe", "think", "suspect", "assert")

// wasHow makes who "was how X described it" names the speaker of what stands before: "A stab in the back
// was how the minister put it".
func (s *Sentence) wasHow(how int) bool {
	if how < 2 || s.Low[how-1] != "be" || s.Low[how] != "how" {
		return false
	}
	v := how + 1
	for v < len(s.Tokens) && v < how+16 && !depicts.Has(s.Low[v]) {
		v++
	}
	if v >= len(s.Tokens) || !depicts.Has(s.Low[v]) || !s.Finite(v) {
		return false
	}
	n := s.Child(v, parse.Nsubj)
	for n >= 0 && n < how {
		if n = int(s.Sib[n]); n >= v || n >= 0 && s.Rels[n] != parse.Nsubj {
			return false
		}
	}
	if n < 0 || n > v {
		return false
	}
	h := v
	for s.Head(h) >= 0 {
		h = s.Head(h)
	}
	if h == v { // what is said was read as a second subject
		for h = how - 2; h >= 0 && s.Head(h) != v; h-- {
		}
		if h < 0 {
			return false
		}
	}
	if h > how {
		return false
	}
	for _, x := range [...]int{how - 1, how} {
		s.Heads[x], s.Rels[x] = int32(v), parse.Dep
	}
	return s.crown(v, h, parse.Ccomp)
}

// depicts are the verbs by which one says how something is.
var depicts = vocab.Words("describe", "put", "sum", "characterise", "characterize", "phrase", "summarise", "summarize")

// guestGiven makes whom something is offered the indirect object, where the parse took him for a part of what it is:
// "offered his visitor congratulations".
func (s *Sentence) guestGiven(o int) bool {
	v, x := s.Head(o), s.Child(o, parse.Compound)
	if !gives.Has(s.Low[v]) || x < v || x != o-1 || s.Mention[x] < 0 || s.Tokens[x].Tag != parse.NOUN {
		return false
	}
	own := s.Child(o, parse.NmodPoss)
	if own < 0 {
		own = s.Child(x, parse.NmodPoss)
	}
	if own < 0 || own > x || len(s.MentionParties(x, nil)) != 1 {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(v), parse.Iobj
	s.Heads[own] = int32(x)
	s.link()
	return true
}

// thereOf hangs on the noun that there is whose it is and what it is of: "There was criticism from Turkey of the decision".
func (s *Sentence) thereOf(v int) bool {
	n, done := s.Child(v, parse.Nsubj), false
	if n < v || s.Child(v, parse.Expl) < 0 || len(s.Entries[n].Noun) == 0 {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if x := int(k); x > n && s.Rels[x] == parse.Obl && !s.Comma(n, x) {
			switch s.CaseOf(x) {
			case "from", "by", "of", "to", "for":
				s.Heads[x], s.Rels[x], done = int32(n), parse.Nmod, true
			}
		}
	}
	if done {
		s.link()
	}
	return done
}

// alsoRelative returns the noun behind a comma that has a relative clause before the word, where another follows with "and": "a plan
// he first put to the Forum, and which X backed"; -1.
func (s *Sentence) alsoRelative(pron int) int {
	if pron < 3 || s.Low[pron] != "which" || s.Tokens[pron-1].Tag != parse.CCONJ {
		return -1
	}
	for v := pron - 2; v > 0; v-- {
		if n := s.Head(v); s.Rels[v] == parse.AclRelcl && n >= 0 && n < v && s.Appositive(n) {
			return n
		}
	}
	return -1
}

// onlyMarkThat reports whether nothing marks a clause but a "that" behind "and" or "but", which is a relative word there: "an idea
// that Togo supported but that Benin rejected".
func (s *Sentence) onlyMarkThat(v int) bool {
	m := s.Child(v, parse.Mark)
	return m < 0 || s.Low[m] == "that" && m > 0 && s.Tokens[m-1].Tag == parse.CCONJ
}
