package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/internal/vocab"
)

// being is an entity in the making.
type being struct {
	graph.Entity
	entry   *gazetteer.Entry
	words   []string // persons: folded words of the fullest name
	gender  gazetteer.Gender
	country graph.ID // that it acts for or belongs to; ""
	pieces  int      // how many names in the text are its
	alone   int      // persons: how many of them are short forms
	since   Position // its first name
	held    []held   // persons: offices known so far
	class   string   // organisations and places
}

// held is an office that the text or the gazetteer gives a person.
type held struct {
	role   string // key of the role
	office string // key of the office, "" where the tables know none
	class  string
	of     graph.ID
	status graph.HoldingStatus
	text   string
}

// beingOf returns the being of an entry of the gazetteer, made if it is new.
func (r *reader) beingOf(e *gazetteer.Entry) int {
	if i, ok := r.byID[e.ID]; ok {
		return i
	}
	b := being{Entity: graph.Entity{ID: e.ID, Kind: e.Kind, Name: e.Name, Wikidata: e.Wikidata, Listed: true}, entry: e, class: e.Class}
	for _, a := range e.Aliases {
		if a != e.Name {
			b.Aliases = append(b.Aliases, a)
		}
	}
	switch e.Kind {
	case graph.Country:
		b.ISO2, b.ISO3 = e.ISO2, e.ISO3
		b.country = e.ID
	case graph.Person:
		b.words = folded(e.Name)
		b.gender = r.genderOf(b.words)
	default:
		if cs := r.gaz.Countries(e); len(cs) > 0 {
			b.country = cs[0].ID
		}
	}
	return r.enter(b)
}

func (r *reader) enter(b being) int {
	if i, ok := r.byID[b.ID]; ok {
		return i
	}
	b.since = Position{1 << 30, 0}
	r.byID[b.ID] = len(r.beings)
	r.beings = append(r.beings, b)
	return len(r.beings) - 1
}

// folded returns the words by which a person is compared: without accents and
// case, and without the number of a monarch.
func folded(name string) []string {
	ws := strings.Fields(graph.FoldText(name))
	if n := len(ws); n > 1 && isOrdinal(ws[n-1]) {
		ws = ws[:n-1]
	}
	return ws
}

// isOrdinal reports whether a folded word is a Roman number or "Jr".
func isOrdinal(w string) bool {
	switch w {
	case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "jr", "sr":
		return true
	}
	return false
}

func (r *reader) genderOf(words []string) gazetteer.Gender {
	if len(words) < 2 {
		return 0
	}
	x := r.gaz.GivenName(words[0])
	if x == 0 && len(words) > 2 && !r.gaz.IsFamilyFirst(words[0]) {
		x = r.gaz.GivenName(words[1])
	}
	if r.gaz.IsFamilyFirst(words[0]) {
		if y := r.gaz.GivenName(strings.Join(words[1:], " ")); y != 0 {
			x = y
		}
	}
	if x == gazetteer.Either {
		return 0
	}
	return x
}

// join makes a piece one of the being's names.
func (r *reader) join(p *piece, b int) {
	p.entity = b
	e := &r.beings[b]
	e.pieces++
	if at := (Position{p.sent, p.from}); at.Before(e.since) {
		e.since = at
	}
	if p.gender != 0 {
		e.gender = p.gender
	}
	text := r.nameText(p)
	if text != e.Name && !slices.Contains(e.Aliases, text) && p.sense < gazetteer.Adjective {
		e.Aliases = append(e.Aliases, text)
	}
}

// nameText returns a piece's name without line breaks in it.
func (r *reader) nameText(p *piece) string {
	t := r.text(p.sent, p.from, p.to)
	if strings.ContainsAny(t, ")]") && !strings.ContainsAny(t, "([") {
		t = strings.NewReplacer(")", "", "]", "").Replace(t)
	}
	if strings.ContainsAny(t, "\n\r\t") || strings.Contains(t, "  ") {
		return strings.Join(strings.Fields(t), " ")
	}
	return t
}

// cluster finds out which names are one entity's.
func (r *reader) cluster() {
	r.defineAcronyms()
	r.spelledOutBefore()
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.entity >= 0 || p.thing || p.institution != nil {
			continue
		}
		switch {
		case p.entry != nil && p.kind != graph.Person:
			if p.sense < gazetteer.Adjective || p.sense == gazetteer.Seat || p.sense == gazetteer.Capital {
				r.join(p, r.beingOf(p.entry))
			}
		case p.entry != nil:
			r.join(p, r.beingOf(p.entry))
		case p.kind == graph.Person && r.parts(p) > 1:
			r.joinPerson(p)
		case p.kind == graph.Organization || p.kind == graph.Place:
			r.joinNamed(p)
		}
	}
	r.shortNames()
}

