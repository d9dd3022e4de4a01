package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// noHolding are classes of roles that are nobody's office: a villager, a
// daughter, a suspect.
var noHolding = []string{"private", "relative", "relation", "honorific", "class"}

// resolveTitle finds out who is meant by a title and enters what it says.
func (r *reader) resolveTitle(t *title) {
	names, from, to := r.beside(t)
	var persons []int
	for _, n := range names {
		if p := &r.pieces[n]; p.kind == graph.Person && p.entity >= 0 {
			persons = append(persons, p.entity)
			t.named = append(t.named, n)
		}
	}
	if len(persons) == 0 {
		persons, from, to = r.joinedNames(t)
	}
	if len(persons) == 0 {
		if p := r.capacity(t); p >= 0 {
			persons, from, to = r.one(p), t.from, t.to
		}
	}
	counterpart := r.isCounterpart(t)
	switch {
	case len(persons) == 1 && r.inOffice(t, persons[0], from, to):
	case len(persons) > 1 && counterpart && len(t.before) == len(persons):
		r.nameCounterparts(t, persons, from, to)
	case len(persons) > 0 && counterpart:
		r.nameCounterpart(t, persons[0], from, to)
	case len(persons) > 0:
		r.nameHolders(t, persons, from, to)
	case counterpart:
		t.entities = r.counterpartOf(t)
	default:
		if r.referTo(t); len(t.entities) == 0 && t.role.Key == "official" && t.role.Plural && len(t.before) == 1 {
			if e := r.homeRule(&r.pieces[t.before[0]]); e != nil {
				t.entities = r.one(r.beingOf(e)) // "Hong Kong officials", like those of a state
			}
		}
	}
	if len(persons) > 0 {
		t.entities = persons
	} else if r.vocative(t) && !r.guestNamed(t.entities) {
		t.entities = nil // the president of the Council
	}
	m := Mention{Sentence: t.sent, From: t.from, To: max(t.to, t.roleTo), Head: t.head, Entities: t.entities, Form: Title, Plural: t.role.Plural, Role: t.role.Key, Actor: true,
		Generic: t.indefinite || t.role.Plural && !t.definite && !(t.role.Class == "armed-group" && len(t.before) == 0 && len(t.after) == 0 && len(t.entities) == 1 && r.beings[t.entities[0]].Kind == graph.Organization), Confidence: 0.8}
	if len(persons) > 0 {
		m.Generic = false
		// The name that follows is a mention of its own.
		if p := r.at(t.sent, t.roleTo); len(t.named) > 0 && p != nil && m.To > p.from {
			m.To = t.roleTo
		}
	}
	r.mention(m)
	if counterpart && len(persons) == 0 && len(t.entities) == 1 && !t.role.Plural && r.beings[t.entities[0]].Kind == graph.Country {
		r.unnamed = append(r.unnamed, openTitle{len(r.mentions) - 1, t, t.entities[0]})
	}
	if len(t.entities) == 0 && t.indefinite && !t.role.Plural && t.role.Class == "spokesperson" && r.lower(t.sent, t.from) != "another" {
		if of := r.explicitOwner(t, -1); of >= 0 {
			r.open = append(r.open, openTitle{len(r.mentions) - 1, t, of})
		}
	}
	if len(persons) == 0 && len(t.entities) == 1 && !t.role.Plural && !counterpart && (!t.indefinite || t.role.Class == "spokesperson") {
		if k := r.beings[t.entities[0]].Kind; k == graph.Country || k == graph.Organization {
			r.open = append(r.open, openTitle{len(r.mentions) - 1, t, t.entities[0]})
		}
	}
}

