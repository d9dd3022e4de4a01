package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// shortNames finds whose short forms the remaining names are: "Kleine",
// "Sheikh Tamim", "Lula", "May".
func (r *reader) shortNames() {
	r.recoverHidden()
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.kind == 0 && p.entity < 0 && p.readings == nil && p.institution == nil && r.inPower(p) {
			p.kind, p.thing, p.actor, p.sure = graph.Person, false, true, 0.8
		}
		if p.thing && r.surnameAlone(p) {
			p.thing = false
		}
		if p.entity >= 0 || p.thing || p.institution != nil || p.kind == graph.Organization || p.kind == graph.Country || p.entry != nil && p.kind != graph.Person {
			if p.entry == nil || p.kind == graph.Person || !r.overruled(p) {
				continue
			}
		}
		if b := r.bearer(p); b >= 0 {
			p.kind, p.entry, p.actor = graph.Person, nil, true
			p.sure = max(p.sure, 0.9)
			r.beings[b].alone++
			r.join(p, b)
			continue
		}
		if p.kind == graph.Person && p.entity < 0 {
			r.lonePerson(p)
		}
	}
}

// surnameAlone reports whether a word that ends names of places and bodies is a person's surname, since the article has him in
// full and it stands as he would: "Hill said", "Lake's visit".
func (r *reader) surnameAlone(p *piece) bool {
	s := p.sent
	if p.to-p.from != 1 || !r.is(s, p.from, large) || r.is(s, p.from, shout) {
		return false
	}
	if _, ok := r.t.heads[bare(r.lower(s, p.from))]; !ok {
		return false
	}
	if !r.finiteAfter(s, p.to) && !isPossessive(r.word(s, p.to)) && r.tok(s, p.to).Tag != parse.VERB && r.tok(s, p.from-1).Tag != parse.ADP {
		return false
	}
	w := r.word(s, p.from)
	if r.bySurname(w) >= 0 {
		return true
	}
	if !r.gaz.IsFamilyFirst(w) {
		return false
	}
	for b := range r.beings { // "Park said", of Park Jae-ho
		if e := &r.beings[b]; e.Kind == graph.Person && e.pieces > 0 && strings.HasPrefix(e.Name, w+" ") {
			return true
		}
	}
	return false
}

// inPower reports whether a word that nothing tells to be a person's name is the surname of one
// person only of the tables who leads a country that the article speaks of: "Pashinian".
func (r *reader) inPower(p *piece) bool {
	if p.to-p.from != 1 || !r.is(p.sent, p.from, large) || r.day.IsZero() {
		return false
	}
	name := r.nameText(p)
	if len(name) < 6 {
		return false
	}
	bs := r.gaz.Bearers(name, r.day)
	if len(bs) != 1 || bs[0].Part || !bs[0].InOffice || !r.speaksOf(bs[0].Holding.Of) {
		return false
	}
	o := r.gaz.OfficeKind(bs[0].Holding.Office)
	return o != nil && o.Rank <= 2
}

// overruled reports whether a known name of one word is a person's surname
// here, since the article has a person of that name and speaks of no place:
// "Jordan said" after "Jim Jordan".
func (r *reader) overruled(p *piece) bool {
	if p.to-p.from != 1 || p.kind == graph.Organization && p.sure > 0.9 && r.is(p.sent, p.from, caps) {
		return false
	}
	if p.honorific {
		return true
	}
	if (p.sense == gazetteer.People || p.sense == gazetteer.Adjective) && r.speaksAlone(p) {
		return true // "Turk added", of Volker Turk
	}
	if p.sense >= gazetteer.Adjective && p.sense != gazetteer.Capital || p.kind == graph.Country && p.sure > 0.9 {
		return false
	}
	if r.locative(p) || p.kind == graph.Organization {
		return false
	}
	// Nothing else in the article is of the country: "Lagos" beside Ricardo Lagos.
	if p.kind == graph.Place && p.entry != nil && p.sense != gazetteer.Capital && !r.countrySpokenOf(p.entry) {
		return true
	}
	// "Texas" stays a place beside a Mr Texas, unless it speaks.
	return p.readings[0].Weak || r.actsAsName(p.sent, p.to-1) && !r.tok(p.sent, p.to-1).Tag.Is(parse.NOUN) && (isPossessive(r.word(p.sent, p.to)) || p.to < len(r.words[p.sent]) && r.t.speech.Has(r.tok(p.sent, p.to).Lemma))
}

