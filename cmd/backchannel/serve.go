package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"backchannel/graph"
	"backchannel/schema"
	"backchannel/schema/explorer"
)

func newServe(c *configurer, t terminal) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve GraphQL at /graphql and the explorer at /",
		Long: `Serves the graph: GraphQL at /graphql, the explorer at /, /healthz and /readyz
for whoever watches over it. Stops on Ctrl-C, once running requests are
answered. Listens on this machine alone unless --open says that others may
read without a token.

` + exitHelp,
		Example: `  backchannel serve
  backchannel serve --store neo4j://neo4j@db.example:7687/neo4j --listen 127.0.0.1:9000`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.read(cmd.Flags())
			if err != nil {
				return err
			}
			return withStore(cmd.Context(), cfg, toWrite, func(s graph.Store) error { return serve(cmd.Context(), t, cfg, s) })
		},
	}
	serveFlags(cmd)
	return cmd
}

func serveFlags(cmd *cobra.Command) {
	cmd.Flags().String("listen", defaultListen, "address to listen on")
	cmd.Flags().Bool("open", false, "let others than this machine read, without a token")
	cmd.Flags().Duration("timeout", defaultTimeout, "longest time for a query")
}

// The times that a client may take, against slow ones.
const (
	headerTimeout   = 10 * time.Second
	requestTimeout  = 30 * time.Second
	shutdownTimeout = 10 * time.Second
)

// serve listens, says where, and serves until the context ends.
func serve(ctx context.Context, t terminal, cfg Config, s graph.Store) error {
	handler, err := newHandler(s, cfg)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", cfg.Listen)
	if err != nil {
		return usagef("listen on %s: %v; choose another with --listen", cfg.Listen, err)
	}
	fmt.Fprintf(t.out, "explorer  http://%s/\nGraphQL   http://%s/graphql\nStop with Ctrl-C.\n", l.Addr(), l.Addr())
	server := &http.Server{Handler: handler, ReadHeaderTimeout: headerTimeout, ReadTimeout: requestTimeout,
		ErrorLog: slog.NewLogLogger(slog.Default().Handler(), slog.LevelWarn)}
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
	if served := <-done; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}

// newHandler wires the parts of the server.
func newHandler(s graph.Store, cfg Config) (http.Handler, error) {
	api, err := schema.New(s, schema.Options{Limits: cfg.Limits, Timeout: cfg.Timeout})
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", api.Handler())
	mux.Handle("/", explorer.Handler())
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "ok\n") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 5*time.Second)
		defer cancel()
		if _, err := s.Nodes(ctx, []graph.ID{"country:FRA"}, time.Time{}); err != nil {
			slog.WarnContext(ctx, "not ready", "error", err)
			http.Error(w, "the store cannot be reached", http.StatusServiceUnavailable)
			return
		}
		io.WriteString(w, "ready\n")
	})
	return mux, nil
}
