package schema_test

import (
	"strings"
	"testing"
)

// TestIntrospectionOfToday asks what graphql-js and graphql-core ask with all
// their options on, within the limits.
func TestIntrospectionOfToday(t *testing.T) {
	api, _ := open(t)
	got := ask(t, api, `query IntrospectionQuery {
  __schema {
    description
    queryType { name kind } mutationType { name kind } subscriptionType { name kind }
    types { ...FullType }
    directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
  }
}
fragment FullType on __Type {
  kind name description specifiedByURL isOneOf
  fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
  inputFields(includeDeprecated: true) { ...InputValue }
  interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
  possibleTypes { ...TypeRef }
}
fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
fragment TypeRef on __Type {
  kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
}`, nil)
	if strings.Contains(got, `"errors"`) || !strings.Contains(got, `"isDeprecated": false`) || !strings.Contains(got, `"minConfidence"`) ||
		!strings.Contains(got, `"defaultValue": "DATE_DESC"`) || !strings.Contains(got, `"defaultValue": "20"`) {
		t.Errorf("%.400s", got)
	}
}
