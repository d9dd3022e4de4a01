package schema

import (
	"fmt"
	"maps"
	"math"
	"strconv"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// scan counts tokens and nesting in one pass over the bytes, before
// parser.Parse, which recurses without bound and ends the process. It returns
// the document with its comments blanked, after which the parser would lose
// its place if they have letters beyond ASCII.
func (l Limits) scan(document string) (string, error) {
	tokens, nesting := 0, 0
	plain := []byte(document)
	for i := 0; i < len(document); {
		switch c := document[i]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',':
			i++
			continue
		case c == '#':
			for i < len(document) && document[i] != '\n' && document[i] != '\r' {
				plain[i] = ' '
				i++
			}
			continue
		case c == '"':
			i = skipString(document, i)
		case isName(c):
			for i < len(document) && isName(document[i]) {
				i++
			}
		case c == '{' || c == '[' || c == '(':
			if nesting++; nesting > l.Nesting {
				return "", exceeded("nesting", "the document has more levels of brackets", l.Nesting)
			}
			i++
		case c == '}' || c == ']' || c == ')':
			nesting--
			i++
		default:
			i++
		}
		if tokens++; tokens > l.Tokens {
			return "", exceeded("tokens", "the document has more tokens", l.Tokens)
		}
	}
	return string(plain), nil
}