// speaksAlone reports whether a word for one of a people has no article and describes nothing, as only a
// surname has not: "Turk added".
func (r *reader) speaksAlone(p *piece) bool {
	t := r.tok(p.sent, p.from)
	if t.Tag != parse.PROPN || t.XPOS == parse.NNPS || strings.HasSuffix(t.Text, "s") || !t.Rel.Is(parse.Nsubj, parse.Obj, parse.Obl, parse.NmodPoss) || p.sense == gazetteer.Adjective && t.Rel != parse.Nsubj {
		return false
	}
	return p.from == 0 || !r.tok(p.sent, p.from-1).Tag.Is(parse.DET, parse.ADJ, parse.NUM)
}

// countrySpokenOf reports whether the article names the country of a place, or
// another place or organisation of it.
func (r *reader) countrySpokenOf(e *gazetteer.Entry) bool {
	for _, c := range r.gaz.Countries(e) {
		for i := range r.pieces {
			q := &r.pieces[i]
			if q.entry == nil || q.entry == e {
				continue
			}
			if q.entry.ID == c.ID || slices.ContainsFunc(r.gaz.Countries(q.entry), func(o *gazetteer.Entry) bool { return o.ID == c.ID }) {
				return true
			}
		}
	}
	return false
}

// recoverHidden finds surnames that look like common words or titles: "May
// blamed", "Bishop said", once the article has named their bearers.
func (r *reader) recoverHidden() {
	surnames := map[string]bool{}
	for i := range r.beings {
		if b := &r.beings[i]; b.Kind == graph.Person && len(b.words) > 1 && b.pieces > 0 {
			for _, w := range b.words[1:] {
				if len(w) > 2 && !r.gaz.IsParticle(w) {
					surnames[w] = true
				}
			}
			if r.gaz.IsFamilyFirst(b.words[0]) {
				surnames[b.words[0]] = true
			}
		}
	}
	if len(surnames) == 0 {
		return
	}
	for s := range r.words {
		for i, w := range r.words[s] {
			if r.pieceAt[s][i] >= 0 || !r.is(s, i, large) || len(w) < 2 || !surnames[graph.FoldText(w)] {
				continue
			}
			if r.titleAt[s][i] >= 0 {
				t := &r.titles[r.titleAt[s][i]]
				if t.roleTo-t.roleFrom > 1 || t.definite || t.indefinite || r.nameFrom(s, i+1) >= 0 || len(t.after) > 0 || len(t.before) > 0 {
					continue
				}
				t.role.Plural, t.void = false, true
				r.titleAt[s][i] = -1
			}
			if r.is(s, i, opener) && !r.actsAsName(s, i) {
				continue
			}
			r.add(piece{sent: s, from: i, to: i + 1, sure: 0.85})
		}
	}
}

// actsAsName reports whether a first word is used as a name.
func (r *reader) actsAsName(s, i int) bool {
	if r.tok(s, i).Tag.Is(parse.PROPN, parse.NOUN) {
		return true
	}
	next := r.word(s, i+1)
	if isPossessive(next) || next == "," || next == ":" {
		return true
	}
	if i+1 < len(r.words[s]) {
		x := r.tok(s, i+1).XPOS
		return x == parse.VBD || x == parse.VBZ || x == parse.VBN || r.t.speech.Has(r.tok(s, i+1).Lemma) || strings.HasSuffix(next, "ed") || next == "also" || next == "has" || next == "had" || next == "was" || next == "is"
	}
	return false
}

