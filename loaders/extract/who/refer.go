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
	counterpart := r.isCounterpart(t)
	switch {
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
	if len(persons) == 0 && len(t.entities) == 1 && !t.role.Plural && !counterpart && !t.indefinite {
		if k := r.beings[t.entities[0]].Kind; k == graph.Country || k == graph.Organization {
			r.open = append(r.open, openTitle{len(r.mentions) - 1, t})
		}
	}
}

// openTitle is a reference to an office whose holder had not been named yet.
type openTitle struct {
	mention int
	title   *title
}

// closeTitles gives references by title to the holders named later in the text.
func (r *reader) closeTitles() {
	for _, o := range r.open {
		m := &r.mentions[o.mention]
		of := r.beings[m.Entities[0]].ID
		for i := range r.beings {
			if r.beings[i].Kind != graph.Person {
				continue
			}
			if slices.ContainsFunc(r.beings[i].held, func(h held) bool { return h.of == of && r.fitsRole(h, o.title) }) {
				m.Entities = []int{i}
				break
			}
		}
	}
}

// leavers marks the offices of those who, the article says, have resigned or
// been dismissed.
func (r *reader) leavers() {
	for s := range r.words {
		for i := range r.words[s] {
			t := r.tok(s, i)
			if t.Tag != parse.VERB || !r.leaves(s, i) {
				continue
			}
			p := r.speakerOf(s, i)
			if p < 0 || r.beings[p].Kind != graph.Person {
				continue
			}
			for k := range r.holdings {
				c := &r.holdings[k]
				if c.person == p && c.status == graph.Current && (c.at.Sentence <= s) {
					c.status = graph.Former
				}
			}
		}
	}
}

// leaves reports whether the verb at a token says that its subject has left an
// office: "resigned", "has stepped down", "was dismissed", not "will resign".
func (r *reader) leaves(s, i int) bool {
	t := r.tok(s, i)
	passive := false
	switch t.Lemma {
	case "resign", "quit":
	case "step", "stand":
		if r.lower(s, i+1) != "down" && r.lower(s, i+1) != "aside" {
			return false
		}
	case "dismiss", "sack", "fire", "oust", "depose", "remove":
		passive = true
	default:
		return false
	}
	sen := &r.d.Sentences[s]
	if r.negated(s, i) || sen.Has(i, parse.Mark) || r.tok(s, i).Quoted {
		return false
	}
	for j := range sen.Children(i) {
		if sen.Tokens[j].XPOS == parse.MD {
			return false
		}
	}
	if passive {
		return t.XPOS == parse.VBN && sen.Has(i, parse.NsubjPass)
	}
	return t.XPOS == parse.VBD || t.XPOS == parse.VBN && sen.Has(i, parse.Aux)
}

