package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// mutual reports whether two do something to "each other" that is not one event
// of both: "accused each other" is two accusations.
func (s *sentence) mutual(f *find) bool {
	if f.kind == graph.Recognized && len(f.agents) == 2 && len(f.targets) == 0 && f.row.Between() {
		f.targets = slices.Clone(f.agents) // "the resumption of ties between X and Y": each with the other
		return true
	}
	if len(f.agents) != 2 || len(f.targets) != 2 || f.kind.IsReciprocal() || !clause.SameParties(f.agents, f.targets) {
		return false
	}
	if f.row.TargetPaths[0].Steps[0] == "subj" || f.kind == graph.Recalled || f.kind == graph.Suspended {
		return true // "exchanged fire"
	}
	each := f.targets[0].Token
	if owner := s.Child(each, parse.NmodPoss); owner >= 0 {
		each = owner // "summoned each other's envoys"
	}
	switch s.Low[each] {
	case "each", "one", "other":
		return true
	}
	return false
}

// turned splits what two do to each other: the find keeps the first as agent,
// the one returned has the second.
func (f *find) turned() *find {
	g := *f
	a, b := f.agents[0], f.agents[1]
	f.agents, f.targets = []clause.Party{a}, []clause.Party{{Entity: b.Entity, Token: f.targets[0].Token, Sure: b.Sure}}
	g.agents, g.targets = []clause.Party{b}, []clause.Party{{Entity: a.Entity, Token: f.targets[0].Token, Sure: a.Sure}}
	return &g
}

// theirs reports whether the noun at n is theirs and nobody else's is named with it.
func (s *sentence) theirs(n int) bool {
	if n < 0 {
		return false
	}
	p := s.Child(n, parse.NmodPoss)
	return p >= 0 && s.Low[p] == "their" && len(s.Follow(n, []verbs.Path{{Steps: []string{"from"}}, {Steps: []string{"in"}}, {Steps: []string{"to"}}}, clause.AnyKind)) == 0
}

// platform reports whether a name at t is that of a place on the web.
func (s *sentence) platform(t int) bool {
	for x := max(0, t-1); x < min(len(s.Tokens), t+2); x++ {
		if s.Mention[x] == s.Mention[t] && s.Doc.Tables.Classes["web"].Has(verbs.Lower(s.Tokens[x].Text)) {
			return true
		}
	}
	return false
}

// bothSides reports whether two states that are said to cut ties do so with each other: no
// third has been told of with whom either did.
func (d *document) bothSides(agents []clause.Party) bool {
	for _, g := range d.before {
		if g.gone == "" && (g.kind == graph.Suspended || g.kind == graph.Recalled || g.kind == graph.Expelled) && !subset(entitiesOf(g.targets), entitiesOf(agents)) {
			return false
		}
	}
	return true
}