// bearer returns the person in the article whose name a short form is, -1
// where there is none.
func (r *reader) bearer(p *piece) int {
	ws := folded(r.nameText(p))
	if len(ws) == 0 || len(ws[0]) < 2 && len(ws) == 1 {
		return -1
	}
	if r.is(p.sent, p.from, shout) || allCaps(r.word(p.sent, p.to-1)) {
		// headlines and labels in capitals: only names that stand elsewhere
		p.gender = 0
	}
	best, bestScore := -1, 0.0
	var role *title
	if p.kind != graph.Place {
		role = r.titleBefore(p)
	}
	for i := range r.beings {
		b := &r.beings[i]
		if b.Kind != graph.Person || b.pieces == 0 {
			continue
		}
		fit := r.fit(b, ws, p)
		if fit == 0 {
			continue
		}
		score := fit * 100
		if role != nil {
			for _, h := range b.held {
				if h.role == role.role.Key || h.office != "" && h.office == role.role.Office {
					score += 60
				}
			}
		}
		if p.gender != 0 && b.gender != 0 && p.gender != b.gender {
			score -= 150
		}
		// Whose surname alone has been used before keeps it; else the first named.
		score += 10 * float64(min(b.alone, 3))
		if !b.since.Before(Position{p.sent, p.from}) {
			score -= 15
		}
		if score > 0 && best >= 0 && r.lower(p.sent, p.from-2) != "the" && r.justNamed(i, p) {
			score += 12 // of several Kims the one named in full just before
		} else if role == nil && p.gender == 0 && r.calledKin(b) {
			score -= 30 // "Velkan urged" after "Velkan's daughter Tova": for all that is Velkan, and not Tova Velkan
		}
		if best < 0 && score > 0 || score > bestScore {
			best, bestScore = i, score
		}
	}
	if best >= 0 && role == nil && p.gender == 0 {
		return r.rulerOfName(p, best)
	}
	return best
}

// justNamed reports whether the sentence of a short form or the one before has a person's name
// in full.
func (r *reader) justNamed(person int, p *piece) bool {
	for k := r.firstPiece(max(0, p.sent-1)); k < len(r.pieces) && !(Position{p.sent, p.from}).Before(Position{r.pieces[k].sent, r.pieces[k].from}); k++ {
		if q := &r.pieces[k]; q.entity == person && q != p && q.to-q.from > 1 {
			return true
		}
	}
	return false
}

// fit says how well a short form names a person: 0 not at all, 1 by a given
// name, 2 by another part, 3 by the family name.
func (r *reader) fit(b *being, ws []string, p *piece) float64 {
	n := len(b.words)
	if len(ws) > n {
		return 0
	}
	if n == 1 {
		if len(ws) == 1 && ws[0] == b.words[0] {
			return 3
		}
		return 0
	}
	if len(ws) == 2 && len(ws[0]) == 1 && ws[1] == b.words[n-1] && strings.HasPrefix(b.words[0], ws[0]) {
		return 3 // "N. Asanbekov", in readouts of the east
	}
	if slices.Equal(b.words[n-len(ws):], ws) {
		if len(ws) == 1 && r.gaz.IsFamilyFirst(b.words[0]) && b.entry == nil && n <= 3 && r.gaz.GivenName(b.words[0]) == 0 {
			return 2
		}
		return 3
	}
	// Articles and particles come and go: "al-Assad", "Assad"; "Van Rossum".
	if trimmed := r.trimParticles(ws); len(trimmed) < len(ws) && len(trimmed) > 0 && slices.Equal(b.words[n-len(trimmed):], trimmed) {
		return 2.5
	}
	if len(ws) == 1 && r.gaz.IsFamilyFirst(b.words[0]) && ws[0] == b.words[0] {
		return 3
	}
	for k := 0; k+len(ws) <= n; k++ {
		if !slices.Equal(b.words[k:k+len(ws)], ws) {
			continue
		}
		if k > 0 {
			return 2
		}
		// A given name alone: after a word of respect ("Sheikh Tamim"), or where
		// nothing else is known of the name.
		if p.honorific || r.titleBefore(p) != nil {
			return 2
		}
		if p.kind == graph.Place || p.entry != nil {
			return 0
		}
		return 1
	}
	for _, a := range b.Aliases {
		fs := folded(a)
		if slices.Equal(fs, ws) {
			return 3
		}
		if k := len(fs) - len(ws); k > 0 && len(fs) > 1 && slices.Equal(fs[k:], ws) && len(ws[0]) > 3 {
			return 2.8 // "Daglo" of the Dagalo whom the text spells so
		}
	}
	return 0
}

