package search

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"claimgraph/graph"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bolterrors "go.etcd.io/bbolt/errors"
)

// Options say how an index is opened. The zero value opens it for reading and
// writing and makes it when there is none.
type Options struct {
	// ReadOnly shares the index with other readers and never changes it.
	ReadOnly bool
}

// Source is what an index follows. graph.ErrNotFound tells that a mark is of
// another source or too old.
type Source interface {
	Changes(ctx context.Context, since graph.Mark, n int) (graph.Changes, error)
}

// Index is an open index, safe for concurrent use.
type Index struct {
	dir     string
	options Options
	mu      sync.RWMutex // held to change what index is
	index   bleve.Index
	syncing sync.Mutex
}

// layout is the version of the form of documents. An index of another one is
// built anew.
const layout = "1"

// The keys beside the documents.
var (
	keyLayout = []byte("claimgraph layout")
	keyMark   = []byte("claimgraph mark")
)

// lockTimeout is how long to wait while another process holds the index.
const lockTimeout = "2s"

// Open opens the index in a directory. The error wraps graph.ErrUnavailable when
// another process writes to it, graph.ErrNotFound when it is to be read only and
// there is none that can be read.
func Open(dir string, o Options) (*Index, error) {
	x := &Index{dir: dir, options: o}
	index, err := bleve.OpenUsing(dir, map[string]any{"read_only": o.ReadOnly, "bolt_timeout": lockTimeout})
	if err == nil && !fits(index) {
		err = errors.Join(graph.ErrInvalid, index.Close())
	}
	switch {
	case err == nil:
		x.index = index
		return x, nil
	case errors.Is(err, bolterrors.ErrTimeout), errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("open search index %s: %w: %w", dir, graph.ErrUnavailable, err)
	case o.ReadOnly:
		return nil, fmt.Errorf("open search index %s: %w: %w", dir, graph.ErrNotFound, err)
	}
	if x.index, err = create(dir); err != nil {
		return nil, fmt.Errorf("make search index %s: %w", dir, err)
	}
	return x, nil
}

// fits reports whether an index has the layout that this program writes.
func fits(index bleve.Index) bool {
	v, err := index.GetInternal(keyLayout)
	return err == nil && string(v) == layout
}

// create makes an empty index in place of what is left of an older one. It
// removes nothing but the files that an index has.
func create(dir string) (bleve.Index, error) {
	for _, name := range []string{"index_meta.json", "store"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return nil, fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
		}
	}
	index, err := bleve.NewUsing(dir, mapping(), scorch.Name, scorch.Name, map[string]any{"bolt_timeout": lockTimeout})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	return index, errors.Join(index.SetInternal(keyLayout, []byte(layout)))
}

// Close closes the index.
func (x *Index) Close() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if err := x.index.Close(); err != nil {
		return fmt.Errorf("close search index: %w", err)
	}
	return nil
}

// mark is the last change that is in the index.
func (x *Index) mark() (graph.Mark, error) {
	var m graph.Mark
	v, err := x.index.GetInternal(keyMark)
	if err == nil && v != nil {
		err = json.Unmarshal(v, &m)
	}
	return m, err
}

// Current reports whether the index has all changes of a source.
func (x *Index) Current(ctx context.Context, s Source) (bool, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	m, err := x.mark()
	if err != nil {
		return false, fmt.Errorf("read search index: %w", err)
	}
	changes, err := s.Changes(ctx, m, 1)
	if errors.Is(err, graph.ErrNotFound) {
		return false, nil
	}
	return len(changes.List) == 0 && changes.Next == m, err
}
