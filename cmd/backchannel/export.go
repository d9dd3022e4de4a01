package main

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"backchannel/graph"
	"backchannel/graph/export"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/jsonl"
	"backchannel/queries"
	"backchannel/schema"
)

type exportOptions struct {
	selection export.Selection
	format    export.Format
	output    string // "-" is standard output
}

func newExport(c *configurer, t terminal) *cobra.Command {
	var format, output string
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write a part of the graph for other programs",
		Long: `Writes what is selected, all of the graph if nothing is, in a format that other
programs read, with a manifest that says what it holds, how to cite it and how
to make it again (backchannel verify checks both). The same selection of the
same graph gives the same bytes. docs/export.md has an example for each reader.

Formats:
` + formatHelp() + `
Where the output's name ends in .gz or .zst it is compressed, where it ends in
.zip it is packed with its manifest; formats of several files make a folder.

` + exitHelp,
		Example: `  backchannel export -o graph.graphml
  backchannel export --around person:emmanuel-macron --depth 2 --format gexf -o macron.gexf
  backchannel export --query disclosures --var since=2026-01 --format csv -o disclosures
  backchannel export --type DISCLOSED,COMMENTED_ON --since 2026-01 --format parquet -o statements
  backchannel export --format jsonl -o - | backchannel load - --store sqlite:copy.db`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.read(cmd.Flags())
			if err != nil {
				return err
			}
			o, err := exportFlags(cmd.Flags(), format, output, t.in)
			if err != nil {
				return usageError{err}
			}
			return withStore(cmd.Context(), cfg, toRead, func(s graph.Store) error { return exportTo(cmd.Context(), t, s, cfg, o) })
		},
	}
	fs := cmd.Flags()
	fs.StringVar(&format, "format", "", "format (default: by the output's name, else jsonl)")
	fs.StringVarP(&output, "output", "o", "-", "file or folder to write; - is standard output")
	fs.StringArray("around", nil, "id of a node to go around; several are allowed, here and below")
	fs.String("query", "", "a named query, FILE.graphql or a document: go around the nodes of its answer")
	fs.StringArray("var", nil, "a variable of that query as name=value; a value is JSON, else a string")
	fs.Int("depth", 0, "steps from those nodes; 0 is the nodes alone")
	fs.StringArray("type", nil, "event type, such as DISCLOSED")
	fs.StringArray("kind", nil, "node kind, such as Person")
	fs.String("since", "", "first day of events: 2026, 2026-01 or 2026-01-20")
	fs.String("until", "", "last day of events")
	fs.StringArray("country", nil, "country of a participant: FRA or country:FRA")
	fs.StringArray("publisher", nil, "outlet that reports an event, such as org:bbc")
	fs.StringArray("dataset", nil, "data set or extractor that reports an event, as the evidence names it")
	fs.String("min-confidence", "", "least confidence of events, 0 to 1")
	fs.String("as-of", "", "offices as they were held on this date")
	fs.String("known-by", "", "the graph as it was known by this moment or day")
	fs.String("projection", "", "full (default), events, actors (one edge a pair) or actor-events (one edge an event)")
	fs.StringArray("licence", nil, "terms of an outlet's texts for the manifest: org:bbc=\"CC BY 4.0\"")
	fs.Bool("recorded", false, "add when each claim was loaded")
	return cmd
}

// selecting are the flags that say what to export; the endpoint has them too.
var selecting = []string{"around", "query", "var", "depth", "type", "kind", "since", "until", "country", "publisher", "dataset", "min-confidence", "as-of", "known-by", "projection", "recorded"}

func exportFlags(fs *pflag.FlagSet, format, output string, in io.Reader) (exportOptions, error) {
	o := exportOptions{output: output}
	values := url.Values{}
	for _, name := range selecting {
		f := fs.Lookup(name)
		if !f.Changed {
			continue
		}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			values[name] = list.GetSlice()
		} else {
			values.Set(name, f.Value.String())
		}
	}
	var err error
	if o.selection, err = export.ParseSelection(values); err != nil {
		return o, err
	}
	if q := &o.selection.Query; q.Text != "" && !q.Document() {
		found, err := findQuery(q.Text, in)
		if err != nil {
			return o, err
		}
		if found.Name != q.Text || q.Text == "-" || strings.HasSuffix(q.Text, ".graphql") {
			// Whoever makes the export again need not have the file.
			q.Text = strings.TrimSpace(found.Document)
		}
	}
	if format == "" {
		if format, err = formatOf(output); err != nil {
			return o, err
		}
	}
	o.format, err = export.ParseFormat(format)
	return o, err
}

