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
