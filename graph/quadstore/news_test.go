package quadstore_test

import (
	"fmt"
	"math/rand"
	"testing"
	"time"

	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/quad"
)

const (
	claimQuads   = 14 // quads of a claim
	articleClaim = 50 // claims of an article
	labelQuads   = articleClaim*claimQuads + 4
)

// news makes articles with claims about entities of which some are in very many:
// the shape of graph that the store is for, in made-up terms.
type news struct {
	r        *rand.Rand
	z        *rand.Zipf
	entities int
}

func newNews(quads int) *news {
	r := rand.New(rand.NewSource(1))
	n := max(quads/(claimQuads*6), 100)
	return &news{r: r, z: rand.NewZipf(r, 1.15, 4, uint64(n-1)), entities: n}
}

func entityIRI(i int) quad.IRI {
	return quad.IRI(fmt.Sprintf("urn:x:entity:%016x", uint64(i)*0x9E3779B97F4A7C15))
}
func articleIRI(i int) quad.IRI {
	return quad.IRI(fmt.Sprintf("urn:x:article:%016x", uint64(i)*0xC2B2AE3D27D4EB4F))
}
func claimIRI(a, i int) quad.IRI {
	return quad.IRI(fmt.Sprintf("urn:x:claim:%016x", uint64(a*articleClaim+i)*0x165667B19E3779F9))
}
func term(name string, i int) quad.IRI { return quad.IRI(fmt.Sprintf("urn:x:%s:%d", name, i)) }

// article returns the quads of one article.
func (n *news) article(a int) []quad.Quad {
	label := articleIRI(a)
	out := make([]quad.Quad, 0, labelQuads)
	add := func(s quad.Value, p string, o quad.Value) {
		out = append(out, quad.Quad{Subject: s, Predicate: quad.IRI("urn:x:" + p), Object: o, Label: label})
	}
	add(label, "type", quad.IRI("urn:x:Article"))
	add(label, "title", quad.String(fmt.Sprintf("Article %d on some matter of interest", a)))
	add(label, "publisher", term("publisher", n.r.Intn(50)))
	add(label, "published", quad.Time(time.Unix(int64(a)*600, 0).UTC()))
	for i := range articleClaim {
		c, day := claimIRI(a, i), 1+n.r.Intn(4000)
		subject, object := entityIRI(int(n.z.Uint64())), entityIRI(n.r.Intn(n.entities))
		add(c, "type", quad.IRI("urn:x:Claim"))
		add(c, "subject", subject)
		add(c, "predicate", quad.String(fmt.Sprintf("verb %d", n.r.Intn(300))))
		add(c, "object", object)
		add(c, "article", label)
		add(c, "start", quad.Int(n.r.Intn(5000)))
		add(c, "end", quad.Int(n.r.Intn(5000)))
		add(c, "modality", term("modality", n.r.Intn(5)))
		add(c, "polarity", term("polarity", n.r.Intn(2)))
		add(c, "confidence", quad.Float(float64(n.r.Intn(1000))/1000))
		add(c, "when", quad.TypedString{Value: quad.String(fmt.Sprint("2023-", day)), Type: "urn:x:edtf"})
		add(c, "said", entityIRI(int(n.z.Uint64())))
		add(c, "rule", term("rule", n.r.Intn(40)))
		add(subject, "relation", object)
	}
	return out
}

// load fills a store through a writer and returns the number of articles.
func (n *news) load(t testing.TB, db *quadstore.DB, quads int) int {
	t.Helper()
	c, err := db.QuadStore().NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	w := c.(quad.BatchWriter)
	articles := max(quads/labelQuads, 1)
	for a := range articles {
		if _, err := w.WriteQuads(n.article(a)); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	return articles
}
