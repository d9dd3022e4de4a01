package who

import (
	"slices"

	"backchannel/graph"
)

// referTo finds the person of a title without a name.
func (r *reader) referTo(t *title) {
	if r.meansNoHolder(t) {
		return
	}
	explicit := t.explicit()
	of := r.ownerHere(t)
	region := map[graph.ID]bool(nil)
	if of >= 0 && r.beings[of].Kind == graph.Place && r.generic(t) {
		if region = r.regionIn(t.sent, t.from, t.roleFrom); region != nil {
			explicit, of = false, -1 // "the West African leader"
		}
	}
	switch {
	case !t.definite && !(explicit && of >= 0 && !t.indefinite) && !r.is(t.sent, t.roleFrom, large):
		if of >= 0 && (r.beings[of].Kind == graph.Country || t.role.Class == "spokesperson" && r.beings[of].Kind == graph.Organization) && !r.forNobody(t) {
			t.entities = r.one(of) // "a Russian diplomat": for the country, if for anybody; "a spokesman for Mr X", of whose body
		}
	case t.indefinite:
		if of >= 0 && !r.forNobody(t) {
			t.entities = r.one(of)
		}
	case r.ofTrade(t): // "the British airline chief"
	case of >= 0:
		r.referToOwned(t, of)
	case explicit && t.possessor < 0: // of somebody whom nobody knows
	default:
		r.referToOwnerless(t, explicit, region)
	}
}

// means lets a title mean somebody, and reports whether there is anybody.
func (r *reader) means(t *title, e int) bool {
	if e < 0 {
		return false
	}
	t.entities = r.one(e)
	return true
}

// meansHolder lets a title mean a person who by that holds it for its owner, and reports whether there is anybody.
func (r *reader) meansHolder(t *title, person, of int) bool {
	if !r.means(t, person) {
		return false
	}
	r.hold(t, person, of, t.from, t.to, false)
	return true
}

// meansNoHolder resolves the titles that say by themselves that they are no office that one person holds, and reports
// whether this is one.
func (r *reader) meansNoHolder(t *title) bool {
	switch {
	case slices.Contains(noHolding, t.role.Class):
		if t.role.Class == "relative" {
			t.entities = r.relatedTo(t)
		}
	case t.possessor >= 0 && companions.Has(r.lower(t.sent, t.roleTo-1)):
		t.entities = r.companion(t)
	case t.ofThing || r.ofDelegation(t):
		r.means(t, r.explicitOwner(t, -1)) // "the head of Israel's delegation": for Israel
	case t.role.Plural && r.forNobody(t): // "Kenyan union leaders urged"
	case t.role.Plural:
		if t.entities = r.manyOf(t); t.entities == nil && r.ofAdministration(t) {
			t.entities = r.one(r.countryBeing("country:USA"))
		}
	case r.countedHolder(t):
	case t.status == graph.Elect && t.definite:
		r.electedTo(t)
	case r.means(t, r.chairing(t)):
	case r.predicative(t):
		r.means(t, r.explicitOwner(t, -1))
	default:
		return false
	}
	return true
}

// countedHolder reports whether an office is told with its number: "the country's first Muslim president", whoever that was.
func (r *reader) countedHolder(t *title) bool {
	for k := t.from; k < t.roleFrom; k++ {
		if w := r.lower(t.sent, k); (w == "first" || w == "second" || w == "third") && t.role.Office != "" {
			return true
		}
	}
	return false
}

