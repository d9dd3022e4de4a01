package export

import (
	"bufio"
	"strconv"
	"strings"

	"backchannel/graph"
)

// perStatement is how many nodes or edges one statement makes: more gain
// nothing, and a statement has to be parsed whole.
const perStatement = 200

// writeCypher writes a script for an empty database of Neo4j 5: one statement
// a line, values as literals, labels and types of the closed sets alone.
func writeCypher(p *plan, out Output, _ Options) error {
	return one(out, func(w *bufio.Writer) error {
		put(w, "CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;\n")
		s := cypherScript{w: w}
		err := p.eachNode(func(n Node) error {
			s.begin("UNWIND [", "] AS row CREATE (n:"+strings.Join(labels(n.Kind), ":")+") SET n = row;\n")
			put(w, "{id:", cypherText(n.ID), ",label:", cypherText(n.Label))
			cypherAttrs(w, NodeColumns, n.Attrs)
			put(w, "}")
			return nil
		})
		if err != nil {
			return err
		}
		s.end()
		err = p.eachEdge(func(e Edge) error {
			s.begin("UNWIND [", "] AS row MATCH (a:Node {id: row[0]}) MATCH (b:Node {id: row[1]}) CREATE (a)-[r:"+e.Type+"]->(b) SET r = row[2];\n")
			put(w, "[", cypherText(e.From), ",", cypherText(e.To), ",{number:", strconv.Itoa(e.Number))
			cypherAttrs(w, EdgeColumns, e.Attrs)
			put(w, "}]")
			return nil
		})
		s.end()
		return err
	})
}

// labels are those of a node kind in Neo4j.
func labels(k graph.Kind) []string {
	if k.IsActor() {
		return []string{"Node", k.String(), "Actor"}
	}
	return []string{"Node", k.String()}
}

// cypherScript groups what one statement can make.
type cypherScript struct {
	w     *bufio.Writer
	close string
	n     int
}

// begin opens a statement, unless the open one is of the same end and has room.
func (s *cypherScript) begin(open, close string) {
	if s.n > 0 && s.n < perStatement && s.close == close {
		put(s.w, ",")
		s.n++
		return
	}
	s.end()
	put(s.w, open)
	s.close, s.n = close, 1
}

func (s *cypherScript) end() {
	if s.n > 0 {
		put(s.w, s.close)
		s.n = 0
	}
}

func cypherAttrs(w *bufio.Writer, columns []Column, attrs []Attr) {
	for _, a := range attrs {
		put(w, ",", columns[a.Column].Name, ":")
		switch v := a.Value.(type) {
		case string:
			put(w, cypherText(v))
		case []string:
			put(w, "[")
			for i, s := range v {
				if i > 0 {
					put(w, ",")
				}
				put(w, cypherText(s))
			}
			put(w, "]")
		case float64:
			f := number(v)
			if !strings.ContainsAny(f, ".e") {
				f += ".0"
			}
			put(w, f)
		default:
			put(w, plain(v))
		}
	}
}

// cypherText is a string literal. A backslash begins an escape anywhere in
// Cypher, \u even outside strings; what is not printed plainly is one.
func cypherText(s string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, r := range s {
		switch {
		case r == '\\' || r == '\'':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f || r == 0x2028 || r == 0x2029:
			b.WriteString(`\u`)
			h := strconv.FormatInt(int64(r), 16)
			b.WriteString("0000"[len(h):] + h)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}
