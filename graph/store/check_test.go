package store_test

import (
	"errors"
	"path/filepath"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"

	"go.etcd.io/bbolt"
)

// Ensure that a check finds whatever is taken out of an index, put into it, or
// changed in it.
func TestCheckFindsDamage(t *testing.T) {
	buckets := []string{"articles", "ranks", "documents", "entities", "names", "attributions", "claims", "places", "moments",
		"edges", "matters", "judgements", "judged", "tops", "words", "loaded", "totals"}
	damages := map[string]func(*bbolt.Bucket) error{
		"missing": func(b *bbolt.Bucket) error { k, _ := b.Cursor().Last(); return b.Delete(k) },
		"extra": func(b *bbolt.Bucket) error {
			k, v := b.Cursor().Last()
			return b.Put(append([]byte{k[0] ^ 1}, k[1:]...), append([]byte{2}, v...))
		},
		"short": func(b *bbolt.Bucket) error { k, v := b.Cursor().Last(); return b.Put(k[:2], v[:min(1, len(v))]) },
	}
	for _, bucket := range buckets {
		for name, damage := range damages {
			t.Run(bucket+"/"+name, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "graph.db")
				build(t, path)
				file, err := bbolt.Open(path, 0o600, nil)
				if err != nil {
					t.Fatal(err)
				}
				err = file.Update(func(tx *bbolt.Tx) error { return damage(tx.Bucket([]byte("+" + bucket))) })
				if err != nil || file.Close() != nil {
					t.Fatal(err)
				}
				s := openAt(t, path, store.Options{})
				problems, err := s.Check(t.Context())
				if err == nil && len(problems) == 0 {
					t.Error("nothing was found")
				}
				use(t, s)
			})
		}
	}
}

// use asks a damaged store everything: it may answer or not, but it stays alive.
func use(t *testing.T, s *store.Store) {
	t.Helper()
	err := s.Read(t.Context(), func(r *store.Reader) error {
		page := graph.Page{First: 1000}
		articles, err := r.ArticleList(page)
		entities, err2 := r.EntityList(graph.EntityFilter{}, page)
		_, err3 := r.EntityList(graph.EntityFilter{Name: "a"}, page)
		claims, err4 := r.ClaimList(graph.ClaimFilter{}, page)
		errs := []error{err, err2, err3, err4}
		for _, a := range articles.Items {
			_, err := r.Versions([]graph.ID{a.ID})
			errs = append(errs, err)
		}
		for _, e := range entities.Items {
			_, err := r.ClaimList(graph.ClaimFilter{Entity: e.ID, Order: graph.OrderWhen}, page)
			_, err2 := r.Path(graph.PathQuery{From: e.ID, To: entities.Items[0].ID})
			_, err3 := r.Candidates(e.ID, 5)
			errs = append(errs, err, err2, err3)
		}
		for _, c := range claims.Items {
			_, err := r.Links([]graph.ID{c.ID})
			errs = append(errs, err)
		}
		return errors.Join(errs...)
	})
	if err != nil && !errors.Is(err, graph.ErrInvalid) && !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("damage is not reported as such: %v", err)
	}
}

// build makes a store with something in each bucket.
func build(t *testing.T, path string) {
	t.Helper()
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	first := note(t, "https://a.example/1", "A Paper", "expires in May.", "2030-05", graph.Positive)
	second := article(2)
	a, _ := network(t, [2]int{0, 1}, [2]int{1, 2})
	a.Claims[0].When = interval(t, "2024")
	a.Claims[0].ID = graph.ClaimID(a.Claims[0])
	for seed := int64(2); len(second.Attributions) == 0; seed++ {
		second = article(seed)
	}
	put(t, s, first, second, a)
	j := graph.NewJudgement(graph.VerdictSame, a.Entities[0].ID, a.Entities[1].ID, "Ada", graph.Interval{})
	if err := s.Judge(t.Context(), j); err != nil {
		t.Fatal(err)
	}
	sound(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
