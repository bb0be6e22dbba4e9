package engine_test

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/graphql-go/graphql"

	"claimgraph/schema/engine"
)

// corpus are queries that graphql-go answers by the specification.
var corpus = []struct{ name, query, variables string }{
	{"scalars", `{person(name: "Bo") {name age}}`, ""},
	{"thunk at the root", `{person(name: "Ada") {name age}}`, ""},
	{"typed nil is null", `{person(name: "Cy") {name}}`, ""},
	{"interface", `{crafts {__typename name ... on Ferry {seats} ... on Tug {power}}}`, ""},
	{"default of an enum", `{crafts {name}}`, ""},
	{"thunks and nulls in a list", `{crafts(berth: SOUTH) {name}}`, ""},
	{"union", `{things {__typename ... on Craft {name} ... on Person {name crafts {name}}}}`, ""},
	{"fragments merge", `{person(name: "Ada") {...A ...B}} fragment A on Person {crafts {name}} fragment B on Person {crafts {captain {name}} name}`, ""},
	{"aliases", `{a: person(name: "Ada") {n: name} b: person(name: "Bo") {n: name}}`, ""},
	{"cycle in the data", `{person(name: "Ada") {crafts {captain {crafts {captain {name}}}}}}`, ""},
	{"error beside data", `{broken person(name: "Bo") {name}}`, ""},
	{"error in a thunk", `{brokenLater person(name: "Bo") {name}}`, ""},
	{"null rises to the nullable parent", `{deep {ok deep {ok fails}} person(name: "Bo") {name}}`, ""},
	{"null rises to the item's list", `{deep {ok items {name fails}}}`, ""},
	{"skip and include", `query($t: Boolean!, $f: Boolean!) {a: code @skip(if: $t) b: code @include(if: $t) c: code @skip(if: $f) d: code @include(if: $f)}`, `{"t": true, "f": false}`},
	{"skipped fragment", `query($t: Boolean!) {...A @include(if: $t) ... @skip(if: $t) {code}} fragment A on Query {list}`, `{"t": false}`},
	{"custom scalar in and out", `{code echo(c: "ab")}`, ""},
	{"literals", `{echo(i: -3, f: 1.5e3, s: "a\u00e9\n\"", b: true, id: "x", e: SOUTH, l: [1, 2], o: {length: 3, tags: ["a"]})}`, ""},
	{"block string", "{echo(s: \"\"\"\n  one\n    two\n\"\"\")}", ""},
	{"integer for a float", `{echo(f: 2)}`, ""},
	{"one value for a list", `{echo(l: 4)}`, ""},
	{"lists in lists", `{echo(ll: [[1, 2], [3]])}`, ""},
	{"input object with default", `{echo(o: {length: 1, inner: {length: 2, beam: 1}})}`, ""},
	{"variables", `query($i: Int, $l: [Int!], $o: Size, $e: Berth = SOUTH, $s: String = "d", $c: Code) {echo(i: $i, l: $l, o: $o, e: $e, s: $s, c: $c)}`,
		`{"i": 7, "l": [1, 2], "o": {"length": 9}, "c": "zz"}`},
	{"variable in an object", `query($n: Int!) {echo(o: {length: $n, tags: ["x", "y"]}, l: [$n, 2])}`, `{"n": 5}`},
	{"variable not given", `query($i: Int) {echo(i: $i, s: "x")}`, `{}`},
	{"mutation in order", `mutation {a: add(n: 1) {value} b: add(n: 2) {value} c: add(n: 3) {value}}`, ""},
	{"repeated field", `{code code code}`, ""},
}

// Every query that graphql-go answers by the specification gets the same data
// and the same error paths from this engine.
func TestSideBySide(t *testing.T) {
	for _, c := range corpus {
		t.Run(c.name, func(t *testing.T) {
			theirs := reference(t, newHarbor(t), c.query, c.variables)
			ours := ask(context.Background(), newHarbor(t).engine(t, engine.Limits{}), c.query, c.variables)
			var data any
			if err := json.Unmarshal(ours.Data, &data); err != nil {
				t.Fatalf("%v in %s, errors %v", err, ours.Data, ours.Errors)
			}
			want, err := roundTrip(theirs.Data)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(data, want) {
				t.Errorf("data %s\nwant %v", ours.Data, want)
			}
			if got, want := paths(ours.Errors), referencePaths(theirs); !reflect.DeepEqual(got, want) {
				t.Errorf("errors at %q, want %q", got, want)
			}
		})
	}
}

