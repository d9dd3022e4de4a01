package who

// missionTo reports whether a name is of the body to which a state's mission is accredited: "the
// Israeli mission to the UN" is not the UN's.
func (r *reader) missionTo(p *piece) bool {
	k := p.from - 1
	if r.lower(p.sent, k) == "the" {
		k--
	}
	return r.lower(p.sent, k) == "to" && r.lower(p.sent, k-1) == "mission"
}

// rulesRegion reports whether a title may be of a region: "the Bavarian premier".
func rulesRegion(t *title) bool {
	switch t.role.Class {
	case "subnational", "head-of-state", "head-of-government", "minister", "legislator", "party", "leader":
		return true
	}
	return false
}
