package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"backchannel/graph"
)

func newStats(c *configurer, t terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "stats",
		Short: "Count what the graph holds",
		Long:  "Counts nodes by kind, events by type and by month.\n\n" + exitHelp,
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.read(cmd.Flags())
			if err != nil {
				return err
			}
			return withStore(cmd.Context(), cfg, toRead, func(s graph.Store) error {
				st, err := s.Stats(cmd.Context())
				if err != nil {
					return err
				}
				printStats(t.out, st)
				return nil
			})
		},
	}
}

func printStats(w io.Writer, st graph.Stats) {
	fmt.Fprintln(w, "Nodes")
	for _, k := range graph.Kinds() {
		fmt.Fprintf(w, "  %-14s %8d\n", k, st.Nodes[k])
	}
	fmt.Fprintf(w, "Holdings         %8d\nEvent claims     %8d\n", st.Holdings, st.Claims)
	fmt.Fprintln(w, "Events by type")
	types := slices.Collect(maps.Keys(st.Events))
	slices.SortFunc(types, func(a, b graph.EventType) int { return cmp.Or(st.Events[b]-st.Events[a], cmp.Compare(a, b)) })
	for _, t := range types {
		fmt.Fprintf(w, "  %-14s %8d\n", t, st.Events[t])
	}
	fmt.Fprintln(w, "Events by month")
	for _, m := range slices.Sorted(maps.Keys(st.Months)) {
		name := m
		if m == "" {
			name = "undated"
		}
		fmt.Fprintf(w, "  %-14s %8d\n", name, st.Months[m])
	}
}

func newCheck(c *configurer, t terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Prove the graph's invariants and name what breaks them",
		Long: `Reads the whole graph and proves that every event and holding has evidence,
that evidence gives back the article's own words, that every edge has both its
ends, and that the direct edges are exactly those that the events imply.

` + exitHelp,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.read(cmd.Flags())
			if err != nil {
				return err
			}
			return withStore(cmd.Context(), cfg, toRead, func(s graph.Store) error {
				problems := 0
				n, err := graph.Check(cmd.Context(), s, func(p graph.Problem) {
					problems++
					fmt.Fprintln(t.err, p)
				})
				if err != nil {
					return err
				}
				fmt.Fprintf(t.out, "%s looked at, %s\n", count(n, "node"), count(problems, "problem"))
				if problems > 0 {
					return errRefused
				}
				return nil
			})
		},
	}
}
