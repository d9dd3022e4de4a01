// Package turtle reads the Turtle that a full export wrote back into facts. It
// reads as much of the language as exports use, and understands nothing but
// the vocabulary of docs/export.md.
package turtle

import (
	"encoding/json"
	"io"
	"net/url"
	"strings"
	"unicode"

	"backchannel/graph"
	"backchannel/loaders/records"
)

const (
	base  = "urn:backchannel:"
	vocab = "urn:backchannel:vocab:"
)

// subject is what has been said of one.
type subject struct {
	class  string
	attrs  records.Attrs
	lists  map[string][]string
	linked []link // to nodes, in the order of the file
}

type link struct{ property, to string }

// links are the properties of nodes that are edges, and their types.
var links = map[string]string{"agent": "AGENT", "target": "TARGET", "object": "OBJECT", "about": "ABOUT", "at": "AT", "of": "OF",
	"partOf": "PART_OF", "publishedBy": "PUBLISHED_BY", "cites": "CITES"}

// lists are the attributes that can have several values.
var lists = map[string]bool{"aliases": true, "sources": true, "about": true, "extractors": true}

// Read reads the whole document. Faults are of category [graph.ErrInvalid].
func Read(r io.Reader) ([]graph.Facts, error) {
	subjects := map[string]*subject{}
	var order []string
	err := newParser(r).each(func(of, property string, o term) error {
		if strings.HasPrefix(of, vocab) || !strings.HasPrefix(of, base) {
			return nil
		}
		s := subjects[of]
		if s == nil {
			s = &subject{attrs: records.Attrs{}, lists: map[string][]string{}}
			subjects[of] = s
			order = append(order, of)
		}
		if property == rdfType {
			s.class = strings.TrimPrefix(o.value, vocab)
			return nil
		}
		name, ours := strings.CutPrefix(property, vocab)
		if !ours {
			return nil
		}
		return s.say(name, o)
	})
	if err != nil {
		return nil, err
	}
	var g records.Graph
	for _, of := range order {
		if err := subjects[of].add(&g, of); err != nil {
			return nil, err
		}
	}
	return g.Facts()
}

func (s *subject) say(name string, o term) error {
	value := o.value
	if o.kind == iriTerm {
		var err error
		if value, err = id(value); err != nil {
			return err
		}
		s.linked = append(s.linked, link{name, value})
	}
	switch column := snake(name); {
	case o.kind == listTerm:
		for _, item := range o.list {
			s.lists[column] = append(s.lists[column], item.value)
		}
	case lists[column]:
		s.lists[column] = append(s.lists[column], value)
	default:
		s.attrs[column] = value
	}
	return nil
}

// add turns the subject into a node or edge.
func (s *subject) add(g *records.Graph, of string) error {
	for name, list := range s.lists {
		text, err := json.Marshal(list)
		if err != nil { // strings cannot fail
			continue
		}
		s.attrs[name] = string(text)
	}
	a := s.attrs
	switch s.class {
	case "Evidence":
		if a["person"] != "" {
			a["holding"] = a["supports"]
			g.Edge("ATTESTS", a["article"], a["person"], a)
		} else {
			g.Edge("REPORTS", a["article"], a["supports"], a)
		}
	case "Mention":
		g.Edge("MENTIONS", a["article"], a["entity"], a)
	case "Holding", "Contact", "":
		// What follows from claims is made again from them.
	default:
		self, err := id(of)
		if err != nil {
			return err
		}
		for _, l := range s.linked {
			if t := links[l.property]; t != "" {
				g.Edge(t, self, l.to, nil)
			}
		}
		return g.Node(self, s.class, a)
	}
	return nil
}

// id takes an IRI back to an id.
func id(iri string) (string, error) {
	v, err := url.PathUnescape(strings.TrimPrefix(iri, base))
	if err != nil {
		return "", graph.Invalidf("the IRI <%s> is malformed: %v", iri, err)
	}
	return v, nil
}

// snake takes a property's name back to a column's: firstDay to first_day.
func snake(name string) string {
	var b strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			b.WriteByte('_')
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}
