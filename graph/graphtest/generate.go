package graphtest

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"backchannel/graph"
)

// awkward are names with what upsets stores: quotes, newlines, writing from
// right to left, characters beyond the basic plane, accents, combining marks,
// query syntax.
var awkward = []string{
	"Emmanuel Macron", "Émmanuel Mácron", "Jean \"Le Chef\" O'Brien", "דוד בן־גוריון", "محمد بن سلمان", "𝒜da 𝕃ovelace", "😀 Smile", "李 克强",
	"line\nbreak", "tab\tand \\ backslash", "x'); DROP TABLE events; --", "{curly: $braces}", "Åse Ødegård", "ÉLYSÉE", "Ian", "IAN", "İstanbul",
	"e\u0301clair", "Σίσυφος ΣΑΣ", "a", "The the THE", "percent % under_score *", "NULL", "d’Ivoire",
}

var countries = [][3]string{{"FRA", "FR", "France"}, {"USA", "US", "United States"}, {"DNK", "DK", "Denmark"}, {"CIV", "CI", "Côte d'Ivoire"}}

// dates are of all precisions, before and after 1970.
var dates = []string{"", "", "2026", "2026-01", "2026-01-20", "2026-01-20", "2026-01-21", "2025-12-31", "1969-07-20", "1899", "1955-05", "0001-01-01", "9999-12-31",
	"2024-02-29", "2026-02", "2017-05-14"}

// generator makes random valid facts about a small world, so that articles
// often tell of the same things.
type generator struct {
	r        *rand.Rand
	entities []graph.Entity
	actors   []graph.ID
	offices  []graph.ID
	people   []graph.ID
	outlets  []graph.ID
	places   []graph.ID
	events   []graph.Event // what can be told; objects come before what is about them
	holdings []graph.Holding
}

// Generate makes the facts of n articles, some read by two extractors and some
// again by another version. All are valid, and no two claims of one event
// differ in what identifies it. The same seed gives the same facts.
func Generate(seed uint64, n int) []graph.Facts {
	g := &generator{r: rand.New(rand.NewPCG(seed, 42))}
	g.world()
	var all []graph.Facts
	for range n {
		all = append(all, g.facts())
	}
	return all
}

func pick[T any](g *generator, from []T) T { return from[g.r.IntN(len(from))] }

