package export

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"backchannel/graph"
)

// The namespaces of an export in RDF, in the order in which they are declared.
var namespaces = [][2]string{
	{"bc", "urn:backchannel:vocab:"},
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"schema", "https://schema.org/"},
	{"prov", "http://www.w3.org/ns/prov#"},
	{"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
	{"org", "http://www.w3.org/ns/org#"},
	{"dcterms", "http://purl.org/dc/terms/"},
}

// base begins the IRI of every node; see iri.
const base = "urn:backchannel:"

// vocabulary maps our classes and properties to those of others, so that the
// data need not say everything twice.
var vocabulary = [][3]string{
	{"bc:Person", "rdfs:subClassOf", "schema:Person"},
	{"bc:Office", "rdfs:subClassOf", "org:Post"},
	{"bc:Country", "rdfs:subClassOf", "schema:Country"},
	{"bc:Organization", "rdfs:subClassOf", "schema:Organization"},
	{"bc:Place", "rdfs:subClassOf", "schema:Place"},
	{"bc:Place", "rdfs:subClassOf", "sem:Place"},
	{"bc:Event", "rdfs:subClassOf", "sem:Event"},
	{"bc:Event", "rdfs:subClassOf", "schema:Event"},
	{"bc:Article", "rdfs:subClassOf", "schema:NewsArticle"},
	{"bc:Article", "rdfs:subClassOf", "prov:Entity"},
	{"bc:Holding", "rdfs:subClassOf", "org:Membership"},
	{"bc:Evidence", "rdfs:subClassOf", "schema:Quotation"},
	{"bc:Evidence", "rdfs:subClassOf", "prov:Entity"},
	{"bc:Mention", "rdfs:subClassOf", "prov:Entity"},
	{"bc:name", "rdfs:subPropertyOf", "schema:name"},
	{"bc:aliases", "rdfs:subPropertyOf", "schema:alternateName"},
	{"bc:agent", "rdfs:subPropertyOf", "sem:hasActor"},
	{"bc:target", "rdfs:subPropertyOf", "sem:hasActor"},
	{"bc:about", "rdfs:subPropertyOf", "schema:about"},
	{"bc:object", "rdfs:subPropertyOf", "schema:about"},
	{"bc:at", "rdfs:subPropertyOf", "sem:hasPlace"},
	{"bc:date", "rdfs:subPropertyOf", "sem:hasTimeStamp"},
	{"bc:firstDay", "rdfs:subPropertyOf", "sem:hasEarliestBeginTimeStamp"},
	{"bc:lastDay", "rdfs:subPropertyOf", "sem:hasLatestEndTimeStamp"},
	{"bc:of", "rdfs:subPropertyOf", "org:postIn"},
	{"bc:person", "rdfs:subPropertyOf", "org:member"},
	{"bc:office", "rdfs:subPropertyOf", "org:role"},
	{"bc:partOf", "rdfs:subPropertyOf", "dcterms:isPartOf"},
	{"bc:article", "rdfs:subPropertyOf", "prov:wasQuotedFrom"},
	{"bc:extractor", "rdfs:subPropertyOf", "prov:wasAttributedTo"},
	{"bc:publishedBy", "rdfs:subPropertyOf", "schema:publisher"},
	{"bc:cites", "rdfs:subPropertyOf", "schema:citation"},
	{"bc:url", "rdfs:subPropertyOf", "schema:url"},
	{"bc:text", "rdfs:subPropertyOf", "schema:text"},
	{"bc:published", "rdfs:subPropertyOf", "schema:datePublished"},
	{"bc:language", "rdfs:subPropertyOf", "schema:inLanguage"},
}

// object is what a statement leads to.
type object struct {
	kind     objectKind
	value    string   // an IRI, a prefixed name or a literal's text
	datatype string   // prefixed; "" for a string
	list     []string // of strings
}

type objectKind uint8

const (
	literal objectKind = iota
	resource
	named // a prefixed name
	list
)

// statements are all that an export says of one subject in one go.
type statements struct {
	subject object
	class   string // prefixed; ""
	pairs   []pair
}

type pair struct {
	property string // prefixed
	objects  []object
}

func (s *statements) say(property string, objects ...object) {
	if len(objects) > 0 {
		s.pairs = append(s.pairs, pair{property, objects})
	}
}

// iri makes the IRI of an id. What an IRI cannot have is percent-encoded, and
// the percent sign itself.
func iri(id string) object {
	var b strings.Builder
	b.WriteString(base)
	for _, r := range id {
		if r <= ' ' || strings.ContainsRune("<>\"{}|^`\\%", r) {
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
			continue
		}
		b.WriteRune(r)
	}
	return object{kind: resource, value: b.String()}
}

// minted makes an id from content for what has none.
func minted(kind string, parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return kind + ":" + hex.EncodeToString(sum[:8])
}

