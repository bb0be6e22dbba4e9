package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"

	"claimgraph/graph"
)

// ClaimList lists claims in f's order: text order is by article, latest
// published first, then by place in the text.
func (r *Reader) ClaimList(f graph.ClaimFilter, p graph.Page) (graph.List[*graph.Claim], error) {
	list, err := r.claims(f).list(p)
	if err != nil {
		return list, fmt.Errorf("claims: %w", err)
	}
	return list, nil
}

// ClaimsOf returns one list for each entity: the claims that have it at the end
// that f.Role names, and f.Entity, where that is given, at the other.
func (r *Reader) ClaimsOf(entities []graph.ID, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error) {
	lists := make([]graph.List[*graph.Claim], len(entities))
	for i, id := range entities {
		with, ok := pack(f.Entity)
		if id == "" || f.Entity != "" && !ok {
			continue
		}
		w := r.claims(f)
		w.f.Entity, w.with = id, with
		var err error
		if lists[i], err = w.list(p); err != nil {
			return nil, fmt.Errorf("claims of %s: %w", id, err)
		}
	}
	return lists, nil
}

// ClaimsIn returns one list for each article.
func (r *Reader) ClaimsIn(articles []graph.ID, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error) {
	lists := make([]graph.List[*graph.Claim], len(articles))
	for i, id := range articles {
		f := f
		if f.Article != "" && f.Article != id {
			continue
		}
		f.Article = id
		var err error
		if lists[i], err = r.claims(f).list(p); err != nil {
			return nil, fmt.Errorf("claims in %s: %w", id, err)
		}
	}
	return lists, nil
}

// list is a page of the claims.
func (w *claimWalk) list(p graph.Page) (graph.List[*graph.Claim], error) {
	streams, err := w.streams()
	if err != nil || streams == nil {
		return graph.List[*graph.Claim]{}, err
	}
	keys, err := w.r.page(streams, p, w.filter())
	if err != nil {
		return graph.List[*graph.Claim]{}, err
	}
	total, err := w.total(p)
	if err != nil {
		return graph.List[*graph.Claim]{}, err
	}
	list := listOf[*graph.Claim](keys, total)
	for _, e := range keys.entries {
		c, err := w.claim(e)
		if err != nil {
			return list, err
		}
		list.Items = append(list.Items, &c.Claim)
	}
	return list, nil
}

// claimWalk goes through the claims of one list.
type claimWalk struct {
	r        *Reader
	f        graph.ClaimFilter
	with     packed               // an entity that has to be at the other end; zero for any
	alone    bool                 // leave out what judgements say is the same entity
	kept     map[packed]*claimRow // read by the filter, for the page
	articles map[graph.ID]*articleRow
}

func (r *Reader) claims(f graph.ClaimFilter) *claimWalk {
	return &claimWalk{r: r, f: f, articles: map[graph.ID]*articleRow{}}
}

// walk calls fn for each claim that f keeps, in f's order, until it returns
// false.
func (r *Reader) walk(f graph.ClaimFilter, fn func(*claimWalk, entry) (bool, error)) error {
	return r.claims(f).walk(fn)
}

// walk is Reader.walk over the list that w is made for.
func (w *claimWalk) walk(fn func(*claimWalk, entry) (bool, error)) error {
	streams, err := w.streams()
	if err != nil {
		return err
	}
	m, err := w.r.merge(streams, graph.Page{})
	if err != nil {
		return err
	}
	accept := w.filter()
	for steps := 1; ; steps++ {
		if steps%1024 == 0 && w.r.ctx.Err() != nil {
			return w.r.ctx.Err()
		}
		e, ok := m.next()
		if !ok {
			return nil
		}
		keep := true
		if accept != nil {
			if keep, err = accept(e); err != nil {
				return err
			}
		}
		if keep {
			if keep, err = fn(w, e); err != nil || !keep {
				return err
			}
		}
	}
}

func (w *claimWalk) claim(e entry) (*claimRow, error) {
	id := packedAt(e.place, len(e.place)-idBytes)
	if c := w.kept[id]; c != nil {
		return c, nil
	}
	c, err := w.r.claim(id)
	if err == nil && c == nil {
		err = fmt.Errorf("claim %s is listed and not there: %w", unpack(id[:]), graph.ErrInvalid)
	}
	return c, err
}

