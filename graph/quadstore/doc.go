// Package quadstore keeps quads in one bbolt file and offers them in two ways:
// as Cayley's graph.QuadStore (QuadStore), so that Cayley's paths, shapes and
// N-Quads tools work on it, and as transactions (Tx) that read and write
// without any of Cayley's iterators in between. It knows nothing of claims.
//
// # Basics
//
// Open gives a DB. DB.View runs a function on a Tx that reads one unchanging
// state; DB.Update runs one on a Tx that also writes, and keeps either all of
// it or nothing. A value (quad.Value) is held once, under an ID; a Quad is four
// IDs. Each quad is kept in four orders (SPOL, PSOL, OPSL, LSPO), so every
// Pattern is a walk over neighbors, and a page of results is a walk that starts
// with a seek. For each value the store counts the quads that have it as
// subject, predicate, object and label: sizes are exact and cost one lookup,
// and a value goes away with the last quad that names it.
//
// # File
//
// The quads of an order are sorted rows of four IDs, in blocks of some dozens
// (block.go). A second kind of rows leads from the hash of a value to its ID.
// Values lie in groups of 16 by ID (forms.go), their counts in chunks of 64
// (counts.go). An Update collects what it adds and removes, and writes the net
// effect sorted, each block once (apply.go, merge.go). Buckets that the layer
// above keeps in the same file change in the same transactions (Tx.Bucket).
// DB.Check proves that all of this agrees.
//
// # Caveats
//
// An ID means something only in the state that it was read from: it is never
// given to another value, but its value goes away when no quad uses it.
//
// Two reads in one function may see two states: what has to agree belongs in
// one View or one Snapshot. A read that stays open keeps its old pages in the
// file, so the file grows meanwhile.
package quadstore
