package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// Options are settings of a store. The zero value is right for most.
type Options struct {
	// Readers is how many reads may run at once; 0 means four, or as many as
	// there are processors, if more.
	Readers int
	// Busy is how long a write waits for one of another process; 0 means 10 s.
	Busy time.Duration
	// MustExist makes Open refuse, with graph.ErrNotFound, to create a file.
	MustExist bool
}

// Memory is the path of a graph that lives as long as its Store: it is kept in
// a temporary file, since only a file can be written and read at the same time.
const Memory = ":memory:"

// Store is a [graph.Store] in an SQLite file.
type Store struct {
	path    string
	options Options
	temp    string // folder to remove on Close; ""
	writer  chan *conn
	readers chan *conn // that are open and idle
	unready chan *conn // nil for each that is not open yet
	closed  chan struct{}
	once    sync.Once
	err     error // of closing
}

var _ graph.Store = (*Store)(nil)

// Open opens the graph in the file at path, which it creates if need be, and
// brings its schema up to date. A file of another program and one written by a
// newer version of this are refused with graph.ErrConflict, one that cannot be
// opened with graph.ErrUnavailable.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if path == "" {
		return nil, graph.Invalidf("the graph's file has no name")
	}
	if o.Readers <= 0 {
		o.Readers = max(4, runtime.GOMAXPROCS(0))
	}
	if o.Busy <= 0 {
		o.Busy = 10 * time.Second
	}
	s := &Store{path: path, options: o, closed: make(chan struct{}), writer: make(chan *conn, 1),
		readers: make(chan *conn, o.Readers), unready: make(chan *conn, o.Readers)}
	if path == Memory {
		dir, err := os.MkdirTemp("", "backchannel-")
		if err != nil {
			return nil, fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
		}
		s.temp, s.path = dir, filepath.Join(dir, "graph.db")
	} else if _, err := os.Stat(path); o.MustExist && errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: there is no graph at %s: load something first", graph.ErrNotFound, path)
	}
	w, err := s.connect(false)
	if err == nil {
		done := w.watch(ctx)
		err = s.migrate(ctx, w)
		done()
		if err != nil {
			w.Close() // the first error tells more
		}
	}
	if err != nil {
		s.remove() // likewise
		return nil, fmt.Errorf("open %s: %w", path, classify(ctx, err))
	}
	s.writer <- w
	for range o.Readers {
		s.unready <- nil
	}
	return s, nil
}

