package main

import (
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"

	"go.opentelemetry.io/otel/trace"

	"backchannel/schema"
)

type requestKey struct{}

// newLogger writes JSON lines that have the id of the request in whose course
// they are written.
func newLogger(w io.Writer) *slog.Logger {
	return slog.New(identified{slog.NewJSONHandler(w, nil)})
}

type identified struct{ slog.Handler }

// Handle implements slog.Handler.
func (h identified) Handle(ctx context.Context, r slog.Record) error {
	if id, ok := ctx.Value(requestKey{}).(string); ok {
		r.AddAttrs(slog.String("request", id))
	}
	if span := trace.SpanContextFromContext(ctx); span.IsValid() {
		r.AddAttrs(slog.String("trace_id", span.TraceID().String()))
	}
	return h.Handler.Handle(ctx, r)
}

// WithAttrs implements slog.Handler.
func (h identified) WithAttrs(attrs []slog.Attr) slog.Handler {
	return identified{h.Handler.WithAttrs(attrs)}
}

// WithGroup implements slog.Handler.
func (h identified) WithGroup(name string) slog.Handler { return identified{h.Handler.WithGroup(name)} }

// proxyID is what an id may be that a proxy has given a request.
var proxyID = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// logged writes a line for each request, with an id that the client gets too.
func logged(next http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		id := r.Header.Get("X-Request-Id")
		if !proxyID.MatchString(id) {
			id = strings.ToLower(rand.Text())
		}
		w.Header().Set("X-Request-Id", id)
		rec := &recorder{ResponseWriter: w, status: http.StatusOK}
		ctx, note := schema.WithNote(context.WithValue(r.Context(), requestKey{}, id))
		next.ServeHTTP(rec, r.WithContext(ctx))
		if r.URL.Path == "/healthz" || r.URL.Path == "/readyz" || r.URL.Path == "/metrics" {
			return
		}
		about := []any{"method", r.Method, "path", r.URL.Path, "status", rec.status, "took", time.Since(start).Round(time.Microsecond).String()}
		if note.Caller != "" {
			about = append(about, "caller", note.Caller)
		}
		if note.Operation != "" {
			about = append(about, "operation", note.Operation)
		}
		if note.Errors != nil {
			slices.Sort(note.Errors)
			about = append(about, "errors", slices.Compact(note.Errors))
		}
		log.InfoContext(ctx, "request", about...)
	})
}

// recorder remembers the status of an answer.
type recorder struct {
	http.ResponseWriter
	status int
}

// WriteHeader implements http.ResponseWriter.
func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController reach deadlines and flushing.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// hurried gives each request's body its time. http.Server's ReadTimeout would
// end answers that take longer, too.
func hurried(next http.Handler, limit time.Duration) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Body != http.NoBody {
			control := http.NewResponseController(w)
			// A connection that has no deadlines belongs to a test.
			_ = control.SetReadDeadline(time.Now().Add(limit))
			r.Body = &hurriedBody{r.Body, control}
		}
		next.ServeHTTP(w, r)
	})
}

type hurriedBody struct {
	io.ReadCloser
	control *http.ResponseController
}

// Read implements io.Reader.
func (b *hurriedBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if err == io.EOF {
		// From here on the server reads only to learn that the client has gone.
		_ = b.control.SetReadDeadline(time.Time{})
	}
	return n, err
}

// allowOrigins answers browsers that ask whether pages of other sites may ask
// here, and refuses what such pages send all the same: they could not read the
// answer, but have the work done. Without origins it allows none.
func allowOrigins(next http.Handler, origins []string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if origin := r.Header.Get("Origin"); origin != "" && slices.Contains(origins, origin) {
			h := w.Header()
			h.Set("Access-Control-Allow-Origin", origin)
			h.Set("Access-Control-Expose-Headers", "X-Request-Id")
			h.Add("Vary", "Origin")
			if r.Method == http.MethodOptions {
				h.Set("Access-Control-Allow-Methods", "GET, POST")
				h.Set("Access-Control-Allow-Headers", "Content-Type, Authorization, Accept, traceparent")
				h.Set("Access-Control-Max-Age", "600")
				w.WriteHeader(http.StatusNoContent)
				return
			}
		} else if from := r.Header.Get("Sec-Fetch-Site"); from == "cross-site" || from == "same-site" {
			http.Error(w, "pages of other sites may not ask here unless --origins lists them", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
