package export

import (
	"bufio"
	"fmt"
	"strconv"

	"backchannel/graph"
)

// writeGEXF writes GEXF 1.2draft, the newest that NetworkX reads too, with
// Gephi's conventions: events and what derives from them have a start and an
// end, nodes a colour by kind, edges GEXF 1.3's kind, without which Gephi makes
// one of edges of several types between the same nodes.
func writeGEXF(p *plan, out Output, _ Options) error {
	return one(out, func(w *bufio.Writer) error {
		put(w, `<?xml version="1.0" encoding="UTF-8"?>`, "\n",
			`<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" `,
			`xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">`, "\n",
			`<meta><creator>Backchannel</creator></meta>`, "\n",
			`<graph mode="dynamic" defaultedgetype="directed" timeformat="date">`, "\n")
		gexfColumns(w, "node", "kind", p.columnsOf(NodeColumns))
		gexfColumns(w, "edge", "type", p.columnsOf(EdgeColumns))
		put(w, "<nodes>\n")
		err := p.eachNode(func(n Node) error {
			put(w, `<node id="`, xmlText(n.ID), `" label="`, xmlText(n.Label), `"`)
			spell(w, value(n.Attrs, nodeColumn["first_day"]), value(n.Attrs, nodeColumn["last_day"]))
			put(w, ">")
			gexfValues(w, n.Kind.String(), n.Attrs)
			c := colours[n.Kind]
			fmt.Fprintf(w, `<viz:color r="%d" g="%d" b="%d"/>`, c[0], c[1], c[2])
			if n.Kind == graph.EventKind {
				put(w, `<viz:size value="4"/>`)
			} else {
				put(w, `<viz:size value="8"/>`)
			}
			put(w, "</node>\n")
			return nil
		})
		if err != nil {
			return err
		}
		put(w, "</nodes>\n<edges>\n")
		err = p.eachEdge(func(e Edge) error {
			put(w, `<edge id="`, strconv.Itoa(e.Number), `" source="`, xmlText(e.From), `" target="`, xmlText(e.To), `" label="`, e.Type, `" kind="`, e.Type, `"`)
			if weight := value(e.Attrs, edgeColumn["weight"]); weight != "" {
				put(w, ` weight="`, weight, `"`)
			}
			if e.Type == graph.Holds.String() {
				from, _ := graph.ParseDate(value(e.Attrs, edgeColumn["since"]))
				to, _ := graph.ParseDate(value(e.Attrs, edgeColumn["until"]))
				spell(w, from.First().String(), to.Last().String())
			} else {
				spell(w, value(e.Attrs, edgeColumn["first_day"]), value(e.Attrs, edgeColumn["last_day"]))
			}
			put(w, ">")
			gexfValues(w, e.Type, e.Attrs)
			put(w, "</edge>\n")
			return nil
		})
		put(w, "</edges>\n</graph>\n</gexf>\n")
		return err
	})
}

// value is an attribute as text, "" where it is absent.
func value(attrs []Attr, column int) string {
	for _, a := range attrs {
		if a.Column == column {
			return plain(a.Value)
		}
	}
	return ""
}

func spell(w *bufio.Writer, from, to string) {
	if from != "" {
		put(w, ` start="`, from, `"`)
	}
	if to != "" {
		put(w, ` end="`, to, `"`)
	}
}

var gexfTypes = map[Type]string{String: "string", Integer: "integer", Float: "double", Boolean: "boolean", Strings: "string"}

// gexfColumns declares the columns; number 0 is the kind or type. The label
// and the weight are elements of GEXF's own.
func gexfColumns(w *bufio.Writer, class, first string, columns []Column) {
	put(w, `<attributes class="`, class, `" mode="static">`, "\n", `<attribute id="0" title="`, first, `" type="string"/>`, "\n")
	for i, c := range columns {
		if c.Name == "weight" {
			continue
		}
		put(w, `<attribute id="`, strconv.Itoa(i+1), `" title="`, c.Name, `" type="`, gexfTypes[c.Type], `"/>`, "\n")
	}
	put(w, "</attributes>\n")
}

func gexfValues(w *bufio.Writer, first string, attrs []Attr) {
	put(w, `<attvalues><attvalue for="0" value="`, first, `"/>`)
	for _, a := range attrs {
		if n, ok := a.Value.(int); ok && n > 0 && EdgeColumns[a.Column].Name == "weight" {
			continue
		}
		put(w, `<attvalue for="`, strconv.Itoa(a.Column+1), `" value="`, xmlText(plain(a.Value)), `"/>`)
	}
	put(w, "</attvalues>")
}
