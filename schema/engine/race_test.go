//go:build race

package engine_test

// slower is how much longer things may take than without the race detector.
const slower = 20
