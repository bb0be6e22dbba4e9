package engine_test

import (
	"context"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"claimgraph/schema/engine"
)

const introspected = `{
  __schema {
    description queryType {name} mutationType {name} subscriptionType {name}
    directives {name isRepeatable locations args {name defaultValue}}
  }
  __type(name: "Query") {
    kind name specifiedByURL isOneOf
    fields {name isDeprecated args(includeDeprecated: true) {name defaultValue isDeprecated type {kind name ofType {kind name}}} type {...T}}
  }
  size: __type(name: "Size") {kind isOneOf inputFields {name defaultValue type {...T}}}
  craft: __type(name: "Craft") {kind possibleTypes {name} interfaces {name}}
  code: __type(name: "Code") {kind specifiedByURL fields {name}}
  berth: __type(name: "Berth") {enumValues(includeDeprecated: true) {name isDeprecated deprecationReason}}
  none: __type(name: "None") {name}
  person(name: "Bo") {__typename}
}
fragment T on __Type {kind name ofType {kind name ofType {kind name ofType {kind name}}}}`

func TestIntrospection(t *testing.T) {
	e := newHarbor(t).engine(t, engine.Limits{})
	got := ask(context.Background(), e, introspected, "")
	if got.Errors != nil {
		t.Fatal(got.Errors)
	}
	var data map[string]any
	if err := json.Unmarshal(got.Data, &data); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"size":   `{"kind":"INPUT_OBJECT","isOneOf":false,"inputFields":[{"name":"length","defaultValue":null,"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"Int","ofType":null}}},{"name":"beam","defaultValue":"4.5","type":{"kind":"SCALAR","name":"Float","ofType":null}},{"name":"tags","defaultValue":null,"type":{"kind":"LIST","name":null,"ofType":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"String","ofType":null}}}},{"name":"inner","defaultValue":null,"type":{"kind":"INPUT_OBJECT","name":"Size","ofType":null}}]}`,
		"craft":  `{"kind":"INTERFACE","possibleTypes":[{"name":"Ferry"},{"name":"Tug"}],"interfaces":[]}`,
		"code":   `{"kind":"SCALAR","specifiedByURL":null,"fields":null}`,
		"berth":  `{"enumValues":[{"name":"NORTH","isDeprecated":false,"deprecationReason":null},{"name":"SOUTH","isDeprecated":false,"deprecationReason":null}]}`,
		"none":   `null`,
		"person": `{"__typename":"Person"}`,
	} {
		var expected any
		if err := json.Unmarshal([]byte(want), &expected); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(data[name], expected) {
			text, _ := json.Marshal(data[name]) // it was just decoded
			t.Errorf("%s: %s\nwant %s", name, text, want)
		}
	}
	again := ask(context.Background(), newHarbor(t).engine(t, engine.Limits{}), introspected, "")
	if string(again.Data) != string(got.Data) {
		t.Error("two engines describe the same schema differently")
	}
}

// The names of all types and fields are those that graphql-go gives.
func TestIntrospectionSideBySide(t *testing.T) {
	const query = `{__schema {types {kind name fields {name type {kind name ofType {kind name}}}}}}`
	ours := ask(context.Background(), newHarbor(t).engine(t, engine.Limits{}), query, "")
	theirs, err := roundTrip(reference(t, newHarbor(t), query, "").Data)
	if err != nil {
		t.Fatal(err)
	}
	var data any
	if err := json.Unmarshal(ours.Data, &data); err != nil {
		t.Fatal(err, ours.Errors)
	}
	got, want := typesOf(data), typesOf(theirs)
	for name, fields := range want {
		if name[:2] != "__" && !reflect.DeepEqual(got[name], fields) {
			t.Errorf("%s: %v, want %v", name, got[name], fields)
		}
	}
}

