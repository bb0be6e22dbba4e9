package engine

import "github.com/vektah/gqlparser/v2/ast"

// size is what a selection set expands to. Its numbers stop at saturated.
type size struct{ depth, fields, aliases, selections int }

const saturated = 1 << 30

// selectionsPerField bounds what all fragments, each expanded for itself, may
// select: so many times the limit of fields.
const selectionsPerField = 5

func (s *size) add(o size) {
	s.depth = max(s.depth, o.depth)
	s.fields = min(saturated, s.fields+o.fields)
	s.aliases = min(saturated, s.aliases+o.aliases)
	s.selections = min(saturated, s.selections+o.selections)
}

// measurer sizes selection sets, each fragment once however often it is
// spread, so that its work is linear in the document.
type measurer struct {
	fragments map[string]*ast.FragmentDefinition
	sizes     map[string]size
	open      map[string]bool // being measured: spread again, it is a cycle
	cycle     *ast.FragmentSpread
}

// measure refuses fragment cycles and documents that expand to too much. It
// needs no schema, so it stands before validation, whose rules compare fields
// pairwise.
func (l Limits) measure(doc *ast.QueryDocument) (size, *Error) {
	m := measurer{
		fragments: make(map[string]*ast.FragmentDefinition, len(doc.Fragments)),
		sizes:     make(map[string]size, len(doc.Fragments)),
		open:      map[string]bool{},
	}
	for _, f := range doc.Fragments {
		m.fragments[f.Name] = f
	}
	var all size
	for _, f := range doc.Fragments {
		// Validation walks through what each fragment expands to.
		all.selections = min(saturated, all.selections+m.fragment(f.Name).selections)
	}
	for _, op := range doc.Operations {
		all.add(m.set(op.SelectionSet))
	}
	if m.cycle != nil {
		err := newError(CodeValidation, "fragment %q spreads itself, directly or through others", m.cycle.Name)
		err.Locations = []Location{locate(m.cycle.Position)}
		return size{}, err
	}
	return all, l.check(all)
}

func (l Limits) check(s size) *Error {
	switch {
	case s.depth > l.Depth:
		return limitError("levels of depth", l.Depth)
	case s.aliases > l.Aliases:
		return limitError("aliases", l.Aliases)
	case s.fields > l.Fields:
		return limitError("fields", l.Fields)
	case s.selections > selectionsPerField*l.Fields:
		return limitError("selections in fragments", selectionsPerField*l.Fields)
	}
	return nil
}

func (m *measurer) fragment(name string) size {
	if s, ok := m.sizes[name]; ok {
		return s
	}
	f := m.fragments[name]
	if f == nil {
		return size{} // validation reports it
	}
	m.open[name] = true
	s := m.set(f.SelectionSet)
	m.open[name] = false
	m.sizes[name] = s
	return s
}

func (m *measurer) set(set ast.SelectionSet) size {
	s := size{selections: len(set)}
	for _, selection := range set {
		switch node := selection.(type) {
		case *ast.Field:
			inner := m.set(node.SelectionSet)
			inner.depth++
			inner.fields++
			if node.Alias != node.Name {
				inner.aliases++
			}
			s.add(inner)
		case *ast.InlineFragment:
			s.add(m.set(node.SelectionSet))
		case *ast.FragmentSpread:
			if m.open[node.Name] {
				m.cycle = node
				continue
			}
			s.add(m.fragment(node.Name))
		}
	}
	return s
}

func locate(p *ast.Position) Location {
	if p == nil {
		return Location{}
	}
	return Location{Line: p.Line, Column: p.Column}
}
