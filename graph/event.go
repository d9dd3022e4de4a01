package graph

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"
)

// Event is one occurrence: the fold of every claim that articles make of it.
type Event struct {
	ID      EventID
	Type    EventType
	Agents  []ID    // who acts; never empty
	Targets []ID    // to whom; may be empty
	Object  EventID // the event that this one is about; ""
	Date    Date    // when it happened or will; zero where no article says
	About   []ID    // topics, sorted
	Place   ID      // where; ""
	Status  EventStatus
	Mode    string // PLOVER mode or a finer manner, such as "private"; ""
	CAMEO   string // code, finer than the type's where the wording gives one
	Quote   string // words quoted from the agent; ""
	// Confidence is the highest that any claim has, from 0 to 1.
	Confidence float64
	// Recorded is when the first claim was loaded. Zero before it is stored.
	Recorded time.Time
}

// EventClaim is an event as one extractor reads it in one article.
type EventClaim struct {
	Event
	Evidence []Span // at least one, in text order
}

// StoredEventClaim is a claim with what the store knows of its origin.
type StoredEventClaim struct {
	EventClaim
	Article   ArticleID
	Extractor Extractor
}

// Canonical returns the event with its sides in the one order that identity
// and merging rely on: participants sorted and distinct, and the sides of a
// reciprocal event with the smaller side first, equal ones by their first
// participant.
func (e Event) Canonical() Event {
	e.Agents, e.Targets, e.About = union(e.Agents), union(e.Targets), union(e.About)
	if e.turns() {
		e.Agents, e.Targets = e.Targets, e.Agents
	}
	if e.CAMEO == "" {
		e.CAMEO = e.Type.CAMEO()
	}
	return e
}

// turns reports whether the sides, each in order, change places in the canonical form.
func (e *Event) turns() bool {
	return e.Type.IsReciprocal() && len(e.Targets) > 0 && cmp.Or(cmp.Compare(len(e.Targets), len(e.Agents)), slices.Compare(e.Targets, e.Agents)) < 0 &&
		!slices.ContainsFunc(e.Targets, func(t ID) bool { return !t.Kind().IsActor() })
}

// NewEventID makes the id of a canonical event that an article published on
// day tells as its occurrence-th of this description (0 for the first).
//
// Two articles tell the same occurrence if type, participants, object and date
// agree. Undated events agree if they have a target or object and the articles,
// whose days must be known, appeared in the same ISO 8601 week; without either,
// "said" of one article is never "said" of another. Occurrence keeps apart what
// one article tells apart.
func NewEventID(e Event, article ArticleID, day Date, occurrence int) EventID {
	when := e.Date.String()
	window := when
	if when == "" {
		when = "undated"
		window = string(article)
		if day.Precision() == DayPrecision && (len(e.Targets) > 0 || e.Object != "") {
			y, w := day.Time().ISOWeek()
			window = "week " + itoa(y) + "/" + itoa(w)
		}
	}
	first := ""
	if len(e.Agents) > 0 {
		first = strings.ReplaceAll(e.Agents[0].Slug(), "/", "-")
	}
	sum := digest(e.Type.String(), join(e.Agents), join(e.Targets), string(e.Object), window, itoa(occurrence))
	return EventID(NewID(EventKind, when+"/"+e.Type.slug()+"/"+first+"/"+sum[:12]))
}

// DirectEdge is the edge that analysts read and draw: it stands for an event
// between one agent and one target or object event.
type DirectEdge struct {
	Type       EventType
	From, To   ID
	Event      EventID
	Date       Date
	Status     EventStatus
	Confidence float64
}

