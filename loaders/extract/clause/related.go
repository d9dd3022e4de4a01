package clause

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// OwnSide reports whether any two are of one state, or one, of whom the text gives the name alone, is known to serve the other.
func (d *Document) OwnSide(a, b []Party) bool {
	return d.Related(a, b) || slices.ContainsFunc(a, func(p Party) bool {
		return slices.ContainsFunc(b, func(q Party) bool { return d.Serves(p.Entity, q.Entity) || d.Serves(q.Entity, p.Entity) })
	})
}

// predicateAhead returns the predicate before a verb of speech that the parse took for one of its phrases: "Reports that … were
// “pure fiction”, X said"; -1.
func (s *Sentence) predicateAhead(v int) int {
	for k := s.Kid[v]; k >= 0 && int(k) < v && SpeechVerbs.Has(s.Low[v]); k = s.Sib[k] {
		if s.Rels[k].Is(parse.Obl, parse.Obj) && s.Child(int(k), parse.Cop) >= 0 && s.Child(int(k), parse.Nsubj) >= 0 {
			return int(k)
		}
	}
	return -1
}

// Holds reports whether an entity is among the parties.
func Holds(ps []Party, e int) bool {
	return slices.ContainsFunc(ps, func(p Party) bool { return p.Entity == e })
}

// Judged lists the types whose events are judgements of another event: where
// that is found, its agents are those who are judged.
var Judged = map[graph.EventType]bool{graph.Criticized: true, graph.Praised: true, graph.Rejected: true, graph.Denied: true,
	graph.CommentedOn: true, graph.Supported: true, graph.Disclosed: true, graph.Agreed: true, graph.Demanded: true}

// Related reports whether any of both is the same or acts for the same country.
func (d *Document) Related(a, b []Party) bool {
	for _, p := range a {
		for _, q := range b {
			if p.Entity == q.Entity {
				return true
			}
			if d.SameState(p.Entity, q.Entity) {
				return true
			}
		}
	}
	return false
}
