package schema

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"

	"backchannel/graph"
)

// Nodes answers a query by the nodes that its answer reaches, whether or not
// their ids are asked for, and those that it names by id: sorted, each once;
// some may not exist. The request is held to the same limits as in Do. A
// request that cannot be answered whole is an error of category
// [graph.ErrInvalid], or [graph.ErrUnavailable] where that is the store's or
// the timeout's doing.
func (s *Schema) Nodes(ctx context.Context, req Request) ([]graph.ID, error) {
	start := time.Now()
	req.ReadOnly = true
	b := s.budget()
	_, op, err := s.prepare(req, b)
	var res Response
	if err != nil {
		res = refused(err)
	} else {
		var doc *document
		if doc, op, err = s.tellingNodes(req); err != nil {
			return nil, err
		}
		res = s.execute(ctx, doc, op, req, root{}, b)
	}
	s.metrics.answered(ctx, s.persisted.label(req, op), res, time.Since(start))
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if len(res.Errors) > 0 {
		e := res.Errors[0]
		category := graph.ErrInvalid
		if code := e.Extensions["code"]; code == codeUnavailable || code == codeTimeout || code == codeInternal {
			category = graph.ErrUnavailable
		}
		return nil, fmt.Errorf("%w: %s", category, e.Message)
	}
	var ids []graph.ID
	namedIn(res.Data, func(id graph.ID) { ids = append(ids, id) })
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// namedIn hands on every text in an answer that has the form of a node's id.
func namedIn(v any, found func(graph.ID)) {
	switch v := v.(type) {
	case object:
		for _, m := range v {
			namedIn(m.value, found)
		}
	case []any:
		for _, it := range v {
			namedIn(it, found)
		}
	case string:
		if id := graph.ID(v); id.Kind() != 0 && id.Validate() == nil {
			found(id)
		}
	}
}

// tellingNodes parses a document that prepare has passed once more, and has it
// ask for the id of everything that has one.
func (s *Schema) tellingNodes(req Request) (*document, *ast.OperationDefinition, error) {
	text, err := s.persisted.query(req)
	if err != nil {
		return nil, nil, err
	}
	plain, err := s.limits.scan(text)
	if err != nil {
		return nil, nil, err
	}
	parsed, err := parser.Parse(parser.ParseParams{Source: plain})
	if err != nil {
		return nil, nil, err
	}
	alias := "id_"
	for strings.Contains(text, alias) {
		alias += "_"
	}
	doc := newDocument(parsed)
	var walk func(t graphql.Type, set *ast.SelectionSet)
	walk = func(t graphql.Type, set *ast.SelectionSet) {
		if set == nil {
			return
		}
		for _, sel := range set.Selections {
			switch sel := sel.(type) {
			case *ast.Field:
				if f := fieldOf(t, sel.Name.Value); f != nil {
					walk(graphql.GetNamed(f.Type).(graphql.Type), sel.SelectionSet)
				}
			case *ast.InlineFragment:
				inner := t
				if sel.TypeCondition != nil {
					inner = s.schema.Type(sel.TypeCondition.Name.Value)
				}
				walk(inner, sel.SelectionSet)
			}
		}
		if f := fieldOf(t, "id"); f != nil && graphql.GetNamed(f.Type) == graphql.Named(graphql.ID) {
			set.Selections = append(set.Selections, ast.NewField(&ast.Field{Alias: ast.NewName(&ast.Name{Value: alias}), Name: ast.NewName(&ast.Name{Value: "id"})}))
		}
	}
	for _, def := range parsed.Definitions {
		switch def := def.(type) {
		case *ast.OperationDefinition:
			walk(s.schema.QueryType(), def.SelectionSet)
		case *ast.FragmentDefinition:
			walk(s.schema.Type(def.TypeCondition.Name.Value), def.SelectionSet)
		}
	}
	op, err := operation(doc, req.OperationName)
	return doc, op, err
}
