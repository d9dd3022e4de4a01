package what

import "backchannel/loaders/extract/parse"

// proofs are the nouns for what shows that somebody has done something.
var proofs = map[string]bool{"evidence": true, "proof": true, "sign": true, "indication": true, "confirmation": true}

// provenBy returns the verb or predicate above a proof that the clause at x, which hangs on h, is the content of: "said the
// papers offer evidence that", "there are documents that suggest that"; -1 for none.
func (s *sentence) provenBy(x, h int) int {
	switch {
	case s.rels[x].Is(parse.Acl, parse.Ccomp) && proofs[s.low[h]] && s.Tokens[h].Tag == parse.NOUN && s.child(x, parse.Mark) >= 0:
	case s.rels[x] == parse.Ccomp && (s.rels[h] == parse.AclRelcl || s.rels[h] == parse.Acl && s.head(h) >= 0 && proofs[s.low[s.head(h)]]) && attests[s.low[h]]:
		h = s.head(h)
	default:
		return -1
	}
	if s.child(h, parse.Cop) >= 0 {
		return h
	}
	if u := s.head(h); u >= 0 && (s.verbal(u) || s.child(u, parse.Cop) >= 0) && s.rels[h].Is(parse.Obj, parse.Nsubj) {
		return u
	}
	return -1
}

// provenClause hangs on "evidence" and the like the clause that says of what, where the parse made it a noun of the evidence's or what is
// said besides: "said it has evidence that Iran was behind the blast".
func (s *sentence) provenClause(x int) bool {
	m := s.child(x, parse.Mark)
	if m < 1 || m > x || s.low[m] != "that" || !proofs[s.low[m-1]] || s.Tokens[m-1].Tag != parse.NOUN || s.rels[m-1] != parse.Obj {
		return false
	}
	if n := s.head(x); n != m-1 && n != s.head(m-1) && (n != s.head(s.head(m-1)) || s.rels[x] != parse.Ccomp) || s.child(x, parse.Cop, parse.Nsubj, parse.NsubjPass) < 0 {
		return false
	}
	if s.unproven(m - 1) {
		return false
	}
	s.heads[x], s.rels[x] = int32(m-1), parse.Acl
	s.link()
	return true
}

// unproven reports whether there is said to be none of the proof at n: "found no evidence that", "denied that it had proof that".
func (s *sentence) unproven(n int) bool {
	if d := s.child(n, parse.Det); d >= 0 && (s.low[d] == "no" || s.low[d] == "any") {
		return true
	}
	for v, k := s.head(n), 0; v >= 0 && k < 4; v, k = s.head(v), k+1 {
		switch s.low[v] {
		case "deny", "doubt", "lack":
			return true
		}
		if k == 0 && s.negated(v) {
			return true
		}
	}
	return false
}

// ofNoProof reports whether what the clause at t tells is what no proof is found of.
func (s *sentence) ofNoProof(t int) bool {
	m := s.child(t, parse.Mark)
	return m > 0 && m < t && s.low[m] == "that" && proofs[s.low[m-1]] && s.Tokens[m-1].Tag == parse.NOUN && s.unproven(m-1)
}

// attests are the verbs of proofs.
var attests = map[string]bool{"show": true, "prove": true, "suggest": true, "indicate": true, "demonstrate": true, "reveal": true, "confirm": true, "establish": true, "document": true}

// supplies are the verbs for giving that are a wrong where rebels receive.
var supplies = map[string]bool{"give": true, "provide": true, "supply": true, "send": true, "pay": true, "sell": true, "offer": true, "lend": true, "funnel": true,
	"channel": true, "deliver": true, "smuggle": true, "ship": true, "furnish": true, "extend": true, "grant": true}

// toFighters reports whether the verb at t tells that rebels are given something: "provided support to the country's largest
// guerrilla group".
func (s *sentence) toFighters(t int) bool {
	if !supplies[s.low[t]] {
		return false
	}
	classes := s.doc.reader.tables.classes
	for _, x := range s.fillers(t, "to", nil) {
		if classes["fighters"][s.low[x]] {
			return true
		}
		for k := s.kid[x]; k >= 0 && int(k) < x && classes["bands"][s.low[x]]; k = s.sib[k] {
			if classes["fighters"][s.low[k]] {
				return true
			}
		}
	}
	return false
}
