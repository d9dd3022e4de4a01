package who

import (
	"cmp"
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// Weights of what makes a country the owner of a title that names none.
const (
	awaited      = 5   // "the president of Turkey", unnamed so far, is such a title
	openingPlace = 5   // "In Tokyo, Defence Minister …"
	sameSubject  = 3   // subject of the sentence before the title
	pastSubject  = 2.3 // of the sentence before
	newParagraph = 0.8 // factor where a paragraph lies between
	olderSubject = 0.7 // two sentences before
	ofHeading    = 2.5 // a heading above names it
	atHome       = 1.2 // the dateline's, publisher's or headline's country
	besides      = 0.6 // named elsewhere in the sentence
	afterSaying  = 1.2 // "Foreign Minister X said that Vilnius stood by"
	cityHere     = 0.7 // a city of its in the sentence
	fightsThem   = 2.5 // rebels of its are named before in the sentence
	noSuchOffice = -2  // the tables know nobody in that office there
	otherParty   = -3  // "… met the Austrian ambassador"
	isHost       = 3   // "their host, President X"
	bareToo      = 1   // one of its is named before without a state too
	sameNames    = 1   // somebody of the family name has held office there
)

// contextCountry returns the country that a title without one belongs to, as a
// being; -1 where the article gives no hint. taken says which cannot be meant.
func (r *reader) contextCountry(t *title, s, i int, taken func(graph.ID) bool) int {
	scores := map[graph.ID]float64{}
	envoy := t != nil && t.role.Class == "envoy"
	vote := func(b int, w float64) {
		if b >= 0 && r.beings[b].country != "" {
			scores[r.beings[b].country] += w
		}
	}
	home := r.home()
	// Foreign envoys are received by ministers of the country they are in.
	vote(home, atHome)
	if envoy {
		vote(home, -atHome)
	}
	r.contextOfSentence(s, i, vote)
	var lead [3]*ref // the leading subject of this sentence and the two before
	r.back(func(x *ref) bool {
		gap := s - x.sent
		if gap > 2 || x.sent < r.paragraph-1 {
			return false
		}
		if len(x.entities) != 1 || gap == 0 && x.from >= i || x.part != subject && !(gap > 0 && r.byWhom(x)) || x.quoted || x.group || r.beings[x.entities[0]].Kind == graph.Place {
			return true
		}
		if l := lead[gap]; l == nil || x.main || !l.main {
			lead[gap] = x
		}
		return true
	})
	for gap, x := range lead {
		if x != nil {
			lead[gap] = r.doer(x)
		}
	}
	for gap, x := range lead {
		switch {
		case x == nil:
		case r.isEnvoy(x.entities[0]) && !envoy:
			vote(home, 1)
		case gap == 0:
			vote(x.entities[0], sameSubject)
		case gap == 1 && x.sent < r.paragraph:
			vote(x.entities[0], pastSubject*newParagraph)
		case gap == 1:
			vote(x.entities[0], pastSubject)
		default:
			vote(x.entities[0], olderSubject)
		}
	}
	if t != nil && lead[1] == nil && s > 0 && s > r.paragraph {
		vote(r.nationOfSubject(s-1), pastSubject)
	}
	vote(r.heading(s), ofHeading)
	if t == nil {
		vote(r.rebelsOf(s, i), fightsThem)
	}
	if t != nil {
		vote(r.otherParty(t), otherParty)
		r.namesakesOf(t, scores)
		r.hostHere(t, vote)
		for k := range r.awaited {
			o := &r.awaited[k]
			if o.role == t.role.Key && r.holderOf(o.role, o.of) < 0 {
				scores[o.of] += awaited
			}
		}
		vote(r.groupBefore(t), awaited)
		vote(r.bareBefore(t), bareToo)
		if lead[1] != nil && r.beings[lead[1].entities[0]].Kind == graph.Person {
			vote(r.bareBefore(t), bareToo) // and whom the sentence before is about has his state beside him
		}
		by := -1
		if lead[0] != nil {
			by = lead[0].entities[0]
		}
		r.receivedBy(t, by, scores)
	}
	taken = orOf(taken, r.facesStates(t))
	if c := r.receivedEnvoy(t); c != "" {
		scores[c] -= 5
	}
	r.foreignEnvoys(envoy, s, i, scores)
	var others []graph.ID // whom the holder deals with
	for id, w := range scores {
		if w < 0 {
			others = append(others, id)
		}
	}
	if t != nil && t.status != graph.Acting && t.role.Office != "" && !r.day.IsZero() && (t.role.Class == "head-of-state" || t.role.Class == "head-of-government") {
		for id := range scores {
			if len(r.gaz.Holders(t.role.Office, id, r.day)) == 0 {
				scores[id] += noSuchOffice
			}
		}
	}
	ids := make([]graph.ID, 0, len(scores))
	for id, w := range scores {
		if w > 0 && !taken(id) {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return r.anyCountry(func(id graph.ID) bool { return taken(id) || slices.Contains(others, id) })
	}
	slices.SortFunc(ids, func(a, b graph.ID) int { return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b)) })
	return r.countryBeing(ids[0])
}

