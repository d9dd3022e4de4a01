package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// holderNow returns who holds a country's office that a plural title names, else the country.
func (r *reader) holderNow(t *title, country int) int {
	id := r.beings[country].ID
	if p := r.holder(-1, func(h held) bool { return h.of == id && r.fitsRole(h, t) }); p >= 0 {
		return p
	}
	office := ""
	switch {
	case t.deputy || t.status == graph.Former:
	case t.role.Key == "leader":
		if h, ok := r.gaz.Leader(id, r.day); ok {
			office = h.Office
		}
	case t.role.Class == "head-of-state" || t.role.Class == "head-of-government":
		office = t.role.Office
	case t.role.Key == "foreign-minister":
		// "The top diplomats of Chad and Mali met": who they are where the article names them further on.
		if p := r.tabled(t.role.Office, country)[0]; r.beings[p].pieces > 0 {
			return p
		}
	}
	p := r.tabled(office, country)[0]
	if r.beings[p].Kind != graph.Person && !t.deputy {
		if e := r.namedAhead(t, id); e >= 0 {
			return e
		}
	}
	return p
}

// namedAhead returns whom the text names further on by the office of one state that a plural title names: "The Bhutanese and Nepali foreign
// ministers agreed. … Bhutan's Foreign Minister Ugyen Dorji"; -1.
func (r *reader) namedAhead(t *title, country graph.ID) int {
	if t.status == graph.Former || t.role.Office == "" {
		return -1
	}
	of := func(p int32) bool {
		q := &r.pieces[p]
		return q.kind == graph.Country && q.entry != nil && q.entry.ID == country
	}
	for i := range r.titles {
		o := &r.titles[i]
		if o.sent <= t.sent || o.role.Office != t.role.Office || o.role.Plural || o.deputy != t.deputy || o.status == graph.Former {
			continue
		}
		if !slices.ContainsFunc(o.before, of) && !slices.ContainsFunc(o.after, func(c owner) bool { return of(c.piece) }) {
			continue
		}
		to := o.to
		if r.word(o.sent, to) == "," {
			to++ // "Bhutan's Foreign Minister, Ugyen Dorji,"
		}
		if n := r.nameFrom(o.sent, to); n >= 0 && r.pieces[n].kind == graph.Person && r.pieces[n].entity >= 0 {
			return r.pieces[n].entity
		}
		if q := r.at(o.sent, o.from-2); q != nil && r.word(o.sent, o.from-1) == "," && q.to == o.from-1 && q.kind == graph.Person && q.entity >= 0 {
			return q.entity // "Ugyen Dorji, Bhutan's foreign minister,"
		}
	}
	return -1
}

// ownersOf returns the countries of "the presidents of Chile and Peru", the regions
// too where they count; nil where it is of no two.
func (r *reader) ownersOf(t *title, regions bool) []int {
	var out []int
	for _, p := range r.ownersListed(t, regions) {
		b := r.pieceBeing(p)
		if b < 0 && p.kind == graph.Place && p.entry != nil {
			b = r.beingOf(p.entry)
		}
		if b < 0 {
			return nil
		}
		out = append(out, b)
	}
	return out
}

// ownersListed is ownersOf before names are known for entities; it takes the last into the title.
func (r *reader) ownersListed(t *title, regions bool) []*piece {
	if len(t.after) != 1 || t.after[0].prep != "of" && t.after[0].prep != "from" && (t.after[0].prep != "in" || t.role.Class != "official") {
		return nil
	}
	p := &r.pieces[t.after[0].piece]
	fits := func(p *piece) bool {
		return p.kind == graph.Country || regions && p.kind == graph.Place && p.entry != nil && (p.entry.Class == "region" || p.entry.Class == "territory")
	}
	var out []*piece
	for and := false; p != nil && fits(p) && p.sense != gazetteer.Adjective && !isPossessive(r.word(t.sent, p.to)); {
		out = append(out, p)
		k := p.to
		if and {
			if t.after[0].prep == "in" && r.word(t.sent, k) == "," && r.lower(t.sent, k+1) == "which" {
				return nil // "officials in Rwanda and Chad, which he toured": where they are
			}
			t.to = k
			return out
		}
		if r.word(t.sent, k) == "," {
			k++
		}
		if r.lower(t.sent, k) == "and" {
			and = true
			k++
		}
		if r.lower(t.sent, k) == "the" {
			k++
		}
		if k == p.to {
			return nil
		}
		if p = r.at(t.sent, k); and && len(out) > 1 && (p == nil || !fits(p)) {
			t.to = out[len(out)-1].to
			return out // "the presidents of Liberia, Nigeria, Senegal and the former head of state of Ghana"
		}
	}
	return nil
}

