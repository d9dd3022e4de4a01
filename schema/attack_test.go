package schema_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"backchannel/schema"
)

// TestAttacks sends what ends or stalls an unguarded graphql-go, and what
// scanners of GraphQL servers try. Each is answered with an error of that code.
func TestAttacks(t *testing.T) {
	api, _ := open(t)
	bomb := "query { ...F0 }"
	for i := range 30 {
		bomb += fmt.Sprintf(" fragment F%d on Query { ...F%d ...F%d }", i, i+1, i+1)
	}
	bomb += " fragment F30 on Query { stats { edges } }"
	for _, tc := range []struct{ name, query, code string }{
		{"fragment cycle", "fragment A on Query {...B} fragment B on Query {...A} {...A}", "GRAPHQL_VALIDATION_FAILED"},
		{"unused fragment cycle", "fragment A on Query {...B} fragment B on Query {...A} {stats{edges}}", "GRAPHQL_VALIDATION_FAILED"},
		{"fragment bomb", bomb, "LIMIT_EXCEEDED"},
		{"deep value", "{node(id:" + strings.Repeat("[", 500_000) + "}", "LIMIT_EXCEEDED"},
		{"deep selection", strings.Repeat("{a", 400_000), "LIMIT_EXCEEDED"},
		{"duplicate fields", "{" + strings.Repeat("__typename ", 10_000) + "}", "LIMIT_EXCEEDED"},
		{"many tokens", "{stats{edges}} #" + strings.Repeat("x", 1000) + "\n{" + strings.Repeat(" a", 100_000) + "}", "LIMIT_EXCEEDED"},
		{"aliases", "{" + aliases(101) + "}", "LIMIT_EXCEEDED"},
		{"directives", "{stats" + strings.Repeat(" @include(if:true)", 60) + "{edges}}", "LIMIT_EXCEEDED"},
		{"circular introspection", "{__schema{types{fields{type{fields{type{fields{type{fields{type{fields{type{fields{type{fields{type{fields{type{fields{type{name}}}}}}}}}}}}}}}}}}}}}", "LIMIT_EXCEEDED"},
		{"cost", `{events(first:1000){nodes{reactions(first:1000){nodes{reactions(first:1000){nodes{id}}}}}}}`, "LIMIT_EXCEEDED"},
		{"unknown field", "{nonsense}", "GRAPHQL_VALIDATION_FAILED"},
		{"no document", " ", "BAD_REQUEST"},
		{"no GraphQL", "SELECT 1", "GRAPHQL_PARSE_FAILED"},
		{"no operation", "fragment A on Query {stats{edges}}", "GRAPHQL_VALIDATION_FAILED"},
		{"two operations", "query a{stats{edges}} query b{stats{edges}}", "BAD_REQUEST"},
		{"unterminated string", `{node(id:"`, "GRAPHQL_PARSE_FAILED"},
		{"page too large", `{events(first:100000){nodes{id}}}`, "BAD_USER_INPUT"},
		{"negative page", `{events(first:-1){nodes{id}}}`, "BAD_USER_INPUT"},
		{"foreign cursor", `{events(after:"bm9uc2Vuc2U"){nodes{id}}}`, "BAD_USER_INPUT"},
		{"impossible date", `{events(filter:{since:"2026-02-30"}){nodes{id}}}`, "GRAPHQL_VALIDATION_FAILED"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			start := time.Now()
			res := api.Do(t.Context(), schema.Request{Query: tc.query})
			t.Logf("%v for %d bytes", time.Since(start).Round(time.Millisecond), len(tc.query))
			if len(res.Errors) == 0 {
				t.Fatal("no error")
			}
			if got := res.Errors[0].Extensions["code"]; got != tc.code {
				t.Errorf("code %v (%s), want %s", got, res.Errors[0].Message, tc.code)
			}
			for _, e := range res.Errors {
				if len(e.Message) > 300 || strings.Contains(e.Message, ".go:") || strings.Contains(e.Message, "goroutine") {
					t.Errorf("the message tells of the inside: %s", e.Message)
				}
			}
		})
	}
}

func aliases(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d:__typename ", i)
	}
	return b.String()
}

// TestVariablesAreNotBent refuses what graphql-go would take for something else.
func TestVariablesAreNotBent(t *testing.T) {
	api, _ := open(t)
	for _, tc := range []struct{ typ, field, value string }{
		{"String!", "search(text: $v)", "123"},
		{"Int", `search(text: "x", first: $v)`, `"5"`},
		{"Int", `search(text: "x", first: $v)`, "1.5"},
		{"Int", `search(text: "x", first: $v)`, "3000000000"},
		{"Date", `events(filter: {since: $v})`, "2026"},
		{"EventFilter", `events(filter: $v)`, `{"minConfidence": "high"}`},
	} {
		var v any
		if err := json.Unmarshal([]byte(tc.value), &v); err != nil {
			t.Fatal(err)
		}
		query := "query($v: " + tc.typ + ") {" + tc.field + "{__typename}}"
		res := api.Do(t.Context(), schema.Request{Query: query, Variables: map[string]any{"v": v}})
		if len(res.Errors) == 0 || res.Errors[0].Extensions["code"] != "GRAPHQL_VALIDATION_FAILED" {
			t.Errorf("%s as %s: got %+v", tc.value, tc.typ, res)
		}
	}
}

// FuzzDo holds that any document is answered with data or with errors that
// have codes, and that none ends the process.
func FuzzDo(f *testing.F) {
	f.Add(disclosures)
	f.Add("{stats{edges}}")
	f.Add("fragment A on Query {...B} fragment B on Query {...A} {...A}")
	f.Add(`{node(id:"""a"""){...on Person{name}}}`)
	f.Add("query a($b:Int=1){search(text:\"x\",first:$b){label}}")
	api, _ := open(f, episode(1)...)
	f.Fuzz(func(t *testing.T, query string) {
		res := api.Do(t.Context(), schema.Request{Query: query})
		if res.Data == nil && len(res.Errors) == 0 {
			t.Error("neither data nor errors")
		}
		for _, e := range res.Errors {
			if e.Extensions["code"] == nil {
				t.Errorf("error without a code: %s", e.Message)
			}
		}
	})
}
