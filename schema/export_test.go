package schema

import "github.com/graphql-go/graphql"

// Types builds the types as New does, for the tests of the SDL and of the
// executor.
func Types() (graphql.Schema, error) { return build(Options{}.withDefaults()) }