// many are the words for leaders of more lands than two: "the regional leaders".
var many = vocab.Words("regional", "world", "other", "african", "arab", "european", "gulf",
	"western", "caribbean", "religious", "tribal", "global", "pacific", "fellow")

// unnumbered are the words before lands that are not named.
var unnumbered = vocab.Words("other", "several", "some", "many", "various", "most", "neighbouring", "neighboring",
	"different", "smaller", "major", "nearby", "friendly", "more", "member", "those")

// manyOf returns whom a title in the plural stands for; nil.
func (r *reader) manyOf(t *title) []int {
	if r.rebelsAgainst(t) >= 0 {
		if es := r.rebels(t); es != nil {
			return es // before "the Ivorian rebels" are anybody of the state
		}
	}
	if es := r.several(t); es != nil {
		return es
	}
	if es := r.rebels(t); es != nil {
		return es
	}
	if t.role.Key == "chair" && t.definite {
		if es := r.chairsOf(t); es != nil {
			return es
		}
	}
	if es := r.ofArmedBodies(t); es != nil {
		return es
	}
	return r.seatedOfficials(t)
}

// several finds who "the two leaders", "both presidents", "the ministers" are.
func (r *reader) several(t *title) []int {
	if r.lower(t.sent, t.roleFrom) == "administration" {
		if b := r.calledAfter(t.sent, t.roleFrom-1); b >= 0 {
			return r.one(b) // "Reagan administration officials"
		}
	}
	if !t.definite && !t.counted {
		return r.severalOfAny(t)
	}
	if out := r.alliesOf(t); out != nil {
		return out
	}
	if t.role.Key == "ruler" && len(t.before)+len(t.after) == 0 && t.role.Plural && !t.counted {
		return r.rulersSaid(t)
	}
	if len(t.before) > 0 && !(t.role.Class == "politician" || t.role.Class == "relation" || t.role.Class == "official" && strings.HasPrefix(r.lower(t.sent, t.roleTo-1), "all")) {
		return r.severalOfLands(t)
	}
	if out := r.ownersOf(t, false); out != nil {
		r.holdersNow(t, out)
		return out
	}
	if b := r.ownerOfAll(t); b >= 0 {
		return r.one(b)
	}
	if r.unnamedGroup(t) {
		return r.bodyOfGroup(t)
	}
	if r.lower(t.sent, t.roleTo) == "of" && unnumbered.Has(r.lower(t.sent, t.roleTo+1)) {
		return nil // "the leaders of other African nations"
	}
	count := 2
	for k := t.from; k < t.roleFrom; k++ {
		if many.Has(r.lower(t.sent, k)) {
			return nil
		}
		if n := counts[r.lower(t.sent, k)]; n > 0 {
			count = n
		}
	}
	if out := r.severalToldOf(t, count); out != nil {
		return out
	}
	return r.statesToldOf(t, count)
}

