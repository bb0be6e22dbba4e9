package name_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

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

// list writes names as "Kind text [title] <place>".
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
		if n.Place != "" {
			s += " <" + n.Place + ">"
		}
		out = append(out, s)
	}
	return out
}

func TestFind(t *testing.T) {
	tagger := open(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"title before a person", "President Ada Novak met farmers in Kenya on Tuesday.", []string{"Person Ada Novak [President]", "Place Kenya"}},
		{"possessive", "Ethiopia's harvest was poor.", []string{"Place Ethiopia"}},
		{"demonym", "Norwegian fishermen protested.", []string{"Demonym Norwegian <Norway>"}},
		{"nothing", "The talks were long and nobody was pleased.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := list(c.text, tagger.Find(text.Sentences(c.text)))
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q\nwant %q", strings.Join(got, "; "), strings.Join(c.want, "; "))
			}
		})
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
