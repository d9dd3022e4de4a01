package what

import "backchannel/loaders/extract/parse"

// sharedObject returns the object that a verb shares with one it is joined to behind it: "condemned and rejected the attack",
// "arrested and, after a night in prison, deported him", "received, thanked and decorated X"; -1.
func (s *sentence) sharedObject(v int) int {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if o := s.objectFrom(v, int(k)); o >= 0 {
			return o
		}
	}
	h := s.head(v)
	if s.rels[v] != parse.Conj || h < 0 || h > v || v+1 >= len(s.Tokens) || s.Tokens[v+1].Text != "," && s.Tokens[v+1].Tag != parse.CCONJ {
		return -1
	}
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if o := s.objectFrom(v, int(k)); o >= 0 && int(k) > v {
			return o
		}
	}
	return -1
}

// objectFrom returns the object of the verb at k if the verb at v before it, which has none, can share it; -1.
func (s *sentence) objectFrom(v, k int) int {
	if s.rel(k) != parse.Conj || !s.verbal(k) || k < v || s.child(k, parse.Nsubj) >= 0 || s.ownTime(v, k) {
		return -1
	}
	if k-v > 4 && (k-v > 14 || s.Tokens[v+1].Tag != parse.CCONJ || !s.enclosed(v+2, k)) {
		return -1
	}
	return s.child(k, parse.Obj)
}

// enclosed reports whether commas enclose all that stands from a up to the verb at v, but for adverbs.
func (s *sentence) enclosed(a, v int) bool {
	if s.Tokens[a].Text != "," {
		return false
	}
	for v > a && s.Tokens[v-1].Tag == parse.ADV {
		v--
	}
	return v > a+1 && s.Tokens[v-1].Text == ","
}