// joinedNames finds the holder of "foreign minister and deputy prime minister
// Ishaq Dar", "director of X and professor at Y": of the title joined to this one.
func (r *reader) joinedNames(t *title) ([]int, int, int) {
	s := t.sent
	once := r.lower(s, t.to+1) == "the" && r.lower(s, t.to+2) == "former" // "its mediator, the former president X"
	if w := r.word(s, t.to); (w == "and" || w == "," && (once || r.titleAt[s][min(t.to+1, len(r.words[s])-1)] >= 0) || w == "-" || w == "–" || w == "/") && !t.role.Plural {
		k := t.to + 1
		if once {
			k++
		}
		for k < len(r.words[s]) && k < t.to+6 && r.titleAt[s][k] < 0 && (r.at(s, k) != nil || r.tok(s, k).Tag.Is(parse.ADJ, parse.ADV)) {
			k++
		}
		if k < len(r.words[s]) && r.titleAt[s][k] >= 0 {
			o := &r.titles[r.titleAt[s][k]]
			if names, _, to := r.beside(o); len(names) == 1 && (w != "," || once || len(o.before) == 0 && !o.role.Plural && !r.generic(o)) && !(t.role.Class == "head-of-government" && o.role.Class == "head-of-state" || o.role.Class == "head-of-government" && t.role.Class == "head-of-state") && r.pieces[names[0]].kind == graph.Person && r.pieces[names[0]].entity >= 0 && ((!t.definite || r.ownedAlike(t, o) || r.inOneHand(t, o, r.pieces[names[0]].entity)) && !o.definite || once && w == "," && t.status != graph.Former) && r.pieces[names[0]].from >= o.roleTo {
				return r.one(r.pieces[names[0]].entity), t.from, to
			}
		}
	}
	k := t.from - 1
	if w := r.lower(s, k); w == "now" || w == "currently" || w == "previously" || w == "later" || w == "also" {
		k-- // "former president of A and now mediator of B"
	}
	and := r.lower(s, k) == "and"
	if and && r.word(s, k-1) == "," {
		k--
	}
	if and && (!t.definite || k < t.from-1) {
		if o := r.titleEnding(s, k); o >= 0 && len(r.titles[o].named) == 1 && len(r.titles[o].entities) == 1 && r.pieces[r.titles[o].named[0]].to < r.titles[o].from && r.nameFrom(s, t.roleTo) < 0 && !r.ofAnother(t, &r.titles[o]) {
			if t.status == 0 && t.bare() && !r.ofOwnBody(t, &r.titles[o]) {
				t.status = r.titles[o].status // "a former prime minister and foreign minister"
			}
			return r.titles[o].entities, r.titles[o].from, t.to
		}
	}
	return nil, 0, 0
}

// nameHolders enters that persons named beside a title hold the office.
func (r *reader) nameHolders(t *title, persons []int, from, to int) {
	s := t.sent
	if slices.Contains(noHolding, t.role.Class) {
		r.relate(t, persons)
		return
	}
	// "Prime Minister Anders Holmvik of Norway"
	if len(t.named) == 1 && len(t.after) == 0 && t.possessor < 0 && t.ownerNoun < 0 && t.ownerTitle < 0 {
		p := &r.pieces[t.named[0]]
		if w := r.lower(s, p.to); p.from >= t.roleTo && (w == "of" || w == "from") {
			if end := r.complements(t, p.to); len(t.after) > 0 {
				to = end
			}
		} else if p.to <= t.from && r.word(s, t.to) == "," && t.to+1 < len(r.words[s]) {
			// "Dana Whitlock, Spokesperson, U.S. Department of State"
			if q := r.at(s, t.to+1); q != nil && !t.definite && !t.indefinite && len(t.before) == 0 && q.kind == graph.Organization && r.closes(s, q.to) {
				t.after = append(t.after, owner{"of", r.pieceAt[s][t.to+1]})
			}
		}
	}
	if t.status == 0 && leads(t.role.Class) && r.hasFallen(t) {
		t.status = graph.Former
	}
	owners := r.sharedOwners(t, persons)
	for i, p := range persons {
		of := -1
		if owners != nil {
			of = owners[i]
		} else {
			of = r.owner(t, p)
		}
		r.hold(t, p, of, from, to, true)
	}
}

