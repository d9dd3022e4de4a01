package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// isCounterpart reports whether a title says "counterpart" or "colleague".
func (r *reader) isCounterpart(t *title) bool {
	switch strings.TrimSuffix(r.lower(t.sent, t.roleTo-1), "s") {
	case "counterpart", "colleague", "peer", "homologue", "number", "guest", "visitor":
		return true
	case "host":
		return t.possessor >= 0
	}
	return false
}

// sameOffice reports whether a title likens two who hold the same office, as
// "counterpart" does and "guest" does not.
func (r *reader) sameOffice(t *title) bool {
	switch strings.TrimSuffix(r.lower(t.sent, t.roleTo-1), "s") {
	case "guest", "visitor", "host":
		return false
	}
	return true
}

// model returns the person with whose office "her Russian counterpart"
// compares, as a being, -1 where not known.
func (r *reader) model(t *title) int {
	if t.possessor >= 0 {
		for _, e := range r.pronounEntities(t.sent, t.possessor) {
			if r.beings[e].Kind == graph.Person {
				return e
			}
		}
	}
	for _, k := range t.before {
		if p := &r.pieces[k]; p.kind == graph.Person && p.entity >= 0 {
			return p.entity
		}
	}
	if t.ownerTitle >= 0 {
		for _, e := range r.titles[t.ownerTitle].entities {
			return e
		}
	}
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < t.sent {
			return false
		}
		if len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person && !x.generic {
			found = x.entities[0]
		}
		return found < 0
	})
	return found
}

// modelOffice returns the office that a counterpart shares with the model.
func (r *reader) modelOffice(model int) (held, bool) {
	if model < 0 {
		return held{}, false
	}
	vague, found := held{}, false
	for _, h := range slices.Backward(r.beings[model].held) {
		switch {
		case h.status == graph.Former || h.of.Kind() != graph.Country:
		case h.office != "" && !slices.Contains(genericRoles, h.role):
			return h, true
		case !found:
			vague, found = h, true
		}
	}
	for _, h := range r.gaz.Offices(r.beings[model].ID) {
		if h.At(r.day) {
			return held{role: h.Office, office: h.Office, of: h.Of, text: h.Title, class: r.gaz.OfficeKind(h.Office).Class}, true
		}
	}
	return vague, found
}

// counterpartCountry returns the country that "Russian counterpart" or
// "counterpart from the Republic of Congo" names, as a being; -1.
func (r *reader) counterpartCountry(t *title) int {
	for _, k := range t.before {
		if p := &r.pieces[k]; p.kind == graph.Country {
			return r.pieceBeing(p)
		}
	}
	for _, o := range t.after {
		if p := &r.pieces[o.piece]; p.kind == graph.Country {
			return r.pieceBeing(p)
		}
	}
	if w := r.lower(t.sent, t.roleTo); w != "from" && (w != "in" || !r.sameOffice(t)) {
		return -1
	}
	q := r.at(t.sent, t.roleTo+1)
	if q == nil || q.entry == nil || !slices.ContainsFunc(q.readings, func(c gazetteer.Candidate) bool { return c.Sense == gazetteer.Capital }) {
		return -1
	}
	// "her counterpart in Paris", "his guest from Ankara"
	cs := r.gaz.Countries(q.entry)
	if q.kind == graph.Country {
		cs = []*gazetteer.Entry{q.entry}
	}
	if m := r.model(t); len(cs) == 0 || m >= 0 && r.beings[m].country == cs[0].ID {
		return -1 // Hollande "met his counterpart in Paris"
	}
	return r.beingOf(cs[0])
}

// nameCounterparts deals out "her Latvian and Lithuanian colleagues, A and B".
func (r *reader) nameCounterparts(t *title, persons []int, from, to int) {
	all := t.before
	for i, k := range slices.Backward(all) {
		t.before = []int32{k}
		r.nameCounterpart(t, persons[len(all)-1-i], from, to)
	}
	t.before = all
}

