package engine

import (
	"sort"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// introspection answers __schema, __type and __typename from the SDL, in its
// order, so that the answer is the same at every run. The introspection types
// themselves are those of the parser's prelude; only their resolvers are here.
// graphql-go's own lack isRepeatable, specifiedByURL, isOneOf and the
// deprecation of inputs.
type introspection struct {
	sdl    *ast.Schema
	types  map[string]graphql.Type
	fields map[string]*graphql.FieldDefinition // of the query root, and __typename
}

func newIntrospection(sdl *ast.Schema) *introspection {
	in := &introspection{sdl: sdl, types: map[string]graphql.Type{}, fields: map[string]*graphql.FieldDefinition{}}
	for name, t := range builtIn {
		in.types[name] = t
	}
	for name, def := range sdl.Types {
		if strings.HasPrefix(name, "__") && def.Kind == ast.Enum {
			in.types[name] = in.enum(def)
		}
	}
	for name, def := range sdl.Types {
		if strings.HasPrefix(name, "__") && def.Kind == ast.Object {
			in.types[name] = in.object(def)
		}
	}
	in.fields["__schema"] = in.meta("__schema", func(graphql.ResolveParams) (any, error) { return sdl, nil })
	in.fields["__type"] = in.meta("__type", func(p graphql.ResolveParams) (any, error) {
		name, _ := p.Args["name"].(string)
		if sdl.Types[name] == nil {
			return nil, nil
		}
		return ast.NamedType(name, nil), nil
	})
	in.fields["__typename"] = &graphql.FieldDefinition{
		Name: "__typename", Type: graphql.NewNonNull(graphql.String),
		Resolve: func(p graphql.ResolveParams) (any, error) { return p.Info.ParentType.Name(), nil },
	}
	return in
}

// meta is the definition of a field that the query root has besides its own.
func (in *introspection) meta(name string, resolve graphql.FieldResolveFn) *graphql.FieldDefinition {
	def := in.sdl.Query.Fields.ForName(name)
	return &graphql.FieldDefinition{Name: name, Type: in.typeOf(def.Type), Args: in.args(def.Arguments), Resolve: resolve}
}

func (in *introspection) enum(def *ast.Definition) *graphql.Enum {
	values := graphql.EnumValueConfigMap{}
	for _, v := range def.EnumValues {
		values[v.Name] = &graphql.EnumValueConfig{Value: v.Name}
	}
	return graphql.NewEnum(graphql.EnumConfig{Name: def.Name, Values: values})
}

func (in *introspection) object(def *ast.Definition) *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name: def.Name,
		Fields: graphql.FieldsThunk(func() graphql.Fields {
			fields := graphql.Fields{}
			for _, f := range def.Fields {
				fields[f.Name] = &graphql.Field{
					Type: in.typeOf(f.Type).(graphql.Output), Args: in.config(f.Arguments),
					Resolve: in.resolver(def.Name, f.Name),
				}
			}
			return fields
		}),
	})
}

func (in *introspection) typeOf(t *ast.Type) graphql.Output {
	var of graphql.Type
	if t.Elem != nil {
		of = graphql.NewList(in.typeOf(t.Elem))
	} else {
		of = in.types[t.NamedType]
	}
	if t.NonNull {
		return graphql.NewNonNull(of)
	}
	return of.(graphql.Output)
}

func (in *introspection) config(defs ast.ArgumentDefinitionList) graphql.FieldConfigArgument {
	args := graphql.FieldConfigArgument{}
	for _, d := range defs {
		args[d.Name] = &graphql.ArgumentConfig{Type: in.typeOf(d.Type)}
		if d.DefaultValue != nil {
			args[d.Name].DefaultValue = d.DefaultValue.Raw == "true"
		}
	}
	return args
}

func (in *introspection) args(defs ast.ArgumentDefinitionList) []*graphql.Argument {
	var args []*graphql.Argument
	for _, d := range defs {
		args = append(args, &graphql.Argument{PrivateName: d.Name, Type: in.typeOf(d.Type)})
	}
	return args
}

// input is an argument or the field of an input object.
type input struct {
	name, description string
	of                *ast.Type
	value             *ast.Value
	directives        ast.DirectiveList
}

// resolver finds out what a field of an introspection type is.
func (in *introspection) resolver(of, field string) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		deprecated, given := p.Args["includeDeprecated"].(bool)
		deprecated = deprecated || !given
		switch v := p.Source.(type) {
		case *ast.Schema:
			return in.schema(v, field), nil
		case *ast.Type:
			return in.typ(v, field, deprecated), nil
		case *ast.FieldDefinition:
			if field == "args" {
				return inputs(v.Arguments, deprecated), nil
			}
			return describe(field, v.Name, v.Description, v.Type, v.Directives), nil
		case *ast.EnumValueDefinition:
			return describe(field, v.Name, v.Description, nil, v.Directives), nil
		case *ast.DirectiveDefinition:
			return directive(v, field, deprecated), nil
		case input:
			if field == "defaultValue" {
				return printed(v.value), nil
			}
			return describe(field, v.name, v.description, v.of, v.directives), nil
		}
		return nil, nil
	}
}

func printed(v *ast.Value) any {
	if v == nil {
		return nil
	}
	return v.String()
}

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
