// Package schema serves a graph over GraphQL: the types (types.graphql), the
// resolvers that translate them into reads of a graph.Store, the guards that
// graphql-go lacks, and the HTTP handler. It holds no query logic of its own
// and knows no database.
package schema
