package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// whereIn returns the country or place whose relative clause tells what somebody does there: "South Sudan, where Rwanda has
// deployed troops"; nil.
func (s *sentence) whereIn(v int) []clause.Party {
	h, w := s.Head(v), s.Child(v, parse.Advmod)
	if !s.Rel(v).Is(parse.AclRelcl, parse.Advcl) || h < 0 || h > v || w < 0 || w > v || s.Low[w] != "where" || s.Mention[h] < 0 {
		return nil
	}
	return s.Parties(h, 1<<graph.Country|1<<graph.Place)
}

// capitalIn returns the state in whose capital something is taken well or ill by nobody named:
// "was dismissed in Tehran", "was greeted with anger in the Angolan capital"; nil.
func (s *sentence) capitalIn(v int) []clause.Party {
	if s.ByAgent(v) >= 0 {
		return nil
	}
	d := s.Doc
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		x := int(k)
		if s.Rels[x] != parse.Obl || s.CaseOf(x) != "in" {
			continue
		}
		e, _ := s.stay(x)
		if e >= 0 && d.KindOf(e) == graph.Place && d.Capital(e) {
			e = d.Country(e)
		}
		if e < 0 || d.KindOf(e) != graph.Country {
			continue
		}
		if n := s.Surface(v); n >= 0 && (d.Related(s.Parties(n, clause.ActorKinds), []clause.Party{{Entity: e}}) || d.Related(s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds), []clause.Party{{Entity: e}})) {
			continue // "was rejected at home"
		}
		return []clause.Party{{Entity: e, Token: x, Sure: 0.7}}
	}
	return nil
}
