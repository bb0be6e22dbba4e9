package engine

import (
	"fmt"
	"math"
	"strconv"

	"github.com/graphql-go/graphql"
)

// serialize turns a resolver's value into one that JSON has (result coercion of
// the specification). The built-in scalars are strict: what they cannot hold is
// an error, not a null.
func serialize(leaf graphql.Leaf, value any) (any, error) {
	switch leaf {
	case graphql.String, graphql.ID:
		return serializeString(leaf, value)
	case graphql.Int:
		return serializeInt(value)
	case graphql.Float:
		return serializeFloat(value)
	case graphql.Boolean:
		if b, ok := value.(bool); ok {
			return b, nil
		}
		return nil, cannot(leaf, value)
	}
	out := leaf.Serialize(value)
	if isNil(out) {
		return nil, cannot(leaf, value)
	}
	return out, nil
}

func cannot(leaf graphql.Leaf, value any) error {
	return fmt.Errorf("%T cannot be given as %s", value, leaf.Name())
}

func serializeString(leaf graphql.Leaf, value any) (any, error) {
	switch v := value.(type) {
	case string:
		return v, nil
	case fmt.Stringer:
		return v.String(), nil
	case bool:
		return strconv.FormatBool(v), nil
	}
	if n, ok := integer(value); ok {
		return strconv.FormatInt(n, 10), nil
	}
	if f, ok := value.(float64); ok {
		return strconv.FormatFloat(f, 'g', -1, 64), nil
	}
	s, ok := graphql.String.Serialize(value).(string)
	if !ok {
		return nil, cannot(leaf, value)
	}
	return s, nil
}

func serializeInt(value any) (any, error) {
	n, ok := integer(value)
	if !ok {
		return nil, cannot(graphql.Int, value)
	}
	if n < math.MinInt32 || n > math.MaxInt32 {
		return nil, fmt.Errorf("%d does not fit in Int", n)
	}
	return int(n), nil
}

// integer is the whole number that value is.
func integer(value any) (int64, bool) {
	switch v := value.(type) {
	case int:
		return int64(v), true
	case int32:
		return int64(v), true
	case int64:
		return v, true
	case uint32:
		return int64(v), true
	case float64:
		if v == math.Trunc(v) && math.Abs(v) < 1<<53 {
			return int64(v), true
		}
	}
	return 0, false
}

func serializeFloat(value any) (any, error) {
	f, ok := value.(float64)
	if n, whole := integer(value); whole && !ok {
		f, ok = float64(n), true
	}
	if !ok || math.IsNaN(f) || math.IsInf(f, 0) {
		return nil, fmt.Errorf("%v cannot be given as Float", value)
	}
	return f, nil
}
