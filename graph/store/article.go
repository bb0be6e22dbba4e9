package store

import (
	"encoding/binary"
	"fmt"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
)

// articleRow is what the store keeps of an article besides its quads.
type articleRow struct {
	digest string // of the quads: tells whether a second Put changes anything
	claims int
	graph.Article
}

func (a *articleRow) encode() []byte {
	var w row
	w.text(a.digest)
	w.number(a.claims)
	w.text(string(a.ID))
	w.text(a.SHA256)
	w.text(a.Published.String())
	for _, s := range a.texts() {
		w.text(*s)
	}
	return w
}

func (a *articleRow) texts() []*string {
	return []*string{&a.Key, &a.URL, &a.Title, &a.Publisher, &a.Author, &a.Section, &a.Language, &a.Text}
}

func decodeArticle(_ packed, r *fields) (*articleRow, error) {
	a := &articleRow{digest: r.text(), claims: r.number()}
	a.ID, a.SHA256, a.Published = r.id(), r.text(), r.interval()
	for _, s := range a.texts() {
		*s = r.text()
	}
	return a, r.err
}

// Articles returns articles with all their annotations, read from the quads.
func (r *Reader) Articles(ids []graph.ID) ([]*graph.Article, error) {
	list := make([]*graph.Article, len(ids))
	for i, id := range ids {
		a, err := readArticle(r.tx, id)
		if err != nil {
			return nil, err
		}
		list[i] = a
	}
	return list, nil
}

// readArticle is nil when there is none.
func readArticle(tx *quadstore.Tx, id graph.ID) (*graph.Article, error) {
	quads, err := quadsOf(tx, quad.IRI(id.IRI(graph.NounArticle)))
	if err != nil || len(quads) == 0 {
		return nil, err
	}
	a, err := rdf.Article(quads)
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", id, err)
	}
	return a, nil
}

// quadsOf returns the quads of a label.
func quadsOf(tx *quadstore.Tx, label quad.Value) ([]quad.Quad, error) {
	id, ok := tx.Lookup(label)
	if !ok {
		return nil, nil
	}
	var ids []quadstore.ID
	for q := range tx.Scan(quadstore.Pattern{L: id}) {
		ids = append(ids, q.S, q.P, q.O)
	}
	values, err := tx.Values(make([]quad.Value, 0, len(ids)), ids)
	if err != nil {
		return nil, err
	}
	quads := make([]quad.Quad, 0, len(ids)/3)
	for i := 0; i < len(values); i += 3 {
		quads = append(quads, quad.Quad{Subject: values[i], Predicate: values[i+1], Object: values[i+2], Label: label})
	}
	return quads, nil
}

// Headers returns articles without annotations: ID, Source and SHA256 alone.
func (r *Reader) Headers(ids []graph.ID) ([]*graph.Article, error) {
	return each(ids, func(id packed) (*graph.Article, error) {
		row, err := r.article(id)
		if row == nil || err != nil {
			return nil, err
		}
		return &row.Article, nil
	})
}

func (r *Reader) article(id packed) (*articleRow, error) {
	if known := r.caches.articles.known(id, r.state); known != nil {
		return known, nil
	}
	b := r.get(bucketArticles, id[:])
	if b == nil {
		return nil, nil
	}
	a, err := r.caches.articles.get(id, r.state, b, decodeArticle)
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", unpack(id[:]), err)
	}
	return a, nil
}

// Loaded tells when articles were put into this store, to the second; zero for
// those that are not there. It is the one thing that two loads of the same bytes
// differ in, so it is kept beside the graph and no export has it.
func (r *Reader) Loaded(ids []graph.ID) []time.Time {
	list := make([]time.Time, len(ids))
	for i, id := range ids {
		p, _ := pack(id)
		if v := r.get(bucketLoaded, p[:]); v != nil {
			seconds, _ := binary.Varint(v)
			list[i] = time.Unix(seconds, 0).UTC()
		}
	}
	return list
}

// ArticleList lists the headers of all articles, latest published first; those
// without a date come last.
func (r *Reader) ArticleList(p graph.Page) (graph.List[*graph.Article], error) {
	keys, err := r.page([]stream{{bucket: bucketRanks}}, p, nil)
	if err != nil {
		return graph.List[*graph.Article]{}, fmt.Errorf("articles: %w", err)
	}
	list := listOf[*graph.Article](keys, r.total(totalArticles))
	for _, e := range keys.entries {
		id := packedAt(e.place, 8)
		a, err := r.article(id)
		if err != nil {
			return list, err
		}
		if a == nil {
			return list, fmt.Errorf("article %s is listed and not there: %w", unpack(id[:]), graph.ErrInvalid)
		}
		list.Items = append(list.Items, &a.Article)
	}
	return list, nil
}

// All yields every article whole, by ID. It ends with the first error.
func (r *Reader) All() func(yield func(*graph.Article, error) bool) {
	return func(yield func(*graph.Article, error) bool) {
		b := r.bucket(bucketArticles)
		if b == nil {
			return
		}
		c := b.Cursor()
		for k, _ := c.First(); k != nil; k, _ = c.Next() {
			a, err := readArticle(r.tx, unpack(k))
			if err == nil && a == nil {
				err = fmt.Errorf("article %s has no quads: %w", unpack(k), graph.ErrInvalid)
			}
			if err == nil {
				err = r.ctx.Err()
			}
			if !yield(a, err) || err != nil {
				return
			}
		}
	}
}