func (r *reader) nameCounterpart(t *title, person, from, to int) {
	h, ok := r.modelOffice(r.model(t))
	of := r.counterpartCountry(t)
	if of < 0 && r.sameOffice(t) {
		// "will visit Fiji at the invitation of his counterpart X"
		if c := r.scene(t.sent, t.from); c != "" && r.beings[person].country == "" && r.model(t) >= 0 && r.beings[r.model(t)].country != "" && r.beings[r.model(t)].country != c {
			of = r.countryBeing(c)
		}
	}
	if of < 0 {
		return
	}
	r.beings[person].country = r.beings[of].ID
	if !ok {
		return
	}
	title, office, key := h.text, h.office, h.role
	for _, k := range r.gaz.Offices(r.beings[person].ID) {
		if k.Of == r.beings[of].ID && k.At(r.day) {
			title, office, key = k.Title, k.Office, k.Office
		}
	}
	r.claim(claim{person: person, of: of, title: title, office: office, key: key, class: h.class, status: graph.Current, named: true, confidence: 0.8,
		at: Position{t.sent, from}, evidence: []graph.Span{r.d.Span(t.sent, min(from, t.from), max(to, t.roleTo))}})
}

// counterpartOf finds the person of "her Russian counterpart", else the country.
func (r *reader) counterpartOf(t *title) []int {
	of := r.counterpartCountry(t)
	model := -1
	if of < 0 || !r.sameOffice(t) {
		if t.possessor < 0 && t.definite && !t.role.Plural && of < 0 && !r.sameOffice(t) {
			if p := r.visitor(t.sent, t.from, strings.HasPrefix(r.lower(t.sent, t.roleTo-1), "host")); p >= 0 {
				return r.one(p)
			}
		}
		if t.role.Plural && t.possessor >= 0 && r.lower(t.sent, t.roleTo-1) == "hosts" {
			if guest, c := r.model(t), r.countryBeing(r.scene(t.sent, t.from)); guest >= 0 && c >= 0 && c != r.countryOf(guest) {
				return r.one(c) // "Modi flew to Colombo, where his hosts promised"
			}
		}
		if t.role.Plural {
			return r.peersOfBoth(t)
		}
		if t.possessor < 0 {
			return nil
		}
		// "her counterpart", "his Russian host": the other of the two spoken of.
		if model = r.model(t); model < 0 {
			return nil
		}
		fits := func(e int) bool {
			return of < 0 || r.countryOf(e) == of || r.beings[e].country == "" && r.servesNow(e) == r.beings[of].ID
		}
		if p := r.partner(t.sent, model, fits); p >= 0 && !r.sameOffice(t) {
			return r.one(p)
		}
		// "his colleague", who has not been told of for some time: of the same rank elsewhere
		peer := -1
		if h, ok := r.modelOffice(model); ok && of < 0 && r.sameOffice(t) {
			peer = r.holder(model, func(x held) bool {
				return x.of != h.of && x.of.Kind() == graph.Country && x.status != graph.Former && x.office != "" && (x.office == h.office || leads(x.class) && leads(h.class))
			})
		}
		if p := r.other(t.sent, model, fits); p >= 0 && (peer < 0 || !slices.ContainsFunc(r.beings[p].held, func(x held) bool { return x.of.Kind() == graph.Country && x.status != graph.Former })) {
			return r.one(p)
		}
		if peer >= 0 {
			return r.one(peer)
		}
		if of < 0 {
			return nil
		}
		return r.one(of)
	}
	if t.role.Plural {
		// "his Azeri and Armenian counterparts"
		var out []int
		for _, k := range slices.Backward(t.before) {
			if p := &r.pieces[k]; p.kind == graph.Country {
				out = append(out, r.peer(t, r.pieceBeing(p))...)
			}
		}
		if len(out) == 0 {
			// "his counterparts from Uruguay and Brazil"
			for _, c := range r.ownersOf(t, false) {
				out = append(out, r.peer(t, c)...)
			}
		}
		if len(out) > 1 {
			return out
		}
	}
	return r.peer(t, of)
}

