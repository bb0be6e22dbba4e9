package store

import (
	"bytes"
	"fmt"
	"slices"

	"claimgraph/graph"
)

// Disputes lists the claims that f keeps and that claims of other articles
// dispute, those about one matter together; f.Order does not count. It looks at
// every claim until the page is full.
func (r *Reader) Disputes(f graph.ClaimFilter, p graph.Page) (graph.List[*graph.Claim], error) {
	f.Order = graph.OrderText
	d := &disputes{claimWalk: r.claims(f)}
	streams := func() []stream { return []stream{{bucket: bucketMatters}} }
	keys, err := r.page(streams(), p, d.accept)
	if err != nil {
		return graph.List[*graph.Claim]{}, fmt.Errorf("disputes: %w", err)
	}
	list := listOf[*graph.Claim](keys, -1)
	for _, e := range keys.entries {
		c, err := d.claim(e)
		if err != nil {
			return list, fmt.Errorf("disputes: %w", err)
		}
		list.Items = append(list.Items, &c.Claim)
	}
	if !p.Uncounted {
		list.Total = 0
		_, err = r.page(streams(), graph.Page{First: 1}, func(e entry) (bool, error) {
			keep, err := d.accept(e)
			if keep {
				list.Total++
			}
			return false, err
		})
	}
	return list, err
}

// disputes goes through the claims by matter.
type disputes struct {
	*claimWalk
	matter []byte
	group  []*claimRow // with that matter
}

// accept judges an entry of the list of matters, which has no facets of its own.
func (d *disputes) accept(e entry) (bool, error) {
	c, err := d.claim(e)
	if err != nil {
		return false, err
	}
	roles := d.roles(&c.Claim)
	if d.f.Entity != "" && roles == 0 || !d.facets(facets(&c.Claim, roles, "")) {
		return false, nil
	}
	if keep, err := d.matches(c, d.f); !keep || err != nil {
		return false, err
	}
	return d.disputed(e.place[:idBytes], c)
}

// roles are those of the filter's entity in a claim.
func (d *disputes) roles(c *graph.Claim) (roles byte) {
	if d.f.Entity == "" {
		return 0
	}
	subject, object := ends(c)
	cluster := d.cluster()
	if slices.Contains(cluster, subject) {
		roles |= asSubject
	}
	if slices.Contains(cluster, object) {
		roles |= asObject
	}
	return roles
}

// disputed reports whether a claim of another document disputes c.
func (d *disputes) disputed(matter []byte, c *claimRow) (bool, error) {
	if err := d.read(matter); err != nil {
		return false, err
	}
	for _, o := range d.group {
		if o.Article == c.Article || !c.Disputes(&o.Claim) {
			continue
		}
		a, err := d.article(c.Article)
		if err != nil {
			return false, err
		}
		b, err := d.article(o.Article)
		if err != nil {
			return false, err
		}
		if a.Document() != b.Document() {
			return true, nil
		}
	}
	return false, nil
}

// read reads the claims of a matter, once for all of them.
func (d *disputes) read(matter []byte) error {
	if bytes.Equal(matter, d.matter) {
		return nil
	}
	d.matter, d.group = bytes.Clone(matter), nil
	cursor := d.r.bucket(bucketMatters).Cursor()
	for k, _ := cursor.Seek(matter); bytes.HasPrefix(k, matter); k, _ = cursor.Next() {
		if err := d.r.ctx.Err(); err != nil {
			return err
		}
		o, err := d.claim(entry{place: k})
		if err != nil {
			return err
		}
		d.group = append(d.group, o)
	}
	return nil
}
