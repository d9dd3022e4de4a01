package main

import (
	"bufio"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"backchannel/loaders"
	"backchannel/loaders/jsonl"
)

func newExtract(c *configurer, t terminal) *cobra.Command {
	var o loadOptions
	var explain bool
	cmd := &cobra.Command{
		Use:   "extract PATH|URL...",
		Short: "Print what would be loaded, one JSON object per article",
		Long: `Reads articles and prints what they tell as JSON Lines, in the order of the
sources; docs/extract.md describes the fields. Load takes the same lines, so
that the two halves of loading can be run apart.

With --explain it prints for people instead: sentence by sentence, what was
found and by which row of which table, and what was dropped and why.

` + exitHelp,
		Example: `  backchannel extract story.txt
  curl -s https://news.example/story | backchannel extract -
  backchannel extract --explain story.txt`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg, err := c.read(cmd.Flags())
			if err != nil {
				return err
			}
			o.cfg, o.names = cfg, args
			return extractAll(cmd.Context(), t, o, explain)
		},
	}
	sourceFlags(cmd, &o)
	cmd.Flags().BoolVar(&explain, "explain", false, "show what was found in each sentence, and by which rule")
	return cmd
}

func extractAll(ctx context.Context, t terminal, o loadOptions, explain bool) error {
	x, reading, err := o.reading()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(t.out)
	refused := 0
	err = loaders.Read(ctx, loaders.Find(o.names, t.in), x, reading, func(it loaders.Item) error {
		if it.Err != nil {
			refused++
			fmt.Fprintln(t.err, "refused: "+oneLine(it.Err))
			return nil
		}
		if explain {
			e, err := x.Explain(ctx, it.Facts.Article)
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "== %s\n", it.File)
			_, err = e.WriteTo(out)
			return err
		}
		return jsonl.Write(out, it.File, it.Facts)
	})
	if ferr := out.Flush(); err == nil {
		err = ferr
	}
	if err == nil && refused > 0 {
		err = errRefused
	}
	return err
}
