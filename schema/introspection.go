package schema

import (
	"sync"

	"github.com/graphql-go/graphql"
)

// modernize mends and adds to graphql-go's introspection, which is that of 2018, what
// clients ask for today by default: defaults that are enum values, deprecation of arguments and input fields,
// of which this schema has none, and some flags. Its types are the library's,
// so it is done once for all schemas of the program.
var modernize = sync.OnceFunc(func() {
	include := graphql.FieldConfigArgument{"includeDeprecated": &graphql.ArgumentConfig{Type: graphql.Boolean, DefaultValue: false}}
	for _, f := range []struct {
		owner *graphql.Object
		name  string
	}{{graphql.DirectiveType, "args"}, {graphql.FieldType, "args"}, {graphql.TypeType, "inputFields"}} {
		d := f.owner.Fields()[f.name]
		f.owner.AddFieldConfig(f.name, &graphql.Field{Type: d.Type, Description: d.Description, Resolve: d.Resolve, Args: include})
	}
	never := func(graphql.ResolveParams) (any, error) { return false, nil }
	none := func(graphql.ResolveParams) (any, error) { return nil, nil }
	graphql.InputValueType.AddFieldConfig("defaultValue", &graphql.Field{Type: graphql.String,
		Description: "The default, as GraphQL writes it.",
		Resolve: func(p graphql.ResolveParams) (any, error) {
			if a, ok := p.Source.(*graphql.Argument); ok && a.DefaultValue != nil {
				return constantText(a.Type, a.DefaultValue), nil
			}
			return nil, nil
		}})
	graphql.InputValueType.AddFieldConfig("isDeprecated", &graphql.Field{Type: graphql.NewNonNull(graphql.Boolean), Resolve: never})
	graphql.InputValueType.AddFieldConfig("deprecationReason", &graphql.Field{Type: graphql.String, Resolve: none})
	graphql.DirectiveType.AddFieldConfig("isRepeatable", &graphql.Field{Type: graphql.NewNonNull(graphql.Boolean), Resolve: never})
	graphql.TypeType.AddFieldConfig("specifiedByURL", &graphql.Field{Type: graphql.String, Resolve: none})
	graphql.TypeType.AddFieldConfig("isOneOf", &graphql.Field{Type: graphql.Boolean, Resolve: never})
	graphql.SchemaType.AddFieldConfig("description", &graphql.Field{Type: graphql.String, Resolve: none})
})
