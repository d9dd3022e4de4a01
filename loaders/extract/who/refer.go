package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
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
		r.referTo(t)
	}
	if len(persons) > 0 {
		t.entities = persons
	}
	m := Mention{Sentence: t.sent, From: t.from, To: max(t.to, t.roleTo), Head: t.head, Entities: t.entities, Form: Title, Plural: t.role.Plural, Role: t.role.Key, Actor: true,
		Generic: t.indefinite || t.role.Plural && !t.definite, Confidence: 0.8}
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
	if len(persons) == 0 && len(t.entities) == 1 && !t.role.Plural && !counterpart && !t.indefinite {
		if k := r.beings[t.entities[0]].Kind; k == graph.Country || k == graph.Organization {
			r.open = append(r.open, openTitle{len(r.mentions) - 1, t, t.entities[0]})
		}
	}
}

// joinedNames finds the holder of "foreign minister and deputy prime minister
// Ishaq Dar", "director of X and professor at Y": of the title joined to this one.
func (r *reader) joinedNames(t *title) ([]int, int, int) {
	s := t.sent
	if w := r.word(s, t.to); (w == "and" || w == "," && r.titleAt[s][min(t.to+1, len(r.words[s])-1)] >= 0 || w == "-" || w == "–" || w == "/") && !t.role.Plural {
		k := t.to + 1
		for k < len(r.words[s]) && k < t.to+5 && r.titleAt[s][k] < 0 && (r.at(s, k) != nil || r.tok(s, k).Tag.Is(parse.ADJ, parse.ADV)) {
			k++
		}
		if k < len(r.words[s]) && r.titleAt[s][k] >= 0 {
			o := &r.titles[r.titleAt[s][k]]
			if names, _, to := r.beside(o); len(names) == 1 && (w != "," || len(o.before) == 0 && !o.role.Plural && !r.generic(o)) && !(t.role.Class == "head-of-government" && o.role.Class == "head-of-state" || o.role.Class == "head-of-government" && t.role.Class == "head-of-state") && r.pieces[names[0]].kind == graph.Person && r.pieces[names[0]].entity >= 0 && !t.definite && !o.definite && r.pieces[names[0]].from >= o.roleTo {
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
		if o := r.titleEnding(s, k); o >= 0 && len(r.titles[o].named) == 1 && len(r.titles[o].entities) == 1 && r.pieces[r.titles[o].named[0]].to < r.titles[o].from && r.nameFrom(s, t.roleTo) < 0 {
			if t.status == 0 && t.bare() {
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
// Maltese ministers, A and B" and "Presidents A of Chile and B of Peru"; nil where there is no
// such pair of lists.
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
	case len(t.after) == 1:
		owners = r.ownersOf(t, true)
	case len(t.after) == 0:
		for _, n := range t.named {
			p := &r.pieces[n]
			if end := r.skipOf(p.sent, p.to); end > p.to && r.at(p.sent, end-1).kind == graph.Country {
				owners = append(owners, r.pieceBeing(r.at(p.sent, end-1)))
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

// tabled returns the person whom the tables have in an office at the article's
// day, else the country.
func (r *reader) tabled(office string, of int) []int {
	if r.trusted && office != "" && !r.day.IsZero() {
		if hs := r.gaz.Holders(office, r.beings[of].ID, r.day); len(hs) > 0 && !r.gaz.OfficeKind(office).Shared {
			return r.one(r.beingOf(hs[0].Person))
		}
	}
	return r.one(of)
}

// soleSpokesperson returns the one person whom the tables have speak for a
// palace or foreign ministry at the article's day, of the gender that the title
// tells: "the Kremlin's spokesman"; -1 where they have nobody or several.
func (r *reader) soleSpokesperson(t *title, of int) int {
	b := &r.beings[of]
	office, country := "foreign-ministry-spokesperson", b.country
	switch {
	case !r.trusted || r.day.IsZero() || t.deputy || t.status == graph.Former:
		return -1
	case b.Kind == graph.Organization:
		if b.class != "ministry" || !strings.Contains(string(b.ID), "foreign") {
			return -1
		}
	default:
		seat := false
		for _, k := range t.before {
			seat = seat || r.pieces[k].sense == gazetteer.Seat
		}
		for _, o := range t.after {
			seat = seat || r.pieces[o.piece].sense == gazetteer.Seat
		}
		if !seat {
			return -1
		}
		office, country = "spokesperson", b.ID
	}
	hs := r.gaz.Holders(office, country, r.day)
	if len(hs) != 1 {
		return -1
	}
	p := r.beingOf(hs[0].Person)
	if g := r.beings[p].gender; t.role.Gender != 0 && g != 0 && g != gazetteer.Either && g != t.role.Gender {
		return -1
	}
	return p
}

// holder returns the person last spoken of, other than one, who holds an
// office that fits; -1.
func (r *reader) holder(other int, fits func(held) bool, others ...int) int {
	found := -1
	seen := map[int]bool{}
	for _, e := range others {
		seen[e] = true
	}
	r.back(func(x *ref) bool {
		for _, e := range x.entities {
			if len(x.entities) > 1 || seen[e] || e == other || r.beings[e].Kind != graph.Person {
				continue
			}
			seen[e] = true
			for _, h := range r.heldBy(e) {
				if fits(h) {
					found = e
					return false
				}
			}
		}
		return true
	})
	return found
}

// quotedNames returns the persons named within the quotation that a title's holder utters, who
// are therefore others: "I thanked Andrzej," the head of state said.
func (r *reader) quotedNames(t *title) []int {
	s := t.sent
	h := r.tok(s, t.head)
	if h.Quoted || h.Rel != parse.Nsubj || h.Head < 0 || !r.t.speech[r.tok(s, h.Head).Lemma] {
		return nil
	}
	var out []int
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		if p := &r.pieces[k]; p.kind == graph.Person && p.entity >= 0 && r.tok(s, p.from).Quoted {
			out = append(out, p.entity)
		}
	}
	return out
}

// holderFor returns the person last spoken of whose office a title names, in
// the very word before others that mean as much; -1.
func (r *reader) holderFor(t *title, fits func(held) bool) int {
	doer, others := r.doerTo(t), r.quotedNames(t)
	if j := r.matrixSubject(t.sent, t.head); doer < 0 && j >= 0 && t.role.Class == "envoy" {
		doer = r.entityAt(t.sent, j, j+1) // "the spokesman said the envoy was told"
	}
	if e := r.soleCountry(t); e != nil {
		// "the Foreign Secretary" beside another state's foreign minister
		all := fits
		fits = func(h held) bool { return all(h) && (h.of == e.ID || h.of.Kind() != graph.Country) }
	}
	if p := r.subjectHolder(t, func(h held) bool { return r.fitsRole(h, t) && fits(h) }, append(others, doer)); p >= 0 {
		return p
	}
	text := r.titleText(t)
	p := r.holder(doer, func(h held) bool { return strings.EqualFold(h.text, text) && r.fitsRole(h, t) && fits(h) }, others...)
	if p >= 0 {
		return p
	}
	p = r.holder(doer, func(h held) bool { return h.role == t.role.Key && r.fitsRole(h, t) && fits(h) }, others...)
	if p >= 0 {
		return p
	}
	return r.holder(doer, func(h held) bool { return r.fitsRole(h, t) && fits(h) }, others...)
}

// subjectHolder returns the person who was the subject of the sentence before, if a vague title
// such as "the minister" fits, before those named after the subject; -1.
func (r *reader) subjectHolder(t *title, fits func(held) bool, others []int) int {
	if !r.generic(t) && t.role.Key != "minister" {
		return -1
	}
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < t.sent-1 {
			return false
		}
		if x.sent == t.sent-1 && x.part == subject && x.main && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person && !slices.Contains(others, x.entities[0]) && slices.ContainsFunc(r.heldBy(x.entities[0]), fits) {
			found = x.entities[0]
		}
		return true
	})
	return found
}

// doerTo returns the person who does something to whom a title means, and so
// is somebody else: "the secretary thanked the minister"; -1.
func (r *reader) doerTo(t *title) int {
	sen := &r.d.Sentences[t.sent]
	h := &sen.Tokens[t.head]
	if h.Head < 0 || !h.Rel.Is(parse.Obj, parse.Iobj, parse.Obl) || sen.Tokens[h.Head].Tag != parse.VERB {
		return -1
	}
	if j := sen.Child(h.Head, parse.Nsubj); j >= 0 && j < t.from {
		return r.entityAt(t.sent, j, j+1)
	}
	return -1
}

// predicative reports whether a title tells what somebody is, wants to be or was rather than who
// is meant: "running for president of Poland", "elected prime minister", "as foreign minister".
func (r *reader) predicative(t *title) bool {
	if t.definite || t.indefinite || t.role.Plural || r.is(t.sent, t.roleFrom, large) || t.from == 0 {
		return false
	}
	switch w := r.lower(t.sent, t.from-1); w {
	case "as", "for":
		return len(t.before) == 0
	default:
		return makes[r.tok(t.sent, t.from-1).Lemma] && len(t.before) == 0
	}
}

// referTo finds the person of a title without a name.
func (r *reader) referTo(t *title) {
	if slices.Contains(noHolding, t.role.Class) {
		return
	}
	if t.role.Plural {
		if t.entities = r.several(t); t.entities == nil {
			t.entities = r.rebels(t)
		}
		return
	}
	if t.status == graph.Elect && t.definite {
		r.electedTo(t)
		return
	}
	if r.predicative(t) {
		if of := r.explicitOwner(t, -1); of >= 0 {
			t.entities = r.one(of)
		}
		return
	}
	explicit := len(t.before) > 0 || len(t.after) > 0 || t.possessor >= 0 || t.ownerTitle >= 0
	of := r.explicitOwner(t, -1)
	if !t.definite && !(explicit && of >= 0 && !t.indefinite) && !r.is(t.sent, t.roleFrom, large) {
		if of >= 0 && r.beings[of].Kind == graph.Country {
			t.entities = r.one(of) // "a Russian diplomat": for the country, if for anybody
		}
		return
	}
	if t.indefinite {
		if of >= 0 {
			t.entities = r.one(of)
		}
		return
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
		if p := r.countryman(t, of); p >= 0 {
			t.entities = r.one(p)
			return
		}
		if p := r.stranger(t, of); p >= 0 {
			t.entities = r.one(p)
			return
		}
		office := t.role.Office
		if (r.beings[of].Kind == graph.Country || r.beings[of].Kind == graph.Organization) && (t.role.Key == "leader" || t.role.Key == "ruler") {
			if h, ok := r.gaz.Leader(id, r.day); ok {
				office = h.Office
			}
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
		if r.beings[t.entities[0]].Kind == graph.Person {
			r.hold(t, t.entities[0], of, t.from, t.to, false)
		}
		return
	}
	if explicit && t.possessor < 0 {
		return
	}
	if p := r.sameTitle(t); p >= 0 {
		t.entities = r.one(p)
		return
	}
	if t.role.Key == "secretary-general" && !explicit && r.is(t.sent, t.roleFrom, large) && r.speaksOf("org:united-nations") && r.trusted {
		if un := r.beingOf(r.gaz.Entry("org:united-nations")); !r.holdsFor(un, t) {
			if t.entities = r.tabled(t.role.Office, un); r.beings[t.entities[0]].Kind == graph.Person {
				r.hold(t, t.entities[0], un, t.from, t.to, false)
				return
			}
			t.entities = nil
		}
	}
	away := graph.ID("")
	if r.guestly(t) {
		away = r.scene(t.sent, t.from)
	}
	// "the president"
	if p := r.holderFor(t, func(h held) bool { return away == "" || h.of != away }); p >= 0 {
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
		t.entities = r.lately(t, func(held) bool { return true })
		return
	}
	if !r.ofCountry(t) {
		return
	}
	if e := r.soleCountry(t); e != nil {
		t.entities = r.tabled(t.role.Office, r.beingOf(e))
		return
	}
	if of := r.contextCountry(t, t.sent, t.from, func(graph.ID) bool { return false }); of >= 0 && r.beings[of].pieces > 0 {
		t.entities = r.tabled(t.role.Office, of)
	}
}
