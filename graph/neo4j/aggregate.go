package neo4j

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"backchannel/graph"
)

// Aggregate implements graph.Store.
func (s *Store) Aggregate(ctx context.Context, f graph.EventFilter, by []graph.Dimension, limit int) ([]graph.Row, error) {
	filter, err := newEventFilter(f)
	if err != nil {
		return nil, err
	}
	if limit < 1 || limit > graph.MaxPage {
		return nil, graph.Invalidf("an aggregate has from 1 to %d rows", graph.MaxPage)
	}
	if len(by) > 3 {
		return nil, graph.Invalidf("an aggregate has at most three dimensions, not %d", len(by))
	}
	names := []string{"", "", ""}
	data := struct {
		eventFilter
		ByPublisher bool // not Publisher, which is the filter's
	}{eventFilter: filter}
	byCountry := false
	for i, d := range by {
		if d.String() == "" || slices.Contains(by[:i], d) {
			return nil, graph.Invalidf("the dimensions %v are not known and different ones", by)
		}
		names[i] = d.String()
		byCountry = byCountry || d == graph.ByAgentCountry || d == graph.ByTargetCountry
		data.ByPublisher = data.ByPublisher || d == graph.ByPublisher
	}
	count, err := statement("aggregate", data)
	if err != nil {
		return nil, err
	}
	params := filter.params()
	params["by"], params["dated"] = names, []string{}
	var tally *graph.Tally
	err = s.read(ctx, "Aggregate", func(t transaction) error {
		tally = graph.NewTally(len(by))
		if _, err := t.recall(filter, params); err != nil {
			return err
		}
		k := keysOf{by: by, known: map[string][]string{}}
		if byCountry {
			var err error
			if k.countries, err = t.affiliations(filter); err != nil {
				return err
			}
			params["dated"] = texts(k.countries.People())
		}
		return t.each(count, params, func(r row) error {
			keys, err := k.of(r)
			tally.Add(keys, int(r.integer("count")))
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return tally.Rows(limit), nil
}

// keysOf makes keys of what events are grouped by in the database. What it
// reads of participants is mostly the same few again and again.
type keysOf struct {
	by        []graph.Dimension
	countries *graph.Affiliations
	known     map[string][]string // of participants and a day
}

func (k *keysOf) of(r row) ([][]string, error) {
	values, _ := r.any("values").([]any)
	keys := make([][]string, len(k.by))
	for i, d := range k.by {
		if d != graph.ByAgentCountry && d != graph.ByTargetCountry {
			keys[i] = stringsOf[string](values[i])
			if len(keys[i]) > 1 { // of several publishers only those that are known
				keys[i] = slices.DeleteFunc(keys[i], func(k string) bool { return k == "" })
			}
			if len(keys[i]) == 0 {
				keys[i] = []string{""}
			}
			continue
		}
		ids := stringsOf[graph.ID](values[i])
		date := ""
		if k.countries.Dated(ids) {
			date = r.string("date")
		}
		at := date + " " + strings.Join(texts(ids), " ")
		if k.known[at] == nil {
			day, err := graph.ParseDate(date)
			if err != nil {
				return nil, fmt.Errorf("%w: an event has the date %q in the database", graph.ErrConflict, date)
			}
			k.known[at] = k.countries.Of(ids, day)
		}
		keys[i] = k.known[at]
	}
	return keys, nil
}

// affiliations reads who belongs to which countries, as the filter knows it.
func (t transaction) affiliations(f eventFilter) (*graph.Affiliations, error) {
	parts, err := statement("aggregate_parts", nil)
	if err != nil {
		return nil, err
	}
	terms, err := statement("aggregate_terms", f)
	if err != nil {
		return nil, err
	}
	a := &graph.Affiliations{}
	err = t.each(parts, nil, func(r row) error {
		a.Part(graph.ID(r.string("part")), graph.ID(r.string("country")))
		return nil
	})
	if err != nil {
		return nil, err
	}
	return a, t.each(terms, map[string]any{"knownBy": momentOf(f.KnownBy)}, func(r row) error {
		h, err := readKnownHolding(r.properties("holding"), r.string("person"), r.string("office"), r.list("claims"))
		a.Term(h.Person, h.InForce, graph.ID(r.string("owner")))
		return err
	})
}

// Projection implements graph.Store. It derives the edges from the events'
// sides by graph.Event.Direct, since finding an event's edges at actors with a
// hundred thousand of them costs more; what is held is one link for each pair.
func (s *Store) Projection(ctx context.Context, f graph.EventFilter) iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		links, err := s.links(ctx, f)
		if err != nil {
			yield(graph.Link{}, err)
			return
		}
		for _, p := range slices.SortedFunc(maps.Keys(links), func(a, b pair) int {
			if c := strings.Compare(string(a.from), string(b.from)); c != 0 {
				return c
			}
			return strings.Compare(string(a.to), string(b.to))
		}) {
			if !yield(*links[p], nil) {
				return
			}
		}
	}
}

type pair struct{ from, to graph.ID }

func (s *Store) links(ctx context.Context, f graph.EventFilter) (map[pair]*graph.Link, error) {
	filter, err := newEventFilter(f)
	if err != nil {
		return nil, err
	}
	list, err := statement("projection", filter)
	if err != nil {
		return nil, err
	}
	params := filter.params()
	alike := map[bool]graph.EventType{} // one type that joins its sides both ways, one that does not
	reciprocal := []string{}
	for _, t := range graph.EventTypes() {
		alike[t.IsReciprocal()] = t
		if t.IsReciprocal() {
			reciprocal = append(reciprocal, t.String())
		}
	}
	params["reciprocal"] = reciprocal
	links := map[pair]*graph.Link{}
	err = s.read(ctx, "Projection", func(t transaction) error {
		clear(links)
		if _, err := t.recall(filter, params); err != nil {
			return err
		}
		return t.each(list, params, func(r row) error {
			e := graph.Event{Type: alike[r.boolean("reciprocal")], Agents: stringsOf[graph.ID](r.any("agents")), Targets: stringsOf[graph.ID](r.any("targets"))}
			if r.boolean("object") {
				e.Object = "event:some"
			}
			f := reader{of: "an event"}
			p := properties(r.AsMap())
			first, last := f.date(p, "first"), f.date(p, "last")
			for _, d := range e.Direct() {
				if !d.To.Kind().IsActor() {
					continue
				}
				p := pair{d.From, d.To}
				l := links[p]
				if l == nil {
					l = &graph.Link{From: d.From, To: d.To}
					links[p] = l
				}
				l.Count += int(r.integer("count"))
				if !first.IsZero() && (l.First.IsZero() || first.Before(l.First)) {
					l.First = first
				}
				if l.Last.Before(last) {
					l.Last = last
				}
			}
			return f.err
		})
	})
	return links, err
}
