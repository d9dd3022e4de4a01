package gazetteer

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// OfficeKind is an office that many countries or organisations have.
type OfficeKind struct {
	Key      string // "foreign-minister"
	Title    string // "Foreign Minister"
	Class    string // as in [Role]
	Rank     int    // prominence of its holders: 1 heads of state to 9
	Shared   bool   // several may hold it at once, everywhere
	sharedIn []graph.ID
}

// IsShared reports whether several persons may hold the office of that country
// or organisation at once, as rivals or as colleagues.
func (o *OfficeKind) IsShared(of graph.ID) bool { return o.Shared || slices.Contains(o.sharedIn, of) }

// Holding says that a person held an office for some time.
type Holding struct {
	Person *Entry
	Office string   // key: "foreign-minister"
	Of     graph.ID // country or organisation
	Title  string   // as it is called there: "Secretary of State"
	From   graph.Date
	To     graph.Date          // last day; zero while it lasts, as far as the table knows
	Status graph.HoldingStatus // [graph.Acting] for an acting holder, else [graph.Current]
}

// OfficeID returns the id of the office held: "office:FRA/president".
func (h Holding) OfficeID() graph.ID { return graph.NewOfficeID(h.Of, h.Office) }

// At reports whether the office was held on the first day that d can mean; a
// date of the table that is only a year or a month counts in full. The zero
// Date is in no holding but one that still lasts.
func (h *Holding) At(d graph.Date) bool {
	if d.IsZero() {
		return h.To.IsZero()
	}
	day := d.First()
	return compare(day, h.From.First()) >= 0 && (h.To.IsZero() || compare(day, h.To.Last()) <= 0)
}

type seat struct {
	office string
	of     graph.ID
}

type titleOf = seat

// bearer is one person of a surname.
type bearer struct {
	person *Entry
	part   bool // the word is a middle or given name
}

// Holders returns who held the office of that key, of that country or
// organisation, at the date, the newest first: on the day of a change both.
// Acting holders come after others. nil where the tables know none.
func (g *Gazetteer) Holders(office string, of graph.ID, at graph.Date) []Holding {
	var out []Holding
	for _, i := range g.bySeat[seat{office, of}] {
		if h := &g.holdings[i]; h.At(at) {
			out = append(out, *h)
		}
	}
	slices.SortStableFunc(out, func(a, b Holding) int {
		return cmp.Or(cmp.Compare(a.Status, b.Status), compare(b.From, a.From))
	})
	return out
}

// Leader returns who led a country or organisation at the date: of a country
// the holder of the office that countries.tsv names as its leading one (the
// president of France, the chancellor of Germany, the supreme leader of Iran),
// of an organisation the holder of the office of the lowest rank. False where
// not known.
func (g *Gazetteer) Leader(of graph.ID, at graph.Date) (Holding, bool) {
	for _, key := range strings.Split(g.leaders[of], ";") {
		if hs := g.Holders(strings.TrimSpace(key), of, at); len(hs) > 0 {
			return hs[0], true
		}
	}
	if of.Kind() != graph.Organization {
		return Holding{}, false
	}
	var best Holding
	for _, key := range g.officesOf[of] {
		if c := g.offices[key].Class; c == "spokesperson" || c == "envoy" {
			continue // who speaks for the Pentagon does not lead it
		}
		hs := g.Holders(key, of, at)
		if len(hs) > 0 && (best.Person == nil || g.offices[key].Rank < g.offices[best.Office].Rank) {
			best = hs[0]
		}
	}
	return best, best.Person != nil
}

// SelfRuled reports whether a place that is no country has a head of government of its own:
// Somaliland, Greenland, Hong Kong.
func (g *Gazetteer) SelfRuled(place graph.ID) bool {
	if place.Kind() != graph.Place {
		return false
	}
	for _, key := range g.officesOf[place] {
		switch key {
		case "president", "prime-minister", "first-minister", "chief-executive":
			return true
		}
	}
	return false
}

// Offices returns all that the tables know a person to have held, the earliest
// first; nil for others. The list is not to be changed.
func (g *Gazetteer) Offices(person graph.ID) []Holding { return g.byPerson[person] }

// LastYear is the last year in which the tables know an office to have been
// taken up or left: what they know ends about then.
func (g *Gazetteer) LastYear() int {
	return g.lastYear
}

