package quadstore_test

import (
	"context"
	"errors"
	"maps"
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"

	cayleygraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// An article that is removed and added again in one transaction, partly changed,
// is there as added: not one value too few, which Cayley's own stores lose when
// the removal takes a value away that the addition needs.
func TestReloadInOneTransaction(t *testing.T) {
	db := open(t, quadstore.Options{})
	qs := db.QuadStore()
	n := newNews(1000)
	old, other := n.article(1), n.article(2)
	if err := qs.ApplyDeltas(deltas(cayleygraph.Add, append(slices.Clone(other), old...)), cayleygraph.IgnoreOpts{IgnoreDup: true}); err != nil {
		t.Fatal(err)
	}
	now := append(slices.Clone(old[:len(old)/2]), n.article(1)...)
	for range 3 {
		both := append(deltas(cayleygraph.Delete, old), deltas(cayleygraph.Add, now)...)
		if err := qs.ApplyDeltas(both, cayleygraph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}); err != nil {
			t.Fatal(err)
		}
		if got := contents(t, qs); !maps.Equal(got, set(append(slices.Clone(other), now...))) {
			t.Fatalf("%d quads, want those of both articles", len(got))
		}
		if err := db.Check(); err != nil {
			t.Fatal(err)
		}
		old, now = now, old
	}
}

// A transaction that fails at its end leaves no trace: not in the contents, the
// sizes, or what later transactions do.
func TestFailedTransaction(t *testing.T) {
	db := open(t, quadstore.Options{})
	qs := db.QuadStore()
	n := newNews(1000)
	before := n.article(1)
	if err := qs.ApplyDeltas(deltas(cayleygraph.Add, before), cayleygraph.IgnoreOpts{}); err != nil {
		t.Fatal(err)
	}
	stats, err := qs.Stats(context.Background(), true)
	if err != nil {
		t.Fatal(err)
	}
	missing := quad.Make("no", "such", "quad", nil)
	failing := append(deltas(cayleygraph.Delete, before[:20]), deltas(cayleygraph.Add, n.article(2))...)
	failing = append(failing, cayleygraph.Delta{Quad: missing, Action: cayleygraph.Delete})
	for range 2 { // twice, as the first one might have left what the second stumbles over
		var delta *cayleygraph.DeltaError
		if err := qs.ApplyDeltas(failing, cayleygraph.IgnoreOpts{}); !errors.As(err, &delta) || !cayleygraph.IsQuadNotExist(err) || delta.Delta.Quad != missing {
			t.Fatalf("error %v", err)
		}
		if got := contents(t, qs); !maps.Equal(got, set(before)) {
			t.Fatalf("%d quads, want %d", len(got), len(before))
		}
		if now, err := qs.Stats(context.Background(), true); err != nil || now != stats {
			t.Fatalf("stats %v, %v, want %v", now, err, stats)
		}
		if qs.ValueOf(articleIRI(2)) != nil {
			t.Fatal("a value of the failed transaction is found")
		}
	}
	later := n.article(3)
	if err := qs.ApplyDeltas(deltas(cayleygraph.Add, later), cayleygraph.IgnoreOpts{IgnoreDup: true}); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, qs); !maps.Equal(got, set(append(slices.Clone(before), later...))) {
		t.Fatalf("%d quads after the next transaction", len(got))
	}
	if err := db.Check(); err != nil {
		t.Fatal(err)
	}
}

// Deltas take effect one after the other, and each option passes over its kind
// of error only.
func TestApplyDeltas(t *testing.T) {
	q, there := quad.Make("a", "b", "c", nil), quad.Make("x", "y", "z", "l")
	add := func(q quad.Quad) cayleygraph.Delta { return cayleygraph.Delta{Quad: q, Action: cayleygraph.Add} }
	remove := func(q quad.Quad) cayleygraph.Delta { return cayleygraph.Delta{Quad: q, Action: cayleygraph.Delete} }
	tests := []struct {
		name   string
		deltas []cayleygraph.Delta
		opts   cayleygraph.IgnoreOpts
		err    error
		want   []quad.Quad
	}{
		{"add", []cayleygraph.Delta{add(q)}, cayleygraph.IgnoreOpts{}, nil, []quad.Quad{there, q}},
		{"remove", []cayleygraph.Delta{remove(there)}, cayleygraph.IgnoreOpts{}, nil, nil},
		{"add, remove", []cayleygraph.Delta{add(q), remove(q)}, cayleygraph.IgnoreOpts{}, nil, []quad.Quad{there}},
		{"remove, add", []cayleygraph.Delta{remove(there), add(there)}, cayleygraph.IgnoreOpts{}, nil, []quad.Quad{there}},
		{"add twice", []cayleygraph.Delta{add(q), add(q)}, cayleygraph.IgnoreOpts{IgnoreMissing: true}, cayleygraph.ErrQuadExists, []quad.Quad{there}},
		{"add twice, ignored", []cayleygraph.Delta{add(q), add(q)}, cayleygraph.IgnoreOpts{IgnoreDup: true}, nil, []quad.Quad{there, q}},
		{"add what is there", []cayleygraph.Delta{add(there)}, cayleygraph.IgnoreOpts{IgnoreMissing: true}, cayleygraph.ErrQuadExists, []quad.Quad{there}},
		{"remove twice", []cayleygraph.Delta{remove(there), remove(there)}, cayleygraph.IgnoreOpts{IgnoreDup: true}, cayleygraph.ErrQuadNotExist, []quad.Quad{there}},
		{"remove twice, ignored", []cayleygraph.Delta{remove(there), remove(there)}, cayleygraph.IgnoreOpts{IgnoreMissing: true}, nil, nil},
		{"same but the label", []cayleygraph.Delta{remove(quad.Make("x", "y", "z", nil))}, cayleygraph.IgnoreOpts{}, cayleygraph.ErrQuadNotExist, []quad.Quad{there}},
		{"neither", []cayleygraph.Delta{add(q), {Quad: q}}, cayleygraph.IgnoreOpts{}, cayleygraph.ErrInvalidAction, []quad.Quad{there}},
		{"no object", []cayleygraph.Delta{add(quad.Make("a", "b", nil, nil))}, cayleygraph.IgnoreOpts{}, graph.ErrInvalid, []quad.Quad{there}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			db := open(t, quadstore.Options{})
			if err := db.Update(func(tx *quadstore.Tx) error { return tx.Add(there) }); err != nil {
				t.Fatal(err)
			}
			err := db.QuadStore().ApplyDeltas(tt.deltas, tt.opts)
			var delta *cayleygraph.DeltaError
			if errors.As(err, &delta) {
				err = delta.Err
			}
			if !errors.Is(err, tt.err) {
				t.Errorf("error %v, want %v", err, tt.err)
			}
			if got := contents(t, db.QuadStore()); !maps.Equal(got, set(tt.want)) {
				t.Errorf("contents %v, want %v", got, tt.want)
			}
			if err := db.Check(); err != nil {
				t.Error(err)
			}
		})
	}
}
