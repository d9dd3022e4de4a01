package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
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
			return tidings[s.Low[v]] || s.Low[v-1] == "only"
		case "must", "should", "may":
			return courtesies[s.Low[v]]
		}
	}
	return false
}

// hasToSay reports whether who speaks does by saying so what he says that he has to or asks leave to do: "we have to say that",
// "let me thank Qatar".
func (s *sentence) hasToSay(h, x int) bool {
	if !courtesies[s.Low[x]] || s.Negated(h) || s.Modal(h) != clause.Plain {
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
var tidings = map[string]bool{"announce": true, "confirm": true, "report": true, "reveal": true, "disclose": true, "inform": true, "tell": true, "say": true,
	"assure": true, "affirm": true, "promise": true}

// courtesies are verbs for what somebody does in words who says that he must.
var courtesies = map[string]bool{"thank": true, "congratulate": true, "commend": true, "praise": true, "salute": true, "applaud": true, "say": true, "admit": true, "confess": true,
	"stress": true, "emphasise": true, "emphasize": true, "reiterate": true, "repeat": true, "remind": true, "welcome": true, "express": true, "apologise": true, "apologize": true,
	"confirm": true, "announce": true, "assure": true, "protest": true, "pay": true, "convey": true, "add": true, "recall": true, "tell": true}
