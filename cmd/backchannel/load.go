package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"backchannel/graph"
	"backchannel/loaders"
)

// loadOptions are what load and extract take.
type loadOptions struct {
	cfg    Config
	names  []string
	format string
	dryRun bool
	strict bool
}

func newLoad(c *configurer, t terminal) *cobra.Command {
	var o loadOptions
	cmd := &cobra.Command{
		Use:   "load PATH|URL...",
		Short: "Load articles and data sets into the graph",
		Long: `Reads articles, extracts what they tell, and writes it to the store: each
article in a transaction of its own. Folders are read whole; - is standard
input. An article that cannot be read is named with its reason, and all others
are loaded. Loading again changes nothing, so an interrupted load is repeated.

Articles are read by rules and tables on this machine. With --extractor model
they are sent to the OpenAI-compatible endpoint that --model-url names, whose
model then reads the events; a load stops where the endpoint gives no answer.
Each extractor's claims stand by themselves: load once with each to keep both.

` + exitHelp,
		Example: `  backchannel load articles/*.html
  backchannel extract articles/ | backchannel load -
  backchannel load --dry-run https://news.example/story
  backchannel load --extractor model --model-url http://127.0.0.1:11434/v1 --model llama3.3 articles/`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg, err := c.read(cmd.Flags())
			if err != nil {
				return err
			}
			o.cfg, o.names = cfg, args
			return load(cmd.Context(), t, o)
		},
	}
	sourceFlags(cmd, &o)
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "say what would be loaded, write nothing")
	cmd.Flags().BoolVar(&o.strict, "strict", false, "stop at the first article that cannot be read")
	return cmd
}

// reading makes the extractor and the options of a load.
func (o loadOptions) reading() (*reader, loaders.Options, error) {
	format, err := loaders.ParseFormat(o.format)
	if err != nil {
		return nil, loaders.Options{}, usageError{err}
	}
	x, err := newReader(o.cfg)
	return x, loaders.Options{Format: format, Jobs: o.cfg.Jobs}, err
}

func load(ctx context.Context, t terminal, o loadOptions) error {
	x, reading, err := o.reading()
	if err != nil {
		return err
	}
	defer func() { fmt.Fprint(t.err, x.summary()) }()
	reading.Clock = time.Now
	sources := loaders.Find(o.names, t.in)
	if o.dryRun {
		return loadInto(ctx, t, nil, sources, x, reading, o.strict)
	}
	return withStore(ctx, o.cfg, toWrite, func(s graph.Store) error { return loadInto(ctx, t, s, sources, x, reading, o.strict) })
}

var errStrict = errors.New("stopped at the first article that cannot be read (--strict)")

func loadInto(ctx context.Context, t terminal, s graph.Store, sources []loaders.Source, x loaders.Extractor, o loaders.Options, strict bool) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	bar := newProgress(t.err, len(sources))
	sum, err := loaders.Load(ctx, s, sources, x, o, func(it loaders.Item) {
		bar.step(it)
		if strict && it.Err != nil {
			cancel(errStrict)
		}
	})
	bar.done()
	for _, r := range sum.Refused {
		fmt.Fprintln(t.err, "refused: "+oneLine(r.Err))
	}
	verb := "loaded"
	if s == nil {
		verb = "would load"
	}
	fmt.Fprintf(t.out, "%s %s with %s and %s; %d refused\n", verb, count(sum.Articles, "article"), count(sum.Events, "event"),
		count(sum.Entities, "entity"), len(sum.Refused))
	switch {
	case errors.Is(context.Cause(ctx), errStrict):
		return errStrict
	case err != nil:
		return err
	case len(sum.Refused) > 0:
		return errRefused
	}
	return nil
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// oneLine puts an error of several parts on one line.
func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", "; ") }

// progress shows how far a load is, on a terminal only.
type progress struct {
	w          io.Writer // nil where nothing is shown
	total      int
	sources    int
	items      int
	lastSource string
	drawn      time.Time
}

func newProgress(w io.Writer, total int) *progress {
	p := &progress{total: total}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			p.w = w
		}
	}
	return p
}

func (p *progress) step(it loaders.Item) {
	p.items++
	if it.Source != p.lastSource {
		p.lastSource = it.Source
		p.sources++
	}
	if p.w == nil || time.Since(p.drawn) < 100*time.Millisecond {
		return
	}
	p.drawn = time.Now()
	const width = 30
	full := width * p.sources / max(p.total, 1)
	fmt.Fprintf(p.w, "\r\x1b[K[%s%s] %d of %d sources, %d articles", strings.Repeat("█", full), strings.Repeat("░", width-full), p.sources, p.total, p.items)
}

func (p *progress) done() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
