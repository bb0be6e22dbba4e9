package main

import (
	"slices"
	"testing"
	"time"
)

// Results come in the order of the input, however long each takes, and a
// consumer may stop early.
func TestOrdered(t *testing.T) {
	const n = 200
	in := func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
	slow := func(i int) int {
		time.Sleep(time.Duration(i%7) * 100 * time.Microsecond)
		return i * i
	}
	for _, workers := range []int{1, 2, 8} {
		got := slices.Collect(ordered(workers, in, slow))
		if len(got) != n || !slices.IsSorted(got) {
			t.Errorf("%d workers: %d results, %v", workers, len(got), got)
		}
		for v := range ordered(workers, in, slow) {
			if v >= 100 {
				break
			}
		}
	}
}
