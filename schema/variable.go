package schema

import (
	"fmt"
	"math"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// checkVariables refuses values that graphql-go would bend to fit: 123 for a
// String, "5" or 1.5 for an Int, an Int out of range, which becomes null.
func checkVariables(schema *graphql.Schema, op *ast.OperationDefinition, values map[string]any) error {
	for _, d := range op.VariableDefinitions {
		name := d.Variable.Name.Value
		if v, given := values[name]; given {
			if what := misfit(schema, inputType(schema, d.Type), v); what != "" {
				return &requestError{code: codeValidation, message: fmt.Sprintf("Variable \"$%s\" got an invalid value: %s", name, what)}
			}
		}
	}
	return nil
}

func inputType(schema *graphql.Schema, t ast.Type) graphql.Type {
	switch t := t.(type) {
	case *ast.NonNull:
		return inputType(schema, t.Type)
	case *ast.List:
		return graphql.NewList(inputType(schema, t.Type))
	case *ast.Named:
		return schema.Type(t.Name.Value)
	}
	return nil
}

func misfit(schema *graphql.Schema, t graphql.Type, v any) string {
	if nn, ok := t.(*graphql.NonNull); ok {
		t = nn.OfType
	}
	if v == nil {
		return ""
	}
	switch t := t.(type) {
	case *graphql.List:
		items, ok := v.([]any)
		if !ok {
			// One value stands for a list of it.
			return misfit(schema, t.OfType, v)
		}
		for _, it := range items {
			if what := misfit(schema, t.OfType, it); what != "" {
				return what
			}
		}
	case *graphql.InputObject:
		members, ok := v.(map[string]any)
		if !ok {
			return fmt.Sprintf("%v is no %s", v, t.Name())
		}
		for name, f := range t.Fields() {
			if what := misfit(schema, f.Type, members[name]); what != "" {
				return name + ": " + what
			}
		}
	case *graphql.Scalar:
		n, isNumber := v.(float64)
		_, isString := v.(string)
		_, isBool := v.(bool)
		ok := true
		switch t.Name() {
		case "String", "Date", "DateTime":
			ok = isString
		case "ID":
			ok = isString || isNumber && n == math.Trunc(n)
		case "Int":
			ok = isNumber && n == math.Trunc(n) && n >= math.MinInt32 && n <= math.MaxInt32
		case "Float":
			ok = isNumber
		case "Boolean":
			ok = isBool
		}
		if !ok {
			return fmt.Sprintf("%v is no %s", v, t.Name())
		}
	}
	return ""
}
