package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/internal/vocab"
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
		if q != nil && q.readings == nil && !q.thing && r.personally(q) {
			return graph.Person
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

// besidePersons takes names of two words and more that "and" joins to what has become a person's for
// persons' as well, where nothing speaks against it.
func (r *reader) besidePersons(groups map[string]*typing, keys []string) {
	undecided := func(i int32) *typing {
		g := groups[keys[i]]
		if g == nil || g.kind != 0 || g.words < 2 || g.words > 4 || g.person < 1 || max(g.thing, g.place, g.organization) >= g.person {
			return nil
		}
		return g
	}
	for i := range r.pieces {
		p := &r.pieces[i]
		if k := r.nameFrom(p.sent, p.to+1); r.lower(p.sent, p.to) == "and" && k >= 0 {
			a, b := groups[keys[i]], groups[keys[k]]
			if g := undecided(k); g != nil && a != nil && a.kind == graph.Person {
				g.kind = graph.Person
			} else if g := undecided(int32(i)); g != nil && b != nil && b.kind == graph.Person {
				g.kind = graph.Person
			}
		}
	}
}

// personally reports whether a name of no table is a person's by what stands before it, by its given name,
// or by a surname that only office-holders are known by: "President Ruto", "Ruto".
func (r *reader) personally(q *piece) bool {
	first := r.word(q.sent, q.from)
	if q.to-q.from > 1 {
		if k, ok := r.headKind(q.sent, q.from, q.to); ok && k != graph.Person {
			return false
		}
		return r.gaz.GivenName(first) != 0 || q.from > 0 && r.titleAt[q.sent][q.from-1] >= 0 && r.is(q.sent, q.from-1, large)
	}
	b := r.gaz.Bearers(first, r.day)
	return len(b) > 0 && r.unmistakable(&b[0], q)
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

// fights and bodies make phrases that stand behind the name of an armed group: "the X rebel group".
var (
	fights = vocab.Words("rebel", "militant", "guerrilla", "insurgent", "separatist", "armed", "jihadist", "islamist", "terrorist", "paramilitary")
	// partisan are the words that say what a party wants, before the word for it.
	partisan = vocab.Words("opposition", "ruling", "governing", "nationalist", "socialist", "liberal", "conservative", "reformist", "islamist", "pro-democracy", "separatist", "secessionist")
	bodies   = vocab.Words("group", "movement", "militia", "army", "faction", "alliance", "organisation", "organization", "network")
	parties  = vocab.Words("party", "coalition", "bloc", "alliance", "movement", "group", "front", "grouping")
)

// partyBehind reports whether the words at i make a party of the name before them: "the Musavat opposition party", "the Azat (Freedom) ruling bloc".
func (r *reader) partyBehind(s, i int) bool {
	if r.word(s, i) == "(" && r.word(s, i+2) == ")" {
		i += 3
	}
	return partisan.Has(r.lower(s, i)) && parties.Has(r.lower(s, i+1)) && !r.is(s, i, large)
}

// namedElsewhere reports whether a word stands anywhere in the text without the other before it.
func (r *reader) namedElsewhere(w, without string) bool {
	for _, ws := range r.words {
		for i := range ws {
			if ws[i] == w && i > 0 && ws[i-1] != without {
				return true
			}
		}
	}
	return false
}
