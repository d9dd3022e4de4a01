package schema

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"backchannel/graph"
)

// overlap is how far back each poll looks: a load stamps its claims before it
// commits them, and clocks of several machines differ.
const overlap = 30 * time.Second

// pollInterval is how often a server asks for what others have loaded.
var pollInterval = time.Second

// feed tells subscriptions that there are new events. However many there are,
// it alone polls, and only while there is one; what it sees makes the next
// moment, and subscriptions of one filter then read together.
type feed struct {
	store    graph.Store
	interval time.Duration
	kick     chan struct{} // asks for a poll at once
	closed   chan struct{}

	mu   sync.Mutex // guards the fields below
	now  *moment
	open int
	// watching ends with the last subscription, stop ends it; counted is closed
	// after the first poll.
	watching context.Context
	stop     context.CancelFunc
	counted  chan struct{}
}

// moment is the store as one poll saw it.
type moment struct {
	at   time.Time     // when the poll began
	over chan struct{} // closed by the next moment

	mu    sync.Mutex // guards reads
	reads map[string]*reading
}

// reading is the first page of one list, for all who ask for it at a moment.
type reading struct {
	done chan struct{}
	list graph.List[graph.Event]
	err  error
}

func newFeed(s graph.Store) *feed {
	return &feed{store: s, interval: pollInterval, kick: make(chan struct{}, 1), closed: make(chan struct{}), now: newMoment(time.Now())}
}

func newMoment(at time.Time) *moment {
	return &moment{at: at, over: make(chan struct{}), reads: map[string]*reading{}}
}

// moment is the present one.
func (f *feed) moment() *moment {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now
}

// next begins a moment and wakes the subscriptions.
func (f *feed) next(at time.Time) {
	f.mu.Lock()
	defer f.mu.Unlock()
	close(f.now.over)
	f.now = newMoment(at)
}

// wrote is called after this process has written.
func (f *feed) wrote() {
	select {
	case f.kick <- struct{}{}:
	default: // one is asked for already
	}
}

// enter admits a subscription, unless there are as many as may be.
func (f *feed) enter() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.open >= maxSubscribers {
		return false
	}
	if f.open++; f.open == 1 {
		f.now = newMoment(time.Now()) // nobody has seen to the last one's end
		f.watching, f.stop = context.WithCancel(context.Background())
		f.counted = make(chan struct{})
		go f.watch(f.watching, f.counted)
	}
	return true
}

func (f *feed) leave() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.open--; f.open == 0 {
		f.stop()
	}
}

// tally tells whether there is something new: how many events were recorded
// after a moment, and the last of them. Reading the events themselves would
// cost as much as a large load while one runs.
type tally struct {
	after time.Time
	total int
	last  graph.EventID
}

func count(ctx context.Context, s graph.Store, after time.Time) (tally, error) {
	l, err := s.Events(ctx, graph.EventFilter{RecordedAfter: after}, graph.ByRecorded, graph.Page{Last: 1, Total: true})
	t := tally{after: after, total: l.Total}
	for _, e := range l.Items {
		t.last = e.ID
	}
	return t, err
}

// watch polls until the context ends, and closes counted after the first time.
func (f *feed) watch(ctx context.Context, counted chan<- struct{}) {
	ticker := time.NewTicker(f.interval)
	defer ticker.Stop()
	for seen, begun := (tally{after: time.Now().Add(-overlap)}), false; ; {
		at := time.Now()
		// Counting from a later moment on begins before the other count, which
		// so vouches for it.
		later, err := seen, error(nil)
		if at.Sub(seen.after) > 3*overlap {
			later, err = count(ctx, f.store, at.Add(-overlap))
		}
		now := seen
		if err == nil {
			now, err = count(ctx, f.store, seen.after)
		}
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			slog.WarnContext(ctx, "subscriptions wait for the store", "error", err)
		case !begun:
			begun, seen = true, now
			close(counted)
		case now != seen:
			f.next(at)
			fallthrough
		default:
			if seen = now; later.after != now.after {
				seen = later
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		case <-f.kick:
		}
	}
}

