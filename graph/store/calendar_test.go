package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// Ensure that claims are counted by year, month and day, each where its time is
// known well enough.
func TestCalendar(t *testing.T) {
	a, who := network(t, [2]int{0, 1}, [2]int{0, 2}, [2]int{3, 0}, [2]int{0, 4}, [2]int{5, 6}, [2]int{0, 5})
	for i, when := range []string{"2023-07-12", "2023-07-12T10:00:00Z", "2023-08", "2023", "2023-07-13", "198X"} {
		a.Claims[i].When = interval(t, when)
	}
	for i := range a.Claims {
		a.Claims[i].ID = graph.ClaimID(a.Claims[i])
	}
	a.Sort()
	s := open(t, store.Options{})
	put(t, s, a)
	of0 := map[string]bool{}
	for _, c := range a.Claims {
		if c.Subject.Entity == who(0) || c.Object.Entity == who(0) {
			of0[c.When.String()] = true
		}
	}
	tests := map[string]struct {
		within string
		unit   graph.Precision
		want   []string
	}{
		"years":         {"", graph.Year, []string{"2023 5"}},
		"months":        {"2023", graph.Month, []string{"2023-07 3", "2023-08 1"}},
		"days":          {"2023-07", graph.Day, []string{"2023-07-12 2", "2023-07-13 1"}},
		"another month": {"2023-09", graph.Day, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var within graph.Interval
			if test.within != "" {
				within = interval(t, test.within)
			}
			read(t, s, func(r *store.Reader) {
				list, err := r.Calendar("", within, test.unit)
				var got []string
				for _, d := range list {
					got = append(got, fmt.Sprint(d.Date, " ", d.Claims))
				}
				if err != nil || !slices.Equal(got, test.want) {
					t.Errorf("got %q, %v, want %q", got, err, test.want)
				}
			})
		})
	}
	read(t, s, func(r *store.Reader) {
		list, err := r.Calendar(who(0), graph.Interval{}, graph.Year)
		n := len(of0)
		if of0["198X"] {
			n--
		}
		if err != nil || len(list) != 1 || list[0].Claims != n {
			t.Errorf("of one: %v, %v, want %d", list, err, n)
		}
		if _, err := r.Calendar("", graph.Interval{}, graph.Hour); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("by hour: %v", err)
		}
	})
}
