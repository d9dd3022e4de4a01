package sqlite

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"backchannel/graph"
	"backchannel/graph/graphtest"
)

// whole are the steps that read a table or index from end to end. Virtual
// tables, subqueries and lists of values are no tables of ours.
var whole = regexp.MustCompile(`^SCAN (\S+)( USING|$)`)

// allowed are the tables that may be walked whole, in some statements: see why.
var allowed = map[string]string{
	"f": "the list of nodes asked about",
	"j": "a list of values",
	"p": "the list in an entity's or article's own row",
	"x": "what an inner query found",
	"w": "the full-text index, by MATCH",

	"s":            "the streams of a country, a list of values",
	"m":            "what was read of them",
	"(subquery-1)": "one node's edges, counted",
}

// TestPlans asks SQLite how it would run what hot reads ask, and fails where
// it would scan a table. Lists of everything in order of date or name are
// walked along an index and end with the page: that is no scan.
func TestPlans(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"), Options{Readers: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	if err := s.Write(t.Context(), graphtest.Generate(1, 10)...); err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	ids := []graph.ID{"person:a", "country:FRA", "event:x", "article:x"}
	events := func(f graph.EventFilter, o graph.EventOrder) func() error {
		return func() error {
			_, err := s.Events(ctx, f, o, graph.Page{})
			return err
		}
	}
	hot := map[string]func() error{
		"nodes": func() error {
			_, err := s.Nodes(ctx, ids, time.Time{})
			return err
		},
		"nodes as known": func() error {
			_, err := s.Nodes(ctx, ids, graphtest.Loaded)
			return err
		},
		"events":               events(graph.EventFilter{}, graph.ByDateDescending),
		"events ascending":     events(graph.EventFilter{}, graph.ByDateAscending),
		"events of a type":     events(graph.EventFilter{Types: []graph.EventType{graph.Met}}, graph.ByDateDescending),
		"events of an actor":   events(graph.EventFilter{Participant: ids[:1], Since: graphtest.Day("2026")}, graph.ByDateDescending),
		"events of actors":     events(graph.EventFilter{Agent: ids[:2], Target: ids}, graph.ByDateDescending),
		"events of a country":  events(graph.EventFilter{Country: ids[1:2]}, graph.ByDateDescending),
		"events of an outlet":  events(graph.EventFilter{Publisher: ids[1:2]}, graph.ByDateDescending),
		"events of an article": events(graph.EventFilter{Article: []graph.ArticleID{"article:x"}}, graph.ByDateDescending),
		"events about events":  events(graph.EventFilter{Object: []graph.EventID{"event:x"}}, graph.ByDateDescending),
		"new events":           events(graph.EventFilter{RecordedAfter: graphtest.Loaded}, graph.ByRecorded),
		"events as known":      events(graph.EventFilter{KnownBy: graphtest.Loaded, About: ids[:1], Statuses: graph.EventStatuses()}, graph.ByDateDescending),
		"people": func() error {
			_, err := s.Entities(ctx, graph.EntityFilter{Kinds: []graph.Kind{graph.Person}}, graph.ByName, graph.Page{})
			return err
		},
		"people by events": func() error {
			_, err := s.Entities(ctx, graph.EntityFilter{Kinds: []graph.Kind{graph.Person}}, graph.ByEventCount, graph.Page{})
			return err
		},
		"a name": func() error {
			_, err := s.Entities(ctx, graph.EntityFilter{Name: "Macron"}, graph.ByID, graph.Page{})
			return err
		},
		"an ISO code": func() error {
			_, err := s.Entities(ctx, graph.EntityFilter{ISO: "FR"}, graph.ByID, graph.Page{})
			return err
		},
		"articles": func() error {
			_, err := s.Articles(ctx, graph.ArticleFilter{}, graph.ByPublishedDescending, graph.Page{})
			return err
		},
		"an address": func() error {
			_, err := s.Articles(ctx, graph.ArticleFilter{URL: "https://x.example/"}, 0, graph.Page{})
			return err
		},
		"search": func() error {
			_, err := s.Search(ctx, "macron", nil, 10)
			return err
		},
	}
	for _, r := range graph.Relations() {
		for d := range graph.In + 1 {
			hot[fmt.Sprint(r, " ", d)] = func() error {
				_, err := s.Expand(ctx, graph.Expansion{From: ids, Relation: r, Direction: d, Page: graph.Page{Total: true}})
				return err
			}
		}
	}
	for d := range graph.In + 1 {
		hot[fmt.Sprint("direct edges of events ", d)] = func() error {
			_, err := s.Expand(ctx, graph.Expansion{From: ids, Relation: graph.Direct, Direction: d, Events: graph.EventFilter{IDs: []graph.EventID{"event:x", "event:y"}}})
			return err
		}
	}
	seen := 0
	for _, name := range slices.Sorted(maps.Keys(hot)) {
		for _, q := range s.statements(t, hot[name]) {
			seen++
			for _, step := range plan(t, s, q) {
				if m := whole.FindStringSubmatch(step); m != nil && allowed[m[1]] == "" && !walked(q, m[1], step) {
					t.Errorf("%s: %s\nof the statement %s", name, step, q)
				}
			}
		}
	}
	if seen < 3*len(graph.Relations()) {
		t.Errorf("looked at %d statements only", seen)
	}
}

// TestPageOrder proves that the page of the latest events is read off an index.
func TestPageOrder(t *testing.T) {
	s, err := Open(t.Context(), Memory, Options{Readers: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	for _, q := range s.statements(t, func() error {
		_, err := s.Events(t.Context(), graph.EventFilter{}, graph.ByDateDescending, graph.Page{})
		return err
	}) {
		steps := strings.Join(plan(t, s, q), "\n")
		if strings.HasPrefix(q, "SELECT e.nid") && (!strings.Contains(steps, "events_by_date") || strings.Contains(steps, "TEMP B-TREE")) {
			t.Errorf("%s\nof the statement %s", steps, q)
		}
	}
}

// walked reports whether a scan goes along an index in the order of a list
// that ends with the page.
func walked(query, table, step string) bool {
	return strings.Contains(query, "LIMIT") && strings.Contains(step, " USING ") &&
		slices.Contains([]string{"e", "n", "a"}, table) && !strings.Contains(query, "json_each(:from)")
}

// statements records what a read runs.
func (s *Store) statements(t *testing.T, run func() error) []string {
	t.Helper()
	c, err := s.acquire(t.Context(), s.readers, s.unready)
	if err != nil {
		t.Fatal(err)
	}
	clear(c.queries)
	s.readers <- c
	if err := run(); err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(c.queries))
}

func plan(t *testing.T, s *Store, query string) (steps []string) {
	t.Helper()
	if !strings.HasPrefix(query, "SELECT") && !strings.HasPrefix(query, "WITH") {
		return nil
	}
	c := <-s.readers
	defer func() { s.readers <- c }()
	stmt, _, err := c.PrepareTransient("EXPLAIN QUERY PLAN " + query)
	if err != nil {
		t.Fatal(err)
	}
	defer stmt.Finalize()
	for {
		more, err := stmt.Step()
		if err != nil {
			t.Fatal(err)
		}
		if !more {
			return steps
		}
		steps = append(steps, stmt.ColumnText(3))
	}
}
