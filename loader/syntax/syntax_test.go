package syntax_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
	"claimgraph/loader/text"
)

// open opens the embedded model.
func open(t testing.TB) *syntax.Model {
	t.Helper()
	m, err := syntax.Open()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sentence makes a sentence of forms with one blank between them.
func sentence(forms ...string) text.Sentence {
	var s text.Sentence
	at := 0
	for _, f := range forms {
		s.Tokens = append(s.Tokens, text.Token{Span: graph.Span{Start: at, End: at + len(f)}, Form: f})
		at += len(f) + 1
	}
	s.Span.End = max(at-1, 0)
	return s
}

// check fails unless t is a tree over all tokens of s.
func check(t *testing.T, tree syntax.Tree, s text.Sentence) {
	t.Helper()
	roots, next := 0, 0
	for i, w := range tree.Words {
		if w.First != next || w.End <= w.First {
			t.Fatalf("word %d covers [%d, %d), want it to begin at %d", i, w.First, w.End, next)
		}
		next = w.End
		if w.Head < 0 {
			roots++
		}
		if w.Head >= len(tree.Words) || w.Rel == "" || w.UPOS == "" || w.XPOS == "" {
			t.Fatalf("word %d: %+v", i, w)
		}
		if w.Confidence < 0 || w.Confidence > 1 {
			t.Fatalf("word %d: confidence %v", i, w.Confidence)
		}
		at, steps := i, 0
		for ; tree.Words[at].Head >= 0; at = tree.Words[at].Head {
			if steps++; steps > len(tree.Words) {
				t.Fatalf("word %d stands in a circle", i)
			}
		}
	}
	if next != len(s.Tokens) {
		t.Fatalf("words cover %d tokens of %d", next, len(s.Tokens))
	}
	if roots != min(1, len(s.Tokens)) {
		t.Fatalf("%d roots", roots)
	}
}

func TestParse(t *testing.T) {
	m := open(t)
	tests := []struct {
		name     string
		sentence string
		want     []string // relation(head, dependent)
	}{
		{"active", "The mayor opened a new bridge on Monday .",
			[]string{"nsubj(opened, mayor)", "obj(opened, bridge)", "root(opened)", "obl(opened, Monday)"}},
		{"passive", "The bridge was opened by the mayor .",
			[]string{"nsubj:pass(opened, bridge)", "aux:pass(opened, was)", "obl:agent(opened, mayor)"}},
		{"said", "She said that the harbor will close .",
			[]string{"nsubj(said, She)", "ccomp(said, close)", "nsubj(close, harbor)", "aux(close, will)"}},
		{"control", "They want to sell the ship .",
			[]string{"xcomp(want, sell)", "obj(sell, ship)"}},
		{"possessive", "The baker 's oven broke .",
			[]string{"nmod:poss(oven, baker)", "case(baker, 's)"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := sentence(strings.Fields(tt.sentence)...)
			tree := m.Parse(s, nil)
			check(t, tree, s)
			got := arcs(tree)
			for _, want := range tt.want {
				if !got[want] {
					t.Errorf("no %s in %v", want, got)
				}
			}
		})
	}
}

// arcs writes the arcs of a tree as relation(head, dependent).
func arcs(t syntax.Tree) map[string]bool {
	all := map[string]bool{}
	for _, w := range t.Words {
		if w.Head < 0 {
			all[w.Rel+"("+w.Form+")"] = true
			continue
		}
		all[w.Rel+"("+t.Words[w.Head].Form+", "+w.Form+")"] = true
	}
	return all
}

// Ensure that a name is one word with the span and the form of its tokens.
func TestParseNames(t *testing.T) {
	m := open(t)
	s := sentence("The", "Guild", "of", "Stone", "Masons", "elected", "Ada", "Brick", ".")
	tree := m.Parse(s, []syntax.Unit{{First: 1, End: 5}, {First: 3, End: 6}, {First: 6, End: 8}, {First: 8, End: 12}})
	check(t, tree, s)
	if len(tree.Words) != 5 {
		t.Fatalf("%d words, want 5: %+v", len(tree.Words), tree.Words)
	}
	guild := tree.Words[1]
	if guild.Form != "Guild of Stone Masons" || guild.UPOS != "PROPN" || !guild.IsName() || guild.Span.String() != "4:25" {
		t.Errorf("name is %+v", guild)
	}
	if got := arcs(tree); !got["nsubj(elected, Guild of Stone Masons)"] || !got["obj(elected, Ada Brick)"] {
		t.Errorf("arcs: %v", got)
	}
	lines := tree.CoNLLU(s).Words
	if len(lines) != 9 || lines[3].Rel != "flat" || lines[3].Head != 2 || lines[6].Head != 6 {
		t.Errorf("CoNLL-U: %+v", lines)
	}
}

// Ensure that goroutines share a model and get the same trees.
func TestParseConcurrent(t *testing.T) {
	m := open(t)
	s := sentence(strings.Fields("The old ferry that the town sold last year sank on its way to the island .")...)
	want := m.Parse(s, nil)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				got := m.Parse(s, nil)
				for i := range want.Words {
					if got.Words[i] != want.Words[i] {
						t.Errorf("word %d is %+v, want %+v", i, got.Words[i], want.Words[i])
					}
				}
			}
		})
	}
	wg.Wait()
}

// Ensure that no sequence of tokens gives anything but a tree.
func FuzzParse(f *testing.F) {
	f.Add("The mayor opened it .", 1, 3)
	f.Add("\x00 \xff\xfe ' '' \u202e 😀 ( [ { ... ---", 0, 2)
	f.Add("", 0, 0)
	f.Add("a\tb", -1, 9)
	m, err := syntax.Open()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, forms string, first, end int) {
		s := sentence(strings.Split(forms, " ")...)
		check(t, m.Parse(s, []syntax.Unit{{First: first, End: end}, {First: end, End: end + 2}}), s)
	})
}

// Ensure that a very long sentence is parsed, in linear time: five times the
// words would take twenty-five times as long if a step were quadratic.
func TestParseLong(t *testing.T) {
	m := open(t)
	parse := func(words int) time.Duration {
		forms := make([]string, 0, words+12)
		for len(forms) < words {
			forms = append(forms, "the", "mayor", "of", "the", "town", "and", "the", "baker", "who", "sold", "bread", ",")
		}
		s := sentence(forms[:words]...)
		start := time.Now()
		tree := m.Parse(s, nil)
		took := time.Since(start)
		check(t, tree, s)
		return took
	}
	var short, long time.Duration
	for range 3 { // a busy machine may disturb one try
		short, long = parse(1000), parse(5000)
		if long <= 12*short+200*time.Millisecond {
			return
		}
	}
	t.Errorf("1,000 words in %v, 5,000 in %v", short, long)
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := syntax.Open(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	m := open(b)
	s := sentence(strings.Fields("The old ferry that the town sold last year to a firm in the capital sank on its way to the island , the harbor master said on Monday .")...)
	for b.Loop() {
		m.Parse(s, nil)
	}
	b.ReportMetric(float64(b.N*len(s.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func TestLoadRefuses(t *testing.T) {
	for name, b := range map[string][]byte{
		"empty": nil, "other": []byte("no model at all"), "other version": []byte("cgsyn\x00 and more"), "cut": []byte(syntax.Magic + "\x05\x00\x00\x00NOUN"),
	} {
		if _, err := syntax.Load(b); !errors.Is(err, syntax.ErrModel) {
			t.Errorf("%s: error %v, want ErrModel", name, err)
		}
	}
}
