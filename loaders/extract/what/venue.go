package what

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// What only names a place or a paper.

// notVenue leaves out where only a gathering is held: "proposed to hold a meeting of the council in Togo", "announced the
// sanctions at a summit in Rome".
func (s *sentence) notVenue(kind graph.EventType, ps []party) []party {
	if kind != graph.Proposed && kind != graph.Sanctioned {
		return ps
	}
	return slices.DeleteFunc(ps, func(p party) bool {
		if c := s.caseOf(p.token); c != "in" && c != "at" {
			return false
		}
		for x := p.token - 1; x >= 0 && x > p.token-8; x-- {
			if s.doc.reader.tables.classes["meeting"][s.low[x]] {
				return s.low[x] != "talks" && (s.head(p.token) == x || s.dominates(x, p.token) || s.head(p.token) >= 0 && s.dominates(x, s.head(p.token)))
			}
			if s.verbal(x) {
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
		case w.Text == s.low[x]:
		case s.low[x] == "agreement", s.low[x] == "treaty", s.low[x] == "accord", s.low[x] == "protocol", s.low[x] == "memorandum", s.low[x] == "convention", s.low[x] == "roadmap":
			return true
		}
	}
	return false
}

// headsPage reports whether the noun at t only says what the page gives: "Statement by Ambassador X at the meeting on the war against Y".
func (s *sentence) headsPage(t int) bool {
	if t > 0 || s.index > 3 || len(s.Tokens) < 4 || s.low[1] != "by" || s.rels[0] != parse.Root {
		return false
	}
	for x := range s.Tokens {
		if s.finite(x) {
			return false
		}
	}
	return true
}
