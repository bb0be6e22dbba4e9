package engine

import (
	"context"
	"fmt"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Events is the source stream of a subscription: what the Subscribe function of
// its root field returns. It is used by one goroutine.
type Events interface {
	// Next waits for an event, which becomes the source of the root field. The
	// error is io.EOF when there will be no more, ctx's own when that is done
	// first.
	Next(ctx context.Context) (any, error)
}

// Subscribe makes the source stream of a subscription. It ends with ctx; each of
// its events is the root that Run takes to answer it.
func (e *Engine) Subscribe(ctx context.Context, o *Operation, root any) (Events, *Error) {
	p := o.doc.plan(e, o)
	if n := len(p.root.fields); n != 1 {
		return nil, newError(CodeValidation, "a subscription has one field at its root, this one has %d", n)
	}
	f := p.root.fields[0]
	r := run{ctx: ctx, plan: p, root: root, vars: o.vars}
	events, err := r.subscribe(f)
	if err != nil {
		r.fail(f, &path{key: f.key}, err)
		return nil, r.errors[0]
	}
	return events, nil
}

func (r *run) subscribe(f *field) (Events, error) {
	c := r.call(f)
	if c.err != nil {
		return nil, c.err
	}
	if f.def.Subscribe == nil {
		return nil, fmt.Errorf("%s.%s has no events", f.parent.Name(), f.def.Name)
	}
	value, err := invoke(f.def.Subscribe, &graphql.ResolveParams{Source: r.root, Args: c.args, Info: f.info, Context: r.ctx})
	if err != nil {
		return nil, err
	}
	events, ok := value.(Events)
	if !ok {
		return nil, fmt.Errorf("%s.%s gave %T for its events", f.parent.Name(), f.def.Name, value)
	}
	return events, nil
}

// root is the type that an operation begins with.
func (e *Engine) root(of ast.Operation) *graphql.Object {
	switch of {
	case ast.Mutation:
		return e.schema.MutationType()
	case ast.Subscription:
		return e.schema.SubscriptionType()
	}
	return e.schema.QueryType()
}
