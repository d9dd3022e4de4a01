package schema_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"backchannel/graph"
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
		{"unknown directives", "{stats" + strings.Repeat(" @a", 60) + "{edges}}", "LIMIT_EXCEEDED"},
		{"directives on operations and fragments", "query" + strings.Repeat(" @a", 30) + "{...A} fragment A on Query" + strings.Repeat(" @a", 30) + "{stats{edges}}", "LIMIT_EXCEEDED"},
		{"breadth", "{stats{" + strings.Repeat("edges ", 200) + "}}", "LIMIT_EXCEEDED"},
		{"inline fragments", "{" + strings.Repeat("... on Query{stats{edges}}", 200) + "}", "LIMIT_EXCEEDED"},
		{"10,000 aliases of one field", "{" + aliases(10_000) + "}", "LIMIT_EXCEEDED"},
		{"many ids", "{nodes(ids:[" + strings.Repeat(`"a",`, 3_000) + "]){id}}", "LIMIT_EXCEEDED"},
		{"variables of a large default", "query($n:Int=10000){events(first:$n){nodes{reactions(first:$n){nodes{id}}}}}", "LIMIT_EXCEEDED"},
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

// TestAttacksOverHTTP sends what documents alone cannot: batches, deep and huge
// variables, and what pages of other sites can send without being asked.
func TestAttacksOverHTTP(t *testing.T) {
	api, _ := open(t, episode(1)...)
	server := httptest.NewServer(api.Handler())
	defer server.Close()
	deep := strings.Repeat(`{"filter":`, 5_000) + "1" + strings.Repeat("}", 5_000)
	for _, tc := range []struct {
		name, method, contentType, query, body string
		status                                 int
		want                                   string
	}{
		{"batch", "POST", "application/json", "", "[" + strings.Repeat(body("{stats{edges}}")+",", 99) + body("{stats{edges}}") + "]", 400, `"limit":"batch"`},
		{"nested batch", "POST", "application/json", "", strings.Repeat("[", 100_000), 400, `"BAD_REQUEST"`},
		{"deep variables", "POST", "application/json", "", `{"query":"query($f:EventFilter){events(filter:$f){totalCount}}","variables":{"f":` + deep + `}}`, 200, `"errors"`},
		{"many ids", "POST", "application/json", "", `{"query":"query($i:[ID!]!){nodes(ids:$i){id}}","variables":{"i":[` + strings.Repeat(`"a",`, 50_000) + `"a"]}}`, 200, `"BAD_USER_INPUT"`},
		{"huge number", "POST", "application/json", "", `{"query":"query($n:Int){events(first:$n){totalCount}}","variables":{"n":1e308}}`, 200, `"GRAPHQL_VALIDATION_FAILED"`},
		{"huge body", "POST", "application/json", "", `{"query":"` + strings.Repeat("a", 8<<20) + `"}`, 413, `"limit":"body"`},
		{"form", "POST", "application/x-www-form-urlencoded", "", "query=mutation{ingestArticle(text:\"x\"){stored}}", 415, `"BAD_REQUEST"`},
		{"upload", "POST", "multipart/form-data; boundary=x", "", "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{}\r\n--x--", 415, `"BAD_REQUEST"`},
		{"text", "POST", "text/plain", "", body("{stats{edges}}"), 415, `"BAD_REQUEST"`},
		{"no content type", "POST", "", "", body("{stats{edges}}"), 415, `"BAD_REQUEST"`},
		{"mutation by GET", "GET", "", "query=mutation{ingestArticle(text:%22x%22){stored}}", "", 405, `GET is for queries`},
		{"subscription by GET", "GET", "", "query=subscription{eventAdded{id}}", "", 405, `GET is for queries`},
		{"method in disguise", "GET", "", "query={stats{edges}}&_method=POST", "", 200, `"data"`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			req, err := http.NewRequest(tc.method, server.URL+"?"+tc.query, strings.NewReader(tc.body))
			if err != nil {
				t.Fatal(err)
			}
			if tc.contentType != "" {
				req.Header.Set("Content-Type", tc.contentType)
			}
			res, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer res.Body.Close()
			got, err := io.ReadAll(res.Body)
			if err != nil || res.StatusCode != tc.status || !strings.Contains(string(got), tc.want) {
				t.Errorf("%s %v %.300s, want %d with %s", res.Status, err, got, tc.status, tc.want)
			}
		})
	}
}

// FuzzHandler holds that any body is answered with JSON that has data or
// errors with codes.
func FuzzHandler(f *testing.F) {
	f.Add(body("{stats{edges}}"))
	f.Add("[" + body("{stats{edges}}") + "," + body("query a($b:Int=1){search(text:\"x\",first:$b){label}}") + "]")
	f.Add(`{"query":"query($f:EventFilter,$i:[ID!]){events(filter:$f,first:3){nodes{...on Event{id}}}}","variables":{"f":{"since":"2026","types":["MET"]},"i":["a"]},"operationName":null,"extensions":{"persistedQuery":{"sha256Hash":"x"}}}`)
	f.Add(`{"documentId":"x"}`)
	f.Add(`[[]]`)
	api, _ := open(f, episode(1)...)
	handler := api.Handler()
	f.Fuzz(func(t *testing.T, sent string) {
		req := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(sent))
		req.Header.Set("Content-Type", "application/json")
		rec := httptest.NewRecorder()
		handler.ServeHTTP(rec, req)
		type answer struct {
			Data   any
			Errors []struct {
				Message    string
				Extensions struct{ Code string }
			}
		}
		var answers []answer
		raw := rec.Body.Bytes()
		if strings.HasPrefix(rec.Body.String(), "{") {
			raw = []byte("[" + rec.Body.String() + "]")
		}
		if err := json.Unmarshal(raw, &answers); err != nil || len(answers) == 0 {
			t.Fatalf("%d %v: %s", rec.Code, err, rec.Body)
		}
		for _, a := range answers {
			if a.Data == nil && len(a.Errors) == 0 {
				t.Errorf("neither data nor errors: %s", rec.Body)
			}
			for _, e := range a.Errors {
				if e.Extensions.Code == "" || e.Extensions.Code == "INTERNAL" || strings.Contains(e.Message, ".go") {
					t.Errorf("%+v", e)
				}
			}
		}
	})
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

// TestFirstRequestsAtOnce asks a new endpoint many things at once, under the
// race detector: graphql-go makes its tables when it first needs them.
func TestFirstRequestsAtOnce(t *testing.T) {
	for range 3 {
		api, _ := open(t)
		var all sync.WaitGroup
		begin := make(chan struct{})
		for i := range 16 {
			all.Go(func() {
				<-begin
				query := fmt.Sprintf(`{events(filter:{types:[%v]},orderBy:DATE_ASC){nodes{...on Node{kind} targets{...on Actor{aliases} ...on Place{name}}}}}`, graph.EventTypes()[i])
				if res := api.Do(t.Context(), schema.Request{Query: query}); len(res.Errors) > 0 {
					t.Error(res.Errors)
				}
			})
		}
		close(begin)
		all.Wait()
	}
}
