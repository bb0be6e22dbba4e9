package store

// The buckets beside the quads. What they hold follows from the quads; Check
// proves it.
const (
	bucketArticles     = "articles"     // article -> articleRow
	bucketRanks        = "ranks"        // rank -> nothing: articles, latest first
	bucketDocuments    = "documents"    // document, article -> nothing: versions of one article
	bucketEntities     = "entities"     // entity -> entityRow
	bucketNames        = "names"        // kind, name, entity -> nothing
	bucketAttributions = "attributions" // attribution -> its fields
	bucketClaims       = "claims"       // claim -> claimRow
	bucketPlaces       = "places"       // owner, place -> facets: lists in text order
	bucketMoments      = "moments"      // owner, width, moment -> facets: lists in date order
	bucketTops         = "tops"         // short beginning of a word, level, entity -> level
	bucketWords        = "words"        // name from a word on, entity -> level
	bucketTotals       = "totals"       // what -> how many
)

var bucketList = []string{
	bucketArticles, bucketRanks, bucketDocuments, bucketEntities, bucketNames,
	bucketAttributions, bucketClaims, bucketPlaces, bucketMoments, bucketTops, bucketWords, bucketTotals,
}

// The totals; those of a kind of entity go by its name.
const (
	totalArticles     = "articles"
	totalEntities     = "entities"
	totalClaims       = "claims"
	totalAttributions = "attributions"
	totalFormat       = "format" // version of the layout of these buckets
)

const format = 1
