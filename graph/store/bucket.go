package store

// The buckets beside the quads. What they hold follows from the quads; Check
// proves it.
const (
	bucketArticles     bucket = iota // article -> articleRow
	bucketRanks                      // rank -> nothing: articles, latest first
	bucketDocuments                  // document, article -> nothing: versions of one article
	bucketEntities                   // entity -> entityRow
	bucketNames                      // kind, name, entity -> nothing
	bucketAttributions               // attribution -> its fields
	bucketClaims                     // claim -> claimRow
	bucketPlaces                     // owner, place -> facets: lists in text order
	bucketMoments                    // owner, width, moment -> facets: lists in date order
	bucketEdges                      // entity, entity -> number of claims between them
	bucketMatters                    // matter, place -> nothing: claims that may support or dispute one another
	bucketJudgements                 // judgement -> its fields
	bucketJudged                     // entity, entity -> judgement, both ways round
	bucketTops                       // short beginning of a word, level, entity -> level
	bucketWords                      // name from a word on, entity -> level
	bucketLoaded                     // article -> when it was put: no part of the graph
	bucketTotals                     // what -> how many
	buckets
)

// bucket is one of the buckets.
type bucket uint8

var bucketNameOf = [buckets]string{
	"articles", "ranks", "documents", "entities", "names",
	"attributions", "claims", "places", "moments", "edges", "matters", "judgements", "judged", "tops", "words", "loaded", "totals",
}

func (b bucket) String() string { return bucketNameOf[b] }

// The totals; those of a kind of entity go by its name.
const (
	totalArticles     = "articles"
	totalEntities     = "entities"
	totalClaims       = "claims"
	totalAttributions = "attributions"
	totalJudgements   = "judgements"
	totalFormat       = "format" // version of the layout of these buckets
)

const format = 1
