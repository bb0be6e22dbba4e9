package quadstore_test

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand"
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/quad"
)

// stocked is a store with some articles.
func stocked(t *testing.T) *quadstore.DB {
	t.Helper()
	db := open(t, quadstore.Options{})
	newNews(5000).load(t, db, 5000)
	return db
}

func view(t *testing.T, db *quadstore.DB, fn func(*quadstore.Tx)) {
	t.Helper()
	err := db.View(func(tx *quadstore.Tx) error {
		fn(tx)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A batch gives what single scans give, by ascending ID, whatever is asked for.
func TestOutIn(t *testing.T) {
	view(t, stocked(t), func(tx *quadstore.Tx) {
		r := rand.New(rand.NewSource(1))
		var subjects, objects []quadstore.ID
		for q := range tx.Scan(quadstore.Pattern{}) {
			if r.Intn(20) == 0 {
				subjects, objects = append(subjects, q.S, q.S), append(objects, q.O)
			}
		}
		subjects = append(subjects, 0, 1<<40) // nothing, and no such value
		r.Shuffle(len(subjects), func(i, j int) { subjects[i], subjects[j] = subjects[j], subjects[i] })
		predicate, ok := tx.Lookup(quad.IRI("urn:x:object"))
		if !ok {
			t.Fatal("no predicate")
		}
		for _, p := range []quadstore.ID{0, predicate, 1 << 40} {
			var out, in []quadstore.Quad
			for _, id := range once(subjects) {
				out = slices.AppendSeq(out, tx.Scan(quadstore.Pattern{S: id, P: p}))
			}
			for _, id := range once(objects) {
				in = slices.AppendSeq(in, tx.Scan(quadstore.Pattern{O: id, P: p}))
			}
			if got := slices.Collect(tx.Out(subjects, p)); !slices.Equal(got, out) {
				t.Errorf("Out: %d quads, want %d", len(got), len(out))
			}
			if got := slices.Collect(tx.In(objects, p)); !slices.Equal(got, in) {
				t.Errorf("In: %d quads, want %d", len(got), len(in))
			}
		}
		for range tx.Out(subjects, 0) {
			break // an early end does no harm
		}
		if got := slices.Collect(tx.Out(nil, 0)); len(got) > 0 {
			t.Errorf("Out of nothing: %v", got)
		}
	})
}

// once returns the IDs that are not 0, each once, ascending.
func once(ids []quadstore.ID) []quadstore.ID {
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	return slices.DeleteFunc(ids, func(id quadstore.ID) bool { return id == 0 })
}

// Values come in the sequence they were asked for, from the file and from
// memory alike.
func TestValues(t *testing.T) {
	view(t, stocked(t), func(tx *quadstore.Tx) {
		var ids []quadstore.ID
		for q := range tx.Scan(quadstore.Pattern{}) {
			ids = append(ids, q.O, 0, q.S)
		}
		rand.New(rand.NewSource(1)).Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		for range 2 {
			values, err := tx.Values([]quad.Value{quad.Int(1)}, ids)
			if err != nil || len(values) != len(ids)+1 || values[0] != quad.Int(1) {
				t.Fatalf("%d values of %d, %v", len(values)-1, len(ids), err)
			}
			for i, v := range values[1:] {
				if ids[i] == 0 && v == nil {
					continue
				}
				if id, ok := tx.Lookup(v); !ok || id != ids[i] {
					t.Fatalf("value %v of %d has the ID %d", v, ids[i], id)
				}
				if one, err := tx.Value(ids[i]); err != nil || one != v {
					t.Fatalf("value %d is %v, %v, want %v", ids[i], one, err, v)
				}
			}
		}
		if _, err := tx.Values(nil, []quadstore.ID{ids[1], 1 << 40}); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("values of no ID: %v", err)
		}
		if _, err := tx.Value(0); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("value of 0: %v", err)
		}
	})
}

// Quads can be added by ID, values get one before they are used, and neither an
// unused value nor a wrong ID gets into the store.
func TestInsertByID(t *testing.T) {
	db := open(t, quadstore.Options{})
	var q quadstore.Quad
	err := db.Update(func(tx *quadstore.Tx) error {
		var err [4]error
		q.S, err[0] = tx.Intern(quad.IRI("s"))
		q.P, err[1] = tx.Intern(quad.IRI("p"))
		q.O, err[2] = tx.Intern(quad.Int(5))
		_, err[3] = tx.Intern(quad.String("unused"))
		if again, _ := tx.Intern(quad.IRI("s")); again != q.S {
			t.Errorf("two IDs for one value: %d, %d", q.S, again)
		}
		if v, err := tx.Value(q.O); err != nil || v != quad.Int(5) {
			t.Errorf("value of a new ID: %v, %v", v, err)
		}
		tx.Insert(q)
		if !tx.Has(q) {
			t.Error("what was inserted is not there")
		}
		return errors.Join(err[:]...)
	})
	if err != nil {
		t.Fatal(err)
	}
	view(t, db, func(tx *quadstore.Tx) {
		if _, ok := tx.Lookup(quad.String("unused")); ok {
			t.Error("a value without a quad is kept")
		}
		if s := tx.Stats(); s != (quadstore.Stats{Quads: 1, Values: 3}) || !tx.Has(q) {
			t.Errorf("stats %v", s)
		}
	})
	for _, wrong := range []quadstore.Quad{{S: q.S, P: q.P}, {S: q.S, P: q.P, O: 99}, {S: q.S, P: q.P, O: 1 << 63}, {S: q.S, P: q.P, O: q.O, L: 99}} {
		err := db.Update(func(tx *quadstore.Tx) error {
			tx.Insert(wrong)
			return nil
		})
		if !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("insert %v: %v", wrong, err)
		}
	}
	if err := db.Check(); err != nil {
		t.Error(err)
	}
}