func (r *reader) countryBeing(id graph.ID) int {
	if b, ok := r.byID[id]; ok {
		return b
	}
	if e := r.gaz.Entry(id); e != nil {
		return r.beingOf(e)
	}
	return -1
}

// contextOfSentence votes for the countries named in the title's own sentence.
func (r *reader) contextOfSentence(s, i int, vote func(int, float64)) {
	said := false
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		p := &r.pieces[k]
		if p.entity < 0 || p.dateline || p.kind == graph.Person || r.tok(s, p.from).Quoted {
			continue
		}
		switch {
		case p.from < i && p.from <= 3 && r.lower(s, 0) == "in" && r.word(s, p.to) == ",":
			vote(p.entity, openingPlace)
		case p.kind == graph.Place && p.entry != nil && p.entry.Class == "city":
			vote(p.entity, cityHere)
		case p.from > i && !said && r.saysBetween(s, i, p.from) && !r.isTold(s, p.to) && (r.finiteAfter(s, p.to) && !r.ofThing(p) || isPossessive(r.word(s, p.to))):
			said = true
			vote(p.entity, afterSaying)
		case p.sense < gazetteer.Adjective || p.sense >= gazetteer.Capital:
			vote(p.entity, besides/2)
		}
	}
}

// isTold reports whether the verb at a token says that its subject was told, asked
// or warned: by whoever says so.
func (r *reader) isTold(s, i int) bool {
	for k := i; k < min(i+4, len(r.words[s])) && r.tok(s, k).Tag.Is(parse.AUX, parse.VERB, parse.ADV); k++ {
		switch r.tok(s, k).Lemma {
		case "tell", "ask", "urge", "warn", "inform", "order", "summon":
			return r.tok(s, k).XPOS == parse.VBN
		}
	}
	return false
}

// saysBetween reports whether a verb of saying stands between two tokens.
func (r *reader) saysBetween(s, from, to int) bool {
	for k := from; k < to; k++ {
		if t := r.tok(s, k); t.Tag == parse.VERB && r.t.speech.Has(t.Lemma) {
			return true
		}
	}
	return false
}

// doer returns who does what is done to the subject of a passive clause: Tokyo in
// "the ambassador was called in by Tokyo"; the subject itself where nobody is named.
func (r *reader) doer(x *ref) *ref {
	ts := r.d.Sentences[x.sent].Tokens
	h := r.climb(x.sent, x.head, parse.Flat, parse.Appos, parse.NmodDesc)
	if ts[h].Rel != parse.NsubjPass || ts[h].Head < 0 {
		return x
	}
	for k := r.d.Sentences[x.sent].Child(ts[h].Head, parse.OblAgent, parse.Obl); k >= 0; k = -1 {
		for i := len(r.refs) - 1; i >= 0 && r.refs[i].sent >= x.sent; i-- {
			if y := &r.refs[i]; y.sent == x.sent && y.head == k && len(y.entities) == 1 && r.lower(x.sent, max(0, r.caseOf(x.sent, k))) == "by" {
				return y
			}
		}
	}
	return x
}

