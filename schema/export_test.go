package schema

import (
	"testing"
	"time"
)

// SetSlowest shortens the wait for slow clients.
func SetSlowest(t *testing.T, d time.Duration) {
	before := slowest
	slowest = d
	t.Cleanup(func() { slowest = before })
}

// Backlog is how many answers wait for a client.
const Backlog = backlog

// SetPollInterval sets how often servers made from now on ask for what others
// have loaded.
func SetPollInterval(t *testing.T, d time.Duration) {
	before := pollInterval
	pollInterval = d
	t.Cleanup(func() { pollInterval = before })
}
