package schema

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"reflect"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"

	"backchannel/graph"
)

// The closed set of extensions.code. Clients test them; messages may change.
const (
	codeParse       = "GRAPHQL_PARSE_FAILED"
	codeValidation  = "GRAPHQL_VALIDATION_FAILED"
	codeBadRequest  = "BAD_REQUEST"
	codeLimit       = "LIMIT_EXCEEDED"
	codeInvalid     = "BAD_USER_INPUT"
	codeNotFound    = "NOT_FOUND"
	codeConflict    = "CONFLICT"
	codeUnavailable = "UNAVAILABLE"
	codeTimeout     = "TIMEOUT"
	codeInternal    = "INTERNAL"
	codeForbidden   = "FORBIDDEN"
)

// requestError is an error of the request itself, before anything is executed.
type requestError struct {
	code    string
	message string
	errs    []gqlerrors.FormattedError // with locations, where there are any
	// extensions are shown beside the code; nil for none.
	extensions map[string]any
	status     int // of HTTP; 0 is what the code says
}

func (e *requestError) Error() string { return e.message }

// present gives the words and the extensions by which a client learns of an
// error. What has no category is internal: logged in full, shown as nothing.
func present(err error) (message string, extensions map[string]any) {
	var re *requestError
	if errors.As(err, &re) {
		extensions = map[string]any{"code": re.code}
		maps.Copy(extensions, re.extensions)
		return re.message, extensions
	}
	for _, c := range []struct {
		is            error
		code, message string
	}{
		{context.DeadlineExceeded, codeTimeout, "the query took too long"},
		{context.Canceled, codeTimeout, "the query was given up"},
		{graph.ErrInvalid, codeInvalid, strings.TrimPrefix(err.Error(), graph.ErrInvalid.Error()+": ")},
		{errForbidden, codeForbidden, "this needs the right to write: a token of the role editor"},
		{graph.ErrNotFound, codeNotFound, "not found"},
		{graph.ErrConflict, codeConflict, "the store does not allow this"},
		{graph.ErrUnavailable, codeUnavailable, "the store cannot be reached at the moment; try again"},
	} {
		if errors.Is(err, c.is) {
			return c.message, map[string]any{"code": c.code}
		}
	}
	return "internal error; the server's log has it", map[string]any{"code": codeInternal}
}

// guarded lets a resolver fail without telling of the inside: an error keeps
// its code beside the request, by path, since graphql-go loses what a thunk
// returns; a panic becomes an internal error.
func guarded(resolve graphql.FieldResolveFn) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (v any, err error) {
		fail := func(cause error) error { return readerFrom(p.Context).fail(p.Info.Path, cause) }
		defer func() {
			if r := recover(); r != nil {
				v, err = nil, fail(fmt.Errorf("panic: %v", r))
			}
		}()
		v, err = resolve(p)
		if err != nil {
			return nil, fail(err)
		}
		later, ok := v.(thunk)
		if !ok {
			if err := readerFrom(p.Context).count(v); err != nil {
				return nil, fail(err)
			}
			return v, nil
		}
		return func() (v any, err error) {
			defer func() {
				if r := recover(); r != nil {
					v, err = nil, fail(fmt.Errorf("panic: %v", r))
				}
			}()
			if v, err = later(); err == nil {
				err = readerFrom(p.Context).count(v)
			}
			if err != nil {
				return nil, fail(err)
			}
			return v, nil
		}, nil
	}
}

// count takes the items of a list from what the request may have.
func (r *reader) count(v any) error {
	switch v := v.(type) {
	case nil, graph.Node, string, *connection:
		return nil
	case []any:
		return r.budget.count(len(v))
	default:
		if list := reflect.ValueOf(v); list.Kind() == reflect.Slice {
			return r.budget.count(list.Len())
		}
		return nil
	}
}

// fail records the extensions of an error at a path and returns what may be
// shown.
func (r *reader) fail(path *graphql.ResponsePath, cause error) error {
	message, extensions := present(cause)
	at := fmt.Sprint(path.AsArray()...)
	if code := extensions["code"]; code == codeInternal || code == codeUnavailable {
		slog.ErrorContext(r.ctx, "resolve", "path", at, "error", cause)
	}
	r.errors[at] = extensions
	return errors.New(message)
}

// coded gives the errors of an execution their extensions.
func (r *reader) coded(errs []gqlerrors.FormattedError) []gqlerrors.FormattedError {
	for i, e := range errs {
		extensions, known := r.errors[fmt.Sprint(e.Path...)]
		switch {
		case known:
		case strings.HasPrefix(e.Message, "Cannot return null for non-nullable"):
			// The cause stands at a path of its own, or the store lacks a node.
			extensions = map[string]any{"code": codeInternal}
		default:
			extensions = map[string]any{"code": codeInvalid}
		}
		errs[i].Extensions = extensions
	}
	return errs
}
