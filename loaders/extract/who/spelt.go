package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// spelt takes a name that no table has for another spelling of the one who holds the office that stands beside it: "Georgian President
// Mikhail Saakasvili", "Egypt's foreign minister, Bader Abdelattay".
func (r *reader) spelt() {
	if r.day.IsZero() {
		return
	}
	for t, p := range r.leadersNamed() {
		of := r.plainOwner(t)
		if of == "" || r.beings[p.entity].entry != nil || len(r.beings[p.entity].words) < 2 {
			continue
		}
		for _, h := range r.gaz.Holders(t.role.Office, of, r.day) {
			if alike(r.beings[p.entity].words, folded(h.Person.Name)) {
				r.become(p.entity, h.Person)
				break
			}
		}
	}
}

// become makes a person of the article one of the tables', where that is not in the article by another name.
func (r *reader) become(i int, e *gazetteer.Entry) {
	if _, taken := r.byID[e.ID]; taken {
		return
	}
	b := &r.beings[i]
	delete(r.byID, b.ID)
	r.byID[e.ID] = i
	said := append([]string{b.Name}, b.Aliases...)
	b.Entity = graph.Entity{ID: e.ID, Kind: e.Kind, Name: e.Name, Wikidata: e.Wikidata, Listed: true}
	for _, a := range append(slices.Clone(e.Aliases), said...) {
		if a != e.Name && !slices.Contains(b.Aliases, a) {
			b.Aliases = append(b.Aliases, a)
		}
	}
	b.entry, b.class = e, e.Class
	if g := r.genderOf(folded(e.Name)); g != 0 {
		b.gender = g
	}
}

// alike reports whether two names of a first and a last word at least are one name in two spellings, the office being the same.
func alike(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	x, y := a[len(a)-1], b[len(b)-1]
	if x[0] != y[0] || len(x) < 4 || len(y) < 4 {
		return false
	}
	most := 1
	if min(len(x), len(y)) > 6 {
		most = 2
	}
	return edits(x, y) <= most && (a[0][0] == b[0][0] || edits(a[0], b[0]) < 2)
}

// edits returns how many letters must be changed, left out or put in to make one word of another.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
