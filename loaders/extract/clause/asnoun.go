package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// judgedAs are the verbs that want an object of which they say what it is held to be.
var judgedAs = vocab.Words("condemn", "denounce", "dismiss", "reject", "criticise", "criticize", "decry", "deplore", "slam", "describe",
	"brand", "label", "deride", "ridicule", "blast", "hail", "welcome", "praise")

// asNoun gives the verb its object behind what it is called: "denounced as an act of war the shelling of X".
func (s *Sentence) asNoun(t int) bool {
	n := s.Head(t)
	if s.CaseOf(t) != "" {
		return false
	}
	if n >= 0 && n < t && s.Rels[n] == parse.Nmod {
		n = s.Head(n) // "an act of war the shelling"
	}
	if n < 0 || n > t || !s.Rels[n].Is(parse.Obl, parse.Advcl) || s.Child(t, parse.Det, parse.NmodPoss) < n {
		return false
	}
	v, p := s.Head(n), s.Child(n, parse.Case, parse.Mark)
	if v < 0 || v > n || !judgedAs.Has(s.Low[v]) || s.Passive(v) || s.Child(v, parse.Obj) >= 0 || p != v+1 || s.Low[p] != "as" {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obj
	s.link()
	return true
}
