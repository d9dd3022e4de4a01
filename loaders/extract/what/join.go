package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// poster returns on whose page what nobody is said to have published appears: "was
// published on the president's account".
func (s *sentence) poster(v int) []clause.Party {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Obl) && s.CaseOf(int(k)) == "on" && (s.Doc.Tables.Classes["web"].Has(s.Low[k]) || s.Low[k] == "account" || s.Low[k] == "page") {
			return s.Follow(int(k), []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds)
		}
	}
	return nil
}

// writer returns who sends what the clause only says is sent to somebody: "proposed a
// truce in a letter sent to Guterres".
func (s *sentence) writer(v int) []clause.Party {
	n := s.Head(v)
	if n < 0 || s.Rels[v] != parse.Acl || s.Tokens[v].XPOS != parse.VBN || s.ByAgent(v) >= 0 || !s.Rels[n].Is(parse.Obl, parse.Nmod, parse.Obj) {
		return nil
	}
	if own := s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(own) > 0 {
		return own
	}
	if s.CaseOf(n) != "in" && s.CaseOf(n) != "with" && s.CaseOf(n) != "via" && s.CaseOf(n) != "by" && s.CaseOf(n) != "through" {
		return nil
	}
	return s.Follow(n, []verbs.Path{{Steps: []string{"ctx"}}}, clause.ActorKinds)
}

// addressee returns to whom a message goes by the participle that goes with it: "a
// letter addressed to his counterpart".
func (s *sentence) addressee(n int) []clause.Party {
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Acl && s.Tokens[k].XPOS == parse.VBN {
			if to := s.Follow(int(k), []verbs.Path{{Steps: []string{"to"}}}, clause.ActorKinds); len(to) > 0 {
				return to
			}
		}
	}
	return nil
}
