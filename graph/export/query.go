package export

import (
	"context"
	"encoding/json"
	"strings"

	"backchannel/graph"
)

// Query is a GraphQL query whose nodes are to be exported. The zero Query is none.
type Query struct {
	// Text is the name of a named query, or a document, which has a brace.
	Text string
	// Variables are as encoding/json decodes them.
	Variables map[string]any
}

// Document reports whether the query is a document, rather than a name.
func (q Query) Document() bool { return strings.Contains(q.Text, "{") }

func (q Query) asked() bool { return q.Text != "" }

// Asker runs queries: it returns the ids of all nodes of an answer, in any
// order, also more than once.
type Asker func(context.Context, Query) ([]graph.ID, error)

// parameters lists the query as Selection.Parameters does.
func (q Query) parameters() []Parameter {
	if !q.asked() {
		return nil
	}
	ps := []Parameter{{"query", q.Text}}
	for _, name := range sortedKeys(q.Variables) {
		ps = append(ps, Parameter{"var", name + "=" + jsonText(q.Variables[name])})
	}
	return ps
}

// ParseVariable reads name=value. A value is JSON, or else a text; a year
// alone is a text too where the name is that of a date.
func ParseVariable(v string) (name string, value any, err error) {
	name, text, ok := strings.Cut(v, "=")
	if !ok || name == "" {
		return "", nil, graph.Invalidf("the variable %q: want name=value", v)
	}
	if json.Unmarshal([]byte(text), &value) != nil {
		return name, text, nil
	}
	if n, isNumber := value.(float64); isNumber && len(text) == 4 && n >= 1000 && (name == "since" || name == "until" || strings.HasSuffix(name, "Of")) {
		return name, text, nil
	}
	return name, value, nil
}

// parse takes one parameter's values, as ParseSelection names them: the last
// query, each var, and variables as an object in JSON.
func (q *Query) parse(name string, values []string) error {
	if name == "query" {
		q.Text = strings.TrimSpace(values[len(values)-1])
		return nil
	}
	if q.Variables == nil {
		q.Variables = map[string]any{}
	}
	for _, v := range values {
		if name == "variables" {
			if v != "" && json.Unmarshal([]byte(v), &q.Variables) != nil {
				return graph.Invalidf("%q is no object in JSON", v)
			}
			continue
		}
		key, value, err := ParseVariable(v)
		if err != nil {
			return err
		}
		q.Variables[key] = value
	}
	return nil
}
