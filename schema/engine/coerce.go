package engine

import (
	"encoding/json"
	"fmt"
	"math"
	"sort"
	"strconv"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// maxInputDepth bounds the recursion into variables; the lexical guard has
// bounded that into literals.
const maxInputDepth = 100

// variables coerces what a request gives for the variables of op
// (CoerceVariableValues of the specification). A variable that is not given and
// has no default is missing from the result, which is not the same as null.
func (e *Engine) variables(op *ast.OperationDefinition, given map[string]any) (map[string]any, *Error) {
	vars := make(map[string]any, len(op.VariableDefinitions))
	for _, def := range op.VariableDefinitions {
		value, present, err := e.variable(def, given)
		if err != nil {
			fault := newError(CodeVariables, "variable $%s: %s", def.Variable, err)
			fault.Locations = []Location{locate(def.Position)}
			return nil, fault
		}
		if present {
			vars[def.Variable] = value
		}
	}
	return vars, nil
}

func (e *Engine) variable(def *ast.VariableDefinition, given map[string]any) (value any, present bool, err error) {
	t := e.inputType(def.Type)
	if t == nil {
		return nil, false, fmt.Errorf("the type %s is no input type", def.Type)
	}
	v, ok := given[def.Variable]
	if !ok {
		if def.DefaultValue != nil {
			return literal(t, def.DefaultValue, nil)
		}
		if def.Type.NonNull {
			return nil, false, fmt.Errorf("a value of type %s is needed", def.Type)
		}
		return nil, false, nil
	}
	value, err = coerce(t, v, maxInputDepth)
	return value, true, err
}

// inputType finds the type that a variable's definition names.
func (e *Engine) inputType(t *ast.Type) graphql.Type {
	var of graphql.Type
	if t.Elem != nil {
		elem := e.inputType(t.Elem)
		if elem == nil {
			return nil
		}
		of = graphql.NewList(elem)
	} else if of = e.schema.Type(t.NamedType); of == nil {
		of = builtIn[t.NamedType]
	}
	if of == nil || !graphql.IsInputType(of) {
		return nil
	}
	if t.NonNull {
		return graphql.NewNonNull(of)
	}
	return of
}

// builtIn are the scalars that a schema may use in no field of its own.
var builtIn = map[string]graphql.Type{
	"Int": graphql.Int, "Float": graphql.Float, "String": graphql.String, "Boolean": graphql.Boolean, "ID": graphql.ID,
}

// coerce takes a value as JSON has it for an input type.
func coerce(t graphql.Type, v any, depth int) (any, error) {
	if depth == 0 {
		return nil, fmt.Errorf("more than %d levels", maxInputDepth)
	}
	if n, ok := t.(*graphql.NonNull); ok {
		if v == nil {
			return nil, fmt.Errorf("null where %s is needed", n)
		}
		return coerce(n.OfType, v, depth)
	}
	if v == nil {
		return nil, nil
	}
	switch t := t.(type) {
	case *graphql.List:
		return coerceList(t, v, depth)
	case *graphql.InputObject:
		return coerceObject(t, v, depth)
	case *graphql.Enum:
		if value := t.ParseValue(v); value != nil {
			return value, nil
		}
		return nil, fmt.Errorf("%s is no value of %s", show(v), t.Name())
	case *graphql.Scalar:
		return coerceScalar(t, v)
	}
	return nil, fmt.Errorf("%s is no input type", t)
}

func coerceList(t *graphql.List, v any, depth int) (any, error) {
	items, ok := v.([]any)
	if !ok {
		item, err := coerce(t.OfType, v, depth-1)
		return []any{item}, err
	}
	list := make([]any, len(items))
	for i, item := range items {
		value, err := coerce(t.OfType, item, depth-1)
		if err != nil {
			return nil, fmt.Errorf("[%d]: %w", i, err)
		}
		list[i] = value
	}
	return list, nil
}

func coerceObject(t *graphql.InputObject, v any, depth int) (any, error) {
	given, ok := v.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("%s is no %s", show(v), t.Name())
	}
	fields := t.Fields()
	names := make([]string, 0, len(given))
	for name := range given {
		names = append(names, name)
	}
	sort.Strings(names)
	out := make(map[string]any, len(given))
	for _, name := range names {
		f := fields[name]
		if f == nil {
			return nil, fmt.Errorf("%s has no field %.60q", t.Name(), name)
		}
		value, err := coerce(f.Type, given[name], depth-1)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[name] = value
	}
	return out, fill(t, out)
}

// fill adds the defaults of the fields that are not given.
func fill(t *graphql.InputObject, out map[string]any) error {
	fields := t.Fields()
	for _, name := range keys(fields) {
		f := fields[name]
		if _, given := out[name]; given {
			continue
		}
		if f.DefaultValue != nil {
			out[name] = f.DefaultValue
		} else if _, needed := f.Type.(*graphql.NonNull); needed {
			return fmt.Errorf("%s needs the field %q", t.Name(), name)
		}
	}
	return nil
}

// coerceScalar takes a JSON value for a scalar; the built-in ones as strictly as
// the specification has them.
func coerceScalar(t *graphql.Scalar, v any) (any, error) {
	switch t {
	case graphql.String:
		if s, ok := v.(string); ok {
			return s, nil
		}
	case graphql.Boolean:
		if b, ok := v.(bool); ok {
			return b, nil
		}
	case graphql.ID:
		return coerceID(v)
	case graphql.Int:
		if n, ok := whole(v); ok && n >= math.MinInt32 && n <= math.MaxInt32 {
			return int(n), nil
		}
	case graphql.Float:
		if f, ok := float(v); ok {
			return f, nil
		}
	default:
		if value := t.ParseValue(v); value != nil {
			return value, nil
		}
	}
	return nil, fmt.Errorf("%s is no %s", show(v), t.Name())
}

func coerceID(v any) (any, error) {
	if s, ok := v.(string); ok {
		return s, nil
	}
	if n, ok := whole(v); ok {
		return strconv.FormatInt(n, 10), nil
	}
	return nil, fmt.Errorf("%s is no ID", show(v))
}

// whole is the whole number that a JSON value is.
func whole(v any) (int64, bool) {
	if number, ok := v.(json.Number); ok {
		if n, err := number.Int64(); err == nil {
			return n, true
		}
		f, err := number.Float64()
		if err != nil {
			return 0, false
		}
		v = f
	}
	return integer(v)
}

func float(v any) (float64, bool) {
	if number, ok := v.(json.Number); ok {
		f, err := number.Float64()
		return f, err == nil
	}
	if f, ok := v.(float64); ok {
		return f, !math.IsNaN(f) && !math.IsInf(f, 0)
	}
	n, ok := integer(v)
	return float64(n), ok
}

// show quotes a value in an error, shortened.
func show(v any) string {
	const most = 60
	text := fmt.Sprintf("%.200v", v)
	if s, ok := v.(string); ok {
		text = strconv.Quote(s)
	}
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
