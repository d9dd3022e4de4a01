package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/graphql-go/graphql/gqlerrors"
)

// The media types of GraphQL over HTTP.
const (
	mediaResponse = "application/graphql-response+json"
	mediaJSON     = "application/json"
	mediaStream   = "text/event-stream" // of GraphQL over SSE
)

// Handler serves GraphQL over HTTP, as the specification of that name (draft
// of 2025) has it: POST with JSON, GET for queries only. An array of requests
// is answered by the array of their answers.
//
// A page of another origin can neither change nor read anything by simple
// requests: POST needs a content type that they cannot have, GET runs queries
// alone, and no CORS header is ever sent.
func (s *Schema) Handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		streamed := strings.Contains(r.Header.Get("Accept"), mediaStream)
		media, ok := negotiate(r.Header.Values("Accept"))
		if !ok && !streamed {
			w.Header().Set("Content-Type", "text/plain; charset=utf-8")
			w.WriteHeader(http.StatusNotAcceptable)
			fmt.Fprintf(w, "this endpoint answers with %s or %s\n", mediaResponse, mediaJSON)
			return
		}
		reqs, batch, status, err := s.read(w, r)
		if err == nil && batch && streamed {
			status, err = http.StatusBadRequest, badRequest("a stream answers one subscription, not a batch")
		}
		if err != nil {
			res := refused(err)
			s.metrics.answered(r.Context(), "refused", res, 0)
			if streamed {
				media = mediaJSON
			}
			respond(w, media, status, res)
			return
		}
		switch {
		case streamed:
			s.stream(w, r, reqs[0])
		case batch:
			respond(w, media, http.StatusOK, s.DoAll(r.Context(), reqs))
		default:
			res := s.Do(r.Context(), reqs[0])
			respond(w, media, statusOf(media, res), res)
		}
	})
}

// negotiate chooses the media type of the answer. A client that says nothing
// gets application/json, which older clients expect.
func negotiate(accept []string) (string, bool) {
	if len(accept) == 0 {
		return mediaJSON, true
	}
	best, bestQ := "", 0.0
	for _, header := range accept {
		for part := range strings.SplitSeq(header, ",") {
			t, params, err := mime.ParseMediaType(part)
			if err != nil {
				continue
			}
			if c := params["charset"]; c != "" && !strings.EqualFold(c, "utf-8") {
				continue
			}
			q := 1.0
			if v, err := strconv.ParseFloat(params["q"], 64); err == nil {
				q = v
			}
			media := ""
			switch t {
			case mediaResponse:
				media = mediaResponse
			case mediaJSON, "*/*", "application/*":
				media = mediaJSON
			}
			if media != "" && (q > bestQ || q == bestQ && media == mediaResponse) {
				best, bestQ = media, q
			}
		}
	}
	return best, best != "" && bestQ > 0
}

// statusOf is the HTTP status of an answer. Older clients take anything but
// 200 for a broken transport, so application/json says 200 once the request
// was understood.
func statusOf(media string, res Response) int {
	switch {
	case res.Executed:
		return http.StatusOK
	case res.status != 0:
		return res.status
	}
	code := ""
	if len(res.Errors) > 0 {
		code, _ = res.Errors[0].Extensions["code"].(string)
	}
	if media == mediaJSON && code != codeBadRequest {
		return http.StatusOK
	}
	return http.StatusBadRequest
}

type wireResponse struct {
	Errors []wireError `json:"errors,omitempty"`
	Data   any         `json:"data,omitempty"`
}

// wireNullData is wireResponse for an execution whose data is null.
type wireNullData struct {
	Errors []wireError `json:"errors,omitempty"`
	Data   any         `json:"data"`
}

type wireError struct {
	Message    string         `json:"message"`
	Locations  any            `json:"locations,omitempty"`
	Path       []any          `json:"path,omitempty"`
	Extensions map[string]any `json:"extensions,omitempty"`
}

func wireErrors(errs []gqlerrors.FormattedError) []wireError {
	var out []wireError
	for _, e := range errs {
		we := wireError{Message: e.Message, Path: e.Path, Extensions: e.Extensions}
		if len(e.Locations) > 0 {
			we.Locations = e.Locations
		}
		out = append(out, we)
	}
	return out
}

// MarshalJSON writes the response as GraphQL has it: no data member if nothing
// was executed.
func (r Response) MarshalJSON() ([]byte, error) {
	if r.Executed {
		return json.Marshal(wireNullData{wireErrors(r.Errors), r.Data})
	}
	return json.Marshal(wireResponse{wireErrors(r.Errors), r.Data})
}