// parts returns how many words of a person's name the piece has, particles
// and initials not counted.
func (r *reader) parts(p *piece) int {
	n := 0
	for i := p.from; i < p.to; i++ {
		w := r.word(p.sent, i)
		if r.is(p.sent, i, joint) || r.gaz.IsParticle(w) || len(bare(w)) < 2 || i > p.from && r.is(p.sent, i-1, joint) {
			continue
		}
		n++
	}
	return n
}

// joinPerson clusters a name of two words or more.
func (r *reader) joinPerson(p *piece) {
	text := r.nameText(p)
	ws := folded(text)
	if es := r.gaz.Person(text); len(es) > 0 {
		r.join(p, r.beingOf(es[0]))
		return
	}
	if e := r.inFull(ws); e != nil {
		r.join(p, r.beingOf(e))
		return
	}
	key := servantKey(ws)
	for _, spelt := range servantSpellings(ws) {
		if es := r.gaz.Person(spelt); len(es) == 1 {
			r.join(p, r.beingOf(es[0]))
			return
		}
	}
	id := personID(text)
	for i := range r.beings {
		b := &r.beings[i]
		if b.Kind != graph.Person || len(b.words) < 2 {
			continue
		}
		switch {
		case slices.Equal(b.words, ws), b.ID == id, key != "" && servantKey(b.words) == key:
		case sameName(b.words, ws):
			if len(ws) > len(b.words) && b.entry == nil {
				r.rename(i, text, ws)
			}
		default:
			continue
		}
		r.join(p, i)
		return
	}
	if e := r.enterPerson(id, text, r.genderOf(ws)); e >= 0 {
		r.join(p, e)
	}
}

// enterPerson makes a being of a person of no table; -1 for a name that makes no id.
func (r *reader) enterPerson(id graph.ID, name string, gender gazetteer.Gender) int {
	if id.Validate() != nil {
		return -1
	}
	return r.enter(being{Entity: graph.Entity{ID: id, Kind: graph.Person, Name: name}, words: folded(name), gender: gender})
}

// inFull returns the office-holder whom the tables have under a part of a name of three
// words or more: "Uhuru Muigai Kenyatta", "Nicolás Maduro Moros"; nil for nobody or several.
func (r *reader) inFull(ws []string) *gazetteer.Entry {
	n := len(ws)
	if n < 3 || n > 4 || everywhere.Has(ws[0]) {
		return nil
	}
	if es := r.gaz.Person(ws[0] + " " + ws[n-1]); len(es) == 1 && len(ws[n-1]) > 3 && !everywhere.Has(ws[n-1]) {
		own := n == 3 && r.gaz.GivenName(ws[1]) == 0 // "Jorge Ferrer Rodríguez" is a Ferrer
		if !own || !slices.ContainsFunc(r.gaz.Offices(es[0].ID), func(h gazetteer.Holding) bool { return twoSurnames.Has(string(h.Of)) }) {
			return es[0]
		}
	}
	// A mother's name behind the father's, as in Spanish.
	if es := r.gaz.Person(strings.Join(ws[:n-1], " ")); len(es) == 1 {
		for _, h := range r.gaz.Offices(es[0].ID) {
			if twoSurnames.Has(string(h.Of)) {
				return es[0]
			}
		}
	}
	return nil
}

// everywhere are names that too many bear for a part of one to tell who is meant.
var everywhere = vocab.Words("mohammed", "mohamed", "muhammad", "mohammad", "muhammed", "ahmed", "ahmad", "ali",
	"abdul", "abdullah", "abdallah", "hassan", "hussein", "ibrahim", "omar", "khalid", "mustafa", "mahmoud",
	"yusuf", "salman", "saud", "sheikh", "khan", "singh", "kumar", "nguyen", "tran", "kim", "lee", "park")

// twoSurnames are the countries where people bear their father's name and then their mother's.
var twoSurnames = vocab.Words("country:ARG", "country:BOL", "country:CHL", "country:COL", "country:CRI", "country:CUB", "country:DOM",
	"country:ECU", "country:ESP", "country:GTM", "country:HND", "country:MEX", "country:NIC", "country:PAN", "country:PER",
	"country:PRY", "country:SLV", "country:URY", "country:VEN", "country:PHL")

// personID makes the id of a person of no table: from the name without middle
// initials, which newspapers leave out as often as not.
func personID(name string) graph.ID {
	fields := strings.Fields(name)
	kept := fields[:0:0]
	for i, f := range fields {
		if i == 0 || i == len(fields)-1 || len(strings.TrimSuffix(f, ".")) > 1 {
			kept = append(kept, f)
		}
	}
	return graph.NewID(graph.Person, graph.Slug(strings.Join(kept, " ")))
}

// rename gives a person the fuller name, and the id that comes with it.
func (r *reader) rename(i int, text string, ws []string) {
	b := &r.beings[i]
	id := personID(text)
	if _, taken := r.byID[id]; taken || id.Validate() != nil {
		return
	}
	delete(r.byID, b.ID)
	b.Aliases = append(b.Aliases, b.Name)
	b.Name, b.words, b.ID = text, ws, id
	r.byID[id] = i
	if b.gender == 0 {
		b.gender = r.genderOf(ws)
	}
}

