package engine

import (
	"encoding/json"
	"math"

	"github.com/vektah/gqlparser/v2/ast"
)

// assumedList is how many items a list without arguments counts for: those of
// introspection and of single objects.
const assumedList = 10

// coster reckons what an operation may cost: one for each field, times the
// sizes of the pages around it. The size of a page is its argument first or
// last; a list that is part of a page (edges, nodes) does not multiply again.
type coster struct {
	limits Limits
	vars   map[string]any
	names  map[string]*ast.FragmentDefinition
	spent  int
}

// cost returns the cost of op, or an error once it passes the limit.
func (l Limits) cost(doc *ast.QueryDocument, op *ast.OperationDefinition, vars map[string]any) (int, *Error) {
	c := coster{limits: l, vars: vars, names: map[string]*ast.FragmentDefinition{}}
	for _, f := range doc.Fragments {
		c.names[f.Name] = f
	}
	if !c.set(op.SelectionSet, 1, false) {
		err := limitError("cost", l.Cost)
		err.Message += ": ask for smaller pages (first, last) or fewer levels"
		return c.spent, err
	}
	return c.spent, nil
}

// set adds the cost of a selection set that is run times over. It reports
// whether the limit still holds.
func (c *coster) set(set ast.SelectionSet, times int, paged bool) bool {
	for _, selection := range set {
		ok := true
		switch node := selection.(type) {
		case *ast.Field:
			ok = c.field(node, times, paged)
		case *ast.InlineFragment:
			ok = c.set(node.SelectionSet, times, paged)
		case *ast.FragmentSpread:
			if f := c.names[node.Name]; f != nil {
				ok = c.set(f.SelectionSet, times, paged)
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

func (c *coster) field(node *ast.Field, times int, paged bool) bool {
	c.spent += times
	if c.spent > c.limits.Cost {
		return false
	}
	if len(node.SelectionSet) == 0 || node.Definition == nil {
		return true
	}
	size, pages := c.page(node, paged)
	if times > c.limits.Cost/max(size, 1) {
		return false
	}
	return c.set(node.SelectionSet, times*size, pages)
}

// page is how many objects node gives for one, and whether it is a page whose
// own lists are already counted.
func (c *coster) page(node *ast.Field, paged bool) (size int, pages bool) {
	def := node.Definition
	if def.Arguments.ForName("first") != nil {
		size = max(c.integer(node, "first"), c.integer(node, "last"))
		if size <= 0 {
			size = c.limits.Page
		}
		return size, true
	}
	if def.Type.Elem == nil || paged {
		return 1, false
	}
	for _, arg := range node.Arguments {
		if n := c.length(arg.Value); n > 0 {
			return n, false
		}
	}
	return assumedList, false
}

// integer is the value of an argument, 0 when it has none.
func (c *coster) integer(node *ast.Field, name string) int {
	arg := node.Arguments.ForName(name)
	if arg == nil {
		return 0
	}
	value, err := arg.Value.Value(c.vars)
	if err != nil {
		return math.MaxInt32 // no 64-bit number: surely too much
	}
	switch n := value.(type) {
	case int64:
		return clamp(float64(n))
	case int:
		return clamp(float64(n))
	case float64:
		return clamp(n)
	case json.Number:
		f, err := n.Float64()
		if err != nil {
			return math.MaxInt32
		}
		return clamp(f)
	}
	return 0
}

func clamp(f float64) int { return int(max(0, min(f, math.MaxInt32))) }

// length is the number of items in a list given as an argument.
func (c *coster) length(v *ast.Value) int {
	switch v.Kind {
	case ast.ListValue:
		return len(v.Children)
	case ast.Variable:
		list, _ := c.vars[v.Raw].([]any)
		return len(list)
	}
	return 0
}