func isName(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func skipString(s string, i int) int {
	if len(s)-i >= 3 && s[i:i+3] == `"""` {
		for i += 3; i < len(s); i++ {
			if s[i] == '"' && len(s)-i >= 3 && s[i:i+3] == `"""` && s[i-1] != '\\' {
				return i + 3
			}
		}
		return i
	}
	for i++; i < len(s) && s[i] != '"' && s[i] != '\n'; i++ {
		if s[i] == '\\' {
			i++
		}
	}
	return min(i+1, len(s))
}

// document is a parsed document with its fragments by name.
type document struct {
	ast       *ast.Document
	fragments map[string]*ast.FragmentDefinition
}

func newDocument(doc *ast.Document) *document {
	d := &document{ast: doc, fragments: map[string]*ast.FragmentDefinition{}}
	for _, def := range doc.Definitions {
		if f, ok := def.(*ast.FragmentDefinition); ok {
			d.fragments[f.Name.Value] = f
		}
	}
	return d
}

// acyclic refuses fragments that contain themselves, over which graphql-go's
// validation recurses until the process ends.
func (d *document) acyclic() error {
	const open, done = 1, 2
	state := map[string]int{}
	var visit func(set *ast.SelectionSet) error
	visit = func(set *ast.SelectionSet) error {
		if set == nil {
			return nil
		}
		for _, s := range set.Selections {
			var inner *ast.SelectionSet
			switch s := s.(type) {
			case *ast.Field:
				inner = s.SelectionSet
			case *ast.InlineFragment:
				inner = s.SelectionSet
			case *ast.FragmentSpread:
				name := s.Name.Value
				f := d.fragments[name]
				if f == nil || state[name] == done {
					continue
				}
				if state[name] == open {
					return &requestError{code: codeValidation, message: fmt.Sprintf("Cannot spread fragment %q within itself.", name)}
				}
				state[name] = open
				if err := visit(f.SelectionSet); err != nil {
					return err
				}
				state[name] = done
				continue
			}
			if err := visit(inner); err != nil {
				return err
			}
		}
		return nil
	}
	for _, def := range d.ast.Definitions {
		var err error
		switch def := def.(type) {
		case *ast.FragmentDefinition:
			err = visit(&ast.SelectionSet{Selections: []ast.Selection{&ast.FragmentSpread{Name: def.Name}}})
		case *ast.OperationDefinition:
			err = visit(def.SelectionSet)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// bounded counts what the document has as written, each fragment once, and its
// depth with fragments put in place. The document must be acyclic.
func (d *document) bounded(l Limits) error {
	var fields, aliases, directives, breadth int
	depths := map[string]int{}
	var depth func(set *ast.SelectionSet) int
	depth = func(set *ast.SelectionSet) int {
		deepest := 0
		if set == nil {
			return 0
		}
		breadth = max(breadth, len(set.Selections))
		for _, s := range set.Selections {
			below := 0
			switch s := s.(type) {
			case *ast.Field:
				fields++
				if s.Alias != nil {
					aliases++
				}
				directives += len(s.Directives)
				below = 1 + depth(s.SelectionSet)
			case *ast.InlineFragment:
				directives += len(s.Directives)
				below = depth(s.SelectionSet)
			case *ast.FragmentSpread:
				directives += len(s.Directives)
				name := s.Name.Value
				if _, known := depths[name]; !known && d.fragments[name] != nil {
					depths[name] = depth(d.fragments[name].SelectionSet)
				}
				below = depths[name]
			}
			deepest = max(deepest, below)
		}
		return deepest
	}
	for _, def := range d.ast.Definitions {
		switch def := def.(type) {
		case *ast.OperationDefinition:
			directives += len(def.Directives)
			if depth(def.SelectionSet) > l.Depth {
				return exceeded("depth", "the document has more levels of fields", l.Depth)
			}
		case *ast.FragmentDefinition:
			directives += len(def.Directives)
		}
	}
	switch {
	case breadth > l.Breadth:
		return exceeded("breadth", "the document has more fields in one pair of braces", l.Breadth)
	case fields > l.Fields:
		return exceeded("fields", "the document has more fields", l.Fields)
	case aliases > l.Aliases:
		return exceeded("aliases", "the document has more aliases", l.Aliases)
	case directives > l.Directives:
		return exceeded("directives", "the document has more directives", l.Directives)
	}
	return nil
}

// usualList is how many items a list without first or last is taken to have.
const usualList = 4

// cost is the number of values that the operation's answer can have: a field
// counts once for each item of the lists around it, and a connection has as
// many items as it is asked for. What the body's other requests cost counts
// too.
func (d *document) cost(schema *graphql.Schema, op *ast.OperationDefinition, given map[string]any, limit int, spent *budget) error {
	total := float64(spent.cost)
	over := func() error {
		return exceeded("cost", "the answer can have more values (lists multiply by first)", limit)
	}
	variables := withDefaults(op, given)
	var walk func(parent graphql.Type, set *ast.SelectionSet, times float64) error
	walk = func(parent graphql.Type, set *ast.SelectionSet, times float64) error {
		if set == nil {
			return nil
		}
		for _, s := range set.Selections {
			var err error
			switch s := s.(type) {
			case *ast.Field:
				if total += times; total > float64(limit) {
					return over()
				}
				f := fieldOf(parent, s.Name.Value)
				if f == nil {
					err = walk(nil, s.SelectionSet, times)
					break
				}
				err = walk(graphql.GetNamed(f.Type).(graphql.Type), s.SelectionSet, times*items(f, s, variables))
			case *ast.InlineFragment:
				t := parent
				if s.TypeCondition != nil {
					t = schema.Type(s.TypeCondition.Name.Value)
				}
				err = walk(t, s.SelectionSet, times)
			case *ast.FragmentSpread:
				if f := d.fragments[s.Name.Value]; f != nil {
					err = walk(schema.Type(f.TypeCondition.Name.Value), f.SelectionSet, times)
				}
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	parent := graphql.Type(schema.QueryType())
	switch op.Operation {
	case ast.OperationTypeMutation:
		parent = schema.MutationType()
	case ast.OperationTypeSubscription:
		parent = schema.SubscriptionType()
	}
	err := walk(parent, op.SelectionSet, 1)
	spent.cost = int(min(total, math.MaxInt32))
	return err
}

// withDefaults adds the numbers that variables have where none is given.
func withDefaults(op *ast.OperationDefinition, given map[string]any) map[string]any {
	all := maps.Clone(given)
	if all == nil {
		all = map[string]any{}
	}
	for _, d := range op.VariableDefinitions {
		name := d.Variable.Name.Value
		if _, has := given[name]; !has && d.DefaultValue != nil {
			switch v := d.DefaultValue.(type) {
			case *ast.IntValue:
				n, _ := strconv.ParseFloat(v.Value, 64)
				all[name] = n
			case *ast.ListValue:
				all[name] = make([]any, len(v.Values))
			}
		}
	}
	return all
}

func fieldOf(parent graphql.Type, name string) *graphql.FieldDefinition {
	switch t := parent.(type) {
	case *graphql.Object:
		return t.Fields()[name]
	case *graphql.Interface:
		return t.Fields()[name]
	}
	return nil
}

// items is how many values a field has for each of its parent's.
func items(f *graphql.FieldDefinition, field *ast.Field, variables map[string]any) float64 {
	paged, fallback := false, float64(defaultPage)
	for _, a := range f.Args {
		if a.Name() == "first" {
			paged = true
			if n, ok := a.DefaultValue.(int); ok {
				fallback = float64(n)
			}
		}
	}
	for _, a := range field.Arguments {
		switch a.Name.Value {
		case "first", "last":
			switch v := a.Value.(type) {
			case *ast.IntValue:
				if n, err := strconv.ParseFloat(v.Value, 64); err == nil && n > 0 {
					return n
				}
			case *ast.Variable:
				if n, ok := variables[v.Name.Value].(float64); ok && n > 0 {
					return n
				}
			}
		case "ids":
			switch v := a.Value.(type) {
			case *ast.ListValue:
				return float64(len(v.Values))
			case *ast.Variable:
				if list, ok := variables[v.Name.Value].([]any); ok {
					return float64(len(list))
				}
			}
		}
	}
	if paged {
		return fallback
	}
	t := f.Type
	if nn, ok := t.(*graphql.NonNull); ok {
		t = nn.OfType
	}
	// A connection's own edges and nodes were counted with the connection.
	if _, isList := t.(*graphql.List); isList && f.Name != "edges" && f.Name != "nodes" {
		return usualList
	}
	return 1
}
