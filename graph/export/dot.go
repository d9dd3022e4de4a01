package export

import (
	"bufio"
	"fmt"
	"strings"
	"unicode"

	"backchannel/graph"
)

// writeDOT writes what Graphviz draws: labels, kinds, types, dates. Texts and
// evidence are for other formats.
func writeDOT(p *plan, out Output, _ Options) error {
	shapes := map[graph.Kind]string{graph.Person: "ellipse", graph.Office: "note", graph.Country: "box", graph.Organization: "box",
		graph.Place: "house", graph.EventKind: "diamond", graph.ArticleKind: "note"}
	return one(out, func(w *bufio.Writer) error {
		put(w, "digraph backchannel {\n  charset=\"UTF-8\"; overlap=false; splines=true;\n  node [style=filled, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=9];\n")
		err := p.eachNode(func(n Node) error {
			c := colours[n.Kind]
			date := value(n.Attrs, nodeColumn["date"])
			label := n.Label
			if date != "" {
				label += "\n" + date
			}
			fmt.Fprintf(w, "  %s [label=%s, class=%q, shape=%s, fillcolor=\"#%02x%02x%02x60\"];\n", dotText(n.ID), dotText(label), n.Kind, shapes[n.Kind], c[0], c[1], c[2])
			return nil
		})
		if err != nil {
			return err
		}
		err = p.eachEdge(func(e Edge) error {
			put(w, "  ", dotText(e.From), " -> ", dotText(e.To), " [label=", dotText(e.Type))
			if weight := value(e.Attrs, edgeColumn["weight"]); weight != "" {
				put(w, ", weight=", weight)
			}
			put(w, "];\n")
			return nil
		})
		put(w, "}\n")
		return err
	})
}

// dotText is a quoted string of DOT, in which a backslash begins an escape.
// Characters that cannot be drawn become spaces.
func dotText(s string) string {
	s = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
