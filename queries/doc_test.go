package queries_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/queries"
)

// TestDocs keeps docs/queries.md what the queries' own headers say.
func TestDocs(t *testing.T) {
	all, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("# The named queries\n\nMade from the queries themselves by `go test ./queries -run Docs -update`. Run one with\n`backchannel query NAME --var name=value`, over HTTP by `documentId`.\n")
	for _, q := range all {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", q.Name, q.Question)
		if len(q.Variables) > 0 {
			b.WriteString("\n| variable | type | |\n| --- | --- | --- |\n")
			for _, v := range q.Variables {
				fmt.Fprintf(&b, "| `%s` | `%s` | %s |\n", v.Name, v.Type, v.Doc)
			}
		}
	}
	const path = "../docs/queries.md"
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("(-docs/queries.md +queries)\n%s", diff)
	}
}
