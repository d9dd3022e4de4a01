package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"backchannel/graph"
)

// Format is one way to write an export.
type Format struct {
	Name      string
	Extension string // of the file; for a format of several files, of the archive
	Media     string // media type of the one file
	Several   bool   // writes several files
	About     string // who reads it, for help texts
	// needsFull refuses other projections and selections by kind.
	needsFull bool
	write     func(*plan, Output, Options) error
}

// Formats lists all formats.
func Formats() []Format {
	return []Format{
		{Name: "jsonl", Extension: ".jsonl", Media: "application/x-ndjson", About: "what load reads, with everything", needsFull: true, write: writeJSONL},
		{Name: "graphml", Extension: ".graphml", Media: "application/graphml+xml", About: "NetworkX, igraph, yEd, Gephi", write: writeGraphML},
		{Name: "gexf", Extension: ".gexf", Media: "application/gexf+xml", About: "Gephi, with time intervals and colours", write: writeGEXF},
		{Name: "cytoscape", Extension: ".cyjs", Media: "application/json", About: "Cytoscape and Cytoscape.js JSON", write: writeCytoscape},
		{Name: "dot", Extension: ".dot", Media: "text/vnd.graphviz", About: "Graphviz, for small selections", write: writeDOT},
		{Name: "cypher", Extension: ".cypher", Media: "application/x-cypher-query", About: "a script for cypher-shell, into an empty Neo4j", write: writeCypher},
		{Name: "neo4j-admin", Extension: ".zip", Media: "text/csv", Several: true, About: "CSV for neo4j-admin database import", write: writeNeo4jAdmin},
		{Name: "turtle", Extension: ".ttl", Media: "text/turtle", About: "RDF stores: schema.org, PROV-O, SEM", write: writeTurtle},
		{Name: "jsonld", Extension: ".jsonld", Media: "application/ld+json", About: "the same statements as JSON-LD", write: writeJSONLD},
		{Name: "parquet", Extension: ".zip", Media: "application/vnd.apache.parquet", Several: true, About: "nodes, edges and events: DuckDB, pyarrow, R arrow", write: writeParquet},
		{Name: "ftm", Extension: ".ftm.json", Media: "application/x-ndjson", About: "FollowTheMoney entities: OpenAleph, OpenSanctions tools", write: writeFTM},
		{Name: "plover", Extension: ".tsv", Media: "text/tab-separated-values", About: "POLECAT-shaped rows, one for each event, actor and recipient", write: writePLOVER},
		{Name: "markdown", Extension: ".md", Media: "text/markdown; charset=utf-8", About: "a dossier to read: events in order, with their evidence", write: writeMarkdown},
		{Name: "html", Extension: ".html", Media: "text/html; charset=utf-8", About: "the same dossier as a page", write: writeHTML},
		{Name: "csv", Extension: ".zip", Media: "text/csv", Several: true, About: "nodes.csv and edges.csv: spreadsheets, R, pandas", write: writeCSV},
	}
}

// ParseFormat finds a format by name.
func ParseFormat(name string) (Format, error) {
	var known []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		known = append(known, f.Name)
	}
	return Format{}, graph.Invalidf("%q is no format; known are %s", name, strings.Join(known, ", "))
}

// Output is where an export's files go. A file is complete when the next one
// is created or the export has ended. A format of one file calls it once, with
// the name "".
type Output interface {
	Create(name string) (io.Writer, error)
}

// Options are what an export takes from whoever wires it.
type Options struct {
	// Facts prints facts as one line of the form that load reads; the format
	// jsonl needs it.
	Facts func(io.Writer, graph.Facts) error
	// Progress, where not nil, is called after each node and edge (for jsonl
	// and others without edges, after each article or event) with how many
	// have been written, and how many nodes there will be.
	Progress func(written, nodes int)
	// Program and Gazetteer are the versions that a manifest names.
	Program, Gazetteer string
	// Licences are those of outlets' texts, by the outlet's id.
	Licences map[string]string
	// Ask answers the selection's query; nil refuses all.
	Ask Asker
}

// Write exports a selection. What it returns says what was written; the files
// and their hashes are for whoever knows the files to add.
func Write(ctx context.Context, s graph.Store, sel Selection, f Format, out Output, o Options) (Manifest, error) {
	if f.write == nil {
		return Manifest{}, graph.Invalidf("no format was given")
	}
	if f.needsFull && (sel.projection() != Full || len(sel.Kinds) > 0) {
		return Manifest{}, graph.Invalidf("%s tells articles whole: it takes neither a projection nor kinds", f.Name)
	}
	p, err := newPlan(ctx, s, sel, o.Ask)
	if err != nil {
		return Manifest{}, err
	}
	defer p.close()
	if o.Progress != nil {
		total, done := 0, 0
		for _, l := range p.shown() {
			total += l.len()
		}
		p.step = func() { done++; o.Progress(done, total) }
	}
	if err := firstOf(f.write(p, out, o), p.fault()); err != nil {
		return Manifest{}, fmt.Errorf("export %s: %w", f.Name, err)
	}
	return p.manifest(f, o)
}

// tally counts what was written.
type tally struct {
	Nodes int            `json:"nodes"`
	Edges int            `json:"edges"`
	Kinds map[string]int `json:"kinds,omitempty"`
	Types map[string]int `json:"types,omitempty"`
	// Rows counts the lines of formats that have neither nodes nor edges.
	Rows int `json:"rows,omitempty"`
}

// one opens the file of a format that writes one, and hands on a buffer.
func one(out Output, write func(*bufio.Writer) error) error { return file(out, "", write) }

func file(out Output, name string, write func(*bufio.Writer) error) error {
	w, err := out.Create(name)
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 1<<16)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// columnsOf returns the columns that can have a value in the projection.
func (p *plan) columnsOf(all []Column) []Column {
	if p.selection.Recorded {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(c Column) bool { return c.Name == "recorded" })
}
