package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// owner finds whose office a title names: the country or organisation, as a
// being; -1 where the text does not say. person is who holds it, -1 where nobody is named.
func (r *reader) owner(t *title, person int) int {
	if person >= 0 && t.ownerNoun >= 0 && r.t.nominals[r.tok(t.sent, t.ownerNoun).Lemma].refers&state != 0 {
		if of := r.servesNow(person); of != "" && r.countryBeing(of) >= 0 {
			return r.countryBeing(of) // "the country's leader", whatever "the country" was taken for
		}
	}
	if t.role.Key == "special-representative" && t.role.Tokens > 3 {
		if un := r.gaz.Entry("org:united-nations"); un != nil {
			return r.beingOf(un) // "Special Representative of the Secretary-General for Chad"
		}
	}
	if (t.role.Key == "speaker" || t.role.Class == "legislator") && r.partisan(t) {
		return r.countryBeing("country:USA")
	}
	if b := r.explicitOwner(t, person); b >= 0 {
		if c := r.countryOf(b); t.role.Class == "envoy" && r.beings[b].class == "embassy" && c >= 0 {
			return c
		}
		return b
	}
	if b := r.servedOwner(t, person); b >= 0 {
		return b
	}
	// The offices of one country: "the Foreign Secretary".
	if person >= 0 {
		if of := r.knownOf(person, t); of != "" {
			if e := r.gaz.Entry(of); e != nil {
				return r.beingOf(e)
			}
		}
		for _, h := range r.beings[person].held {
			if h.of == "" || !r.ofCountry(t) || h.status == graph.Former && h.class != "head-of-state" {
				continue
			}
			if h.of.Kind() == graph.Country {
				return r.byID[h.of]
			}
			// "FCO Minister Tobias Ellwood", then "the minister"
			if c := r.countryOf(r.byID[h.of]); c >= 0 && h.class == t.role.Class {
				return c
			}
		}
		if of := r.servesNow(person); of != "" && r.ofCountry(t) {
			return r.countryBeing(of)
		}
		if of := r.servedOnly(person); of != "" && r.ofCountry(t) {
			return r.countryBeing(of)
		}
	}
	if person >= 0 && !r.ofCountry(t) && t.role.Class != "military" {
		// "Eva Tóthová, acting director", of what she has just been said to serve
		for _, h := range r.beings[person].held {
			if h.of.Kind() == graph.Organization {
				return r.byID[h.of]
			}
		}
	}
	if e := r.soleOwner(t); e != nil {
		return r.beingOf(e)
	}
	if b := r.spokesOf(t, person); b >= 0 {
		return b
	}
	if b := max(r.envoyBefore(t), r.signedOwner(t, person)); b >= 0 {
		return b
	}
	if t.role.Class == "minister" && person >= 0 && r.lower(t.sent, t.roleTo) == "for" {
		if land := r.landOfBody(); land >= 0 {
			return land // "Minister for Africa X", on a page of the Foreign Office
		}
		if land := r.landSpoken(t.sent); land >= 0 {
			return land
		}
	}
	if t.role.Class == "envoy" && r.cabled(t.sent) {
		return r.countryBeing("country:USA")
	}
	if t.role.Key == "secretary" && r.is(t.sent, t.roleFrom, large) && person >= 0 {
		for _, h := range r.beings[person].held {
			if h.of.Kind() == graph.Country && strings.HasPrefix(strings.ToLower(h.text), "secretary of") {
				return r.byID[h.of] // "Secretary of State X", then "the Secretary"
			}
		}
		if h := r.home(); h >= 0 && havingSecretaries[r.beings[h].ID] {
			return h
		}
		return r.countryBeing("country:USA") // "Former Secretary X" is American usage
	}
	if t.role.Of == "organization" && len(t.before) == 0 && len(t.after) == 0 {
		if b := r.bodyOfPage(); b >= 0 {
			return b // "Secretary General X", on his organisation's page
		}
	}
	if r.ofCountry(t) && !r.ofUnknown(t) && r.lower(t.sent, t.from-1) == "where" {
		if p := r.at(t.sent, t.from-3); p != nil && r.word(t.sent, t.from-2) == "," && p.entry != nil {
			for _, c := range r.gaz.Countries(p.entry) {
				return r.beingOf(c) // "travels to Helsinki, where President X will receive him"
			}
		}
	}
	if r.ofCountry(t) && !r.ofUnknown(t) {
		if t.role.Key == "mediator" {
			return -1 // none of those between whom he mediates
		}
		if t.role.Class == "head-of-state" && t.roleTo-t.roleFrom > t.role.Tokens && !t.deputy {
			return -1 // "Association president X"
		}
		if b := r.toldOwner(t, person); b >= 0 {
			return b
		}
		sender, foes := r.calledIn(t), r.foesOf(t)
		if sender != "" && t.from == t.roleFrom || sender != "" && r.lower(t.sent, t.from) == "acting" {
			if b := r.sentAwayToo(t, sender); b >= 0 {
				return b
			}
		}
		if b := r.electedThere(t, person); b >= 0 {
			return b
		}
		b := r.contextCountry(t, t.sent, t.from, func(id graph.ID) bool {
			return r.taken(t, id, person) || slices.Contains(foes, id) || sender != "" && id == sender || r.noneThere(t, id)
		})
		if b < 0 {
			b = r.besidesIncumbent(t, person)
		}
		return b
	}
	return -1
}

