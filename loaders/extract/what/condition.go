package what

import "backchannel/loaders/extract/parse"

// conditionBelow reports whether the clause of t has an if-clause.
func (s *sentence) conditionBelow(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Advcl {
			if m := s.child(int(k), parse.Mark); m >= 0 && (s.low[m] == "if" || s.low[m] == "unless") {
				return true
			}
		}
	}
	return false
}