// raw is a value of a type that no quad is made of.
type raw struct{}

func (raw) String() string { return "raw" }
func (raw) Native() any    { return nil }

func TestAddRefuses(t *testing.T) {
	s := quad.IRI("s")
	for _, q := range []quad.Quad{{}, {Subject: s, Predicate: s}, {Subject: s, Object: s}, {Predicate: s, Object: s}, {Subject: s, Predicate: s, Object: raw{}}} {
		db := open(t, quadstore.Options{})
		if err := db.Update(func(tx *quadstore.Tx) error { return tx.Add(q) }); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("add %v: %v", q, err)
		}
		if err := db.Update(func(tx *quadstore.Tx) error { tx.Remove(q); return nil }); err != nil {
			t.Errorf("remove %v: %v", q, err)
		}
	}
}

// A loop may change what it goes through, and read meanwhile. The quads are new
// in the same transaction, so the loop goes through what the changes change.
func TestChangeWhileScanning(t *testing.T) {
	db := open(t, quadstore.Options{})
	err := db.Update(func(tx *quadstore.Tx) error {
		for i := range 5 {
			if err := tx.Add(newNews(5000).article(i)...); err != nil {
				return err
			}
		}
		all := slices.Collect(tx.Scan(quadstore.Pattern{}))
		seen := 0
		for q := range tx.Scan(quadstore.Pattern{}) {
			if q != all[seen] {
				return fmt.Errorf("quad %d is %v, want %v", seen, q, all[seen])
			}
			tx.Delete(q)
			if seen++; seen%100 == 0 && tx.Has(q) { // the read writes the removals, and blocks go
				return fmt.Errorf("quad %d is still there", seen)
			}
		}
		if left := tx.Stats().Quads; seen != len(all) || left != 0 {
			return fmt.Errorf("went through %d of %d, %d are left", seen, len(all), left)
		}
		return nil
	})
	if err := cmp.Or(err, db.Check()); err != nil {
		t.Fatal(err)
	}
}

// Buckets of the layer above change with the quads or not at all, and bear any
// name.
func TestBucket(t *testing.T) {
	db := open(t, quadstore.Options{})
	put := func(value string, result error) error {
		return db.Update(func(tx *quadstore.Tx) error {
			b, err := tx.Bucket("spol")
			if err != nil {
				return err
			}
			return cmp.Or(b.Put([]byte("key"), []byte(value)), tx.Add(quad.Make("a", "b", value, nil)), result)
		})
	}
	want := func(value string, quads int64) {
		t.Helper()
		view(t, db, func(tx *quadstore.Tx) {
			b, err := tx.Bucket("spol")
			if err != nil || string(b.Get([]byte("key"))) != value || tx.Stats().Quads != quads {
				t.Errorf("value %q, %v, want %q", b.Get([]byte("key")), err, value)
			}
			if none, err := tx.Bucket("none"); none != nil || err != nil {
				t.Errorf("a bucket that was not made: %v, %v", none, err)
			}
		})
	}
	if err := put("one", nil); err != nil {
		t.Fatal(err)
	}
	want("one", 1)
	if err := put("two", errRefused); !errors.Is(err, errRefused) {
		t.Fatal(err)
	}
	want("one", 1)
	if err := put("three", nil); err != nil {
		t.Fatal(err)
	}
	want("three", 2)
	if err := db.Check(); err != nil {
		t.Fatal(err)
	}
}

// Values whose hashes are equal are told apart by their content.
func TestHashCollision(t *testing.T) {
	db := open(t, quadstore.Options{})
	a, b, c := quad.IRI("a"), quad.IRI("b"), quad.IRI("c")
	if err := db.Update(func(tx *quadstore.Tx) error { return tx.Add(quad.Quad{Subject: a, Predicate: b, Object: c}) }); err != nil {
		t.Fatal(err)
	}
	ids := map[quad.Value]quadstore.ID{}
	err := db.Update(func(tx *quadstore.Tx) error {
		for _, v := range []quad.Value{a, b, c} {
			ids[v], _ = tx.Lookup(v)
		}
		return errors.Join(quadstore.Collide(tx, a, ids[b]), quadstore.Collide(tx, a, ids[c]), quadstore.Collide(tx, c, ids[a]),
			quadstore.Collide(tx, quad.IRI("new"), ids[b]))
	})
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *quadstore.Tx) error {
		for v, id := range ids {
			if got, ok := tx.Lookup(v); !ok || got != id {
				t.Errorf("Lookup(%v) = %d, want %d", v, got, id)
			}
			if got, err := tx.Intern(v); err != nil || got != id {
				t.Errorf("Intern(%v) = %d, %v, want %d", v, got, err, id)
			}
		}
		if _, ok := tx.Lookup(quad.IRI("new")); ok {
			t.Error("found by its hash alone")
		}
		if got, err := tx.Intern(quad.IRI("new")); err != nil || got == ids[b] {
			t.Errorf("two values have the ID %d, %v", got, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
