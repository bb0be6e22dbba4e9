package store_test

import (
	"errors"
	"math/rand"
	"reflect"
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// Ensure that "same" is transitive, that verdicts which exclude one another are
// refused, and that undoing leaves no trace.
func TestJudge(t *testing.T) {
	a, who := network(t, [2]int{0, 1}, [2]int{2, 3}, [2]int{4, 0}, [2]int{0, 2})
	s := open(t, store.Options{})
	put(t, s, a)
	before := dump(t, s)
	say := func(v graph.Verdict, a, b int) graph.Judgement {
		return graph.NewJudgement(v, who(a), who(b), "Ada", interval(t, "2024-05-06"))
	}
	steps := []struct {
		j  graph.Judgement
		ok bool
	}{
		{say(graph.VerdictSame, 0, 2), true},
		{say(graph.VerdictSame, 2, 0), true}, // the same judgement
		{say(graph.VerdictUnsure, 0, 2), false},
		{say(graph.VerdictSame, 2, 4), true},
		{say(graph.VerdictDifferent, 0, 4), false},
		{say(graph.VerdictDifferent, 4, 5), true},
		{say(graph.VerdictSame, 0, 5), false},
		{say(graph.VerdictSame, 0, 0), false},
		{say("maybe", 0, 7), false},
		{say(graph.VerdictUnsure, 0, 7), true},
	}
	for i, step := range steps {
		err := s.Judge(t.Context(), step.j)
		if step.ok != (err == nil) || !step.ok && !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("step %d: %v", i, err)
		}
	}
	sound(t, s)
	together(t, s, who)
	restored := open(t, store.Options{})
	restore(t, restored, dump(t, s))
	if dump(t, restored) != dump(t, s) {
		t.Error("the export does not restore judgements")
	}
	for _, step := range steps {
		if err := s.Undo(t.Context(), step.j.ID); err != nil && !errors.Is(err, graph.ErrNotFound) {
			t.Error(err)
		}
	}
	if dump(t, s) != before {
		t.Error("undoing left a trace")
	}
	sound(t, s)
}

// together proves that A0, A2 and A4 are one, and that their claims are listed
// as one's, each once.
func together(t *testing.T, s *store.Store, who func(int) graph.ID) {
	t.Helper()
	read(t, s, func(r *store.Reader) {
		profiles, err := r.Entities([]graph.ID{who(0), who(5)})
		want := []graph.ID{who(2), who(4)}
		slices.Sort(want)
		if err != nil || !slices.Equal(profiles[0].Same, want) || profiles[1].Same != nil {
			t.Errorf("%v: same %v and %v, want %v", err, profiles[0].Same, profiles[1].Same, want)
		}
		for _, role := range []graph.Role{"", graph.RoleSubject, graph.RoleObject} {
			list, err := r.ClaimList(graph.ClaimFilter{Entity: who(4), Role: role}, graph.Page{})
			n := map[graph.Role]int{"": 4, graph.RoleSubject: 4, graph.RoleObject: 2}[role]
			if err != nil || len(list.Items) != n || list.Total != n {
				t.Errorf("%v: %q: %d claims, total %d, want %d", err, role, len(list.Items), list.Total, n)
			}
		}
		lists, err := r.Judgements([]graph.ID{who(4)})
		if err != nil || len(lists[0]) != 2 {
			t.Errorf("judgements: %v %v", err, lists)
		}
	})
}

// Ensure that put, remove, judge and undo in any order end in what the articles
// and judgements that are there would make.
func TestAnyOrder(t *testing.T) {
	all := distinct(8)
	var judgements []graph.Judgement
	for i := range 4 {
		a, b := all[i].Entities[0].ID, all[i+1].Entities[0].ID
		if a != b {
			judgements = append(judgements, graph.NewJudgement(graph.VerdictSame, a, b, "Ada", graph.Interval{}))
		}
	}
	for seed := range int64(3) {
		r := rand.New(rand.NewSource(seed))
		s := open(t, store.Options{})
		articles, judged := map[graph.ID]*graph.Article{}, map[graph.ID]graph.Judgement{}
		for range 25 {
			a, j := all[r.Intn(len(all))], judgements[r.Intn(len(judgements))]
			var err error
			switch r.Intn(4) {
			case 0:
				put(t, s, a)
				articles[a.ID] = a
			case 1:
				err = s.Remove(t.Context(), a.ID)
				delete(articles, a.ID)
			case 2:
				err = s.Judge(t.Context(), j)
				judged[j.ID] = j
			default:
				err = s.Undo(t.Context(), j.ID)
				delete(judged, j.ID)
			}
			if err != nil && !errors.Is(err, graph.ErrNotFound) {
				t.Fatal(err)
			}
		}
		fresh := open(t, store.Options{})
		for _, a := range articles {
			put(t, fresh, a)
		}
		for _, j := range judged {
			if err := fresh.Judge(t.Context(), j); err != nil {
				t.Fatal(err)
			}
		}
		sound(t, s)
		if dump(t, s) != dump(t, fresh) || !reflect.DeepEqual(lists(t, s), lists(t, fresh)) {
			t.Fatalf("seed %d: stores differ", seed)
		}
	}
}
