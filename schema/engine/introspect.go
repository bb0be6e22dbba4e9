package engine

import (
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
					Type: in.typeOf(f.Type), Args: in.config(f.Arguments),
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
