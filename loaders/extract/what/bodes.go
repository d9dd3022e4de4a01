package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// bodesIll makes a warning of what somebody says that the deed of another side may bring about: "said the Ugandan move could lead to war",
// and criticism of what he says that it will harm: "said American tariffs would hurt Europe".
func (u *utterance) bodesIll() bool {
	s, f := u.s, u.f
	c := s.Content(f.token)
	if c < 0 || s.Negated(c) || s.Tokens[f.token].Quoted {
		return false
	}
	n, aux := s.Child(c, parse.Nsubj), s.Child(c, parse.Aux)
	if n < 0 || n > c || aux < 0 || s.Tokens[aux].XPOS != parse.MD || s.Tokens[n].Tag != parse.NOUN || s.Mention[n] >= 0 {
		return false
	}
	by := u.owner(n)
	if len(by) != 1 {
		return false
	}
	switch {
	case s.bringsAbout(c):
		f.kind = graph.Warned
	case damages.Has(s.Low[c]) && s.Child(c, parse.Obj) > c:
		f.kind = graph.Criticized
	default:
		return false
	}
	f.targets = by
	return true
}

// bringsAbout reports whether the predicate at c is that something ends or begins in fighting or in other ill: "lead to war", "be the
// beginning of a war".
func (s *sentence) bringsAbout(c int) bool {
	ill := func(o int) bool {
		return o > c && s.Tokens[o].Tag == parse.NOUN && (s.Doc.Tables.Classes["fray"].Has(s.Low[o]) || s.IsBad(o))
	}
	switch w := s.Low[c]; {
	case w == "lead":
		return slices.ContainsFunc(s.Fillers(c, "to", nil), ill)
	case sparks.Has(w):
		return slices.ContainsFunc(s.Fillers(c, "obj", nil), ill)
	case w == "beginning" || w == "start" || w == "prelude":
		return s.Child(c, parse.Cop) >= 0 && slices.ContainsFunc(append(s.Fillers(c, "of", nil), s.Fillers(c, "to", nil)...), ill)
	}
	return false
}

// sparks are the verbs for what brings something about.
var sparks = vocab.Words("trigger", "spark", "cause", "provoke", "ignite", "unleash", "fuel", "precipitate", "start")

// damages are the verbs for what does harm.
var damages = vocab.Words("destabilise", "destabilize", "endanger", "jeopardise", "jeopardize", "undermine", "hurt", "harm", "damage", "worsen", "aggravate", "inflame", "imperil", "poison", "wreck", "derail")
