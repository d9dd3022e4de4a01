package schema

import (
	"sync"

	"github.com/graphql-go/graphql"
)

// warming is held because introspection's types are the library's, and so
// those of all schemas.
var warming sync.Mutex

// warm makes the tables that graphql-go would make when it first needs them,
// without a lock: requests that came at once would write the same map, which
// ends the process.
func warm(s *graphql.Schema) {
	warming.Lock()
	defer warming.Unlock()
	for _, t := range s.TypeMap() {
		switch t := t.(type) {
		case *graphql.Enum:
			t.ParseValue("")
			t.Serialize(nil)
		case *graphql.InputObject:
			t.Fields()
		case *graphql.Interface:
			s.IsPossibleType(t, s.QueryType())
		case *graphql.Object:
			t.Fields()
			t.Interfaces()
		}
	}
}
