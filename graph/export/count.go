package export

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"strings"

	"github.com/parquet-go/parquet-go"

	"backchannel/graph"
)

// count counts what a file holds. raw is the file that r unpacks.
func (v *verifier) count(f File, r io.Reader, raw fs.File) error {
	lines := map[string]func(string){"cytoscape": v.cytoscape, "jsonld": v.jsonLD, "dot": v.dot, "turtle": v.turtle, "cypher": v.cypher,
		"jsonl": v.row(""), "ftm": v.row(""), "plover": v.row(""), "markdown": v.row("* **"), "html": v.row(`<section class="event"`)}
	switch format := v.m.Format; {
	case format == "graphml" || format == "gexf":
		return v.xml(r)
	case f.Name == "nodes.csv" || f.Name == "edges.csv" || f.Name == "relationships.csv":
		return v.csv(r)
	case f.Name == "nodes.parquet" || f.Name == "edges.parquet":
		return v.parquet(raw, f)
	case lines[format] != nil:
		if format == "plover" {
			v.seen.Rows-- // the header
		}
		return eachLine(r, lines[format])
	}
	_, err := io.Copy(io.Discard, r)
	return err
}

// node counts a node; kind is "" where the format does not say it.
func (v *verifier) node(id, kind string) {
	v.seen.Nodes++
	v.nodes.add(id)
	if kind != "" {
		v.seen.Kinds[kind]++
	}
}

// edge counts an edge, whose ends must have been counted before; they and the
// type are "" where the format does not say them.
func (v *verifier) edge(from, to, typ string) {
	v.seen.Edges++
	if typ != "" {
		v.seen.Types[typ]++
	}
	if err := v.nodes.settle(); err != nil || from != "" && !v.nodes.has(from) || to != "" && !v.nodes.has(to) {
		v.loose++
	}
}

func (v *verifier) row(prefix string) func(string) {
	return func(line string) {
		if strings.HasPrefix(line, prefix) {
			v.seen.Rows++
		}
	}
}

func eachLine(r io.Reader, do func(string)) error {
	b := bufio.NewReaderSize(r, 1<<16)
	for {
		line, err := b.ReadString('\n')
		switch {
		case err == nil:
			do(strings.TrimSuffix(line, "\n"))
		case errors.Is(err, io.EOF):
			if line != "" {
				return errors.New("its last line is cut off")
			}
			return nil
		default:
			return err
		}
	}
}

func (v *verifier) xml(r io.Reader) error {
	type element struct {
		ID     string `xml:"id,attr"`
		Source string `xml:"source,attr"`
		Target string `xml:"target,attr"`
		Data   []struct {
			Key   string `xml:"key,attr"`
			Value string `xml:",chardata"`
		} `xml:"data"`
		Values []struct {
			For   string `xml:"for,attr"`
			Value string `xml:"value,attr"`
		} `xml:"attvalues>attvalue"`
	}
	d := xml.NewDecoder(bufio.NewReader(r))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		s, ok := token.(xml.StartElement)
		if !ok || s.Name.Local != "node" && s.Name.Local != "edge" {
			continue
		}
		var e element
		if err := d.DecodeElement(&e, &s); err != nil {
			return err
		}
		sort := ""
		for _, data := range e.Data {
			if data.Key == "kind" || data.Key == "type" {
				sort = data.Value
			}
		}
		for _, value := range e.Values {
			if value.For == "0" {
				sort = value.Value
			}
		}
		if s.Name.Local == "node" {
			v.node(e.ID, sort)
		} else {
			v.edge(e.Source, e.Target, sort)
		}
	}
}

func (v *verifier) csv(r io.Reader) error {
	b := bufio.NewReader(r)
	if mark, _ := b.Peek(len(bom)); string(mark) == bom {
		b.Discard(len(bom))
	}
	c := csv.NewReader(b)
	c.ReuseRecord = true
	var at map[string]int
	for {
		row, err := c.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case at == nil:
			at = map[string]int{}
			for i, name := range row {
				at[name] = i
			}
			continue
		}
		cell := func(names ...string) string {
			for _, n := range names {
				if i, ok := at[n]; ok {
					return row[i]
				}
			}
			return ""
		}
		if id := cell("id", "id:ID"); id != "" {
			v.node(strings.Clone(id), cell("kind"))
		} else {
			v.edge(cell("source", ":START_ID"), cell("target", ":END_ID"), cell("type", ":TYPE"))
		}
	}
}

