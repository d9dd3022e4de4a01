// Package records puts facts together from nodes and edges as full exports
// have them. It knows what stands in which attribute, not how a format writes
// that; docs/export.md lists the attributes. A whole export is held in memory.
package records

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"backchannel/graph"
)

// Attrs are attributes by name: numbers as text, lists as JSON arrays.
type Attrs map[string]string

// Graph collects an export's nodes and edges, in any order.
type Graph struct {
	nodes map[graph.ID]node
	edges []Edge
}

type node struct {
	kind  graph.Kind
	attrs Attrs
}

// Edge is an edge of a type other than the derived ones.
type Edge struct {
	Type     string
	From, To graph.ID
	Attrs    Attrs
}

// Node adds a node.
func (g *Graph) Node(id, kind string, a Attrs) error {
	k, err := graph.ParseKind(kind)
	if err != nil {
		return fmt.Errorf("node %s: %w", id, err)
	}
	if g.nodes == nil {
		g.nodes = map[graph.ID]node{}
	}
	if _, twice := g.nodes[graph.ID(id)]; twice {
		return graph.Invalidf("node %s stands twice", id)
	}
	g.nodes[graph.ID(id)] = node{k, a}
	return nil
}

// Edge adds an edge; derived ones and HOLDS, which follow from others, are
// left aside.
func (g *Graph) Edge(typ, from, to string, a Attrs) {
	if r, err := graph.ParseRelation(typ); err == nil && r != graph.Holds {
		g.edges = append(g.edges, Edge{typ, graph.ID(from), graph.ID(to), a})
	}
}

// Facts returns what every extractor read in every article, by article, then
// extractor, then moment of loading: facts as they were written. What no
// article names is among the entities of the first.
func (g *Graph) Facts() ([]graph.Facts, error) {
	b := &builder{entities: map[graph.ID]graph.Entity{}, events: map[graph.EventID]graph.Event{}, articles: map[graph.ArticleID]graph.Article{},
		facts: map[key]*graph.Facts{}, extractors: map[graph.ArticleID][]string{}}
	for _, id := range slices.Sorted(maps.Keys(g.nodes)) {
		b.node(id, g.nodes[id])
	}
	for _, e := range g.edges {
		b.shape(e)
	}
	b.readings(g)
	for _, e := range g.edges {
		b.evidence(e)
	}
	if len(b.errs) > 0 {
		return nil, errors.Join(b.errs...)
	}
	return b.finish()
}

type key struct {
	article   graph.ArticleID
	extractor string
}

type builder struct {
	entities   map[graph.ID]graph.Entity
	events     map[graph.EventID]graph.Event // what identifies them
	articles   map[graph.ArticleID]graph.Article
	facts      map[key]*graph.Facts
	extractors map[graph.ArticleID][]string
	errs       []error
}

// enough is how many faults are told: a file of another kind has no end of them.
const enough = 20

func (b *builder) wrong(format string, args ...any) {
	if len(b.errs) < enough {
		b.errs = append(b.errs, graph.Invalidf(format, args...))
	}
}

func parsed[T any](b *builder, of graph.ID, a Attrs, name string, parse func(string) (T, error)) T {
	var v T
	if a[name] == "" {
		return v
	}
	v, err := parse(a[name])
	if err != nil {
		b.wrong("%s: %s: %v", of, name, err)
	}
	return v
}

func list[T ~string](s string) ([]T, error) {
	var out []T
	err := json.Unmarshal([]byte(s), &out)
	return out, err
}

func moment(s string) (time.Time, error) { return time.Parse(time.RFC3339Nano, s) }

func float(s string) (float64, error) { return strconv.ParseFloat(s, 64) }

