package who

import (
	"slices"

	"backchannel/graph"
)

// newcomer returns who is meant by the office that opens a sentence, where the sentence before has as its subject somebody named there
// for the first time and without an office: "Boris Johnson showed no contrition. The prime minister, who"; -1.
func (r *reader) newcomer(t *title) int {
	if t.from != 0 || !t.definite || t.possessor >= 0 || t.status != 0 && t.status != graph.Current || t.deputy || len(t.before) > 1 || len(t.after) > 0 || t.role.Plural || t.roleFrom != 1+r.wordsOfState(t) {
		return -1
	}
	switch t.role.Class {
	case "minister", "head-of-state", "head-of-government", "envoy", "legislator", "military", "subnational", "royalty", "organization-head":
	default:
		return -1
	}
	found := -1
	older := false
	r.back(func(x *ref) bool {
		if x.sent == t.sent {
			return true
		}
		if x.sent < t.sent-1 {
			older = older || found >= 0 && len(x.entities) == 1 && x.entities[0] == found
			return found >= 0 && !older
		}
		if len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Person {
			return true
		}
		e := x.entities[0]
		switch {
		case x.part == subject && x.main && !x.pronoun && len(r.heldBy(e)) == 0 && len(r.gaz.Offices(r.beings[e].ID)) == 0:
			found = e
		case r.holdsRole(e, t):
			older = true // who holds it stands there too
		}
		return true
	})
	if older {
		return -1
	}
	return found
}

// holdsRole reports whether the article gives a person the office that a title names.
func (r *reader) holdsRole(e int, t *title) bool {
	for _, h := range r.heldBy(e) {
		if r.fitsRole(h, t) {
			return true
		}
	}
	return false
}

// homeOffice holds for who has an office of the country from which is reported, if nobody else has it there.
func (r *reader) homeOffice(t *title, person int) {
	of := r.home()
	if of < 0 || !r.ofCountry(t) || r.beings[of].Kind != graph.Country || r.taken(t, r.beings[of].ID, person) || r.noneThere(t, r.beings[of].ID) {
		return
	}
	for i := range r.pieces {
		if p := &r.pieces[i]; p.dateline {
			r.hold(t, person, of, t.from, t.to, false)
			return
		}
	}
}

// realms are the states whose rulers bear titles that are given names as well.
var realms = map[string][]graph.ID{"Sultan": {"country:OMN", "country:BRN"}, "Emir": {"country:KWT", "country:QAT"}, "Amir": {"country:KWT", "country:QAT"}}

// reignsThere reports whether a title that may be a given name is that of the ruler of a state that stands beside: "in Oman, where
// Sultan X received", "Sultan X of Brunei", but not "Oman's minister Sultan Y".
func (r *reader) reignsThere(s, p int) bool {
	in := realms[r.word(s, p)]
	is := func(k int) bool {
		c := r.match(s, k)
		return c != nil && c[0].Kind == graph.Country && slices.Contains(in, c[0].Entry.ID)
	}
	if len(in) == 0 {
		return false
	}
	if r.lower(s, p+2) == "of" && is(p+3) {
		return true
	}
	if w := r.lower(s, p-1); w == "where" || w == "whose" {
		return r.word(s, p-2) == "," && is(p-3)
	}
	if k := p - 1; k > 0 && isPossessive(r.word(s, k)) {
		return is(k - 1)
	}
	return p > 0 && is(p-1) || p > 2 && p < 5 && r.word(s, p-1) == "," && r.lower(s, 0) == "in" && is(p-2)
}

// wordsOfState returns how many words the adjective of a state takes before a title.
func (r *reader) wordsOfState(t *title) int {
	if len(t.before) != 1 {
		return 0
	}
	p := &r.pieces[t.before[0]]
	if p.kind != graph.Country || p.from != 1 || p.to != t.roleFrom {
		return 0
	}
	return p.to - p.from
}
