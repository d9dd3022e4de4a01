package schema

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
	"github.com/graphql-go/graphql/language/source"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"

	"backchannel/graph"
)

// Schema answers GraphQL requests from a store. It is safe for concurrent use.
type Schema struct {
	schema    graphql.Schema
	store     graph.Store
	limits    Limits
	timeout   time.Duration
	persisted persisted
	parsed    documentCache
	feed      *feed
	metrics   *metrics
}

// Options are the settings of a Schema; the zero value is usable.
type Options struct {
	Limits Limits
	// Timeout ends an execution; 0 means 30 seconds, negative never.
	Timeout time.Duration
	// Persisted are documents that clients may ask for by name, or by the
	// SHA-256 of their text, instead of sending them.
	Persisted map[string]string
	// OnlyPersisted refuses all others.
	OnlyPersisted bool
	// Ingest reads articles that are handed in; nil refuses all.
	Ingest Ingester
	// Tracer makes a span for each operation and each call of the store; nil
	// makes none.
	Tracer trace.TracerProvider
}

// New makes the schema over a store, which stays the caller's to close.
func New(store graph.Store, o Options) (*Schema, error) {
	modernize()
	s, err := build(resolvers(o.Ingest), enumValues())
	if err != nil {
		return nil, err
	}
	if o.Timeout == 0 {
		o.Timeout = 30 * time.Second
	}
	if o.Tracer == nil {
		o.Tracer = noop.NewTracerProvider()
	}
	m := newMetrics(o.Tracer.Tracer("backchannel/graphql"))
	watched := m.watch(store)
	warm(&s)
	api := &Schema{schema: s, store: watched, limits: o.Limits.withDefaults(), timeout: o.Timeout,
		persisted: newPersisted(o.Persisted, o.OnlyPersisted), parsed: documentCache{max: 500}, feed: newFeed(watched), metrics: m}
	return api, nil
}

func resolvers(ingest Ingester) map[string]graphql.FieldResolveFn {
	m := map[string]graphql.FieldResolveFn{}
	queryResolvers(m)
	entityResolvers(m)
	holdingResolvers(m)
	eventResolvers(m)
	articleResolvers(m)
	analysisResolvers(m)
	connectionResolvers(m)
	mutationResolvers(m, ingest)
	subscriptionResolvers(m)
	return m
}

// Request is one GraphQL request.
type Request struct {
	Query string
	// Document is the name of a persisted document, or "sha256:" and its hash;
	// it stands for Query where that is "".
	Document      string
	OperationName string
	Variables     map[string]any // as encoding/json decodes them
	// ReadOnly refuses mutations, as GET must.
	ReadOnly bool
}

// Response is the answer to a request. Executed tells a request that ran,
// perhaps with errors in it, from one that could not.
type Response struct {
	Data     any // ordered; nil where there is none
	Errors   []gqlerrors.FormattedError
	Executed bool
	status   int // of HTTP, where it is not what the error's code says
}

// Do answers a request. The work ends with the context and with the schema's
// timeout.
func (s *Schema) Do(ctx context.Context, req Request) Response {
	return s.answer(ctx, req, s.budget())
}

// DoAll answers the requests of one body, one after the other. Together they
// may take the time, cost and rows of one.
func (s *Schema) DoAll(ctx context.Context, reqs []Request) []Response {
	ctx, cancel := s.withTimeout(ctx)
	defer cancel()
	b := s.budget()
	all := make([]Response, len(reqs))
	for i, req := range reqs {
		if ctx.Err() != nil {
			all[i] = refused(ended(ctx))
			continue
		}
		all[i] = s.answer(ctx, req, b)
	}
	return all
}

func (s *Schema) budget() *budget { return &budget{maxRows: s.limits.Rows} }

func (s *Schema) withTimeout(ctx context.Context) (context.Context, context.CancelFunc) {
	if s.timeout <= 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeoutCause(ctx, s.timeout, &requestError{code: codeTimeout,
		message:    fmt.Sprintf("the query took longer than this server allows: %v (limit time); ask for less, or for fewer levels", s.timeout),
		extensions: map[string]any{"limit": "time", "max": s.timeout.String()}})
}

// ended is the reason why a context is over.
func ended(ctx context.Context) error {
	var re *requestError
	if errors.As(context.Cause(ctx), &re) {
		return re
	}
	return ctx.Err()
}

func (s *Schema) answer(ctx context.Context, req Request, b *budget) Response {
	start := time.Now()
	ctx, span := s.metrics.tracer.Start(ctx, "graphql")
	defer span.End()
	doc, op, err := s.prepare(req, b)
	var res Response
	switch {
	case err != nil:
		res = refused(err)
	case op.Operation == ast.OperationTypeSubscription:
		res = refused(&requestError{code: codeBadRequest, message: "a subscription is answered as a stream: ask with Accept: text/event-stream"})
	default:
		res = s.execute(ctx, doc, op, req, root{}, b)
	}
	label := s.persisted.label(req, op)
	s.metrics.answered(ctx, label, res, time.Since(start))
	span.SetName("graphql " + label)
	if op != nil {
		span.SetAttributes(attribute.String("graphql.operation.type", op.Operation))
	}
	if len(res.Errors) > 0 {
		span.SetStatus(codes.Error, fmt.Sprint(res.Errors[0].Extensions["code"]))
	}
	return res
}