func reference(t *testing.T, h *harbor, query, variables string) *graphql.Result {
	t.Helper()
	var vars map[string]any
	if variables != "" {
		if err := json.Unmarshal([]byte(variables), &vars); err != nil {
			t.Fatal(err)
		}
	}
	return graphql.Do(graphql.Params{
		Schema: h.schema, RequestString: query, VariableValues: vars,
		Context: context.WithValue(context.Background(), batchKey{}, &batch{}),
	})
}

func roundTrip(v any) (out any, err error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return out, json.Unmarshal(b, &out)
}

func paths(list []*engine.Error) []string {
	var out []string
	for _, e := range list {
		out = append(out, fmt.Sprint(e.Path))
	}
	sort.Strings(out)
	return out
}

func referencePaths(r *graphql.Result) []string {
	var out []string
	for _, e := range r.Errors {
		out = append(out, fmt.Sprint(e.Path))
	}
	sort.Strings(out)
	return out
}

// What graphql-go gets wrong, by the specification.
func TestBeyondGraphQLGo(t *testing.T) {
	cases := []struct{ name, query, variables, data string }{
		{"null literal is present", `{echo(i: null, s: "x")}`, "", `{"echo":"{\"i\":null,\"s\":\"x\"}"}`},
		{"null in a variable is present", `query($i: Int) {echo(i: $i)}`, `{"i": null}`, `{"echo":"{\"i\":null}"}`},
		{"absent is absent", `query($i: Int) {echo(i: $i)}`, `{}`, `{"echo":"{}"}`},
		{"null over a default", `query($e: Berth = SOUTH) {echo(e: $e)}`, `{"e": null}`, `{"echo":"{\"e\":null}"}`},
		{"null in a list", `{echo(ll: [[1, null], null])}`, "", `{"echo":"{\"ll\":[[1,null],null]}"}`},
		{"fields in the order asked", `{list code person(name: "Bo") {age name}}`, "", `{"list":null,"code":"x1","person":{"age":null,"name":"Bo"}}`},
		{"null from a thunk rises", `{deep {ok failsLater} code}`, "", `{"deep":null,"code":"x1"}`},
		{"null item makes the list null", `{list}`, "", `{"list":null}`},
		{"null at the root", `{code missing}`, "", `null`},
		{"Int out of range is an error", `{count}`, "", `{"count":null}`},
		{"panic is an error", `{panics code}`, "", `{"panics":null,"code":"x1"}`},
		{"cyclic fragments on data", `{person(name: "Ada") {...P}} fragment P on Person {name friend {name friend {name}}}`, "",
			`{"person":{"name":"Ada","friend":{"name":"Bo","friend":{"name":"Bo"}}}}`},
		{"big ID", `{echo(id: 12345678901234)}`, "", `{"echo":"{\"id\":\"12345678901234\"}"}`},
		{"mutation shows its own moment", `mutation {a: add(n: 1) {later} b: add(n: 2) {later}}`, "", `{"a":{"later":1},"b":{"later":12}}`},
		{"mutation stops at null", `mutation {a: add(n: 1) {value} fail {value}}`, "", `null`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := ask(context.Background(), newHarbor(t).engine(t, engine.Limits{}), c.query, c.variables)
			if string(got.Data) != c.data {
				t.Errorf("data %s\nwant %s\nerrors %v", got.Data, c.data, got.Errors)
			}
		})
	}
}

