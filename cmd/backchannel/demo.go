package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"backchannel/graph"
	"backchannel/loaders"
)

func newDemo(c *configurer, t terminal) *cobra.Command {
	var once bool
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Load the sample articles into a fresh graph and serve it",
		Long: `Loads the built-in sample articles into an embedded graph that lasts as long as
the program runs, shows who disclosed whose messages in it, and serves it.

` + exitHelp,
		Example: `  backchannel demo
  backchannel demo --listen 127.0.0.1:9000`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.read(cmd.Flags())
			if err != nil {
				return err
			}
			cfg.Store = "sqlite::memory:"
			return withStore(cmd.Context(), cfg, toWrite, func(s graph.Store) error { return demo(cmd.Context(), t, cfg, s, once) })
		},
	}
	serveFlags(cmd)
	cmd.Flags().BoolVar(&once, "once", false, "do not serve; end after the table")
	return cmd
}

func demo(ctx context.Context, t terminal, cfg Config, s graph.Store, once bool) error {
	x, reading, err := loadOptions{cfg: cfg}.reading()
	if err != nil {
		return err
	}
	reading.Clock = time.Now
	if err := loadInto(ctx, t, s, loaders.Samples(), x, reading, false); err != nil {
		return err
	}
	fmt.Fprintln(t.out, "\nWho disclosed whose messages, and who commented on that? (backchannel query disclosures)")
	q, err := findQuery("disclosures", t.in)
	if err != nil {
		return err
	}
	if err := query(ctx, t, s, queryOptions{query: q, format: "table"}); err != nil {
		return err
	}
	if once {
		return nil
	}
	fmt.Fprintln(t.out)
	return serve(ctx, t, cfg, s)
}
