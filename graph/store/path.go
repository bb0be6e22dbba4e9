package store

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"claimgraph/graph"
)

const (
	mostHops      = 6
	claimsPerHop  = 10
	probesPerEdge = 4 // one look for an edge costs as much as walking over so many
)

// Path finds a shortest path, nil when there is none within q.Hops. It searches
// from both ends, always from the one with fewer claims to walk over. Of equally
// short paths it takes one that only the content of the store decides.
func (r *Reader) Path(q graph.PathQuery) ([]graph.Hop, error) {
	if q.Hops < 0 || q.Hops > mostHops || q.Claims < 0 {
		return nil, fmt.Errorf("path: %w: %d hops, want 1 to %d", graph.ErrInvalid, q.Hops, mostHops)
	}
	from, ok := pack(q.From)
	to, ok2 := pack(q.To)
	if !ok || !ok2 || from == to {
		return nil, nil
	}
	q.Filter.Entity, q.Filter.Role, q.Filter.Order = "", "", ""
	s := &search{r: r, f: q.Filter, plain: unfiltered(q.Filter)}
	nodes, err := s.run(newSide(from), newSide(to), cmp.Or(q.Hops, mostHops))
	if err != nil {
		return nil, fmt.Errorf("path: %w", err)
	}
	var hops []graph.Hop
	for i := range max(0, len(nodes)-1) {
		claims, err := s.between(nodes[i], nodes[i+1], cmp.Or(q.Claims, claimsPerHop))
		if err != nil {
			return nil, fmt.Errorf("path: %w", err)
		}
		hops = append(hops, graph.Hop{From: unpack(nodes[i][:]), To: unpack(nodes[i+1][:]), Claims: claims})
	}
	return hops, nil
}

// search is a breadth-first search from both ends.
type search struct {
	r     *Reader
	f     graph.ClaimFilter
	plain bool // every claim counts: edges tell all
}

// side is what one end has reached.
type side struct {
	parents  map[packed]packed
	frontier []packed // reached last, sorted
	depth    int
}

func newSide(id packed) *side {
	return &side{parents: map[packed]packed{id: id}, frontier: []packed{id}}
}

// run returns the nodes of the path, from the start of a to that of b.
func (s *search) run(a, b *side, hops int) ([]packed, error) {
	for a.depth+b.depth < hops && len(a.frontier) > 0 && len(b.frontier) > 0 {
		if err := s.r.ctx.Err(); err != nil {
			return nil, err
		}
		near, far := a, b
		cost := s.cost(a)
		if other := s.cost(b); other < cost {
			near, far, cost = b, a, other
		}
		link, err := s.step(near, far, cost, a.depth+b.depth+1 == hops)
		if err != nil {
			return nil, err
		}
		if link == nil {
			continue
		}
		path := near.back(link[0])
		slices.Reverse(path)
		path = append(path, far.back(link[1])...)
		if near == b {
			slices.Reverse(path)
		}
		return path, nil
	}
	return nil, nil
}

// step takes the near side one hop further. It returns the edge that meets the
// far side, its near end first, nil when none does.
func (s *search) step(near, far *side, cost int, last bool) (*[2]packed, error) {
	if s.plain && len(near.frontier)*len(far.frontier)*probesPerEdge <= cost {
		if link := s.probe(near, far); link != nil || last {
			near.depth++
			return link, nil
		}
	}
	return s.expand(near, far)
}

// back is the way from id to the start of the side.
func (s *side) back(id packed) []packed {
	path := []packed{id}
	for s.parents[id] != id {
		id = s.parents[id]
		path = append(path, id)
	}
	return path
}

// cost is how many claims the frontier would walk over.
func (s *search) cost(x *side) int {
	n := 0
	for _, id := range x.frontier {
		all, _, _, _ := claimCounts(s.r.get(bucketEntities, id[:]))
		n += all
	}
	return n
}

// probe looks for an edge between the frontiers, where that costs less than to
// walk over the claims of one of them.
func (s *search) probe(near, far *side) *[2]packed {
	var edge [2 * idBytes]byte
	for _, x := range near.frontier {
		copy(edge[:], x[:])
		for _, y := range far.frontier {
			copy(edge[idBytes:], y[:])
			if s.r.get(bucketEdges, edge[:]) != nil {
				return &[2]packed{x, y}
			}
		}
	}
	return nil
}

