package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
)

// tracing makes spans, or does nothing where no collector is named.
type tracing struct {
	trace.TracerProvider
	// Shutdown sends what has not been sent.
	Shutdown func(context.Context) error
}

// newTracing sends spans to the OTLP collector at that address, or where the
// variables of OpenTelemetry say. Sampling, service name, batches and headers
// are those variables' to set.
func newTracing(ctx context.Context, address string) (tracing, error) {
	none := tracing{noop.NewTracerProvider(), func(context.Context) error { return nil }}
	target := os.Getenv("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
	base := os.Getenv("OTEL_EXPORTER_OTLP_ENDPOINT")
	if address != "" {
		target, base = "", address
	}
	if target == "" && base != "" {
		target = strings.TrimSuffix(base, "/") + "/v1/traces"
	}
	if target == "" || os.Getenv("OTEL_SDK_DISABLED") == "true" {
		return none, nil
	}
	if _, err := url.ParseRequestURI(target); err != nil {
		return none, usagef("traces go to %q: want the address of an OTLP collector, such as http://127.0.0.1:4318", target)
	}
	headers := http.Header{}
	for _, name := range []string{"OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_TRACES_HEADERS"} {
		for pair := range strings.SplitSeq(os.Getenv(name), ",") {
			if k, v, ok := strings.Cut(pair, "="); ok {
				if plain, err := url.PathUnescape(strings.TrimSpace(v)); err == nil {
					headers.Set(strings.TrimSpace(k), plain)
				}
			}
		}
	}
	// The environment's name of the service wins over ours.
	about, err := resource.New(ctx, resource.WithAttributes(attribute.String("service.name", "backchannel"), attribute.String("service.version", version())),
		resource.WithTelemetrySDK(), resource.WithFromEnv())
	if err != nil {
		return none, usagef("OTEL_RESOURCE_ATTRIBUTES: %v", err)
	}
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) { slog.Warn("traces", "error", err) }))
	provider := sdk.NewTracerProvider(sdk.WithResource(about), sdk.WithBatcher(&collector{target, headers}))
	return tracing{provider, provider.Shutdown}, nil
}

// collector is where spans go: OTLP over HTTP, as JSON. The exporter of the
// OpenTelemetry project brings gRPC along (docs/decisions.md).
type collector struct {
	target  string
	headers http.Header
}

// The messages of OTLP's trace service, as JSON has them.
type (
	otlpValue struct {
		String *string  `json:"stringValue,omitempty"`
		Bool   *bool    `json:"boolValue,omitempty"`
		Int    *string  `json:"intValue,omitempty"`
		Double *float64 `json:"doubleValue,omitempty"`
	}
	otlpAttribute struct {
		Key   string    `json:"key"`
		Value otlpValue `json:"value"`
	}
	otlpStatus struct {
		Message string `json:"message,omitempty"`
		Code    int    `json:"code,omitempty"` // 1 is good, 2 an error
	}
	otlpSpan struct {
		TraceID    string          `json:"traceId"`
		SpanID     string          `json:"spanId"`
		ParentID   string          `json:"parentSpanId,omitempty"`
		State      string          `json:"traceState,omitempty"`
		Name       string          `json:"name"`
		Kind       int             `json:"kind"`
		Start      string          `json:"startTimeUnixNano"`
		End        string          `json:"endTimeUnixNano"`
		Attributes []otlpAttribute `json:"attributes,omitempty"`
		Status     otlpStatus      `json:"status"`
	}
	otlpScope struct {
		Scope struct {
			Name string `json:"name"`
		} `json:"scope"`
		Spans []otlpSpan `json:"spans"`
	}
	otlpResource struct {
		Resource struct {
			Attributes []otlpAttribute `json:"attributes"`
		} `json:"resource"`
		Scopes []otlpScope `json:"scopeSpans"`
	}
	otlpRequest struct {
		Resources []otlpResource `json:"resourceSpans"`
	}
)

