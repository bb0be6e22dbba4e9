package engine_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"claimgraph/schema/engine"
)

// duplicates nests {x x {x x {...}}}, which names the same fields again and
// again.
func duplicates(levels int) string {
	query := "{ok}"
	for range levels {
		query = fmt.Sprintf("{deep %s deep %s}", query, query)
	}
	return strings.Replace(query, "{", "{deep {", 1) + "}"
}

// bomb is a chain of fragments, each of which spreads the next one ten times.
func bomb(length int) string {
	var b strings.Builder
	b.WriteString("{...F0}")
	for i := range length {
		fmt.Fprintf(&b, " fragment F%d on Query {%s}", i, strings.Repeat(fmt.Sprintf("...F%d ", i+1), 10))
	}
	fmt.Fprintf(&b, " fragment F%d on Query {code}", length)
	return b.String()
}

// spreads is a chain of fragments, each of which spreads the next.
func spreads(length int) string {
	var b strings.Builder
	b.WriteString("{...F0}")
	for i := range length {
		fmt.Fprintf(&b, " fragment F%d on Query {code ...F%d}", i, i+1)
	}
	fmt.Fprintf(&b, " fragment F%d on Query {code}", length)
	return b.String()
}

func introspectDeep(levels int) string {
	return "{__schema {types {" + strings.Repeat("fields {type {", levels) + "name" + strings.Repeat("}}", levels) + "}}}"
}

// Every attack is refused, quickly, and the error names the limit.
func TestAttacks(t *testing.T) {
	var aliases, few strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&aliases, "a%d: code ", i)
	}
	for i := range 300 {
		fmt.Fprintf(&few, "a%d: code ", i)
	}
	cases := []struct{ name, query, variables, want string }{
		{"cyclic fragments", `{person(name: "Ada") {...A}} fragment A on Person {friend {...B}} fragment B on Person {friend {...A}}`, "", `spreads itself`},
		{"cyclic fragments on one level", `{dog{...A}} fragment A on Dog{...B} fragment B on Dog{...A}`, "", `spreads itself`},
		{"fragment that spreads itself", `{...A} fragment A on Query {...A}`, "", `spreads itself`},
		{"cycle that nothing spreads", `{code} fragment A on Query {...B} fragment B on Query {...A}`, "", `spreads itself`},
		{"4,000 aliases", "{" + aliases.String() + "}", "", "10000 tokens"},
		{"300 aliases", "{" + few.String() + "}", "", "250 aliases"},
		{"a million braces", strings.Repeat("{", 1_000_000), "", "100000 bytes"},
		{"100 kB of open brackets", strings.Repeat("[", 100_000), "", "100 levels of nesting"},
		{"100 kB of open brackets in a value", `{echo(l: ` + strings.Repeat("[", 99_000) + `)}`, "", "100 levels of nesting"},
		{"open and close", strings.Repeat("{}", 40_000), "", "10000 tokens"},
		{"deep nesting", "{person(name: \"Ada\") " + strings.Repeat("{friend ", 60) + "{name}" + strings.Repeat("}", 61), "", "40 levels of depth"},
		{"nested duplicates", duplicates(11), "", "10000 tokens"},
		{"too many fields", "{" + strings.Repeat("code ", 4001) + "}", "", "4000 fields"},
		{"fragment bomb", bomb(30), "", "4000 fields"},
		{"chain of fragments", spreads(600), "", "20000 selections in fragments"},
		{"deep introspection", introspectDeep(12), "", "Maximum introspection depth exceeded"},
		{"cost in literals", `{a: pages(first: 1000) {pages(first: 1000) {pages(first: 1000) {name}}}}`, "", "100000 cost"},
		{"cost in variables", `query($n: Int) {pages(first: $n) {pages(last: $n) {pages(first: $n) {name}}}}`, `{"n": 1000}`, "100000 cost"},
		{"cost of defaults", `query($n: Int = 1000) {pages(first: $n) {pages(first: $n) {pages(first: $n) {name}}}}`, "", "100000 cost"},
		{"cost without sizes", `{pages {pages {pages {pages {name}}}}}`, "", "100000 cost"},
		{"variables nested deep", `query($o: Size) {echo(o: $o)}`, `{"o": ` + strings.Repeat(`{"length": 1, "inner": `, 3000) + "null" + strings.Repeat("}", 3001), "more than 100 levels"},
		{"lists in variables nested deep", `query($l: [[Int]]) {echo(ll: $l)}`, `{"l": ` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + "}", "is no Int"},
		{"a million items of a wrong kind", `query($l: [Int!]) {echo(l: $l)}`, `{"l": [` + strings.Repeat("0,", 50_000) + `"x"]}`, "[50000]"},
		{"variables by the thousand", "query(" + strings.Repeat("$a: Int ", 3000) + ") {code}", "", "10000 tokens"},
		{"string without an end", `{echo(s: "` + strings.Repeat("a", 50_000), "", "Unexpected"},
		{"block string without an end", `{echo(s: """` + strings.Repeat("a", 50_000), "", "Unexpected"},
		{"not UTF-8", "{echo(s: \"\xff\xfe\")} \xff", "", ""},
		{"nothing", "", "", "no operation"},
		{"comment alone", "#" + strings.Repeat("{", 50_000), "", "no operation"},
	}
	e := pages(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, took, memory := attack(e, c.query, c.variables)
			if len(got.Errors) == 0 || got.Data != nil {
				t.Fatalf("not refused: data %.100s, errors %v", got.Data, got.Errors)
			}
			if !strings.Contains(got.Errors[0].Message, c.want) {
				t.Errorf("error %q, want %q", got.Errors[0].Message, c.want)
			}
			if took > slower*5*time.Millisecond {
				t.Errorf("took %v", took)
			}
			if memory > 8<<20 {
				t.Errorf("took %d bytes of memory", memory)
			}
		})
	}
}