// sharedOwners deals out "Chile and Venezuela … their presidents, A and B", "the Latvian and
// Maltese ministers, A and B", "Presidents A of Chile and B of Peru" and "the presidents of Chile, A,
// and Peru, B"; nil where there is no such pair of lists.
func (r *reader) sharedOwners(t *title, persons []int) []int {
	if len(persons) < 2 {
		return nil
	}
	var owners []int
	switch {
	case t.possessor >= 0:
		owners = r.pronounEntities(t.sent, t.possessor)
	case len(t.before) > 1:
		for _, k := range slices.Backward(t.before) {
			if p := &r.pieces[k]; p.kind == graph.Country {
				owners = append(owners, r.pieceBeing(p))
			}
		}
	case len(t.after) > 0:
		if each, _, _ := r.eachWithOwner(t); each != nil {
			for _, p := range each {
				owners = append(owners, r.pieceBeing(p))
			}
		} else if len(t.after) == 1 {
			owners = r.ownersOf(t, true)
		}
	case len(t.after) == 0:
		for _, n := range t.named {
			p := &r.pieces[n]
			end := r.skipOf(p.sent, p.to)
			if end == p.to && len(t.before) == 0 && r.pastAside(p.sent, end) > end {
				end = r.pastAside(p.sent, end) - 1 // "the ministers A (Chile) and B (Peru)"
			}
			if q := r.at(p.sent, end-1); end > p.to && q != nil && q.kind == graph.Country {
				owners = append(owners, r.pieceBeing(q))
			}
		}
	}
	if len(owners) != len(persons) || slices.Contains(owners, -1) {
		return nil
	}
	out := slices.Clone(owners)
	for i, p := range persons {
		if of := r.knownOf(p, t); of != "" {
			if k, ok := r.byID[of]; ok && slices.Contains(owners, k) {
				out[i] = k
			}
		}
	}
	return out
}

// hold enters one holding.
func (r *reader) hold(t *title, person, of, from, to int, named bool) {
	status := t.status
	if status == 0 {
		status = graph.Current
	}
	if of < 0 || of == person {
		if b := &r.beings[person]; named && !slices.Contains(noHolding, t.role.Class) && !slices.ContainsFunc(b.held, func(h held) bool { return h.role == t.role.Key }) {
			// "General X", then "the general": of whatever it may be
			b.held = append(b.held, held{role: t.role.Key, office: t.role.Office, class: t.role.Class, status: status})
		}
		if t.role.Gender != 0 && r.beings[person].gender == 0 {
			r.beings[person].gender = t.role.Gender
		}
		return
	}
	if t.role.Gender != 0 && r.beings[person].gender == 0 {
		r.beings[person].gender = t.role.Gender
	}
	if t.role.Key == "foreign-minister" && r.tok(t.sent, t.roleTo-1).Lemma == "diplomat" && slices.ContainsFunc(r.beings[person].held, func(h held) bool {
		return h.of == r.beings[of].ID && h.status == status && h.role != t.role.Key && r.fitsRole(h, t)
	}) {
		return // "the bloc's top diplomat", said to be its high representative before
	}
	text := r.titleText(t)
	if t.role.Key == "secretary" && slices.ContainsFunc(r.beings[person].held, func(h held) bool {
		return h.of == r.beings[of].ID && h.role != t.role.Key && h.status == status && strings.Contains(h.role, "secretary")
	}) {
		return // "Secretary Blinken", the Secretary of State
	}
	c := claim{
		person: person, of: of, title: text, office: r.officeSlug(t, r.beings[of].ID), class: t.role.Class, key: t.role.Key, status: status,
		generic: r.generic(t), named: named, confidence: 0.9, at: Position{t.sent, from},
		evidence: []graph.Span{r.d.Span(t.sent, min(from, t.from), max(to, t.roleTo))},
	}
	if !named {
		c.confidence = 0.75
	}
	r.claim(c)
}

