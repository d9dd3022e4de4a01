package export

import (
	"bufio"
	"encoding/csv"
	"strconv"
	"strings"
)

// arrayDelimiter parts the items of lists for neo4j-admin, which knows no way
// to have it in an item: there it becomes a space.
const arrayDelimiter = "\x1f"

// writeNeo4jAdmin writes nodes.csv and relationships.csv with the headers of
//
//	neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv \
//	  --array-delimiter=U+001F --multiline-fields=true --legacy-style-quoting=false
//
// and import.sh, which says just that.
func writeNeo4jAdmin(p *plan, out Output, _ Options) error {
	header := func(columns []Column) []string {
		out := make([]string, len(columns))
		for i, c := range columns {
			out[i] = c.Name + map[Type]string{String: ":string", Integer: ":long", Float: ":double", Boolean: ":boolean", Strings: ":string[]"}[c.Type]
		}
		return out
	}
	fill := func(row []string, attrs []Attr) {
		clear(row)
		for _, a := range attrs {
			if l, ok := a.Value.([]string); ok {
				items := make([]string, len(l))
				for i, item := range l {
					items[i] = strings.ReplaceAll(item, arrayDelimiter, " ")
				}
				row[a.Column] = strings.Join(items, arrayDelimiter)
			} else {
				row[a.Column] = plain(a.Value)
			}
		}
	}
	nodes, edges := p.columnsOf(NodeColumns), p.columnsOf(EdgeColumns)
	err := file(out, "nodes.csv", func(w *bufio.Writer) error {
		c := csv.NewWriter(w)
		if err := c.Write(append([]string{"id:ID", ":LABEL", "label:string"}, header(nodes)...)); err != nil {
			return err
		}
		row := make([]string, 3+len(nodes))
		err := p.eachNode(func(n Node) error {
			row[0], row[1], row[2] = n.ID, strings.Join(labels(n.Kind), arrayDelimiter), n.Label
			fill(row[3:], n.Attrs)
			return c.Write(row)
		})
		c.Flush()
		return firstOf(err, c.Error())
	})
	if err != nil {
		return err
	}
	err = file(out, "relationships.csv", func(w *bufio.Writer) error {
		c := csv.NewWriter(w)
		if err := c.Write(append([]string{":START_ID", ":END_ID", ":TYPE", "number:long"}, header(edges)...)); err != nil {
			return err
		}
		row := make([]string, 4+len(edges))
		err := p.eachEdge(func(e Edge) error {
			row[0], row[1], row[2], row[3] = e.From, e.To, e.Type, strconv.Itoa(e.Number)
			fill(row[4:], e.Attrs)
			return c.Write(row)
		})
		c.Flush()
		return firstOf(err, c.Error())
	})
	if err != nil {
		return err
	}
	return file(out, "import.sh", func(w *bufio.Writer) error {
		put(w, "#!/bin/sh\n# Run beside the files, with Neo4j stopped; then create the constraint of docs/export.md.\n",
			"neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv \\\n",
			"  --array-delimiter=U+001F --multiline-fields=true --legacy-style-quoting=false \"$@\" neo4j\n")
		return nil
	})
}
