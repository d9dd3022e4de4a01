package schema_test

import (
	"encoding/json"
	"fmt"
	"slices"
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
		"from": "person:emmanuel-macron", "to": "person:donald-trump", "since": "2020", "of": "person:emmanuel-macron", "with": "person:donald-trump"}
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
			for _, v := range q.Variables {
				if _, has := given[v.Name]; !has && strings.Contains(q.Document, "$"+v.Name+": "+v.Type+"!") {
					t.Fatalf("%s wants $%s, which this test does not give", q.Name, v.Name)
				}
			}
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

// TestSiftedListsPage walks lists that no filter selects page by page, both
// ways, and wants what one page has.
func TestSiftedListsPage(t *testing.T) {
	facts := episode(20)
	api, store := open(t, append(facts, occasion("a", 70), occasion("b", 5))...)
	for _, field := range []string{`uncorroborated(filter: {types: [MESSAGED, COMMENTED_ON]}, orderBy: DATE_ASC`, `dealings(of: "person:host-a", with: "person:guest-a-007", orderBy: DATE_ASC`} {
		read := func(page string) (cursors []string, more, earlier bool, total int) {
			raw, err := json.Marshal(api.Do(t.Context(), schema.Request{Query: "{ list: " + field + page + ") { totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage } } }"}))
			var res struct {
				Data struct {
					List struct {
						TotalCount int
						Edges      []struct{ Cursor string }
						PageInfo   struct{ HasNextPage, HasPreviousPage bool }
					}
				}
				Errors []any
			}
			if err == nil {
				err = json.Unmarshal(raw, &res)
			}
			if err != nil || len(res.Errors) > 0 {
				t.Fatalf("%v %s", err, raw)
			}
			for _, e := range res.Data.List.Edges {
				cursors = append(cursors, e.Cursor)
			}
			l := res.Data.List
			return cursors, l.PageInfo.HasNextPage, l.PageInfo.HasPreviousPage, l.TotalCount
		}
		store.calls.Store(0)
		whole, more, earlier, total := read(", first: 1000")
		if n := store.calls.Load(); len(whole) == 0 || total != len(whole) || more || earlier || n > 14 {
			t.Errorf("%s: %d of %d items, more %t, earlier %t, %d calls", field, len(whole), total, more, earlier, n)
		}
		var forward, backward []string
		for after := ""; ; {
			page, more, earlier, _ := read(", first: 7" + after)
			forward = append(forward, page...)
			if earlier != (after != "") {
				t.Errorf("%s: after %q earlier is %t", field, after, earlier)
			}
			if !more {
				break
			}
			after = fmt.Sprintf(", after: %q", page[len(page)-1])
		}
		for before := ""; ; {
			page, _, earlier, _ := read(", last: 7" + before)
			backward = append(page, backward...)
			if !earlier {
				break
			}
			before = fmt.Sprintf(", before: %q", page[0])
		}
		if !slices.Equal(whole, forward) || !slices.Equal(whole, backward) {
			t.Errorf("%s: %d items, forward %d, backward %d", field, len(whole), len(forward), len(backward))
		}
	}
}

// TestRelationsInOrder wants one actor's edges in either order.
func TestRelationsInOrder(t *testing.T) {
	api, _ := open(t, occasion("a", 3))
	desc := ask(t, api, `{ person(name: "Host a") { messaged(orderBy: DATE_DESC) { nodes { event { id } } } } }`, nil)
	asc := ask(t, api, `{ person(name: "Host a") { messaged: relations(types: [MESSAGED], orderBy: DATE_ASC) { nodes { event { id } } } } }`, nil)
	// All have one date: ids break ties, upwards in both.
	if desc != asc || strings.Count(asc, `"id"`) != 3 {
		t.Errorf("%s\n%s", desc, asc)
	}
	api, _ = open(t, episode(1)...)
	got := ask(t, api, `{ person(name: "Trump") { up: relations(direction: IN, orderBy: DATE_ASC) { nodes { type event { date } } } down: relations(direction: IN, orderBy: DATE_DESC) { nodes { type event { date } } } out: relations(orderBy: CONFIDENCE_DESC) { nodes { type } } } }`, nil)
	if strings.Contains(got, `"errors"`) || !strings.Contains(got, `"MESSAGED"`) {
		t.Error(got)
	}
}
