package quadstore_test

import (
	"errors"
	"fmt"
	"maps"
	"math/rand"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/quad"
)

// model is the simplest thing that a store can be compared with: a set of quads
// that gives them in a sequence which depends on nothing but what was done.
type model struct {
	at   map[quad.Quad]int // place in list
	list []quad.Quad
}

func newModel() *model { return &model{at: map[quad.Quad]int{}} }

func (m *model) clone() *model { return &model{maps.Clone(m.at), slices.Clone(m.list)} }

func (m *model) add(q quad.Quad) {
	if _, ok := m.at[q]; !ok {
		m.at[q] = len(m.list)
		m.list = append(m.list, q)
	}
}

func (m *model) remove(q quad.Quad) {
	i, ok := m.at[q]
	if !ok {
		return
	}
	last := m.list[len(m.list)-1]
	m.list[i], m.at[last] = last, i
	m.list = m.list[:len(m.list)-1]
	delete(m.at, q)
}

func (m *model) removeLabel(label quad.Value) (n int) {
	for _, q := range slices.Clone(m.list) {
		if q.Label == label {
			m.remove(q)
			n++
		}
	}
	return n
}

// pool are the values that random quads are made of: all types, and many that
// differ in type only. Few enough for quads to meet.
var pool = []quad.Value{
	quad.IRI("a"), quad.String("a"), quad.BNode("a"), quad.IRI(""), quad.String(""),
	quad.LangString{Value: "a", Lang: "en"}, quad.LangString{Value: "a", Lang: "de"}, quad.LangString{Value: "ena"},
	quad.TypedString{Value: "a", Type: "en"}, quad.TypedString{Value: "1", Type: "t"},
	quad.Int(1), quad.Int(-1), quad.Float(1), quad.Float(-0.5), quad.Bool(true), quad.Bool(false),
	quad.Time(time.Unix(1, 5).UTC()), quad.Time(time.Unix(-1, 0).UTC()),
	quad.String(fmt.Sprintf("%05000d", 1)), quad.String(fmt.Sprintf("%05000d", 2)),
}

func randomQuad(r *rand.Rand) quad.Quad {
	pick := func(from, n int) quad.Value { return pool[from+r.Intn(n)] }
	q := quad.Quad{Subject: pick(0, 8), Predicate: pick(5, 4), Object: pick(0, len(pool)), Label: pick(2, 5)}
	if r.Intn(5) == 0 {
		q.Label = nil
	}
	if r.Intn(3) == 0 { // and some that never meet
		q.Object = quad.Int(r.Int63())
	}
	return q
}

// step makes the same random change to the store and to the model.
func (m *model) step(t *testing.T, r *rand.Rand, tx *quadstore.Tx) {
	t.Helper()
	switch op := r.Intn(10); {
	case op < 5:
		m.addSome(t, r, tx)
	case op < 8:
		for range r.Intn(100) {
			q := randomQuad(r)
			if len(m.list) > 0 && r.Intn(4) > 0 {
				q = m.list[r.Intn(len(m.list))]
			}
			tx.Remove(q)
			m.remove(q)
		}
	case op < 9: // read what was written
		compare(t, tx, m)
	default:
		label := pool[2+r.Intn(5)]
		want := m.removeLabel(label)
		if got := tx.RemoveLabel(label); got != want {
			t.Fatalf("RemoveLabel(%v) = %d, want %d", label, got, want)
		}
	}
}

func (m *model) addSome(t *testing.T, r *rand.Rand, tx *quadstore.Tx) {
	t.Helper()
	for range r.Intn(200) {
		q := randomQuad(r)
		if err := tx.Add(q); err != nil {
			t.Fatal(err)
		}
		m.add(q)
	}
}

// compare checks that a transaction reads exactly the quads of the model.
func compare(t *testing.T, tx *quadstore.Tx, m *model) {
	t.Helper()
	got := map[quad.Quad]bool{}
	for ids := range tx.Scan(quadstore.Pattern{}) {
		q, err := tx.Quad(ids)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := m.at[q]; !ok || got[q] {
			t.Fatalf("too much, or twice: %v", q)
		}
		got[q] = true
	}
	if len(got) != len(m.list) {
		t.Fatalf("%d quads, want %d", len(got), len(m.list))
	}
	if s := tx.Stats(); s.Quads != int64(len(m.list)) {
		t.Fatalf("%d quads counted, want %d", s.Quads, len(m.list))
	}
}

