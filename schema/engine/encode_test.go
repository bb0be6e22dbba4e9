package engine_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"claimgraph/schema/engine"
)

func validJSON(s string) bool { return json.Valid([]byte(s)) }

// FuzzString checks that every string leaves as JSON that decodes to it.
func FuzzString(f *testing.F) {
	f.Add("plain")
	f.Add("quote \" back \\ line \n\r\t bell \a del \x7f")
	f.Add("ö 日本 🜁 \u2028 \ufffd")
	f.Add("broken \xff\xc3 utf-8")
	h := newHarbor(f)
	e := h.engine(f, engine.Limits{})
	name := bo.name
	f.Cleanup(func() { bo.name = name })
	f.Fuzz(func(t *testing.T, s string) {
		bo.name = s
		got := ask(context.Background(), e, `{person(name: "Bo") {name}}`, "")
		var out struct{ Person struct{ Name string } }
		if err := json.Unmarshal(got.Data, &out); err != nil {
			t.Fatalf("%v: %s", err, got.Data)
		}
		if want := strings.ToValidUTF8(s, "\ufffd"); utf8.ValidString(s) && out.Person.Name != want {
			t.Errorf("got %q, want %q", out.Person.Name, want)
		}
	})
}

func BenchmarkRun(b *testing.B) {
	for name, query := range map[string]string{
		"small":  `{person(name: "Ada") {name age}}`,
		"deeper": `{crafts {name captain {name crafts {name captain {name crafts {name captain {name}}}}}}}`,
	} {
		b.Run(name, func(b *testing.B) {
			e := newHarbor(b).engine(b, engine.Limits{})
			b.ReportAllocs()
			for b.Loop() {
				if got := ask(context.Background(), e, query, ""); got.Errors != nil {
					b.Fatal(got.Errors)
				}
			}
		})
	}
}
