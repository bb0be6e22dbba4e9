package store

import (
	"cmp"
	"fmt"
	"slices"

	"claimgraph/graph"
)

// entityRow is what all articles together say of an entity. Counts tell which
// of them to take back when an article goes.
type entityRow struct {
	kind                                graph.Kind
	articles, mentions                  int
	claims, subjects, objects, speaking int
	names, aliases                      counts // by how many articles have them
}

// counts says how often each text occurs.
type counts map[string]int

func (c counts) add(text string, n int) {
	if c[text] += n; c[text] == 0 {
		delete(c, text)
	}
}

// sorted lists the texts, most frequent first, then by text.
func (c counts) sorted() []string {
	list := make([]string, 0, len(c))
	for text := range c {
		list = append(list, text)
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(c[b], c[a]), cmp.Compare(a, b)) })
	return list
}

func (w *row) counts(c counts) {
	w.number(len(c))
	for _, text := range c.sorted() {
		w.text(text)
		w.number(c[text])
	}
}

func (r *fields) counts() counts {
	c := counts{}
	for range r.length() {
		text := r.text()
		c[text] = r.number()
	}
	return c
}

func (e *entityRow) encode() []byte {
	var w row
	w.text(string(e.kind))
	for _, n := range e.numbers() {
		w.number(*n)
	}
	w.counts(e.names)
	w.counts(e.aliases)
	return w
}

func (e *entityRow) numbers() []*int {
	return []*int{&e.articles, &e.mentions, &e.claims, &e.subjects, &e.objects, &e.speaking}
}

func decodeEntity(b []byte) (*entityRow, error) {
	r := read(b)
	e := &entityRow{kind: graph.Kind(r.text())}
	for _, n := range e.numbers() {
		*n = r.number()
	}
	e.names, e.aliases = r.counts(), r.counts()
	return e, r.err
}

// decodeProfile reads a row without building its maps.
func decodeProfile(id packed, r *fields) (*graph.Profile, error) {
	p := &graph.Profile{ID: unpack(id[:]), Kind: graph.Kind(r.text()), Articles: r.number(), Mentions: r.number(), Claims: r.number()}
	for range 3 {
		r.number()
	}
	for i := range r.length() {
		if text := r.text(); i == 0 {
			p.Name = text
		} else {
			p.Aliases = append(p.Aliases, text)
		}
		r.number()
	}
	for range r.length() {
		if text := r.text(); text != p.Name {
			p.Aliases = append(p.Aliases, text)
		}
		r.number()
	}
	slices.Sort(p.Aliases)
	p.Aliases = slices.Compact(p.Aliases)
	return p, r.err
}

// claimCounts reads of a row how many claims have the entity at either end, as
// subject and as object.
func claimCounts(b []byte) (all, subjects, objects int, err error) {
	if b == nil {
		return 0, 0, 0, nil
	}
	r := read(b[:min(len(b), 80)]) // what is read ends before
	r.text()
	r.number()
	r.number()
	return r.number(), r.number(), r.number(), r.err
}

// Entities returns entities as all articles show them. The name is the one that
// most articles have; every other is an alias.
func (r *Reader) Entities(ids []graph.ID) ([]*graph.Profile, error) {
	return each(ids, r.profile)
}

func (r *Reader) profile(id packed) (*graph.Profile, error) {
	p := r.caches.profiles.known(id, r.state)
	if p == nil {
		b := r.get(bucketEntities, id[:])
		if b == nil {
			return nil, nil
		}
		var err error
		if p, err = r.caches.profiles.get(id, r.state, b, decodeProfile); err != nil {
			return nil, fmt.Errorf("entity %s: %w", unpack(id[:]), err)
		}
	}
	if same := r.same(id); same != nil {
		judged := *p // p itself belongs to the cache
		judged.Same = same
		return &judged, nil
	}
	return p, nil
}

// longestName is how much of a name counts in the order of entities.
const longestName = 64

// nameKey is the place of an entity in the list of its kind: by normal name.
func nameKey(kind graph.Kind, name string, id packed) []byte {
	b := append([]byte{kindByte(kind)}, graph.NormalName(name)...)
	b = append(b[:min(len(b), 1+longestName)], 0)
	return append(b, id[:]...)
}

// kindByte orders the kinds as graph.Kinds does.
func kindByte(kind graph.Kind) byte { return byte(1 + slices.Index(graph.Kinds, kind)) }

// EntityList lists entities by kind, in the order of graph.Kinds, and by name
// inside a kind. With f.Name it lists those with a word that begins so, best
// first: most mentions, then most claims, then by ID.
func (r *Reader) EntityList(f graph.EntityFilter, p graph.Page) (graph.List[*graph.Profile], error) {
	if f.Name != "" {
		return r.entitiesByName(f, p)
	}
	streams := []stream{{bucket: bucketNames}}
	total := r.total(totalEntities)
	if len(f.Kinds) > 0 {
		streams, total = nil, 0
		for _, kind := range slices.Compact(slices.Sorted(slices.Values(f.Kinds))) {
			b := kindByte(kind)
			streams = append(streams, stream{bucket: bucketNames, from: []byte{b}, to: []byte{b + 1}})
			total += r.total(string(kind))
		}
	}
	keys, err := r.page(streams, p, nil)
	if err != nil {
		return graph.List[*graph.Profile]{}, fmt.Errorf("entities: %w", err)
	}
	list := listOf[*graph.Profile](keys, total)
	for _, e := range keys.entries {
		id := packedAt(e.place, len(e.place)-idBytes)
		profile, err := r.profile(id)
		if err != nil {
			return list, err
		}
		if profile == nil {
			return list, fmt.Errorf("entity %s is listed and not there: %w", unpack(id[:]), graph.ErrInvalid)
		}
		list.Items = append(list.Items, profile)
	}
	return list, nil
}
