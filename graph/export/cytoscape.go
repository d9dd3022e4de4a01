package export

import (
	"bufio"
	"strconv"
)

// writeCytoscape writes Cytoscape.js JSON, which Cytoscape opens too: one line
// for each element.
func writeCytoscape(p *plan, out Output, _ Options) error {
	return one(out, func(w *bufio.Writer) error {
		put(w, `{"data":{"name":"Backchannel"},"elements":{"nodes":[`)
		before := "\n"
		err := p.eachNode(func(n Node) error {
			put(w, before, `{"data":{"id":`, jsonText(n.ID), `,"kind":"`, n.Kind.String(), `","label":`, jsonText(n.Label))
			jsonAttrs(w, NodeColumns, n.Attrs)
			put(w, "}}")
			before = ",\n"
			return nil
		})
		if err != nil {
			return err
		}
		put(w, "\n],\"edges\":[")
		before = "\n"
		err = p.eachEdge(func(e Edge) error {
			put(w, before, `{"data":{"id":"e`, strconv.Itoa(e.Number), `","source":`, jsonText(e.From), `,"target":`, jsonText(e.To), `,"type":"`, e.Type,
				`","interaction":"`, e.Type, `"`)
			jsonAttrs(w, EdgeColumns, e.Attrs)
			put(w, "}}")
			before = ",\n"
			return nil
		})
		put(w, "\n]}}\n")
		return err
	})
}

func jsonAttrs(w *bufio.Writer, columns []Column, attrs []Attr) {
	for _, a := range attrs {
		put(w, `,"`, columns[a.Column].Name, `":`, jsonText(a.Value))
	}
}
