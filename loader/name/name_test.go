package name_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"claimgraph/graph"
	"claimgraph/loader/name"
	"claimgraph/loader/text"
)

func open(tb testing.TB) *name.Tagger {
	tb.Helper()
	t, err := name.Open()
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// list writes names as "Kind text [title] {party, party} <place>".
func list(article string, names []name.Name) []string {
	out := []string{}
	for _, n := range names {
		s := fmt.Sprintf("%s %s", n.Kind, article[n.Span.Start:n.Span.End])
		if n.Demonym {
			s = fmt.Sprintf("Demonym %s", article[n.Span.Start:n.Span.End])
		}
		if n.Title != (graph.Span{}) {
			s += " [" + article[n.Title.Start:n.Title.End] + "]"
		}
		if n.Pair != ([2]graph.Span{}) {
			s += " {" + article[n.Pair[0].Start:n.Pair[0].End] + ", " + article[n.Pair[1].Start:n.Pair[1].End] + "}"
		}
		if n.Place != "" {
			s += " <" + n.Place + ">"
		}
		out = append(out, s)
	}
	return out
}

var update = flag.Bool("update", false, "rewrite testdata")

// Ensure that the stories of testdata come out as a reader would have them.
func TestFind(t *testing.T) {
	const file = "testdata/find.txtar"
	tagger := open(t)
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, out := archive.Files[i], &archive.Files[i+1]
		article := string(in.Data)
		got := strings.Join(list(article, tagger.Find(text.Sentences(article))), "\n") + "\n"
		if *update {
			out.Data = []byte(got)
		} else if want := string(out.Data); got != want {
			t.Errorf("%s: got\n%swant\n%s", in.Name, got, want)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// One tagger serves many goroutines with the same answer.
func TestFindConcurrently(t *testing.T) {
	tagger := open(t)
	article := "Mayor Lena Fischer of Hamburg thanked the World Bank. Fischer spoke in Oslo."
	sentences := text.Sentences(article)
	want := list(article, tagger.Find(sentences))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := list(article, tagger.Find(sentences)); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	wg.Wait()
}

func TestFamily(t *testing.T) {
	tagger := open(t)
	for full, want := range map[string]string{
		"Ada Novak": "Novak", "Zhou Mingyu": "Zhou", "Ruud van der Berg": "van der Berg", "Paul Weiss Jr.": "Weiss",
		"Kim Min - ji": "Kim", "Ana Silva - Costa": "Silva - Costa", "Novak": "Novak", "Ingrid": "",
	} {
		words := strings.Fields(full)
		first, end := tagger.Family(words)
		if got := strings.Join(words[first:end], " "); got != want {
			t.Errorf("%s: family name %q, want %q", full, got, want)
		}
	}
}

func TestGender(t *testing.T) {
	tagger := open(t)
	for given, want := range map[string]name.Gender{"Ingrid": name.Female, "Lars": name.Male, "Robin": name.Either, "Forum": name.Unknown} {
		if got := tagger.Gender(given); got != want {
			t.Errorf("%s: %d, want %d", given, got, want)
		}
	}
}

// Ensure that a text without a stop costs time in proportion to its length.
func TestFindLongSentence(t *testing.T) {
	tagger := open(t)
	for _, unit := range []string{"US-", "Minister of ", "Ada Novak and ", "Kurds, ", "word "} {
		sentences := text.Sentences(strings.Repeat(unit, 3000))
		start := time.Now()
		tagger.Find(sentences)
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%q 3000 times took %v", unit, d)
		}
	}
}
