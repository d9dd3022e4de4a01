package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// unmade reports whether the words before a verb say that what it tells was not done: "almost expelled them", "came close to
// expelling them", "rather than expel them", "too weak to expel them", "There is no sign that it has expelled them".
func (s *sentence) unmade(v int) bool {
	for t := v - 1; t > 2 && t > v-9 && s.Tokens[t].Tag != parse.VERB; t-- {
		if s.Low[t] == "that" && s.denies(t-1) {
			return true
		}
	}
	p := v - 1
	for p > 0 && s.Tokens[p].Tag == parse.ADV && s.Low[p] != "instead" {
		if p == v-1 && (s.Low[p] == "almost" || s.Low[p] == "nearly") && !s.Tokens[p].Quoted {
			return true
		}
		p--
	}
	if p < 1 {
		return false
	}
	before := s.Low[p-1]
	switch x := s.Tokens[v].XPOS; {
	case s.Low[p] == "but" && before == "all" && (x == parse.VBN || x == parse.VBD):
		return true // "all but severed ties"
	case s.Low[p] == "than" && before == "rather" && (x == parse.VB || x == parse.VBP || x == parse.VBG):
		return true
	case x == parse.VB && s.Low[p] == "to" && p > 1:
		return s.Tokens[p-1].Tag == parse.ADJ && s.Low[p-2] == "too" && (p < 3 || s.Low[p-3] != "not" && s.Low[p-3] != "never")
	case x != parse.VBG:
		return false
	}
	switch s.Low[p] {
	case "without":
		return true
	case "from":
		return before == "far"
	case "to":
		return before == "close" || before == "near"
	case "of":
		return before == "instead" || brinks.Has(before) && p > 1 && s.Low[p-2] == "the"
	}
	return false
}

// brinks are the nouns for who is about to do something.
var brinks = vocab.Words("verge", "brink", "cusp", "point")

// denies reports whether the noun at n is for what would show that something is so, of which there is none: "no sign that".
func (s *sentence) denies(n int) bool {
	if !showings.Has(s.Low[n]) {
		return false
	}
	for t := n - 1; t >= 0 && t > n-4; t-- {
		if s.Low[t] == "no" || s.Low[t] == "little" || s.Low[t] == "any" {
			return true
		}
		if s.Tokens[t].Tag != parse.ADJ && s.Tokens[t].Tag != parse.NOUN {
			return false
		}
	}
	return false
}

// showings are the nouns for what shows that something is so.
var showings = vocab.Words("sign", "evidence", "indication", "proof", "suggestion", "hint", "confirmation", "guarantee",
	"assurance", "chance", "likelihood", "danger", "prospect", "trace", "record")