// sightings are events that were seen, by when they were first loaded.
type sightings map[graph.EventID]time.Time

// read calls fresh with each event that the filter selects and that was not
// seen before, in the order of loading.
func (s sightings) read(ctx context.Context, store graph.Store, f graph.EventFilter, fresh func(graph.Event) error) error {
	for e, err := range graph.AllEvents(ctx, store, f, graph.ByRecorded) {
		if err != nil {
			return err
		}
		if _, known := s[e.ID]; known {
			continue
		}
		s[e.ID] = e.Recorded
		if err := fresh(e); err != nil {
			return err
		}
	}
	return nil
}

// forget drops what a read since then does not meet again.
func (s sightings) forget(since time.Time) {
	for id, at := range s {
		if at.Before(since.Add(-overlap)) {
			delete(s, id)
		}
	}
}

// together is the store for subscriptions that read at one moment: those that
// ask for the same list get the same first page of it. Later pages are read by
// each, so that a large load is not held in memory.
type together struct {
	graph.Store
	feed *feed
	at   *moment
}

// Events implements graph.Store.
func (t together) Events(ctx context.Context, f graph.EventFilter, o graph.EventOrder, p graph.Page) (graph.List[graph.Event], error) {
	if p.After != "" {
		return t.Store.Events(ctx, f, o, p)
	}
	key := fmt.Sprintf("%+v %d", f, o)
	t.at.mu.Lock()
	r, begun := t.at.reads[key]
	if !begun {
		r = &reading{done: make(chan struct{})}
		t.at.reads[key] = r
	}
	t.at.mu.Unlock()
	if !begun {
		// The one who began it may leave before the others.
		t.feed.mu.Lock()
		watching := t.feed.watching
		t.feed.mu.Unlock()
		r.list, r.err = t.Store.Events(watching, f, o, p)
		if r.err != nil {
			t.at.mu.Lock()
			delete(t.at.reads, key)
			t.at.mu.Unlock()
		}
		close(r.done)
	}
	select {
	case <-r.done:
		return r.list, r.err
	case <-ctx.Done():
		return graph.List[graph.Event]{}, ctx.Err()
	}
}

// follow calls fresh with each event that the filter selects and that is loaded
// from now on, by whomever, in the order of loading, each once. It calls ready
// once events count as new. It ends with the context or with the feed, then
// without an error, or with an error of ready or fresh; while the store is
// unavailable it waits.
func (f *feed) follow(ctx context.Context, filter graph.EventFilter, ready func() error, fresh func(graph.Event) error) error {
	f.mu.Lock()
	counted := f.counted
	f.mu.Unlock()
	// What is loaded from the first count on is noticed.
	select {
	case <-ctx.Done():
		return nil
	case <-f.closed:
		return nil
	case <-counted:
	}
	seen := sightings{}
	at := f.moment()
	since, begun := at.at, false
	for {
		filter.RecordedAfter = since.Add(-overlap)
		var err error
		if begun {
			err = seen.read(ctx, together{f.store, f, at}, filter, fresh)
		} else {
			// What is there already is taken as seen. What others have read at
			// this moment may lack some of it.
			err = seen.read(ctx, f.store, filter, func(graph.Event) error { return nil })
		}
		if err == nil {
			since = at.at
			seen.forget(since)
		}
		if err == nil && !begun {
			if err := ready(); err != nil {
				return err
			}
			begun = true
		}
		wait := at.over
		var again <-chan time.Time
		switch {
		case ctx.Err() != nil:
			return nil
		case errors.Is(err, graph.ErrUnavailable):
			wait, again = nil, time.After(f.interval)
		case err != nil:
			return err
		}
		select {
		case <-ctx.Done():
			return nil
		case <-f.closed:
			return nil
		case <-again:
		case <-wait:
		}
		at = f.moment()
	}
}