func (r *reader) isEnvoy(e int) bool {
	return slices.ContainsFunc(r.beings[e].held, func(h held) bool { return h.class == "envoy" && h.role != "negotiator" })
}

// groupBefore reads "four Sudanese generals, among them the chief of military
// intelligence": the country of the group, as a being; -1.
func (r *reader) groupBefore(t *title) int {
	s, k := t.sent, t.from-1
	switch {
	case r.lower(s, k) == "them" && (r.lower(s, k-1) == "among" || r.lower(s, k-1) == "of"):
		k -= 2
	case r.lower(s, k) == "including":
		k--
	case r.lower(s, k) == "as" && r.lower(s, k-1) == "such":
		k -= 2
	case r.lower(s, k) == "by" && r.lower(s, k-1) == "led":
		k -= 2
	default:
		return -1
	}
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s || found >= 0 {
			return false
		}
		if x.from <= k && len(x.entities) == 1 {
			if c := r.countryOf(x.entities[0]); c >= 0 {
				found = c
			}
		}
		return true
	})
	return found
}

// namesakesOf raises the countries in which the tables know people of the
// family name of a title's holder: "Foreign Minister Tang" is rather China's
// than Chile's.
func (r *reader) namesakesOf(t *title, scores map[graph.ID]float64) {
	if len(t.named) != 1 || len(scores) < 2 {
		return
	}
	ws := r.beings[r.pieces[t.named[0]].entity].words
	if len(ws) < 2 {
		return
	}
	family := ws[len(ws)-1]
	if r.gaz.IsFamilyFirst(ws[0]) {
		family = ws[0]
	}
	for _, b := range r.gaz.Bearers(family, r.day) {
		if _, ok := scores[b.Holding.Of]; ok && !b.Part {
			scores[b.Holding.Of] += sameNames
			return
		}
	}
}

// anyCountry returns the country last spoken of that is not taken; -1.
func (r *reader) anyCountry(taken func(graph.ID) bool) int {
	found := -1
	r.back(func(x *ref) bool {
		if len(x.entities) == 1 {
			if id := r.beings[x.entities[0]].country; id != "" && !taken(id) {
				found = r.countryBeing(id)
			}
		}
		return found < 0
	})
	return found
}

// heading returns the country that the nearest heading above names, as a being; -1.
func (r *reader) heading(s int) int {
	for k := s - 1; k >= max(0, s-12); k-- {
		if !r.d.Sentences[k].Title || len(r.words[k]) > 4 {
			continue
		}
		for i := r.firstPiece(k); i < len(r.pieces) && r.pieces[i].sent == k; i++ {
			if p := &r.pieces[i]; p.entity >= 0 && r.beings[p.entity].country != "" {
				return p.entity
			}
		}
		return -1
	}
	return -1
}

// home returns the country where the article is at home, as a being: that of
// its dateline, else the one that its publisher's name holds ("U.S. Department
// of State"), else the one most spoken of, the headline counted; -1.
func (r *reader) home() int {
	if r.homeKnown {
		return r.homeCountry
	}
	r.homeKnown, r.homeCountry = true, -1
	counts := map[graph.ID]float64{}
	var order []graph.ID
	count := func(e *gazetteer.Entry, w float64) {
		if e == nil || e.Kind == graph.Person {
			return
		}
		if cs := r.gaz.Countries(e); len(cs) > 0 {
			if counts[cs[0].ID] == 0 {
				order = append(order, cs[0].ID)
			}
			counts[cs[0].ID] += w
		}
	}
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.dateline && r.homeCountry < 0 && p.sent < 4 && p.entry != nil {
			if cs := r.gaz.Countries(p.entry); len(cs) > 0 && !r.fromSeat(p, cs[0].ID) {
				r.homeCountry = r.countryBeing(cs[0].ID)
			}
		}
		count(p.entry, 1+3/float64(3+p.sent)) // what comes first counts double
		if p.sent == 0 && p.entry != nil && p.sense < gazetteer.Adjective {
			if part, main := r.part(0, r.headOf(0, p.from, p.to)); part == subject && main {
				count(p.entry, 2) // whose story it is
			}
		}
	}
	if r.homeCountry >= 0 {
		return r.homeCountry
	}
	if es := r.inText(r.d.Article.Publisher); len(es) > 0 {
		if cs := r.gaz.Countries(es[0]); len(cs) > 0 {
			r.homeCountry = r.countryBeing(cs[0].ID)
			return r.homeCountry
		}
	}
	for k, e := range r.inText(r.d.Article.Title) {
		count(e, 2/float64(k+1))
	}
	best := 0.0
	for _, id := range order {
		if counts[id] > best {
			best, r.homeCountry = counts[id], r.countryBeing(id)
		}
	}
	return r.homeCountry
}