// respond writes an answer. A client that does not take it is not waited for.
func respond(w http.ResponseWriter, media string, status int, res any) {
	var body bytes.Buffer
	enc := json.NewEncoder(&body)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(res); err != nil {
		http.Error(w, "the answer cannot be written as JSON", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(body.Len()))
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-store")
	if status == http.StatusMethodNotAllowed {
		w.Header().Set("Allow", "GET, POST") // of the resource, whatever the operation
	}
	w.WriteHeader(status)
	// A client that has gone is nobody's error.
	_ = paced(w, body.Bytes())
}

const (
	// pace is how long a client may take for each piece of an answer.
	pace  = 30 * time.Second
	piece = 64 << 10
)

// paced writes an answer piece by piece and flushes it.
func paced(w http.ResponseWriter, body []byte) error {
	control := http.NewResponseController(w)
	// The connection is kept for other requests.
	defer func() { _ = control.SetWriteDeadline(time.Time{}) }()
	for part := range slices.Chunk(body, piece) {
		if err := control.SetWriteDeadline(time.Now().Add(pace)); err != nil && !errors.Is(err, http.ErrNotSupported) {
			return err
		}
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return control.Flush()
}

// read takes the requests out of the message, one unless it is a batch; the
// status is for its error.
func (s *Schema) read(w http.ResponseWriter, r *http.Request) (reqs []Request, batch bool, status int, err error) {
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		req, status, err := readGet(r)
		return []Request{req}, false, status, err
	case http.MethodPost:
		return s.readPost(w, r)
	}
	return nil, false, http.StatusMethodNotAllowed, badRequest("%s is not for GraphQL: use POST, or GET for queries", r.Method)
}

func readGet(r *http.Request) (Request, int, error) {
	q := r.URL.Query()
	req := Request{Query: q.Get("query"), OperationName: q.Get("operationName"), ReadOnly: true}
	req.Document = q.Get("documentId")
	for _, name := range []string{"variables", "extensions"} {
		if raw := q.Get(name); raw != "" {
			var m map[string]any
			if err := json.Unmarshal([]byte(raw), &m); err != nil {
				return req, http.StatusBadRequest, badRequest("the parameter %s is no JSON object", name)
			}
			if name == "variables" {
				req.Variables = m
			} else if req.Document == "" {
				req.Document = persistedQuery(m)
			}
		}
	}
	if req.Query == "" && req.Document == "" {
		return req, http.StatusBadRequest, badRequest("the request has no query parameter")
	}
	return req, 0, nil
}

// persistedQuery is the hash by which Apollo's clients ask for a document.
func persistedQuery(extensions map[string]any) string {
	p, _ := extensions["persistedQuery"].(map[string]any)
	if hash, ok := p["sha256Hash"].(string); ok {
		return "sha256:" + hash
	}
	return ""
}

func (s *Schema) readPost(w http.ResponseWriter, r *http.Request) (reqs []Request, batch bool, status int, err error) {
	fail := func(status int, err error) ([]Request, bool, int, error) { return nil, false, status, err }
	t, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || t != mediaJSON {
		return fail(http.StatusUnsupportedMediaType, badRequest("send the request as %s", mediaJSON))
	}
	if c := params["charset"]; c != "" && !strings.EqualFold(c, "utf-8") {
		return fail(http.StatusUnsupportedMediaType, badRequest("send the request in UTF-8, not %s", c))
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(s.limits.Body)))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return fail(http.StatusRequestEntityTooLarge, exceeded("body", "the request has more bytes", s.limits.Body))
	case errors.Is(err, os.ErrDeadlineExceeded):
		return fail(http.StatusRequestTimeout, badRequest("the request took too long to arrive"))
	case err != nil:
		return fail(http.StatusBadRequest, badRequest("the request broke off"))
	case !utf8.Valid(body):
		return fail(http.StatusBadRequest, badRequest("the request is not UTF-8"))
	}
	if body = bytes.TrimSpace(body); !bytes.HasPrefix(body, []byte("[")) {
		req, err := decodeRequest(body)
		if err != nil {
			return fail(http.StatusBadRequest, err)
		}
		return []Request{req}, false, 0, nil
	}
	var batched []json.RawMessage
	if err := json.Unmarshal(body, &batched); err != nil {
		return fail(http.StatusBadRequest, badRequest("the request is no JSON"))
	}
	switch n := len(batched); {
	case n == 0:
		return fail(http.StatusBadRequest, badRequest("the batch has no request"))
	case n > s.limits.Batch:
		return fail(http.StatusBadRequest, exceeded("batch", "the batch has more requests", s.limits.Batch))
	}
	for i, raw := range batched {
		req, err := decodeRequest(raw)
		if err != nil {
			return fail(http.StatusBadRequest, badRequest("request %d of the batch: %v", i+1, err))
		}
		reqs = append(reqs, req)
	}
	return reqs, true, 0, nil
}

func decodeRequest(body []byte) (Request, error) {
	var req Request
	var members map[string]json.RawMessage
	if err := json.Unmarshal(body, &members); err != nil {
		return req, badRequest("the request is no JSON object with a query")
	}
	var extensions map[string]any
	for _, m := range []struct {
		name string
		into any
	}{{"query", &req.Query}, {"operationName", &req.OperationName}, {"variables", &req.Variables}, {"extensions", &extensions}, {"documentId", &req.Document}} {
		if raw, given := members[m.name]; given {
			if err := json.Unmarshal(raw, m.into); err != nil {
				return req, badRequest("the member %s has the wrong type", m.name)
			}
		}
	}
	if req.Document == "" {
		req.Document = persistedQuery(extensions)
	}
	if req.Query == "" && req.Document == "" {
		return req, badRequest("the request has no query")
	}
	return req, nil
}

func badRequest(format string, args ...any) error {
	return &requestError{code: codeBadRequest, message: fmt.Sprintf(format, args...)}
}
