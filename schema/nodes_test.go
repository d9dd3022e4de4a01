package schema_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/queries"
	"backchannel/schema"
)

// TestNodes asks for the nodes of answers: with and without their ids asked
// for, through fragments, aliases and abstract types, and by keys.
func TestNodes(t *testing.T) {
	api, _ := open(t, episode(2)...)
	const macron, trump = "person:emmanuel-macron", "person:donald-trump"
	nodes := func(query string, variables map[string]any) []graph.ID {
		t.Helper()
		ids, err := api.Nodes(t.Context(), schema.Request{Query: query, Variables: variables})
		if err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		if !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != len(ids) {
			t.Errorf("%s: the ids are not sorted, each once: %v", query, ids)
		}
		return ids
	}
	for _, query := range []string{
		`query($p: ID) { person(id: $p) { name } }`,
		`query($p: ID) { someone: person(id: $p) { id: name } }`,
		`query($p: ID) { person(id: $p) { ...named } } fragment named on Actor { id_: name }`,
		`query($p: ID!) { node(id: $p) { ... on Person { name } } }`,
		`query($p: ID!) { node(id: $p) { ... { kind } } }`,
	} {
		if got := nodes(query, map[string]any{"p": macron}); !slices.Equal(got, []graph.ID{macron}) {
			t.Errorf("%s: %v", query, got)
		}
	}
	events := nodes(`{ events(filter: {types: [DISCLOSED]}) { edges { node { agents { name } } } } }`, nil)
	if !slices.Contains(events, trump) || !slices.ContainsFunc(events, func(id graph.ID) bool { return id.Kind() == graph.EventKind }) {
		t.Errorf("disclosures: %v", events)
	}
	if got := nodes(`{ aggregate(by: [AGENT]) { keys count } }`, nil); !slices.Contains(got, macron) {
		t.Errorf("keys: %v", got)
	}
	if got := nodes(`{ person(id: "person:nobody") { name } __schema { queryType { name } } }`, nil); len(got) != 0 {
		t.Errorf("nobody: %v", got)
	}
	for query, want := range map[string]error{
		`{ people { nope } }`: graph.ErrInvalid,
		`{ people `:           graph.ErrInvalid,
		`mutation { mergeEvents(keep: "a", drop: "b") { id } }`:   graph.ErrInvalid,
		`fragment A on Person {...A} { people { nodes {...A} } }`: graph.ErrInvalid,
		`{ events(first: 100000) { nodes { id } } }`:              graph.ErrInvalid,
		strings.Repeat("{people{nodes", 100):                      graph.ErrInvalid,
	} {
		if ids, err := api.Nodes(t.Context(), schema.Request{Query: query}); !errors.Is(err, want) {
			t.Errorf("%.60s: %v, %v", query, ids, err)
		}
	}
	// Every named query has nodes or counts only.
	all, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	event := events[slices.IndexFunc(events, func(id graph.ID) bool { return id.Kind() == graph.EventKind })]
	reached := 0
	for _, q := range all {
		given := map[string]any{}
		for _, v := range q.Variables {
			if value, ok := map[string]any{"country": "country:FRA", "on": "2026-01-20", "person": macron, "name": "Macron", "from": macron, "to": trump, "of": macron, "with": trump, "event": string(event)}[v.Name]; ok {
				given[v.Name] = value
			}
		}
		if len(nodes(q.Document, given)) > 0 {
			reached++
		}
	}
	if reached < len(all)/2 {
		t.Errorf("only %d of %d named queries reach nodes", reached, len(all))
	}
}
