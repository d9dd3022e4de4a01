package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"backchannel/graph"
	"backchannel/graph/export"
	"backchannel/loaders"
	"backchannel/queries"
	"backchannel/schema"
	"backchannel/schema/explorer"
)

// exportsAtOnce is how many exports a server streams at a time.
const exportsAtOnce = 2

// newHandler wires the parts of the server.
func newHandler(s graph.Store, cfg Config, log *slog.Logger) (http.Handler, error) {
	named, err := queries.All()
	if err != nil {
		return nil, err
	}
	persisted := map[string]string{}
	for _, q := range named {
		persisted[q.Name] = q.Document
	}
	x, err := newReader(cfg)
	if err != nil {
		return nil, err
	}
	api, err := schema.New(s, schema.Options{Limits: cfg.Limits, Timeout: cfg.Timeout, Persisted: persisted, OnlyPersisted: cfg.OnlyPersisted,
		Ingest: newIngester(x, cfg.Fetch, log)})
	if err != nil {
		return nil, err
	}
	host, _, _ := net.SplitHostPort(cfg.Listen)
	local := loopback(host)
	anonymous := schema.Nobody
	switch {
	case len(cfg.Tokens) > 0:
	case local:
		anonymous = schema.Editor
	case cfg.Open:
		anonymous = schema.Reader
	}
	protect := func(h http.Handler) http.Handler { return schema.Authorize(h, cfg.Tokens, anonymous, local) }
	mux := http.NewServeMux()
	mux.Handle("/graphql", allowOrigins(protect(api.Handler()), cfg.Origins))
	mux.Handle("/metrics", protect(api.MetricsHandler()))
	if !cfg.OnlyPersisted {
		// Whoever may ask the named questions alone may not take the graph along.
		mux.Handle("/export", protect(export.Handler(s, export.Options{Facts: exactly}, version(), exportsAtOnce)))
	}
	// The page holds no data: it asks for a token where the server wants one.
	mux.Handle("/", explorer.Handler())
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok\n") })
	mux.HandleFunc("/readyz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 5*time.Second)
		defer cancel()
		if _, err := s.Nodes(ctx, []graph.ID{"country:FRA"}, time.Time{}); err != nil {
			log.WarnContext(ctx, "not ready", "error", err)
			http.Error(w, "the store cannot be reached", http.StatusServiceUnavailable)
			return
		}
		_, _ = io.WriteString(w, "ready\n")
	})
	return logged(mux, log), nil
}

// newIngester reads articles that are handed in to a server.
func newIngester(x loaders.Extractor, fetch bool, log *slog.Logger) schema.Ingester {
	return func(ctx context.Context, s schema.Submission) (graph.Facts, error) {
		name, body, format := "the article", s.Text, loaders.Text
		switch {
		case s.HTML != "":
			body, format = s.HTML, loaders.HTML
		case s.URL != "" && !fetch:
			return graph.Facts{}, graph.Invalidf("this server fetches no pages: hand in the text or HTML, or start it with --fetch")
		case s.URL != "":
			r, err := loaders.Fetch(ctx, s.URL, true)
			if err != nil {
				return graph.Facts{}, graph.Invalidf("%s cannot be fetched from a public address", s.URL)
			}
			defer r.Close()
			raw, err := io.ReadAll(r)
			if err != nil {
				return graph.Facts{}, err
			}
			name, body, format = s.URL, string(raw), loaders.Detect(raw)
			if s.Source == "" {
				s.Source = s.URL
			}
		}
		facts, err := loaders.ReadPage(ctx, name, strings.NewReader(body), format, sourced{x, s.Source}, loaders.Options{Clock: time.Now})
		if errors.Is(err, graph.ErrUnavailable) {
			// The store is well, and whose model it is is nobody's business.
			log.WarnContext(ctx, "ingest", "error", err)
			return facts, graph.Invalidf("the language model gives no answer at the moment; try again later")
		}
		facts.Recorded = time.Now().UTC().Truncate(time.Microsecond)
		return facts, err
	}
}

// sourced gives an article that names no URL the one it was handed in with.
type sourced struct {
	loaders.Extractor
	url string
}

func (s sourced) Extract(ctx context.Context, a graph.Article) (graph.Facts, error) {
	if a.URL == "" && s.url != "" {
		a.URL = s.url
		a.ID = graph.NewArticleID(a.URL, a.Text)
	}
	return s.Extractor.Extract(ctx, a)
}

// allowOrigins answers browsers that ask whether pages of other sites may ask
// here. Without origins it adds nothing, which browsers take for no.
func allowOrigins(next http.Handler, origins []string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if origin := r.Header.Get("Origin"); origin != "" && slices.Contains(origins, origin) {
			h := w.Header()
			h.Set("Access-Control-Allow-Origin", origin)
			h.Add("Vary", "Origin")
			if r.Method == http.MethodOptions {
				h.Set("Access-Control-Allow-Methods", "GET, POST")
				h.Set("Access-Control-Allow-Headers", "Content-Type, Authorization, Accept")
				h.Set("Access-Control-Max-Age", "600")
				w.WriteHeader(http.StatusNoContent)
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

// logged writes a line for each request, with an id that the client gets too.
func logged(next http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		id := make([]byte, 8)
		_, _ = rand.Read(id)
		request := hex.EncodeToString(id)
		w.Header().Set("X-Request-Id", request)
		rec := &recorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(rec, r)
		if r.URL.Path == "/healthz" || r.URL.Path == "/readyz" || r.URL.Path == "/metrics" {
			return
		}
		log.InfoContext(r.Context(), "request", "id", request, "method", r.Method, "path", r.URL.Path, "status", rec.status,
			"took", time.Since(start).Round(time.Microsecond).String())
	})
}

// recorder remembers the status of an answer.
type recorder struct {
	http.ResponseWriter
	status int
}

func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController reach deadlines and flushing.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
