package neo4j

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"backchannel/graph"
)

// Store is a graph in a Neo4j database.
type Store struct {
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager // so that reads see this store's writes, on whichever server
	database  string
	address   string // for messages: no user, no password
	timeout   time.Duration
	use       use
}

var _ graph.Store = (*Store)(nil)

// Open connects to the database, makes the constraints and indexes that are
// missing, and waits until these answer. A server that cannot be reached,
// refuses the user or lacks the database is an error of category
// [graph.ErrUnavailable] that names the address; a database of a newer or
// another program one of [graph.ErrConflict]; options that cannot be right one of
// [graph.ErrInvalid].
func Open(ctx context.Context, o Options) (*Store, error) {
	u, err := url.Parse(o.URI)
	if err != nil || u.Host == "" {
		return nil, graph.Invalidf("the Neo4j address is not of the form neo4j://host:7687")
	}
	auth := neo4j.NoAuth()
	if o.User != "" {
		auth = neo4j.BasicAuth(o.User, o.Password, "")
	}
	s := &Store{database: o.Database, address: u.Host, timeout: o.Timeout, bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{})}
	s.driver, err = neo4j.NewDriverWithContext(o.URI, auth, func(c *config.Config) {
		c.UserAgent = "backchannel"
		c.SocketConnectTimeout = 10 * time.Second
		c.ConnectionAcquisitionTimeout = 30 * time.Second
		// Hints for people who tune queries; nobody reads them here.
		c.NotificationsMinSeverity = notifications.DisabledLevel
		if o.Retry > 0 {
			c.MaxTransactionRetryTime = o.Retry
		}
	})
	if err != nil {
		return nil, graph.Invalidf("the Neo4j address %s: %v", u.Redacted(), err)
	}
	if err := s.begin(ctx); err != nil {
		s.Close(context.WithoutCancel(ctx))
		return nil, fmt.Errorf("open Neo4j: %w", err)
	}
	return s, nil
}

func (s *Store) begin(ctx context.Context) error {
	if err := s.driver.VerifyConnectivity(ctx); err != nil {
		return s.classify(ctx, err)
	}
	return s.migrate(ctx)
}

// Close waits for what is under way and closes the connections. Where the
// context ends first they are closed all the same.
func (s *Store) Close(ctx context.Context) error {
	first, err := s.use.close(ctx)
	if !first {
		return nil
	}
	if err := errors.Join(err, s.driver.Close(ctx)); err != nil {
		return fmt.Errorf("close Neo4j: %w", err)
	}
	return nil
}

// transaction is what a managed transaction runs statements with.
type transaction struct {
	ctx context.Context
	tx  neo4j.ManagedTransaction
}

// row is one record of a result.
type row struct{ *neo4j.Record }

// each runs a statement and hands on its records one by one.
func (t transaction) each(statement string, params map[string]any, do func(row) error) error {
	result, err := t.tx.Run(t.ctx, statement, params)
	if err != nil {
		return err
	}
	for result.Next(t.ctx) {
		if err := do(row{result.Record()}); err != nil {
			return err
		}
	}
	return result.Err()
}

// run runs a statement that returns nothing.
func (t transaction) run(statement string, params map[string]any) error {
	result, err := t.tx.Run(t.ctx, statement, params)
	if err != nil {
		return err
	}
	_, err = result.Consume(t.ctx)
	return err
}

// read runs work in one read transaction, again if that fails for the moment:
// work must begin its results anew. On a cluster it goes to a follower.
func (s *Store) read(ctx context.Context, method string, work func(transaction) error) error {
	return s.transact(ctx, neo4j.AccessModeRead, method, work)
}

func (s *Store) write(ctx context.Context, method string, work func(transaction) error) error {
	return s.transact(ctx, neo4j.AccessModeWrite, method, work)
}

func (s *Store) transact(ctx context.Context, mode neo4j.AccessMode, method string, work func(transaction) error) error {
	if !s.use.begin() {
		return errClosed
	}
	defer s.use.end()
	if err := ctx.Err(); err != nil {
		return err
	}
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database, AccessMode: mode, BookmarkManager: s.bookmarks})
	// Not ctx: a session whose context has ended must give its connection back all the same.
	defer session.Close(context.WithoutCancel(ctx))
	execute := session.ExecuteRead
	if mode == neo4j.AccessModeWrite {
		execute = session.ExecuteWrite
	}
	_, err := execute(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return nil, work(transaction{ctx, tx})
	}, s.limits(ctx, method)...)
	return s.classify(ctx, err)
}

// limits tell the server what runs and when to give up by itself, in case that
// this process cannot tell it any more.
func (s *Store) limits(ctx context.Context, method string) []func(*neo4j.TransactionConfig) {
	limits := []func(*neo4j.TransactionConfig){neo4j.WithTxMetadata(map[string]any{"app": "backchannel", "method": method})}
	timeout := s.timeout
	if deadline, ok := ctx.Deadline(); ok {
		// A moment more than is left, so that the context's error comes first.
		left := max(time.Until(deadline), 0) + time.Second
		if timeout == 0 || left < timeout {
			timeout = left
		}
	}
	if timeout > 0 {
		limits = append(limits, neo4j.WithTxTimeout(timeout))
	}
	return limits
}
