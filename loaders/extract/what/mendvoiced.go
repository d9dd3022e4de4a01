package what

import "backchannel/loaders/extract/parse"

// chargeOfDoing hangs what somebody is charged with on the charge: "made accusations of lying against Norway".
func (s *sentence) chargeOfDoing(v int) bool {
	if v < 2 || s.low[v-1] != "of" || s.head(v-1) != v {
		return false
	}
	n, h := v-2, s.head(v)
	if h < 0 || h >= n || s.head(n) != h || s.Tokens[n].Tag != parse.NOUN || !s.doc.reader.tables.classes["accusation"][s.low[n]] {
		return false
	}
	s.heads[v], s.rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// sternWarning makes one noun of the two that the parse saw: "sent a stern warning to Norway".
func (s *sentence) sternWarning(w int) bool {
	n := w - 1
	if n < 1 || s.head(w) != n || s.low[n] != "stern" || s.head(n) < 0 || s.child(w, parse.Obj) >= 0 {
		return false
	}
	s.makeNoun(w)
	s.supplant(w, n, parse.Amod)
	s.handOver(n, w)
	s.retag(w, parse.NN)
	s.retag(n, parse.JJ)
	s.Tokens[n].Tag = parse.ADJ
	s.reword(w, "warning")
	s.link()
	return true
}
