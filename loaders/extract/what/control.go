package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// hadTo reports whether what one had to do is told as done: "has had to cancel a meeting", not "said
// that Kigali had to withdraw", nor "had to leave by June".
func (s *sentence) hadTo(h, x int) bool {
	if s.Low[h] != "have" || s.Tokens[h].Quoted || s.Negated(h) || s.Tokens[h].XPOS != parse.VBD && !(s.Tokens[h].XPOS == parse.VBN && s.Child(h, parse.Aux) >= 0) || s.Modal(h) != clause.Plain {
		return false
	}
	for _, b := range s.Prepositional(x, "by", nil) {
		if b >= 0 {
			return false
		}
	}
	return s.ToldAsDone(h)
}

// queries reports whether a verb of asking only puts a question: "“Why now?” X asked", "Asked for how long, X said".
func (s *sentence) queries(t int) bool {
	if s.Tokens[t].XPOS == parse.VBN && s.Rels[t] == parse.Advcl && s.Child(t, parse.Aux, parse.AuxPass, parse.Nsubj) < 0 {
		for k := t + 1; k < len(s.Tokens) && k < t+4; k++ {
			if s.Tokens[k].XPOS == parse.WRB {
				return true
			}
		}
	}
	for k := t - 1; k >= 0 && k > t-7; k-- {
		switch s.Tokens[k].Text {
		case "?":
			return true
		case ",", ".", ":":
			return false
		}
	}
	return s.asksWhat(t)
}

// asksWhat reports whether what follows a verb of asking is a question, not for something to be done: "asked him what it was", "asked:
// “What is it?”", but not "asked: “Would you help?”".
func (s *sentence) asksWhat(v int) bool {
	for x := v + 1; x < len(s.Tokens) && x < v+12; x++ {
		switch s.Low[x] {
		case "what", "who", "whom", "how", "why", "when", "where", "which", "whether", "if", "whose":
			return x == v+1 || s.Mention[x-1] >= 0 && s.Head(x-1) == v || s.Mention[x-1] >= 0 && s.Rels[x-1] == parse.Flat || s.Tokens[x].Quoted || parse.IsQuoteMark(s.Tokens[x-1].Text)
		}
		if s.Finite(x) || s.Tokens[x].Tag == parse.PART || s.Tokens[x].Text == "." {
			return false
		}
	}
	return false
}
