// Package engine takes the text of a GraphQL request and gives its answer. It
// knows nothing of what the schema is about.
//
// In the order of use: Guard reads the bytes once and refuses what is too long,
// has too many tokens or nests too deep; Engine.Prepare parses and validates
// the rest against the SDL, after it has measured what fragments expand to;
// Engine.Run picks the operation, reckons its cost with the page sizes that its
// variables ask for, and executes it.
//
// Caveat: limits protect the process, not the data. Who may do what is decided
// by the resolvers.
package engine
