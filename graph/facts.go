package graph

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Facts is what one extractor reads in one article: the unit in which the
// graph is written.
type Facts struct {
	Article   Article
	Extractor Extractor
	// Recorded is when the facts are loaded; a store keeps the earliest of
	// each claim. UTC, whole microseconds.
	Recorded time.Time
	Entities []Entity  // everything named below; sorted by ID
	Mentions []Mention // in text order
	Holdings []HoldingClaim
	Events   []EventClaim
}

// Mention is one place where an article names an entity.
type Mention struct {
	Entity ID
	Span   Span
}

// Validate says everything that is wrong with the facts, each fault of
// category [ErrInvalid]: ids that name nothing, claims without evidence, spans
// that do not give back their own text, texts that are not UTF-8, cycles of
// events about events.
func (f Facts) Validate() error {
	var errs []error
	check := func(err error) {
		if err != nil {
			errs = append(errs, err)
		}
	}
	wrong := func(format string, args ...any) { errs = append(errs, Invalidf(format, args...)) }
	check(f.Article.Validate())
	if f.Extractor.Name == "" || f.Extractor.Version == "" {
		wrong("facts name no extractor and version")
	}
	errs = append(errs, encoded("extractor", field{"name", f.Extractor.Name}, field{"version", f.Extractor.Version})...)
	known := make(map[ID]bool, len(f.Entities))
	for _, e := range f.Entities {
		if known[e.ID] {
			wrong("entity %s is listed twice", e.ID)
		}
		known[e.ID] = true
		check(e.Validate())
	}
	text := newSpanText(f.Article.Text)
	span := func(what string, s Span) {
		if !text.holds(s) {
			wrong("%s: %q is not the text at %d–%d", what, abridge(s.Text), s.Start, s.End)
		}
	}
	spans := func(what string, sp []Span) {
		if len(sp) == 0 {
			wrong("%s has no evidence", what)
		}
		for _, s := range sp {
			span(what, s)
		}
	}
	refers := func(what string, ids ...ID) {
		for _, id := range ids {
			if id != "" && !known[id] {
				wrong("%s names %s, which is not among the entities", what, id)
			}
		}
	}
	for _, e := range f.Entities {
		refers(string(e.ID), e.PartOf...)
		refers(string(e.ID), e.Of)
	}
	refers("article", f.Article.Cites...)
	refers("article", f.Article.PublisherID)
	for _, m := range f.Mentions {
		refers("a mention", m.Entity)
		if !text.holds(m.Span) {
			span("mention of "+string(m.Entity), m.Span)
		}
	}
	holdings := map[HoldingID]bool{}
	for _, h := range f.Holdings {
		if holdings[h.ID] {
			wrong("holding %s is listed twice", h.ID)
		}
		holdings[h.ID] = true
		check(h.Validate())
		refers(string(h.ID), h.Person, h.Office)
		spans(string(h.ID), h.Evidence)
	}
	events := make(map[EventID]EventID, len(f.Events))
	for _, e := range f.Events {
		if _, twice := events[e.ID]; twice {
			wrong("event %s is listed twice", e.ID)
		}
		events[e.ID] = e.Object
	}
	for _, e := range f.Events {
		check(e.Validate())
		refers(string(e.ID), e.Agents...)
		refers(string(e.ID), e.Targets...)
		refers(string(e.ID), e.About...)
		refers(string(e.ID), e.Place)
		spans(string(e.ID), e.Evidence)
		if _, ok := events[e.Object]; e.Object != "" && !ok {
			wrong("event %s is about %s, which is not among the events", e.ID, e.Object)
		}
		for o, n := e.Object, 0; o != ""; o, n = events[o], n+1 {
			if n > len(events) {
				wrong("event %s is about itself, through others", e.ID)
				break
			}
		}
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("article %s: %w", f.Article.ID, err)
	}
	return nil
}

// Draft is an event claim before it has an id: Ref and Object are the
// extractor's own names for events of the same article.
type Draft struct {
	Event      EventClaim // ID and Object are ignored
	Ref        string     // "" where nothing refers to it
	Object     string     // the Ref of the event that this one is about; ""
	Occurrence int        // 1 for the second occurrence of one description that the article tells apart, …
}

// Identify gives drafts their ids and canonical form. Drafts that describe
// the same occurrence become one claim with the evidence of all. The claims
// come in the order of the drafts. An Object that names no draft, and one in a
// cycle, is an error of category [ErrInvalid].
func Identify(a Article, drafts []Draft) ([]EventClaim, error) {
	byRef := map[string]int{}
	for i, d := range drafts {
		if d.Ref == "" {
			continue
		}
		if _, twice := byRef[d.Ref]; twice {
			return nil, Invalidf("two events have the reference %q", d.Ref)
		}
		byRef[d.Ref] = i
	}
	const open, busy = "", "busy"
	ids := make([]EventID, len(drafts))
	claims := make([]EventClaim, len(drafts))
	var identify func(i int) error
	identify = func(i int) error {
		if ids[i] == busy {
			return Invalidf("event %q is about itself, through others", drafts[i].Ref)
		}
		if ids[i] != open {
			return nil
		}
		ids[i] = busy
		c := drafts[i].Event
		c.Object = ""
		if o := drafts[i].Object; o != "" {
			j, ok := byRef[o]
			if !ok {
				return Invalidf("event %q is about %q, which is not among the events", drafts[i].Ref, o)
			}
			if err := identify(j); err != nil {
				return err
			}
			c.Object = ids[j]
		}
		c.Event = c.Canonical()
		c.ID = NewEventID(c.Event, a.ID, a.Day, drafts[i].Occurrence)
		ids[i], claims[i] = c.ID, c
		return nil
	}
	at := make(map[EventID]int, len(drafts))
	out := slices.Grow([]EventClaim(nil), len(drafts))
	for i := range drafts {
		if err := identify(i); err != nil {
			return nil, err
		}
		c := claims[i]
		if j, ok := at[c.ID]; ok {
			out[j] = mergeClaims(out[j], c)
			continue
		}
		at[c.ID] = len(out)
		c.Evidence = SortSpans(c.Evidence)
		out = append(out, c)
	}
	return out, nil
}

// mergeClaims joins two claims of one event by one extractor in one article.
func mergeClaims(a, b EventClaim) EventClaim {
	a.Event = FoldEvent([]StoredEventClaim{{EventClaim: a}, {EventClaim: b}})
	a.Evidence = SortSpans(append(slices.Clone(a.Evidence), b.Evidence...))
	return a
}

// SortSpans returns spans sorted by where they begin, then end, each once.
func SortSpans(s []Span) []Span {
	s = slices.Clone(s)
	slices.SortFunc(s, func(a, b Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	return slices.Compact(s)
}

func abridge(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

func itoa(n int) string { return strconv.Itoa(n) }

func join(ids []ID) string {
	var b strings.Builder
	for _, id := range ids {
		b.WriteString(string(id))
		b.WriteByte(' ')
	}
	return b.String()
}
