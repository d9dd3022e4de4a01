package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// provenBy returns the verb or predicate above a proof that the clause at x, which hangs on h, is the content of: "said the
// papers offer evidence that", "there are documents that suggest that"; -1 for none.
func (s *sentence) provenBy(x, h int) int {
	switch {
	case s.Rels[x].Is(parse.Acl, parse.Ccomp) && clause.Proofs.Has(s.Low[h]) && s.Tokens[h].Tag == parse.NOUN && s.Child(x, parse.Mark) >= 0:
	case s.Rels[x] == parse.Ccomp && (s.Rels[h] == parse.AclRelcl || s.Rels[h] == parse.Acl && s.Head(h) >= 0 && clause.Proofs.Has(s.Low[s.Head(h)])) && attests.Has(s.Low[h]):
		h = s.Head(h)
	default:
		return -1
	}
	if s.Child(h, parse.Cop) >= 0 {
		return h
	}
	if u := s.Head(h); u >= 0 && (s.Verbal(u) || s.Child(u, parse.Cop) >= 0) && s.Rels[h].Is(parse.Obj, parse.Nsubj) {
		return u
	}
	return -1
}

// ofNoProof reports whether what the clause at t tells is what no proof is found of.
func (s *sentence) ofNoProof(t int) bool {
	m := s.Child(t, parse.Mark)
	return m > 0 && m < t && s.Low[m] == "that" && clause.Proofs.Has(s.Low[m-1]) && s.Tokens[m-1].Tag == parse.NOUN && s.Unproven(m-1)
}

// attests are the verbs of proofs.
var attests = vocab.Words("show", "prove", "suggest", "indicate", "demonstrate", "reveal", "confirm", "establish", "document")

// supplies are the verbs for giving that are a wrong where rebels receive.
var supplies = vocab.Words("give", "provide", "supply", "send", "pay", "sell", "offer", "lend", "funnel",
	"channel", "deliver", "smuggle", "ship", "furnish", "extend", "grant")

// toFighters reports whether the verb at t tells that rebels are given something: "provided support to the country's largest
// guerrilla group".
func (s *sentence) toFighters(t int) bool {
	if !supplies.Has(s.Low[t]) {
		return false
	}
	classes := s.Doc.Tables.Classes
	for _, x := range s.Fillers(t, "to", nil) {
		if classes["fighters"].Has(s.Low[x]) {
			return true
		}
		for k := s.Kid[x]; k >= 0 && int(k) < x && classes["bands"].Has(s.Low[x]); k = s.Sib[k] {
			if classes["fighters"].Has(s.Low[k]) {
				return true
			}
		}
	}
	return false
}
