package schema_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

func TestHTTP(t *testing.T) {
	api, _ := open(t, episode(1)...)
	server := httptest.NewServer(api.Handler())
	defer server.Close()
	const good, bad, wrong = `{"query":"{stats{holdings}}"}`, `{"query":"{"}`, `{"query":"{nonsense}"}`
	const response, old = "application/graphql-response+json", "application/json"
	for _, tc := range []struct {
		name, method, contentType, accept, body string
		status                                  int
		media                                   string
	}{
		{"post", "POST", old, response, good, 200, response},
		{"post for older clients", "POST", old, old, good, 200, old},
		{"post for anything", "POST", old, "*/*", good, 200, old},
		{"post without accept", "POST", old, "", good, 200, old},
		{"charset", "POST", old + "; charset=utf-8", response, good, 200, response},
		{"prefers", "POST", old, old + ";q=0.5, " + response, good, 200, response},
		{"parse error", "POST", old, response, bad, 400, response},
		{"parse error for older clients", "POST", old, old, bad, 200, old},
		{"validation error", "POST", old, response, wrong, 400, response},
		{"no JSON", "POST", old, response, `{"query`, 400, response},
		{"no query", "POST", old, response, `{}`, 400, response},
		{"query of the wrong type", "POST", old, response, `{"query":[1]}`, 400, response},
		{"batch", "POST", old, response, "[" + good + "," + wrong + "]", 200, response},
		{"empty batch", "POST", old, response, "[]", 400, response},
		{"batch with something else in it", "POST", old, response, "[" + good + ",1]", 400, response},
		{"batch of batches", "POST", old, response, "[[" + good + "]]", 400, response},
		{"not acceptable", "POST", old, "text/html", good, 406, "text/plain"},
		{"form, as cross-site pages send", "POST", "application/x-www-form-urlencoded", response, "query={stats{holdings}}", 415, response},
		{"text, as cross-site pages send", "POST", "text/plain", response, good, 415, response},
		{"other charset", "POST", old + "; charset=utf-16", response, good, 415, response},
		{"not UTF-8", "POST", old, response, "{\"query\":\"{stats{holdings}} # \xff\"}", 400, response},
		{"too large", "POST", old, response, `{"query":"` + strings.Repeat(" ", 2<<20) + `"}`, 413, response},
		{"put", "PUT", old, response, good, 405, response},
		{"get", "GET", "", response, "", 200, response},
	} {
		t.Run(tc.name, func(t *testing.T) {
			target := server.URL
			if tc.method == "GET" {
				target += "?query=" + url.QueryEscape("{stats{holdings}}")
			}
			req, err := http.NewRequest(tc.method, target, strings.NewReader(tc.body))
			if err != nil {
				t.Fatal(err)
			}
			if tc.contentType != "" {
				req.Header.Set("Content-Type", tc.contentType)
			}
			if tc.accept != "" {
				req.Header.Set("Accept", tc.accept)
			}
			res, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer res.Body.Close()
			body, _ := io.ReadAll(res.Body)
			if res.StatusCode != tc.status || !strings.HasPrefix(res.Header.Get("Content-Type"), tc.media) {
				t.Errorf("got %s as %s, want %d as %s\n%s", res.Status, res.Header.Get("Content-Type"), tc.status, tc.media, body)
			}
			if tc.status == 200 && !strings.Contains(string(body), `"data"`) && !strings.Contains(string(body), `"errors"`) {
				t.Errorf("got %s", body)
			}
			if res.Header.Get("Access-Control-Allow-Origin") != "" {
				t.Error("other origins are allowed")
			}
		})
	}
}