// sitting are the last words of the names of bodies on which one is.
var sitting = vocab.Words("council", "committee", "commission", "board", "panel")

// cabled reports whether a sentence tells what stands in American cables, the only ones that articles
// quote by the hundred without saying whose they are.
func (r *reader) cabled(s int) bool {
	if !r.speaksOf("country:USA") {
		return false
	}
	for k := range r.d.Sentences[s].Tokens {
		if l := r.tok(s, k).Lemma; l == "cable" {
			return true
		}
	}
	return false
}

// calledIn returns the country that summons or expels the envoy whom a title means, and whose
// envoy it therefore is not; "".
func (r *reader) calledIn(t *title) graph.ID {
	if !posted(t.role) {
		return ""
	}
	sen := &r.d.Sentences[t.sent]
	h := t.head
	for sen.Tokens[h].Rel.Is(parse.Flat, parse.NmodDesc, parse.Appos, parse.Compound) && sen.Tokens[h].Head >= 0 {
		h = sen.Tokens[h].Head
	}
	v := sen.Tokens[h].Head
	if v < 0 || !sen.Tokens[h].Rel.Is(parse.Obj, parse.Iobj, parse.NsubjPass) && !(sen.Tokens[h].Rel == parse.Obl && (r.joinedBy(t.sent, h, "to") || r.lower(t.sent, t.from-1) == "to")) {
		return ""
	}
	switch sen.Tokens[v].Lemma {
	case "deliver", "give", "convey", "complain", "present":
		if sen.Tokens[h].Rel != parse.Obl {
			return ""
		}
	case "summon", "call", "expel", "declare", "convoke", "rebuke", "protest", "hand", "tell", "invite",
		"eject", "oust", "evict", "deport", "banish", "throw", "order", "kick", "boot", "turf", "send", "toss":
	default:
		return ""
	}
	j := sen.Child(v, parse.Nsubj, parse.OblAgent)
	if p := r.at(t.sent, v-1); j < 0 && p != nil && p.kind == graph.Country {
		j = p.from // listed with what stands before: "expelled X and Chad ejected Y"
	}
	if j < 0 {
		return ""
	}
	if e := r.entityAt(t.sent, j, j+1); e >= 0 {
		return r.beings[e].country
	}
	if p := r.at(t.sent, j); p != nil {
		if e := r.pieceBeing(p); e >= 0 {
			return r.beings[e].country
		}
	}
	return ""
}

// sentAwayToo returns whose envoy a state sends away after others have sent away theirs: "Chad expelled France's ambassador X and
// Niger ejected chargé d'affaires Y"; -1.
func (r *reader) sentAwayToo(t *title, sender graph.ID) int {
	for i := len(r.titles) - 1; i >= 0; i-- {
		o := &r.titles[i]
		if !posted(o.role) || o.sent != t.sent || o.from >= t.from {
			continue
		}
		if b := r.explicitOwner(o, -1); b >= 0 && r.beings[b].Kind == graph.Country && r.beings[b].ID != sender {
			return b
		}
	}
	return -1
}

// ofUnknown reports whether a name of no table stands before a title as its
// owner: what country that is in is not for the context to say.
func (r *reader) ofUnknown(t *title) bool {
	for _, k := range t.before {
		p := &r.pieces[k]
		if p.kind == 0 && p.readings == nil && p.institution == nil && !vocab.Get(&r.t.nobody, r.word(p.sent, p.from)) && !r.is(p.sent, p.from, shout) {
			return true
		}
	}
	return false
}

// ofCountry reports whether a title without further words is a country's.
func (r *reader) ofCountry(t *title) bool {
	switch t.role.Class {
	case "head-of-state", "head-of-government", "deputy-head", "minister", "royalty", "envoy":
		return true
	case "military":
		if t.role.Office == "military-chief" || t.role.Office == "joint-chiefs-chairman" {
			return true
		}
		if w := r.lower(t.sent, t.roleTo-1); w == "chief" && t.role.Key == "commander" && r.lower(t.sent, t.roleTo-2) != "military" {
			return t.definite || r.is(t.sent, t.roleFrom, large) // "the army chief, General X"
		}
		return false // a rank is its army's, which "Capt. X" does not tell
	case "leader", "expert", "academic", "business", "journalist", "culture", "other", "activist", "organization-head", "organization-deputy":
		return false
	}
	return t.role.Of == "country" || t.role.Key == "speaker" || t.role.Key == "pope"
}

