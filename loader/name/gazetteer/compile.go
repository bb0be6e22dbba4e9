package gazetteer

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// compiler collects the entries of the text files.
type compiler struct {
	slots map[uint64]slot
	names []string
}

// keys are the classes of the files whose lines begin with a key.
var keys = map[string]Class{
	"m": Male, "f": Female, "u": Male | Female,
	"zh": Family | FamilyFirst, "ko": Family | FamilyFirst, "vi": Family | FamilyFirst,
	"ja": Family | FamilyFirst, "hu": Family | FamilyFirst, "": Family,
	"bloc": Body, "body": Body, "agency": Body, "party": Body, "media": Media,
	"company": Company, "school": School, "team": Team, "league": Team, "band": Band,
	"honorific": Honorific, "head": Office, "modifier": Modifier, "suffix": Suffix,
	"corp": Corporate, "organization": HeadOrganization, "place": HeadPlace,
	"event": HeadEvent, "work": HeadWork, "programme": HeadProgramme, "storm": FirstEvent,
	"organization!": HeadOrganization | Firm, "place!": HeadPlace | Firm, "event!": HeadEvent | Firm,
	"work!": HeadWork | Firm, "programme!": HeadProgramme | Firm,
	"day": Day, "month": Month, "feast": Feast,
}

// concepts are the classes of noun.txt.
var concepts = map[string]Class{
	"person": NounPerson, "place": NounPlace, "organization": NounOrganization, "work": NounWork, "event": NounEvent,
}

// Compile packs the text files of a directory into the bytes of a table. The
// same files give the same bytes.
func Compile(dir fs.FS) ([]byte, error) {
	c := &compiler{slots: map[uint64]slot{}}
	for _, f := range []struct {
		name string
		read func(line string) error
	}{
		{"country.txt", c.countries},
		{"demonym.txt", c.demonyms},
		{"region.txt", c.placed(Region)},
		{"city.txt", c.placed(City)},
		{"particle.txt", c.listed(Particle)},
		{"noun.txt", keyed(concepts, c.nouns)},
		{"person.txt", keyed(keys, c.plain)},
		{"family.txt", keyed(keys, c.plain)},
		{"organization.txt", keyed(keys, c.plain)},
		{"title.txt", keyed(keys, c.plain)},
		{"head.txt", keyed(keys, c.plain)},
		{"time.txt", keyed(keys, c.plain)},
	} {
		text, err := fs.ReadFile(dir, f.name)
		if err != nil {
			return nil, fmt.Errorf("compile gazetteer: %w", err)
		}
		if err := lines(f.read)(string(text)); err != nil {
			return nil, fmt.Errorf("compile gazetteer: %s: %w", f.name, err)
		}
	}
	return c.encode()
}

// lines calls read for each line of a file after the first, which says what the
// file is.
func lines(read func(line string) error) func(text string) error {
	return func(text string) error {
		_, text, _ = strings.Cut(text, "\n")
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line == "" {
				continue
			}
			if err := read(line); err != nil {
				return err
			}
		}
		return nil
	}
}

// items gives the items of a list with commas.
func items(list string) []string {
	var out []string
	for item := range strings.SplitSeq(list, ", ") {
		if item = strings.Trim(item, " ,"); item != "" {
			out = append(out, item)
		}
	}
	return out
}

// countries reads "names = demonyms = capitals".
func (c *compiler) countries(line string) error {
	names, rest, _ := strings.Cut(line, "=")
	people, capitals, found := strings.Cut(rest, "=")
	if !found {
		return fmt.Errorf("%q has no two equals signs", line)
	}
	first, _, _ := strings.Cut(names, ",")
	at := c.name(first)
	c.all(items(names), Country, at)
	for _, s := range items(people) {
		c.demonym(s, at)
	}
	c.all(items(capitals), Capital|City, at)
	return nil
}

// demonyms reads "demonyms = place".
func (c *compiler) demonyms(line string) error {
	people, place, found := strings.Cut(line, "=")
	if !found {
		return fmt.Errorf("%q has no equals sign", line)
	}
	at := c.name(place)
	for _, s := range items(people) {
		c.demonym(s, at)
	}
	return nil
}

// demonym adds a demonym and its plural ("Norwegians", "Danes").
func (c *compiler) demonym(s string, at int) {
	c.add(s, Demonym, at)
	if !strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "sh") && !strings.HasSuffix(s, "ese") {
		c.add(s+"s", Demonym, at)
	}
}

