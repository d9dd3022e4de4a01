package graph

import (
	"errors"
	"fmt"
)

// The closed set of error categories. Adapters translate their drivers' errors
// into these; callers test them with errors.Is and import no driver.
var (
	// ErrNotFound says that a named thing is not in the graph. Lists and set
	// reads never return it: what is missing is absent from their result.
	ErrNotFound = errors.New("not found")
	// ErrConflict says that the store holds something which excludes the
	// request: another program's schema, a newer version.
	ErrConflict = errors.New("conflict")
	// ErrInvalid says that the caller's input cannot be right as it is.
	ErrInvalid = errors.New("invalid")
	// ErrUnavailable says that the store could not be reached or gave up;
	// the same call may succeed later.
	ErrUnavailable = errors.New("unavailable")
)

// Invalidf returns an error of category [ErrInvalid].
func Invalidf(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrInvalid, fmt.Sprintf(format, args...))
}
