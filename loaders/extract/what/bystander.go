package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/internal/vocab"
)

// stateArm reports whether an organisation is its state to others: its ministry, its army.
func (d *document) stateArm(e int) bool {
	if e < 0 || d.KindOf(e) != graph.Organization || d.Country(e) < 0 {
		return false
	}
	n := d.Entities[e].Name
	for _, w := range [...]string{"Ministry", "Foreign Office", "Presidency", "Armed Forces", "Department of State", "State Department"} {
		if strings.Contains(n, w) {
			return true
		}
	}
	return strings.HasSuffix(n, " army") || strings.HasSuffix(n, " Army") || strings.HasSuffix(n, " military")
}

// unions are the words by which bodies of states are known, which mediate in quarrels rather than have them.
var unions = vocab.Words("union", "nations", "organization", "organisation", "community", "league", "commonwealth",
	"council", "agency", "bank", "fund", "forum")

// bystander reports whether a party is a body of states, for whom nobody mediates with one of them where no talks are told of.
func (d *document) bystander(p clause.Party) bool {
	if p.Entity < 0 || d.KindOf(p.Entity) != graph.Organization || d.Country(p.Entity) >= 0 || !d.Entities[p.Entity].Listed {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(d.Entities[p.Entity].Name)) {
		if unions.Has(w) {
			return true
		}
	}
	return false
}