// knownOf returns of what the tables know a person to hold the office that a
// title names, "" where they do not.
func (r *reader) knownOf(person int, t *title) graph.ID {
	var best graph.ID
	for _, h := range r.gaz.Offices(r.beings[person].ID) {
		if h.Office != t.role.Office && !r.generic(t) || t.deputy {
			continue
		}
		if h.At(r.day) || best == "" {
			best = h.Of
		}
	}
	return best
}

// servesNow returns the country of which the tables have a person hold some
// office on the article's day, or in an article without a day the only one that
// the person has served; "" where they do not.
func (r *reader) servesNow(person int) graph.ID {
	if r.day.IsZero() {
		return r.servedOnly(person)
	}
	if !r.trusted {
		return ""
	}
	for _, h := range r.gaz.Offices(r.beings[person].ID) {
		if h.At(r.day) && h.Of.Kind() == graph.Country {
			return h.Of
		}
	}
	return ""
}

// servedOnly returns the one country in which the tables have a person hold all his offices,
// "" where they do not.
func (r *reader) servedOnly(person int) graph.ID {
	var only graph.ID
	for _, h := range r.gaz.Offices(r.beings[person].ID) {
		if h.Of.Kind() != graph.Country {
			continue // he chaired the African Union besides
		}
		if only != "" && h.Of != only {
			return ""
		}
		only = h.Of
	}
	return only
}

// taken reports whether the article gives a country's office to somebody else.
func (r *reader) taken(t *title, of graph.ID, person int) bool {
	if person < 0 || r.generic(t) || t.status == graph.Former {
		return false
	}
	if t.role.Class == "envoy" || t.role.Class == "legislator" || t.role.Class == "official" {
		return false
	}
	h := r.holderOf(t.role.Key, of)
	return h >= 0 && h != person
}

