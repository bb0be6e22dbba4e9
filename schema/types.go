package schema

import "github.com/graphql-go/graphql"

// types holds the types that refer to one another. Their fields are made on
// first use, so that cycles resolve.
type types struct {
	options Options
	stats   *graphql.Object
}

func newTypes(o Options) *types {
	t := &types{options: o}
	t.stats = statsType()
	return t
}

// concrete lists the object types that only interfaces and unions lead to.
func (t *types) concrete() []graphql.Type {
	return nil
}
