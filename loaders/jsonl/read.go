package jsonl

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"backchannel/graph"
)

// maxLine bounds one article; a longer line is refused and skipped.
const maxLine = 64 << 20

// Line is one article read back.
type Line struct {
	Number int    // from 1
	File   string // the source that the line names; ""
	Facts  graph.Facts
}

// Read yields the articles of a stream in order. A bad line yields an error of
// category [graph.ErrInvalid] that names it, and reading goes on after it; an
// error of the reader itself ends the sequence. Empty lines are skipped.
//
// Event ids are taken as names within their line: an event gets the id that
// its content makes, so that somebody else's extractor may number its events
// as it likes. Two events of one description with two ids are two occurrences.
// What an office or country needs and the line leaves out is taken from ids
// and titles. A line that says "exact" is a graph's own and taken as it is.
func Read(r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		br := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			raw, tooLong, err := readLine(br)
			if len(bytes.TrimSpace(raw)) > 0 || tooLong {
				l := Line{Number: n}
				var bad error
				if tooLong {
					bad = graph.Invalidf("longer than %d MiB", maxLine>>20)
				} else {
					l.File, l.Facts, bad = decode(raw)
				}
				if bad != nil {
					bad = fmt.Errorf("line %d: %w", n, bad)
				}
				if !yield(l, bad) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Line{Number: n}, fmt.Errorf("line %d: %w", n, err))
				return
			}
		}
	}
}

// readLine reads up to the newline; of a line over maxLine it keeps nothing.
func readLine(br *bufio.Reader) (line []byte, tooLong bool, err error) {
	for {
		part, err := br.ReadSlice('\n')
		if !tooLong {
			line = append(line, part...)
			if len(line) > maxLine {
				line, tooLong = nil, true
			}
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, tooLong, err
		}
	}
}

func decode(raw []byte) (string, graph.Facts, error) {
	if !utf8.Valid(raw) { // else encoding/json would put other characters in their place
		at, _ := graph.InvalidUTF8(string(raw))
		return "", graph.Facts{}, graph.Invalidf("not valid UTF-8 at byte %d of the line (0x%02X): save the file as UTF-8", at, raw[at])
	}
	var r record
	if err := json.Unmarshal(raw, &r); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return "", graph.Facts{}, graph.Invalidf("not JSON at byte %d: %v", syntax.Offset, err)
		}
		return "", graph.Facts{}, graph.Invalidf("not an extract: %v", err)
	}
	f, err := r.facts()
	if err == nil {
		err = f.Validate()
	}
	return r.File, f, err
}

