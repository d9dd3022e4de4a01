package graphtest

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"backchannel/graph"
)

// Loaded is the moment at which facts of a Builder are recorded unless At says otherwise.
var Loaded = time.Date(2026, time.January, 25, 12, 0, 0, 0, time.UTC)

// Builder makes the facts of one article: every claim brings its own sentence,
// and the sentences make up the article's text, so that the facts validate.
type Builder struct {
	facts graph.Facts
	text  strings.Builder
	runes int
	known map[graph.ID]int
}

// NewFacts begins the facts that the extractor "test" version "1" reads in the
// article at https://news.example/slug of 25 January 2026.
func NewFacts(slug string) *Builder {
	url := "https://news.example/" + slug
	day := graph.Date{Year: 2026, Month: time.January, Day: 25}
	b := &Builder{known: map[graph.ID]int{}}
	b.facts = graph.Facts{
		Article:   graph.Article{ID: graph.NewArticleID(url, ""), URL: url, Title: "News of " + slug, Language: "en"},
		Extractor: graph.Extractor{Name: "test", Version: "1"},
		Recorded:  Loaded,
	}
	b.Sentence("It is reported as follows.")
	return b.Published(day)
}

// Published sets the day of publication, at midnight UTC.
func (b *Builder) Published(day graph.Date) *Builder {
	b.facts.Article.Day, b.facts.Article.Published = day, day.Time()
	return b
}

// By sets the extractor.
func (b *Builder) By(name, version string) *Builder {
	b.facts.Extractor = graph.Extractor{Name: name, Version: version}
	return b
}

// At sets the moment of loading.
func (b *Builder) At(t time.Time) *Builder {
	b.facts.Recorded = t
	return b
}

// Title sets the article's title.
func (b *Builder) Title(s string) *Builder {
	b.facts.Article.Title = s
	return b
}

// Outlet sets the article's publisher, an organisation of that name.
func (b *Builder) Outlet(name string) *Builder {
	b.facts.Article.Publisher, b.facts.Article.PublisherID = name, b.Organization(name)
	return b
}

// Citing adds outlets that the article credits.
func (b *Builder) Citing(names ...string) *Builder {
	for _, n := range names {
		b.facts.Article.Sources = append(b.facts.Article.Sources, n)
		b.facts.Article.Cites = append(b.facts.Article.Cites, b.Organization(n))
	}
	return b
}

// Sentence adds a paragraph to the text and returns its span.
func (b *Builder) Sentence(s string) graph.Span {
	if b.runes > 0 {
		b.text.WriteString("\n\n")
		b.runes += 2
	}
	start := b.runes
	b.text.WriteString(s)
	b.runes += utf8.RuneCountInString(s)
	return graph.Span{Start: start, End: b.runes, Text: s}
}

// Entity adds an entity, or what is said of it to one that is there.
func (b *Builder) Entity(e graph.Entity) graph.ID {
	e.Kind = e.ID.Kind()
	if i, ok := b.known[e.ID]; ok {
		b.facts.Entities[i] = b.facts.Entities[i].Merge(e)
		return e.ID
	}
	b.known[e.ID] = len(b.facts.Entities)
	b.facts.Entities = append(b.facts.Entities, e)
	return e.ID
}

// Person adds a person.
func (b *Builder) Person(name string, aliases ...string) graph.ID {
	return b.Entity(graph.Entity{ID: graph.NewID(graph.Person, graph.Slug(name)), Name: name, Aliases: aliases})
}

// Country adds a country by its ISO 3166-1 alpha-3 and alpha-2 codes.
func (b *Builder) Country(iso3, iso2, name string, aliases ...string) graph.ID {
	return b.Entity(graph.Entity{ID: graph.NewID(graph.Country, iso3), Name: name, ISO3: iso3, ISO2: iso2, Listed: true, Aliases: aliases})
}

// Organization adds an organisation that is part of others.
func (b *Builder) Organization(name string, partOf ...graph.ID) graph.ID {
	return b.Entity(graph.Entity{ID: graph.NewID(graph.Organization, graph.Slug(name)), Name: name, PartOf: partOf})
}

// Place adds a place that is part of countries or organisations.
func (b *Builder) Place(name string, partOf ...graph.ID) graph.ID {
	return b.Entity(graph.Entity{ID: graph.NewID(graph.Place, graph.Slug(name)), Name: name, PartOf: partOf})
}

// Office adds an office of a country or organisation.
func (b *Builder) Office(of graph.ID, title string) graph.ID {
	return b.Entity(graph.Entity{ID: graph.NewOfficeID(of, graph.Slug(title)), Name: title, Title: title, Of: of})
}

// Mention adds a mention of an entity in a sentence of its own.
func (b *Builder) Mention(id graph.ID, sentence string) *Builder {
	b.facts.Mentions = append(b.facts.Mentions, graph.Mention{Entity: id, Span: b.Sentence(sentence)})
	return b
}

// Event adds the claim of an event: its id is made from the rest, an absent
// status means actual, an absent confidence 0.8, absent evidence a sentence of
// its own.
func (b *Builder) Event(e graph.Event, evidence ...string) graph.EventID {
	e = e.Canonical()
	if e.Status == 0 {
		e.Status = graph.StatusActual
	}
	if e.Confidence == 0 {
		e.Confidence = 0.8
	}
	e.ID = graph.NewEventID(e, b.facts.Article.ID, b.facts.Article.Day, 0)
	return b.Claim(e, evidence...)
}

// Claim adds the claim of an event as it is, id included.
func (b *Builder) Claim(e graph.Event, evidence ...string) graph.EventID {
	if len(evidence) == 0 {
		evidence = []string{"This says " + string(e.ID) + "."}
	}
	c := graph.EventClaim{Event: e}
	for _, s := range evidence {
		c.Evidence = append(c.Evidence, b.Sentence(s))
	}
	b.facts.Events = append(b.facts.Events, c)
	return e.ID
}

// Holding adds the claim of a holding: an absent status means current, an
// absent confidence 0.8, absent evidence a sentence of its own.
func (b *Builder) Holding(h graph.Holding, said graph.HoldingStatus, evidence ...string) graph.HoldingID {
	if h.Status == 0 {
		h.Status = graph.Current
	}
	if h.Confidence == 0 {
		h.Confidence = 0.8
	}
	h.ID = graph.NewHoldingID(h.Person, h.Office, h.From)
	if len(evidence) == 0 {
		evidence = []string{"This says " + string(h.ID) + "."}
	}
	c := graph.HoldingClaim{Holding: h, Said: said}
	for _, s := range evidence {
		c.Evidence = append(c.Evidence, b.Sentence(s))
	}
	b.facts.Holdings = append(b.facts.Holdings, c)
	return h.ID
}

// Facts returns the facts, entities sorted as they should be.
func (b *Builder) Facts() graph.Facts {
	f := clone(b.facts)
	slices.Sort(f.Article.Cites)
	f.Article.Text = b.text.String()
	sortEntities(f.Entities)
	return f
}

// Day makes a date from its string; a malformed one is the zero Date, which
// the tests of dates would notice.
func Day(s string) graph.Date {
	d, err := graph.ParseDate(s)
	if err != nil {
		return graph.Date{}
	}
	return d
}
