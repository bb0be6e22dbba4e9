package store

import (
	"claimgraph/graph"
)

// index adds an article to everything beside the quads, or takes it out: the
// one function for both, so that neither can forget what the other does.
type index struct {
	b    *batch
	a    *graph.Article
	rank []byte
	add  bool
	sign int // +1 to add, -1 to take out
}

func newIndex(b *batch, a *graph.Article, add bool) *index {
	x := &index{b: b, a: a, rank: rank(a), add: add, sign: 1}
	if !add {
		x.sign = -1
	}
	return x
}

func (x *index) run(digest string) error {
	x.article(digest)
	for i := range x.a.Entities {
		if err := x.entity(&x.a.Entities[i]); err != nil {
			return err
		}
	}
	speakers := map[graph.ID]*graph.Attribution{}
	for i := range x.a.Attributions {
		t := &x.a.Attributions[i]
		speakers[t.ID] = t
		id := key(t.ID)
		x.b.set(bucketAttributions, id[:], encodeAttribution(t), x.add)
	}
	for i := range x.a.Claims {
		c := claimRow{Claim: x.a.Claims[i]}
		if t := speakers[c.Attribution]; t != nil {
			c.speaker, c.said = t.Entity, t.Said
		}
		if err := x.claim(&c); err != nil {
			return err
		}
	}
	return nil
}

func (x *index) article(digest string) {
	a := x.a
	head := articleRow{digest: digest, claims: len(a.Claims), Article: graph.Article{Source: a.Source, ID: a.ID, SHA256: a.SHA256}}
	id, document := key(a.ID), key(a.Document())
	x.b.set(bucketArticles, id[:], head.encode(), x.add)
	x.b.set(bucketRanks, x.rank, nil, x.add)
	x.b.set(bucketDocuments, append(document[:], id[:]...), nil, x.add)
	x.b.totals[totalArticles] += x.sign
	x.b.totals[totalClaims] += x.sign * len(a.Claims)
	x.b.totals[totalAttributions] += x.sign * len(a.Attributions)
}

func (x *index) entity(e *graph.Entity) error {
	id := key(e.ID)
	row, err := x.b.entity(id)
	if err != nil {
		return err
	}
	before := row.articles
	row.kind = e.Kind
	row.articles += x.sign
	row.mentions += x.sign * len(e.Mentions)
	row.names.add(e.Name, x.sign)
	for _, alias := range e.Aliases {
		row.aliases.add(alias, x.sign)
	}
	if (before == 0) != (row.articles == 0) {
		x.b.set(bucketNames, nameKey(e.Kind, e.Name, id), nil, x.add)
		x.b.totals[totalEntities] += x.sign
		x.b.totals[string(e.Kind)] += x.sign
	}
	return nil
}

func (x *index) claim(c *claimRow) error {
	id := key(c.ID)
	x.b.set(bucketClaims, id[:], c.encode(), x.add)
	place := appendPlace(x.rank, &c.Claim)
	moment, width, dated := moment(&c.Claim)
	list := func(owner []byte, value []byte) {
		x.b.set(bucketPlaces, append(owner, place...), value, x.add)
		if dated {
			x.b.set(bucketMoments, append(append(owner, width), moment...), value, x.add)
		}
	}
	subject, object := ends(&c.Claim)
	if matter := c.Matter(); matter != "" {
		m := key(matter)
		x.b.set(bucketMatters, join(m[:], place), nil, x.add)
	}
	list(ofAll.key(packed{}), facets(&c.Claim, 0, ""))
	for _, end := range x.ends(subject, object) {
		row, err := x.b.entity(key(end.id))
		if err != nil {
			return err
		}
		end.count(row, x.sign)
		list(ofEntity.key(key(end.id)), facets(&c.Claim, end.roles, end.other))
		if end.other != "" && end.other != end.id {
			x.b.edges[[2]packed{key(end.id), key(end.other)}] += x.sign
		}
	}
	if c.speaker == "" {
		return nil
	}
	list(ofSpeaker.key(key(c.speaker)), facets(&c.Claim, 0, ""))
	row, err := x.b.entity(key(c.speaker))
	if err == nil {
		row.speaking += x.sign
	}
	return err
}

// end is an entity of a claim, with its roles there.
type end struct {
	id, other graph.ID
	roles     byte
}

func (e end) count(row *entityRow, sign int) {
	row.claims += sign
	if e.roles&asSubject != 0 {
		row.subjects += sign
	}
	if e.roles&asObject != 0 {
		row.objects += sign
	}
}

func (x *index) ends(subject, object graph.ID) []end {
	switch {
	case subject == "" && object == "":
		return nil
	case subject == object:
		return []end{{subject, object, asSubject | asObject}}
	case subject == "":
		return []end{{object, "", asObject}}
	case object == "":
		return []end{{subject, "", asSubject}}
	}
	return []end{{subject, object, asSubject}, {object, subject, asObject}}
}
