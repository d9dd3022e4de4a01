package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Proofs are the nouns for what shows that somebody has done something.
var Proofs = vocab.Words("evidence", "proof", "sign", "indication", "confirmation")

// provenClause hangs on "evidence" and the like the clause that says of what, where the parse made it a noun of the evidence's or what is
// said besides: "said it has evidence that Iran was behind the blast".
func (s *Sentence) provenClause(x int) bool {
	m := s.Child(x, parse.Mark)
	if m < 1 || m > x || s.Low[m] != "that" || !Proofs.Has(s.Low[m-1]) || s.Tokens[m-1].Tag != parse.NOUN || s.Rels[m-1] != parse.Obj {
		return false
	}
	if n := s.Head(x); n != m-1 && n != s.Head(m-1) && (n != s.Head(s.Head(m-1)) || s.Rels[x] != parse.Ccomp) || s.Child(x, parse.Cop, parse.Nsubj, parse.NsubjPass) < 0 {
		return false
	}
	if s.Unproven(m - 1) {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(m-1), parse.Acl
	s.link()
	return true
}

// Unproven reports whether there is said to be none of the proof at n: "found no evidence that", "denied that it had proof that".
func (s *Sentence) Unproven(n int) bool {
	if d := s.Child(n, parse.Det); d >= 0 && (s.Low[d] == "no" || s.Low[d] == "any") {
		return true
	}
	for v, k := s.Head(n), 0; v >= 0 && k < 4; v, k = s.Head(v), k+1 {
		switch s.Low[v] {
		case "deny", "doubt", "lack":
			return true
		}
		if k == 0 && s.Negated(v) {
			return true
		}
	}
	return false
}
