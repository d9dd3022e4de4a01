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

// voicedBeside coordinates what one gives voice to, where the parse coordinated the second with a word within the first: "expressed
// condolences to Peru, support to Ecuador and rejection of the embargo", "reiterated his thanks for the help and his support for Chad".
func (s *Sentence) voicedBeside(t int) bool {
	if s.Mention[t] >= 0 || s.CaseOf(t) != "" || t+1 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.ADP || !s.voiceable(t) {
		return false
	}
	from := t
	for from > 0 && (s.Tokens[from-1].Tag.Is(parse.DET, parse.ADJ) || s.Tokens[from-1].XPOS == parse.PRPS) {
		from--
	}
	if from < 3 || s.Low[from-1] != "and" && s.Tokens[from-1].Text != "," {
		return false
	}
	v := from - 2
	for v > 0 && !s.Tokens[v].XPOS.Tensed() && s.Tokens[v].XPOS != parse.VBG && s.Tokens[v].XPOS != parse.VB && s.Tokens[v].XPOS != parse.VBN {
		v--
	}
	o := s.Child(v, parse.Obj)
	if !s.givesVoice(v) || o < v || o >= from-1 || s.Tokens[o].Tag != parse.NOUN || !s.voiceable(o) || s.Head(t) == o && s.Rels[t] == parse.Conj {
		return false
	}
	if w := s.Head(t); w < v || w != v && !s.Dominates(o, w) {
		return false
	}
	if !s.Doc.Tables.Classes["thanks"].Has(s.Low[o]) && !s.Doc.Tables.Classes["support"].Has(s.Low[o]) && s.Child(t, parse.NmodPoss) < 0 && s.Low[o] != "condolence" {
		return false // "concern over the strikes and support for rebels": what causes it
	}
	for k := t + 1; k < len(s.Heads); k++ {
		if h := s.Head(k); h >= 0 && h < t && s.Rels[k] == parse.Nmod && s.Child(k, parse.Case) == t+1 {
			s.Heads[k] = int32(t)
		}
	}
	s.Heads[t], s.Rels[t] = int32(o), parse.Conj
	s.link()
	return true
}

// voiceable reports whether a noun is for a feeling or a stand that one gives voice to.
func (s *Sentence) voiceable(n int) bool {
	c := s.Doc.Tables.Classes
	return c["thanks"].Has(s.Low[n]) || c["support"].Has(s.Low[n]) || c["feeling"].Has(s.Low[n]) || c["anger"].Has(s.Low[n]) || s.Low[n] == "rejection"
}

// missiveSaying hangs what a missive says on it, where the parse took that for what its reader says: "read a message from Ankara saying
// it would not come".
func (s *Sentence) missiveSaying(v int) bool {
	m := s.Mention[v-1]
	if v < 3 || m < 0 || s.Child(v, parse.Mark, parse.Aux, parse.Nsubj) >= 0 || !SpeechVerbs.Has(s.Low[v]) {
		return false
	}
	x := s.Doc.Mentions[m].Head
	n := s.Head(x)
	if n < 0 || n > x || s.Rels[x] != parse.Nmod || !Missives.Has(s.Low[n]) && s.Low[n] != "remark" && s.Low[n] != "comment" || s.Rels[n] != parse.Obj || s.Head(n) != s.Head(v) {
		return false
	}
	if c := s.CaseOf(x); c != "from" && c != "by" {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	s.link()
	return true
}
