package schema

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"backchannel/graph"
)

// metrics counts what an endpoint does, for Prometheus.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.HistogramVec // seconds, by operation
	errors   *prometheus.CounterVec   // by code
	limits   *prometheus.CounterVec   // by limit
	cache    *prometheus.CounterVec   // of documents: hit, miss
	calls    *prometheus.HistogramVec // seconds, by method of the store
	live     prometheus.Gauge         // subscriptions
}

func newMetrics() *metrics {
	m := &metrics{
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

func (w watched) timed(method string) func() {
	start := time.Now()
	return func() { w.m.calls.WithLabelValues(method).Observe(time.Since(start).Seconds()) }
}

func (w watched) Write(ctx context.Context, facts ...graph.Facts) error {
	defer w.timed("write")()
	return w.Store.Write(ctx, facts...)
}

func (w watched) Nodes(ctx context.Context, ids []graph.ID, knownBy time.Time) (map[graph.ID]graph.Node, error) {
	defer w.timed("nodes")()
	return w.Store.Nodes(ctx, ids, knownBy)
}

func (w watched) Entities(ctx context.Context, f graph.EntityFilter, o graph.EntityOrder, p graph.Page) (graph.List[graph.Entity], error) {
	defer w.timed("entities")()
	return w.Store.Entities(ctx, f, o, p)
}

func (w watched) Events(ctx context.Context, f graph.EventFilter, o graph.EventOrder, p graph.Page) (graph.List[graph.Event], error) {
	defer w.timed("events")()
	return w.Store.Events(ctx, f, o, p)
}

func (w watched) Articles(ctx context.Context, f graph.ArticleFilter, p graph.Page) (graph.List[graph.Article], error) {
	defer w.timed("articles")()
	return w.Store.Articles(ctx, f, p)
}

func (w watched) Expand(ctx context.Context, x graph.Expansion) (map[graph.ID]graph.List[graph.Edge], error) {
	defer w.timed("expand")()
	return w.Store.Expand(ctx, x)
}

func (w watched) Search(ctx context.Context, text string, kinds []graph.Kind, limit int) ([]graph.Hit, error) {
	defer w.timed("search")()
	return w.Store.Search(ctx, text, kinds, limit)
}

func (w watched) Aggregate(ctx context.Context, f graph.EventFilter, by []graph.Dimension, limit int) ([]graph.Row, error) {
	defer w.timed("aggregate")()
	return w.Store.Aggregate(ctx, f, by, limit)
}

func (w watched) Projection(ctx context.Context, f graph.EventFilter) iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		defer w.timed("projection")()
		w.Store.Projection(ctx, f)(yield)
	}
}

func (w watched) Stats(ctx context.Context) (graph.Stats, error) {
	defer w.timed("stats")()
	return w.Store.Stats(ctx)
}