// attack asks the same a few times and returns the shortest time that it took,
// which other programs on the machine disturb least, and the memory that was
// asked for. The variables are decoded before the clock runs: that is bounded by
// who reads the request.
func attack(e *engine.Engine, query, variables string) (got *engine.Result, took time.Duration, memory uint64) {
	vars := decoded(variables)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	const times = 5
	for i := range times {
		start := time.Now()
		got = run(context.Background(), e, query, vars)
		if d := time.Since(start); i == 0 || d < took {
			took = d
		}
	}
	runtime.ReadMemStats(&after)
	return got, took, (after.TotalAlloc - before.TotalAlloc) / times
}

const pagesSDL = harborSDL + `
extend type Query { pages(first: Int, last: Int): [Pages] dog: Dog }
type Pages { pages(first: Int, last: Int): [Pages] name: String }
type Dog { dog: Dog }
`

// pages is an engine whose SDL has lists with sizes. Its requests are refused
// before any resolver is looked for.
func pages(t testing.TB) *engine.Engine {
	t.Helper()
	e, err := engine.New(newHarbor(t).schema, pagesSDL, engine.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// What is allowed at the limit is refused one beyond it.
func TestLimits(t *testing.T) {
	cases := []struct {
		name         string
		limits       engine.Limits
		fits, beyond string
	}{
		{"bytes", engine.Limits{Bytes: 6}, "{code}", "{code }"},
		{"tokens", engine.Limits{Tokens: 3}, "{code}", "{code code}"},
		{"nesting", engine.Limits{Nesting: 2}, `{person(name: "Bo") {name}}`, `{person(name: "Bo") {friend {name}}}`},
		{"depth", engine.Limits{Depth: 2}, `{person(name: "Bo") {name}}`, `{person(name: "Bo") {friend {name}}}`},
		{"depth in fragments", engine.Limits{Depth: 2}, `{...A} fragment A on Query {person(name: "Bo") {name}}`, `{person(name: "Bo") {...A}} fragment A on Person {friend {name}}`},
		{"aliases", engine.Limits{Aliases: 1}, "{a: code}", "{a: code b: code}"},
		{"fields", engine.Limits{Fields: 2}, "{code code}", "{code code code}"},
		{"cost", engine.Limits{Cost: 11}, "{crafts {name}}", "{crafts {name} code}"},
		{"objects", engine.Limits{Objects: 3}, "{crafts {name}}", "{crafts {name} things {__typename}}"},
		{"bytes of answer", engine.Limits{Answer: 13}, "{code}", "{longer: code}"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e := newHarbor(t).engine(t, c.limits)
			if got := ask(context.Background(), e, c.fits, ""); got.Errors != nil {
				t.Errorf("%s: %v", c.fits, got.Errors)
			}
			got := ask(context.Background(), e, c.beyond, "")
			if len(got.Errors) != 1 || got.Errors[0].Code() != engine.CodeLimit {
				t.Errorf("%s: errors %v", c.beyond, got.Errors)
			}
		})
	}
}

func TestGuardDoesNotAllocate(t *testing.T) {
	query := strings.Repeat(`{a(b: "x", c: [1 2 3]) # d`+"\n}", 500)
	var l engine.Limits
	if n := testing.AllocsPerRun(10, func() { l.Guard(query) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// FuzzGuard checks that what the guard lets through cannot harm the parser, and
// that the guard counts no fewer tokens and levels than the parser sees.
func FuzzGuard(f *testing.F) {
	for _, c := range corpus {
		f.Add(c.query)
	}
	f.Add(`{dog{...A}} fragment A on Dog{...B} fragment B on Dog{...A}`)
	f.Add(`"""a \""" b""" {a}`)
	f.Add("{a(b:\"\\\"\")}")
	f.Add("{a(b: [{c: [[1]]}])}")
	limits := engine.Limits{Tokens: 60, Nesting: 6}
	f.Fuzz(func(t *testing.T, query string) {
		if limits.Guard(query) != nil {
			return
		}
		doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, 200)
		if err != nil {
			if strings.Contains(err.Error(), "token limit") {
				t.Errorf("the parser sees more than three times the tokens: %v", err)
			}
			return
		}
		for _, op := range doc.Operations {
			if n := levels(op.SelectionSet); n > limits.Nesting {
				t.Errorf("%d levels pass a limit of %d", n, limits.Nesting)
			}
		}
	})
}

func levels(set ast.SelectionSet) int {
	deepest := 0
	for _, s := range set {
		switch node := s.(type) {
		case *ast.Field:
			deepest = max(deepest, levels(node.SelectionSet))
		case *ast.InlineFragment:
			deepest = max(deepest, levels(node.SelectionSet))
		}
	}
	if len(set) == 0 {
		return 0
	}
	return deepest + 1
}

// FuzzAsk runs whatever passes: nothing may crash or hang, and every answer is
// data or an error.
func FuzzAsk(f *testing.F) {
	for _, c := range corpus {
		f.Add(c.query, c.variables)
	}
	f.Add(`{__schema {types {name fields {name type {kind ofType {name}}}}}}`, "")
	f.Add(`query($l: [Int!]) {echo(l: $l)}`, `{"l": [1, null]}`)
	e := newHarbor(f).engine(f, engine.Limits{Bytes: 2000, Cost: 5000})
	f.Fuzz(func(t *testing.T, query, variables string) {
		if strings.Contains(query, "slow") || !strings.HasPrefix(variables, "{") || !validJSON(variables) {
			variables = ""
		}
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		got := ask(ctx, e, query, variables)
		if got.Data == nil && len(got.Errors) == 0 {
			t.Error("neither data nor an error")
		}
		if got.Data != nil && !validJSON(string(got.Data)) {
			t.Errorf("no JSON: %s", got.Data)
		}
	})
}

func BenchmarkAttacks(b *testing.B) {
	var aliases strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&aliases, "a%d: code ", i)
	}
	for name, query := range map[string]string{
		"aliases":    "{" + aliases.String() + "}",
		"brackets":   strings.Repeat("[", 100_000),
		"duplicates": duplicates(10),
		"bomb":       bomb(30),
		"same field": "{" + strings.Repeat("code ", 3900) + "}",
		"unknown":    "{" + strings.Repeat("cod ", 3900) + "}",
		"values":     "{echo(l: [" + strings.Repeat("code ", 3900) + "])}",
		"variables":  "query(" + strings.Repeat("$a: X ", 2400) + ") {code}",
		"fragments":  spreads(190),
	} {
		b.Run(name, func(b *testing.B) {
			e := newHarbor(b).engine(b, engine.Limits{Plans: 1}) // nothing is kept
			for b.Loop() {
				_, _ = e.Prepare(query)
			}
		})
	}
}
