package schema

import (
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"backchannel/graph"
)

// dateScalar reads and prints graph.Date. A value that is no date becomes nil,
// which graphql-go reports as an invalid value with its location.
var dateScalar = graphql.NewScalar(graphql.ScalarConfig{
	Name:        "Date",
	Description: `A calendar date: "2026-01-20", or with less precision "2026-01" or "2026".`,
	Serialize: func(v any) any {
		if d, ok := v.(graph.Date); ok && !d.IsZero() {
			return d.String()
		}
		return nil
	},
	ParseValue:   parseDate,
	ParseLiteral: func(v ast.Value) any { return parseDate(v.GetValue()) },
})

func parseDate(v any) any {
	s, ok := v.(string)
	if d, err := graph.ParseDate(s); ok && err == nil && s != "" {
		return d
	}
	return nil
}

// dateTimeScalar reads and prints time.Time in RFC 3339.
var dateTimeScalar = graphql.NewScalar(graphql.ScalarConfig{
	Name:        "DateTime",
	Description: `A moment in UTC, as RFC 3339 writes it: "2026-01-21T12:01:00Z".`,
	Serialize: func(v any) any {
		if t, ok := v.(time.Time); ok && !t.IsZero() {
			return t.UTC().Format(time.RFC3339Nano)
		}
		return nil
	},
	ParseValue:   parseDateTime,
	ParseLiteral: func(v ast.Value) any { return parseDateTime(v.GetValue()) },
})

func parseDateTime(v any) any {
	s, _ := v.(string)
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t.UTC()
	}
	return nil
}
