package schema_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"iter"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/sqlite"
	"backchannel/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// counted counts the calls that reach a store.
type counted struct {
	graph.Store
	calls atomic.Int64
}

// moody is a store that answers or cannot be reached, as it is told.
type moody struct {
	graph.Store
	down    atomic.Bool
	refused atomic.Int64
}

func (m *moody) Events(ctx context.Context, f graph.EventFilter, o graph.EventOrder, p graph.Page) (graph.List[graph.Event], error) {
	if m.down.Load() {
		m.refused.Add(1)
		return graph.List[graph.Event]{}, graph.ErrUnavailable
	}
	return m.Store.Events(ctx, f, o, p)
}

func (c *counted) Nodes(ctx context.Context, ids []graph.ID, by time.Time) (map[graph.ID]graph.Node, error) {
	c.calls.Add(1)
	return c.Store.Nodes(ctx, ids, by)
}

func (c *counted) Entities(ctx context.Context, f graph.EntityFilter, o graph.EntityOrder, p graph.Page) (graph.List[graph.Entity], error) {
	c.calls.Add(1)
	return c.Store.Entities(ctx, f, o, p)
}

func (c *counted) Events(ctx context.Context, f graph.EventFilter, o graph.EventOrder, p graph.Page) (graph.List[graph.Event], error) {
	c.calls.Add(1)
	return c.Store.Events(ctx, f, o, p)
}

func (c *counted) Articles(ctx context.Context, f graph.ArticleFilter, o graph.ArticleOrder, p graph.Page) (graph.List[graph.Article], error) {
	c.calls.Add(1)
	return c.Store.Articles(ctx, f, o, p)
}

func (c *counted) Expand(ctx context.Context, x graph.Expansion) (map[graph.ID]graph.List[graph.Edge], error) {
	c.calls.Add(1)
	return c.Store.Expand(ctx, x)
}

func (c *counted) Projection(ctx context.Context, f graph.EventFilter) iter.Seq2[graph.Link, error] {
	c.calls.Add(1)
	return c.Store.Projection(ctx, f)
}

// episode is the story that the project began with, told by n articles, each
// of which has a commentator of its own.
func episode(n int) []graph.Facts {
	var all []graph.Facts
	for i := range n {
		b := graphtest.NewFacts("episode-" + string(rune('a'+i%26)) + strings.Repeat("x", i/26)).Published(graphtest.Day("2026-01-21")).Outlet("The Courier")
		trump, macron := b.Person("Donald Trump", "Trump"), b.Person("Emmanuel Macron", "Macron")
		greenland := b.Place("Greenland")
		b.Holding(graph.Holding{Person: macron, Office: b.Office(b.Country("FRA", "FR", "France"), "President"), Title: "President", Status: graph.Current,
			From: graphtest.Day("2017-05-14"), Confidence: 0.9}, 0, "President Macron wrote to Mr Trump.")
		message := b.Event(graph.Event{Type: graph.Messaged, Agents: []graph.ID{macron}, Targets: []graph.ID{trump}, About: []graph.ID{greenland},
			Date: graphtest.Day("2026-01-19"), Status: graph.StatusActual, Mode: "private", Confidence: 0.9}, "President Macron wrote to Mr Trump.")
		disclosure := b.Event(graph.Event{Type: graph.Disclosed, Agents: []graph.ID{trump}, Object: message, Date: graphtest.Day("2026-01-20"),
			Status: graph.StatusActual, Confidence: 0.8}, "Mr Trump posted it on Tuesday.")
		expert := b.Person("Expert " + string(rune('A'+i%26)) + strings.Repeat("x", i/26))
		b.Holding(graph.Holding{Person: expert, Office: b.Office(b.Organization("London School of Economics"), "political scientist"), Title: "political scientist",
			Status: graph.Former, Confidence: 0.7}, 0, "A former political scientist at the LSE.")
		b.Event(graph.Event{Type: graph.CommentedOn, Agents: []graph.ID{expert}, Object: disclosure, Date: graphtest.Day("2026-01-21"),
			Status: graph.StatusActual, Quote: "Never before.", Confidence: 0.7}, "“Never before,” said an expert.")
		all = append(all, b.Facts())
	}
	return all
}

func open(t testing.TB, facts ...graph.Facts) (*schema.Schema, *counted) {
	t.Helper()
	return openWith(t, schema.Options{}, facts...)
}

func openWith(t testing.TB, o schema.Options, facts ...graph.Facts) (*schema.Schema, *counted) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(context.Background()) })
	if err := s.Write(t.Context(), facts...); err != nil {
		t.Fatal(err)
	}
	c := &counted{Store: s}
	api, err := schema.New(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return api, c
}

func ask(t testing.TB, api *schema.Schema, query string, variables map[string]any) string {
	t.Helper()
	raw, err := json.Marshal(api.Do(t.Context(), schema.Request{Query: query, Variables: variables}))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, raw, "", "  "); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const disclosures = `query($since: Date) {
  events(filter: {types: [DISCLOSED], since: $since}) {
    totalCount
    nodes {
      date type
      agents { name ... on Person { offices(asOf: "2026-01-20") { title } } }
      object { type date agents { name ... on Person { offices(asOf: "2026-01-20") { label from status evidence { text } } } } targets { name } about { kind name } }
      reactions { nodes { type agents { id name } capacities { label } quote evidence { text article { publisher published } } } }
    }
  }
}`

func TestDisclosures(t *testing.T) {
	api, _ := open(t, episode(2)...)
	golden(t, "disclosures.json", ask(t, api, disclosures, map[string]any{"since": "2026-01"}))
}

// golden compares with testdata/name, which -update writes.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := "testdata/" + name
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got+"\n"); diff != "" {
		t.Errorf("%s (-want +got); -update accepts it\n%s", path, diff)
	}
}

// TestCallsDependOnDepthAlone asks the same of graphs of several sizes. The
// bound is one for all; the number itself may differ by one or two, since
// graphql-go walks maps in no order and a level's reads may then share a call
// with the next level's or not.
func TestCallsDependOnDepthAlone(t *testing.T) {
	const most = 14
	for _, n := range []int{1, 40, 400} {
		api, store := open(t, episode(n)...)
		got := ask(t, api, disclosures, nil)
		if strings.Contains(got, `"errors"`) {
			t.Fatal(got)
		}
		if calls := store.calls.Load(); calls > most {
			t.Errorf("%d store calls for %d articles, want at most %d", calls, n, most)
		}
	}
}

func TestCommentsMayHaveAnyLetters(t *testing.T) {
	api, _ := open(t)
	got := ask(t, api, "# Élysée → “Trump”\nquery named { # ő\n stats { edges } }", nil)
	if strings.Contains(got, "errors") {
		t.Error(got)
	}
}
