package schema

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
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
}

func (e *requestError) Error() string { return e.message }

// present gives the code and the words by which a client learns of an error.
// What has no category is internal: logged in full, shown as nothing.
func present(err error) (code, message string) {
	for _, c := range []struct {
		is            error
		code, message string
	}{
		{context.DeadlineExceeded, codeTimeout, "the query took longer than this server allows; ask for less, or for fewer levels"},
		{context.Canceled, codeTimeout, "the query was given up"},
		{graph.ErrInvalid, codeInvalid, strings.TrimPrefix(err.Error(), graph.ErrInvalid.Error()+": ")},
		{errForbidden, codeForbidden, "this needs the right to write: a token of the role editor"},
		{graph.ErrNotFound, codeNotFound, "not found"},
		{graph.ErrConflict, codeConflict, "the store does not allow this"},
		{graph.ErrUnavailable, codeUnavailable, "the store cannot be reached at the moment; try again"},
	} {
		if errors.Is(err, c.is) {
			return c.code, c.message
		}
	}
	return codeInternal, "internal error; the server's log has it"
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
			return v, nil
		}
		return func() (v any, err error) {
			defer func() {
				if r := recover(); r != nil {
					v, err = nil, fail(fmt.Errorf("panic: %v", r))
				}
			}()
			if v, err = later(); err != nil {
				return nil, fail(err)
			}
			return v, nil
		}, nil
	}
}

// fail records the code of an error at a path and returns what may be shown.
func (r *reader) fail(path *graphql.ResponsePath, cause error) error {
	code, message := present(cause)
	if code == codeInternal || code == codeUnavailable {
		slog.ErrorContext(r.ctx, "resolve", "path", fmt.Sprint(path.AsArray()...), "error", cause)
	}
	r.codes[fmt.Sprint(path.AsArray()...)] = code
	return errors.New(message)
}

// coded gives the errors of an execution their codes.
func (r *reader) coded(errs []gqlerrors.FormattedError) []gqlerrors.FormattedError {
	for i, e := range errs {
		code, known := r.codes[fmt.Sprint(e.Path...)]
		switch {
		case known:
		case r.ctx.Err() != nil:
			code, errs[i].Message = present(r.ctx.Err())
		case strings.HasPrefix(e.Message, "Cannot return null for non-nullable"):
			// The cause stands at a path of its own, or the store lacks a node.
			code = codeInternal
		default:
			code = codeInvalid
		}
		errs[i].Extensions = map[string]any{"code": code}
	}
	return errs
}
