package languagemodel

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"backchannel/graph"
)

// The bounds of asking.
const (
	maxAnswer     = 8 << 20 // bytes
	maxAttempts   = 4       // of one request, where the endpoint may answer later
	maxRetryAfter = 2 * time.Minute
	firstWait     = time.Second
)

// client asks one endpoint. It may be used by any number of goroutines.
type client struct {
	url     string // of chat completions
	key     string // "" for endpoints that want none
	model   string
	timeout time.Duration
	http    *http.Client
	now     func() time.Time
	sleep   func(context.Context, time.Duration) error
	// form is the strictest form of answers that the endpoint is known to take.
	form atomic.Int32
	// plain is set once the endpoint has refused a temperature.
	plain atomic.Bool
	count *Counts
}

// form is how the endpoint is asked for JSON, the strictest first.
type form int32

const (
	jsonSchema form = iota // the endpoint holds the model to a schema
	jsonObject             // the endpoint holds the model to JSON; the prompt shows the schema
	freeText               // the prompt alone asks for JSON
)

type request struct {
	Model          string          `json:"model"`
	Messages       []message       `json:"messages"`
	Temperature    *float64        `json:"temperature,omitempty"`
	ResponseFormat *responseFormat `json:"response_format,omitempty"`
}

type responseFormat struct {
	Type       string          `json:"type"`
	JSONSchema *responseSchema `json:"json_schema,omitempty"`
}

type responseSchema struct {
	Name   string          `json:"name"`
	Strict bool            `json:"strict"`
	Schema json.RawMessage `json:"schema"`
}

type response struct {
	Choices []struct {
		Message struct {
			Content string `json:"content"`
			Refusal string `json:"refusal"`
		} `json:"message"`
		FinishReason string `json:"finish_reason"`
	} `json:"choices"`
	Usage struct {
		Prompt     int64 `json:"prompt_tokens"`
		Completion int64 `json:"completion_tokens"`
	} `json:"usage"`
}

// failure is what an endpoint says instead of an answer.
type failure struct {
	Error struct {
		Message string          `json:"message"`
		Code    json.RawMessage `json:"code"` // a string, a number or null
	} `json:"error"`
}

var (
	// errTooLong says that the text or its answer is longer than the model takes.
	errTooLong = errors.New("too long for the model")
	// errUnwilling says that the model refuses, or a filter did for it.
	errUnwilling = errors.New("the model refuses")
	// errNoJSON says that an answer is not what the schema asks for.
	errNoJSON = errors.New("the answer is not the JSON asked for")
	// errBadRequest says that the endpoint takes no such request.
	errBadRequest = errors.New("the endpoint refuses the request")
)

// ask sends a conversation, made for a form of answers by messages, and
// decodes the answer into out. Where the endpoint refuses a request, the same
// is asked without a temperature, which some models do not take, then in the
// next form; what it takes is remembered. Errors are of category
// [graph.ErrUnavailable] where the endpoint gives no answer, errBadRequest among
// them; of [graph.ErrInvalid] where the answer to this text is none:
// errTooLong, errUnwilling or errNoJSON.
func (c *client) ask(ctx context.Context, s schema, messages func(form) ([]message, error), out any) error {
	var err error
	for f := form(c.form.Load()); f <= freeText; f++ {
		var m []message
		if m, err = messages(f); err != nil {
			return err
		}
		for _, plain := range []bool{false, true} {
			if !plain && c.plain.Load() {
				continue
			}
			if err = c.askIn(ctx, f, plain, s, m, out); errors.Is(err, errBadRequest) {
				continue
			}
			if err == nil {
				c.form.CompareAndSwap(min(c.form.Load(), int32(f)), int32(f))
				c.plain.CompareAndSwap(false, plain)
			}
			return err
		}
	}
	return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
}

// askIn asks in one form, and once more where the answer is not JSON.
func (c *client) askIn(ctx context.Context, f form, plain bool, s schema, m []message, out any) error {
	r := request{Model: c.model, Messages: m}
	if !plain {
		r.Temperature = new(float64)
	}
	switch f {
	case jsonSchema:
		r.ResponseFormat = &responseFormat{"json_schema", &responseSchema{s.name, true, s.body}}
	case jsonObject:
		r.ResponseFormat = &responseFormat{Type: "json_object"}
	}
	body, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("request: %w", err)
	}
	for attempt := 1; ; attempt++ {
		var content string
		if content, err = c.answer(ctx, body); err == nil {
			if err = decode(content, out); err == nil {
				return nil
			}
			err = fmt.Errorf("%w: %w: %w; try another model", graph.ErrInvalid, errNoJSON, err)
		}
		if !errors.Is(err, errNoJSON) || attempt == 2 {
			return err
		}
		c.count.retried.Add(1)
	}
}

// answer returns the content of a whole answer; it waits and asks again where
// the endpoint may answer later.
func (c *client) answer(ctx context.Context, body []byte) (string, error) {
	wait := firstWait
	for attempt := 1; ; attempt++ {
		content, later, err := c.once(ctx, body)
		if err == nil || later < 0 || attempt == maxAttempts || ctx.Err() != nil {
			return content, cmp.Or(ctx.Err(), err)
		}
		if later == 0 {
			later = wait + rand.N(wait/4)
			wait *= 2
		}
		if later > maxRetryAfter {
			return "", fmt.Errorf("%w; it wants to be asked again in %s: repeat then", err, later.Round(time.Second))
		}
		c.count.retried.Add(1)
		if err := c.sleep(ctx, later); err != nil {
			return "", err
		}
	}
}

