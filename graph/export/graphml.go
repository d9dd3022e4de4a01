package export

import (
	"bufio"
	"strconv"
)

// writeGraphML writes GraphML 1.0 with nodes before edges. Lists are JSON arrays.
func writeGraphML(p *plan, out Output, _ Options) error {
	return one(out, func(w *bufio.Writer) error {
		put(w, `<?xml version="1.0" encoding="UTF-8"?>`, "\n",
			`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" `,
			`xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`, "\n")
		key := func(id, of, name string, t Type) {
			put(w, `<key id="`, id, `" for="`, of, `" attr.name="`, name, `" attr.type="`, graphMLTypes[t], `"/>`, "\n")
		}
		key("kind", "node", "kind", String)
		key("label", "node", "label", String)
		for _, c := range p.columnsOf(NodeColumns) {
			key("n_"+c.Name, "node", c.Name, c.Type)
		}
		key("type", "edge", "type", String)
		for _, c := range p.columnsOf(EdgeColumns) {
			key("e_"+c.Name, "edge", c.Name, c.Type)
		}
		put(w, `<graph id="backchannel" edgedefault="directed">`, "\n")
		data := func(key, value string) { put(w, `<data key="`, key, `">`, xmlText(value), `</data>`) }
		err := p.eachNode(func(n Node) error {
			put(w, `<node id="`, xmlText(n.ID), `">`)
			data("kind", n.Kind.String())
			data("label", n.Label)
			for _, a := range n.Attrs {
				data("n_"+NodeColumns[a.Column].Name, plain(a.Value))
			}
			put(w, "</node>\n")
			return nil
		})
		if err != nil {
			return err
		}
		err = p.eachEdge(func(e Edge) error {
			put(w, `<edge id="`, strconv.Itoa(e.Number), `" source="`, xmlText(e.From), `" target="`, xmlText(e.To), `">`)
			data("type", e.Type)
			for _, a := range e.Attrs {
				data("e_"+EdgeColumns[a.Column].Name, plain(a.Value))
			}
			put(w, "</edge>\n")
			return nil
		})
		put(w, "</graph>\n</graphml>\n")
		return err
	})
}

var graphMLTypes = map[Type]string{String: "string", Integer: "int", Float: "double", Boolean: "boolean", Strings: "string"}
