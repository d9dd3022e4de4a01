package schema_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"backchannel/graph"
	"backchannel/schema"
)

// limited makes an endpoint over a graph, with these limits.
func limited(t *testing.T, o schema.Options, facts ...graph.Facts) *schema.Schema {
	t.Helper()
	api, _ := openWith(t, o, facts...)
	return api
}

// TestEachLimit asks once within each limit and once beyond it, where the
// error has the limit's name and value.
func TestEachLimit(t *testing.T) {
	asked := map[string]bool{}
	for _, tc := range []struct {
		limit          string
		value          int
		within, beyond string // bodies of requests
	}{
		{"body", 60, body("{stats{edges}}"), body("{stats{edges}} # " + strings.Repeat("x", 60))},
		{"batch", 2, "[" + body("{stats{edges}}") + "," + body("{stats{edges}}") + "]", "[" + strings.Repeat(body("{stats{edges}}")+",", 2) + body("{stats{edges}}") + "]"},
		{"tokens", 6, body("{stats{edges}}"), body("{stats{edges holdings}}")},
		{"nesting", 2, body("{stats{edges}}"), body("{stats{nodes{count}}}")},
		{"depth", 2, body("{stats{edges}}"), body("query {...A} fragment A on Query {stats{nodes{count}}}")},
		{"breadth", 2, body("{stats{edges holdings}}"), body("{stats{edges edges edges}}")},
		{"fields", 3, body("{stats{edges holdings}}"), body("{stats{edges} ...A} fragment A on Query {stats{edges}}")},
		{"aliases", 1, body("{a:stats{edges}}"), body("{a:stats{b:edges}}")},
		{"directives", 1, body("{stats @skip(if:false){edges}}"), body("{stats @skip(if:false){edges @skip(if:false)}}")},
		{"cost", 111, body("{people(first:10){edges{node{events(first:5){totalCount}}}}}"), body("query($n:Int=100){people(first:$n){nodes{name id}}}")},
		{"rows", 4, body("{people(first:2){nodes{offices{status}}}}"), body("{people{nodes{name}}}")},
	} {
		t.Run(tc.limit, func(t *testing.T) {
			asked[tc.limit] = true
			var o schema.Options
			for _, l := range schema.AllLimits() {
				if l.Name == tc.limit {
					*l.Of(&o.Limits) = tc.value
				}
			}
			server := httptest.NewServer(limited(t, o, episode(4)...).Handler())
			defer server.Close()
			if _, got := send(t, server.URL, tc.within); strings.Contains(got, `"errors"`) {
				t.Errorf("within the limit: %s", got)
			}
			_, got := send(t, server.URL, tc.beyond)
			for _, want := range []string{`"code":"LIMIT_EXCEEDED"`, fmt.Sprintf(`"limit":%q`, tc.limit), fmt.Sprintf(`"max":%d`, tc.value), fmt.Sprintf("allows: %d (limit %s)", tc.value, tc.limit)} {
				if !strings.Contains(got, want) {
					t.Errorf("beyond the limit lacks %s: %s", want, got)
				}
			}
		})
	}
	for _, l := range schema.AllLimits() {
		if !asked[l.Name] {
			t.Errorf("limit %s is not tried", l.Name)
		}
	}
}

func body(query string) string {
	raw, _ := json.Marshal(map[string]string{"query": query})
	return string(raw)
}

// TestBatchSpendsTogether sends requests each of which the limits allow.
func TestBatchSpendsTogether(t *testing.T) {
	for limit, o := range map[string]schema.Limits{"cost": {Cost: 250}, "rows": {Rows: 5}} {
		server := httptest.NewServer(limited(t, schema.Options{Limits: o}, episode(2)...).Handler())
		one := body("{people{nodes{name}}}")
		if _, got := send(t, server.URL, "["+one+"]"); strings.Contains(got, `"errors"`) {
			t.Errorf("%s: one request: %s", limit, got)
		}
		if _, got := send(t, server.URL, "["+one+","+one+","+one+"]"); strings.Count(got, `"limit":"`+limit+`"`) != 2 && strings.Count(got, `"limit":"`+limit+`"`) != 1 {
			t.Errorf("%s: three requests: %s", limit, got)
		}
		server.Close()
	}
}

// stuck is a store whose Stats lasts until its context ends.
type stuck struct {
	graph.Store
	ended chan error
}

func (s stuck) Stats(ctx context.Context) (graph.Stats, error) {
	<-ctx.Done()
	s.ended <- ctx.Err()
	return graph.Stats{}, ctx.Err()
}

// TestDeadline wants the error to name the limit, and the store's work to end
// with it; so does a client that goes away.
func TestDeadline(t *testing.T) {
	s := stuck{ended: make(chan error, 8)}
	api, err := schema.New(s, schema.Options{Timeout: 20 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(api.Handler())
	defer server.Close()
	_, got := send(t, server.URL, body("{stats{edges}}"))
	if !strings.Contains(got, `"code":"TIMEOUT"`) || !strings.Contains(got, `"limit":"time"`) || !strings.Contains(got, "allows: 20ms") {
		t.Error(got)
	}
	if err := <-s.ended; err != context.DeadlineExceeded {
		t.Errorf("the store's work ended with %v", err)
	}
	// The requests of a batch share the time of one.
	start := time.Now()
	_, got = send(t, server.URL, "["+body("{stats{edges}}")+","+body("{a:stats{edges}}")+","+body("{b:stats{edges}}")+"]")
	if strings.Count(got, `"limit":"time"`) != 3 {
		t.Errorf("after %v: %s", time.Since(start), got)
	}
	if n := len(s.ended); n > 1 {
		t.Errorf("%d requests of a batch were begun after its time was over", n-1)
	}

	patient, err := schema.New(s, schema.Options{Timeout: -1})
	if err != nil {
		t.Fatal(err)
	}
	for len(s.ended) > 0 {
		<-s.ended
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if res := patient.Do(ctx, schema.Request{Query: "{stats{edges}}"}); len(res.Errors) != 1 || res.Errors[0].Extensions["code"] != "TIMEOUT" {
		t.Errorf("given up: %+v", res)
	}
	<-s.ended
}

// TestLimitsAreDocumented compares docs/graphql.md with the limits there are.
func TestLimitsAreDocumented(t *testing.T) {
	raw, err := os.ReadFile("../docs/graphql.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range schema.AllLimits() {
		if line := fmt.Sprintf("| `%s` | %d | %s |\n", l.Name, l.Default, l.Bounds); !strings.Contains(string(raw), line) {
			t.Errorf("docs/graphql.md lacks the line %s", line)
		}
	}
}