// execute runs an operation that prepare has passed.
func (s *Schema) execute(ctx context.Context, doc *document, op *ast.OperationDefinition, req Request, parent any, b *budget) Response {
	ctx, cancel := s.withTimeout(ctx)
	defer cancel()
	r := newReader(ctx, s.store, b)
	r.wrote = s.feed.wrote
	result := graphql.Execute(graphql.ExecuteParams{Schema: s.schema, Root: parent, AST: doc.ast, OperationName: req.OperationName,
		Args: req.Variables, Context: r.context()})
	if ctx.Err() != nil {
		// graphql-go returns at once while resolvers run on; they and the
		// reader are left to themselves.
		res := refused(ended(ctx))
		res.Executed = true
		return res
	}
	if result.Data == nil && len(result.Errors) > 0 && len(result.Errors[0].Path) == 0 {
		// Nothing was executed: the variables do not fit.
		return refused(&requestError{code: codeValidation, message: result.Errors[0].Message, errs: result.Errors})
	}
	return Response{Data: ordered(doc, op, result.Data), Errors: r.coded(result.Errors), Executed: true}
}

func refused(err error) Response {
	message, extensions := present(err)
	errs := []gqlerrors.FormattedError{{Message: message}}
	res := Response{}
	var re *requestError
	if errors.As(err, &re) {
		res.status = re.status
		if len(re.errs) > 0 {
			errs = re.errs
		}
	}
	for i := range errs {
		errs[i].Extensions = extensions
	}
	res.Errors = errs
	return res
}

// prepare parses, guards and validates the document, or finds that done.
func (s *Schema) prepare(req Request, b *budget) (*document, *ast.OperationDefinition, error) {
	query, err := s.persisted.query(req)
	if err != nil {
		return nil, nil, err
	}
	if strings.TrimSpace(query) == "" {
		return nil, nil, &requestError{code: codeBadRequest, message: "the request has no query"}
	}
	doc, err := s.document(query)
	if err != nil {
		return nil, nil, err
	}
	op, err := operation(doc, req.OperationName)
	if err != nil {
		return nil, nil, err
	}
	if req.ReadOnly && op.Operation != ast.OperationTypeQuery {
		return nil, nil, &requestError{code: codeBadRequest, message: "GET is for queries; send a " + op.Operation + " by POST", status: http.StatusMethodNotAllowed}
	}
	if err := checkVariables(&s.schema, op, req.Variables); err != nil {
		return nil, nil, err
	}
	return doc, op, doc.cost(&s.schema, op, req.Variables, s.limits.Cost, b)
}

func (s *Schema) parse(query string) (*document, error) {
	plain, err := s.limits.scan(query)
	if err != nil {
		return nil, err
	}
	parsed, err := parser.Parse(parser.ParseParams{Source: source.NewSource(&source.Source{Body: []byte(plain), Name: "GraphQL request"})})
	if err != nil {
		fe := gqlerrors.FormatError(err)
		// The message goes on with an excerpt of the document.
		fe.Message, _, _ = strings.Cut(fe.Message, "\n")
		return nil, &requestError{code: codeParse, message: fe.Message, errs: []gqlerrors.FormattedError{fe}}
	}
	doc := newDocument(parsed)
	if err := doc.acyclic(); err != nil {
		return nil, err
	}
	if err := doc.bounded(s.limits); err != nil {
		return nil, err
	}
	if v := graphql.ValidateDocument(&s.schema, parsed, nil); !v.IsValid {
		return nil, &requestError{code: codeValidation, message: "the document does not fit the schema", errs: v.Errors}
	}
	return doc, nil
}

func operation(d *document, name string) (*ast.OperationDefinition, error) {
	var found *ast.OperationDefinition
	n := 0
	for _, def := range d.ast.Definitions {
		if op, ok := def.(*ast.OperationDefinition); ok {
			n++
			if name == "" || op.Name != nil && op.Name.Value == name {
				found = op
			}
		}
	}
	switch {
	case found == nil && name != "":
		return nil, &requestError{code: codeBadRequest, message: fmt.Sprintf("the document has no operation named %q", name)}
	case found == nil:
		return nil, &requestError{code: codeBadRequest, message: "the document has no operation"}
	case name == "" && n > 1:
		return nil, &requestError{code: codeBadRequest, message: "the document has several operations: say which by operationName"}
	}
	return found, nil
}

// longestCached is the length in bytes of the longest document that is cached:
// many long ones would fill the memory.
const longestCached = 32 << 10

// document finds a document among those known to be good, or parses it.
func (s *Schema) document(query string) (*document, error) {
	if len(query) > longestCached {
		return s.parse(query)
	}
	key := sha256.Sum256([]byte(query))
	if doc := s.parsed.get(key); doc != nil {
		s.metrics.cache.WithLabelValues("hit").Inc()
		return doc, nil
	}
	s.metrics.cache.WithLabelValues("miss").Inc()
	doc, err := s.parse(query)
	if err != nil {
		return nil, err
	}
	s.parsed.put(key, doc)
	return doc, nil
}

// documentCache keeps documents by hash. When full it is emptied, which is
// simple and rare: clients send few distinct documents.
type documentCache struct {
	max  int
	mu   sync.Mutex // guards docs
	docs map[[sha256.Size]byte]*document
}

func (c *documentCache) get(key [sha256.Size]byte) *document {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.docs[key]
}

func (c *documentCache) put(key [sha256.Size]byte, doc *document) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.docs == nil || len(c.docs) >= c.max {
		c.docs = map[[sha256.Size]byte]*document{}
	}
	c.docs[key] = doc
}
