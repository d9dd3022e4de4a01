package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"backchannel/graph"
	"backchannel/graph/export"
	"backchannel/queries"
	"backchannel/schema"
)

type queryOptions struct {
	query     queries.Query
	variables []string
	format    string
}

func newQuery(c *configurer, t terminal) *cobra.Command {
	var o queryOptions
	cmd := &cobra.Command{
		Use:   "query [NAME|FILE.graphql]",
		Short: "Ask a named query, or one of your own",
		Long: `Runs a named query, or the GraphQL document in a file (- for standard input),
against the store. Without a name it lists the named queries with their
questions and variables.

` + exitHelp,
		Example: `  backchannel query
  backchannel query disclosures --var since=2026-01-01
  backchannel query disclosures --format csv > disclosures.csv
  backchannel query mine.graphql --format json`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return listQueries(t.out)
			}
			cfg, err := c.read(cmd.Flags())
			if err != nil {
				return err
			}
			if o.query, err = findQuery(args[0], t.in); err != nil {
				return err
			}
			return withStore(cmd.Context(), cfg, toRead, func(s graph.Store) error { return query(cmd.Context(), t, s, o) })
		},
	}
	cmd.Flags().StringArrayVar(&o.variables, "var", nil, "a variable as name=value; a value is JSON, else a string")
	cmd.Flags().StringVar(&o.format, "format", "table", "table, json or csv")
	return cmd
}

func listQueries(w io.Writer) error {
	all, err := queries.All()
	if err != nil {
		return err
	}
	for _, q := range all {
		fmt.Fprintf(w, "%s\n    %s\n", q.Name, q.Question)
		for _, v := range q.Variables {
			fmt.Fprintf(w, "    --var %s=… (%s): %s\n", v.Name, v.Type, v.Doc)
		}
	}
	return nil
}

// findQuery finds a named query, or reads a file of the user's.
func findQuery(name string, in io.Reader) (queries.Query, error) {
	q, known, err := queries.Named(name)
	if known || err != nil {
		return q, err
	}
	var raw []byte
	switch {
	case name == "-":
		raw, err = io.ReadAll(in)
	case strings.HasSuffix(name, ".graphql"):
		raw, err = os.ReadFile(name)
	default:
		all, err := queries.All()
		if err != nil {
			return queries.Query{}, err
		}
		var names []string
		for _, q := range all {
			names = append(names, q.Name)
		}
		return queries.Query{}, usagef("no query is named %q; known are %s, or give a file.graphql", name, strings.Join(names, ", "))
	}
	if err != nil {
		return queries.Query{}, usageError{err}
	}
	q, err = queries.Parse(name, string(raw))
	if err != nil {
		// The comments of somebody else's document mean something else.
		q = queries.Query{Name: name, Document: string(raw)}
	}
	return q, nil
}

func query(ctx context.Context, t terminal, s graph.Store, o queryOptions) error {
	variables, err := parseVariables(o.variables)
	if err != nil {
		return err
	}
	if err := declared(o.query, variables); err != nil {
		return usageError{err}
	}
	// Whoever runs the program owns the store: only mistakes are bounded.
	api, err := schema.New(s, schema.Options{Timeout: -1, Limits: schema.Limits{Cost: -1, Rows: -1}})
	if err != nil {
		return err
	}
	res := api.Do(ctx, schema.Request{Query: o.query.Document, Variables: variables})
	raw, err := json.Marshal(res)
	if err != nil {
		return err
	}
	var decoded struct {
		Data   map[string]any
		Errors []struct {
			Message   string
			Locations []struct{ Line, Column int }
			Path      []any
		}
	}
	if err := json.Unmarshal(raw, &decoded); err != nil {
		return err
	}
	for _, e := range decoded.Errors {
		at := ""
		for _, l := range e.Locations {
			at = fmt.Sprintf("%d:%d: ", l.Line, l.Column)
		}
		fmt.Fprintf(t.err, "%s:%s%s\n", o.query.Name, at, e.Message)
	}
	if decoded.Data != nil {
		if err := printAnswer(t.out, o.query, o.format, raw, decoded.Data); err != nil {
			return err
		}
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case len(decoded.Errors) > 0:
		return errRefused
	}
	return nil
}

func parseVariables(list []string) (map[string]any, error) {
	variables := map[string]any{}
	for _, v := range list {
		name, value, err := export.ParseVariable(v)
		if err != nil {
			return nil, usageError{err}
		}
		variables[name] = value
	}
	return variables, nil
}

// declared refuses variables that a documented query has not got: GraphQL
// passes over them, and a slip would answer another question.
func declared(q queries.Query, variables map[string]any) error {
	if q.Question == "" {
		return nil
	}
	var known []string
	for _, v := range q.Variables {
		known = append(known, v.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(variables)) {
		if !slices.Contains(known, name) {
			return graph.Invalidf("the query %s has no variable %q; it has: %s", q.Name, name, strings.Join(known, ", "))
		}
	}
	return nil
}

func printAnswer(w io.Writer, q queries.Query, format string, raw []byte, data map[string]any) error {
	switch format {
	case "json":
		_, err := fmt.Fprintf(w, "%s\n", raw)
		return err
	case "csv":
		out := csv.NewWriter(w)
		for _, row := range q.Table.Rows(data) {
			for i := range row {
				row[i] = export.Inert(row[i])
			}
			if err := out.Write(row); err != nil {
				return err
			}
		}
		out.Flush()
		return out.Error()
	case "table":
		return printTable(w, q.Table.OutlineRows(data))
	}
	return usagef("%q is no format: want table, json or csv", format)
}

func printTable(w io.Writer, rows [][]string) error {
	if len(rows) < 2 {
		_, err := fmt.Fprintln(w, "nothing found")
		return err
	}
	out := table.NewWriter()
	out.SetStyle(table.StyleLight)
	out.Style().Format.Header = text.FormatDefault
	out.Style().Options.SeparateRows = true
	var columns []table.ColumnConfig
	for i := range rows[0] {
		columns = append(columns, table.ColumnConfig{Number: i + 1, WidthMax: width(rows, i), WidthMaxEnforcer: text.WrapSoft})
	}
	out.SetColumnConfigs(columns)
	for i, row := range rows {
		cells := make(table.Row, len(row))
		for k, c := range row {
			cells[k] = abridge(c)
		}
		if i == 0 {
			out.AppendHeader(cells)
		} else {
			out.AppendRow(cells)
		}
	}
	_, err := fmt.Fprintf(w, "%s\n%s\n", out.Render(), count(len(rows)-1, "row"))
	return err
}

// width gives a column of sentences more room than one of names.
func width(rows [][]string, column int) int {
	const names, sentences = 22, 56
	for _, row := range rows {
		if len(row[column]) > 3*names {
			return sentences
		}
	}
	return names
}

// abridge cuts what would fill the screen; JSON and CSV have it whole.
func abridge(cell string) string {
	const longest = 240
	if r := []rune(cell); len(r) > longest {
		return strings.TrimSpace(string(r[:longest])) + "…"
	}
	return cell
}
