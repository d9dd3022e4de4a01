package queries_test

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/server"
	"backchannel/graph/sqlite"
	"backchannel/queries"
	"backchannel/schema"
)

// deadline is the server's, unless told otherwise.
const deadline = 30 * time.Second

// questions are asked beside the named queries: what no filter narrows.
var questions = []queries.Query{
	{Name: "rank_degree", Document: `{ rank(metric: DEGREE) { node { id name } value } }`},
	{Name: "rank_pagerank", Document: `{ rank(metric: PAGERANK) { node { id name } value } }`},
	{Name: "rank_betweenness", Document: `{ rank(metric: BETWEENNESS) { node { id name } value } }`},
	{Name: "rank_filtered", Document: `{ rank(metric: PAGERANK, filter: {since: "2018-05", until: "2019-04", status: [ACTUAL], minConfidence: 0.5}) { node { id name } value } }`},
	{Name: "rank_known", Document: `{ rank(metric: DEGREE, filter: {knownBy: "2026-01-25T12:00:00Z"}) { node { id name } value } }`},
	{Name: "path", Document: `{ path(from: "person:person-4000", to: "person:person-4501") { length nodes { id } links { events { id type } } } }`},
	{Name: "path_hubs", Document: `{ path(from: "person:person-1", to: "person:person-2") { length nodes { id } links { events { id type } } } }`},
	{Name: "subgraph", Document: `{ subgraph(around: ["person:person-1"]) { nodes { id } edges { from to type } } }`},
	{Name: "stats", Document: `{ stats { edges recorded nodes { kind count } events { type count } } }`},
	{Name: "timeline", Document: `{ timeline(by: WEEK) { start count } }`},
	{Name: "aggregate_three", Document: `{ aggregate(by: [AGENT, TARGET, MONTH], first: 100) { labels count } }`},
}

// BenchmarkQueries asks every named query of a large graph through the GraphQL
// layer: with the variables that it must have, and with all that narrow it, to
// the busiest country or person. What takes longer than the server allows is "late". The
// graph is of newspapers' events, in a folder that BenchmarkStore of
// graph/neo4j has made and in an SQLite file that is made if it is not there:
//
//	BACKCHANNEL_BENCH_GRAPH=press BACKCHANNEL_BENCH=DIR BACKCHANNEL_BENCH_EVENTS=1000000 go test -run - -bench 'Store/events=1000000/point$' -timeout 1h ./graph/neo4j
//	BACKCHANNEL_BENCH_SQLITE=FILE BACKCHANNEL_BENCH=DIR BACKCHANNEL_BENCH_EVENTS=1000000 go test -run - -bench Queries -benchtime 1x -timeout 2h ./queries
func BenchmarkQueries(b *testing.B) {
	events, asked := 0, false
	if err := json.Unmarshal([]byte(cmp.Or(os.Getenv("BACKCHANNEL_BENCH_EVENTS"), "0")), &events); err != nil {
		b.Fatal(err)
	}
	if file := os.Getenv("BACKCHANNEL_BENCH_SQLITE"); file != "" {
		asked = true
		b.Run("sqlite", func(b *testing.B) {
			s, err := sqlite.Open(b.Context(), file, sqlite.Options{})
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close(context.Background())
			fill(b, s, events)
			ask(b, s, events, os.Getpid())
		})
	}
	if dir := os.Getenv("BACKCHANNEL_BENCH"); dir != "" {
		asked = true
		b.Run("neo4j", func(b *testing.B) {
			db, err := server.Start(b.Context(), server.Options{Data: dir, Password: "geheim-geheim", HeapMB: 3072, CacheMB: 3072})
			if err != nil {
				b.Fatal(err)
			}
			defer db.Stop()
			s, err := neo4j.Open(b.Context(), neo4j.Options{URI: db.URI, User: server.User, Password: db.Password, Database: "neo4j"})
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close(context.Background())
			ask(b, s, events, os.Getpid(), db.PID)
		})
	}
	if !asked {
		b.Skip("BACKCHANNEL_BENCH and BACKCHANNEL_BENCH_SQLITE name no graph")
	}
}