// some picks up to n of a list, each once, sorted.
func some[T cmp.Ordered](g *generator, from []T, n int) []T {
	var out []T
	for range g.r.IntN(n + 1) {
		out = append(out, pick(g, from))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (g *generator) chance(percent int) bool { return g.r.IntN(100) < percent }

func (g *generator) confidence() float64 { return float64(g.r.IntN(11)) / 10 }

func (g *generator) world() {
	add := func(e graph.Entity) graph.ID {
		e.Kind = e.ID.Kind()
		if slices.ContainsFunc(g.entities, func(x graph.Entity) bool { return x.ID == e.ID }) {
			return e.ID
		}
		g.entities = append(g.entities, e)
		return e.ID
	}
	var wide []graph.ID
	for _, c := range countries {
		wide = append(wide, add(graph.Entity{ID: graph.NewID(graph.Country, c[0]), Name: c[2], ISO3: c[0], ISO2: c[1], Listed: true}))
	}
	g.actors = append(g.actors, wide...)
	for i := range 5 {
		name := fmt.Sprintf("%s %s", pick(g, []string{"Ministry of", "Office for", "Union of"}), pick(g, awkward))
		id := add(graph.Entity{ID: graph.NewID(graph.Organization, fmt.Sprintf("org-%d-%s", i, cmp.Or(graph.Slug(name), "x"))), Name: name, PartOf: some(g, wide, 2)})
		g.outlets, g.actors, wide = append(g.outlets, id), append(g.actors, id), append(wide, id)
	}
	for i := range 4 {
		id := add(graph.Entity{ID: graph.NewID(graph.Place, fmt.Sprintf("place-%d", i)), Name: pick(g, awkward), PartOf: some(g, wide, 2)})
		g.places = append(g.places, id)
	}
	for i := range 6 {
		of := pick(g, append(wide, ""))
		title := pick(g, []string{"President", "Foreign Minister", "Spokes\"person\"", "رئيس"})
		g.offices = append(g.offices, add(graph.Entity{ID: graph.NewOfficeID(of, fmt.Sprintf("office-%d", i)), Name: title, Title: title, Of: of}))
	}
	for i := range 8 {
		name := pick(g, awkward)
		id := add(graph.Entity{ID: graph.NewID(graph.Person, fmt.Sprintf("%s-%d", cmp.Or(graph.Slug(name), "x"), i)), Name: name})
		g.people, g.actors = append(g.people, id), append(g.actors, id)
	}
	for range 8 {
		g.holdings = append(g.holdings, graph.Holding{Person: pick(g, g.people), Office: pick(g, g.offices), From: Day(pick(g, []string{"", "", "2017-05-14", "2020", "1960-01"}))})
	}
	var targets []graph.ID
	targets = append(append(targets, g.actors...), g.places...)
	depth := map[graph.EventID]int{}
	for i := range 30 {
		e := graph.Event{Type: pick(g, graph.EventTypes()), Agents: append(some(g, g.actors, 2), pick(g, g.actors)), Date: Day(pick(g, dates))}
		if g.chance(70) {
			e.Targets = some(g, targets, 2)
		}
		if g.chance(40) && i > 0 {
			if o := pick(g, g.events); depth[o.ID] < 3 {
				e.Object = o.ID
			}
		}
		e = e.Canonical()
		e.ID = graph.NewEventID(e, "", graph.Date{}, i)
		depth[e.ID] = depth[e.Object] + 1
		if e.Object == "" {
			depth[e.ID] = 0
		}
		g.events = append(g.events, e)
	}
}

// facts makes the facts of one article.
func (g *generator) facts() graph.Facts {
	b := NewFacts(fmt.Sprintf("article-%d", g.r.IntN(8)))
	b.Title(pick(g, awkward)+" "+pick(g, []string{"meets", "discloses", "…"})).By(pick(g, []string{"test", "test", "other"}), pick(g, []string{"1", "2"}))
	b.At(Loaded.Add(time.Duration(g.r.IntN(6)) * time.Hour))
	b.Published(Day(pick(g, []string{"", "2026-01-22", "2026-01-25", "2025-06-01", "1968-05-10"})))
	a := &b.facts.Article
	if g.chance(30) {
		a.Published = a.Published.Add(13*time.Hour + 123456*time.Microsecond)
	}
	if g.chance(20) {
		a.Published = time.Time{}
	}
	a.Byline, a.Language = pick(g, []string{"", "A. Writer"}), pick(g, []string{"", "en", "fr"})
	if g.chance(60) {
		a.PublisherID, a.Publisher = pick(g, g.outlets), "An outlet"
	}
	a.Cites, a.Sources = some(g, g.outlets, 2), some(g, []string{"BBC", "F\"T"}, 2)
	chosen := map[graph.EventID]bool{}
	for range g.r.IntN(6) {
		for e := pick(g, g.events); ; {
			chosen[e.ID] = true
			i := slices.IndexFunc(g.events, func(x graph.Event) bool { return x.ID == e.Object })
			if i < 0 {
				break
			}
			e = g.events[i]
		}
	}
	topics := append(slices.Clone(g.people), append(slices.Clone(g.places), g.offices...)...)
	for _, e := range g.events {
		if !chosen[e.ID] {
			continue
		}
		e.About, e.Status, e.Confidence = some(g, topics, 2), pick(g, graph.EventStatuses()), g.confidence()
		e.Mode, e.Quote = pick(g, []string{"", "private", "virtual"}), pick(g, []string{"", "", "He said \"no\"", "שלום"})
		if g.chance(30) {
			e.CAMEO = "036"
		}
		if g.chance(40) {
			e.Place = pick(g, g.places)
		}
		b.Claim(e, g.evidence()...)
	}
	held := map[graph.HoldingID]bool{}
	for range g.r.IntN(4) {
		h := pick(g, g.holdings)
		h.ID = graph.NewHoldingID(h.Person, h.Office, h.From)
		if held[h.ID] {
			continue
		}
		held[h.ID] = true
		h.Status, h.Confidence, h.Title = pick(g, graph.HoldingStatuses()), g.confidence(), pick(g, []string{"President", "le \"Président\""})
		if g.chance(30) {
			h.To = Day(pick(g, []string{"2022-05-13", "2027", "2026-03"}))
		}
		b.Holding(h, pick(g, append(graph.HoldingStatuses(), 0, 0)), g.evidence()...)
	}
	for range g.r.IntN(8) {
		b.Mention(pick(g, g.entities).ID, pick(g, awkward))
	}
	g.name(b)
	return b.Facts()
}

func (g *generator) evidence() []string {
	var s []string
	for range 1 + g.r.IntN(2) {
		s = append(s, strings.Join([]string{pick(g, awkward), "told", pick(g, awkward), fmt.Sprint(g.r.IntN(1000))}, " "))
	}
	return s
}

// name adds the entities that the facts are about, and what those are part of;
// articles write names differently and know more or less.
func (g *generator) name(b *Builder) {
	f := &b.facts
	need := map[graph.ID]bool{f.Article.PublisherID: true}
	for _, id := range f.Article.Cites {
		need[id] = true
	}
	for _, m := range f.Mentions {
		need[m.Entity] = true
	}
	for _, h := range f.Holdings {
		need[h.Person], need[h.Office] = true, true
	}
	for _, e := range f.Events {
		for _, ids := range [][]graph.ID{e.Agents, e.Targets, e.About, {e.Place}} {
			for _, id := range ids {
				need[id] = true
			}
		}
	}
	for i := len(g.entities) - 1; i >= 0; i-- { // wholes stand before their parts
		e := g.entities[i]
		if !need[e.ID] {
			continue
		}
		if e.Kind != graph.Country && e.Kind != graph.Office && g.chance(30) {
			e.Name = pick(g, awkward)
		}
		e.Aliases = some(g, awkward, 2)
		if g.chance(20) && e.Kind != graph.Office {
			e.PartOf = nil
		}
		if g.chance(20) {
			e.Wikidata = pick(g, []string{"Q142", "Q3052772"})
		}
		e.Listed = e.Listed || g.chance(10)
		for _, whole := range append(slices.Clone(e.PartOf), e.Of) {
			need[whole] = true
		}
		b.Entity(e)
	}
}
