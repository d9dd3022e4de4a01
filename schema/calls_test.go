package schema_test

import (
	"encoding/json"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/queries"
	"backchannel/schema"
)

// TestNamedQueriesReadSetAtATime asks every named query of a small and of a
// large graph. The slack is for graphql-go's random order within a level.
func TestNamedQueriesReadSetAtATime(t *testing.T) {
	all, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	variables := map[string]any{"country": "country:FRA", "on": "2026-01-20", "person": "person:emmanuel-macron", "name": "Macron",
		"from": "person:emmanuel-macron", "to": "person:donald-trump", "since": "2020"}
	large := episode(150)
	for _, e := range large[0].Events {
		if e.Type == graph.Disclosed {
			variables["event"] = string(e.ID)
		}
	}
	const slack = 4
	small, few := open(t, large[:2]...)
	big, many := open(t, large...)
	for _, q := range all {
		ask := func(api *schema.Schema, store *counted) int64 {
			given := map[string]any{}
			for _, v := range q.Variables {
				if value, ok := variables[v.Name]; ok {
					given[v.Name] = value
				}
			}
			store.calls.Store(0)
			raw, err := json.Marshal(api.Do(t.Context(), schema.Request{Query: q.Document, Variables: given}))
			if err != nil || strings.Contains(string(raw), `"errors"`) {
				t.Errorf("%s: %v %s", q.Name, err, raw)
			}
			return store.calls.Load()
		}
		a, b := ask(small, few), ask(big, many)
		if b > a+slack {
			t.Errorf("%s: %d store calls for two articles, %d for 150", q.Name, a, b)
		}
	}
}

// TestMentionedInReadsSetAtATime asks for the articles of many people at once,
// each article once.
func TestMentionedInReadsSetAtATime(t *testing.T) {
	facts := episode(30)
	for i := range facts {
		sp := facts[i].Events[0].Evidence[0]
		for _, e := range facts[i].Entities {
			if e.Kind == graph.Person {
				facts[i].Mentions = append(facts[i].Mentions, graph.Mention{Entity: e.ID, Span: sp}, graph.Mention{Entity: e.ID, Span: graph.Span{Start: sp.Start, End: sp.Start + 1, Text: string([]rune(sp.Text)[:1])}})
			}
		}
	}
	api, store := open(t, facts...)
	got := ask(t, api, `{ people(first: 100) { nodes { name mentionedIn(first: 50) { totalCount nodes { title } } } } }`, nil)
	if calls := store.calls.Load(); calls > 4 || strings.Contains(got, `"errors"`) || !strings.Contains(got, `"totalCount": 30`) || !strings.Contains(got, `"totalCount": 1`) {
		t.Errorf("%d store calls for\n%.600s", calls, got)
	}
}

// TestFourLevels returns thousands of rows from four levels of lists.
func TestFourLevels(t *testing.T) {
	api, store := open(t, episode(300)...)
	got := ask(t, api, `{ people(first: 400) { nodes { events(first: 5) { nodes { agents { offices { office { name } evidence { text } } } reactions(first: 20) { nodes { evidence { text } } } } } } } }`, nil)
	// agents are Actors; only Person has offices.
	if !strings.Contains(got, `"errors"`) {
		t.Fatal("a field of Person alone was taken for one of Actor")
	}
	store.calls.Store(0)
	got = ask(t, api, `{ people(first: 400) { nodes { events(first: 5) { nodes { agents { ... on Person { offices { office { name } } } } reactions(first: 20) { nodes { evidence { text } } } } } } } }`, nil)
	if strings.Contains(got, `"errors"`) {
		t.Fatal(got[:300])
	}
	rows := strings.Count(got, "\n")
	if calls := store.calls.Load(); calls > 12 || rows < 5_000 {
		t.Errorf("%d store calls for an answer of %d lines, want at most 12 for thousands", calls, rows)
	}
}
