package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/export"
	"claimgraph/graph/graphtest"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata and docs/context.jsonld")

// keep puts articles into a new store.
func keep(t testing.TB, articles ...*graph.Article) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "graph.db"), store.Options{KeepVersions: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if _, err := s.PutAll(context.Background(), articles); err != nil {
		t.Fatal(err)
	}
	return s
}

func quay(t testing.TB) *graph.Article {
	t.Helper()
	line, err := os.ReadFile("testdata/quay.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	a, err := jsonl.Decode(line)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func random(n int) []*graph.Article {
	var list []*graph.Article
	for seed := range int64(n) {
		list = append(list, graphtest.Article(rand.New(rand.NewSource(seed))))
	}
	return list
}

// file is a form of export under a name of its own.
type file struct {
	name   string
	format export.Format
	part   export.Part
}

func files() []file {
	var list []file
	for _, f := range export.Formats {
		if f != export.CSV {
			list = append(list, file{string(f), f, ""})
			continue
		}
		for _, part := range export.Parts {
			list = append(list, file{string(part) + ".csv", f, part})
		}
	}
	return list
}

func write(t testing.TB, s *store.Store, f file, o export.Options) string {
	t.Helper()
	var b bytes.Buffer
	o.Part = f.part
	err := s.Read(context.Background(), func(r *store.Reader) error { return export.Write(&b, r.Select(), f.format, o) })
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// One small article with a fact, a wish, denials, an opinion, an unnamed
// speaker inside another's words, and texts that mean something to XML and to
// spreadsheets, in every format.
func TestGolden(t *testing.T) {
	s := keep(t, quay(t))
	below := []file{{"turtle", export.Turtle, ""}, {"claims.csv", export.CSV, export.PartClaims}}
	for _, tt := range []struct {
		name, base string
		files      []file
	}{{"testdata/quay.txtar", "", files()}, {"testdata/quay-base.txtar", "https://news.example/id/", below}} {
		name := tt.name
		got := &txtar.Archive{Comment: []byte("testdata/quay.jsonl as it is exported with the base \"" + tt.base + "\"\n")}
		for _, f := range tt.files {
			got.Files = append(got.Files, txtar.File{Name: f.name, Data: []byte(write(t, s, f, export.Options{Base: tt.base}))})
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range got.Files {
			if string(f.Data) != string(want.Files[i].Data) {
				t.Errorf("%s: %s differs: if that is meant, run go test ./graph/export -update", name, f.Name)
			}
		}
	}
}

// The published context is the one inside every JSON-LD export.
func TestContext(t *testing.T) {
	const path = "../../docs/context.jsonld"
	want := "{\"@context\": " + export.Context() + "}\n"
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is out of date: run go test ./graph/export -update", path)
	}
}

// The order in which articles came changes no byte of any format.
func TestCanonical(t *testing.T) {
	articles := random(12)
	a := keep(t, articles...)
	slices.Reverse(articles)
	b := keep(t, articles...)
	for _, f := range files() {
		if write(t, a, f, export.Options{}) != write(t, b, f, export.Options{}) {
			t.Errorf("%s depends on the order of loading", f.name)
		}
	}
}

// judge says of the first two entities of the same kind that they are one.
func judge(t testing.TB, s *store.Store) (a, b *graph.Profile) {
	t.Helper()
	ctx := context.Background()
	var list []*graph.Profile
	err := s.Read(ctx, func(r *store.Reader) error {
		for e, err := range r.Select().Entities() {
			if err != nil {
				return err
			}
			list = append(list, e)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.Kind == b.Kind {
				if err := s.Judge(ctx, graph.NewJudgement(graph.VerdictSame, a.ID, b.ID, "Ivo", graph.Interval{})); err != nil {
					t.Fatal(err)
				}
				return a, b
			}
		}
	}
	t.Fatal("no two entities of one kind")
	return nil, nil
}

// Entities that were judged to be the same are one node when asked for, with
// both names, and every claim of either goes to it.
func TestMerged(t *testing.T) {
	s := keep(t, random(40)...)
	a, b := judge(t, s)
	for _, f := range files() {
		if f.format != export.CSV && f.format != export.GraphML && f.format != export.GEXF && f.format != export.FTM {
			continue
		}
		node := b.ID.IRI(graph.NounEntity)
		if f.format == export.FTM {
			node = "cg-entity-" + string(b.ID)
		}
		raw, merged := write(t, s, f, export.Options{}), write(t, s, f, export.Options{Merged: true})
		if !strings.Contains(raw, node) || strings.Contains(merged, node) {
			t.Errorf("%s: %s %q is not merged into %s", f.name, b.ID, b.Name, a.ID)
		}
		if f.part != export.PartClaims && (!strings.Contains(merged, a.Name) || !strings.Contains(merged, b.Name)) {
			t.Errorf("%s: a name is lost", f.name)
		}
	}
}

// The neighborhood of an entity holds its claims, with what they refer to, and
// no others; each article of it is valid.
func TestAround(t *testing.T) {
	s := keep(t, append(random(20), quay(t))...)
	err := s.Read(context.Background(), func(r *store.Reader) error {
		before := 0
		for hops := 1; hops <= 3; hops++ {
			part, err := r.SelectAround(quay(t).Entities[0].ID, hops)
			if err != nil {
				return err
			}
			claims := 0
			for a, err := range part.Articles() {
				if err != nil {
					return err
				}
				if err := a.Validate(); err != nil {
					t.Errorf("%d hops: %v", hops, err)
				}
				claims += len(a.Claims)
			}
			if hops == 1 && claims != 2 || claims <= before && hops < 3 {
				t.Errorf("%d hops: %d claims, before %d", hops, claims, before)
			}
			before = claims
			if err := export.Write(io.Discard, part, export.GEXF, export.Options{}); err != nil {
				t.Error(err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A part that does not exist is an error, not an empty file.
func TestMissing(t *testing.T) {
	s := keep(t, quay(t))
	err := s.Read(context.Background(), func(r *store.Reader) error {
		if _, err := r.SelectArticle("nothing"); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("article: %v", err)
		}
		if _, err := r.SelectAround("nothing", 1); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("entity: %v", err)
		}
		if err := export.Write(io.Discard, r.Select(), "pdf", export.Options{}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("format: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// seen is what independent readers made of the exports.
type seen struct {
	Quads, Canonical, Articles int
	CSV, GraphML, GEXF         struct {
		Nodes, Edges int
		Claims       []string
	}
	Types []string
	FTM   []struct{ Schema string }
}

// Readers that know nothing of this project open every format and see the same
// graph in it: npm's n3, jsonld, csv-parse and graphology.
func TestOtherReaders(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skipf("node is not installed, so no other reader opens the exports: %v", err)
	}
	if _, err := os.Stat("testdata/npm/node_modules"); err != nil {
		t.Skip("the readers are not installed: run npm ci in graph/export/testdata/npm")
	}
	tests := map[string][]*graph.Article{"quay": {quay(t)}, "random": random(25), "empty": nil}
	for name, articles := range tests {
		t.Run(name, func(t *testing.T) {
			s := keep(t, articles...)
			if name == "random" {
				judge(t, s)
			}
			got := check(t, s)
			claims := 0
			for _, a := range articles {
				claims += len(a.Claims)
			}
			if got.Quads != got.Canonical || (got.Quads == 0) != (claims == 0) || got.Articles != len(articles) {
				t.Errorf("%d quads, %d canonical, %d articles of %d", got.Quads, got.Canonical, got.Articles, len(articles))
			}
			for _, n := range []int{got.CSV.Edges, got.GraphML.Edges, got.GEXF.Edges} {
				if n != claims {
					t.Errorf("%d edges for %d claims", n, claims)
				}
			}
			if got.CSV.Nodes != got.GraphML.Nodes || got.CSV.Nodes != got.GEXF.Nodes || !slices.Equal(got.GraphML.Claims, got.GEXF.Claims) {
				t.Error("CSV, GraphML and GEXF show different graphs")
			}
			if name == "quay" {
				facts(t, got)
			}
		})
	}
}

// facts checks that only what holds looks like a fact.
func facts(t *testing.T, got seen) {
	t.Helper()
	want := []string{"ACQUIRED", "POSSIBLE_NOT_CLOSE", "DESIRED_MEMBER_OF", "MEMBER_OF", "NOT_MEMBER_OF", "FOUNDING_DATE", "OPINION_ABOUT", "REOPEN"}
	if !slices.Equal(got.Types, want) {
		t.Errorf("types %v, want %v", got.Types, want)
	}
	members := 0
	for _, p := range got.FTM {
		if p.Schema == "Membership" {
			members++
		}
	}
	if members != 1 {
		t.Errorf("%d memberships, want one: the others are wished for or denied", members)
	}
	for _, c := range got.GEXF.Claims {
		if strings.Contains(c, "reported negative possible") && !strings.Contains(c, "| [possible not] close |") {
			t.Errorf("a denial looks like a fact: %s", c)
		}
	}
}

func check(t *testing.T, s *store.Store) seen {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files() {
		if err := os.WriteFile(filepath.Join(dir, f.name), []byte(write(t, s, f, export.Options{})), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command("node", "testdata/npm/check.mjs", dir).Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		t.Fatalf("%s", failed.Stderr)
	}
	var got seen
	if err := errors.Join(err, json.Unmarshal(out, &got)); err != nil {
		t.Fatal(err)
	}
	return got
}

func BenchmarkWrite(b *testing.B) {
	s := keep(b, random(100)...)
	for _, f := range files() {
		b.Run(f.name, func(b *testing.B) {
			for b.Loop() {
				b.SetBytes(int64(len(write(b, s, f, export.Options{}))))
			}
		})
	}
}
