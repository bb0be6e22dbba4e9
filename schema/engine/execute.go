package engine

import (
	"context"
	"errors"
	"fmt"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// run is one execution. It works level by level: every field of every object
// at one depth is resolved before the first of the next depth, and thunks that
// resolvers return are called when all of the level's have been collected. So
// what resolvers ask a batch for is asked once a level. It uses one goroutine.
type run struct {
	ctx    context.Context
	plan   *plan
	root   any
	vars   map[string]any
	calls  []*call // by the numbers of fields
	level  []task  // objects whose fields are to be resolved
	next   []task  // those of the next level
	thunks []promise
	errors []*Error

	objects int // of the answer so far
	room    room
}

// call is what every resolver call of one field has in common.
type call struct {
	args map[string]any
	err  error // the arguments cannot be coerced
}

// object is an object of the answer: values in the order of its selection.
// A value is nil, a Go scalar, *object, or []any.
type object struct {
	selection *selection
	values    []any
}

type task struct {
	object *object
	source any
	path   *path
}

// promise is a thunk and where its value goes.
type promise struct {
	get   func() (any, error)
	field *field
	shape *shape
	slot  *any
	path  *path
}

// path leads from a value to the root. It is linked, so that a value costs one
// small node and only errors pay for the whole.
type path struct {
	parent *path
	key    string
	index  int // when key is ""
}

func (p *path) list() []any {
	if p == nil {
		return nil
	}
	if p.key != "" {
		return append(p.parent.list(), p.key)
	}
	return append(p.parent.list(), p.index)
}

// execute runs a plan to the end or until ctx is done.
func (r *run) execute(serial bool) *object {
	root := r.room.object(r.plan.root)
	start := task{object: root, source: r.root}
	if !serial {
		r.level = append(r.level, start)
		r.levels()
		return root
	}
	for i := range root.values { // a mutation's fields, each to its end before the next
		if r.stopped() != nil {
			break
		}
		r.resolve(start, i)
		r.settle()
		r.levels()
	}
	return root
}

// stopped tells why the execution must not go on: its time is over, or the
// answer has grown too large.
func (r *run) stopped() *Error {
	if err := r.ctx.Err(); err != nil {
		return &Error{Message: err.Error(), Cause: err}
	}
	if most := r.plan.engine.limits.Objects; r.objects > most {
		return limitError("objects in the answer", most)
	}
	return nil
}

func (r *run) levels() {
	for r.level, r.next = append(r.level, r.next...), nil; len(r.level) > 0 && r.stopped() == nil; {
		for n, t := range r.level {
			if n%1024 == 1023 && r.stopped() != nil {
				return
			}
			for i := range t.object.values {
				r.resolve(t, i)
			}
		}
		r.settle()
		r.level, r.next = r.next, r.level[:0]
	}
	r.level = r.level[:0]
}

// settle calls the thunks of a level, and those that their values hold.
func (r *run) settle() {
	for len(r.thunks) > 0 {
		now := r.thunks
		r.thunks = nil
		for _, t := range now {
			value, err := force(t.get)
			if err != nil {
				r.fail(t.field, t.path, err)
				continue
			}
			r.complete(t.field, t.shape, value, t.slot, t.path)
		}
	}
}

// resolve resolves field i of an object.
func (r *run) resolve(t task, i int) {
	f := t.object.selection.fields[i]
	c := r.call(f)
	value, err := any(nil), c.err
	if err == nil {
		value, err = invoke(f.resolve, &graphql.ResolveParams{Source: t.source, Args: c.args, Info: f.info, Context: r.ctx})
	}
	if err == nil && f.shape.form == leafForm { // most fields: no need for a path
		if leaf, ok := plainLeaf(f.shape.leaf, value); ok {
			t.object.values[i] = leaf
			return
		}
	}
	at := r.room.path(path{parent: t.path, key: f.key})
	if err != nil {
		r.fail(f, at, err)
		return
	}
	r.complete(f, f.shape, value, &t.object.values[i], at)
}

// plainLeaf is a leaf's value where it needs no conversion and cannot fail.
func plainLeaf(leaf graphql.Leaf, value any) (any, bool) {
	switch value.(type) {
	case string:
		return value, leaf == graphql.String || leaf == graphql.ID
	case bool:
		return value, leaf == graphql.Boolean
	}
	return nil, false
}

// call prepares what all calls of f share.
func (r *run) call(f *field) *call {
	if len(f.def.Args) == 0 {
		return &noArguments
	}
	if f.number < len(r.calls) && r.calls[f.number] != nil {
		return r.calls[f.number]
	}
	c := &call{}
	c.args, c.err = arguments(f.def.Args, f.nodes[0].Arguments, r.vars)
	for len(r.calls) <= f.number {
		r.calls = append(r.calls, nil)
	}
	r.calls[f.number] = c
	return c
}

// noArguments is the call of every field that takes none.
var noArguments call

// invoke calls a resolver; its panic is an error.
func invoke(resolve graphql.FieldResolveFn, p *graphql.ResolveParams) (value any, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			value, err = nil, fmt.Errorf("resolver of %s.%s: panic: %v", p.Info.ParentType.Name(), p.Info.FieldName, cause)
		}
	}()
	return resolve(*p)
}

func force(get func() (any, error)) (value any, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			value, err = nil, fmt.Errorf("resolver: panic: %v", cause)
		}
	}()
	return get()
}

// fail notes a field error. The value stays nil; where that is not allowed, the
// encoder lets the nearest nullable parent be null.
func (r *run) fail(f *field, at *path, err error) {
	e := &Error{Message: err.Error(), Path: at.list(), Cause: err}
	var coded *Error
	if errors.As(err, &coded) {
		e.Extensions = coded.Extensions
	}
	for _, n := range f.nodes {
		e.Locations = append(e.Locations, locate(n.Position))
	}
	r.errors = append(r.errors, e)
}

// execute plans and runs an operation.
func (e *Engine) execute(ctx context.Context, o *Operation, root any) *Result {
	p := o.doc.plan(e, o)
	r := &run{ctx: ctx, plan: p, root: root, vars: o.vars}
	tree := r.execute(o.op.Operation == ast.Mutation)
	if err := r.stopped(); err != nil {
		return &Result{Data: []byte("null"), Errors: []*Error{err}}
	}
	data, err := encode(tree, e.limits.Answer)
	if err != nil {
		return &Result{Data: []byte("null"), Errors: []*Error{err}}
	}
	return &Result{Data: data, Errors: r.errors}
}
