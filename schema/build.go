package schema

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"

	"backchannel/graph"
)

//go:embed types.graphql
var typesSDL string

// paged lists the types that have Relay connections.
var paged = []string{"Person", "Country", "Organization", "Office", "Place", "Event", "Article", "Relation", "Mention"}

// actors lists the types that have a field for each event type.
var actors = []string{"Actor", "Person", "Country", "Organization"}

// sdl returns the types of types.graphql with what follows from them by rule:
// connections, and a field for each event type on every actor.
func sdl() string {
	var b strings.Builder
	body := typesSDL
	for _, t := range actors {
		for _, keyword := range []string{"interface " + t + " {", "type " + t + " implements Node & Actor {"} {
			body = strings.Replace(body, keyword+"\n", keyword+"\n"+eventFields(), 1)
		}
	}
	b.WriteString(body)
	for _, t := range paged {
		fmt.Fprintf(&b, `
"""
A page of a list, as Relay has it.
"""
type %[1]sConnection {
  edges: [%[1]sEdge!]!
  "The nodes of the edges, for those who need no cursors."
  nodes: [%[1]s!]!
  pageInfo: PageInfo!
  "Of the whole list, not the page."
  totalCount: Int!
}

"""
One item of a list, with the cursor that marks its place.
"""
type %[1]sEdge {
  cursor: String!
  node: %[1]s!
}
`, t)
	}
	return b.String()
}

func eventFields() string {
	var b strings.Builder
	for _, t := range graph.EventTypes() {
		fmt.Fprintf(&b, "  \"The %s edges from the actor.\"\n  %s(first: Int, after: String, last: Int, before: String, filter: EventFilter, orderBy: EventOrder = DATE_DESC): RelationConnection!\n",
			t, eventField(t))
	}
	return b.String()
}

// eventField is the field of an event type: commentedOn.
func eventField(t graph.EventType) string {
	words := strings.Split(strings.ToLower(t.String()), "_")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}

// builder turns the parsed SDL into graphql-go's types, taking resolvers and
// enum values from tables. Whatever the SDL has and a table lacks is an error,
// and the other way round.
type builder struct {
	defs      map[string]ast.Node
	types     map[string]graphql.Type
	resolvers map[string]graphql.FieldResolveFn
	enums     map[string]map[string]any
	scalars   map[string]*graphql.Scalar
	used      map[string]bool
	err       error
}

func build(resolvers map[string]graphql.FieldResolveFn, enums map[string]map[string]any) (graphql.Schema, error) {
	doc, err := parser.Parse(parser.ParseParams{Source: sdl()})
	if err != nil {
		return graphql.Schema{}, fmt.Errorf("parse the schema: %w", err)
	}
	b := &builder{defs: map[string]ast.Node{}, types: map[string]graphql.Type{}, resolvers: resolvers, enums: enums, used: map[string]bool{},
		scalars: map[string]*graphql.Scalar{"Date": dateScalar, "DateTime": dateTimeScalar, "Int": graphql.Int, "Float": graphql.Float,
			"String": graphql.String, "Boolean": graphql.Boolean, "ID": graphql.ID}}
	var names []string
	for _, d := range doc.Definitions {
		n := d.(interface{ GetName() *ast.Name }).GetName().Value
		b.defs[n] = d
		names = append(names, n)
	}
	config := graphql.SchemaConfig{Query: b.object("Query")}
	if _, ok := b.defs["Mutation"]; ok {
		config.Mutation = b.object("Mutation")
	}
	if _, ok := b.defs["Subscription"]; ok {
		config.Subscription = b.object("Subscription")
	}
	for _, n := range names {
		config.Types = append(config.Types, b.named(n))
	}
	// Interfaces of an object are built with it; fields are built when first
	// asked for, so that types may refer to each other.
	schema, err := graphql.NewSchema(config)
	if err != nil {
		return schema, fmt.Errorf("build the schema: %w", err)
	}
	for name := range resolvers {
		if !b.used[name] {
			b.fail("a resolver of %s has no field", name)
		}
	}
	return schema, b.err
}

func (b *builder) fail(format string, args ...any) {
	if b.err == nil {
		b.err = fmt.Errorf("build the schema: "+format, args...)
	}
}

func (b *builder) object(name string) *graphql.Object {
	o, _ := b.named(name).(*graphql.Object)
	return o
}

