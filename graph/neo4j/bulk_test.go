package neo4j

import (
	"bufio"
	"cmp"
	"context"
	"encoding/csv"
	"fmt"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"backchannel/graph"
)

// Bulk writes facts as CSV files into dir, just as Write would write them into
// an empty database, and returns the arguments with which neo4j-admin imports
// them. An event that was told before is left out. What graph it makes is then
// for [Open] to index.
func Bulk(dir string, facts iter.Seq[graph.Facts], size int) (args []string, err error) {
	c := &bulk{dir: dir, files: map[string]*bulkFile{}, seen: map[string]bool{}}
	var part []graph.Facts
	write := func() error {
		c.again = map[string]bool{}
		b := &batch{transaction: transaction{context.Background(), c}, facts: part, created: map[string][]map[string]any{}, cut: map[string][]map[string]any{}, direct: map[string][]map[string]any{}}
		part = nil
		return b.write()
	}
	for f := range facts {
		if part = append(part, f); len(part) == size {
			if err := write(); err != nil {
				return nil, err
			}
		}
	}
	if err := write(); err != nil {
		return nil, err
	}
	// Version 0 of the schema: Open makes all indexes.
	if err := os.WriteFile(filepath.Join(dir, "schema.csv"), []byte(":ID,id:long,version:long\nschema,1,0\n"), 0o644); err != nil {
		return nil, err
	}
	args = []string{"database", "import", "full", "neo4j", "--array-delimiter=U+001F", "--multiline-fields=true", "--legacy-style-quoting=false", "--nodes=Schema=schema.csv"}
	for _, name := range slices.Sorted(maps.Keys(c.files)) {
		arg, err := c.files[name].close()
		if err != nil {
			return nil, err
		}
		args = append(args, arg)
	}
	return args, nil
}

// bulk is a transaction of an empty database that takes what is written into
// files. It reads nothing.
type bulk struct {
	neo4j.ManagedTransaction
	dir   string
	files map[string]*bulkFile
	seen  map[string]bool // ids of nodes, and edges of entities
	again map[string]bool // ids of events that another part told before
}

// nothing is a result without records.
type nothing struct{ neo4j.ResultWithContext }

func (nothing) Next(context.Context) bool                            { return false }
func (nothing) Err() error                                           { return nil }
func (nothing) Consume(context.Context) (neo4j.ResultSummary, error) { return nil, nil }

var (
	labelled = regexp.MustCompile(`SET n \+= row\.properties, n:(\S+)`)
	typed    = regexp.MustCompile(`CREATE \(a\)-\[r:(\w+)\]->\(b\)`)
)

// Run implements neo4j.ManagedTransaction.
func (c *bulk) Run(_ context.Context, text string, params map[string]any) (neo4j.ResultWithContext, error) {
	rows, _ := params["rows"].([]map[string]any)
	if m := labelled.FindStringSubmatch(text); m != nil {
		for _, r := range rows {
			id := r["id"].(string)
			if c.seen[id] {
				c.again[id] = strings.HasPrefix(id, "event:")
				continue
			}
			c.seen[id] = true
			if err := c.file("nodes", "Node:"+m[1]).write([]string{id}, r["properties"].(map[string]any)); err != nil {
				return nil, err
			}
		}
	}
	if m := typed.FindStringSubmatch(text); m != nil {
		for _, r := range rows {
			from, to, p := r["from"].(string), r["to"].(string), r["properties"].(map[string]any)
			event, _ := p["event"].(string)
			if c.again[from] || c.again[to] || c.again[event] {
				continue
			}
			if m[1] == "OF" || m[1] == "PART_OF" {
				if c.seen[from+" "+to] {
					continue
				}
				c.seen[from+" "+to] = true
			}
			if err := c.file("relationships", m[1]).write([]string{from, to}, p); err != nil {
				return nil, err
			}
		}
	}
	return nothing{}, nil
}

// bulkFile is the CSV of one kind of nodes or edges. Its header, which tells
// the types, is another file, written last.
type bulkFile struct {
	dir, option, of string
	out             *os.File
	buffer          *bufio.Writer
	csv             *csv.Writer
	columns         []string
	types           map[string]string
	err             error
}

func (c *bulk) file(option, of string) *bulkFile {
	f := c.files[option+of]
	if f == nil {
		f = &bulkFile{dir: c.dir, option: option, of: of, types: map[string]string{}}
		c.files[option+of] = f
		f.out, f.err = os.Create(filepath.Join(c.dir, f.name()))
		f.buffer = bufio.NewWriterSize(f.out, 1<<20)
		f.csv = csv.NewWriter(f.buffer)
	}
	return f
}

func (f *bulkFile) name() string { return f.option + "-" + strings.ReplaceAll(f.of, ":", "-") + ".csv" }

func (f *bulkFile) write(ids []string, p map[string]any) error {
	if f.columns == nil {
		f.columns = slices.Sorted(maps.Keys(p))
	}
	row := ids
	for _, k := range f.columns {
		text, typ := "", ""
		switch v := p[k].(type) {
		case nil:
		case []string:
			text, typ = strings.Join(v, "\x1f"), "string[]"
		case []graph.ID:
			text, typ = strings.Join(texts(v), "\x1f"), "string[]"
		case float64:
			text, typ = fmt.Sprint(v), "double"
		case int:
			text, typ = fmt.Sprint(v), "long"
		case bool:
			text, typ = fmt.Sprint(v), "boolean"
		case string:
			text, typ = v, "string"
		default:
			return fmt.Errorf("%s of %s is a %T", k, f.of, v)
		}
		if typ != "" {
			f.types[k] = typ
		}
		row = append(row, text)
	}
	return cmp.Or(f.err, f.csv.Write(row))
}

// close writes the header and returns the argument for neo4j-admin.
func (f *bulkFile) close() (string, error) {
	f.csv.Flush()
	if err := cmp.Or(f.err, f.csv.Error(), f.buffer.Flush(), f.out.Close()); err != nil {
		return "", err
	}
	header := []string{"id:ID"}
	if f.option == "relationships" {
		header = []string{":START_ID", ":END_ID"}
	}
	for _, k := range f.columns {
		header = append(header, k+":"+cmp.Or(f.types[k], "string"))
	}
	name := "header-" + f.name()
	err := os.WriteFile(filepath.Join(f.dir, name), []byte(strings.Join(header, ",")+"\n"), 0o644)
	return "--" + f.option + "=" + f.of + "=" + name + "," + f.name(), err
}
