package export

import (
	"bufio"
	"encoding/csv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// bom makes Excel read UTF-8; pandas, readr, data.table and DuckDB skip it.
const bom = "\ufeff"

// writeCSV writes nodes.csv and edges.csv, each with a header line. Lists are
// JSON arrays.
func writeCSV(p *plan, out Output, _ Options) error {
	nodes, edges := p.columnsOf(NodeColumns), p.columnsOf(EdgeColumns)
	err := file(out, "nodes.csv", func(w *bufio.Writer) error {
		put(w, bom)
		c := csv.NewWriter(w)
		if err := c.Write(append([]string{"id", "kind", "label"}, namesOf(nodes)...)); err != nil {
			return err
		}
		row := make([]string, 3+len(nodes))
		err := p.eachNode(func(n Node) error {
			row[0], row[1], row[2] = Inert(n.ID), n.Kind.String(), Inert(n.Label)
			fill(row[3:], NodeColumns, n.Attrs)
			return c.Write(row)
		})
		c.Flush()
		return firstOf(err, c.Error())
	})
	if err != nil {
		return err
	}
	return file(out, "edges.csv", func(w *bufio.Writer) error {
		put(w, bom)
		c := csv.NewWriter(w)
		if err := c.Write(append([]string{"source", "target", "type"}, namesOf(edges)...)); err != nil {
			return err
		}
		row := make([]string, 3+len(edges))
		err := p.eachEdge(func(e Edge) error {
			row[0], row[1], row[2] = Inert(e.From), Inert(e.To), e.Type
			fill(row[3:], EdgeColumns, e.Attrs)
			return c.Write(row)
		})
		c.Flush()
		return firstOf(err, c.Error())
	})
}

// fill sets the cells of a row, of which there may be fewer than columns: the
// last ones are left out together.
func fill(row []string, columns []Column, attrs []Attr) {
	clear(row)
	for _, a := range attrs {
		if t := columns[a.Column].Type; t == String || t == Strings {
			row[a.Column] = Inert(plain(a.Value))
		} else {
			row[a.Column] = plain(a.Value)
		}
	}
}

func namesOf(columns []Column) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.Name
	}
	return out
}

// Inert keeps spreadsheets from running a text as a formula: one that begins
// with = + - @, of full width too, an apostrophe, white space or a byte order
// mark gets an apostrophe before it. Taking one leading apostrophe off gives the
// text back.
func Inert(cell string) string {
	if r, n := utf8.DecodeRuneInString(cell); n > 0 && (strings.ContainsRune("=+-@＝＋－＠'\ufeff", r) || unicode.IsSpace(r)) {
		return "'" + cell
	}
	return cell
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
