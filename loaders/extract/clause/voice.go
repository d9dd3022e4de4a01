package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Pluperfect reports whether a verb tells what had been done before: "said that Sofia had asked".
func (s *Sentence) Pluperfect(v int) bool {
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Aux && s.Low[k] == "have" && s.Tokens[k].XPOS == parse.VBD {
			return true
		}
	}
	return false
}

// Perfect reports whether a verb stands in the present perfect.
func (s *Sentence) Perfect(v int) bool {
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Aux && s.Low[k] == "have" && (s.Tokens[k].XPOS == parse.VBZ || s.Tokens[k].XPOS == parse.VBP) {
			return true
		}
	}
	return false
}

// Within reports whether t belongs to the clause of c and what depends on it, but
// for the clauses coordinated with one that holds c.
func (s *Sentence) Within(c, t int) bool {
	if !s.Dominates(c, t) {
		return false
	}
	for x := t; x != c; x = s.Head(x) {
		if s.Head(x) == c && s.Rel(x) == parse.Parataxis {
			return false
		}
	}
	return true
}

// Bodies are nouns whose plural is of bodies, not of people: "the governments of X and Y".
var Bodies = vocab.Words("authority", "government", "ministry", "state", "country", "nation", "party",
	"force", "military", "parliament", "delegation", "side", "junta", "ruler",
	"rebel", "guerrilla", "insurgent", "militant", "separatist")
