package what_test

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"backchannel/graph"
)

var days = flag.String("days", "testdata/days.txt", "the table of texts that TestDays reads")

// TestDays reads each text of the table by itself, and looks on which day the events were that the table asks about. The head
// of the table says how it is written.
func TestDays(t *testing.T) {
	raw, err := os.ReadFile(*days)
	if err != nil {
		t.Fatal(err)
	}
	p := newPipeline(t)
	all, bad := 0, 0
	for i, line := range strings.Split(string(raw), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		text, expect, ok := strings.Cut(line, " => ")
		if !ok {
			t.Fatalf("%s:%d: no \" => \" between the text and its events", *days, i+1)
		}
		events, name := p.events(t, text)
		for _, e := range strings.Split(expect, ";") {
			f := strings.Fields(e)
			if len(f) < 3 {
				t.Fatalf("%s:%d: %q is not TYPE NAME DAY", *days, i+1, e)
			}
			who, day := strings.Join(f[1:len(f)-1], " "), strings.TrimPrefix(f[len(f)-1], "-")
			all++
			if len(f[len(f)-1]) > 1 {
				day = f[len(f)-1]
			}
			var got []string
			for _, c := range events {
				parties := append(slices.Clone(c.Agents), c.Targets...)
				if slices.Contains(strings.Split(f[0], "|"), c.Type.String()) && slices.ContainsFunc(parties, func(id graph.ID) bool { return strings.HasSuffix(name[id], who) }) {
					got = append(got, c.Date.String())
				}
			}
			if len(got) == 0 || slices.ContainsFunc(got, func(g string) bool { return g != day }) {
				bad++
				t.Errorf("%s:%d: %s\n  want %s\n  got  %q of %q", *days, i+1, text, strings.TrimSpace(e), got, p.read(t, text))
			}
		}
	}
	t.Logf("%d of %d events have the day expected", all-bad, all)
}
