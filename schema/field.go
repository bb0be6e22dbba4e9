package schema

import "github.com/graphql-go/graphql"

func nonNull(t graphql.Type) graphql.Output { return graphql.NewNonNull(t) }

// list is a list without nulls that is itself never null.
func list(t graphql.Type) graphql.Output {
	return graphql.NewNonNull(graphql.NewList(graphql.NewNonNull(t)))
}

// value resolves a field from its object alone.
func value[T any](of func(T) any) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) { return of(p.Source.(T)), nil }
}

// text is the string, or null where there is none.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// later makes a resolver's thunk of a batch's answer: the executor calls it
// when every field of the level has said what it wants.
func later[T any](get func() (*T, error)) func() (any, error) {
	return func() (any, error) {
		v, err := get()
		if err != nil || v == nil {
			return nil, err
		}
		return v, nil
	}
}

// then continues with what a batch has read; a missing node is null.
func then[T any](get func() (*T, error), next func(*T) (any, error)) func() (any, error) {
	return func() (any, error) {
		v, err := get()
		if err != nil || v == nil {
			return nil, err
		}
		return next(v)
	}
}
