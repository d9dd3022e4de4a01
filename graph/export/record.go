package export

import "backchannel/graph"

// Type is what a column holds.
type Type uint8

// The types of columns. An attribute that has no value is absent.
const (
	String Type = iota
	Integer
	Float
	Boolean
	Strings // a list; a JSON array where a format has no lists
)

// Column is a named attribute of nodes or edges.
type Column struct {
	Name string
	Type Type
}

// NodeColumns are the attributes that nodes can have beside id, kind and
// label, in the order of printing.
var NodeColumns = []Column{
	{"name", String}, {"aliases", Strings}, {"wikidata", String}, {"listed", Boolean}, {"iso2", String}, {"iso3", String}, {"title", String},
	{"type", String}, {"plover", String}, {"cameo", String}, {"mode", String}, {"date", String}, {"precision", String},
	{"first_day", String}, {"last_day", String}, {"status", String}, {"quote", String}, {"confidence", Float},
	{"url", String}, {"published", String}, {"day", String}, {"publisher", String}, {"byline", String}, {"sources", Strings},
	{"language", String}, {"text", String}, {"readings", String}, {"recorded", String},
}

// EdgeColumns are the attributes that edges can have beside both ends and
// type, in the order of printing.
var EdgeColumns = []Column{
	{"event", String}, {"holding", String}, {"office", String}, {"date", String}, {"first_day", String}, {"last_day", String},
	{"since", String}, {"until", String}, {"in_force_from", String}, {"in_force_to", String},
	{"status", String}, {"said", String}, {"title", String}, {"mode", String}, {"cameo", String}, {"quote", String}, {"place", String},
	{"about", Strings}, {"confidence", Float}, {"extractor", String}, {"version", String}, {"extractors", Strings},
	{"start", Integer}, {"end", Integer}, {"text", String}, {"weight", Integer}, {"first", String}, {"last", String}, {"types", Strings},
	{"recorded", String},
}

// Attr is an attribute: the place of its column and its value, which is a
// string, int, float64, bool or []string as the column says.
type Attr struct {
	Column int
	Value  any
}

// Node is a node as exports have it, attributes in the order of their columns.
type Node struct {
	ID    string
	Kind  graph.Kind
	Label string
	Attrs []Attr
}

// Edge is an edge as exports have it. Number counts the edges of an export
// from 1, in order.
type Edge struct {
	Number   int
	Type     string
	From, To string
	Attrs    []Attr
}

// columnOf finds columns by name.
func columnOf(columns []Column) map[string]int {
	at := map[string]int{}
	for i, c := range columns {
		at[c.Name] = i
	}
	return at
}

var nodeColumn, edgeColumn = columnOf(NodeColumns), columnOf(EdgeColumns)

// attrs collects attributes; empty values are left out. Columns must be set in
// their order, which the tests check.
type attrs struct {
	at   map[string]int
	list []Attr
}

func (a *attrs) text(name, v string) {
	if v != "" {
		a.list = append(a.list, Attr{a.at[name], v})
	}
}

func (a *attrs) texts(name string, v []string) {
	if len(v) > 0 {
		a.list = append(a.list, Attr{a.at[name], v})
	}
}

func (a *attrs) value(name string, v any) { a.list = append(a.list, Attr{a.at[name], v}) }

