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
// sizes of the pages around it, and one for each item of a page. The size of a
// page is its argument first or last. A connection hands it on to its own lists
// (edges, nodes); what else it has stands there once.
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
	if !c.set(op.SelectionSet, 1, 0) {
		err := limitError("cost", l.Cost)
		err.Message += ": ask for smaller pages (first, last) or fewer levels"
		return c.spent, err
	}
	return c.spent, nil
}

// set adds the cost of a selection set that is run times over. page is the size
// of the page that it is a set of, 0 when it is none. It reports whether the limit
// still holds.
func (c *coster) set(set ast.SelectionSet, times, page int) bool {
	for _, selection := range set {
		ok := true
		switch node := selection.(type) {
		case *ast.Field:
			ok = c.field(node, times, page)
		case *ast.InlineFragment:
			ok = c.set(node.SelectionSet, times, page)
		case *ast.FragmentSpread:
			if f := c.names[node.Name]; f != nil {
				ok = c.set(f.SelectionSet, times, page)
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

func (c *coster) field(node *ast.Field, times, page int) bool {
	if !c.spend(times, 1) {
		return false
	}
	if node.Definition == nil {
		return true
	}
	size, paged := c.size(node, page)
	if paged && !c.spend(times, size) {
		return false
	}
	if len(node.SelectionSet) == 0 {
		return true
	}
	if node.Definition.Type.Elem == nil {
		return c.set(node.SelectionSet, times, size)
	}
	if times > c.limits.Cost/max(size, 1) {
		return false
	}
	return c.set(node.SelectionSet, times*size, 0)
}

// spend adds n things that are there times over.
func (c *coster) spend(times, n int) bool {
	if n > 0 && times > c.limits.Cost/n {
		return false
	}
	c.spent += times * n
	return c.spent <= c.limits.Cost
}

// size is how many objects node gives for one, 0 where that is one alone, and
// whether it is a page. page is the size of the page that node is a field of.
func (c *coster) size(node *ast.Field, page int) (size int, paged bool) {
	def := node.Definition
	if def.Arguments.ForName("first") != nil {
		size = max(c.integer(node, "first"), c.integer(node, "last"))
		if size <= 0 {
			size = c.limits.Page
		}
		return size, true
	}
	if def.Type.Elem == nil {
		return 0, false
	}
	if page > 0 {
		return page, false
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