// joinedNames finds the holder of "foreign minister and deputy prime minister
// Ishaq Dar", "director of X and professor at Y": of the title joined to this one.
func (r *reader) joinedNames(t *title) ([]int, int, int) {
	s := t.sent
	if r.lower(s, t.to) == "and" && !t.role.Plural {
		k := t.to + 1
		for k < len(r.words[s]) && k < t.to+5 && r.titleAt[s][k] < 0 && (r.at(s, k) != nil || r.tok(s, k).Tag == parse.ADJ) {
			k++
		}
		if k < len(r.words[s]) && r.titleAt[s][k] >= 0 {
			o := &r.titles[r.titleAt[s][k]]
			if names, _, to := r.beside(o); len(names) == 1 && r.pieces[names[0]].kind == graph.Person && r.pieces[names[0]].entity >= 0 && !t.definite && !o.definite && r.pieces[names[0]].from >= o.roleTo {
				return []int{r.pieces[names[0]].entity}, t.from, to
			}
		}
	}
	k := t.from - 1
	if r.lower(s, k) == "and" && r.word(s, k-1) == "," {
		k--
	}
	if r.lower(s, t.from-1) == "and" && !t.definite {
		if o := r.titleEnding(s, k); o >= 0 && len(r.titles[o].named) == 1 && len(r.titles[o].entities) == 1 && r.pieces[r.titles[o].named[0]].to < r.titles[o].from && r.nameFrom(s, t.roleTo) < 0 {
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
	if p := &r.pieces[0]; len(t.named) == 1 && len(t.after) == 0 {
		p = &r.pieces[t.named[0]]
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

// sharedOwners deals out "Chile and Venezuela … their presidents, A and B";
// nil where there is no such pair of lists.
func (r *reader) sharedOwners(t *title, persons []int) []int {
	if len(persons) < 2 || t.possessor < 0 {
		return nil
	}
	owners := r.pronounEntities(t.sent, t.possessor)
	if len(owners) != len(persons) {
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
		if t.role.Gender != 0 && r.beings[person].gender == 0 {
			r.beings[person].gender = t.role.Gender
		}
		return
	}
	if t.role.Gender != 0 && r.beings[person].gender == 0 {
		r.beings[person].gender = t.role.Gender
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

// isCounterpart reports whether a title says "counterpart" or "colleague".
func (r *reader) isCounterpart(t *title) bool {
	switch strings.TrimSuffix(r.lower(t.sent, t.roleTo-1), "s") {
	case "counterpart", "colleague", "number":
		return true
	}
	return false
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
	for _, h := range slices.Backward(r.beings[model].held) {
		if h.status != graph.Former && h.of.Kind() == graph.Country {
			return h, true
		}
	}
	for _, h := range r.gaz.Offices(r.beings[model].ID) {
		if h.At(r.day) {
			return held{role: h.Office, office: h.Office, of: h.Of, text: h.Title, class: r.gaz.OfficeKind(h.Office).Class}, true
		}
	}
	return held{}, false
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
	return -1
}

func (r *reader) nameCounterpart(t *title, person, from, to int) {
	h, ok := r.modelOffice(r.model(t))
	of := r.counterpartCountry(t)
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
	if of < 0 {
		return nil
	}
	h, ok := r.modelOffice(r.model(t))
	if !ok {
		return []int{of}
	}
	if p := r.holder(func(x held) bool {
		return x.of == r.beings[of].ID && (x.office == h.office || x.role == h.role) && x.status != graph.Former
	}); p >= 0 {
		return []int{p}
	}
	return r.tabled(h.office, of)
}

// tabled returns the person whom the tables have in an office at the article's
// day, else the country.
func (r *reader) tabled(office string, of int) []int {
	if r.trusted && office != "" && !r.day.IsZero() {
		if hs := r.gaz.Holders(office, r.beings[of].ID, r.day); len(hs) > 0 && !r.gaz.OfficeKind(office).Shared {
			return []int{r.beingOf(hs[0].Person)}
		}
	}
	return []int{of}
}

// holder returns the person last spoken of who holds an office that fits; -1.
func (r *reader) holder(fits func(held) bool) int {
	found := -1
	seen := map[int]bool{}
	r.back(func(x *ref) bool {
		for _, e := range x.entities {
			if len(x.entities) > 1 || seen[e] || r.beings[e].Kind != graph.Person {
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

// holderFor returns the person last spoken of whose office a title names, in
// the very word before others that mean as much; -1.
func (r *reader) holderFor(t *title, fits func(held) bool) int {
	p := r.holder(func(h held) bool { return h.role == t.role.Key && r.fitsRole(h, t) && fits(h) })
	if p >= 0 {
		return p
	}
	return r.holder(func(h held) bool { return r.fitsRole(h, t) && fits(h) })
}

// heldBy returns the offices that article and tables give a person.
func (r *reader) heldBy(e int) []held {
	b := &r.beings[e]
	if b.entry == nil {
		return b.held
	}
	out := slices.Clone(b.held)
	for _, h := range r.gaz.Offices(b.ID) {
		status := h.Status
		if !h.At(r.day) {
			if h.To.IsZero() || r.day.Before(h.From) {
				continue
			}
			status = graph.Former
		}
		out = append(out, held{role: h.Office, office: h.Office, class: r.gaz.OfficeKind(h.Office).Class, of: h.Of, status: status, text: h.Title})
	}
	return out
}

// fitsRole reports whether an office can be meant by a title.
func (r *reader) fitsRole(h held, t *title) bool {
	if t.status == graph.Former != (h.status == graph.Former) {
		return false
	}
	if h.role == t.role.Key || h.office != "" && h.office == t.role.Office {
		return true
	}
	switch t.role.Key {
	case "leader":
		w := strings.TrimSuffix(r.lower(t.sent, t.roleTo-1), "s")
		return h.class == "head-of-state" || h.class == "head-of-government" || h.class == "party" || w != "leader" && (h.class == "organization-head" || h.class == "leader") || h.role == "leader" || h.class == "armed-group"
	case "ruler", "monarch":
		return h.class == "head-of-state"
	case "minister":
		return h.class == "minister"
	case "envoy", "diplomat":
		return h.class == "envoy"
	case "secretary":
		return strings.Contains(h.role, "secretary")
	case "official", "politician":
		return false
	}
	if t.role.Class == "spokesperson" {
		return h.class == "spokesperson"
	}
	return t.role.Class == h.class && (h.class == "envoy" || h.class == "legislator" || h.class == "academic")
}

// referTo finds the person of a title without a name.
func (r *reader) referTo(t *title) {
	if slices.Contains(noHolding, t.role.Class) {
		return
	}
	if t.role.Plural {
		t.entities = r.several(t)
		return
	}
	explicit := len(t.before) > 0 || len(t.after) > 0 || t.possessor >= 0 || t.ownerTitle >= 0
	of := r.explicitOwner(t, -1)
	if !t.definite && !(explicit && of >= 0 && !t.indefinite) && !r.is(t.sent, t.roleFrom, large) {
		if of >= 0 && r.beings[of].Kind == graph.Country {
			t.entities = []int{of} // "a Russian diplomat": for the country, if for anybody
		}
		return
	}
	if t.indefinite {
		if of >= 0 {
			t.entities = []int{of}
		}
		return
	}
	if of >= 0 {
		id := r.beings[of].ID
		country := r.beings[of].country
		p := r.holderFor(t, func(h held) bool {
			return (h.of == id || country != "" && h.of == country && r.beings[of].Kind != graph.Organization)
		})
		if p >= 0 {
			t.entities = []int{p}
			if t.status != graph.Former {
				r.hold(t, p, of, t.from, t.to, false)
			}
			return
		}
		office := t.role.Office
		if r.beings[of].Kind == graph.Country && (t.role.Key == "leader" || t.role.Key == "ruler") {
			if h, ok := r.gaz.Leader(id, r.day); ok {
				office = h.Office
			}
		}
		if t.deputy || t.status == graph.Former {
			office = ""
		}
		t.entities = r.tabled(office, of)
		if r.beings[t.entities[0]].Kind == graph.Person {
			r.hold(t, t.entities[0], of, t.from, t.to, false)
		}
		return
	}
	if explicit && t.possessor < 0 {
		return
	}
	// "the president"
	if p := r.holderFor(t, func(held) bool { return true }); p >= 0 {
		t.entities = []int{p}
		for _, h := range r.heldBy(p) {
			if r.fitsRole(h, t) && h.of != "" && t.status != graph.Former && t.role.Office != "" {
				if k, ok := r.byID[h.of]; ok {
					r.hold(t, p, k, t.from, t.to, false)
				}
				break
			}
		}
		return
	}
	if !r.ofCountry(t) {
		return
	}
	if of := r.contextCountry(t, t.sent, t.from, func(graph.ID) bool { return false }); of >= 0 && r.beings[of].pieces > 0 {
		t.entities = r.tabled(t.role.Office, of)
	}
}

// several finds who "the two leaders", "both presidents", "the ministers" are.
func (r *reader) several(t *title) []int {
	if !t.definite && !t.counted {
		var of []int
		for _, k := range t.before {
			if b := r.pieceBeing(&r.pieces[k]); b >= 0 && r.beings[b].Kind == graph.Country {
				of = append(of, b)
			}
		}
		return of
	}
	if len(t.before) > 0 {
		// "the Russian and Turkish presidents"
		var out []int
		for _, k := range slices.Backward(t.before) {
			b := r.pieceBeing(&r.pieces[k])
			if b < 0 || r.beings[b].Kind != graph.Country {
				continue
			}
			id := r.beings[b].ID
			if p := r.holder(func(h held) bool { return h.of == id && r.fitsRole(h, t) }); p >= 0 {
				out = append(out, p)
			} else {
				out = append(out, b)
			}
		}
		return out
	}
	return r.pair(t.sent, t.from, 2, func(e int) bool {
		if r.beings[e].Kind != graph.Person {
			return false
		}
		hs := r.heldBy(e)
		if len(hs) == 0 {
			return r.generic(t)
		}
		return slices.ContainsFunc(hs, func(h held) bool { return r.fitsRole(h, t) })
	})
}

// pair returns the n entities of a kind last spoken of together, else one by
// one; nil where there are not as many.
func (r *reader) pair(s, from, n int, fits func(int) bool) []int {
	var out []int
	limit := s - 6
	// "Assad sent messages to both leaders": not to himself.
	inObject := r.underVerb(s, from)
	r.groups(s)
	r.back(func(x *ref) bool {
		if x.sent < limit {
			return false
		}
		if x.quoted && !r.tok(s, from).Quoted || x.sent == s && x.part == subject && inObject {
			return true
		}
		if len(x.entities) == n && !x.generic && !slices.ContainsFunc(x.entities, func(e int) bool { return !fits(e) }) && len(out) == 0 {
			out = slices.Clone(x.entities)
			return false
		}
		if len(x.entities) == 1 && fits(x.entities[0]) && !slices.Contains(out, x.entities[0]) {
			out = append(out, x.entities[0])
		}
		return len(out) < n
	})
	if len(out) != n {
		return nil
	}
	slices.Reverse(out)
	return out
}

// underVerb reports whether a phrase depends on a verb otherwise than as its subject.
func (r *reader) underVerb(s, i int) bool {
	for i < len(r.words[s])-1 && r.tok(s, i).Tag.Is(parse.DET, parse.NUM, parse.ADJ) {
		i++
	}
	part, _ := r.part(s, i)
	return part != subject
}

// nominalAt reports whether a common noun at a token takes something up.
func (r *reader) nominalAt(s, i int) bool {
	t := r.tok(s, i)
	if !t.Tag.Is(parse.NOUN, parse.PROPN) || r.is(s, i, large) && !r.is(s, i, opener|shout) {
		return t.Tag == parse.NUM && r.lower(s, i) == "two" && r.lower(s, i-1) == "the" && i+1 < len(r.words[s]) && !r.tok(s, i+1).Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.NUM) && r.pieceAt[s][i+1] < 0
	}
	_, ok := r.t.nominals[t.Lemma]
	return ok
}

// resolveNominal finds what "the bloc", "Russian troops", "both sides", "the country" stand for.
func (r *reader) resolveNominal(s, i int) {
	n := r.t.nominals[r.tok(s, i).Lemma]
	if r.lower(s, i) == "two" {
		n = nominal{refers: sides}
	}
	plural := r.tok(s, i).XPOS == parse.NNS || r.lower(s, i) == "two"
	// Compounds belong to what they head: "troop withdrawal" is no troop.
	if i+1 < len(r.words[s]) && r.tok(s, i).Rel == parse.Compound && r.tok(s, i).Head > i {
		return
	}
	from, of, det, counted := i, -1, "", r.lower(s, i) == "two"
	if counted {
		from, det = i-1, "the"
	} else {
	left:
		for k := i - 1; k >= 0; k-- {
			w := r.lower(s, k)
			switch {
			case w == "two" || w == "both":
				counted, from = true, k
			case w == "the" || w == "this" || w == "that" || w == "these" || w == "those" || w == "a" || w == "an" || w == "no" || w == "any" || w == "some" || w == "every" || w == "each" || w == "other" || w == "another":
				det, from = w, k
				break left
			case possessivePronouns[w] != 0:
				det, from = "poss", k
				for _, e := range r.pronounEntities(s, k) {
					of = e
				}
				break left
			case isPossessive(w):
				if q := r.at(s, k-1); q != nil && of < 0 {
					of, from, det = r.pieceBeing(q), q.from, "poss"
				}
				break left
			case r.at(s, k) != nil:
				q := r.at(s, k)
				if q.kind == graph.Person || of >= 0 {
					break left
				}
				if of = r.pieceBeing(q); of < 0 {
					break left
				}
				from, k = q.from, q.from
			case r.tok(s, k).Tag.Is(parse.ADJ, parse.NUM) || r.tok(s, k).Tag == parse.NOUN && r.tok(s, k).Rel == parse.Compound || r.is(s, k, joint):
				from = k
			default:
				break left
			}
		}
	}
	m := Mention{Sentence: s, From: from, To: i + 1, Head: i, Form: Title, Plural: plural, Actor: true, Confidence: 0.7}
	country := -1
	if of >= 0 {
		country = r.countryOf(of)
	}
	switch {
	case country >= 0 && n.refers&stateArm != 0:
		m.Entities = []int{country}
	case country >= 0 && n.refers&nation != 0:
		m.Entities, m.Generic, m.Confidence = []int{country}, det != "the", 0.6
	case det == "poss" && n.refers&state != 0 && country >= 0 && !plural && (r.beings[of].Kind == graph.Person || r.beings[of].Kind == graph.Organization):
		m.Entities = []int{country}
	case (counted && (det == "the" || det == "" || det == "poss")) && n.refers&sides != 0:
		m.Entities = r.bothSides(s, i)
	case of < 0 && (det == "the" || det == "this" || det == "that") && !plural && n.refers&organization != 0:
		if b := r.organizationSaid(s, n.classes); b >= 0 {
			m.Entities = []int{b}
		} else if n.refers&state != 0 {
			m.Entities = r.countrySaid(s, i)
		}
	case of < 0 && (det == "the" || det == "this" || det == "that") && !plural && n.refers&state != 0:
		m.Entities = r.countrySaid(s, i)
	case of < 0 && (det == "the" || det == "this" || det == "that") && !plural && n.refers&place != 0:
		if b := r.placeSaid(s, r.tok(s, i).Lemma); b >= 0 {
			m.Entities = []int{b}
		}
	default:
		if n.refers&(nation|person) == 0 {
			return
		}
		m.Generic = true
	}
	if len(m.Entities) == 0 && !m.Generic {
		return
	}
	r.mention(m)
}

// bothSides finds the two parties of "both sides", "the two countries", "the two".
func (r *reader) bothSides(s, i int) []int {
	states := false
	switch r.tok(s, i).Lemma {
	case "country", "nation", "state", "government", "power", "neighbour", "neighbor":
		states = true
	case "leader", "man", "woman", "president", "minister":
		return r.pair(s, i, 2, func(e int) bool { return r.beings[e].Kind == graph.Person })
	}
	out := r.pair(s, i, 2, func(e int) bool {
		k := r.beings[e].Kind
		return k == graph.Country || !states && (k == graph.Person || k == graph.Organization && r.beings[e].country == "")
	})
	if out == nil && states {
		for _, e := range r.pair(s, i, 2, func(e int) bool { return r.beings[e].Kind == graph.Person && r.beings[e].country != "" }) {
			out = append(out, r.countryOf(e))
		}
	}
	return out
}

// organizationSaid returns the organisation of a class that was spoken of last
// in the few sentences before; -1.
func (r *reader) organizationSaid(s int, classes []string) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-8 {
			return false
		}
		if len(x.entities) != 1 || x.generic {
			return true
		}
		b := &r.beings[x.entities[0]]
		if b.Kind == graph.Organization && fitsClass(b, classes) {
			found = x.entities[0]
			return false
		}
		return true
	})
	return found
}

// classOf says which common nouns take up an organisation of a gazetteer class.
var classOf = map[string][]string{
	"alliance": {"alliance", "organization"}, "regional": {"union", "organization"}, "un-body": {"organization", "agency", "council"}, "eu-body": {"council", "parliament", "organization"},
	"treaty-body": {"agency", "organization"}, "court": {"court"}, "bank": {"bank", "organization"}, "central-bank": {"bank"}, "party": {"party"}, "movement": {"party", "group"},
	"armed-group": {"party", "group"}, "company": {"company"}, "newspaper": {"media"}, "broadcaster": {"media"}, "news-agency": {"media", "agency"}, "social-media": {"company"},
	"ministry": {"ministry"}, "parliament": {"parliament", "council"}, "government-body": {"council", "agency"}, "intelligence": {"agency"}, "think-tank": {"organization"},
	"university": {"organization"}, "ngo": {"organization", "group"}, "forum": {"union", "organization"}, "religious": {"organization"},
}

// fitsClass reports whether an organisation can be called by a noun of one of the classes.
func fitsClass(b *being, classes []string) bool {
	if b.ID == "org:european-union" {
		return slices.Contains(classes, "union")
	}
	if b.class != "" {
		return slices.ContainsFunc(classes, func(c string) bool { return slices.Contains(classOf[b.class], c) })
	}
	// An organisation of no table is called by a word of its name.
	for _, w := range folded(b.Name) {
		for _, c := range classes {
			if w == c || c == "union" && w == "community" || c == "council" && (w == "commission" || w == "committee") || c == "party" && (w == "movement" || w == "front") || c == "organization" && (w == "organisation" || w == "institute" || w == "association") {
				return true
			}
		}
	}
	return false
}

// countrySaid returns the country that "the country" takes up.
func (r *reader) countrySaid(s, i int) []int {
	best, bestScore := -1, 0.0
	r.back(func(x *ref) bool {
		if x.sent < s-3 {
			return false
		}
		if len(x.entities) != 1 || x.generic {
			return true
		}
		c := x.entities[0]
		if r.beings[c].Kind != graph.Country {
			if r.beings[c].Kind != graph.Person || x.part != subject {
				return true
			}
			if c = r.countryOf(c); c < 0 {
				return true
			}
		}
		score := 4 - float64(s-x.sent) + 0.2*float64(min(5, r.beings[c].pieces))
		if x.part == subject {
			score += 1.5
		}
		if c == r.home() {
			score++
		}
		if best < 0 || score > bestScore {
			best, bestScore = c, score
		}
		return true
	})
	if best < 0 {
		return nil
	}
	return []int{best}
}

// placeSaid returns the place of a class that was spoken of last; -1.
func (r *reader) placeSaid(s int, noun string) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-5 {
			return false
		}
		if len(x.entities) == 1 {
			b := &r.beings[x.entities[0]]
			if b.Kind == graph.Place && (b.class == noun || noun == "city" && b.class == "city" || noun == "territory" && (b.class == "territory" || b.class == "region") || b.class == "" && slices.Contains(folded(b.Name), noun)) {
				found = x.entities[0]
			}
		}
		return found < 0
	})
	return found
}

var _ = gazetteer.Male
