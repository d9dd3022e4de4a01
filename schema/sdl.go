package schema

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/graphql-go/graphql"
)

// SDL prints the running schema, types, fields and arguments each in order of
// name, without descriptions: two schemas that clients cannot tell apart print
// alike.
func (s *Schema) SDL() string {
	var b strings.Builder
	types := s.schema.TypeMap()
	for _, name := range slices.Sorted(maps.Keys(types)) {
		if strings.HasPrefix(name, "__") {
			continue
		}
		switch t := types[name].(type) {
		case *graphql.Scalar:
			if !slices.Contains([]string{"Int", "Float", "String", "Boolean", "ID"}, name) {
				fmt.Fprintf(&b, "scalar %s\n\n", name)
			}
		case *graphql.Enum:
			fmt.Fprintf(&b, "enum %s {\n", name)
			var values []string
			for _, v := range t.Values() {
				values = append(values, v.Name)
			}
			slices.Sort(values)
			fmt.Fprintf(&b, "  %s\n}\n\n", strings.Join(values, "\n  "))
		case *graphql.InputObject:
			fmt.Fprintf(&b, "input %s {\n", name)
			fields := t.Fields()
			for _, f := range slices.Sorted(maps.Keys(fields)) {
				fmt.Fprintf(&b, "  %s: %s\n", f, fields[f].Type)
			}
			b.WriteString("}\n\n")
		case *graphql.Interface:
			fmt.Fprintf(&b, "interface %s {\n", name)
			printFields(&b, t.Fields())
		case *graphql.Object:
			fmt.Fprintf(&b, "type %s", name)
			for i, of := range t.Interfaces() {
				fmt.Fprintf(&b, "%s%s", []string{" implements ", " & "}[min(i, 1)], of.Name())
			}
			b.WriteString(" {\n")
			printFields(&b, t.Fields())
		}
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func printFields(b *strings.Builder, fields graphql.FieldDefinitionMap) {
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		f := fields[name]
		var args []string
		for _, a := range f.Args {
			arg := a.Name() + ": " + a.Type.String()
			if a.DefaultValue != nil {
				arg += " = " + constantText(a.Type, a.DefaultValue)
			}
			args = append(args, arg)
		}
		slices.Sort(args)
		list := ""
		if len(args) > 0 {
			list = "(" + strings.Join(args, ", ") + ")"
		}
		fmt.Fprintf(b, "  %s%s: %s\n", name, list, f.Type)
	}
	b.WriteString("}\n\n")
}

// constantText is a default value as GraphQL writes it.
func constantText(t graphql.Type, v any) string {
	switch t := t.(type) {
	case *graphql.NonNull:
		return constantText(t.OfType, v)
	case *graphql.Enum:
		return fmt.Sprint(t.Serialize(v))
	}
	if s, ok := v.(string); ok {
		return strconv.Quote(s)
	}
	return fmt.Sprint(v)
}
