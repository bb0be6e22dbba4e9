package schema

import "github.com/graphql-go/graphql"

func (t *types) mutation() *graphql.Object { return nil }
