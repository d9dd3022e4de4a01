package schema

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"backchannel/graph"
)

// The bounds of live answers.
const (
	heartbeat = 15 * time.Second
	// backlog is how many answers wait for a client.
	backlog        = 256
	maxSubscribers = 200
)

var (
	// slowest is how long a client with a full backlog has for the next answer
	// before it is dropped, stalled how long for one answer that it has begun
	// to take. What it takes until then ends with the reason.
	slowest = 10 * time.Second
	stalled = 30 * time.Second
)

// EndSubscriptions completes all subscriptions, those to come too. Calling it
// again does nothing.
func (s *Schema) EndSubscriptions() {
	s.feed.mu.Lock()
	defer s.feed.mu.Unlock()
	select {
	case <-s.feed.closed:
	default:
		close(s.feed.closed)
	}
}

// added is the parent of the field of Subscription.
type added struct{ event graph.Event }

// asked is the parent that takes down the field's arguments instead.
type asked struct {
	filter graph.EventFilter
	err    error
}

func subscriptionResolvers(m map[string]graphql.FieldResolveFn) {
	m["Subscription.eventAdded"] = on(func(_ *reader, parent any, a arguments) (any, error) {
		switch p := parent.(type) {
		case *asked:
			p.filter, p.err = a.eventFilter()
			return graph.Event{}, nil
		case added:
			return p.event, nil
		}
		return nil, graph.Invalidf("a subscription is answered as a stream: ask with Accept: text/event-stream")
	})
}

// Subscribe calls send with an answer for each event that is loaded from now
// on, by this process or another, and that the subscription's filter selects;
// in the order of loading, each once. It ends with the context, with
// EndSubscriptions, or with the error of send; while the store is unavailable
// it waits. A request that is no subscription is refused by a first answer. It
// calls ready once events count as new.
func (s *Schema) Subscribe(ctx context.Context, req Request, ready func() error, send func(Response) error) error {
	doc, op, err := s.prepare(req, s.budget())
	if err == nil && op.Operation != ast.OperationTypeSubscription {
		err = &requestError{code: codeBadRequest, message: "a stream is for subscriptions; ask a " + op.Operation + " without Accept: text/event-stream"}
	}
	var f graph.EventFilter
	if err == nil {
		f, err = s.subscribed(ctx, doc, op, req)
	}
	if err == nil && !s.feed.enter() {
		err = exceeded("subscriptions", "there are more subscriptions", maxSubscribers)
	}
	if err != nil {
		res := refused(err)
		s.metrics.answered(ctx, s.persisted.label(req, op), res, 0)
		return send(res)
	}
	defer s.feed.leave()
	s.metrics.live.Inc()
	defer s.metrics.live.Dec()
	return s.feed.follow(ctx, f, ready, func(e graph.Event) error {
		return send(s.execute(ctx, doc, op, req, added{e}, s.budget()))
	})
}

// subscribed finds the filter of the subscription's only field.
func (s *Schema) subscribed(ctx context.Context, doc *document, op *ast.OperationDefinition, req Request) (graph.EventFilter, error) {
	if len(op.SelectionSet.Selections) != 1 {
		return graph.EventFilter{}, &requestError{code: codeValidation, message: "a subscription selects one field"}
	}
	// Executing once lets graphql-go coerce the arguments.
	a := &asked{}
	s.execute(ctx, doc, op, req, a, s.budget())
	return a.filter, a.err
}

// stream answers a subscription by server-sent events, in the "distinct
// connections" mode of the GraphQL over SSE protocol.
func (s *Schema) stream(w http.ResponseWriter, r *http.Request, req Request) {
	// Browsers' EventSource knows no POST, and a stream takes no mutation.
	req.ReadOnly = false
	h := w.Header()
	h.Set("Content-Type", mediaStream+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	// Answers wait for the writer; when as many wait as may, what makes them
	// waits in turn, and no more is read from the store.
	answers := make(chan string, backlog)
	var writing sync.WaitGroup
	writing.Go(func() {
		defer cancel()
		writeEvents(w, answers)
	})
	err := s.Subscribe(ctx, req, func() error { return offer(ctx, answers, ":\n\n") }, func(res Response) error {
		raw, err := json.Marshal(res)
		if err != nil {
			return err
		}
		return offer(ctx, answers, next(raw))
	})
	if err != nil && ctx.Err() == nil {
		res := refused(err)
		s.metrics.answered(ctx, s.persisted.label(req, nil), res, 0)
		raw, _ := json.Marshal(res)
		// What still waits would come too late.
		for len(answers) > 0 {
			<-answers
		}
		answers <- next(raw)
	}
	select {
	case answers <- "event: complete\ndata:\n\n":
	case <-ctx.Done():
	}
	close(answers)
	writing.Wait()
	// The connection is kept for other requests.
	_ = http.NewResponseController(w).SetWriteDeadline(time.Time{})
}

func next(raw []byte) string { return "event: next\ndata: " + string(raw) + "\n\n" }

// offer puts an answer where the writer finds it.
func offer(ctx context.Context, answers chan<- string, text string) error {
	select {
	case answers <- text:
		return nil
	default:
	}
	timer := time.NewTimer(slowest)
	defer timer.Stop()
	select {
	case answers <- text:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return exceeded("backlog", "this client is too slow and was dropped: more answers wait for it", backlog)
	}
}

// writeEvents writes what it is given, and a comment now and then, until the
// channel is closed or the client does not take it.
func writeEvents(w http.ResponseWriter, answers <-chan string) {
	control := http.NewResponseController(w)
	ticker := time.NewTicker(heartbeat)
	defer ticker.Stop()
	for {
		text, open := ":\n\n", true
		select {
		case text, open = <-answers:
		case <-ticker.C:
		}
		if !open {
			return
		}
		if err := control.SetWriteDeadline(time.Now().Add(stalled)); err != nil && !errors.Is(err, http.ErrNotSupported) {
			return
		}
		if _, err := io.WriteString(w, text); err != nil {
			return
		}
		if err := control.Flush(); err != nil {
			return
		}
	}
}
