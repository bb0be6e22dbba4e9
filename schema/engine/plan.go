package engine

import (
	"encoding/binary"
	"sync"
	"sync/atomic"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// plan says what to execute for one operation, its conditions (@skip and
// @include) already decided. Selections are made when an object of their type
// first turns up and kept, so a plan serves all later runs of the operation. It
// is safe for concurrent use.
type plan struct {
	engine    *Engine
	fragments map[string]*ast.FragmentDefinition
	holds     func(ast.DirectiveList) bool
	root      *selection

	mu     sync.RWMutex
	made   map[selectionKey]*selection
	fields atomic.Int32 // that were numbered
}

// selectionKey names a selection: the fields whose selection sets it merges,
// and the object type it is for.
type selectionKey struct {
	nodes string
	of    *graphql.Object
}

// selection is what to resolve of an object of one type, in response order.
type selection struct {
	of     *graphql.Object
	fields []*field
}

// field is one response name of a selection.
type field struct {
	number  int // in the plan, from 0
	key     string
	name    []byte // key as JSON with its colon
	def     *graphql.FieldDefinition
	parent  *graphql.Object
	resolve graphql.FieldResolveFn
	shape   *shape
	info    graphql.ResolveInfo
	nodes   []*ast.Field // that give this response name
	group   string       // nodes, as a key
}

func (e *Engine) plan(doc *ast.QueryDocument, op *ast.OperationDefinition, vars map[string]any) *plan {
	p := &plan{
		engine:    e,
		fragments: make(map[string]*ast.FragmentDefinition, len(doc.Fragments)),
		holds:     conditions(vars),
		made:      map[selectionKey]*selection{},
	}
	for _, f := range doc.Fragments {
		p.fragments[f.Name] = f
	}
	p.root = p.collect(e.root(op.Operation), []ast.SelectionSet{op.SelectionSet})
	return p
}

// conditions evaluates @skip and @include with the variables given.
func conditions(vars map[string]any) func(ast.DirectiveList) bool {
	return func(list ast.DirectiveList) bool {
		for _, d := range list {
			if d.Name != "skip" && d.Name != "include" {
				continue
			}
			given := d.Arguments.ForName("if")
			if given == nil {
				continue
			}
			on := given.Value.Raw == "true"
			if given.Value.Kind == ast.Variable {
				on, _ = vars[given.Value.Raw].(bool)
			}
			if on != (d.Name == "include") {
				return false
			}
		}
		return true
	}
}

// under is the selection for an object of type of that field f has given.
func (p *plan) under(f *field, of *graphql.Object) *selection {
	key := selectionKey{f.group, of}
	p.mu.RLock()
	s := p.made[key]
	p.mu.RUnlock()
	if s != nil {
		return s
	}
	sets := make([]ast.SelectionSet, len(f.nodes))
	for i, n := range f.nodes {
		sets[i] = n.SelectionSet
	}
	s = p.collect(of, sets)
	p.mu.Lock()
	defer p.mu.Unlock()
	if first := p.made[key]; first != nil {
		return first
	}
	p.made[key] = s
	return s
}

// collector gathers fields by response name, in the order of first appearance
// (CollectFields of the specification).
type collector struct {
	plan    *plan
	of      *graphql.Object
	index   map[string]int
	fields  []*field
	visited map[string]bool
}

func (p *plan) collect(of *graphql.Object, sets []ast.SelectionSet) *selection {
	c := collector{plan: p, of: of, index: map[string]int{}, visited: map[string]bool{}}
	for _, set := range sets {
		c.add(set)
	}
	for _, f := range c.fields {
		f.group = group(f.nodes)
	}
	return &selection{of: of, fields: c.fields}
}

func (c *collector) add(set ast.SelectionSet) {
	for _, s := range set {
		switch node := s.(type) {
		case *ast.Field:
			if c.plan.holds(node.Directives) {
				c.field(node)
			}
		case *ast.InlineFragment:
			if c.plan.holds(node.Directives) && c.applies(node.TypeCondition) {
				c.add(node.SelectionSet)
			}
		case *ast.FragmentSpread:
			if c.visited[node.Name] || !c.plan.holds(node.Directives) {
				continue
			}
			c.visited[node.Name] = true
			if f := c.plan.fragments[node.Name]; f != nil && c.applies(f.TypeCondition) {
				c.add(f.SelectionSet)
			}
		}
	}
}

func (c *collector) field(node *ast.Field) {
	if i, ok := c.index[node.Alias]; ok {
		c.fields[i].nodes = append(c.fields[i].nodes, node)
		return
	}
	def := c.plan.engine.definition(c.of, node.Name)
	if def == nil {
		return // validation has refused it
	}
	resolve := def.Resolve
	if resolve == nil {
		resolve = graphql.DefaultResolveFn
	}
	c.index[node.Alias] = len(c.fields)
	c.fields = append(c.fields, &field{
		number: int(c.plan.fields.Add(1)) - 1, key: node.Alias, name: append(appendString(nil, node.Alias), ':'),
		def: def, parent: c.of, resolve: resolve, shape: shapeOf(def.Type), nodes: []*ast.Field{node},
		info: graphql.ResolveInfo{FieldName: def.Name, ReturnType: def.Type, ParentType: c.of, Schema: c.plan.engine.schema},
	})
}

// applies reports whether a fragment on the type of this name is for c.of.
func (c *collector) applies(condition string) bool {
	return condition == "" || condition == c.of.Name() || c.plan.engine.possible[condition][c.of]
}

// group makes a key of the places at which nodes begin, which tell the fields of
// one document apart.
func group(nodes []*ast.Field) string {
	var b []byte
	for _, n := range nodes {
		b = binary.AppendUvarint(b, uint64(n.Position.Start))
	}
	return string(b)
}
