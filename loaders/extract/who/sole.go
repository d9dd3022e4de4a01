package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// soleTitles are titles of members of government that one country alone uses.
var soleTitles = map[string]string{"secretary-of-state": "USA", "foreign-secretary": "GBR", "chancellor-of-the-exchequer": "GBR", "treasury-secretary": "USA", "assistant-secretary-of-state": "USA", "homeland-security-secretary": "USA", "external-affairs-minister": "IND", "unification-minister": "KOR",
	"taoiseach": "IRL", "tanaiste": "IRL", "pope": "VAT", "supreme-leader": "IRN"}

// soleOwner returns the country or union that alone has an office of a title's name.
func (r *reader) soleOwner(t *title) *gazetteer.Entry {
	if t.role.Key == "high-representative" && t.role.Tokens > 4 {
		return r.gaz.Entry("org:european-union") // "for Foreign Affairs and Security Policy"
	}
	if t.role.Key == "foreign-secretary" && !r.speaksOf("country:GBR") {
		for _, code := range []graph.ID{"country:IND", "country:PAK", "country:PHL", "country:BGD", "country:NPL", "country:LKA"} {
			if r.speaksOf(code) {
				return nil // there it is the ministry's first official, or its minister
			}
		}
	}
	if t.role.Key == "supreme-leader" && r.speaksOf("country:PRK") {
		return nil
	}
	if t.role.Tokens == 4 && r.lower(t.sent, t.roleTo-1) == "state" {
		return r.gaz.Country("USA") // "Deputy Secretary of State"
	}
	if r.sentByUN(t) {
		return r.gaz.Entry("org:united-nations")
	}
	if code := soleTitles[t.role.Key]; code != "" {
		return r.gaz.Country(code)
	}
	return nil
}

// ownerHere returns whose office a title names that nobody's name stands beside, as far as its own words tell; -1.
func (r *reader) ownerHere(t *title) int {
	if of := max(r.explicitOwner(t, -1), r.landWhere(t)); of >= 0 {
		return of
	}
	if r.sentByUN(t) {
		return r.beingOf(r.gaz.Entry("org:united-nations"))
	}
	if r.ofAdministration(t) {
		return r.countryBeing("country:USA")
	}
	return -1
}

// ofAdministration reports whether officials are those of whom American newspapers tell without saying whose: "Senior
// administration officials".
func (r *reader) ofAdministration(t *title) bool {
	return t.role.Class == "official" && len(t.before)+len(t.after) == 0 && (r.lower(t.sent, t.roleFrom) == "administration" || r.lower(t.sent, t.roleFrom-1) == "administration")
}

// yetToCome reports whether the tables know somebody by offices that began after the article's day alone.
func (r *reader) yetToCome(person graph.ID) bool {
	hs := r.gaz.Offices(person)
	return !r.day.IsZero() && len(hs) > 0 && !slices.ContainsFunc(hs, func(h gazetteer.Holding) bool { return h.From.IsZero() || !r.day.Before(h.From) })
}

// sentByUN reports whether an envoy of whom no body is told is the United Nations': "the Special Coordinator for the Middle East Peace
// Process", "the Secretary-General's Special Envoy for that country".
func (r *reader) sentByUN(t *title) bool {
	if t.role.Key != "special-representative" && t.role.Key != "envoy" {
		return false
	}
	switch r.lower(t.sent, t.roleTo-1) {
	case "coordinator", "rapporteur":
		return t.role.Tokens == 2
	}
	if t.ownerTitle >= 0 && r.titles[t.ownerTitle].role.Key == "secretary-general" {
		return !r.titles[t.ownerTitle].explicit()
	}
	return t.role.Tokens > 1 && r.pageOfUN()
}