// severalOfAny returns of whom a plural speaks that neither counts nor says that they are known: the owners of "Russian
// officials", "ministers from the bloc"; nil.
func (r *reader) severalOfAny(t *title) []int {
	if r.lower(t.sent, t.from-1) == "and" && r.is(t.sent, t.roleFrom, large) && len(t.before) == 0 {
		// "The Secretary and Ministers"
		if out := r.wholeGroup(t, func(e int) bool {
			return slices.ContainsFunc(r.heldBy(e), func(h held) bool { return r.fitsRole(h, t) })
		}); out != nil {
			return out
		}
	}
	if t.role.Class == "expert" || t.role.Class == "journalist" {
		if len(t.before) == 1 && t.role.Class == "expert" {
			if b := r.pieceBeing(&r.pieces[t.before[0]]); b >= 0 && r.beings[b].class == "un-body" {
				return r.one(b) // "UN human rights experts" speak for it
			}
		}
		return nil // "Russian analysts" are not Russia
	}
	if of := r.ownersNamedBefore(t); of != nil {
		if es := r.eachNamed(t, of); es != nil {
			return es
		}
		return of
	}
	if len(t.after) > 0 && !unofficial(t.role.Class) && t.role.Key != "diplomat" && t.status != graph.Former && !r.gathered(t) {
		return r.ownersNamedBehind(t)
	}
	if len(t.before)+len(t.after) == 0 {
		return r.sameGroup(t)
	}
	return nil
}

// eachNamed returns those whom the article names by the one office that each of two or more states has: "Nepalese and Bhutanese foreign
// ministers have agreed"; nil unless it names all.
func (r *reader) eachNamed(t *title, states []int) []int {
	if len(states) < 2 || t.role.Office == "" || t.role.Class == "envoy" || t.deputy {
		return nil
	}
	var out []int
	for _, c := range states {
		if r.beings[c].Kind != graph.Country {
			return nil
		}
		p := r.namedAhead(t, r.beings[c].ID)
		if p < 0 {
			return nil
		}
		out = append(out, p)
	}
	return out
}

// ownersNamedBefore returns the countries and bodies named before a plural: "Russian officials"; nil.
func (r *reader) ownersNamedBefore(t *title) (of []int) {
	for _, k := range slices.Backward(t.before) {
		b := r.pieceBeing(&r.pieces[k])
		if (b < 0 || r.beings[b].Kind == graph.Person) && rules.Has(r.lower(t.sent, r.pieces[k].to)) {
			b = r.calledAfter(t.sent, r.pieces[k].to-1) // "Clinton administration officials"
		}
		if b >= 0 && (r.beings[b].Kind == graph.Country || r.beings[b].Kind == graph.Organization) {
			of = append(of, b)
		}
	}
	return of
}

// ownersNamedBehind returns the countries and bodies named behind a plural: "members of the government", "ministers from
// the bloc", "envoys of Sudan and Iran"; nil.
func (r *reader) ownersNamedBehind(t *title) []int {
	if of := r.ownersOf(t, false); of != nil {
		return of
	}
	if of := r.ownersOf(t, true); of != nil {
		return of // "leaders from Samoa and the Cook Islands"
	}
	b := r.explicitOwner(t, -1)
	if b < 0 || r.beings[b].Kind != graph.Country && r.beings[b].Kind != graph.Organization {
		return nil
	}
	if c := r.countryOf(b); c >= 0 && r.beings[b].class == "embassy" {
		b = c
	}
	return r.one(b)
}

// severalOfLands returns who "the Russian and Turkish presidents" are, or whose "the Pakistani leaders" are; nil.
func (r *reader) severalOfLands(t *title) []int {
	var out []int
	for _, k := range slices.Backward(t.before) {
		if b := r.pieceBeing(&r.pieces[k]); b >= 0 && r.beings[b].Kind == graph.Country {
			out = append(out, b)
		}
	}
	if len(out) == 1 {
		// "the two South Sudanese leaders"; "the Pakistani leaders" are whoever leads it
		id := r.beings[out[0]].ID
		its := func(e int) bool { return r.beings[e].country == id }
		two := r.joint(t.sent, 0, t.from, 2, false, func(e int) bool { return r.beings[e].Kind == graph.Person && (its(e) || r.beings[e].country == "") })
		if t.counted && slices.ContainsFunc(two, its) {
			return two
		}
		return out
	}
	if es := r.eachNamed(t, out); es != nil {
		return es
	}
	for i, b := range out {
		out[i] = r.holderNow(t, b)
	}
	return out
}

