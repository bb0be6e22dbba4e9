package store

import (
	"bytes"
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
		found[unpack(k[idBytes:])] = true
	}
	for k, v := range b.pending[bucketDocuments] {
		if strings.HasPrefix(k, string(prefix[:])) {
			found[unpack([]byte(k)[idBytes:])] = v != nil
		}
	}
	maps.DeleteFunc(found, func(_ graph.ID, there bool) bool { return !there })
	return slices.Sorted(maps.Keys(found))
}
