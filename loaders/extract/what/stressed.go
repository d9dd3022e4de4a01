package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// needed are the nouns for what somebody wants to be done, stresses the verbs by which he says so.
var (
	needed   = vocab.Words("importance", "need", "necessity", "urgency")
	stresses = vocab.Words("stress", "underline", "underscore", "emphasise", "emphasize", "highlight", "note", "reiterate",
		"reaffirm", "affirm", "express", "convey", "raise", "cite")
)

// stressedNeed returns the verb by which somebody stresses the need that the noun at t names; -1.
func (s *sentence) stressedNeed(t int) int {
	v := s.Head(t)
	if !needed.Has(s.Low[t]) || v < 0 || v > t || !stresses.Has(s.Low[v]) || s.Rels[t] != parse.Obj || s.Negated(v) {
		return -1
	}
	return v
}

// neededOf returns the verb of what others are needed to do: "the importance of Israel protecting civilians", "the need for Rwanda to
// leave"; -1.
func (s *sentence) neededOf(t int) int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		x := int(k)
		if n := s.Child(x, parse.Nsubj); x > t && s.Rel(x).Is(parse.Acl, parse.Advcl, parse.Ccomp) && s.Tokens[x].Tag == parse.VERB && n > t && n < x && s.Names(n) {
			return x
		}
	}
	return -1
}