func (r *reader) trimParticles(ws []string) []string {
	for len(ws) > 1 && r.gaz.IsParticle(ws[0]) {
		ws = ws[1:]
	}
	return ws
}

// titleBefore returns the title that stands right before a name, nil where none does.
func (r *reader) titleBefore(p *piece) *title {
	k := p.from - 1
	for k >= 0 && r.honorificAt(p.sent, k) {
		k--
	}
	if k < 0 {
		return nil
	}
	if t := r.titleAt[p.sent][k]; t >= 0 {
		return &r.titles[t]
	}
	return nil
}

// lonePerson makes a person of a name that stands for nobody named in full:
// one whom the gazetteer knows to be in office, else one whose title stands
// beside the name.
func (r *reader) lonePerson(p *piece) {
	text := r.nameText(p)
	role := r.titleBefore(p)
	if role != nil && role.from > 0 {
		if k, ok := r.t.introduces[r.lower(p.sent, role.from-1)]; ok && k == 0 {
			return // "the frigate Admiral Grigorovich"
		}
	}
	if role != nil && (role.role.Office == "monarch" || role.role.Class == "royalty") {
		if e := r.crowned(p, role, text); e != nil {
			r.join(p, r.beingOf(e))
			return
		}
	}
	if p.to-p.from == 1 && r.fromHeadline(p, text) {
		return
	}
	for _, c := range r.gaz.Bearers(text, r.day) {
		if role != nil && role.role.Class == "royalty" && !r.day.IsZero() && !c.InOffice {
			continue
		}
		if role != nil && role.role.Office == "monarch" && c.Holding.Office != "monarch" {
			continue // "King Hassan" is no president of that name
		}
		if role != nil && (!r.holds(c.ID, role) || c.Part && (role.role.Office != "monarch" || c.Holding.Office != "monarch")) {
			continue
		}
		if role == nil && !r.unmistakable(&c, p) {
			continue
		}
		r.join(p, r.beingOf(c.Entry))
		return
	}
	if e := r.enterPerson(graph.NewID(graph.Person, graph.Slug(text)), text, p.gender); e >= 0 {
		r.join(p, e)
	}
}

