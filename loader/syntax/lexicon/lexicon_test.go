package lexicon_test

import (
	"errors"
	"testing"

	"claimgraph/loader/syntax/lexicon"
)

// Ensure that every value is found again and other keys are not.
func TestFind(t *testing.T) {
	values := map[uint64]int{}
	for i := range uint64(1000) {
		values[lexicon.Key(1, i)] = int(i * 65)
	}
	l, rest, err := lexicon.Open(append(lexicon.Build(values), "after"...))
	if err != nil || string(rest) != "after" {
		t.Fatalf("Open: rest %q, %v", rest, err)
	}
	for key, want := range values {
		if got, ok := l.Find(key); !ok || got != want {
			t.Fatalf("Find(%x) = %d %v, want %d", key, got, ok, want)
		}
	}
	for i := range uint64(1000) {
		if got, ok := l.Find(lexicon.Key(2, i)); ok {
			t.Fatalf("Find of a strange key = %d", got)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	blob := lexicon.Build(map[uint64]int{7: 1, 9: 2})
	for _, b := range [][]byte{nil, {0, 0, 0, 0}, blob[:len(blob)-1]} {
		if _, _, err := lexicon.Open(b); !errors.Is(err, lexicon.ErrLexicon) {
			t.Errorf("%d bytes: error %v, want ErrLexicon", len(b), err)
		}
	}
}

// Ensure that no bytes crash or hang a lexicon, a full one neither.
func FuzzOpen(f *testing.F) {
	f.Add(lexicon.Build(map[uint64]int{7: 1, 9: 2}), uint64(7))
	f.Add([]byte{1, 0, 0, 0, 5, 5, 5, 5, 1, 1}, uint64(3))
	f.Fuzz(func(t *testing.T, b []byte, key uint64) {
		if l, _, err := lexicon.Open(b); err == nil {
			l.Find(key)
		}
	})
}
