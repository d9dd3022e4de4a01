package languagemodel

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
)

// Counts is what an extractor has asked, taken and dropped. It may be used by
// any number of goroutines.
type Counts struct {
	articles, events, claims   atomic.Int64
	requests, retried          atomic.Int64
	promptTokens, answerTokens atomic.Int64
	mu                         sync.Mutex // guards dropped
	dropped                    map[Reason]int
}

func (c *Counts) drop(why Reason) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.dropped == nil {
		c.dropped = map[Reason]int{}
	}
	c.dropped[why]++
}

// Dropped returns how often each reason was met; reasons never met are absent.
func (c *Counts) Dropped() map[Reason]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := make(map[Reason]int, len(c.dropped))
	for why, n := range c.dropped {
		out[why] = n
	}
	return out
}

// String is one line for the end of a load, and one for each reason met.
func (c *Counts) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "language model: %d articles, %d claims, %d events; %d requests (%d repeated), %d tokens read, %d written",
		c.articles.Load(), c.claims.Load(), c.events.Load(), c.requests.Load(), c.retried.Load(), c.promptTokens.Load(), c.answerTokens.Load())
	dropped := c.Dropped()
	for _, why := range Reasons() {
		if n := dropped[why]; n > 0 {
			fmt.Fprintf(&b, "\n  %d dropped: %s", n, why)
		}
	}
	return b.String()
}
