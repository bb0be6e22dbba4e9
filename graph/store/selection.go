package store

import (
	"fmt"
	"iter"
	"slices"

	"claimgraph/graph"
)

// Selection is a part of what a store holds, to be written out. It is valid as
// long as its Reader.
type Selection struct {
	r *Reader
	// What the selection is narrowed to; nil is everything.
	articles []graph.ID        // sorted
	centers  map[graph.ID]bool // entities whose claims are kept, nil for all claims
}

// Select is everything.
func (r *Reader) Select() *Selection { return &Selection{r: r} }

// SelectArticle is one article version. The error wraps graph.ErrNotFound when
// there is none.
func (r *Reader) SelectArticle(id graph.ID) (*Selection, error) {
	p, _ := pack(id)
	if row, err := r.article(p); err != nil || row == nil {
		return nil, missing("article", id, err)
	}
	return &Selection{r: r, articles: []graph.ID{id}}, nil
}

// SelectAround is the claims within hops of an entity: with 1 those that have
// it as subject or object, with 2 also those of its neighbors, and so on. Of an
// article it holds these claims with what they refer to, and its text. It takes
// memory for the entities that it goes through. The error wraps
// graph.ErrNotFound when the store does not know the entity.
func (r *Reader) SelectAround(id graph.ID, hops int) (*Selection, error) {
	p, _ := pack(id)
	if row := r.get(bucketEntities, p[:]); row == nil {
		return nil, missing("entity", id, nil)
	}
	if hops < 1 {
		return nil, fmt.Errorf("neighborhood of %s: %w: %d hops, want 1 or more", id, graph.ErrInvalid, hops)
	}
	s := &Selection{r: r, centers: map[graph.ID]bool{}}
	articles := map[graph.ID]bool{}
	for next := []graph.ID{id}; hops > 0 && len(next) > 0; hops-- {
		var err error
		if next, err = s.expand(next, articles); err != nil {
			return nil, fmt.Errorf("neighborhood of %s: %w", id, err)
		}
	}
	s.articles = sortedIDs(articles)
	return s, nil
}

func missing(noun string, id graph.ID, err error) error {
	if err == nil {
		err = graph.ErrNotFound
	}
	return fmt.Errorf("%s %s: %w", noun, id, err)
}

// expand keeps the claims of some entities and returns those at their other ends.
func (s *Selection) expand(from []graph.ID, articles map[graph.ID]bool) (next []graph.ID, err error) {
	for _, id := range from {
		s.centers[id] = true
		for _, other := range s.r.same(key(id)) { // what judgements make one is no hop away
			s.centers[other] = true
		}
	}
	found := map[graph.ID]bool{}
	for _, id := range from {
		err := s.r.claims(graph.ClaimFilter{Entity: id}).walk(func(_ *claimWalk, e entry) (bool, error) {
			articles[articleOf(e.place)] = true
			if other := otherEnd(e); other != (packed{}) {
				if id := unpack(other[:]); !s.centers[id] {
					found[id] = true
				}
			}
			return true, nil
		})
		if err != nil {
			return nil, err
		}
	}
	return sortedIDs(found), nil
}

// articleOf is the article of a place in text order.
func articleOf(place []byte) graph.ID { return unpackAt(place, 8) }

func sortedIDs(set map[graph.ID]bool) []graph.ID {
	list := make([]graph.ID, 0, len(set))
	for id := range set {
		list = append(list, id)
	}
	slices.Sort(list)
	return list
}

// Articles yields the articles by ID, whole or cut down to the selection. It
// ends with the first error.
func (s *Selection) Articles() iter.Seq2[*graph.Article, error] {
	if s.articles == nil {
		return s.r.All()
	}
	return func(yield func(*graph.Article, error) bool) {
		for _, id := range s.articles {
			a, err := readArticle(s.r.tx, id)
			if err == nil && a == nil {
				err = missing("article", id, nil)
			}
			if err == nil {
				err = s.r.ctx.Err()
			}
			if err == nil && s.centers != nil {
				s.cut(a)
			}
			if !yield(a, err) || err != nil {
				return
			}
		}
	}
}

// Before is the version before an article's, zero where the store has none.
func (s *Selection) Before(a *graph.Article) (graph.ID, error) { return s.r.before(a) }

// Links is what other articles say about claims; of a part also what articles
// beyond it say.
func (s *Selection) Links(claims []graph.ID) ([]*graph.Links, error) { return s.r.Links(claims) }

// Judgements yields the judgements of everything, by ID, and of a part those
// between two entities of it. It ends with the first error.
func (s *Selection) Judgements() iter.Seq2[graph.Judgement, error] {
	return func(yield func(graph.Judgement, error) bool) {
		var within map[graph.ID]bool
		if s.articles != nil {
			var err error
			if within, err = s.entities(); err != nil {
				yield(graph.Judgement{}, err)
				return
			}
		}
		stopped := false
		err := s.r.eachJudgement(func(j *graph.Judgement) error {
			if !stopped && (within == nil || within[j.A] && within[j.B]) {
				stopped = !yield(*j, nil)
			}
			return nil
		})
		if err != nil && !stopped {
			yield(graph.Judgement{}, err)
		}
	}
}

// cut takes the claims out of an article that are not selected, and the
// entities and attributions that only they refer to. What is left is valid.
func (s *Selection) cut(a *graph.Article) {
	used := map[graph.ID]bool{}
	a.Claims = slices.DeleteFunc(a.Claims, func(c graph.Claim) bool {
		keep := s.centers[c.Subject.Entity] || s.centers[c.Object.Entity]
		if keep {
			used[c.Subject.Entity], used[c.Object.Entity], used[c.Where] = true, true, true
			for t := a.Attribution(c.Attribution); t != nil; t = a.Attribution(t.In) {
				used[t.ID], used[t.Entity] = true, true
			}
		}
		return !keep
	})
	a.Attributions = slices.DeleteFunc(a.Attributions, func(t graph.Attribution) bool { return !used[t.ID] })
	a.Entities = slices.DeleteFunc(a.Entities, func(e graph.Entity) bool { return !used[e.ID] })
}

// Entities yields every entity of the selected articles once, by ID, as the
// whole store shows it. It ends with the first error.
func (s *Selection) Entities() iter.Seq2[*graph.Profile, error] {
	if s.articles == nil {
		return s.r.allEntities()
	}
	return func(yield func(*graph.Profile, error) bool) {
		ids, err := s.entities()
		if err != nil {
			yield(nil, err)
			return
		}
		for _, id := range sortedIDs(ids) {
			e, err := s.r.profile(key(id))
			if err == nil && e == nil {
				err = missing("entity", id, nil)
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// entities are those of the selected articles.
func (s *Selection) entities() (map[graph.ID]bool, error) {
	ids := map[graph.ID]bool{}
	for a, err := range s.Articles() {
		if err != nil {
			return nil, err
		}
		for i := range a.Entities {
			ids[a.Entities[i].ID] = true
		}
	}
	return ids, nil
}

func (r *Reader) allEntities() iter.Seq2[*graph.Profile, error] {
	return func(yield func(*graph.Profile, error) bool) {
		b := r.bucket(bucketEntities)
		if b == nil {
			return
		}
		c := b.Cursor()
		for k, _ := c.First(); k != nil; k, _ = c.Next() {
			e, err := r.profile(packedAt(k, 0))
			if err == nil {
				err = r.ctx.Err()
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}
