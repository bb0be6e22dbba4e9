package engine

import (
	"fmt"
	"reflect"

	"github.com/graphql-go/graphql"
)

// complete turns a resolver's value into one of the answer (CompleteValue of
// the specification); objects in it join the next level.
func (r *run) complete(f *field, s *shape, value any, slot *any, at *path) {
	if get, ok := value.(func() (any, error)); ok {
		r.thunks = append(r.thunks, promise{get, f, s, slot, at})
		return
	}
	if isNil(value) {
		if s.nonNull {
			r.fail(f, at, fmt.Errorf("the non-null field %s.%s has no value", f.parent.Name(), f.def.Name))
		}
		return
	}
	switch s.form {
	case leafForm:
		leaf, err := serialize(s.leaf, value)
		if err != nil {
			r.fail(f, at, err)
			return
		}
		*slot = leaf
	case listForm:
		r.completeList(f, s.elem, value, slot, at)
	default:
		r.completeObject(f, s, value, slot, at)
	}
}

// isNil also sees through interfaces that hold a nil pointer or map.
func isNil(value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case string, int, bool, float64, []any:
		return false
	default:
		rv := reflect.ValueOf(v)
		switch rv.Kind() {
		case reflect.Pointer, reflect.Map, reflect.Func:
			return rv.IsNil()
		}
		return false
	}
}

func (r *run) completeList(f *field, elem *shape, value any, slot *any, at *path) {
	if items, ok := value.([]any); ok {
		list := make([]any, len(items))
		for i, item := range items {
			r.complete(f, elem, item, &list[i], r.room.path(path{parent: at, index: i}))
		}
		*slot = list
		return
	}
	rv := reflect.ValueOf(value)
	if k := rv.Kind(); k != reflect.Slice && k != reflect.Array {
		r.fail(f, at, fmt.Errorf("%s.%s gave %T for a list", f.parent.Name(), f.def.Name, value))
		return
	}
	list := make([]any, rv.Len())
	for i := range list {
		r.complete(f, elem, rv.Index(i).Interface(), &list[i], r.room.path(path{parent: at, index: i}))
	}
	*slot = list
}

func (r *run) completeObject(f *field, s *shape, value any, slot *any, at *path) {
	of := s.object
	if s.form == abstractForm {
		var err error
		if of, err = r.concrete(f, s.abstract, value); err != nil {
			r.fail(f, at, err)
			return
		}
	}
	if of.IsTypeOf != nil && !of.IsTypeOf(graphql.IsTypeOfParams{Value: value, Info: f.info, Context: r.ctx}) {
		r.fail(f, at, fmt.Errorf("%s.%s gave %T for the type %s", f.parent.Name(), f.def.Name, value, of.Name()))
		return
	}
	if r.objects++; r.objects > r.plan.engine.limits.Objects {
		return // stopped tells
	}
	o := r.room.object(r.plan.under(f, of))
	*slot = o
	r.next = append(r.next, task{o, value, at})
}

// concrete finds the object type of a value of an interface or union.
func (r *run) concrete(f *field, of graphql.Abstract, value any) (*graphql.Object, error) {
	var found *graphql.Object
	switch t := of.(type) {
	case *graphql.Interface:
		if t.ResolveType != nil {
			found = t.ResolveType(graphql.ResolveTypeParams{Value: value, Info: f.info, Context: r.ctx})
		}
	case *graphql.Union:
		if t.ResolveType != nil {
			found = t.ResolveType(graphql.ResolveTypeParams{Value: value, Info: f.info, Context: r.ctx})
		}
	}
	candidates := r.plan.engine.possible[of.Name()]
	if found == nil {
		found = r.byTest(f, of, value)
	}
	if !candidates[found] {
		return nil, fmt.Errorf("%s.%s: %T is no possible type of %s", f.parent.Name(), f.def.Name, value, of.Name())
	}
	return found, nil
}

// byTest finds the type whose own test takes the value, in order of name.
func (r *run) byTest(f *field, of graphql.Abstract, value any) *graphql.Object {
	var found *graphql.Object
	for t := range r.plan.engine.possible[of.Name()] {
		if t.IsTypeOf == nil || found != nil && found.Name() < t.Name() {
			continue
		}
		if t.IsTypeOf(graphql.IsTypeOfParams{Value: value, Info: f.info, Context: r.ctx}) {
			found = t
		}
	}
	return found
}
