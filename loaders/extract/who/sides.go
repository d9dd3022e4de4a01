package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// bothSides finds the parties of "both sides", "the three countries", "the two":
// as many as are counted.
func (r *reader) bothSides(s, i, count int) []int {
	out := r.theSides(s, i, count)
	if count != 2 {
		return out
	}
	if two := r.talking(s, i, out); two != nil {
		return two
	}
	switch r.tok(s, i).Lemma {
	case "country", "nation", "state", "government", "side", "party", "neighbour", "neighbor", "delegation", "power":
		out = r.sameSides(s, i, out)
		r.lastSides, r.lastSidesAt = out, s
	}
	return out
}

// sameSides returns whom "the two sides" meant before in the article, where those found now are not named together since: as a
// bystander, the mediator or the one who speaks to them would be.
func (r *reader) sameSides(s, i int, now []int) []int {
	was := r.lastSides
	if len(was) != 2 || !r.plainCount(s, i-1) || len(now) == 2 && slices.Contains(was, now[0]) && slices.Contains(was, now[1]) || s-r.lastSidesAt > 15 {
		return now
	}
	own := -1
	if e := r.asker(s, i); e >= 0 {
		own = r.countryOf(e)
	}
	for _, e := range was {
		if c := r.countryOf(e); c >= 0 && c == own {
			return now
		}
	}
	shared := len(now) == 0
	for _, e := range now {
		shared = shared || slices.Contains(was, e) || slices.Contains(was, r.countryOf(e))
	}
	if !shared || len(now) > 0 && r.countryOf(now[0]) >= 0 && r.countryOf(now[1]) >= 0 && slices.Contains(was, r.countryOf(now[0])) && slices.Contains(was, r.countryOf(now[1])) {
		return now
	}
	together := false
	r.back(func(x *ref) bool {
		if x.sent < r.lastSidesAt {
			return false
		}
		together = together || x.group && len(x.entities) == 2 && len(now) == 2 && slices.Contains(x.entities, now[0]) && slices.Contains(x.entities, now[1])
		return !together
	})
	if together {
		return now
	}
	return slices.Clone(was)
}

// plainCount reports whether the word before "sides" tells no more of them than how many they are: not "the two mediating countries".
func (r *reader) plainCount(s, k int) bool {
	switch r.lower(s, k) {
	case "two", "both", "the", "these", "those", "each", "either", "neither", "warring", "rival", "opposing", "feuding", "neighbouring", "neighboring", "belligerent":
		return true
	}
	return false
}

// theSides finds them anew.
func (r *reader) theSides(s, i, count int) []int {
	if counted[r.lower(s, i)] > 0 {
		if ps := r.personsBefore(s, i); len(ps) == count {
			return ps // "A met B and C in Asmara, where the three pledged"
		}
	}
	if r.tok(s, i).Lemma == "party" && political.Has(r.lower(s, i-1)) {
		return r.partiesBefore(s, count)
	}
	if count == 2 && delegates.Has(r.tok(s, i).Lemma) {
		if two := r.foes(s, i); two != nil {
			return two
		}
		if two := r.sidesMet(s, i); two != nil {
			return two
		}
	}
	if two := r.statesThatMet(s, i); two != nil && count == 2 {
		return two
	}
	out := r.sidesNear(s, i, count)
	if count != 2 {
		return out
	}
	if two := r.whoSpoke(s, out); two != nil {
		return two
	}
	switch r.tok(s, i).Lemma {
	case "country", "nation", "state", "government", "capital", "side", "party", "delegation", "neighbour", "neighbor", "rival", "foe", "power":
		if two := r.quarrel(s, i, out); two != nil {
			return two
		}
		if two := r.protagonists(s, i, out, r.actsFor); two != nil {
			return two
		}
		if slices.ContainsFunc(out, func(e int) bool { return r.beings[e].Kind == graph.Organization && r.sideOf(e) < 0 }) {
			if two := r.protagonists(s, i, out, r.sideOf); two != nil {
				return two // no bystander is a side: "hosted talks between the two sides", said at the ASEAN secretariat
			}
		}
	}
	return out
}