// formatOf tells the format by an output's name: JSON Lines where it has no
// extension. An extension that no format has is an error, lest somebody find
// JSON Lines in "edges.csv".
func formatOf(output string) (string, error) {
	name := strings.ToLower(filepath.Base(output))
	for _, packed := range []string{".gz", ".zst", ".zip"} {
		name = strings.TrimSuffix(name, packed)
	}
	if filepath.Ext(name) == "" {
		return "jsonl", nil
	}
	for _, f := range export.Formats() {
		if !f.Several && strings.HasSuffix(name, f.Extension) {
			return f.Name, nil
		}
	}
	return "", graph.Invalidf("%q does not tell the format: add --format", filepath.Base(output))
}

func formatHelp() string {
	var b strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "  %-12s %s\n", f.Name, f.About)
	}
	return b.String()
}

func exportTo(ctx context.Context, t terminal, s graph.Store, cfg Config, o exportOptions) (err error) {
	target := export.NewStream(t.out, o.format, false)
	if o.output != "-" {
		if target, err = export.NewTarget(o.output, o.format); err != nil {
			return err
		}
	}
	defer target.Abort()
	// Whoever runs the program owns the store: only mistakes are bounded.
	named, err := documents()
	if err != nil {
		return err
	}
	api, err := schema.New(s, schema.Options{Timeout: -1, Limits: schema.Limits{Cost: -1, Rows: -1}, Persisted: named})
	if err != nil {
		return err
	}
	options, err := exportOptionsOf(cfg, api)
	if err != nil {
		return err
	}
	bar := newExportProgress(t.err)
	options.Progress = bar.step
	m, err := export.Write(ctx, s, o.selection, o.format, target, options)
	bar.done()
	if err != nil {
		return err
	}
	files, err := target.Files()
	if err != nil {
		return err
	}
	name := ""
	if o.output != "-" {
		name = filepath.Base(o.output)
	}
	m.Finish(name, files)
	if err := target.Commit(m); err != nil {
		return err
	}
	if o.output != "-" {
		fmt.Fprintf(t.out, "wrote %s: %s\n", o.output, sizeOf(m))
	}
	return nil
}

// exportOptionsOf is what exports take from the configuration, here and over HTTP.
func exportOptionsOf(cfg Config, api *schema.Schema) (export.Options, error) {
	tables, err := gazetteer.Version(cfg.Gazetteer)
	return export.Options{Facts: exactly, Ask: asker(api), Program: version(), Gazetteer: tables, Licences: cfg.Licences}, err
}

// documents are the named queries' documents by name.
func documents() (map[string]string, error) {
	all, err := queries.All()
	named := map[string]string{}
	for _, q := range all {
		named[q.Name] = q.Document
	}
	return named, err
}

// asker answers an export's query by the nodes of its answer.
func asker(api *schema.Schema) export.Asker {
	return func(ctx context.Context, q export.Query) ([]graph.ID, error) {
		req := schema.Request{Document: q.Text, Variables: q.Variables}
		if q.Document() {
			req.Query, req.Document = q.Text, ""
			return api.Nodes(ctx, req)
		}
		named, _, err := queries.Named(q.Text)
		if err == nil {
			err = declared(named, q.Variables) // of an unknown name the server says so
		}
		if err != nil {
			return nil, err
		}
		return api.Nodes(ctx, req)
	}
}

func sizeOf(m export.Manifest) string {
	if m.Counts.Rows > 0 {
		return count(m.Counts.Rows, "row")
	}
	return count(m.Counts.Nodes, "node") + ", " + count(m.Counts.Edges, "edge")
}

func exactly(w io.Writer, f graph.Facts) error { return jsonl.WriteExact(w, f) }

// exportProgress shows how far an export is, on a terminal only.
type exportProgress struct{ progress }

func newExportProgress(w io.Writer) *exportProgress { return &exportProgress{*newProgress(w, 0)} }

// draw is how many steps pass between two looks at the clock.
const draw = 1000

func (p *exportProgress) step(written, nodes int) {
	if p.w == nil || written%draw != 0 {
		return
	}
	const width = 30
	full := width * min(written, nodes) / max(nodes, 1)
	what := "nodes"
	if written > nodes {
		what = "nodes and edges"
	}
	fmt.Fprintf(p.w, "\r\x1b[K[%s%s] %d %s of %d nodes with their edges", strings.Repeat("█", full), strings.Repeat("░", width-full), written, what, nodes)
}
