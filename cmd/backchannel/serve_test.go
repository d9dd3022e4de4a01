package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
	zombie "zombiezen.com/go/sqlite"
	"zombiezen.com/go/sqlite/sqlitex"

	"backchannel/graph"
	"backchannel/graph/sqlite"
)

// buffer is a bytes.Buffer for several goroutines.
type buffer struct {
	mu sync.Mutex // guards b
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// serving runs a server over a store until stop is called, which returns its
// log.
func serving(t *testing.T, s graph.Store, args ...string) (url string, stop func() string) {
	t.Helper()
	cfg, err := configuration(t, append([]string{"--listen", "127.0.0.1:0"}, args...)...)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var log buffer
	r, w := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- serve(ctx, terminal{strings.NewReader(""), w, &log}, cfg, s) }()
	said := bufio.NewScanner(r)
	for url == "" && said.Scan() {
		if rest, ok := strings.CutPrefix(said.Text(), "GraphQL   "); ok {
			url = strings.TrimSuffix(rest, "/graphql")
		}
	}
	go func() { _, _ = io.Copy(io.Discard, r) }()
	once := sync.OnceValue(func() string {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("serve: %v", err)
		}
		w.Close()
		return log.String()
	})
	t.Cleanup(func() { once() })
	return url, once
}

func emptyGraph(t *testing.T) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(context.Background()) })
	return s
}

// askServer sends a request and returns its answer and body.
func askServer(t *testing.T, method, url, body string, header ...string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
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
	return res, string(raw)
}

// TestLogHasRequestIDs wants one line for each request, with the id that the
// client got, and no query, variable or token.
func TestLogHasRequestIDs(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("BACKCHANNEL_TOKEN_LINES", "reader ann 2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b") // "secret"
	url, stop := serving(t, emptyGraph(t))
	auth := []string{"Authorization", "Bearer secret"}
	res, _ := askServer(t, "POST", url+"/graphql", `{"query":"{person(name: \"private matter\"){nonsense}}"}`, auth...)
	own := res.Header.Get("X-Request-Id")
	res, _ = askServer(t, "POST", url+"/graphql", `{"documentId":"disclosures"}`, append(auth, "X-Request-Id", "from-the-proxy")...)
	if got := res.Header.Get("X-Request-Id"); got != "from-the-proxy" {
		t.Errorf("a proxy's id becomes %q", got)
	}
	res, _ = askServer(t, "POST", url+"/graphql", `{"documentId":"disclosures"}`, "X-Request-Id", "two words")
	if got := res.Header.Get("X-Request-Id"); got == "two words" || got == "" {
		t.Errorf("a malformed id becomes %q", got)
	}
	log := stop()
	for _, want := range []string{`"operation":"refused","errors":["GRAPHQL_VALIDATION_FAILED"],"request":"` + own + `"`,
		`"status":200`, `"caller":"ann","operation":"disclosures","request":"from-the-proxy"`, `"status":401`} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %s", want)
		}
	}
	if strings.Contains(log, "secret") || strings.Contains(log, "private matter") {
		t.Error("the log tells too much")
	}
	if t.Failed() {
		t.Log(log)
	}
}

// watching asks a server a subscription and returns its stream, from where the
// server listens on.
func watching(t *testing.T, url, subscription string) *bufio.Reader {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": subscription})
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(t.Context(), "POST", url+"/graphql", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "text/event-stream")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	stream := bufio.NewReader(res.Body)
	if line, err := stream.ReadString('\n'); err != nil || line != ":\n" {
		t.Fatalf("the stream begins with %q, %v", line, err)
	}
	return stream
}

// TestShutdownEndsStreams stops a server that somebody watches, and leaves no
// goroutine behind.
func TestShutdownEndsStreams(t *testing.T) {
	t.Chdir(t.TempDir())
	before := goleak.IgnoreCurrent()
	t.Cleanup(func() {
		http.DefaultClient.CloseIdleConnections()
		goleak.VerifyNone(t, before)
	})
	url, stop := serving(t, emptyGraph(t))
	stream := watching(t, url, "subscription{eventAdded{id}}")
	log := stop()
	rest, err := io.ReadAll(stream)
	if err != nil || !strings.Contains(string(rest), "event: complete") || strings.Contains(log, "cut off") {
		t.Errorf("the stream ends with %q, %v\n%s", rest, err, log)
	}
}

// TestSlowBodies sends a request drop by drop: it is refused, and an answer
// that takes longer than a body may is not cut off.
func TestSlowBodies(t *testing.T) {
	slow := 100 * time.Millisecond
	server := httptest.NewServer(hurried(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.ReadAll(r.Body); err != nil {
			w.WriteHeader(http.StatusRequestTimeout)
			return
		}
		select {
		case <-time.After(3 * slow):
		case <-r.Context().Done():
			w.WriteHeader(http.StatusTeapot)
		}
	}), slow))
	defer server.Close()
	if res, _ := askServer(t, "POST", server.URL, `{}`); res.StatusCode != http.StatusOK {
		t.Errorf("a long answer ends with %s", res.Status)
	}
	conn, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintf(conn, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
	line, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil || !strings.Contains(line, "408") {
		t.Errorf("a slow body is answered %q, %v", line, err)
	}
}

