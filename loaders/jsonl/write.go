package jsonl

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"backchannel/graph"
)

// Write prints the facts as one line. file names the article's source; "" is
// left out.
func Write(w io.Writer, file string, f graph.Facts) error { return encode(w, newRecord(file, f)) }

// WriteExact prints facts that a graph gave back as one line, such that Read
// gives them back as they are: ids of events are kept, not made again.
func WriteExact(w io.Writer, f graph.Facts) error {
	r := newRecord("", f)
	r.Exact = true
	r.Article.PublishedAt = nil
	if !f.Article.Published.IsZero() {
		r.Article.PublishedAt = &f.Article.Published
	}
	return encode(w, r)
}

func encode(w io.Writer, r record) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		return fmt.Errorf("write %s: %w", r.Article.ID, err)
	}
	return nil
}

func newRecord(file string, f graph.Facts) record {
	a := f.Article
	r := record{
		File: file,
		Article: article{ID: a.ID, URL: a.URL, Title: a.Title, Published: a.Day.String(), Publisher: a.Publisher,
			PublisherID: a.PublisherID, Byline: a.Byline, Sources: a.Sources, Cites: a.Cites, Language: a.Language, Text: a.Text},
		Entities: []entity{}, Holdings: []holding{}, Events: []event{},
		Extractor: &extractor{f.Extractor.Name, f.Extractor.Version},
	}
	if !a.Published.IsZero() && a.Published != a.Day.Time() {
		r.Article.PublishedAt = &a.Published
	}
	if !f.Recorded.IsZero() {
		r.Recorded = &f.Recorded
	}
	mentions := map[graph.ID][]span{}
	for _, m := range f.Mentions {
		mentions[m.Entity] = append(mentions[m.Entity], span(m.Span))
	}
	of := map[graph.ID]graph.ID{}
	for _, e := range f.Entities {
		of[e.ID] = e.Of
		out := entity{e.ID, e.Kind.String(), e.Name, e.Aliases, e.Wikidata, e.Listed, e.ISO2, e.ISO3, e.Title, e.Of, e.PartOf, mentions[e.ID]}
		if e.ID == a.PublisherID && len(out.Mentions) == 0 && !told(f, e.ID) {
			r.Article.Outlet = &out // a paper is no participant of what it reports
			continue
		}
		r.Entities = append(r.Entities, out)
	}
	// An office of a region is of no country or organisation; its id tells whose it is.
	for _, e := range f.Entities {
		if slug, _, ok := strings.Cut(e.ID.Slug(), "/"); ok && e.Kind == graph.Office && e.Of == "" {
			if region := graph.NewID(graph.Place, slug); holds(f.Entities, region) {
				of[e.ID] = region
			}
		}
	}
	for _, h := range f.Holdings {
		r.Holdings = append(r.Holdings, holding{h.Person, h.Office, h.Title, of[h.Office], h.Status.String(), h.Said.String(),
			h.From.String(), h.To.String(), &h.Confidence, spansOut(h.Evidence)})
	}
	for _, e := range f.Events {
		o := event{ID: string(e.ID), Type: e.Type.String(), Agents: ids(e.Agents), Targets: ids(e.Targets), About: ids(e.About),
			DatePrecision: e.Date.Precision().String(), Status: e.Status.String(), Mode: e.Mode, Quote: e.Quote,
			PLOVER: e.Type.PLOVER(), CAMEO: e.CAMEO, Confidence: &e.Confidence, Evidence: spansOut(e.Evidence)}
		if e.Object != "" {
			o.Object = ptr(string(e.Object))
		}
		if e.Place != "" {
			o.Place = &e.Place
		}
		if !e.Date.IsZero() {
			o.Date = ptr(e.Date.String())
		}
		r.Events = append(r.Events, o)
	}
	return r
}

// told reports whether an event, a holding, a credit or another entity has the entity.
func told(f graph.Facts, id graph.ID) bool {
	return slices.Contains(f.Article.Cites, id) ||
		slices.ContainsFunc(f.Entities, func(e graph.Entity) bool { return e.Of == id || slices.Contains(e.PartOf, id) }) ||
		slices.ContainsFunc(f.Events, func(e graph.EventClaim) bool {
			return slices.Contains(e.Agents, id) || slices.Contains(e.Targets, id) || slices.Contains(e.About, id) || e.Place == id
		})
}

func holds(entities []graph.Entity, id graph.ID) bool {
	return slices.ContainsFunc(entities, func(e graph.Entity) bool { return e.ID == id })
}

func ptr[T any](v T) *T { return &v }

// ids prints an empty list, not null, where there are none.
func ids(list []graph.ID) []graph.ID {
	if list == nil {
		return []graph.ID{}
	}
	return list
}

func spansOut(list []graph.Span) []span {
	out := make([]span, len(list))
	for i, s := range list {
		out[i] = span(s)
	}
	return out
}
