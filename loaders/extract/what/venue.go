package what

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// What only names a place or a paper.

// notVenue leaves out where only a gathering is held: "proposed to hold a meeting of the council in Togo", "announced the
// sanctions at a summit in Rome".
func (s *sentence) notVenue(kind graph.EventType, ps []clause.Party) []clause.Party {
	if kind != graph.Proposed && kind != graph.Sanctioned {
		return ps
	}
	return slices.DeleteFunc(ps, func(p clause.Party) bool {
		if c := s.CaseOf(p.Token); c != "in" && c != "at" {
			return false
		}
		for x := p.Token - 1; x >= 0 && x > p.Token-8; x-- {
			if s.Doc.Tables.Classes["meeting"].Has(s.Low[x]) {
				return s.Low[x] != "talks" && (s.Head(p.Token) == x || s.Dominates(x, p.Token) || s.Head(p.Token) >= 0 && s.Dominates(x, s.Head(p.Token)))
			}
			if s.Verbal(x) {
				return false
			}
		}
		return false
	})
}

// inPaperName reports whether the noun at t stands in the name of a paper, and nobody is told to have done it: "the Agreement on the
// Path to Normalisation of Relations between Mali and Togo".
func (s *sentence) inPaperName(t int) bool {
	if r, _ := utf8.DecodeRuneInString(s.Tokens[t].Text); !unicode.IsUpper(r) || t < 2 {
		return false
	}
	for x := t - 1; x >= 0 && x > t-9; x-- {
		w := &s.Tokens[x]
		if r, _ := utf8.DecodeRuneInString(w.Text); !unicode.IsUpper(r) && !w.Tag.Is(parse.ADP, parse.DET, parse.CCONJ, parse.PART) {
			return false
		}
		switch {
		case w.Text == s.Low[x]:
		case s.Low[x] == "agreement", s.Low[x] == "treaty", s.Low[x] == "accord", s.Low[x] == "protocol", s.Low[x] == "memorandum", s.Low[x] == "convention", s.Low[x] == "roadmap":
			return true
		}
	}
	return false
}

// headsPage reports whether the noun at t only says what the page gives: "Statement by Ambassador X at the meeting on the war against Y".
func (s *sentence) headsPage(t int) bool {
	if t > 0 || s.Index > 3 || len(s.Tokens) < 4 || s.Low[1] != "by" || s.Rels[0] != parse.Root {
		return false
	}
	for x := range s.Tokens {
		if s.Finite(x) {
			return false
		}
	}
	return true
}
