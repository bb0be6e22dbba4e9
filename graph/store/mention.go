package store

import (
	"bytes"
	"fmt"
	"slices"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/quad"
)

// ArticlesOf returns one list for each entity: the headers of the article
// versions that mention it, latest published first. It reads a header for each
// of them, whatever the page.
func (r *Reader) ArticlesOf(entities []graph.ID, p graph.Page) ([]graph.List[*graph.Article], error) {
	lists := make([]graph.List[*graph.Article], len(entities))
	for i, id := range entities {
		var err error
		if lists[i], err = r.articlesOf(id, p); err != nil {
			return nil, fmt.Errorf("articles of %s: %w", id, err)
		}
	}
	return lists, nil
}

func (r *Reader) articlesOf(entity graph.ID, p graph.Page) (graph.List[*graph.Article], error) {
	var none graph.List[*graph.Article]
	ids, err := r.mentioning(entity)
	if err != nil {
		return none, err
	}
	places := make([][]byte, len(ids))
	rows := make(map[string]*articleRow, len(ids))
	for i, id := range ids {
		row, err := r.article(key(id))
		if err != nil || row == nil {
			return none, missing("article", id, err)
		}
		places[i] = rank(&row.Article)
		rows[string(places[i])] = row
	}
	slices.SortFunc(places, bytes.Compare)
	keys, err := pageOf(places, p)
	if err != nil {
		return none, err
	}
	list := listOf[*graph.Article](keys, len(places))
	for _, e := range keys.entries {
		list.Items = append(list.Items, &rows[string(e.place)].Article)
	}
	return list, nil
}

// mentioning are the articles with quads about an entity.
func (r *Reader) mentioning(entity graph.ID) ([]graph.ID, error) {
	node, ok := r.tx.Lookup(quad.IRI(entity.IRI(graph.NounEntity)))
	if !ok {
		return nil, nil
	}
	var labels []quadstore.ID
	for q := range r.tx.Scan(quadstore.Pattern{S: node}) {
		if q.L != 0 {
			labels = append(labels, q.L)
		}
	}
	slices.Sort(labels)
	values, err := r.tx.Values(nil, slices.Compact(labels))
	if err != nil {
		return nil, err
	}
	var ids []graph.ID
	for _, v := range values {
		iri, _ := v.(quad.IRI)
		if noun, id, ok := graph.ParseIRI(string(iri)); ok && noun == graph.NounArticle {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// pageOf is a page of places that are in memory, in their order.
func pageOf(places [][]byte, p graph.Page) (entries, error) {
	size, err := pageSize(p)
	if err != nil {
		return entries{}, err
	}
	from, to := 0, len(places)
	if p.After != "" {
		at, err := parseCursor(p.After)
		if err != nil {
			return entries{}, fmt.Errorf("after: %w", err)
		}
		n, found := slices.BinarySearchFunc(places, at, bytes.Compare)
		if from = n; found {
			from++
		}
	}
	if p.Before != "" {
		at, err := parseCursor(p.Before)
		if err != nil {
			return entries{}, fmt.Errorf("before: %w", err)
		}
		n, _ := slices.BinarySearchFunc(places, at, bytes.Compare)
		to = max(from, n)
	}
	found := entries{backward: p.Last > 0}
	found.earlier, found.more = from > 0, to < len(places)
	if found.backward {
		found.earlier, found.more = found.more, found.earlier
		start := max(from, to-size)
		found.more, from = found.more || start > from, start
	} else {
		end := min(to, from+size)
		found.more, to = found.more || end < to, end
	}
	for _, place := range places[from:to] {
		found.entries = append(found.entries, entry{place: place})
	}
	return found, nil
}
