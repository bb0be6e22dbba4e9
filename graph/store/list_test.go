package store_test

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// world is a store and what it should say.
type world struct {
	articles     map[graph.ID]*graph.Article
	attributions map[graph.ID]graph.Attribution
	claims       []graph.Claim // in text order
}

func newWorld(t *testing.T, n int) (*store.Store, *world) {
	t.Helper()
	s := open(t, store.Options{})
	w := &world{articles: map[graph.ID]*graph.Article{}, attributions: map[graph.ID]graph.Attribution{}}
	list := distinct(n)
	put(t, s, list...)
	slices.SortFunc(list, func(a, b *graph.Article) int {
		x, dated := a.Published.Earliest()
		y, dated2 := b.Published.Earliest()
		if dated != dated2 {
			return map[bool]int{true: -1, false: 1}[dated]
		}
		return cmp.Or(y.Compare(x), cmp.Compare(a.ID, b.ID))
	})
	for _, a := range list {
		w.articles[a.ID] = a
		w.claims = append(w.claims, a.Claims...)
		for _, t := range a.Attributions {
			w.attributions[t.ID] = t
		}
	}
	return s, w
}

// keep is what a filter should keep, worked out the slow way.
func (w *world) keep(f graph.ClaimFilter) []graph.ID {
	list := slices.Clone(w.claims)
	if f.Order == graph.OrderWhen {
		list = slices.DeleteFunc(list, func(c graph.Claim) bool { _, ok := c.When.Earliest(); return !ok })
		slices.SortStableFunc(list, func(a, b graph.Claim) int {
			x, _ := a.When.Earliest()
			y, _ := b.When.Earliest()
			u, bounded := a.When.Latest()
			v, bounded2 := b.When.Latest()
			if c := x.Compare(y); c != 0 {
				return c
			}
			if bounded != bounded2 {
				return map[bool]int{true: -1, false: 1}[bounded]
			}
			return cmp.Or(u.Compare(v), cmp.Compare(a.ID, b.ID))
		})
	}
	var ids []graph.ID
	for _, c := range list {
		if w.matches(c, f) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func (w *world) matches(c graph.Claim, f graph.ClaimFilter) bool {
	a, t := w.articles[c.Article], w.attributions[c.Attribution]
	subject, object := c.Subject.Entity == f.Entity, c.Object.Entity == f.Entity
	role := map[graph.Role]bool{"": subject || object, graph.RoleSubject: subject, graph.RoleObject: object}[f.Role]
	return (f.Entity == "" || role) &&
		(len(f.Relations) == 0 || slices.Contains(f.Relations, c.Relation)) &&
		(len(f.Predicates) == 0 || slices.Contains(f.Predicates, c.Predicate)) &&
		(len(f.Speakers) == 0 || slices.Contains(f.Speakers, t.Entity)) &&
		(f.Article == "" || f.Article == c.Article) &&
		(f.Publisher == "" || f.Publisher == a.Publisher) &&
		(len(f.Modalities) == 0 || slices.Contains(f.Modalities, c.Modality)) &&
		(f.Polarity == "" || f.Polarity == c.Polarity) &&
		(len(f.Certainties) == 0 || slices.Contains(f.Certainties, c.Certainty)) &&
		c.Confidence >= f.MinConfidence &&
		(f.When.IsZero() || f.When.Overlaps(c.When)) &&
		(f.Said.IsZero() || f.Said.Overlaps(t.Said)) &&
		(f.Published.IsZero() || f.Published.Overlaps(a.Published))
}

func interval(t *testing.T, text string) graph.Interval {
	t.Helper()
	i, err := graph.ParseInterval(text)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// Ensure that every filter keeps what it says, in both orders, counts it, and
// gives it in pages of any size, forward and backward.
func TestClaimList(t *testing.T) {
	s, w := newWorld(t, 30)
	who := busiest(w)
	filters := map[string]graph.ClaimFilter{
		"all":         {},
		"entity":      {Entity: who},
		"subject":     {Entity: who, Role: graph.RoleSubject},
		"object":      {Entity: who, Role: graph.RoleObject},
		"relation":    {Relations: []graph.Term{"schema:location", "schema:memberOf"}},
		"predicate":   {Predicates: []string{"join"}, Entity: who},
		"speaker":     {Speakers: speakers(w)[:1]},
		"speakers":    {Speakers: speakers(w)[:3]},
		"by and of":   {Speakers: speakers(w), Entity: who},
		"article":     {Article: w.claims[7].Article},
		"in and of":   {Article: w.claims[0].Article, Entity: w.claims[0].Subject.Entity},
		"publisher":   {Publisher: "Paper 1"},
		"modality":    {Modalities: []graph.Modality{graph.ModalityOpinion, graph.ModalityFact}},
		"polarity":    {Polarity: graph.Negative, Entity: who},
		"positive":    {Polarity: graph.Positive, Certainties: []graph.Certainty{graph.Probable}},
		"confidence":  {MinConfidence: 0.7},
		"when":        {When: interval(t, "2023-07")},
		"when open":   {When: interval(t, "2023-07-13/.."), Entity: who},
		"when before": {When: interval(t, "../1990")},
		"said":        {Said: interval(t, "2023")},
		"published":   {Published: interval(t, "2023"), Entity: who},
		"nothing":     {Predicates: []string{"never"}},
		"nobody":      {Entity: "x"},
	}
	for name, f := range filters {
		for _, order := range []graph.ClaimOrder{graph.OrderText, graph.OrderWhen} {
			f.Order = order
			t.Run(fmt.Sprintf("%s/%s", name, cmp.Or(string(order), "text")), func(t *testing.T) {
				want := w.keep(f)
				for _, size := range []int{3, 1000} {
					read(t, s, func(r *store.Reader) { pages(t, r, f, size, want) })
				}
			})
		}
	}
}

// pages reads a list forward and then backward.
func pages(t *testing.T, r *store.Reader, f graph.ClaimFilter, size int, want []graph.ID) {
	t.Helper()
	var forward, backward []graph.ID
	p := graph.Page{First: size, Uncounted: size == 3}
	for {
		list, err := r.ClaimList(f, p)
		if err != nil {
			t.Fatal(err)
		}
		if list.Total != len(want) && !(p.Uncounted && list.Total == -1) {
			t.Fatalf("total %d, want %d", list.Total, len(want))
		}
		forward = append(forward, ids(list.Items)...)
		if !list.HasNext {
			break
		}
		p.After = list.Cursors[len(list.Cursors)-1]
	}
	p = graph.Page{Last: size, Uncounted: true}
	for {
		list, err := r.ClaimList(f, p)
		if err != nil {
			t.Fatal(err)
		}
		backward = append(ids(list.Items), backward...)
		if !list.HasPrevious {
			break
		}
		p.Before = list.Cursors[0]
	}
	if !slices.Equal(forward, want) {
		t.Fatalf("size %d forward:\n got %v\nwant %v", size, forward, want)
	}
	if !slices.Equal(backward, want) {
		t.Fatalf("size %d backward:\n got %v\nwant %v", size, backward, want)
	}
}

func ids(claims []*graph.Claim) []graph.ID {
	var list []graph.ID
	for _, c := range claims {
		list = append(list, c.ID)
	}
	return list
}

// busiest is the subject of most claims.
func busiest(w *world) graph.ID {
	n := map[graph.ID]int{}
	for _, c := range w.claims {
		n[c.Subject.Entity]++
	}
	delete(n, "")
	best := graph.ID("")
	for id := range n {
		if n[id] > n[best] || n[id] == n[best] && id < best {
			best = id
		}
	}
	return best
}

// speakers are those who are named in attributions, sorted.
func speakers(w *world) []graph.ID {
	var list []graph.ID
	for _, t := range w.attributions {
		if t.Entity != "" {
			list = append(list, t.Entity)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Ensure that batch reads answer in the sequence of what was asked, with what
// one list alone would give.
func TestBatches(t *testing.T) {
	s, w := newWorld(t, 20)
	read(t, s, func(r *store.Reader) {
		wanted := []graph.ID{w.claims[3].ID, "nonsense", w.claims[0].ID, w.claims[3].Article}
		claims, err := r.Claims(wanted)
		if err != nil || !reflect.DeepEqual(*claims[0], w.claims[3]) || claims[1] != nil || !reflect.DeepEqual(*claims[2], w.claims[0]) || claims[3] != nil {
			t.Errorf("claims: %v %v", err, claims)
		}
		for id, want := range w.attributions {
			got, err := r.Attributions([]graph.ID{id})
			if err != nil || !reflect.DeepEqual(*got[0], want) {
				t.Errorf("attribution: %v %+v, want %+v", err, got[0], want)
			}
		}
		who := []graph.ID{w.claims[1].Subject.Entity, "x", busiest(w)}
		lists, err := r.ClaimsOf(who, graph.ClaimFilter{}, graph.Page{First: 2})
		if err != nil {
			t.Fatal(err)
		}
		for i, id := range who {
			one, err := r.ClaimList(graph.ClaimFilter{Entity: id}, graph.Page{First: 2})
			if id != "" && (err != nil || !reflect.DeepEqual(lists[i], one)) {
				t.Errorf("claims of %q: %v %v, want %v", id, err, lists[i], one)
			}
		}
		both := graph.ClaimFilter{Entity: w.claims[0].Subject.Entity}
		for _, c := range w.claims {
			id := c.Object.Entity
			if id == "" || both.Entity == "" {
				continue
			}
			var want []graph.ID
			for _, c := range w.claims {
				ends := [2]graph.ID{c.Subject.Entity, c.Object.Entity}
				if ends == [2]graph.ID{id, both.Entity} || ends == [2]graph.ID{both.Entity, id} {
					want = append(want, c.ID)
				}
			}
			lists, err := r.ClaimsOf([]graph.ID{id}, both, graph.Page{First: 100})
			if err != nil || !slices.Equal(ids(lists[0].Items), want) || lists[0].Total != len(want) {
				t.Errorf("claims of %s with %s: %v, got %v, want %v", id, both.Entity, err, ids(lists[0].Items), want)
			}
		}
		for id, a := range w.articles {
			lists, err := r.ClaimsIn([]graph.ID{id}, graph.ClaimFilter{}, graph.Page{First: 100})
			if err != nil || len(lists[0].Items) != len(a.Claims) || lists[0].Total != len(a.Claims) {
				t.Errorf("claims in %s: %v %d, want %d", id, err, len(lists[0].Items), len(a.Claims))
			}
			headers, err := r.Headers([]graph.ID{id})
			if err != nil || headers[0].Source != a.Source || headers[0].SHA256 != a.SHA256 {
				t.Errorf("header of %s: %v %+v", id, err, headers[0])
			}
		}
	})
}

// Ensure that a page that nobody can give is refused.
func TestBadPages(t *testing.T) {
	s, _ := newWorld(t, 2)
	read(t, s, func(r *store.Reader) {
		for _, p := range []graph.Page{{First: -1}, {First: 1, Last: 1}, {After: "*"}, {Before: "?"}} {
			if _, err := r.ClaimList(graph.ClaimFilter{}, p); !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("%+v: got %v", p, err)
			}
		}
		if _, err := r.ClaimList(graph.ClaimFilter{Order: "x"}, graph.Page{}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("order: got %v", err)
		}
	})
}