// unmistakable reports whether a surname alone can mean somebody whom the
// tables know: a newspaper of the article's day names the great of the world so
// without more ado, lesser ones only where it speaks of what they preside over.
func (r *reader) unmistakable(b *gazetteer.Bearer, p *piece) bool {
	o := r.gaz.OfficeKind(b.Holding.Office)
	if b.Part || o == nil || r.freshlyIntroduced(p) {
		return false
	}
	if vocab.Get(&r.t.nobody, r.word(p.sent, p.from)) && !r.finiteAfter(p.sent, p.to) && !isPossessive(r.word(p.sent, p.to)) && !p.honorific {
		return false // "since May"
	}
	recent := !r.day.IsZero() && o.Rank == 1 && b.Holding.To.Year >= r.day.Year-8 && b.Holding.From.Year <= r.day.Year
	if !b.InOffice && !recent && !(r.day.IsZero() && o.Rank == 1) {
		return false
	}
	weight := 0
	if e := r.gaz.Entry(b.Holding.Of); e != nil {
		weight = e.Weight
	}
	name := r.nameText(p)
	if o.Rank == 1 || o.Rank == 2 && (weight >= 2 || b.Holding.Of.Kind() == graph.Organization) {
		// Dan, Lee and Su are anybody where nothing speaks of the country, or of politics.
		common := weight < 2 || len(name) <= 3 || r.gaz.GivenName(name) != 0
		return !common || b.InOffice && !r.day.IsZero() || b.Holding.Of.Kind() == graph.Organization || r.speaksOf(b.Holding.Of) || r.amongNames(p)
	}
	// A text of a sentence or two has no room to say who is meant.
	return o.Rank <= 5 && (len(r.words) < 3 || r.speaksOf(b.Holding.Of) || len(name) > 5 && len(r.gaz.Bearers(name, r.day)) == 1)
}

// freshlyIntroduced reports whether the words beside a name tell a reader who
// that is, as nobody does of the famous: "Brown, a baker", "a man called Park".
func (r *reader) freshlyIntroduced(p *piece) bool {
	s := p.sent
	if w := r.lower(s, p.from-1); (w == "called" || w == "named") && p.from > 1 && r.tok(s, p.from-2).Tag == parse.NOUN {
		return true
	}
	if w := r.lower(s, p.to+1); r.word(s, p.to) == "," && (w == "a" || w == "an") {
		return true
	}
	return r.word(s, p.to) == "," && r.is(s, p.to+1, number) && r.word(s, p.to+2) == ","
}

// amongNames reports whether the sentence of a surname has another name that the tables know.
func (r *reader) amongNames(p *piece) bool {
	for i := range r.pieces {
		q := &r.pieces[i]
		if q.sent != p.sent || q.from == p.from {
			continue
		}
		if q.entry != nil && q.kind != graph.Place || len(r.gaz.Bearers(r.nameText(q), r.day)) > 0 {
			return true
		}
	}
	return false
}

// speaksOf reports whether a name in the article stands for a country or an
// organisation, or for something of the country.
func (r *reader) speaksOf(id graph.ID) bool {
	if r.spoken == nil {
		r.spoken = map[graph.ID]bool{}
		for i := range r.pieces {
			if e := r.pieces[i].entry; e != nil {
				r.spoken[e.ID] = true
				for _, c := range r.gaz.Countries(e) {
					r.spoken[c.ID] = true
				}
			}
		}
	}
	return r.spoken[id]
}

// holds reports whether the tables know a person to have held at the
// article's day, or lately, the office that a title names.
func (r *reader) holds(person graph.ID, t *title) bool {
	for _, h := range r.gaz.Offices(person) {
		if h.Office == t.role.Office || r.sameClass(h.Office, t) || r.generic(t) && r.owned(t, h.Of) || t.role.Key == "minister" && r.gaz.OfficeKind(h.Office).Class == "minister" {
			return true
		}
		// "Secretary Kerry", the Secretary of State
		if words := r.titleText(t); r.is(t.sent, t.roleFrom, large) && strings.Contains(h.Title, words) && t.role.Class != "deputy-head" {
			return true
		}
	}
	return false
}

// owned reports whether an organisation stands before a title: "UN chief".
func (r *reader) owned(t *title, of graph.ID) bool {
	return of.Kind() == graph.Organization && slices.ContainsFunc(t.before, func(k int32) bool { return r.pieces[k].entry != nil && r.pieces[k].entry.ID == of })
}

func (r *reader) sameClass(office string, t *title) bool {
	o := r.gaz.OfficeKind(office)
	return o != nil && (o.Class == t.role.Class && t.role.Class != "minister" || r.generic(t) && (o.Class == "head-of-state" || o.Class == "head-of-government"))
}
