package who

import "backchannel/graph"

// landWhere returns the state of "the president" in "left Belarus, where crowds rally against the president": that of which the clause
// tells, where it names no other; -1.
func (r *reader) landWhere(t *title) int {
	s := t.sent
	if r.lower(s, t.from) != "the" || len(t.before)+len(t.after) > 0 || t.role.Plural || !r.ofCountry(t) || r.ofUnknown(t) || t.role.Class == "envoy" {
		return -1
	}
	for k := t.from - 1; k > 2 && k > t.from-25; k-- {
		switch r.lower(s, k) {
		case ";", ":":
			return -1
		case "where":
			p := r.at(s, k-2)
			if r.word(s, k-1) != "," || p == nil || p.kind != graph.Country {
				return -1
			}
			return r.pieceBeing(p)
		}
		if p := r.at(s, k); p != nil && (p.kind == graph.Country || p.kind == graph.Person) {
			return -1
		}
	}
	return -1
}