// referToOwned finds the person of a title whose owner is known: first who holds it by the article, then who is told of
// without it, last who holds it by the tables.
func (r *reader) referToOwned(t *title, of int) {
	kind := r.beings[of].Kind
	switch {
	case r.meansKnownHolder(t, of):
	case t.status == graph.Former:
		id, country := r.beings[of].ID, r.beings[of].country
		t.entities = r.lately(t, func(h held) bool { return h.of == id || country != "" && h.of == country })
	case r.lower(t.sent, t.roleFrom-1) == "facto" && kind == graph.Country:
		id := r.beings[of].ID // "the kingdom's de facto ruler" is not its king
		r.means(t, r.other(t.sent, -1, func(e int) bool { return r.beings[e].country == id || r.servedOnly(e) == id }))
	case t.role.Key == "candidate" && kind == graph.Organization && !t.role.Plural:
		if t.definite {
			t.entities = r.antecedent(t.sent, t.head, epithet) // "the Republican nominee" is no party
		}
	case r.meansHolder(t, r.bodyChief(t, of), of):
	case kind == graph.Place && t.definite && r.generic(t) && len(t.before) == 1 && r.meansLeaderFrom(t, of):
	case r.means(t, r.countryman(t, of)):
	case r.means(t, r.stranger(t, of)):
	case r.meansHolder(t, r.untitled(t, of), of):
	case t.possessor >= 0 && t.role.Class == "legal": // "His lawyer accused X": for himself alone
	case kind == graph.Country && r.meansHolder(t, r.newcomer(t), of): // rather than who the tables say
	default:
		r.referByTables(t, of)
	}
}

// meansKnownHolder resolves a title to who holds it for its owner by what the article has said, and reports whether
// there is such a person, or an envoy of a body who is meant rather.
func (r *reader) meansKnownHolder(t *title, of int) bool {
	id, country := r.beings[of].ID, r.beings[of].country
	p := r.holderFor(t, func(h held) bool {
		if t.role.Key == "leader" && h.office == "general-secretary" && r.byID[h.of] > 0 && r.beings[r.byID[h.of]].country == id {
			return true // whose party rules
		}
		return (h.of == id || country != "" && h.of == country && r.beings[of].Kind != graph.Organization)
	})
	if p < 0 && bodyHeads.Has(t.role.Key) {
		p = r.holderFor(t, func(h held) bool { return r.commissionOf(h.of, id) })
	}
	if p < 0 && r.envoyOfBody(t) {
		return true
	}
	if q := r.diplomatBefore(t, of, p); q >= 0 {
		p = q
	}
	switch {
	case p < 0:
		return false
	case r.elsewhere(t, p):
		return r.means(t, of)
	case t.status == graph.Former:
		return r.means(t, p)
	}
	return r.meansHolder(t, p, of)
}

// meansLeaderFrom resolves "the Tibetan spiritual leader" to somebody told of who can be from there, and reports whether
// there is one.
func (r *reader) meansLeaderFrom(t *title, place int) bool {
	r.land = r.beings[place].country
	e := r.antecedent(t.sent, t.head, epithet)
	r.land = ""
	if e != nil {
		t.entities = e
	}
	return e != nil
}

// referByTables resolves a title to who holds its office by the tables, to its owner where nobody does, or to nobody where
// whoever it is does not speak for the owner.
func (r *reader) referByTables(t *title, of int) {
	office := t.role.Office
	if (r.beings[of].Kind == graph.Country || r.beings[of].Kind == graph.Organization) && (t.role.Key == "leader" || t.role.Key == "ruler") {
		if h, ok := r.gaz.Leader(r.beings[of].ID, r.day); ok {
			office = h.Office
		}
	}
	if r.means(t, r.headNamed(t, office, of)) {
		return
	}
	if r.beings[of].Kind == graph.Organization && office == "foreign-minister" {
		office = "high-representative" // "the bloc's top diplomat"
	}
	if t.deputy || t.status == graph.Former {
		office = ""
	}
	if t.entities = r.tabled(office, of); t.role.Class == "spokesperson" {
		r.means(t, r.soleSpokesperson(t, of))
	}
	if p := r.sameSpeaker(t); p >= 0 && r.beings[t.entities[0]].Kind != graph.Person {
		t.entities = r.one(p)
	}
	switch kind := r.beings[t.entities[0]].Kind; {
	case kind == graph.Country && private(t.role):
		t.entities = nil // "his American lawyer" does not speak for the country
	case kind == graph.Organization && r.goesOn(t):
		t.entities = nil // "The researcher at Chatham House" speaks for himself, whoever he is
	case kind == graph.Person:
		r.hold(t, t.entities[0], of, t.from, t.to, false)
	}
}