// ExportSpans implements sdk.SpanExporter.
func (c *collector) ExportSpans(ctx context.Context, spans []sdk.ReadOnlySpan) error {
	if len(spans) == 0 {
		return nil
	}
	raw, err := json.Marshal(otlp(spans))
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.target, bytes.NewReader(raw))
	if err != nil {
		return err
	}
	req.Header = c.headers.Clone()
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	_, _ = io.Copy(io.Discard, io.LimitReader(res.Body, 1<<20))
	if res.StatusCode/100 != 2 {
		return fmt.Errorf("the collector at %s answers %s to %d spans", c.target, res.Status, len(spans))
	}
	return nil
}

// Shutdown implements sdk.SpanExporter.
func (c *collector) Shutdown(context.Context) error { return nil }

func otlp(spans []sdk.ReadOnlySpan) otlpRequest {
	var r otlpResource
	// One provider has one resource.
	r.Resource.Attributes = otlpAttributes(spans[0].Resource().Attributes())
	at := map[string]int{}
	for _, s := range spans {
		name := s.InstrumentationScope().Name
		i, known := at[name]
		if !known {
			i = len(r.Scopes)
			at[name] = i
			r.Scopes = append(r.Scopes, otlpScope{})
			r.Scopes[i].Scope.Name = name
		}
		o := otlpSpan{TraceID: s.SpanContext().TraceID().String(), SpanID: s.SpanContext().SpanID().String(), State: s.SpanContext().TraceState().String(), Name: s.Name(),
			Kind: int(s.SpanKind()), Start: strconv.FormatInt(s.StartTime().UnixNano(), 10), End: strconv.FormatInt(s.EndTime().UnixNano(), 10),
			Attributes: otlpAttributes(s.Attributes())}
		if s.Parent().HasSpanID() {
			o.ParentID = s.Parent().SpanID().String()
		}
		switch s.Status().Code {
		case codes.Error:
			o.Status = otlpStatus{s.Status().Description, 2}
		case codes.Ok:
			o.Status.Code = 1
		}
		r.Scopes[i].Spans = append(r.Scopes[i].Spans, o)
	}
	return otlpRequest{[]otlpResource{r}}
}

func otlpAttributes(list []attribute.KeyValue) []otlpAttribute {
	var all []otlpAttribute
	for _, a := range list {
		var v otlpValue
		switch a.Value.Type() {
		case attribute.BOOL:
			b := a.Value.AsBool()
			v.Bool = &b
		case attribute.INT64:
			n := strconv.FormatInt(a.Value.AsInt64(), 10)
			v.Int = &n
		case attribute.FLOAT64:
			f := a.Value.AsFloat64()
			v.Double = &f
		default: // strings, and lists as they print
			s := a.Value.String()
			v.String = &s
		}
		all = append(all, otlpAttribute{string(a.Key), v})
	}
	return all
}

// traced makes a span for each request, below that of whoever asks.
func traced(next http.Handler, tracer trace.TracerProvider) http.Handler {
	t := tracer.Tracer("backchannel/http")
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/graphql" && r.URL.Path != "/export" {
			next.ServeHTTP(w, r)
			return
		}
		ctx := propagation.TraceContext{}.Extract(r.Context(), propagation.HeaderCarrier(r.Header))
		ctx, span := t.Start(ctx, r.Method+" "+r.URL.Path, trace.WithSpanKind(trace.SpanKindServer),
			trace.WithAttributes(attribute.String("http.request.method", r.Method), attribute.String("url.path", r.URL.Path)))
		defer span.End()
		rec := &recorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(rec, r.WithContext(ctx))
		span.SetAttributes(attribute.Int("http.response.status_code", rec.status), attribute.String("backchannel.request", w.Header().Get("X-Request-Id")))
		if rec.status >= http.StatusInternalServerError {
			span.SetStatus(codes.Error, http.StatusText(rec.status))
		}
	})
}
