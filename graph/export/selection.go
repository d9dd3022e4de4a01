package export

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"backchannel/graph"
)

// Projection says how much of the selected events an export shows.
type Projection string

// The projections.
const (
	Full   Projection = "full"   // with articles and evidence; what loads back
	Events Projection = "events" // entities and events
	// Actors has people, countries and organisations, and one edge for each
	// pair that is joined, with the number of events behind it.
	Actors Projection = "actors"
	// ActorEvents has the same nodes and one edge for each event and pair.
	ActorEvents Projection = "actor-events"
)

// Projections lists all projections.
func Projections() []Projection { return []Projection{Full, Events, Actors, ActorEvents} }

// Selection is the part of a graph to export. The zero Selection is all of it
// in the full projection; each field that is set must hold.
type Selection struct {
	// Around selects what lies within Depth steps of these nodes. A step leads
	// from an entity through its events to those who take part in them, from
	// an event to the events about it, and along HOLDS, OF and PART_OF. Depth 0
	// is the nodes themselves.
	Around []graph.ID
	// Query is for nodes to go around too: those of its answer, also where
	// there are none.
	Query Query
	Depth int
	// Types, Since, Until, Country, Publisher and MinConfidence select events
	// as the fields of [graph.EventFilter] do, DataSets those that one of these
	// data sets or extractors tells of; entities are then those that the events
	// bring.
	Types         []graph.EventType
	Since, Until  graph.Date
	Country       []graph.ID
	Publisher     []graph.ID
	MinConfidence float64
	DataSets      []string     // by the name that stands in the evidence
	Kinds         []graph.Kind // of nodes; none means all
	AsOf          graph.Date   // holdings in force on that date alone
	KnownBy       time.Time    // the graph as it was known by that moment
	Projection    Projection   // "" means Full
	// Recorded adds when each claim was loaded, which differs between graphs
	// that were loaded at different times.
	Recorded bool
}

// maxDepth is more than joins any two nodes of a graph of news.
const maxDepth = 10

// Validate says everything that is wrong with the selection.
func (s Selection) Validate() error {
	errs := []error{s.events().Validate(), s.AsOf.Validate()}
	for _, id := range s.Around {
		errs = append(errs, id.Validate())
	}
	if s.Depth < 0 || s.Depth > maxDepth {
		errs = append(errs, graph.Invalidf("the depth is %d: want 0 to %d", s.Depth, maxDepth))
	}
	if s.Depth > 0 && len(s.Around) == 0 && !s.Query.asked() {
		errs = append(errs, graph.Invalidf("a depth of %d needs nodes to go around", s.Depth))
	}
	if len(s.Query.Variables) > 0 && !s.Query.asked() {
		errs = append(errs, graph.Invalidf("there are variables, but no query that has them"))
	}
	if s.Projection != "" && !slices.Contains(Projections(), s.Projection) {
		errs = append(errs, graph.Invalidf("%q is no projection; known are %v", s.Projection, Projections()))
	}
	return errors.Join(errs...)
}

// events is the filter for the selection's events.
func (s Selection) events() graph.EventFilter {
	return graph.EventFilter{Types: s.Types, Since: s.Since, Until: s.Until, Country: s.Country, Publisher: s.Publisher,
		MinConfidence: s.MinConfidence, KnownBy: s.KnownBy}
}

// whole reports whether all events and entities are selected.
func (s Selection) whole() bool {
	return len(s.Around) == 0 && !s.Query.asked() && len(s.DataSets) == 0 && len(s.Types) == 0 && s.Since.IsZero() && s.Until.IsZero() && len(s.Country) == 0 &&
		len(s.Publisher) == 0 && s.MinConfidence == 0
}

// has reports whether nodes of a kind are selected.
func (s Selection) has(k graph.Kind) bool { return len(s.Kinds) == 0 || slices.Contains(s.Kinds, k) }

func (s Selection) projection() Projection {
	if s.Projection == "" {
		return Full
	}
	return s.Projection
}

// Loads reports whether an export of this selection can be loaded again and
// gives the same export: it must have the articles, whoever the events name,
// all holdings, and the whole of what extractors have read.
func (s Selection) Loads() bool {
	return s.projection() == Full && len(s.Kinds) == 0 && s.AsOf.IsZero() && s.KnownBy.IsZero()
}

// Parameter is one setting of a selection, named as on the command line and in
// a query string.
type Parameter struct{ Name, Value string }

