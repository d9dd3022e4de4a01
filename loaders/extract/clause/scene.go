package clause

import "backchannel/loaders/extract/parse"

// GoesOn reports whether a relative clause tells what happened next: "was summoned by Johnson,
// who gave him until Tuesday".
func (s *Sentence) GoesOn(v int) bool {
	if s.Rels[v] != parse.AclRelcl || s.Tokens[v].XPOS != parse.VBD || !s.Verbal(v) || s.Low[v] == "have" {
		return false
	}
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	return n > 0 && s.Relative(n) && s.Tokens[n-1].Text == ","
}

// SimplePast reports whether a verb tells in the simple past, itself or through
// the verb whose clause it completes ("met X, asking for help").
func (s *Sentence) SimplePast(v int) bool {
	for n := 0; v >= 0 && n < 4; n++ {
		if !s.Verbal(v) {
			return false
		}
		switch s.Tokens[v].XPOS {
		case parse.VBD:
			if s.Pluperfect(v) {
				return false // "had a day before called it a farce", taken for a past tense
			}
			if h := s.Head(v); s.Rels[v] == parse.Advcl && h >= 0 && s.Rels[h] == parse.AclRelcl && !s.GoesOn(h) {
				return false // "talks that were cancelled after Russia expelled them"
			}
			if h := s.Head(v); s.Rels[v] == parse.Conj && h >= 0 && s.Child(v, parse.Nsubj, parse.NsubjPass) < 0 && (s.Pluperfect(h) || s.Perfect(h)) {
				return false // "had closed the border and recalled its envoy", "has closed"
			}
			return !s.Rel(v).Is(parse.AclRelcl, parse.AdvclRelcl) && s.Low[v] != "have" && !(s.Rels[v] == parse.Advcl && s.SinceThen(v) && s.Low[s.Child(v, parse.Mark)] == "since")
		case parse.VBN:
			for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
				if s.Rels[k].Is(parse.Aux, parse.AuxPass) {
					return s.Tokens[k].XPOS == parse.VBD && s.Low[k] == "be" && !s.Rel(v).Is(parse.AclRelcl, parse.AdvclRelcl)
				}
			}
			if s.Rel(v) != parse.Conj {
				return false
			}
		case parse.VBG:
			if a := s.Child(v, parse.Aux); a >= 0 && s.Low[a] == "be" && s.Tokens[a].XPOS == parse.VBD {
				return !s.Rel(v).Is(parse.AclRelcl, parse.AdvclRelcl) // "said he was holding talks"
			}
			if m := s.Child(v, parse.Mark); !s.Rel(v).Is(parse.Advcl, parse.Conj) || m >= 0 && m < v && s.Low[m] == "since" {
				return false
			}
		default:
			return false
		}
		v = s.Head(v)
	}
	return false
}
