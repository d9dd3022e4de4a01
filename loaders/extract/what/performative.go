package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Words with which somebody does what he says that he can, must or wants to do.

// performs reports whether who speaks does what the verb says by saying so, under whatever modal: "I can announce that",
// "we can only condemn", "I must congratulate", "may I thank".
func (s *sentence) performs(v int) bool {
	n := s.Child(v, parse.Nsubj)
	if n < 0 || s.Low[n] != "i" && s.Low[n] != "we" || s.Negated(v) {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] != parse.Aux {
			continue
		}
		switch s.Low[k] {
		case "can":
			return tidings.Has(s.Low[v]) || s.Low[v-1] == "only"
		case "must", "should", "may":
			return courtesies.Has(s.Low[v])
		}
	}
	return false
}

// hasToSay reports whether who speaks does by saying so what he says that he has to or asks leave to do: "we have to say that",
// "let me thank Qatar".
func (s *sentence) hasToSay(h, x int) bool {
	if !courtesies.Has(s.Low[x]) || s.Negated(h) || s.Modal(h) != clause.Plain {
		return false
	}
	switch s.Low[h] {
	case "have":
		n := s.Child(h, parse.Nsubj)
		return n >= 0 && (s.Low[n] == "i" || s.Low[n] == "we") && s.Tokens[h].XPOS == parse.VBP
	case "let", "allow", "permit":
		o := s.Child(h, parse.Obj, parse.Iobj)
		return o == h+1 && (s.Low[o] == "me" || s.Low[o] == "i" || s.Low[o] == "us" || s.Low[o] == "we") && s.Tokens[h].XPOS == parse.VB && s.Child(h, parse.Nsubj) < 0 && x < o+4
	}
	return false
}

// tidings are verbs for what somebody lets be known who says that he can.
var tidings = vocab.Words("announce", "confirm", "report", "reveal", "disclose", "inform", "tell", "say",
	"assure", "affirm", "promise")

// courtesies are verbs for what somebody does in words who says that he must.
var courtesies = vocab.Words("thank", "congratulate", "commend", "praise", "salute", "applaud", "say", "admit", "confess",
	"stress", "emphasise", "emphasize", "reiterate", "repeat", "remind", "welcome", "express", "apologise", "apologize",
	"confirm", "announce", "assure", "protest", "pay", "convey", "add", "recall", "tell")
