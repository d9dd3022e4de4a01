package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// agreedThere reads "It was agreed that envoys would be exchanged" as an agreement of those who are told to have met or spoken.
func (d *document) agreedThere(finds []*find) []*find {
	row := d.Tables.PlainRow("v:agree")
	if row == nil {
		return nil
	}
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if !s.impersonal(t) || s.Negated(t) || s.Modal(t) != clause.Plain {
				continue
			}
			for _, g := range finds {
				if g.sentence == i && g.token == t && g.kind == graph.Agreed && len(g.agents)+len(g.targets) < 2 {
					g.gone = "agreed by who says so and others, if at all"
				}
			}
			by := d.dealersAt(finds, i, t)
			if len(by) < 2 {
				continue
			}
			if slices.ContainsFunc(finds, func(g *find) bool {
				return g.kind == graph.Agreed && g.gone == "" && g.sentence == i && len(g.agents)+len(g.targets) > 1
			}) {
				continue
			}
			out = append(out, s.told(row, graph.Agreed, t, by, 0.8))
		}
	}
	return out
}

// impersonal reports whether the word at t is the "agreed" of "it was agreed".
func (s *sentence) impersonal(t int) bool {
	if s.Low[t] != "agree" || !s.Tokens[t].Tag.Is(parse.VERB, parse.ADJ) || s.ByAgent(t) >= 0 {
		return false
	}
	n := s.Child(t, parse.Nsubj, parse.NsubjPass, parse.Expl)
	if n < 0 || n > t || s.Low[n] != "it" {
		return false
	}
	be := s.Child(t, parse.AuxPass, parse.Cop)
	return be > n && be < t
}

// dealersAt returns those who met or spoke, in the sentence or the two before it.
func (d *document) dealersAt(finds []*find, sentence, t int) []clause.Party {
	for n := len(finds) - 1; n >= 0; n-- {
		g := finds[n]
		if g.gone != "" || g.sentence > sentence || sentence-g.sentence > 2 || g.kind != graph.Met && g.kind != graph.Called || g.standing.status != graph.StatusActual || g.standing.dropped != "" {
			continue
		}
		var all []clause.Party
		for _, p := range append(slices.Clone(g.agents), g.targets...) {
			if d.KindOf(p.Entity).IsActor() && !clause.Holds(all, p.Entity) {
				all = append(all, clause.Party{Entity: p.Entity, Token: t, Sure: p.Sure * 0.9})
			}
		}
		if len(all) > 1 {
			return all
		}
	}
	return nil
}
