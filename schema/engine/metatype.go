package engine

import (
	"sort"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// schema is a field of __Schema.
func (in *introspection) schema(s *ast.Schema, field string) any {
	root := func(def *ast.Definition) any {
		if def == nil {
			return nil
		}
		return ast.NamedType(def.Name, nil)
	}
	switch field {
	case "description":
		return orNull(s.Description)
	case "queryType":
		return root(s.Query)
	case "mutationType":
		return root(s.Mutation)
	case "subscriptionType":
		return root(s.Subscription)
	case "types":
		return named(keys(s.Types))
	case "directives":
		var list []*ast.DirectiveDefinition
		for _, name := range keys(s.Directives) {
			list = append(list, s.Directives[name])
		}
		return list
	}
	return nil
}

func keys[V any](m map[string]V) []string {
	list := make([]string, 0, len(m))
	for k := range m {
		list = append(list, k)
	}
	sort.Strings(list)
	return list
}

func named(names []string) []*ast.Type {
	list := make([]*ast.Type, len(names))
	for i, name := range names {
		list[i] = ast.NamedType(name, nil)
	}
	return list
}

// typ is a field of __Type, for a named type or a wrapper around one.
func (in *introspection) typ(t *ast.Type, field string, deprecated bool) any {
	inner := *t
	switch {
	case t.NonNull:
		inner.NonNull = false
		return wrapper("NON_NULL", &inner, field)
	case t.Elem != nil:
		return wrapper("LIST", t.Elem, field)
	}
	def := in.sdl.Types[t.NamedType]
	switch field {
	case "kind":
		return string(def.Kind)
	case "name":
		return def.Name
	case "description":
		return orNull(def.Description)
	case "specifiedByURL":
		return directiveArgument(def.Directives, "specifiedBy", "url")
	case "isOneOf":
		if def.Kind != ast.InputObject {
			return nil
		}
		return def.Directives.ForName("oneOf") != nil
	}
	return in.members(def, field, deprecated)
}

func wrapper(kind string, of *ast.Type, field string) any {
	switch field {
	case "kind":
		return kind
	case "ofType":
		return of
	}
	return nil
}

// members are the lists of a type, each null where the kind has none.
func (in *introspection) members(def *ast.Definition, field string, deprecated bool) any {
	composite := def.Kind == ast.Object || def.Kind == ast.Interface
	switch {
	case field == "fields" && composite:
		return visible(def.Fields, deprecated)
	case field == "interfaces" && composite:
		return named(def.Interfaces)
	case field == "possibleTypes" && def.IsAbstractType():
		var names []string
		for _, possible := range in.sdl.PossibleTypes[def.Name] {
			if possible.Kind == ast.Object {
				names = append(names, possible.Name)
			}
		}
		sort.Strings(names)
		return named(names)
	case field == "enumValues" && def.Kind == ast.Enum:
		list := ast.EnumValueList{}
		for _, v := range def.EnumValues {
			if deprecated || v.Directives.ForName("deprecated") == nil {
				list = append(list, v)
			}
		}
		return list
	case field == "inputFields" && def.Kind == ast.InputObject:
		list := []input{}
		for _, f := range def.Fields {
			if deprecated || f.Directives.ForName("deprecated") == nil {
				list = append(list, input{f.Name, f.Description, f.Type, f.DefaultValue, f.Directives})
			}
		}
		return list
	}
	return nil
}

// visible leaves out the introspection fields of the query root.
func visible(fields ast.FieldList, deprecated bool) ast.FieldList {
	list := ast.FieldList{}
	for _, f := range fields {
		if !strings.HasPrefix(f.Name, "__") && (deprecated || f.Directives.ForName("deprecated") == nil) {
			list = append(list, f)
		}
	}
	return list
}

func inputs(defs ast.ArgumentDefinitionList, deprecated bool) []input {
	list := []input{}
	for _, d := range defs {
		if deprecated || d.Directives.ForName("deprecated") == nil {
			list = append(list, input{d.Name, d.Description, d.Type, d.DefaultValue, d.Directives})
		}
	}
	return list
}

// describe answers the fields that fields, inputs and enum values share.
func describe(field, name, description string, of *ast.Type, directives ast.DirectiveList) any {
	switch field {
	case "name":
		return name
	case "description":
		return orNull(description)
	case "type":
		return of
	case "isDeprecated":
		return directives.ForName("deprecated") != nil
	case "deprecationReason":
		if directives.ForName("deprecated") == nil {
			return nil
		}
		if reason := directiveArgument(directives, "deprecated", "reason"); reason != nil {
			return reason
		}
		return graphql.DefaultDeprecationReason
	}
	return nil
}

func directive(d *ast.DirectiveDefinition, field string, deprecated bool) any {
	switch field {
	case "name":
		return d.Name
	case "description":
		return orNull(d.Description)
	case "isRepeatable":
		return d.IsRepeatable
	case "locations":
		list := make([]string, len(d.Locations))
		for i, l := range d.Locations {
			list[i] = string(l)
		}
		return list
	case "args":
		return inputs(d.Arguments, deprecated)
	}
	return nil
}

// directiveArgument is a string argument of a directive, null without one.
func directiveArgument(list ast.DirectiveList, name, argument string) any {
	d := list.ForName(name)
	if d == nil {
		return nil
	}
	arg := d.Arguments.ForName(argument)
	if arg == nil {
		return nil
	}
	return arg.Value.Raw
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
