package schema_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"backchannel/graph"
	"backchannel/graph/graphtest"
)

// disputed are three articles: two tell of one attack, of which the later
// denies it, and the third tells of a summit that was to be.
func disputed() []graph.Facts {
	load := func(day int) time.Time { return time.Date(2026, 2, day, 0, 0, 0, 0, time.UTC) }
	attack := func(b *graphtest.Builder, s graph.EventStatus, sentence string) {
		russia, ukraine := b.Country("RUS", "RU", "Russia"), b.Country("UKR", "UA", "Ukraine")
		b.Mention(russia, "Of Russia there was talk.").Mention(russia, "Russia again.")
		b.Event(graph.Event{Type: graph.Attacked, Agents: []graph.ID{russia}, Targets: []graph.ID{ukraine}, Date: graphtest.Day("2026-01-20"), Status: s}, sentence)
	}
	first := graphtest.NewFacts("first").Title("First").Published(graphtest.Day("2026-01-21")).Outlet("The Courier").At(load(1))
	attack(first, graph.StatusActual, "Russia struck.")
	second := graphtest.NewFacts("second").Title("Second").Published(graphtest.Day("2026-01-25")).Outlet("The Herald").At(load(2))
	attack(second, graph.StatusDenied, "It did not strike, said Moscow.")
	second.Person("Sergey Lavrov")
	third := graphtest.NewFacts("third").Title("Third").Published(graphtest.Day("2026-01-23")).Outlet("The Herald").At(load(3))
	geneva := third.Place("Geneva", third.Country("CHE", "CH", "Switzerland"))
	third.Mention(third.Country("RUS", "RU", "Russia"), "Russia would come.").Mention(geneva, "Geneva prepares.")
	macron := third.Person("Emmanuel Macron")
	third.Event(graph.Event{Type: graph.Met, Agents: []graph.ID{macron}, Date: graphtest.Day("2026-01-22"), Status: graph.StatusPlanned}, "They were to meet.")
	third.Event(graph.Event{Type: graph.Stated, Agents: []graph.ID{macron}, Date: graphtest.Day("2026-01-24")}, "Mr Macron spoke.", "He spoke again.")
	return []graph.Facts{first.Facts(), second.Facts(), third.Facts()}
}

