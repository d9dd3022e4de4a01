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

With --explain it prints for people instead: sentence by sentence, the words
with their parse (behind an arrow, where a rule hung one elsewhere), who is
meant, what was found and by which row of which table, and what was dropped
and why.

With --extractor model a language model reads the events; see load --help.

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
	defer func() { fmt.Fprint(t.err, x.summary()) }()
	by, explained := loaders.Extractor(x), &explaining{reader: x}
	if explain {
		by = explained
	}
	out := bufio.NewWriter(t.out)
	refused := 0
	err = loaders.Read(ctx, loaders.Find(o.names, t.in), by, reading, func(it loaders.Item) error {
		if it.Err != nil {
			refused++
			fmt.Fprintln(t.err, "refused: "+oneLine(it.Err))
			return nil
		}
		if explain {
			return explained.print(ctx, out, it)
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
