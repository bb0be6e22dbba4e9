package engine_test

import (
	"context"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"claimgraph/schema/engine"
)

// Fields that cannot be one field of the answer are refused, those that can are
// not; the parser's own, slower rule agrees on each.
func TestOverlap(t *testing.T) {
	cases := []struct{ name, query, want string }{
		{"same", `{code code}`, ""},
		{"same arguments", `{person(name: "Bo") {name} person(name: "Bo") {age}}`, ""},
		{"different fields", `{x: code x: list}`, "return conflicting types"},
		{"different fields of one type", `{x: broken x: brokenLater}`, `"broken" and "brokenLater" are different fields`},
		{"different arguments", `{person(name: "Bo") {name} person(name: "Ada") {name}}`, "differing arguments"},
		{"argument on one side", `{crafts {name} crafts(berth: SOUTH) {name}}`, "differing arguments"},
		{"below", `{person(name: "Bo") {x: name} person(name: "Bo") {x: age}}`, "return conflicting types String! and Int"},
		{"in a fragment", `{...A person(name: "Bo") {friend {x: secret}}} fragment A on Query {person(name: "Bo") {friend {x: name}}}`, "are different fields"},
		{"never in one object", `{things {... on Ferry {x: name} ... on Person {x: secret}}}`, ""},
		{"never in one object, other shape", `{things {... on Ferry {x: seats} ... on Person {x: name}}}`, "conflicting types Int! and String!"},
		{"interface beside object", `{crafts {x: name ... on Ferry {x: seats}}}`, "conflicting types"},
		{"interface beside object, same type", `{things {... on Craft {x: name} ... on Person {x: secret}}}`, "are different fields"},
		{"shape below", `{things {... on Ferry {x: captain {y: name}} ... on Person {x: crafts {y: name}}}}`, "conflicting types"},
		{"shape two below", `{things {... on Ferry {x: captain {y: name}} ... on Tug {x: captain {y: age}}}}`, "conflicting types String! and Int"},
		{"typename", `{things {__typename ... on Ferry {__typename}}}`, ""},
		{"same variable", `query($n: String!) {person(name: $n) {name} person(name: $n) {age}}`, ""},
		{"other variable", `query($n: String!, $m: String!) {person(name: $n) {name} person(name: $m) {name}}`, "differing arguments"},
	}
	e := newHarbor(t).engine(t, engine.Limits{})
	sdl, err := gqlparser.LoadSchema(&ast.Source{Input: harborSDL})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, errs := e.Prepare(c.query)
			switch {
			case c.want == "" && errs != nil:
				t.Errorf("refused: %v", errs)
			case c.want != "" && (len(errs) != 1 || !strings.Contains(errs[0].Message, c.want) || len(errs[0].Locations) != 2):
				t.Errorf("errors %v, want %q", errs, c.want)
			}
			_, theirs := gqlparser.LoadQueryWithRules(sdl, c.query, nil)
			if (theirs == nil) != (errs == nil) {
				t.Errorf("the parser's rule says %v", theirs)
			}
		})
	}
}

// A document with many equal fields is checked in linear time and answered.
func TestManyEqualFields(t *testing.T) {
	e := newHarbor(t).engine(t, engine.Limits{})
	query := "{" + strings.Repeat(`person(name: "Bo") {name friend {name}} `, 700) + "}"
	got := ask(context.Background(), e, query, "")
	if want := `{"person":{"name":"Bo","friend":{"name":"Bo"}}}`; string(got.Data) != want {
		t.Errorf("data %s, errors %v", got.Data, got.Errors)
	}
}
