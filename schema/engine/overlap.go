package engine

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
)

// maxComparisons bounds the work of the check for conflicting fields; documents
// within the limit of fields need a small part of it unless they are made to
// need more.
const maxComparisons = 100_000

// overlap checks that fields with the same response name can be one field of
// the answer ("Field Selection Merging" of the specification). The parser's own
// rule compares fields pairwise, which costs seconds for a few thousand equal
// ones. This one compares each field with the first of its group and merges the
// selections of a whole group: both relations are transitive. It needs a
// document that is otherwise valid.
type overlap struct {
	sdl       *ast.Schema
	fragments map[string]*ast.FragmentDefinition
	spent     int
	conflict  *Error
}

// occurrence is a field at one place, and the type that it is selected on.
type occurrence struct {
	node   *ast.Field
	parent *ast.Definition
}

// source is a selection set and the type that it selects on.
type source struct {
	set ast.SelectionSet
	of  *ast.Definition
}

func (e *Engine) overlaps(doc *ast.QueryDocument) *Error {
	o := overlap{sdl: e.sdl, fragments: make(map[string]*ast.FragmentDefinition, len(doc.Fragments))}
	for _, f := range doc.Fragments {
		o.fragments[f.Name] = f
	}
	for _, op := range doc.Operations {
		root := e.sdl.Query
		if op.Operation == ast.Mutation {
			root = e.sdl.Mutation
		}
		o.check([]source{{op.SelectionSet, root}}, false)
	}
	return o.conflict
}

// check looks at the set that the sources make together. With shapesOnly its
// fields never meet in one object, and only the types must agree.
func (o *overlap) check(sources []source, shapesOnly bool) {
	var order []string
	groups := map[string][]occurrence{}
	visited := map[string]bool{}
	for _, s := range sources {
		o.collect(s, visited, func(f occurrence) {
			if groups[f.node.Alias] == nil {
				order = append(order, f.node.Alias)
			}
			groups[f.node.Alias] = append(groups[f.node.Alias], f)
		})
	}
	for _, name := range order {
		if o.conflict != nil {
			return
		}
		o.group(groups[name], shapesOnly)
	}
}

func (o *overlap) collect(s source, visited map[string]bool, add func(occurrence)) {
	for _, selection := range s.set {
		if o.spent++; o.spent > maxComparisons {
			o.conflict = limitError("comparisons of fields with the same name", maxComparisons)
			return
		}
		switch node := selection.(type) {
		case *ast.Field:
			add(occurrence{node, s.of})
		case *ast.InlineFragment:
			of := s.of
			if node.TypeCondition != "" {
				of = o.sdl.Types[node.TypeCondition]
			}
			o.collect(source{node.SelectionSet, of}, visited, add)
		case *ast.FragmentSpread:
			if f := o.fragments[node.Name]; f != nil && !visited[node.Name] {
				visited[node.Name] = true
				o.collect(source{f.SelectionSet, o.sdl.Types[f.TypeCondition]}, visited, add)
			}
		}
	}
}

// group checks the fields of one response name, and what they select together.
func (o *overlap) group(fields []occurrence, shapesOnly bool) {
	first := fields[0].node
	for _, f := range fields[1:] {
		if !o.sameShape(first.Definition.Type, f.node.Definition.Type) {
			o.report(first, f.node, fmt.Sprintf("they return conflicting types %s and %s", first.Definition.Type, f.node.Definition.Type))
			return
		}
	}
	if shapesOnly {
		o.check(o.selected(fields), true)
		return
	}
	classes := meeting(fields)
	for _, class := range classes {
		for _, f := range class[1:] {
			if reason := differ(class[0].node, f.node); reason != "" {
				o.report(class[0].node, f.node, reason)
				return
			}
		}
		o.check(o.selected(class), false)
	}
	if len(classes) > 1 {
		o.check(o.selected(fields), true)
	}
}

// meeting divides fields into those that can meet in one object: the fields on
// each object type, together with those on interfaces and unions.
func meeting(fields []occurrence) [][]occurrence {
	var abstract []occurrence
	var order []string
	concrete := map[string][]occurrence{}
	for _, f := range fields {
		if f.parent.Kind != ast.Object {
			abstract = append(abstract, f)
			continue
		}
		if concrete[f.parent.Name] == nil {
			order = append(order, f.parent.Name)
		}
		concrete[f.parent.Name] = append(concrete[f.parent.Name], f)
	}
	if len(order) == 0 {
		return [][]occurrence{abstract}
	}
	classes := make([][]occurrence, len(order))
	for i, name := range order {
		classes[i] = append(concrete[name], abstract...)
	}
	return classes
}

// selected are the selection sets of fields.
func (o *overlap) selected(fields []occurrence) []source {
	var sources []source
	for _, f := range fields {
		if len(f.node.SelectionSet) > 0 {
			sources = append(sources, source{f.node.SelectionSet, o.sdl.Types[f.node.Definition.Type.Name()]})
		}
	}
	return sources
}

// sameShape reports whether values of both types look alike in an answer.
func (o *overlap) sameShape(a, b *ast.Type) bool {
	for {
		if a.NonNull != b.NonNull || (a.Elem == nil) != (b.Elem == nil) {
			return false
		}
		if a.Elem == nil {
			break
		}
		a, b = a.Elem, b.Elem
	}
	if a.NamedType == b.NamedType {
		return true
	}
	return o.sdl.Types[a.NamedType].IsCompositeType() && o.sdl.Types[b.NamedType].IsCompositeType()
}

// differ says why two fields on one object are not the same, "" when they are.
func differ(a, b *ast.Field) string {
	if a.Name != b.Name {
		return fmt.Sprintf("%q and %q are different fields", a.Name, b.Name)
	}
	same := len(a.Arguments) == len(b.Arguments)
	for _, arg := range a.Arguments {
		other := b.Arguments.ForName(arg.Name)
		same = same && other != nil && other.Value.String() == arg.Value.String()
	}
	if !same {
		return "they have differing arguments"
	}
	return ""
}

func (o *overlap) report(a, b *ast.Field, reason string) {
	o.conflict = newError(CodeValidation, "fields %q conflict because %s: give one of them an alias", a.Alias, reason)
	o.conflict.Locations = []Location{locate(a.Position), locate(b.Position)}
}
