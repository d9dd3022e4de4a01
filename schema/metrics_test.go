package schema_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"backchannel/graph/sqlite"
	"backchannel/schema"
)

// TestMetrics asks known and unknown questions and reads what was counted.
// Names that clients make up must not become labels.
func TestMetrics(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	api, err := schema.New(s, schema.Options{Persisted: map[string]string{"held": "query held { stats { holdings } }"}, Limits: schema.Limits{Depth: 2}})
	if err != nil {
		t.Fatal(err)
	}
	api.Do(t.Context(), schema.Request{Document: "held"})
	api.Do(t.Context(), schema.Request{Document: "held"})
	api.Do(t.Context(), schema.Request{Query: "{stats{nodes{count}}}"})
	for i := range 50 {
		api.Do(t.Context(), schema.Request{Query: fmt.Sprintf("query Made%d { stats { edges } }", i), OperationName: fmt.Sprintf("Made%d", i)})
		api.Do(t.Context(), schema.Request{Document: fmt.Sprintf("made%d", i)})
		api.Do(t.Context(), schema.Request{Query: fmt.Sprintf("{ made%d }", i)})
	}
	got := metrics(t, api)
	for _, want := range []string{
		`backchannel_graphql_request_seconds_count{operation="held"} 2`,
		`backchannel_graphql_request_seconds_count{operation="other query"} 50`,
		`backchannel_graphql_request_seconds_count{operation="refused"} 101`,
		`backchannel_graphql_errors_total{code="LIMIT_EXCEEDED"} 1`,
		`backchannel_graphql_errors_total{code="PERSISTED_QUERY_NOT_FOUND"} 50`,
		`backchannel_graphql_limits_total{limit="depth"} 1`,
		`backchannel_graphql_documents_total{cache="hit"} 1`,
		`backchannel_graphql_documents_total{cache="miss"} 102`,
		`backchannel_graphql_subscriptions 0`,
		`backchannel_store_call_seconds_count{method="stats"} 52`,
	} {
		if !strings.Contains(got, want+"\n") {
			t.Errorf("no line %s", want)
		}
	}
	if regexp.MustCompile(`(?i)="made`).MatchString(got) {
		t.Error("a name that a client made up became a label")
	}
	if t.Failed() {
		t.Log(regexp.MustCompile(`(?m)^(#|go_|process_|.*_bucket).*\n`).ReplaceAllString(got, ""))
	}
}