// placed reads "country: names".
func (c *compiler) placed(class Class) func(line string) error {
	return func(line string) error {
		country, names, found := strings.Cut(line, ":")
		if !found {
			return fmt.Errorf("%q has no colon", line)
		}
		c.all(items(names), class, c.name(country))
		return nil
	}
}

// listed reads lists without a key.
func (c *compiler) listed(class Class) func(line string) error {
	return func(line string) error {
		c.all(items(line), class, 0)
		return nil
	}
}

// keyed reads "key: entries".
func keyed(keys map[string]Class, add func(entries []string, class Class)) func(line string) error {
	return func(line string) error {
		key, list, _ := strings.Cut(line, ":")
		class, ok := keys[key]
		if !ok {
			return fmt.Errorf("no class is called %q", key)
		}
		add(items(list), class)
		return nil
	}
}

func (c *compiler) plain(entries []string, class Class) { c.all(entries, class, 0) }

// nouns adds common nouns and their plurals.
func (c *compiler) nouns(entries []string, class Class) {
	c.all(entries, class, 0)
	for _, s := range entries {
		if stem, ok := strings.CutSuffix(s, "y"); ok {
			c.add(stem+"ies", class, 0)
		} else {
			c.add(s+"s", class, 0)
		}
	}
}

// name keeps the name of a place and returns its index plus one; 0 for none.
func (c *compiler) name(s string) int {
	s = strings.TrimSpace(s)
	if s == "" {
		return 0
	}
	if i := slices.Index(c.names, s); i >= 0 {
		return i + 1
	}
	c.names = append(c.names, s)
	return len(c.names)
}

func (c *compiler) all(entries []string, class Class, place int) {
	for _, s := range entries {
		c.add(s, class, place)
	}
}

// add puts an entry into the table, one key for each way it begins.
func (c *compiler) add(entry string, class Class, place int) {
	h := uint64(0)
	if acronym(entry) {
		h = caps
	}
	for entry != "" {
		var token string
		token, entry = cut(entry)
		h = join(h, KeyOf(token))
		if entry != "" {
			c.put(h, prefix, 0)
		}
	}
	c.put(h, class, place)
}

func (c *compiler) put(h uint64, class Class, place int) {
	s := c.slots[h]
	s.class |= class
	if s.place == 0 {
		s.place = place
	}
	c.slots[h] = s
}

// encode lays the table out as Table says.
func (c *compiler) encode() ([]byte, error) {
	keys := make([]uint64, 0, len(c.slots))
	for k := range c.slots {
		keys = append(keys, k)
	}
	buckets := len(keys)/2 + 1
	slices.SortFunc(keys, func(a, b uint64) int {
		return cmp.Or(cmp.Compare(bucket(a, buckets), bucket(b, buckets)), cmp.Compare(a&lower, b&lower))
	})
	index := make([]uint32, buckets+1)
	var entries []byte
	sets := map[Class]int{}
	var order []Class
	for i, k := range keys {
		s := c.slots[k]
		if _, ok := sets[s.class]; !ok {
			sets[s.class] = len(order)
			order = append(order, s.class)
		}
		for b := bucket(k, buckets) + 1; b <= buckets; b++ {
			index[b] = uint32(i + 1)
		}
		entries = binary.LittleEndian.AppendUint32(entries, uint32(k))
		entries = binary.LittleEndian.AppendUint16(entries, uint16(k>>32))
		entries = binary.LittleEndian.AppendUint16(entries, uint16(sets[s.class]))
		entries = binary.LittleEndian.AppendUint16(entries, uint16(s.place))
	}
	if len(order) > 1<<16 || len(c.names) >= 1<<16 {
		return nil, fmt.Errorf("compile gazetteer: %d class sets and %d places are too many", len(order), len(c.names))
	}
	return c.join(index, entries, order), nil
}

func (c *compiler) join(index []uint32, entries []byte, order []Class) []byte {
	b := []byte(magic)
	for _, n := range []int{len(index) - 1, len(entries) / entrySize, len(order), len(c.names)} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	for _, at := range index {
		b = binary.LittleEndian.AppendUint32(b, at)
	}
	b = append(b, entries...)
	for _, class := range order {
		b = binary.LittleEndian.AppendUint64(b, uint64(class))
	}
	for _, name := range c.names {
		b = binary.LittleEndian.AppendUint16(b, uint16(len(name)))
		b = append(b, name...)
	}
	return b
}