// referToOwnerless finds the person of a title that says nothing of whose it is: "the president". The region is where his
// country must be, nil where it may be anywhere.
func (r *reader) referToOwnerless(t *title, explicit bool, region map[graph.ID]bool) {
	switch {
	case r.meansSameAsBefore(t):
	case !explicit && r.meansSecretaryGeneral(t):
	case r.meansRuler(t):
	case r.means(t, r.newcomer(t)):
		r.homeOffice(t, t.entities[0])
	case r.meansHolderSaid(t, region):
	case t.status == graph.Former:
		if t.entities = r.lately(t, func(held) bool { return true }); t.entities == nil && r.depicts(t) {
			t.entities = r.antecedent(t.sent, t.head, epithet)
		}
	case (epithetRoles.Has(t.role.Key) || r.depicts(t)) && t.definite && !explicit:
		t.entities = r.antecedent(t.sent, t.head, epithet)
	case !r.ofCountry(t) || t.role.Class == "legislator" || t.role.Key == "mediator" || t.role.Key == "opposition-leader": // a senator is not his state, and a mediator is of none
	default:
		r.referToScene(t)
	}
}

// meansSameAsBefore resolves a title to who opposes somebody named, holds it by the page, or was called so before, and
// reports whether there is one.
func (r *reader) meansSameAsBefore(t *title) bool {
	for _, look := range [...]func(*title) int{r.opponent, r.pageHolder, r.sameTitle, r.sameEnvoy} {
		if e := look(t); e >= 0 && !r.ownEnvoy(t, e) {
			return r.means(t, e)
		}
	}
	return false
}

// meansSecretaryGeneral resolves "the Secretary-General" in what the United Nations publish, or tells of them, and reports
// whether the tables name one.
func (r *reader) meansSecretaryGeneral(t *title) bool {
	if t.role.Key != "secretary-general" || !r.is(t.sent, t.roleFrom, large) || !r.trusted || !r.speaksOf("org:united-nations") && !r.pageOfUN() {
		return false
	}
	un := r.beingOf(r.gaz.Entry("org:united-nations"))
	if r.holdsFor(un, t) {
		return false
	}
	if e := r.tabled(t.role.Office, un)[0]; r.beings[e].Kind == graph.Person {
		return r.meansHolder(t, e, un)
	}
	return false
}

// meansRuler resolves "the junta chief" and "the de facto ruler", no king, nor the state, and reports whether there is one.
func (r *reader) meansRuler(t *title) bool {
	w := r.lower(t.sent, t.roleFrom-1)
	if !(w == "facto" && t.role.Key == "ruler" || t.role.Key == "junta-leader") || !t.definite || t.status == graph.Former {
		return false
	}
	return r.means(t, r.holder(-1, func(h held) bool {
		return h.status != graph.Former && (h.class == "head-of-state" || h.class == "military" || h.class == "leader" || w == "facto" && h.class == "royalty")
	}))
}

// meansHolderSaid resolves "the president" to the one who was said to be one, enters that he is that of his state, and
// reports whether there is one.
func (r *reader) meansHolderSaid(t *title, region map[graph.ID]bool) bool {
	away := r.turnsOn(t)
	if r.guestly(t) {
		away = r.scene(t.sent, t.from)
	}
	p := r.holderFor(t, func(h held) bool { return (away == "" || h.of != away) && (region == nil || region[h.of]) })
	if !r.means(t, p) {
		return false
	}
	for _, h := range r.heldBy(p) {
		if r.fitsRole(h, t) && h.of != "" && (t.status != graph.Former || h.office != "" && h.status == graph.Former) && t.role.Office != "" {
			if k, ok := r.byID[h.of]; ok {
				r.hold(t, p, k, t.from, t.to, false)
			}
			break
		}
	}
	return true
}

// referToScene resolves an office of a country, which the article gives to nobody, to who holds it where the article takes place.
func (r *reader) referToScene(t *title) {
	if r.means(t, r.unofficed(t)) {
		return
	}
	if e := r.soleOwner(t); e != nil {
		t.entities = r.tabled(t.role.Office, r.beingOf(e))
		return
	}
	foes := r.foesOf(t)
	if of := r.contextCountry(t, t.sent, t.from, func(id graph.ID) bool { return slices.Contains(foes, id) }); of >= 0 && r.beings[of].pieces > 0 {
		t.entities = r.tabled(t.role.Office, of)
	} else if of = r.hostOf(t); of >= 0 {
		t.entities = r.tabled(t.role.Office, of)
	}
}
