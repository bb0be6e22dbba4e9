package quadstore_test

import (
	"context"
	"errors"
	"io"
	"maps"
	"math/rand"
	"path/filepath"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"

	cayleygraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"
)

// contents reads all quads through Cayley's interface alone.
func contents(t *testing.T, qs cayleygraph.QuadStore) map[quad.Quad]bool {
	t.Helper()
	r := cayleygraph.NewQuadStoreReader(qs)
	defer r.Close()
	out := map[quad.Quad]bool{}
	for {
		q, err := r.ReadQuad()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if !q.IsValid() {
			t.Fatalf("a quad with a nil value: %v", q)
		}
		out[q] = true
	}
}

func set(quads []quad.Quad) map[quad.Quad]bool {
	out := map[quad.Quad]bool{}
	for _, q := range quads {
		out[q] = true
	}
	return out
}

func deltas(action cayleygraph.Procedure, quads []quad.Quad) []cayleygraph.Delta {
	out := make([]cayleygraph.Delta, len(quads))
	for i, q := range quads {
		out[i] = cayleygraph.Delta{Quad: q, Action: action}
	}
	return out
}

// A snapshot stays as it is while the store changes, and cannot be written to.
func TestSnapshot(t *testing.T) {
	db := open(t, quadstore.Options{})
	n := newNews(1000)
	first, second := n.article(1), n.article(2)
	add := func(quads []quad.Quad) {
		t.Helper()
		if err := db.Update(func(tx *quadstore.Tx) error {
			tx.RemoveLabel(articleIRI(1))
			return tx.Add(quads...)
		}); err != nil {
			t.Fatal(err)
		}
	}
	add(first)
	snap, err := db.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	add(second)
	if got := contents(t, snap); !maps.Equal(got, set(first)) {
		t.Errorf("the snapshot has %d quads, want %d", len(got), len(first))
	}
	if got := contents(t, db.QuadStore()); !maps.Equal(got, set(second)) {
		t.Errorf("the store has %d quads, want %d", len(got), len(second))
	}
	if err := snap.ApplyDeltas(deltas(cayleygraph.Add, first), cayleygraph.IgnoreOpts{}); err == nil {
		t.Error("wrote to a snapshot")
	}
	if _, err := snap.NewQuadWriter(); err == nil {
		t.Error("a writer on a snapshot")
	}
	it := snap.QuadsAllIterator()
	if !it.Next(context.Background()) {
		t.Fatal("no quads")
	}
	if err := errors.Join(snap.Close(), snap.Close()); err != nil {
		t.Error(err)
	}
	if it.Next(context.Background()) || !errors.Is(it.Err(), graph.ErrUnavailable) {
		t.Errorf("an iterator goes on after its snapshot, error %v", it.Err())
	}
}