// OfficeKind returns what the tables say of an office's key; nil where unknown.
func (g *Gazetteer) OfficeKind(key string) *OfficeKind { return g.offices[key] }

// OfficeTitle returns what the office is called there: "Secretary of State"
// for the foreign-minister of country:USA; "" for an unknown key.
func (g *Gazetteer) OfficeTitle(key string, of graph.ID) string {
	if t := g.titles[titleOf{key, of}]; t != "" {
		return t
	}
	if o := g.offices[key]; o != nil {
		return o.Title
	}
	return ""
}

// Bearer is a person who may be meant by a single name.
type Bearer struct {
	*Entry
	Holding  Holding // the most prominent one at the date, else the nearest in time; zero where none is known
	InOffice bool    // the holding runs at the date
	Part     bool    // the name is not the surname but a given or middle name of theirs
}

// Bearers returns the persons whose surname (or, marked Part, other name) is
// s, those first who are likeliest to be meant by a newspaper of that date:
// holders of high offices then, of countries much in the news, then those who
// left office lately. s may have several words ("von der Leyen", "al-Assad").
func (g *Gazetteer) Bearers(s string, at graph.Date) []Bearer {
	found := g.bearers[g.standard(graph.FoldText(s))]
	if len(found) == 0 {
		return nil
	}
	out := make([]Bearer, 0, len(found))
	scores := make(map[graph.ID]int, len(found))
	for _, f := range found {
		b := Bearer{Entry: f.person, Part: f.part}
		best := -1 << 30
		for _, h := range g.byPerson[f.person.ID] {
			score, in := g.prominence(h, at)
			if score > best {
				best, b.Holding, b.InOffice = score, h, in
			}
		}
		if b.Part {
			best -= 600
		}
		if s, twice := scores[b.ID]; twice && s >= best {
			continue
		}
		scores[b.ID] = best
		out = append(out, b)
	}
	slices.SortStableFunc(out, func(a, b Bearer) int {
		return cmp.Or(cmp.Compare(scores[b.ID], scores[a.ID]), strings.Compare(string(a.ID), string(b.ID)))
	})
	return out
}

// prominence weighs a holding for a newspaper of a date: 1000 and more in
// office, falling with the years since it ended or until it begins.
func (g *Gazetteer) prominence(h Holding, at graph.Date) (score int, in bool) {
	weight := 2 // organisations
	if c := g.entries[h.Of]; c != nil && c.Kind == graph.Country {
		weight = c.Weight
	}
	score = 30*weight - 10*g.offices[h.Office].Rank
	if h.At(at) {
		return score + 1000, true
	}
	if at.IsZero() {
		return score + h.To.Year - 2000, false
	}
	if h.To.IsZero() || compare(at.First(), h.From.First()) < 0 {
		return score - 40*(h.From.Year-at.Year+1), false
	}
	return score + 500 - 30*(at.Year-h.To.Year), false
}

func (b *builder) officeKinds() error {
	g := b.g
	g.offices, g.titles = map[string]*OfficeKind{}, map[titleOf]string{}
	if err := b.each("offices.tsv", func(r record) error {
		o := &OfficeKind{Key: r.get("office"), Title: r.get("title"), Class: r.get("class")}
		for _, s := range r.list("shared") {
			id, ok := b.resolve(s)
			switch {
			case s == "yes":
				o.Shared = true
			case ok:
				o.sharedIn = append(o.sharedIn, id)
			default:
				return r.errorf("shared is %q, want yes, ISO 3166-1 alpha-3 codes or organisations", s)
			}
		}
		var err error
		if o.Rank, err = strconv.Atoi(r.get("rank")); err != nil || o.Rank < 1 || o.Rank > 9 {
			return r.errorf("rank is %q, want 1 to 9", r.get("rank"))
		}
		g.offices[o.Key] = o
		return nil
	}); err != nil {
		return err
	}
	if err := b.each("office_titles.tsv", func(r record) error {
		of, ok := b.resolve(r.get("of"))
		if !ok || g.offices[r.get("office")] == nil {
			return r.errorf("%s of %s: unknown office or country", r.get("office"), r.get("of"))
		}
		g.titles[titleOf{r.get("office"), of}] = r.get("title")
		return nil
	}); err != nil {
		return err
	}
	for id, key := range g.leaders {
		for _, k := range strings.Split(key, ";") {
			if k = strings.TrimSpace(k); k != "" && g.offices[k] == nil {
				return fmt.Errorf("countries.tsv: %w", graph.Invalidf("leader of %s is %q, which is not in offices.tsv", id, k))
			}
		}
	}
	return nil
}

