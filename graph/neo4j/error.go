package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"backchannel/graph"
)

// errClosed is what calls after Close get.
var errClosed = fmt.Errorf("%w: the store is closed", graph.ErrUnavailable)

// classify gives an error of the driver its category, by its type and the
// server's code. What the context says comes first: cancelling shows as any of
// half a dozen failures of the connection.
func (s *Store) classify(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case s.use.over():
		return errClosed
	}
	for _, category := range []error{graph.ErrNotFound, graph.ErrConflict, graph.ErrInvalid, graph.ErrUnavailable} {
		if errors.Is(err, category) {
			return err
		}
	}
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		return s.classifyCode(server)
	}
	var limit *neo4j.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		if last := limit.Errors[len(limit.Errors)-1]; errors.As(last, &server) {
			return s.classifyCode(server)
		}
	}
	return fmt.Errorf("%w: Neo4j at %s: %v; check that it runs, that the address and scheme are right, and that no firewall is between",
		graph.ErrUnavailable, s.address, err)
}

// codes maps prefixes of the server's codes to categories and advice; the first that fits counts.
var codes = []struct {
	prefix   string
	category error
	advice   string
}{
	{"Neo.ClientError.Security.AuthenticationRateLimit", graph.ErrUnavailable, "too many sign-ins failed; wait some seconds and check user and password"},
	{"Neo.ClientError.Security.Forbidden", graph.ErrUnavailable, "the user lacks the right to do this"},
	{"Neo.ClientError.Security", graph.ErrUnavailable, "check user and password"},
	{"Neo.ClientError.Database", graph.ErrUnavailable, "check the database's name"},
	{"Neo.ClientError.Schema", graph.ErrConflict, "the database holds what Backchannel has not put there; give it one of its own"},
	{"Neo.ClientError.Transaction", graph.ErrUnavailable, "the server ended the transaction; it may have taken too long"},
	{"Neo.TransientError", graph.ErrUnavailable, "it may succeed later"},
}

func (s *Store) classifyCode(e *neo4j.Neo4jError) error {
	for _, c := range codes {
		if strings.HasPrefix(e.Code, c.prefix) {
			return fmt.Errorf("%w: Neo4j at %s: %s (%s); %s", c.category, s.address, e.Msg, e.Code, c.advice)
		}
	}
	return fmt.Errorf("%w: Neo4j at %s: %s (%s)", graph.ErrUnavailable, s.address, e.Msg, e.Code)
}