// comparePatterns checks random patterns against the model, in full and in
// pages.
func comparePatterns(t *testing.T, r *rand.Rand, tx *quadstore.Tx, m *model) {
	t.Helper()
	for range 20 {
		q := randomQuad(r)
		ids := [4]quadstore.ID{}
		for i, d := range quad.Directions {
			if id, ok := tx.Lookup(q.Get(d)); ok && r.Intn(2) == 0 {
				ids[i] = id
			} else {
				q.Set(d, nil)
			}
		}
		p := quadstore.Pattern{S: ids[0], P: ids[1], O: ids[2], L: ids[3]}
		want := 0
		for _, k := range m.list {
			if match(q, k) {
				want++
			}
		}
		got := slices.Collect(tx.Scan(p))
		o, _ := p.Order()
		if len(got) != want || tx.Count(p) != int64(want) || !slices.IsSortedFunc(got, o.Compare) {
			t.Fatalf("pattern %v: %d quads, count %d, want %d", p, len(got), tx.Count(p), want)
		}
		if paged := pages(tx, p, 1+r.Intn(5)); !slices.Equal(paged, got) {
			t.Fatalf("pattern %v: pages give %v, want %v", p, paged, got)
		}
	}
}

// match reports whether k agrees with q where q is not nil.
func match(q, k quad.Quad) bool {
	for _, d := range quad.Directions {
		if v := q.Get(d); v != nil && v != k.Get(d) {
			return false
		}
	}
	return true
}

func pages(tx *quadstore.Tx, p quadstore.Pattern, size int) []quadstore.Quad {
	var all []quadstore.Quad
	for after := (quadstore.Quad{}); ; after = all[len(all)-1] {
		n := 0
		for q := range tx.ScanAfter(p, after) {
			all = append(all, q)
			if n++; n == size {
				break
			}
		}
		if n < size {
			return all
		}
	}
}

var errRefused = errors.New("refused")

// The store behaves as the model does under random transactions, of which some
// fail and leave no trace, and after it is opened again.
func TestRandomTransactions(t *testing.T) {
	for seed := range int64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewSource(seed))
			path := filepath.Join(t.TempDir(), "quads.db")
			db := reopen(t, nil, path)
			m := newModel()
			for i := range 40 {
				m = transact(t, r, db, m)
				if i%5 == 4 {
					verify(t, r, db, m)
				}
				if i%10 == 9 {
					db = reopen(t, db, path)
				}
			}
			verify(t, r, db, m)
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// transact runs one random transaction and returns what the store holds then.
func transact(t *testing.T, r *rand.Rand, db *quadstore.DB, m *model) *model {
	t.Helper()
	next := m.clone()
	fails := r.Intn(4) == 0
	err := db.Update(func(tx *quadstore.Tx) error {
		for range 1 + r.Intn(4) {
			next.step(t, r, tx)
		}
		if fails {
			return errRefused
		}
		return nil
	})
	switch {
	case fails && errors.Is(err, errRefused):
		return m
	case fails || err != nil:
		t.Fatalf("error %v", err)
	}
	return next
}

func reopen(t *testing.T, db *quadstore.DB, path string) *quadstore.DB {
	t.Helper()
	if db != nil {
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
	db, err := quadstore.Open(path, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// verify compares a store with the model from all sides.
func verify(t *testing.T, r *rand.Rand, db *quadstore.DB, m *model) {
	t.Helper()
	err := db.View(func(tx *quadstore.Tx) error {
		compare(t, tx, m)
		comparePatterns(t, r, tx, m)
		values := map[quad.Value]bool{}
		for _, q := range m.list {
			for _, d := range quad.Directions {
				if v := q.Get(d); v != nil {
					values[v] = true
				}
			}
		}
		if s := tx.Stats(); s.Values != int64(len(values)) {
			t.Fatalf("%d values counted, want %d", s.Values, len(values))
		}
		for _, v := range pool {
			if _, ok := tx.Lookup(v); ok != values[v] {
				t.Fatalf("value %v found: %v", v, ok)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Check(); err != nil {
		t.Fatal(err)
	}
}
