package engine

import (
	"errors"
	"strings"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
)

// Document is a query that was parsed, measured and validated, with the plans
// of its operations. It is safe for concurrent use.
type Document struct {
	text   string
	ast    *ast.QueryDocument
	size   size
	decide []string // variables that @skip and @include look at

	mu    sync.Mutex
	plans map[string]*plan // by operation and the values of decide
}

// maxPlans is how many plans a document keeps; with more variables in @skip and
// @include than that allows, further ones are made anew each time.
const maxPlans = 16

// prepare does the work of Engine.Prepare without its cache.
func (e *Engine) prepare(query string) (*Document, []*Error) {
	if err := e.limits.Guard(query); err != nil {
		return nil, []*Error{err}
	}
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		return nil, fromParser(CodeParse, parseErrors(err))
	}
	d := &Document{text: query, ast: doc, plans: map[string]*plan{}}
	var fault *Error
	if d.size, fault = e.limits.measure(doc); fault != nil {
		return nil, []*Error{fault}
	}
	if found := validator.ValidateWithRules(e.sdl, doc, e.rules); len(found) > 0 {
		return nil, fromParser(CodeValidation, found)
	}
	d.decide = deciding(doc)
	return d, nil
}

// weight is what the document counts for in the cache.
func (d *Document) weight() int { return d.size.fields + len(d.text)/16 + 1 }

func parseErrors(err error) []*gqlerror.Error {
	var one *gqlerror.Error
	if errors.As(err, &one) {
		return []*gqlerror.Error{one}
	}
	return []*gqlerror.Error{gqlerror.Wrap(err)}
}

// operation finds the operation called name, or the only one when name is
// empty.
func (d *Document) operation(name string) (*ast.OperationDefinition, *Error) {
	if name == "" && len(d.ast.Operations) > 1 {
		return nil, newError(CodeRequest, "the document has %d operations: name the one to run in operationName", len(d.ast.Operations))
	}
	for _, op := range d.ast.Operations {
		if name == "" || op.Name == name {
			return op, nil
		}
	}
	if name == "" {
		return nil, newError(CodeRequest, "the document has no operation")
	}
	return nil, newError(CodeRequest, "the document has no operation %.60q", name)
}

// plan finds or makes the plan of an operation with its variables.
func (d *Document) plan(e *Engine, o *Operation) *plan {
	var key strings.Builder
	key.WriteString(o.op.Name)
	for _, name := range d.decide {
		key.WriteByte('\x00')
		if on, _ := o.vars[name].(bool); on {
			key.WriteByte('1')
		}
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	p := d.plans[key.String()]
	if p == nil {
		p = e.plan(d.ast, o.op, o.vars)
		if len(d.plans) < maxPlans {
			d.plans[key.String()] = p
		}
	}
	return p
}

// deciding lists the variables in @skip and @include.
func deciding(doc *ast.QueryDocument) []string {
	found := map[string]bool{}
	for _, op := range doc.Operations {
		decidingIn(op.SelectionSet, found)
	}
	for _, f := range doc.Fragments {
		decidingIn(f.SelectionSet, found)
	}
	return keys(found)
}

func decidingIn(set ast.SelectionSet, found map[string]bool) {
	note := func(list ast.DirectiveList) {
		for _, d := range list {
			if arg := d.Arguments.ForName("if"); arg != nil && arg.Value.Kind == ast.Variable {
				found[arg.Value.Raw] = true
			}
		}
	}
	for _, s := range set {
		switch node := s.(type) {
		case *ast.Field:
			note(node.Directives)
			decidingIn(node.SelectionSet, found)
		case *ast.InlineFragment:
			note(node.Directives)
			decidingIn(node.SelectionSet, found)
		case *ast.FragmentSpread:
			note(node.Directives)
		}
	}
}
