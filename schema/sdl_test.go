package schema_test

import (
	"flag"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/graphql-go/graphql"

	"claimgraph/schema"
)

var update = flag.Bool("update", false, "rewrite the expected files")

// The SDL in the repository is the one of the types: every change of the API
// shows in review.
func TestSDL(t *testing.T) {
	types, err := schema.Types()
	if err != nil {
		t.Fatal(err)
	}
	want := printSchema(types)
	if *update {
		if err := os.WriteFile("schema.graphql", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if schema.SDL() != want {
		t.Error("schema.graphql is out of date: run go test ./schema -run TestSDL -update")
	}
}

// Every type, field, argument and value says what it is.
func TestDescriptions(t *testing.T) {
	types, err := schema.Types()
	if err != nil {
		t.Fatal(err)
	}
	p := printer{missing: func(what string) { t.Errorf("%s has no description", what) }}
	p.schema(types)
}

// printer writes a schema in GraphQL's schema definition language, sorted by
// name.
type printer struct {
	strings.Builder
	missing func(what string)
}

func printSchema(s graphql.Schema) string {
	var p printer
	p.schema(s)
	return p.String()
}

// specifications are the documents that define the custom scalars.
var specifications = map[string]string{
	"EDTF":     "https://www.loc.gov/standards/datetime/",
	"DateTime": "https://www.rfc-editor.org/rfc/rfc3339",
}

func (p *printer) schema(s graphql.Schema) {
	builtIn := map[string]bool{"Int": true, "Float": true, "String": true, "Boolean": true, "ID": true}
	for _, name := range sorted(s.TypeMap()) {
		if strings.HasPrefix(name, "__") || builtIn[name] {
			continue
		}
		if p.Len() > 0 {
			p.WriteByte('\n')
		}
		p.typ(s.TypeMap()[name])
	}
}

func (p *printer) typ(t graphql.Type) {
	p.describe("", t.Name(), t.Description())
	switch t := t.(type) {
	case *graphql.Scalar:
		fmt.Fprintf(p, "scalar %s @specifiedBy(url: %q)\n", t.Name(), specifications[t.Name()])
	case *graphql.Enum:
		p.enum(t)
	case *graphql.Union:
		var names []string
		for _, of := range t.Types() {
			names = append(names, of.Name())
		}
		sort.Strings(names)
		fmt.Fprintf(p, "union %s = %s\n", t.Name(), strings.Join(names, " | "))
	case *graphql.InputObject:
		fmt.Fprintf(p, "input %s {\n", t.Name())
		for _, name := range sorted(t.Fields()) {
			f := t.Fields()[name]
			p.describe("  ", t.Name()+"."+name, f.Description())
			fmt.Fprintf(p, "  %s: %s%s\n", name, f.Type, defaultValue(f.DefaultValue))
		}
		p.WriteString("}\n")
	case *graphql.Interface:
		fmt.Fprintf(p, "interface %s", t.Name())
		p.fields(t.Name(), t.Fields())
	case *graphql.Object:
		fmt.Fprintf(p, "type %s%s", t.Name(), implements(t))
		p.fields(t.Name(), t.Fields())
	}
}

func implements(t *graphql.Object) string {
	var names []string
	for _, i := range t.Interfaces() {
		names = append(names, i.Name())
	}
	if names == nil {
		return ""
	}
	sort.Strings(names)
	return " implements " + strings.Join(names, " & ")
}

func (p *printer) enum(t *graphql.Enum) {
	fmt.Fprintf(p, "enum %s {\n", t.Name())
	values := t.Values()
	sort.Slice(values, func(i, j int) bool { return values[i].Name < values[j].Name })
	for _, v := range values {
		p.describe("  ", t.Name()+"."+v.Name, v.Description)
		fmt.Fprintf(p, "  %s\n", v.Name)
	}
	p.WriteString("}\n")
}

func (p *printer) fields(owner string, fields graphql.FieldDefinitionMap) {
	p.WriteString(" {\n")
	for _, name := range sorted(fields) {
		f := fields[name]
		p.describe("  ", owner+"."+name, f.Description)
		fmt.Fprintf(p, "  %s", name)
		p.arguments(owner+"."+name, f.Args)
		fmt.Fprintf(p, ": %s", f.Type)
		if f.DeprecationReason != "" {
			fmt.Fprintf(p, " @deprecated(reason: %q)", f.DeprecationReason)
		}
		p.WriteByte('\n')
	}
	p.WriteString("}\n")
}

func (p *printer) arguments(owner string, args []*graphql.Argument) {
	if len(args) == 0 {
		return
	}
	sort.Slice(args, func(i, j int) bool { return args[i].PrivateName < args[j].PrivateName })
	p.WriteString("(\n")
	for _, a := range args {
		p.describe("    ", owner+"("+a.PrivateName+")", a.PrivateDescription)
		fmt.Fprintf(p, "    %s: %s%s\n", a.PrivateName, a.Type, defaultValue(a.DefaultValue))
	}
	p.WriteString("  )")
}

// defaultValue prints the defaults that the schema has: numbers and truth
// values.
func defaultValue(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprintf(" = %v", v)
}

func (p *printer) describe(indent, what, text string) {
	if text == "" {
		if p.missing != nil {
			p.missing(what)
		}
		return
	}
	p.WriteString(indent + strconv.Quote(text) + "\n")
}

func sorted[V any](m map[string]V) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
