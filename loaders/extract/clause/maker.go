package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// printedIn returns the paper in which a piece stands that nobody is said to have written: "followed a commentary in the Global
// Times denouncing it"; -1.
func (s *Sentence) printedIn(n int) int {
	switch s.Low[n] {
	case "editorial", "commentary", "article", "op-ed", "column", "leader":
	default:
		return -1
	}
	if v := s.Head(n); v >= 0 && made.Has(s.Low[v]) {
		return -1
	}
	for _, x := range s.Prepositional(n, "in", nil) {
		if s.Names(x) && s.Doc.KindOf(s.Doc.Mentions[s.Mention[x]].Entities[0]) == graph.Organization {
			return x
		}
	}
	return -1
}

// arises are the verbs for whence something is.
var arises = vocab.Words("emanate", "come", "originate", "stem", "hail", "emerge", "issue")

// whence returns from where a noun is said to come: "cyberattacks originating in China", "an act of sabotage emanating from Russia".
func (s *Sentence) whence(n int, dst []int) []int {
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if v := int(k); v > n && arises.Has(s.Low[v]) && s.Tokens[v].XPOS == parse.VBG && s.Rels[v].Is(parse.Acl, parse.AclRelcl, parse.Advcl) {
			return s.Prepositional(v, "in", s.Prepositional(v, "from", dst))
		}
	}
	return dst
}

// maker returns whose a noun is by the participle that goes with it: "a resolution
// proposed by the US", "the Russian-drafted resolution".
func (s *Sentence) maker(n int, dst []int) []int {
	if v := s.Head(n); v >= 0 && kept.Has(s.Low[v]) && s.Rel(n) == parse.Obj && !s.Passive(v) {
		if x := s.Surface(v); x >= 0 {
			return append(dst, x) // "X has maintained a policy which"
		}
	}
	if from := s.whence(n, dst); len(from) > len(dst) {
		return from
	}
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		v := int(k)
		if s.Low[v] == "belong" && s.Rels[v].Is(parse.Acl, parse.AclRelcl) {
			return s.Prepositional(v, "to", dst) // "assets belonging to X"
		}
		if (kept.Has(s.Low[v]) || s.Doc.Tables.Classes["manner"].Has(s.Low[n])) && s.Rels[v] == parse.AclRelcl {
			if x := s.Child(v, parse.Nsubj); x > n && !s.Relative(x) {
				return append(dst, x) // "the policy that X has maintained", "the haste with which X published"
			}
		}
		if s.Tokens[v].XPOS != parse.VBN || !made.Has(s.Low[v]) {
			continue
		}
		switch {
		case s.Rels[v] == parse.Acl && v > n:
			if by := s.ByAgent(v); by >= 0 {
				return append(dst, by)
			}
		case v < n && v > 1 && s.Tokens[v-1].XPOS == parse.HYPH && s.Mention[v-2] >= 0:
			return append(dst, v-2)
		}
	}
	if h := s.Head(n); h >= 0 && h < n && s.Rels[n] == parse.Nmod && s.CaseOf(n) == "of" && s.Mention[h] < 0 {
		for k := s.Kid[h]; k >= 0; k = s.Sib[k] { // "a picture of the invitation, written by X"
			if v := int(k); v > n && s.Rels[v] == parse.Acl && s.Tokens[v].XPOS == parse.VBN && made.Has(s.Low[v]) {
				if by := s.ByAgent(v); by >= 0 {
					return append(dst, by)
				}
			}
		}
	}
	return dst
}

// secondObject returns another object of v after o, -1 if there is none.
func (s *Sentence) secondObject(v, o int) int {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) > o && int(k) > v && (s.Rel(int(k)) == parse.Obj || s.Low[v] == "give" && s.timeGiven(int(k))) {
			return int(k)
		}
	}
	if gives.Has(s.Low[v]) && o > v {
		return s.behindName(o)
	}
	return -1
}