// Parameters lists what the selection sets, in a fixed order, lists sorted, so
// that equal selections give equal lists.
func (s Selection) Parameters() []Parameter {
	var ps []Parameter
	add := func(name, value string) {
		if value != "" {
			ps = append(ps, Parameter{name, value})
		}
	}
	sorted := func(name string, values []string) {
		slices.Sort(values)
		for _, v := range slices.Compact(values) {
			add(name, v)
		}
	}
	sorted("around", texts(s.Around))
	ps = append(ps, s.Query.parameters()...)
	if s.Depth > 0 {
		add("depth", strconv.Itoa(s.Depth))
	}
	sorted("type", names(s.Types))
	sorted("kind", names(s.Kinds))
	add("since", s.Since.String())
	add("until", s.Until.String())
	sorted("country", texts(s.Country))
	sorted("publisher", texts(s.Publisher))
	sorted("dataset", slices.Clone(s.DataSets))
	if s.MinConfidence > 0 {
		add("min-confidence", strconv.FormatFloat(s.MinConfidence, 'g', -1, 64))
	}
	add("as-of", s.AsOf.String())
	if !s.KnownBy.IsZero() {
		add("known-by", s.KnownBy.UTC().Format(time.RFC3339Nano))
	}
	if p := s.projection(); p != Full {
		add("projection", string(p))
	}
	if s.Recorded {
		add("recorded", "true")
	}
	return ps
}

// ParseSelection reads parameters by name, as a query string or command line
// gives them; several values of one name, also joined by commas, are a list.
// Names that it does not know are an error of category [graph.ErrInvalid], as
// are values that cannot be.
func ParseSelection(values url.Values) (Selection, error) {
	var s Selection
	var errs []error
	note := func(name string, err error) {
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
		}
	}
	for _, name := range sortedKeys(values) {
		if name == "query" || name == "var" || name == "variables" { // these have commas of their own
			note(name, s.Query.parse(name, values[name]))
			continue
		}
		var list []string
		for _, v := range values[name] {
			for part := range strings.SplitSeq(v, ",") {
				if part = strings.TrimSpace(part); part != "" {
					list = append(list, part)
				}
			}
		}
		if len(list) == 0 {
			continue
		}
		last := list[len(list)-1]
		var err error
		switch name {
		case "around":
			s.Around = ids(list)
		case "depth":
			if s.Depth, err = strconv.Atoi(last); err != nil {
				err = graph.Invalidf("%q is no number of steps", last)
			}
		case "type":
			s.Types, err = each(list, func(v string) (graph.EventType, error) { return graph.ParseEventType(strings.ToUpper(v)) })
		case "kind":
			s.Kinds, err = each(list, kind)
		case "since":
			s.Since, err = graph.ParseDate(last)
		case "until":
			s.Until, err = graph.ParseDate(last)
		case "country":
			s.Country, err = each(list, country)
		case "publisher":
			s.Publisher = ids(list)
		case "dataset":
			s.DataSets = list
		case "min-confidence":
			if s.MinConfidence, err = strconv.ParseFloat(last, 64); err != nil {
				err = graph.Invalidf("%q is no number from 0 to 1", last)
			}
		case "as-of":
			s.AsOf, err = graph.ParseDate(last)
		case "known-by":
			s.KnownBy, err = parseMoment(last)
		case "projection":
			s.Projection = Projection(last)
		case "recorded":
			if s.Recorded, err = strconv.ParseBool(last); err != nil {
				err = graph.Invalidf("%q is neither true nor false", last)
			}
		default:
			err = graph.Invalidf("there is no such setting")
		}
		note(name, err)
	}
	return s, errors.Join(append(errs, s.Validate())...)
}

// kind takes a node kind in capitals or small letters.
func kind(v string) (graph.Kind, error) {
	for _, k := range graph.Kinds() {
		if strings.EqualFold(v, k.String()) {
			return k, nil
		}
	}
	return graph.ParseKind(v) // whose error names them
}

// country takes an id or an ISO 3166-1 alpha-3 code.
func country(v string) (graph.ID, error) {
	if len(v) == 3 {
		return graph.NewID(graph.Country, strings.ToUpper(v)), nil
	}
	if id := graph.ID(v); id.Validate() == nil {
		return id, nil
	}
	return "", graph.Invalidf("%q is no country: want an ISO 3166-1 alpha-3 code such as FRA, or country:FRA", v)
}

// parseMoment reads a time of RFC 3339, or a day, of which the last moment is meant.
func parseMoment(v string) (time.Time, error) {
	if t, err := time.Parse(time.RFC3339Nano, v); err == nil {
		return t.UTC(), nil
	}
	d, err := graph.ParseDate(v)
	if err != nil {
		return time.Time{}, graph.Invalidf("%q is no moment: want 2026-01-20T12:00:00Z, or a day", v)
	}
	return d.Last().Time().AddDate(0, 0, 1).Add(-time.Microsecond), nil
}
