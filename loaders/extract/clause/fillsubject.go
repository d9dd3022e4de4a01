package clause

import (
	"slices"

	"backchannel/loaders/extract/parse"
)

// subjectFillers returns who does what the word at t says, or of whom a noun is said: "subj".
func (s *Sentence) subjectFillers(t int, dst []int) []int {
	if !s.Verbal(t) {
		dst = found(dst, s.Surface(t))
		if len(dst) == 0 && s.Rels[t] == parse.Appos {
			dst = found(dst, s.Head(t)) // "Qatar, a mediator between the two,"
		}
		return dst
	}
	if n := s.Child(t, parse.NsubjOuter); n >= 0 && n < t {
		if w := s.wanter(n); w >= 0 {
			return append(dst, w)
		}
	}
	if n := s.Child(t, parse.Nsubj, parse.NsubjPass); n >= 0 && s.Tokens[n].XPOS == parse.WP && s.Rel(t) == parse.Ccomp && !s.Passive(t) {
		return dst // "are investigating who gave it to the paper"
	}
	dst = found(dst, s.ownVoice(t, s.Subjects(t)))
	if len(dst) == 0 && s.Passive(t) {
		return s.inMissive(t, dst)
	}
	if x := s.traveller(t, dst); x >= 0 {
		return append(dst[:0], x)
	}
	if x := s.senderPraising(t, dst); x >= 0 {
		return append(dst[:0], x)
	}
	if near := s.nearInstead(t, dst); len(near) > 0 {
		return near
	}
	if len(dst) > 0 {
		if x := s.meantByMain(t, dst[0]); x >= 0 {
			dst[0] = x
		}
	}
	if x := s.justBefore(t); x >= 0 {
		return []int{x}
	}
	if len(dst) == 1 && s.Rel(t) == parse.Conj && s.Child(t, parse.Nsubj, parse.NsubjPass) < 0 {
		// "…, and his colleague X, on a visit to Y, demanded"
		if own := s.ownSubject(t); len(own) > 0 {
			return own
		}
	}
	return s.secondSubjects(t, dst)
}

// nearInstead returns the names near an active verb that are rather its subject where
// what the parse gave it, dst, names nobody.
func (s *Sentence) nearInstead(t int, dst []int) []int {
	if s.Passive(t) || len(dst) > 0 && (s.nounBefore(dst[0], t) || s.Tokens[dst[0]].Tag == parse.PRON || len(s.Parties(dst[0], AnyKind)) > 0) {
		return nil
	}
	if s.whoClause(t, dst) || s.ofWhom(t, dst) || s.ofAdherent(t, dst) {
		return nil
	}
	near := s.NearSubject(t)
	if len(dst) > 0 { // "the bill, which targets Iran, expands": Iran is no subject
		near = slices.DeleteFunc(near, func(x int) bool { return s.RelativeBelow(dst[0], x) })
	}
	if h := s.Head(t); s.Rel(t) == parse.Conj && len(dst) > 0 && h > dst[0] { // "the statement accused Israel and urged": nor is Israel
		near = slices.DeleteFunc(near, func(x int) bool { return s.Head(x) == h && s.Rels[x] == parse.Obj })
	}
	return near
}

// meantByMain returns the subject of the main clause where the verb's own, n, is a pronoun
// that may mean it and nobody knows better: "… when they spoke"; -1.
func (s *Sentence) meantByMain(t, n int) int {
	if n <= 0 || s.Tokens[n].Tag != parse.PRON || s.Mention[n] >= 0 || !s.Rel(t).Is(parse.Advcl, parse.Ccomp) || s.Head(t) < 0 {
		return -1
	}
	x := s.Surface(s.Head(t))
	if x < 0 {
		return -1
	}
	many := len(s.Parties(x, ActorKinds)) > 1 || s.Tokens[x].XPOS == parse.NNS
	switch w := s.Low[n]; {
	case (w == "they") != many:
		return -1
	case w == "they", (w == "he" || w == "she") && s.ofSex(x, w):
		return x
	}
	return -1
}

// secondSubjects returns dst with the other subjects of an active verb: a second one is a
// conjunct that the parse missed.
func (s *Sentence) secondSubjects(t int, dst []int) []int {
	if s.Passive(t) {
		return dst
	}
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) && !slices.Contains(dst, int(k)) && !s.Relative(int(k)) && len(dst) > 0 && dst[0] < t && s.Tokens[k].Quoted == s.Tokens[dst[0]].Quoted && s.joined(dst[0], int(k)) {
			dst = append(dst, int(k))
		}
	}
	return dst
}

// ownVoice returns the subject of a verb that stands with it outside quotation
// marks, where the parse gave it one of the words quoted before as well.
func (s *Sentence) ownVoice(v, n int) int {
	if n >= 0 && n < v && SpeechVerbs.Has(s.Low[v]) {
		for k := n + 1; k < v; k++ {
			if s.Rels[k] == parse.Nsubj && s.Head(k) == v && s.Tokens[k-1].Text == "," && s.Tokens[k].Tag.Is(parse.PRON, parse.PROPN) {
				return k // "Both governments, he pointed out, need each other"
			}
		}
	}
	if n < 0 || s.Tokens[v].Quoted || !s.Tokens[n].Quoted {
		return n
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) && !s.Tokens[k].Quoted {
			return int(k)
		}
	}
	return n
}

// whoClause reports whether the verb's subject is the noun right before the pronoun of its
// clause: in "accused Khartoum of arming rebels who attacked Adre" it is they alone.
func (s *Sentence) whoClause(v int, subject []int) bool {
	return s.Rels[v] == parse.AclRelcl && len(subject) == 1 && subject[0] == s.Head(v) && subject[0]+2 < len(s.Tokens) &&
		s.Relative(subject[0]+1) && s.Head(subject[0]+1) == v
}

// nounBefore reports whether a common noun stands right before the verb as its
// subject: "critics say" has no other.
func (s *Sentence) nounBefore(n, v int) bool {
	if s.Tokens[n].Tag != parse.NOUN || n > v || s.Rels[n] != parse.Nsubj || s.Head(n) != v {
		return false
	}
	for t := n + 1; t < v; t++ {
		of := s.Tokens[n].XPOS == parse.NNS && s.Dominates(n, t) && s.Tokens[t].Text != "," // "officials from both countries said"
		if !of && !s.Tokens[t].Tag.Is(parse.ADV, parse.AUX) {
			return false
		}
	}
	return true
}
