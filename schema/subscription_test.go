package schema_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/sqlite"
	"backchannel/schema"
)

// watch asks a subscription of a server and returns the lines of its stream,
// from the one that says that the server listens.
func watch(t *testing.T, url, query string) *bufio.Scanner {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(body(query)))
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
	lines := bufio.NewScanner(res.Body)
	for lines.Scan() && lines.Text() != ":" {
	}
	return lines
}

// told is the next answer of a stream, or "complete", or "the stream ended".
func told(lines *bufio.Scanner) string {
	for lines.Scan() {
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			return data
		}
		if lines.Text() == "event: complete" {
			return "complete"
		}
	}
	return "the stream ended"
}

// occasion is one article that tells of n letters.
func occasion(name string, n int) graph.Facts {
	b := graphtest.NewFacts(name).Published(graphtest.Day("2026-01-21")).Outlet("The Courier")
	host := b.Person("Host " + name)
	for i := range n {
		b.Event(graph.Event{Type: graph.Messaged, Agents: []graph.ID{host}, Targets: []graph.ID{b.Person(fmt.Sprintf("Guest %s %03d", name, i))}, Date: graphtest.Day("2026-01-20"),
			Status: graph.StatusActual, Confidence: 0.9}, "A letter.")
	}
	f := b.Facts()
	f.Recorded = time.Now().UTC().Truncate(time.Microsecond)
	return f
}

