package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// remarked makes a comment of what somebody says about a deed or words that others are told
// of: "said the accusation was a smokescreen", "said Germany's policy was unpredictable". It
// reports whether it did.
func (d *document) remarked(finds []*find, s *sentence, f *find) bool {
	c := s.content(f.token)
	if c < 0 || s.negated(c) || s.child(c, parse.Cop) < 0 || s.modal(c) != plain || !s.Tokens[c].Tag.Is(parse.ADJ, parse.NOUN) || s.caseOf(c) != "" || temporal[s.low[c]] || s.mention[c] >= 0 {
		return false
	}
	n := s.child(c, parse.Nsubj)
	if n < 0 || n > c || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	types := d.reader.tables.referents[s.low[n]]
	if types == nil && !d.reader.tables.classes["conduct"][s.low[n]] {
		return false
	}
	own := s.follow(n, []path{{steps: []string{"whose"}}}, actorKinds)
	switch {
	case d.related(own, f.agents):
		return false
	case len(own) > 0:
	case types == nil || s.indefinite(n):
		return false
	default:
		var before []int
		for i, g := range finds {
			if g.gone == "" && g != f && (g.sentence < f.sentence || g.sentence == f.sentence && g.token < f.token) {
				before = append(before, i)
			}
		}
		i := d.lookBack(finds, before, f, s, n)
		if i < 0 || f.sentence-finds[i].sentence > 3 || d.related(finds[i].agents, f.agents) || d.related(finds[i].targets, f.agents) && contact[finds[i].kind] {
			return false
		}
	}
	f.kind, f.object, f.targets = graph.CommentedOn, append(f.object, n), own
	return true
}

// neuter reports whether a pronoun means a deed rather than a state, as far as its form tells:
// "It is blackmail".
func (s *sentence) neuter(x int) bool {
	return s.low[x] == "it" || s.low[x] == "this" || s.low[x] == "that"
}
