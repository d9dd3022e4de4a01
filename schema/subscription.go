package schema

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"backchannel/graph"
)

// The bounds of live answers.
const (
	pollInterval = time.Second
	// overlap is how far back each poll looks: a load stamps its claims before
	// it commits them, and clocks of several machines differ.
	overlap = 30 * time.Second
	// slowest is how long a client may take to accept a message before it is
	// dropped.
	slowest        = 10 * time.Second
	heartbeat      = 15 * time.Second
	maxSubscribers = 200
)

// feed wakes the subscriptions when this process writes.
type feed struct {
	mu      sync.Mutex // guards changed, open
	changed chan struct{}
	open    int
}

func (f *feed) wait() <-chan struct{} {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.changed == nil {
		f.changed = make(chan struct{})
	}
	return f.changed
}

func (f *feed) wrote() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.changed != nil {
		close(f.changed)
		f.changed = nil
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
// in the order of loading, each once. It ends with the context, with the error
// of send, or with an error of the store. A request that is no subscription is
// refused by a first answer. It calls ready once events count as new.
func (s *Schema) Subscribe(ctx context.Context, req Request, ready func() error, send func(Response) error) error {
	doc, op, err := s.prepare(req, s.budget())
	if err == nil && op.Operation != ast.OperationTypeSubscription {
		err = &requestError{code: codeBadRequest, message: "a stream is for subscriptions; ask a " + op.Operation + " without Accept: text/event-stream"}
	}
	var f graph.EventFilter
	if err == nil {
		f, err = s.subscribed(doc, op, req)
	}
	if err != nil {
		return send(refused(err))
	}
	if !s.feed.enter() {
		return send(refused(&requestError{code: codeLimit, message: fmt.Sprintf("this server has as many subscriptions as it allows: %d", maxSubscribers)}))
	}
	defer s.feed.leave()
	// What is there already is taken as seen; what appears after it is new.
	seen := map[graph.EventID]time.Time{}
	fresh := func(graph.Event) error { return nil }
	for {
		changed := s.feed.wait()
		f.RecordedAfter = time.Now().Add(-overlap)
		for e, err := range graph.AllEvents(ctx, s.store, f, graph.ByRecorded) {
			if err != nil {
				return err
			}
			if _, known := seen[e.ID]; known {
				continue
			}
			seen[e.ID] = e.Recorded
			if err := fresh(e); err != nil {
				return err
			}
		}
		if ready != nil {
			if err := ready(); err != nil {
				return err
			}
			ready = nil
		}
		fresh = func(e graph.Event) error { return send(s.execute(ctx, doc, op, req, added{e}, s.budget())) }
		for id, at := range seen {
			if at.Before(f.RecordedAfter) {
				delete(seen, id)
			}
		}
		timer := time.NewTimer(pollInterval)
		select {
		case <-ctx.Done():
			timer.Stop()
			return nil
		case <-timer.C:
		case <-changed:
			timer.Stop()
		}
	}
}

// subscribed finds the filter of the subscription's only field.
func (s *Schema) subscribed(doc *document, op *ast.OperationDefinition, req Request) (graph.EventFilter, error) {
	if len(op.SelectionSet.Selections) != 1 {
		return graph.EventFilter{}, &requestError{code: codeValidation, message: "a subscription selects one field"}
	}
	// Executing once lets graphql-go coerce the arguments.
	a := &asked{}
	s.execute(context.Background(), doc, op, req, a, s.budget())
	return a.filter, a.err
}

func (f *feed) enter() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.open >= maxSubscribers {
		return false
	}
	f.open++
	return true
}

func (f *feed) leave() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.open--
}

// stream answers a subscription by server-sent events, in the "distinct
// connections" mode of the GraphQL over SSE protocol.
func (s *Schema) stream(w http.ResponseWriter, r *http.Request, req Request) {
	control := http.NewResponseController(w)
	h := w.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
	var mu sync.Mutex // one writer at a time: answers and heartbeats
	write := func(text string) error {
		mu.Lock()
		defer mu.Unlock()
		// A client that does not read is dropped rather than waited for.
		if err := control.SetWriteDeadline(time.Now().Add(slowest)); err != nil && !errors.Is(err, http.ErrNotSupported) {
			return err
		}
		if _, err := fmt.Fprint(w, text); err != nil {
			return err
		}
		return control.Flush()
	}
	ctx, cancel := context.WithCancel(r.Context())
	var beating sync.WaitGroup
	beating.Go(func() {
		ticker := time.NewTicker(heartbeat)
		defer ticker.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
				if write(":\n\n") != nil {
					cancel()
				}
			}
		}
	})
	defer beating.Wait()
	defer cancel()
	ready := func() error { return write(":\n\n") }
	err := s.Subscribe(ctx, req, ready, func(res Response) error {
		raw, err := json.Marshal(res)
		if err != nil {
			return err
		}
		return write("event: next\ndata: " + string(raw) + "\n\n")
	})
	if err != nil && ctx.Err() == nil {
		raw, _ := json.Marshal(refused(err))
		_ = write("event: next\ndata: " + string(raw) + "\n\n")
	}
	// Whether the client still listens does not matter any more.
	_ = write("event: complete\ndata:\n\n")
}
