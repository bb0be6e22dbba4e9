package graph

import "errors"

// The kinds of error that callers tell apart; every error of this module that
// is not one of them is internal. One table in schema maps them to the wire.
var (
	// ErrInvalid marks input that can never work: a bad date, a span outside
	// its text, an article without words.
	ErrInvalid = errors.New("invalid")
	// ErrNotFound marks a name or ID that the store does not hold.
	ErrNotFound = errors.New("not found")
	// ErrUnavailable marks what may work later: a locked store, a host that
	// does not answer, a full disk.
	ErrUnavailable = errors.New("unavailable")
)