// nodeOf makes the record of an entity, event or article. readings is what
// extractors passed of an article, as text.
func nodeOf(n graph.Node, readings string, recorded bool) Node {
	a := attrs{at: nodeColumn}
	out := Node{ID: string(n.NodeID()), Kind: n.NodeKind(), Label: n.Label()}
	switch n := n.(type) {
	case graph.Entity:
		a.text("name", n.Name)
		a.texts("aliases", n.Aliases)
		a.text("wikidata", n.Wikidata)
		if n.Listed {
			a.value("listed", true)
		}
		a.text("iso2", n.ISO2)
		a.text("iso3", n.ISO3)
		a.text("title", n.Title)
	case graph.Event:
		a.text("type", n.Type.String())
		a.text("plover", n.Type.PLOVER())
		a.text("cameo", n.CAMEO)
		a.text("mode", n.Mode)
		a.text("date", n.Date.String())
		a.text("precision", n.Date.Precision().String())
		a.text("first_day", n.Date.First().String())
		a.text("last_day", n.Date.Last().String())
		a.text("status", n.Status.String())
		a.text("quote", n.Quote)
		a.value("confidence", n.Confidence)
		if recorded {
			a.text("recorded", moment(n.Recorded))
		}
	case graph.Article:
		a.text("title", n.Title)
		a.text("url", n.URL)
		a.text("published", moment(n.Published))
		a.text("day", n.Day.String())
		a.text("publisher", n.Publisher)
		a.text("byline", n.Byline)
		a.texts("sources", n.Sources)
		a.text("language", n.Language)
		a.text("text", n.Text)
		a.text("readings", readings)
		if out.Label == "" {
			out.Label = n.URL
		}
	}
	out.Attrs = a.list
	return out
}

func holdsEdge(h graph.Holding, recorded bool) Edge {
	a := attrs{at: edgeColumn}
	a.text("holding", string(h.ID))
	a.text("since", h.From.String())
	a.text("until", h.To.String())
	a.text("in_force_from", h.InForce.Start.String())
	a.text("in_force_to", h.InForce.End.String())
	a.text("status", h.Status.String())
	a.text("title", h.Title)
	a.value("confidence", h.Confidence)
	if recorded {
		a.text("recorded", moment(h.Recorded))
	}
	return Edge{Type: graph.Holds.String(), From: string(h.Person), To: string(h.Office), Attrs: a.list}
}

func directEdge(d graph.DirectEdge) Edge {
	a := attrs{at: edgeColumn}
	a.text("event", string(d.Event))
	a.text("date", d.Date.String())
	a.text("first_day", d.Date.First().String())
	a.text("last_day", d.Date.Last().String())
	a.text("status", d.Status.String())
	a.value("confidence", d.Confidence)
	return Edge{Type: d.Type.String(), From: string(d.From), To: string(d.To), Attrs: a.list}
}

func reportsEdge(article graph.ArticleID, x graph.Extractor, c graph.EventClaim, sp graph.Span, recorded bool) Edge {
	a := attrs{at: edgeColumn}
	a.text("status", c.Status.String())
	a.text("mode", c.Mode)
	a.text("cameo", c.CAMEO)
	a.text("quote", c.Quote)
	a.text("place", string(c.Place))
	a.texts("about", texts(c.About))
	a.value("confidence", c.Confidence)
	a.evidence(x, sp)
	if recorded {
		a.text("recorded", moment(c.Recorded))
	}
	return Edge{Type: graph.Reports.String(), From: string(article), To: string(c.ID), Attrs: a.list}
}

func attestsEdge(article graph.ArticleID, x graph.Extractor, c graph.HoldingClaim, sp graph.Span, recorded bool) Edge {
	a := attrs{at: edgeColumn}
	a.text("holding", string(c.ID))
	a.text("office", string(c.Office))
	a.text("since", c.From.String())
	a.text("until", c.To.String())
	a.text("status", c.Status.String())
	a.text("said", c.Said.String())
	a.text("title", c.Title)
	a.value("confidence", c.Confidence)
	a.evidence(x, sp)
	if recorded {
		a.text("recorded", moment(c.Recorded))
	}
	return Edge{Type: graph.Attests.String(), From: string(article), To: string(c.Person), Attrs: a.list}
}

func (a *attrs) evidence(x graph.Extractor, sp graph.Span) {
	a.text("extractor", x.Name)
	a.text("version", x.Version)
	a.span(sp)
}

func (a *attrs) span(sp graph.Span) {
	a.value("start", sp.Start)
	a.value("end", sp.End)
	a.text("text", sp.Text)
}

func mentionsEdge(article graph.ArticleID, m graph.Mention, extractors []string) Edge {
	a := attrs{at: edgeColumn}
	a.texts("extractors", extractors)
	a.span(m.Span)
	return Edge{Type: graph.Mentions.String(), From: string(article), To: string(m.Entity), Attrs: a.list}
}
