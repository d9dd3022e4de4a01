package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// printedIn returns the paper in which a piece stands that nobody is said to have written: "followed a commentary in the Global
// Times denouncing it"; -1.
func (s *sentence) printedIn(n int) int {
	switch s.low[n] {
	case "editorial", "commentary", "article", "op-ed", "column", "leader":
	default:
		return -1
	}
	if v := s.head(n); v >= 0 && made[s.low[v]] {
		return -1
	}
	for _, x := range s.prepositional(n, "in", nil) {
		if s.names(x) && s.doc.kindOf(s.doc.Mentions[s.mention[x]].Entities[0]) == graph.Organization {
			return x
		}
	}
	return -1
}

// arises are the verbs for whence something is.
var arises = map[string]bool{"emanate": true, "come": true, "originate": true, "stem": true, "hail": true, "emerge": true, "issue": true}

// whence returns from where a noun is said to come: "cyberattacks originating in China", "an act of sabotage emanating from Russia".
func (s *sentence) whence(n int, dst []int) []int {
	for k := s.kid[n]; k >= 0; k = s.sib[k] {
		if v := int(k); v > n && arises[s.low[v]] && s.Tokens[v].XPOS == parse.VBG && s.rels[v].Is(parse.Acl, parse.AclRelcl, parse.Advcl) {
			return s.prepositional(v, "in", s.prepositional(v, "from", dst))
		}
	}
	return dst
}

// maker returns whose a noun is by the participle that goes with it: "a resolution
// proposed by the US", "the Russian-drafted resolution".
func (s *sentence) maker(n int, dst []int) []int {
	if v := s.head(n); v >= 0 && kept[s.low[v]] && s.rel(n) == parse.Obj && !s.passive(v) {
		if x := s.surface(v); x >= 0 {
			return append(dst, x) // "X has maintained a policy which"
		}
	}
	if from := s.whence(n, dst); len(from) > len(dst) {
		return from
	}
	for k := s.kid[n]; k >= 0; k = s.sib[k] {
		v := int(k)
		if s.low[v] == "belong" && s.rels[v].Is(parse.Acl, parse.AclRelcl) {
			return s.prepositional(v, "to", dst) // "assets belonging to X"
		}
		if (kept[s.low[v]] || s.doc.reader.tables.classes["manner"][s.low[n]]) && s.rels[v] == parse.AclRelcl {
			if x := s.child(v, parse.Nsubj); x > n && !s.relative(x) {
				return append(dst, x) // "the policy that X has maintained", "the haste with which X published"
			}
		}
		if s.Tokens[v].XPOS != parse.VBN || !made[s.low[v]] {
			continue
		}
		switch {
		case s.rels[v] == parse.Acl && v > n:
			if by := s.byAgent(v); by >= 0 {
				return append(dst, by)
			}
		case v < n && v > 1 && s.Tokens[v-1].XPOS == parse.HYPH && s.mention[v-2] >= 0:
			return append(dst, v-2)
		}
	}
	if h := s.head(n); h >= 0 && h < n && s.rels[n] == parse.Nmod && s.caseOf(n) == "of" && s.mention[h] < 0 {
		for k := s.kid[h]; k >= 0; k = s.sib[k] { // "a picture of the invitation, written by X"
			if v := int(k); v > n && s.rels[v] == parse.Acl && s.Tokens[v].XPOS == parse.VBN && made[s.low[v]] {
				if by := s.byAgent(v); by >= 0 {
					return append(dst, by)
				}
			}
		}
	}
	return dst
}

// tellsOfExpulsion reports whether a row is that of telling somebody of his expulsion, for which he is summoned.
func tellsOfExpulsion(r *Row) bool { return r.Type == graph.Expelled && r.asks("of") && r.isVerb() }

// secondObject returns another object of v after o, -1 if there is none.
func (s *sentence) secondObject(v, o int) int {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) > o && int(k) > v && (s.rel(int(k)) == parse.Obj || s.low[v] == "give" && s.timeGiven(int(k))) {
			return int(k)
		}
	}
	if gives[s.low[v]] && o > v {
		return s.behindName(o)
	}
	return -1
}