// parquet reads in place where it can: from an archive it must be unpacked.
func (v *verifier) parquet(raw fs.File, f File) (err error) {
	// The library trusts what a file says of its own sizes.
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("it is damaged: %v", fault)
		}
	}()
	at, ok := raw.(io.ReaderAt)
	if !ok {
		all, err := io.ReadAll(raw)
		if err != nil {
			return err
		}
		at = bytes.NewReader(all)
	}
	file, err := parquet.OpenFile(at, f.Bytes)
	if err != nil {
		return err
	}
	type row struct {
		ID     string `parquet:"id"`
		Kind   string `parquet:"kind"`
		Source string `parquet:"source"`
		Target string `parquet:"target"`
		Type   string `parquet:"type"`
	}
	r := parquet.NewGenericReader[row](file)
	defer r.Close()
	rows := make([]row, 200)
	for {
		n, err := r.Read(rows)
		for _, x := range rows[:n] {
			if f.Name == "nodes.parquet" {
				v.node(x.ID, x.Kind)
			} else {
				v.edge(x.Source, x.Target, x.Type)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// cytoscape counts the element of a line.
func (v *verifier) cytoscape(line string) {
	var e struct {
		Data struct{ ID, Source, Target, Kind, Type string }
	}
	if !strings.HasPrefix(line, `{"data":{"id"`) || json.Unmarshal([]byte(strings.TrimSuffix(line, ",")), &e) != nil {
		return
	}
	if d := e.Data; d.Source == "" {
		v.node(d.ID, d.Kind)
	} else {
		v.edge(d.Source, d.Target, d.Type)
	}
}

// jsonLD counts the object of a line: every edge is told in one.
func (v *verifier) jsonLD(line string) {
	var s struct {
		ID      string `json:"@id"`
		Type    string `json:"@type"`
		Derived any    `json:"prov:wasDerivedFrom"`
	}
	if strings.HasPrefix(line, `{"@id":"`+base) && json.Unmarshal([]byte(strings.TrimSuffix(line, ",")), &s) == nil && s.Derived == nil {
		v.statement(s.ID, strings.TrimPrefix(s.Type, "bc:"))
	}
}

// turtle counts by the line that begins what is said of a subject.
func (v *verifier) turtle(line string) {
	subject, rest, _ := strings.Cut(line, " ")
	if strings.HasPrefix(subject, "<"+base) && !strings.HasPrefix(rest, "prov:wasDerivedFrom ") {
		class, _ := strings.CutPrefix(rest, "a bc:")
		v.statement(subject, strings.TrimSuffix(class, " ;"))
	}
}

func (v *verifier) statement(subject, class string) {
	if _, err := graph.ParseKind(class); err == nil {
		v.node(subject, class)
	} else {
		v.edge("", "", "")
	}
}

var (
	dotNode = regexp.MustCompile(`^  ("(?:[^"\\]|\\.)*") \[label="(?:[^"\\]|\\.)*", class="(\w+)"`)
	dotEdge = regexp.MustCompile(`^  ("(?:[^"\\]|\\.)*") -> ("(?:[^"\\]|\\.)*") \[label="(\w+)"`)
)

func (v *verifier) dot(line string) {
	if m := dotEdge.FindStringSubmatch(line); m != nil {
		v.edge(m[1], m[2], m[3])
	} else if m := dotNode.FindStringSubmatch(line); m != nil {
		v.node(m[1], m[2])
	}
}

var (
	cypherNodes = regexp.MustCompile(`\] AS row CREATE \(n:Node:(\w+)(?::Actor)?\) SET n = row;$`)
	cypherEdges = regexp.MustCompile(` CREATE \(a\)-\[r:(\w+)\]->\(b\) SET r = row\[2\];$`)
)

// cypher counts the rows of a statement by their brackets outside of texts. A
// node's first text is its id, an edge's first two are its ends.
func (v *verifier) cypher(line string) {
	list, ok := strings.CutPrefix(line, "UNWIND ")
	node, edge := cypherNodes.FindStringSubmatch(line), cypherEdges.FindStringSubmatch(line)
	if !ok || node == nil && edge == nil {
		return
	}
	depth, begun := 0, 0
	var said []string
	for i := 0; i < len(list); i++ {
		switch c := list[i]; c {
		case '\'':
			begun = i + 1
			for i++; i < len(list) && list[i] != '\''; i++ {
				if list[i] == '\\' {
					i++
				}
			}
			if len(said) < 2 && i < len(list) {
				said = append(said, list[begun:i])
			}
		case '[', '{':
			if depth++; depth == 2 {
				said = said[:0]
			}
		case ']', '}':
			if depth--; depth == 1 && len(said) == 2 {
				if node != nil {
					v.node(said[0], node[1])
				} else {
					v.edge(said[0], said[1], edge[1])
				}
			} else if depth == 0 {
				return
			}
		}
	}
}