func (r record) facts() (graph.Facts, error) {
	var errs []error
	note := func(err error) {
		if err != nil {
			errs = append(errs, err)
		}
	}
	day, err := graph.ParseDate(r.Article.Published)
	note(err)
	a := r.Article
	f := graph.Facts{
		Article: graph.Article{ID: a.ID, URL: a.URL, Title: a.Title, Day: day, Published: day.Time(), Publisher: a.Publisher,
			PublisherID: a.PublisherID, Byline: a.Byline, Sources: a.Sources, Cites: a.Cites, Language: a.Language, Text: a.Text},
		Extractor: graph.Extractor{Name: "unnamed", Version: "0"},
	}
	if r.Exact {
		f.Article.Published = time.Time{}
	}
	if a.PublishedAt != nil {
		f.Article.Published = a.PublishedAt.UTC()
	}
	if f.Article.ID == "" {
		f.Article.ID = graph.NewArticleID(a.URL, a.Text)
	}
	if r.Extractor != nil {
		f.Extractor = graph.Extractor(*r.Extractor)
	}
	if r.Recorded != nil {
		f.Recorded = r.Recorded.UTC()
	}
	known := map[graph.ID]bool{}
	entities := r.Entities
	if a.Outlet != nil {
		entities = append(slices.Clone(entities), *a.Outlet)
	}
	for _, e := range entities {
		kind, err := graph.ParseKind(e.Kind)
		note(err)
		known[e.ID] = true
		out := graph.Entity{ID: e.ID, Kind: kind, Name: e.Name, Aliases: e.Aliases, Wikidata: e.Wikidata, Listed: e.Listed,
			ISO2: e.ISO2, ISO3: e.ISO3, Title: e.Title, Of: e.Of, PartOf: e.PartOf}
		if kind == graph.Country && out.ISO3 == "" {
			out.ISO3 = e.ID.Slug()
		}
		if kind == graph.Office && out.Title == "" {
			out.Title = e.Name
		}
		slices.Sort(out.Aliases)
		slices.Sort(out.PartOf)
		f.Entities = append(f.Entities, out)
		for _, m := range e.Mentions {
			f.Mentions = append(f.Mentions, graph.Mention{Entity: e.ID, Span: graph.Span(m)})
		}
	}
	slices.SortStableFunc(f.Mentions, func(a, b graph.Mention) int { return a.Span.Start - b.Span.Start })
	for _, h := range r.Holdings {
		c, err := h.claim()
		note(err)
		if !known[c.Office] {
			known[c.Office] = true
			office := graph.Entity{ID: c.Office, Kind: graph.Office, Name: h.Title, Title: h.Title}
			if h.Of.Kind() != graph.Place {
				office.Of = h.Of
			}
			f.Entities = append(f.Entities, office)
		}
		f.Holdings = append(f.Holdings, c)
	}
	slices.SortFunc(f.Entities, func(a, b graph.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	drafts := make([]graph.Draft, 0, len(r.Events))
	occurrences := map[string]int{}
	for _, e := range r.Events {
		d, err := e.draft()
		note(err)
		if r.Exact {
			d.Event.ID, d.Event.Object = graph.EventID(d.Ref), graph.EventID(d.Object)
			f.Events = append(f.Events, d.Event)
			continue
		}
		c := d.Event.Canonical()
		same := fmt.Sprint(c.Type, c.Agents, c.Targets, c.Date, d.Object)
		d.Occurrence = occurrences[same]
		occurrences[same]++
		drafts = append(drafts, d)
	}
	if !r.Exact {
		f.Events, err = graph.Identify(f.Article, drafts)
		note(err)
	}
	return f, errors.Join(errs...)
}

func (h holding) claim() (graph.HoldingClaim, error) {
	status, err1 := graph.ParseHoldingStatus(h.Status)
	from, err2 := graph.ParseDate(h.From)
	to, err3 := graph.ParseDate(h.To)
	said, err4 := graph.HoldingStatus(0), error(nil)
	if h.Said != "" {
		said, err4 = graph.ParseHoldingStatus(h.Said)
	}
	office := h.Office
	if office == "" {
		office = graph.NewOfficeID(h.Of, graph.Slug(h.Title))
	}
	return graph.HoldingClaim{
		Holding: graph.Holding{ID: graph.NewHoldingID(h.Person, office, from), Person: h.Person, Office: office, From: from, To: to,
			Status: status, Title: h.Title, Confidence: confidence(h.Confidence)},
		Said: said, Evidence: spansIn(h.Evidence),
	}, errors.Join(err1, err2, err3, err4)
}

func (e event) draft() (graph.Draft, error) {
	typ, err1 := graph.ParseEventType(e.Type)
	status, err2 := graph.ParseEventStatus(e.Status)
	d := graph.Draft{Ref: e.ID, Event: graph.EventClaim{
		Event: graph.Event{Type: typ, Agents: e.Agents, Targets: e.Targets, About: e.About, Status: status, Mode: e.Mode,
			CAMEO: e.CAMEO, Quote: e.Quote, Confidence: confidence(e.Confidence)},
		Evidence: spansIn(e.Evidence),
	}}
	if e.Object != nil {
		d.Object = *e.Object
	}
	if e.Place != nil {
		d.Event.Place = *e.Place
	}
	var err3 error
	if e.Date != nil {
		d.Event.Date, err3 = graph.ParseDate(*e.Date)
	}
	return d, errors.Join(err1, err2, err3)
}

// confidence is 0.5 where somebody's extractor gives none: neither sure nor not.
func confidence(c *float64) float64 {
	if c == nil {
		return 0.5
	}
	return *c
}

func spansIn(list []span) []graph.Span {
	out := make([]graph.Span, len(list))
	for i, s := range list {
		out[i] = graph.Span(s)
	}
	return out
}
