package main

import (
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.opentelemetry.io/otel/trace/noop"

	"backchannel/graph/sqlite"
	"backchannel/schema"
)

// TestExportOverHTTP asks for exports under the rights and limits of the
// endpoint, and compares them with the command line's.
func TestExportOverHTTP(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	command(t, nil, "load", "--store", "sqlite:"+path, filepath.Join(root, "loaders/testdata/articles"))
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{MustExist: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	sum := sha256.Sum256([]byte("read"))
	tokens, err := schema.ParseTokens(strings.NewReader("reader ann " + hex.EncodeToString(sum[:]) + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	serve := func(cfg Config) func(token string, query url.Values, header ...string) (int, string) {
		cfg.Listen, cfg.Timeout, cfg.Tokens, cfg.Extractor = "127.0.0.1:0", time.Minute, tokens, rulesExtractor
		h, err := newHandler(s, cfg, slog.New(slog.DiscardHandler), noop.NewTracerProvider())
		if err != nil {
			t.Fatal(err)
		}
		server := httptest.NewServer(h)
		t.Cleanup(server.Close)
		return func(token string, query url.Values, header ...string) (int, string) {
			t.Helper()
			if token != "" {
				header = append(header, "Authorization", "Bearer "+token)
			}
			res, body := askServer(t, http.MethodGet, server.URL+"/export?"+query.Encode(), "", header...)
			return res.StatusCode, body
		}
	}
	get := serve(Config{})
	named := url.Values{"format": {"graphml"}, "query": {"disclosures"}, "var": {"since=2000"}}
	if status, body := get("", named); status != http.StatusUnauthorized {
		t.Errorf("without a token: %d %.200s", status, body)
	}
	status, body := get("read", named)
	want := command(t, nil, "export", "--store", "sqlite:"+path, "--format", "graphml", "--query", "disclosures", "--var", "since=2000")
	if status != http.StatusOK || body != want {
		t.Errorf("a named query: %d, %d bytes, the command line has %d", status, len(body), len(want))
	}
	const document = `query ($n: Int) { people(first: $n) { nodes { name } } }`
	status, body = get("read", url.Values{"format": {"turtle"}, "query": {document}, "variables": {`{"n": 2}`}, "depth": {"1"}})
	want = command(t, nil, "export", "--store", "sqlite:"+path, "--format", "turtle", "--query", document, "--var", "n=2", "--depth", "1")
	if status != http.StatusOK || body != want {
		t.Errorf("a document: %d, %d bytes, the command line has %d", status, len(body), len(want))
	}
	for name, query := range map[string]url.Values{
		"a query that costs too much": {"query": {`{ people(first: 1000) { nodes { events(first: 1000) { nodes { id agents { id } } } } } }`}},
		"a query that is none":        {"query": {`{ nope }`}},
		"a name of no query":          {"query": {"nonesuch"}},
		"a change":                    {"query": {`mutation { ingestArticle(text: "x") { stored } }`}},
		"variables of no query":       {"var": {"n=1"}},
		"variables that are no JSON":  {"query": {document}, "variables": {"{"}},
	} {
		if status, body := get("read", query); status != http.StatusBadRequest || strings.Contains(body, path) {
			t.Errorf("%s: %d %.300s", name, status, body)
		}
	}
	// A page of another site has no work done; links followed from nowhere, the
	// explorer and listed origins have.
	few := url.Values{"format": {"csv"}, "kind": {"Country"}}
	for site, want := range map[string]int{"cross-site": http.StatusForbidden, "same-site": http.StatusForbidden, "same-origin": http.StatusOK, "none": http.StatusOK} {
		if status, body := get("read", few, "Sec-Fetch-Site", site); status != want {
			t.Errorf("from %s: %d %.200s, want %d", site, status, body, want)
		}
	}
	if status, body := serve(Config{Origins: []string{"https://desk.example"}})("read", few, "Sec-Fetch-Site", "cross-site", "Origin", "https://desk.example"); status != http.StatusOK {
		t.Errorf("from a listed origin: %d %.200s", status, body)
	}
	// Whoever may ask the named questions alone may not take the graph along.
	if status, body := serve(Config{OnlyPersisted: true})("read", url.Values{"format": {"graphml"}}); status == http.StatusOK || strings.Contains(body, "<graphml") {
		t.Errorf("with persisted queries only: %d %.200s", status, body)
	}
}
