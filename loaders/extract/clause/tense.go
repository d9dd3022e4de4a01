package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Finite reports whether a verb is a past or present tense without auxiliary.
func (s *Sentence) Finite(v int) bool {
	if s.Tokens[v].Tag != parse.VERB {
		return false
	}
	switch s.Tokens[v].XPOS {
	case parse.VBD, parse.VBZ, parse.VBP:
		return true
	}
	return false
}

// Happened reports whether a verb tells what was done, in whatever form of the past: "said", "has said", "had said", "did say",
// "went on to say".
func (s *Sentence) Happened(v int) bool {
	if s.Tokens[v].Tag != parse.VERB {
		return false
	}
	a := s.Child(v, parse.Aux)
	switch s.Tokens[v].XPOS {
	case parse.VBD:
		return true
	case parse.VBN:
		return a >= 0 && a < v && s.Low[a] == "have" && s.Tokens[a].XPOS.Tensed() && s.Child(v, parse.AuxPass) < 0 && s.Modal(v) == Plain
	case parse.VB, parse.VBP:
		if a >= 0 && a < v && s.Low[a] == "do" {
			return s.Tokens[a].XPOS == parse.VBD && !s.Negated(v)
		}
		h := s.Head(v)
		return h >= 0 && h < v && s.Rels[v] == parse.Xcomp && s.ToInfinitive(v) && proceeds.Has(s.Low[h]) && (s.Low[h] != "go" || s.Low[h+1] == "on") && s.Happened(h)
	}
	return false
}

// asserted reports whether a verb tells in its own words what is or was done: "says", "said", "has said".
func (s *Sentence) asserted(v int) bool { return s.Finite(v) || s.Happened(v) }

// proceeds are the verbs with which what somebody goes about to do is done.
var proceeds = vocab.Words("go", "proceed", "rush", "hasten", "choose", "opt", "move", "dare")

// tenseless reports whether the parse sees no verb in the sentence that can carry a main clause.
func (s *Sentence) tenseless() bool {
	for t := range s.Tokens {
		if s.Tokens[t].XPOS.Tensed() {
			return false
		}
	}
	return true
}
