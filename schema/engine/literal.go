package engine

import (
	"fmt"
	"strconv"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// arguments coerces the arguments of a field (CoerceArgumentValues of the
// specification). An argument that is not given and has no default is missing
// from the result; null stays null. What validation could not see, because it is
// in a variable, is an *Error here.
func arguments(defs []*graphql.Argument, given ast.ArgumentList, vars map[string]any) (map[string]any, error) {
	if len(defs) == 0 {
		return nil, nil
	}
	args := make(map[string]any, len(given))
	for _, def := range defs {
		var value any
		present := false
		if arg := given.ForName(def.PrivateName); arg != nil {
			var err error
			if value, present, err = literal(def.Type, arg.Value, vars); err != nil {
				return nil, newError(CodeVariables, "argument %s: %s", def.PrivateName, err)
			}
		}
		if !present && def.DefaultValue != nil {
			value, present = def.DefaultValue, true
		}
		if present {
			args[def.PrivateName] = value
		} else if _, needed := def.Type.(*graphql.NonNull); needed {
			return nil, newError(CodeVariables, "argument %s: a value is needed", def.PrivateName)
		}
	}
	return args, nil
}

// literal coerces a literal, in which variables have their coerced values.
// present is false for a variable that was not given.
func literal(t graphql.Type, v *ast.Value, vars map[string]any) (value any, present bool, err error) {
	if v.Kind == ast.Variable {
		value, present = vars[v.Raw]
		if _, needed := t.(*graphql.NonNull); needed && present && value == nil {
			return nil, true, fmt.Errorf("$%s is null where %s is needed", v.Raw, t)
		}
		if l, ok := graphql.GetNullable(t).(*graphql.List); ok && present && value != nil {
			value = asList(l, value)
		}
		return value, present, nil
	}
	if n, ok := t.(*graphql.NonNull); ok {
		if v.Kind == ast.NullValue {
			return nil, true, fmt.Errorf("null where %s is needed", n)
		}
		t = n.OfType
	}
	if v.Kind == ast.NullValue {
		return nil, true, nil
	}
	switch t := t.(type) {
	case *graphql.List:
		value, err = literalList(t, v, vars)
	case *graphql.InputObject:
		value, err = literalObject(t, v, vars)
	case *graphql.Enum:
		value = t.ParseValue(v.Raw)
		if v.Kind != ast.EnumValue || value == nil {
			err = fmt.Errorf("%s is no value of %s", v, t.Name())
		}
	case *graphql.Scalar:
		value, err = literalScalar(t, v)
	}
	return value, true, err
}

// asList lets a single value in a variable stand for a list of it.
func asList(t *graphql.List, value any) any {
	if _, ok := value.([]any); ok {
		return value
	}
	if inner, ok := graphql.GetNullable(t.OfType).(*graphql.List); ok {
		value = asList(inner, value)
	}
	return []any{value}
}

func literalList(t *graphql.List, v *ast.Value, vars map[string]any) (any, error) {
	if v.Kind != ast.ListValue {
		item, _, err := literal(t.OfType, v, vars)
		return []any{item}, err
	}
	list := make([]any, len(v.Children))
	for i, child := range v.Children {
		item, _, err := literal(t.OfType, child.Value, vars)
		if err != nil {
			return nil, fmt.Errorf("[%d]: %w", i, err)
		}
		if _, needed := t.OfType.(*graphql.NonNull); needed && item == nil {
			return nil, fmt.Errorf("[%d]: a value is needed", i)
		}
		list[i] = item
	}
	return list, nil
}

func literalObject(t *graphql.InputObject, v *ast.Value, vars map[string]any) (any, error) {
	if v.Kind != ast.ObjectValue {
		return nil, fmt.Errorf("%s is no %s", v, t.Name())
	}
	fields := t.Fields()
	out := make(map[string]any, len(v.Children))
	for _, child := range v.Children {
		f := fields[child.Name]
		if f == nil {
			return nil, fmt.Errorf("%s has no field %.60q", t.Name(), child.Name)
		}
		value, present, err := literal(f.Type, child.Value, vars)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", child.Name, err)
		}
		if present {
			out[child.Name] = value
		}
	}
	return out, fill(t, out)
}

// literalScalar hands a scalar's literal on as the JSON value it stands for.
func literalScalar(t *graphql.Scalar, v *ast.Value) (any, error) {
	plain, err := plain(v)
	if err != nil {
		return nil, err
	}
	if _, isText := plain.(string); t == graphql.ID && v.Kind == ast.IntValue && !isText {
		return v.Raw, nil // however many digits
	}
	return coerceScalar(t, plain)
}

func plain(v *ast.Value) (any, error) {
	switch v.Kind {
	case ast.StringValue, ast.BlockValue, ast.EnumValue:
		return v.Raw, nil
	case ast.BooleanValue:
		return v.Raw == "true", nil
	case ast.IntValue, ast.FloatValue:
		f, err := strconv.ParseFloat(v.Raw, 64)
		if err != nil {
			return nil, fmt.Errorf("%.60s is out of range", v.Raw)
		}
		return f, nil
	}
	value, err := v.Value(nil)
	if err != nil {
		return nil, fmt.Errorf("the literal cannot be read: %w", err)
	}
	return value, nil
}
