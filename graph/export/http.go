package export

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"backchannel/graph"
)

// Handler answers GET /export with the parameters of [ParseSelection], format
// (default jsonl) and packed=true for an archive with the manifest. The answer
// is streamed: what goes wrong after its first byte ends the connection, so
// that nobody takes a part for the whole. Limit, where above 0, is how many
// exports run at a time; more are told to come back.
func Handler(s graph.Store, o Options, limit int) http.Handler {
	var slots chan struct{}
	if limit > 0 {
		slots = make(chan struct{}, limit)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet {
			w.Header().Set("Allow", http.MethodGet)
			http.Error(w, "an export is asked for by GET", http.StatusMethodNotAllowed)
			return
		}
		query := r.URL.Query()
		name := query.Get("format")
		if name == "" {
			name = "jsonl"
		}
		packed := false
		if text := query.Get("packed"); text != "" {
			var err error
			if packed, err = strconv.ParseBool(text); err != nil {
				refuse(w, r, graph.Invalidf("packed: %q is neither true nor false", text))
				return
			}
		}
		query.Del("format")
		query.Del("packed")
		f, err := ParseFormat(name)
		if err != nil {
			refuse(w, r, err)
			return
		}
		sel, err := ParseSelection(query)
		if err != nil {
			refuse(w, r, err)
			return
		}
		if slots != nil {
			select {
			case slots <- struct{}{}:
				defer func() { <-slots }()
			default:
				w.Header().Set("Retry-After", "30")
				http.Error(w, "other exports are running: try again later", http.StatusServiceUnavailable)
				return
			}
		}
		out := &response{w: w}
		media, extension := f.Media, f.Extension
		if packed || f.Several {
			media, extension = "application/zip", ".zip"
		}
		out.headers = map[string]string{"Content-Type": media, "Content-Disposition": `attachment; filename="backchannel` + extension + `"`,
			"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
		if err := out.send(r.Context(), s, sel, f, packed, o); err != nil {
			if out.begun {
				slog.WarnContext(r.Context(), "export broke off", "error", err)
				panic(http.ErrAbortHandler)
			}
			refuse(w, r, err)
		}
	})
}

// patience is how long a client may take over what it was sent last.
const patience = time.Minute

// response sets the headers with the first byte, so that what goes wrong
// before can be answered by a status.
type response struct {
	w       http.ResponseWriter
	headers map[string]string
	begun   bool
}

func (r *response) Write(b []byte) (int, error) {
	// Whoever does not read must not keep others waiting. A writer without
	// deadlines belongs to a test.
	_ = http.NewResponseController(r.w).SetWriteDeadline(time.Now().Add(patience))
	if !r.begun {
		r.begun = true
		for k, v := range r.headers {
			r.w.Header().Set(k, v)
		}
	}
	return r.w.Write(b)
}

func (r *response) send(ctx context.Context, s graph.Store, sel Selection, f Format, packed bool, o Options) error {
	target := NewStream(r, f, packed)
	m, err := Write(ctx, s, sel, f, target, o)
	if err != nil {
		return err
	}
	files, err := target.Files()
	if err != nil {
		return err
	}
	m.Finish("", files)
	if err := target.Commit(m); err != nil {
		return err
	}
	_, err = r.Write(nil) // an empty file has headers too
	return err
}

// refuse answers an error by its category, without showing what is not the
// client's business.
func refuse(w http.ResponseWriter, r *http.Request, err error) {
	switch {
	case errors.Is(err, graph.ErrInvalid):
		http.Error(w, err.Error(), http.StatusBadRequest)
	case errors.Is(err, graph.ErrNotFound):
		http.Error(w, err.Error(), http.StatusNotFound)
	case r.Context().Err() != nil:
	default:
		slog.ErrorContext(r.Context(), "export", "error", err)
		http.Error(w, "the export failed; the server's log says why", http.StatusServiceUnavailable)
	}
}
