package what

import "backchannel/graph"

// Who wrote what is made public, and to whom.

// sentAs returns the message that a relative clause tells of the noun at n: "a letter that X had
// written to Y"; nil.
func (d *document) sentAs(finds []*find, f *find, n int) *find {
	s := &d.sents[f.sentence]
	for _, g := range finds {
		if g != f && g.gone == "" && g.kind == graph.Messaged && g.sentence == f.sentence && g.row.isVerb() && s.inRelative(n, g.token) && sameParties(g.agents, f.targets) {
			return g
		}
	}
	return nil
}

// receives reports whether the discloser can be the one to whom a message went:
// a person or a state, not a newspaper.
func (d *document) receives(f *find) bool {
	for _, a := range f.agents {
		if d.kindOf(a.entity) == graph.Organization {
			return false
		}
	}
	return true
}
