package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"backchannel/graph"
	"backchannel/schema"
)

func newServe(c *configurer, t terminal) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve GraphQL at /graphql and the explorer at /",
		Long: `Serves the graph: GraphQL at /graphql, the explorer at /, /healthz and /readyz
and /metrics for whoever watches over it. Stops on Ctrl-C, once running
requests are answered.

On this machine alone (the default) no token is needed. Listening beyond it
needs tokens (--tokens FILE; make lines for it with backchannel token), or
--open, which lets anybody read and nobody write.

` + exitHelp,
		Example: `  backchannel serve
  backchannel serve --store neo4j://neo4j@db.example:7687/neo4j --listen 127.0.0.1:9000`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.read(cmd.Flags())
			if err != nil {
				return err
			}
			cfg.retry = serveRetry
			return withStore(cmd.Context(), cfg, toWrite, func(s graph.Store) error { return serve(cmd.Context(), t, cfg, s) })
		},
	}
	serveFlags(cmd)
	return cmd
}

func serveFlags(cmd *cobra.Command) {
	cmd.Flags().String("listen", defaultListen, "address to listen on")
	cmd.Flags().Bool("open", false, "let others read without a token")
	cmd.Flags().Duration("timeout", defaultTimeout, "longest time for a query")
	cmd.Flags().String("tokens", "", "file of tokens, a line each: ROLE NAME SHA256")
	cmd.Flags().StringSlice("origins", nil, "origins of other sites whose pages may ask, such as https://desk.example")
	cmd.Flags().Bool("fetch", false, "let editors hand in articles by URL (public addresses only)")
	cmd.Flags().Bool("only-persisted", false, "answer the named queries only")
	extractorFlags(cmd)
	cmd.Flags().String("traces", "", "OTLP collector for traces, such as http://127.0.0.1:4318; or OTEL_EXPORTER_OTLP_ENDPOINT")
	for _, l := range schema.AllLimits() {
		cmd.Flags().Int("limit-"+l.Name, l.Default, "most "+strings.ReplaceAll(l.Bounds, "`", "")+"; -1 for no limit")
	}
}

// The times that a client may take, against slow ones.
const (
	headerTimeout   = 10 * time.Second
	requestTimeout  = 30 * time.Second // for the body
	idleTimeout     = 2 * time.Minute
	shutdownTimeout = 10 * time.Second
)

// serveRetry is how long a question waits for a store that cannot be reached:
// shorter than clients wait, so that they learn why.
const serveRetry = 5 * time.Second

// serve listens, says where, and serves until the context ends.
func serve(ctx context.Context, t terminal, cfg Config, s graph.Store) (err error) {
	log := newLogger(t.err)
	// Packages below log by slog's default.
	before := slog.Default()
	slog.SetDefault(log)
	defer slog.SetDefault(before)
	tracing, err := newTracing(ctx, cfg.Traces)
	if err != nil {
		return err
	}
	wired, err := newHandler(s, cfg, log, tracing)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", cfg.Listen)
	if err != nil {
		return usagef("listen on %s: %v; choose another with --listen", cfg.Listen, err)
	}
	fmt.Fprintf(t.out, "explorer  http://%s/\nGraphQL   http://%s/graphql\nStop with Ctrl-C.\n", l.Addr(), l.Addr())
	server := &http.Server{Handler: wired, ReadHeaderTimeout: headerTimeout, IdleTimeout: idleTimeout,
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn)}
	server.RegisterOnShutdown(wired.stop)
	done := make(chan error, 1)
	go func() { done <- server.Serve(l) }()
	select {
	case err := <-done:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	err = server.Shutdown(stop)
	if errors.Is(err, context.DeadlineExceeded) {
		log.Warn("requests were cut off", "after", shutdownTimeout.String())
		err = server.Close()
	}
	if served := <-done; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return errors.Join(err, tracing.Shutdown(stop))
}
