package schema

import (
	"context"
	"fmt"
	"iter"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"

	"backchannel/graph"
)

// metrics counts what an endpoint does, for Prometheus.
type metrics struct {
	registry *prometheus.Registry
	tracer   trace.Tracer
	requests *prometheus.HistogramVec // seconds, by operation
	errors   *prometheus.CounterVec   // by code
	limits   *prometheus.CounterVec   // by limit
	cache    *prometheus.CounterVec   // of documents: hit, miss
	calls    *prometheus.HistogramVec // seconds, by method of the store
	live     prometheus.Gauge         // subscriptions
}

func newMetrics(tracer trace.Tracer) *metrics {
	m := &metrics{
		tracer:   tracer,
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "backchannel_graphql_request_seconds",
			Help: "Duration of GraphQL requests by persisted document, else by kind of operation."}, []string{"operation"}),
		errors: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "backchannel_graphql_errors_total",
			Help: "Errors by extensions.code."}, []string{"code"}),
		limits: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "backchannel_graphql_limits_total",
			Help: "Requests that were refused or cut short, by the limit that they hit."}, []string{"limit"}),
		cache: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "backchannel_graphql_documents_total",
			Help: "Documents found in the cache of those parsed and validated (hit) or not (miss)."}, []string{"cache"}),
		live: prometheus.NewGauge(prometheus.GaugeOpts{Name: "backchannel_graphql_subscriptions",
			Help: "Subscriptions that are being answered."}),
		calls: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "backchannel_store_call_seconds",
			Help: "Duration of calls of the store by method."}, []string{"method"}),
	}
	m.registry.MustRegister(m.requests, m.errors, m.limits, m.cache, m.calls, m.live, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// MetricsHandler serves the metrics in the Prometheus text format.
func (s *Schema) MetricsHandler() http.Handler {
	return promhttp.HandlerFor(s.metrics.registry, promhttp.HandlerOpts{})
}

// answered counts an answer and notes it for the log.
func (m *metrics) answered(ctx context.Context, operation string, res Response, took time.Duration) {
	note := noteOf(ctx)
	note.Operation = operation
	m.requests.WithLabelValues(operation).Observe(took.Seconds())
	for _, e := range res.Errors {
		code, _ := e.Extensions["code"].(string)
		m.errors.WithLabelValues(code).Inc()
		note.Errors = append(note.Errors, code)
		if limit, hit := e.Extensions["limit"].(string); hit {
			m.limits.WithLabelValues(limit).Inc()
		}
	}
}

// watch times the calls of a store.
func (m *metrics) watch(s graph.Store) graph.Store {
	if s == nil {
		return nil
	}
	return watched{s, m}
}

type watched struct {
	graph.Store
	m *metrics
}

// call times a call and makes its span, until the function it returns is given
// the call's error.
func (w watched) call(ctx context.Context, method string) (context.Context, func(*error)) {
	start := time.Now()
	ctx, span := w.m.tracer.Start(ctx, "store "+method, trace.WithSpanKind(trace.SpanKindClient))
	return ctx, func(err *error) {
		w.m.calls.WithLabelValues(method).Observe(time.Since(start).Seconds())
		if *err != nil {
			_, extensions := present(*err)
			span.SetStatus(codes.Error, fmt.Sprint(extensions["code"]))
		}
		span.End()
	}
}

func (w watched) Write(ctx context.Context, facts ...graph.Facts) (err error) {
	ctx, end := w.call(ctx, "write")
	defer end(&err)
	return w.Store.Write(ctx, facts...)
}

func (w watched) Nodes(ctx context.Context, ids []graph.ID, knownBy time.Time) (_ map[graph.ID]graph.Node, err error) {
	ctx, end := w.call(ctx, "nodes")
	defer end(&err)
	return w.Store.Nodes(ctx, ids, knownBy)
}

func (w watched) Entities(ctx context.Context, f graph.EntityFilter, o graph.EntityOrder, p graph.Page) (_ graph.List[graph.Entity], err error) {
	ctx, end := w.call(ctx, "entities")
	defer end(&err)
	return w.Store.Entities(ctx, f, o, p)
}

func (w watched) Events(ctx context.Context, f graph.EventFilter, o graph.EventOrder, p graph.Page) (_ graph.List[graph.Event], err error) {
	ctx, end := w.call(ctx, "events")
	defer end(&err)
	return w.Store.Events(ctx, f, o, p)
}

func (w watched) Articles(ctx context.Context, f graph.ArticleFilter, o graph.ArticleOrder, p graph.Page) (_ graph.List[graph.Article], err error) {
	ctx, end := w.call(ctx, "articles")
	defer end(&err)
	return w.Store.Articles(ctx, f, o, p)
}

func (w watched) Expand(ctx context.Context, x graph.Expansion) (_ map[graph.ID]graph.List[graph.Edge], err error) {
	ctx, end := w.call(ctx, "expand")
	defer end(&err)
	return w.Store.Expand(ctx, x)
}

func (w watched) Search(ctx context.Context, text string, kinds []graph.Kind, limit int) (_ []graph.Hit, err error) {
	ctx, end := w.call(ctx, "search")
	defer end(&err)
	return w.Store.Search(ctx, text, kinds, limit)
}

func (w watched) Aggregate(ctx context.Context, f graph.EventFilter, by []graph.Dimension, limit int) (_ []graph.Row, err error) {
	ctx, end := w.call(ctx, "aggregate")
	defer end(&err)
	return w.Store.Aggregate(ctx, f, by, limit)
}

func (w watched) Projection(ctx context.Context, f graph.EventFilter) iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		var err error
		ctx, end := w.call(ctx, "projection")
		defer end(&err)
		for l, failed := range w.Store.Projection(ctx, f) {
			err = failed
			if !yield(l, failed) {
				return
			}
		}
	}
}

func (w watched) Stats(ctx context.Context) (_ graph.Stats, err error) {
	ctx, end := w.call(ctx, "stats")
	defer end(&err)
	return w.Store.Stats(ctx)
}