// holdersNow puts in the place of each country who holds its office, and enters that he does.
func (r *reader) holdersNow(t *title, countries []int) {
	if es := r.eachNamed(t, countries); es != nil {
		copy(countries, es)
		return
	}
	for i, c := range countries {
		p := r.holderNow(t, c)
		countries[i] = p
		if t.role.Office != "" && !t.deputy && r.beings[p].Kind == graph.Person {
			r.hold(t, p, c, t.from, t.to, false)
		}
	}
}

// ownerOfAll returns the country or body that alone is said to be that of several: "the leaders of India", "denounced Iran and appealed to
// its leaders"; -1.
func (r *reader) ownerOfAll(t *title) int {
	if !t.counted && len(t.after) == 1 && t.after[0].prep == "of" && r.pieces[t.after[0].piece].kind == graph.Country {
		if b := r.pieceBeing(&r.pieces[t.after[0].piece]); b >= 0 && !unofficial(t.role.Class) {
			return b
		}
	}
	if t.possessor >= 0 && !t.counted && r.generic(t) {
		if es := r.pronounEntities(t.sent, t.possessor); len(es) == 1 && r.beings[es[0]].Kind != graph.Person {
			return es[0]
		}
	}
	return r.bodyOfRegion(t)
}

// gathered reports whether a city only says where ministers or leaders are: "met foreign
// ministers in Brussels" tells nothing of Belgium's.
func (r *reader) gathered(t *title) bool {
	if len(t.after) != 1 || t.after[0].prep != "in" {
		return false
	}
	switch t.role.Class {
	case "minister", "head-of-state", "head-of-government", "leader", "envoy":
	default:
		return false
	}
	p := &r.pieces[t.after[0].piece]
	return p.kind == graph.Place || p.entry != nil && p.entry.Kind == graph.Place
}

// unnamedGroup reports whether "the ministers" are those of whom the text has told without
// naming them: "after a meeting of foreign ministers". Two who were named together since are meant
// rather.
func (r *reader) unnamedGroup(t *title) bool {
	if t.counted || t.role.Class == "armed-group" {
		return false
	}
	same := func(u *title) bool {
		return u.role.Plural && !u.counted && u.role.Class == t.role.Class && r.lower(u.sent, u.roleTo-1) == r.lower(t.sent, t.roleTo-1)
	}
	for k := len(r.titles) - 1; k >= 0; k-- {
		u := &r.titles[k]
		if u.sent >= t.sent || !same(u) {
			continue
		}
		if u.sent < t.sent-12 || slices.ContainsFunc(u.entities, func(e int) bool { return r.beings[e].Kind == graph.Person }) {
			return false
		}
		return r.joint(t.sent, u.sent, t.from, 2, false, func(e int) bool { return r.beings[e].Kind == graph.Person }) == nil
	}
	return false
}

// oneOfSeveral reports whether the word at h is one of several subjects named before i:
// "Britain and France recognised Kosovo after its parliament" is not about France's.
func (r *reader) oneOfSeveral(s, h, i int) bool {
	ts := r.d.Sentences[s].Tokens
	for k := range ts[:i] {
		if k != h && ts[k].Tag == parse.PROPN && (ts[k].Rel == parse.Conj && ts[k].Head == h || ts[h].Rel == parse.Conj && ts[h].Head == k) {
			return true
		}
	}
	return false
}

// sameGroup returns the body whose ministers or leaders the last sentences named, where a sentence goes on with the bare noun:
// "G7 ministers met in Tokyo. Ministers condemned"; nil.
func (r *reader) sameGroup(t *title) (out []int) {
	if t.role.Class != "minister" && t.role.Key != "leader" && t.role.Key != "minister" || r.tok(t.sent, t.head).Rel != parse.Nsubj || t.possessor >= 0 {
		return nil
	}
	r.back(func(x *ref) bool {
		if x.sent < t.sent-3 {
			return false
		}
		for i := range r.titles {
			u := &r.titles[i]
			if u.sent == x.sent && x.from >= u.from && x.from < u.to && (u.sent != t.sent || u.from != t.from) && u.role.Plural && strings.HasSuffix(r.lower(u.sent, u.roleTo-1), r.lower(t.sent, t.roleTo-1)) {
				if len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Organization {
					out = slices.Clone(x.entities)
				}
				return false
			}
		}
		return true
	})
	return out
}
