package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// goBetweens are the nouns for who stands between two sides.
var goBetweens = vocab.Words("mediator", "intermediary", "facilitator", "broker", "go-between", "peacemaker", "middleman",
	"conciliator", "moderator", "arbiter", "arbitrator")

// Besides are the participles for what a third does at the talks of two sides.
var Besides = vocab.Words("mediate", "broker", "facilitate", "moderate", "chair", "preside", "arbitrate")

// Stands reports whether what begins at k says that who is named before it stands between two sides.
func (s *Sentence) Stands(k int) bool {
	for k < len(s.Tokens) && (s.Tokens[k].Tag == parse.ADV || s.Low[k] == "once" || s.Low[k] == "more") {
		k++
	}
	if k+1 < len(s.Tokens) && (s.Tokens[k].XPOS == parse.VBG && (s.Low[k] == "act" || s.Low[k] == "serve")) {
		k++
	}
	if k >= len(s.Tokens) {
		return false
	}
	if s.Tokens[k].XPOS == parse.VBG && Besides.Has(s.Low[k]) {
		return true
	}
	if s.Low[k] == "in" && k+2 < len(s.Tokens) && s.Low[k+2] == "chair" {
		return true
	}
	if s.Low[k] != "as" {
		return false
	}
	for x := k + 1; x < len(s.Tokens) && x < k+6; x++ {
		switch {
		case goBetweens.Has(s.Low[x]) || s.Low[x] == "go" && x+2 < len(s.Tokens) && s.Low[x+2] == "between":
			return true
		case !s.Tokens[x].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.CCONJ) && s.Tokens[x].XPOS != parse.PRPS:
			return false
		}
	}
	return false
}