// Direct derives the event's direct edges, sorted by From and To: from each
// agent to each target and to the object event. The parties of a reciprocal
// event are joined both ways; where all of them stand as agents, each pair is.
// An event with neither target nor object has no direct edge.
func (e Event) Direct() []DirectEdge {
	type pair struct{ from, to ID }
	seen := map[pair]bool{}
	add := func(from, to ID) {
		if from != to && from.Kind().IsActor() {
			seen[pair{from, to}] = true
		}
	}
	for i, a := range e.Agents {
		for _, t := range e.Targets {
			add(a, t)
			if e.Type.IsReciprocal() {
				add(t, a)
			}
		}
		if e.Object != "" {
			add(a, e.Object.Node())
		}
		if e.Type.IsReciprocal() && len(e.Targets) == 0 && e.Object == "" {
			for _, b := range e.Agents[i+1:] {
				add(a, b)
				add(b, a)
			}
		}
	}
	edges := make([]DirectEdge, 0, len(seen))
	for p := range seen {
		edges = append(edges, DirectEdge{e.Type, p.from, p.to, e.ID, e.Date, e.Status, e.Confidence})
	}
	slices.SortFunc(edges, func(a, b DirectEdge) int {
		if c := strings.Compare(string(a.From), string(b.From)); c != 0 {
			return c
		}
		return strings.Compare(string(a.To), string(b.To))
	})
	return edges
}

// FoldEvent makes the event that the claims, all of one id and at least one,
// say together; their order does not matter. What identifies the event is the
// same in all. The most real status wins; confidence is the highest; About is
// the union; Quote is the longest; Mode, CAMEO and Place are those of the most
// confident claim that has any.
func FoldEvent(claims []StoredEventClaim) Event {
	sorted := slices.Clone(claims)
	slices.SortStableFunc(sorted, func(a, b StoredEventClaim) int {
		if a.Confidence != b.Confidence {
			if a.Confidence > b.Confidence {
				return -1
			}
			return 1
		}
		if c := strings.Compare(string(a.Article), string(b.Article)); c != 0 {
			return c
		}
		return strings.Compare(a.Extractor.Name, b.Extractor.Name)
	})
	e := sorted[0].Event
	generic := e.Type.CAMEO()
	for _, c := range sorted[1:] {
		e.About = union(e.About, c.About)
		if c.Status < e.Status {
			e.Status = c.Status
		}
		if e.Mode == "" {
			e.Mode = c.Mode
		}
		if e.Place == "" {
			e.Place = c.Place
		}
		if e.CAMEO == generic {
			e.CAMEO = c.CAMEO
		}
		if len(c.Quote) > len(e.Quote) || len(c.Quote) == len(e.Quote) && c.Quote < e.Quote {
			e.Quote = c.Quote
		}
		if c.Recorded.Before(e.Recorded) {
			e.Recorded = c.Recorded
		}
	}
	return e
}

// Validate says everything that is wrong with the event by itself.
func (e Event) Validate() error {
	var errs []error
	wrong := func(format string, args ...any) {
		errs = append(errs, Invalidf("event %s "+format, append([]any{e.ID}, args...)...))
	}
	if err := e.ID.Node().Validate(); err != nil {
		errs = append(errs, err)
	} else if e.ID.Node().Kind() != EventKind {
		wrong("has no event id")
	}
	if !allUTF8(e.Mode, e.CAMEO, e.Quote) {
		errs = append(errs, encoded("event "+string(e.ID), field{"mode", e.Mode}, field{"CAMEO code", e.CAMEO}, field{"quote", e.Quote})...)
	}
	if e.Type.String() == "" {
		wrong("has no type")
	}
	if e.Status.String() == "" {
		wrong("has no status")
	}
	if len(e.Agents) == 0 {
		wrong("has no agent")
	}
	for _, a := range e.Agents {
		if !a.Kind().IsActor() {
			wrong("has the agent %s, which is no actor", a)
		}
	}
	for _, list := range [...][]ID{e.Targets, e.About} {
		for _, t := range list {
			if !t.Kind().IsEntity() {
				wrong("has the participant or topic %s, which is no entity", t)
			}
		}
	}
	if e.Place != "" && e.Place.Kind() != Place && e.Place.Kind() != Country {
		wrong("happened at %s, which is neither place nor country", e.Place)
	}
	if e.Object != "" && (e.Object.Node().Kind() != EventKind || e.Object == e.ID) {
		wrong("has the object %s", e.Object)
	}
	if !(e.Confidence >= 0 && e.Confidence <= 1) {
		wrong("has the confidence %v, want 0 to 1", e.Confidence)
	}
	if err := e.Date.Validate(); err != nil {
		wrong("has a bad date: %v", err)
	}
	if !distinct(e.Agents) || !distinct(e.Targets) || !distinct(e.About) || e.turns() {
		wrong("is not in canonical form: make it with Canonical")
	}
	return errors.Join(errs...)
}
