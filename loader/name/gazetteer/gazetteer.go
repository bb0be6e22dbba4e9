// Package gazetteer knows names and the words that come with names: countries
// and their demonyms, cities, regions, organizations, given and family names,
// titles, and the nouns that tell what a capitalized phrase is ("ministry",
// "summit", "treaty").
//
// It takes tokens and gives classes. The tables are text files beside the code,
// written from general knowledge; their first lines say how to read them.
//
// Caveat: a table says what a word can be, not what it is here: "Reading" is a
// city and a gerund.
package gazetteer

import (
	_ "embed"
	"fmt"
	"strings"
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
	Firm // a head noun that leaves no doubt

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

// Table answers what words can be. It is read only after New and safe for
// concurrent use.
type Table struct {
	slots []slot
	names []string // the places that demonyms and capitals point to
	used  int
}

type slot struct {
	key   uint64
	class Class
	place uint32 // index into names plus one
}

// The files and what reads them.
var (
	//go:embed country.txt
	countries string
	//go:embed demonym.txt
	demonyms string
	//go:embed region.txt
	regions string
	//go:embed city.txt
	cities string
	//go:embed person.txt
	given string
	//go:embed family.txt
	families string
	//go:embed particle.txt
	particles string
	//go:embed organization.txt
	organizations string
	//go:embed title.txt
	titles string
	//go:embed head.txt
	heads string
	//go:embed noun.txt
	nouns string
	//go:embed time.txt
	times string
)

// keys are the classes of the files whose lines begin with a key.
var keys = map[string]Class{
	"m": Male, "f": Female, "u": Male | Female,
	"zh": Family | FamilyFirst, "ko": Family | FamilyFirst, "vi": Family | FamilyFirst,
	"ja": Family | FamilyFirst, "hu": Family | FamilyFirst, "": Family,
	"bloc": Body, "body": Body, "agency": Body, "party": Body, "media": Media,
	"company": Company, "school": School, "team": Team, "league": Team, "band": Band,
	"honorific": Honorific, "head": Office, "modifier": Modifier, "suffix": Suffix,
	"corp": Corporate, "organization": HeadOrganization, "place": HeadPlace,
	"event": HeadEvent, "work": HeadWork, "programme": HeadProgramme,
	"organization!": HeadOrganization | Firm, "place!": HeadPlace | Firm, "event!": HeadEvent | Firm,
	"work!": HeadWork | Firm, "programme!": HeadProgramme | Firm,
	"day": Day, "month": Month, "feast": Feast,
}

// concepts are the classes of noun.txt.
var concepts = map[string]Class{
	"person": NounPerson, "place": NounPlace, "organization": NounOrganization, "work": NounWork, "event": NounEvent,
}

// slots is the size of the table: a power of two, over twice the entries.
const slots = 1 << 15

// New reads the embedded tables. It takes well under a millisecond; an error
// means that a file was edited badly.
func New() (*Table, error) {
	t := &Table{slots: make([]slot, slots)}
	t.countries(countries)
	t.demonyms(demonyms)
	t.placed(regions, Region)
	t.placed(cities, City)
	t.each(particles, Particle)
	if err := t.keyed(nouns, concepts, t.noun); err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	for _, file := range []string{given, families, organizations, titles, heads, times} {
		if err := t.keyed(file, keys, t.plain); err != nil {
			return nil, fmt.Errorf("gazetteer: %w", err)
		}
	}
	if t.used*10 > slots*9 {
		return nil, fmt.Errorf("gazetteer: %d entries are too many for %d slots", t.used, slots)
	}
	return t, nil
}

// lines calls f for each line after the first.
func lines(file string, f func(line string)) {
	_, file, _ = strings.Cut(file, "\n")
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" {
			f(line)
		}
	}
}

// items calls f for each item of a list with commas.
func items(list string, f func(item string)) {
	for list != "" {
		var item string
		item, list, _ = strings.Cut(list, ", ")
		if item = strings.Trim(item, " ,"); item != "" {
			f(item)
		}
	}
}

// countries reads "names = demonyms = capitals".
func (t *Table) countries(file string) {
	lines(file, func(line string) {
		names, rest, _ := strings.Cut(line, "=")
		people, capitals, _ := strings.Cut(rest, "=")
		first, _, _ := strings.Cut(names, ",")
		at := t.name(first)
		items(names, func(s string) { t.add(s, Country, at) })
		items(people, func(s string) { t.demonym(s, at) })
		items(capitals, func(s string) { t.add(s, Capital|City, at) })
	})
}

// demonyms reads "demonyms = place".
func (t *Table) demonyms(file string) {
	lines(file, func(line string) {
		people, place, _ := strings.Cut(line, "=")
		at := uint32(0)
		if place = strings.TrimSpace(place); place != "" {
			at = t.name(place)
		}
		items(people, func(s string) { t.demonym(s, at) })
	})
}

// demonym adds a demonym and its plural ("Norwegians", "Danes").
func (t *Table) demonym(s string, at uint32) {
	t.add(s, Demonym, at)
	if !strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "sh") && !strings.HasSuffix(s, "ese") {
		t.add(s+"s", Demonym, at)
	}
}

// placed reads "country: names".
func (t *Table) placed(file string, c Class) {
	lines(file, func(line string) {
		country, names, _ := strings.Cut(line, ":")
		at := uint32(0)
		if country != "" {
			at = t.name(country)
		}
		items(names, func(s string) { t.add(s, c, at) })
	})
}

func (t *Table) each(file string, c Class) {
	lines(file, func(line string) {
		items(line, func(s string) { t.add(s, c, 0) })
	})
}

// keyed reads "key: entries".
func (t *Table) keyed(file string, keys map[string]Class, add func(s string, c Class)) error {
	var err error
	lines(file, func(line string) {
		key, list, _ := strings.Cut(line, ":")
		c, ok := keys[key]
		if !ok {
			err = fmt.Errorf("no class is called %q", key)
		}
		items(list, func(s string) { add(s, c) })
	})
	return err
}

func (t *Table) plain(s string, c Class) { t.add(s, c, 0) }

// noun adds a common noun and its plural.
func (t *Table) noun(s string, c Class) {
	t.add(s, c, 0)
	if stem, ok := strings.CutSuffix(s, "y"); ok {
		t.add(stem+"ies", c, 0)
		return
	}
	t.add(s+"s", c, 0)
}

// name keeps the name of a place and returns its index plus one.
func (t *Table) name(s string) uint32 {
	if s = strings.TrimSpace(s); len(t.names) == 0 || t.names[len(t.names)-1] != s {
		t.names = append(t.names, s)
	}
	return uint32(len(t.names))
}