// political are the words before "parties" that are not parties to anything: "the two main parties".
var political = vocab.Words("major", "main", "big", "biggest", "largest", "political", "opposition", "ruling",
	"governing", "coalition", "mainstream", "leading", "establishment", "traditional", "rival")

// partiesBefore returns as many political parties as are counted, where the sentences before s have named
// so many; else nil.
func (r *reader) partiesBefore(s, count int) []int {
	var out []int
	for k := range r.refs {
		x := &r.refs[k]
		if x.sent < s && s-x.sent < 8 && len(x.entities) == 1 && r.beings[x.entities[0]].class == "party" && !slices.Contains(out, x.entities[0]) {
			out = append(out, x.entities[0])
		}
	}
	if len(out) != count {
		return nil
	}
	return out
}

// delegates are the nouns for those who make a deal, or who sit for them.
var delegates = vocab.Words("side", "party", "delegation", "team")

// truces are the nouns for what a state and those who fight it come to terms by.
var truces = vocab.Words("ceasefire", "cease-fire", "truce", "accord", "agreement", "deal", "pact", "peace",
	"negotiation", "talk", "settlement")

// foes returns a state and the group that fights, of whom the article has last told that they make or seek a deal
// with each other: no host or bystander named since is meant by "both delegations"; nil for none.
func (r *reader) foes(s, i int) []int {
	for k := len(r.refs) - 1; k >= 0; {
		end, at := k+1, r.refs[k].sent
		for k >= 0 && r.refs[k].sent == at {
			k--
		}
		refs := r.refs[k+1 : end]
		if !slices.ContainsFunc(refs, func(x ref) bool { return len(x.entities) > 0 && r.fights(x.entities[len(x.entities)-1]) }) ||
			!slices.ContainsFunc(r.d.Sentences[at].Tokens, func(t parse.Token) bool { return truces.Has(t.Lemma) }) {
			continue
		}
		for _, x := range refs {
			if at == s && x.from >= i {
				break
			}
			if len(x.entities) == 2 && x.group && r.atWar(x.entities[0], x.entities[1]) {
				return slices.Clone(x.entities)
			}
			if len(x.entities) != 1 || x.part != subject && !r.joinedBy(at, x.head, "by", "of") {
				continue
			}
			for _, y := range refs {
				if len(y.entities) == 1 && (r.joinedBy(at, y.head, "with") || r.andOf(at, y.from) || r.andRebels(at, x.from, y.from)) && r.atWar(x.entities[0], y.entities[0]) {
					return []int{x.entities[0], y.entities[0]}
				}
			}
		}
	}
	return nil
}

// andOf reports whether what begins at token i is the second of "delegates of Somalia and of the Front".
func (r *reader) andOf(s, i int) bool {
	if r.lower(s, i-1) == "the" {
		i--
	}
	return r.lower(s, i-1) == "of" && r.lower(s, i-2) == "and"
}

// atWar reports whether one of two is a state and the other a group that fights.
func (r *reader) atWar(a, b int) bool {
	return r.beings[a].Kind == graph.Country && r.fights(b) || r.beings[b].Kind == graph.Country && r.fights(a)
}

// fights reports whether an organisation is a party to a war of its own.
func (r *reader) fights(e int) bool {
	b := &r.beings[e]
	if b.Kind == graph.Organization && b.class == "" {
		switch w := b.Name[strings.LastIndexByte(b.Name, ' ')+1:]; w {
		case "Front", "Brigade", "Brigades", "Militia", "Rebels":
			return true
		}
	}
	return r.armed(e) || warring(b.class)
}

