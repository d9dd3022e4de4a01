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
		By          []string
		ByPublisher bool // not Publisher, which is the filter's
	}{eventFilter: filter, ByPublisher: slices.Contains(by, graph.ByPublisher)}
	for i, d := range by {
		if d.String() == "" || slices.Contains(by[:i], d) {
			return nil, graph.Invalidf("the dimensions %v are not known and different ones", by)
		}
		data.By = append(data.By, d.String())
	}
	byCountry := slices.Contains(by, graph.ByAgentCountry) || slices.Contains(by, graph.ByTargetCountry)
	count, err := statement("aggregate", data)
	if err != nil {
		return nil, err
	}
	params := filter.params()
	var tally *graph.Tally
	err = s.read(ctx, "Aggregate", func(t transaction) error {
		tally = graph.NewTally(len(by))
		if _, err := t.recall(filter, params); err != nil {
			return err
		}
		if byCountry {
			countries, err := t.affiliations(filter)
			if err != nil {
				return err
			}
			params["countries"], params["terms"] = belonging(countries)
		}
		return t.each(count, params, func(r row) error {
			countGroups(r, tally, len(by))
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	return tally.Rows(limit), nil
}

// belonging are affiliations as the statement looks them up: the countries of
// who and what always belongs to the same, and the terms of those who do at
// some dates. Each country has a space behind it.
func belonging(a *graph.Affiliations) (always, terms map[string]any) {
	always, terms = map[string]any{}, map[string]any{}
	for id, all := range a.All() {
		if len(all) == 1 && all[0].Force == (graph.Interval{}) {
			always[string(id)] = strings.Join(all[0].Countries, " ") + " "
			continue
		}
		var list []map[string]any
		for _, f := range all {
			if f.Force != graph.Never { // which not even an unknown date lies in
				list = append(list, map[string]any{"from": f.Force.Start.String(), "to": f.Force.End.Last().String() + "~", "countries": strings.Join(f.Countries, " ") + " "})
			}
		}
		if list != nil {
			terms[string(id)] = list
		}
	}
	return always, terms
}

// countGroups counts a row of the statement: groups of events with one value of
// the first dimension, and of the others a list of values each.
func countGroups(r row, tally *graph.Tally, by int) {
	keys, values := make([][]string, by), make([][]any, by)
	for j := range by {
		if j == 0 {
			keys[0] = keysOf(r.any("value0"))
		} else {
			values[j], _ = r.any(fmt.Sprint("values", j)).([]any)
		}
	}
	for i, n := range integersOf(r.any("counts")) {
		for j := 1; j < by; j++ {
			keys[j] = keysOf(values[j][i])
		}
		tally.Add(keys, int(n))
	}
}

// keysOf are the distinct keys of a value, of which "" is one only if there is
// no other.
func keysOf(value any) []string {
	keys := stringsOf[string](value) // publishers
	if s, ok := value.(string); ok {
		keys = strings.Fields(s)
	}
	if len(keys) > 1 {
		slices.Sort(keys)
		keys = slices.DeleteFunc(slices.Compact(keys), func(k string) bool { return k == "" })
	}
	if len(keys) == 0 {
		return []string{""}
	}
	return keys
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