func (b *builder) node(id graph.ID, n node) {
	a := n.attrs
	switch n.kind {
	case graph.EventKind:
		b.events[graph.EventID(id)] = graph.Event{ID: graph.EventID(id), Type: parsed(b, id, a, "type", graph.ParseEventType), Date: parsed(b, id, a, "date", graph.ParseDate)}
	case graph.ArticleKind:
		b.articles[graph.ArticleID(id)] = graph.Article{ID: graph.ArticleID(id), URL: a["url"], Title: a["title"], Published: parsed(b, id, a, "published", moment),
			Day: parsed(b, id, a, "day", graph.ParseDate), Publisher: a["publisher"], Byline: a["byline"], Sources: parsed(b, id, a, "sources", list[string]),
			Language: a["language"], Text: a["text"]}
	default:
		b.entities[id] = graph.Entity{ID: id, Kind: n.kind, Name: a["name"], Aliases: parsed(b, id, a, "aliases", list[string]), Wikidata: a["wikidata"],
			Listed: parsed(b, id, a, "listed", strconv.ParseBool), ISO2: a["iso2"], ISO3: a["iso3"], Title: a["title"]}
	}
}

// shape takes the edges that are part of what a node is.
func (b *builder) shape(e Edge) {
	switch e.Type {
	case "OF", "PART_OF":
		x := b.entities[e.From]
		if e.Type == "OF" {
			x.Of = e.To
		} else {
			x.PartOf = append(x.PartOf, e.To)
			slices.Sort(x.PartOf)
		}
		b.entities[e.From] = x
	case "AGENT", "TARGET", "OBJECT":
		x := b.events[graph.EventID(e.From)]
		switch e.Type {
		case "AGENT":
			x.Agents = append(x.Agents, e.To)
			slices.Sort(x.Agents)
		case "TARGET":
			x.Targets = append(x.Targets, e.To)
			slices.Sort(x.Targets)
		default:
			x.Object = graph.EventID(e.To)
		}
		b.events[graph.EventID(e.From)] = x
	case "PUBLISHED_BY", "CITES":
		x := b.articles[graph.ArticleID(e.From)]
		if e.Type == "CITES" {
			x.Cites = append(x.Cites, e.To)
			slices.Sort(x.Cites)
		} else {
			x.PublisherID = e.To
		}
		b.articles[graph.ArticleID(e.From)] = x
	}
}

// readings begins the facts of each extractor of each article.
func (b *builder) readings(g *Graph) {
	for id, a := range b.articles {
		var read []struct {
			Extractor, Version string
			Article            *graph.Article
		}
		text := g.nodes[id.Node()].attrs["readings"]
		if err := json.Unmarshal([]byte(text), &read); err != nil {
			b.wrong("%s: it does not say which extractors read it: export the full projection, without kinds", id)
			continue
		}
		for _, r := range read {
			as := a
			if r.Article != nil {
				as = *r.Article
			}
			b.facts[key{id, r.Extractor}] = &graph.Facts{Article: as, Extractor: graph.Extractor{Name: r.Extractor, Version: r.Version}}
			b.extractors[id] = append(b.extractors[id], r.Extractor)
		}
	}
}

// of finds the facts that an edge adds to.
func (b *builder) of(e Edge, extractor string) *graph.Facts {
	f := b.facts[key{graph.ArticleID(e.From), extractor}]
	if f == nil {
		b.wrong("%s is said to have been read by %q, which its readings do not list", e.From, extractor)
		return &graph.Facts{}
	}
	return f
}

