package schema_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"backchannel/graph"
	"backchannel/graph/sqlite"
	"backchannel/schema"
)

func hash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// serve makes an endpoint that knows the tokens "read" and "edit" and takes
// articles: each makes the next of the facts.
func serve(t *testing.T, anonymous schema.Role, facts ...graph.Facts) (*httptest.Server, graph.Store) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(context.Background()) })
	next := 0
	api, err := schema.New(s, schema.Options{
		Persisted: map[string]string{"held": "query held { stats { holdings } }"},
		Ingest: func(_ context.Context, sub schema.Submission) (graph.Facts, error) {
			if sub.Text == "nonsense" {
				return graph.Facts{}, graph.Invalidf("the article is in Latin")
			}
			f := facts[next]
			next++
			f.Recorded = time.Now().UTC().Truncate(time.Microsecond)
			return f, nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	tokens, err := schema.ParseTokens(strings.NewReader("# the desk\nreader ann " + hash("read") + "\n\neditor bob " + hash("edit") + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(schema.Authorize(api.Handler(), tokens, anonymous, true))
	t.Cleanup(server.Close)
	return server, s
}

// post asks a query and returns the status and the body.
func post(t *testing.T, url, token, query string) (int, string) {
	t.Helper()
	return send(t, url, body(query), "Authorization", "Bearer "+token)
}

// send posts a body of JSON with a header and returns the status and the
// answer's body.
func send(t *testing.T, url, body string, header ...string) (int, string) {
	t.Helper()
	req, err := http.NewRequest(http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	if len(header) == 2 && header[1] != "Bearer " {
		req.Header.Set(header[0], header[1])
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(raw)
}

const ingest = `mutation { ingestArticle(text: "x") { stored findings { kind label } article { title } } }`

func TestRights(t *testing.T) {
	for _, tc := range []struct {
		name      string
		anonymous schema.Role
		token     string
		query     string
		status    int
		want      string
	}{
		{"nobody reads", schema.Nobody, "", "{stats{holdings}}", 401, "a token is needed"},
		{"a wrong token", schema.Nobody, "guess", "{stats{holdings}}", 401, "a token is needed"},
		{"a wrong token is worse than none", schema.Reader, "guess", "{stats{holdings}}", 401, "a token is needed"},
		{"a reader reads", schema.Nobody, "read", "{stats{holdings}}", 200, `"holdings":0`},
		{"a reader does not write", schema.Nobody, "read", ingest, 200, `"FORBIDDEN"`},
		{"anybody does not write", schema.Reader, "", ingest, 200, `"FORBIDDEN"`},
		{"an editor writes", schema.Nobody, "edit", ingest, 200, `"stored":true`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			server, _ := serve(t, tc.anonymous, episode(1)...)
			if status, body := post(t, server.URL, tc.token, tc.query); status != tc.status || !strings.Contains(body, tc.want) {
				t.Errorf("got %d %s, want %d with %s", status, body, tc.status, tc.want)
			}
		})
	}
}

func TestLoopbackServersAnswerToNoOtherName(t *testing.T) {
	server, _ := serve(t, schema.Editor)
	req, err := http.NewRequest(http.MethodGet, server.URL+"?query={stats{holdings}}", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = "rebound.example"
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusMisdirectedRequest {
		t.Errorf("a rebound name gets %s", res.Status)
	}
}

func TestTokensAreReadStrictly(t *testing.T) {
	for _, bad := range []string{"reader ann", "king ann " + hash("x"), "reader ann 1234", "reader ann " + strings.Repeat("z", 64)} {
		if _, err := schema.ParseTokens(strings.NewReader(bad)); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestIngest(t *testing.T) {
	server, store := serve(t, schema.Editor, episode(2)...)
	status, body := post(t, server.URL, "", `mutation { ingestArticle(text: "x", dryRun: true) { stored article { title } findings { kind label text } } }`)
	if status != 200 || !strings.Contains(body, `"stored":false,"article":null`) || !strings.Contains(body, `"label":"Emmanuel Macron MESSAGED Donald Trump"`) {
		t.Errorf("dry run: %d %s", status, body)
	}
	if st, err := store.Stats(t.Context()); err != nil || st.Claims != 0 {
		t.Errorf("a dry run stored %d claims, %v", st.Claims, err)
	}
	if _, body := post(t, server.URL, "", ingest); !strings.Contains(body, `"stored":true`) || !strings.Contains(body, `"article":{"title":`) {
		t.Error(body)
	}
	if st, err := store.Stats(t.Context()); err != nil || st.Claims == 0 {
		t.Errorf("nothing was stored: %v", err)
	}
	for query, want := range map[string]string{
		`mutation { ingestArticle(text: "nonsense") { stored } }`:      "the article is in Latin",
		`mutation { ingestArticle { stored } }`:                        "give one of text, html and url, not 0",
		`mutation { ingestArticle(text: "a", html: "b") { stored } }`:  "not 2 of them",
		`mutation { ingestArticle(text: "nonsense") { stored } } #get`: "the article is in Latin",
	} {
		if _, body := post(t, server.URL, "", query); !strings.Contains(body, want) || !strings.Contains(body, "BAD_USER_INPUT") {
			t.Errorf("%s: %s", query, body)
		}
	}
	res, err := http.Get(server.URL + "?query=mutation{ingestArticle(text:%22x%22){stored}}")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if raw, _ := io.ReadAll(res.Body); res.StatusCode == 200 && !strings.Contains(string(raw), "GET is for queries") {
		t.Errorf("GET writes: %s", raw)
	}
}

func TestPersistedDocuments(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	const held = "query held { stats { holdings } }"
	api, err := schema.New(s, schema.Options{Persisted: map[string]string{"held": held}, OnlyPersisted: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		req  schema.Request
		code any
	}{
		{"by name", schema.Request{Document: "held"}, nil},
		{"by hash", schema.Request{Document: "sha256:" + hash(held)}, nil},
		{"by its own text", schema.Request{Query: held}, nil},
		{"unknown name", schema.Request{Document: "nonsense"}, "PERSISTED_QUERY_NOT_FOUND"},
		{"unknown hash", schema.Request{Document: "sha256:" + hash("x")}, "PERSISTED_QUERY_NOT_FOUND"},
		{"any other text", schema.Request{Query: "{stats{holdings}}"}, "PERSISTED_QUERY_NOT_FOUND"},
	} {
		res := api.Do(t.Context(), tc.req)
		var got any
		if len(res.Errors) > 0 {
			got = res.Errors[0].Extensions["code"]
		}
		if got != tc.code {
			t.Errorf("%s: code %v, want %v", tc.name, got, tc.code)
		}
	}
}