func TestInputRefused(t *testing.T) {
	cases := []struct{ name, query, variables, want string }{
		{"text for Int", `query($i: Int) {echo(i: $i)}`, `{"i": "7"}`, `variable $i: "7" is no Int`},
		{"fraction for Int", `query($i: Int) {echo(i: $i)}`, `{"i": 7.5}`, `variable $i: 7.5 is no Int`},
		{"too large for Int", `query($i: Int) {echo(i: $i)}`, `{"i": 3000000000}`, `is no Int`},
		{"number for String", `query($s: String) {echo(s: $s)}`, `{"s": 7}`, `variable $s: 7 is no String`},
		{"number for Boolean", `query($b: Boolean) {echo(b: $b)}`, `{"b": 1}`, `variable $b: 1 is no Boolean`},
		{"unknown enum value", `query($e: Berth) {echo(e: $e)}`, `{"e": "WEST"}`, `variable $e: "WEST" is no value of Berth`},
		{"missing field", `query($o: Size) {echo(o: $o)}`, `{"o": {}}`, `Size needs the field "length"`},
		{"unknown field", `query($o: Size) {echo(o: $o)}`, `{"o": {"length": 1, "width": 2}}`, `Size has no field "width"`},
		{"nested null", `query($o: Size) {echo(o: $o)}`, `{"o": {"length": null}}`, `length: null where Int! is needed`},
		{"null in list", `query($l: [Int!]) {echo(l: $l)}`, `{"l": [1, null]}`, `[1]: null where Int! is needed`},
		{"missing variable", `query($n: String!) {person(name: $n) {name}}`, `{}`, `variable $n: a value of type String! is needed`},
		{"bad custom scalar", `query($c: Code) {echo(c: $c)}`, `{"c": "long"}`, `variable $c: "long" is no Code`},
	}
	e := newHarbor(t).engine(t, engine.Limits{})
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := ask(context.Background(), e, c.query, c.variables)
			if len(got.Errors) != 1 || !strings.Contains(got.Errors[0].Message, c.want) || got.Data != nil {
				t.Errorf("data %s, errors %v, want %q", got.Data, got.Errors, c.want)
			}
		})
	}
}

// An error says where in the query and where in the answer it arose.
func TestErrorPlace(t *testing.T) {
	got := ask(context.Background(), newHarbor(t).engine(t, engine.Limits{}), "{\n  deep {\n    items { x: fails }\n  }\n}", "")
	if len(got.Errors) != 1 {
		t.Fatalf("errors %v", got.Errors)
	}
	text, err := json.Marshal(got.Errors[0])
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"message":"the crane is broken","locations":[{"line":3,"column":13}],"path":["deep","items",1,"x"]}`
	if string(text) != want {
		t.Errorf("error %s\nwant %s", text, want)
	}
}

// One level asks once, however many objects it has.
func TestReadsFollowDepth(t *testing.T) {
	h := newHarbor(t)
	e := h.engine(t, engine.Limits{})
	for depth, query := range []string{
		`{crafts {name}}`,
		`{crafts {captain {name}} things {... on Craft {captain {name}}}}`,
		`{crafts {captain {crafts {captain {name}}}}}`,
		`{crafts {captain {crafts {captain {crafts {captain {name}}}}}}}`,
	} {
		h.reads = 0
		if got := ask(context.Background(), e, query, ""); got.Errors != nil {
			t.Fatal(got.Errors)
		}
		if h.reads != depth {
			t.Errorf("%d reads at depth %d", h.reads, depth)
		}
	}
}

func TestTimeout(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	got := ask(ctx, newHarbor(t).engine(t, engine.Limits{}), `{a: slow b: slow}`, "")
	if string(got.Data) != "null" || len(got.Errors) != 1 {
		t.Errorf("data %s, errors %v", got.Data, got.Errors)
	}
}

// A plan is made once and serves requests side by side.
func TestConcurrentRuns(t *testing.T) {
	e := newHarbor(t).engine(t, engine.Limits{})
	const query = `query($t: Boolean!, $e: Berth) {things @include(if: $t) {__typename ... on Person {crafts {name}}} echo(e: $e, o: {length: 1})}`
	want := string(ask(context.Background(), e, query, `{"t": true, "e": "NORTH"}`).Data)
	done := make(chan string)
	for range 8 {
		go func() {
			var got string
			for range 50 {
				got = string(ask(context.Background(), e, query, `{"t": true, "e": "NORTH"}`).Data)
			}
			done <- got
		}()
	}
	for range 8 {
		if got := <-done; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
