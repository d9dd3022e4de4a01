package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Negated reports whether a word says that t is not so.
func (s *Sentence) Negated(t int) bool {
	if h := s.Head(t); h >= 0 && h < t && s.Rels[t] == parse.Conj && s.Tokens[h].XPOS == s.Tokens[t].XPOS && s.Verbal(t) && s.Child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass, parse.Mark) < 0 {
		if c := s.Child(t, parse.Coord); c >= 0 && (s.Low[c] == "or" || s.Low[c] == "and" && s.Tokens[t].XPOS == parse.VB && !s.Comma(h, t)) && s.Negated(h) {
			return true // "would not close its borders or expel anybody", "would not follow suit and expel"
		}
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		switch s.Low[k] {
		case "not", "n't", "n’t", "never", "nobody", "neither", "nor":
			if int(k) < t && s.Low[k+1] != "only" && !s.notBut(int(k), t) { // "not only did Turkey withdraw", "Not Peru but Chile"
				return true
			}
		case "nothing": // "asked for nothing"
			if s.Rels[k].Is(parse.Obj, parse.Obl) && (int(k)+1 >= len(s.Low) || s.Low[k+1] != "but") {
				return true
			}
		case "no":
			if int(k) < t && s.Rel(int(k)).Is(parse.Det, parse.Advmod) {
				return true
			}
		case "way", "circumstance", "condition":
			// "in no way will we accept", "under no circumstances"
			if g := s.Child(int(k), parse.Det); g >= 0 && s.Low[g] == "no" && int(k) < t && s.Rels[k] != parse.Ccomp {
				return true
			}
		case "longer", "long": // "no longer"
			if g := s.Child(int(k), parse.Advmod, parse.Det); g >= 0 && s.Low[g] == "no" {
				return true
			}
		}
	}
	if n := s.Child(t, parse.Nsubj, parse.NsubjPass); n >= 0 && n < t {
		switch s.Low[n] {
		case "nobody", "none", "neither", "nothing":
			return true
		}
		if d := s.Child(n, parse.Det); d >= 0 && (s.Low[d] == "no" || s.Low[d] == "neither") {
			return true
		}
		for k := s.Kid[n]; k >= 0 && int(k) < n; k = s.Sib[k] {
			if s.Low[k] == "neither" {
				return true // "neither Poland nor Hungary has"
			}
		}
	}
	if o := s.Child(t, parse.Obj); o >= 0 && s.Verbal(t) && !SpeechVerbs.Has(s.Low[t]) {
		if d := s.Child(o, parse.Det); d >= 0 && s.Low[d] == "no" {
			return true
		}
	}
	return false
}

// Months are the names of the months in the forms that dates have.
var Months = vocab.Words("january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.",
	"oct.", "nov.", "dec.", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
