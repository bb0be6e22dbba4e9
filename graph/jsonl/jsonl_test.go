package jsonl_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
)

// read decodes a file that holds one line.
func read(t testing.TB, file string) *graph.Article {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a, err := jsonl.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func write(t testing.TB, a *graph.Article) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jsonl.NewEncoder(&b, "").Encode(a); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A line that a person wrote with names of its own comes in whole: code points
// become bytes, the line's names become IDs of content, nesting is resolved.
func TestDecodeForeignLine(t *testing.T) {
	a := read(t, "testdata/harbor.jsonl")
	c := a.Claims[0]
	if got := c.Evidence.In(a.Text); got != "Zoë Ärling said the Kråkvåg harbor had not reopened in May." {
		t.Errorf("evidence %q", got)
	}
	if e := a.Entity(c.Subject.Entity); e == nil || e.Name != "Kråkvåg harbor" {
		t.Errorf("subject %v", c.Subject)
	}
	by := a.Attribution(c.Attribution)
	if by == nil || a.Entity(by.Entity).Name != "Zoë Ärling" || by.Cue[0].In(a.Text) != "said" {
		t.Errorf("attribution %+v", by)
	}
	if c.Polarity != graph.Negative || c.When.String() != "2031-05" {
		t.Errorf("claim %+v", c)
	}
}

// Writing what was read and reading it again changes nothing, to the byte.
func TestRoundTrip(t *testing.T) {
	a := read(t, "testdata/harbor.jsonl")
	first := write(t, a)
	b, err := jsonl.Decode(first)
	if err != nil {
		t.Fatal(err)
	}
	if second := write(t, b); !bytes.Equal(first, second) {
		t.Errorf("first\n%s\nsecond\n%s", first, second)
	}
	if a.ID != b.ID || a.Claims[0].ID != b.Claims[0].ID {
		t.Error("the IDs changed")
	}
}

// What a line gets wrong is refused, and the error says what it is.
func TestDecodeRefuses(t *testing.T) {
	data, err := os.ReadFile("testdata/harbor.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	good := string(data)
	for _, tt := range []struct{ name, old, new, want string }{
		{"a quote that is not there", `"quote":"Zoë`, `"quote":"Zoe`, "the quote is not at 0:59"},
		{"a span outside", `"end":59,"quote"`, `"end":5900,"quote"`, "not in the text"},
		{"an unknown entity", `"subject":{"entity":"h"}`, `"subject":{"entity":"x"}`, `entity "x" is not in the line`},
		{"two objects", `"object":{"text":"in May"}`, `"object":{"text":"in May","edtf":"2031"}`, "want one of"},
		{"an unknown modality", `"reported"`, `"rumored"`, `modality "rumored"`},
		{"an unknown relation", `"relation":null`, `"relation":"x:y"`, `relation "x:y"`},
		{"a date that is none", `"when":"2031-05"`, `"when":"2031-15"`, "when"},
		{"an attribution that is none", `"attribution":0`, `"attribution":7`, "attribution 7 of 1"},
		{"a circle of attributions", `"kind":"person"`, `"in":0,"kind":"person"`, "or itself"},
		{"confidence above one", `"confidence":0.5`, `"confidence":1.5`, "confidence"},
		{"the hash of another text", `"id":"one"`, `"id":"one","sha256":"00"`, "sha256"},
		{"no text", `"text":"Zoë Ärling said the Kråkvåg harbor had not reopened in May."`, `"text":" "`, ""},
		{"no JSON", `{"article"`, `{article`, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			bad := strings.Replace(good, tt.old, tt.new, 1)
			if bad == good {
				t.Fatalf("%q is not in the line", tt.old)
			}
			_, err := jsonl.Decode([]byte(bad))
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// A bad line among good ones costs only itself, and the error has its number.
func TestDecoderGoesOn(t *testing.T) {
	data, err := os.ReadFile("testdata/harbor.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	d := jsonl.NewDecoder(strings.NewReader(string(data) + "\n{bad\n" + strings.TrimSpace(string(data))))
	var lines []string
	for {
		a, err := d.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			lines = append(lines, err.Error()[:7])
			continue
		}
		lines = append(lines, a.Key)
	}
	if got := strings.Join(lines, " "); got != "one line 3: one" {
		t.Errorf("got %q", got)
	}
}

// Whatever bytes come, the decoder refuses them or gives an article that is
// valid, can be written, and reads back the same.
func FuzzDecode(f *testing.F) {
	data, err := os.ReadFile("testdata/harbor.jsonl")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"article":{"text":"Ü"},"attributions":[{"kind":"author","in":0}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := jsonl.Decode(data)
		if err != nil {
			return
		}
		first := write(t, a)
		b, err := jsonl.Decode(first)
		if err != nil {
			t.Fatalf("%v in %s", err, first)
		}
		if second := write(t, b); !bytes.Equal(first, second) {
			t.Fatalf("first\n%s\nsecond\n%s", first, second)
		}
	})
}