// typesOf maps a type's name to its fields' types by name.
func typesOf(data any) map[string]map[string]any {
	out := map[string]map[string]any{}
	for _, t := range data.(map[string]any)["__schema"].(map[string]any)["types"].([]any) {
		fields := map[string]any{}
		list, _ := t.(map[string]any)["fields"].([]any)
		for _, f := range list {
			fields[f.(map[string]any)["name"].(string)] = f.(map[string]any)["type"]
		}
		out[t.(map[string]any)["name"].(string)] = fields
	}
	return out
}

// What graphql-go has no words for is described as the SDL says it.
func TestIntrospectionOfTheSDL(t *testing.T) {
	e, err := engine.New(newHarbor(t).schema, harborSDL+`
directive @stamp(ink: String @deprecated(reason: "dried up"), paper: Int = 4) repeatable on FIELD | QUERY
"Lengths in meters."
scalar Meters @specifiedBy(url: "https://harbor.example/meters")
"A ship by its name or its number, not by both."
input ShipBy @oneOf { name: String number: Int }
input Crate { weight: Meters, color: String @deprecated(reason: "all are gray") }
enum Tide { EBB FLOOD NEAP @deprecated(reason: "never measured") }
extend type Query { ship(by: ShipBy, old: Boolean = false @deprecated(reason: "ships do not age")): String @deprecated(reason: "use crafts") }
`, engine.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	got := ask(context.Background(), e, `{
		__schema {directives {name isRepeatable locations args {name} all: args(includeDeprecated: true) {name isDeprecated deprecationReason defaultValue}}}
		meters: __type(name: "Meters") {kind description specifiedByURL isOneOf}
		by: __type(name: "ShipBy") {isOneOf specifiedByURL inputFields {name}}
		crate: __type(name: "Crate") {isOneOf inputFields {name} all: inputFields(includeDeprecated: true) {name isDeprecated deprecationReason}}
		tide: __type(name: "Tide") {enumValues {name} all: enumValues(includeDeprecated: true) {name isDeprecated deprecationReason}}
		query: __type(name: "Query") {fields {name} all: fields(includeDeprecated: true) {name isDeprecated args {name} every: args(includeDeprecated: true) {name defaultValue isDeprecated}}}
	}`, "")
	if got.Errors != nil {
		t.Fatal(got.Errors)
	}
	for _, want := range []string{
		`{"name":"stamp","isRepeatable":true,"locations":["FIELD","QUERY"],"args":[{"name":"paper"}],"all":[{"name":"ink","isDeprecated":true,"deprecationReason":"dried up","defaultValue":null},{"name":"paper","isDeprecated":false,"deprecationReason":null,"defaultValue":"4"}]}`,
		`"meters":{"kind":"SCALAR","description":"Lengths in meters.","specifiedByURL":"https://harbor.example/meters","isOneOf":null}`,
		`"by":{"isOneOf":true,"specifiedByURL":null,"inputFields":[{"name":"name"},{"name":"number"}]}`,
		`"crate":{"isOneOf":false,"inputFields":[{"name":"weight"}],"all":[{"name":"weight","isDeprecated":false,"deprecationReason":null},{"name":"color","isDeprecated":true,"deprecationReason":"all are gray"}]}`,
		`"tide":{"enumValues":[{"name":"EBB"},{"name":"FLOOD"}],"all":[{"name":"EBB","isDeprecated":false,"deprecationReason":null},{"name":"FLOOD","isDeprecated":false,"deprecationReason":null},{"name":"NEAP","isDeprecated":true,"deprecationReason":"never measured"}]}`,
		`{"name":"ship","isDeprecated":true,"args":[{"name":"by"}],"every":[{"name":"by","defaultValue":null,"isDeprecated":false},{"name":"old","defaultValue":"false","isDeprecated":true}]}`,
	} {
		if !strings.Contains(string(got.Data), want) {
			t.Errorf("%s\nis not in\n%s", want, got.Data)
		}
	}
	if fields := strings.SplitN(string(got.Data), `"query":{`, 2)[1]; strings.Contains(strings.SplitN(fields, `"all"`, 2)[0], `"ship"`) {
		t.Errorf("a deprecated field is shown to who did not ask for it: %s", fields)
	}
}