// explicitOwner finds the owner that the words of the title's phrase name.
func (r *reader) explicitOwner(t *title, person int) int {
	if t.body != nil {
		return r.beingOf(t.body)
	}
	country, organization, cityCountry := -1, -1, -1
	take := func(b int) {
		if b < 0 {
			return
		}
		switch r.beings[b].Kind {
		case graph.Country:
			if country < 0 {
				country = b
			}
		case graph.Organization, graph.Place:
			if organization < 0 || r.beings[organization].class == "city" && r.beings[organization].Kind == graph.Place && r.beings[b].Kind == graph.Organization {
				organization = b // "of the Warsaw office of the ECFR"
			}
		case graph.Person:
			// "Benčík's deputy": of what Benčík heads
			for _, h := range r.beings[b].held {
				if h.of.Kind() == graph.Organization && organization < 0 && t.role.Class != "minister" {
					organization = r.byID[h.of]
				}
			}
			if r.lower(t.sent, t.roleFrom) == "campaign" || r.lower(t.sent, t.roleFrom-1) == "campaign" {
				return // "Johnson's campaign chairman"
			}
			id := r.beings[b].country
			if id == "" {
				id = r.servesNow(b) // named there for the first time
			}
			if id != "" && country < 0 && organization < 0 {
				country = r.countryBeing(id)
			}
		}
	}
	for i, o := range t.after {
		p := &r.pieces[o.piece]
		b := r.pieceBeing(p)
		if b < 0 || b == person {
			continue
		}
		if k := r.beings[b].Kind; k == graph.Organization && i+1 < len(t.after) && isPossessive(r.word(t.sent, p.to)) && r.pieces[t.after[i+1].piece].from <= p.to+2 && r.pieces[t.after[i+1].piece].kind == k {
			continue // "a fellow at Harvard's Belfer Center"
		}
		if r.missionTo(p) {
			continue
		}
		b = r.behind(p, b)
		k := r.beings[b].Kind
		switch o.prep {
		case "of":
			take(b)
		case "from":
			if r.servesOthers(person, b) {
				continue // "President Xi Jinping from Moscow"
			}
			if t.role.Class != "envoy" || k == graph.Country && t.possessor < 0 {
				take(b)
			} else {
				r.post(t, b) // "recalled its ambassador from Paris"
			}
		case "at", "with":
			if k == graph.Organization {
				take(b)
			}
		case "for":
			if t.role.Class == "official" && t.role.Of == "country" && k == graph.Organization {
				continue // "Assistant Secretary of State for the Bureau of African Affairs"
			}
			if t.role.Class == "spokesperson" || k == graph.Organization || t.role.Key == "negotiator" {
				take(b)
			}
		case "in":
			r.post(t, b)
			if k == graph.Place && t.role.Class != "envoy" && r.beings[b].country != "" && cityCountry < 0 {
				cityCountry = r.countryOf(b)
			}
			if k == graph.Organization && p.institution == nil || p.institution != nil && p.institution.Class != "country" {
				take(b)
			}
		case "to":
			r.post(t, b)
			if t.role.Class != "envoy" && (k == graph.Person || k == graph.Organization && t.role.Of != "country") {
				take(b) // "an adviser to the commission"
			}
		case "on":
			if k == graph.Organization && (t.role.Class == "official" || t.role.Class == "organization-head") && sitting.Has(r.lower(t.sent, p.to-1)) {
				take(b) // "a senior director on the National Security Council"
			}
		case "under":
		}
	}
	var ministry *piece
	leftmost, stateFirst := len(r.words[t.sent]), false
	for _, k := range t.before {
		p := &r.pieces[k]
		b := r.pieceBeing(p)
		if b < 0 && p.institution != nil && p.institution.Class == "ministry" {
			ministry = p
		}
		if b < 0 && p.entry != nil && p.kind == graph.Place && p.sense == gazetteer.Adjective && rulesRegion(t) {
			b = r.beingOf(p.entry) // "the Bavarian premier"
			r.join(p, b)
		}
		if b >= 0 {
			b = r.behind(p, b)
		}
		if e := r.emirate(t, p); e >= 0 {
			return e
		}
		if b >= 0 && r.beings[b].Kind == graph.Place && p.sense != gazetteer.Adjective && r.beings[b].class == "city" && r.ofCountry(t) {
			continue
		}
		if (b < 0 || r.beings[b].Kind == graph.Person) && rules.Has(r.lower(t.sent, p.to)) && t.status != graph.Former {
			b = r.calledAfter(t.sent, p.to-1) // "an Obama administration official"
		}
		if b >= 0 && p.from < leftmost {
			leftmost, stateFirst = p.from, r.beings[b].Kind == graph.Country
		}
		take(b)
	}
	if r.lower(t.sent, t.roleFrom) == "administration" {
		take(r.calledAfter(t.sent, t.roleFrom-1)) // "a Reagan administration official"
	}
	if t.ownerTitle >= 0 {
		for _, e := range r.titles[t.ownerTitle].entities {
			take(e)
		}
	}
	if ministry != nil && organization < 0 {
		// "a foreign ministry spokesman in Beijing"
		of := max(country, cityCountry)
		if of < 0 {
			of = r.contextCountry(t, t.sent, t.from, func(graph.ID) bool { return false })
		}
		if of >= 0 && r.beings[of].entry != nil {
			r.institutionFor(ministry, of, ministry.from)
			if ministry.entity >= 0 {
				country = -1
				take(r.behind(ministry, ministry.entity))
			}
		}
	}
	if country < 0 && organization < 0 && t.role.Class == "official" {
		take(r.servedHolder(t)) // "an adviser to the Ugandan president"
	}
	if t.ownerNoun >= 0 {
		for _, e := range r.saidAt(t.sent, t.ownerNoun, t.roleFrom) {
			take(e)
		}
	}
	if t.possessor >= 0 && country < 0 && organization < 0 {
		for _, e := range r.pronounEntities(t.sent, t.possessor) {
			if e != person {
				take(e)
			}
		}
		if country < 0 && organization < 0 {
			// "his spokesman": of whoever the owner of the pronoun's country is
			return -1
		}
	}
	if t.role.Class == "envoy" && organization >= 0 && country >= 0 && stateFirst {
		return country // "Israel's UN envoy"
	}
	// "the US ambassador to NATO", "Italian director of IAI": offices of a
	// country are the country's where both are named.
	if t.role.Class == "minister" && organization >= 0 && r.beings[organization].Kind == graph.Organization && !r.union(organization) {
		return country // "Vice Minister of the People's Armed Forces": a field, not an owner
	}
	if organization >= 0 && country >= 0 {
		if t.role.Class == "military" && r.beings[organization].class == "military" {
			return organization // "Captain X of the Portuguese navy"
		}
		if t.role.Of == "country" && r.beings[organization].Kind != graph.Place {
			return country
		}
		return organization
	}
	if b := r.servedLand(t); b >= 0 && country < 0 && organization < 0 {
		return b
	}
	if country < 0 && organization < 0 && r.ofParliament(t) {
		return cityCountry
	}
	return max(country, organization)
}
