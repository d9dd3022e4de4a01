package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// issuer returns whose "the statement" is: who spoke last in one, else the body that alone has spoken just before.
func (d *document) issuer(s *sentence, v int, r *verbs.Row) []clause.Party {
	n := s.Subjects(v)
	if n < 0 || !d.Tables.Acts[r.Type].Speech || !d.Tables.Classes["issued"].Has(s.Low[n]) && !passed.Has(s.Low[n]) || s.Indefinite(n) {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && s.Index-d.before[i].sentence < 6; i-- {
		g := d.before[i]
		if g.gone != "" || len(g.agents) == 0 || g.sentence == s.Index || !d.Tables.Acts[g.kind].Speech {
			continue
		}
		p := &d.sents[g.sentence]
		for x := range p.Tokens {
			if p.Low[x] == s.Low[n] && (p.Head(x) == g.token || p.Dominates(g.token, x) || p.Surface(g.token) == x) {
				var out []clause.Party
				for _, a := range g.agents {
					out = append(out, clause.Party{Entity: a.Entity, Token: n, Sure: a.Sure * 0.85})
				}
				return out
			}
		}
	}
	return d.lastBody(s, n)
}

// passed are the nouns for what only a body of several brings out.
var passed = vocab.Words("resolution", "motion")

// lastBody returns the one state or organisation that has spoken or agreed in the two sentences before: "The Arab League
// rejected the plan. The communique calls for a truce"; nil where several have, or persons.
func (d *document) lastBody(s *sentence, n int) []clause.Party {
	var of *clause.Party
	for i := len(d.before) - 1; i >= 0 && s.Index-d.before[i].sentence < 3; i-- {
		g := d.before[i]
		if g.gone != "" || g.sentence == s.Index || len(g.agents) == 0 {
			continue
		}
		p := &g.agents[0]
		speaks := d.Tables.Acts[g.kind].Speech || g.kind == graph.Agreed
		switch k := d.KindOf(p.Entity); {
		case !speaks || len(g.agents) > 1 || of != nil && of.Entity != p.Entity,
			k != graph.Organization && (k != graph.Country || passed.Has(s.Low[n])):
			return nil
		}
		of = p
	}
	if of == nil {
		return nil
	}
	return []clause.Party{{Entity: of.Entity, Token: n, Sure: of.Sure * 0.8}}
}
