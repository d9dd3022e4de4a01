package who

import (
	"cmp"
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// finish puts the document together from what was found.
func (r *reader) finish() {
	d := r.d
	r.dropVague()
	r.outlets()
	r.postsListed()
	slices.SortStableFunc(r.mentions, func(a, b Mention) int {
		return cmp.Or(a.Sentence-b.Sentence, a.From-b.From, b.To-a.To)
	})
	order := r.order()
	at := make([]int, len(r.beings)) // being → entity, -1 where it is not used
	for i := range at {
		at[i] = -1
	}
	d.Entities = d.room.entities[:0]
	for _, b := range order {
		at[b] = len(d.Entities)
		e := r.beings[b].Entity
		slices.Sort(e.Aliases)
		e.Aliases = slices.DeleteFunc(slices.Compact(e.Aliases), func(a string) bool { return a == e.Name || a == "" })
		d.Entities = append(d.Entities, e)
		d.genders = append(d.genders, r.beings[b].gender)
		d.byID[e.ID] = at[b]
	}
	for _, b := range order {
		c := -1
		if id := r.beings[b].country; id != "" {
			if i, ok := d.byID[id]; ok {
				c = i
			}
		}
		d.country = append(d.country, c)
		d.state = append(d.state, r.beings[b].country)
		if p := &r.beings[b]; p.Kind == graph.Person && p.entry != nil && p.country == "" {
			if of := r.servesNow(b); of != "" {
				d.serves[at[b]] = of
			}
		}
		d.selfRuled = append(d.selfRuled, r.gaz.SelfRuled(r.beings[b].ID))
		if r.beings[b].Kind == graph.Organization && r.beings[b].class == "armed-group" {
			d.bands[at[b]] = true
		}
		d.organs = append(d.organs, r.beings[b].Kind == graph.Organization && slices.Contains(organClasses, r.beings[b].class))
		r.partOf(&d.Entities[at[b]], &r.beings[b])
	}
	d.Mentions = r.mentions[:0]
	var arena []int
	for _, m := range r.mentions {
		k := len(arena)
		for _, e := range m.Entities {
			if at[e] >= 0 && !slices.Contains(arena[k:], at[e]) {
				arena = append(arena, at[e])
			}
		}
		es := arena[k:len(arena):len(arena)]
		if len(es) == 0 {
			es = nil
		}
		m.Entities = es
		if len(es) > 0 || m.Generic || m.Form == Pronoun {
			d.Mentions = append(d.Mentions, m)
		}
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		for _, p := range []*int{&q.Speaker, &q.Addressee} {
			if *p >= 0 {
				*p = at[*p]
			}
		}
	}
	r.holdingClaims(at)
	k := 0
	for s := range d.first {
		for k < len(d.Mentions) && d.Mentions[k].Sentence < s {
			k++
		}
		d.first[s] = k
	}
}

// order returns the beings that the document keeps, by their first mention.
func (r *reader) order() []int {
	const never = 1 << 30
	first := make([]int, len(r.beings))
	for i := range first {
		first[i] = never
	}
	use := func(b, when int) { first[b] = min(first[b], when) }
	for i, m := range r.mentions {
		for _, e := range m.Entities {
			use(e, i)
		}
	}
	for i := range r.holdings {
		h := &r.holdings[i]
		use(h.person, never-2)
		if h.of >= 0 {
			use(h.of, never-2)
		}
	}
	for _, b := range r.posts {
		use(b, never-2)
	}
	for _, id := range append(slices.Clone(r.d.Article.Cites), r.d.Article.PublisherID) {
		if b, ok := r.byID[id]; ok {
			use(b, never-1)
		}
	}
	var out []int
	for i, f := range first {
		if f < never {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return first[a] - first[b] })
	return out
}

// partOf enters the countries and organisations that an organisation or place
// belongs to, as far as the document has them.
func (r *reader) partOf(e *graph.Entity, b *being) {
	if e.Kind != graph.Organization && e.Kind != graph.Place {
		return
	}
	add := func(id graph.ID) {
		if _, ok := r.d.byID[id]; ok && id != e.ID && (id.Kind() == graph.Country || id.Kind() == graph.Organization) && !slices.Contains(e.PartOf, id) {
			e.PartOf = append(e.PartOf, id)
		}
	}
	if b.country != "" {
		add(b.country)
	}
	if b.entry != nil {
		for _, id := range b.entry.Of {
			add(id)
		}
		for _, c := range r.gaz.Countries(b.entry) {
			add(c.ID)
		}
	}
	slices.Sort(e.PartOf)
}

// dropVague leaves out holdings by general words ("leader", "diplomat") where
// the article also names the office.
func (r *reader) dropVague() {
	vague := func(c *claim) bool { return c.generic || c.key == "diplomat" || c.class == "military" }
	var out []claim
	for i := range r.holdings {
		c := &r.holdings[i]
		drop := vague(c) && slices.ContainsFunc(r.holdings, func(o claim) bool {
			return o.person == c.person && !vague(&o) && r.related(o.of, c.of) && o.status == c.status
		})
		if !drop {
			out = append(out, *c)
		}
	}
	r.holdings = out
}

// related reports whether two owners of offices are one, or of one country.
func (r *reader) related(a, b int) bool {
	return a == b || a >= 0 && b >= 0 && r.beings[a].country != "" && r.beings[a].country == r.beings[b].country
}

// holdingClaims makes the graph's claims, with the offices as entities.
func (r *reader) holdingClaims(at []int) {
	d := r.d
	slices.SortStableFunc(r.holdings, func(a, b claim) int { return cmp.Or(a.at.Sentence-b.at.Sentence, a.at.Token-b.at.Token) })
	seen := make(map[graph.HoldingID]int, len(r.holdings))
	d.Holdings = slices.Grow(d.Holdings, len(r.holdings))
	for _, c := range r.holdings {
		person := d.Entities[at[c.person]].ID
		var of graph.ID
		if c.of >= 0 {
			of = d.Entities[at[c.of]].ID
		}
		if of != "" && of.Kind() != graph.Country && of.Kind() != graph.Organization && of.Kind() != graph.Place || c.office == "" {
			continue
		}
		office := graph.NewOfficeID(of, c.office)
		if office.Validate() != nil {
			continue
		}
		if _, ok := d.byID[office]; !ok {
			d.byID[office] = len(d.Entities)
			e := graph.Entity{ID: office, Kind: graph.Office, Name: r.officeName(c.title, d, c.of, at), Title: c.title}
			if of.Kind() != graph.Place {
				e.Of = of
			}
			d.Entities = append(d.Entities, e)
			d.genders = append(d.genders, 0)
			country, state := -1, graph.ID("")
			if c.of >= 0 {
				country, state = d.country[at[c.of]], d.state[at[c.of]]
			}
			d.country = append(d.country, country)
			d.state = append(d.state, state)
			d.selfRuled = append(d.selfRuled, false)
		}
		h := graph.HoldingClaim{Holding: graph.Holding{Person: person, Office: office, Status: c.status, Title: c.title, Confidence: c.confidence}, Evidence: c.evidence}
		r.tabledTerm(&h, c.office, of)
		h.ID = graph.NewHoldingID(person, office, h.From)
		slices.SortFunc(h.Evidence, func(a, b graph.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
		h.Evidence = slices.Compact(h.Evidence)
		if i, ok := seen[h.ID]; ok {
			// One holding told twice, as "former" and as not: the words nearest
			// to the present win.
			o := &d.Holdings[i]
			o.Evidence = append(o.Evidence, h.Evidence...)
			slices.SortFunc(o.Evidence, func(a, b graph.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
			o.Evidence = slices.Compact(o.Evidence)
			continue
		}
		seen[h.ID] = len(d.Holdings)
		d.Holdings = append(d.Holdings, h)
	}
}

func (r *reader) officeName(title string, d *Document, of int, at []int) string {
	if of < 0 {
		return title
	}
	name := d.Entities[at[of]].Name
	if e := r.beings[of].entry; e != nil && e.The {
		name = "the " + name
	}
	return title + " of " + name
}

// tabledTerm gives a holding the dates of the tables. Where they know that the
// person was in office, or out of it, on the article's day, they overrule what
// the article says, and what it said is kept.
func (r *reader) tabledTerm(h *graph.HoldingClaim, office string, of graph.ID) {
	var terms []gazetteer.Holding
	for _, t := range r.gaz.Offices(h.Person) {
		if t.Office == office && t.Of == of {
			terms = append(terms, t)
		}
	}
	if len(terms) == 0 || r.day.IsZero() {
		return
	}
	for _, t := range terms {
		if !t.At(r.day) {
			continue
		}
		h.From, h.To = t.From, t.To
		if h.Status == graph.Former && (!t.From.Before(r.day) || t.To.Month == 0 && t.To.Year == r.day.Year) {
			return // he has left in the year for which the tables have no day
		}
		if h.Status == graph.Former || h.Status == graph.Elect {
			h.Said, h.Status = h.Status, t.Status
		}
		return
	}
	// Out of office on that day: the last term that had begun.
	for _, t := range slices.Backward(terms) {
		if !r.day.Before(t.From) {
			h.From, h.To = t.From, t.To
			if h.Status == graph.Current || h.Status == graph.Acting {
				h.Said, h.Status = h.Status, graph.Former
			}
			return
		}
	}
	if h.Status == graph.Current {
		return
	}
	h.From, h.To = terms[0].From, terms[0].To
}

// outlets makes the publisher and the credited sources entities.
func (r *reader) outlets() {
	a := &r.d.Article
	name := func(s string) graph.ID {
		if s == "" {
			return ""
		}
		if es := r.gaz.Lookup(s, graph.Organization); len(es) > 0 {
			r.beingOf(es[0])
			return es[0].ID
		}
		id := graph.NewID(graph.Organization, graph.Slug(s))
		if graph.Slug(s) == "" || id.Validate() != nil {
			return ""
		}
		r.enter(being{Entity: graph.Entity{ID: id, Kind: graph.Organization, Name: s}})
		return id
	}
	a.PublisherID = name(a.Publisher)
	a.Cites = nil
	for _, s := range a.Sources {
		if id := name(s); id != "" && !slices.Contains(a.Cites, id) {
			a.Cites = append(a.Cites, id)
		}
	}
}