// inText returns the countries and cities that a headline or outlet's name names.
func (r *reader) inText(s string) []*gazetteer.Entry {
	if s == "" {
		return nil
	}
	var out []*gazetteer.Entry
	for _, sen := range parse.Split(s) {
		ws := make([]string, len(sen.Tokens))
		for i := range ws {
			ws[i] = sen.Tokens[i].Text
		}
		for i := 0; i < len(ws); {
			cs := r.gaz.Match(nil, ws, i)
			if len(cs) == 0 {
				i++
				continue
			}
			if !cs[0].Weak && (cs[0].Kind == graph.Country || cs[0].Kind == graph.Place && cs[0].Class == "city") {
				out = append(out, cs[0].Entry)
			}
			i += cs[0].Tokens
		}
	}
	return out
}

// explicitOffices notes which offices the article gives to whom by name and in
// so many words; they are nobody else's.
func (r *reader) explicitOffices() {
	for i := range r.titles {
		t := &r.titles[i]
		if t.void || t.role.Plural || t.status == graph.Former || t.deputy {
			continue
		}
		switch t.role.Class {
		case "head-of-state", "head-of-government", "minister":
		default:
			continue
		}
		of := r.plainOwner(t)
		if of == "" {
			continue
		}
		names, _, _ := r.beside(t)
		named := false
		if len(names) == 1 {
			if p := &r.pieces[names[0]]; p.kind == graph.Person && p.entity >= 0 {
				named = true
				r.seats = append(r.seats, seat{t.role.Key, of, p.entity})
			}
		}
		if !named {
			r.awaited = append(r.awaited, seat{t.role.Key, of, -1})
		}
	}
}

// seat is an office of a country, with its holder where the article names one.
type seat struct {
	role   string
	of     graph.ID
	person int
}

// plainOwner returns the country that stands beside a title as an adjective,
// with "'s" or after "of"; "" where none does.
func (r *reader) plainOwner(t *title) graph.ID {
	for _, k := range t.before {
		if q := &r.pieces[k]; q.entry != nil && q.kind == graph.Country {
			return q.entry.ID
		}
	}
	for _, o := range t.after {
		p := &r.pieces[o.piece]
		if p.entry != nil && p.kind == graph.Country && o.prep == "of" {
			return p.entry.ID
		}
	}
	for i := range t.named {
		p := &r.pieces[t.named[i]]
		if r.lower(t.sent, p.to) == "of" {
			if q := r.at(t.sent, p.to+1); q != nil && q.entry != nil && q.kind == graph.Country {
				return q.entry.ID
			}
		}
	}
	return ""
}

// holderOf returns the person to whom the article gives an office; -1.
func (r *reader) holderOf(role string, of graph.ID) int {
	for _, s := range r.seats {
		if s.role == role && s.of == of {
			return s.person
		}
	}
	for i := range r.beings {
		for _, h := range r.beings[i].held {
			if h.role == role && h.of == of && h.status != graph.Former {
				return i
			}
		}
	}
	return -1
}
