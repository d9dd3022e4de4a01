package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"

	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
)

// TestServersSideBySide runs two servers on one Neo4j: what is handed in at
// one is told to who watches the other and asked for there, and articles that
// both take at once make one event, the same at both.
func TestServersSideBySide(t *testing.T) {
	t.Chdir(t.TempDir())
	db := neo4jtest.Open(t)
	var urls [2]string
	for i := range urls {
		s, err := neo4j.Open(t.Context(), neo4j.Options{URI: db.URI, User: db.User, Password: db.Password, Database: db.Name})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close(context.Background()) })
		urls[i], _ = serving(t, s, "--timeout", "2m")
	}
	ask := func(server int, query string) string {
		t.Helper()
		body, err := json.Marshal(map[string]string{"query": query})
		if err != nil {
			t.Fatal(err)
		}
		_, answer := askServer(t, "POST", urls[server]+"/graphql", string(body))
		return answer
	}
	ingest := func(server int, outlet string) {
		t.Helper()
		page := fmt.Sprintf("%s\\n\\n22 January 2026\\n\\nLeaders meet\\n\\nEmmanuel Macron met Donald Trump in Paris on 20 January 2026, and for an hour nobody was told what the two of them had spoken of.", outlet)
		if got := ask(server, `mutation { ingestArticle(text: "`+page+`", source: "https://news.example/`+strings.ToLower(strings.ReplaceAll(outlet, " ", "-"))+`") { stored } }`); got != `{"data":{"ingestArticle":{"stored":true}}}`+"\n" {
			t.Errorf("handed in at server %d: %s", server, got)
		}
	}
	stream := watching(t, urls[1], `subscription { eventAdded(filter: {types: [MET]}) { date agents { name } targets { name } } }`)
	ingest(0, "The Courier")
	for {
		line, err := stream.ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		if data, ok := strings.CutPrefix(line, "data: "); ok {
			if want := `{"data":{"eventAdded":{"date":"2026-01-20","agents":[{"name":"Donald Trump"}],"targets":[{"name":"Emmanuel Macron"}]}}}` + "\n"; data != want {
				t.Errorf("who watches the other server is told %s, want %s", data, want)
			}
			break
		}
	}
	var both sync.WaitGroup
	for i, outlet := range []string{"The Herald", "The Gazette"} {
		both.Go(func() { ingest(i, outlet) })
	}
	both.Wait()
	const query = `{ events(filter: {types: [MET]}) { totalCount nodes { id articles { publisher } evidence { text } } } stats { nodes { kind count } } }`
	first, second := ask(0, query), ask(1, query)
	if first != second {
		t.Errorf("the servers answer\n%s%s", first, second)
	}
	if !strings.Contains(first, `"totalCount":1`) || strings.Count(first, `"publisher"`) != 3 {
		t.Errorf("three articles of one meeting make\n%s", first)
	}
}
