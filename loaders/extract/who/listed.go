package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// listedWith weighs the names of the tables that a name is joined to: beside a person, one of two
// words and more is a person's; beside an organisation an acronym is an organisation's.
func (r *reader) listedWith(g *typing, p *piece) {
	s := p.sent
	kind := func(i int) graph.Kind {
		q := r.at(s, i)
		if q != nil && len(q.readings) > 0 && q.readings[0].Sense < gazetteer.Adjective {
			return q.readings[0].Kind
		}
		if q != nil && q.readings == nil && q.to-q.from == 1 && allCaps(r.word(s, q.from)) && r.word(s, q.from-1) == "," {
			if q = r.at(s, q.from-2); q != nil && len(q.readings) > 0 {
				return q.readings[0].Kind // "FACT, UFR and CCMSR"
			}
		}
		return 0
	}
	before, after := graph.Kind(0), graph.Kind(0)
	if w := r.word(s, p.from-1); w == "and" || w == "," && p.to-p.from == 1 {
		before = kind(p.from - 2)
	}
	if r.word(s, p.to) == "and" {
		after = kind(p.to + 1)
	}
	switch {
	case g.words > 1 && g.words < 5 && before == graph.Person:
		g.person += 1.6
	case g.words > 1 && g.words < 5 && after == graph.Person && p.from > 0:
		g.person += 1.5
	case p.to-p.from == 1 && (before == graph.Organization || after == graph.Organization) && allCaps(r.word(s, p.from)):
		g.organization += 1.5
	}
}