func (b *builder) evidence(e Edge) {
	a := e.Attrs
	span := func() graph.Span {
		return graph.Span{Start: parsed(b, e.From, a, "start", strconv.Atoi), End: parsed(b, e.From, a, "end", strconv.Atoi), Text: a["text"]}
	}
	switch e.Type {
	case "MENTIONS":
		for _, x := range parsed(b, e.From, a, "extractors", list[string]) {
			f := b.of(e, x)
			f.Mentions = append(f.Mentions, graph.Mention{Entity: e.To, Span: span()})
		}
	case "REPORTS":
		f := b.of(e, a["extractor"])
		i := slices.IndexFunc(f.Events, func(c graph.EventClaim) bool { return string(c.ID) == string(e.To) })
		if i < 0 {
			c := graph.EventClaim{Event: b.events[graph.EventID(e.To)]}
			c.ID = graph.EventID(e.To)
			c.Status, c.Mode, c.CAMEO, c.Quote = parsed(b, e.From, a, "status", graph.ParseEventStatus), a["mode"], a["cameo"], a["quote"]
			c.Place, c.About = graph.ID(a["place"]), parsed(b, e.From, a, "about", list[graph.ID])
			slices.Sort(c.About)
			c.Confidence, c.Recorded = parsed(b, e.From, a, "confidence", float), parsed(b, e.From, a, "recorded", moment)
			i = len(f.Events)
			f.Events = append(f.Events, c)
		}
		f.Events[i].Evidence = append(f.Events[i].Evidence, span())
	case "ATTESTS":
		f := b.of(e, a["extractor"])
		i := slices.IndexFunc(f.Holdings, func(c graph.HoldingClaim) bool { return string(c.ID) == a["holding"] })
		if i < 0 {
			c := graph.HoldingClaim{Said: parsed(b, e.From, a, "said", graph.ParseHoldingStatus)}
			c.Holding = graph.Holding{ID: graph.HoldingID(a["holding"]), Person: e.To, Office: graph.ID(a["office"]),
				From: parsed(b, e.From, a, "since", graph.ParseDate), To: parsed(b, e.From, a, "until", graph.ParseDate),
				Status: parsed(b, e.From, a, "status", graph.ParseHoldingStatus), Title: a["title"],
				Confidence: parsed(b, e.From, a, "confidence", float), Recorded: parsed(b, e.From, a, "recorded", moment)}
			i = len(f.Holdings)
			f.Holdings = append(f.Holdings, c)
		}
		f.Holdings[i].Evidence = append(f.Holdings[i].Evidence, span())
	}
}

func (b *builder) finish() ([]graph.Facts, error) {
	var out []graph.Facts
	used := map[graph.ID]bool{}
	for _, id := range slices.Sorted(maps.Keys(b.articles)) {
		slices.Sort(b.extractors[id])
		for _, x := range b.extractors[id] {
			f := b.facts[key{id, x}]
			b.entitiesOf(f, used)
			for _, c := range f.Events {
				slices.SortFunc(c.Evidence, bySpan)
			}
			for _, c := range f.Holdings {
				slices.SortFunc(c.Evidence, bySpan)
			}
			f.Arrange(time.Time{}, time.Time{})
			parts := f.ByMoment()
			if err := parts[len(parts)-1].Validate(); err != nil {
				return nil, err
			}
			out = append(out, parts...)
		}
	}
	if len(out) == 0 {
		return nil, graph.Invalidf("it holds no articles that extractors have read: export the full projection")
	}
	var unused []graph.ID
	for id := range b.entities {
		if !used[id] {
			unused = append(unused, id)
		}
	}
	b.add(&out[0], unused)
	return out, nil
}

func bySpan(a, b graph.Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// entitiesOf adds the entities that the facts name and what those belong to.
func (b *builder) entitiesOf(f *graph.Facts, used map[graph.ID]bool) {
	b.add(f, f.Names())
	for _, e := range f.Entities {
		used[e.ID] = true
	}
}

// add adds entities that the facts have not got, and what those belong to.
func (b *builder) add(f *graph.Facts, open []graph.ID) {
	in := map[graph.ID]bool{"": true}
	for _, e := range f.Entities {
		in[e.ID] = true
	}
	for len(open) > 0 {
		id := open[len(open)-1]
		open = open[:len(open)-1]
		e, ok := b.entities[id]
		if in[id] || !ok { // Validate names what is missing
			continue
		}
		in[id] = true
		f.Entities = append(f.Entities, e)
		open = append(append(open, e.PartOf...), e.Of)
	}
	slices.SortFunc(f.Entities, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
}