// persons reads the office-holders. One person has one row per holding; names,
// aliases and Wikidata ids of all of them count.
func (b *builder) persons() error {
	g := b.g
	g.officesOf = map[graph.ID][]string{}
	if err := b.nameOrder(); err != nil {
		return err
	}
	rs := b.read("holders.tsv")
	hs, from := make([]Holding, 0, len(rs)), make([]record, 0, len(rs))
	g.bySeat, g.byPerson, g.bearers = make(map[seat][]int, len(rs)/4), make(map[graph.ID][]Holding, len(rs)), make(map[string][]bearer, 2*len(rs))
	known := make(map[string]*Entry, len(rs))
	var faults faults
	for _, r := range rs {
		h, p, err := b.holding(r, known)
		if err != nil {
			faults.add(err)
			continue
		}
		full := r.get("person")
		if h.Office != "" {
			hs, from = append(hs, h), append(from, r)
		}
		if known[full] == nil || r.get("aliases") != "" || vocab.Get(&b.g.familyFirst, graph.FoldText(firstWord(full))) {
			b.surnames(p, h.Of)
			if err := b.turned(r, p, h.Of); err != nil {
				faults.add(err)
			}
			known[full] = p
		}
	}
	if err := errors.Join(faults...); err != nil {
		return err
	}
	hs, err := yield(hs, from, func(h Holding) bool { return g.offices[h.Office].IsShared(h.Of) })
	if err != nil {
		return err
	}
	order := make([]int, len(hs)) // sorted instead of the holdings, which are large
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compare(hs[a].From, hs[b].From) })
	g.holdings = make([]Holding, len(hs))
	for i, o := range order {
		g.holdings[i] = hs[o]
	}
	for i, h := range g.holdings {
		g.lastYear = max(g.lastYear, h.From.Year, h.To.Year)
		g.bySeat[seat{h.Office, h.Of}] = append(g.bySeat[seat{h.Office, h.Of}], i)
		if !slices.Contains(g.officesOf[h.Of], h.Office) {
			g.officesOf[h.Of] = append(g.officesOf[h.Of], h.Office)
		}
		g.byPerson[h.Person.ID] = append(g.byPerson[h.Person.ID], h)
	}
	return nil
}

// holding reads a row; known has the persons that rows before it have named.
func (b *builder) holding(r record, known map[string]*Entry) (Holding, *Entry, error) {
	g := b.g
	full := r.get("person")
	p := known[full]
	if p == nil || r.get("aliases") != "" || r.get("wikidata") != "" {
		var err error
		if p, err = b.person(r); err != nil {
			return Holding{}, nil, err
		}
	}
	h := Holding{Person: p, Office: r.get("office"), Status: graph.Current}
	var ok bool
	if h.Of, ok = b.resolve(r.get("of")); !ok && r.get("of") != "" {
		return Holding{}, nil, r.errorf("of is %q, which is no ISO 3166-1 alpha-3 code or organisation in the tables%s", r.get("of"), b.codeOf(r.get("of")))
	}
	if h.Office == "" { // one who is only to be known by name
		return h, p, nil
	}
	if g.offices[h.Office] == nil {
		return Holding{}, nil, r.errorf("office %q is not in offices.tsv%s", h.Office, g.similarOffice(h.Office))
	}
	if !ok {
		return Holding{}, nil, r.errorf("column \"of\" is empty: of which country or organisation is %s %s?", p.Name, h.Office)
	}
	h.Title = g.OfficeTitle(h.Office, h.Of)
	var err error
	if h.From, err = graph.ParseDate(r.get("from")); err != nil {
		return Holding{}, nil, r.errorf("from: %s", plainly(err))
	}
	if h.To, err = graph.ParseDate(r.get("to")); err != nil {
		return Holding{}, nil, r.errorf("to: %s", plainly(err))
	}
	if !h.To.IsZero() && compare(h.To.Last(), h.From.First()) < 0 {
		return Holding{}, nil, r.errorf("%s ends (%s) before it begins (%s)", p.Name, h.To, h.From)
	}
	switch r.get("status") {
	case "":
	case "acting":
		h.Status = graph.Acting
	default:
		return Holding{}, nil, r.errorf("status is %q, want acting or nothing", r.get("status"))
	}
	return h, p, nil
}

