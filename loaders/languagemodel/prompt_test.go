package languagemodel_test

import (
	"os"
	"strings"
	"testing"

	"backchannel/graph"
)

// TestTypesDocumented wants the rows that models are told in docs/events.md,
// with the codes of package graph.
func TestTypesDocumented(t *testing.T) {
	table, err := os.ReadFile("data/types.tsv")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile("../../docs/events.md")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(table)) {
		c := strings.Split(strings.TrimSpace(line), "\t")
		typ, err := graph.ParseEventType(c[0])
		if err != nil {
			continue
		}
		n++
		want := "| " + strings.Join([]string{c[0], c[1], c[2], typ.PLOVER(), typ.CAMEO(), c[3]}, " | ") + " |\n"
		if !strings.Contains(string(doc), want) {
			t.Errorf("docs/events.md lacks\n%s", want)
		}
	}
	if n != len(graph.EventTypes()) {
		t.Errorf("%d rows, want %d", n, len(graph.EventTypes()))
	}
}
