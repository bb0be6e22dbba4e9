package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// mode is how a command opens the store.
type mode bool

const (
	readOnly  mode = false // the store must be there
	readWrite mode = true  // it is made when missing
)

// open opens the store that the flags name.
func (p *program) open(_ context.Context, m mode) (*store.Store, error) {
	if m == readOnly {
		if _, err := os.Stat(p.store); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("store %q: %w: load an article first, or name another with --store", p.store, graph.ErrNotFound)
		}
	}
	return store.Open(p.store, store.Options{ReadOnly: m == readOnly})
}
