//go:build !race

package engine_test

// slower is how much longer things may take than on a machine of one's own.
const slower = 1
