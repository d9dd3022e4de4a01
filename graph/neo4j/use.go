package neo4j

import (
	"context"
	"sync"
)

// use counts the transactions under way: the driver may not be closed while
// they give their connections back.
type use struct {
	mu      sync.Mutex // guards closed, and that nothing begins after it
	closed  bool
	running sync.WaitGroup
}

// begin reports whether a transaction may begin; it calls end when it is over.
func (u *use) begin() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.closed {
		return false
	}
	u.running.Add(1)
	return true
}

func (u *use) end() { u.running.Done() }

// over reports whether close has been called.
func (u *use) over() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.closed
}

// close lets nothing more begin and waits for what is under way, as long as the
// context. It reports whether it is the first to close; the others do not wait.
func (u *use) close(ctx context.Context) (first bool, err error) {
	u.mu.Lock()
	first = !u.closed
	u.closed = true
	u.mu.Unlock()
	if !first {
		return false, nil
	}
	ended := make(chan struct{})
	go func() {
		u.running.Wait()
		close(ended)
	}()
	select {
	case <-ended:
		return true, nil
	case <-ctx.Done():
		return true, ctx.Err()
	}
}
