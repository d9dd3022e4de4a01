package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// wordsBefore returns whose the words or the thing of a noun are where it stood before.
func (s *Sentence) wordsBefore(n int) []Party {
	return s.SaidBefore(n, 5, 0.75, func(g *Sentence, x int) []Party {
		words := s.Doc.Tables.Classes["utterance"]
		if g.Tokens[x].Tag != parse.NOUN || g.Low[x] != s.Low[n] && !(words.Has(g.Low[x]) && words.Has(s.Low[n])) {
			return nil
		}
		if ps := g.ownersBehind(x); len(ps) > 1 {
			return ps
		}
		return g.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, ActorKinds)
	})
}

// ownersBehind returns those who say something in a statement of theirs that opens the clause: "In their joint
// statement, the two countries backed".
func (s *Sentence) ownersBehind(x int) []Party {
	v, o := s.Head(x), s.Child(x, parse.NmodPoss)
	if o < 0 || v < x || s.Low[o] != "their" && s.Low[o] != "they" {
		return nil
	}
	if n := s.Surface(v); n > x {
		return s.Parties(n, ActorKinds)
	}
	return nil
}