// Closing the store ends iterators and snapshots that were left open instead of
// waiting for them; they fail from then on.
func TestCloseEndsIterators(t *testing.T) {
	ctx := context.Background()
	db := reopen(t, nil, filepath.Join(t.TempDir(), "quads.db"))
	if err := db.Update(func(tx *quadstore.Tx) error { return tx.Add(newNews(1000).article(1)...) }); err != nil {
		t.Fatal(err)
	}
	snap, err := db.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	its := []cayleygraph.Iterator{db.QuadStore().QuadsAllIterator(), db.QuadStore().NodesAllIterator(), snap.QuadsAllIterator()}
	for _, it := range its {
		if !it.Next(ctx) {
			t.Fatal("no result")
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, it := range its {
		if it.Next(ctx) || !errors.Is(it.Err(), graph.ErrUnavailable) {
			t.Errorf("goes on after the store, error %v", it.Err())
		}
	}
}

// What quads do not need of Cayley's contract fails softly.
func TestForeignRefs(t *testing.T) {
	qs := open(t, quadstore.Options{}).QuadStore()
	ref := cayleygraph.PreFetched(quad.Int(7))
	if got := qs.NameOf(ref); got != quad.Int(7) {
		t.Errorf("NameOf a prefetched value: %v", got)
	}
	if values, err := qs.ValuesOf(context.Background(), []cayleygraph.Ref{ref, nil}); err != nil || values[0] != quad.Int(7) || values[1] != nil {
		t.Errorf("ValuesOf a prefetched value: %v, %v", values, err)
	}
	if qs.NameOf(nil) != nil || qs.NameOf(quadstore.Ref(99)) != nil || qs.ValueOf(nil) != nil || qs.ValueOf(quad.IRI("none")) != nil {
		t.Error("something for nothing")
	}
	if q := qs.Quad(ref); q.IsValid() {
		t.Errorf("quad %v", q)
	}
	if it := qs.QuadIterator(quad.Subject, ref); it.Next(context.Background()) {
		t.Error("quads of a foreign value")
	}
	if _, err := qs.RefsOf(context.Background(), []quad.Value{quad.IRI("none")}); !errors.Is(err, cayleygraph.ErrNodeNotExists) {
		t.Errorf("RefsOf: %v", err)
	}
}

// A recursive path gives each result the tags of its own last hop, in whatever
// sequence the store has the quads.
func TestRecursivePathTags(t *testing.T) {
	edges := []quad.Quad{
		quad.MakeIRI("1", "mark", "x", ""), quad.MakeIRI("2", "mark", "x", ""), quad.MakeIRI("3", "mark", "y", ""),
		quad.MakeIRI("1", "to", "2", ""), quad.MakeIRI("2", "to", "3", ""), quad.MakeIRI("2", "to", "1", ""),
	}
	want := map[quad.Value]quad.Value{quad.IRI("1"): quad.IRI("2"), quad.IRI("2"): quad.IRI("1"), quad.IRI("3"): quad.IRI("2")}
	for seed := range int64(10) {
		rand.New(rand.NewSource(seed)).Shuffle(len(edges), func(i, j int) { edges[i], edges[j] = edges[j], edges[i] })
		qs := open(t, quadstore.Options{}).QuadStore()
		if err := qs.ApplyDeltas(deltas(cayleygraph.Add, edges), cayleygraph.IgnoreOpts{}); err != nil {
			t.Fatal(err)
		}
		p := path.StartPath(qs, quad.IRI("1")).
			FollowRecursive(path.StartMorphism().Tag("from").Out(quad.IRI("to")), 2, nil).
			Has(quad.IRI("mark")).Tag("id")
		got := map[quad.Value]quad.Value{}
		err := p.Iterate(context.Background()).TagValues(qs, func(tags map[string]quad.Value) { got[tags["id"]] = tags["from"] })
		if err != nil || !maps.Equal(got, want) {
			t.Errorf("seed %d: %v, %v", seed, got, err)
		}
	}
}

func TestRegister(t *testing.T) {
	quadstore.Register()
	quadstore.Register() // once more does no harm
	file := filepath.Join(t.TempDir(), "quads.db")
	if _, err := cayleygraph.NewQuadStore(quadstore.Name, file, nil); !errors.Is(err, cayleygraph.ErrNotInitialized) {
		t.Errorf("open before init: %v", err)
	}
	if err := cayleygraph.InitQuadStore(quadstore.Name, file, nil); err != nil {
		t.Fatal(err)
	}
	if err := cayleygraph.InitQuadStore(quadstore.Name, file, nil); !errors.Is(err, cayleygraph.ErrDatabaseExists) {
		t.Errorf("init twice: %v", err)
	}
	qs, err := cayleygraph.NewQuadStore(quadstore.Name, file, cayleygraph.Options{"read_only": true})
	if err != nil {
		t.Fatal(err)
	}
	if err := qs.ApplyDeltas(deltas(cayleygraph.Add, []quad.Quad{quad.Make("a", "b", "c", nil)}), cayleygraph.IgnoreOpts{}); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("write to a store opened for reading: %v", err)
	}
	if err := qs.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := cayleygraph.NewQuadStore(quadstore.Name, file, cayleygraph.Options{"read_only": "yes"}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("wrong option: %v", err)
	}
}
