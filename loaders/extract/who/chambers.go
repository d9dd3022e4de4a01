package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// chambersAt reports whether a person's office speaks: "Netanyahu's office said", "his office said".
func (r *reader) chambersAt(s, i int) bool {
	if r.lower(s, i) != "office" || i < 1 {
		return false
	}
	if w := r.lower(s, i-1); w == "his" || w == "her" {
		return r.tok(s, i).Rel == parse.Nsubj
	}
	if i < 2 || !isPossessive(r.word(s, i-1)) {
		return false
	}
	q := r.at(s, i-2)
	return q != nil && q.to == i-1 && q.kind == graph.Person && q.entity >= 0
}

// resolveChambers takes the office of a head of state or government for the institution that it is.
func (r *reader) resolveChambers(s, i int) {
	person, from := r.entityAt(s, i-1, i), i-1
	if isPossessive(r.word(s, i-1)) {
		q := r.at(s, i-2)
		person, from = q.entity, q.from
	}
	if person < 0 || r.beings[person].Kind != graph.Person {
		return
	}
	key, of := "", graph.ID("")
	for _, h := range r.heldBy(person) {
		if h.status == graph.Former || h.of.Kind() != graph.Country {
			continue
		}
		switch {
		case h.class == "head-of-government" && h.office == "chancellor" || h.role == "chancellor":
			key = "chancellery"
		case h.class == "head-of-government" && key == "":
			key = "prime-minister-office"
		case h.class == "head-of-state" && key == "" && h.office == "president":
			key = "presidency"
		default:
			continue
		}
		of = h.of
	}
	country := r.countryBeing(of)
	if key == "" || country < 0 || r.beings[country].entry == nil {
		return
	}
	e := r.gaz.InstitutionOf(key, r.beings[country].entry)
	if e == nil {
		return
	}
	b := r.beingOf(e)
	r.beings[b].country = of
	r.beings[b].pieces++
	r.mention(Mention{Sentence: s, From: from, To: i + 1, Head: i, Entities: r.one(b), Form: Title, Actor: true, Confidence: 0.7})
}

// stateOf returns the country that a person of the tables acts for on the article's day, else the
// one that he has only ever served; -1.
func (r *reader) stateOf(person int) int {
	if b := &r.beings[person]; b.Kind != graph.Person || b.entry == nil {
		return -1
	}
	id := r.servesNow(person)
	if id == "" {
		id = r.servedOnly(person)
	}
	return r.countryBeing(id)
}

// emirate returns the emirate that a piece names before the title of one of its rulers, who is not that of the whole
// country: "Abu Dhabi Crown Prince", "Dubai's ruler"; -1.
func (r *reader) emirate(t *title, p *piece) int {
	switch t.role.Key {
	case "ruler", "crown-prince", "emir", "prince":
	default:
		return -1
	}
	for i := range p.readings {
		switch e := p.readings[i]; e.Name {
		case "Abu Dhabi", "Dubai", "Sharjah", "Ajman", "Fujairah", "Ras al-Khaimah", "Umm al-Quwain":
			b := r.beingOf(e.Entry)
			r.join(p, b)
			return b
		}
	}
	return -1
}

// ofParliament reports whether a title with "in Pristina" is the country's
// whose city that is.
func (r *reader) ofParliament(t *title) bool {
	switch t.role.Class {
	case "legislator", "minister", "head-of-state", "head-of-government", "spokesperson":
		return true
	}
	return false
}
