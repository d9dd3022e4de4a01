package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// localTitles are titles that some states give to others than the rest do: by the role, what it is there.
var localTitles = map[string]struct {
	as []string // a surface of the role that it is
	in []graph.ID
	// not are the states in which it is what it is elsewhere: where one of them is named too, whose it is must stand with it.
	not []graph.ID
}{
	"foreign-secretary": {[]string{"permanent", "foreign", "secretary"}, []graph.ID{"country:IND", "country:PAK", "country:BGD", "country:NPL", "country:LKA"},
		[]graph.ID{"country:GBR", "country:PHL"}}, // the first official of the ministry
	"foreign-affairs-adviser": {[]string{"foreign", "minister"}, []graph.ID{"country:BGD"}, nil}, // of a government that has advisers for ministers
	"permanent-secretary":     {[]string{"minister"}, []graph.ID{"country:KEN"}, []graph.ID{"country:GBR", "country:ZAF"}},
}

// localTitle gives a title the role that it has in the state whose it is: "the Indian foreign secretary" heads the ministry's officials.
func (r *reader) localTitle(t *title) {
	local, ok := localTitles[t.role.Key]
	if !ok || t.role.Key == "permanent-secretary" && r.lower(t.sent, t.roleFrom) != "cabinet" {
		return
	}
	owner := graph.ID("")
	for _, p := range t.before {
		if q := &r.pieces[p]; q.kind == graph.Country && q.entry != nil {
			owner = q.entry.ID
		}
	}
	for _, o := range t.after {
		if q := &r.pieces[o.piece]; o.prep == "of" && q.kind == graph.Country && q.entry != nil {
			owner = q.entry.ID
		}
	}
	there := false
	for _, id := range local.in {
		there = there || id == owner || owner == "" && r.speaksOf(id)
	}
	for _, id := range local.not {
		there = there && (owner != "" || !r.speaksOf(id))
	}
	if m, ok := r.gaz.Role(local.as, 0); ok && there {
		m.Tokens, m.Plural = t.role.Tokens, t.role.Plural
		t.role = m
	}
}

// atHomeHere weighs for a ministry that the report is from its country, or speaks of it and not of the first that has such a one.
func (r *reader) atHomeHere(c *gazetteer.Candidate, p *piece, sup *support) float64 {
	cs, first := r.gaz.Countries(c.Entry), r.gaz.Countries(p.readings[0].Entry)
	if len(cs) == 0 || len(first) == 0 {
		return 0
	}
	for i := range r.pieces {
		q := &r.pieces[i]
		if q.sent > 3 || q == p {
			break
		}
		if q.dateline && len(q.readings) > 0 {
			if of := r.gaz.Countries(q.readings[0].Entry); len(of) > 0 && of[0].ID == cs[0].ID {
				return 4
			}
		}
	}
	if sup.countries[cs[0].ID] > 0 && sup.countries[first[0].ID] == 0 {
		return 2
	}
	return 0
}

// departments are the states whose ministries newspapers call so.
var departments = []graph.ID{"country:USA", "country:AUS", "country:ZAF", "country:PHL", "country:IRL", "country:GBR", "country:PNG"}

// soleDepartment returns the one state spoken of, but for the United States, that calls its ministries so; -1.
func (r *reader) soleDepartment() int {
	of := -1
	for _, id := range departments[1:] {
		if r.speaksOf(id) {
			if of >= 0 {
				return -1
			}
			of = r.countryBeing(id)
		}
	}
	return of
}