// once sends one request. later says when the same may succeed: after that
// time, soon (0), or never (negative).
func (c *client) once(ctx context.Context, body []byte) (content string, later time.Duration, err error) {
	const never = -1
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, bytes.NewReader(body))
	if err != nil {
		return "", never, unavailable("%v", err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/json")
	if c.key != "" {
		req.Header.Set("Authorization", "Bearer "+c.key)
	}
	c.count.requests.Add(1)
	res, err := c.http.Do(req)
	if err != nil {
		if ctx.Err() != nil {
			return "", 0, unavailable("no answer within %s; raise the time with --model-timeout", c.timeout)
		}
		return "", 0, unavailable("%s", c.hide(err.Error()))
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(res.Body, maxAnswer+1))
	switch {
	case ctx.Err() != nil:
		return "", 0, unavailable("no whole answer within %s; raise the time with --model-timeout", c.timeout)
	case err != nil:
		return "", 0, unavailable("the answer breaks off: %v", err)
	case len(raw) > maxAnswer:
		return "", never, unavailable("the answer is longer than %d MiB", maxAnswer>>20)
	case res.StatusCode != http.StatusOK:
		later, err := c.refused(res, raw)
		return "", later, err
	}
	if kind, _, _ := mime.ParseMediaType(res.Header.Get("Content-Type")); kind != "application/json" {
		return "", never, unavailable("it answers %q where application/json was wanted; is the base URL right? It usually ends in /v1", kind)
	}
	var r response
	if err := json.Unmarshal(raw, &r); err != nil || len(r.Choices) == 0 {
		return "", never, unavailable("its answer is no chat completion; is the base URL right? It usually ends in /v1")
	}
	c.count.promptTokens.Add(r.Usage.Prompt)
	c.count.answerTokens.Add(r.Usage.Completion)
	first := r.Choices[0]
	switch {
	case first.Message.Refusal != "":
		return "", never, fmt.Errorf("%w: %w: %s; --extractor rules reads the article", graph.ErrInvalid, errUnwilling, c.hide(first.Message.Refusal))
	case first.FinishReason == "content_filter":
		return "", never, fmt.Errorf("%w: %w (content filter); --extractor rules reads the article", graph.ErrInvalid, errUnwilling)
	case first.FinishReason == "length":
		return "", never, fmt.Errorf("%w: %w", graph.ErrInvalid, errTooLong)
	}
	return first.Message.Content, never, nil
}

// refused makes an error of a status that is not OK.
func (c *client) refused(res *http.Response, raw []byte) (later time.Duration, err error) {
	const never = -1
	var f failure
	_ = json.Unmarshal(raw, &f) // what is no JSON has no message
	code := strings.Trim(string(f.Error.Code), `"`)
	said := ""
	if f.Error.Message != "" {
		said = ": " + c.hide(f.Error.Message)
	}
	switch status := res.StatusCode; {
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		// Not what it said: endpoints repeat parts of the key.
		return never, unavailable("it refuses the key (%s); set BACKCHANNEL_MODEL_KEY or --model-key-file", res.Status)
	case status == http.StatusNotFound:
		return never, unavailable("%s%s; check --model-url, which usually ends in /v1, and --model %q", res.Status, said, c.model)
	case status >= 300 && status < 400:
		return never, unavailable("it redirects (%s), which is not followed, for the article would go elsewhere; set --model-url to where it really is", res.Status)
	case code == "context_length_exceeded", status == http.StatusRequestEntityTooLarge:
		return never, fmt.Errorf("%w: %w%s", graph.ErrInvalid, errTooLong, said)
	case code == "content_filter", code == "content_policy_violation":
		return never, fmt.Errorf("%w: %w%s; --extractor rules reads the article", graph.ErrInvalid, errUnwilling, said)
	case status == http.StatusBadRequest, status == http.StatusUnprocessableEntity:
		return never, fmt.Errorf("%w (%s)%s", errBadRequest, res.Status, said)
	case code == "insufficient_quota", status == http.StatusPaymentRequired:
		return never, unavailable("the account has no credit left%s", said)
	case status == http.StatusTooManyRequests, status == http.StatusRequestTimeout, status >= 500:
		return c.retryAfter(res.Header.Get("Retry-After")), unavailable("%s%s", res.Status, said)
	default:
		return never, unavailable("%s%s", res.Status, said)
	}
}

// retryAfter reads seconds or a date; 0 where there is neither.
func (c *client) retryAfter(h string) time.Duration {
	if n, err := strconv.Atoi(h); err == nil && n > 0 {
		return time.Duration(min(n, 1<<20)) * time.Second
	}
	if at, err := http.ParseTime(h); err == nil {
		return max(at.Sub(c.now()), 0)
	}
	return 0
}

// hide takes the key out of what others say, and makes one short line of it.
func (c *client) hide(s string) string {
	if c.key != "" {
		s = strings.ReplaceAll(s, c.key, "…")
	}
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 200 {
		s = string(r[:200]) + "…"
	}
	return s
}

func unavailable(format string, args ...any) error {
	return fmt.Errorf("%w: the language model's endpoint: %s", graph.ErrUnavailable, fmt.Sprintf(format, args...))
}

// decode reads the JSON object of an answer: all of it, or what is fenced as
// code in it, or what follows a model's thoughts.
func decode(content string, out any) error {
	if _, after, ok := strings.Cut(content, "</think>"); ok {
		content = after
	}
	at := strings.IndexByte(content, '{')
	if at < 0 {
		return errors.New("it has no object")
	}
	// Fields that the schema does not have are no fault; what is missing is empty.
	return json.NewDecoder(strings.NewReader(content[at:])).Decode(out)
}
