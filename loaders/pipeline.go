package loaders

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"backchannel/graph"
	"backchannel/loaders/graphml"
	"backchannel/loaders/html"
	"backchannel/loaders/jsonl"
	"backchannel/loaders/page"
	"backchannel/loaders/parquet"
	"backchannel/loaders/text"
	"backchannel/loaders/turtle"
)

// Extractor reads articles. It must be safe for concurrent use.
type Extractor interface {
	// Extract returns facts that validate, with Recorded zero. An error of
	// category [graph.ErrUnavailable] is the extractor's own and ends the
	// reading of all articles; any other is this article's.
	Extract(ctx context.Context, a graph.Article) (graph.Facts, error)
}

// Options say how to read sources.
type Options struct {
	Format   Format // "" detects each source's
	Jobs     int    // sources read at a time; at least 1
	MaxBytes int64  // of a page; 0 means page.DefaultMaxBytes
	// Clock tells when a claim is written, which becomes Recorded where a
	// source has none of its own, and which pages are from the future, to be
	// refused. nil sets nothing and refuses none.
	Clock func() time.Time
}

func (o Options) now() time.Time {
	if o.Clock == nil {
		return time.Time{}
	}
	// Stores keep whole microseconds.
	return o.Clock().UTC().Truncate(time.Microsecond)
}

// Item is one article, or why there is none.
type Item struct {
	Source string
	File   string // what a JSON line says it came from; else the source
	Facts  graph.Facts
	// Err says what was wrong with this article; those after it go on.
	Err error
}

// Read reads the sources on several goroutines and calls each with what they
// yield: in the order of the sources, one call at a time, on the caller's
// goroutine. It stops at the first error that each returns and returns that,
// or the context's, or that of an extractor which is not available. A source
// that cannot be read is an Item with an Err.
func Read(ctx context.Context, sources []Source, x Extractor, o Options, each func(Item) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	jobs := max(o.Jobs, 1)
	// Each source has a channel of its own; the queue of channels keeps the
	// order and bounds how far readers run ahead.
	queue := make(chan chan Item, jobs)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(queue)
		work, workCtx := errgroup.WithContext(ctx)
		work.SetLimit(jobs)
		for _, s := range sources {
			items := make(chan Item, 1)
			select {
			case queue <- items:
			case <-workCtx.Done():
				close(items)
				return errors.Join(work.Wait(), ctx.Err())
			}
			work.Go(func() error {
				defer close(items)
				return readSource(workCtx, s, x, o, items)
			})
		}
		return work.Wait()
	})
	var failed error
	for items := range queue {
		for it := range items {
			if failed == nil {
				if failed = each(it); failed != nil {
					cancel()
				}
			}
		}
	}
	err := g.Wait()
	if failed != nil {
		return failed
	}
	return err
}

// readSource sends what a source yields; its error is the context's, or an
// extractor's that is not available.
func readSource(ctx context.Context, s Source, x Extractor, o Options, items chan<- Item) error {
	send := func(it Item) bool {
		it.Source = s.Name
		if it.File == "" {
			it.File = s.Name
		}
		select {
		case items <- it:
			return true
		case <-ctx.Done():
			return false
		}
	}
	if ctx.Err() != nil {
		return ctx.Err() // another source has ended the reading
	}
	r, err := s.Open(ctx)
	if err != nil {
		send(Item{Err: err})
		return ctx.Err()
	}
	defer r.Close()
	head := heads.Get().(*bufio.Reader)
	head.Reset(r)
	defer func() { head.Reset(nil); heads.Put(head) }()
	format := o.Format
	if format == "" {
		start, _ := head.Peek(4096)
		format = Detect(start)
	}
	if format == JSONL {
		for l, err := range jsonl.Read(head) {
			if err != nil {
				err = fmt.Errorf("%s: %w", s.Name, err)
			}
			if !send(Item{File: l.File, Facts: l.Facts, Err: err}) {
				break
			}
		}
		return ctx.Err()
	}
	if read := exports[format]; read != nil {
		all, err := read(head)
		if err != nil {
			send(Item{Err: fmt.Errorf("%s: %w", s.Name, err)})
		}
		for _, f := range all {
			if !send(Item{Facts: f}) {
				break
			}
		}
		return ctx.Err()
	}
	facts, err := ReadPage(ctx, s.Name, head, format, x, o)
	switch {
	case errors.Is(err, graph.ErrUnavailable):
		return err
	case err != nil && ctx.Err() != nil: // not the article's fault
		return ctx.Err()
	}
	send(Item{Facts: facts, Err: err})
	return ctx.Err()
}

// heads are buffers for the first bytes of sources, and raws for whole pages.
var (
	heads = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, 4096) }}
	raws  = sync.Pool{New: func() any { return new(bytes.Buffer) }}
)

// exports read what full exports wrote, each whole.
var exports = map[Format]func(io.Reader) ([]graph.Facts, error){
	GraphML: graphml.Read, Turtle: turtle.Read, Parquet: parquet.Read,
}

// ReadPage reads one newspaper page, text or HTML, into facts. Recorded is zero.
func ReadPage(ctx context.Context, name string, r io.Reader, format Format, x Extractor, o Options) (graph.Facts, error) {
	limit := o.MaxBytes
	if limit == 0 {
		limit = page.DefaultMaxBytes
	}
	// One byte over the limit is enough to be refused for it.
	raw := raws.Get().(*bytes.Buffer)
	defer raws.Put(raw)
	raw.Reset()
	if _, err := raw.ReadFrom(io.LimitReader(r, limit+1)); err != nil {
		return graph.Facts{}, fmt.Errorf("%s: %w", name, err)
	}
	parse := text.Parse
	if format == HTML {
		parse = html.Parse
	}
	a, err := parse(name, raw.Bytes(), page.Options{MaxBytes: limit, Now: o.now()})
	if err != nil {
		return graph.Facts{}, err
	}
	facts, err := x.Extract(ctx, a)
	if err != nil {
		return graph.Facts{}, fmt.Errorf("%s: %w", name, err)
	}
	return facts, nil
}

// Summary counts what a load did.
type Summary struct {
	Articles int
	Events   int // claims, of which several may be one event
	Entities int // likewise
	Refused  []Refusal
}

// Refusal is an article that was not loaded, and why.
type Refusal struct {
	Source string
	Err    error
}

// Load reads the sources and writes each article to the store in a transaction
// of its own; a nil store makes it a rehearsal. A bad article is counted and
// does not stop the load, a failure of the store does. progress, where not nil,
// is called after each item.
func Load(ctx context.Context, store graph.Store, sources []Source, x Extractor, o Options, progress func(Item)) (Summary, error) {
	var sum Summary
	err := Read(ctx, sources, x, o, func(it Item) error {
		if it.Err == nil && it.Facts.Recorded.IsZero() {
			it.Facts.Recorded = o.now()
		}
		if it.Err == nil && store != nil {
			switch err := store.Write(ctx, it.Facts); {
			case errors.Is(err, graph.ErrInvalid):
				it.Err = fmt.Errorf("%s: %w", it.Source, err)
			case err != nil:
				return fmt.Errorf("%s: %w", it.Source, err)
			}
		}
		if it.Err != nil {
			sum.Refused = append(sum.Refused, Refusal{it.Source, it.Err})
		} else {
			sum.Articles++
			sum.Events += len(it.Facts.Events)
			sum.Entities += len(it.Facts.Entities)
		}
		if progress != nil {
			progress(it)
		}
		return nil
	})
	return sum, err
}
