package what

import "backchannel/loaders/extract/parse"

// proofs are the nouns for what shows that somebody has done something.
var proofs = map[string]bool{"evidence": true, "proof": true, "sign": true, "indication": true, "confirmation": true}

// provenBy returns the verb or predicate above a proof that the clause at x, which hangs on h, is the content of: "said the
// papers offer evidence that", "there are documents that suggest that"; -1 for none.
func (s *sentence) provenBy(x, h int) int {
	switch {
	case s.rels[x].Is(parse.Acl, parse.Ccomp) && proofs[s.low[h]] && s.Tokens[h].Tag == parse.NOUN && s.child(x, parse.Mark) >= 0:
	case s.rels[x] == parse.Ccomp && s.rels[h] == parse.AclRelcl && attests[s.low[h]]:
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
