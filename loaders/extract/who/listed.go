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
	if g.words > 1 && g.words < 5 && r.word(s, p.from-1) == "and" && r.countryBehind(s, p.to) && r.countryBefore(s, p.from-2) {
		g.person += 1.6 // "Foreign Minister X of Turkey and Y of Romania"
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

// countryBehind reports whether "of Romania" stands at token i.
func (r *reader) countryBehind(s, i int) bool {
	k := i + 1
	if r.lower(s, k) == "the" {
		k++
	}
	p := r.at(s, k)
	return r.lower(s, i) == "of" && p != nil && p.from == k && len(p.readings) > 0 && p.readings[0].Kind == graph.Country
}

// countryBefore reports whether "of Turkey" ends at token i behind a name.
func (r *reader) countryBefore(s, i int) bool {
	p := r.at(s, i)
	if p == nil || p.to != i+1 || len(p.readings) == 0 || p.readings[0].Kind != graph.Country {
		return false
	}
	k := p.from - 1
	if r.lower(s, k) == "the" {
		k--
	}
	return r.lower(s, k) == "of" && r.is(s, k-1, large)
}
