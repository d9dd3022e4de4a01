package clause

import "backchannel/loaders/extract/parse"

// goBetweens are the nouns for who stands between two sides.
var goBetweens = map[string]bool{"mediator": true, "intermediary": true, "facilitator": true, "broker": true, "go-between": true, "peacemaker": true, "middleman": true,
	"conciliator": true, "moderator": true, "arbiter": true, "arbitrator": true}

// Besides are the participles for what a third does at the talks of two sides.
var Besides = map[string]bool{"mediate": true, "broker": true, "facilitate": true, "moderate": true, "chair": true, "preside": true, "arbitrate": true}

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
	if s.Tokens[k].XPOS == parse.VBG && Besides[s.Low[k]] {
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
		case goBetweens[s.Low[x]] || s.Low[x] == "go" && x+2 < len(s.Tokens) && s.Low[x+2] == "between":
			return true
		case !s.Tokens[x].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.CCONJ) && s.Tokens[x].XPOS != parse.PRPS:
			return false
		}
	}
	return false
}
