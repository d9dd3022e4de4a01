package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// sanctionsTold is within how many sentences "the sanctions" are those that were told of.
const sanctionsTold = 6

// sanctioner returns whose "the sanctions" are that hit somebody: the body's that says so, or those of whoever imposed
// the last that were told of; nil for nobody's.
func (d *document) sanctioner(s *sentence, t int, r *verbs.Row) []clause.Party {
	n := s.Child(t, parse.Nsubj)
	if r.Type != graph.Sanctioned || n < 0 || !d.Tables.Classes["sanction"].Has(s.Low[n]) || s.Child(n, parse.Det) < 0 {
		return nil
	}
	if h := s.Head(t); h >= 0 && s.Rels[t].Is(parse.Ccomp, parse.Parataxis) && clause.SpeechVerbs.Has(s.Low[h]) {
		if a := s.Follow(h, []verbs.Path{{Steps: []string{"subj"}}}, 1<<graph.Country|1<<graph.Organization); len(a) == 1 {
			return a
		}
	}
	for _, g := range slices.Backward(d.before) {
		if s.Index-g.sentence > sanctionsTold {
			break
		}
		if g.gone == "" && g.kind == graph.Sanctioned && len(g.agents) > 0 {
			return g.agents
		}
	}
	return nil
}

// tellsOfExpulsion reports whether a row is that of telling somebody of his expulsion, for which he is summoned.
func tellsOfExpulsion(r *verbs.Row) bool {
	return r.Type == graph.Expelled && r.Asks("of") && r.IsVerb()
}