// camel turns a column's or edge's name into a property's: first_day and
// PUBLISHED_BY into firstDay and publishedBy.
func camel(name string) string {
	var b strings.Builder
	for i, part := range strings.Split(strings.ToLower(name), "_") {
		if i > 0 && part != "" {
			part = strings.ToUpper(part[:1]) + part[1:]
		}
		b.WriteString(part)
	}
	return "bc:" + b.String()
}

// The columns whose texts are dates, moments and ids.
var (
	dated    = map[string]bool{"date": true, "first_day": true, "last_day": true, "day": true, "since": true, "until": true, "in_force_from": true, "in_force_to": true, "first": true, "last": true}
	momentan = map[string]bool{"published": true, "recorded": true}
	referent = map[string]bool{"event": true, "holding": true, "office": true, "place": true, "about": true}
)

// objectsOf turns an attribute into what a statement can have.
func objectsOf(c Column, v any) []object {
	switch v := v.(type) {
	case string:
		switch {
		case referent[c.Name]:
			return []object{iri(v)}
		case momentan[c.Name]:
			return []object{{value: v, datatype: "xsd:dateTime"}}
		case dated[c.Name]:
			return []object{{value: v, datatype: map[int]string{4: "xsd:gYear", 7: "xsd:gYearMonth"}[len(v)]}}
		}
		return []object{{value: v}}
	case []string:
		if c.Name == "sources" { // the only list whose order says something
			return []object{{kind: list, list: v}}
		}
		var out []object
		for _, s := range v {
			if referent[c.Name] {
				out = append(out, iri(s))
			} else {
				out = append(out, object{value: s})
			}
		}
		return out
	case float64:
		return []object{{value: number(v), datatype: "xsd:double"}}
	case int:
		return []object{{value: plain(v), datatype: "xsd:integer"}}
	}
	return []object{{value: plain(v), datatype: "xsd:boolean"}}
}

func (s *statements) attributes(columns []Column, attrs []Attr, but ...string) {
	for _, a := range attrs {
		c := columns[a.Column]
		if len(but) > 0 && c.Name == but[0] {
			continue
		}
		objects := objectsOf(c, a.Value)
		if dated[c.Name] && objects[0].datatype == "" {
			objects[0].datatype = "xsd:date"
		}
		s.say(camel(c.Name), objects...)
	}
}

// describe hands on everything that the selection says, in order.
func (p *plan) describe(say func(statements) error) error {
	for _, v := range vocabulary {
		s := statements{subject: object{kind: named, value: v[0]}}
		s.say(v[1], object{kind: named, value: v[2]})
		if err := say(s); err != nil {
			return err
		}
	}
	err := p.eachNode(func(n Node) error {
		s := statements{subject: iri(n.ID), class: "bc:" + n.Kind.String()}
		s.say("rdfs:label", object{value: n.Label})
		if q := value(n.Attrs, nodeColumn["wikidata"]); q != "" {
			s.say("owl:sameAs", object{kind: resource, value: "http://www.wikidata.org/entity/" + strings.TrimPrefix(iri(q).value, base)})
		}
		s.attributes(NodeColumns, n.Attrs)
		return say(s)
	})
	if err != nil {
		return err
	}
	return p.eachEdge(func(e Edge) error {
		text := func(column string) string { return value(e.Attrs, edgeColumn[column]) }
		var s statements
		switch e.Type {
		case graph.Holds.String():
			s = statements{subject: iri(text("holding")), class: "bc:Holding"}
			s.say("bc:person", iri(e.From))
			s.say("bc:office", iri(e.To))
			s.attributes(EdgeColumns, e.Attrs, "holding")
		case graph.Reports.String(), graph.Attests.String():
			supports := e.To
			if h := text("holding"); h != "" {
				supports = h
			}
			id := minted("evidence", e.From, supports, text("extractor"), text("start"), text("end"))
			s = statements{subject: iri(id), class: "bc:Evidence"}
			s.say("bc:article", iri(e.From))
			s.say("bc:supports", iri(supports))
			if supports != e.To {
				s.say("bc:person", iri(e.To))
			}
			s.attributes(EdgeColumns, e.Attrs, "holding")
			derived := statements{subject: iri(supports)}
			derived.say("prov:wasDerivedFrom", iri(id))
			if err := say(derived); err != nil {
				return err
			}
		case graph.Mentions.String():
			s = statements{subject: iri(minted("mention", e.From, e.To, text("start"), text("end"), text("text"))), class: "bc:Mention"}
			s.say("bc:article", iri(e.From))
			s.say("bc:entity", iri(e.To))
			s.attributes(EdgeColumns, e.Attrs)
		case Contact:
			s = statements{subject: iri(minted("contact", e.From, e.To)), class: "bc:Contact"}
			s.say("bc:from", iri(e.From))
			s.say("bc:to", iri(e.To))
			s.attributes(EdgeColumns, e.Attrs)
		default:
			s = statements{subject: iri(e.From)}
			s.say(camel(e.Type), iri(e.To))
		}
		return say(s)
	})
}
