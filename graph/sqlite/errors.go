package sqlite

import (
	"context"
	"errors"
	"fmt"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// classify gives a driver's error the category that its result code means;
// an interrupted statement gives the context's error.
func classify(ctx context.Context, err error) error {
	if err == nil || categorised(err) {
		return err
	}
	if ctxErr := ctx.Err(); ctxErr != nil {
		return ctxErr
	}
	switch sqlite.ErrCode(err).ToPrimary() {
	case sqlite.ResultFull:
		return fmt.Errorf("%w: the disk is full: nothing of this was written; make room and write it again: %w", graph.ErrUnavailable, err)
	case sqlite.ResultBusy, sqlite.ResultLocked, sqlite.ResultInterrupt, sqlite.ResultIOErr,
		sqlite.ResultCantOpen, sqlite.ResultReadOnly, sqlite.ResultNoMem, sqlite.ResultPerm, sqlite.ResultAuth, sqlite.ResultProtocol:
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	case sqlite.ResultNotADB, sqlite.ResultCorrupt, sqlite.ResultSchema:
		return fmt.Errorf("%w: %w", graph.ErrConflict, err)
	case sqlite.ResultTooBig:
		return fmt.Errorf("%w: %w", graph.ErrInvalid, err)
	}
	return err
}

func categorised(err error) bool {
	for _, c := range []error{graph.ErrNotFound, graph.ErrConflict, graph.ErrInvalid, graph.ErrUnavailable, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, c) {
			return true
		}
	}
	return false
}
