package engine

import "github.com/graphql-go/graphql"

// shape is an output type with its wrappers taken apart, so that execution
// decides by a switch instead of by reflection.
type shape struct {
	form     form
	nonNull  bool
	elem     *shape // of a list
	leaf     graphql.Leaf
	object   *graphql.Object
	abstract graphql.Abstract
}

type form uint8

const (
	leafForm form = iota
	listForm
	objectForm
	abstractForm
)

// shapeOf takes a type apart. The types of one schema are finite and each is
// taken apart once when the schema is planned for.
func shapeOf(t graphql.Type) *shape {
	switch t := t.(type) {
	case *graphql.NonNull:
		s := shapeOf(t.OfType)
		s.nonNull = true
		return s
	case *graphql.List:
		return &shape{form: listForm, elem: shapeOf(t.OfType)}
	case *graphql.Object:
		return &shape{form: objectForm, object: t}
	case *graphql.Interface:
		return &shape{form: abstractForm, abstract: t}
	case *graphql.Union:
		return &shape{form: abstractForm, abstract: t}
	case graphql.Leaf:
		return &shape{form: leafForm, leaf: t}
	}
	return &shape{form: leafForm, leaf: graphql.String} // not reached: these are all output types
}
