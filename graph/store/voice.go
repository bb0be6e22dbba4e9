package store

import (
	"cmp"
	"fmt"
	"slices"

	"claimgraph/graph"
)

// Voices counts the claims that f keeps by speaker and by the entities at their
// ends, most claims first. Claims without a named speaker are left out. It walks
// over all that f keeps.
func (r *Reader) Voices(f graph.ClaimFilter) ([]graph.Voice, error) {
	type pair struct{ speaker, about graph.ID }
	counts := map[pair]*graph.Voice{}
	f.Order = graph.OrderText
	err := r.walk(f, func(w *claimWalk, e entry) (bool, error) {
		c, err := w.claim(e)
		if err != nil || c.speaker == "" {
			return err == nil, err
		}
		subject, object := ends(&c.Claim)
		for _, about := range slices.Compact([]graph.ID{subject, object}) {
			if about == "" {
				continue
			}
			v := counts[pair{c.speaker, about}]
			if v == nil {
				v = &graph.Voice{Speaker: c.speaker, About: about}
				counts[pair{c.speaker, about}] = v
			}
			v.Claims++
			if c.Polarity == graph.Negative {
				v.Denied++
			}
		}
		return true, nil
	})
	if err != nil {
		return nil, fmt.Errorf("voices: %w", err)
	}
	list := make([]graph.Voice, 0, len(counts))
	for _, v := range counts {
		list = append(list, *v)
	}
	slices.SortFunc(list, func(a, b graph.Voice) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.Speaker, b.Speaker), cmp.Compare(a.About, b.About))
	})
	return list, nil
}

// RelationCounts counts the claims of each relation, by a walk over all claims.
func (r *Reader) RelationCounts() (map[graph.Term]int, error) {
	counts := map[graph.Term]int{}
	err := r.walk(graph.ClaimFilter{}, func(w *claimWalk, e entry) (bool, error) {
		if len(e.value) >= facetBytes && e.value[1] == relationByte("") {
			return true, nil // surely none: spares reading the claim
		}
		c, err := w.claim(e)
		if err == nil && c.Relation != "" {
			counts[c.Relation]++
		}
		return err == nil, err
	})
	if err != nil {
		return nil, fmt.Errorf("count relations: %w", err)
	}
	return counts, nil
}