// personsBefore returns the persons that a sentence has named before a token.
func (r *reader) personsBefore(s, i int) []int {
	var out []int
	for k := r.sentenceRefs; k < len(r.refs); k++ {
		if x := &r.refs[k]; x.sent == s && x.from < i && len(x.entities) == 1 && !x.generic && r.beings[x.entities[0]].Kind == graph.Person && !slices.Contains(out, x.entities[0]) {
			out = append(out, x.entities[0])
		}
	}
	return out
}

// protagonists returns the two states that the article is about up to the word at i, where
// those found near are not both of them, and one of those is hardly spoken of: "Washington
// called on both sides" after a sentence that names Brazil by the way; else nil. sideOf tells whose
// side somebody is on.
func (r *reader) protagonists(s, i int, near []int, sideOf func(int) int) []int {
	switch r.lower(s, i-2) {
	case "the", "their", "these", "both": // "both the sides"
	default:
		switch r.lower(s, i-1) {
		case "both", "each", "either", "neither":
		default:
			return nil // "two NATO governments"
		}
	}
	own := -1
	if e := r.asker(s, i); e >= 0 && !r.onlyFormer(e) {
		own = r.countryOf(e)
	}
	type presence struct{ state, last, sentences int }
	var all []presence
	r.back(func(x *ref) bool {
		if x.generic || x.modifies {
			return true // no "French base" makes a side of France
		}
		for _, e := range x.entities {
			c := sideOf(e)
			if c < 0 || c == own {
				continue
			}
			k := slices.IndexFunc(all, func(p presence) bool { return p.state == c })
			switch {
			case k < 0:
				all = append(all, presence{c, x.sent, 1})
			case all[k].last != x.sent:
				all[k].last = x.sent
				all[k].sentences++
			}
		}
		return true
	})
	slices.SortStableFunc(all, func(a, b presence) int { return b.sentences - a.sentences })
	least := 2
	if len(near) == 2 && r.countryOf(near[0]) >= 0 && r.countryOf(near[0]) == r.countryOf(near[1]) && r.beings[near[0]].Kind == graph.Person && r.beings[near[1]].Kind == graph.Person {
		least = 1 // two of one state are no two sides
	}
	if len(all) < 2 || all[1].sentences < least || len(all) > 2 && all[2].sentences*2 > all[1].sentences {
		return nil
	}
	two := []int{all[0].state, all[1].state}
	if len(near) == 2 && r.countryOf(near[0]) != r.countryOf(near[1]) && !slices.ContainsFunc(near, func(e int) bool { return !slices.Contains(two, r.countryOf(e)) }) {
		return nil
	}
	if slices.ContainsFunc(near, func(e int) bool { return r.countryOf(e) < 0 && r.takesPart(e) }) && !r.goBetweens(near, two) {
		return nil // a movement is a side, too
	}
	slices.Sort(two)
	return two
}

// takesPart reports whether a body is more than named by the way, as in "the African Union summit": it is an armed
// movement or party, or has done something.
func (r *reader) takesPart(e int) bool {
	if r.beings[e].Kind != graph.Organization || warring(r.beings[e].class) {
		return true
	}
	acts := false
	r.back(func(x *ref) bool {
		acts = acts || !x.modifies && x.part == subject && slices.Contains(x.entities, e)
		return !acts
	})
	return acts
}

// sideOf returns the side that somebody is on: a group under arms is one of its own, all others are
// their states'; -1.
func (r *reader) sideOf(e int) int {
	if r.armed(e) {
		return e
	}
	return r.countryOf(e)
}

// asker returns who does something to the sides at i: "Moscow urged both sides" does not mean
// Moscow; -1.
func (r *reader) asker(s, i int) int {
	if part, _ := r.part(s, i); part == subject {
		return -1
	}
	v := r.governor(s, i)
	for v >= 0 && (r.tok(s, v).Rel.Is(parse.Conj, parse.Xcomp) || r.tok(s, v).Tag == parse.NOUN) {
		v = r.tok(s, v).Head
	}
	for k := len(r.refs) - 1; k >= 0 && r.refs[k].sent == s; k-- {
		if x := &r.refs[k]; x.part == subject && x.from < i && len(x.entities) == 1 && (v < 0 || r.governor(s, x.head) == v) {
			return x.entities[0]
		}
	}
	return r.ownerOfAsker(s, i, v)
}

