package engine

import (
	"errors"
	"strings"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
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
	if found := e.validate(doc); len(found) > 0 {
		return nil, fromParser(CodeValidation, found)
	}
	if fault := e.overlaps(doc); fault != nil {
		return nil, []*Error{fault}
	}
	d.decide = deciding(doc)
	return d, nil
}

// validate applies the specification's rules but that of conflicting fields.
// What the writer may have meant is looked for only in a document with few
// errors: for thousands it would take seconds.
func (e *Engine) validate(doc *ast.QueryDocument) []*gqlerror.Error {
	found := validator.ValidateWithRules(e.sdl, doc, e.strict)
	if len(found) > 0 && len(found) <= maxReported {
		return validator.ValidateWithRules(e.sdl, doc, e.helpful)
	}
	return found
}

// validation makes the two sets of rules.
func validation() (strict, helpful *rules.Rules) {
	strict, helpful = rules.NewDefaultRules(), rules.NewDefaultRules()
	for _, set := range []*rules.Rules{strict, helpful} {
		set.RemoveRule(rules.OverlappingFieldsCanBeMergedRule.Name)
	}
	for _, pair := range [][2]core.Rule{
		{rules.FieldsOnCorrectTypeRule, rules.FieldsOnCorrectTypeRuleWithoutSuggestions},
		{rules.KnownArgumentNamesRule, rules.KnownArgumentNamesRuleWithoutSuggestions},
		{rules.KnownTypeNamesRule, rules.KnownTypeNamesRuleWithoutSuggestions},
		{rules.ScalarLeafsRule, rules.ScalarLeafsRuleWithoutSuggestions},
		{rules.ValuesOfCorrectTypeRule, rules.ValuesOfCorrectTypeRuleWithoutSuggestions},
	} {
		strict.ReplaceRule(pair[0].Name, pair[1].RuleFunc)
	}
	for _, set := range []*rules.Rules{strict, helpful} {
		for name, rule := range set.GetInner() {
			set.ReplaceRule(name, capped(rule))
		}
	}
	return strict, helpful
}

// capped is a rule that reports the first errors and leaves the others unsaid:
// to put thousands into words takes longer than to find them.
func capped(rule core.RuleFunc) core.RuleFunc {
	return func(observers *core.Events, add core.AddErrFunc) {
		said := 0
		rule(observers, func(options ...core.ErrorOption) {
			if said++; said <= maxReported+1 {
				add(options...)
			}
		})
	}
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
