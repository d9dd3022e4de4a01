package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
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
	return r.tabled(office, country)[0]
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
var many = map[string]bool{"regional": true, "world": true, "other": true, "african": true, "arab": true, "european": true, "gulf": true,
	"western": true, "caribbean": true, "religious": true, "tribal": true, "global": true, "pacific": true, "fellow": true}

// unnumbered are the words before lands that are not named.
var unnumbered = map[string]bool{"other": true, "several": true, "some": true, "many": true, "various": true, "most": true, "neighbouring": true, "neighboring": true,
	"different": true, "smaller": true, "major": true, "nearby": true, "friendly": true, "more": true, "member": true, "those": true}

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
		var of []int
		for _, k := range slices.Backward(t.before) {
			b := r.pieceBeing(&r.pieces[k])
			if (b < 0 || r.beings[b].Kind == graph.Person) && rules[r.lower(t.sent, r.pieces[k].to)] {
				b = r.calledAfter(t.sent, r.pieces[k].to-1) // "Clinton administration officials"
			}
			if b >= 0 && (r.beings[b].Kind == graph.Country || r.beings[b].Kind == graph.Organization) {
				of = append(of, b)
			}
		}
		if of == nil && len(t.after) > 0 && !unofficial(t.role.Class) && t.role.Key != "diplomat" && t.status != graph.Former && !r.gathered(t) {
			// "members of the government", "ministers from the bloc", "envoys of Sudan and Iran"
			if of = r.ownersOf(t, false); of == nil {
				of = r.ownersOf(t, true) // "leaders from Samoa and the Cook Islands"
			}
			if of != nil {
				return of
			}
			if b := r.explicitOwner(t, -1); b >= 0 && (r.beings[b].Kind == graph.Country || r.beings[b].Kind == graph.Organization) {
				if c := r.countryOf(b); c >= 0 && r.beings[b].class == "embassy" {
					b = c
				}
				of = r.one(b)
			}
		}
		if of == nil && len(t.before)+len(t.after) == 0 {
			of = r.sameGroup(t)
		}
		return of
	}
	if out := r.alliesOf(t); out != nil {
		return out
	}
	if t.role.Key == "ruler" && len(t.before)+len(t.after) == 0 && t.role.Plural && !t.counted {
		return r.rulersSaid(t)
	}
	if len(t.before) > 0 && !(t.role.Class == "politician" || t.role.Class == "relation" || t.role.Class == "official" && strings.HasPrefix(r.lower(t.sent, t.roleTo-1), "all")) {
		// "the Russian and Turkish presidents"
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
		for i, b := range out {
			out[i] = r.holderNow(t, b)
		}
		return out
	}
	if out := r.ownersOf(t, false); out != nil {
		for i, c := range out {
			out[i] = r.holderNow(t, c)
			if t.role.Office != "" && !t.deputy && r.beings[out[i]].Kind == graph.Person {
				r.hold(t, out[i], c, t.from, t.to, false)
			}
		}
		return out
	}
	if !t.counted && len(t.after) == 1 && t.after[0].prep == "of" && r.pieces[t.after[0].piece].kind == graph.Country {
		// "the leaders of India"
		if b := r.pieceBeing(&r.pieces[t.after[0].piece]); b >= 0 && !unofficial(t.role.Class) {
			return r.one(b)
		}
	}
	if t.possessor >= 0 && !t.counted && r.generic(t) {
		if es := r.pronounEntities(t.sent, t.possessor); len(es) == 1 && r.beings[es[0]].Kind != graph.Person {
			return es // "denounced Iran and appealed to its leaders"
		}
	}
	if b := r.bodyOfRegion(t); b >= 0 {
		return r.one(b)
	}
	if r.unnamedGroup(t) {
		return r.bodyOfGroup(t)
	}
	if r.lower(t.sent, t.roleTo) == "of" && unnumbered[r.lower(t.sent, t.roleTo+1)] {
		return nil // "the leaders of other African nations"
	}
	count := 2
	for k := t.from; k < t.roleFrom; k++ {
		if many[r.lower(t.sent, k)] {
			return nil
		}
		if n := counts[r.lower(t.sent, k)]; n > 0 {
			count = n
		}
	}
	fits := func(e int) bool {
		if r.beings[e].Kind != graph.Person {
			return false
		}
		hs := r.heldBy(e)
		if len(hs) == 0 {
			return r.generic(t)
		}
		return slices.ContainsFunc(hs, func(h held) bool { return r.fitsRole(h, t) })
	}
	out := r.wholeGroup(t, fits)
	if t.counted && t.role.Key == "leader" {
		// "President X and his rival Y": both are leaders
		since := max(0, t.sent-2)
		if r.lastNamed(t.sent-1, fits) == count {
			since = t.sent - 1 // "X welcomed Y. The two leaders then met": nor King and Queen, before
		}
		two := r.joint(t.sent, since, t.from, count, false, func(e int) bool { return r.beings[e].Kind == graph.Person })
		if slices.ContainsFunc(two, fits) {
			out = two
		}
	}
	if out == nil && t.counted && t.role.Key == "leader" {
		out = r.doTogether(t.sent, count, fits)
	}
	if out == nil {
		out = r.ofStates(t.sent-1, count, fits)
	}
	if out == nil {
		out = r.pair(t.sent, t.from, count, fits)
	}
	if out == nil {
		// "the Angolan and Zambian foreign ministers … both ministers"
		r.back(func(x *ref) bool {
			if x.mention >= 0 && len(x.entities) == count && (r.mentions[x.mention].Role == t.role.Key || r.mentions[x.mention].Role != "" && r.generic(t)) {
				out = x.entities
			}
			return out == nil && x.sent > t.sent-6
		})
	}
	if out == nil && t.counted {
		out = r.joint(t.sent, 0, t.from, count, false, fits) // "the two leaders" of the lead
	}
	if out == nil && t.role.Key == "leader" {
		// Ministers who speak with each other are leaders too.
		out = r.pair(t.sent, t.from, count, func(e int) bool { return r.beings[e].Kind == graph.Person && len(r.heldBy(e)) > 0 })
	}
	if out == nil && t.counted && (t.role.Key == "politician" || t.role.Key == "diplomat") {
		out = r.pair(t.sent, t.from, count, func(e int) bool { return r.beings[e].Kind == graph.Person && r.trade(e, t.role.Key) })
	}
	if out == nil && t.definite && !t.counted && t.role.Class == "military" {
		if len(t.after) == 1 && t.after[0].prep == "in" && rulers[r.tok(t.sent, t.roleTo-1).Lemma] {
			if p := &r.pieces[t.after[0].piece]; p.kind == graph.Country && p.entity >= 0 {
				return r.one(p.entity) // "the generals in Naypyidaw"
			}
		}
		return r.junta(t.sent)
	}
	if out == nil && t.definite && !t.counted && t.role.Key == "junta-leader" {
		if out = r.junta(t.sent); out == nil {
			// "the coup leaders", after "the coup leader, General X"
			if p := r.holder(-1, func(h held) bool { return h.role == "junta-leader" && h.status != graph.Former }); p >= 0 {
				if of := r.stateOf(p); of >= 0 {
					return r.one(of)
				}
			}
		}
	}
	if out == nil && t.counted && (r.lower(t.sent, t.from) == "the" || r.lower(t.sent, t.from) == "both") && t.role.Class == "official" {
		out = r.twoOfRank(t, count)
	}
	if out == nil && r.pairOfAllies(t) {
		out = r.bothSides(t.sent, t.roleTo-1, 2) // "urged the allies": the two of the page
	}
	if h := t.roleTo - 1; out == nil && t.counted && (r.lower(t.sent, t.from) != "two" || r.lower(t.sent, t.from-1) == "the") && (r.t.nominals[r.tok(t.sent, h).Lemma].refers&sides != 0 || t.role.Class == "relation") {
		out = r.bothSides(t.sent, h, count) // "the two allies"
	}
	return out
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

