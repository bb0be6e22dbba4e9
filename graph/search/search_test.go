package search_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/graphtest"
	"claimgraph/graph/search"
	"claimgraph/graph/store"
)

var ctx = context.Background()

func openStore(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "graph.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func openIndex(t testing.TB, dir string) *search.Index {
	t.Helper()
	x, err := search.Open(dir, search.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return x
}

func put(t testing.TB, s *store.Store, articles ...*graph.Article) {
	t.Helper()
	if _, err := s.PutAll(ctx, articles); err != nil {
		t.Fatal(err)
	}
}

func sync(t testing.TB, x *search.Index, s *store.Store) {
	t.Helper()
	if err := x.Sync(ctx, s); err != nil {
		t.Fatal(err)
	}
}

func find(t testing.TB, x *search.Index, q search.Query) search.Result {
	t.Helper()
	r, err := x.Find(ctx, q)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// article has sentences of its own, each a claim.
func article(t testing.TB, title string, sentences ...string) *graph.Article {
	t.Helper()
	a := graph.NewArticle(graph.Source{Title: title, Text: strings.Join(sentences, " ")})
	at := 0
	for i, text := range sentences {
		span := graph.Span{Start: at, End: at + len(text)}
		at = span.End + 1
		a.Sentences = append(a.Sentences, span)
		c := graph.Claim{Article: a.ID, Sentence: i, Subject: graph.Ref{Text: "it"}, Predicate: "be", Evidence: span,
			Modality: graph.ModalityFact, Polarity: graph.Positive, Certainty: graph.Certain}
		c.ID = graph.ClaimID(c)
		a.Claims = append(a.Claims, c)
	}
	a.Sort()
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	return a
}

func harbors(t testing.TB) []*graph.Article {
	return []*graph.Article{
		article(t, "Ferries return", "The Ålvik ferries have returned to their winter harbors.", "Nobody boarded them."),
		article(t, "Council votes", "The council of Ålvik voted for a new pier.", "Its ferry-boat quay closes in May.", "Winter is long there, and the harbor freezes."),
	}
}

// Words are found in every form that English gives them, as phrases, fuzzily,
// and not where they are excluded.
func TestFind(t *testing.T) {
	s, x := openStore(t), openIndex(t, filepath.Join(t.TempDir(), "index"))
	put(t, s, harbors(t)...)
	sync(t, x, s)
	for _, tt := range []struct {
		name, words string
		kind        search.Kind
		want        string // the marked words of each hit
	}{
		{"stems", "ferry returning", search.KindClaim, "ferries,returned"},
		{"title and text", "return", search.KindArticle, "return,returned"},
		{"case and accents", "ÅLVIK council", search.KindClaim, "council,Ålvik"},
		{"every word", "council pier winter", search.KindArticle, "Council,council,pier,Winter"},
		{"no claim has all", "council pier winter", search.KindClaim, ""},
		{"phrase", `"winter harbor"`, "", "winter,harbors|winter,harbors"},
		{"not the phrase", `"harbor winter"`, "", ""},
		{"fuzzy", "counsil~", search.KindClaim, "council"},
		{"not fuzzy", "counsil", search.KindClaim, ""},
		{"excluded", "winter -council", search.KindArticle, "winter"},
		{"hyphen", "ferry-boat", search.KindClaim, "ferry,boat"},
		{"common words do not count", "the pier", search.KindClaim, "pier"},
		{"quote not closed", `"new pier`, search.KindClaim, "new,pier"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, hit := range find(t, x, search.Query{Words: tt.words, Kind: tt.kind}).Hits {
				got = append(got, strings.Join(marked(hit), ","))
			}
			if strings.Join(got, "|") != tt.want {
				t.Errorf("got %q, want %q", strings.Join(got, "|"), tt.want)
			}
		})
	}
}

func marked(h search.Hit) []string {
	var words []string
	for _, f := range h.Fragments {
		runes := []rune(f.Text)
		for _, m := range f.Marks {
			words = append(words, string(runes[m.Start:m.End]))
		}
	}
	return words
}

// A fragment is the article's own text at its place, in code points, however
// long the text is and wherever it is cut.
func TestFragments(t *testing.T) {
	s, x := openStore(t), openIndex(t, filepath.Join(t.TempDir(), "index"))
	filler := strings.Repeat("Öl “und” łódź 日本 🜁 ", 40)
	a := article(t, "Łódź pier", filler+"one pier", strings.Repeat("x", 300)+" another pier, and piers "+filler, "A last pier.")
	put(t, s, a)
	sync(t, x, s)
	text, title := []rune(a.Text), []rune(a.Title)
	for _, hit := range find(t, x, search.Query{Words: "pier"}).Hits {
		if len(hit.Fragments) == 0 || len(hit.Fragments) > 4 {
			t.Errorf("%d fragments", len(hit.Fragments))
		}
		for _, f := range hit.Fragments {
			in := text
			if f.InTitle {
				in = title
			}
			if string(in[f.Span.Start:f.Span.End]) != f.Text {
				t.Errorf("at %v: %q is not there", f.Span, f.Text)
			}
			if len(f.Marks) == 0 || len(f.Text) > 600 {
				t.Errorf("marks %v of %d bytes", f.Marks, len(f.Text))
			}
		}
		for _, word := range marked(hit) {
			if !strings.HasPrefix(strings.ToLower(word), "pier") {
				t.Errorf("marked %q", word)
			}
		}
	}
}

// What cannot be looked for is refused.
// While someone types, the last word is the beginning of one; with a space
// behind it, it is whole.
func TestTyping(t *testing.T) {
	s, x := openStore(t), openIndex(t, t.TempDir())
	put(t, s, harbors(t)...)
	sync(t, x, s)
	for _, c := range []struct {
		words string
		want  int
	}{{"har", 2}, {"har ", 0}, {"harbors", 2}, {"winter har", 2}, {"pier har", 1}, {"Ål", 2}, {"the", 0}, {"the ", 0}, {"", 0}, {"h", 0}, {"fer", 2}, {"nobod", 1}} {
		r := find(t, x, search.Query{Words: c.words, Typing: true, Kind: search.KindArticle})
		if len(r.Hits) != c.want {
			t.Errorf("%q found %d articles, want %d", c.words, len(r.Hits), c.want)
		}
		for _, h := range r.Hits {
			if len(h.Fragments) == 0 || len(h.Fragments[0].Marks) == 0 {
				t.Errorf("%q: a hit without marks: %+v", c.words, h)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	x := openIndex(t, filepath.Join(t.TempDir(), "index"))
	for _, q := range []search.Query{
		{Words: ""}, {Words: "the"}, {Words: "-pier"}, {Words: `""`}, {Words: "~"}, {Words: strings.Repeat("a", 1001)}, {Words: strings.Repeat("a ", 33)},
		{Words: "\xff"}, {Words: "pier", First: -1}, {Words: "pier", First: 101}, {Words: "pier", After: "?"}, {Words: "pier", After: "aGl0IC0x"},
	} {
		if _, err := x.Find(ctx, q); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%.60q: %v", fmt.Sprint(q), err)
		}
	}
}

// Pages follow one another without a gap, and each says whether more come.
func TestPages(t *testing.T) {
	s, x := openStore(t), openIndex(t, filepath.Join(t.TempDir(), "index"))
	put(t, s, random(30)...)
	sync(t, x, s)
	all := find(t, x, search.Query{Words: "harbor", First: 100})
	var paged []search.Hit
	for q := (search.Query{Words: "harbor", First: 3}); ; {
		r := find(t, x, q)
		paged = append(paged, r.Hits...)
		if !r.More {
			break
		}
		q.After = r.Hits[len(r.Hits)-1].Cursor
	}
	if all.Total < 10 || !reflect.DeepEqual(all.Hits, paged) {
		t.Errorf("%d hits at once, %d in pages", len(all.Hits), len(paged))
	}
}

func random(n int) []*graph.Article {
	var list []*graph.Article
	for seed := range int64(n) {
		list = append(list, graphtest.Article(rand.New(rand.NewSource(seed))))
	}
	return list
}

// questions are asked of two indexes to compare them.
var questions = []string{"harbor", "bridge -plan", "voted~", `"the bridge"`, "öl", "plan said", "lindqvist", "back bar", "nothing"}

// Whatever comes and goes, the index answers as one of a fresh store that holds
// what is left: the same hits with the same scores.
func TestEqualsFresh(t *testing.T) {
	articles := random(40)
	for seed := range int64(4) {
		r := rand.New(rand.NewSource(seed))
		s, x := openStore(t), openIndex(t, filepath.Join(t.TempDir(), "index"))
		there := map[graph.ID]*graph.Article{}
		for range 40 {
			a := articles[r.Intn(len(articles))]
			switch {
			case there[a.ID] != nil:
				if err := s.Remove(ctx, a.ID); err != nil {
					t.Fatal(err)
				}
				delete(there, a.ID)
			default:
				for id, b := range there { // another version takes its place
					if b.Document() == a.Document() {
						delete(there, id)
					}
				}
				put(t, s, a)
				there[a.ID] = a
			}
			if r.Intn(4) == 0 {
				sync(t, x, s)
			}
		}
		sync(t, x, s)
		fresh, y := openStore(t), openIndex(t, filepath.Join(t.TempDir(), "index"))
		for _, a := range articles {
			if there[a.ID] != nil {
				put(t, fresh, a)
			}
		}
		sync(t, y, fresh)
		same(t, x, y)
	}
}

func same(t *testing.T, x, y *search.Index) {
	t.Helper()
	hits := 0
	for _, words := range questions {
		for _, kind := range search.Kinds {
			q := search.Query{Words: words, Kind: kind, First: 100}
			a, b := find(t, x, q), find(t, y, q)
			hits += len(a.Hits)
			if !reflect.DeepEqual(a, b) {
				t.Errorf("%s %q: %d hits, in a fresh index %d", kind, words, a.Total, b.Total)
			}
		}
	}
	if hits == 0 {
		t.Error("nothing is found at all")
	}
}

// An index that was killed midway, comes from another store, lags behind, or is
// damaged comes right at the next Sync.
func TestComesRight(t *testing.T) {
	s := openStore(t)
	put(t, s, random(600)...)
	want := openIndex(t, filepath.Join(t.TempDir(), "index"))
	sync(t, want, s)
	tests := map[string]func(t *testing.T, dir string){
		"missing":       func(*testing.T, string) {},
		"killed midway": killed(s),
		"another store": func(t *testing.T, dir string) {
			other := openStore(t)
			put(t, other, harbors(t)...)
			keep(t, dir, other)
		},
		"damaged": func(t *testing.T, dir string) {
			keep(t, dir, s)
			if err := os.Truncate(filepath.Join(dir, "store", "root.bolt"), 100); err != nil {
				t.Fatal(err)
			}
		},
		"half made": func(t *testing.T, dir string) {
			if err := os.MkdirAll(filepath.Join(dir, "store"), 0o700); err != nil {
				t.Fatal(err)
			}
		},
	}
	for name, prepare := range tests {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "index")
			prepare(t, dir)
			x := openIndex(t, dir)
			sync(t, x, s)
			same(t, x, want)
			if current, err := x.Current(ctx, s); !current || err != nil {
				t.Errorf("not current: %v", err)
			}
		})
	}
}

