// Package graphml reads the GraphML that a full export wrote back into facts.
// It reads no GraphML of other programs: these know nothing of evidence.
package graphml

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/records"
)

type element struct {
	ID     string `xml:"id,attr"`
	Source string `xml:"source,attr"`
	Target string `xml:"target,attr"`
	Data   []struct {
		Key   string `xml:"key,attr"`
		Value string `xml:",chardata"`
	} `xml:"data"`
}

// Read reads the whole document. Faults are of category [graph.ErrInvalid].
func Read(r io.Reader) ([]graph.Facts, error) {
	d := xml.NewDecoder(r)
	names := map[string]string{}
	var g records.Graph
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return g.Facts()
		}
		if err != nil {
			return nil, graph.Invalidf("not GraphML: %v", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "key":
			var k struct {
				ID   string `xml:"id,attr"`
				Name string `xml:"attr.name,attr"`
			}
			if err := d.DecodeElement(&k, &start); err != nil {
				return nil, graph.Invalidf("not GraphML: %v", err)
			}
			names[k.ID] = k.Name
		case "node", "edge":
			var e element
			if err := d.DecodeElement(&e, &start); err != nil {
				return nil, graph.Invalidf("not GraphML: %v", err)
			}
			a := records.Attrs{}
			for _, data := range e.Data {
				v, err := plain(data.Value)
				if err != nil {
					return nil, err
				}
				a[names[data.Key]] = v
			}
			if start.Name.Local == "edge" {
				g.Edge(a["type"], e.Source, e.Target, a)
			} else if err := g.Node(e.ID, a["kind"], a); err != nil {
				return nil, err
			}
		}
	}
}

// plain takes back what the writer does to texts that XML cannot have.
func plain(s string) (string, error) {
	quoted, ok := strings.CutPrefix(s, "json:")
	if !ok {
		return s, nil
	}
	var out string
	if err := json.Unmarshal([]byte(quoted), &out); err != nil {
		return "", graph.Invalidf("%.40q is not the JSON string that it says it is: %v", s, err)
	}
	return out, nil
}
