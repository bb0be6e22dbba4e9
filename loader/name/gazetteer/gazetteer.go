// Package gazetteer knows names and the words that come with names: countries
// and their demonyms, cities, regions, organizations, given and family names,
// titles, and the nouns that tell what a capitalized phrase is ("ministry",
// "summit", "treaty").
//
// It takes tokens and gives classes. The tables are text files beside the code,
// written from general knowledge; their first lines say how to read them. Compile
// packs them into table.bin, which is embedded and read in place.
//
// Caveat: a table says what a word can be, not what it is here: "Reading" is a
// city and a gerund.
package gazetteer

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
)

// Class is a set of things that a word or phrase can be.
type Class uint64

// The classes of names and of the words around them.
const (
	Country Class = 1 << iota
	Capital
	City
	Region
	Demonym
	Body    // states' alliances, authorities, parties, armed groups
	Media   // newspapers, broadcasters, agencies, web sites
	Company // businesses
	School  // universities and colleges by their short names
	Team    // sports teams and leagues
	Band
	Male
	Female
	Family      // family names
	FamilyFirst // family names written before the given name
	Particle    // "van", "de": words inside a person's name
	Honorific   // "Mr.", "Sheikh", "General"
	Office      // "President", "Secretary-General"
	Modifier    // "Deputy", "Acting"
	Suffix      // "Jr."
	Corporate   // "Ltd."
	HeadOrganization
	HeadPlace
	HeadEvent
	HeadWork
	HeadProgramme
	Day
	Month
	Feast
	NounPerson // common nouns for what a name beside them is
	NounPlace
	NounOrganization
	NounWork
	NounEvent
	Firm       // a head noun that leaves no doubt
	FirstEvent // what begins the name of an event ("Hurricane")

	prefix Class = 1 << 63 // some longer entry begins like this
)

// Place, Organization, Given, Title and Head unite classes of one use.
const (
	Place        = Country | Capital | City | Region
	Organization = Body | Media | Company | School | Team | Band
	Given        = Male | Female
	Title        = Honorific | Office
	Head         = HeadOrganization | HeadPlace | HeadEvent | HeadWork | HeadProgramme
	Time         = Day | Month | Feast
	Noun         = NounPerson | NounPlace | NounOrganization | NounWork | NounEvent
)

// The layout of a table, little endian: magic (4 bytes); the numbers of buckets,
// entries, class sets and names (uint32 each); where each bucket's entries
// start (buckets+1 uint32); entries of 10 bytes, sorted: the lower 48 bits of
// the key, the index of the class set (uint16), the index of the place's name
// plus one (uint16); class sets (uint64); names, each a length (uint16) and its
// bytes.
const (
	magic     = "gaz1"
	header    = 4 + 4*4
	entrySize = 10
)

// ErrTable is wrapped by errors about bytes that are no table.
var ErrTable = errors.New("not a gazetteer table")

// Table answers what words can be. It is read only and safe for concurrent use.
type Table struct {
	buckets int
	index   []byte
	entries []byte
	sets    []Class
	names   []string // the places that demonyms and capitals point to
}

//go:embed table.bin
var compiled []byte

// Open reads the embedded table in place.
func Open() (*Table, error) { return Read(compiled) }

// Read reads a compiled table in place; b must not change afterwards. An error
// wraps ErrTable.
func Read(b []byte) (*Table, error) {
	if len(b) < header || string(b[:4]) != magic {
		return nil, fmt.Errorf("%w: no %q at the start", ErrTable, magic)
	}
	number := func(i int) int { return int(binary.LittleEndian.Uint32(b[4+4*i:])) }
	t := &Table{buckets: number(0)}
	rest := b[header:]
	take := func(n int) []byte {
		n = min(n, len(rest))
		taken := rest[:n]
		rest = rest[n:]
		return taken
	}
	t.index = take(4 * (t.buckets + 1))
	t.entries = take(entrySize * number(1))
	if sets := take(8 * number(2)); len(sets) == 8*number(2) {
		for ; len(sets) > 0; sets = sets[8:] {
			t.sets = append(t.sets, Class(binary.LittleEndian.Uint64(sets)))
		}
	}
	for range number(3) {
		if len(rest) < 2 || len(rest) < 2+int(binary.LittleEndian.Uint16(rest)) {
			return nil, fmt.Errorf("%w: %d bytes are too few", ErrTable, len(b))
		}
		t.names = append(t.names, string(take(2 + int(binary.LittleEndian.Uint16(rest)))[2:]))
	}
	if t.buckets < 1 || len(t.index) != 4*(t.buckets+1) || len(t.entries) != entrySize*number(1) || len(t.sets) != number(2) {
		return nil, fmt.Errorf("%w: %d bytes are too few", ErrTable, len(b))
	}
	return t, nil
}

// bucket spreads keys over buckets by their upper 16 bits.
func bucket(key uint64, buckets int) int { return int(key >> 48 * uint64(buckets) >> 16) }

// lower is the part of a key that an entry keeps.
const lower = 1<<48 - 1

// slot is what a table knows of a key.
type slot struct {
	class Class
	place int // index into names plus one
}

func (t *Table) get(key uint64) slot {
	at := 4 * bucket(key, t.buckets)
	from, to := binary.LittleEndian.Uint32(t.index[at:]), binary.LittleEndian.Uint32(t.index[at+4:])
	if int(to)*entrySize > len(t.entries) {
		return slot{}
	}
	for ; from < to; from++ {
		e := t.entries[from*entrySize : from*entrySize+entrySize]
		if v := binary.LittleEndian.Uint64(e); v&lower == key&lower {
			set, place := int(binary.LittleEndian.Uint16(e[6:])), int(binary.LittleEndian.Uint16(e[8:]))
			if set >= len(t.sets) || place > len(t.names) {
				return slot{}
			}
			return slot{t.sets[set], place}
		}
	}
	return slot{}
}