func (b *builder) named(name string) graphql.Type {
	if t, ok := b.types[name]; ok {
		return t
	}
	if s, ok := b.scalars[name]; ok {
		b.types[name] = s
		return s
	}
	switch d := b.defs[name].(type) {
	case *ast.EnumDefinition:
		values := graphql.EnumValueConfigMap{}
		for _, v := range d.Values {
			internal, ok := b.enums[name][v.Name.Value]
			if !ok {
				b.fail("enum %s has the value %s, which nothing stands for", name, v.Name.Value)
			}
			values[v.Name.Value] = &graphql.EnumValueConfig{Value: internal, Description: text(v.Description)}
		}
		if len(values) != len(b.enums[name]) {
			b.fail("enum %s has %d values, want %d", name, len(values), len(b.enums[name]))
		}
		b.types[name] = graphql.NewEnum(graphql.EnumConfig{Name: name, Description: text(d.Description), Values: values})
	case *ast.InputObjectDefinition:
		b.types[name] = graphql.NewInputObject(graphql.InputObjectConfig{Name: name, Description: text(d.Description),
			Fields: graphql.InputObjectConfigFieldMapThunk(func() graphql.InputObjectConfigFieldMap {
				fields := graphql.InputObjectConfigFieldMap{}
				for _, f := range d.Fields {
					fields[f.Name.Value] = &graphql.InputObjectFieldConfig{Type: b.ref(f.Type), Description: text(f.Description)}
				}
				return fields
			})})
	case *ast.InterfaceDefinition:
		b.types[name] = graphql.NewInterface(graphql.InterfaceConfig{Name: name, Description: text(d.Description),
			Fields:      graphql.FieldsThunk(func() graphql.Fields { return b.fields(name, d.Fields, true) }),
			ResolveType: func(p graphql.ResolveTypeParams) *graphql.Object { return b.object(objectType(p.Value)) }})
	case *ast.ObjectDefinition:
		var of []string
		for _, i := range d.Interfaces {
			of = append(of, i.Name.Value)
		}
		b.types[name] = graphql.NewObject(graphql.ObjectConfig{Name: name, Description: text(d.Description),
			Interfaces: graphql.InterfacesThunk(func() []*graphql.Interface {
				var list []*graphql.Interface
				for _, i := range of {
					list = append(list, b.named(i).(*graphql.Interface))
				}
				return list
			}),
			Fields: graphql.FieldsThunk(func() graphql.Fields { return b.fields(name, d.Fields, false) })})
	default:
		b.fail("type %s is not declared", name)
		return graphql.String
	}
	return b.types[name]
}

func (b *builder) fields(owner string, defs []*ast.FieldDefinition, abstract bool) graphql.Fields {
	fields := graphql.Fields{}
	for _, d := range defs {
		f := &graphql.Field{Name: d.Name.Value, Type: b.ref(d.Type), Description: text(d.Description), Args: graphql.FieldConfigArgument{}}
		for _, a := range d.Arguments {
			f.Args[a.Name.Value] = &graphql.ArgumentConfig{Type: b.ref(a.Type), DefaultValue: b.constant(a.Type, a.DefaultValue), Description: text(a.Description)}
			if f.Args[a.Name.Value].Description == "" {
				f.Args[a.Name.Value].Description = argumentDocs[a.Name.Value]
			}
		}
		if !abstract {
			name := owner + "." + d.Name.Value
			r, ok := b.resolvers[name]
			if !ok {
				b.fail("field %s has no resolver", name)
			}
			b.used[name] = true
			f.Resolve = guarded(r)
		}
		if f.Description == "" {
			f.Description = fieldDocs[d.Name.Value]
		}
		fields[d.Name.Value] = f
	}
	return fields
}

func (b *builder) ref(t ast.Type) graphql.Type {
	switch t := t.(type) {
	case *ast.NonNull:
		return graphql.NewNonNull(b.ref(t.Type))
	case *ast.List:
		return graphql.NewList(b.ref(t.Type))
	case *ast.Named:
		return b.named(t.Name.Value)
	}
	b.fail("unknown type %v", t)
	return graphql.String
}

// constant is a default value as arguments have it inside.
func (b *builder) constant(t ast.Type, v ast.Value) any {
	switch v := v.(type) {
	case nil:
		return nil
	case *ast.EnumValue:
		return b.enums[t.(*ast.Named).Name.Value][v.Value]
	case *ast.IntValue:
		return graphql.Int.ParseLiteral(v)
	}
	b.fail("default value %v is of a type that the schema has not used so far", v)
	return nil
}

func text(s *ast.StringValue) string {
	if s == nil {
		return ""
	}
	return strings.TrimSpace(s.Value)
}

