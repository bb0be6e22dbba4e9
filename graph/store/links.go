package store

import (
	"bytes"
	"fmt"

	"claimgraph/graph"
)

// Links finds for each claim what other articles say about its matter, in text
// order. They are worked out from the claims that are there, so they are right
// whatever comes and goes. Versions of one document do not count as others.
func (r *Reader) Links(ids []graph.ID) ([]*graph.Links, error) {
	w := r.claims(graph.ClaimFilter{})
	return each(ids, func(id packed) (*graph.Links, error) {
		c, err := r.claim(id)
		if c == nil || err != nil {
			return nil, err
		}
		links, err := w.links(&c.Claim)
		if err != nil {
			return nil, fmt.Errorf("links of claim %s: %w", c.ID, err)
		}
		return links, nil
	})
}

func (w *claimWalk) links(c *graph.Claim) (*graph.Links, error) {
	own, err := w.article(c.Article)
	if err != nil {
		return nil, err
	}
	links := &graph.Links{}
	voices := voices{}
	voices.add(own)
	matter := key(c.Matter())
	b := w.r.bucket(bucketMatters)
	if c.Matter() == "" || b == nil {
		links.Independent = voices.count()
		return links, nil
	}
	cursor := b.Cursor()
	for k, _ := cursor.Seek(matter[:]); bytes.HasPrefix(k, matter[:]); k, _ = cursor.Next() {
		if err := w.r.ctx.Err(); err != nil {
			return nil, err
		}
		o, err := w.claim(entry{place: k})
		if err != nil {
			return nil, err
		}
		a, err := w.article(o.Article)
		if err != nil {
			return nil, err
		}
		if a.Document() == own.Document() {
			continue
		}
		switch {
		case c.Supports(&o.Claim):
			links.Supports = append(links.Supports, &o.Claim)
			voices.add(a)
		case c.Disputes(&o.Claim):
			links.Disputes = append(links.Disputes, &o.Claim)
		}
	}
	links.Independent = voices.count()
	return links, nil
}

// voices counts independent articles. Each publisher and each text leads to one
// that stands for it; an article that has both a known publisher and a known
// text makes the two one.
type voices map[string]string

// find is the one that stands for name.
func (v voices) find(name string) string {
	for v[name] != name {
		if v[name] == "" {
			v[name] = name
		}
		name = v[name]
	}
	return name
}

func (v voices) add(a *articleRow) {
	text := "text " + a.SHA256
	publisher := text
	if name := graph.NormalName(a.Publisher); name != "" {
		publisher = "publisher " + name
	}
	x, y := v.find(text), v.find(publisher)
	v[max(x, y)] = min(x, y)
}

func (v voices) count() int {
	n := 0
	for name, stands := range v {
		if name == stands {
			n++
		}
	}
	return n
}
