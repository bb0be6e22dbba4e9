package gazetteer_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"claimgraph/loader/name/gazetteer"
)

func table(tb testing.TB) *gazetteer.Table {
	tb.Helper()
	t, err := gazetteer.Open()
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

func TestWord(t *testing.T) {
	g := table(t)
	for _, c := range []struct {
		token string
		caps  bool
		want  gazetteer.Class
	}{
		{"Norway", false, gazetteer.Country},
		{"NORWAY", true, gazetteer.Country},
		{"Norwegians", false, gazetteer.Demonym},
		{"Oslo", false, gazetteer.Capital},
		{"Malmö", false, gazetteer.City},
		{"François", false, gazetteer.Male},
		{"Ingrid", false, gazetteer.Female},
		{"Nguyen", false, gazetteer.FamilyFirst},
		{"Ltd.", false, gazetteer.Corporate},
		{"ministry", false, gazetteer.HeadOrganization},
		{"US", true, gazetteer.Country},
		{"Tuesday", false, gazetteer.Day},
	} {
		if got := g.Word(gazetteer.KeyOf(c.token), c.caps); got&c.want == 0 {
			t.Errorf("%s: classes %b lack %b", c.token, got, c.want)
		}
	}
	if got := g.Word(gazetteer.KeyOf("us"), false); got != 0 {
		t.Errorf("us: classes %b, want none", got)
	}
}

func TestMatch(t *testing.T) {
	g := table(t)
	for _, c := range []struct {
		tokens string
		caps   bool
		want   int
	}{
		{"New Zealand lamb", false, 2},
		{"Guinea - Bissau", false, 3},
		{"Guinea pigs", false, 1},
		{"European Union", false, 2},
		{"UN troops", true, 1},
		{"Martha 's Vineyard", false, 3},
		{"nothing here", false, 0},
	} {
		var keys []gazetteer.Key
		for _, w := range strings.Fields(c.tokens) {
			keys = append(keys, gazetteer.KeyOf(w))
		}
		_, n := g.Match(keys, c.caps, gazetteer.Place|gazetteer.Organization)
		if n != c.want {
			t.Errorf("%q: %d tokens, want %d", c.tokens, n, c.want)
		}
	}
}

func TestPlaceOf(t *testing.T) {
	g := table(t)
	for phrase, want := range map[string]string{
		"Norwegian": "Norway", "Danes": "Denmark", "Oslo": "Norway", "U.S.": "United States", "US": "United States",
		"South Korean": "South Korea", "Bavarian": "Bavaria", "Berber": "", "Oscar": "",
	} {
		if got := g.PlaceOf(phrase); got != want {
			t.Errorf("%s: %q, want %q", phrase, got, want)
		}
	}
}

// The table that is embedded is the one that the text files compile to; the
// command in the message makes it again.
func TestTableIsCurrent(t *testing.T) {
	want, err := gazetteer.Compile(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("table.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("table.bin is not what the text files compile to: go run ./loader/name/train -tables loader/name/gazetteer")
	}
}

func TestReadRejects(t *testing.T) {
	whole, err := gazetteer.Compile(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 3, 19, 20, 100, len(whole) / 2, len(whole) - 1} {
		if _, err := gazetteer.Read(whole[:n]); !errors.Is(err, gazetteer.ErrTable) {
			t.Errorf("%d bytes: error %v, want ErrTable", n, err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := gazetteer.Open(); err != nil {
			b.Fatal(err)
		}
	}
}