// argumentDocs and fieldDocs describe what means the same wherever it stands;
// the SDL need not repeat it.
var argumentDocs = map[string]string{
	"first":     "How many items at most, from the start of the list or after `after`.",
	"after":     "The cursor of the last item already seen.",
	"last":      "How many items at most, from the end of the list or before `before`.",
	"before":    "The cursor of the first item already seen.",
	"filter":    "Which ones; all where it is left out.",
	"orderBy":   "The order of the list.",
	"id":        "The readable, permanent id.",
	"ids":       "Readable, permanent ids.",
	"name":      "A name or alias; case and accents are ignored.",
	"iso":       "ISO 3166-1 alpha-2 or alpha-3.",
	"url":       "The canonical URL.",
	"asOf":      "On this date.",
	"knownBy":   "As the graph was known at this moment of load time, here and in the fields below.",
	"status":    "Of this status.",
	"types":     "Of these event types; all where it is left out.",
	"since":     "On or after this date.",
	"until":     "On or before this date.",
	"by":        "What to count by.",
	"metric":    "What to rank by.",
	"role":      "The part that the actor plays.",
	"direction": "From the actor or to it.",
	"text":      "The words to look for.",
	"kinds":     "Of these kinds; all where it is left out.",
	"from":      "Where the chain starts.",
	"to":        "Where the chain ends.",
	"dryRun":    "Show, store nothing.",
	"maxLength": "How many links at most, up to six.",
	"around":    "The nodes in the middle.",
	"depth":     "How many steps from them, up to three.",
}

var fieldDocs = map[string]string{
	"id":            "The readable, permanent id, such as person:emmanuel-macron.",
	"kind":          "Which kind of node it is.",
	"name":          "The name that newspapers use.",
	"aliases":       "Other names.",
	"wikidata":      "The Wikidata item, such as Q3052772, where it is known for sure.",
	"events":        "The events in which it plays a part.",
	"relations":     "The direct edges from it or to it.",
	"mentionedIn":   "The articles that mention it.",
	"people":        "The people in the graph.",
	"countries":     "The countries in the graph.",
	"organizations": "The organisations in the graph.",
	"offices":       "The offices in the graph.",
	"places":        "The places in the graph.",
	"articles":      "The articles in the graph.",
	"type":          "The event type.",
	"datePrecision": "How much of the date is known.",
	"status":        "How real the event is.",
	"url":           "The canonical URL.",
	"title":         "The headline.",
	"byline":        "The authors, as printed.",
	"text":          "The words themselves.",
	"count":         "How many there are.",
	"length":        "How many links it has.",
	"cursor":        "Marks the item's place in the list.",
	"node":          "The item itself.",
	"edges":         "The items with their cursors.",
	"pageInfo":      "Whether the list goes on.",
	"hasNextPage":   "Whether the list goes on after the last item.",

	"hasPreviousPage": "Whether the list begins before the first item.",
	"startCursor":     "The first item's cursor.",
	"endCursor":       "The last item's cursor.",
	"nodes":           "The nodes.",
	"value":           "The measure's value.",
	"from":            "Where it starts.",
	"to":              "Where it ends.",
	"articleId":       "The article's id.",
	"published":       "The day of publication.",
	"publisher":       "The outlet.",
	"article":         "The article that it stands in.",
	"entity":          "Whom or what it names.",
	"person":          "Who holds the office.",
	"office":          "Which office it is.",
}

// enumValues maps the enums' names to what resolvers see.
func enumValues() map[string]map[string]any {
	m := map[string]map[string]any{
		"Role":         {"AGENT": graph.Agent, "TARGET": graph.Target, "PARTICIPANT": graph.Participant},
		"Direction":    {"OUT": graph.Out, "IN": graph.In},
		"EventOrder":   {"DATE_DESC": graph.ByDateDescending, "DATE_ASC": graph.ByDateAscending, "CONFIDENCE_DESC": graph.ByConfidenceDescending, "RECORDED_ASC": graph.ByRecorded},
		"EntityOrder":  {"NAME": graph.ByName, "EVENTS_DESC": graph.ByEventCount},
		"ArticleOrder": {"ID": graph.ByArticleID, "PUBLISHED_DESC": graph.ByPublishedDescending, "PUBLISHED_ASC": graph.ByPublishedAscending},
		"Interval":     {"DAY": graph.PerDay, "WEEK": graph.PerWeek, "MONTH": graph.PerMonth, "YEAR": graph.PerYear},
		"Metric":       {"DEGREE": graph.Degree, "PAGERANK": graph.PageRank, "BETWEENNESS": graph.Betweenness},
	}
	enum(m, "NodeKind", graph.Kinds())
	enum(m, "EventType", graph.EventTypes())
	enum(m, "EventStatus", graph.EventStatuses())
	enum(m, "HoldingStatus", graph.HoldingStatuses())
	enum(m, "Precision", graph.Precisions())
	enum(m, "Dimension", graph.Dimensions())
	return m
}

func enum[T fmt.Stringer](m map[string]map[string]any, name string, values []T) {
	m[name] = map[string]any{}
	for _, v := range values {
		m[name][strings.ToUpper(v.String())] = v
	}
}

// objectType names the object type of a value that an interface field gives.
func objectType(v any) string {
	if n, ok := v.(graph.Node); ok && slices.Contains(graph.Kinds(), n.NodeKind()) {
		return n.NodeKind().String()
	}
	return ""
}