// ownerOfAsker returns whose men do something to the sides at i: "His officials asked both delegations"; -1.
func (r *reader) ownerOfAsker(s, i, v int) int {
	for k := len(r.refs) - 1; v >= 0 && k >= 0 && r.refs[k].sent == s; k-- {
		x := &r.refs[k]
		if len(x.entities) != 1 || x.from >= i || !r.tok(s, x.head).Rel.Is(parse.NmodPoss) {
			continue
		}
		if n := r.tok(s, x.head).Head; n >= 0 && n < i && r.tok(s, n).Rel == parse.Nsubj && r.tok(s, n).Head == v {
			return x.entities[0]
		}
	}
	return -1
}

// onlyFormer reports whether somebody is known by offices of the past alone, and speaks for no state.
func (r *reader) onlyFormer(e int) bool {
	hs := r.heldBy(e)
	return len(hs) > 0 && !slices.ContainsFunc(hs, func(h held) bool { return h.status != graph.Former })
}

// serves reports whether an organisation is the one in which somebody holds an office.
func (r *reader) serves(person, org int) bool {
	return person >= 0 && slices.ContainsFunc(r.heldBy(person), func(h held) bool { return h.of != "" && h.of == r.beings[org].ID })
}

// sidesNear finds them among those who are named before.
func (r *reader) sidesNear(s, i, count int) []int {
	states := false
	switch r.tok(s, i).Lemma {
	case "country", "nation", "state", "government", "power", "neighbour", "neighbor", "rival", "foe", "ex-foe", "ex-rival", "archrival", "arch-foe", "capital":
		states = true
	case "leader", "man", "woman", "president", "minister", "politician", "statesman", "strongman", "populist", "autocrat", "antagonist", "protagonist", "figure":
		not := gazetteer.Gender(0)
		switch r.tok(s, i).Lemma {
		case "man":
			not = gazetteer.Female
		case "woman":
			not = gazetteer.Male
		}
		return r.pair(s, i, count, func(e int) bool {
			return r.beings[e].Kind == graph.Person && (not == 0 || r.beings[e].gender != not)
		})
	}
	if r.couple(s, i) == count {
		if out := r.pair(s, i, count, func(e int) bool { return r.beings[e].Kind == graph.Person }); len(out) == count && r.saidLately(s, out) {
			return out // "X met Y of Chad, and the pair agreed": people rather than states
		}
	}
	var out []int
	if count == 2 && (states || r.tok(s, i).Lemma == "side") {
		if out = r.statesOfTwo(s, i); out != nil {
			return out
		}
	}
	if count == 3 && states {
		if out = r.threeStates(s); out != nil {
			return out
		}
	}
	switch r.tok(s, i).Lemma {
	case "region", "territory", "enclave", "province", "island":
		return r.pair(s, i, count, func(e int) bool { return r.beings[e].Kind == graph.Place && r.beings[e].class != "city" })
	case "side", "party", "delegation":
		// States and movements, whoever spoke for them, and not the body of who speaks to them.
		by := r.asker(s, i)
		if out = r.pair(s, i, count, func(e int) bool { return e != by && r.isSide(e) && !r.serves(by, e) }); out != nil {
			return out
		}
	}
	out = r.pair(s, i, count, func(e int) bool {
		k := r.beings[e].Kind
		return k == graph.Country || !states && (k == graph.Person || r.isSide(e))
	})
	if out == nil && states {
		for _, e := range r.pair(s, i, count, func(e int) bool { return r.beings[e].Kind == graph.Person && r.beings[e].country != "" }) {
			c := r.countryOf(e)
			if c < 0 {
				return nil
			}
			out = append(out, c)
		}
		switch r.tok(s, i).Lemma {
		case "rival", "foe", "ex-rival", "ex-foe", "archrival", "arch-foe":
			if len(out) < count || out[0] == out[count-1] {
				by := r.asker(s, i)
				return r.pair(s, i, count, func(e int) bool { return e != by && r.beings[e].Kind == graph.Person }) // a president and the leader of the rebels
			}
		}
	}
	return out
}