// junta returns the country whose soldiers were said to rule it, for "the generals" and "the
// colonels"; nil.
func (r *reader) junta(s int) []int {
	var out []int
	r.back(func(x *ref) bool {
		if x.mention < 0 || x.sent < s-12 || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Country {
			return x.sent >= s-12
		}
		switch m := &r.mentions[x.mention]; r.tok(x.sent, m.Head).Lemma {
		case "junta":
			out = x.entities
		case "ruler", "leader", "government", "regime":
			for k := m.From; k < m.Head; k++ {
				if r.lower(x.sent, k) == "military" {
					out = x.entities
				}
			}
		}
		return out == nil
	})
	return out
}

// trade reports whether a person can be called a diplomat or a politician, by what he holds.
func (r *reader) trade(e int, key string) bool {
	hs := r.heldBy(e)
	if key == "diplomat" {
		return slices.ContainsFunc(hs, func(h held) bool { return h.class == "minister" || h.class == "envoy" })
	}
	return !slices.ContainsFunc(hs, func(h held) bool {
		return unofficial(h.class) || h.class == "military" || h.class == "envoy" || h.class == "spokesperson"
	})
}

// ofStates returns the persons that fit, one of each state that a sentence names; nil unless
// it names as many states, each with one whom the article has named: "X visited Fiji. The
// two prime ministers signed".
func (r *reader) ofStates(s, count int, fits func(int) bool) []int {
	if s < 0 {
		return nil
	}
	states := map[int]int{} // to the person last named
	one := -1
	r.back(func(x *ref) bool {
		if x.sent < s-12 {
			return false
		}
		for _, e := range x.entities {
			c := r.countryOf(e)
			if x.sent == s && c >= 0 {
				if _, ok := states[c]; !ok {
					states[c] = -1
				}
				if one < 0 && len(x.entities) == 1 && r.beings[e].Kind == graph.Person && fits(e) {
					one = e
				}
			}
			if p, ok := states[c]; ok && p < 0 && len(x.entities) == 1 && x.sent <= s && r.beings[e].Kind == graph.Person && fits(e) {
				states[c] = e
			}
		}
		return true
	})
	if len(states) != count || one < 0 {
		return nil
	}
	var out []int
	for _, p := range states {
		if p < 0 {
			return nil
		}
		out = append(out, p)
	}
	slices.Sort(out)
	return out
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

// lastNamed returns how many persons who fit a sentence names.
func (r *reader) lastNamed(s int, fits func(int) bool) int {
	var out []int
	r.back(func(x *ref) bool {
		if x.sent == s && len(x.entities) == 1 && !x.generic && r.beings[x.entities[0]].Kind == graph.Person && fits(x.entities[0]) && !slices.Contains(out, x.entities[0]) {
			out = append(out, x.entities[0])
		}
		return x.sent >= s
	})
	return len(out)
}
