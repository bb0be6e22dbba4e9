package store

import (
	"fmt"

	"claimgraph/graph"
)

func encodeAttribution(t *graph.Attribution) []byte {
	var w row
	w.text(string(t.Article))
	w.spans(t.Source)
	w.spans(t.Cue)
	w.spans(t.Content)
	w.text(string(t.Entity))
	w.text(string(t.Kind))
	w.text(t.Said.String())
	w.text(string(t.In))
	return w
}

func decodeAttribution(id packed, r *fields) (*graph.Attribution, error) {
	t := &graph.Attribution{ID: unpack(id[:]), Article: r.id(), Source: r.spans(), Cue: r.spans(), Content: r.spans(),
		Entity: r.id(), Kind: graph.SourceKind(r.text()), Said: r.interval(), In: r.id()}
	return t, r.err
}

// Attributions returns attributions by ID.
func (r *Reader) Attributions(ids []graph.ID) ([]*graph.Attribution, error) {
	return each(ids, r.attribution)
}

func (r *Reader) attribution(id packed) (*graph.Attribution, error) {
	if known := r.caches.attributions.known(id, r.state); known != nil {
		return known, nil
	}
	b := r.get(bucketAttributions, id[:])
	if b == nil {
		return nil, nil
	}
	t, err := r.caches.attributions.get(id, r.state, b, decodeAttribution)
	if err != nil {
		return nil, fmt.Errorf("attribution %s: %w", unpack(id[:]), err)
	}
	return t, nil
}
