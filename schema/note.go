package schema

import "context"

// Note is what the endpoint notes of a request, for whoever logs it. It is
// written by the request's goroutine alone.
type Note struct {
	Caller    string   // whose token it came with; "" without one
	Operation string   // of a bounded set: a persisted document, or the kind of operation
	Errors    []string // codes, one for each error
}

type noteKey struct{}

// WithNote gives a request a Note to be filled.
func WithNote(ctx context.Context) (context.Context, *Note) {
	n := &Note{}
	return context.WithValue(ctx, noteKey{}, n), n
}

// noteOf is the request's note, or one that nobody reads.
func noteOf(ctx context.Context) *Note {
	if n, ok := ctx.Value(noteKey{}).(*Note); ok {
		return n
	}
	return &Note{}
}
