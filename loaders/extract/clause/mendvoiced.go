package clause

import "backchannel/loaders/extract/parse"

// chargeOfDoing hangs what somebody is charged with on the charge: "made accusations of lying against Norway".
func (s *Sentence) chargeOfDoing(v int) bool {
	if v < 2 || s.Low[v-1] != "of" || s.Head(v-1) != v {
		return false
	}
	n, h := v-2, s.Head(v)
	if h < 0 || h >= n || s.Head(n) != h || s.Tokens[n].Tag != parse.NOUN || !s.Doc.Tables.Classes["accusation"].Has(s.Low[n]) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// sternWarning makes one noun of the two that the parse saw: "sent a stern warning to Norway".
func (s *Sentence) sternWarning(w int) bool {
	n := w - 1
	if n < 1 || s.Head(w) != n || s.Low[n] != "stern" || s.Head(n) < 0 || s.Child(w, parse.Obj) >= 0 {
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
