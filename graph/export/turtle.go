package export

import (
	"bufio"
	"fmt"
	"strings"
)

// writeTurtle writes RDF 1.1 Turtle.
func writeTurtle(p *plan, out Output, _ Options) error {
	return one(out, func(w *bufio.Writer) error {
		for _, n := range namespaces {
			put(w, "@prefix ", n[0], ": <", n[1], "> .\n")
		}
		return p.describe(func(s statements) error {
			put(w, "\n", turtle(s.subject))
			separator := " "
			if s.class != "" {
				put(w, " a ", s.class)
				separator = " ;\n  "
			}
			for _, pair := range s.pairs {
				put(w, separator, pair.property)
				for i, o := range pair.objects {
					if i > 0 {
						put(w, ",")
					}
					put(w, " ", turtle(o))
				}
				separator = " ;\n  "
			}
			put(w, " .\n")
			return nil
		})
	})
}

func turtle(o object) string {
	switch o.kind {
	case resource:
		return "<" + o.value + ">"
	case named:
		return o.value
	case list:
		parts := make([]string, len(o.list))
		for i, s := range o.list {
			parts[i] = turtleText(s)
		}
		return "( " + strings.Join(parts, " ") + " )"
	}
	if o.datatype != "" {
		return turtleText(o.value) + "^^" + o.datatype
	}
	return turtleText(o.value)
}

func turtleText(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