// streams chooses the narrowest lists that hold all claims of the filter; nil
// when there can be none.
func (w *claimWalk) streams() ([]stream, error) {
	if w.f.Order != graph.OrderText && w.f.Order != graph.OrderWhen {
		return nil, fmt.Errorf("order %q: %w", w.f.Order, graph.ErrInvalid)
	}
	var from, to []byte
	if w.f.Article != "" && w.f.Order == graph.OrderText {
		var err error
		if from, to, err = w.articleRange(); err != nil || from == nil {
			return nil, err
		}
	}
	var streams []stream
	for _, owner := range w.owners() {
		if w.f.Order == graph.OrderText {
			streams = append(streams, stream{bucket: bucketPlaces, prefix: owner, from: from, to: to})
			continue
		}
		streams = append(streams, w.moments(owner)...)
	}
	return streams, nil
}

func (w *claimWalk) owners() [][]byte {
	switch {
	case w.f.Entity != "":
		return ownerKeys(ofEntity, w.cluster())
	case len(w.f.Speakers) > 0:
		return ownerKeys(ofSpeaker, w.f.Speakers)
	}
	return [][]byte{ofAll.key(packed{})}
}

// cluster is the entity of the filter and what it is judged to be.
func (w *claimWalk) cluster() []graph.ID {
	ids := []graph.ID{w.f.Entity}
	if id, ok := pack(w.f.Entity); ok && !w.alone {
		ids = append(ids, w.r.same(id)...)
	}
	return ids
}

// ownerKeys are the beginnings of lists, none twice, without IDs that nothing
// can have.
func ownerKeys(o owner, ids []graph.ID) [][]byte {
	var keys [][]byte
	for _, id := range slices.Compact(slices.Sorted(slices.Values(ids))) {
		if p, ok := pack(id); ok {
			keys = append(keys, o.key(p))
		}
	}
	return keys
}

// articleRange are the bounds of an article's claims in text order.
func (w *claimWalk) articleRange() (from, to []byte, err error) {
	id, _ := pack(w.f.Article)
	row, err := w.r.article(id)
	if err != nil || row == nil {
		return nil, nil, err
	}
	from = rank(&row.Article)
	to = binary.BigEndian.AppendUint64(bytes.Clone(from), ^uint64(0))
	return from, append(to, 0xff), nil
}

// moments are the lists of an owner in date order, one for each width, bounded
// by what can overlap f.When.
func (w *claimWalk) moments(owner []byte) []stream {
	first, starts := w.f.When.Earliest()
	last, ends := w.f.When.Latest()
	streams := make([]stream, 0, len(widths)+1)
	for i := range len(widths) + 1 {
		s := stream{bucket: bucketMoments, prefix: join(owner, []byte{byte(i)})}
		if starts && i < len(widths) {
			s.from = binary.BigEndian.AppendUint64(nil, uint64(int64(instant(first))-widths[i]))
		}
		if !w.f.When.IsZero() && ends {
			s.to = binary.BigEndian.AppendUint64(nil, instant(last)+1)
		}
		streams = append(streams, s)
	}
	return streams
}

// total counts the whole list: from counters where there is no filter, else by
// a walk. It is -1 for a page that asked for no count.
func (w *claimWalk) total(p graph.Page) (int, error) {
	if n, ok, err := w.counted(); ok || err != nil {
		return n, err
	}
	if p.Uncounted {
		return -1, nil
	}
	n := 0
	err := w.walk(func(*claimWalk, entry) (bool, error) {
		n++
		return true, nil
	})
	return n, err
}

// counted is the total of a list that a counter knows.
func (w *claimWalk) counted() (n int, ok bool, err error) {
	bare := w.f
	bare.Entity, bare.Role, bare.Article = "", "", ""
	switch {
	case !unfiltered(bare) || w.with != (packed{}) || w.f.Entity != "" && (w.f.Article != "" || len(w.cluster()) > 1):
		return 0, false, nil
	case w.f.Entity != "":
		return w.countedOf()
	case w.f.Article != "":
		id, _ := pack(w.f.Article)
		row, err := w.r.article(id)
		if row == nil || err != nil {
			return 0, true, err
		}
		return row.claims, true, nil
	}
	return w.r.total(totalClaims), true, nil
}

func (w *claimWalk) countedOf() (n int, ok bool, err error) {
	id, _ := pack(w.f.Entity)
	all, subjects, objects, err := claimCounts(w.r.get(bucketEntities, id[:]))
	switch w.f.Role {
	case graph.RoleSubject:
		all = subjects
	case graph.RoleObject:
		all = objects
	}
	return all, true, err
}