// referTo finds the person of a title without a name.
func (r *reader) referTo(t *title) {
	if slices.Contains(noHolding, t.role.Class) {
		if t.role.Class == "relative" {
			t.entities = r.relatedTo(t)
		}
		return
	}
	if t.possessor >= 0 && companions[r.lower(t.sent, t.roleTo-1)] {
		t.entities = r.companion(t)
		return
	}
	if t.ofThing || r.ofDelegation(t) {
		if b := r.explicitOwner(t, -1); b >= 0 {
			t.entities = r.one(b) // "the head of Israel's delegation": for Israel
		}
		return
	}
	if t.role.Plural {
		if t.entities = r.manyOf(t); t.entities == nil && r.ofAdministration(t) {
			t.entities = r.one(r.countryBeing("country:USA"))
		}
		return
	}
	for k := t.from; k < t.roleFrom; k++ {
		if w := r.lower(t.sent, k); (w == "first" || w == "second" || w == "third") && t.role.Office != "" {
			return // "the country's first Muslim president": whoever that was
		}
	}
	if t.status == graph.Elect && t.definite {
		r.electedTo(t)
		return
	}
	if b := r.chairing(t); b >= 0 {
		t.entities = r.one(b)
		return
	}
	if r.predicative(t) {
		if of := r.explicitOwner(t, -1); of >= 0 {
			t.entities = r.one(of)
		}
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
	if !t.definite && !(explicit && of >= 0 && !t.indefinite) && !r.is(t.sent, t.roleFrom, large) {
		if of >= 0 && (r.beings[of].Kind == graph.Country || t.role.Class == "spokesperson" && r.beings[of].Kind == graph.Organization) && !r.forNobody(t) {
			t.entities = r.one(of) // "a Russian diplomat": for the country, if for anybody; "a spokesman for Mr X", of whose body
		}
		return
	}
	if t.indefinite {
		if of >= 0 && !r.forNobody(t) {
			t.entities = r.one(of)
		}
		return
	}
	if r.ofTrade(t) {
		return // "the British airline chief"
	}
	if of >= 0 {
		id := r.beings[of].ID
		country := r.beings[of].country
		p := r.holderFor(t, func(h held) bool {
			if t.role.Key == "leader" && h.office == "general-secretary" && r.byID[h.of] > 0 && r.beings[r.byID[h.of]].country == id {
				return true // whose party rules
			}
			return (h.of == id || country != "" && h.of == country && r.beings[of].Kind != graph.Organization)
		})
		if p < 0 && bodyHeads[t.role.Key] {
			p = r.holderFor(t, func(h held) bool { return r.commissionOf(h.of, id) })
		}
		if p < 0 && r.envoyOfBody(t) {
			return
		}
		if q := r.diplomatBefore(t, of, p); q >= 0 {
			p = q
		}
		if p >= 0 && r.elsewhere(t, p) {
			t.entities = r.one(of)
			return
		}
		if p >= 0 {
			t.entities = r.one(p)
			if t.status != graph.Former {
				r.hold(t, p, of, t.from, t.to, false)
			}
			return
		}
		if t.status == graph.Former {
			t.entities = r.lately(t, func(h held) bool { return h.of == id || country != "" && h.of == country })
			return
		}
		if r.lower(t.sent, t.roleFrom-1) == "facto" && r.beings[of].Kind == graph.Country {
			if p := r.other(t.sent, -1, func(e int) bool { return r.beings[e].country == id || r.servedOnly(e) == id }); p >= 0 {
				t.entities = r.one(p) // "the kingdom's de facto ruler" is not its king
			}
			return
		}
		if t.role.Key == "candidate" && r.beings[of].Kind == graph.Organization && !t.role.Plural {
			if t.definite {
				t.entities = r.antecedent(t.sent, t.head, epithet) // "the Republican nominee" is no party
			}
			return
		}
		if p := r.bodyChief(t, of); p >= 0 {
			t.entities = r.one(p)
			r.hold(t, p, of, t.from, t.to, false)
			return
		}
		if r.beings[of].Kind == graph.Place && t.definite && r.generic(t) && len(t.before) == 1 {
			r.land = r.beings[of].country // "the Tibetan spiritual leader"
			e := r.antecedent(t.sent, t.head, epithet)
			if r.land = ""; e != nil {
				t.entities = e
				return
			}
		}
		if p := r.countryman(t, of); p >= 0 {
			t.entities = r.one(p)
			return
		}
		if p := r.stranger(t, of); p >= 0 {
			t.entities = r.one(p)
			return
		}
		if p := r.untitled(t, of); p >= 0 {
			t.entities = r.one(p)
			r.hold(t, p, of, t.from, t.to, false)
			return
		}
		if t.possessor >= 0 && t.role.Class == "legal" {
			return // "His lawyer accused X": for himself alone
		}
		if p := r.newcomer(t); p >= 0 && r.beings[of].Kind == graph.Country {
			t.entities = r.one(p) // rather than who the tables say
			r.hold(t, p, of, t.from, t.to, false)
			return
		}
		office := t.role.Office
		if (r.beings[of].Kind == graph.Country || r.beings[of].Kind == graph.Organization) && (t.role.Key == "leader" || t.role.Key == "ruler") {
			if h, ok := r.gaz.Leader(id, r.day); ok {
				office = h.Office
			}
		}
		if p := r.headNamed(t, office, of); p >= 0 {
			t.entities = r.one(p)
			return
		}
		if r.beings[of].Kind == graph.Organization && office == "foreign-minister" {
			office = "high-representative" // "the bloc's top diplomat"
		}
		if t.deputy || t.status == graph.Former {
			office = ""
		}
		if t.entities = r.tabled(office, of); t.role.Class == "spokesperson" {
			if p := r.soleSpokesperson(t, of); p >= 0 {
				t.entities = r.one(p)
			}
		}
		if p := r.sameSpeaker(t); p >= 0 && r.beings[t.entities[0]].Kind != graph.Person {
			t.entities = r.one(p)
		}
		if r.beings[t.entities[0]].Kind == graph.Country && private(t.role) {
			t.entities = nil // "his American lawyer" does not speak for the country
			return
		}
		if r.beings[t.entities[0]].Kind == graph.Organization && r.goesOn(t) {
			t.entities = nil // "The researcher at Chatham House" speaks for himself, whoever he is
			return
		}
		if r.beings[t.entities[0]].Kind == graph.Person {
			r.hold(t, t.entities[0], of, t.from, t.to, false)
		}
		return
	}
	if explicit && t.possessor < 0 {
		return
	}
	for _, look := range [...]func(*title) int{r.opponent, r.pageHolder, r.sameTitle, r.sameEnvoy} {
		if e := look(t); e >= 0 && !r.ownEnvoy(t, e) {
			t.entities = r.one(e)
			return
		}
	}
	if t.role.Key == "secretary-general" && !explicit && r.is(t.sent, t.roleFrom, large) && r.trusted && (r.speaksOf("org:united-nations") || r.pageOfUN()) {
		if un := r.beingOf(r.gaz.Entry("org:united-nations")); !r.holdsFor(un, t) {
			if t.entities = r.tabled(t.role.Office, un); r.beings[t.entities[0]].Kind == graph.Person {
				r.hold(t, t.entities[0], un, t.from, t.to, false)
				return
			}
			t.entities = nil
		}
	}
	if w := r.lower(t.sent, t.roleFrom-1); (w == "facto" && t.role.Key == "ruler" || t.role.Key == "junta-leader") && t.definite && t.status != graph.Former {
		// "the junta chief", "the de facto ruler": no king, nor the state
		if p := r.holder(-1, func(h held) bool {
			return h.status != graph.Former && (h.class == "head-of-state" || h.class == "military" || h.class == "leader" || w == "facto" && h.class == "royalty")
		}); p >= 0 {
			t.entities = r.one(p)
			return
		}
	}
	if p := r.newcomer(t); p >= 0 {
		t.entities = r.one(p)
		r.homeOffice(t, p)
		return
	}
	away := r.turnsOn(t)
	if r.guestly(t) {
		away = r.scene(t.sent, t.from)
	}
	// "the president"
	if p := r.holderFor(t, func(h held) bool { return (away == "" || h.of != away) && (region == nil || region[h.of]) }); p >= 0 {
		t.entities = r.one(p)
		for _, h := range r.heldBy(p) {
			if r.fitsRole(h, t) && h.of != "" && (t.status != graph.Former || h.office != "" && h.status == graph.Former) && t.role.Office != "" {
				if k, ok := r.byID[h.of]; ok {
					r.hold(t, p, k, t.from, t.to, false)
				}
				break
			}
		}
		return
	}
	if t.status == graph.Former {
		if t.entities = r.lately(t, func(held) bool { return true }); t.entities == nil && r.depicts(t) {
			t.entities = r.antecedent(t.sent, t.head, epithet)
		}
		return
	}
	if (epithetRoles[t.role.Key] || r.depicts(t)) && t.definite && !explicit {
		t.entities = r.antecedent(t.sent, t.head, epithet)
		return
	}
	if !r.ofCountry(t) || t.role.Class == "legislator" || t.role.Key == "mediator" || t.role.Key == "opposition-leader" { // a senator is not his state, and a mediator is of none
		return
	}
	if p := r.unofficed(t); p >= 0 {
		t.entities = r.one(p)
		return
	}
	if e := r.soleOwner(t); e != nil {
		t.entities = r.tabled(t.role.Office, r.beingOf(e))
		return
	}
	if of := r.contextCountry(t, t.sent, t.from, func(graph.ID) bool { return false }); of >= 0 && r.beings[of].pieces > 0 {
		t.entities = r.tabled(t.role.Office, of)
	}
}
