package schema_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestKnownByReachesBelow loads a second article later: what is asked as of
// the moment between has no evidence, comment, article or person of it, at
// whatever depth, and beside it the graph of today is answered.
func TestKnownByReachesBelow(t *testing.T) {
	facts := episode(2)
	early, late := time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	facts[0].Recorded, facts[1].Recorded = early, late
	api, _ := open(t, facts...)
	const fields = `{ nodes { object { evidence { text } } articles { id } reactions { nodes { agents { name ... on Person { offices { title } mentionedIn { totalCount } } } } } } }`
	query := fmt.Sprintf(`{
		then: events(filter: {types: [DISCLOSED], knownBy: "2026-02-02T00:00:00Z"}) %[1]s
		now: events(filter: {types: [DISCLOSED]}) %[1]s
		both: person(name: "Trump") { then: events(filter: {knownBy: "2026-02-02T00:00:00Z"}) { nodes { articles { id } } } now: events { nodes { articles { id } } } }
		nobody: person(name: "Expert B", knownBy: "2026-02-02T00:00:00Z") { name }
		somebody: person(name: "Expert B") { name }
		witnessed: person(id: "person:donald-trump", knownBy: "2026-02-02T00:00:00Z") { events(filter: {types: [DISCLOSED]}) { nodes { evidence { text } } } }
	}`, fields)
	got := ask(t, api, query, nil)
	part := func(from, to string) string {
		_, rest, ok := strings.Cut(got, `"`+from+`": `)
		if !ok {
			t.Fatalf("no %s in %s", from, got)
		}
		rest, _, _ = strings.Cut(rest, `"`+to+`": `)
		return rest
	}
	then, now := part("then", "now"), part("now", "both")
	for what, n := range map[string][2]int{`"text"`: {1, 2}, `"id"`: {1, 2}, `"Expert A"`: {1, 1}, `"Expert B"`: {0, 1}} {
		if a, b := strings.Count(then, what), strings.Count(now, what); a != n[0] || b != n[1] {
			t.Errorf("%s: %d then, %d now, want %d and %d", what, a, b, n[0], n[1])
		}
	}
	if !strings.Contains(got, `"nobody": null`) || !strings.Contains(got, `"name": "Expert B"`) {
		t.Error("a person first loaded later is known before")
	}
	if n := strings.Count(part("witnessed", "end"), `"text"`); n != 1 {
		t.Errorf("the event has %d pieces of evidence as known by then, want 1", n)
	}
	if t.Failed() {
		t.Log(got)
	}
}
