package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// support counts what an article speaks of without doubt; it decides what
// doubtful names mean.
type support struct {
	entries   map[graph.ID]int
	countries map[graph.ID]int
	states    int             // places in the United States that are named, but for its capital
	plain     int             // times that the name of a country and of such a state stands
	ships     map[string]bool // names that "HMS" or the like stood before
	bearers   map[string]bool // names of countries that somebody in the text bears: "Michael Jordan"
}

// chooseReadings decides what the known names mean.
func (r *reader) chooseReadings() {
	sup := support{entries: map[graph.ID]int{}, countries: map[graph.ID]int{}}
	r.namesakesIn(&sup)
	for i := range r.pieces {
		p := &r.pieces[i]
		if len(p.readings) == 0 || p.readings[0].Weak || len(r.distinct(p)) > 1 {
			continue
		}
		if len(p.readings) > 1 && p.readings[0].Kind == graph.Country && stateOfUnion(&p.readings[1]) {
			sup.plain++
		}
		if sup.entries[p.readings[0].ID]++; p.readings[0].Kind == graph.Place && r.inUnion(p.readings[0].Entry) && sup.entries[p.readings[0].ID] == 1 {
			sup.states++
		}
		for _, c := range r.gaz.Countries(p.readings[0].Entry) {
			sup.countries[c.ID]++
		}
	}
	for i := range r.pieces {
		p := &r.pieces[i]
		if len(p.readings) > 0 {
			r.choose(p, &sup)
		}
	}
}

// distinct returns the different entries among the readings that are not weak,
// a capital's two readings counted as one.
func (r *reader) distinct(p *piece) []graph.ID {
	var out []graph.ID
	for _, c := range p.readings {
		if c.Weak || c.Sense == gazetteer.Capital || c.Sense == gazetteer.Seat {
			continue
		}
		if !slices.Contains(out, c.ID) {
			out = append(out, c.ID)
		}
	}
	return out
}

