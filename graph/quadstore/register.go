package quadstore

import (
	"fmt"

	"claimgraph/graph"

	cayleygraph "github.com/cayleygraph/cayley/graph"
)

// Name is the name under which Register makes the store known to Cayley.
const Name = "claimgraph"

// Register makes the store known to Cayley, so that graph.NewQuadStore(Name,
// path, nil) opens a file that graph.InitQuadStore made. The option "read_only"
// opens it for reading. Registering twice does nothing; it must not run beside
// other calls of Cayley's registry.
func Register() {
	if cayleygraph.IsRegistered(Name) {
		return
	}
	cayleygraph.RegisterQuadStore(Name, cayleygraph.QuadStoreRegistration{
		NewFunc:      openNamed,
		InitFunc:     createNamed,
		IsPersistent: true,
	})
}

func openNamed(path string, o cayleygraph.Options) (cayleygraph.QuadStore, error) {
	readOnly, err := o.BoolKey("read_only", false)
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w: %w", path, graph.ErrInvalid, err)
	}
	options := Options{ReadOnly: readOnly}
	if exists, err := probe(path, Options{Timeout: defaultTimeout, ReadOnly: readOnly}); err == nil && !exists {
		return nil, cayleygraph.ErrNotInitialized
	}
	db, err := Open(path, options)
	if err != nil {
		return nil, err
	}
	return db.QuadStore(), nil
}

func createNamed(path string, _ cayleygraph.Options) error {
	if fileSize(path) > 0 {
		return cayleygraph.ErrDatabaseExists
	}
	db, err := Open(path, Options{})
	if err != nil {
		return err
	}
	return db.Close()
}