// fill loads the graph if the store is empty.
func fill(b *testing.B, s graph.Store, events int) {
	b.Helper()
	if st, err := s.Stats(b.Context()); err != nil || st.Nodes[graph.EventKind] > 0 {
		return
	}
	var part []graph.Facts
	flush := func() {
		if err := s.Write(b.Context(), part...); err != nil {
			b.Fatal(err)
		}
		part = nil
	}
	for f := range graphtest.Press(events) {
		if part = append(part, f); len(part) == 25_000 {
			flush()
		}
	}
	flush()
}

// ask reports what a question took by the clock and, which says more on a busy
// machine, of the processors of those processes.
func ask(b *testing.B, s graph.Store, events int, processes ...int) {
	// The disclosure that most is said of is not known; any that is about a message will do.
	l, err := s.Events(b.Context(), graph.EventFilter{Types: []graph.EventType{graph.Disclosed}}, graph.ByDateAscending, graph.Page{First: 1, Total: true})
	if err != nil || len(l.Items) == 0 || l.Total < events/200 {
		b.Fatalf("the graph has %d disclosures, want about %d (error %v)", l.Total, events/80, err)
	}
	given := map[string]any{"country": "country:AAX", "participant": "person:person-1", "person": "person:person-4", "agent": "person:person-1", "name": "Person 4", "about": "place:place-1",
		"of": "country:AAX", "with": "country:CAX", "from": "person:person-4000", "to": "person:person-4501", "on": "2020-01-20", "publisher": "org:outlet-7", "event": string(l.Items[0].ID)}
	api, err := schema.New(s, schema.Options{Timeout: -1}) // so that those which are late have a figure too
	if err != nil {
		b.Fatal(err)
	}
	named, err := queries.All()
	if err != nil {
		b.Fatal(err)
	}
	for _, q := range slices.Concat(named, questions) {
		needed, narrowed := map[string]any{}, map[string]any{}
		for _, v := range q.Variables {
			if value, ok := given[v.Name]; ok {
				narrowed[v.Name] = value
				if strings.Contains(q.Document, "$"+v.Name+": "+v.Type+"!") {
					needed[v.Name] = value
				}
			}
		}
		once := func(name string, variables map[string]any) {
			b.Run(name, func(b *testing.B) {
				before := processors(processes)
				for b.Loop() {
					raw, err := json.Marshal(api.Do(b.Context(), schema.Request{Query: q.Document, Variables: variables}))
					if err != nil || strings.Contains(string(raw), `"errors"`) {
						b.Fatalf("%v %.1000s", err, raw)
					}
					b.ReportMetric(float64(len(raw)), "bytes")
				}
				took := b.Elapsed() / time.Duration(b.N)
				b.ReportMetric(took.Round(time.Millisecond).Seconds(), "s/op")
				if took > deadline {
					b.ReportMetric(1, "late")
				}
				b.ReportMetric((processors(processes)-before)/float64(b.N), "cpu-s/op")
				b.ReportMetric(0, "ns/op")
			})
		}
		once(q.Name, needed)
		if len(narrowed) > len(needed) {
			once(q.Name+",narrowed", narrowed)
		}
	}
}

// processors is how many seconds of processor time the processes have taken, 0
// where the system does not tell.
func processors(processes []int) float64 {
	const perSecond = 100 // of the clock that Linux counts by, whatever its timer does
	var sum float64
	for _, pid := range processes {
		raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if err != nil {
			return 0
		}
		// The program's name comes before, in brackets, and may hold spaces.
		fields := strings.Fields(string(raw[strings.LastIndexByte(string(raw), ')')+1:]))
		for _, field := range fields[11:13] { // in user and in kernel mode
			n, err := strconv.Atoi(field)
			if err != nil {
				return 0
			}
			sum += float64(n) / perSecond
		}
	}
	return sum
}