func (r *reader) isSide(e int) bool {
	k := r.beings[e].Kind
	class := r.beings[e].class
	return k == graph.Country || k == graph.Organization && class != "forum" && class != "social-media" && (r.beings[e].country == "" || warring(class)) &&
		(r.beings[e].entry != nil || !gathers(r.beings[e].Name))
}

// gathers reports whether a name that no table has is that of a meeting or a body of one: "Eastern Economic Forum".
func gathers(name string) bool {
	switch name[strings.LastIndexByte(name, ' ')+1:] {
	case "Forum", "Summit", "Conference", "Committee", "Commission", "Congress", "Assembly", "Council", "Parliament":
		return true
	}
	return false
}

// warring reports whether organisations of a class are parties of their own,
// whatever country they are of.
func warring(class string) bool {
	return class == "armed-group" || class == "movement" || class == "party"
}

// threeStates returns the states of the latest of the few sentences before that deals with three,
// whether it names them together or has one do something to two: "Ethiopia's minister accused
// Egypt and Sudan. The three countries …"; nil for none.
func (r *reader) threeStates(s int) []int {
	var states []int
	at := -1
	r.back(func(x *ref) bool {
		if x.sent == s {
			return true
		}
		if x.sent < s-6 || x.sent != at && len(states) == 3 {
			return false
		}
		if x.sent != at {
			at, states = x.sent, states[:0]
		}
		for _, e := range x.entities {
			c := r.countryOf(e)
			if c >= 0 && !x.generic && !x.modifies && !slices.Contains(states, c) && (r.beings[e].Kind == graph.Country || r.beings[e].Kind == graph.Person && x.part == subject) {
				states = append(states, c)
			}
		}
		return true
	})
	if len(states) != 3 {
		return nil
	}
	slices.Sort(states)
	return states
}

// rebelsOf returns the country whose rebels the sentence names before the token, by their name or
// by hers: "Senegal's separatist movement", "rebels in Chad"; -1.
func (r *reader) rebelsOf(s, i int) int {
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].from < i; k++ {
		p := &r.pieces[k]
		if p.entity < 0 || p.dateline {
			continue
		}
		if p.kind == graph.Organization && p.entry != nil && p.entry.Class == "armed-group" {
			if c := r.countryOf(p.entity); c >= 0 && r.beings[c].pieces > 0 {
				return c // else it may be another group of the name
			}
			continue
		}
		if p.kind != graph.Country {
			continue
		}
		near := r.lower(s, p.from-1) == "in" && rebellious.Has(r.tok(s, max(0, p.from-2)).Lemma)
		for n := p.to; n < min(i, p.to+4) && !near; n++ {
			near = rebellious.Has(r.tok(s, n).Lemma)
		}
		if near {
			return p.entity
		}
	}
	return -1
}

// pairOfAllies reports whether "the allies" or "the partners" may be the two states of the page, of which no alliance is told.
func (r *reader) pairOfAllies(t *title) bool {
	if t.counted || !t.definite || t.role.Class != "relation" || !t.role.Plural || len(t.before)+len(t.after) > 0 || t.possessor >= 0 || t.roleFrom != t.from+1 || r.lower(t.sent, t.from) != "the" {
		return false
	}
	return !slices.ContainsFunc(r.beings, func(b being) bool {
		return b.Kind == graph.Organization && (b.class == "alliance" || b.class == "regional" || b.class == "union")
	})
}