// TestListsAreFilteredAndOrdered asks each list whose filter or order no other
// test asks for.
func TestListsAreFilteredAndOrdered(t *testing.T) {
	api, _ := open(t, disputed()...)
	for _, tc := range []struct{ name, query, want string }{
		{"articles, the latest first", `{articles{nodes{title}}}`, `{"articles":{"nodes":[{"title":"Second"},{"title":"Third"},{"title":"First"}]}}`},
		{"articles, the earliest first", `{articles(orderBy:PUBLISHED_ASC,first:2){nodes{title}}}`, `{"articles":{"nodes":[{"title":"First"},{"title":"Third"}]}}`},
		{"articles, as they were known", `{articles(filter:{knownBy:"2026-02-02T12:00:00Z"}){totalCount nodes{title}}}`, `{"articles":{"totalCount":2,"nodes":[{"title":"Second"},{"title":"First"}]}}`},
		{"mentioned in, the latest first", `{country(iso:"RU"){mentionedIn(orderBy:PUBLISHED_DESC){nodes{title}}}}`, `{"country":{"mentionedIn":{"nodes":[{"title":"Second"},{"title":"Third"},{"title":"First"}]}}}`},
		{"mentioned in, the last but one", `{country(iso:"RU"){mentionedIn(orderBy:PUBLISHED_ASC,last:1){pageInfo{hasPreviousPage} nodes{title}}}}`, `{"country":{"mentionedIn":{"pageInfo":{"hasPreviousPage":true},"nodes":[{"title":"Second"}]}}}`},
		{"mentioned in articles of an outlet", `{country(iso:"RU"){mentionedIn(filter:{publisher:"org:the-herald",until:"2026-01-24"}){totalCount nodes{title}}}}`, `{"country":{"mentionedIn":{"totalCount":1,"nodes":[{"title":"Third"}]}}}`},
		{"mentioned beside another", `{country(iso:"RU"){mentionedIn(filter:{mentions:"place:geneva"}){nodes{title}}}}`, `{"country":{"mentionedIn":{"nodes":[{"title":"Third"}]}}}`},
		{"mentioned in, as it was known", `{country(iso:"RU"){mentionedIn(filter:{knownBy:"2026-02-01T12:00:00Z"}){totalCount nodes{title}}}}`, `{"country":{"mentionedIn":{"totalCount":1,"nodes":[{"title":"First"}]}}}`},
		{"mentions of a kind", `{articles(filter:{mentions:"place:geneva"}){nodes{mentions(filter:{kinds:[PLACE,PERSON]}){totalCount nodes{entity{name}}}}}}`, `{"articles":{"nodes":[{"mentions":{"totalCount":1,"nodes":[{"entity":{"name":"Geneva"}}]}}]}}`},
		{"mentions of one", `{articles(orderBy:PUBLISHED_ASC){nodes{mentions(filter:{entity:"country:RUS"}){totalCount}}}}`, `{"articles":{"nodes":[{"mentions":{"totalCount":2}},{"mentions":{"totalCount":1}},{"mentions":{"totalCount":2}}]}}`},
		{"an article's events, once each, by pages", `{articles(filter:{mentions:"place:geneva"}){nodes{events(first:1){totalCount pageInfo{hasNextPage} nodes{type}}}}}`, `{"articles":{"nodes":[{"events":{"totalCount":2,"pageInfo":{"hasNextPage":true},"nodes":[{"type":"STATED"}]}}]}}`},
		{"an article's events, filtered", `{articles(filter:{mentions:"place:geneva"}){nodes{events(filter:{status:[PLANNED]}){totalCount nodes{type}}}}}`, `{"articles":{"nodes":[{"events":{"totalCount":1,"nodes":[{"type":"MET"}]}}]}}`},
		{"what somebody denies", `{events(filter:{claimed:[DENIED]}){nodes{type status evidence{status text article{title}}}}}`,
			`{"events":{"nodes":[{"type":"ATTACKED","status":"ACTUAL","evidence":[{"status":"ACTUAL","text":"Russia struck.","article":{"title":"First"}},{"status":"DENIED","text":"It did not strike, said Moscow.","article":{"title":"Second"}}]}]}}`},
		{"what nobody denied by then", `{events(filter:{claimed:[DENIED],knownBy:"2026-02-01T12:00:00Z"}){totalCount}}`, `{"events":{"totalCount":0}}`},
		{"what all deny", `{events(filter:{status:[DENIED]}){totalCount}}`, `{"events":{"totalCount":0}}`},
		{"evidence that denies", `{events(filter:{types:[ATTACKED]}){nodes{evidence(filter:{status:[DENIED]}){text}}}}`, `{"events":{"nodes":[{"evidence":[{"text":"It did not strike, said Moscow."}]}]}}`},
		{"evidence of nobody", `{events(filter:{types:[ATTACKED]}){nodes{evidence(filter:{extractor:"other"}){text}}}}`, `{"events":{"nodes":[{"evidence":[]}]}}`},
		{"people, as they were known", `{people(filter:{knownBy:"2026-02-02T12:00:00Z"}){totalCount nodes{name}}}`, `{"people":{"totalCount":1,"nodes":[{"name":"Sergey Lavrov"}]}}`},
		{"parts of a country", `{places(filter:{partOf:"country:CHE"}){nodes{name}}}`, `{"places":{"nodes":[{"name":"Geneva"}]}}`},
		{"chains by status", `{actual:path(from:"country:RUS",to:"country:UKR",filter:{status:[ACTUAL]}){length} planned:path(from:"country:RUS",to:"country:UKR",filter:{status:[PLANNED]}){length}}`, `{"actual":[{"length":1}],"planned":[]}`},
	} {
		got := compact(t, ask(t, api, tc.query, nil))
		if want := `{"data":` + tc.want + `}`; got != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tc.name, tc.query, got, want)
		}
	}
}

func compact(t *testing.T, indented string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(indented)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