// TestOtherOrigins wants no header for pages of other sites unless they are
// listed.
func TestOtherOrigins(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, tc := range []struct {
		origin, want string
		args         []string
	}{{"https://desk.example", "", nil}, {"https://desk.example", "https://desk.example", []string{"--origins", "https://desk.example"}},
		{"https://evil.example", "", []string{"--origins", "https://desk.example"}}} {
		url, stop := serving(t, emptyGraph(t), tc.args...)
		for _, method := range []string{"OPTIONS", "POST"} {
			res, _ := askServer(t, method, url+"/graphql", `{"query":"{stats{edges}}"}`, "Origin", tc.origin)
			if got := res.Header.Get("Access-Control-Allow-Origin"); got != tc.want {
				t.Errorf("%s from %s with %v: allowed %q", method, tc.origin, tc.args, got)
			}
		}
		// A picture or link in a page asks without an origin.
		if res, _ := askServer(t, "GET", url+"/graphql?query={stats{edges}}", "", "Sec-Fetch-Site", "cross-site"); res.StatusCode != http.StatusForbidden {
			t.Errorf("a picture in a page of another site gets %s", res.Status)
		}
		if res, _ := askServer(t, "GET", url+"/graphql?query={stats{edges}}", "", "Sec-Fetch-Site", "same-origin"); res.StatusCode != http.StatusOK {
			t.Errorf("the explorer gets %s", res.Status)
		}
		stop()
	}
}

// TestReadiness lets a newer program change the file below a server.
func TestReadiness(t *testing.T) {
	t.Chdir(t.TempDir())
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	url, stop := serving(t, s)
	if res, got := askServer(t, "GET", url+"/readyz", ""); res.StatusCode != http.StatusOK {
		t.Errorf("%s %s", res.Status, got)
	}
	newer, err := zombie.OpenConn(path, zombie.OpenReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	if err := sqlitex.ExecuteTransient(newer, "PRAGMA user_version = 999", nil); err != nil {
		t.Fatal(err)
	}
	if err := newer.Close(); err != nil {
		t.Fatal(err)
	}
	if res, got := askServer(t, "GET", url+"/readyz", ""); res.StatusCode != http.StatusServiceUnavailable || !strings.Contains(got, "another version") {
		t.Errorf("%s %s", res.Status, got)
	}
	if log := stop(); !strings.Contains(log, "schema version 999") {
		t.Errorf("the log does not say why:\n%s", log)
	}
}

// TestTraces runs a collector that takes spans, and wants a request, its
// operation and its calls of the store as one trace, below the caller's span.
func TestTraces(t *testing.T) {
	t.Chdir(t.TempDir())
	type span struct{ TraceID, SpanID, ParentSpanID, Name string }
	var mu sync.Mutex // guards got, attributes
	var got []span
	var attributes string
	collector := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw, err := io.ReadAll(r.Body)
		var sent struct {
			ResourceSpans []struct {
				Resource   json.RawMessage
				ScopeSpans []struct{ Spans []span }
			}
		}
		if err := json.Unmarshal(raw, &sent); err != nil || r.URL.Path != "/v1/traces" || r.Header.Get("Content-Type") != "application/json" || r.Header.Get("X-Desk") != "a b" {
			t.Errorf("the collector is sent %s %v\n%s\n%v", r.URL, r.Header, raw, err)
		}
		if err != nil {
			t.Error(err)
		}
		mu.Lock()
		defer mu.Unlock()
		for _, rs := range sent.ResourceSpans {
			attributes = string(rs.Resource)
			for _, s := range rs.ScopeSpans {
				got = append(got, s.Spans...)
			}
		}
	}))
	defer collector.Close()
	t.Setenv("OTEL_EXPORTER_OTLP_HEADERS", "x-desk=a%20b")
	t.Setenv("OTEL_SERVICE_NAME", "desk")
	url, stop := serving(t, emptyGraph(t), "--traces", collector.URL)
	const trace, parent = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
	askServer(t, "POST", url+"/graphql", `{"documentId":"disclosures"}`, "Traceparent", "00-"+trace+"-"+parent+"-01")
	if log := stop(); !strings.Contains(log, trace) {
		t.Errorf("the log does not name the trace:\n%s", log)
	}
	mu.Lock()
	defer mu.Unlock()
	below := map[string]string{parent: "caller"}
	for range 3 { // spans come by their ends
		for _, s := range got {
			if above, known := below[s.ParentSpanID]; known {
				below[s.SpanID] = above + " > " + s.Name
			}
		}
	}
	chain := "caller > POST /graphql > graphql disclosures > store events"
	found := false
	for _, s := range got {
		if s.TraceID != trace {
			t.Errorf("span %s is of another trace", s.Name)
		}
		found = found || below[s.SpanID] == chain
	}
	if !found || !regexp.MustCompile(`"service.name","value":\{"stringValue":"desk"`).MatchString(attributes) {
		t.Errorf("no span %s of the service desk: %v %s", chain, below, attributes)
	}
}