// peer finds who holds the office of a counterpart's model in the country of, else the country.
func (r *reader) peer(t *title, of int) []int {
	h, ok := r.modelOffice(r.model(t))
	if !ok {
		// of whose own office nothing is known
		if p := r.holder(r.model(t), func(x held) bool {
			return x.of == r.beings[of].ID && x.status != graph.Former && (x.class == "minister" || leads(x.class))
		}); p >= 0 && r.model(t) >= 0 {
			return r.one(p)
		}
		return r.one(of)
	}
	if p := r.holder(-1, func(x held) bool {
		return x.of == r.beings[of].ID && (x.office == h.office || x.role == h.role) && x.status != graph.Former
	}); p >= 0 {
		return r.one(p)
	}
	if leads(h.class) {
		// a prime minister's counterpart who is a president
		if p := r.holder(-1, func(x held) bool {
			return x.of == r.beings[of].ID && leads(x.class) && x.status != graph.Former
		}); p >= 0 {
			return r.one(p)
		}
	}
	if es := r.tabled(h.office, of); h.class == "minister" && (len(es) != 1 || r.beings[es[0]].Kind != graph.Person) {
		// of the "Minister of State and Foreign Affairs", who has no such title
		if p := r.holder(-1, func(x held) bool {
			return x.of == r.beings[of].ID && x.class == h.class && x.status != graph.Former
		}); p >= 0 {
			return r.one(p)
		}
	}
	return r.tabled(h.office, of)
}

// leads reports whether offices of a class are those of heads of states or governments.
func leads(class string) bool { return class == "head-of-state" || class == "head-of-government" }

// inOffice enters that whom somebody's predecessor is said to be held his office before him, or
// a successor holds it; false where a title says neither.
func (r *reader) inOffice(t *title, person, from, to int) bool {
	status := graph.Former
	switch strings.TrimSuffix(r.lower(t.sent, t.roleTo-1), "s") {
	case "predecessor":
	case "successor":
		status = graph.Current
	default:
		return false
	}
	model := r.model(t)
	h, ok := r.modelOffice(model)
	if !ok || model == person || h.of == "" {
		return true
	}
	of := r.countryBeing(h.of)
	if of < 0 {
		return true
	}
	r.claim(claim{person: person, of: of, title: h.text, office: h.office, class: h.class, key: h.role, status: status, named: true, confidence: 0.7,
		at: Position{t.sent, from}, evidence: []graph.Span{r.d.Span(t.sent, min(from, t.from), max(to, t.roleTo))}})
	return true
}

// receivedEnvoy returns the state of the envoy whom the holder of a title receives, which is not
// his own: "the British ambassador was received by Deputy Foreign Minister X"; "".
func (r *reader) receivedEnvoy(t *title) graph.ID {
	if t == nil || t.role.Class == "envoy" || r.lower(t.sent, t.from-1) != "by" {
		return ""
	}
	sen := &r.d.Sentences[t.sent]
	v := r.actBy(t)
	if v < 0 {
		return ""
	}
	n := sen.Child(v, parse.NsubjPass)
	if n < 0 || n > t.from {
		return ""
	}
	e := r.entityAt(t.sent, n, n+1)
	if e < 0 || !r.isEnvoy(e) {
		return ""
	}
	if c := r.countryOf(e); c >= 0 {
		return r.beings[c].ID
	}
	return r.servesNow(e)
}

// actBy returns the verb that a title stands under; -1.
func (r *reader) actBy(t *title) int {
	v := t.head
	for n := 0; v >= 0 && n < 4 && r.tok(t.sent, v).Tag != parse.VERB; n++ {
		v = r.tok(t.sent, v).Head
	}
	if v < 0 || r.tok(t.sent, v).Tag != parse.VERB {
		return -1
	}
	return v
}

