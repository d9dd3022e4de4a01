package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// owners gives what is said of "the plan" to whose plan it was when it was last named:
// "Kofi Annan's plan … Russia backed the plan".
func (d *document) owners(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || len(f.targets) > 0 || f.ref >= 0 || !ofPlans[f.kind] || !f.row.isVerb() || len(f.agents) == 0 {
			continue
		}
		s := &d.sents[f.sentence]
		for _, x := range s.matters(f) {
			if !d.planned(s, x) || s.child(x, parse.Det) < 0 || s.indefinite(x) {
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
	for _, p := range f.row.target {
		at := []int{f.token}
		for _, step := range p.steps {
			if step == "whose" {
				break
			}
			var next []int
			for _, x := range at {
				next = s.fillers(x, step, next)
			}
			at = next
		}
		all = append(all, at...)
	}
	return all
}

// ofPlans are the types whose object is often a plan that was named before.
var ofPlans = map[graph.EventType]bool{graph.Supported: true, graph.Rejected: true, graph.Praised: true, graph.Criticized: true}

// planned reports whether a noun means something that somebody puts forward.
func (d *document) planned(s *sentence, x int) bool {
	return s.Tokens[x].Tag == parse.NOUN && s.mention[x] < 0 && d.reader.tables.classes["proposal"][s.low[x]]
}

// ownerOf returns who is named as the owner of the noun of that kind last before x.
func (d *document) ownerOf(f *find, x int) []party {
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
			own := s.follow(y, []path{{steps: []string{"whose"}}}, actorKinds)
			if len(own) == 0 {
				continue
			}
			if d.related(own, f.agents) {
				return nil
			}
			for n := range own {
				own[n].sure *= 0.75
			}
			return own
		}
	}
	return nil
}
