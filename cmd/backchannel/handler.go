package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"go.opentelemetry.io/otel/trace"

	"backchannel/graph"
	"backchannel/graph/export"
	"backchannel/graph/neo4j"
	"backchannel/graph/sqlite"
	"backchannel/loaders"
	"backchannel/schema"
	"backchannel/schema/explorer"
)

// exportsAtOnce is how many exports a server streams at a time.
const exportsAtOnce = 2

// parts are those of the server, wired.
type parts struct {
	http.Handler
	// stop ends what would last longer than requests do.
	stop func()
}

// readier is what stores are that can say at little cost whether they answer
// and have the schema of this program.
type readier interface{ Ready(context.Context) error }

var _, _ readier = (*sqlite.Store)(nil), (*neo4j.Store)(nil)

func newHandler(s graph.Store, cfg Config, log *slog.Logger, tracer trace.TracerProvider) (parts, error) {
	persisted, err := documents()
	if err != nil {
		return parts{}, err
	}
	x, err := newReader(cfg)
	if err != nil {
		return parts{}, err
	}
	api, err := schema.New(s, schema.Options{Limits: cfg.Limits, Timeout: cfg.Timeout, Persisted: persisted, OnlyPersisted: cfg.OnlyPersisted,
		Ingest: newIngester(x, cfg.Fetch, log), Tracer: tracer})
	if err != nil {
		return parts{}, err
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
	var formats []explorer.Format
	if !cfg.OnlyPersisted {
		// Whoever may ask the named questions alone may not take the graph along.
		for _, f := range export.Formats() {
			formats = append(formats, explorer.Format{Name: f.Name, About: f.About})
		}
		options, err := exportOptionsOf(cfg, api)
		if err != nil {
			return parts{}, err
		}
		mux.Handle("/export", allowOrigins(protect(export.Handler(s, options, exportsAtOnce)), cfg.Origins))
	}
	// The page holds no data: it asks for a token where the server wants one.
	mux.Handle("/", explorer.Handler(formats))
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok\n") })
	mux.HandleFunc("/readyz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 5*time.Second)
		defer cancel()
		if err := ready(ctx, s); err != nil {
			log.WarnContext(ctx, "not ready", "error", err)
			why := "the store cannot be reached"
			if errors.Is(err, graph.ErrConflict) {
				why = "the store has the schema of another version of this program"
			}
			http.Error(w, why, http.StatusServiceUnavailable)
			return
		}
		_, _ = io.WriteString(w, "ready\n")
	})
	return parts{traced(logged(hurried(mux, requestTimeout), log), tracer), api.EndSubscriptions}, nil
}

func ready(ctx context.Context, s graph.Store) error {
	if r, ok := s.(readier); ok {
		return r.Ready(ctx)
	}
	_, err := s.Nodes(ctx, []graph.ID{"country:FRA"}, time.Time{})
	return err
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