// postOf returns the country to which or in which an envoy is by the words of a title, as a being; -1.
func (r *reader) postOf(t *title) int {
	post := -1
	for _, o := range t.after {
		if o.prep != "in" && o.prep != "to" {
			continue
		}
		p := &r.pieces[o.piece]
		if p.kind == graph.Country {
			post = r.pieceBeing(p)
		} else if p.entity >= 0 {
			post = r.countryOf(p.entity)
		}
		if post < 0 && p.entry != nil {
			for _, c := range r.gaz.Countries(p.entry) {
				post = r.beingOf(c)
			}
		}
	}
	return post
}

// elsewhere reports whether an envoy has been said to be posted to a country other than the one
// that does something to the envoy of a title: "the Saudi ministry summoned the Lebanese
// ambassador" after "the Lebanese envoy in Manama".
func (r *reader) elsewhere(t *title, person int) bool {
	if t.role.Class != "envoy" {
		return false
	}
	post := -1
	for i := range r.titles {
		u := &r.titles[i]
		if u == t || u.role.Class != "envoy" || len(u.entities) != 1 || u.entities[0] != person {
			continue
		}
		if p := r.postOf(u); p >= 0 {
			post = p
		}
	}
	if own := r.postOf(t); own >= 0 || len(t.after) > 0 {
		return post >= 0 && own >= 0 && post != own // the ambassador to Panama is not the one to Estonia
	}
	v := r.actBy(t)
	if post < 0 || v < 0 {
		return false
	}
	n := r.d.Sentences[t.sent].Child(v, parse.Nsubj)
	if n < 0 || n > t.from {
		return false
	}
	es := r.saidAt(t.sent, n, t.from)
	return len(es) > 0 && !slices.ContainsFunc(es, func(e int) bool {
		return r.countryOf(e) < 0 || r.countryOf(e) == post || r.beings[e].Kind == graph.Person
	})
}

// hostsOf returns the country with whose leaders the holder of a title without an owner talks, and whose he is not: "the
// premier will hold talks with the Sri Lankan leadership"; "".
func (r *reader) hostsOf(t *title) graph.ID {
	if !t.definite || len(t.before) > 0 || len(t.after) > 0 || t.possessor >= 0 || t.to >= len(r.words[t.sent]) || !r.finiteAfter(t.sent, t.to) {
		return ""
	}
	for k := t.to; k < min(t.to+9, len(r.words[t.sent])-2); k++ {
		if r.lower(t.sent, k) != "with" {
			continue
		}
		for k++; k < len(r.words[t.sent])-1 && r.tok(t.sent, k).Tag.Is(parse.DET, parse.PRON, parse.ADJ) && r.pieceAt[t.sent][k] < 0; k++ {
		}
		q := r.at(t.sent, k)
		if q == nil || q.from != k || q.kind != graph.Country || q.entry == nil {
			return ""
		}
		switch r.tok(t.sent, q.to).Lemma {
		case "leadership", "leader", "official", "authority", "government", "counterpart", "side", "delegation", "minister", "interlocutor":
			return q.entry.ID
		}
		return ""
	}
	return ""
}

// likened returns the state of whose minister a sentence makes the counterpart of the holder of a title, the last before: "a letter from
// President X to his Chilean counterpart"; -1.
func (r *reader) likened(t *title) int {
	for i := range r.titles {
		o := &r.titles[i]
		if o.sent != t.sent || o.from < t.to || o.void || len(o.before) == 0 && len(o.named) == 0 {
			continue
		}
		if o.possessor < 0 || !r.isCounterpart(o) || !r.sameOffice(o) || len(o.before) == 0 {
			return -1
		}
		if q := &r.pieces[o.before[0]]; q.kind == graph.Country {
			return r.pieceBeing(q)
		}
		return -1
	}
	return -1
}
