package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// expeller returns the state of who speaks for it in the clauses before a passive that does not say who
// sends diplomats away: "Mr Tusk rose in parliament … ten Russian diplomats are to leave".
func (s *sentence) expeller(v int, r *verbs.Row) []clause.Party {
	if r.Type != graph.Expelled || s.ByAgent(v) >= 0 {
		return nil
	}
	on := s.Follow(v, r.TargetPaths, clause.ActorKinds)
	for i := s.Index; i >= 0 && i > s.Index-2 && len(on) > 0; i-- {
		p := &s.Doc.Sents[i]
		if i < s.Index && p.Paragraph != s.Paragraph {
			break
		}
		in := s.Doc.In(i)
		for m := len(in) - 1; m >= 0; m-- {
			t := in[m].Head
			if i == s.Index && t >= v || len(in[m].Entities) != 1 || !p.Rels[t].Is(parse.Nsubj, parse.NsubjPass) {
				continue
			}
			e := in[m].Entities[0]
			if c := s.Doc.Country(e); s.Doc.KindOf(e) == graph.Person && c >= 0 && s.Doc.CapacityOf(e) != clause.Expert && !s.Doc.Related([]clause.Party{{Entity: c}}, on) {
				return []clause.Party{{Entity: c, Token: v, Sure: 0.75}}
			}
		}
	}
	return nil
}

// goesOn returns who called or met somebody in the sentence before, where a noun goes on with more of it
// without saying whose it is: "He rang X on Monday. A day later came calls with Y and Z".
func (d *document) goesOn(s *sentence, t int, r *verbs.Row) []clause.Party {
	h := s.Head(t)
	if r.Type != graph.Called && r.Type != graph.Met || !r.IsNoun() || h < 0 || !s.Rels[t].Is(parse.Nsubj, parse.Obj) || len(s.Fillers(t, "with", nil)) == 0 {
		return nil
	}
	switch s.Low[h] {
	case "come", "follow", "ensue", "bring", "see":
	default:
		return nil
	}
	if n := s.Surface(h); n >= 0 && n != t && !clause.Temporal.Has(s.Low[n]) && !clause.Weekdays.Has(s.Low[n]) {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence >= s.Index-2; i-- {
		g := d.before[i]
		if (g.kind == graph.Called || g.kind == graph.Met) && g.gone == "" && len(g.agents) == 1 && d.KindOf(g.agents[0].Entity) == graph.Person {
			return []clause.Party{{Entity: g.agents[0].Entity, Token: t, Sure: g.agents[0].Sure * 0.85}}
		}
	}
	return nil
}