// TestSubscriptionPolls loads past the server, as another program does, with a
// server whose requests have a time: neither ends the stream.
func TestSubscriptionPolls(t *testing.T) {
	api, store := open(t)
	server := httptest.NewUnstartedServer(api.Handler())
	server.Config.ReadHeaderTimeout = 300 * time.Millisecond
	server.Start()
	t.Cleanup(server.Close) // after the stream
	lines := watch(t, server.URL, "subscription { eventAdded { type agents { name } } }")
	for _, name := range []string{"a", "b"} {
		if err := store.Write(t.Context(), occasion(name, 1)); err != nil {
			t.Fatal(err)
		}
		if got, want := told(lines), `{"data":{"eventAdded":{"type":"MESSAGED","agents":[{"name":"Host `+name+`"}]}}}`; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// asked counts what a store is asked for events: by whom nothing but what is
// new, and by filters.
type asked struct {
	graph.Store
	polls, filtered atomic.Int64
}

func (a *asked) Events(ctx context.Context, f graph.EventFilter, o graph.EventOrder, p graph.Page) (graph.List[graph.Event], error) {
	if len(f.Types) == 0 {
		a.polls.Add(1)
	} else {
		a.filtered.Add(1)
	}
	return a.Store.Events(ctx, f, o, p)
}

// TestSubscribersPollTogether has many subscribers of two filters: while
// nothing is loaded the server alone asks the store, and what is loaded it
// reads once for each filter.
func TestSubscribersPollTogether(t *testing.T) {
	schema.SetPollInterval(t, 5*time.Millisecond)
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	store := &asked{Store: s}
	api, err := schema.New(store, schema.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const subscribers, rounds = 30, 4
	ctx, cancel := context.WithCancel(t.Context())
	var ready, ended sync.WaitGroup
	told := make(chan string, subscribers*rounds)
	for i := range subscribers {
		ready.Add(1)
		ended.Go(func() {
			query := fmt.Sprintf(`subscription { eventAdded(filter: {types: [MESSAGED, %s]}) { date } }`, []string{"MET", "CALLED"}[i%2])
			err := api.Subscribe(ctx, schema.Request{Query: query}, func() error { ready.Done(); return nil }, func(res schema.Response) error {
				raw, err := json.Marshal(res)
				told <- string(raw)
				return err
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	ready.Wait()
	began := store.filtered.Load()
	for until := store.polls.Load() + 20; store.polls.Load() < until; time.Sleep(time.Millisecond) {
	}
	if n := store.filtered.Load() - began; n != 0 {
		t.Errorf("%d subscribers asked the store %d times while nothing was loaded", subscribers, n)
	}
	for n := range rounds {
		if err := s.Write(t.Context(), occasion(fmt.Sprint("round-", n), 1)); err != nil {
			t.Fatal(err)
		}
		for range subscribers {
			if got := <-told; got != `{"data":{"eventAdded":{"date":"2026-01-20"}}}` {
				t.Errorf("round %d: %s", n, got)
			}
		}
	}
	if n := store.filtered.Load() - began; n != 2*rounds {
		t.Errorf("%d loads were read %d times, want once for each of two filters", rounds, n)
	}
	cancel()
	ended.Wait()
}

// TestSubscriptionsEndWithTheServer completes the streams, so that a server
// can shut down.
func TestSubscriptionsEndWithTheServer(t *testing.T) {
	before := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, before) }) // after the store is closed
	api, _ := open(t)
	server := httptest.NewServer(api.Handler())
	server.Config.RegisterOnShutdown(api.EndSubscriptions)
	first, second := watch(t, server.URL, "subscription { eventAdded { id } }"), watch(t, server.URL, "subscription { eventAdded { type } }")
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	if err := server.Config.Shutdown(ctx); err != nil {
		t.Fatalf("streams hold the server up: %v", err)
	}
	if a, b := told(first), told(second); a != "complete" || b != "complete" {
		t.Errorf("the streams end with %s and %s", a, b)
	}
	server.Close()
	http.DefaultClient.CloseIdleConnections()
}

// pipes is a listener whose connections have no buffers: what a client does
// not read, the server does not get rid of.
type pipes chan net.Conn

func (p pipes) Accept() (net.Conn, error) {
	c, ok := <-p
	if !ok {
		return nil, net.ErrClosed
	}
	return c, nil
}

func (p pipes) Close() error   { return nil }
func (p pipes) Addr() net.Addr { return &net.TCPAddr{} }

// TestSlowSubscribersAreDropped stops reading until the server has lost
// patience, and then reads why.
func TestSlowSubscribersAreDropped(t *testing.T) {
	schema.SetSlowest(t, 50*time.Millisecond)
	api, store := open(t)
	listener := make(pipes, 1)
	server := &http.Server{Handler: api.Handler()}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	defer func() {
		close(listener)
		server.Close()
		<-served
	}()
	client, far := net.Pipe()
	defer client.Close()
	listener <- far
	ask := body("subscription { eventAdded { id } }")
	fmt.Fprintf(client, "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(ask), ask)
	stream := bufio.NewReader(client)
	for {
		line, err := stream.ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		if line == ":\n" {
			break
		}
	}
	if err := store.Write(t.Context(), occasion("crowd", schema.Backlog+50)); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(20 * time.Second); !strings.Contains(metrics(t, api), `backchannel_graphql_limits_total{limit="backlog"} 1`); {
		if time.Now().After(deadline) {
			t.Fatal("a client that does not read is not dropped")
		}
		time.Sleep(10 * time.Millisecond)
	}
	rest, err := io.ReadAll(io.LimitReader(stream, 1<<20))
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Logf("the connection ends with %v", err)
	}
	if got := string(rest); !strings.Contains(got, `"limit":"backlog"`) || !strings.Contains(got, "too slow") || !strings.Contains(got, "event: complete") {
		t.Errorf("the stream ends\n%s", got[max(0, len(got)-600):])
	}
}

// metrics reads an endpoint's metrics.
func metrics(t *testing.T, api *schema.Schema) string {
	t.Helper()
	rec := httptest.NewRecorder()
	api.MetricsHandler().ServeHTTP(rec, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	return rec.Body.String()
}

// TestSubscriptionOutlivesItsStore goes on where it was when the store comes
// back.
func TestSubscriptionOutlivesItsStore(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	moody := &moody{Store: s}
	api, err := schema.New(moody, schema.Options{})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(api.Handler())
	t.Cleanup(server.Close) // after the stream
	lines := watch(t, server.URL, "subscription { eventAdded { agents { name } } }")
	moody.down.Store(true)
	if err := s.Write(t.Context(), occasion("meanwhile", 1)); err != nil {
		t.Fatal(err)
	}
	for moody.refused.Load() < 2 {
		time.Sleep(20 * time.Millisecond)
	}
	moody.down.Store(false)
	if got := told(lines); got != `{"data":{"eventAdded":{"agents":[{"name":"Host meanwhile"}]}}}` {
		t.Error(got)
	}
}

// TestSubscription listens, loads twice, and wants each new event once.
func TestSubscription(t *testing.T) {
	facts := episode(2)
	server, _ := serve(t, schema.Editor, facts...)
	// first is the first answer, without waiting for the server to listen.
	first := func(query string) string {
		_, got := send(t, server.URL, body(query), "Accept", "text/event-stream")
		return got
	}
	if got := first(`{stats{holdings}}`); !strings.Contains(got, "a stream is for subscriptions") {
		t.Errorf("a query as a stream: %s", got)
	}
	if got := first(`subscription { eventAdded(filter: {since: "2026-13"}) { id } }`); !strings.Contains(got, "errors") {
		t.Errorf("a bad filter: %s", got)
	}
	if _, body := post(t, server.URL, "", `subscription { eventAdded { id } }`); !strings.Contains(body, "text/event-stream") {
		t.Errorf("a subscription without a stream: %s", body)
	}

	// The first article is there before anybody listens.
	if _, body := post(t, server.URL, "", ingest); !strings.Contains(body, `"stored":true`) {
		t.Fatal(body)
	}
	lines := watch(t, server.URL, `subscription { eventAdded(filter: {types: [COMMENTED_ON, MESSAGED]}) { type agents { name } } }`)
	if _, body := post(t, server.URL, "", ingest); !strings.Contains(body, `"stored":true`) {
		t.Fatal(body)
	}
	for _, get := range []struct{ query, want string }{{"mutation{ingestArticle(text:%22x%22){stored}}", "a stream is for subscriptions"}, {"subscription{eventAdded(filter:{minConfidence:7}){id}}", "not from 0 to 1"}} {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+"?query="+get.query, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Accept", "text/event-stream")
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		raw, _ := io.ReadAll(res.Body)
		res.Body.Close()
		if !strings.Contains(string(raw), get.want) {
			t.Errorf("GET %s as a stream: %s", get.query, raw)
		}
	}
	// The message was told before; the second expert's comment is new.
	if got, want := told(lines), `{"data":{"eventAdded":{"type":"COMMENTED_ON","agents":[{"name":"Expert B"}]}}}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
