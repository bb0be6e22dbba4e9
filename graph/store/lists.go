package store

import (
	"fmt"
	"slices"

	"claimgraph/graph"
)

// ClaimsBy returns one list for each speaker: the claims whose attribution names
// it as the source. Of f.Speakers, where it is given, it lists those alone.
func (r *Reader) ClaimsBy(speakers []graph.ID, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error) {
	lists := make([]graph.List[*graph.Claim], len(speakers))
	allowed := f.Speakers
	for i, id := range speakers {
		if len(allowed) > 0 && !slices.Contains(allowed, id) {
			continue
		}
		f.Speakers = []graph.ID{id}
		var err error
		if lists[i], err = r.claims(f).list(p); err != nil {
			return nil, fmt.Errorf("claims by %s: %w", id, err)
		}
	}
	return lists, nil
}

// ClaimsAt returns one list for each date: the claims that happened or hold at
// some time in it. f.When does not count.
func (r *Reader) ClaimsAt(dates []graph.Interval, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error) {
	lists := make([]graph.List[*graph.Claim], len(dates))
	for i, date := range dates {
		f.When = date
		var err error
		if lists[i], err = r.claims(f).list(p); err != nil {
			return nil, fmt.Errorf("claims at %s: %w", date, err)
		}
	}
	return lists, nil
}
