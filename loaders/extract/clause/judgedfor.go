package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// judgesFor are the verbs for what somebody says or does to another for what that one has done.
var judgesFor = vocab.Words("thank", "praise", "commend", "laud", "applaud", "salute", "congratulate", "criticise",
	"criticize", "rebuke", "reprimand", "condemn", "blast", "slam", "chide", "scold", "denounce", "upbraid",
	"berate", "reproach", "castigate", "censure", "attack", "admonish", "assail", "chastise", "lambast", "lambaste",
	"fault", "mock", "ridicule", "deride")

// judgedFor returns whose act it is that somebody is praised or blamed for, -1 for nobody: "rebuked Orban for the trip to Moscow".
func (s *Sentence) judgedFor(t int) int {
	h := s.Head(t)
	if h < 0 || !s.Rels[t].Is(parse.Obl, parse.Nmod) || s.CaseOf(t) != "for" && s.CaseOf(t) != "over" {
		return -1
	}
	if s.Rels[h] == parse.Obj && s.Names(h) {
		h = s.Head(h)
	}
	if h < 0 || h > t || !s.Verbal(h) || !judgesFor.Has(s.Low[h]) {
		return -1
	}
	if o := s.ObjectOf(h); o >= 0 && o < t && s.Names(o) {
		return o
	}
	return -1
}

// ownedObject makes what somebody has done or said the object in place of its owner, where the parse hung both on the verb:
// "welcomed President Reagan's latest policy statement".
func (s *Sentence) ownedObject(p int) bool {
	if p < 1 || s.Mention[p-1] < 0 || s.Doc.Mentions[s.Mention[p-1]].To != p {
		return false
	}
	o := s.Doc.Mentions[s.Mention[p-1]].Head
	v := s.Head(o)
	if v < 0 || v > o || s.Rels[o] != parse.Obj || !s.Verbal(v) {
		return false
	}
	n := p + 1
	for n < len(s.Tokens) && (s.Tokens[n].Tag.Is(parse.ADJ, parse.NUM) || s.Tokens[n].Tag == parse.NOUN && s.Head(n) > n && s.Rels[n] == parse.Compound) {
		n++
	}
	if n >= len(s.Tokens) || s.Tokens[n].Tag != parse.NOUN || s.Head(n) != v || !s.Rels[n].Is(parse.Obl, parse.Obj, parse.OblUnmarked) || s.Child(n, parse.Case, parse.Det, parse.NmodPoss) >= 0 || Temporal.Has(s.Low[n]) {
		return false
	}
	s.Heads[o], s.Rels[o] = int32(n), parse.NmodPoss
	s.Rels[n] = parse.Obj
	s.Heads[p] = int32(o)
	s.link()
	return true
}

// thankedOnlyFor reports whether a gerund is what somebody has thanked for who names nobody that he thanks: "thanked for inviting her".
func (s *Sentence) thankedOnlyFor(h, v int) bool {
	m := s.Child(v, parse.Mark)
	return s.Low[h] == "thank" && s.Tokens[v].XPOS == parse.VBG && m >= 0 && m < v && s.Low[m] == "for" && s.ObjectOf(h) < 0 && !s.Passive(h)
}
