package store

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"claimgraph/graph"
)

// versions lists the versions of a document as the batch will leave them,
// sorted.
func (b *batch) versions(document graph.ID) []graph.ID {
	prefix := key(document)
	found := map[graph.ID]bool{}
	c := b.buckets[bucketDocuments].Cursor()
	for k, _ := c.Seek(prefix[:]); bytes.HasPrefix(k, prefix[:]); k, _ = c.Next() {
		found[unpackAt(k, idBytes)] = true
	}
	for k, v := range b.pending[bucketDocuments] {
		if strings.HasPrefix(k, string(prefix[:])) {
			found[unpackAt([]byte(k), idBytes)] = v != nil
		}
	}
	maps.DeleteFunc(found, func(_ graph.ID, there bool) bool { return !there })
	return slices.Sorted(maps.Keys(found))
}

// Versions returns for each article version the headers of all versions of its
// document that the store keeps, oldest first: by date of publication, then by
// ID. It is nil for a version that the store does not hold.
func (r *Reader) Versions(ids []graph.ID) ([][]*graph.Article, error) {
	lists := make([][]*graph.Article, len(ids))
	for i, id := range ids {
		p, _ := pack(id)
		a, err := r.article(p)
		if err != nil {
			return nil, err
		}
		if a == nil {
			continue
		}
		if lists[i], err = r.versions(a.Document()); err != nil {
			return nil, err
		}
	}
	return lists, nil
}

func (r *Reader) versions(document graph.ID) ([]*graph.Article, error) {
	b := r.bucket(bucketDocuments)
	if b == nil {
		return nil, nil
	}
	var list []*graph.Article
	prefix := key(document)
	c := b.Cursor()
	for k, _ := c.Seek(prefix[:]); bytes.HasPrefix(k, prefix[:]); k, _ = c.Next() {
		a, err := r.article(packedAt(k, idBytes))
		if err != nil {
			return nil, err
		}
		if a == nil {
			return nil, fmt.Errorf("version %s is listed and not there: %w", unpackAt(k, idBytes), graph.ErrInvalid)
		}
		list = append(list, &a.Article)
	}
	slices.SortStableFunc(list, func(a, b *graph.Article) int { return cmp.Compare(published(a.Published), published(b.Published)) })
	return list, nil
}

// before is the version that came before a, zero for the first one.
func (r *Reader) before(a *graph.Article) (graph.ID, error) {
	list, err := r.versions(a.Document())
	if err != nil {
		return "", err
	}
	i := slices.IndexFunc(list, func(v *graph.Article) bool { return v.ID == a.ID })
	if i < 1 {
		return "", nil
	}
	return list[i-1].ID, nil
}

// Diff compares the claims of two article versions. The error wraps
// graph.ErrNotFound when the store does not hold both.
func (r *Reader) Diff(old, fresh graph.ID) (graph.Diff, error) {
	list, err := r.Articles([]graph.ID{old, fresh})
	if err != nil {
		return graph.Diff{}, fmt.Errorf("compare: %w", err)
	}
	if list[0] == nil || list[1] == nil {
		return graph.Diff{}, fmt.Errorf("compare %s with %s: %w", old, fresh, graph.ErrNotFound)
	}
	return list[1].Compare(list[0]), nil
}
