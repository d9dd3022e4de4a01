package neo4j

import (
	"context"
	"fmt"
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
	data := struct {
		eventFilter
		By          int
		ByPublisher bool // not Publisher, which is the filter's
		ByCountry   bool
	}{eventFilter: filter, By: len(by)}
	names := make([]string, len(by))
	for i, d := range by {
		if d.String() == "" || slices.Contains(by[:i], d) {
			return nil, graph.Invalidf("the dimensions %v are not known and different ones", by)
		}
		names[i] = d.String()
		data.ByCountry = data.ByCountry || d == graph.ByAgentCountry || d == graph.ByTargetCountry
		data.ByPublisher = data.ByPublisher || d == graph.ByPublisher
	}
	count, err := statement("aggregate", data)
	if err != nil {
		return nil, err
	}
	params := filter.params()
	params["by"] = names
	var tally *graph.Tally
	err = s.read(ctx, "Aggregate", func(t transaction) error {
		tally = graph.NewTally(len(by))
		if _, err := t.recall(filter, params); err != nil {
			return err
		}
		k := keysOf{by: by, known: map[string][]string{}}
		if data.ByCountry {
			var err error
			if k.countries, err = t.affiliations(filter); err != nil {
				return err
			}
			params["terms"] = termsOf(k.countries)
		}
		return t.each(count, params, func(r row) error { return k.count(r, tally) })
	})
	if err != nil {
		return nil, err
	}
	return tally.Rows(limit), nil
}

// termsOf are the terms of persons as the statement compares them with dates.
func termsOf(a *graph.Affiliations) map[string]any {
	terms := map[string]any{}
	for id, force := range a.Terms() {
		var list []map[string]any
		for _, f := range force {
			if f != graph.Never { // which holds no date, so that it tells none from others
				list = append(list, map[string]any{"from": f.Start.String(), "to": f.End.Last().String() + "~"})
			}
		}
		terms[string(id)] = list
	}
	return terms
}

// keysOf makes keys of what events are grouped by in the database. What it
// reads of participants is mostly the same few again and again.
type keysOf struct {
	by        []graph.Dimension
	countries *graph.Affiliations
	known     map[string][]string // of participants and a day
}

// count adds a row of the statement: what groups of events with one value of
// the first dimension hold.
func (k *keysOf) count(r row, tally *graph.Tally) error {
	counts, dates := integersOf(r.any("counts")), stringsOf[string](r.any("dates"))
	columns := make([][]any, 3)
	for i, name := range []string{"values1", "values2"} {
		columns[i+1], _ = r.any(name).([]any)
	}
	for i, n := range counts {
		keys := make([][]string, len(k.by))
		for j, d := range k.by {
			value := r.any("value0")
			if j > 0 {
				value = columns[j][i]
			}
			date := ""
			if dates != nil {
				date = dates[i]
			}
			var err error
			if keys[j], err = k.of(d, value, date); err != nil {
				return err
			}
		}
		tally.Add(keys, int(n))
	}
	return nil
}

func (k *keysOf) of(d graph.Dimension, value any, date string) ([]string, error) {
	if d != graph.ByAgentCountry && d != graph.ByTargetCountry {
		keys := stringsOf[string](value)
		if len(keys) > 1 { // of several publishers only those that are known
			keys = slices.DeleteFunc(keys, func(k string) bool { return k == "" })
		}
		if len(keys) == 0 {
			return []string{""}, nil
		}
		return keys, nil
	}
	ids := stringsOf[graph.ID](value)
	if !k.countries.Dated(ids) {
		date = ""
	}
	at := date + " " + strings.Join(texts(ids), " ")
	if k.known[at] == nil {
		day, err := graph.ParseDate(date)
		if err != nil {
			return nil, fmt.Errorf("%w: an event has the date %q in the database", graph.ErrConflict, date)
		}
		k.known[at] = k.countries.Of(ids, day)
	}
	return k.known[at], nil
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