// similarOffice is a hint at the key that may be meant: by its title, in
// another spelling, by a word of it, or none, and then where to add one.
func (g *Gazetteer) similarOffice(key string) string {
	var near []string
	for k, o := range g.offices {
		if graph.Slug(key) == k || graph.Slug(key) == graph.Slug(o.Title) {
			return fmt.Sprintf("; is %s meant?", k)
		}
		if slices.Contains(strings.Split(k, "-"), graph.Slug(key)) {
			near = append(near, k)
		}
	}
	hint := "; add a row for it to an offices.tsv of your own"
	if len(near) > 0 {
		slices.Sort(near)
		hint += ", or take one of " + strings.Join(near, ", ")
	}
	return hint
}

// plainly is what an error says without its category, to stand in another's.
func plainly(err error) string {
	return strings.TrimPrefix(err.Error(), graph.ErrInvalid.Error()+": ")
}

// compare orders dates by time, a year before its months and a month before
// its days, as [graph.Date.Before] does, without writing them out.
func compare(a, b graph.Date) int {
	return cmp.Or(a.Year-b.Year, int(a.Month-b.Month), a.Day-b.Day)
}

// yield lets the user's holdings have the seat to themselves: built-in ones of
// the same seat are cut to end before or begin after them, or dropped.
// Two of the user's own in one seat at one time are a fault. from has the rows
// of the holdings.
func yield(hs []Holding, from []record, shared func(Holding) bool) ([]Holding, error) {
	own := make([]bool, len(from))
	for i, r := range from {
		own[i] = r.own
	}
	if !slices.Contains(own, true) {
		return hs, nil
	}
	var out []Holding
	var faults faults
	for i, h := range hs {
		keep := true
		for j, u := range hs {
			if !own[j] || u.Office != h.Office || u.Of != h.Of || !overlap(h, u) {
				continue
			}
			if own[i] {
				if j < i && u.Status == h.Status && !shared(h) {
					faults.add(from[i].errorf("%s and %s (line %d) hold one seat at one time; end one before the other begins, or say in offices.tsv that it is shared",
						h.Person.Name, u.Person.Name, from[j].line))
				}
				continue
			}
			switch {
			case compare(h.From.First(), u.From.First()) < 0:
				h.To = u.From.AddDays(-1)
			case !u.To.IsZero() && (h.To.IsZero() || compare(u.To.Last(), h.To.Last()) < 0):
				h.From = u.To.Last().AddDays(1)
			default:
				keep = false
			}
		}
		if keep {
			out = append(out, h)
		}
	}
	return out, errors.Join(faults...)
}

// overlap reports whether two holdings share more than the day of the change,
// dates counted by what they surely cover.
func overlap(a, b Holding) bool {
	after := func(x, y Holding) bool { // x begins when y is over
		return !y.To.IsZero() && compare(x.From.Last(), y.To.First()) >= 0
	}
	return !after(a, b) && !after(b, a)
}

func (b *builder) person(r record) (*Entry, error) {
	full := r.get("person")
	id := graph.NewID(graph.Person, graph.Slug(full))
	e := b.g.entries[id]
	if e == nil {
		e = &Entry{ID: id, Kind: graph.Person, Name: full}
		if err := id.Validate(); err != nil {
			return nil, r.errorf("%q makes no id: %v", full, err)
		}
		b.g.entries[id] = e
		for _, s := range personForms(full) {
			if err := b.name(r, e, Name, s); err != nil {
				return nil, err
			}
		}
	}
	if w := r.get("wikidata"); w != "" {
		if e.Wikidata != "" && e.Wikidata != w {
			return nil, r.errorf("%s has the Wikidata id %s here and %s before", full, w, e.Wikidata)
		}
		e.Wikidata = w
	}
	for _, a := range r.list("aliases") {
		s, weak, exact := mark(a)
		if slices.Contains(e.Aliases, s) || s == full {
			continue
		}
		e.Aliases = append(e.Aliases, s)
		pre := ""
		if weak || !strings.ContainsAny(s, " -") { // a person's single name is many persons'
			pre = "~"
		}
		if exact {
			pre += "="
		}
		for _, f := range personForms(s) {
			if err := b.name(r, e, Alias, pre+f); err != nil {
				return nil, err
			}
		}
	}
	return e, nil
}