// connect opens one connection. WAL lets readers go on while one writes; with
// synchronous NORMAL a killed program loses nothing, a power cut the last
// transactions at most.
func (s *Store) connect(readOnly bool) (*conn, error) {
	flags := sqlite.OpenReadWrite
	if !readOnly {
		flags |= sqlite.OpenCreate
	}
	sc, err := sqlite.OpenConn(s.path, flags)
	if err != nil {
		return nil, err
	}
	c := newConn(sc)
	// Another process that opens the same file holds the lock for moments only.
	c.SetBusyTimeout(s.options.Busy)
	settings := []string{"PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -16000"}
	if readOnly {
		settings = append(settings, "PRAGMA query_only = ON")
	} else {
		// Pages of 8 KiB cost a tenth less to write than those of 4 or 16; it
		// counts for new files alone, and before the log.
		settings = append(settings, "PRAGMA page_size = 8192", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -128000")
	}
	if s.temp != "" {
		settings = append(settings, "PRAGMA synchronous = OFF")
	}
	for _, q := range settings {
		if _, err := number(sc, q); err != nil {
			sc.Close() // the first error tells more
			return nil, err
		}
	}
	err = sc.CreateFunction("fold", &sqlite.FunctionImpl{NArgs: 1, Deterministic: true, AllowIndirect: true,
		Scalar: func(_ sqlite.Context, a []sqlite.Value) (sqlite.Value, error) {
			return sqlite.TextValue(graph.FoldText(a[0].Text())), nil
		}})
	if err != nil {
		sc.Close() // the first error tells more
		return nil, err
	}
	// From here on a wait for a lock is in short steps, so that it ends when the
	// context does.
	c.SetBusyTimeout(20 * time.Millisecond)
	return c, nil
}

// Path returns the path of the graph's file.
func (s *Store) Path() string { return s.path }

// Close waits for what is under way and closes the file.
func (s *Store) Close(ctx context.Context) error {
	s.once.Do(func() {
		close(s.closed)
		s.err = s.shut(ctx)
	})
	return s.err
}

func (s *Store) shut(ctx context.Context) error {
	var errs []error
	take := func(open, unready chan *conn) {
		select {
		case c := <-open:
			errs = append(errs, c.Close())
		case <-unready:
		case <-ctx.Done():
			errs = append(errs, ctx.Err())
		}
	}
	for range cap(s.readers) {
		take(s.readers, s.unready)
	}
	take(s.writer, nil) // last: it folds the log into the file and removes it
	return errors.Join(append(errs, s.remove())...)
}

func (s *Store) remove() error {
	if s.temp == "" {
		return nil
	}
	return os.RemoveAll(s.temp)
}

// acquire takes an open connection, opens one if none is idle and unready has
// room, or says why there is none. Whoever holds one gives it back to the first
// channel. Reads one after another use one connection: each has a cache.
func (s *Store) acquire(ctx context.Context, from, unready chan *conn) (*conn, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	select {
	case <-s.closed:
		return nil, fmt.Errorf("%w: the graph is closed", graph.ErrUnavailable)
	default:
	}
	select {
	case c := <-from:
		return c, nil
	default:
	}
	select {
	case c := <-from:
		return c, nil
	case <-unready:
		c, err := s.connect(true)
		if err != nil {
			unready <- nil
			return nil, classify(ctx, err)
		}
		return c, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-s.closed:
		return nil, fmt.Errorf("%w: the graph is closed", graph.ErrUnavailable)
	}
}

// read runs f in one read transaction, so that all its statements see the
// graph as of one moment. They are interrupted when the context ends.
func (s *Store) read(ctx context.Context, f func(*conn) error) (err error) {
	c, err := s.acquire(ctx, s.readers, s.unready)
	if err != nil {
		return err
	}
	defer func() { s.readers <- c }()
	done := c.watch(ctx)
	if err := c.exec("BEGIN"); err != nil {
		done()
		return classify(ctx, err)
	}
	err = classify(ctx, f(c))
	done() // before the end, which is not to be interrupted
	return errors.Join(err, c.exec("ROLLBACK"))
}

// write runs f in the one write transaction of this moment: this store has one
// writer, and others' are waited for.
func (s *Store) write(ctx context.Context, f func(*conn) error) (err error) {
	c, err := s.acquire(ctx, s.writer, nil)
	if err != nil {
		return err
	}
	defer func() { s.writer <- c }()
	done := c.watch(ctx)
	if err = s.begin(ctx, c); err == nil {
		if err = f(c); err == nil {
			err = c.exec("COMMIT")
		}
		err = classify(ctx, err)
	}
	done() // before the end, which is not to be interrupted
	if err != nil && !c.AutocommitEnabled() {
		err = errors.Join(err, c.exec("ROLLBACK"))
	}
	return err
}

// begin starts a write transaction, for which it waits as long as the options
// allow. Its context is watched already.
func (s *Store) begin(ctx context.Context, c *conn) error {
	for wait := time.Now().Add(s.options.Busy); ; {
		err := c.exec("BEGIN IMMEDIATE")
		switch {
		case err == nil:
			return nil
		case ctx.Err() != nil:
			return ctx.Err()
		case sqlite.ErrCode(err).ToPrimary() != sqlite.ResultBusy:
			return classify(ctx, err)
		case time.Now().After(wait):
			return fmt.Errorf("%w: another process has been writing to %s for %v: %w", graph.ErrUnavailable, s.path, s.options.Busy, err)
		}
	}
}
