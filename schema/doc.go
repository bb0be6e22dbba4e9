// Package schema is the GraphQL view of the graph: it takes a request and gives
// the JSON of its answer.
//
// One file a type: article.go, claim.go, entity.go, attribution.go, interval.go
// and so on hold the fields and resolvers of the type they are named after;
// query.go and mutation.go the roots. Resolvers see the graph through Reader,
// one snapshot a request, and ask for single nodes through a batch: all nodes
// of one level of a query are read at once, however many they are.
//
// The SDL is in schema.graphql, written by this package's test from the types.
// Offsets count Unicode code points, IRIs have the public base.
//
// Caveat: a field that fails is null and its error stands in "errors"; only
// what cannot be missing is non-null.
package schema
