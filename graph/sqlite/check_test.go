package sqlite

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/graph/graphtest"
)

// TestCheckNamesBrokenEdges changes direct edges behind the store's back.
func TestCheckNamesBrokenEdges(t *testing.T) {
	b := graphtest.NewFacts("check")
	france, usa, nato := b.Country("FRA", "FR", "France"), b.Country("USA", "US", "United States"), b.Organization("NATO")
	met := b.Event(graph.Event{Type: graph.Met, Agents: []graph.ID{france}, Targets: []graph.ID{usa}, Date: graphtest.Day("2026-01-02")})
	accused := b.Event(graph.Event{Type: graph.Accused, Agents: []graph.ID{nato}, Targets: []graph.ID{usa}, Date: graphtest.Day("2026-01-03")})
	nid := func(table string, id string) string { return "(SELECT nid FROM " + table + " WHERE id = '" + id + "')" }
	for _, tt := range []struct {
		name, change string
		want         []string
	}{
		{"nothing", "", nil},
		{"an edge is gone", "DELETE FROM direct WHERE source = " + nid("entities", "country:USA"),
			[]string{string(met) + ": lacks the direct edge MET from country:USA to country:FRA", "graph: holds 2 direct edges where its events imply 3"}},
		{"an edge is too many", "INSERT INTO direct (source, target, date, event) VALUES (" + nid("entities", "country:FRA") + ", " +
			nid("entities", "org:nato") + ", 20260103, " + nid("events", string(accused)) + ")",
			[]string{string(accused) + ": has 2 direct edges, 1 of which it does not imply", "graph: holds 4 direct edges where its events imply 3"}},
		{"an edge stands for another event", "UPDATE direct SET date = 20260103, event = " + nid("events", string(accused)) + " WHERE source = " + nid("entities", "country:USA"),
			[]string{string(accused) + ": has 2 direct edges, 1 of which it does not imply", string(met) + ": lacks the direct edge MET from country:USA to country:FRA"}},
	} {
		s := openStore(t, Memory)
		if err := s.Write(t.Context(), b.Facts()); err != nil {
			t.Fatal(err)
		}
		w := <-s.writer
		err := script(w.Conn, tt.change)
		s.writer <- w
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		if _, err := graph.Check(t.Context(), s, func(p graph.Problem) { got = append(got, p.String()) }); err != nil {
			t.Fatal(err)
		}
		slices.Sort(got)
		slices.Sort(tt.want)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}