// sameName reports whether one of two full names is the other with words left
// out: "Edmundo González" and "Edmundo González Urrutia", "George Bush" and
// "George W. Bush". A shared family name alone is not enough.
func sameName(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 || len(a) == len(b) {
		return false
	}
	j, hits := 0, 0
	for _, w := range b {
		if j < len(a) && a[j] == w {
			j++
			hits++
		}
	}
	return j == len(a) && (a[0] == b[0] || a[len(a)-1] == b[len(b)-1])
}

// joinNamed clusters an organisation or place of no table by its words.
func (r *reader) joinNamed(p *piece) {
	text := r.nameText(p)
	slug := graph.Slug(text)
	id := graph.NewID(p.kind, slug)
	if id.Validate() != nil {
		return
	}
	i, ok := r.byID[id]
	if !ok {
		for k := range r.beings {
			b := &r.beings[k]
			// "Hanseong Institute" of "Hanseong Institute for Maritime Strategy"
			if b.Kind == p.kind && b.entry == nil && p.to-p.from > 1 && strings.HasPrefix(b.ID.Slug(), slug+"-") {
				i, ok = k, true
			}
			// "the Board of Inquiry" of "the UN Board of Inquiry", "the Council of Elders" of "the Maltese Council of Elders"
			if first, cut := strings.CutSuffix(b.ID.Slug(), "-"+slug); cut && b.Kind == p.kind && b.entry == nil && p.to-p.from > 2 && !strings.Contains(first, "-") && (b.country != "" || parentLetters.Has(first)) && r.lower(p.sent, p.from-1) == "the" {
				i, ok = k, true
			}
		}
	}
	if !ok {
		b := being{Entity: graph.Entity{ID: id, Kind: p.kind, Name: text}}
		if a := r.at(p.sent, p.from); a != nil {
			b.country = r.countryInside(p)
		}
		i = r.enter(b)
	}
	r.join(p, i)
}

// parentLetters are the letters of bodies, as they stand before the names of their parts.
var parentLetters = vocab.Words("un", "eu", "au", "us", "uk", "nato", "osce", "asean", "oas")

// countryInside returns the country that an organisation's name holds: "Atomic
// Energy Organization of Iran", "Turkish Airlines"; "" where it holds none.
func (r *reader) countryInside(p *piece) graph.ID {
	for i := p.from; i < p.to; i++ {
		if !r.is(p.sent, i, large) {
			continue
		}
		if c := r.match(p.sent, i); c != nil && c[0].Kind == graph.Country && !c[0].Weak && i+c[0].Tokens <= p.to {
			return c[0].ID
		}
	}
	return ""
}

// defineAcronyms reads "World Trade Organization (WTO)" and "WTO (World Trade
// Organization)", and makes the acronym mean the same everywhere in the text.
func (r *reader) defineAcronyms() {
	defined := map[string]int32{}
	for i := range r.pieces {
		p := &r.pieces[i]
		s := p.sent
		if r.word(s, p.to) != "(" || p.thing || p.institution != nil {
			continue
		}
		q := r.at(s, p.to+1)
		if q == nil || q.from != p.to+1 || r.word(s, q.to) != ")" || q.thing {
			continue
		}
		long, short := p, q
		if r.is(s, p.from, caps) && p.to-p.from == 1 && q.to-q.from > 1 {
			long, short = q, p
		}
		if short.to-short.from > 3 || !r.is(s, short.from, caps|large) || long.kind == graph.Person || long.kind == graph.Country || long.to-long.from < 2 {
			continue
		}
		w := r.text(s, short.from, short.to)
		if !initials(r.words[s][long.from:long.to], w) && !(allCaps(w) && long.kind == graph.Organization) {
			continue
		}
		if long.kind == 0 {
			long.kind = graph.Organization
		}
		defined[w] = r.pieceAt[s][long.from]
		short.readings, short.entry, short.kind, short.thing = nil, nil, long.kind, false
	}
	if len(defined) == 0 {
		return
	}
	for i := range r.pieces {
		p := &r.pieces[i]
		k, ok := defined[r.text(p.sent, p.from, p.to)]
		if !ok || int(k) == i {
			continue
		}
		long := &r.pieces[k]
		if !r.enterNamed(long) {
			continue
		}
		p.kind, p.entry, p.readings, p.sense, p.actor, p.thing, p.sure = long.kind, nil, nil, gazetteer.Acronym, long.kind == graph.Organization, false, 0.9
		r.join(p, long.entity)
	}
}

// enterNamed makes an entity of a body named in full where it is none yet, and reports whether it is one.
func (r *reader) enterNamed(long *piece) bool {
	switch {
	case long.entity >= 0:
	case long.entry != nil:
		r.join(long, r.beingOf(long.entry))
	default:
		r.joinNamed(long)
	}
	return long.entity >= 0
}
