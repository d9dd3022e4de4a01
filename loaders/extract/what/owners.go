package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// owners gives what is said of "the plan" to whose plan it was when it was last named:
// "Kofi Annan's plan … Russia backed the plan".
func (d *document) owners(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || len(f.targets) > 0 || f.ref >= 0 || !ofPlans[f.kind] || !f.row.IsVerb() || len(f.agents) == 0 {
			continue
		}
		s := &d.sents[f.sentence]
		for _, x := range s.matters(f) {
			if !d.planned(s, x) || s.Child(x, parse.Det) < 0 || s.Indefinite(x) {
				continue
			}
			if f.targets = d.ownerOf(f, x); len(f.targets) > 0 {
				break
			}
		}
	}
}

// matters returns the nouns that an act is about, whose owners its row looks for.
func (s *sentence) matters(f *find) []int {
	all := append([]int(nil), f.object...)
	for _, p := range f.row.TargetPaths {
		steps := p.Steps
		if i := slices.Index(steps, "whose"); i >= 0 {
			steps = steps[:i]
		}
		all = append(all, s.walk(f.token, steps)...)
	}
	return all
}

// ofPlans are the types whose object is often a plan that was named before.
var ofPlans = map[graph.EventType]bool{graph.Supported: true, graph.Rejected: true, graph.Praised: true, graph.Criticized: true}

// planned reports whether a noun means something that somebody puts forward.
func (d *document) planned(s *sentence, x int) bool {
	return s.Tokens[x].Tag == parse.NOUN && s.Mention[x] < 0 && d.Tables.Classes["proposal"].Has(s.Low[x])
}

// ownerOf returns who is named as the owner of the noun of that kind last before x.
func (d *document) ownerOf(f *find, x int) []clause.Party {
	for i := f.sentence; i >= 0 && f.sentence-i < 4; i-- {
		s := &d.sents[i]
		to := len(s.Tokens)
		if i == f.sentence {
			to = min(x, f.token)
		}
		for y := to - 1; y >= 0; y-- {
			if !d.planned(s, y) {
				continue
			}
			own := s.Follow(y, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds)
			if len(own) == 0 {
				continue
			}
			if d.Related(own, f.agents) {
				return nil
			}
			for n := range own {
				own[n].Sure *= 0.75
			}
			return own
		}
	}
	return nil
}

// wrecksOwn reports whether what the verb at t destroys is the own: "blew up its bridge", "destroyed the tower of its plant".
func (s *sentence) wrecksOwn(t int, agents []clause.Party) bool {
	o := s.ObjectOf(t)
	for n := 0; o >= 0 && n < 3; n++ {
		if p := s.Child(o, parse.NmodPoss); p >= 0 && s.Tokens[p].XPOS == parse.PRPS {
			ps := s.Parties(p, clause.AnyKind)
			return len(ps) > 0 && len(agents) > 0 && s.Doc.Related(ps, agents)
		}
		of := -1
		for _, x := range s.Prepositional(o, "of", nil) {
			of = x
		}
		o = of
	}
	return false
}

// governedBefore returns the last state that the text names before the verb at t, or in the two sentences before, and that is not one
// of those who act: whose government they recognise.
func (d *document) governedBefore(s *sentence, t int, agents []clause.Party) []clause.Party {
	for i := s.Index; i >= 0 && i >= s.Index-2; i-- {
		x := &d.sents[i]
		from := len(x.Tokens) - 1
		if i == s.Index {
			from = t - 1
		}
		for k := from; k >= 0; k-- {
			m := x.Mention[k]
			if m < 0 || d.Mentions[m].Head != k || len(d.Mentions[m].Entities) != 1 || d.KindOf(d.Mentions[m].Entities[0]) != graph.Country {
				continue
			}
			p := clause.Party{Entity: d.Mentions[m].Entities[0], Token: t, Sure: 0.6}
			if !d.Related([]clause.Party{p}, agents) {
				return []clause.Party{p}
			}
		}
	}
	return nil
}
