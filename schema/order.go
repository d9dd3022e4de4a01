package schema

import (
	"bytes"
	"encoding/json"

	"github.com/graphql-go/graphql/language/ast"
)

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := enc.Encode(m.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := enc.Encode(m.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// ordered gives the members of the answer's objects the order in which the
// operation asks for them, as the GraphQL specification wants; graphql-go
// leaves them in maps.
func ordered(d *document, op *ast.OperationDefinition, data any) any {
	if data == nil {
		return nil
	}
	return d.arrange([]*ast.SelectionSet{op.SelectionSet}, data)
}

func (d *document) arrange(sets []*ast.SelectionSet, v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = d.arrange(sets, v[i])
		}
		return v
	case map[string]any:
		var keys []string
		inner := map[string][]*ast.SelectionSet{}
		seen := map[string]bool{}
		var collect func(*ast.SelectionSet)
		collect = func(set *ast.SelectionSet) {
			if set == nil {
				return
			}
			for _, s := range set.Selections {
				switch s := s.(type) {
				case *ast.Field:
					key := s.Name.Value
					if s.Alias != nil {
						key = s.Alias.Value
					}
					// Fragments of other types name keys that this object lacks.
					if _, has := v[key]; has && !seen[key] {
						seen[key] = true
						keys = append(keys, key)
					}
					inner[key] = append(inner[key], s.SelectionSet)
				case *ast.InlineFragment:
					collect(s.SelectionSet)
				case *ast.FragmentSpread:
					if f := d.fragments[s.Name.Value]; f != nil {
						collect(f.SelectionSet)
					}
				}
			}
		}
		for _, set := range sets {
			collect(set)
		}
		o := make(object, 0, len(keys))
		for _, k := range keys {
			o = append(o, member{k, d.arrange(inner[k], v[k])})
		}
		return o
	}
	return v
}