// expand goes from the near frontier to all its neighbors, until it meets the
// far side.
func (s *search) expand(near, far *side) (*[2]packed, error) {
	var next []packed
	for _, x := range near.frontier {
		neighbors, err := s.neighbors(x)
		if err != nil {
			return nil, err
		}
		for _, y := range neighbors {
			if _, met := far.parents[y]; met {
				return &[2]packed{x, y}, nil
			}
			if _, known := near.parents[y]; !known {
				near.parents[y] = x
				next = append(next, y)
			}
		}
	}
	slices.SortFunc(next, comparePacked)
	near.frontier = next
	near.depth++
	return nil, nil
}

func comparePacked(a, b packed) int { return bytes.Compare(a[:], b[:]) }

// neighbors are the entities that claims link to id, sorted.
func (s *search) neighbors(id packed) ([]packed, error) {
	var list []packed
	if s.plain {
		if b := s.r.bucket(bucketEdges); b != nil {
			c := b.Cursor()
			for k, _ := c.Seek(id[:]); bytes.HasPrefix(k, id[:]); k, _ = c.Next() {
				list = append(list, packedAt(k, idBytes))
			}
		}
		return list, nil
	}
	f := s.f
	f.Entity = unpack(id[:])
	err := s.walk(f).walk(func(_ *claimWalk, e entry) (bool, error) {
		if other := otherEnd(e); other != (packed{}) {
			list = append(list, other)
		}
		return true, nil
	})
	slices.SortFunc(list, comparePacked)
	return slices.Compact(list), err
}

// walk goes over the claims of one entity: a path leads from name to name, as
// articles have them.
func (s *search) walk(f graph.ClaimFilter) *claimWalk {
	w := s.r.claims(f)
	w.alone = true
	return w
}

// otherEnd is the entity at the other end of a claim in an entity's list, zero
// where there is none.
func otherEnd(e entry) packed {
	if len(e.value) < facetBytes {
		return packed{}
	}
	return packedAt(e.value, 2)
}

// between are the first claims that link two entities.
func (s *search) between(a, b packed, n int) ([]*graph.Claim, error) {
	all, _, _, _ := claimCounts(s.r.get(bucketEntities, a[:]))
	if other, _, _, _ := claimCounts(s.r.get(bucketEntities, b[:])); other < all {
		a, b = b, a
	}
	f := s.f
	f.Entity = unpack(a[:])
	var claims []*graph.Claim
	err := s.walk(f).walk(func(w *claimWalk, e entry) (bool, error) {
		if otherEnd(e) != b {
			return true, nil
		}
		c, err := w.claim(e)
		if err == nil {
			claims = append(claims, &c.Claim)
		}
		return len(claims) < n, err
	})
	return claims, err
}

// Neighborhood counts what the claims of an entity link it to, most claims
// first.
func (r *Reader) Neighborhood(id graph.ID, f graph.ClaimFilter) ([]graph.Neighbors, error) {
	f.Entity, f.Order = id, ""
	type group struct {
		relation  graph.Term
		predicate string
		role      graph.Role
	}
	claims, others := map[group]int{}, map[group]map[packed]bool{}
	err := r.walk(f, func(w *claimWalk, e entry) (bool, error) {
		c, err := w.claim(e)
		if err != nil {
			return false, err
		}
		g := group{relation: c.Relation, role: graph.RoleObject}
		if c.Relation == "" {
			g.predicate = c.Predicate
		}
		if c.Subject.Entity == id {
			g.role = graph.RoleSubject
		}
		if others[g] == nil {
			others[g] = map[packed]bool{}
		}
		claims[g]++
		if other := otherEnd(e); other != (packed{}) {
			others[g][other] = true
		}
		return true, nil
	})
	if err != nil {
		return nil, fmt.Errorf("neighborhood of %s: %w", id, err)
	}
	list := make([]graph.Neighbors, 0, len(claims))
	for g, n := range claims {
		list = append(list, graph.Neighbors{Relation: g.relation, Predicate: g.predicate, Role: g.role, Claims: n, Entities: len(others[g])})
	}
	slices.SortFunc(list, func(a, b graph.Neighbors) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.Role, b.Role))
	})
	return list, nil
}
