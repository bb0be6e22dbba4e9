package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"claimgraph/graph"
)

// Related lists for each entity up to n others that claims link it to, those
// with most claims first, then by ID. Without a filter it looks at one number an
// entity, with one at every claim; f.Role is that of the given entity.
func (r *Reader) Related(ids []graph.ID, f graph.ClaimFilter, n int) ([][]graph.Related, error) {
	lists := make([][]graph.Related, len(ids))
	f.Entity, f.Order = "", ""
	for i, id := range ids {
		p, ok := pack(id)
		if !ok {
			continue
		}
		counts, err := r.related(p, f)
		if err != nil {
			return nil, fmt.Errorf("entities related to %s: %w", id, err)
		}
		for other, claims := range counts {
			lists[i] = append(lists[i], graph.Related{Entity: unpack(other[:]), Claims: claims})
		}
		slices.SortFunc(lists[i], func(a, b graph.Related) int {
			return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.Entity, b.Entity))
		})
		lists[i] = lists[i][:min(n, len(lists[i]))]
	}
	return lists, nil
}

// related counts the claims between id, with what judgements say it is, and each
// other entity.
func (r *Reader) related(id packed, f graph.ClaimFilter) (map[packed]int, error) {
	counts := map[packed]int{}
	own := r.cluster(id)
	var err error
	if unfiltered(f) {
		for _, one := range own {
			r.edges(one, counts)
		}
	} else {
		f.Entity = unpack(id[:])
		err = r.walk(f, func(_ *claimWalk, e entry) (bool, error) {
			if other := otherEnd(e); other != (packed{}) {
				counts[other]++
			}
			return true, nil
		})
	}
	for _, one := range own {
		delete(counts, one)
	}
	return counts, err
}

// edges adds up the claims between id and each other entity.
func (r *Reader) edges(id packed, counts map[packed]int) {
	b := r.bucket(bucketEdges)
	if b == nil {
		return
	}
	c := b.Cursor()
	for k, v := c.Seek(id[:]); bytes.HasPrefix(k, id[:]); k, v = c.Next() {
		n, _ := binary.Varint(v)
		counts[packedAt(k, idBytes)] += int(n)
	}
}