func (r *reader) choose(p *piece, sup *support) {
	s := p.sent
	p.dateline = r.inDateline(s, p.from)
	locative := r.locative(p) && !r.governmentIn(p)
	titled := r.titled(p)
	if r.shipOrBearer(p, sup) {
		p.readings, p.thing = nil, r.ship(p, sup)
		return
	}
	if p.readings[0].Class == "un-body" && r.lower(s, p.from) == "general" && sup.states > 0 && sup.entries[unitedNations] == 0 {
		p.readings = nil // that of Georgia, or of Virginia
		return
	}
	best, bestScore := -1, -1e9
	for i := range p.readings {
		c := &p.readings[i]
		score := -float64(i)
		if titled && c.Kind != graph.Person {
			continue // "President Lagos" is nobody's city
		}
		if c.Weak {
			score -= 5
			if c.Kind == graph.Country && sup.entries[c.ID] == 0 && sup.countries[c.ID] == 0 {
				score -= 2 // "the South": which has been spoken of
			}
		}
		if c.Sense != gazetteer.Capital { // that its country is spoken of says nothing of a capital
			score += min(3, float64(sup.entries[c.ID]))
		}
		if c.Sense == gazetteer.Capital && sup.countries[c.ID] > 0 && slices.ContainsFunc(p.readings, func(o gazetteer.Candidate) bool { return o.Sense == gazetteer.Seat && sup.entries[o.ID] < 2 }) {
			score += 4 // "Belgian Foreign Minister X said Brussels", where nothing is said of the European Union
		}
		if c.Kind == graph.Organization && c.Weak {
			// "The Commission", of a body that was named
			score += 2 * float64(min(1, sup.entries[c.ID]))
			for _, of := range c.Of {
				score += 0.8 * float64(min(2, sup.entries[of]))
			}
		}
		if sup.entries[c.ID] == 0 || c.Class == "ministry" {
			for _, n := range r.gaz.Countries(c.Entry) {
				score += min(1.5, 0.4*float64(sup.countries[n.ID]))
			}
		}
		if c.Class == "ministry" && len(p.readings) > 1 {
			score += r.atHomeHere(c, p, sup)
		}
		if c.Class == "party" && len(p.readings) > 1 && r.ofSpoken(c, sup) {
			score += 3 // "the Liberals", of the country that is spoken of
		}
		switch {
		case c.Sense == gazetteer.Capital || c.Sense == gazetteer.Seat:
			if p.dateline || locative {
				score -= 8
			} else if r.subnational(p) || r.amongStates(p) {
				score -= 8 // "Washington Gov. Jay Inslee", "Washington and Oregon"
			} else if r.acts(p) || r.governmentIn(p) {
				score += 8
			}
		case c.Kind == graph.Place && (p.dateline || locative):
			score += 2
		case c.Kind == graph.Person:
			score += r.asPerson(p, c.ID, locative)
		case stateOfUnion(c) && (r.subnational(p) || r.amongStates(p)):
			score += 8
		case c.Sense == gazetteer.Adjective || c.Sense == gazetteer.People:
		case stateOfUnion(c) && sup.states > 0 && sup.countries[p.readings[0].ID] <= sup.plain:
			score += 10 // of the country nothing else is spoken of
		case c.Kind == graph.Organization && locative && r.lower(s, p.from-1) == "in":
			score -= 2
		case c.Kind == graph.Country && !c.Until.IsZero() && !r.day.IsZero() && c.Until.Before(r.day):
			score -= 2 // a state that is gone
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best < 0 {
		p.readings = nil
		return
	}
	c := p.readings[best]
	if p.dateline && c.Kind == graph.Organization && r.word(s, p.from-1) == "(" && r.word(s, p.to) == ")" && !outlet(c.Class) {
		p.readings, p.thing = nil, true // "KINGSTOWN (CMC) -": an agency, whichever
		return
	}
	if c.Weak && !stateOfUnion(&c) && (!r.weakHolds(p, &c, sup, locative) || c.Class == "party" && len(p.readings) > 1 && !r.ofSpoken(&c, sup)) {
		p.readings = nil // as if no table knew it
		return
	}
	p.entry, p.kind, p.sense = c.Entry, c.Kind, c.Sense
	if e := r.homeRule(p); e != nil && c.Sense < gazetteer.Adjective && !p.dateline && !locative && r.ruledActs(p) {
		p.entry, p.kind, p.sense = e, e.Kind, gazetteer.Seat
	}
	p.actor = p.kind == graph.Person || p.kind == graph.Organization || p.kind == graph.Country && !p.dateline && !locative
	p.sure = 0.95
	if c.Weak {
		p.sure = 0.7
	}
}

// ofSpoken reports whether a country of what a name may mean is spoken of.
func (r *reader) ofSpoken(c *gazetteer.Candidate, sup *support) bool {
	return slices.ContainsFunc(r.gaz.Countries(c.Entry), func(n *gazetteer.Entry) bool { return sup.countries[n.ID] > 0 })
}

// outlet reports whether organisations of a class publish news.
func outlet(class string) bool {
	switch class {
	case "news-agency", "newspaper", "broadcaster", "social-media":
		return true
	}
	return false
}

// subnational reports whether a governor, a mayor or the like of the place is spoken of.
func (r *reader) subnational(p *piece) bool {
	s := p.sent
	for k := p.from - 2; k >= max(0, p.from-3); k-- {
		if m, ok := r.gaz.Role(r.words[s], k); ok && m.Class == "subnational" && k+m.Tokens <= p.from-1 {
			return true
		}
	}
	m, ok := r.gaz.Role(r.words[s], p.to)
	return p.to < len(r.words[s]) && ok && m.Class == "subnational"
}

// titled reports whether a title that only persons bear stands right before a
// city's or country's name, which must be a surname then: "President Lagos".
func (r *reader) titled(p *piece) bool {
	s := p.sent
	if p.to-p.from != 1 || p.readings[0].Kind != graph.Place && p.readings[0].Kind != graph.Country || p.readings[0].Sense == gazetteer.Seat || r.is(s, p.from, shout|caps) {
		return false
	}
	if p.readings[0].Sense == gazetteer.Adjective || p.readings[0].Sense == gazetteer.People {
		return false
	}
	for n := 1; n <= 4 && n <= p.from; n++ {
		m, ok := r.gaz.Role(r.words[s], p.from-n)
		if !ok || m.Tokens != n || m.Plural || !m.Title || !r.is(s, p.from-n, large) {
			continue
		}
		switch m.Class {
		case "head-of-state", "head-of-government", "deputy-head", "minister", "envoy", "honorific", "military", "legislator", "academic":
		default:
			continue
		}
		// "EU Foreign Minister Paris talks" is a headline's way; a name goes on or acts.
		return r.word(s, p.to) == "," || r.word(s, p.to) == "." || r.finiteAfter(s, p.to) || isPossessive(r.word(s, p.to)) || r.lower(s, p.to) == "and" || p.to >= len(r.words[s]) || r.tok(s, p.to).Tag.Is(parse.VERB, parse.AUX, parse.ADP, parse.PUNCT)
	}
	return false
}

// weakHolds reports whether the context bears out a reading that the tables call doubtful.
func (r *reader) weakHolds(p *piece, c *gazetteer.Candidate, sup *support, locative bool) bool {
	s := p.sent
	if sup.entries[c.ID] > 0 {
		return true
	}
	large := r.is(s, p.from, large) && !r.is(s, p.from, opener|shout)
	switch c.Kind {
	case graph.Place:
		return locative && large
	case graph.Organization:
		if r.is(s, p.from, caps) {
			return !r.is(s, p.from, shout)
		}
		if w := r.word(s, p.from); (r.lower(s, p.from-1) == "the" || c.Class == "party" && isPossessive(r.word(s, p.from-1))) && large && w != "Conservative" && w != "Liberal" {
			return true
		}
		if c.Class == "armed-group" && bands.Has(r.tok(s, p.to).Lemma) && !r.is(s, p.from, shout) {
			return true // "Wagner mercenaries"
		}
		// "Labour leader Jeremy Corbyn": a role follows.
		m, ok := r.gaz.Role(r.words[s], p.to)
		if ok && m.Role != nil && p.to < len(r.words[s]) && !r.is(s, p.from, shout) {
			return true
		}
		return large && isPossessive(r.word(s, p.to)) && c.Tokens > 1
	case graph.Country:
		if w := r.word(s, p.from); large && r.lower(s, p.from-1) == "the" && r.at(s, p.to) == nil && slices.ContainsFunc(c.Entry.Aliases, func(a string) bool { return a == "the "+w }) {
			return true // "between the Emirates and Qatar"
		}
		return large && (locative || sup.countries[c.ID] > 0 || r.otherHalf(p, c, sup))
	case graph.Person:
		if p.honorific {
			return true
		}
		for _, h := range r.gaz.Offices(c.ID) {
			if h.At(r.day) {
				return large || r.d.Sentences[s].Tokens[p.from].Tag == parse.PROPN
			}
		}
	}
	return false
}

// inDateline reports whether a token stands before the dash of "LONDON, March
// 14 (Reuters) - Britain".
func (r *reader) inDateline(s, i int) bool {
	if r.d.Sentences[s].Turn || s > 0 && r.d.Sentences[s].Paragraph == r.d.Sentences[s-1].Paragraph {
		return false
	}
	return i < r.datelineEnd(s)
}

// datelineEnd returns the token after the dash of a dateline, 0 where the
// sentence has none.
func (r *reader) datelineEnd(s int) int {
	if !r.is(s, 0, large) {
		return 0
	}
	if n := r.d.Sentences[s].Dateline; n > 0 {
		return n
	}
	for i := 1; i < min(20, len(r.words[s])); i++ {
		switch w := r.word(s, i); {
		case (w == "—" || w == "–" || w == ":") && r.is(s, 0, caps) && !r.tok(s, i).SpaceBefore:
			// "TOKYO—China", "ISLAMABAD:"
			if p := r.at(s, 0); i <= 3 && p != nil && len(p.readings) > 0 && p.readings[0].Kind != graph.Person && p.readings[0].Kind != graph.Organization {
				return i + 1
			}
			return 0
		case (w == "-" || w == "–" || w == "—" || w == "--") && r.tok(s, i).SpaceBefore:
			if r.is(s, 0, caps) || r.word(s, 1) == "," || r.word(s, i-1) == ")" || i <= 2 {
				return i + 1
			}
			return 0
		case w == "," || w == "(" || w == ")" || w == "/" || w == "." || r.is(s, i, large|number):
		case r.lower(s, i-1) == "new" || w == "of" || w == "de" || w == "and":
		default:
			return 0
		}
	}
	// "LIMA, Dec 20, 2022 (Andina).", "Brussels, 22 March 2024."
	if n := len(r.words[s]); n < 14 && (r.is(s, 0, caps) || r.is(s, n-2, number)) && r.word(s, n-1) == "." && r.word(s, 1) == "," && !r.d.Sentences[s].Title {
		return n
	}
	return 0
}

// locative reports whether a name stands where places stand: "in Moscow",
// "near", "to Moscow" after a verb of motion.
func (r *reader) locative(p *piece) bool {
	s := p.sent
	k := p.from - 1
	for k >= 0 && (r.lower(s, k) == "the" || r.lower(s, k) == "central" || r.lower(s, k) == "downtown" || r.lower(s, k) == "nearby" || r.lower(s, k) == "neighboring" || r.lower(s, k) == "neighbouring") {
		k--
	}
	if r.aimed(s, k) {
		return false
	}
	switch r.lower(s, k) {
	case "visiting", "touring":
		return k == 0 && r.word(s, p.to) == "," // "Visiting Brussels, Ivory Coast's president said"
	case "in", "near", "inside", "outside", "around", "across", "throughout", "off", "within", "through", "via", "into", "onto", "at", "over":
		if r.tok(s, k).XPOS == parse.RP && r.before(p, "'s", "’s") {
			return false // "brushed off Canberra's concerns"
		}
		return !r.before(p, "'s", "’s") || !r.personal(s, p.to+1) && !asked.Has(r.lower(s, p.to+1)) && !willed.Has(r.tok(s, p.to+1).Lemma)
	case "from":
		if k == 0 && r.lower(s, p.to) == "came" {
			return false // "From Paris came condemnation of the coup"
		}
		h := r.tok(s, r.headOf(s, p.from, p.to)).Head
		if r.wordsFrom(s, h) || r.callsEnvoy(s, h) || k > 0 && owed.Has(r.tok(s, k-1).Lemma) {
			return false
		}
		return h < 0 || r.t.motion.Has(r.tok(s, h).Lemma) || r.tok(s, h).Tag == parse.VERB && !r.governs(s, p.from, "demand", "seek", "want", "expect", "hear", "take", "receive", "come", "get", "know", "obtain", "secure", "win", "extract")
	case "for":
		// "headed for Brussels", "left Accra for Paris"
		return r.governs(s, r.headOf(s, p.from, p.to), "head", "leave", "depart", "fly", "sail", "embark", "bind")
	case "of":
		h := r.tok(s, r.headOf(s, p.from, p.to)).Head
		return r.lower(s, k-1) == "out" && h >= 0 && r.t.motion.Has(r.tok(s, h).Lemma) // "flew out of Tehran"
	case "to":
		// "from Tel Aviv to Jerusalem"
		if q := r.at(s, k-1); q != nil && q.to == k && r.lower(s, q.from-1) == "from" && q.kind == graph.Place {
			return true
		}
		if r.word(s, p.to-1) == "Hague" && r.governs(s, r.headOf(s, p.from, p.to), "take", "bring", "refer", "send") {
			return true // to court
		}
		return r.motion(s, p.from)
	case "and", "or", ",":
		// "in London and Paris"
		if next := r.word(s, p.to); r.lower(s, k) == "," && next != "," && next != "." && next != "and" && next != ";" {
			return false
		}
		if q := r.at(s, k-1); q != nil && q.to == k && q.dateline == p.dateline && q.kind == graph.Place {
			return r.locative(q)
		}
	}
	v := r.tok(s, r.headOf(s, p.from, p.to))
	if h := v.Head; v.Rel == parse.Compound && h == p.to && strings.HasSuffix(r.lower(s, h), "day") {
		v = r.tok(s, h) // "left Brussels Thursday"
	}
	if v.Rel == parse.Obj && v.Head >= 0 {
		switch r.tok(s, v.Head).Lemma {
		case "visit", "arrive", "leave", "depart", "evacuate", "reach", "enter", "tour", "flee", "seize", "capture", "overrun", "besiege", "recapture", "retake", "storm", "encircle", "surround":
			return true
		}
	}
	// "the Moscow region", "Ankara airport"
	if k, ok := r.t.introduces[r.lower(s, p.to)]; ok && k == graph.Place {
		return true
	}
	return false
}

func (r *reader) before(p *piece, ws ...string) bool {
	return slices.Contains(ws, r.word(p.sent, p.to))
}

// personal reports whether a role, institution or organ of state begins at i.
func (r *reader) personal(s, i int) bool {
	for ; i < len(r.words[s]); i++ {
		if _, ok := r.gaz.Role(r.words[s], i); ok {
			return true
		}
		if in, _ := r.gaz.Institution(r.words[s], i); in != nil {
			return true
		}
		if n, ok := r.t.nominals[r.tok(s, i).Lemma]; ok && n.refers&(stateArm|nation) != 0 {
			return true
		}
		if r.tok(s, i).Tag != parse.ADJ {
			return false
		}
	}
	return false
}

// governs reports whether the word that a phrase depends on has one of the lemmas.
func (r *reader) governs(s, i int, lemmas ...string) bool {
	h := r.tok(s, i).Head
	return h >= 0 && slices.Contains(lemmas, r.tok(s, h).Lemma)
}

// acts reports whether a capital or seat stands for its government.
func (r *reader) acts(p *piece) bool {
	s := p.sent
	next := r.lower(s, p.to)
	if r.struck(p) {
		return false
	}
	if isPossessive(next) {
		if k, ok := r.t.introduces[r.lower(s, p.to+1)]; ok && k == graph.Place {
			return false
		}
		switch r.lower(s, p.to+1) {
		case "mayor", "streets", "suburbs", "airports", "residents", "outskirts", "skyline", "subway", "metro", "museums":
			return false
		}
		return true
	}
	if r.is(s, p.to, joint) {
		switch r.lower(s, p.to+1) {
		case "based", "born":
			return false
		}
		return true
	}
	if r.aimed(s, p.from-1) || r.lower(s, p.from-1) == "from" && r.wordsFrom(s, r.tok(s, r.headOf(s, p.from, p.to)).Head) {
		return true
	}
	prep := r.lower(s, p.from-1)
	if prep == "both" {
		prep = r.lower(s, p.from-2) // "against both Lusaka and Cairo"
	}
	switch prep {
	case "with", "against", "between", "by", "upon", "toward", "towards", "on", "behind":
		return true
	case "to", "for", "from":
		return !r.motion(s, p.from)
	case "of":
		return !r.governs(s, p.from, "city", "capital", "mayor", "university", "north", "south", "east", "west", "outskirts", "suburb", "street", "centre", "center", "part", "district", "bishop", "archbishop", "treaty", "kilometer", "kilometre", "mile", "km",
			"outskirt", "edge", "heart", "area", "port", "resident", "siege", "fall", "capture", "bombing", "shelling", "bombardment", "battle", "occupation", "liberation")
	}
	if k := p.from - 1; k >= 0 && r.tok(s, k).Tag == parse.VERB && r.tok(s, k).XPOS != parse.VBN && !r.t.motion.Has(r.tok(s, k).Lemma) {
		return true
	}
	if r.lower(s, p.from-1) == "as" && p.to+1 < len(r.words[s]) && r.tok(s, p.to).XPOS == parse.NNS && r.tok(s, p.to+1).Tag == parse.PUNCT {
		return true // "as Washington demands,": a verb, whatever its tag
	}
	if k := p.from - 1; k >= 0 && r.tok(s, k).Tag == parse.ADP && !r.finiteAfter(s, p.to) {
		return false
	}
	if h := r.tok(s, r.headOf(s, p.from, p.to)).Head; h >= p.to && stops.Has(r.tok(s, h).Lemma) && r.d.Sentences[s].Child(h, parse.Cop) >= 0 {
		return false // "Khartoum would be his next stop"
	}
	if r.finiteAfter(s, p.to) || r.is(s, p.from, opener) && r.word(s, p.to) == "," {
		return true
	}
	if w := r.lower(s, p.from-1); w == "and" || w == "or" {
		if q := r.at(s, p.from-2); q != nil && q.kind == graph.Country {
			return true
		}
	}
	h := r.headOf(s, p.from, p.to)
	for r.tok(s, h).Rel == parse.Conj && r.tok(s, h).Head >= 0 {
		h = r.tok(s, h).Head
	}
	t := r.tok(s, h)
	if h < p.from {
		// "called on both Koreas and Washington"
		switch r.lower(s, r.caseOf(s, h)) {
		case "with", "against", "between", "by", "upon", "toward", "towards", "on":
			return true
		case "to", "for", "from":
			return !r.motion(s, h)
		}
	}
	switch t.Rel {
	case parse.Nsubj, parse.NsubjPass, parse.NsubjOuter, parse.Obj, parse.Iobj, parse.OblAgent, parse.Csubj, parse.Root, parse.Xcomp:
		return true
	case parse.Compound, parse.Amod, parse.Nmod, parse.NmodDesc:
		h := t.Head
		return h >= 0 && r.personal(s, h)
	}
	return false
}
