package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// mutual reports whether two do something to "each other" that is not one event
// of both: "accused each other" is two accusations.
func (s *sentence) mutual(f *find) bool {
	if f.kind == graph.Recognized && len(f.agents) == 2 && len(f.targets) == 0 && f.row.between() {
		f.targets = slices.Clone(f.agents) // "the resumption of ties between X and Y": each with the other
		return true
	}
	if len(f.agents) != 2 || len(f.targets) != 2 || f.kind.IsReciprocal() || !sameParties(f.agents, f.targets) {
		return false
	}
	if f.row.target[0].steps[0] == "subj" || f.kind == graph.Recalled || f.kind == graph.Suspended {
		return true // "exchanged fire"
	}
	each := f.targets[0].token
	if owner := s.child(each, parse.NmodPoss); owner >= 0 {
		each = owner // "summoned each other's envoys"
	}
	switch s.low[each] {
	case "each", "one", "other":
		return true
	}
	return false
}

// between reports whether a row has those for agents between whom something is.
func (r *Row) between() bool {
	p := r.agent[0].steps
	return p[len(p)-1] == "between"
}

// turned splits what two do to each other: the find keeps the first as agent,
// the one returned has the second.
func (f *find) turned() *find {
	g := *f
	a, b := f.agents[0], f.agents[1]
	f.agents, f.targets = []party{a}, []party{{b.entity, f.targets[0].token, b.sure}}
	g.agents, g.targets = []party{b}, []party{{a.entity, f.targets[0].token, a.sure}}
	return &g
}

// eachOther puts right what the parse makes of "each other's" before a noun and of
// "both" behind a verb.
func (s *sentence) eachOther(t int) bool {
	if s.mention[t] < 0 {
		return false
	}
	switch s.low[t] {
	case "each", "one":
		if t+2 < len(s.Tokens) && s.Tokens[t+2].XPOS == parse.POS && s.rels[t] == parse.Det {
			s.rels[t] = parse.NmodPoss
			return true
		}
		if n := t + 3; n < len(s.Tokens) && s.Tokens[t+2].XPOS == parse.POS && s.Tokens[n].Tag == parse.NOUN && s.head(t) == s.head(n) && s.rels[t] == parse.Obj {
			s.heads[t], s.rels[t] = int32(n), parse.NmodPoss
			return true
		}
	case "both":
		if m := &s.doc.Mentions[s.mention[t]]; m.From == t && m.To == t+1 && t > 0 && s.verbal(t-1) && s.rels[t] != parse.Obj {
			s.heads[t], s.rels[t] = int32(t-1), parse.Obj
			return true
		}
	}
	return false
}

// theirs reports whether the noun at n is theirs and nobody else's is named with it.
func (s *sentence) theirs(n int) bool {
	if n < 0 {
		return false
	}
	p := s.child(n, parse.NmodPoss)
	return p >= 0 && s.low[p] == "their" && len(s.follow(n, []path{{steps: []string{"from"}}, {steps: []string{"in"}}, {steps: []string{"to"}}}, anyKind)) == 0
}

// platform reports whether a name at t is that of a place on the web.
func (s *sentence) platform(t int) bool {
	for x := max(0, t-1); x < min(len(s.Tokens), t+2); x++ {
		if s.mention[x] == s.mention[t] && s.doc.reader.tables.classes["web"][lower(s.Tokens[x].Text)] {
			return true
		}
	}
	return false
}

// bothSides reports whether two states that are said to cut ties do so with each other: no
// third has been told of with whom either did.
func (d *document) bothSides(agents []party) bool {
	for _, g := range d.before {
		if g.gone == "" && (g.kind == graph.Suspended || g.kind == graph.Recalled || g.kind == graph.Expelled) && !subset(entitiesOf(g.targets), entitiesOf(agents)) {
			return false
		}
	}
	return true
}

// isVenue reports whether the name at k before a noun for talks at n is where they are, those with whom they are held being of
// that state: "a White House meeting with Joe Biden", "Moscow talks with Putin".
func (s *sentence) isVenue(n, k int) bool {
	if !s.doc.reader.tables.classes["talks"][s.low[n]] && !s.doc.reader.tables.classes["meeting"][s.low[n]] {
		return false
	}
	with := s.follow(n, []path{{steps: []string{"with"}}}, actorKinds)
	return len(with) > 0 && s.doc.ownSide(s.parties(k, actorKinds), with)
}