// keep makes an index of a store.
func keep(t *testing.T, dir string, s *store.Store) {
	t.Helper()
	x, err := search.Open(dir, search.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sync(t, x, s)
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
}

// interrupted is a source that fails after some pieces.
type interrupted struct {
	*store.Store
	left int
}

var errKilled = errors.New("killed")

func (i *interrupted) Changes(ctx context.Context, since graph.Mark, n int) (graph.Changes, error) {
	if i.left--; i.left < 0 {
		return graph.Changes{}, errKilled
	}
	return i.Store.Changes(ctx, since, n)
}

// killed leaves an index that has some of the changes.
func killed(s *store.Store) func(*testing.T, string) {
	return func(t *testing.T, dir string) {
		x, err := search.Open(dir, search.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := x.Sync(ctx, &interrupted{s, 3}); !errors.Is(err, errKilled) {
			t.Fatal(err)
		}
		if err := x.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// An index that is open for reading only is not written to, and says so when it
// lacks something.
func TestReadOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	if _, err := search.Open(dir, search.Options{ReadOnly: true}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("without an index: %v", err)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("it was made")
	}
	s := openStore(t)
	put(t, s, harbors(t)...)
	keep(t, dir, s)
	before := listing(t, dir)
	x, err := search.Open(dir, search.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	sync(t, x, s)
	if n := find(t, x, search.Query{Words: "ferry"}).Total; n != 4 {
		t.Errorf("%d hits", n)
	}
	put(t, s, article(t, "", "A third pier."))
	if err := x.Sync(ctx, s); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("behind: %v", err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if after := listing(t, dir); !reflect.DeepEqual(before, after) {
		t.Errorf("before %v, after %v", before, after)
	}
}

func listing(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// FuzzFind makes sure that no words crash or hang the search.
func FuzzFind(f *testing.F) {
	dir := filepath.Join(f.TempDir(), "index")
	s, x := openStore(f), openIndex(f, dir)
	put(f, s, harbors(f)...)
	sync(f, x, s)
	for _, words := range []string{`winter "new pier" -council counsil~`, `-"`, `"""~`, "~~", "é-e\u0301 日本"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if _, err := x.Find(ctx, search.Query{Words: words}); err != nil && !errors.Is(err, graph.ErrInvalid) {
			t.Error(err)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s, x := openStore(b), openIndex(b, filepath.Join(b.TempDir(), "index"))
	put(b, s, random(2000)...)
	sync(b, x, s)
	for _, words := range questions {
		b.Run(words, func(b *testing.B) {
			for b.Loop() {
				find(b, x, search.Query{Words: words})
			}
		})
	}
}

func BenchmarkSync(b *testing.B) {
	s := openStore(b)
	articles := random(1000)
	put(b, s, articles...)
	documents := 0
	for _, a := range articles {
		documents += 1 + len(a.Claims)
	}
	for b.Loop() {
		x := openIndex(b, filepath.Join(b.TempDir(), "index"))
		sync(b, x, s)
	}
	b.ReportMetric(float64(documents*b.N)/b.Elapsed().Seconds(), "documents/s")
}
