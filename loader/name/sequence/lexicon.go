package sequence

import (
	"encoding/binary"

	"claimgraph/loader/name/gazetteer"
)

// Lexicon remembers how words were written inside sentences: in small letters,
// with a capital, or both. It is a sorted list of 32-bit numbers, little
// endian: 30 bits of a token's key, two bits of its habit.
type Lexicon []byte

// The habits. Zero is a word that the lexicon has not seen often enough.
const (
	Small   = 1 // nearly always small
	Either  = 2
	Capital = 3 // nearly always with a capital
)

// Entry is the number of a word in a lexicon.
func Entry(k gazetteer.Key, habit uint8) uint32 { return uint32(k>>34)<<2 | uint32(habit) }

// Habit returns how a word is mostly written.
func (l Lexicon) Habit(k gazetteer.Key) uint8 {
	want := Entry(k, 0)
	lo, hi := 0, len(l)/4
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if v := binary.LittleEndian.Uint32(l[4*mid:]); v&^3 < want {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if 4*lo+4 > len(l) {
		return 0
	}
	if v := binary.LittleEndian.Uint32(l[4*lo:]); v&^3 == want {
		return uint8(v & 3)
	}
	return 0
}
